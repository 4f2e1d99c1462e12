"""Every exception as a problem: which status it has, and what a caller is told."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from app.access.gate import AccessError
from app.data.cypher import CypherError
from app.data.names import AmbiguousNameError, NamingError, UnknownNameError
from app.problems import Problem
from app.renderings.negotiation import NotAcceptableError
from app.security import HEADERS
from app.settings import ServiceSettings
from queries.errors import ParameterError, UnknownQueryError
from schema.errors import InputError, StoreError, StoreRefusedError, StoreUnavailableError
from store.connection import QueryTimeoutError

Teller = Callable[[Any], Problem]


def install(app: FastAPI, settings: ServiceSettings) -> None:
    """Let `app` answer each of these exceptions, and any other, with a problem."""
    for error, teller in _TELLERS.items():
        app.add_exception_handler(error, _handler(teller))
    app.add_exception_handler(StoreUnavailableError, _handler(_away(settings.partygraph_api_retry_after)))


def _handler(teller: Teller) -> Callable[[Request, Exception], Response]:
    def handle(_request: Request, error: Exception) -> Response:
        return teller(error).response()

    return handle


def _unknown_query(error: UnknownQueryError) -> Problem:
    return Problem(HTTPStatus.NOT_FOUND, str(error), "unknown-query")


def _bad_parameter(error: ParameterError) -> Problem:
    return Problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(error), "bad-parameter", {"parameter": error.parameter})


def _unknown_name(error: UnknownNameError) -> Problem:
    return Problem(HTTPStatus.NOT_FOUND, str(error), "unknown-name", _candidates(error))


def _ambiguous_name(error: AmbiguousNameError) -> Problem:
    return Problem(HTTPStatus.MULTIPLE_CHOICES, str(error), "ambiguous-name", _candidates(error))


def _candidates(error: NamingError) -> dict[str, Any]:
    return {"parameter": error.parameter, "candidates": [c.document() for c in error.candidates]}


def _not_acceptable(_error: NotAcceptableError) -> Problem:
    detail = "answers are application/json, text/csv or application/x-ndjson; ask for one of them"
    return Problem(HTTPStatus.NOT_ACCEPTABLE, detail, "not-acceptable")


def _denied(error: AccessError) -> Problem:
    return error.problem


def _refused_cypher(error: CypherError) -> Problem:
    return Problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(error), "cypher-refused")


def _no_article(error: InputError) -> Problem:
    return Problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(error), "no-article")


def _invalid(error: RequestValidationError) -> Problem:
    first = error.errors()[0]
    name = str(first["loc"][-1])
    return Problem(
        HTTPStatus.UNPROCESSABLE_ENTITY, f"parameter '{name}': {first['msg']}", "bad-parameter", {"parameter": name}
    )


def _http(error: HTTPException) -> Problem:
    status = HTTPStatus(error.status_code)
    return Problem(status, _DETAILS.get(status, error.detail), headers=error.headers or {})


def _refused(_error: StoreRefusedError) -> Problem:
    return Problem(HTTPStatus.SERVICE_UNAVAILABLE, "the graph database refuses the service's login", "database-refuses")


def _too_long(error: QueryTimeoutError) -> Problem:
    return Problem(HTTPStatus.GATEWAY_TIMEOUT, str(error), "query-too-long")


def _failed(_error: StoreError) -> Problem:
    return Problem(HTTPStatus.INTERNAL_SERVER_ERROR, "the graph database could not answer", "database-failed")


def _unforeseen(_error: Exception) -> Problem:
    return Problem(
        HTTPStatus.INTERNAL_SERVER_ERROR, "something went wrong here; the service's log tells what", headers=HEADERS
    )


def _away(seconds: int) -> Teller:
    def tell(_error: StoreUnavailableError) -> Problem:
        detail = f"the graph database does not answer; try again in {seconds} s"
        headers = {"Retry-After": str(seconds)}
        return Problem(HTTPStatus.SERVICE_UNAVAILABLE, detail, "database-away", headers=headers)

    return tell


_DETAILS: Final = {
    HTTPStatus.NOT_FOUND: "there is nothing at this address; /docs tells all of them",
    HTTPStatus.METHOD_NOT_ALLOWED: "this address does not take this method; /docs tells which it takes",
}
_TELLERS: Final[dict[type[Exception], Teller]] = {
    UnknownQueryError: _unknown_query,
    ParameterError: _bad_parameter,
    AccessError: _denied,
    CypherError: _refused_cypher,
    InputError: _no_article,
    UnknownNameError: _unknown_name,
    AmbiguousNameError: _ambiguous_name,
    NotAcceptableError: _not_acceptable,
    RequestValidationError: _invalid,
    HTTPException: _http,
    StoreRefusedError: _refused,
    QueryTimeoutError: _too_long,
    StoreError: _failed,
    Exception: _unforeseen,
}
