"""All addresses of the graph as RDF, put together."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter

from app.rdf.reading import Graph
from app.rdf.settings import RdfSettings
from app.routers import export, linked, vocabulary


def routers(graph: Graph, settings: RdfSettings) -> Iterator[APIRouter]:
    """The dump, single things, the vocabulary and the description of the dataset."""
    base = settings.partygraph_base
    yield export.router(graph, base, settings.partygraph_license)
    yield linked.router(graph, base)
    yield vocabulary.router(graph, base, settings.partygraph_license)
