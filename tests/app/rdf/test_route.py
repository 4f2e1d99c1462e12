"""`GET /export`: the dump over HTTP."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app import faults
from app.rdf.formats import ExportFormat
from app.rdf.streaming import WRITER
from app.routers import export
from app.settings import ServiceSettings
from schema.errors import StoreUnavailableError
from store.connection import Store
from tests.app.rdf.graphs import BASE
from tests.app.rdf.live import dumped


class Away:
    """A graph that can't be reached."""

    def stream(self, cypher: str, parameters: object = None) -> Iterator[dict[str, object]]:
        raise StoreUnavailableError("no Neo4j server answers at bolt://127.0.0.1:1")


def client_of(graph: object) -> TestClient:
    app = FastAPI()
    faults.install(app, ServiceSettings())
    app.include_router(export.router(graph, BASE))  # type: ignore[arg-type]
    return TestClient(app, raise_server_exceptions=False)


@pytest.fixture
def client(loaded: Store) -> TestClient:
    return client_of(loaded)


@pytest.mark.neo4j
@pytest.mark.parametrize("form", list(ExportFormat))
def test_the_accept_header_chooses_the_format(client: TestClient, loaded: Store, form: ExportFormat) -> None:
    answer = client.get("/export", headers={"Accept": form.media_type})
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (200, form.media_type)
    assert answer.content == dumped(loaded, form)


@pytest.mark.neo4j
@pytest.mark.parametrize("form", list(ExportFormat))
def test_the_format_parameter_goes_before_the_header(client: TestClient, form: ExportFormat) -> None:
    answer = client.get("/export", params={"format": form.value}, headers={"Accept": "text/html"})
    assert answer.headers["content-type"].split(";")[0] == form.media_type
    assert answer.headers["content-disposition"] == f'attachment; filename="partygraph.{form.extension}"'
    assert answer.headers["vary"] == "Accept"


@pytest.mark.parametrize(("params", "accept"), [({}, "text/html"), ({"format": "csv"}, "*/*"), ({}, "text/turtle;q=0")])
def test_an_unknown_format_is_answered_with_those_that_there_are(params: dict[str, str], accept: str) -> None:
    answer = client_of(Away()).get("/export", params=params, headers={"Accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (406, "application/problem+json")
    assert all(form.media_type in answer.json()["detail"] for form in ExportFormat)


def test_a_database_that_is_away_is_told_before_the_answer_begins() -> None:
    answer = client_of(Away()).get("/export")
    assert (answer.status_code, "retry-after" in answer.headers) == (503, True)


class Endless:
    """A graph that never ends."""

    def stream(self, cypher: str, parameters: object = None) -> Iterator[dict[str, object]]:
        for number in count():
            yield {"title": f"chức danh {number}", "things": 0}


@contextmanager
def served(graph: object) -> Iterator[int]:
    """The port of a real server."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(client_of(graph).app, log_level="critical", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield listening.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


def writers() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith(WRITER)]


def test_a_caller_who_goes_away_ends_the_writing() -> None:
    with served(Endless()) as port:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as caller:
            caller.sendall(b"GET /export HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert caller.recv(100).startswith(b"HTTP/1.1 200 OK")
            assert writers()
        until = time.monotonic() + 10
        while writers() and time.monotonic() < until:
            time.sleep(0.05)
        assert writers() == []


def test_the_route_is_documented_with_its_media_types() -> None:
    document = client_of(Away()).get("/openapi.json").json()
    content = document["paths"]["/export"]["get"]["responses"]["200"]["content"]
    assert set(content) == {form.media_type for form in ExportFormat}
