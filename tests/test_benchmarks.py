"""What the benchmarks say is what they measured."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.generator import articles
from benchmarks.growing import most_memory, weighed_rows
from ingest.load.work import rows_of

_LARGE_MB = 900


@pytest.mark.slow
def test_the_memory_of_readers_is_theirs_alone() -> None:
    subprocess.run([sys.executable, "-c", f"'x' * {_LARGE_MB * 1_000_000}"], check=True)  # a child, as the server is
    assert 30 < most_memory(articles(40)) <= 600


def test_weighing_a_reader_leaves_the_rows_as_they_are() -> None:
    (source,) = articles(1)
    assert weighed_rows(source)[0] == rows_of(source)


def test_the_table_of_quality_needs_gold(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Huyện ủy Khe Sâu họp.", "utf-8")
    command = [sys.executable, "-m", "benchmarks.quality", str(tmp_path), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 2
    assert f"no gold (*.json) in {tmp_path}" in done.stderr
