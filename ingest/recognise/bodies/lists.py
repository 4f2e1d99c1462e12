"""The further cells of a list that one word heads: `các chi bộ: Nà Cáy, Khau Pia`, `hai chi bộ thôn 4, thôn 5`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ingest.recognise.bodies.body import Body
from ingest.recognise.places import PlaceParser
from ingest.recognise.tokens import Tokens
from schema.authority.vocabulary import body_trie, name_trie, name_words, title_trie
from schema.model import OrganizationKind

_SIGNS = frozenset({",", ";", "và"})
_PLURAL = frozenset({"các", "những"})
_FULL = 3  # syllables of a person's name
_LONGEST = 4  # syllables of a hamlet's


def heads_list(tokens: Tokens, start: int, after: int) -> bool:
    """Whether a plural or a number stands before the type's words, or a plural right after them."""
    before = tokens.word(start - 1)
    return (
        tokens.word(after) in _PLURAL or before in _PLURAL or before.isdigit() or before in name_words("number_words")
    )


def further_cells(tokens: Tokens, places: PlaceParser, body: Body, end: int) -> Iterator[Body]:
    """The cells of the list that a first one heads, in order; none after any other body."""
    if body.type.kind is not OrganizationKind.CHI_BO or not body.name or body.parent is not None:
        return
    if not heads_list(tokens, body.start, body.start + 2):
        return
    last = body
    while last.end < end and tokens.words[last.end] in _SIGNS:
        at = last.end + 1
        at += at < end and tokens.words[at] == "và"
        further = _cell_at(tokens, places, last, at, end)
        if further is None:
            return
        yield further
        last = further


def _cell_at(tokens: Tokens, places: PlaceParser, last: Body, at: int, end: int) -> Body | None:
    """The next cell, named as the last is: by a hamlet with its rank or without it, by a number, by a name."""
    place = places.parse(at, end)
    if place is not None:
        hamlet = place.rank.of_hamlets and place.name is not None
        name = f"{place.rank.word} {place.name}"
        return replace(last, start=at, end=place.end, name=name, place=place.outer or last.place) if hamlet else None
    rank, own = _rank(last.name)
    number = tokens.word(at)
    if number.isdigit() and len(number) <= 2 and own.isdigit():
        follows = tokens.word(at + 1)
        ends = at + 1 >= end or not tokens.is_word(at + 1) or follows in {"và", "thuộc"}
        return replace(last, start=at, end=at + 1, name=f"{rank}{number}") if ends else None
    stop = _name_end(tokens, at, end)
    return replace(last, start=at, end=stop, name=f"{rank}{tokens.between(at, stop)}") if stop > at else None


def _rank(name: str) -> tuple[str, str]:
    """The rank of the hamlet in small letters with which a cell's name begins, and the rest."""
    words = name.split(" ")
    small = next((at for at, word in enumerate(words) if not word[:1].islower()), len(words))
    return "".join(f"{word} " for word in words[:small]), " ".join(words[small:])


def _name_end(tokens: Tokens, at: int, end: int) -> int:
    """The index after a short name in capitals that is no office's and nobody's, with its number."""
    stop = at
    while stop < end and tokens.capital[stop] and tokens.is_word(stop):
        stop += 1
    tries = (body_trie(), title_trie(), name_trie("honorifics"))
    if not 0 < stop - at <= _LONGEST or any(trie.match(tokens.words, at, end) is not None for trie in tries):
        return at
    if stop - at >= _FULL and tokens.words[at] in name_words("common_surnames"):
        return at
    if stop < end and tokens.is_word(stop) and not tokens.words[stop].isdigit() and tokens.words[stop] not in _SIGNS:
        return stop if tokens.words[stop] in {"thuộc", "trong", "về", "do", "đã", "được", "tại", "có"} else at
    return stop + 1 if stop < end and tokens.words[stop].isdigit() else stop
