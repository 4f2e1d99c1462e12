"""Diaries and round-ups: headings that give a day, or say that what follows is still to come, to the sentences below.

"26/11. Thường trực Huyện ủy giao ban.", "* THỨ BA, CAO SƠN. …" after "Tuần từ 13 đến 19/6", "Tuần tới (dự kiến). …".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.patterns import lazy
from ingest.reading import MentionKind
from ingest.recognise.dates import DateKind, DateMention
from ingest.relate.signs.line import DAY, Line, pattern
from schema.document import Zone

Resolve = Callable[[DateMention], str | None]

_ONLY_DAY = pattern(r"\A[^<T><P><ORG><D><R><H>.;:]{0,30}<T>(?: <Y>)?[ .,:]*\Z")
_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_WEEKDAY = pattern(rf"\A[^\w\s]? ?(?:và )?(?P<day>{'|'.join(_WEEKDAYS)})(?:,? [^,.:;<ORG><P><D><T>]{{1,40}})?[ .:]*\Z")
_AHEAD = lazy(
    r"\A[^\w\s]? ?(?:[ivx\d]{1,4}[.)/] ?)?(?:lịch |việc |những việc |công việc |kế hoạch |chương trình |nhiệm vụ )?"
    r"(?:của )?(?:tuần|tháng|quý|kỳ|thời gian|ngày|đợt|vài ngày|ít ngày) (?:tới|sau|tiếp theo|kế tiếp)"
    r"(?: ?\([^()]{1,30}\))?[ .:]*\Z"
    r"|\A[^\w\s]? ?(?:sắp tới|tới đây|dự kiến|việc sắp tới|(?:công )?việc sắp làm|lịch dự kiến)"
    r"(?: ?\([^()]{1,30}\))?[ .:]*\Z"
)
_LONGEST, _FEWEST = 80, 2
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Entry:
    """The sentences from `start` up to `end` that stand under one heading: of which day, or `ahead`, not yet done."""

    start: int
    end: int
    day: DateMention | None
    ahead: bool


def is_day(line: Line) -> bool:
    """Whether a sentence is of a day alone: "Chiều ngày 29 tháng 4 năm 2022.", "Nà Mạ, 11/6."."""
    return _ONLY_DAY.match(line.text) is not None


def entries_of(lines: Sequence[Line], resolve: Resolve, published: str | None) -> list[Entry]:
    """The entries of an article, in order; none where no more than one heading gives a day and none looks ahead."""
    heads = list(_headings(lines, resolve, published))
    dated = sum(day is not None for _, day in heads)
    told = [(at, day) for at, day in heads if day is None or dated >= _FEWEST]
    ends = [at for at, _ in told[1:]] + [len(lines)]
    return [Entry(at + 1, end, day, day is None) for (at, day), end in zip(told, ends, strict=False)]


def _headings(
    lines: Sequence[Line], resolve: Resolve, published: str | None
) -> Iterator[tuple[int, DateMention | None]]:
    """Each heading's sentence and day; none for what is ahead, nor for the weekdays named below that."""
    short = [line for line in lines if len(line.text) < _LONGEST and line.zone is not Zone.TITLE]
    weekdays = {line.number: _WEEKDAYS.index(m["day"]) for line in short if (m := _WEEKDAY.match(line.text))}
    first = _first_day(lines, resolve, published, list(weekdays.values())[-1]) if weekdays else None
    ahead = False
    for line in short:
        if _AHEAD.match(line.text):
            ahead = True
            yield line.number, None
        elif is_day(line):
            yield line.number, _day_of(line)
        elif first is not None and line.number in weekdays:
            yield line.number, None if ahead else _in_week(line, first, weekdays[line.number])


def _day_of(line: Line) -> DateMention | None:
    signs = (sign for sign in line.signs.values() if sign.char == DAY)
    return next((m.date for sign in signs for m in sign.mentions if m.kind == MentionKind.DATE), None)


def _first_day(lines: Sequence[Line], resolve: Resolve, published: str | None, last: int) -> date | None:
    """The first day of the week that is told of: as the article says it, else that which ends on its last weekday."""
    spans = [day for line in lines if "tuần" in line.text and (day := _day_of(line)) is not None and day.end_day]
    first = next((iso for span in spans if (iso := resolve(span)) is not None and not iso.startswith("--")), None)
    if first is not None:
        return date.fromisoformat(first)
    if published is None:
        return None
    today = date.fromisoformat(published[:10])
    return today - timedelta(days=(today.weekday() - last) % _WEEK + _WEEK - 1)


def _in_week(line: Line, week: date, weekday: int) -> DateMention:
    day = week + timedelta(days=(weekday - week.weekday()) % _WEEK)
    return DateMention(line.start, line.end, DateKind.DAY, day=day.day, month=day.month, year=day.year)
