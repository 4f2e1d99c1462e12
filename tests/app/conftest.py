"""The service over the small graph of tests/queries/world.py, in the session's server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.service import create_app
from app.settings import ServiceSettings
from store.connection import Store
from store.settings import Settings
from tests.queries.world import fill


@pytest.fixture(scope="session")
def service_settings(server_settings: Settings) -> ServiceSettings:
    """The settings of a service over the session's server, with small limits."""
    return ServiceSettings(**server_settings.model_dump(), partygraph_api_rows=5, partygraph_api_max_rows=50)


@pytest.fixture(scope="module")
def graph(session_store: Store) -> Store:
    """The small graph. For reading only."""
    fill(session_store)
    return session_store


@pytest.fixture(scope="module")
def client(graph: Store, service_settings: ServiceSettings) -> Iterator[TestClient]:
    """A client of the service; an error in a route is answered, not raised."""
    with TestClient(create_app(service_settings), raise_server_exceptions=False) as asking:
        yield asking
