"""The graph's rows, read as they come and in one order, so that neither side ever holds the graph.

Things come family by family in the order of their ids, read along the index of the constraint; claims come article by
article, each type through its index on `article`. Of a moment, things and links come that some claim of it tells of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Protocol

from app.rdf.moment import NOW, Moment, claimed, claimed_by_some
from app.rdf.rows import ArticleClaims, Claim, Figures, Link, Thing
from app.rdf.vocabulary import EDGES, INVERSE_EDGES
from store.connection import Parameters, Row
from store.rows import CLAIMS, THINGS


class Graph(Protocol):
    """What rows are read from: `store.connection.Store`, or anything like it."""

    def stream(self, cypher: str, parameters: Parameters | None = None) -> Iterator[Row]:
        """The rows of a read as they come. Raises StoreError."""


_OUTGOING: Final = "|".join(EDGES)
_INCOMING: Final = "|".join(sorted(INVERSE_EDGES.keys() - {"INSPECTS"}))
_THINGS: Final = """
MATCH (n:{family}) WHERE n.id >= ''{there}
RETURN n.id AS id, labels(n) AS labels, n{{.*, text: CASE WHEN n:Article THEN null ELSE n.text END}} AS properties,
       COLLECT {{ MATCH (n)-[r:{outgoing}]->(m){from_here} RETURN DISTINCT [type(r), m.id, coalesce(r.former, false)] }}
         AS outgoing,
       COLLECT {{ MATCH (n)<-[r:{incoming}]-(m){to_here} RETURN DISTINCT [type(r), m.id] }} AS incoming,
       {inspectors} AS inspectors
ORDER BY id
"""
_INSPECTORS: Final = (
    "COLLECT {{ MATCH (n)-[:TARGETS]->(u)<-[r:INSPECTS {{event: n.id}}]-(m){inspected} "
    "RETURN DISTINCT [type(r), m.id] }}"
)
# without the hint the planner reads a rare type whole, for each article again; a bare INDEX may be a scan of it
_CLAIM: Final = (
    "MATCH (s)-[r:{edge}]->(t) USING INDEX SEEK r:{edge}(article) WHERE r.article = a.id{said} "
    "RETURN [type(r), s.id, t.id, properties(r)] AS claim"
)
_CLAIMS: Final = """
MATCH (a:Article) WHERE {which}
RETURN a.id AS id, a.text AS text, COLLECT {{ {each} }} AS claims
ORDER BY id
"""
_ROLES: Final = """
CALL () {{
  MATCH (s)-[r:HOLDS_POST]->(t) WHERE r.title > ''{said} RETURN r.title AS title
  UNION
  MATCH (s)-[r:APPOINTS]->(t) WHERE r.title > ''{said} RETURN r.title AS title
}}
RETURN DISTINCT title ORDER BY title
"""
_COUNT: Final = """
MATCH (n:{family}) WITH count(n) AS things
OPTIONAL MATCH (n:{family}) WHERE n.id >= '' WITH things, n ORDER BY n.id LIMIT 1
RETURN things, n.id AS example
"""
_DAYS: Final = "MATCH (a:Article) WHERE a.published > '' RETURN min(a.published) AS first, max(a.published) AS last"
# what a claim names without touching it
_NAMED_BY: Final = "".join(
    f" OR EXISTS {{ MATCH (s)-[r:{edge}]->(t) WHERE r.{key} = n.id AND {claimed_by_some('r', 's', 't')} }}"
    for edge, key in (("APPOINTS", "organization"), ("SUCCEEDED_BY", "by"))
)


def things(graph: Graph, moment: Moment = NOW) -> Iterator[Thing]:
    """Every thing with its distinct links, family by family in the order of ids. Raises StoreError."""
    for family in THINGS:
        yield from map(_thing, graph.stream(_thing_query(family, moment), moment.parameters))


def _thing_query(family: str, moment: Moment) -> str:
    from_here, to_here, inspected = "", "", ""
    if not moment.is_now:
        # a place is there with all places around it; other data of no article is of no moment
        from_here = f" WHERE r:WITHIN OR {claimed_by_some('r', 'n', 'm')}"
        to_here = f" WHERE {claimed_by_some('r', 'm', 'n')}"
        inspected = f" WHERE {claimed_by_some('r', 'm', 'u')}"
    return _THINGS.format(
        family=family,
        there="" if moment.is_now else f" AND {_there_of(family)}",
        outgoing=_OUTGOING,
        incoming=_INCOMING,
        from_here=from_here,
        to_here=to_here,
        inspectors=_INSPECTORS.format(inspected=inspected) if family == "Event" else "[]",
    )


def _there(n: str) -> str:
    """The Cypher condition that some claim of the moment touches the thing, or a place within it."""
    touching = f"EXISTS {{ MATCH ({n})-[e]-(o) WHERE e.article IS NOT NULL AND {claimed_by_some('e', n, 'o')} }}"
    within = (
        f"EXISTS {{ MATCH ({n})<-[:WITHIN*1..4]-(q:Place)-[e]-(o) "
        f"WHERE e.article IS NOT NULL AND {claimed_by_some('e', 'q', 'o')} }}"
    )
    return f"({touching} OR {n}:Place AND {within})"


def _there_of(family: str) -> str:
    if family == "Article":
        each = " UNION ALL ".join(_CLAIM.format(edge=edge, said=f" AND {_said('n')}") for edge in CLAIMS)
        return f"COUNT {{ {each.replace('a.id', 'n.id')} }} > 0"
    return f"({_there('n')}{_NAMED_BY})" if family == "Organization" else _there("n")


def _said(article: str) -> str:
    return claimed("r", "s", "t", article)


def _thing(row: Row) -> Thing:
    incoming = [*row["incoming"], *row["inspectors"]]
    outgoing = (Link(edge, other, former=former) for edge, other, former in row["outgoing"])
    links = frozenset((*outgoing, *(Link(edge, other, incoming=True) for edge, other in incoming)))
    return Thing(row["id"], frozenset(row["labels"]), row["properties"], links)


def claims(graph: Graph, moment: Moment = NOW) -> Iterator[ArticleClaims]:
    """Every article's claims, in the order of the articles' ids. Raises StoreError."""
    yield from map(_article, graph.stream(claims_query("a.id >= ''", moment), moment.parameters))


def claims_of(graph: Graph, articles: Sequence[str]) -> Iterator[ArticleClaims]:
    """The claims of these articles, in the order of their ids. Raises StoreError."""
    if articles:
        yield from map(_article, graph.stream(claims_query("a.id IN $ids"), {"ids": articles}))


def claims_query(which: str, moment: Moment = NOW) -> str:
    """The Cypher that reads the claims of the articles `a` for which `which` holds."""
    said = "" if moment.is_now else f" AND {_said('a')}"
    return _CLAIMS.format(which=which, each=" UNION ALL ".join(_CLAIM.format(edge=edge, said=said) for edge in CLAIMS))


def _article(row: Row) -> ArticleClaims:
    return ArticleClaims(row["id"], row["text"] or "", tuple(Claim(*claim) for claim in row["claims"]))


def roles(graph: Graph, moment: Moment = NOW) -> Iterator[str]:
    """Every post's title, once. Raises StoreError."""
    said = "" if moment.is_now else f" AND {claimed_by_some('r', 's', 't')}"
    for row in graph.stream(_ROLES.format(said=said), moment.parameters):
        yield row["title"]


def figures(graph: Graph) -> Figures:
    """How much of what there is, now. Raises StoreError."""
    things, examples = {}, {}
    for family in THINGS:
        row = next(iter(graph.stream(_COUNT.format(family=family))), {})
        if row.get("things"):
            things[family], examples[family] = row["things"], row["example"]
    days = next(iter(graph.stream(_DAYS)), {})
    return Figures(things, days.get("first"), days.get("last"), examples)
