"""`/openapi.json` with the problem's shape, and `/docs`: Swagger UI from files that come with the program, no CDN."""

from __future__ import annotations

from http import HTTPStatus
from importlib.resources import files
from typing import Any, Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.staticfiles import StaticFiles

from app import problems

_ASSETS: Final = "/docs/assets"
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'"
)
_BAD_PARAMETER: Final = {
    str(status): response for status, response in problems.responses(HTTPStatus.UNPROCESSABLE_ENTITY).items()
}
_PAGE: Final = f"""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>partygraph: the HTTP interface</title>
<link rel="icon" href="{_ASSETS}/favicon.png">
<link rel="stylesheet" href="{_ASSETS}/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="{_ASSETS}/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
"""
_START: Final = """\
SwaggerUIBundle({url: "/openapi.json", dom_id: "#swagger-ui", deepLinking: true, docExpansion: "list",
  defaultModelsExpandDepth: -1, tryItOutEnabled: true, validatorUrl: null});
"""


def install(app: FastAPI) -> None:
    """Give `app` its documentation."""
    described = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _in_one_shape(described())
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's own way to extend the document
    app.mount(_ASSETS, StaticFiles(directory=str(files("fastapi_offline") / "static")), name="docs-assets")
    app.add_route("/docs", _page, include_in_schema=False)
    app.add_route("/docs/start.js", _start, include_in_schema=False)


def _in_one_shape(document: dict[str, Any]) -> dict[str, Any]:
    """`document` with the problem's shape, also where FastAPI says its own of a bad parameter."""
    for path in document["paths"].values():
        for operation in path.values():
            answers = operation["responses"]
            answers |= {status: ours for status, ours in _BAD_PARAMETER.items() if status in answers}
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schemas[problems.SCHEMA_NAME] = problems.SCHEMA
    return document


def _page(_request: Request) -> Response:
    return HTMLResponse(_PAGE, headers={"Content-Security-Policy": _POLICY})


def _start(_request: Request) -> Response:
    return Response(_START, media_type="text/javascript")
