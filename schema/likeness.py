"""When two names or two places may be of one thing: never the same beyond doubt, that is `identity`'s to say.

A difference of a tone, a vowel's mark or a digit is a difference: such names are not even alike (DESIGN, reading the
genre). Alike are names in which one letter slipped or the middle was left out, and places that do not contradict.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from enum import StrEnum
from functools import cache, lru_cache
from itertools import zip_longest

from schema.authority.mergers import mergers
from schema.spelling import identity

_PROVINCES = ("tỉnh ", "thành phố ")
_LEVELS = frozenset(
    {"thị trấn", "thị xã", "thành phố", "đặc khu", "phường", "huyện", "quận", "tỉnh", "xã", "thôn", "bản"}
)
_LEAST_LETTERS = 3  # of a syllable in which a letter may slip: An is not Anh


class Nearness(StrEnum):
    """How two places may be of one thing, from the nearest to the farthest."""

    SAME = "the same place"
    FULLER = "one place told in full and in short"
    SUCCESSOR = "the one came in the other's place"
    WITHIN = "the one lies within the other"
    PROVINCE = "two places of one province"
    APART = "two places"


@lru_cache(maxsize=1 << 14)
def nearness(one: str, other: str) -> Nearness:
    """How two places stand by their full names (`xã A, huyện B, tỉnh C`); the order does not matter."""
    short, long = sorted((chain(one), chain(other)), key=len)
    if short == long:
        return Nearness.SAME
    if short[0] == long[0] and _is_part(short, long):
        return Nearness.FULLER
    if {short, long} & (_after(short) | _after(long)):
        return Nearness.SUCCESSOR
    if long[-len(short) :] == short:
        return Nearness.WITHIN
    if _province(short) & _province(long):
        return Nearness.PROVINCE
    return Nearness.APART


@lru_cache(maxsize=1 << 14)
def chain(place: str) -> tuple[str, ...]:
    """The units of a place's full name, each as `identity` spells it, from the inmost to the outmost."""
    return tuple(identity(part) for part in place.split(","))


def unit_name(place: str) -> str:
    """The inmost unit's name without its level: `mường lát` of `thị trấn Mường Lát, huyện …`."""
    first = chain(place)[0]
    level = next((level for level in _LEVELS if first.startswith(f"{level} ")), "")
    return first.removeprefix(level).strip()


def without_unit(name: str, place: str) -> str:
    """A body's name without the unit of its place: `đảng ủy` of `Đảng ủy Thị trấn Mường Lát`; else without its name."""
    spelled, unit = f" {identity(name)} ", chain(place)[0]
    for words in (unit, unit_name(place)):
        if words and f" {words} " in spelled:
            return " ".join(spelled.replace(f" {words} ", " ").split())
    return spelled.strip()


def slip(one: str, other: str) -> str | None:
    """How one person's name may have become the other in one article, in words; None where they are two names.

    Either one letter of one syllable was lost, added or mistaken, or the middle of the name was left out. Names that
    are equal, or differ in marks or digits alone, are no slip.
    """
    first, second = identity(one).split(), identity(other).split()
    if first == second or not first or not second:
        return None
    short, long = sorted((first, second), key=len)
    if len(short) < len(long):
        return "the middle of the name is left out" if _left_out(short, long) else None
    differing = [(a, b) for a, b in zip_longest(first, second, fillvalue="") if a != b]
    return "one letter differs" if len(differing) == 1 and _slipped(*differing[0]) else None


def _left_out(short: list[str], long: list[str]) -> bool:
    ends = short[0] == long[0] and short[-1] == long[-1]
    return len(short) > 1 and ends and _is_part(tuple(short), tuple(long))


def _slipped(one: str, other: str) -> bool:
    plain, same = _plain(one), _plain(other)
    if plain == same or not (one + other).isalpha() or min(len(plain), len(same)) < _LEAST_LETTERS:
        return False
    short, long = sorted((plain, same), key=len)
    start = next((i for i, (a, b) in enumerate(zip_longest(short, long)) if a != b), len(long))
    return short[start + (len(short) == len(long)) :] == long[start + 1 :]


@lru_cache(maxsize=1 << 12)
def _plain(syllable: str) -> str:
    decomposed = unicodedata.normalize("NFD", syllable).replace("đ", "d")
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(part in rest for part in short)


@cache
def _successors() -> dict[tuple[str, ...], set[tuple[str, ...]]]:
    """From each unit that ended on 2025-07-01 to those in its place, as `chain` spells them."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for merger in mergers():
        found[chain(merger.before)].add(chain(merger.after))
    return found


def _after(units: tuple[str, ...]) -> set[tuple[str, ...]]:
    return _successors().get(units, set())


def _province(units: tuple[str, ...]) -> set[tuple[str, ...]]:
    """The province of a place, with the one that it became; none where the name does not reach so far."""
    outmost = units[-1:]
    return {outmost} | _after(outmost) if outmost[0].startswith(_PROVINCES) else set()
