"""Triples against the shapes of schema/shapes.ttl (SHACL), and what they break, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final

import pyshacl
import rdflib
from pyoxigraph import Literal, NamedNode, Triple
from rdflib import RDF, RDFS, SH, SKOS

from app.rdf.vocabulary import PG, XSD

_STRING: Final = XSD + "string"
_NAMES: Final = (RDFS.label, SKOS.prefLabel)


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """Something in the graph that breaks a shape: what it is called, its IRI, what is wrong, and the value at fault."""

    name: str
    focus: str
    message: str
    value: str | None = None

    def __str__(self) -> str:
        found = f" (found: {self.value})" if self.value else ""
        return f"{self.name} <{self.focus}>: {self.message}{found}"


@lru_cache(maxsize=1)
def shapes() -> rdflib.Graph:
    """The shapes, read once."""
    return rdflib.Graph().parse(data=resources.files("schema").joinpath("shapes.ttl").read_bytes(), format="turtle")


def as_rdflib(triples: Iterable[Triple]) -> rdflib.Graph:
    """Triples as a graph of rdflib, which holds them all in memory."""
    graph = rdflib.Graph(bind_namespaces="none")
    for triple in triples:
        graph.add((_term(triple.subject), _term(triple.predicate), _term(triple.object)))
    return graph


def _term(term: object) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if not isinstance(term, Literal):
        raise TypeError(f"{term} is neither an IRI nor a literal: the mapping makes no other terms")
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    return rdflib.Literal(term.value, datatype=None if datatype == _STRING else rdflib.URIRef(datatype))


def violations(data: rdflib.Graph, names: Mapping[str, str] | None = None) -> list[Violation]:
    """What in `data` breaks the shapes, in order; `names` are the names of IRIs that `data` itself does not name."""
    conforms, report, _text = pyshacl.validate(data, shacl_graph=shapes(), inference="none", inplace=True)
    return [] if conforms else sorted({_violation(data, report, result, names or {}) for result in _results(report)})


def _results(report: rdflib.Graph) -> Iterable[rdflib.term.Node]:
    return report.subjects(RDF.type, SH.ValidationResult)


def _violation(
    data: rdflib.Graph, report: rdflib.Graph, result: rdflib.term.Node, names: Mapping[str, str]
) -> Violation:
    focus = report.value(result, SH.focusNode)
    value = report.value(result, SH.value)
    message = str(report.value(result, SH.resultMessage))
    return Violation(_name(data, focus, names), str(focus), message, None if value is None else str(value))


def _name(data: rdflib.Graph, iri: rdflib.term.Node | None, names: Mapping[str, str]) -> str:
    """What a person calls it: its label; for a claim, what it states; else the last part of its IRI."""
    for label in _NAMES:
        if (found := data.value(iri, label)) is not None:
            return str(found)
    if (predicate := data.value(iri, RDF.predicate)) is not None:
        ends = (_name(data, data.value(iri, end), names) for end in (RDF.subject, RDF.object))
        return f" {str(predicate).removeprefix(PG)} ".join(ends)
    return names.get(str(iri)) or str(iri).rsplit("/", 1)[-1]
