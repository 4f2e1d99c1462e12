"""Dates as newspapers write them, found in the text as words. What day they mean is told by `ingest.recognise.days`.

`find_dates` finds "18-5", "ngày 28 và 29/3", "sáng nay, 10.7", "tháng 10/2019", "quý II năm 2015", "đến hết năm 2016",
"nhiệm kỳ 2015 - 2020", "trong thời hạn 30 ngày". Ratios ("22/24 đồng chí", "2/14 đảng bộ") and the numbers of documents
("16/NQ-CP") are none.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from enum import StrEnum

from ingest.patterns import is_of, lazy
from ingest.recognise.number_words import DAYS, MONTHS, pattern

ROMAN_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_LONGEST_SHORT = 20  # years of a period whose last year has two digits; "năm 2018 - 15 đảng viên" is none


class DateKind(StrEnum):
    """What stretch of time the words name."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    PERIOD = "period"
    RELATIVE = "relative"


class Anchor(StrEnum):
    """What a relative date counts from."""

    ARTICLE = "article"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that name a date: `start`, `end` count in the text; parts that the words do not give are None.

    A range of days ("28 và 29/3") has its first day in `day`, `month`, `year` and its last in `end_day` (and
    `end_month` where it differs). A period of years has `year` and `end_year`; `term` tells a congress term ("nhiệm kỳ
    2015 - 2020").
    A relative date has `offset`, in `unit`s ("day", "month", "quarter", "year") from its `anchor`; None where only the
    length is said ("trong thời hạn 30 ngày" has `offset` 30 and no anchor). `limit` tells that a limiting word stands
    before it ("trước", "đến hết", "chậm nhất").
    """

    start: int
    end: int
    kind: DateKind
    day: int | None = None
    month: int | None = None
    quarter: int | None = None
    year: int | None = None
    end_day: int | None = None
    end_month: int | None = None
    end_year: int | None = None
    part_of_day: str | None = None
    offset: int | None = None
    unit: str | None = None
    anchor: Anchor | None = None
    term: bool = False
    limit: bool = False


# One pass finds where a date may stand: a date's own words, or a digit joined to another by / - . and none of its own.
_ANCHOR = lazy(
    r"(?<!\w)(?:"
    r"(?P<word>ngày\s|mùng\s|mồng\s|tháng\s|quý\s|năm\s|nhiệm kỳ\s|giai đoạn\s|thời kỳ\s|sau hội nghị\s|hôm (?:nay"
    r"|qua|kia)\b|cuối năm\b"
    r"|(?:sáng|trưa|chiều|tối|đêm) (?:nay|qua|mai)\b|(?:trong thời hạn|trong vòng|thời hạn|sau"
    r"|chậm nhất)\s(?=\d{1,3}\s+(?:ngày|tháng)\b))"
    r"|(?P<digit>(?<![\d/.,-])\d{1,2}(?=\s?[/.-]\s?\d|\s(?:và|đến|tháng)\s)))"
)
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_END = r"(?![\d%])(?![/.,-]\d)"
_JOIN = r"(?:\s?-\s?|\s?,\s?|\s(?:và|đến|đến hết|tới)\s(?:hết\s)?)(?:(?:(?:sáng|chiều|tối)\s)?(?:ngày|mùng|mồng)\s)?"
_BETWEEN = rf"(?:\s?[,;]\s?{_DAY}){{0,6}}"
"""Further days of a list: "các ngày 28, 29 và 30/6"."""
_NUMERIC = lazy(
    rf"(?P<d>{_DAY})(?:{_BETWEEN}{_JOIN}(?P<d2>{_DAY}))??\s?(?P<sep>[/.-])\s?(?P<m>{_MONTH})(?:\s?(?P=sep)\s?(?P<y>{_YEAR})"
    rf"|\s?/\s?(?P<y2>{_YEAR})"
    rf"|,?\snăm\s(?P<y3>{_YEAR}))?{_END}"
)
_RANGE = lazy(
    rf"(?P<d>{_DAY})\s?(?P<sep>[/.-])\s?(?P<m>{_MONTH})(?:\s?(?P=sep)\s?(?P<y0>{_YEAR}))?(?:\s(?:đến|tới"
    rf"|và)\s(?:hết\s)?(?:ngày\s)?|\s?-\s?)"
    rf"(?P<d2>{_DAY})\s?(?P=sep)\s?(?P<m2>{_MONTH})(?:\s?(?P=sep)\s?(?P<y>{_YEAR}))?{_END}"
)
_WORDED = lazy(
    rf"(?P<d>{_DAY})(?:{_BETWEEN}{_JOIN}(?P<d2>{_DAY}))?\s+tháng\s+(?P<m>{_MONTH}|giêng|chạp)(?:,?\s+năm\s+(?P<y>{_YEAR})"
    rf"|\s?[/.-]\s?(?P<y2>{_YEAR}))?{_END}"
)
_SPELT = lazy(
    rf"(?P<d>{pattern(DAYS)}|{_DAY})\s+tháng\s+(?P<m>{_MONTH}|(?:{pattern(MONTHS)})\b(?<!năm(?=\s{_YEAR})))"
    rf"(?:,?\s+năm\s+(?P<y>{_YEAR})|\s?[/.-]\s?(?P<y2>{_YEAR}))?{_END}"
)
"""Only after "ngày" or "mồng": "ba tháng sáu lần", "9 tháng năm 2018" are no days."""
_TH = lazy(
    rf"tháng\s+(?P<m>{_MONTH}|giêng|chạp)(?:\s?[/.-]\s?(?P<y>{_YEAR})|,?\s+năm\s+(?P<y2>{_YEAR}))?(?![\d%])(?![/.,-]\d)"
)
_QUARTER = lazy(
    rf"quý\s+(?P<q>i{{1,3}}|iv|[1-4])\b(?:\s?[/.-]\s?(?P<y>{_YEAR})|,?\s+(?:năm\s+)?(?P<y2>{_YEAR}))?(?P<now>\s+này\b)?"
)
_SPAN = lazy(
    rf"(?P<w>nhiệm kỳ|giai đoạn|thời kỳ|năm)(?:\s+từ)?(?:\s+năm)?\s+(?P<y>{_YEAR})\s?(?:-|đến|và)\s?(?P<y2>{_YEAR}"
    rf"|\d\d)(?!\d)"
)
_ONE_YEAR = lazy(rf"năm\s+(?P<y>{_YEAR})(?![\d/.-]\d|\d)")
_RELATIVE = (
    (lazy(r"(?:sáng|trưa|chiều|tối|đêm|hôm) nay\b"), 0, "day"),
    (lazy(r"(?:sáng|trưa|chiều|tối|đêm|hôm) qua\b"), -1, "day"),
    (lazy(r"hôm kia\b"), -2, "day"),
    (lazy(r"(?:sáng|trưa|chiều|tối|ngày) mai\b"), 1, "day"),
    (lazy(r"tháng này\b"), 0, "month"),
    (lazy(r"tháng (?:tới|sau)\b"), 1, "month"),
    (lazy(r"tháng (?:trước|vừa qua)\b"), -1, "month"),
    (lazy(r"quý này\b"), 0, "quarter"),
    (lazy(r"quý (?:tới|sau)\b"), 1, "quarter"),
    (lazy(r"(?:cuối năm|năm)(?: nay| này)\b|cuối năm\b(?!\s(?:\d|ngoái|trước|qua))"), 0, "year"),
    (lazy(r"năm (?:tới|sau)\b"), 1, "year"),
    (lazy(r"năm (?:ngoái|trước|qua)\b"), -1, "year"),
)
_AFTER_EVENT = lazy(r"sau hội nghị\s+(?P<n>\d{1,3})\s+(?P<u>ngày|tháng)\b")
_LENGTH = lazy(r"(?:trong thời hạn|trong vòng|thời hạn|sau|chậm nhất)\s+(?P<n>\d{1,3})\s+(?P<u>ngày|tháng)\b")
_CUE = lazy(
    r"(?P<sure>(?:ngày|mùng|mồng|hôm|(?:sáng|trưa|chiều|tối|đêm)(?: muộn| sớm)?|nay|qua|thứ (?:hai|ba|tư|năm|sáu|bảy)"
    r"|chủ nhật)"
    r"[\s,(]{1,3}"
    r"|(?:tuần|hôm|ngày(?: làm việc)?) (?:sau|trước|đầu tiên|đầu|cuối|thứ \w{2,4}), "
    r"|(?:đầu|giữa|cuối) tuần[\s,(]{1,3})$"
    r"|(?P<weak>(?:trước|từ|đến|tới|hết|vào|sau|kể từ|nhất|và|trong)\s|\()$"
)
_SET_OFF = lazy(r"(?:[^\W\d]{2,},|(?:hôm|lúc|khi|ngày|bữa|tối|đêm) (?:ấy|đó) (?:đã )?(?:là|nhằm))\s$")
"""Before a day that stands by itself: "Nà Mạ, 11/6.", "một ngày trước hội, 4/6, …", "hôm ấy là 12/6"."""
_ENDS = lazy(r"\s?(?:[,.;)]|$)")
_PART = lazy(r"(?P<part>sáng|trưa|chiều|tối|đêm)(?:\s(?:nay|qua|mai|cùng ngày))?[\s,(]{0,3}(?:ngày\s)?$")
_LIMIT = lazy(
    r"(?:(?<!hôm )(?<!ngày )(?<!tuần )trước|đến hết|hết"
    r"|chậm nhất|muộn nhất|xong trong|trong|từ nay đến|đến)(?:\s(?:là|khi kết thúc|khi hết|cuối"
    r"|ngày|vào))?[\s,]{1,2}"
    r"(?:\d{1,2}\s(?:giờ|h)\s)?(?:ngày\s)?$"
)
# what a ratio counts: "9/9 xã", "12/20 chỉ tiêu"
_COUNTED = lazy(
    r"\s*(?:xã|phường|thị trấn|thôn|bản|xóm|ấp|buôn|làng|khu|tổ|huyện|quận|tỉnh|thành phố|cơ sở|đồng chí|đ/c|chi bộ"
    r"|đảng bộ|đảng viên|đảng ủy"
    r"|tổ chức|cơ quan|đơn vị|cấp ủy|chỉ tiêu|tiêu chí|đại biểu|ủy viên|thành viên|phiếu|hộ|trường|cán bộ|người"
    r"|nhiệm vụ|nội dung|dự án|công trình"
    r"|doanh nghiệp|trường hợp|vụ|ý kiến|%)"
)
_UP_TO_NOW = lazy(r"(?:nay|qua)[\s,(]{1,3}$")
_NAMED_DAY = lazy(r"ngày\s+")
_LOOK_BACK = 32


def find_dates(view: str, start: int, end: int) -> list[DateMention]:
    """The dates in `view[start:end]`, in order, none within another. `view` is `schema.spelling.view` of the text."""
    found: list[DateMention] = []
    at = start
    while match := _ANCHOR.search(view, at, end):
        mention = _read(view, match, start, end)
        at = mention.end if mention else match.start() + 1
        if mention:
            limit = _LIMIT.search(view, max(start, mention.start - _LOOK_BACK), mention.start)
            found.append(replace(mention, limit=bool(limit)))
    return [m for i, m in enumerate(found) if not _said_again(view, m, found[i + 1 : i + 2])]


def date_at(view: str, start: int, end: int) -> DateMention | None:
    """The day whose words begin exactly at `start` ("ngày 5/6/2012", "30-7-2013"), if any."""
    named = _NAMED_DAY.match(view, start, end)
    return _day(view, named.end() if named else start, start, start, end)


def _said_again(view: str, mention: DateMention, following: list[DateMention]) -> bool:
    """Whether a day of the article ("sáng nay") is followed by the same day's date ("sáng nay, 18-5")."""
    if (
        mention.kind is not DateKind.RELATIVE
        or mention.unit != "day"
        or not following
        or following[0].kind is not DateKind.DAY
    ):
        return False
    return re.fullmatch(r"[\s,(]{1,3}(?:ngày\s)?", view[mention.end : following[0].start]) is not None


def _read(view: str, match: re.Match[str], start: int, end: int) -> DateMention | None:
    at = match.start()
    if match["digit"]:
        return _day(view, at, at, start, end)
    word = match["word"].rstrip()
    if word in {"ngày", "mùng", "mồng"}:
        return _day(view, match.end(), at, start, end) or _relative(view, at, end)
    readers = {
        "tháng": _month,
        "quý": _quarter,
        "năm": _years,
        "nhiệm kỳ": _years,
        "giai đoạn": _years,
        "thời kỳ": _years,
    }
    if word in readers and (mention := readers[word](view, at, end)):
        return mention
    return _relative(view, at, end)


def _day(view: str, at: int, opening: int, start: int, end: int) -> DateMention | None:
    """A day or a range of days whose numbers stand at `at`; `opening` is where its own words ("ngày") begin."""
    named = opening < at
    for form in (_RANGE, _NUMERIC, _WORDED, *((_SPELT,) if named else ())):
        match = form.match(view, at, end)
        if match and (mention := _day_of(match, opening)) and (named or _is_day(view, match, mention, start)):
            part = _PART.search(view, max(start, opening - _LOOK_BACK), opening)
            return replace(mention, part_of_day=part["part"]) if part else mention
    return None


def _day_of(match: re.Match[str], opening: int) -> DateMention | None:
    parts = match.groupdict()
    year = next((int(parts[k]) for k in ("y", "y2", "y3") if parts.get(k)), None)
    month = _month_number(parts["m"])
    last = int(parts["d2"]) if parts.get("d2") else None
    last_month = int(parts["m2"]) if parts.get("m2") else None
    first_year = int(parts["y0"]) if parts.get("y0") else year
    day = DAYS.get(parts["d"]) or int(parts["d"])
    if not _exists(day, month) or (last is not None and not _exists(last, last_month or month)):
        return None
    return DateMention(
        opening,
        match.end(),
        DateKind.DAY,
        day=day,
        month=month,
        year=first_year,
        end_day=last,
        end_month=last_month,
        end_year=year if last_month and year != first_year else None,
    )


def _is_day(view: str, match: re.Match[str], mention: DateMention, start: int) -> bool:
    """Whether numbers without "ngày" are a date: they have a year, or follow a cue and count nothing."""
    if mention.year is not None or is_of(match, _WORDED):
        return True
    back = max(start, mention.start - _LOOK_BACK)
    cue = _CUE.search(view, back, mention.start)
    if cue is None:
        lone = mention.day != mention.month and _ENDS.match(view, mention.end) is not None
        return lone and (mention.start == start or _SET_OFF.search(view, back, mention.start) is not None)
    up_to_now = cue["sure"] is None or _UP_TO_NOW.search(view, cue.start(), cue.end()) is not None
    return not (up_to_now and _COUNTED.match(view, mention.end))


def _month(view: str, at: int, end: int) -> DateMention | None:
    match = _TH.match(view, at, end)
    if not match:
        return None
    year = match["y"] or match["y2"]
    return DateMention(
        at, match.end(), DateKind.MONTH, month=_month_number(match["m"]), year=int(year) if year else None
    )


def _quarter(view: str, at: int, end: int) -> DateMention | None:
    match = _QUARTER.match(view, at, end)
    if not match:
        return None
    year = match["y"] or match["y2"]
    return DateMention(
        at, match.end(), DateKind.QUARTER, quarter=ROMAN_QUARTERS[match["q"]], year=int(year) if year else None
    )


def _years(view: str, at: int, end: int) -> DateMention | None:
    if (match := _SPAN.match(view, at, end)) and (last_year := _last_year(int(match["y"]), match["y2"])):
        return DateMention(
            at, match.end(), DateKind.PERIOD, year=int(match["y"]), end_year=last_year, term=match["w"] == "nhiệm kỳ"
        )
    if match := _ONE_YEAR.match(view, at, end):
        return DateMention(at, match.end(), DateKind.YEAR, year=int(match["y"]))
    return None


def _last_year(first: int, last: str) -> int | None:
    """The last year of a period, also where two digits tell it (1996-00); None where they count something else."""
    if len(last) == len("2020"):
        return int(last)
    years = (int(last) - first) % 100
    return first + years if years <= _LONGEST_SHORT else None


def _relative(view: str, at: int, end: int) -> DateMention | None:
    for form, offset, unit in _RELATIVE:
        if match := form.match(view, at, end):
            part = match.group().split()[0]
            return DateMention(
                at,
                match.end(),
                DateKind.RELATIVE,
                offset=offset,
                unit=unit,
                anchor=Anchor.ARTICLE,
                part_of_day=part if part in {"sáng", "trưa", "chiều", "tối", "đêm"} else None,
            )
    for form, anchor in ((_AFTER_EVENT, Anchor.EVENT), (_LENGTH, None)):
        if match := form.match(view, at, end):
            unit = "day" if match["u"] == "ngày" else "month"
            return DateMention(at, match.end(), DateKind.RELATIVE, offset=int(match["n"]), unit=unit, anchor=anchor)
    return None


def _month_number(word: str) -> int:
    return MONTHS.get(word) or int(word)


def _exists(day: int, month: int) -> bool:
    """Whether some year has that day."""
    return day <= monthrange(2000, month)[1]
