"""The five articles with gold facts: what `partygraph extract` finds of them reaches the floors."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.user import SHARED, User

SEEDS = SHARED / "seeds"
FLOORS = {
    "people": 0.90,
    "posts": 0.90,
    "organizations": 0.90,
    "directives": 0.90,
    "chairs": 0.90,
    "issues": 0.90,
    "directive relations": 0.90,
    "tasks": 0.60,
    "inspections": 1.0,
}
pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason=f"the articles with gold facts are not here ({SEEDS})")


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The facts of the five articles."""
    folder = tmp_path_factory.mktemp("seeds")
    file = folder / "facts.jsonl"
    User(folder, {}).run("extract", "-o", str(file), str(SEEDS / "texts"))
    return file


@pytest.fixture(scope="module")
def score(facts: Path) -> dict[str, Any]:
    """What the scorer says of them."""
    arguments = [str(SEEDS / "gold"), str(facts), "--texts", str(SEEDS / "texts"), "--json"]
    done = subprocess.run([sys.executable, str(SHARED / "score.py"), *arguments], capture_output=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("kind", FLOORS)
def test_enough_of_a_kind_is_right(score: dict[str, Any], kind: str) -> None:
    assert score["scores"][kind]["f1"] >= FLOORS[kind]


def test_every_span_quotes_its_text(score: dict[str, Any]) -> None:
    assert (score["bad_spans"], score["missing"]) == (0, [])
    assert score["spans"] > 100


def test_both_resolutions_of_congresses_are_found(facts: Path) -> None:
    gold = [json.loads(file.read_text("utf-8")) for file in (SEEDS / "gold").glob("*.json")]
    due = {d["id"] for article in gold for d in article["directives"] if d["id"].startswith("NQĐH")}
    found = {d["id"] for line in facts.read_text("utf-8").splitlines() for d in json.loads(line)["directives"]}
    assert len(due) == 2
    assert due <= found
