import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.renderings.formats import BOM, Format, cell, render
from tests.app.answers import answer

ROW = {"name": "Huyện ủy Mường Lát", "year": 2018, "directives": ["05-CT/TW@2016", "04-NQ/TW@2016"], "former": False}


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_json_tells_the_question_and_its_rows() -> None:
    document = json.loads(render(answer(ROW), Format.JSON))
    assert document == {
        "query": "sample",
        "parameters": {"name": "Lò"},
        "columns": list(ROW),
        "rows": [ROW],
        "truncated": False,
        "next": None,
    }


def test_json_tells_where_there_is_more() -> None:
    document = json.loads(render(answer(ROW, following="abc"), Format.JSON, next_address="/queries/sample?cursor=abc"))
    assert (document["truncated"], document["next"]) == (True, "/queries/sample?cursor=abc")


def test_vietnamese_is_written_as_it_is() -> None:
    for form in Format:
        assert "Huyện ủy Mường Lát".encode() in render(answer(ROW), form)


def test_ndjson_is_one_row_a_line() -> None:
    lines = render(answer(ROW, ROW | {"year": 2019}), Format.NDJSON).decode().splitlines()
    assert [json.loads(line) for line in lines] == [ROW, ROW | {"year": 2019}]


def test_csv_has_a_line_of_names_and_one_for_each_row() -> None:
    assert rows_of(render(answer(ROW), Format.CSV).decode()) == [
        ["name", "year", "directives", "former"],
        ["Huyện ủy Mường Lát", "2018", "05-CT/TW@2016; 04-NQ/TW@2016", "false"],
    ]


def test_csv_begins_with_a_byte_order_mark_only_on_request() -> None:
    assert render(answer(ROW), Format.CSV, bom=True).startswith(BOM.encode())
    assert not render(answer(ROW), Format.CSV).startswith(BOM.encode())
    assert not render(answer(ROW), Format.JSON, bom=True).startswith(BOM.encode())


FORMULAS = ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A1", '=cmd|"/c calc"!A1']


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_text_that_is_a_formula_is_disarmed(formula: str) -> None:
    assert cell(formula) == f"'{formula}"


def test_a_list_that_begins_like_a_formula_is_disarmed() -> None:
    assert cell(["=1", "b"]) == "'=1; b"


def test_a_day_of_an_unknown_year_is_no_sum() -> None:
    assert cell("--05-18") == "'--05-18"


CELLS: list[tuple[object, object]] = [
    (None, ""),
    (True, "true"),
    (-2, -2),
    (0.5, 0.5),
    ({"a": "ủy"}, '{"a": "ủy"}'),
    ([], ""),
    ("a=b", "a=b"),
]


@pytest.mark.parametrize(("value", "shown"), CELLS)
def test_a_value_is_shown_as_its_kind_is(value: object, shown: object) -> None:
    assert cell(value) == shown


VIETNAMESE = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậÈÉẺẼẸỀẾỂỄỆ ,;\"'\n\t|/()-–“”0123456789")


@given(st.lists(st.tuples(VIETNAMESE, VIETNAMESE), min_size=1, max_size=5))
def test_csv_read_back_is_what_was_written(pairs: list[tuple[str, str]]) -> None:
    rows = [{"one": one, "other": other} for one, other in pairs]
    written = render(answer(*rows), Format.CSV, bom=True).decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(written, newline="")))
    assert read[1:] == [[cell(one), cell(other)] for one, other in pairs]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_at_all_begins_like_a_formula(text: str) -> None:
    assert not str(cell(text)).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(VIETNAMESE)
def test_every_form_keeps_a_text(text: str) -> None:
    assert json.loads(render(answer({"text": text}), Format.JSON))["rows"][0]["text"] == text
    assert json.loads(render(answer({"text": text}), Format.NDJSON))["text"] == text
