"""Dates of publication: from metadata, and from the date lines that stand under a title.

A date line is made of nothing but a date, a time, a day of the week and the pieces of a toolbar (`piece` in the
furniture vocabulary), and perhaps a name: "Thứ tư - 25/03/2015 09:21 349 0", "[Ngày đăng: 16/09/2019]", "ĐÌNH QUÂN
20/11/2021 07:15". Dates inside sentences are no business of this module.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache

from ingest.clean.furniture import LONGEST_LINE, Effect, alternatives
from ingest.patterns import lazy
from schema.spelling import view

_VIET_NAM = timezone(timedelta(hours=7))
_FIRST_YEAR, _LAST_YEAR = 1945, 2100
_LONGEST_DATE_LINE = 130  # characters
_MOST_WORDS = 40  # of a toolbar, or rather spaces
_MILLISECONDS = 13  # digits of a moment counted in them
_DAY_FIRST = r"(?P<d>\d{1,2}) ?[/.-] ?(?P<m>\d{1,2}) ?[/.-] ?(?P<y>\d{4})"
_YEAR_FIRST = r"(?P<y2>\d{4})[/.-](?P<m2>\d{1,2})[/.-](?P<d2>\d{1,2})"
_IN_WORDS = r"(?:ngày )?(?P<d3>\d{1,2})(?: tháng |,? th(?:g|áng)? ?)(?P<m3>\d{1,2})(?: năm|,)? (?P<y3>\d{4})"
_MONTHS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_MONTH = "tháng (?P<m{0}>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
_MONTH_NAMED = (
    rf"(?P<d4>\d{{1,2}}),? {_MONTH.format(4)},? (?P<y4>\d{{4}})|{_MONTH.format(5)} (?P<d5>\d{{1,2}}),? (?P<y5>\d{{4}})"
)
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH_MONTH = rf"(?P<m{{0}}>{'|'.join(_ENGLISH)})(?:[a-z]{{{{1,6}}}})?\.?"
_IN_ENGLISH = (
    rf"(?P<d6>\d{{1,2}}) {_ENGLISH_MONTH.format(6)},? (?P<y6>\d{{4}})"
    rf"|{_ENGLISH_MONTH.format(7)} (?P<d7>\d{{1,2}}),? (?P<y7>\d{{4}})"
)
"""Systems that nobody translated write "05 Mar 2019", "March 5, 2019"."""
_DATE = lazy(rf"(?<!\d)(?:{_DAY_FIRST}|{_YEAR_FIRST}|{_IN_WORDS}|{_MONTH_NAMED}|{_IN_ENGLISH})(?!\d)")
_TIME = r"t?(?<!\d)\d{1,2} ?(?:[:h]|giờ) ?\d{2}(?: ?[:p] ?\d{2})?(?:\.\d+)?z?(?: ?(?:phút|gmt))?"
_CLOCK = lazy(rf"{_TIME}|đăng|cập nhật|lượt|gmt")
_PLACE_AND_DAY = lazy(r"[^,.;:]{3,40}, ngày ")
_WEEKDAY = (
    r"(?:(?:thứ ?|t)(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,6}day)?)"
)
_WEEKDAYS = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5, "cn": 6,
}  # fmt: skip
_WEEKDAY_TOLD = lazy(r"(?<!\w)(?:(?:thứ ?|t)(?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])|(?P<sunday>chủ nhật|cn))(?!\w)")
_BRACKETED = r"\([\w.-]{2,30}\)|\[[\w.-]{2,30}\]"
_ISO = lazy(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?")
_MAIL = lazy(r"(?:[A-Z][a-z]+, )?(\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})")
_DIGIT = lazy(r"\d{4}")
_WORD = lazy(r"[^\W\d_]")
_EPOCH = lazy(r"(\d{10}(?:\d{3})?)(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line with a date: its day (ISO), what stands beside it ("", a name, more), whether it tells the time."""

    day: str
    beside: str
    timed: bool


def iso_date(words: str | None) -> str | None:
    """The day that a metadata value names, as ISO 8601 in Viet Nam's time; None where it names none."""
    text = (words or "").strip()
    moment, epoch, mail = _ISO.match(text.upper()), _EPOCH.fullmatch(text), _MAIL.match(text)
    if moment:
        return _local_day(moment)
    if epoch:
        return _day_of_epoch(epoch.group(1))
    if mail:
        return _day_of_mail(mail.group(1))
    found = _DATE.search(view(" ".join(text.split())))
    return _day(found) if found else None


def _local_day(moment: re.Match[str]) -> str | None:
    """The day in Viet Nam at a moment that may be given in another zone."""
    year, month, day, clock, zone = moment.groups()
    plain = _checked(int(year), int(month), int(day))
    if plain is None or clock is None or zone is None:
        return plain
    try:
        there = datetime.fromisoformat(f"{plain}T{clock}{'+00:00' if zone == 'Z' else zone}")
    except ValueError:
        return plain
    return there.astimezone(_VIET_NAM).date().isoformat()


def _day_of_epoch(digits: str) -> str | None:
    seconds = int(digits) / (1000 if len(digits) == _MILLISECONDS else 1)
    there = datetime.fromtimestamp(seconds, _VIET_NAM)
    return _checked(there.year, there.month, there.day)


def _day_of_mail(words: str) -> str | None:
    for form in ("%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y"):
        try:
            return datetime.strptime(words, form).replace(tzinfo=UTC).date().isoformat()
        except ValueError:
            continue
    return None


def _day(found: re.Match[str]) -> str | None:
    groups = found.groupdict()
    end = next(end for end in ("", "2", "3", "4", "5", "6", "7") if groups[f"y{end}"])
    return _checked(int(groups[f"y{end}"]), _month(groups[f"m{end}"]), int(groups[f"d{end}"]))


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    return (_MONTHS if word in _MONTHS else _ENGLISH).index(word) + 1


def _by_weekday(line: str, day: str) -> str:
    """The day, or that with day and month the other way round where only its weekday is the one told.

    Drupal's own form is month first: "T3, 03/05/2019 - 10:00" is of 5 March.
    """
    told = _WEEKDAY_TOLD.search(line)
    if told is None:
        return day
    number = _WEEKDAYS[told["day"] or "cn"]
    there = date.fromisoformat(day)
    turned = _checked(there.year, there.day, there.month)
    if there.weekday() != number and turned is not None and date.fromisoformat(turned).weekday() == number:
        return turned
    return day


def _checked(year: int, month: int, day: int) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


@cache
def _pieces() -> re.Pattern[str]:
    """Everything that a date line or a toolbar may be made of."""
    dates = re.sub(r"\?P<\w+>", "?:", _DATE.pattern)
    words = rf"(?<![^\W\d_])(?:{_WEEKDAY}|{alternatives(Effect.PIECE)})(?![^\W\d_])"
    return re.compile(rf"{dates}|{_TIME}|{_BRACKETED}|{words}")


def without_pieces(line: str) -> str:
    """What is left of `line` without dates, times, counters and tools: "" for a toolbar."""
    plain = " ".join(line.split())
    left = list(plain)
    for match in _pieces().finditer(view(plain)):
        left[match.start() : match.end()] = " " * (match.end() - match.start())
    return " ".join("".join(left).split()).strip(" |-–—:,;./[]()•*")


def is_toolbar(line: str) -> bool:
    """Whether `line` has no word but those of toolbars and date lines (or no word at all: "4 3 15", "-----")."""
    if len(line) > LONGEST_LINE or line.count(" ") > _MOST_WORDS:
        return False
    return not _WORD.search(line) or not _WORD.search(without_pieces(line))


def date_line(line: str) -> DateLine | None:
    """`line` as a date line, or None where it has no date. In "Hà Trung, ngày 5/3/2020" the place is no name."""
    if len(line) > _LONGEST_DATE_LINE or not _DIGIT.search(line):
        return None
    words = view(" ".join(line.split()))
    found = _DATE.search(words)
    day = _day(found) if found else None
    if day is None:
        return None
    day = _by_weekday(words, day)
    placed = _PLACE_AND_DAY.match(words)
    # after "Theo kế hoạch, ngày 5/3/2020" a sentence goes on, after "Hà Trung, ngày 5/3/2020" nothing does
    alone = placed is not None and not without_pieces(words[placed.end() - len("ngày ") :])
    left = "" if alone else without_pieces(line)
    return DateLine(day, left if _WORD.search(left) else "", _CLOCK.search(words) is not None)
