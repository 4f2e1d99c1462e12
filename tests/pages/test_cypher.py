"""A question as Cypher that stands by itself: the same rows as the API's, whatever the values hold."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.pages.cypher import around, browser_address, literal, standing
from app.pages.settings import browser_of
from cli.query import answer
from queries.catalog import Query, catalog
from queries.parameters import Value, as_text
from store.connection import Store
from store.settings import Settings

FEW = ("inspections", "tasks", "completions", "neighbourhood", "article-facts")
QUERIES = [q if q.name in FEW else pytest.param(q, marks=pytest.mark.slow) for q in catalog()]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "null"),
        (True, "true"),
        (7, "7"),
        ("Vân Khê", "'Vân Khê'"),
        ("x' OR 1=1 //", "'x\\' OR 1=1 //'"),
        ("a\\", "'a\\\\'"),
        (["a", "b'"], "['a', 'b\\'']"),
    ],
)
def test_a_value_is_written_as_cypher_does(value: Value, written: str) -> None:
    assert literal(value) == written


@pytest.mark.neo4j
@settings(deadline=None, max_examples=20)
@given(text=st.text(st.characters(blacklist_categories=["Cs"]), max_size=30))
def test_any_text_comes_back_from_its_literal(session_store: Store, text: str) -> None:
    assert session_store.read(f"RETURN {literal(text)} AS text").rows == ({"text": text},)


@pytest.mark.neo4j
@pytest.mark.parametrize("query", QUERIES, ids=lambda q: getattr(q, "name", None))
def test_the_shown_cypher_gives_the_same_rows(samples: Store, query: Query) -> None:
    asked = query.bind({name: as_text(value) for name, value in query.example.items()})
    shown = samples.read(standing(query.cypher, asked)).rows
    asked_for = samples.read(query.cypher, {**asked, "skip": 0, "limit": 1000}).rows
    assert shown == asked_for


@pytest.mark.parametrize("query", list(catalog()), ids=lambda q: q.name)
def test_the_address_of_neo4j_browser_fits_its_server(query: Query) -> None:
    asked = query.bind({name: as_text(value) for name, value in query.example.items()})
    address = browser_address("http://127.0.0.1:7474/browser/", standing(query.cypher, asked))
    assert len(address.encode()) < 8000
    assert "RETURN" in parse_qs(urlsplit(address).query)["arg"][0]


def test_a_thing_is_drawn_by_its_id_as_text() -> None:
    assert "{id: 'x\\'}) DETACH DELETE n //'}" in around("Person", "x'}) DETACH DELETE n //")


@pytest.mark.parametrize(
    ("uri", "chosen", "browser"),
    [
        ("bolt://db.example:7687", None, "http://db.example:7474/browser/"),
        ("neo4j+s://db.example", None, "https://db.example:7473/browser/"),
        ("bolt://db.example", "https://browse.example/", "https://browse.example/"),
    ],
)
def test_neo4j_browser_is_sought_beside_its_database(uri: str, chosen: str | None, browser: str) -> None:
    assert browser_of(Settings(neo4j_uri=uri), chosen) == browser


@pytest.mark.neo4j
def test_the_managed_servers_own_browser_is_known(session_store: Store, server_settings: Settings) -> None:
    assert browser_of(server_settings, None).startswith("http://127.0.0.1:")
    assert answer(session_store, "overview", [], 1) is not None
