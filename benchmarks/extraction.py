"""How fast articles are read: the whole extraction beside `underthesea.ner` over the same texts, in one run."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.generator import articles
from ingest.extract import extract
from schema.document import Source


@dataclass(frozen=True, slots=True)
class Rate:
    """Characters a second of processor time on one core."""

    name: str
    characters: int
    seconds: float

    @property
    def per_second(self) -> float:
        """The rate itself."""
        return self.characters / self.seconds


def measure(name: str, work: Callable[[Source], object], sources: Sequence[Source]) -> Rate:
    """The rate of `work` over `sources`, after one of them to warm up."""
    work(sources[0])
    started = time.process_time()
    for source in sources:
        work(source)
    return Rate(name, sum(len(s.content) for s in sources), time.process_time() - started)


def compare(count: int = 400, others: int = 20, sources: Sequence[Source] | None = None) -> tuple[Rate, Rate]:
    """Our rate over `count` generated articles, and `underthesea.ner`'s over the first `others` of them."""
    from underthesea import ner

    texts = list(sources or articles(count))
    ours = measure("partygraph extract", extract, texts)
    theirs = measure("underthesea.ner", lambda source: ner(source.content), texts[:others])
    return ours, theirs


def growth(sizes: Sequence[int] = (1_000, 10_000, 100_000, 1_000_000)) -> list[Rate]:
    """Our rate for single texts of growing length: the cost stays linear where the rate stays level."""
    block = "\n".join(source.content for source in articles(40))
    rates = []
    for size in sizes:
        text = (block * (size // len(block) + 1))[:size]
        source = Source("one text", f"{size}.txt", text, next(iter(articles(1))).format)
        rates.append(measure(f"one text of {size:,} characters", extract, [source]))
    return rates
