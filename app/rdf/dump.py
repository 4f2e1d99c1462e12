"""The whole graph as triples, and as a file. What breaks the shapes is written all the same, and named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from app.rdf.check import Inspector
from app.rdf.dataset import NONE, dataset_triples
from app.rdf.formats import ExportFormat, write
from app.rdf.kinds import kind_triples
from app.rdf.moment import NOW, Moment
from app.rdf.parts import parts
from app.rdf.reading import Graph, figures
from app.rdf.settings import CC_BY
from app.rdf.sinks import Sink
from app.rdf.violations import Violation
from app.rdf.vocabulary import VOID

_TRIPLES: Final = NamedNode(VOID + "triples")


@dataclass(frozen=True, slots=True)
class Found:
    """How many facts of a dump break the shapes, and the first of them."""

    count: int
    first: tuple[Violation, ...]


def graph_triples(
    graph: Graph, base: str, moment: Moment = NOW, license_address: str = CC_BY, inspector: Inspector | None = None
) -> Iterator[Triple]:
    """The graph: what it is, the kinds, the roles, the things, what each article claims, what breaks the shapes.

    Raises StoreError.
    """
    inspector = inspector or Inspector(graph, base)
    whole = figures(graph) if moment.is_now else NONE
    about = [*dataset_triples(base, whole, license_address, moment), *kind_triples()]
    yield from about
    count = len(about)
    for part in parts(graph, base, moment):
        inspector.look(part)
        yield from part
        count += len(part)
    inspector.strays()
    report = list(inspector.report())
    yield from report
    yield Triple(NamedNode(base + "dataset"), _TRIPLES, Literal(count + len(report) + 1))


def export(
    graph: Graph, sink: Sink, form: ExportFormat, base: str, moment: Moment = NOW, license_address: str = CC_BY
) -> Found:
    """Write the graph to `sink`: the same graph gives the same bytes, at any size in the same memory.

    What in it breaks the shapes is named in the file's last lines, as a SHACL report, and returned.
    Raises StoreError, and OSError from the sink.
    """
    inspector = Inspector(graph, base)
    write(graph_triples(graph, base, moment, license_address, inspector), sink, form, base)
    return Found(inspector.count, tuple(inspector.first))
