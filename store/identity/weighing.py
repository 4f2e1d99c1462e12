"""What the graph has of the two things of each pair, put before the rules; and where the articles name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, TypeAlias

import neo4j

from store.connection import row_of
from store.identity.bodies import Body, alike, renamed
from store.identity.doubt import Doubt, Pair
from store.identity.people import Appearance, Official, PostAt, namesakes, slipped

Weigher: TypeAlias = Callable[[neo4j.ManagedTransaction, Sequence[Pair]], dict[Pair, Doubt]]
UNDECIDED: Final = "undecided document"
_ONE_OF_MANY: Final = 0.9  # shared among the candidates

_OFFICIALS: Final = """
MATCH (p:Person) WHERE p.id IN $ids
WITH p, COLLECT {
  MATCH (p)-[r:HOLDS_POST]->(o:Organization)
  WITH o, coalesce(r.former, false) AS former, min(r.as_of) AS first, max(r.as_of) AS last ORDER BY o.id, former
  RETURN {organization: o.id, kind: o.kind, place: o.place, bare: coalesce(o.bare, false), former: former,
          first: first, last: last}
} AS posts
RETURN p.id AS id, p.name AS name, posts,
       CASE WHEN all(post IN posts WHERE post.place IS NULL) THEN COLLECT {
         MATCH (p)<-[:MENTIONS]-(a:Article) WHERE a.place IS NOT NULL RETURN DISTINCT a.place AS place ORDER BY place
       } ELSE [] END AS told_in
"""
_APPEARANCES: Final = """
UNWIND $pairs AS ends
MATCH (p:Person {id: ends[0]}) MATCH (q:Person {id: ends[1]})
MATCH (p)<-[m:MENTIONS]-(a:Article) MATCH (a)-[k:MENTIONS]->(q)
WITH ends, p, q, a, min([m.start, m.end]) AS here, min([k.start, k.end]) AS there,
     collect(DISTINCT m.name) AS names, collect(DISTINCT k.name) AS others
RETURN ends, a.id AS article, here, there, names, others,
       COLLECT { MATCH (p)-[r:HOLDS_POST]->(o) WHERE r.article = a.id RETURN DISTINCT [r.title, o.id] } AS posts,
       COLLECT { MATCH (q)-[r:HOLDS_POST]->(o) WHERE r.article = a.id RETURN DISTINCT [r.title, o.id] } AS other_posts
ORDER BY article
"""
_BODIES: Final = """
MATCH (o:Organization) WHERE o.id IN $ids
RETURN o.id AS id, o.name AS name, o.kind AS kind, o.place AS place, coalesce(o.bare, false) AS bare,
       CASE WHEN o.place IS NULL THEN COLLECT {
         MATCH (o)<-[:MENTIONS]-(a:Article) WHERE a.place IS NOT NULL RETURN DISTINCT a.place AS place ORDER BY place
       } ELSE [] END AS told_in
"""
_RENAMINGS: Final = """
UNWIND $pairs AS ends
MATCH (a:Organization {id: ends[0]})-[r:SUCCEEDED_BY {how: 'renamed'}]-(b:Organization {id: ends[1]})
RETURN ends, min([r.article, r.start, r.end]) AS said
"""
_UNDECIDED_MENTIONS: Final = """
UNWIND $pairs AS ends UNWIND [[ends[0], ends[1]], [ends[1], ends[0]]] AS way
MATCH (n:Directive {id: way[0]}) WHERE n.year IS NULL
MATCH (d:Directive {id: way[1]}) WHERE d.symbol = n.symbol
MATCH (n)<-[m:MENTIONS]-(:Article) WHERE d.id IN m.candidates
RETURN ends, min([m.article, m.start, m.end]) AS said, min(size(m.candidates)) AS candidates
"""
_FIRST: Final = """
MATCH (n:{label}) WHERE n.id IN $ids
MATCH (n)<-[m:MENTIONS]-(:Article)
RETURN n.id AS id, min([m.article, m.start, m.end]) AS said
"""


def people(tx: neo4j.ManagedTransaction, pairs: Sequence[Pair]) -> dict[Pair, Doubt]:
    """The doubts between people: of one name, by what is said of both; of two names, by the articles that have both."""
    known = {row["id"]: _official(row) for row in _about(tx, _OFFICIALS, pairs)}
    there = [(a, b) for a, b in pairs if a in known and b in known]
    found = {(a, b): namesakes(known[a], known[b]) for a, b in there if known[a].name == known[b].name}
    found |= _slips(tx, [(a, b) for a, b in there if known[a].name != known[b].name])
    return {ends: doubt for ends, doubt in found.items() if doubt}


def bodies(tx: neo4j.ManagedTransaction, pairs: Sequence[Pair]) -> dict[Pair, Doubt]:
    """The doubts between bodies: by their names and places, else by an article that tells of a new name."""
    known = {row["id"]: Body(**{**row, "told_in": tuple(row["told_in"])}) for row in _about(tx, _BODIES, pairs)}
    there = [(a, b) for a, b in pairs if a in known and b in known]
    found = {(a, b): doubt for a, b in there if (doubt := alike(known[a], known[b]))}
    rest = [list(ends) for ends in there if ends not in found]
    for row in tx.run(_RENAMINGS, pairs=rest) if rest else ():
        found[_ends(row)] = renamed(_passage(*row["said"]))
    return found


def documents(tx: neo4j.ManagedTransaction, pairs: Sequence[Pair]) -> dict[Pair, Doubt]:
    """The doubts between a document that a text leaves undecided and those that it may be."""
    rows = tx.run(_UNDECIDED_MENTIONS, pairs=[list(ends) for ends in pairs]) if pairs else ()
    return {_ends(row): _undecided(row) for row in rows}


WEIGHED: Final[Mapping[str, Weigher]] = {"Person": people, "Organization": bodies, "Directive": documents}


def with_evidence(tx: neo4j.ManagedTransaction, label: str, doubts: Mapping[Pair, Doubt]) -> dict[Pair, Doubt]:
    """The doubts, those without evidence with the first passage that names each of the two."""
    bare = sorted({key for ends, doubt in doubts.items() if not doubt.evidence for key in ends})
    rows = tx.run(_FIRST.format(label=label), ids=bare) if bare else ()
    first = {row["id"]: _passage(*row["said"]) for row in rows}
    return {
        ends: doubt if doubt.evidence else replace(doubt, evidence=tuple(first[key] for key in ends if key in first))
        for ends, doubt in doubts.items()
    }


def _about(tx: neo4j.ManagedTransaction, cypher: str, pairs: Iterable[Pair]) -> list[dict[str, Any]]:
    ids = sorted({key for ends in pairs for key in ends})
    return list(map(row_of, tx.run(cypher, ids=ids))) if ids else []


def _official(row: Mapping[str, Any]) -> Official:
    return Official(row["id"], row["name"], tuple(PostAt(**post) for post in row["posts"]), tuple(row["told_in"]))


def _slips(tx: neo4j.ManagedTransaction, pairs: Sequence[Pair]) -> dict[Pair, Doubt | None]:
    """The surest doubt of the first article that makes one."""
    found: dict[Pair, list[Doubt]] = defaultdict(list)
    rows = tx.run(_APPEARANCES, pairs=[list(ends) for ends in pairs]) if pairs else ()
    for row in rows:
        one = Appearance(tuple(sorted(row["names"])), _posts(row["posts"]))
        other = Appearance(tuple(sorted(row["others"])), _posts(row["other_posts"]))
        if doubt := slipped(one, other):
            passages = (_passage(row["article"], *row["here"]), _passage(row["article"], *row["there"]))
            found[_ends(row)].append(replace(doubt, evidence=passages))
    return {ends: doubts[0] for ends, doubts in found.items()}


def _posts(rows: Iterable[Sequence[str]]) -> frozenset[tuple[str, str]]:
    return frozenset((title, organization) for title, organization in rows)


def _undecided(row: Mapping[str, Any]) -> Doubt:
    count = int(row["candidates"])
    reasons = (f"a text that does not decide among {count} documents" if count > 1 else "a text that does not decide",)
    return Doubt(UNDECIDED, reasons, round(_ONE_OF_MANY / max(count, 1), 2), (_passage(*row["said"]),))


def _ends(row: Mapping[str, Any]) -> Pair:
    one, other = row["ends"]
    return one, other


def _passage(article: str, start: int, end: int) -> str:
    return f"{article}#char={start},{end}"
