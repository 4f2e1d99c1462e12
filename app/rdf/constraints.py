"""The constraints of SHACL Core that schema/shapes.ttl uses, each a function of one value.

A small interpreter, so that a graph of millions of claims is checked as it is written; tests hold it against pySHACL.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Final, TypeAlias

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Triple
from rdflib import SH
from rdflib.collection import Collection as RdfList
from rdflib.term import Node

from schema.errors import PartygraphError

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
Types: TypeAlias = Callable[[str], Collection[str]]
"""The classes of the thing with an IRI."""
Test: TypeAlias = Callable[[Term, Types], bool]
"""Whether a value is as it must be."""


class ShapesError(PartygraphError):
    """The shapes use a part of SHACL that this program does not know."""


def tests(shapes: rdflib.Graph, shape: Node) -> tuple[tuple[str, Test], ...]:
    """The constraints on a single value that `shape` has, each with the name of its component. Raises ShapesError."""
    found = []
    for predicate, value in sorted(shapes.predicate_objects(shape), key=str):
        if predicate in _MAKERS:
            name, make = _MAKERS[predicate]
            found.append((name, make(shapes, value)))
        elif predicate not in _ELSEWHERE:
            raise ShapesError(f"the shapes use {predicate}, which is not known here")
    return tuple(found)


def _node_kind(_shapes: rdflib.Graph, value: Node) -> Test:
    if value != SH.IRI:
        raise ShapesError(f"the shapes use the node kind {value}, which is not known here")
    return lambda term, _types: isinstance(term, NamedNode)


def _class(_shapes: rdflib.Graph, value: Node) -> Test:
    wanted = str(value)
    return lambda term, types: isinstance(term, NamedNode) and wanted in types(term.value)


def _datatype(_shapes: rdflib.Graph, value: Node) -> Test:
    wanted = NamedNode(str(value))
    return lambda term, _types: isinstance(term, Literal) and term.datatype == wanted


def _in(shapes: rdflib.Graph, value: Node) -> Test:
    allowed = frozenset(_as_text(member) for member in RdfList(shapes, value))
    return lambda term, _types: not isinstance(term, (BlankNode, Triple)) and term.value in allowed


def _least(_shapes: rdflib.Graph, value: Node) -> Test:
    least = float(str(value))
    return lambda term, _types: (number := as_number(term)) is not None and number >= least


def _most(_shapes: rdflib.Graph, value: Node) -> Test:
    most = float(str(value))
    return lambda term, _types: (number := as_number(term)) is not None and number <= most


def _length(_shapes: rdflib.Graph, value: Node) -> Test:
    least = int(str(value))
    return lambda term, _types: not isinstance(term, (BlankNode, Triple)) and len(term.value) >= least


def _node(shapes: rdflib.Graph, value: Node) -> Test:
    all_of = [test for _name, test in tests(shapes, value)]
    return lambda term, types: all(test(term, types) for test in all_of)


def _or(shapes: rdflib.Graph, value: Node) -> Test:
    some_of = [_node(shapes, member) for member in RdfList(shapes, value)]
    return lambda term, types: any(test(term, types) for test in some_of)


def as_number(term: Term) -> float | None:
    """The number that a literal says, if it says one."""
    try:
        return float(term.value) if isinstance(term, Literal) else None
    except ValueError:
        return None


def _as_text(member: Node) -> str:
    return str(member)


_MAKERS: Final[Mapping[Node, tuple[str, Callable[[rdflib.Graph, Node], Test]]]] = {
    SH.nodeKind: ("NodeKindConstraintComponent", _node_kind),
    SH["class"]: ("ClassConstraintComponent", _class),
    SH.datatype: ("DatatypeConstraintComponent", _datatype),
    SH["in"]: ("InConstraintComponent", _in),
    SH.minInclusive: ("MinInclusiveConstraintComponent", _least),
    SH.maxInclusive: ("MaxInclusiveConstraintComponent", _most),
    SH.minLength: ("MinLengthConstraintComponent", _length),
    SH.node: ("NodeConstraintComponent", _node),
    SH["or"]: ("OrConstraintComponent", _or),
}
# what says whom a shape is about, how many values there may be, or how they stand to others: read by app.rdf.shapes
_ELSEWHERE: Final = frozenset(
    {
        rdflib.RDF.type, SH.targetClass, SH.targetObjectsOf, SH.targetSubjectsOf, SH.property, SH.path, SH.message,
        SH.minCount, SH.maxCount, SH.lessThan,
    }
)  # fmt: skip
