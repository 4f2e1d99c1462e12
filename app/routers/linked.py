"""`/id/{id}` and `/data/{id}`: the ids' IRIs answer, where the service stands at their base (linked data).

`/id/…` names a thing, which is no document: it leads (303) to `/data/…`, the thing described as RDF. Addresses are
relative, so that the service may stand behind any prefix.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Final

from fastapi import APIRouter, Path
from starlette.responses import RedirectResponse, Response, StreamingResponse

from app import problems
from app.problems import Problem
from app.rdf import reading
from app.rdf.describe import description
from app.rdf.formats import write
from app.rdf.terms import escaped, thing_iri
from app.routers.export import MEDIA_TYPES, Accept, Format, PiecesResponse, chosen

_STATUSES: Final = (HTTPStatus.NOT_FOUND, HTTPStatus.NOT_ACCEPTABLE, HTTPStatus.SERVICE_UNAVAILABLE)
_Id = Annotated[str, Path(alias="id", min_length=1, max_length=500, description="The thing's id, percent-encoded")]


def router(graph: reading.Graph, base: str) -> APIRouter:
    """The addresses of things; `base` is the address under which ids are IRIs."""
    routes = APIRouter(tags=["linked data"])

    @routes.get(
        "/id/{id:path}",
        operation_id="id",
        summary="A thing: leads to its description",
        status_code=HTTPStatus.SEE_OTHER,
        response_class=RedirectResponse,
        responses=problems.responses(HTTPStatus.NOT_FOUND, HTTPStatus.SERVICE_UNAVAILABLE),
    )
    def lead(thing_id: _Id) -> Response:
        if reading.thing(graph, thing_id) is None:
            return _unknown(thing_id)
        return RedirectResponse(f"../data/{escaped(thing_id)}", HTTPStatus.SEE_OTHER, {"Vary": "Accept"})

    @routes.get(
        "/data/{id:path}",
        operation_id="data",
        summary="A thing described as RDF: itself, the names of what it is joined to, what articles say of it",
        response_class=StreamingResponse,
        responses={
            200: {"description": "The description", "content": {media_type: {} for media_type in MEDIA_TYPES}},
            **problems.responses(*_STATUSES),
        },
    )
    def describe(thing_id: _Id, wanted: Format = None, accept: Accept = "*/*") -> Response:
        form = chosen(wanted, accept)
        found = description(graph, base, thing_id)
        if found is None:
            return _unknown(thing_id)
        links = f'<{escaped(thing_id)}>; rel="canonical", <{thing_iri(base, thing_id).value}>; rel="describes"'
        return PiecesResponse(lambda sink: write(found, sink, form, base), form, {"Link": links})

    return routes


def _unknown(thing_id: str) -> Response:
    detail = f"nothing in the graph has the id '{thing_id}'"
    return Problem(HTTPStatus.NOT_FOUND, detail, "unknown-id").response()
