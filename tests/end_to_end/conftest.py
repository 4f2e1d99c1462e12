"""A user of the session's server, with an empty graph or with the samples in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.connection import Store
from store.settings import Settings
from tests.end_to_end.user import SAMPLES, User, nobody_in


@pytest.fixture(scope="session")
def session_user(server_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> User:
    """A user whose managed server is the session's."""
    return User(tmp_path_factory.mktemp("user"), {"PARTYGRAPH_HOME": str(server_settings.home)})


@pytest.fixture
def user(session_user: User, store: Store) -> User:
    """A user with an empty graph."""
    return session_user


@pytest.fixture(scope="module")
def reader(session_user: User, session_store: Store) -> User:
    """A user with the samples in the graph, to be read only."""
    session_store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    session_user.run("ingest", str(SAMPLES))
    return session_user


@pytest.fixture
def nobody(tmp_path: Path) -> User:
    """A user who needs no database."""
    return nobody_in(tmp_path)
