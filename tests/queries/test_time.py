"""`as_of` (what held, or had happened, by a day) and `known_at` (what had been published by a day)."""

from typing import Any

import pytest

from queries.catalog import Query, catalog
from store.connection import Store
from tests.queries.asking import ask, columns
from tests.queries.world import THACH

pytestmark = pytest.mark.neo4j
BAN_MAY = "Đảng ủy xã Bản Mây"
TIMED = [
    pytest.param(query, marks=[] if query.name in {"inspections", "officials"} else [pytest.mark.slow], id=query.name)
    for query in catalog()
    if {"as_of", "known_at"} & {p.name for p in query.parameters}
    and query.name != "organizations"  # a body of no known day was always there
    and not any(p.required for p in query.parameters)
]
"""Two in the default run, one of happenings and one of posts; all in the slow run."""


SECRETARIES = [
    ("2018-12-31", []),
    ("2019-03-02", ["Vi Thị Sương"]),
    ("2019-07-04", ["Vi Thị Sương"]),
    ("2019-07-05", ["Quàng Văn Pháy"]),
    ("2024", ["Quàng Văn Pháy"]),
]


@pytest.mark.parametrize(("day", "people"), SECRETARIES)
def test_a_post_that_one_can_hold_has_one_holder_on_a_day(graph: Store, day: str, people: list[str]) -> None:
    rows = ask(graph, "officials", organization=BAN_MAY, title="Bí thư", as_of=day)
    assert [row["person"] for row in rows] == people


def test_who_is_next_in_a_post_ends_it_in_the_persons_posts_too(graph: Store) -> None:
    def titles(day: str) -> list[Any]:
        return columns(ask(graph, "person-posts", person="Vi Thị Sương", as_of=day), "title")

    assert titles("2019-06") == [("Bí thư",), ("Trưởng ban",)]
    assert titles("2019-08") == [("Trưởng ban",)]


def test_a_post_called_former_is_not_held_then(graph: Store) -> None:
    held = {"organization": "UBND xã Bản Mây", "title": "Chủ tịch"}
    assert ask(graph, "officials", **held, as_of="2019-06") == []
    assert columns(ask(graph, "officials", **held, as_of="2019-08"), "person") == [("Hoàng Văn Lũng",)]


def test_what_was_not_yet_published_ends_no_post(graph: Store) -> None:
    rows = ask(graph, "officials", organization=BAN_MAY, title="Bí thư", as_of="2024", known_at="2019-07-04")
    assert columns(rows, "person") == [("Vi Thị Sương",)]


def test_a_body_that_was_merged_is_no_longer_part_of_the_structure(graph: Store) -> None:
    def parts(day: str) -> list[Any]:
        rows = ask(graph, "organizations-of-place", place="huyện Khe Sâu, tỉnh Sơn Lâm", kind="DangBo", as_of=day)
        return columns(rows, "organization")

    assert parts("2025-07-02") == []
    rows = ask(graph, "organizations-of-place", place="huyện Khe Sâu, tỉnh Sơn Lâm", kind="DangBo")
    assert {row["organization"] for row in rows} >= {"Đảng bộ xã Bản Mây", "Đảng bộ xã Khe Sơn"}


HAPPENED = [("2018-07-11", 0), ("2018-07-12", 1), ("2018", 1)]


@pytest.mark.parametrize(("day", "rows"), HAPPENED)
def test_an_inspection_counts_from_its_day_on(graph: Store, day: str, rows: int) -> None:
    assert len(ask(graph, "inspections", unit=BAN_MAY, as_of=day)) == rows


KNOWN = [("2018-07-12", 0), ("2018-07-13", 1)]


@pytest.mark.parametrize(("day", "rows"), KNOWN)
def test_an_inspection_is_known_when_its_article_is_published(graph: Store, day: str, rows: int) -> None:
    assert len(ask(graph, "inspections", unit=BAN_MAY, known_at=day)) == rows
    assert len(ask(graph, "inspection-counts", known_at=day)) == rows


WAYS = [
    ({"as_of": "2018-07-11"}, 0),
    ({"as_of": "2018-07-12"}, 2),
    ({"known_at": "2018-07-12"}, 0),
    ({"known_at": "2018-07-13"}, 2),
]


@pytest.mark.parametrize(("moment", "steps"), WAYS)
def test_a_way_goes_by_what_had_happened_and_was_known(graph: Store, moment: dict[str, str], steps: int) -> None:
    asked = {"from": THACH, "to": BAN_MAY, "relations": ["CHAIRS", "TARGETS"]}
    assert len(ask(graph, "paths", **asked, **moment)) == steps


OPEN = [("2018-07-12", 0), ("2018-07-13", 1), ("2018-09-15", 1), ("2018-09-16", 0)]


@pytest.mark.parametrize(("day", "rows"), OPEN)
def test_a_task_is_open_from_its_article_to_its_deadline(graph: Store, day: str, rows: int) -> None:
    assert len(ask(graph, "tasks", assignee=BAN_MAY, as_of=day)) == rows


@pytest.mark.parametrize("query", TIMED)
@pytest.mark.parametrize("time", ["as_of", "known_at"])
def test_before_all_articles_nothing_is_known(graph: Store, query: Query, time: str) -> None:
    if time in {p.name for p in query.parameters}:
        assert ask(graph, query.name)
        assert ask(graph, query.name, **{time: "1930"}) == []


def test_a_statement_of_no_known_year_is_of_no_day(graph: Store) -> None:
    assert "giám sát" in {row["kind"] for row in ask(graph, "inspections")}
    assert "giám sát" not in {row["kind"] for row in ask(graph, "inspections", as_of="2030")}
