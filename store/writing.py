"""The statements by which articles' rows come into the graph and leave it. All within a transaction of the caller's.

Types and further labels are data of the rows (`$(row.type)`): few statements, so that a server that has just started
has little to plan. Each is waited for: one that is sent while the one before still runs costs the server more time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import neo4j

from store.plans import KEEP_PLAN
from store.rows import EdgeRow, NodeRow

Ids: TypeAlias = dict[str, set[str]]
"""Ids of things by their label of THINGS."""


def take_turn(tx: neo4j.ManagedTransaction) -> None:
    """Wait for other writers: setting a property holds the node's lock to the end of the transaction.

    So two ingests at once neither deadlock nor build on each other's half-done work.
    """
    tx.run("MATCH (v:SchemaVersion {id: 'partygraph'}) SET v.version = v.version").consume()


def write_nodes(tx: neo4j.ManagedTransaction, nodes: Iterable[NodeRow]) -> Ids:
    """Make the nodes that are not there; those whose name is not the one that the graph has for them, by label."""
    contested: Ids = defaultdict(set)
    groups: dict[str, dict[str, NodeRow]] = defaultdict(dict)
    for node in nodes:
        first = groups[node.ref.label].setdefault(node.ref.id, node)
        if first.properties.get("name") != node.properties.get("name"):
            contested[node.ref.label].add(node.ref.id)
    for label, group in sorted(groups.items()):
        rows = [{"kinds": list(group[key].kinds), "p": dict(group[key].properties)} for key in sorted(group)]
        differing = tx.run(
            f"{KEEP_PLAN}UNWIND $rows AS row MERGE (n:{label} {{id: row.p.id}}) "
            "ON CREATE SET n = row.p, n:$(row.kinds) "
            "WITH n, row WHERE n.name <> row.p.name OR n.aliases IS NOT NULL RETURN n.id AS id",
            rows=rows,
        )
        contested[label].update(record["id"] for record in differing)
    return contested


def write_claims(tx: neo4j.ManagedTransaction, edges: Iterable[EdgeRow]) -> None:
    """Write claims, a statement for each pair of labels, in one order. They are new: none needs looking for."""
    groups: dict[tuple[str, str], list[EdgeRow]] = defaultdict(list)
    for edge in edges:
        groups[edge.source.label, edge.target.label].append(edge)
    for (source, target), group in sorted(groups.items()):
        tx.run(
            f"{KEEP_PLAN}UNWIND $rows AS row MATCH (s:{source} {{id: row.s}}) USING INDEX SEEK s:{source}(id) "
            f"MATCH (t:{target} {{id: row.t}}) USING INDEX SEEK t:{target}(id) "
            "CREATE (s)-[r:$(row.type)]->(t) SET r = row.p",
            rows=[_edge(edge) for edge in sorted(group, key=_ends)],
        ).consume()


def write_reference(tx: neo4j.ManagedTransaction, edges: Iterable[EdgeRow]) -> None:
    """Write what no article claims, once: each place within the next, and what took its place."""
    groups: dict[str, dict[tuple[str, str], EdgeRow]] = defaultdict(dict)
    for edge in edges:  # all between places
        groups[edge.type][_ends(edge)] = edge
    for kind, group in sorted(groups.items()):  # the type as text: looked for among a province's many other edges
        tx.run(
            f"{KEEP_PLAN}UNWIND $rows AS row MATCH (s:Place {{id: row.s}}) USING INDEX SEEK s:Place(id) "
            "MATCH (t:Place {id: row.t}) USING INDEX SEEK t:Place(id) "
            f"MERGE (s)-[r:{kind}]->(t) ON CREATE SET r = row.p",
            rows=[_edge(group[ends]) for ends in sorted(group)],
        ).consume()


def remove_unmentioned(tx: neo4j.ManagedTransaction, touched: Mapping[str, set[str]]) -> None:
    """Delete those of the things that no claim speaks of; a place lives as long as one within or before it does."""
    for label, ids in sorted(touched.items()):
        if label not in {"Place", "Article"}:
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


def settle_life(tx: neo4j.ManagedTransaction, bodies: set[str]) -> None:
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


def united(*parts: Mapping[str, set[str]]) -> Ids:
    """All ids of the parts, by label."""
    labels = {label for part in parts for label in part}
    return {label: set().union(*(part.get(label, set()) for part in parts)) for label in labels}


def ends_of(edges: Iterable[EdgeRow]) -> Ids:
    """The things at the ends of claims, by label."""
    found: Ids = defaultdict(set)
    for edge in edges:
        found[edge.source.label].add(edge.source.id)
        found[edge.target.label].add(edge.target.id)
    return found


def _edge(edge: EdgeRow) -> dict[str, Any]:
    return {"type": edge.type, "s": edge.source.id, "t": edge.target.id, "p": dict(edge.properties)}


def _ends(edge: EdgeRow) -> tuple[str, str]:
    """What edges of one pair of labels are ordered by."""
    return edge.source.id, edge.target.id
