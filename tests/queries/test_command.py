"""`partygraph query`, as it is typed."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner, Result

from app.data.names import AmbiguousNameError, UnknownNameError
from cli.query import listed, pairs, query, table
from queries.catalog import catalog
from queries.errors import ParameterError, UnknownQueryError
from store.connection import Store
from store.settings import Settings
from tests.app.answers import answer

commands = typer.Typer()
commands.command()(query)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, list(arguments))


@pytest.fixture
def asked(graph: Store, managed_environment: Settings) -> Store:
    """The small graph, named by the environment."""
    return graph


def test_without_a_name_every_query_is_listed() -> None:
    result = run()
    assert result.exit_code == 0
    assert all(known.name in result.stdout for known in catalog())


def test_the_list_tells_titles_and_parameters() -> None:
    columns = listed(catalog()).columns
    assert [column.header for column in columns] == ["name", "answers", "parameters"]
    assert "A person's posts" in list(columns[1].cells)


def test_pairs_are_each_keys_texts() -> None:
    assert pairs(["a=1", "b=x=y", "a= 2", " c ="]) == {"a": ["1", " 2"], "b": ["x=y"], "c": [""]}
    with pytest.raises(ParameterError, match="parameter 'a' has no value: write -p NAME=VALUE"):
        pairs(["a"])


WRONG: list[tuple[tuple[str, ...], type[Exception], str]] = [
    (("inspektions",), UnknownQueryError, "did you mean 'inspections'"),
    (("inspections", "-p", "inspektor=x"), ParameterError, "did you mean 'inspector'"),
    (("inspections", "-p", "from=x"), ParameterError, "must be a date"),
    (("person-posts",), ParameterError, "parameter 'person' is needed"),
]


@pytest.mark.parametrize(("arguments", "error", "message"), WRONG)
def test_a_wrong_question_needs_no_database(arguments: tuple[str, ...], error: type[Exception], message: str) -> None:
    result = run(*arguments)
    assert isinstance(result.exception, error)
    assert message in str(result.exception)


@pytest.mark.neo4j
def test_a_table_shows_names_and_what_the_article_says(asked: Store) -> None:
    result = CliRunner(env={"COLUMNS": "200"}).invoke(commands, ["inspections", "-p", "unit=dang uy xa ban may"])
    assert result.exit_code == 0
    quoted = "  1 “Đoàn kiểm tra của Huyện ủy Khe Sâu do đồng chí Lò Văn Thạch” Huyện ủy Khe Sâu kiểm tra"
    for words in ("Đảng ủy xã Bản Mây", "04-NQ/TW@2016; 05-CT/TW@2016", quoted, "2018-07-13"):
        assert words in result.stdout
    assert "org-" not in result.stdout
    assert "ins-" not in result.stdout


@pytest.mark.neo4j
def test_other_forms_are_for_programs(asked: Store) -> None:
    given = ["tasks", "-p", "due_to=2018", "--format"]
    document: dict[str, Any] = json.loads(run(*given, "json").stdout)
    assert [row["text"] for row in document["rows"]] == ["rà soát 12 chi bộ"]
    assert json.loads(run(*given, "ndjson").stdout) == document["rows"][0]
    (row,) = csv.DictReader(io.StringIO(run(*given, "csv").stdout))
    assert row["assigners"] == "Lò Văn Thạch"


@pytest.mark.neo4j
def test_what_is_no_data_goes_elsewhere(asked: Store) -> None:
    cut = run("articles", "--limit", "2", "--format", "ndjson")
    assert len(cut.stdout.splitlines()) == 2
    assert cut.stderr == "2 rows shown, there are more: --limit\n"
    empty = run("inspections", "-p", "from=2030", "--format", "ndjson")
    assert (empty.stdout, empty.stderr) == ("", "nothing in the graph answers this\n")


@pytest.mark.neo4j
def test_a_name_that_tells_no_one_thing_is_refused(asked: Store) -> None:
    ambiguous = run("person-posts", "-p", "person=Lò Văn Thạch").exception
    assert isinstance(ambiguous, AmbiguousNameError)
    assert "Huyện ủy Nà Đồi" in str(ambiguous)
    assert isinstance(run("person-posts", "-p", "person=Không Có Ai").exception, UnknownNameError)


def test_a_table_takes_markup_for_text() -> None:
    console = Console(width=60, record=True, file=io.StringIO())
    console.print(table(answer({"name": "[red]Lò[/red]"}), console.width))
    assert "[red]Lò[/red]" in console.export_text()


@pytest.mark.neo4j
def test_a_narrow_terminal_shows_the_rows_one_under_the_other(asked: Store) -> None:
    given = ["inspections", "-p", "unit=dang uy xa ban may"]
    shown = CliRunner(env={"COLUMNS": "80"}).invoke(commands, given).stdout
    lines = [line.rstrip() for line in shown.splitlines()]
    assert "    unit        Đảng ủy xã Bản Mây" in lines
    assert "    directives  04-NQ/TW@2016; 05-CT/TW@2016" in lines
    assert "    “Đoàn kiểm tra của Huyện ủy Khe Sâu do đồng chí Lò Văn Thạch” Huyện ủy Khe" in lines
