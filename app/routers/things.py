"""`/organizations`, `/people`, `/directives`, `/events`, `/places`, `/tasks`, `/articles`: lists, and one thing whole.

A name in the place of an id, or an id that was merged into another, is answered (308) with the address of the thing
that it means. `/things/{id}/…` and `/paths` are what joins things.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated, Final
from urllib.parse import quote

from fastapi import APIRouter, Path
from starlette.responses import RedirectResponse, Response

from app import problems
from app.asking import add_query
from app.data.names import UnknownNameError
from app.data.things import ArticlePage, Library, Thing
from app.state import State
from queries.parameters import MAX_LENGTH, Kind

_ADDRESSES: Final = {
    Kind.ORGANIZATION: "organizations",
    Kind.PERSON: "people",
    Kind.DIRECTIVE: "directives",
    Kind.EVENT: "events",
    Kind.PLACE: "places",
    Kind.TASK: "tasks",
}
_LISTS: Final = ("organizations", "people", "directives", "events", "places", "tasks", "articles")
_RESPONSES: Final = problems.responses(
    HTTPStatus.MULTIPLE_CHOICES,
    HTTPStatus.PERMANENT_REDIRECT,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
)
_Id = Annotated[
    str, Path(alias="id", min_length=1, max_length=MAX_LENGTH, description="Its id; a name is led to its id")
]


def router(state: State) -> APIRouter:
    """The addresses of lists, of single things and of what joins them."""
    routes = APIRouter(tags=["things"])
    settings = state.settings
    library = Library(
        state.reader,
        state.catalog,
        seconds=settings.partygraph_api_seconds,
        claims=settings.partygraph_api_rows,
    )
    for plural in _LISTS:
        add_query(routes, f"/{plural}", state.catalog[plural], state, operation=f"list_{plural}")
    for view in ("neighbourhood", "timeline"):
        address, query = f"/things/{{id:path}}/{view}", state.catalog[view]
        add_query(routes, address, query, state, operation=f"thing_{view}", path={"id": "thing"})
    add_query(routes, "/paths", state.catalog["paths"], state, operation="paths")
    for kind, plural in _ADDRESSES.items():
        _add_thing(routes, state, library, kind, plural)
    _add_article(routes, state, library)
    return routes


def _add_thing(routes: APIRouter, state: State, library: Library, kind: Kind, plural: str) -> None:
    def read(thing_id: _Id) -> Thing | Response:
        return library.thing(thing_id, kind.label) or _elsewhere(state, kind, plural, thing_id)

    _add(routes, read, f"/{plural}/{{id:path}}", Thing, f"A {kind.value} and its claims", f"get_{kind.value}")


def _add_article(routes: APIRouter, state: State, library: Library) -> None:
    def read(article_id: _Id) -> ArticlePage | Response:
        return library.article(article_id) or _elsewhere(state, Kind.ARTICLE, "articles", article_id)

    _add(routes, read, "/articles/{id:path}", ArticlePage, "An article's text and all that it says", "get_article")


def _add(
    routes: APIRouter, endpoint: Callable[[str], object], address: str, model: type, summary: str, operation: str
) -> None:
    routes.add_api_route(
        address, endpoint, response_model=model, summary=summary, operation_id=operation, responses=_RESPONSES
    )


def _elsewhere(state: State, kind: Kind, plural: str, name: str) -> Response:
    """The address of the one thing of this kind that has the name, or that the id stands for today.

    Raises UnknownNameError, AmbiguousNameError.
    """
    found = state.names.successor(name) or state.names.find("id", name, [kind])
    if found == name:
        raise UnknownNameError("id", name, [])
    return RedirectResponse(f"/{plural}/{quote(found, safe='')}", HTTPStatus.PERMANENT_REDIRECT)
