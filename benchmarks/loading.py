"""How fast facts are loaded: `ingest.load` beside the bare driver with UNWIND … MERGE of the same rows, in one run."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from benchmarks.generator import articles
from ingest.extract import extract
from ingest.load.loading import load
from ingest.load.rows import rows
from store.connection import Store
from store.graph import open_graph
from store.managed import stop
from store.rows import EdgeRow, Rows
from store.settings import Settings

_BATCH, _WARM, _TURNS = 5_000, 2, 5
Way: TypeAlias = Callable[[Store, list[Rows]], float]


@dataclass(frozen=True, slots=True)
class Loaded:
    """Nodes and edges written a second."""

    name: str
    rows: int
    seconds: float

    @property
    def per_second(self) -> float:
        """The rate itself."""
        return self.rows / self.seconds


def compare(count: int = 1_000) -> tuple[Loaded, Loaded]:
    """Our rate and the bare driver's for the rows of `count` generated articles, each into an empty graph.

    Turn by turn on one server, which compiles its plans and its own code in the first turns; the median of the others.
    """
    made = [rows(extract(source)) for source in articles(count)]
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(partygraph_home=Path(folder))
        try:
            with open_graph(settings) as store:
                turns = [[_emptied(store, way, made) for way in (_bare, _ours)] for _ in range(_WARM + _TURNS)]
        finally:
            stop(settings)
    size = sum(len(article.nodes) + len(article.claims) for article in made)
    bare, ours = (statistics.median(seconds) for seconds in zip(*turns[_WARM:], strict=True))
    return Loaded("ingest.load", size, ours), Loaded("the bare driver", size, bare)


def _emptied(store: Store, way: Way, made: list[Rows]) -> float:
    """How long this way takes from an empty graph, in seconds."""
    _empty(store)
    return way(store, made)


def _ours(store: Store, made: list[Rows]) -> float:
    started = time.perf_counter()
    load(store, made)
    return time.perf_counter() - started


def _bare(store: Store, made: list[Rows]) -> float:
    """The same nodes, claims and places within places as plain maps, merged by id, in batches of 5,000.

    A label or type a statement.
    """
    nodes: dict[str, dict[str, dict[str, object]]] = {}
    edges: dict[tuple[str, str, str, str], dict[object, dict[str, object]]] = {}
    for article in made:
        nodes.setdefault("Article", {})[article.id] = {"id": article.id, **article.article}
        for node in article.nodes:
            nodes.setdefault(node.ref.label, {})[node.ref.id] = {"id": node.ref.id, **node.properties}
        for number, claim in enumerate(article.claims):
            edges.setdefault(("CREATE", *_ends(claim)), {})[article.id, number] = _edge(claim)
        for edge in article.reference:  # no article's own: once for all
            edges.setdefault(("MERGE", *_ends(edge)), {})[edge.source.id, edge.target.id] = _edge(edge)
    started = time.perf_counter()
    for label, found in nodes.items():
        _write(store, f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row", list(found.values()))
    for (make, kind, source, target), rows_ in edges.items():
        _write(
            store,
            f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}}) "
            f"{make} (a)-[r:{kind}]->(b) SET r += row.properties",
            list(rows_.values()),
        )
    return time.perf_counter() - started


def _ends(edge: EdgeRow) -> tuple[str, str, str]:
    return edge.type, edge.source.label, edge.target.label


def _edge(edge: EdgeRow) -> dict[str, object]:
    return {"source": edge.source.id, "target": edge.target.id, "properties": dict(edge.properties)}


def _write(store: Store, cypher: str, found: list[dict[str, object]]) -> None:
    for start in range(0, len(found), _BATCH):
        batch = found[start : start + _BATCH]
        store.driver.execute_query(cypher, rows=batch)


def _empty(store: Store) -> None:
    store.driver.execute_query("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
