"""`partygraph ingest`: one graph, however often, in whatever order, and whenever it was killed."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import pytest

from store.connection import Store
from tests.end_to_end.test_extract import ARTICLES
from tests.end_to_end.user import SAMPLES, User

pytestmark = pytest.mark.neo4j
FILES = sorted(str(path) for path in SAMPLES.iterdir() if path.suffix in {".txt", ".html", ".jsonl"})


def outcome(user: User, *paths: str) -> dict[str, int]:
    summary = json.loads(user.run("ingest", "--json", *paths).stdout)
    return {key: summary[key] for key in ("new", "unchanged", "changed", "rejected")}


def clear(store: Store) -> None:
    store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")


def articles(store: Store) -> int:
    return int(store.read("MATCH (a:Article) RETURN count(a) AS n").rows[0]["n"])


@pytest.fixture(scope="module")
def undisturbed(session_user: User, session_store: Store) -> str:
    """The fingerprint of the samples, loaded at once into an empty graph."""
    clear(session_store)
    session_user.run("ingest", *FILES)
    return session_user.fingerprint()


@pytest.mark.slow
def test_the_same_folder_twice_is_the_same_graph(user: User, undisturbed: str) -> None:
    assert outcome(user, str(SAMPLES)) == {"new": ARTICLES, "unchanged": 0, "changed": 0, "rejected": 0}
    assert outcome(user, str(SAMPLES)) == {"new": 0, "unchanged": ARTICLES, "changed": 0, "rejected": 0}
    assert user.fingerprint() == undisturbed


@pytest.mark.slow
def test_another_order_in_two_parts_is_the_same_graph(user: User, undisturbed: str) -> None:
    shuffled = random.Random(20).sample(FILES, len(FILES))  # noqa: S311 - an order
    user.run("ingest", *shuffled[:4])
    user.run("ingest", *shuffled[4:])
    assert user.fingerprint() == undisturbed


@pytest.mark.slow
def test_an_ingest_that_was_killed_and_run_again_is_the_same_graph(user: User, undisturbed: str) -> None:
    started = time.monotonic()
    user.run("ingest", "--dry-run", *FILES)
    seconds = time.monotonic() - started
    for moment in (0.8, 1.3):  # of the time that reading takes: before the load, and in it
        ingest = user.start("ingest", *FILES)
        time.sleep(seconds * moment)
        ingest.kill()
        ingest.communicate()
    user.run("ingest", *FILES)
    assert user.fingerprint() == undisturbed


@pytest.mark.slow
def test_a_load_that_was_killed_between_its_transactions_is_the_same_graph(
    user: User, store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "many.jsonl"
    many = write_many(file, 40)
    user.run("ingest", str(file))
    undisturbed = user.fingerprint()
    clear(store)
    ingest = user.start("ingest", str(file))
    while not articles(store):
        assert ingest.poll() is None
        time.sleep(0.05)
    ingest.kill()
    ingest.communicate()
    assert 0 < articles(store) < many
    assert outcome(user, str(file))["new"] < many
    assert user.fingerprint() == undisturbed


def write_many(file: Path, times: int) -> int:
    """The text samples over and over, each time at other addresses; how many articles."""
    texts = [Path(path).read_text(encoding="utf-8") for path in FILES if path.endswith(".txt")]
    records = [
        {"url": f"https://bao.example/{number}/{turn}", "text": text}
        for turn in range(times)
        for number, text in enumerate(texts)
    ]
    file.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return len(records)


@pytest.mark.slow
def test_forgetting_an_article_leaves_the_graph_of_the_others(user: User, undisturbed: str) -> None:
    user.run("ingest", *FILES[1:])
    others = user.fingerprint()
    user.run("ingest", FILES[0])
    assert user.fingerprint() == undisturbed != others
    assert user.run("forget", FILES[0]).stdout.startswith("forgotten: art-")
    assert user.fingerprint() == others


@pytest.mark.slow
def test_forgetting_every_article_leaves_nothing(user: User, store: Store) -> None:
    user.run("ingest", FILES[0], FILES[1])
    for file in FILES[:2]:
        user.run("forget", file)
    assert store.read("MATCH (n) WHERE NOT n:SchemaVersion RETURN count(n) AS n").rows == ({"n": 0},)


def test_an_unknown_article_can_not_be_forgotten(user: User) -> None:
    said = user.run("forget", "absent.txt", status=1).stderr
    assert said == "partygraph: the graph has no article with the id, address or source 'absent.txt'\n"


def test_a_dry_run_writes_nothing(user: User, store: Store) -> None:
    said = user.run("ingest", "--dry-run", str(SAMPLES)).stdout
    assert said.startswith("nothing was written: a dry run\n")
    assert articles(store) == 0
