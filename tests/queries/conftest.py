"""The small graph of world.py in the session's server, once for each module."""

from __future__ import annotations

import pytest

from store.connection import Store
from tests.queries.world import fill


@pytest.fixture(scope="module")
def graph(session_store: Store) -> Store:
    """The small graph. For reading only."""
    fill(session_store)
    return session_store
