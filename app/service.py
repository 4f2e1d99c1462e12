"""The query service, its parts put together. Nothing is read or reached before `create_app` is called."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from typing import Final

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from app import documentation, faults
from app.access.gate import Gate, GateMiddleware
from app.data.database import Database
from app.pages import router as pages
from app.routers import articles, cypher, health, inspections, metrics, queries, rdf, reconcile, search, things
from app.security import SecurityHeaders
from app.settings import ServiceSettings
from app.state import State
from app.watch.metrics import Metrics
from app.watch.middleware import Watch
from queries.catalog import catalog
from store.connection import connect

VERSION: Final = "0.1.0"
_DESCRIPTION: Final = """\
Who inspected which unit under which directive, who held which post, what a directive led to: each fact with the
sentence that says so and the article that it stands in.

A parameter that stands for a thing takes its id or its name, with or without diacritics; where several things have the
name, the answer is 300 and lists them. Answers are JSON, CSV or NDJSON (`Accept` or `?format=`). Every error is a
problem of RFC 9457. Everything here only reads, but for POST /articles; what needs a key says so.
"""


def create_app(settings: ServiceSettings) -> FastAPI:
    """The service that `settings` describe. It may start before its database does, and connects when first asked."""
    database = Database(partial(connect, settings, patience=settings.partygraph_api_patience))
    app = FastAPI(
        title="partygraph",
        version=VERSION,
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        lifespan=_closing(database),
    )
    gate, figures = Gate(settings), Metrics(database)
    _guard(app, settings, gate, figures)
    faults.install(app, settings)
    state = State(settings, database, catalog())
    for room in (inspections, search, queries, things, health):
        app.include_router(room.router(state))
    for described in rdf.routers(database, settings):
        app.include_router(described)
    app.include_router(cypher.router(database, gate, settings))
    app.include_router(articles.router(database, gate))
    app.include_router(metrics.router(figures))
    app.include_router(reconcile.router(state, VERSION))
    pages.install(app, state)
    documentation.install(app)
    return app


def _guard(app: FastAPI, settings: ServiceSettings, gate: Gate, figures: Metrics) -> None:
    """What stands before every route; the last that is added stands outermost."""
    app.add_middleware(GateMiddleware, gate=gate)
    if settings.origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.origins,
            allow_methods=["GET", "POST"],
            allow_headers=["Authorization", "Content-Type"],
            expose_headers=["ETag", "Link", "X-Request-ID", "X-Truncated"],
        )
    app.add_middleware(Watch, metrics=figures)
    app.add_middleware(SecurityHeaders)


def _closing(database: Database) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        database.close()

    return lifespan
