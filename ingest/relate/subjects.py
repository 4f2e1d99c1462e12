"""Who a sentence's subject is, and which names are complements."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.patterns import lazy
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Mark, Outline
from schema.authority.one_of import one_of
from schema.authority.phrases import alternation

HONORIFIC = one_of(
    "đồng chí", "đ/c", "đc", "ông", "bà", "anh", "chị", "lãnh đạo", "tập thể", "đại diện", "thường trực", "cá nhân",
    "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "đại tá", "thượng tá", "trung tá", "thiếu tá", "đại úy",
    "thượng úy", "trung úy", "thiếu úy"
)  # fmt: skip
POSTS = rf"(?:[{POST}]++[\s,]*+)*+"
"""Posts that stand before a name, in a pattern over an outline."""

_OBLIQUE = lazy(
    rf"{alternation('tasks', 'obliques')}\s+(?:(?:{HONORIFIC}\s+)?(?:[{POST}]++[\s,]++)*+)?(?:{HONORIFIC}\s+)?$"
)
_AGENT = lazy(rf"{one_of('được', 'do')}\s+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?$")
_OPENS = lazy(rf"(?:^|[,;:.\-\"(]\s*|{one_of('và', 'do', 'thì')}\s+){POSTS}(?:{HONORIFIC}\s*)?{POSTS}$")
_LISTED = lazy(rf"([{PERSON}]++)(?:\s?\([^()]{{0,80}}\))?\s*(?:,|và|, và|cùng)\s+(?:{HONORIFIC}\s+)?$")
_JOINED = lazy(
    rf"([{PERSON}]++)(?:\s?\([^()]{{0,80}}\))?(?:[\s,\-]{{1,3}}[{POST}]++)*,? (?:và|cùng)\s+(?:{HONORIFIC}\s+)?$"
)
_BEFORE = 120  # characters before a name that tell what it is


def subject_of(line: Outline, end: int, start: int = 0) -> tuple[Mark, ...]:
    """The subject of a sentence, or of its part from `start`, up to an offset; complements are none.

    It is the first person who opens a clause, else the first name.
    """
    candidates = [m for m in line.between(start, end, PERSON, HOLDER, ORG) if not is_oblique(line, m)]
    people = [m for m in candidates if m.sign != ORG and _OPENS.search(before(line, m))]
    return tuple((people or candidates)[:1])


def is_oblique(line: Outline, mark: Mark) -> bool:
    """Whether a name is a complement of what stands before it: `của Huyện ủy`, `cho đồng chí A (và đồng chí B)`."""
    told = before(line, mark)
    if _OBLIQUE.search(told) or _AGENT.search(told):
        return True
    joined = _JOINED.search(told)
    other = line.by_end.get(mark.start - len(told) + joined.end(1)) if joined is not None else None
    return other is not None and _OBLIQUE.search(before(line, other)) is not None


def is_agent(line: Outline, mark: Mark) -> bool:
    """Whether a name is the agent of a passive: `được Huyện ủy giao`, `do đồng chí A chủ trì`."""
    return _AGENT.search(before(line, mark)) is not None


def together(line: Outline, last: Mark) -> tuple[Mark, ...]:
    """A person and those named with him before: `các đồng chí A, B và C`."""
    marks = [last]
    while listed := _LISTED.search(before(line, marks[0])):
        previous = line.by_end.get(marks[0].start - len(before(line, marks[0])) + listed.end(1))
        if previous is None:
            break
        marks.insert(0, previous)
    return tuple(marks)


def only_one(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The thing that all these marks are of, by the last of them; empty where they are of several."""
    found = {mark.thing: mark for mark in marks}
    return tuple(found.values()) if len(found) == 1 else ()


def before(line: Outline, mark: Mark) -> str:
    """What stands before a mark, as far as it matters."""
    return line.text[max(0, mark.start - _BEFORE) : mark.start]
