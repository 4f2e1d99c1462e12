"""`/browser/…`: the kit's files, for Neo4j Browser to fetch from its own origin.

These hold nothing of the graph, so every origin may read them (CORS); no other address of the service grants that.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.browser_kit import kit
from app.pages.words import Language
from queries.catalog import Catalog

STYLE, GUIDE, SCRIPTS = "/browser/style.grass", "/browser/guide", "/browser/queries.zip"
_OPEN: Final = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
# Browser sends these two with a guide's request, so that its browser asks first (a preflight).
_ASKED: Final = _OPEN | {"Access-Control-Allow-Headers": "pragma, cache-control", "Access-Control-Max-Age": "600"}


def router(catalog: Catalog) -> APIRouter:
    """The addresses of the kit."""
    routes = APIRouter(include_in_schema=False)

    @routes.get(STYLE)
    def style() -> Response:
        return Response(kit.style(), headers=_OPEN, media_type="text/plain; charset=utf-8")

    @routes.get(GUIDE)
    def guide(request: Request) -> Response:
        return Response(kit.guide(_language(request)), headers=_OPEN, media_type="text/html; charset=utf-8")

    @routes.get(SCRIPTS)
    def scripts(request: Request) -> Response:
        headers = _OPEN | {"Content-Disposition": 'attachment; filename="partygraph-queries.zip"'}
        return Response(kit.scripts(catalog, _language(request)), headers=headers, media_type="application/zip")

    @routes.options("/browser/{name:path}")
    def preflight() -> Response:
        return Response(status_code=HTTPStatus.NO_CONTENT, headers=_ASKED)

    return routes


def _language(request: Request) -> Language:
    return Language.of(request.query_params.get("lang"))
