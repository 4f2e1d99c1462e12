"""Which pairs to look at when something is said of a thing: found by index, so that a load costs what it touches.

By name, by the unit in whose place another came, by a renaming, by symbol, and in the article itself. A name that more
than CROWD things have tells nothing: no pair is made of it, and those that there were are given up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, TypeAlias

import neo4j

from schema.likeness import slip, unit_name
from store.identity.bodies import Body, are_two
from store.identity.doubt import Cleared, Pair, pair
from store.plans import KEEP_PLAN
from store.rows import EdgeRow

Named: TypeAlias = Mapping[str, Collection[str]]
"""The people of one article: for each id the names that it has there."""
Finder: TypeAlias = Callable[[neo4j.ManagedTransaction, Cleared, Iterable[Named]], set[Pair]]
CROWD: Final = 50

_LEFT: Final = (
    KEEP_PLAN
    + """
UNWIND $named AS before OPTIONAL MATCH (n:{label} {{id: before[0]}}) USING INDEX SEEK n:{label}(id)
WITH before[1] AS name, n WHERE n IS NULL OR n.name IS NULL OR n.name <> name RETURN DISTINCT name
"""
)
_GROUPS: Final = (
    KEEP_PLAN
    + """
CALL () {{
  MATCH (n:{label}) USING INDEX SEEK n:{label}(id) WHERE n.id IN $ids AND n.name IS NOT NULL RETURN n.name AS name
  UNION UNWIND $names AS name RETURN name
}}
MATCH (n:{label} {{name: name}}) USING INDEX SEEK n:{label}(name)
WITH name, collect(n)[..$most] AS found WHERE size(found) > 1
RETURN name, [n IN found | [n.id, coalesce(n.kind, ''), n.place]] AS things
"""
)
_DISPERSE: Final = """
UNWIND $names AS name MATCH (n:{label} {{name: name}})-[r:POSSIBLY_SAME]->(other) WHERE other.name = name DELETE r
"""
_TOLD_IN: Final = """
MATCH (a:Article) WHERE a.id IN $articles
MATCH (a)-[m:MENTIONS]->(p:Person) WHERE m.name IS NOT NULL
WITH a.id AS article, p.id AS id, collect(DISTINCT m.name) AS names
RETURN article, collect([id, names]) AS people
"""
_RENAMED: Final = """
MATCH (n:Organization) WHERE n.id IN $ids
MATCH (n)-[:SUCCEEDED_BY {how: 'renamed'}]-(m:Organization) WHERE m <> n
RETURN DISTINCT n.id AS one, m.id AS other
"""
_UNITS: Final = """
MATCH (n:Organization) WHERE n.id IN $ids AND n.place IS NOT NULL
WITH n.place AS place, collect([n.id, n.kind]) AS bodies
MATCH (:Place {name: place})-[:SUCCEEDED_BY]-(q:Place)
RETURN place, q.name AS there, bodies
"""
_BODIES_THERE: Final = (
    KEEP_PLAN
    + """
UNWIND $rows AS row
MATCH (m:Organization {place: row.there}) USING INDEX SEEK m:Organization(place) WHERE m.kind = row.kind
RETURN row.id AS one, m.id AS other
"""
)
_UNDECIDED: Final = """
MATCH (n:Directive) WHERE n.id IN $ids AND n.year IS NULL
MATCH (n)<-[m:MENTIONS]-(:Article) WHERE m.candidates IS NOT NULL
UNWIND m.candidates AS candidate RETURN DISTINCT n.id AS one, candidate AS other
UNION
MATCH (n:Directive) WHERE n.id IN $ids AND n.year IS NOT NULL
MATCH (d:Directive {symbol: n.symbol}) WHERE d.year IS NULL RETURN n.id AS one, d.id AS other
"""


def named_by(claims: Iterable[EdgeRow]) -> list[Named]:
    """The people of each article whose claims these are, in no order."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        if claim.type == "MENTIONS" and claim.target.label == "Person" and claim.properties.get("name") is not None:
            found[claim.source.id][claim.target.id].add(claim.properties["name"])
    return list(found.values())


def named_in(tx: neo4j.ManagedTransaction, articles: Sequence[str]) -> list[Named]:
    """The people of each of these articles of the graph, in no order."""
    told = tx.run(_TOLD_IN, articles=list(articles)) if articles else ()
    return [dict(row["people"]) for row in told]


def people(tx: neo4j.ManagedTransaction, before: Cleared, named: Iterable[Named]) -> set[Pair]:
    """Namesakes, and in the articles those whose names may have slipped."""
    return _namesakes(tx, "Person", before) | _slips(named)


def bodies(tx: neo4j.ManagedTransaction, before: Cleared, named: Iterable[Named]) -> set[Pair]:  # noqa: ARG001 - a Finder
    """Namesakes, those that took a new name, and those of a unit and of the one in its place."""
    renamed = _pairs(tx.run(_RENAMED, ids=sorted(before.ids)))
    return _namesakes(tx, "Organization", before, are_two) | renamed | _of_new_units(tx, before)


def documents(tx: neo4j.ManagedTransaction, before: Cleared, named: Iterable[Named]) -> set[Pair]:  # noqa: ARG001 - a Finder
    """Those that a text leaves undecided, each with what it may be."""
    return _pairs(tx.run(_UNDECIDED, ids=sorted(before.ids)))


CANDIDATES: Final[Mapping[str, Finder]] = {"Person": people, "Organization": bodies, "Directive": documents}


def _namesakes(
    tx: neo4j.ManagedTransaction, label: str, before: Cleared, apart: Callable[[Body, Body], bool] | None = None
) -> set[Pair]:
    """The pairs of one name of which one is touched; all where the name has lost one: it may be no crowd now.

    Without those that `apart` tells are two by what stands in the graph of each: most bodies of one name are.
    """
    named = [[key, name] for key, name in sorted(before.names.items())]
    left = {row["name"] for row in tx.run(_LEFT.format(label=label), named=named)} if named else set()
    found: set[Pair] = set()
    crowds: list[str] = []
    groups = tx.run(_GROUPS.format(label=label), ids=sorted(before.ids), names=sorted(left), most=CROWD + 1)
    for group in groups:
        if len(group["things"]) > CROWD:
            crowds.append(group["name"])
        else:
            touched = None if group["name"] in left else before.ids
            things = [Body(key, group["name"], *told) for key, *told in group["things"]]  # a person has neither told
            found |= {pair(a.id, b.id) for a, b in _pairs_of(things, touched) if apart is None or not apart(a, b)}
    if crowds:
        tx.run(_DISPERSE.format(label=label), names=crowds).consume()
    return found


def _pairs_of(things: Iterable[Body], touched: frozenset[str] | None) -> Iterator[tuple[Body, Body]]:
    return ((a, b) for a, b in combinations(things, 2) if touched is None or a.id in touched or b.id in touched)


def _slips(named: Iterable[Named]) -> set[Pair]:
    return {
        pair(a, b)
        for article in named
        for (a, names), (b, others) in combinations(article.items(), 2)
        if any(slip(name, other) for name in names for other in others)
    }


def _of_new_units(tx: neo4j.ManagedTransaction, before: Cleared) -> set[Pair]:
    rows = [
        {"there": unit["there"], "id": key, "kind": kind}
        for unit in tx.run(_UNITS, ids=sorted(before.ids))
        if unit_name(unit["place"]) == unit_name(unit["there"])
        for key, kind in unit["bodies"]
    ]
    return _pairs(tx.run(_BODIES_THERE, rows=rows)) if rows else set()


def _pairs(rows: Iterable[neo4j.Record]) -> set[Pair]:
    return {pair(row["one"], row["other"]) for row in rows}
