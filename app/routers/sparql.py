"""`GET /sparql`: a SPARQL 1.1 query over the latest dump, read-only, limited in time, memory and rows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email.utils import formatdate
from http import HTTPStatus
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query
from pyoxigraph import Literal, NamedNode, Triple
from starlette.requests import Request
from starlette.responses import Response

from app import problems
from app.problems import Problem
from app.rdf.choice import FORMATS, chosen
from app.rdf.formats import ExportFormat, write
from app.rdf.negotiation import best
from app.rdf.sparql.copy import Copy, NotReadyError
from app.rdf.sparql.guard import LONGEST, refusal
from app.rdf.sparql.results import ResultFormat
from app.rdf.sparql.workers import (
    Answered,
    BusyError,
    FormError,
    Question,
    SparqlError,
    TooLongError,
)
from app.rdf.vocabulary import RDF, VOID
from app.routers.export import PiecesResponse, accepted

_SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_RESULTS: Final = {form.media_type: form for form in ResultFormat} | {
    "application/json": ResultFormat.JSON,
    "application/xml": ResultFormat.XML,
}
_FORMATS: Final = [*ResultFormat, *ExportFormat]
_STATUSES: Final = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.NOT_ACCEPTABLE,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
)
_Query = Annotated[
    str | None, Query(description=f"The query, at most {LONGEST} characters; the prefixes of the dump are known")
]
_Format = Annotated[str | None, Query(alias="format", description=f"Before the Accept header: {', '.join(_FORMATS)}")]


def router(copy: Copy, base: str, *, seconds: float, rows: int, retry_after: int) -> APIRouter:
    """The address of SPARQL; a query may take `seconds`, and an answer have `rows` solutions or triples."""

    @asynccontextmanager
    async def lifespan(_app: Any) -> AsyncIterator[None]:  # noqa: ANN401 - whatever app it is part of
        yield
        copy.close()

    routes = APIRouter(tags=["linked data"], lifespan=lifespan)

    @routes.get(
        "/sparql",
        operation_id="sparql",
        summary="A SPARQL 1.1 query over the latest dump; without one, a description of the endpoint",
        description=f"Read-only, {seconds:g} s and {rows} rows at most: X-Truncated tells of more. No SERVICE.",
        response_class=Response,
        responses={
            200: {"description": "The answer", "content": {name: {} for name in (*_RESULTS, *FORMATS)}},
            **problems.responses(*_STATUSES),
        },
    )
    def asked(request: Request, query: _Query = None, wanted: _Format = None) -> Response:
        accept = accepted(request)
        if query is None:
            form = chosen(wanted, accept)
            return PiecesResponse(lambda sink: write(_description(base), sink, form, base), form, {})
        if reason := _reason(request, query):
            return Problem(HTTPStatus.BAD_REQUEST, reason, "bad-query").response()
        solutions, graph = _wanted(wanted, accept)
        question = Question(query, base, solutions, graph, seconds, rows)
        try:
            return _response(copy.ask(question, seconds), copy.made)
        except NotReadyError:
            return _wait("the copy of the graph that SPARQL is asked of is being made", retry_after)
        except SparqlError as error:
            return _problem(error, retry_after)

    return routes


def _reason(request: Request, query: str) -> str | None:
    """Why the question is not asked."""
    for name in ("default-graph-uri", "named-graph-uri"):
        if name in request.query_params:
            return f"parameter '{name}': there is one graph only, which is always asked"
    return refusal(query)


def _wanted(wanted: str | None, accept: str) -> tuple[str | None, str | None]:
    """The formats for solutions and for triples that the caller takes."""
    if wanted is not None:
        name = wanted.lower()
        return (name if name in set(ResultFormat) else None), (name if name in set(ExportFormat) else None)
    result, graph = best(accept, list(_RESULTS)), best(accept, list(FORMATS))
    return (_RESULTS[result].value if result else None), (FORMATS[graph].value if graph else None)


def _response(answer: Answered, made: float | None) -> Response:
    headers = {"Vary": "Accept", "X-Truncated": str(answer.truncated).lower(), "Cache-Control": "no-cache"}
    if made is not None:
        headers["Last-Modified"] = formatdate(made, usegmt=True)
    return Response(answer.body, headers=headers, media_type=answer.media_type)


def _problem(error: SparqlError, retry_after: int) -> Response:
    if isinstance(error, FormError):
        forms = ExportFormat if error.graph else ResultFormat
        listed = ", ".join(f"{form.media_type} (?format={form.value})" for form in forms)
        detail = f"the answer is written as {listed}; ask for one of them"
        return Problem(HTTPStatus.NOT_ACCEPTABLE, detail, headers={"Vary": "Accept"}).response()
    if isinstance(error, BusyError):
        return _wait(str(error), retry_after)
    if isinstance(error, TooLongError):
        return Problem(HTTPStatus.GATEWAY_TIMEOUT, str(error), "query-too-long").response()
    return Problem(HTTPStatus.BAD_REQUEST, f"the query can't be answered: {error}", "bad-query").response()


def _wait(detail: str, seconds: int) -> Response:
    headers = {"Retry-After": str(seconds)}
    detail = f"{detail}; try again in {seconds} s"
    return Problem(HTTPStatus.SERVICE_UNAVAILABLE, detail, "not-ready", headers=headers).response()


def _description(base: str) -> list[Triple]:
    """The endpoint, as the SPARQL 1.1 Service Description has it."""
    endpoint, data = NamedNode(base + "sparql"), NamedNode(base + "dataset")
    kind = NamedNode(RDF + "type")
    formats = (NamedNode(f"http://www.w3.org/ns/formats/{name}") for name in _FORMAT_NAMES)
    return [
        Triple(endpoint, kind, NamedNode(_SD + "Service")),
        Triple(endpoint, NamedNode(_SD + "endpoint"), endpoint),
        Triple(endpoint, NamedNode(_SD + "supportedLanguage"), NamedNode(_SD + "SPARQL11Query")),
        *(Triple(endpoint, NamedNode(_SD + "resultFormat"), form) for form in formats),
        Triple(endpoint, NamedNode(_SD + "defaultDataset"), data),
        Triple(data, kind, NamedNode(_SD + "Dataset")),
        Triple(data, NamedNode(VOID + "uriSpace"), Literal(base + "id/")),
    ]


_FORMAT_NAMES: Final = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples",
    "JSON-LD", "RDF_XML",
)  # fmt: skip
