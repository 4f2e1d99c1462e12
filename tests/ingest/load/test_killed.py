"""A load killed with SIGKILL, anywhere: no reader sees half an article, and the next load makes the graph whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from ingest.load.loading import load
from ingest.load.rows import rows
from schema.model import Facts
from store.connection import Store
from store.fingerprint import fingerprint
from store.settings import Settings
from tests.builders import all_facts, many_facts

pytestmark = [pytest.mark.neo4j, pytest.mark.skipif(os.name != "posix", reason="SIGKILL is of POSIX")]

_ARTICLES, _SEEDS, _PAUSE_S = 60, (1, 2, 3), 0.1
_LOAD = f"""
from ingest.load.loading import Limits, load
from store.graph import open_graph
from tests.builders import all_facts, many_facts
with open_graph() as store:
    facts = [*many_facts({_ARTICLES}), *all_facts()]
    load(store, facts, lambda source: print(source, flush=True), Limits(articles=7))
"""


def _everything() -> list[Facts]:
    return [*many_facts(_ARTICLES), *all_facts()]


@pytest.fixture(scope="module")
def undisturbed(session_store: Store) -> str:
    """The fingerprint of a load that nobody disturbs."""
    session_store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    load(session_store, _everything())
    return fingerprint(session_store)


@pytest.mark.parametrize("seed", [_SEEDS[0], *(pytest.param(seed, marks=pytest.mark.slow) for seed in _SEEDS[1:])])
def test_a_killed_load_leaves_whole_articles_and_the_next_one_makes_it_whole(
    undisturbed: str, store: Store, server_settings: Settings, seed: int
) -> None:
    _load_and_kill(server_settings, random.Random(seed))  # noqa: S311 - a moment, no secret
    assert _claims_by_article(store).items() <= _expected_claims().items()
    load(store, _everything())
    assert fingerprint(store) == undisturbed


def test_two_loads_at_once_make_the_graph_of_one(undisturbed: str, store: Store, server_settings: Settings) -> None:
    other = _start(server_settings)
    load(store, reversed(_everything()))
    assert len(other.communicate(timeout=120)[0].splitlines()) == len(_everything())
    assert other.returncode == 0
    assert fingerprint(store) == undisturbed


def _start(settings: Settings) -> subprocess.Popen[str]:
    environment = os.environ | {"PARTYGRAPH_HOME": str(settings.home), "NEO4J_URI": ""}
    return subprocess.Popen([sys.executable, "-c", _LOAD], env=environment, stdout=subprocess.PIPE, text=True)


def _load_and_kill(settings: Settings, chance: random.Random) -> None:
    """Start a load in a process of its own and kill it a moment after one of its articles."""
    with _start(settings) as process:
        assert process.stdout is not None
        for _ in range(chance.randint(1, _ARTICLES)):
            process.stdout.readline()
        time.sleep(chance.uniform(0, _PAUSE_S))
        process.kill()
        process.stdout.read()
    assert process.returncode == -signal.SIGKILL


def _claims_by_article(store: Store) -> dict[str, int]:
    found = store.read("MATCH (a:Article) RETURN a.id AS id, COUNT { ()-[r]->() WHERE r.article = a.id } AS claims")
    return {row["id"]: row["claims"] for row in found.rows}


def _expected_claims() -> dict[str, int]:
    return {made.id: len(made.claims) for made in map(rows, _everything())}
