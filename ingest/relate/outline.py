"""A sentence in outline: its words in view spelling, each mention replaced by a sign of its kind, letter for letter.

Rules match the outline, so that a pattern says "a body, then yêu cầu, then a body" and never looks at a name;
offsets in the outline are offsets in the sentence. The signs are private-use characters, repeated over the mention's
length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import regex

from ingest.patterns import lazy
from ingest.reading import Mention, MentionKind, PostRead, Reading, ReadSentence
from schema.authority.files import read_yaml
from schema.authority.one_of import one_of

ORG, PERSON, HOLDER, POST, DIRECTIVE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
"""A body that acts itself, a person by name, a person by post alone, a post (its body included), a document."""

_QUOTED = lazy(r'"[^"]{0,400}"|\([^()]{0,300}\)')


@dataclass(frozen=True, slots=True)
class Mark:
    """One sign of an outline: where it stands (in the outline), what it is, the id of its thing; `post` for a post."""

    start: int
    end: int
    sign: str
    thing: str
    post: PostRead | None = None


@dataclass(frozen=True)
class Outline:
    """The outline of one sentence; `start` is its offset in the text, `words` its words, `cased` as written."""

    read: ReadSentence
    start: int
    text: str
    marks: tuple[Mark, ...]
    words: str = ""
    cased: str = ""

    @cached_property
    def by_start(self) -> dict[int, Mark]:
        """The mark that begins at an offset."""
        return {m.start: m for m in self.marks}

    @cached_property
    def by_end(self) -> dict[int, Mark]:
        """The mark that ends at an offset."""
        return {m.end: m for m in self.marks}

    def between(self, start: int, end: int, *signs: str) -> list[Mark]:
        """The marks of these signs within the offsets, in order."""
        return [m for m in self.marks if start <= m.start and m.end <= end and (not signs or m.sign in signs)]

    def pieces(self, start: int, end: int, stop: str = ";") -> Iterator[tuple[int, int]]:
        """The stretches between semicolons that stand in no brackets or quotation, each without its outer space."""
        hidden = _QUOTED.sub(lambda m: "_" * len(m.group()), self.text)
        at = start
        for match in re.finditer(stop, hidden[:end]):
            if match.start() >= at:
                yield at, match.start()
                at = match.end()
        yield at, end


def outline(reading: Reading, read: ReadSentence) -> Outline:
    """The outline of a sentence of the reading."""
    base, end = read.sentence.start, read.sentence.end
    words = reading.words(base, end)
    letters = [" " if c in _RANK else c for c in words]
    found: list[Mark] = []
    for mark in sorted(_marks(read), key=lambda m: (_RANK[m.sign], m.start)):
        start, stop = mark.start - base, mark.end - base
        if start < 0 or stop > len(letters) or any(c in _RANK for c in letters[start:stop]):
            continue
        start, stop = _before_rank(words, mark, start), _past_place(reading.text, mark, end) - base
        letters[start:stop] = mark.sign * (stop - start)
        found.append(Mark(start, stop, mark.sign, mark.thing, mark.post))
    marks = tuple(sorted(found, key=lambda m: m.start))
    return Outline(read, base, "".join(letters), marks, words, reading.text[base:end])


_LARGER = regex.compile(
    r",? (?:tỉnh|thành phố|TP\.?) ?(?:\p{Lu}[\p{L}'’]*)(?:[ -]+\p{Lu}[\p{L}'’]*){0,3}(?=$|[ ,.;:)\"”])"
)


_RANKED = lazy(rf"{one_of(*read_yaml('names.yaml')['ranks'])}\s+$")
_LONGEST_RANK = 20  # characters


def _before_rank(words: str, mark: Mark, start: int) -> int:
    """Before the rank that stands by a person's name: `Thiếu tướng Lò Văn Tủa`."""
    if mark.sign != PERSON:
        return start
    match = _RANKED.search(words, max(0, start - _LONGEST_RANK), start)
    return match.start() if match is not None else start


def _past_place(text: str, mark: Mark, end: int) -> int:
    """Past the province that is named after a body or a post: `Huyện ủy An Khê, tỉnh Nậm Rốm`."""
    if mark.sign not in {ORG, POST}:
        return mark.end
    match = _LARGER.match(text, mark.end, end)
    return match.end() if match is not None else mark.end


_RANK = {PERSON: 0, HOLDER: 1, POST: 2, DIRECTIVE: 3, ORG: 4}


def _marks(read: ReadSentence) -> Iterator[Mark]:
    for post in read.posts:
        sign = HOLDER if post.person and not post.beside else POST
        yield Mark(post.start, post.end, sign, post.person if sign == HOLDER else post.organization, post)
    titled = {p.start for p in read.posts}
    for mention in read.mentions:
        sign = _sign(mention)
        if sign and not (sign == HOLDER and mention.start in titled):
            yield Mark(mention.start, mention.end, sign, mention.thing)


def _sign(mention: Mention) -> str:
    if mention.kind == MentionKind.PERSON:
        return HOLDER if mention.title_only else PERSON
    if mention.kind == MentionKind.DIRECTIVE:
        return DIRECTIVE
    if mention.kind == MentionKind.ORGANIZATION and mention.post_of is None:
        return ORG
    return ""
