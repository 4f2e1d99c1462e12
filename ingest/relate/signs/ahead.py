"""Whether what a sentence tells lies ahead by its date: after the article's day or year."""

from __future__ import annotations

from datetime import date

from ingest.patterns import lazy
from ingest.reading import MentionKind
from ingest.recognise.dates import Anchor, DateKind, DateMention
from ingest.relate.signs.line import DAY, TIME, Line
from ingest.relate.signs.scene import Scene

_DONE = lazy(r"(?<!\w)(?:đã|vừa|vừa mới|từng)(?!\w)")
_COUNTED = lazy(r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nhiều) \Z")
"""Before "năm sau": "hai năm sau" counts from something told."""
_GOAL = lazy(r"(?<!\w)(?:đến|tới|hết|trước|giai đoạn|nhiệm kỳ|kế hoạch|chương trình|của|cho|định hướng)(?: năm)? \Z")
"""Before a date that is a plan's or a goal's own: "kế hoạch năm 2026", "đến năm 2030"."""
_CLAUSE = lazy(r"[;:]")
_SOON = 10
"""Days: what is announced with its day to begin at once has been decided, and counts."""


def clause_start(text: str, start: int, end: int) -> int:
    """Where the clause that ends at `end` begins: after the last semicolon or colon since `start`."""
    return max((m.end() for m in _CLAUSE.finditer(text, start, end)), default=start)


def lies_ahead(scene: Scene, line: Line, start: int, end: int) -> bool:
    """Whether the clause that ends at `end` gives a day, month or year after the article's own, as something to come.

    `start` is where the search begins at the earliest. What is said to be done ("đã", "vừa") lies behind.
    """
    clause = clause_start(line.text, start, end)
    if _DONE.search(line.text, clause, end):
        return False
    return any(_later(scene, said) for said in _dates(line, clause, end))


def _dates(line: Line, start: int, end: int) -> list[DateMention]:
    found = []
    for index, sign in line.signs.items():
        if not start <= index < end or sign.char not in {DAY, TIME}:
            continue
        said = next((m.date for m in sign.mentions if m.kind == MentionKind.DATE), None)
        if said is None or said.limit or said.term or said.kind is DateKind.PERIOD:
            continue
        if not _GOAL.search(line.text, 0, index) and not _COUNTED.search(line.text, 0, index):
            found.append(said)
    return found


def _later(scene: Scene, said: DateMention) -> bool:
    """Whether the first day that a date names lies after the article's."""
    if said.kind is DateKind.RELATIVE:
        return said.anchor is Anchor.ARTICLE and (said.offset or 0) > 0
    if said.kind is DateKind.DAY:
        day = scene.day(said)
        if day is None or scene.published is None or day.startswith("--"):
            return False
        return (date.fromisoformat(day) - date.fromisoformat(scene.published[:10])).days > _SOON
    if said.year is None or scene.year is None or scene.published is None or said.year < scene.year:
        return False
    if said.year > scene.year or said.kind is DateKind.YEAR:
        return said.year > scene.year
    return f"{said.year}-{said.month or (said.quarter or 1) * 3 - 2:02}" > scene.published[:7]
