"""`/export`: the whole graph as RDF, in the format that `?format=` or the `Accept` header asks for, as a stream."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from itertools import chain
from typing import Annotated, Final

from fastapi import APIRouter, Header, Query
from starlette.exceptions import HTTPException
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from app import problems
from app.rdf.dump import export
from app.rdf.formats import ExportFormat
from app.rdf.negotiation import best
from app.rdf.reading import Graph
from app.rdf.sinks import Sink
from app.rdf.streaming import streamed

MEDIA_TYPES: Final = {form.media_type: form for form in ExportFormat}
_LISTED: Final = ", ".join(f"{form.media_type} (?format={form.value})" for form in ExportFormat)
Format = Annotated[
    str | None, Query(alias="format", description=f"Before the Accept header: {', '.join(ExportFormat)}")
]
Accept = Annotated[str, Header(include_in_schema=False)]


class PiecesResponse(StreamingResponse):
    """The pieces of a written graph. The first is there before the answer begins: a database that is away is told.

    Whoever wrote them is told when the answer has ended, also where the caller went away in the middle.
    """

    def __init__(self, writer: Callable[[Sink], object], form: ExportFormat, headers: dict[str, str]) -> None:
        self._pieces = streamed(writer)
        first = next(self._pieces, b"")
        super().__init__(chain([first], self._pieces), headers={"Vary": "Accept"} | headers, media_type=form.media_type)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer (ASGI)."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._pieces.close()


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
    def dump(wanted: Format = None, accept: Accept = "*/*") -> PiecesResponse:
        form = chosen(wanted, accept)
        headers = {"Content-Disposition": f'attachment; filename="partygraph.{form.extension}"'}
        return PiecesResponse(lambda sink: export(graph, sink, form, base), form, headers)

    return routes


def chosen(wanted: str | None, accept: str) -> ExportFormat:
    """The format that `?format=`, else the Accept header, asks for. Raises HTTPException 406 with the list of all."""
    if wanted is not None and wanted.lower() in set(ExportFormat):
        return ExportFormat(wanted.lower())
    offer = best(accept, list(MEDIA_TYPES)) if wanted is None else None
    if offer is None:
        raise HTTPException(HTTPStatus.NOT_ACCEPTABLE, f"the graph is written as {_LISTED}", {"Vary": "Accept"})
    return MEDIA_TYPES[offer]
