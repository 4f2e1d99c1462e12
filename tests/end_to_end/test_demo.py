"""`partygraph demo` from an empty home: Neo4j downloaded, everything served, and all of it gone after Ctrl-C."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest

from tests.end_to_end.user import ENDED, Process, User, interrupted, processes_of, triples

pytestmark = [pytest.mark.slow, pytest.mark.neo4j]


def test_the_demo_serves_the_samples_and_ends_cleanly(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    demo = User(home, {"HOME": str(home)}).start("demo")
    try:
        said = "".join(until(demo, "Ctrl-C"))
        service = address(said, "The service")
        assert httpx.get(f"{service}/inspections").raise_for_status().json()["rows"]
        assert httpx.get(address(said, "API documentation")).is_success
        browser = address(said, "Neo4j Browser")
        assert httpx.get(browser).is_success
        assert articles(browser, *login(said)) == 12
        assert len(triples(home / "partygraph-demo.ttl", "text/turtle")) > 1000
    finally:
        rest, status = interrupted(demo)
    assert "Traceback" not in rest
    assert status in ENDED, rest
    assert processes_of(home) == []


def until(process: Process, word: str) -> list[str]:
    """What a process says, up to the line with that word."""
    lines = []
    assert process.stdout
    for line in process.stdout:
        lines.append(line)
        if word in line:
            return lines
    raise AssertionError("".join(lines))


def address(said: str, what: str) -> str:
    found = re.search(rf"{what}\s+(http://\S+)", said)
    assert found, said
    return found[1]


def login(said: str) -> tuple[str, str]:
    found = re.search(r"user (\S+), password (\S+)", said)
    assert found, said
    return found[1], found[2]


def articles(browser: str, username: str, password: str) -> int:
    """How many articles Neo4j's own HTTP API counts."""
    query = {"statement": "MATCH (a:Article) RETURN count(a)"}
    api = browser.replace("/browser/", "/db/neo4j/query/v2")
    answer = httpx.post(api, json=query, auth=(username, password)).raise_for_status()
    return int(answer.json()["data"]["values"][0][0])
