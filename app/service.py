"""The query service, its parts put together. Nothing is read or reached before `create_app` is called."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from typing import Final

from fastapi import FastAPI

from app import documentation, faults
from app.data.database import Database
from app.pages import router as pages
from app.routers import health, inspections, queries, rdf, search, things
from app.security import SecurityHeaders
from app.settings import ServiceSettings
from app.state import State
from queries.catalog import catalog
from store.connection import connect

VERSION: Final = "0.1.0"
_DESCRIPTION: Final = """\
Who inspected which unit under which directive, who held which post, what a directive led to: each fact with the
sentence that says so and the article that it stands in.

A parameter that stands for a thing takes its id or its name, with or without diacritics; where several things have the
name, the answer is 300 and lists them. Answers are JSON, CSV or NDJSON (`Accept` or `?format=`). Every error is a
problem of RFC 9457. Everything here only reads.
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
    app.add_middleware(SecurityHeaders)
    faults.install(app, settings)
    state = State(settings, database, catalog())
    for room in (inspections, search, queries, things, health):
        app.include_router(room.router(state))
    for described in rdf.routers(database, settings):
        app.include_router(described)
    pages.install(app, state)
    documentation.install(app)
    return app


def _closing(database: Database) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        database.close()

    return lifespan
