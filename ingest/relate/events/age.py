"""How long before the article something was: news is of days just gone, what is told of years back is history."""

from __future__ import annotations

from datetime import date

from ingest.recognise.dates import DateMention
from ingest.relate.signs.scene import Scene

_YEARS = 2


def days_between(day: str | None, until: str | None) -> int | None:
    """How many days lie between two ISO days; None where one is unknown, or the year of one alone."""
    if day is None or until is None or day.startswith("--") != until.startswith("--"):
        return None
    return (_dated(until) - _dated(day)).days


def days_ago(scene: Scene, day: DateMention | None) -> int | None:
    """How many days before the article's publication; None where that is open."""
    return days_between(scene.day(day), scene.published)


def is_recent(scene: Scene, day: DateMention, most: int) -> bool:
    """Whether the day is of the article's own time: at most so many days before it, or of its year; not after it."""
    iso = scene.day(day)
    if iso is None:
        return False
    age = days_between(iso, scene.published)
    if age is None:
        return day.year in {None, scene.year}
    return 0 <= age <= most or (age > 0 and day.year is not None and day.year == scene.year)


def is_history(scene: Scene, day: DateMention | None) -> bool:
    """Whether a day is of years long before the article: what is recalled is no news."""
    told, published = scene.day(day), scene.published
    if told is None or published is None or told.startswith("-"):
        return False
    return int(published[:4]) - int(told[:4]) > _YEARS


def _dated(day: str) -> date:
    """The day; in some leap year where it has none."""
    return date.fromisoformat(f"2000{day[1:]}" if day.startswith("--") else day[:10])
