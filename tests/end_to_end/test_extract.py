"""`partygraph extract`: facts on standard output, without a database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.end_to_end.user import SAMPLES, User, nobody_in

KEYS = [
    "article", "organizations", "people", "directives", "events", "inspections", "tasks", "citations", "issues",
    "directive_relations", "disciplines", "successions", "appointments",
]  # fmt: skip
ARTICLES = 12


def spans(value: object) -> Iterator[dict[str, Any]]:
    """Every span in a JSON value."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        else:
            for inner in value.values():
                yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What `extract --text` prints of the samples."""
    return nobody_in(tmp_path_factory.mktemp("nobody")).run("extract", "--text", str(SAMPLES)).stdout


@pytest.fixture(scope="module")
def found(printed: str) -> list[dict[str, Any]]:
    """The facts of the samples."""
    return [json.loads(line) for line in printed.splitlines()]


def test_the_samples_are_a_line_an_article_in_the_shape_of_the_contract(found: list[dict[str, Any]]) -> None:
    assert [list(facts) for facts in found] == [KEYS] * ARTICLES


def test_every_span_quotes_its_article(found: list[dict[str, Any]]) -> None:
    quoted = [(facts["article"]["text"], span) for facts in found for span in spans(facts)]
    assert len(quoted) > 500
    assert [span for text, span in quoted if text[span["start"] : span["end"]] != span["text"]] == []


def test_every_id_that_a_record_speaks_of_is_in_the_article(found: list[dict[str, Any]]) -> None:
    for facts in found:
        things = {thing["id"] for key in KEYS[1:4] for thing in facts[key]}
        named = {x for e in facts["events"] for x in e["organizers"] + e["chairs"] + e["attendees"]}
        named |= {x for i in facts["inspections"] for x in i["inspectors"] + i["inspected"] + i["leaders"] + i["under"]}
        named |= {x for t in facts["tasks"] for x in t["assigners"] + t["assignees"] + t["under"]}
        named |= {post["organization"] for person in facts["people"] for post in person["posts"]}
        assert named <= things, facts["article"]["source"]


@pytest.mark.slow
def test_another_run_prints_the_same(nobody: User, printed: str) -> None:
    assert nobody.run("extract", "--text", str(SAMPLES)).stdout == printed


def test_what_can_not_be_read_is_named_and_the_rest_goes_on(nobody: User) -> None:
    (nobody.folder / "broken.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    done = nobody.run("extract", "broken.txt", str(SAMPLES / "06_cong_tac_can_bo.txt"))
    named, counted = done.stderr.splitlines()
    assert named.startswith("set aside: broken.txt: ")
    assert counted == "1 articles read, 1 set aside"
    assert len(done.stdout.splitlines()) == 1


def test_where_nothing_can_be_read_the_exit_status_tells(nobody: User) -> None:
    assert nobody.run("extract", "absent.txt", status=1).stdout == ""


@pytest.mark.slow
def test_standard_input_is_read(nobody: User) -> None:
    text = (SAMPLES / "06_cong_tac_can_bo.txt").read_text(encoding="utf-8")
    assert "Hà Thị Minh Nguyệt" in nobody.run("extract", "-", given=text).stdout


@pytest.mark.slow
def test_an_article_is_explained_with_its_claims_under_its_sentences(nobody: User) -> None:
    lines = nobody.run("explain", str(SAMPLES / "09_trang_tin_huyen_uy.html")).stdout.splitlines()
    sentence = next(n for n, line in enumerate(lines) if line.startswith("Ngày 20/5/2020"))
    assert any("Inspection kind: kiểm tra" in line for line in lines[sentence + 1 : sentence + 8])
