"""The first load by Neo4j's offline importer: the same graph as ever, and an empty one where it fails."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.generator import articles
from ingest.load.bulk import bulk_load
from ingest.load.stream import load_paths
from ingest.pipeline import HERE
from samples import folder
from schema.errors import StoreRefusedError, StoreUnavailableError
from store import managed
from store.fingerprint import fingerprint
from store.graph import open_graph
from store.managed import importing
from store.settings import Settings
from tests.conftest import settings_for

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Settings]:
    """A server of the test's own, for it is stopped."""
    settings = settings_for(tmp_path / "home")
    yield settings
    managed.stop(settings)


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    """The samples, many generated articles, one in two versions, one in two files, and some that are none."""
    file = tmp_path / "many.jsonl"
    address = "https://vi-du.example/hop"
    lines = [{"text": source.content} for source in articles(150)]
    versions = [dict(lines[0], url=address, published=day) for day in ("2020-01-02", "2020-01-01")]
    odd = [{"text": 'Huyện ủy “A” họp; \\ " , \x1f\nBí thư Huyện ủy Lò Văn Pưa chủ trì cuộc họp.'}, {"text": ""}]
    file.write_text("".join(json.dumps(line) + "\n" for line in [*lines, *versions, *odd, lines[3]]), "utf-8")
    return [str(folder()), str(file)]


def test_bulk_and_normal_loads_make_the_same_graph(own_server: Settings, paths: list[str]) -> None:
    summary = bulk_load(own_server, paths, HERE, lambda _: None)
    with open_graph(own_server) as store:
        bulk = fingerprint(store)
        store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
        normal = load_paths(store, paths, HERE)
        assert fingerprint(store) == bulk
        assert normal.claims == summary.claims
        assert (normal.new, normal.unchanged, normal.rejected) == (summary.new, summary.unchanged, summary.rejected)
        assert load_paths(store, paths, HERE).new == 0


def test_a_graph_with_articles_is_refused_and_left_alone(own_server: Settings) -> None:
    with open_graph(own_server) as store:
        load_paths(store, [str(folder())], HERE)
        before = fingerprint(store)
    with pytest.raises(StoreRefusedError, match="has articles: --bulk is for the first load only"):
        bulk_load(own_server, [str(folder())], HERE, lambda _: None)
    with open_graph(own_server) as store:
        assert fingerprint(store) == before


def test_an_importer_that_fails_or_is_killed_leaves_an_empty_graph(
    own_server: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(importing, "DELIMITER", "\n")
        with pytest.raises(StoreUnavailableError, match="can't be set up"):
            bulk_load(own_server, [str(folder())], HERE, lambda _: None)
    home = own_server.home
    managed.stop(own_server)
    (home / "import.unfinished").touch()  # as after kill -9, with files that no server could read
    half = home / "data" / "databases" / "neo4j"
    half.mkdir(parents=True, exist_ok=True)
    (half / "neostore").write_bytes(b"half")
    assert bulk_load(own_server, [str(folder())], HERE, lambda _: None).new == 12


def test_another_server_is_refused() -> None:
    with pytest.raises(StoreRefusedError, match="--bulk fills the managed server"):
        bulk_load(Settings(neo4j_uri="bolt://127.0.0.1:1"), [], HERE, lambda _: None)
