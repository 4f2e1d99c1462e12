"""What went wrong as a page that says so, and what to do: never a bare error, never the database's own words."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from http import HTTPStatus
from typing import Any

from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response

from app.data.names import AmbiguousNameError, Candidate, NamingError, UnknownNameError
from app.pages.addresses import ROOT
from app.pages.site import Site
from queries.errors import ParameterError, UnknownQueryError
from schema.errors import StoreError, StoreRefusedError, StoreUnavailableError
from store.connection import QueryTimeoutError

Handler = Callable[[Request], Coroutine[Any, Any, Response]]
_THINGS = f"{ROOT}/things/"


class GoneError(Exception):
    """No thing has the id; `near` are things that may be meant."""

    def __init__(self, thing_id: str, near: tuple[Candidate, ...] = ()) -> None:
        super().__init__(thing_id)
        self.thing_id, self.near = thing_id, near


class PageRoute(APIRoute):
    """A route whose failures are pages too."""

    def get_route_handler(self) -> Handler:
        """The route's handler, with failures told by pages."""
        answered = super().get_route_handler()

        async def told(request: Request) -> Response:
            try:
                return await answered(request)
            except (GoneError, NamingError, ParameterError, UnknownQueryError, StoreError) as error:
                return page_of(error, request)

        return told


def page_of(error: Exception, request: Request) -> Response:
    """The page that tells of `error`."""
    site = Site.of(request)
    if isinstance(error, GoneError):
        return _fault(site, HTTPStatus.NOT_FOUND, "gone", gone=error.thing_id, near=error.near)
    if isinstance(error, AmbiguousNameError):
        return _choice(site, HTTPStatus.MULTIPLE_CHOICES, "ambiguous", error)
    if isinstance(error, UnknownNameError):
        return _choice(site, HTTPStatus.NOT_FOUND, "unknown", error)
    if isinstance(error, StoreUnavailableError | StoreRefusedError):
        return _fault(site, HTTPStatus.SERVICE_UNAVAILABLE, "away")
    for kind, status, name, told in _OTHERS:
        if isinstance(error, kind):
            return _fault(site, status, name, detail=str(error) if told else None)
    raise error


def missing(request: Request) -> Response:
    """The page for an address where nothing is."""
    return _fault(Site.of(request), HTTPStatus.NOT_FOUND, "404")


_OTHERS: tuple[tuple[type[Exception], HTTPStatus, str, bool], ...] = (
    (ParameterError, HTTPStatus.UNPROCESSABLE_ENTITY, "parameter", True),
    (UnknownQueryError, HTTPStatus.NOT_FOUND, "404", True),
    (QueryTimeoutError, HTTPStatus.GATEWAY_TIMEOUT, "long", False),
    (StoreError, HTTPStatus.INTERNAL_SERVER_ERROR, "failed", False),
)


def _choice(site: Site, status: HTTPStatus, name: str, error: NamingError) -> Response:
    """The things that may be meant, each leading to the same page asked with its id."""
    url = site.request.url
    asks = error.parameter in site.request.query_params
    choices = []
    for candidate in error.candidates:
        chosen = url.include_query_params(**{error.parameter: candidate.id})
        choices.append((candidate, f"{chosen.path}?{chosen.query}" if asks else site.addresses.thing(candidate.id)))
    return _fault(site, status, name, choices=choices)


def _fault(site: Site, status: HTTPStatus, name: str, **values: Any) -> Response:  # noqa: ANN401
    blank = {"detail": None, "gone": None, "near": (), "choices": ()}
    return site.page("fault.html", status, fault=name, **(blank | values))
