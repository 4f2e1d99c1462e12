"""The whole graph as triples, and as a file."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Triple

from app.rdf import reading
from app.rdf.claims import claim_triples
from app.rdf.dataset import NONE, dataset_triples
from app.rdf.formats import ExportFormat, write
from app.rdf.kinds import kind_triples
from app.rdf.moment import NOW, Moment
from app.rdf.settings import CC_BY
from app.rdf.sinks import Sink
from app.rdf.things import role_triples, thing_triples


def graph_triples(
    graph: reading.Graph, base: str, moment: Moment = NOW, license_address: str = CC_BY
) -> Iterator[Triple]:
    """The graph: what it is, the kinds, the roles, the things, then what each article claims. Raises StoreError."""
    figures = reading.figures(graph) if moment.is_now else NONE
    yield from dataset_triples(base, figures, license_address, moment)
    yield from kind_triples()
    for title in reading.roles(graph, moment):
        yield from role_triples(base, title)
    for thing in reading.things(graph, moment):
        yield from thing_triples(base, thing)
    for article in reading.claims(graph, moment):
        yield from claim_triples(base, article)


def export(
    graph: reading.Graph,
    sink: Sink,
    form: ExportFormat,
    base: str,
    moment: Moment = NOW,
    license_address: str = CC_BY,
) -> None:
    """Write the graph to `sink`: the same graph gives the same bytes, at any size in the same memory.

    Raises StoreError, and OSError from the sink.
    """
    write(graph_triples(graph, base, moment, license_address), sink, form, base)
