"""`POST /articles`: one article read and put into the graph, or its facts shown and nothing written."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response

from app import problems
from app.access.gate import Gate
from app.access.keys import Scope
from app.data.database import Database
from app.problems import Problem

LARGEST: Final = 2_000_000
"""The largest article that is taken, in bytes."""
_KEYS: Final = {
    "text": "The article's text",
    "html": "Or its page",
    "title": "Its title, where the text does not begin with it",
    "url": "Its address",
    "published": "Day on which it was published",
}
_JSON: Final = {
    "type": "object",
    "properties": {name: {"type": "string", "description": told} for name, told in _KEYS.items()},
    "anyOf": [{"required": ["text"]}, {"required": ["html"]}],
}
_BODY: Final = {
    "required": True,
    "content": {
        "application/json": {"schema": _JSON},
        "text/plain": {"schema": {"type": "string"}},
        "text/html": {"schema": {"type": "string"}},
    },
}
_FORMS: Final = {"text/plain": "text", "text/html": "html"}
_PROBLEMS: Final = problems.responses(
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.SERVICE_UNAVAILABLE,
)
_DryRun = Annotated[bool, Query(description="Whether only the facts are wanted, as `partygraph extract` prints them")]


def router(database: Database, gate: Gate) -> APIRouter:
    """The address that takes articles."""
    routes = APIRouter(tags=["articles"])

    @routes.post(
        "/articles",
        operation_id="post_article",
        summary="Ingest one article, or preview its facts",
        description="Plain text, a page, or an object as in JSONL files. What the graph has already is left alone.",
        dependencies=[Depends(gate.needs(Scope.INGEST))],
        response_class=JSONResponse,
        responses={
            200: {"description": "Its facts (dry_run), or what was done", "content": {"application/json": {}}},
            201: {"description": "The article is new", "content": {"application/json": {}}},
            **_PROBLEMS,
        },
        openapi_extra={"requestBody": _BODY},
    )
    async def post_article(request: Request, dry_run: _DryRun = False) -> Response:
        body = bytearray()
        async for piece in request.stream():
            body += piece
            if len(body) > LARGEST:
                detail = f"an article has {LARGEST // 1_000_000} MB at most"
                return Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail, "too-large").response()
        kind = request.headers.get("content-type", "text/plain").partition(";")[0].strip().lower()
        return await run_in_threadpool(_taken, database, kind, bytes(body), dry_run=dry_run)

    return routes


def _taken(database: Database, kind: str, body: bytes, *, dry_run: bool) -> Response:
    record = _record(kind, body)
    if isinstance(record, Problem):
        return record.response()
    # Reading articles takes tables and grammars that a service which only answers never needs in its memory.
    from app.data.ingest import facts_of, loaded

    facts = facts_of(record)
    if dry_run:
        from schema.facts_json import to_json

        return JSONResponse(to_json(facts))
    done = loaded(database.opened(), facts)
    status = HTTPStatus.CREATED if done["outcome"] == "new" else HTTPStatus.OK
    return JSONResponse(done, status, headers={"Location": f"/articles/{facts.article.id}"})


def _record(kind: str, body: bytes) -> dict[str, Any] | Problem:
    if kind in _FORMS:
        try:
            return {_FORMS[kind]: body.decode("utf-8-sig")}
        except UnicodeDecodeError as error:
            return Problem(HTTPStatus.BAD_REQUEST, f"the article is not UTF-8: {error.reason}", "bad-body")
    if kind != "application/json":
        detail = "send application/json, text/plain or text/html, in UTF-8"
        return Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, detail, "not-an-article")
    try:
        record = json.loads(body)
        json.dumps(record, ensure_ascii=False).encode()  # half a surrogate pair is no character
    except (ValueError, RecursionError):
        return Problem(HTTPStatus.BAD_REQUEST, "the body is not JSON", "bad-body")
    if not isinstance(record, dict):
        return Problem(HTTPStatus.BAD_REQUEST, 'the body must be an object like {"text": …}', "bad-body")
    return record
