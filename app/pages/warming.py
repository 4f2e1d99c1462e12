"""The first reader's wait, taken from them: a database plans each question when it is first asked, and that is slow."""

from __future__ import annotations

import threading
from contextlib import suppress
from functools import partial
from typing import Final

from app.data.ask import ask
from app.data.database import Database
from app.settings import ServiceSettings
from queries.catalog import catalog
from queries.parameters import as_text
from schema.errors import StoreError
from store.connection import connect

PATIENCE_S: Final = 60.0
_ASKED: Final = (
    "overview",
    "inspections",
    "most-cited-directives",
    "articles",
    "completions",
    "thing",
    "neighbourhood",
    "officials",
    "organization-tree",
    "successions",
    "tasks",
    "issued-documents",
    "events",
    "article-facts",
    "article-mentions",
)


def warm(settings: ServiceSettings) -> threading.Thread:
    """Ask what the pages ask most, once, beside the service; a database that is away is left alone."""
    thread = threading.Thread(target=_ask_all, args=(settings,), name="warming", daemon=True)
    thread.start()
    return thread


def _ask_all(settings: ServiceSettings) -> None:
    database = Database(partial(connect, settings, patience=0.0))
    with suppress(StoreError):
        for name in _ASKED:
            query = catalog()[name]
            asked = query.bind({key: as_text(value) for key, value in query.example.items()})
            ask(database, query, asked, seconds=PATIENCE_S, limit=1)
        _type(database)
    database.close()


def _type(database: Database) -> None:
    """Type a few words into the search box: what must answer within a key is asked often enough to be compiled."""
    query = catalog()["completions"]
    words = str(query.example["q"])
    for end in range(1, len(words) + 1):
        ask(database, query, query.bind({"q": [words[:end]]}), seconds=PATIENCE_S, limit=8)
