"""A day told only by how far it lies from that of the main event: "Trước đó một ngày, tại phường A, …"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ingest.relate.signs.line import Line

_COUNT = {"một": 1, "1": 1, "01": 1, "hai": 2, "2": 2, "02": 2, "ba": 3, "3": 3, "03": 3}
_NUMBER = "|".join(_COUNT)
_EARLIER = re.compile(
    rf"(?:trước (?:đó|đấy) (?P<n>{_NUMBER}) (?:ngày|hôm)|(?P<m>{_NUMBER}) (?:ngày|hôm) trước(?: đó| đấy)?"
    r"|(?:ngày )?hôm trước),? "
)
_LATER = re.compile(
    rf"(?:(?:sau đó|sau đấy) (?P<n>{_NUMBER}) (?:ngày|hôm)|(?P<m>{_NUMBER}) (?:ngày|hôm) sau(?: đó| đấy)?"
    r"|(?:sang |sáng |chiều )?(?:ngày )?hôm sau),? "
)


def days_from(line: Line) -> int | None:
    """By how many days what the sentence tells lies before (negative) or after the main event; None where not told."""
    for form, sign in ((_EARLIER, -1), (_LATER, 1)):
        if (match := form.match(line.text)) is not None:
            return sign * _COUNT[match["n"] or match["m"] or "1"]
    return None


def shifted(day: str | None, by: int | None) -> str | None:
    """The ISO day that lies `by` days from another; None where either is unknown or the year is."""
    if day is None or by is None or day.startswith("--"):
        return None
    return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
