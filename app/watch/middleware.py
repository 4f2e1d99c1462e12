"""Each request with an id, a line in the log and a place in the figures."""

from __future__ import annotations

import re
import time
import uuid
from typing import Final

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.access.gate import KEY
from app.watch.log import log
from app.watch.metrics import Metrics

_HEADER: Final = "X-Request-ID"
_GIVEN: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})
_SERVER_ERROR: Final = 500


class Watch:
    """ASGI middleware: answers carry `X-Request-ID` (the caller's own, where it is harmless), and are told of."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, and tell of it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get(_HEADER, "")
        request_id = given if _GIVEN.fullmatch(given) else uuid.uuid4().hex
        status, started = _SERVER_ERROR, time.perf_counter()

        async def marked(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[_HEADER] = request_id
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self.app(scope, receive, marked)
            except Exception:
                log.exception("failed", path=scope["path"])
                raise
            finally:
                self._tell(scope, status, time.perf_counter() - started)

    def _tell(self, scope: Scope, status: int, seconds: float) -> None:
        """No header, no question: a name asked for is not for the log, and a secret might stand in the wrong place."""
        route = getattr(scope.get("route"), "path", "none")
        method = scope["method"] if scope["method"] in _METHODS else "other"
        self.metrics.observe(route, method, status, seconds)
        if not structlog.is_configured():
            return  # nobody said where to: a service inside another program or a test
        key = scope.get(KEY)
        log.info(
            "request",
            method=method,
            route=route,
            path=scope["path"],
            status=status,
            ms=round(seconds * 1000, 1),
            **({"key": key.id} if key else {}),
        )
