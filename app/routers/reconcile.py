"""`/reconcile`: the reconciliation API 0.2, as OpenRefine and other spreadsheets speak it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any, Final
from urllib.parse import parse_qs

from fastapi import APIRouter, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, Response

from app import problems
from app.data.answer import Row
from app.data.ask import ask
from app.problems import Problem
from app.reconcile import answers
from app.reconcile.matching import candidates
from app.reconcile.questions import batch, extension
from app.reconcile.things import Things
from app.state import State
from queries.parameters import MAX_LENGTH, Kind

LARGEST: Final = 2_000_000
_ENTITIES: Final = (Kind.ORGANIZATION, Kind.PERSON, Kind.DIRECTIVE)
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"
_FORM: Final = "application/x-www-form-urlencoded"
_PROBLEMS: Final = problems.responses(
    HTTPStatus.NOT_FOUND,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
)
_BODY_PROBLEMS: Final = problems.responses(
    HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNSUPPORTED_MEDIA_TYPE
)
_FIELDS: Final = {
    "queries": {"type": "string", "description": "A batch of questions, as JSON"},
    "extend": {"type": "string", "description": "Things and the properties to be fetched, as JSON"},
}
_BODY: Final = {"required": True, "content": {_FORM: {"schema": {"type": "object", "properties": _FIELDS}}}}
_Prefix = Annotated[str, Query(max_length=MAX_LENGTH, description="What was typed")]
_Skip = Annotated[int, Query(alias="cursor", ge=0, le=100_000, description="How many suggestions to skip")]
_Json = Annotated[str | None, Query(max_length=2_000, description="As JSON; longer ones by POST")]


def router(state: State, version: str) -> APIRouter:
    """The addresses of reconciliation."""
    routes = APIRouter(prefix="/reconcile", tags=["reconciliation"], responses=_PROBLEMS)
    settings = state.settings
    things = Things(state.reader, settings.partygraph_api_seconds)

    @routes.get("", operation_id="reconcile", summary="The service's manifest, or answers to `queries` or `extend`")
    def reconcile(request: Request, queries: _Json = None, extend: _Json = None) -> dict[str, Any]:
        if queries is None and extend is None:
            address = str(request.base_url).rstrip("/")
            closed = not settings.partygraph_api_open
            return answers.manifest(address, settings.partygraph_base, version, closed=closed)
        return _answered(things, queries, extend)

    @routes.post(
        "",
        operation_id="post_reconcile",
        summary="Candidates for names, or properties of things",
        responses=_BODY_PROBLEMS,
        openapi_extra={"requestBody": _BODY},
        response_model=None,
    )
    async def post_reconcile(request: Request) -> dict[str, Any] | Response:
        form = await _form(request)
        if isinstance(form, Problem):
            return form.response()
        return await run_in_threadpool(_answered, things, form.get("queries"), form.get("extend"))

    _add_suggestions(routes, state)
    _add_details(routes, things)
    return routes


def _add_suggestions(routes: APIRouter, state: State) -> None:
    @routes.get("/suggest/entity", operation_id="suggest_entity", summary="Things by the words of their names")
    def suggest_entity(prefix: _Prefix, cursor: _Skip = 0) -> dict[str, Any]:
        return {"result": _suggested(state, prefix, cursor)}

    @routes.get("/suggest/type", operation_id="suggest_type", summary="Types by the beginning of their names")
    def suggest_type(prefix: _Prefix, cursor: _Skip = 0) -> dict[str, Any]:
        return {"result": answers.suggested_types(prefix, cursor)}

    @routes.get("/suggest/property", operation_id="suggest_property", summary="Properties by their names")
    def suggest_property(prefix: _Prefix, cursor: _Skip = 0) -> dict[str, Any]:
        return {"result": answers.suggested_properties(prefix, cursor)}


def _add_details(routes: APIRouter, things: Things) -> None:
    @routes.get(
        "/properties", operation_id="propose_properties", summary="The properties that can be fetched of a type"
    )
    def properties(
        type_id: Annotated[str, Query(alias="type", max_length=MAX_LENGTH)] = "",
        limit: Annotated[int, Query(ge=1, le=100)] = 100,
    ) -> dict[str, Any]:
        return answers.proposal(type_id, limit)

    @routes.get("/preview", operation_id="preview", summary="A small page about a thing", response_class=HTMLResponse)
    def preview(thing: Annotated[str, Query(alias="id", min_length=1, max_length=MAX_LENGTH)]) -> Response:
        told = things.told([thing]).get(thing)
        if told is None:
            return Problem(HTTPStatus.NOT_FOUND, "nothing that can be reconciled has this id", "unknown-id").response()
        return HTMLResponse(answers.preview(told), headers={"Content-Security-Policy": _POLICY})


def _answered(things: Things, queries: str | None, extend: str | None) -> dict[str, Any]:
    """Raises ParameterError, StoreError."""
    if queries is not None:
        return {name: {"result": candidates(things, asked)} for name, asked in batch(queries).items()}
    return answers.extended(things, extension(extend or ""))


def _suggested(state: State, words: str, skip: int) -> list[dict[str, Any]]:
    """What has `words` as its id or name, then what they may become. Raises ParameterError, StoreError."""
    kinds = [kind.value for kind in _ENTITIES]
    seconds = state.settings.partygraph_api_seconds
    rows: dict[str, Row] = {}
    for name, parameter in (("lookup", "name"), ("completions", "q")) if words.strip() else ():
        query = state.catalog[name]
        asked = query.bind({parameter: [words], "kinds": kinds})
        for row in ask(state.reader, query, asked, seconds=seconds, limit=skip + answers.PAGE).rows:
            rows.setdefault(row["id"], row)
    return [_entity(row) for row in list(rows.values())[skip : skip + answers.PAGE]]


def _entity(row: Row) -> dict[str, Any]:
    known = row["known_by"]
    description = "; ".join(known) if isinstance(known, list) else known or ""
    kind = {"id": row["kind"], "name": row["kind"]}
    return {"id": row["id"], "name": row["name"] or row["id"], "description": description, "notable": [kind]}


async def _form(request: Request) -> dict[str, str] | Problem:
    if request.headers.get("content-type", _FORM).partition(";")[0].strip().lower() != _FORM:
        return Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send {_FORM}", "not-a-form")
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            return Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "a batch has 2 MB at most", "too-large")
    try:
        fields = parse_qs(body.decode("utf-8"), max_num_fields=10, errors="strict")
    except ValueError as error:
        return Problem(HTTPStatus.BAD_REQUEST, f"the body is no form in UTF-8: {error}", "bad-body")
    return {name: values[0] for name, values in fields.items()}
