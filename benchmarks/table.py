"""The benchmarks' one table, and the file that keeps every run's rows, so that a slow-down shows."""

from __future__ import annotations

import csv
import os
import platform
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

HISTORY: Final = Path(__file__).with_name("history.csv")
_HEADING: Final = ("day", "machine", "python", "neo4j_driver", "articles", "what", "value", "unit", "ratio", "against")


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure; `ratio` is how it compares with `against`, which was measured in the same run."""

    what: str
    value: float
    unit: str
    ratio: float | None = None
    against: str = ""

    @property
    def line(self) -> str:
        """It as a line of the table."""
        compared = f"{self.ratio:>9.2f} x {self.against}" if self.ratio is not None else ""
        return f"{self.what:<44}{self.value:>14,.1f} {self.unit:<22}{compared}".rstrip()


@dataclass(frozen=True, slots=True)
class Spread:
    """How long requests took, in milliseconds."""

    p50: float
    p95: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Spread:
        """The spread of these times."""
        cuts = statistics.quantiles(seconds, n=20, method="inclusive")
        return cls(1000 * statistics.median(seconds), 1000 * cuts[-1])


def machine() -> str:
    """The machine in a few words: figures of others can't be compared with its own."""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"


def report(measures: Iterable[Measure], articles: int, *, keeping: bool) -> None:
    """Print each figure as it is found, under the machine and the versions; add all to the history where asked."""
    print(f"{machine()}; Python {platform.python_version()}, driver {version('neo4j')}")
    found = []
    for measure in measures:
        print(measure.line, flush=True)
        found.append(measure)
    if keeping:
        keep(found, articles)
        print(f"kept in {HISTORY.name}")


def keep(measures: Iterable[Measure], articles: int, file: Path = HISTORY) -> None:
    """Add a run's figures to the history."""
    fresh = not file.exists()
    with file.open("a", encoding="utf-8", newline="") as sink:
        writer = csv.writer(sink, lineterminator="\n")
        if fresh:
            writer.writerow(_HEADING)
        about = (f"{datetime.now(UTC):%Y-%m-%d}", machine(), platform.python_version(), version("neo4j"), articles)
        for one in measures:
            ratio = "" if one.ratio is None else f"{one.ratio:.3f}"
            writer.writerow([*about, one.what, f"{one.value:.3f}", one.unit, ratio, one.against])
