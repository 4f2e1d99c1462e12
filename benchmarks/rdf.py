"""The RDF side by side in one run: `python -m benchmarks.rdf [--triples N] [--articles N] [--keep]`.

Rows made from numbers go through the program's own mapping, shapes and writer, without a database: triples a second
beside rdflib's own Turtle serializer, and the most memory that the process holds, at a tenth of the size and at all of
it. Then, on a managed server: the dump of generated articles beside rdflib, descriptions of things beside their JSON
form, and the shapes over the samples' dump, by the program and by pySHACL.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from urllib.parse import quote

import pyshacl
import rdflib
from fastapi.testclient import TestClient
from pyoxigraph import Triple

from app.rdf.check import Inspector
from app.rdf.check import check as checked
from app.rdf.claims import claim_triples
from app.rdf.dump import export
from app.rdf.formats import ExportFormat, write
from app.rdf.settings import DEFAULT_BASE
from app.rdf.things import role_triples, thing_triples
from app.service import create_app
from app.settings import ServiceSettings
from benchmarks.generator import articles
from benchmarks.rdf_rows import KnownLabels, rows
from benchmarks.table import Measure, report
from ingest.extract import extract
from ingest.load.loading import load
from ingest.pipeline import read_facts
from samples import folder
from store.connection import Store
from store.graph import open_graph
from store.managed import stop
from store.settings import Settings

_RDFLIB_TRIPLES = 20_000
# few: the serializer's time grows with the square of what it writes
_RDFLIB_ARTICLES = 40
_ROUNDS = 40
_BATCH = 20
_BUSIEST = "MATCH (n:{label}) RETURN n.id AS id ORDER BY COUNT {{ (n)--() }} DESC, id LIMIT 1"
_KINDS = (("Organization", "organizations"), ("Person", "people"), ("Directive", "directives"), ("Event", "events"))


class Counting:
    """A sink that keeps only how many bytes it was given."""

    def __init__(self) -> None:
        self.size = 0

    def write(self, data: bytes, /) -> int:
        """Count `data`."""
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is kept."""


def made(*, checking: bool) -> Iterator[Triple]:
    """Endless triples of made rows; `checking` holds each batch against the shapes, as a dump does."""
    inspector = Inspector(KnownLabels(), DEFAULT_BASE)
    yield from role_triples(DEFAULT_BASE, "Phó Bí thư")
    endless = rows()
    while True:
        batch = list(islice(endless, _BATCH))
        things = [t for found, _said in batch for thing in found for t in thing_triples(DEFAULT_BASE, thing)]
        claims = [t for _found, said in batch for t in claim_triples(DEFAULT_BASE, said)]
        for part in (things, claims):
            if checking and inspector.look(part):
                raise AssertionError(f"the made rows break the shapes: {inspector.first[0]}")
            yield from part


def timed(limit: int, checking: bool) -> None:
    """Print triples a second, bytes, and the most memory in MB, of `limit` triples written as Turtle."""
    sink, started = Counting(), time.perf_counter()
    write(islice(made(checking=checking), limit), sink, ExportFormat.TURTLE, DEFAULT_BASE)
    seconds = time.perf_counter() - started
    print(limit / seconds, sink.size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def writing(limit: int) -> Iterator[Measure]:
    """The writer beside rdflib's; each size in a fresh process, so that its memory is its own."""
    theirs = _rdflib(_RDFLIB_TRIPLES)
    name = "rdflib's Turtle serializer"
    yield Measure(name, theirs, "triples/s")
    bare, _size, _memory = _fresh(limit // 10, checking=False)
    yield Measure("rows to Turtle, unchecked", bare, "triples/s", bare / theirs, name)
    _rate, _size, small = _fresh(limit // 10, checking=True)
    rate, size, large = _fresh(limit, checking=True)
    yield Measure("rows to Turtle, held against the shapes", rate, "triples/s", rate / theirs, name)
    yield Measure(f"its size at {limit:,} triples", size / 1e6, "MB")
    yield Measure(f"most memory at {limit // 10:,} triples", small, "MB")
    yield Measure(f"most memory at {limit:,} triples", large, "MB", large / small, "at a tenth")


def _fresh(limit: int, *, checking: bool) -> tuple[float, float, float]:
    code = f"from benchmarks.rdf import timed; timed({limit}, {checking})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    rate, size, memory = map(float, done.stdout.split())
    return rate, size, memory


def _rdflib(limit: int) -> float:
    """Triples a second of rdflib for so many of the made ones."""
    data = BytesIO()
    write(islice(made(checking=False), limit), data, ExportFormat.NTRIPLES, DEFAULT_BASE)
    return _serialized(data.getvalue())


def _serialized(lines: bytes) -> float:
    """Triples a second of rdflib writing N-Triples as Turtle, once it holds them all in memory."""
    graph = rdflib.Graph().parse(data=lines, format="nt")
    started = time.perf_counter()
    graph.serialize(format="turtle")
    return len(graph) / (time.perf_counter() - started)


def of_a_graph(count: int) -> Iterator[Measure]:
    """Dump and descriptions of `count` generated articles; the shapes over the samples."""
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(neo4j_uri=None, partygraph_home=Path(home))
        try:
            with open_graph(settings) as store:
                few = min(count, _RDFLIB_ARTICLES)
                load(store, (extract(source) for source in articles(few)))
                yield from _beside_rdflib(store, few)
                load(store, (extract(source) for source in islice(articles(count), few, None)))
                yield from _dump(store, count)
                yield from _descriptions(store, settings)
                store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
                load(store, read_facts([str(folder())]))
                yield from _shapes(store)
        finally:
            stop(settings)


def _beside_rdflib(store: Store, count: int) -> Iterator[Measure]:
    """A whole dump, read from the database and held against the shapes, beside rdflib writing what it holds already."""
    export(store, Counting(), ExportFormat.TURTLE, DEFAULT_BASE)
    triples, seconds = _dumped(store)
    theirs, name = _serialized(triples), f"rdflib's Turtle serializer, dump of {count:,} articles"
    yield Measure(name, theirs, "triples/s")
    rate = triples.count(b"\n") / seconds
    yield Measure(f"dump of {count:,} articles from the database", rate, "triples/s", rate / theirs, name)


def _dump(store: Store, count: int) -> Iterator[Measure]:
    triples, seconds = _dumped(store)
    length = triples.count(b"\n")
    yield Measure(f"dump of {count:,} articles from the database", length / seconds, "triples/s")
    yield Measure(f"its time, {length:,} triples", seconds, "s")


def _dumped(store: Store) -> tuple[bytes, float]:
    """The dump as N-Triples, a triple a line; and the seconds that it takes as Turtle."""
    lines = BytesIO()
    export(store, lines, ExportFormat.NTRIPLES, DEFAULT_BASE)
    started = time.perf_counter()
    export(store, Counting(), ExportFormat.TURTLE, DEFAULT_BASE)
    return lines.getvalue(), time.perf_counter() - started


def _descriptions(store: Store, settings: Settings) -> Iterator[Measure]:
    """Of the busiest thing of each kind, the median time of its Turtle beside that of its JSON."""
    with TestClient(create_app(ServiceSettings(**settings.model_dump()))) as client:
        for label, plural in _KINDS:
            (row,) = store.read(_BUSIEST.format(label=label)).rows
            identifier = quote(row["id"], safe="")
            json, rdf = _medians(_getter(client, f"/{plural}/{identifier}"), _getter(client, f"/data/{identifier}"))
            yield Measure(f"{label}: JSON", json * 1000, "ms")
            yield Measure(f"{label}: Turtle", rdf * 1000, "ms", rdf / json, "its JSON")


def _getter(client: TestClient, address: str) -> Callable[[], int]:
    return lambda: len(client.get(address).raise_for_status().content)


def _medians(*ways: Callable[[], int]) -> list[float]:
    """The median seconds of each way, taken in turns so that what disturbs one disturbs the other."""
    seconds: list[list[float]] = [[] for _ in ways]
    for turn in range(_ROUNDS):
        for way, found in zip(ways, seconds, strict=True):
            started = time.perf_counter()
            way()
            if turn >= _ROUNDS // 4:
                found.append(time.perf_counter() - started)
    return [statistics.median(found) for found in seconds]


def _shapes(store: Store) -> Iterator[Measure]:
    started = time.perf_counter()
    broken = len(list(checked(store, DEFAULT_BASE)))
    yield Measure(f"check of the samples' graph ({broken} violations)", time.perf_counter() - started, "s")
    lines = BytesIO()
    export(store, lines, ExportFormat.NTRIPLES, DEFAULT_BASE)
    graph = rdflib.Graph().parse(data=lines.getvalue(), format="nt")
    shapes = rdflib.Graph().parse(Path(__file__).parents[1] / "schema" / "shapes.ttl")
    started = time.perf_counter()
    conforms, _report, _text = pyshacl.validate(graph, shacl_graph=shapes, inference="none")
    name = f"pySHACL of the samples' dump, {len(graph):,} triples ({'conforms' if conforms else 'does not conform'})"
    yield Measure(name, time.perf_counter() - started, "s")


def measures(options: argparse.Namespace) -> Iterator[Measure]:
    """All that was asked for."""
    if options.triples:
        yield from writing(options.triples)
    if options.articles:
        yield from of_a_graph(options.articles)


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("--triples", type=int, default=10_000_000, help="how many made triples (default 10,000,000)")
    parser.add_argument("--articles", type=int, default=400, help="how many generated articles (default 400)")
    parser.add_argument("--keep", action="store_true", help="add the figures to benchmarks/history.csv")
    options = parser.parse_args()
    report(measures(options), options.articles, keeping=options.keep)


if __name__ == "__main__":
    main()
