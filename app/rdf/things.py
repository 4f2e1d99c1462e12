"""Things as triples: a pure function of a node's row, in one fixed order, without blank nodes.

A thing is `{base}id/{id}`: its classes, kind, label and properties, and one direct triple for each distinct edge,
however many articles claim it. Who claims it is told by `claims`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from app.rdf.rows import Link, Thing
from app.rdf.terms import ANY_URI, literals, role_iri, thing_iri
from app.rdf.vocabulary import (
    ALIASES,
    DATES,
    DCTERMS,
    FOAF,
    INVERSE_EDGES,
    KIND_PROPERTIES,
    ORG,
    RDF,
    RDFS,
    SKOS,
    STANDARD_CLASSES,
    STANDARD_EDGES,
    STANDARD_EDGES_OF,
    STANDARD_PROPERTIES,
    WD,
    conventional_property,
    edge_property,
    label_class,
)
from schema.authority.wikidata import wikidata_item
from store.rows import THINGS

_TYPE: Final = NamedNode(RDF + "type")
_LABEL: Final = NamedNode(RDFS + "label")
_NAME: Final = NamedNode(FOAF + "name")
_TITLE: Final = NamedNode(DCTERMS + "title")
_IDENTIFIER: Final = NamedNode(DCTERMS + "identifier")
_ROLE_CLASS: Final = NamedNode(ORG + "Role")
_PREFERRED: Final = NamedNode(SKOS + "prefLabel")
_SAME_ELSEWHERE: Final = NamedNode(SKOS + "exactMatch")
_VIETNAMESE: Final = frozenset({"title", "aliases"})
_AGENTS: Final = frozenset({"Organization", "Person"})
# told otherwise: as the identifier, as the label, as the kind's concept
_TOLD: Final = frozenset({"id", "name", "kind"})
# an article's text stays in the graph: a dump quotes passages, it does not republish articles
_ARTICLE_TOLD: Final = _TOLD | {"text"}


def role_triples(base: str, title: str) -> Iterator[Triple]:
    """The role that a post's title names, shared by all who hold it."""
    role = role_iri(base, title)
    yield Triple(role, _TYPE, _ROLE_CLASS)
    yield Triple(role, _PREFERRED, Literal(title, language="vi"))


def thing_triples(base: str, thing: Thing) -> Iterator[Triple]:
    """A thing: classes, kind, label, properties, and its links."""
    subject = thing_iri(base, thing.id)
    family = next((name for name in THINGS if name in thing.labels), "")
    for kind in _classes(family, thing.labels):
        yield Triple(subject, _TYPE, kind)
    yield from _naming(subject, family, thing)
    for predicate, value in dict.fromkeys(_told(family, thing)):
        yield Triple(subject, predicate, value)
    for predicate, target in sorted(set(_direct(base, family, thing.links)), key=_values_of):
        yield Triple(subject, predicate, target)


def _classes(family: str, labels: Iterable[str]) -> Iterator[NamedNode]:
    if standard := STANDARD_CLASSES.get(family):
        yield standard
    yield from (label_class(label) for label in sorted(labels))


def _naming(subject: NamedNode, family: str, thing: Thing) -> Iterator[Triple]:
    yield Triple(subject, _IDENTIFIER, Literal(thing.id))
    name = thing.properties.get("name") or (thing.properties.get("title") if family == "Article" else None)
    kind = thing.properties.get("kind")
    if name:
        yield Triple(subject, _LABEL, Literal(str(name), language="vi"))
        if family in _AGENTS:
            yield Triple(subject, _NAME, Literal(str(name)))
        if item := wikidata_item(family, str(name)):
            yield Triple(subject, _SAME_ELSEWHERE, NamedNode(WD + item))
    if kind and family in KIND_PROPERTIES:
        yield Triple(subject, KIND_PROPERTIES[family], label_class(str(kind)))


def _told(family: str, thing: Thing) -> Iterator[tuple[NamedNode, Literal]]:
    for name in sorted(thing.properties.keys() - (_ARTICLE_TOLD if family == "Article" else _TOLD)):
        predicate = _property(family, name)
        yield from ((predicate, value) for value in _values(name, thing.properties[name]))


def _property(family: str, name: str) -> NamedNode:
    if name == "aliases":
        return ALIASES
    return STANDARD_PROPERTIES.get((family, name)) or conventional_property(name)


def _values(name: str, value: object) -> Iterator[Literal]:
    if name == "url" and value:
        yield Literal(str(value), datatype=ANY_URI)
    elif name in _VIETNAMESE:
        yield from (Literal(text.value, language="vi") for text in literals(value))
    else:
        yield from literals(value, is_date=name in DATES)


def _values_of(link: tuple[NamedNode, NamedNode]) -> tuple[str, str]:
    predicate, target = link
    return predicate.value, target.value


def _direct(base: str, family: str, links: Iterable[Link]) -> Iterator[tuple[NamedNode, NamedNode]]:
    for link in links:
        other = thing_iri(base, link.other)
        if link.incoming:
            yield INVERSE_EDGES[link.edge], other
            continue
        yield edge_property(link.edge, former=link.former), other
        standard = STANDARD_EDGES.get(link.edge) or STANDARD_EDGES_OF.get((family, link.edge))
        if standard is not None and not link.former:
            yield standard, other
