"""One thing as triples: itself, the names of what it is joined to, and what articles say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from app.rdf import one
from app.rdf.claims import claim_triples
from app.rdf.reading import Graph
from app.rdf.rows import ArticleClaims
from app.rdf.terms import thing_iri
from app.rdf.things import role_triples, thing_triples
from app.rdf.vocabulary import RDFS

_LABEL: Final = NamedNode(RDFS + "label")


def description(graph: Graph, base: str, identifier: str) -> Iterator[Triple] | None:
    """What the graph has of the thing with this id; None where there is none. Raises StoreError.

    An article is described with all that it says, another thing with all claims about it but bare mentions.
    """
    found = one.described(graph, identifier)
    return None if found is None else _triples(base, found)


def _triples(base: str, found: one.Described) -> Iterator[Triple]:
    yield from thing_triples(base, found.thing)
    yield from name_triples(base, {key: name for key, name in found.names.items() if key != found.thing.id})
    for title in sorted(titles(found.said)):
        yield from role_triples(base, title)
    for article in found.said:
        yield from claim_triples(base, article)


def name_triples(base: str, names: Mapping[str, str]) -> Iterator[Triple]:
    """The names of things by id, in the order of the ids."""
    for identifier, name in sorted(names.items()):
        yield Triple(thing_iri(base, identifier), _LABEL, Literal(name, language="vi"))


def titles(said: Iterable[ArticleClaims]) -> set[str]:
    """The titles of posts that claims name."""
    found = (claim.properties.get("title") for article in said for claim in article.claims)
    return {title for title in found if isinstance(title, str) and title}
