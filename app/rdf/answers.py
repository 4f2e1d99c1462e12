"""The answer to a canned question whose rows are edges, as triples: the things, the links, and who claims them.

What it says is part of what a dump says: the same names, links, claims and passages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pyoxigraph import Triple

from app.data.ask import Reader
from app.rdf.claims import claim_triples
from app.rdf.describe import titles
from app.rdf.one import labels_and_names
from app.rdf.reading import Graph, claims_of
from app.rdf.rows import ArticleClaims, Claim, Link, Thing
from app.rdf.things import role_triples, thing_triples
from app.rdf.vocabulary import INVERSE_EDGES
from store.connection import Parameters, Row


@dataclass(frozen=True, slots=True)
class InTime:
    """A reader as the RDF room reads: each question to the database has `seconds`."""

    reader: Reader
    seconds: float

    def stream(self, cypher: str, parameters: Parameters | None = None) -> Iterator[Row]:
        """The rows of a read. Raises StoreError."""
        yield from self.reader.read(cypher, parameters, timeout=self.seconds).rows


def answer_triples(graph: Graph, base: str, rows: Iterable[Mapping[str, Any]]) -> list[Triple]:
    """Rows with `source`, `relation`, `target` and `article` as triples, in one order. Raises StoreError."""
    edges = {(row["relation"], row["source"], row["target"], row.get("article")) for row in rows}
    said = _said(graph, edges)
    found: list[Triple] = []
    for thing in _things(graph, edges, said):
        found.extend(thing_triples(base, thing))
    for title in sorted(titles(said)):
        found.extend(role_triples(base, title))
    for article in said:
        found.extend(claim_triples(base, article))
    return list(dict.fromkeys(found))


def _said(graph: Graph, edges: set[tuple[str, str, str, str | None]]) -> list[ArticleClaims]:
    """The claims that make these edges."""
    articles = sorted({article for *_edge, article in edges if article})
    return [
        replace(article, claims=tuple(c for c in article.claims if (c.edge, c.source, c.target, article.id) in edges))
        for article in claims_of(graph, articles)
    ]


def _things(
    graph: Graph, edges: set[tuple[str, str, str, str | None]], said: Iterable[ArticleClaims]
) -> Iterator[Thing]:
    """The things at the ends of the edges, and the articles, each by its classes, its name and these of its links."""
    links = _links(edges, said)
    ids = {end for _edge, *ends, _article in edges for end in ends} | links.keys() | {article.id for article in said}
    for identifier, (labels, name) in sorted(labels_and_names(graph, ids).items()):
        called = {"title" if "Article" in labels else "name": name}
        yield Thing(identifier, labels, called, frozenset(links.get(identifier, ())))


def _links(edges: set[tuple[str, str, str, str | None]], said: Iterable[ArticleClaims]) -> dict[str, set[Link]]:
    found: dict[str, set[Link]] = {}
    for edge, source, target, article in edges:
        if article is None:
            found.setdefault(source, set()).add(Link(edge, target))
    for claim in (claim for article in said for claim in article.claims):
        former = claim.properties.get("former") is True
        found.setdefault(claim.source, set()).add(Link(claim.edge, claim.target, former=former))
        if claim.edge in INVERSE_EDGES and (told := _told_of(claim)) is not None:
            found.setdefault(told, set()).add(Link(claim.edge, claim.source, incoming=True))
    return found


def _told_of(claim: Claim) -> str | None:
    """Whose description points back to the claim's source: an inspection's own, else the target's."""
    if claim.edge != "INSPECTS":
        return claim.target
    event = claim.properties.get("event")
    return event if isinstance(event, str) else None
