"""`POSSIBLY_SAME`: pairs that may be one and are not joined, made anew for what each load touches.

Which pairs there are is a function of the graph's claims and judgements alone, so that neither the order nor the
repetition of loads shows. A pair depends on what is said of its two things, and so only the pairs of things that a
load speaks of are looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Final

import neo4j

from schema.judgements import Ruling
from store.connection import Store
from store.identity.candidates import CANDIDATES, Named, named_in
from store.identity.doubt import Cleared, Doubt, Pair, pair
from store.identity.weighing import WEIGHED, with_evidence
from store.plans import KEEP_PLAN
from store.writing import take_turn

DOUBTED: Final = ("Organization", "Person", "Directive")
_BATCH = 2_000
_CLEAR: Final = """
MATCH (n:{label}) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[r:POSSIBLY_SAME]-(other)
WITH n, r, other.id AS other DELETE r
RETURN n.id AS id, n.name AS name, collect(other) AS others
"""
_WRITE: Final = (
    KEEP_PLAN
    + """
UNWIND $rows AS row MATCH (a:{label} {{id: row.a}}) USING INDEX SEEK a:{label}(id)
MATCH (b:{label} {{id: row.b}}) USING INDEX SEEK b:{label}(id)
MERGE (a)-[r:POSSIBLY_SAME]->(b) SET r = row.p
"""
)


def clear_doubts(tx: neo4j.ManagedTransaction, touched: Mapping[str, Collection[str]]) -> dict[str, Cleared]:
    """Remove the pairs of what is about to change, before it does: they would keep alive what nobody mentions."""
    return {label: _clear(tx, label, touched[label]) for label in DOUBTED if touched.get(label)}


def settle_doubts(
    tx: neo4j.ManagedTransaction,
    cleared: Mapping[str, Cleared],
    ruling: Ruling,
    named: Sequence[Named] = (),
    further: Iterable[Pair] = (),
) -> None:
    """Make the pairs of what was cleared anew, when all else is done.

    `named` are the people of each article whose claims were written; `further` are pairs whose judgement has changed.
    """
    more = frozenset(further)
    for label, before in cleared.items():
        looked_at = before.pairs | more | CANDIDATES[label](tx, before, named)
        pairs = {pair(ruling.now(a), ruling.now(b)) for a, b in looked_at}
        open_ones = sorted((a, b) for a, b in pairs if a != b and not ruling.are_apart(a, b))
        doubts = with_evidence(tx, label, WEIGHED[label](tx, open_ones))
        rows = [{"a": a, "b": b, "p": _properties(doubt)} for (a, b), doubt in sorted(doubts.items())]
        if rows:
            tx.run(_WRITE.format(label=label), rows=rows).consume()


def settle_all_doubts(store: Store) -> None:
    """Make all pairs of a graph that has none yet, as of an earlier version. Raises StoreError."""
    for label in DOUBTED:
        ids = [row["id"] for row in store.stream(f"MATCH (n:{label}) WHERE n.id > '' RETURN n.id AS id ORDER BY n.id")]
        for start in range(0, len(ids), _BATCH):
            store.write(partial(_settle_some, label=label, ids=ids[start : start + _BATCH]))


def _settle_some(tx: neo4j.ManagedTransaction, label: str, ids: Sequence[str]) -> None:
    take_turn(tx)
    told = tx.run(
        f"MATCH (n:{label})<-[m:MENTIONS]-() WHERE n.id IN $ids RETURN DISTINCT m.article AS article", ids=ids
    )
    articles = sorted(row["article"] for row in told)
    named = named_in(tx, articles) if label == "Person" else ()
    settle_doubts(tx, clear_doubts(tx, {label: ids}), Ruling(), named)


def _clear(tx: neo4j.ManagedTransaction, label: str, ids: Collection[str]) -> Cleared:
    rows = list(tx.run(_CLEAR.format(label=label), ids=sorted(ids)))
    names = {row["id"]: row["name"] for row in rows if row["name"]}
    return Cleared(frozenset(ids), names, frozenset(pair(row["id"], other) for row in rows for other in row["others"]))


def _properties(doubt: Doubt) -> dict[str, Any]:
    return {
        "rule": doubt.rule,
        "reasons": list(doubt.reasons),
        "confidence": doubt.confidence,
        "evidence": list(doubt.evidence),
    }
