"""Whom an article names is the same read from its rows, before they are written, and from the graph."""

from __future__ import annotations

import pytest

from ingest.load.loading import load
from ingest.load.rows import rows
from store.connection import Store
from store.identity.candidates import Named, named_by, named_in
from tests.queries.world import world

pytestmark = pytest.mark.neo4j


def comparable(named: list[Named]) -> list[list[tuple[str, list[str]]]]:
    """Without the order that none of it has."""
    return sorted(sorted((key, sorted(names)) for key, names in article.items()) for article in named)


def test_the_people_of_articles_are_the_same_before_and_in_the_graph(store: Store) -> None:
    articles = [rows(facts) for facts in world()]
    load(store, articles)
    before = comparable(named_by(claim for article in articles for claim in article.claims))
    assert len(before) > 1
    assert before == comparable(store.write(lambda tx: named_in(tx, [article.id for article in articles])))


def test_of_no_articles_nobody_is_named(store: Store) -> None:
    assert named_by([]) == store.write(lambda tx: named_in(tx, [])) == []
