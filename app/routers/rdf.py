"""All addresses of the graph as RDF, put together."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter

from app.rdf.reading import Graph
from app.rdf.sparql.copy import Copy
from app.routers import export, linked, sparql, vocabulary
from app.settings import ServiceSettings


def routers(graph: Graph, settings: ServiceSettings) -> Iterator[APIRouter]:
    """The dump, single things, the vocabulary, the description of the dataset, and SPARQL."""
    base = settings.partygraph_base
    yield export.router(graph, base, settings.partygraph_license)
    yield linked.router(graph, base)
    yield vocabulary.router(graph, base, settings.partygraph_license)
    yield sparql.router(
        Copy(graph, base, settings.partygraph_license),
        base,
        seconds=settings.partygraph_api_seconds,
        rows=settings.partygraph_api_max_rows,
        retry_after=settings.partygraph_api_retry_after,
    )
