"""The shapes of schema/shapes.ttl as records: whom each is about, and what must hold of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TypeAlias

import rdflib
from rdflib import RDF, SH
from rdflib.collection import Collection as RdfList
from rdflib.term import Node

from app.rdf.constraints import ShapesError, Test, tests

Path: TypeAlias = tuple[tuple[str, ...], ...]
"""Steps one after the other, each along any of its properties."""


@dataclass(frozen=True, slots=True)
class PropertyShape:
    """What must hold of the values at the end of `path`: how many, of which sort; `before`: less than those there."""

    path: Path
    message: str
    least: int
    most: int | None
    tests: tuple[tuple[str, Test], ...]
    before: str | None


@dataclass(frozen=True, slots=True)
class NodeShape:
    """What must hold of all things of these classes, and of all that these properties go out from or lead to."""

    classes: frozenset[str]
    subjects_of: frozenset[str]
    objects_of: frozenset[str]
    properties: tuple[PropertyShape, ...]


@cache
def node_shapes() -> tuple[NodeShape, ...]:
    """The shapes, read once. Raises ShapesError where they use what is not known here."""
    return read(resources.files("schema").joinpath("shapes.ttl").read_text(encoding="utf-8"))


def read(turtle: str) -> tuple[NodeShape, ...]:
    """The shapes with a target that stand in `turtle`. Raises ShapesError."""
    graph = rdflib.Graph().parse(data=turtle, format="turtle")
    found = (_node_shape(graph, shape) for shape in sorted(graph.subjects(RDF.type, SH.NodeShape), key=str))
    return tuple(shape for shape in found if shape.classes or shape.subjects_of or shape.objects_of)


def _node_shape(graph: rdflib.Graph, shape: Node) -> NodeShape:
    targets = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
    classes, subjects_of, objects_of = (frozenset(map(str, graph.objects(shape, target))) for target in targets)
    if (classes or subjects_of or objects_of) and tests(graph, shape):
        raise ShapesError(f"the shape {shape} says something of its things but by their properties: not known here")
    properties = [_property_shape(graph, part) for part in graph.objects(shape, SH.property)]
    ordered = sorted(properties, key=lambda part: (part.path, part.message))
    return NodeShape(classes, subjects_of, objects_of, tuple(ordered))


def _property_shape(graph: rdflib.Graph, shape: Node) -> PropertyShape:
    path = graph.value(shape, SH.path)
    message, before = graph.value(shape, SH.message), graph.value(shape, SH.lessThan)
    least, most = graph.value(shape, SH.minCount), graph.value(shape, SH.maxCount)
    return PropertyShape(
        path=_path(graph, path),
        message=str(message),
        least=int(str(least or 0)),
        most=None if most is None else int(str(most)),
        tests=tests(graph, shape),
        before=None if before is None else str(before),
    )


def _path(graph: rdflib.Graph, path: Node | None) -> Path:
    if isinstance(path, rdflib.URIRef):
        return ((str(path),),)
    if path is not None and (either := graph.value(path, SH.alternativePath)) is not None:
        return (tuple(map(str, RdfList(graph, either))),)
    if path is not None and graph.value(path, RDF.first) is not None:
        return tuple((str(step),) for step in RdfList(graph, path))
    raise ShapesError("the shapes use a path of a form that is not known here")
