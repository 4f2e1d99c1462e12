"""Counts as bars: heights and widths in the units of an SVG drawing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from app.data.answer import Row

_MOST_YEARS = 40


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it stands for (empty where that is not known), how many, and its share of the longest, 0-100."""

    name: str
    count: int
    share: int


def by_year(rows: Iterable[Row]) -> list[Bar]:
    """A bar for each year from the first to the last, years without articles too; then one for no known year."""
    counts = _counted(rows, "year")
    known = sorted(int(year) for year in counts if year.isdecimal())
    years = [str(y) for y in range(known[0], known[-1] + 1)][-_MOST_YEARS:] if known else []
    return _bars([(year, counts[year]) for year in years] + [("", counts[""])] * bool(counts[""]))


def by_province(rows: Iterable[Row]) -> list[Bar]:
    """A bar for each province, the longest first."""
    return _bars(_counted(rows, "province").most_common())


def _counted(rows: Iterable[Row], column: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for row in rows:
        counts[row[column] or ""] += row["articles"]
    return counts


def _bars(counts: list[tuple[str, int]]) -> list[Bar]:
    most = max((count for _, count in counts), default=0)
    return [Bar(name, count, round(100 * count / most) if most else 0) for name, count in counts]
