"""Triples against the shapes by pySHACL: what our own reading of the shapes is held against."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pyshacl
import rdflib
from pyoxigraph import Literal, NamedNode, Triple
from rdflib import SH

from app.rdf.violations import Data, Violation, violations

_STRING: Final = "http://www.w3.org/2001/XMLSchema#string"
_SHAPES: Final = rdflib.Graph().parse(Path(__file__).parents[3] / "schema" / "shapes.ttl")


def as_rdflib(triples: Iterable[Triple]) -> rdflib.Graph:
    """Triples as a graph of rdflib, which holds them all in memory."""
    graph = rdflib.Graph(bind_namespaces="none")
    for triple in triples:
        graph.add((_term(triple.subject), _term(triple.predicate), _term(triple.object)))
    return graph


def _term(term: object) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    assert isinstance(term, Literal), "the mapping makes no other terms"
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    return rdflib.Literal(term.value, datatype=None if datatype == _STRING else rdflib.URIRef(datatype))


def by_pyshacl(data: rdflib.Graph) -> set[tuple[str, str, str | None]]:
    """What in `data` breaks the shapes: the focus, the message, the value at fault."""
    _conforms, report, _text = pyshacl.validate(data, shacl_graph=_SHAPES, inference="none", inplace=True)
    return {
        (
            str(report.value(result, SH.focusNode)),
            str(report.value(result, SH.resultMessage)),
            None if (value := report.value(result, SH.value)) is None else str(value),
        )
        for result in report.objects(None, SH.result)
    }


def by_us(triples: Iterable[Triple]) -> list[Violation]:
    """What in `triples` breaks the shapes, as the program itself finds it."""
    data = Data()
    data.add(triples)
    return violations(data)


def offences(triples: Iterable[Triple]) -> list[Violation]:
    """What in `triples` breaks the shapes: what pySHACL finds is what we find."""
    whole = list(triples)
    found = by_us(whole)
    assert {(v.focus, v.message, v.value) for v in found} == by_pyshacl(as_rdflib(whole))
    return found
