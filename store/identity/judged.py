"""The judgements that the graph knows, and what they say: the graph has a copy of each line of the file.

A graph without the file (on another machine) goes on as it was judged, and a graph that is made anew learns all from
the file. Lines are only ever added, so that it does not matter in which order two files come to one graph.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Protocol

import neo4j

from schema.judgements import JUDGED, Judgement, Ruling, Thing, rule_on
from store.connection import READ_TIMEOUT_S, Answer, Parameters, Store

_LINES: Final = "MATCH (j:Judgement) RETURN j.line AS line ORDER BY j.id"
# What is settled over articles, or by judgements, and so is no property of the thing itself.
_SETTLED: Final = frozenset({"aliases", "founded", "ended", "merged"})


def ruling_of(tx: neo4j.ManagedTransaction) -> Ruling:
    """What the graph's judgements say."""
    return _ruling(tuple(str(row["line"]) for row in tx.run(_LINES)))


def judgements_of(store: Store) -> tuple[Judgement, ...]:
    """The judgements that the graph knows, in the order of their times. Raises StoreError."""
    found = (Judgement.read(row["line"]) for row in store.read(_LINES).rows)
    return tuple(sorted(found, key=lambda judgement: (judgement.at, judgement.id)))


class Reader(Protocol):
    """What answers Cypher with READ access: an open Store, or the service's own that heals."""

    def read(self, cypher: str, parameters: Parameters | None = None, *, timeout: float) -> Answer:
        """The rows, read within `timeout` seconds. Raises StoreError."""


def current_id(reader: Reader, key: str, *, seconds: float = READ_TIMEOUT_S) -> str:
    """The id that answers for `key`: another's where the two were judged the same, else `key` itself.

    For addresses that were given out before: an old id goes on leading somewhere. Raises StoreError.
    """
    rows = reader.read("MATCH (m:Merged {id: $key}) RETURN m.into AS now", {"key": key}, timeout=seconds).rows
    return str(rows[0]["now"]) if rows else key


def thing_of(store: Store, key: str) -> Thing | None:
    """The thing with this id as a judgement keeps it; None where the graph has none that can be judged."""
    for label in JUDGED:
        rows = store.read(
            f"MATCH (n:{label} {{id: $key}}) RETURN labels(n) AS labels, properties(n) AS properties", {"key": key}
        ).rows
        if rows:
            kinds = tuple(sorted(kind for kind in rows[0]["labels"] if kind != label))
            properties = {name: value for name, value in rows[0]["properties"].items() if name not in _SETTLED}
            return Thing(key, label, kinds, properties)
    return None


@lru_cache(maxsize=8)
def _ruling(lines: tuple[str, ...]) -> Ruling:
    return rule_on(Judgement.read(line) for line in lines)
