"""Judgements carried out in the graph: claims move to the thing that stands for both, and back when one is undone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import neo4j

from schema.judgements import JUDGED, Judgement, Ruling, rule_on
from store.connection import Store
from store.identity.candidates import named_in
from store.identity.doubt import Pair, pair
from store.identity.doubts import clear_doubts, settle_doubts
from store.identity.folding import folded, node_of, unfolded
from store.identity.journal import read_journal
from store.identity.judged import ruling_of
from store.names import settle_names
from store.rows import THINGS, EdgeRow, Ref
from store.writing import Ids, ends_of, remove_unmentioned, settle_life, take_turn, united, write_claims, write_nodes

_SAID: Final = (
    "RETURN DISTINCT elementId(r) AS element, type(r) AS type, properties(r) AS properties, "
    "[head([l IN labels(startNode(r)) WHERE l IN $things]), startNode(r).id] AS source, "
    "[head([l IN labels(endNode(r)) WHERE l IN $things]), endNode(r).id] AS target"
)
_UNDER: Final = "MATCH (d:Directive)<-[u:UNDER]-() WHERE d.id IN $ids WITH DISTINCT u.article AS article"
_CLAIMS_OF: Final = (
    *(f"MATCH (n:{label})-[r]-() WHERE n.id IN $ids AND r.article IS NOT NULL {_SAID}" for label in JUDGED),
    f"UNWIND $ids AS id MATCH ()-[r:INSPECTS {{event: id}}]->() {_SAID}",
    f"UNWIND $ids AS id MATCH ()-[r:APPOINTS {{organization: id}}]->() {_SAID}",
    f"UNWIND $ids AS id MATCH ()-[r:SUCCEEDED_BY {{by: id}}]->() {_SAID}",
    f"{_UNDER} MATCH ()-[r:INSPECTS]->() WHERE r.article = article AND any(id IN r.under WHERE id IN $ids) {_SAID}",
)


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim in the graph: Neo4j's name for it, and what it says."""

    element: str
    edge: EdgeRow


def learn_from(store: Store, path: Path) -> tuple[str, ...]:
    """Teach the graph what the file of judgements says; the lines that say none, each with where and why.

    Raises JournalError where the file can't be read, and StoreError.
    """
    journal = read_journal(path)
    learn(store, journal.judgements)
    return journal.faults


def learn(store: Store, judgements: Iterable[Judgement]) -> int:
    """Teach the graph those of the judgements that it does not know, and carry them out; how many they were.

    One transaction. Raises StoreError where the database fails, and then nothing is changed.
    """
    given = {judgement.id: judgement for judgement in judgements}
    return store.write(lambda tx: _learn(tx, given)) if given else 0


def _learn(tx: neo4j.ManagedTransaction, given: Mapping[str, Judgement]) -> int:
    take_turn(tx)
    rows = tx.run("MATCH (j:Judgement) RETURN j.id AS id, j.line AS line").data()
    known = {row["id"]: Judgement.read(row["line"]) for row in rows}
    new = {key: given[key] for key in sorted(given) if key not in known}
    if new:
        before = ruling_of(tx)
        lines = [{"id": key, "line": judgement.line()} for key, judgement in new.items()]
        tx.run("UNWIND $rows AS row CREATE (j:Judgement {id: row.id, line: row.line})", rows=lines).consume()
        _carry_out(tx, before, rule_on([*known.values(), *new.values()]))
    return len(new)


def _carry_out(tx: neo4j.ManagedTransaction, before: Ruling, after: Ruling) -> None:
    """Turn the graph from what `before` says to what `after` says."""
    changed = {key for key in (*before.current, *after.current) if before.now(key) != after.now(key)}
    weighed = _weighed_anew(before, after, changed)
    standing = {
        ruling.now(key) for ruling in (before, after) for key in (*changed, *(k for ends in weighed for k in ends))
    }
    said = list(_claims(tx, {before.now(key) for key in changed})) if changed else []
    moved = [(one, now) for one in said if (now := folded(unfolded(one.edge), after)) != one.edge]
    things = {**before.things, **after.things}
    judged: Ids = defaultdict(set)
    for key in standing:
        judged[things[key].label].add(key)
    touched = united(ends_of(one.edge for one, _ in moved), ends_of(now for _, now in moved), judged)
    doubted = clear_doubts(tx, touched)
    _move(tx, moved, after)
    _note_standing(tx, judged, changed, after)
    remove_unmentioned(tx, touched)
    settle_names(tx, touched, after)
    settle_life(tx, touched.get("Organization", set()))
    named = named_in(tx, sorted({str(now.properties["article"]) for _, now in moved}))
    settle_doubts(tx, doubted, after, named, weighed)


def _weighed_anew(before: Ruling, after: Ruling, changed: Iterable[str]) -> set[Pair]:
    """The pairs whose judgement has changed: no more different, or no more one."""
    apart = (sorted(ends) for ends in before.apart ^ after.apart)
    parted = (pair(key, before.now(key)) for key in changed)
    return {*(pair(*ends) for ends in apart if len(ends) > 1), *parted}


def _claims(tx: neo4j.ManagedTransaction, ids: Iterable[str]) -> Iterator[_Said]:
    """The claims about the things with these ids, and those that refer to them."""
    seen: set[str] = set()
    for cypher in _CLAIMS_OF:
        for row in tx.run(cypher, ids=sorted(ids), things=list(THINGS)).data():
            if row["element"] not in seen:
                seen.add(row["element"])
                source, target = Ref(*row["source"]), Ref(*row["target"])
                yield _Said(row["element"], EdgeRow(row["type"], source, target, row["properties"]))


def _move(tx: neo4j.ManagedTransaction, moved: list[tuple[_Said, EdgeRow]], after: Ruling) -> None:
    tx.run(
        "UNWIND $elements AS element MATCH ()-[r]->() WHERE elementId(r) = element DELETE r",
        elements=[one.element for one, _ in moved],
    ).consume()
    edges = [now for _, now in moved]
    keys = {key for ids in ends_of(edges).values() for key in ids if key in after.things}
    write_nodes(tx, [node_of(key, after) for key in sorted(keys)])
    write_claims(tx, edges)


def _note_standing(
    tx: neo4j.ManagedTransaction, judged: Mapping[str, set[str]], changed: set[str], after: Ruling
) -> None:
    """Note on what stands for others which these are, and for old ids where they lead."""
    for label, keys in sorted(judged.items()):
        rows = [{"id": key, "merged": list(after.merged_into(key)) or None} for key in sorted(keys)]
        tx.run(f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) SET n.merged = row.merged", rows=rows).consume()
    tx.run("MATCH (m:Merged) WHERE m.id IN $ids DELETE m", ids=sorted(changed)).consume()
    rows = [_merged(key, after) for key in sorted(changed) if key in after.current]
    tx.run("UNWIND $rows AS row CREATE (m:Merged) SET m = row", rows=rows).consume()


def _merged(key: str, after: Ruling) -> dict[str, Any]:
    return {"id": key, "into": after.current[key], "name": after.things[key].name}
