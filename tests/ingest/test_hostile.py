"""Inputs made to hurt: mutated ones, deep pages, bombs. Each is an article or a reject with a reason, and soon."""

from __future__ import annotations

import gzip
import io
import json
import time
import zipfile
from pathlib import Path

import pytest

from benchmarks.hard.fuzz import fuzz
from cli.main import run
from ingest.pipeline import HERE, read_facts
from schema.errors import InputError

_PROSE = "Ngày 5/3/2020, Huyện ủy Khe Sâu tổ chức hội nghị. Đồng chí Lò Văn Pưa, Bí thư Huyện ủy chủ trì hội nghị."


def test_mutated_inputs_neither_crash_nor_hang(tmp_path: Path) -> None:
    outcome = fuzz(30, 2, tmp_path, workers=2)
    assert outcome.failed == []
    assert outcome.articles > 0
    assert outcome.rejects.total() > 0


@pytest.mark.slow
def test_many_mutated_inputs_neither_crash_nor_hang(tmp_path: Path) -> None:
    assert fuzz(1_000, 3, tmp_path).failed == []


@pytest.mark.parametrize("tag", ["div", "b", "table", "ul", "x-unknown"])
def test_a_deep_page_takes_no_longer_than_its_length(tmp_path: Path, tag: str) -> None:
    seconds = []
    for depth in (10_000, 40_000):
        file = tmp_path / f"{depth}.html"
        file.write_text(f"<html><body>{f'<{tag}>' * depth}<p>{_PROSE}</p>" + f"<p>{_PROSE}</p>" * 3, "utf-8")
        started = time.process_time()
        assert len(list(read_facts([str(file)], HERE))) == 1
        seconds.append(time.process_time() - started)
    assert seconds[1] < 12 * seconds[0] + 1  # four times the depth; the square of it would be sixteen times


def test_entities_of_a_pages_own_are_not_expanded(tmp_path: Path) -> None:
    bombs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    page = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "ha">{bombs}]><html><body><p>{_PROSE} &e11;</p>'
    (tmp_path / "bomb.html").write_text(page + f"<p>{_PROSE}</p></body></html>", "utf-8")
    started = time.monotonic()
    (found,) = read_facts([str(tmp_path / "bomb.html")], HERE)
    assert time.monotonic() - started < 10
    assert isinstance(found, InputError) or len(found.article.text) < 10_000


def test_packed_files_are_refused_unopened(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", bytes(5_000_000))
    (tmp_path / "a.txt").write_bytes(packed.getvalue())
    (tmp_path / "b.html").write_bytes(gzip.compress(bytes(5_000_000)))
    told = [str(one) for one in read_facts([str(tmp_path)], HERE)]
    assert ["a ZIP archive" in told[0], "a gzip archive" in told[1]] == [True, True]


def test_what_was_set_aside_can_be_mended_and_ingested(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, rejects = tmp_path / "news.jsonl", tmp_path / "rejects.jsonl"
    lines = [{"text": _PROSE}, {"text": "A meeting was held.", "url": "https://x.example/1"}, {"title": "Họp"}]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines) + '{"text": "' + _PROSE + "\n", "utf-8")
    run_to_the_end("ingest", "--dry-run", "--rejects", str(rejects), str(file))
    kept = [json.loads(line) for line in rejects.read_text("utf-8").splitlines()]
    assert [one["source"] for one in kept] == [f"{file} line {number}" for number in (2, 3, 4)]
    assert (kept[0]["url"], kept[1]["title"]) == ("https://x.example/1", "Họp")
    mended = [kept[0] | {"text": _PROSE}, kept[1] | {"text": _PROSE}, json.loads(kept[2]["line"].strip() + '"}')]
    rejects.write_text("".join(json.dumps(one) + "\n" for one in mended), "utf-8")
    capsys.readouterr()
    run_to_the_end("ingest", "--dry-run", "--json", str(rejects))
    assert json.loads(capsys.readouterr().out)["new"] == 3


def test_a_file_of_rejects_that_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(_PROSE, "utf-8")
    with pytest.raises(SystemExit):
        run(["ingest", "--dry-run", "--rejects", str(tmp_path / "no" / "r.jsonl"), str(tmp_path / "a.txt")])
    assert "can't be written: No such file or directory" in capsys.readouterr().err


def run_to_the_end(*arguments: str) -> None:
    """Run a command that must succeed."""
    with pytest.raises(SystemExit) as ended:
        run(list(arguments))
    assert ended.value.code in {0, None}
