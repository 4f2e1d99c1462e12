"""The day of a decision that gives a post."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.reading import MentionKind, Reading
from ingest.recognise.dates import DateKind
from ingest.recognise.days import resolve_date
from ingest.relate.appointments.words import clause_start
from ingest.relate.outline import Outline

_SINCE = lazy(r"(?<!\w)từ\s+(?:ngày\s+)?$")
_BEFORE = 10  # characters


def day_given(reading: Reading, line: Outline, end: int) -> str | None:
    """The first day that the sentence gives before an offset.

    That from which the post of an earlier clause counts is none: `ông A nghỉ hưu từ ngày 1/6; bà B giữ chức …`.
    """
    clause = clause_start(line, end)
    for mention in line.read.of_kind(MentionKind.DATE):
        day, start = mention.date, mention.start - line.start
        if day is None or mention.end > line.start + end or day.kind not in {DateKind.DAY, DateKind.RELATIVE}:
            continue
        if start < clause and _SINCE.search(line.text, max(0, start - _BEFORE), start):
            continue
        return resolve_date(day, reading.document.article.published, reading.year)
    return None
