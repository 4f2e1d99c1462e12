"""What an article costs when there are many: reading, loading, reading again, the first load in bulk, one question.

All in one run on a managed server of its own; each cost beside that of the fewest articles.
"""

from __future__ import annotations

import json
import resource
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generator import articles
from benchmarks.table import Measure
from cli.query import answer
from ingest.extract import extract
from ingest.load.bulk import bulk_load
from ingest.load.loading import load
from ingest.load.stream import load_paths
from ingest.load.work import rows_of
from ingest.pipeline import Hands
from ingest.pool import spread
from schema.document import Source
from store import managed
from store.fingerprint import fingerprint
from store.graph import open_graph
from store.rows import Rows
from store.settings import Settings

_HEADLINE, _ASKED = "inspections", 5
_EMPTY = "MATCH (n) WHERE NOT n:SchemaVersion CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
_SOME = 400  # articles whose facts are held in memory, to load without reading


@dataclass(frozen=True, slots=True)
class Costs:
    """Milliseconds an article (of the question: milliseconds), KB of disk an article, and the graph's hash.

    `reader` is the most memory that a process which reads articles had, in MB.
    """

    reading: float
    ingesting: float
    again: float
    question: float
    disk: float
    reader: float
    fingerprint: str


def seconds(work: Callable[[], object]) -> float:
    """How long the work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def growth(sizes: Sequence[int]) -> Iterator[Measure]:
    """The costs at each size, and how those of the largest compare with those of the smallest."""
    found = {size: _costs(size) for size in sizes}
    first = found[sizes[0]]
    for size, costs in found.items():
        told = f"of that at {sizes[0]:,}"
        yield Measure(
            f"reading, {size:,} articles", costs.reading, "ms an article", costs.reading / first.reading, told
        )
        yield Measure(
            f"ingest, {size:,} articles", costs.ingesting, "ms an article", costs.ingesting / first.ingesting, told
        )
        faster = costs.ingesting / costs.again
        yield Measure(f"ingest again, {size:,} articles", costs.again, "ms an article", faster, "as fast")
        yield Measure(f"disk of the database, {size:,} articles", costs.disk, "KB an article")
        yield Measure(f"question, {size:,} articles", costs.question, "ms", costs.question / first.question, told)
        memory = f"memory of a process that reads at most, {size:,} articles"
        yield Measure(memory, costs.reader, "MB", costs.reader / first.reader, told)
    yield Measure("memory of the process that loads at most", own_memory(), "MB")


def bulk(size: int) -> Iterator[Measure]:
    """The first load in bulk beside the normal one, and what of both is not reading."""
    with tempfile.TemporaryDirectory() as folder:
        file = _file(Path(folder), size)
        normal = _costs(size, file)
        settings = Settings(neo4j_uri=None, partygraph_home=Path(folder) / "home")
        with open_graph(settings):
            pass
        try:
            whole = seconds(lambda: bulk_load(settings, [str(file)], Hands(), lambda _: None)) * 1000 / size
            with open_graph(settings) as store:
                same = fingerprint(store) == normal.fingerprint
        finally:
            managed.stop(settings)
    yield Measure(f"--bulk, {size:,} articles", whole, "ms an article", normal.ingesting / whole, "as fast as without")
    yield Measure("--bulk makes the same graph", float(same), "yes (1) or no (0)")
    writing = whole - normal.reading
    if writing > 0:
        ratio = (normal.ingesting - normal.reading) / writing
        yield Measure("writing of it, reading taken away", writing, "ms an article", ratio, "as fast as without")


def cores(count: int) -> Iterator[Measure]:
    """Reading with one process and with one for each core."""
    sources = list(articles(count))
    rates = []
    for workers in (1, None):
        list(spread(rows_of, sources[:64], workers))  # the server of processes has the grammars now
        rates.append(count / seconds(lambda w=workers: list(spread(rows_of, sources, w))))  # type: ignore[misc]
    yield Measure("reading, one process", rates[0], "articles/s")
    yield Measure("reading, a process for each core", rates[1], "articles/s", rates[1] / rates[0], "one process")


def _costs(size: int, given: Path | None = None) -> Costs:
    with tempfile.TemporaryDirectory() as folder:
        file = given or _file(Path(folder), size)
        settings = Settings(neo4j_uri=None, partygraph_home=Path(folder) / "home")
        try:
            with open_graph(settings) as store:
                load(store, [extract(source) for source in articles(_SOME, seed=2)])  # a warm server
                store.run(_EMPTY)
                readers: list[float] = []
                reading = seconds(lambda: readers.append(most_memory(articles(size))))
                first = seconds(lambda: load_paths(store, [str(file)]))
                again = seconds(lambda: load_paths(store, [str(file)]))
                asked = min(seconds(lambda: answer(store, _HEADLINE, (), 50)) for _ in range(_ASKED))
                each = 1000 / size
                return Costs(
                    reading * each,
                    first * each,
                    again * each,
                    1000 * asked,
                    _disk(settings) / size,
                    readers[0],
                    fingerprint(store),
                )
        finally:
            managed.stop(settings)


def _file(folder: Path, size: int) -> Path:
    file = folder / "articles.jsonl"
    with file.open("w", encoding="utf-8") as sink:
        sink.writelines(json.dumps({"text": source.content}) + "\n" for source in articles(size))
    return file


def _disk(settings: Settings) -> float:
    """Kilobytes of the database, without the log of its transactions, which is cut from time to time."""
    files = (settings.home / "data" / "databases" / "neo4j").rglob("*")
    return sum(file.stat().st_size for file in files if file.is_file()) / 1000


def most_memory(sources: Iterable[Source]) -> float:
    """The most memory that a process had which read some of these articles, in MB; 0 where none could be read.

    Each tells of itself: the children of this process are not asked, since the database's server is one of them.
    """
    return max((one[1] for one in spread(weighed_rows, sources) if isinstance(one, tuple)), default=0.0)


def weighed_rows(source: Source) -> tuple[Rows, float]:
    """The rows of an article, and the most memory that this process had so far, in MB. Raises InputError."""
    return rows_of(source), own_memory()


def own_memory() -> float:
    """The most memory that this process had so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
