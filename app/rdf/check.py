"""The live graph against the shapes, a batch at a time, so that a large graph needs no large memory.

A batch holds whole things, or whole articles' claims; of the things that it points at it holds the classes, read from
the graph. What breaks a shape there is no offence of this batch and is left out: it is reported with its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from app.rdf.moment import NOW
from app.rdf.one import labels_and_names
from app.rdf.parts import parts
from app.rdf.reading import Graph
from app.rdf.terms import thing_id, thing_iri
from app.rdf.violations import Data, Violation, violations
from app.rdf.vocabulary import ORG, RDF, SH, label_class

_TYPE: Final = NamedNode(RDF + "type")
_ROLE: Final = frozenset({ORG + "Role"})
_REMEMBERED: Final = 50_000
_TOLD: Final = 1_000
_STRAY: Final = """
MATCH (s)-[r]->(t) WHERE type(r) <> 'POSSIBLY_SAME'
  AND ((r.article IS NULL AND r.rule IS NULL)
   OR (r.article IS NOT NULL AND NOT EXISTS { MATCH (:Article {id: r.article}) }))
RETURN type(r) AS edge, s.id AS source, t.id AS target, r.article AS article
"""


class Inspector:
    """Looks at a graph's triples, batch by batch, and keeps count of what breaks the shapes."""

    def __init__(self, graph: Graph, base: str) -> None:
        self._graph, self._base = graph, base
        self._types: dict[str, frozenset[str]] = {}
        self._names: dict[str, str] = {}
        self.count = 0
        self.first: list[Violation] = []
        """The first offenders: as many as a dump names."""

    def look(self, triples: list[Triple]) -> list[Violation]:
        """What in a batch of whole things or claims breaks the shapes. Raises StoreError."""
        data = Data(self._types, self._names)
        data.add(triples)
        self._learn(data, triples)
        return self._noted(violations(data))

    def strays(self) -> list[Violation]:
        """Edges of the graph that are no claims, since they have no article in the graph. Raises StoreError."""
        return self._noted([self._stray(row) for row in self._graph.stream(_STRAY)])

    def report(self) -> Iterator[Triple]:
        """What was found, as SHACL reports it."""
        report = NamedNode(self._base + "dataset#report")
        yield Triple(report, _TYPE, NamedNode(SH + "ValidationReport"))
        yield Triple(report, NamedNode(SH + "conforms"), Literal(self.count == 0))
        for number, found in enumerate(self.first, start=1):
            result = NamedNode(f"{self._base}dataset#violation-{number}")
            yield Triple(report, NamedNode(SH + "result"), result)
            yield from _result(result, found)

    def _noted(self, found: list[Violation]) -> list[Violation]:
        self.count += len(found)
        self.first.extend(found[: _TOLD - len(self.first)])
        return found

    def _learn(self, data: Data, triples: list[Triple]) -> None:
        """The classes and names of what the batch points at and does not describe itself."""
        if len(self._types) > _REMEMBERED:
            self._types.clear()
            self._names.clear()
        others = {triple.object.value for triple in triples if isinstance(triple.object, NamedNode)} - data.known.keys()
        wanted = {}
        for iri in others - self._types.keys():
            if iri.startswith(self._base + "role/"):
                self._types[iri] = _ROLE  # every title that stands in a claim is described as a role
            elif (identifier := thing_id(self._base, iri)) is not None:
                wanted[identifier] = iri
        for identifier, (labels, name) in labels_and_names(self._graph, wanted).items():
            iri = wanted[identifier]
            self._types[iri] = frozenset(label_class(label).value for label in labels)
            self._names[iri] = name or identifier

    def _stray(self, row: dict[str, str | None]) -> Violation:
        name = f"{row['source']} {row['edge']} {row['target']}"
        absent = "is claimed by an article that is not in the graph"
        message = absent if row["article"] else "has neither article nor rule"
        return Violation(name, thing_iri(self._base, str(row["source"])).value, message, row["article"])


def check(graph: Graph, base: str) -> Iterator[Violation]:
    """What in the graph breaks the shapes, or is a claim of no article. Raises StoreError."""
    inspector = Inspector(graph, base)
    for part in parts(graph, base, NOW):
        yield from inspector.look(part)
    yield from inspector.strays()


def _result(result: NamedNode, found: Violation) -> Iterator[Triple]:
    yield Triple(result, _TYPE, NamedNode(SH + "ValidationResult"))
    yield Triple(result, NamedNode(SH + "focusNode"), NamedNode(found.focus))
    yield Triple(result, NamedNode(SH + "resultSeverity"), NamedNode(SH + "Violation"))
    if found.component:
        yield Triple(result, NamedNode(SH + "sourceConstraintComponent"), NamedNode(SH + found.component))
    yield Triple(result, NamedNode(SH + "resultMessage"), Literal(str(found), language="en"))
