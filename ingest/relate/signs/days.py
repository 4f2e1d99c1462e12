"""A day told only by how far it lies from that of the main event: "Trước đó một ngày, tại phường A, …"."""

from __future__ import annotations

from datetime import date, timedelta

from ingest.patterns import lazy
from ingest.relate.signs.line import Line

_NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_COUNT = {word: n for n, name in enumerate(_NUMBERS, 1) for word in (name, f"{n}", f"{n:02}")}
_NUMBER = "|".join(_COUNT)
_EARLIER = lazy(
    rf"(?:trước (?:đó|đấy) (?P<n>{_NUMBER}) (?:ngày|hôm)|(?P<m>{_NUMBER}) (?:ngày|hôm) trước(?: đó| đấy)?"
    r"|(?:sáng |chiều |tối )?(?:ngày )?hôm trước),? "
)
_LATER = lazy(
    rf"(?:rồi |và |chỉ |đúng )?(?:(?:sau đó|sau đấy) (?P<n>{_NUMBER}) (?:ngày|hôm)"
    rf"|(?P<m>{_NUMBER}) (?:ngày|hôm) sau(?: đó| đấy| nữa)?"
    r"|(?:sang |đến |tới )?(?:sáng |chiều |tối |ngày )?(?:hôm|ngày) sau(?P<next> nữa)?)(?! khi),? "
)
"""Two days after is "hôm sau nữa"."""


def days_from(line: Line) -> int | None:
    """By how many days what the sentence tells lies before (negative) or after the main event; None where not told."""
    for form, sign in ((_EARLIER, -1), (_LATER, 1)):
        if (match := form.match(line.text)) is not None:
            more = 1 if match.groupdict().get("next") else 0
            return sign * (_COUNT[match["n"] or match["m"] or "1"] + more)
    return None


def shifted(day: str | None, by: int | None) -> str | None:
    """The ISO day that lies `by` days from another; None where either is unknown or the year is."""
    if day is None or by is None or day.startswith("--"):
        return None
    return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
