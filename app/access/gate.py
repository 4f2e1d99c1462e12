"""The gate before every route: whose key it is, whether the caller may read, and how often.

A key stands in the `Authorization` header (`Bearer pgk_…`) and nowhere else: addresses are logged and shared. A browser
sends it as the password of its login (RFC 7617), which opens the pages where reading needs a key. What a route needs
beyond reading it asks for itself (`Gate.needs`).
"""

from __future__ import annotations

import binascii
import math
import time
from base64 import b64decode
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from typing import Annotated, Final

from fastapi import Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from limits import RateLimitItem, parse_many
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from app.access.keys import FILE, Key, Keyring
from app.access.keys import Scope as KeyScope
from app.problems import Problem
from app.settings import ServiceSettings

KEY: Final = "partygraph.key"
"""Where the request's scope has the caller's Key, if any."""
_OPEN: Final = ("/healthz", "/readyz", "/docs", "/openapi.json")
_READS: Final = ("GET", "HEAD")
_BEARER: Final = HTTPBearer(auto_error=False, description="A key of `partygraph key make`")


class AccessError(Exception):
    """The caller may not; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail)
        self.problem = problem


class Gate:
    """The rules of access that `settings` make."""

    def __init__(self, settings: ServiceSettings) -> None:
        self.keyring = Keyring(settings.partygraph_api_keys or settings.home / FILE)
        self._open = settings.partygraph_api_open
        self._rate = parse_many(settings.partygraph_api_rate) if settings.partygraph_api_rate else []
        self._work = parse_many(settings.partygraph_api_work_rate) if settings.partygraph_api_work_rate else []
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def admit(self, scope: Scope) -> Key | None:
        """The caller's key, where one is given. Raises AccessError, KeysError."""
        headers, reads = Headers(scope=scope), scope["method"] in _READS
        key = self._key(headers.get("authorization"), reads)
        path = scope["path"]
        free = path in _OPEN or path.startswith("/docs/")
        if not self._open and not free and (key is None or KeyScope.READ not in key.scopes):
            browses = reads and "text/html" in headers.get("accept", "")
            raise AccessError(_forbidden(key, KeyScope.READ) if key else _unauthorized("reading needs a key", browses))
        if not free:
            self._count("read", self._rate, key, scope)
        return key

    def needs(self, needed: KeyScope) -> Callable[..., None]:
        """What a route depends on that needs a key of that scope; it counts against the rate of work."""

        def allowed(
            request: Request, _shown: Annotated[HTTPAuthorizationCredentials | None, Security(_BEARER)] = None
        ) -> None:
            key: Key | None = request.scope.get(KEY)
            if key is None:
                raise AccessError(_unauthorized(f"this needs a key with the scope '{needed}'"))
            if needed not in key.scopes:
                raise AccessError(_forbidden(key, needed))
            self._count("work", self._work, key, request.scope)

        return allowed

    def _key(self, header: str | None, reads: bool) -> Key | None:
        if header is None:
            return None
        key = self.keyring.find(_key_in(header, reads))
        if key is None:
            raise AccessError(_unauthorized("this key is not known, or was revoked"))
        return key

    def _count(self, what: str, rates: list[RateLimitItem], key: Key | None, scope: Scope) -> None:
        who = key.id if key else str((scope.get("client") or ("?",))[0])
        for rate in rates:
            if not self._limiter.hit(rate, what, who):
                reset, _ = self._limiter.get_window_stats(rate, what, who)
                wait = max(1, math.ceil(reset - time.time()))
                detail = f"more than {rate} asked; try again in {wait} s"
                headers = {"Retry-After": str(wait)}
                raise AccessError(Problem(HTTPStatus.TOO_MANY_REQUESTS, detail, "too-many", headers=headers))


class GateMiddleware:
    """ASGI middleware: no request passes that `gate` does not admit."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self.app, self.gate = app, gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with the caller's key, or answer why not."""
        if scope["type"] == "http":
            try:
                scope[KEY] = self.gate.admit(scope)
            except AccessError as error:
                await error.problem.response()(scope, receive, send)
                return
        await self.app(scope, receive, send)


def _key_in(header: str, reads: bool) -> str:
    """The key that the header gives; a login's only to read, since a browser sends it wherever a page leads it."""
    scheme, _, text = header.partition(" ")
    if scheme.lower() == "bearer":
        return text.strip()
    if scheme.lower() == "basic" and reads:
        with suppress(binascii.Error, UnicodeDecodeError):
            return b64decode(text, validate=True).decode().partition(":")[2]
    return ""


def _unauthorized(why: str, login: bool = False) -> Problem:
    """`login` makes a browser ask for the key."""
    detail = f"{why}: send 'Authorization: Bearer KEY'; `partygraph key make` makes one"
    asked = 'Basic realm="partygraph: a key is the password", charset="UTF-8"' if login else "Bearer"
    return Problem(HTTPStatus.UNAUTHORIZED, detail, "no-key", headers={"WWW-Authenticate": asked})


def _forbidden(key: Key, needed: KeyScope) -> Problem:
    has = ", ".join(sorted(key.scopes))
    return Problem(HTTPStatus.FORBIDDEN, f"this needs the scope '{needed}'; the key {key.id} has {has}", "no-scope")
