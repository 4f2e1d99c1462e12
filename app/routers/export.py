"""`/export`: the whole graph as RDF, in the format that `?format=` or the `Accept` header asks for, as a stream."""

from __future__ import annotations

import logging
from collections.abc import Callable
from http import HTTPStatus
from itertools import chain
from typing import Annotated, Final

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from app import problems
from app.rdf.choice import FORMATS, alternates, chosen
from app.rdf.dump import export
from app.rdf.formats import ExportFormat
from app.rdf.moment import Moment, MomentError
from app.rdf.reading import Graph
from app.rdf.settings import CC_BY
from app.rdf.sinks import Sink
from app.rdf.streaming import streamed

Format = Annotated[
    str | None, Query(alias="format", description=f"Before the Accept header: {', '.join(ExportFormat)}")
]
_LOG: Final = logging.getLogger(__name__)
_Day = Annotated[str | None, Query(examples=["2024-12-31"])]


def accepted(request: Request) -> str:
    """All that the caller's Accept headers say; anything where there is none."""
    return ", ".join(request.headers.getlist("accept")) or "*/*"


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


def router(graph: Graph, base: str, license_address: str = CC_BY) -> APIRouter:
    """The address of the dump; `base` is the address under which ids are IRIs, `license_address` the licence's."""
    routes = APIRouter(tags=["export"])

    @routes.get(
        "/export",
        operation_id="export",
        summary="The whole graph as RDF",
        description="Turtle, N-Triples, JSON-LD or RDF/XML, streamed; the same graph gives the same bytes. `as_of`: "
        "only what had happened by that day; `known_at`: only what had been published by then.",
        response_class=StreamingResponse,
        responses={
            200: {"description": "The graph", "content": {media_type: {} for media_type in FORMATS}},
            **problems.responses(
                HTTPStatus.NOT_ACCEPTABLE, HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.SERVICE_UNAVAILABLE
            ),
        },
    )
    def dump(request: Request, wanted: Format = None, as_of: _Day = None, known_at: _Day = None) -> PiecesResponse:
        form, moment = chosen(wanted, accepted(request)), _moment(as_of, known_at)
        links = ", ".join(['<export>; rel="canonical"', *alternates("export")])
        headers = {"Content-Disposition": f'attachment; filename="partygraph.{form.extension}"', "Link": links}

        def written(sink: Sink) -> None:
            found = export(graph, sink, form, base, moment, license_address)
            if found.count:
                _LOG.warning("a dump has %s violations of the shapes, the first: %s", found.count, found.first[0])

        return PiecesResponse(written, form, headers)

    @routes.head("/export", include_in_schema=False)
    def dump_head(request: Request, wanted: Format = None) -> Response:
        return Response(headers={"Vary": "Accept"}, media_type=chosen(wanted, accepted(request)).media_type)

    return routes


def _moment(as_of: str | None, known_at: str | None) -> Moment:
    """Raises HTTPException 422 for what is no day."""
    try:
        return Moment(as_of, known_at)
    except MomentError as error:
        raise HTTPException(HTTPStatus.UNPROCESSABLE_ENTITY, str(error)) from error
