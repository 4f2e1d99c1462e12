"""The database is away, comes back, goes again: the service says so, and heals by itself."""

from __future__ import annotations

import socket
import time

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from app.service import create_app
from app.settings import ServiceSettings
from store.connection import Store
from store.managed.home import Home
from store.settings import Settings
from tests.app.relay import Relay
from tests.app.test_service import problem

pytestmark = pytest.mark.neo4j


def test_a_database_that_never_was_is_told_at_once() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        uri = f"bolt://127.0.0.1:{unused.getsockname()[1]}"
        settings = ServiceSettings(neo4j_uri=uri, partygraph_api_retry_after=7)
        with TestClient(create_app(settings), raise_server_exceptions=False) as client:
            started = time.monotonic()
            for address in ("/inspections", "/search?q=x", "/people/x", "/articles/x", "/readyz", "/export"):
                response = client.get(address)
                told = problem(response)
                assert (response.status_code, response.headers["retry-after"]) == (503, "7")
                assert told["type"] == "urn:partygraph:database-away"
                assert uri not in told["detail"]
            assert time.monotonic() - started < 10
            assert client.get("/healthz").status_code == 200
            assert client.get("/queries").status_code == 200
            assert client.get("/inspections?from=x").status_code == 422


def test_a_refused_login_is_told_without_the_login(session_store: Store) -> None:
    settings = ServiceSettings(neo4j_uri=session_store.address, neo4j_password=SecretStr("wrong-password"))
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        response = client.get("/inspections")
    assert response.status_code == 503
    assert "wrong-password" not in response.text
    assert problem(response)["type"] == "urn:partygraph:database-refuses"


def test_a_database_that_comes_back_is_found_again(relay: Relay, server_settings: Settings) -> None:
    password = SecretStr(Home(server_settings.home).password())
    settings = ServiceSettings(neo4j_uri=relay.uri, neo4j_password=password, partygraph_api_patience=0.5)
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        assert client.get("/readyz").status_code == 200
        relay.cut()
        assert client.get("/readyz").status_code == 503
        assert client.get("/inspections").status_code == 503
        relay.mend()
        assert client.get("/inspections").status_code == 200
        assert client.get("/readyz").status_code == 200
