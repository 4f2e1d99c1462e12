"""By when and how much: the deadline and the quantity of a demand."""

from __future__ import annotations

import re

from ingest.patterns import lazy
from ingest.reading import MentionKind, Reading, ReadSentence
from ingest.recognise.dates import Anchor, DateKind, DateMention
from ingest.recognise.days import deadline_of, resolve_date
from schema.authority.one_of import one_of
from schema.authority.phrases import alternation

_START = lazy(rf"{alternation('tasks', 'starts')}\s+(?:(?:ngày|đầu|cuối)\s+)?$")
_UNTIL = lazy(rf"{alternation('tasks', 'limits')}\s+(?:(?:là|khi kết thúc|ngày|vào)\s+)?$")
_RECURRING = lazy(r"\s*(?:hằng|hàng|mỗi)\s+(?:tháng|năm|quý|tuần)|\s*và\s+\d{1,2}\s+(?:hằng|hàng)")
_OF_DOCUMENT = lazy(r"(?:[-/][a-zđư.]{1,12}|\d|\))[\s,]*$")
_SAME = lazy(one_of("cùng thời hạn"))
_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)"
_QUANTITY = lazy(
    rf"(?<![\w/.,-])(?:{one_of('ít nhất', 'tối thiểu', 'trên', 'hơn', 'khoảng', 'thêm', 'đủ')}\s+)*"
    r"(?:mỗi (?:quý|tháng|năm|tuần|nơi)\s+(?:ít nhất\s+)?)?"
    rf"(?:từ\s+{_NUMBER}\s+đến\s+)?{_NUMBER}\s?%?(?![\d/.-])(?:\s+[^\W\d_]+){{1,2}}"
)
_COUNTED = lazy(r"^.*\d\s?%?\s*", re.DOTALL)
_NOT_COUNTED = lazy(alternation("tasks", "uncounted"))
_TAIL = lazy(rf"\s+{alternation('tasks', 'tails')}.*$")
_NUMBERED = lazy(rf"(?:{alternation('tasks', 'numbered')}|-)\s*$")
_BEFORE, _AFTER, _LOOK = 30, 20, 12  # characters around a date or a number


def deadline(reading: Reading, read: ReadSentence, start: int, end: int, previous: str | None) -> str | None:
    """The ISO day by which a demand of these offsets is to be done; `previous` is that of the demand before it."""
    dates = [m.date for m in read.of_kind(MentionKind.DATE) if m.date and start <= m.start and m.end <= end]
    for date in sorted(dates, key=lambda d: not d.limit):
        found = _limit(reading, date)
        if found is not None:
            return found
    return previous if _SAME.search(reading.words(start, end)) else None


def _limit(reading: Reading, date: DateMention) -> str | None:
    before = reading.words(max(0, date.start - _BEFORE), date.start)
    if _START.search(before) or _RECURRING.match(reading.words(date.end, min(len(reading.text), date.end + _AFTER))):
        return None
    if date.term or (date.kind in {DateKind.YEAR, DateKind.PERIOD} and not (date.limit or _UNTIL.search(before))):
        return None
    if date.kind is DateKind.DAY and _OF_DOCUMENT.search(before):
        return None
    event = event_day(reading) if date.anchor is Anchor.EVENT else None
    return deadline_of(date, reading.document.article.published, reading.year, event)


def event_day(reading: Reading) -> str | None:
    """The day of what the article reports: the first that its prose gives and that limits nothing."""
    days = {DateKind.DAY, DateKind.RELATIVE}
    for read in reading.sentences:
        for mention in read.of_kind(MentionKind.DATE):
            if mention.date is not None and mention.date.kind in days and not mention.date.limit:
                day = resolve_date(mention.date, reading.document.article.published, reading.year)
                if day is not None:
                    return day
    return None


def quantity(words: str, text: str) -> str | None:
    """The words of how much is asked for: `ít nhất 10 đảng viên`, `765 việc`. `words` are `text` in view spelling."""
    for match in _QUANTITY.finditer(words):
        counted = _COUNTED.sub("", match.group())
        if _NOT_COUNTED.match(counted) or _NUMBERED.search(words[max(0, match.start() - _LOOK) : match.start()]):
            continue
        tail = _TAIL.search(match.group())
        return text[match.start() : match.start() + tail.start() if tail else match.end()]
    return None
