"""A hash of the whole graph: the same for the same facts, whatever order they came in and whatever ids Neo4j gave."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from store.connection import Row, Store
from store.rows import THINGS

_OF_THE_STORE = "input_hash"


def fingerprint(store: Store) -> str:
    """SHA-256 (hex) over all nodes and edges, read by label in the order of their ids, never all in memory.

    Left out is what is of the store and not of the graph: Neo4j's own ids, the schema's version, and which input and
    program an article was read with.
    """
    digest = hashlib.sha256()
    for line in _lines(store):
        digest.update(line.encode())
        digest.update(b"\n")
    return digest.hexdigest()


def _lines(store: Store) -> Iterator[str]:
    for label in THINGS:
        # `n.id > ''` lets the index on id give the order, so that the server need not sort.
        for row in store.stream(
            f"MATCH (n:{label}) WHERE n.id > '' RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id"
        ):
            row["properties"].pop(_OF_THE_STORE, None)
            yield _canonical([sorted(row["labels"]), row["properties"]])
        yield from _edges(store, label)


def _edges(store: Store, label: str) -> Iterator[str]:
    rows = store.stream(
        f"MATCH (n:{label})-[r]->(m) WHERE n.id > '' "
        "RETURN n.id AS source, type(r) AS type, m.id AS target, properties(r) AS properties ORDER BY n.id"
    )
    for source, group in groupby(rows, key=_source):
        yield from sorted(_canonical([source, row["type"], row["target"], row["properties"]]) for row in group)


def _source(row: Row) -> str:
    return str(row["source"])


def _canonical(value: Any) -> str:  # noqa: ANN401 - what JSON can say
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
