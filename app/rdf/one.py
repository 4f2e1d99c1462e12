"""One thing read from the graph: itself, what articles say of it, and the names of all that it is joined to.

Two questions to the database, whatever the thing: a description must not cost more than its JSON form.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from app.rdf.reading import Graph, claims_query
from app.rdf.rows import ArticleClaims, Claim, Link, Thing
from app.rdf.vocabulary import INVERSE_EDGES
from store.connection import Row
from store.rows import CLAIMS, THINGS

_FIND: Final = "CALL () {\n" + "\n UNION ALL\n".join(f"MATCH (n:{f} {{id: $id}}) RETURN n" for f in THINGS) + "\n}\n"
_INCOMING: Final = "|".join(sorted(INVERSE_EDGES.keys() - {"INSPECTS"}))
_TELLING: Final = "|".join(edge for edge in CLAIMS if edge != "MENTIONS")
_MERGED: Final = "MATCH (m:Merged {id: $id}) RETURN m.into AS id"
_EXISTS: Final = _FIND + "RETURN n.id AS id"
_THING: Final = (
    _FIND
    + f"""
RETURN n.id AS id, labels(n) AS labels, n{{.*, text: CASE WHEN n:Article THEN null ELSE n.text END}} AS properties,
  COLLECT {{ MATCH (n)-[r]->(m)
    WITH DISTINCT type(r) AS edge, CASE WHEN r:HOLDS_POST THEN coalesce(r.former, false) ELSE false END AS former, m
    RETURN [edge, m.id, former, coalesce(m.name, m.title)] }} AS outgoing,
  COLLECT {{ MATCH (n)<-[r:{_INCOMING}]-(m) RETURN DISTINCT [type(r), m.id, coalesce(m.name, m.title)] }}
  + CASE WHEN n:Event THEN COLLECT {{ MATCH (m)-[r:INSPECTS]->() WHERE r.event = n.id
    RETURN DISTINCT [type(r), m.id, coalesce(m.name, m.title)] }} ELSE [] END AS incoming,
  COLLECT {{ MATCH (n)-[:{_TELLING}]-(m) WITH DISTINCT m RETURN [m.id, coalesce(m.name, m.title)] }} AS around
"""
)
_ABOUT: Final = f"""
MATCH (n:{{family}} {{{{id: $id}}}})
CALL (n) {{{{
  MATCH (n)-[r:{_TELLING}]-() RETURN r
  {{more}}
}}}}
WITH r.article AS article, collect([type(r), startNode(r).id, endNode(r).id, properties(r)]) AS claims
MATCH (a:Article {{{{id: article}}}})
WITH a, claims ORDER BY a.id
RETURN collect({{{{id: a.id, text: a.text, claims: claims}}}}) AS said
"""
# an inspection's own claim joins its two sides: it names the inspection, and does not touch it
_ABOUT_EVENT: Final = "UNION\n  MATCH ()-[r:INSPECTS]->() WHERE r.event = n.id RETURN r"
_NAMES: Final = (
    "UNWIND $ids AS id CALL (id) {\n"
    + "\nUNION ALL\n".join(f"MATCH (n:{f} {{id: id}}) RETURN n" for f in THINGS)
    + "\n} RETURN id, labels(n) AS labels, coalesce(n.name, n.title) AS name"
)


@dataclass(frozen=True, slots=True)
class Described:
    """A thing, the claims about it by article, and the names of what it is joined to, by id."""

    thing: Thing
    said: tuple[ArticleClaims, ...]
    names: Mapping[str, str]


def exists(graph: Graph, identifier: str) -> bool:
    """Whether the graph has a thing with this id. Raises StoreError."""
    return any(True for _ in graph.stream(_EXISTS, {"id": identifier}))


def merged_into(graph: Graph, identifier: str) -> str | None:
    """The thing that this one was found to be; None where it never was another. Raises StoreError."""
    row = next(iter(graph.stream(_MERGED, {"id": identifier})), None)
    return None if row is None else str(row["id"])


def described(graph: Graph, identifier: str) -> Described | None:
    """The thing with this id; None where there is none. Raises StoreError.

    An article comes with all that it says, another thing with all claims about it but bare mentions.
    """
    row = next(iter(graph.stream(_THING, {"id": identifier})), None)
    if row is None:
        return None
    thing = _thing(row)
    names = dict(_named(row))
    said = _of_article(graph, thing, names) if "Article" in thing.labels else _about(graph, thing)
    return Described(thing, said, names)


def labels_and_names(graph: Graph, ids: Iterable[str]) -> dict[str, tuple[frozenset[str], str | None]]:
    """The labels and the name (of an article: the title) of each of these things that is there. Raises StoreError."""
    if not (wanted := sorted(set(ids))):
        return {}
    rows = graph.stream(_NAMES, {"ids": wanted})
    return {row["id"]: (frozenset(row["labels"]), row["name"]) for row in rows}


def _thing(row: Row) -> Thing:
    outgoing = (Link(edge, other, former=former) for edge, other, former, _name in row["outgoing"])
    incoming = (Link(edge, other, incoming=True) for edge, other, _name in row["incoming"])
    return Thing(row["id"], frozenset(row["labels"]), row["properties"], frozenset((*outgoing, *incoming)))


def _named(row: Row) -> Iterable[tuple[str, str]]:
    for _edge, other, *_former, name in (*row["outgoing"], *row["incoming"]):
        if name:
            yield other, name
    yield from ((other, name) for other, name in row["around"] if name)


def _about(graph: Graph, thing: Thing) -> tuple[ArticleClaims, ...]:
    family = next(name for name in THINGS if name in thing.labels)
    query = _ABOUT.format(family=family, more=_ABOUT_EVENT if family == "Event" else "")
    return tuple(_article(said) for row in graph.stream(query, {"id": thing.id}) for said in row["said"])


def _of_article(graph: Graph, thing: Thing, names: dict[str, str]) -> tuple[ArticleClaims, ...]:
    said = tuple(_article(row) for row in graph.stream(claims_query("a.id = $id"), {"id": thing.id}))
    ends = {end for article in said for claim in article.claims for end in (claim.source, claim.target)}
    found = labels_and_names(graph, ends - names.keys() - {thing.id})
    names.update((key, name) for key, (_labels, name) in found.items() if name)
    return said


def _article(row: Row) -> ArticleClaims:
    return ArticleClaims(row["id"], row["text"] or "", tuple(Claim(*claim) for claim in row["claims"]))
