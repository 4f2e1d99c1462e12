"""The graph's rows, read as they come and in one order, so that neither side ever holds the graph.

Things come family by family in the order of their ids, read along the index of the constraint; claims come article by
article, each type through its index on `article`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from app.rdf.rows import ArticleClaims, Claim, Link, Thing
from app.rdf.vocabulary import INVERSE_EDGES
from store.connection import Parameters, Row
from store.rows import CLAIMS, THINGS


class Graph(Protocol):
    """What rows are read from: `store.connection.Store`, or anything like it."""

    def stream(self, cypher: str, parameters: Parameters | None = None) -> Iterator[Row]:
        """The rows of a read as they come. Raises StoreError."""


_BY_INSPECTS: Final = "MATCH (n)-[:TARGETS]->()<-[r:INSPECTS {event: n.id}]-(m) RETURN DISTINCT [type(r), m.id]"
_INCOMING: Final = "|".join(sorted(INVERSE_EDGES.keys() - {"INSPECTS"}))
_THINGS: Final = """
MATCH (n:{family}) WHERE {which}
RETURN n.id AS id, labels(n) AS labels, n{{.*, text: CASE WHEN n:Article THEN null ELSE n.text END}} AS properties,
       COLLECT {{ MATCH (n)-[r]->(m) RETURN DISTINCT [type(r), m.id, coalesce(r.former, false)] }} AS outgoing,
       COLLECT {{ MATCH (n)<-[r:{incoming}]-(m) RETURN DISTINCT [type(r), m.id] }} AS incoming,
       {inspectors} AS inspectors
ORDER BY id
"""
# without the hint the planner reads a rare type whole, for each article again; a bare INDEX may be a scan of it
_CLAIM: Final = (
    "MATCH (s)-[r:{edge}]->(t) USING INDEX SEEK r:{edge}(article) WHERE r.article = a.id "
    "RETURN [type(r), s.id, t.id, properties(r)] AS claim"
)
_CLAIMS: Final = """
MATCH (a:Article) WHERE {which}
RETURN a.id AS id, a.text AS text, COLLECT {{ {each} }} AS claims
ORDER BY id
"""
_ABOUT: Final = """
MATCH (n:{family} {{id: $id}})
CALL (n) {{
  MATCH (n)-[r]-() WHERE r.article IS NOT NULL AND type(r) <> 'MENTIONS' RETURN r
  UNION
  MATCH ()-[r:INSPECTS {{event: n.id}}]->() RETURN r
}}
WITH r.article AS article, collect([type(r), startNode(r).id, endNode(r).id, properties(r)]) AS claims
MATCH (a:Article {{id: article}})
RETURN a.id AS id, a.text AS text, claims
ORDER BY id
"""
_ROLES: Final = """
CALL () {
  MATCH ()-[r:HOLDS_POST]->() WHERE r.title > '' RETURN r.title AS title
  UNION
  MATCH ()-[r:APPOINTS]->() WHERE r.title > '' RETURN r.title AS title
}
RETURN DISTINCT title ORDER BY title
"""
_KINDS: Final = (
    "UNWIND $ids AS id MATCH (n:{family} {{id: id}}) RETURN id, labels(n) AS labels, coalesce(n.name, n.title) AS name"
)


def things(graph: Graph) -> Iterator[Thing]:
    """Every thing with its distinct links, family by family in the order of ids. Raises StoreError."""
    for family in THINGS:
        yield from map(_thing, graph.stream(_thing_query(family, "n.id >= ''")))


def thing(graph: Graph, identifier: str) -> Thing | None:
    """The thing with this id and its distinct links; None where there is none. Raises StoreError."""
    for family in THINGS:
        for row in graph.stream(_thing_query(family, "n.id = $id"), {"id": identifier}):
            return _thing(row)
    return None


def _thing_query(family: str, which: str) -> str:
    inspectors = f"COLLECT {{ {_BY_INSPECTS} }}" if family == "Event" else "[]"
    return _THINGS.format(family=family, which=which, incoming=_INCOMING, inspectors=inspectors)


def _thing(row: Row) -> Thing:
    incoming = [*row["incoming"], *row["inspectors"]]
    outgoing = (Link(edge, other, former=former) for edge, other, former in row["outgoing"])
    links = frozenset((*outgoing, *(Link(edge, other, incoming=True) for edge, other in incoming)))
    return Thing(row["id"], frozenset(row["labels"]), row["properties"], links)


def claims(graph: Graph) -> Iterator[ArticleClaims]:
    """Every article's claims, in the order of the articles' ids. Raises StoreError."""
    yield from map(_article, graph.stream(_claims_query("a.id >= ''")))


def claims_of(graph: Graph, article: str) -> Iterator[ArticleClaims]:
    """The claims of one article. Raises StoreError."""
    yield from map(_article, graph.stream(_claims_query("a.id = $id"), {"id": article}))


def claims_about(graph: Graph, one: Thing) -> Iterator[ArticleClaims]:
    """What each article says of one thing, its bare mentions left out. Raises StoreError."""
    family = next(name for name in THINGS if name in one.labels)
    yield from map(_article, graph.stream(_ABOUT.format(family=family), {"id": one.id}))


def _claims_query(which: str) -> str:
    return _CLAIMS.format(which=which, each=" UNION ALL ".join(_CLAIM.format(edge=edge) for edge in CLAIMS))


def _article(row: Row) -> ArticleClaims:
    return ArticleClaims(row["id"], row["text"] or "", tuple(Claim(*claim) for claim in row["claims"]))


def roles(graph: Graph) -> Iterator[str]:
    """Every post's title, once. Raises StoreError."""
    for row in graph.stream(_ROLES):
        yield row["title"]


def labels_and_names(graph: Graph, ids: Iterable[str]) -> dict[str, tuple[frozenset[str], str | None]]:
    """The labels and the name (of an article: the title) of each of these things that is there. Raises StoreError."""
    wanted = sorted(set(ids))
    rows = (row for family in THINGS for row in graph.stream(_KINDS.format(family=family), {"ids": wanted}))
    return {row["id"]: (frozenset(row["labels"]), row["name"]) for row in rows}
