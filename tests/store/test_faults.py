"""What befalls a server in an office: a full disk, a clock set back, a restart while serving, an old graph. No loss."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from app.service import create_app
from app.settings import ServiceSettings
from ingest.load.loading import load
from schema.errors import StoreError
from store import managed
from store.connection import Store
from store.fingerprint import fingerprint
from store.graph import open_graph
from store.managed.home import Home
from store.migrate import VERSION, migrate, schema_version, statements
from store.settings import Settings
from tests.builders import all_facts, many_facts
from tests.conftest import settings_for

pytestmark = pytest.mark.neo4j

_FIRST = Path(__file__).with_name("data") / "schema_1.cypher"


@pytest.mark.slow
def test_a_graph_of_the_first_schema_is_brought_forward_whole(store: Store) -> None:
    load(store, all_facts())
    before = fingerprint(store)
    _as_of_the_first_schema(store)
    assert migrate(store) == 1
    assert (schema_version(store), fingerprint(store)) == (VERSION, before)
    assert load(store, all_facts()).unchanged == 4


def _as_of_the_first_schema(store: Store) -> None:
    """Take away what later schemas brought, indexes and data."""
    for row in store.read("SHOW CONSTRAINTS YIELD name RETURN name").rows:
        store.run(f"DROP CONSTRAINT `{row['name']}`")
    for row in store.read("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").rows:
        store.run(f"DROP INDEX `{row['name']}`")
    for statement in statements(_FIRST.read_text("utf-8")):
        store.run(statement)
    store.run("MATCH ()-[r:POSSIBLY_SAME]->() DELETE r")
    store.run("MATCH (a:Article) REMOVE a.input_hash")
    store.run("MATCH (v:SchemaVersion) SET v.version = 1")


def test_a_clock_set_back_changes_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    load(store, all_facts())
    expected = fingerprint(store)
    store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    load(store, all_facts()[:2])
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - 400 * 86_400)
    summary = load(store, all_facts())
    assert (summary.new, summary.unchanged, summary.seconds >= 0) == (2, 2, True)
    assert fingerprint(store) == expected


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Settings]:
    """A server of the test's own, to be stopped and starved."""
    settings = settings_for(tmp_path / "home")
    managed.start(settings)
    yield settings
    managed.stop(settings)


@pytest.mark.slow
def test_a_server_restarted_while_serving_is_found_again(own_server: Settings) -> None:
    with open_graph(own_server) as store:
        address = store.address
    password = SecretStr(Home(own_server.home).password())
    settings = ServiceSettings(neo4j_uri=address, neo4j_password=password, partygraph_api_seconds=60)
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        assert client.get("/inspections").status_code == 200
        managed.stop(own_server)
        away = client.get("/inspections")
        assert (away.status_code, "retry-after" in away.headers) == (503, True)
        managed.start(own_server)
        assert client.get("/inspections").status_code == 200


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of its own that is soon full."""
    folder = tmp_path / "disk"
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", "size=800m", "tmpfs", str(folder)]
    if os.name != "posix" or os.geteuid() or subprocess.run(["mount", *options], capture_output=True).returncode:
        pytest.skip("only root can make a small disk here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.mark.slow
def test_a_full_disk_is_told_in_one_line_and_loses_nothing(small_disk: Path) -> None:
    settings, ballast = settings_for(small_disk / "home"), small_disk / "ballast"
    articles = many_facts(150)
    try:
        with open_graph(settings) as store:
            load(store, articles[:20])
            before = fingerprint(store)
        _fill(ballast)
        with pytest.raises(StoreError) as told, open_graph(settings) as store:
            load(store, articles)
        assert "\n" not in str(told.value)
        managed.stop(settings)
        ballast.unlink()
        with open_graph(settings) as store:
            assert fingerprint(store) == before or load(store, articles).read == len(articles)
            load(store, articles)
            assert store.read("RETURN COUNT { (:Article) } AS n").rows == ({"n": len(articles)},)
    finally:
        managed.stop(settings)


def _fill(file: Path) -> None:
    with file.open("wb", buffering=0) as ballast:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while ballast.write(bytes(size)):
                    pass
            except OSError:
                continue
