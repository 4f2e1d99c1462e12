"""The whole graph into a file and back: the same fingerprint, nothing half-made, earlier schemas brought forward."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.load.loading import load
from schema.errors import StoreRefusedError
from store.backup import BackupError, backup, restore
from store.connection import Store
from store.fingerprint import fingerprint
from store.migrate import VERSION, migrate, schema_version
from tests.builders import all_facts

pytestmark = pytest.mark.neo4j


@pytest.fixture(autouse=True)
def mended(store: Store) -> Iterator[None]:
    """The schema's note as it should be, whatever a test left."""
    yield
    store.run("MATCH (v:SchemaVersion) SET v.version = $version REMOVE v.restoring", {"version": VERSION})


def _emptied(store: Store) -> Store:
    store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    return store


def _lines(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines(keepends=True)


@pytest.fixture
def saved(store: Store, tmp_path: Path) -> Path:
    """A backup of four articles; the graph is empty again."""
    load(store, all_facts())
    file = tmp_path / "graph.ndjson"
    backup(store, file)
    _emptied(store)
    return file


@pytest.mark.parametrize("name", ["graph.ndjson", "graph.ndjson.gz"])
def test_a_restored_graph_has_the_same_fingerprint(store: Store, tmp_path: Path, name: str) -> None:
    load(store, all_facts())
    before, file = fingerprint(store), tmp_path / name
    made = backup(store, file)
    assert restore(_emptied(store), file) == made
    assert fingerprint(store) == before == made.fingerprint
    assert load(store, all_facts()).unchanged == 4


def test_the_same_graph_makes_the_same_file(store: Store, tmp_path: Path, saved: Path) -> None:
    restore(store, saved)
    again = tmp_path / "again.ndjson"
    backup(store, again)
    assert sorted(_lines(again)) == sorted(_lines(saved))


def test_a_backup_is_for_its_owners_eyes(saved: Path) -> None:
    assert saved.stat().st_mode & 0o077 == 0


def test_an_empty_graph_can_be_saved_and_restored(store: Store, tmp_path: Path) -> None:
    made = backup(store, tmp_path / "graph.ndjson")
    assert (made.nodes, made.edges) == (0, 0)
    assert restore(store, tmp_path / "graph.ndjson") == made


def test_a_graph_that_holds_something_is_left_alone(store: Store, saved: Path) -> None:
    load(store, all_facts()[:1])
    before = fingerprint(store)
    with pytest.raises(StoreRefusedError, match="is not empty: restore into an empty one"):
        restore(store, saved)
    assert fingerprint(store) == before


def test_a_file_that_was_cut_off_is_not_used_and_the_whole_one_then_is(store: Store, saved: Path) -> None:
    whole = _lines(saved)
    cut = saved.with_name("cut.ndjson")
    cut.write_text("".join(whole[:-20]), "utf-8")
    with pytest.raises(BackupError, match="is not whole"):
        restore(store, cut)
    with pytest.raises(StoreRefusedError, match="half of a backup"):
        migrate(store)
    assert restore(store, saved).fingerprint == json.loads(whole[-1])["fingerprint"]
    migrate(store)


def test_a_file_with_a_changed_fact_is_not_used(store: Store, saved: Path) -> None:
    saved.write_text(saved.read_text("utf-8").replace('"confidence":', '"confidence":0.5,"was":', 1), "utf-8")
    with pytest.raises(BackupError, match="is not whole"):
        restore(store, saved)


@pytest.mark.parametrize("content", ["", "no json\n", "[]\n", "{}\n", '{"partygraph": 99, "schema": 1}\n', "\x1f\x8b"])
def test_what_is_no_backup_is_named(store: Store, tmp_path: Path, content: str) -> None:
    file = tmp_path / "other.ndjson"
    file.write_text(content, "utf-8")
    with pytest.raises(BackupError, match="is no backup of partygraph"):
        restore(store, file)


def test_a_damaged_gzip_is_named(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "graph.gz"
    file.write_bytes(gzip.compress(b'{"partygraph": 1, "schema": 1}\n')[:-4])
    with pytest.raises(BackupError, match="can't be read"):
        restore(store, file)


def test_a_label_is_never_taken_for_cypher(store: Store, saved: Path) -> None:
    lines = _lines(saved)
    lines[1] = '{"label":"X`) DETACH DELETE (n","further":[],"p":{"id":"x"}}\n'
    saved.write_text("".join(lines), "utf-8")
    with pytest.raises(BackupError, match="a label that is none"):
        restore(store, saved)


def test_a_newer_partygraphs_backup_is_refused(store: Store, saved: Path) -> None:
    lines = _lines(saved)
    saved.write_text(lines[0].replace(f'"schema":{VERSION}', f'"schema":{VERSION + 1}') + "".join(lines[1:]), "utf-8")
    with pytest.raises(StoreRefusedError, match="install the newer partygraph that made it"):
        restore(store, saved)


def test_an_earlier_partygraphs_backup_is_brought_forward(store: Store, saved: Path) -> None:
    lines = _lines(saved)
    saved.write_text(lines[0].replace(f'"schema":{VERSION}', '"schema":1') + "".join(lines[1:]), "utf-8")
    restore(store, saved)
    assert schema_version(store) == VERSION


def test_a_folder_that_is_not_there_is_named(store: Store, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="can't be written: No such file or directory"):
        backup(store, tmp_path / "nowhere" / "graph.ndjson")
