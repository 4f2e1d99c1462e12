"""The first rows of a long list: found along an index, and the same rows in the same order as looking at all would give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import neo4j
import pytest
from _pytest.mark import ParameterSet

from queries.catalog import catalog
from queries.parameters import as_text
from store.connection import Store
from tests.queries.test_plans import operators

pytestmark = pytest.mark.neo4j
_MANY = 1600  # more than a thousand conferences: what is no rare kind of event
_PAGE = 400
_DAYS = ("2019-03-04", "2020-01-02", "2020-01", "2021-12-31", "--05-18", None, "2018", "2022-07-08")
_KINDS = ("kiểm tra", "giám sát")
_EVENT_KINDS = ("Conference", "Inspection")
_FILL = """
UNWIND $rows AS row
MERGE (o:Organization {id: row.side}) ON CREATE SET o.name = row.side
MERGE (t:Organization {id: row.unit}) ON CREATE SET t.name = row.unit
CREATE (a:Article {id: row.article, title: row.article, source: row.article, published: row.published, text: 'abcdef'})
CREATE (e:Event {id: row.event, name: row.event, kind: row.event_kind, date: row.date})
FOREACH (_ IN CASE WHEN row.event_kind = 'Inspection' THEN [1] ELSE [] END | SET e:Inspection)
CREATE (a)-[:MENTIONS {article: a.id, start: 1, end: 3}]->(e)
CREATE (o)-[:INSPECTS {article: a.id, event: e.id, kind: row.kind, date: row.date, start: 0, end: 2}]->(t)
"""
_FILTERS: tuple[dict[str, str], ...] = (
    {},
    {"from": "2020"},
    {"to": "2020"},
    {"from": "2019", "to": "2020-01-02"},
    {"as_of": "2020-06"},
    {"known_at": "2020-06"},
    {"as_of": "2021", "known_at": "2020-06", "to": "2020"},
)


def _few(filters: Iterable[dict[str, str]]) -> list[ParameterSet]:
    """The first filter, and in the slow run the others."""
    return [
        pytest.param(given, marks=[pytest.mark.slow] if n else [], id=str(given)) for n, given in enumerate(filters)
    ]


def row_of(number: int) -> dict[str, Any]:
    """One article, of one event and one inspection; days and kinds repeat at different paces."""
    mixed = number * 7919 % _MANY
    return {
        "article": f"art-{mixed:04}",
        "event": f"evt-{number:04}",
        "side": f"org-{number % 5}",
        "unit": f"unit-{number % 3}",
        "date": _DAYS[number % len(_DAYS)],
        "published": _DAYS[number // 3 % len(_DAYS)],
        "kind": _KINDS[number % 7 == 0],
        "event_kind": "Congress" if number % 50 == 3 else _EVENT_KINDS[number % 4 == 1],
    }


_ROWS = [row_of(number) for number in range(_MANY)]


@pytest.fixture(scope="module")
def many(session_store: Store) -> Iterator[Store]:
    """Many inspections, events and articles."""
    session_store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    session_store.run(_FILL, {"rows": _ROWS})
    yield session_store
    session_store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")


def fits(row: Mapping[str, Any], given: Mapping[str, str], day: str | None) -> bool:
    """Whether a fact of that day in the row's article is one that `given` asks for."""
    published, dated = row["published"] or "", day or ""
    return (
        ("from" not in given or dated >= given["from"])
        and ("to" not in given or "0" < dated <= given["to"] + "~")
        and ("as_of" not in given or "0" < (dated or published) <= given["as_of"] + "~")
        and ("known_at" not in given or "0" < published <= given["known_at"] + "~")
    )


def latest_first(rows: list[dict[str, Any]], day: str, *then: str) -> list[dict[str, Any]]:
    """By the day, the last first and those without one at the end; then by these columns."""
    return sorted(
        sorted(rows, key=lambda row: [row[key] for key in then]), key=lambda row: row[day] or "", reverse=True
    )


def paged(store: Store, name: str, given: Mapping[str, str], column: str) -> list[str]:
    """That column of all pages."""
    query = catalog()[name]
    values = query.bind({key: as_text(value) for key, value in given.items()}) | {"limit": _PAGE}
    pages = (store.read(query.cypher, values | {"skip": skip}).rows for skip in range(0, _MANY + 1, _PAGE))
    return [row[column] for page in pages for row in page]


@pytest.mark.parametrize("given", _few([*_FILTERS, {"kind": "giám sát"}, {"kind": "giám sát", "from": "2020"}]))
def test_pages_of_inspections_are_those_of_the_whole_list(many: Store, given: dict[str, str]) -> None:
    kind = given.get("kind")
    wanted = [row for row in _ROWS if fits(row, given, row["date"]) and kind in {None, row["kind"]}]
    assert wanted
    assert paged(many, "inspections", given, "inspection") == [
        row["event"] for row in latest_first(wanted, "date", "event")
    ]


@pytest.mark.parametrize("given", _few([*_FILTERS, {"kind": "Congress"}, {"kind": "Conference", "to": "2020"}]))
def test_pages_of_events_are_those_of_the_whole_list(many: Store, given: dict[str, str]) -> None:
    kinds = {given["kind"]} if "kind" in given else {"Conference", "Congress"}
    wanted = [row for row in _ROWS if fits(row, given, row["date"]) and row["event_kind"] in kinds]
    assert wanted
    assert paged(many, "events", given, "event") == [row["event"] for row in latest_first(wanted, "date", "event")]


@pytest.mark.parametrize("given", _few(g for g in _FILTERS if not {"as_of", "known_at"} & set(g)))
def test_pages_of_articles_are_those_of_the_whole_list(many: Store, given: dict[str, str]) -> None:
    wanted = [row for row in _ROWS if fits(row, given, row["published"])]
    assert wanted
    assert paged(many, "articles", given, "article") == [
        row["article"] for row in latest_first(wanted, "published", "article")
    ]


@pytest.mark.parametrize("name", ["inspections", "events", "articles"])
def test_the_first_rows_are_found_without_looking_at_all(many: Store, name: str) -> None:
    query = catalog()[name]
    with many.driver.session(database=many.database, default_access_mode=neo4j.READ_ACCESS) as session:
        values = query.bind({}) | {"skip": 0, "limit": 5}
        found = session.run("PROFILE " + query.cypher, values).consume().profile
    assert found is not None
    read = {o["operatorType"]: o["rows"] for o in operators(found)}
    assert max(read.values()) < _MANY / 4, read
