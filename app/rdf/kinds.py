"""The SKOS schemes of the kinds, as `schema/ontology.ttl` has them: a dump carries the labels of its own kinds."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Final

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from app.rdf.vocabulary import RDF, RDFS, SKOS

_TYPE: Final = NamedNode(RDF + "type")
_CONCEPT, _SCHEME = NamedNode(SKOS + "Concept"), NamedNode(SKOS + "ConceptScheme")
_LABELS: Final = frozenset({NamedNode(RDFS + "label")})


@cache
def kind_triples() -> tuple[Triple, ...]:
    """Each scheme and concept: its type, its place in the scheme, its names. In the order of the file."""
    ontology = ontology_triples()
    concepts = {triple.subject for triple in ontology if triple.object in (_CONCEPT, _SCHEME)}
    return tuple(triple for triple in ontology if triple.subject in concepts and _is_skos(triple))


@cache
def ontology_triples() -> tuple[Triple, ...]:
    """The whole ontology, in the order of the file."""
    text = resources.files("schema").joinpath("ontology.ttl").read_bytes()
    return tuple(quad.triple for quad in parse(text, RdfFormat.TURTLE))


def _is_skos(triple: Triple) -> bool:
    if triple.predicate == _TYPE:
        return triple.object in (_CONCEPT, _SCHEME)
    return triple.predicate.value.startswith(SKOS) or triple.predicate in _LABELS
