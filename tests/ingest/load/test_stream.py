"""From paths to the graph: many hands, what is known not read again, versions of one article by their order."""

from __future__ import annotations

import json
from pathlib import Path
from unittest.mock import patch

import pytest

from ingest import work
from ingest.load import inputs
from ingest.load.inputs import input_hash
from ingest.load.stream import load_paths, try_paths
from ingest.pipeline import HERE, Hands
from samples import folder
from schema.document import Format, Source
from store.connection import Store
from store.fingerprint import fingerprint

pytestmark = pytest.mark.neo4j

SAMPLES = [str(folder())]
_OLD = "Huyện ủy Khe Sâu họp phiên thường kỳ. Đồng chí Lò Văn Pưa, Bí thư Huyện ủy chủ trì cuộc họp.\n"
_NEW = _OLD + "Huyện ủy Khe Sâu yêu cầu Đảng ủy xã Bản Mây rà soát hồ sơ đảng viên trước ngày 30/12/2020.\n"


def _lines(file: Path, *records: dict[str, str]) -> str:
    file.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return str(file)


def _emptied(store: Store) -> Store:
    store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    return store


@pytest.fixture
def version_files(tmp_path: Path) -> tuple[str, str]:
    """An article and its later version, at one address."""
    address = "https://vi-du.example/hop"
    old = {"text": _OLD, "url": address, "published": "2020-03-01"}
    new = {"text": _NEW, "url": address, "published": "2020-03-02"}
    return _lines(tmp_path / "old.jsonl", old), _lines(tmp_path / "new.jsonl", new)


@pytest.mark.slow
def test_many_hands_and_one_make_the_same_graph(store: Store) -> None:
    load_paths(store, SAMPLES, HERE)
    alone = fingerprint(store)
    summary = load_paths(_emptied(store), SAMPLES, Hands(workers=2))
    assert (summary.new, summary.rejected) == (12, 0)
    assert fingerprint(store) == alone


def test_what_the_graph_has_is_not_read_again(store: Store) -> None:
    load_paths(store, SAMPLES, HERE)
    before = fingerprint(store)
    with patch.object(work, "facts", side_effect=AssertionError("read again")):
        summary = load_paths(store, SAMPLES, HERE)
    assert (summary.new, summary.unchanged, summary.rejected) == (0, 12, 0)
    assert fingerprint(store) == before


def test_a_changed_program_reads_everything_again_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    load_paths(store, SAMPLES, HERE)
    before = fingerprint(store)
    monkeypatch.setattr(inputs, "program", lambda: "another")
    for reads in (12, 0):
        with patch("ingest.load.work.facts", side_effect=work.facts) as reader:
            assert load_paths(store, SAMPLES, HERE).unchanged == 12
        assert reader.call_count == reads
    assert fingerprint(store) == before


def test_the_same_input_from_another_place_is_noted(store: Store, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("b.txt", "a.txt")]
    for file in files:
        file.write_text(_OLD, "utf-8")
        load_paths(store, [str(file)], HERE)
    (article,) = store.read("MATCH (a:Article) RETURN a.source AS source, a.sources AS sources").rows
    assert article == {"source": str(files[1]), "sources": sorted(map(str, files))}


@pytest.mark.parametrize("known", [0, 1])
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_versions_the_later_stays_whichever_the_graph_has(
    store: Store, version_files: tuple[str, str], known: int, order: tuple[int, int]
) -> None:
    load_paths(store, [version_files[1]], HERE)
    expected = fingerprint(store)
    load_paths(_emptied(store), [version_files[known]], HERE)
    load_paths(store, [version_files[one] for one in order], HERE)
    assert fingerprint(store) == expected


def test_a_text_beyond_the_basic_plane_has_one_length_here_and_in_the_graph(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(_OLD + "😀😀\n", "utf-8")
    for _ in range(2):
        load_paths(store, [str(file)] * 2, HERE)
    (article,) = store.read("MATCH (a:Article) RETURN a.text AS text, size(a.text) AS length").rows
    assert article["length"] == len(article["text"])


def test_an_inputs_hash_tells_everything_but_its_place() -> None:
    one = Source("a", "a", _OLD, Format.TEXT)
    assert input_hash(one) == input_hash(Source("b", "b", _OLD, Format.TEXT))
    others = [
        Source("a", "a", _NEW, Format.TEXT),
        Source("a", "a", _OLD, Format.HTML),
        Source("a", "a", _OLD, Format.TEXT, url="https://vi-du.example/"),
        Source("a", "a", _OLD, Format.TEXT, title="Họp"),
        Source("a", "a", _OLD, Format.TEXT, published="2020"),
    ]
    assert len({input_hash(source) for source in [one, *others]}) == 6


def test_a_dry_run_reads_with_many_hands_too() -> None:
    assert try_paths(SAMPLES, Hands(workers=2)).new == 12
