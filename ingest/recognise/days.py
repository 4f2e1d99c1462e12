"""What day the words of a date mean in their article (CONTRACT 3.9), and which year the article itself is of.

`resolve_date` gives the ISO day, `deadline_of` the last day that a limit allows, `article_year` the year of an undated
article.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from ingest.patterns import lazy
from ingest.recognise.dates import Anchor, DateKind, DateMention

_HALF_YEAR = 183
_LOOK_BACK = 32


def resolve_date(mention: DateMention, published: str | None, year_hint: int | None = None) -> str | None:
    """The ISO day that a mention names (the first of a range), or None where it names no day.

    A day without a year is the one nearest to `published` (ISO), else of `year_hint`; with neither the year stays
    absent: `--05-18`. A day that its year does not have (29-2) is None.
    """
    if mention.kind is DateKind.RELATIVE and mention.unit == "day" and mention.anchor is Anchor.ARTICLE:
        today = _parse(published)
        return (today + timedelta(days=mention.offset or 0)).isoformat() if today else None
    if mention.kind is not DateKind.DAY or mention.day is None or mention.month is None:
        return None
    return _iso(mention.day, mention.month, mention.year, published, year_hint)


def _iso(day: int, month: int, year: int | None, published: str | None, year_hint: int | None) -> str | None:
    if year is None:
        year = _nearest_year(day, month, published) or year_hint
    if year is None:
        return f"--{month:02d}-{day:02d}"
    return date(year, month, day).isoformat() if day <= monthrange(year, month)[1] else None


def _nearest_year(day: int, month: int, published: str | None) -> int | None:
    """The year in which the day lies within half a year of the publication."""
    today = _parse(published)
    if today is None:
        return None
    for year in (today.year, today.year - 1, today.year + 1):
        if day <= monthrange(year, month)[1] and abs((date(year, month, day) - today).days) <= _HALF_YEAR:
            return year
    return today.year


def deadline_of(
    mention: DateMention, published: str | None, year_hint: int | None = None, event: str | None = None
) -> str | None:
    """The last ISO day that a time limit allows: a month, quarter or year by its last day; a range by its last day.

    Days after an event count from `event` (ISO). A length with no start ("trong thời hạn 30 ngày") is None.
    """
    year = mention.year or (year_hint if published is None else int(published[:4]))
    match mention.kind:
        case DateKind.DAY:
            return _last_day(mention, published, year_hint)
        case DateKind.MONTH if mention.month:
            return _end_of_month(_year_of_month(mention, published) or year, mention.month)
        case DateKind.QUARTER if mention.quarter:
            return _end_of_month(_year_of_month(mention, published) or year, mention.quarter * 3)
        case DateKind.YEAR:
            return _end_of_month(year, 12)
        case DateKind.PERIOD:
            return _end_of_month(mention.end_year, 12)
        case DateKind.RELATIVE:
            return _relative_deadline(mention, published, year_hint, event)
        case _:
            return None


def _last_day(mention: DateMention, published: str | None, year_hint: int | None) -> str | None:
    day, month = mention.end_day or mention.day, mention.end_month or mention.month
    return _iso(day, month, mention.end_year or mention.year, published, year_hint) if day and month else None


def _year_of_month(mention: DateMention, published: str | None) -> int | None:
    """A month or quarter without a year is the one whose middle is nearest to the publication."""
    month = mention.month or (mention.quarter or 1) * 3 - 1
    return mention.year or _nearest_year(15, month, published)


def _end_of_month(year: int | None, month: int) -> str | None:
    return date(year, month, monthrange(year, month)[1]).isoformat() if year else None


def _relative_deadline(
    mention: DateMention, published: str | None, year_hint: int | None, event: str | None
) -> str | None:
    if mention.anchor is None:
        return None
    origin = _parse(event) if mention.anchor is Anchor.EVENT else _parse(published) or _parse(event)
    offset = mention.offset or 0
    if mention.unit == "year":
        year = origin.year if origin else year_hint
        return _end_of_month(year + offset, 12) if year else None
    if origin is None:
        return None
    if mention.unit == "day":
        return (origin + timedelta(days=offset)).isoformat()
    months = origin.year * 12 + origin.month - 1
    if mention.unit == "quarter":
        months = (months // 3 + offset) * 3 + 2
        return _end_of_month(months // 12, months % 12 + 1)
    months += offset
    if mention.anchor is Anchor.ARTICLE:
        return _end_of_month(months // 12, months % 12 + 1)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(origin.day, monthrange(year, month)[1])).isoformat()


# a date that belongs to a document, a birth, an entry into the Party says nothing of the article's year
_OF_DOCUMENT = lazy(
    r"(?:số\s?:?\s?\d[\w/.\- ]{0,20}|[-/][a-zđư.]{2,12}|(?:nghị quyết|chỉ thị|kết luận|quy định|quyết định|kế hoạch"
    r"|đề án|hướng dẫn|thông báo) \d{1,4})"
    r"[\s,(]{1,3}(?:ra |ký |ban hành )?$|(?:sinh|vào đảng|chính thức)\s?:?\s(?:ngày\s?:?\s?|năm\s)?$"
)
_OF_ARTICLE = lazy(
    r"(?:\d{1,2}|sáu|chín|ba|những|các) tháng (?:đầu|cuối)\s(?:năm\s)?$|từ nay (?:cho )?đến (?:hết|cuối) $"
)
_PLANNED = lazy(
    r"(?:(?:chương trình|kế hoạch|nhiệm vụ)[^.;%]{0,40}|(?:đoàn|quyết định) (?:kiểm tra|giám sát)[^.;%]{0,60})"
    r"(?<!so với)(?<!giai đoạn)(?<!từ)(?<!đến)\s$"
)
_LEAD, _OF_TEAM = 450, 40
_REVIEWED = lazy(r"(?:kết quả|tình hình|đánh giá|tổng kết|kiểm điểm|báo cáo)[^.;]{0,90}$")
_OF_PLAN, _FIRST_DAYS, _AUTUMN = 100, 2, 10  # characters; days of the text; a month


def article_year(view: str, dates: Sequence[DateMention], published: str | None) -> int | None:
    """The article's year (CONTRACT 3.9): of its publication, else the one that its own words tell.

    `dates` are those of its prose. Sure signs are a whole date in the lead, "6 tháng đầu năm 2018", "từ nay đến hết
    năm 2016", a jubilee and the year's plan; then a quarter or month in which something shall be done. What merely
    happened in some year ("từ tháng 3/2016") leaves the article's own open, as do congress terms, documents, births and
    far goals.
    """
    if published and published[:4].isdigit():
        return int(published[:4])
    sure = _sure_years(view, dates)
    signs = (_without_next(view, dates, sure), _planned_years(view, dates))
    return next((max(years) for years in signs if years), None)


def _without_next(view: str, dates: Sequence[DateMention], years: list[int]) -> list[int]:
    """The years, the one before for one that is only planned for when that is reviewed at its end.

    "Ngày 28/11, … kết quả nhiệm vụ năm 2012, phương hướng năm 2013" is of 2012; told in January, it is of 2013.
    """
    days = [d.month for d in dates[:_FIRST_DAYS] if d.kind is DateKind.DAY and d.month and d.year is None]
    if not days or min(days) < _AUTUMN:
        return years
    told = (d for d in dates if d.kind is DateKind.YEAR)
    reviewed = {d.year for d in told if _REVIEWED.search(view, max(0, d.start - _OF_PLAN), d.start)}
    return [year - (year - 1 in reviewed) for year in years]


def _sure_years(view: str, dates: Sequence[DateMention]) -> list[int]:
    return [d.end_year or d.year for d in dates if d.year and _is_sure(view, d)]


def _is_sure(view: str, mention: DateMention) -> bool:
    before = max(0, mention.start - _LOOK_BACK - _OF_TEAM)
    if mention.kind is DateKind.YEAR:
        planned = mention.start < 2 * _LEAD and _PLANNED.search(view, before, mention.start)
        return bool(planned or _OF_ARTICLE.search(view, before, mention.start))
    if mention.kind is DateKind.QUARTER:
        return False
    if mention.kind is DateKind.DAY:
        jubilee = mention.end_year and mention.end_year != mention.year and mention.end_day == mention.day
        return bool(jubilee or (mention.start < _LEAD and _reported(view, mention)))
    return False


def _reported(view: str, mention: DateMention) -> bool:
    """Whether a date is of a happening, not of a document or a life."""
    return not _OF_DOCUMENT.search(view, max(0, mention.start - _LOOK_BACK), mention.start)


def _planned_years(view: str, dates: Sequence[DateMention]) -> list[int]:
    """The years of quarters and of months in which something shall be done ("trong tháng 10/2019").

    Where all the days told lie later in the year than that month, it is one of the year after theirs.
    """
    months = {DateKind.MONTH, DateKind.QUARTER}
    ahead = [d for d in dates if d.year and d.kind in months and view[max(0, d.start - 6) : d.start] == "trong "]
    days = [d.month for d in dates if d.kind is DateKind.DAY and d.month and d.year is None and not d.limit]
    first = min(days, default=0)
    return [d.year - (first > (d.month or 3 * (d.quarter or 4))) for d in ahead if d.year]


def _parse(iso: str | None) -> date | None:
    """A whole ISO day; None for "--05-18", a month, or nothing."""
    if not iso or not re.fullmatch(r"\d{4}-\d\d-\d\d.*", iso):
        return None
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None
