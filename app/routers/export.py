"""`/export`: the whole graph as RDF, in the format that `?format=` or the `Accept` header asks for, as a stream."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from itertools import chain
from typing import Annotated, Final

from fastapi import APIRouter, Header, Query
from starlette.exceptions import HTTPException
from starlette.responses import StreamingResponse

from app import problems
from app.rdf.dump import export
from app.rdf.formats import ExportFormat
from app.rdf.negotiation import best
from app.rdf.reading import Graph
from app.rdf.streaming import streamed

MEDIA_TYPES: Final = {form.media_type: form for form in ExportFormat}
_LISTED: Final = ", ".join(f"{form.media_type} (?format={form.value})" for form in ExportFormat)
Format = Annotated[
    str | None, Query(alias="format", description=f"Before the Accept header: {', '.join(ExportFormat)}")
]
Accept = Annotated[str, Header(include_in_schema=False)]


def router(graph: Graph, base: str) -> APIRouter:
    """The address of the dump; `base` is the address under which ids are IRIs."""
    routes = APIRouter(tags=["export"])

    @routes.get(
        "/export",
        operation_id="export",
        summary="The whole graph as RDF",
        description="Turtle, N-Triples, JSON-LD or RDF/XML, streamed; the same graph gives the same bytes.",
        response_class=StreamingResponse,
        responses={
            200: {"description": "The graph", "content": {media_type: {} for media_type in MEDIA_TYPES}},
            **problems.responses(HTTPStatus.NOT_ACCEPTABLE, HTTPStatus.SERVICE_UNAVAILABLE),
        },
    )
    def dump(wanted: Format = None, accept: Accept = "*/*") -> StreamingResponse:
        form = chosen(wanted, accept)
        pieces = streamed(lambda sink: export(graph, sink, form, base))
        headers = {"Vary": "Accept", "Content-Disposition": f'attachment; filename="partygraph.{form.extension}"'}
        return StreamingResponse(begun(pieces), headers=headers, media_type=form.media_type)

    return routes


def chosen(wanted: str | None, accept: str) -> ExportFormat:
    """The format that `?format=`, else the Accept header, asks for. Raises HTTPException 406 with the list of all."""
    if wanted is not None and wanted.lower() in set(ExportFormat):
        return ExportFormat(wanted.lower())
    offer = best(accept, list(MEDIA_TYPES)) if wanted is None else None
    if offer is None:
        raise HTTPException(HTTPStatus.NOT_ACCEPTABLE, f"the graph is written as {_LISTED}", {"Vary": "Accept"})
    return MEDIA_TYPES[offer]


def begun(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same pieces, the first already there: a database that is away is told before the answer begins."""
    first = next(pieces, b"")
    return chain([first], pieces)
