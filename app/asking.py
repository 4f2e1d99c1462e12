"""One canned query at an address: its parameters read, its names settled, its answer rendered."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from io import BytesIO
from itertools import chain
from types import MappingProxyType
from typing import Final
from urllib.parse import quote, urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from app import described
from app.data.answer import Answer
from app.data.ask import ask, ask_all
from app.data.cursor import decode
from app.paging import Paging, Wish
from app.rdf.answers import InTime, answer_triples
from app.rdf.formats import ExportFormat, write
from app.renderings.formats import Format, pieces, render
from app.renderings.negotiation import as_triples
from app.state import State
from queries.catalog import Query
from queries.parameters import Value

_NOWHERE: Final[Mapping[str, str]] = MappingProxyType({})


def add_query(
    router: APIRouter,
    address: str,
    query: Query,
    state: State,
    *,
    operation: str,
    path: Mapping[str, str] = _NOWHERE,
) -> None:
    """Give `query` an address of its own in `router`, documented from its header.

    `path` tells which parts of the address are which of the query's parameters.
    """
    paging = Paging(state.settings)
    parts = {parameter: part for part, parameter in path.items()}
    own = [described.parameter(p, path=parts.get(p.name)) for p in query.parameters]
    common = described.also_as_triples(paging.described()) if query.graph else paging.described()
    router.add_api_route(
        address,
        _endpoint(_Asked(query, state, paging, path)),
        name=operation,
        operation_id=operation,
        summary=query.title,
        description=query.description,
        response_class=Response,
        responses=described.responses(query),
        openapi_extra={"parameters": [*own, *common]},
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query with what it takes to answer it at its address."""

    query: Query
    state: State
    paging: Paging
    path: Mapping[str, str]


class RowsResponse(StreamingResponse):
    """All rows, piece by piece. The first piece is there before the answer begins: what is wrong with it is told.

    A failure in the middle breaks the connection off, so that nobody takes a part for the whole.
    """

    def __init__(self, found: Iterator[bytes], headers: Mapping[str, str], media_type: str) -> None:
        self._pieces = found
        first = next(found, b"")
        super().__init__(chain([first], found), headers=headers, media_type=media_type)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer (ASGI), and give the database's connection back also where the caller went away."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            close = getattr(self._pieces, "close", None)
            if close:
                close()


def _endpoint(asked: _Asked) -> Callable[[Request], Response]:
    def answered(request: Request) -> Response:
        given = {name: request.query_params.getlist(name) for name in request.query_params}
        triples = asked.query.graph and as_triples(given, request.headers.get("accept"))
        wish = asked.paging.take(given, None if triples else request.headers.get("accept"))
        given |= {parameter: [request.path_params[part]] for part, parameter in asked.path.items()}
        bound = asked.query.bind(given)
        skip = decode(wish.cursor, asked.query.name, bound) if wish.cursor else 0
        settled = asked.state.names.settle(asked.query, bound)
        if wish.everything and not triples:
            return _streamed(asked, settled, wish, skip)
        found = _answer(asked, bound, settled, wish, skip)
        return _described(request, asked.state, found, triples) if triples else _response(request, found, wish)

    return answered


def _streamed(asked: _Asked, settled: Mapping[str, Value], wish: Wish, skip: int) -> Response:
    query, seconds = asked.query, asked.state.settings.partygraph_api_stream_seconds
    rows = ask_all(asked.state.reader, query, settled, seconds=seconds, skip=skip)
    columns = [column.name for column in query.all_columns]
    found = pieces(columns, rows, wish.form, bom=wish.bom)
    return RowsResponse(found, _headers(query, wish.form, truncated=False), wish.form.content_type)


def _answer(asked: _Asked, bound: Mapping[str, Value], settled: Mapping[str, Value], wish: Wish, skip: int) -> Answer:
    state, seconds = asked.state, asked.state.settings.partygraph_api_seconds
    found = ask(state.reader, asked.query, settled, seconds=seconds, limit=wish.limit, skip=skip, asked=bound)
    if found.rows:
        return found
    current = state.names.current(asked.query, settled)  # an id that was merged into another since
    if current == settled:
        return found
    return ask(state.reader, asked.query, current, seconds=seconds, limit=wish.limit, skip=skip, asked=bound)


def _described(request: Request, state: State, answer: Answer, form: ExportFormat) -> Response:
    """An answer whose rows are edges, as RDF."""
    graph, base = InTime(state.reader, state.settings.partygraph_api_seconds), state.settings.partygraph_base
    body = BytesIO()
    write(answer_triples(graph, base, answer.rows), body, form, base)
    headers = {"Vary": "Accept", "Cache-Control": "no-cache", "X-Truncated": str(answer.truncated).lower()}
    following = _next_address(request, answer.next) if answer.next else None
    return _marked(request, body.getvalue(), headers, following, form.media_type)


def _response(request: Request, answer: Answer, wish: Wish) -> Response:
    following = _next_address(request, answer.next) if answer.next else None
    body = render(answer, wish.form, bom=wish.bom, next_address=following)
    headers = _headers(answer.query, wish.form, truncated=answer.truncated)
    return _marked(request, body, headers, following, wish.form.content_type)


def _marked(request: Request, body: bytes, headers: dict[str, str], following: str | None, media_type: str) -> Response:
    """The answer with its mark, or that the caller's is still good; with the address of the rows after it."""
    headers["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    if following:
        headers["Link"] = f'<{following}>; rel="next"'
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(body, headers=headers, media_type=media_type)


def _headers(query: Query, form: Format, *, truncated: bool) -> dict[str, str]:
    headers = {"Vary": "Accept", "Cache-Control": "no-cache", "X-Truncated": str(truncated).lower()}
    if form is Format.CSV:
        headers["Content-Disposition"] = f'attachment; filename="{query.name}.csv"'
    return headers


def _next_address(request: Request, cursor: str) -> str:
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
    return f"{quote(request.url.path, safe='/%')}?{urlencode([*kept, ('cursor', cursor)])}"
