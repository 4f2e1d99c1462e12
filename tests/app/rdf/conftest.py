"""The facts of tests.builders in the live graph, loaded once for the tests of a module that only read them."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from ingest.load.loading import load
from store.connection import Store
from tests.app.rdf.live import ruled
from tests.builders import all_facts


@pytest.fixture(scope="module")
def loaded(session_store: Store) -> Store:
    """The four articles of tests.builders, which use every record."""
    session_store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    load(session_store, ruled(all_facts()))
    return session_store


@pytest.fixture(scope="module", autouse=True)
def answers_end_where_they_began() -> Iterator[None]:
    """Pyoxigraph's answers must be dropped by the thread that asked: garbage is not left for another one to find."""
    yield
    gc.collect()
