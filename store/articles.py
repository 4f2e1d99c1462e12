"""Articles written, replaced and forgotten, each whole: in one transaction all its claims change, or none.

Writers take turns at one lock in the graph (its SchemaVersion), so that two ingests at once neither deadlock nor build
on each other's half-done work. A node lives as long as a claim speaks of it, a place as long as one within it lives,
or one in whose place it came.

Types and further labels are data of the rows (`$(row.type)`): few statements, so that a server that has just started
has little to plan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import neo4j

from store.connection import Row, Store
from store.names import settle_names
from store.rows import CLAIMS, THINGS, EdgeRow, NodeRow, Ref, Rows

_Ids: TypeAlias = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class Known:
    """An article that the graph has: the hash of its content, every place that it was read from, the input of that.

    `published` and `length` (of its text, in code points) are what versions are told apart by.
    """

    id: str
    content_hash: str
    sources: tuple[str, ...]
    input_hash: str | None
    published: str | None
    length: int


@dataclass(frozen=True, slots=True)
class Noted:
    """What is noted of an article beside its content: where it was read from, and the input that it was read from."""

    sources: tuple[str, ...]
    input_hash: str | None


_KNOWN = (
    "RETURN a.id AS id, a.content_hash AS content_hash, coalesce(a.sources, [a.source]) AS sources,"
    " a.input_hash AS input_hash, a.published AS published, size(a.text) AS length"
)


def known_articles(store: Store, ids: Iterable[str]) -> dict[str, Known]:
    """Those of the articles that the graph has, by id."""
    answer = store.read(f"MATCH (a:Article) WHERE a.id IN $ids {_KNOWN}", {"ids": sorted(ids)})
    return {row["id"]: _known(row) for row in answer.rows}


def known_inputs(store: Store, hashes: Iterable[str]) -> dict[str, Known]:
    """The articles that the graph has from those inputs, by the hash of the input."""
    answer = store.read(f"MATCH (a:Article) WHERE a.input_hash IN $hashes {_KNOWN}", {"hashes": sorted(set(hashes))})
    return {row["input_hash"]: _known(row) for row in answer.rows}


def _known(row: Row) -> Known:
    return Known(**{**row, "sources": tuple(row["sources"])})


def replace_articles(store: Store, batch: Sequence[Rows], sources: Mapping[str, Sequence[str]]) -> None:
    """Write the articles, each in place of what the graph has of it. `sources` are, by id, where each was read from.

    One transaction. Raises RejectedWriteError where the database refuses a value, and then nothing is written.
    """
    store.write(lambda tx: _replace(tx, batch, sources))


def note(store: Store, notes: Mapping[str, Noted]) -> None:
    """Note for unchanged articles, by id, that they were read from further places, or from another input."""
    rows = [{**_sources(key, one.sources), "input_hash": one.input_hash} for key, one in sorted(notes.items())]
    store.write(
        lambda tx: tx.run(
            "UNWIND $rows AS row MATCH (a:Article {id: row.id}) "
            "SET a.source = row.source, a.sources = row.sources, a.input_hash = row.input_hash",
            rows=rows,
        ).consume()
    )


def forget(store: Store, article: str) -> tuple[str, ...]:
    """Remove the article with this id, or all read from this source or address, and whatever nothing else mentions.

    The ids of the removed articles, sorted; none where there is no such article.
    """
    return store.write(lambda tx: _forget(tx, article))


def _replace(tx: neo4j.ManagedTransaction, batch: Sequence[Rows], sources: Mapping[str, Sequence[str]]) -> None:
    _take_turn(tx)
    touched = _remove_claims(tx, [rows.id for rows in batch])
    contested = _write_nodes(tx, [node for rows in batch for node in rows.nodes])
    _write_articles(tx, batch, sources)
    _write_claims(tx, (edge for rows in batch for edge in rows.claims))
    _write_reference(tx, (edge for rows in batch for edge in rows.reference))
    _remove_unmentioned(tx, touched)
    settle_names(tx, _united(contested, touched))
    _settle_life(tx, touched["Organization"] | _alone(batch))


def _forget(tx: neo4j.ManagedTransaction, article: str) -> tuple[str, ...]:
    _take_turn(tx)
    found = tx.run(
        "MATCH (a:Article {id: $key}) RETURN a.id AS id UNION MATCH (a:Article {source: $key}) RETURN a.id AS id "
        "UNION MATCH (a:Article {url: $key}) RETURN a.id AS id "
        "UNION MATCH (a:Article) WHERE $key IN a.sources RETURN a.id AS id",
        key=article,
    )
    ids = sorted(record["id"] for record in found)
    touched = _remove_claims(tx, ids)
    tx.run("MATCH (a:Article) WHERE a.id IN $ids DETACH DELETE a", ids=ids).consume()
    _remove_unmentioned(tx, touched)
    settle_names(tx, touched)
    _settle_life(tx, touched["Organization"])
    return tuple(ids)


def _take_turn(tx: neo4j.ManagedTransaction) -> None:
    """Wait for other writers: setting a property holds the node's lock to the end of the transaction."""
    tx.run("MATCH (v:SchemaVersion {id: 'partygraph'}) SET v.version = v.version").consume()


def _remove_claims(tx: neo4j.ManagedTransaction, ids: Sequence[str]) -> _Ids:
    """Delete the claims of those articles that are there; the things that they spoke of, by label."""
    touched: _Ids = defaultdict(set)
    there = [row["id"] for row in tx.run("MATCH (a:Article) WHERE a.id IN $ids RETURN a.id AS id", ids=ids)]
    for kind in CLAIMS if there else ():
        ends = tx.run(
            f"MATCH (s)-[r:{kind}]->(t) WHERE r.article IN $ids WITH r, [s, t] AS ends DELETE r "
            "WITH ends UNWIND ends AS n WITH DISTINCT n "
            "RETURN head([l IN labels(n) WHERE l IN $things]) AS label, n.id AS id",
            ids=there,
            things=list(THINGS),
        )
        for row in ends:
            touched[row["label"]].add(row["id"])
    touched.pop("Article", None)
    return touched


def _write_nodes(tx: neo4j.ManagedTransaction, nodes: Iterable[NodeRow]) -> _Ids:
    """Make the nodes that are not there; those whose name is not the one that the graph has for them, by label."""
    contested: _Ids = defaultdict(set)
    groups: dict[str, dict[str, NodeRow]] = defaultdict(dict)
    for node in nodes:
        first = groups[node.ref.label].setdefault(node.ref.id, node)
        if first.properties.get("name") != node.properties.get("name"):
            contested[node.ref.label].add(node.ref.id)
    for label, group in sorted(groups.items()):
        rows = [{"kinds": list(group[key].kinds), "p": dict(group[key].properties)} for key in sorted(group)]
        differing = tx.run(
            f"UNWIND $rows AS row MERGE (n:{label} {{id: row.p.id}}) ON CREATE SET n = row.p, n:$(row.kinds) "
            "WITH n, row WHERE n.name <> row.p.name OR n.aliases IS NOT NULL RETURN n.id AS id",
            rows=rows,
        )
        contested[label].update(record["id"] for record in differing)
    return contested


def _write_articles(tx: neo4j.ManagedTransaction, batch: Iterable[Rows], sources: Mapping[str, Sequence[str]]) -> None:
    rows = [
        {
            **article.article,
            "content_hash": article.content_hash,
            "input_hash": article.input_hash,
            **_sources(article.id, sources[article.id]),
        }
        for article in sorted(batch, key=lambda rows: rows.id)
    ]
    tx.run("UNWIND $rows AS row MERGE (a:Article {id: row.id}) SET a = row", rows=rows).consume()


def _sources(key: str, all_of: Sequence[str]) -> dict[str, Any]:
    """An article's `source`; all of them as `sources` where the same article was read from several places."""
    ordered = sorted(set(all_of))
    return {"id": key, "source": ordered[0], "sources": ordered if len(ordered) > 1 else None}


def _write_claims(tx: neo4j.ManagedTransaction, edges: Iterable[EdgeRow]) -> None:
    """Write claims, a statement for each pair of labels, in one order. They are new: none needs looking for."""
    groups: dict[tuple[str, str], list[EdgeRow]] = defaultdict(list)
    for edge in edges:
        groups[edge.source.label, edge.target.label].append(edge)
    for (source, target), group in sorted(groups.items()):
        tx.run(
            f"UNWIND $rows AS row MATCH (s:{source} {{id: row.s}}) MATCH (t:{target} {{id: row.t}}) "
            "CREATE (s)-[r:$(row.type)]->(t) SET r = row.p",
            rows=[_edge(edge) for edge in sorted(group, key=_ends)],
        ).consume()


def _write_reference(tx: neo4j.ManagedTransaction, edges: Iterable[EdgeRow]) -> None:
    """Write what no article claims, once: each place within the next, and what took its place."""
    distinct = {(edge.type, *_ends(edge)): edge for edge in edges}
    tx.run(
        "UNWIND $rows AS row MATCH (s:Place {id: row.s}) MATCH (t:Place {id: row.t}) "
        "MERGE (s)-[r:$(row.type)]->(t) ON CREATE SET r = row.p",
        rows=[_edge(distinct[key]) for key in sorted(distinct)],
    ).consume()


def _edge(edge: EdgeRow) -> dict[str, Any]:
    return {"type": edge.type, "s": edge.source.id, "t": edge.target.id, "p": dict(edge.properties)}


def _ends(edge: EdgeRow) -> tuple[Ref, Ref]:
    return edge.source, edge.target


def _remove_unmentioned(tx: neo4j.ManagedTransaction, touched: _Ids) -> None:
    for label, ids in sorted(touched.items()):
        if label != "Place":
            tx.run(
                f"MATCH (n:{label}) WHERE n.id IN $ids AND NOT EXISTS {{ (n)--() }} DELETE n", ids=sorted(ids)
            ).consume()
    if touched.get("Place"):
        tx.run(
            "MATCH (p:Place)-[:WITHIN|SUCCEEDED_BY*0..8]->(q:Place) WHERE p.id IN $ids WITH DISTINCT q "
            "WHERE NOT EXISTS { (q)<-[:WITHIN|SUCCEEDED_BY*0..8]-(:Place)<-[r]-() WHERE r.article IS NOT NULL } "
            "WITH collect(q) AS empty UNWIND empty AS q DETACH DELETE q",
            ids=sorted(touched["Place"]),
        ).consume()


def _alone(batch: Iterable[Rows]) -> set[str]:
    """The bodies that stand on both sides of a succession: founded or ended with no other named."""
    return {c.source.id for rows in batch for c in rows.claims if c.type == "SUCCEEDED_BY" and c.source == c.target}


def _settle_life(tx: neo4j.ManagedTransaction, bodies: set[str]) -> None:
    """`founded` and `ended` of bodies: the earliest dated claim that says so, nothing where there is none."""
    if bodies:
        tx.run(
            "MATCH (o:Organization) WHERE o.id IN $ids "
            "OPTIONAL MATCH (o)-[r:SUCCEEDED_BY]->(o) "
            "WITH o, min(CASE r.how WHEN 'founded' THEN r.date END) AS founded,"
            " min(CASE r.how WHEN 'ended' THEN r.date END) AS ended "
            "SET o.founded = founded, o.ended = ended",
            ids=sorted(bodies),
        ).consume()


def _united(some: _Ids, others: _Ids) -> _Ids:
    return {label: some.get(label, set()) | others.get(label, set()) for label in {*some, *others}}
