"""One canned query at an address: its parameters read, its names settled, its answer rendered."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app import described
from app.data.answer import Answer
from app.data.ask import ask
from app.data.cursor import decode
from app.paging import Paging, Wish
from app.renderings.formats import Format, render
from app.state import State
from queries.catalog import Query


def add_query(router: APIRouter, address: str, query: Query, state: State, *, operation: str) -> None:
    """Give `query` an address of its own in `router`, documented from its header."""
    paging = Paging(state.settings)
    router.add_api_route(
        address,
        _endpoint(query, state, paging),
        name=operation,
        operation_id=operation,
        summary=query.title,
        description=query.description,
        response_class=Response,
        responses=described.responses(query),
        openapi_extra={"parameters": [*map(described.parameter, query.parameters), *paging.described()]},
    )


def _endpoint(query: Query, state: State, paging: Paging) -> Callable[[Request], Response]:
    def answered(request: Request) -> Response:
        given = {name: request.query_params.getlist(name) for name in request.query_params}
        wish = paging.take(given, request.headers.get("accept"))
        answer = _answer(query, state, given, wish)
        return _response(request, answer, wish)

    return answered


def _answer(query: Query, state: State, given: dict[str, list[str]], wish: Wish) -> Answer:
    asked = query.bind(given)
    skip = decode(wish.cursor, query.name, asked) if wish.cursor else 0
    settled = state.names.settle(query, asked)
    seconds = state.settings.partygraph_api_seconds
    return ask(state.reader, query, settled, seconds=seconds, limit=wish.limit, skip=skip, asked=asked)


def _response(request: Request, answer: Answer, wish: Wish) -> Response:
    following = _next_address(request, answer.next) if answer.next else None
    body = render(answer, wish.form, bom=wish.bom, next_address=following)
    headers = _headers(answer, wish.form, body, following)
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(body, headers=headers, media_type=wish.form.content_type)


def _headers(answer: Answer, form: Format, body: bytes, following: str | None) -> dict[str, str]:
    headers = {
        "ETag": f'"{hashlib.sha256(body).hexdigest()[:32]}"',
        "Vary": "Accept",
        "Cache-Control": "no-cache",
        "X-Truncated": str(answer.truncated).lower(),
    }
    if following:
        headers["Link"] = f'<{following}>; rel="next"'
    if form is Format.CSV:
        headers["Content-Disposition"] = f'attachment; filename="{answer.query.name}.csv"'
    return headers


def _next_address(request: Request, cursor: str) -> str:
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
    return f"{request.url.path}?{urlencode([*kept, ('cursor', cursor)])}"
