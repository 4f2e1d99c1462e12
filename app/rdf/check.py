"""The live graph against the shapes, a batch at a time, so that a large graph needs no large memory.

A batch holds whole things, or whole articles' claims; of the things that it points at it holds the classes, read from
the graph. What breaks a shape there is no offence of this batch and is left out: it is reported with its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

from pyoxigraph import NamedNode, Triple

from app.rdf import reading
from app.rdf.claims import claim_triples
from app.rdf.one import labels_and_names
from app.rdf.shapes import Violation, as_rdflib, violations
from app.rdf.terms import thing_id, thing_iri
from app.rdf.things import role_triples, thing_triples
from app.rdf.vocabulary import RDF, label_class

T = TypeVar("T")

_THINGS_A_BATCH, _ARTICLES_A_BATCH = 1_000, 20
_TYPE: Final = NamedNode(RDF + "type")
_STRAY: Final = """
MATCH (s)-[r]->(t) WHERE type(r) <> 'POSSIBLY_SAME'
  AND ((r.article IS NULL AND r.rule IS NULL)
   OR (r.article IS NOT NULL AND NOT EXISTS { MATCH (:Article {id: r.article}) }))
RETURN type(r) AS edge, s.id AS source, t.id AS target, r.article AS article
"""


def check(graph: reading.Graph, base: str) -> Iterator[Violation]:
    """What in the graph breaks the shapes, or is a claim of no article. Raises StoreError."""
    yield from _checked(graph, base, [triple for title in reading.roles(graph) for triple in role_triples(base, title)])
    for things in _batches(reading.things(graph), _THINGS_A_BATCH):
        yield from _checked(graph, base, [triple for thing in things for triple in thing_triples(base, thing)])
    for articles in _batches(reading.claims(graph), _ARTICLES_A_BATCH):
        titles = {
            str(claim.properties["title"]) for a in articles for claim in a.claims if claim.properties.get("title")
        }
        roles = [triple for title in sorted(titles) for triple in role_triples(base, title)]
        yield from _checked(graph, base, [*roles, *(triple for a in articles for triple in claim_triples(base, a))])
    yield from _stray(graph, base)


def _checked(graph: reading.Graph, base: str, triples: list[Triple]) -> list[Violation]:
    own = {_iri(triple.subject) for triple in triples}
    others = {_iri(triple.object) for triple in triples if isinstance(triple.object, NamedNode)} - own
    ids = {identifier for iri in others if (identifier := thing_id(base, iri)) is not None}
    known = labels_and_names(graph, ids)
    stubs = [
        Triple(thing_iri(base, identifier), _TYPE, label_class(label))
        for identifier, (labels, _name) in known.items()
        for label in labels
    ]
    names = {thing_iri(base, identifier).value: name for identifier, (_labels, name) in known.items() if name}
    return [found for found in violations(as_rdflib([*triples, *stubs]), names) if found.focus in own]


def _iri(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else ""


def _stray(graph: reading.Graph, base: str) -> Iterator[Violation]:
    """Edges that no export shows as claims, since they have no article in the graph."""
    for row in graph.stream(_STRAY):
        name = f"{row['source']} {row['edge']} {row['target']}"
        message = (
            "is claimed by an article that is not in the graph" if row["article"] else "has neither article nor rule"
        )
        yield Violation(name, thing_iri(base, str(row["source"])).value, message, row["article"])


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
