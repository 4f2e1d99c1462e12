"""The two hundred pairs of tests/schema/test_identity_pairs.py in one graph: what is one is one node, what is two is two.

And what differs in a mark, a digit or a rank is not even possibly the same.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

import pytest

from ingest.extract import extract_document
from ingest.load.loading import load
from store.connection import Store
from tests.ingest.resolve.articles import document
from tests.schema.test_identity_pairs import APART, ASKED_APART, KINDS, MARKS, NUMBERS, SAME, meant

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]

SURELY_APART = [*ASKED_APART, *MARKS, *NUMBERS, *KINDS]


@pytest.fixture(scope="module")
def graph(session_store: Store) -> Store:
    """The graph of the articles of all pairs. For reading only."""
    session_store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    texts = {unicodedata.normalize("NFC", text) for pair in (*SAME, *APART) for text in pair}
    plain = sorted({text.replace("[", "").replace("]", "") for text in texts})
    summary = load(session_store, (extract_document(document(text)) for text in plain))
    assert (summary.new, summary.rejected) == (len(plain), 0)
    return session_store


@pytest.fixture(scope="module")
def things() -> Mapping[str, str]:
    """The id of what each marked text means."""
    return {text: meant(text) for pair in (*SAME, *APART) for text in pair}


def test_there_is_a_node_for_all_that_is_meant(graph: Store, things: Mapping[str, str]) -> None:
    rows = graph.read("MATCH (n) WHERE n.id IN $ids RETURN n.id AS id", {"ids": sorted(set(things.values()))}).rows
    assert {row["id"] for row in rows} == set(things.values())


def test_what_is_one_is_one_node(things: Mapping[str, str]) -> None:
    assert [pair for pair in SAME if things[pair[0]] != things[pair[1]]] == []


def test_what_is_two_is_two_nodes(things: Mapping[str, str]) -> None:
    assert [pair for pair in APART if things[pair[0]] == things[pair[1]]] == []


def test_what_is_surely_two_is_not_possibly_the_same(graph: Store, things: Mapping[str, str]) -> None:
    rows = graph.read("MATCH (a)-[:POSSIBLY_SAME]->(b) RETURN a.id AS one, b.id AS other").rows
    doubtful = {frozenset((row["one"], row["other"])) for row in rows}
    assert doubtful
    assert [pair for pair in SURELY_APART if frozenset(things[text] for text in pair) in doubtful] == []
