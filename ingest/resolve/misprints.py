"""One person's name printed in two ways in one article: `Nguyễn Thành Quang` is `Nguyễn Thanh Quang` of the next line.

Names are never joined by folding marks alone (An is not Ân): only where something in the article shows a misprint.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import permutations

from ingest.resolve.people import Held, Known
from schema.spelling import identity

_FULL = 3  # syllables: shorter names are shared by too many
_SHARED = ("phó ", "đại biểu", "chuyên viên", "lái xe", "trợ lý")  # titles that two people may hold at one body
_MEMBER = "viên"


def misprints(people: Iterable[Known], apart: Container[frozenset[str]]) -> Iterator[tuple[Known, Known]]:
    """Pairs of a misprinted name's person and the one who is meant.

    `apart` has the pairs of names that one sentence tells apart. A pair is one person where both hold a post that only
    one can, or where the rarer name stands once and says of nothing current that the other does not hold.
    """
    alike: dict[str, list[Known]] = defaultdict(list)
    for person in people:
        if len(person.name.split()) >= _FULL and person.mentions:
            alike[_unmarked(person.name)].append(person)
    for group in alike.values():
        if len(group) == 2 and frozenset(identity(p.name) for p in group) not in apart:
            yield from _pair(group)


def _pair(group: list[Known]) -> Iterator[tuple[Known, Known]]:
    for rare, main in permutations(sorted(group, key=lambda person: -len(person.mentions))[::-1]):
        if _differ_by_one(rare.name, main.name) and (_share_post(rare, main) or _is_slip(rare, main)):
            yield rare, main
            return


def _differ_by_one(one: str, other: str) -> bool:
    """Whether one syllable differs: two slips in one name are two names."""
    pairs = zip(identity(one).split(), identity(other).split(), strict=True)
    return sum(left != right for left, right in pairs) == 1


def _share_post(one: Known, other: Known) -> bool:
    held = {(identity(post.title), post.organization) for post in one.posts if _is_of_one(post)}
    return any((identity(post.title), post.organization) in held for post in other.posts)


def _is_of_one(post: Held) -> bool:
    """Whether one person alone holds such a post: no deputy and no member."""
    title = identity(post.title)
    return _MEMBER not in title and not title.startswith(_SHARED)


def _is_slip(rare: Known, main: Known) -> bool:
    """Whether the rarer name stands once against several, without a current post of its own."""
    return len(rare.mentions) == 1 < len(main.mentions) and all(post.former for post in rare.posts)


def _unmarked(name: str) -> str:
    """The letters of a name without their marks, as the key of names that a misprint may join."""
    letters = unicodedata.normalize("NFD", identity(name))
    return unicodedata.normalize("NFC", "".join(letter for letter in letters if not unicodedata.combining(letter)))
