"""`POST /articles` puts one article into the graph, or shows its facts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.access.keys import Keyring, Scope
from app.routers import articles
from app.service import create_app
from app.settings import ServiceSettings
from samples import folder
from store.connection import Store
from tests.app.test_service import problem

pytestmark = pytest.mark.neo4j
TEXT = next(file for file in sorted(folder().iterdir()) if file.name.endswith(".txt")).read_text(encoding="utf-8")


@pytest.fixture
def sending(store: Store, service_settings: ServiceSettings, tmp_path: Path) -> Iterator[TestClient]:
    """A client with a key for articles, over an empty graph."""
    _, text = Keyring(tmp_path / "keys.json").make("test", [Scope.INGEST])
    settings = service_settings.model_copy(update={"partygraph_api_keys": tmp_path / "keys.json"})
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        client.headers["Authorization"] = f"Bearer {text}"
        yield client


def test_an_article_is_new_then_unchanged_and_can_be_read(sending: TestClient) -> None:
    first = sending.post("/articles", json={"text": TEXT, "published": "2020-01-02"})
    assert (first.status_code, first.json()["outcome"]) == (201, "new")
    assert first.json()["claims"]["MENTIONS"] > 0
    again = sending.post("/articles", json={"text": TEXT, "published": "2020-01-02"})
    assert (again.status_code, again.json()["outcome"]) == (200, "unchanged")
    assert sending.get(first.headers["location"]).json()["id"] == first.json()["article"]


@pytest.mark.parametrize("kind", ["text/plain", "text/plain; charset=utf-8", "text/html"])
def test_plain_text_and_pages_are_taken(sending: TestClient, kind: str) -> None:
    content = f"<html><body><article><p>{TEXT}</p></article></body></html>" if "html" in kind else TEXT
    response = sending.post("/articles", content=content.encode(), headers={"Content-Type": kind})
    assert response.status_code == 201


def test_a_dry_run_shows_the_facts_and_writes_nothing(sending: TestClient, store: Store) -> None:
    facts = sending.post("/articles", params={"dry_run": "true"}, json={"text": TEXT})
    assert facts.status_code == 200
    assert {"article", "organizations", "people"} <= facts.json().keys()
    assert store.read("MATCH (a:Article) RETURN a").rows == ()


BAD = [
    (b"{", "application/json", 400, "bad-body"),
    (b"[1]", "application/json", 400, "bad-body"),
    (b'{"text": "\\ud800"}', "application/json", 400, "bad-body"),
    (b"[" * 100_000, "application/json", 400, "bad-body"),
    (b"\xff\xfe", "text/plain", 400, "bad-body"),
    (b"{}", "application/json", 422, "no-article"),
    (b'{"text": 5}', "application/json", 422, "no-article"),
    (b"", "text/plain", 422, "no-article"),
    (b"The quick brown fox jumps over the lazy dog.", "text/plain", 422, "no-article"),
    (b"x", "application/pdf", 415, "not-an-article"),
]


@pytest.mark.parametrize(("body", "kind", "status", "sort"), BAD)
def test_what_is_no_article_is_told(sending: TestClient, body: bytes, kind: str, status: int, sort: str) -> None:
    response = sending.post("/articles", content=body, headers={"Content-Type": kind})
    assert (response.status_code, problem(response)["type"]) == (status, f"urn:partygraph:{sort}")


def test_an_article_that_is_too_large_is_refused(sending: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "LARGEST", 1000)
    response = sending.post("/articles", content=b"x" * 1001, headers={"Content-Type": "text/plain"})
    assert (response.status_code, problem(response)["type"]) == (413, "urn:partygraph:too-large")


def test_reading_needs_no_key_and_writing_does(sending: TestClient) -> None:
    del sending.headers["Authorization"]
    assert sending.get("/articles").status_code == 200
    assert sending.post("/articles", json={"text": TEXT}).status_code == 401
