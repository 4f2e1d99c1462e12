"""One thing as triples: itself, the names of what it is joined to, and what articles say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from app.rdf import reading
from app.rdf.claims import claim_triples
from app.rdf.rows import ArticleClaims, Thing
from app.rdf.terms import thing_iri
from app.rdf.things import role_triples, thing_triples
from app.rdf.vocabulary import RDFS

_LABEL: Final = NamedNode(RDFS + "label")


def description(graph: reading.Graph, base: str, identifier: str) -> Iterator[Triple] | None:
    """What the graph has of the thing with this id; None where there is none. Raises StoreError, also while it is read.

    An article is described with all that it says, another thing with all claims about it but bare mentions.
    """
    thing = reading.thing(graph, identifier)
    return None if thing is None else _described(graph, base, thing)


def _described(graph: reading.Graph, base: str, thing: Thing) -> Iterator[Triple]:
    is_article = "Article" in thing.labels
    said = list(reading.claims_of(graph, thing.id) if is_article else reading.claims_about(graph, thing))
    yield from thing_triples(base, thing)
    yield from _names(graph, base, thing, said)
    for title in sorted(_titles(said)):
        yield from role_triples(base, title)
    for article in said:
        yield from claim_triples(base, article)


def _names(graph: reading.Graph, base: str, thing: Thing, said: Iterable[ArticleClaims]) -> Iterator[Triple]:
    ends = {end for article in said for claim in article.claims for end in (claim.source, claim.target)}
    others = (ends | {link.other for link in thing.links}) - {thing.id}
    for identifier, (_labels, name) in sorted(reading.labels_and_names(graph, others).items()):
        if name:
            yield Triple(thing_iri(base, identifier), _LABEL, Literal(name, language="vi"))


def _titles(said: Iterable[ArticleClaims]) -> set[str]:
    titles = (claim.properties.get("title") for article in said for claim in article.claims)
    return {title for title in titles if isinstance(title, str) and title}
