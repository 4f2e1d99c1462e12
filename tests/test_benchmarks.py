"""What the benchmarks say is what they measured."""

from __future__ import annotations

import subprocess
import sys

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
