"""kill -9 of the ingest, a worker and the server at random moments: nothing half-written, and the same graph after all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.hard.kills import VICTIMS, moments, trial

pytestmark = [
    pytest.mark.neo4j,
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="SIGKILL is of POSIX"),
]


def test_whoever_is_killed_the_next_ingest_makes_the_graph_whole(tmp_path: Path) -> None:
    with trial(tmp_path, 60, seed=7) as prepared:
        found = list(moments(prepared, len(VICTIMS), seed=7))
    assert [(moment.same, moment.half) for moment in found] == [(True, 0)] * len(VICTIMS), [m.line for m in found]
