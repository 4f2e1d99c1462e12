"""All speed figures side by side in one run: `python -m benchmarks [--articles N] [--growth N N …] [--keep]`.

`--growth 1000 100000` measures what an article costs at each of these numbers, `--bulk 100000` the first load in bulk.
`--keep` adds the figures to benchmarks/history.csv.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import extraction, growing, loading
from benchmarks.table import Measure, report
from store.managed import ensure_running, stop
from store.settings import Settings

_NER_TIMES = "underthesea.ner on one core"


def reading(count: int) -> Iterator[Measure]:
    """Extraction on one core and on all, beside `underthesea.ner`."""
    ours, theirs = extraction.compare(count)
    yield Measure(theirs.name, theirs.per_second, "characters/s of a core")
    yield Measure(ours.name, ours.per_second, "characters/s of a core", ours.per_second / theirs.per_second, _NER_TIMES)
    yield from growing.cores(count)
    for rate in extraction.growth():
        yield Measure(rate.name, rate.per_second, "characters/s of a core")


def writing(count: int) -> Iterator[Measure]:
    """Loading beside the bare driver with the same rows."""
    mine, bare = loading.compare(count)
    yield Measure(bare.name, bare.per_second, "nodes and claims/s")
    yield Measure(mine.name, mine.per_second, "nodes and claims/s", mine.per_second / bare.per_second, bare.name)


def start_up() -> Iterator[Measure]:
    """How long until a managed server answers: of a fresh home (jars already there), and again."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(neo4j_uri=None, partygraph_home=Path(folder))
        for what in ("managed server, fresh home", "managed server, warm start"):
            started = time.perf_counter()
            ensure_running(settings)
            yield Measure(what, time.perf_counter() - started, "s")
            stop(settings)


def measures(options: argparse.Namespace) -> Iterator[Measure]:
    """All that was asked for."""
    if options.growth:
        yield from growing.growth(options.growth)
    if options.bulk:
        yield from growing.bulk(options.bulk)
    if options.growth or options.bulk:
        return
    yield from reading(options.articles)
    if not options.no_database:
        yield from writing(options.articles)
        yield from start_up()


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("--articles", type=int, default=400, help="how many generated articles (default 400)")
    parser.add_argument("--no-database", action="store_true", help="extraction only")
    parser.add_argument("--growth", type=int, nargs="+", help="costs of an article at these numbers of articles")
    parser.add_argument("--bulk", type=int, help="the first load of so many articles in bulk")
    parser.add_argument("--keep", action="store_true", help="add the figures to benchmarks/history.csv")
    options = parser.parse_args()
    articles = options.bulk or max(options.growth or [options.articles])
    report(measures(options), articles, keeping=options.keep)


if __name__ == "__main__":
    main()
