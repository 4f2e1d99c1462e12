"""The whole graph as triples, and as a file."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Triple

from app.rdf import reading
from app.rdf.claims import claim_triples
from app.rdf.formats import ExportFormat, write
from app.rdf.sinks import Sink
from app.rdf.things import dataset_triples, role_triples, thing_triples


def graph_triples(graph: reading.Graph, base: str) -> Iterator[Triple]:
    """The graph: what it is, the roles, the things, then what each article claims. Raises StoreError."""
    yield from dataset_triples(base)
    for title in reading.roles(graph):
        yield from role_triples(base, title)
    for thing in reading.things(graph):
        yield from thing_triples(base, thing)
    for article in reading.claims(graph):
        yield from claim_triples(base, article)


def export(graph: reading.Graph, sink: Sink, form: ExportFormat, base: str) -> None:
    """Write the graph to `sink`: the same graph gives the same bytes, at any size in the same memory.

    Raises StoreError, and OSError from the sink.
    """
    write(graph_triples(graph, base), sink, form, base)
