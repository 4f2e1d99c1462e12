"""`/id/{id}` and `/data/{id}`: the ids' IRIs answer, where the service stands at their base (linked data).

`/id/…` names a thing, which is no document: it leads (303) a browser to the thing's page and a program to `/data/…`,
the thing described as RDF. Addresses are relative, so that the service may stand behind any prefix.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Final

from fastapi import APIRouter, Path
from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from app import problems
from app.problems import Problem
from app.rdf.choice import FORMATS, Page, alternates, chosen_or_page
from app.rdf.describe import description
from app.rdf.formats import ExportFormat, write
from app.rdf.one import exists, merged_into
from app.rdf.reading import Graph
from app.rdf.terms import escaped, thing_iri
from app.routers.export import Format, PiecesResponse, accepted

_STATUSES: Final = (HTTPStatus.NOT_FOUND, HTTPStatus.NOT_ACCEPTABLE, HTTPStatus.SERVICE_UNAVAILABLE)
_Id = Annotated[str, Path(alias="id", description="The thing's id, percent-encoded")]


class _Anything(Convertor[str]):
    """The rest of an address, whatever characters it has: those of `path` stop at the end of a line."""

    regex = "(?s:.*)"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("anything", _Anything())


def router(graph: Graph, base: str) -> APIRouter:
    """The addresses of things; `base` is the address under which ids are IRIs."""
    routes = APIRouter(tags=["linked data"])

    @routes.get(
        "/id/{id:anything}",
        operation_id="id",
        summary="A thing: leads to its page or to its description, as Accept asks",
        status_code=HTTPStatus.SEE_OTHER,
        response_class=RedirectResponse,
        responses=problems.responses(*_STATUSES),
    )
    @routes.head("/id/{id:anything}", include_in_schema=False)
    def lead(request: Request, thing_id: _Id, wanted: Format = None) -> Response:
        form = chosen_or_page(wanted, accepted(request))
        return _see(form, thing_id, wanted) if exists(graph, thing_id) else _elsewhere(graph, thing_id)

    @routes.get(
        "/data/{id:anything}",
        operation_id="data",
        summary="A thing described as RDF: itself, the names of what it is joined to, what articles say of it",
        response_class=StreamingResponse,
        responses={
            200: {"description": "The description", "content": {media_type: {} for media_type in FORMATS}},
            303: {"description": "To who asks for HTML: the thing's page"},
            **problems.responses(*_STATUSES),
        },
    )
    @routes.head("/data/{id:anything}", include_in_schema=False)
    def describe(request: Request, thing_id: _Id, wanted: Format = None) -> Response:
        form = chosen_or_page(wanted, accepted(request))
        if form is Page.PAGE:
            return _see(form, thing_id, wanted) if exists(graph, thing_id) else _elsewhere(graph, thing_id)
        found = description(graph, base, thing_id)
        if found is None:
            return _elsewhere(graph, thing_id)
        headers = {"Link": _links(base, thing_id), "Content-Location": f"{escaped(thing_id)}?format={form.value}"}
        return PiecesResponse(lambda sink: write(found, sink, form, base), form, headers)

    return routes


def _see(form: ExportFormat | Page, thing_id: str, wanted: str | None) -> Response:
    """Where the thing is told of in that form; what the caller said of the form goes with them."""
    if form is Page.PAGE:
        address = f"../view/things/{escaped(thing_id)}"
    else:
        address = f"../data/{escaped(thing_id)}" + (f"?format={form.value}" if wanted else "")
    return RedirectResponse(address, HTTPStatus.SEE_OTHER, {"Vary": "Accept"})


def _links(base: str, thing_id: str) -> str:
    path, thing = escaped(thing_id), thing_iri(base, thing_id).value
    known = [
        f'<{path}>; rel="canonical"',
        f'<{thing}>; rel="describes"',
        f'<../view/things/{path}>; rel="alternate"; type="text/html"',
    ]
    return ", ".join([*known, *alternates(path)])


def _elsewhere(graph: Graph, thing_id: str) -> Response:
    """Where the thing went (308), if it was found to be another; else that there is none."""
    now = merged_into(graph, thing_id)
    if now is not None:
        return RedirectResponse(escaped(now), HTTPStatus.PERMANENT_REDIRECT)
    detail = f"nothing in the graph has the id '{thing_id}'"
    return Problem(HTTPStatus.NOT_FOUND, detail, "unknown-id", headers={"Vary": "Accept"}).response()
