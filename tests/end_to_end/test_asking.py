"""Asking the samples' graph: `partygraph query`, the service, `partygraph export`."""

from __future__ import annotations

import csv
import io
import json

import httpx
import pytest

from app.rdf.formats import ExportFormat
from queries.catalog import catalog
from tests.end_to_end.user import User, triples

pytestmark = pytest.mark.neo4j
UNIT = "Đảng ủy xã Sơn Khê"
ASKED = ("query", "inspections", "-p", f"unit={UNIT}")


def test_the_queries_are_listed(reader: User) -> None:
    listed = reader.run("query").stdout
    assert [query.name for query in catalog() if query.name not in listed] == []


def test_a_table_shows_the_names_and_the_words_that_say_so(reader: User) -> None:
    shown = reader.run(*ASKED).stdout
    assert "Vi Văn Thoại" in shown
    assert "“" in shown


@pytest.mark.slow
def test_json_csv_and_ndjson_hold_the_same_rows(reader: User) -> None:
    as_json = json.loads(reader.run(*ASKED, "--format", "json").stdout)["rows"]
    as_lines = reader.lines(*ASKED, "--format", "ndjson")
    as_csv = list(csv.DictReader(io.StringIO(reader.run(*ASKED, "--format", "csv").stdout)))
    assert as_json == as_lines
    assert [row["quotation"] for row in as_csv] == [row["quotation"] for row in as_json]
    assert {row["unit"] for row in as_json} == {UNIT}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["query", "inspection"], "there is no query 'inspection' (did you mean 'inspections'?)"),
        (["query", "inspections", "-p", "unti=x"], "parameter 'unti' is not one of this query's"),
        (["query", "inspections", "-p", "from=soon"], "parameter 'from' must be a date"),
    ],
)
def test_a_wrong_question_is_one_clear_line(reader: User, arguments: list[str], said: str) -> None:
    done = reader.run(*arguments, status=1)
    assert done.stderr.startswith(f"partygraph: {said}")
    assert done.stderr.count("\n") == 1


def test_the_service_answers_the_headline_question(reader: User) -> None:
    with reader.serving() as address:
        answer = httpx.get(f"{address}/inspections", params={"unit": UNIT}).raise_for_status().json()
        page = httpx.get(f"{address}/docs").raise_for_status()
        missing = httpx.get(f"{address}/queries/absent")
    assert answer["rows"] == json.loads(reader.run(*ASKED, "--format", "json").stdout)["rows"]
    assert answer["rows"]
    assert "swagger-ui" in page.text
    assert (missing.status_code, missing.headers["content-type"]) == (404, "application/problem+json")


@pytest.mark.slow
def test_the_export_reads_back_as_the_same_graph_in_every_format(reader: User) -> None:
    read = {}
    for form in ExportFormat:
        file = reader.folder / f"graph.{form.extension}"
        reader.run("export", "-o", str(file), "--format", form.value)
        read[form] = len(triples(file, form.media_type))
    assert len(set(read.values())) == 1, read
    assert read[ExportFormat.TURTLE] > 1000


@pytest.mark.slow
def test_the_graph_of_the_samples_holds_what_the_shapes_say(reader: User) -> None:
    assert reader.run("check").stderr.endswith("the graph holds all that the shapes say\n")
