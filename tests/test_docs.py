"""The documentation says what is so: commands, options, outputs, questions, settings, errors and links are tried."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import typer
from fastapi import FastAPI

from app.service import create_app
from app.settings import ServiceSettings
from cli.main import COMMANDS, application
from queries.catalog import catalog
from schema import model
from schema.facts_json import to_json
from schema.model import EventKind, OrganizationKind
from scripts.console import ROOT, Console, stand_ins
from scripts.docs import QUERIES, pages, refreshed_page, with_facts
from scripts.markdown import blocks
from scripts.messages import messages
from scripts.query_page import query_page
from store.connection import Store
from store.rows import CLAIMS, THINGS
from store.settings import Settings

DOCS = ROOT / "docs"
PAGES = [page for page in pages() if page != QUERIES]
WRITE = "write it anew: python -m scripts.docs"
RECORDS = {
    "article": model.Article,
    "organizations": model.Organization,
    "people": model.Person,
    "posts": model.Post,
    "directives": model.Directive,
    "events": model.Event,
    "inspections": model.Inspection,
    "tasks": model.Task,
    "citations": model.Citation,
    "issues": model.Issue,
    "directive_relations": model.DirectiveRelation,
    "disciplines": model.Discipline,
    "successions": model.BodySuccession,
    "appointments": model.Appointment,
}
RENAMED = {"DirectiveRelation": {"source": "from", "target": "to"}, "BodySuccession": {"sources": "from"}}


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def section(page: str, heading: str) -> str:
    """A page's text from the heading to the next one of its level or above."""
    level = heading.split(" ", 1)[0]
    found = re.search(rf"^{re.escape(heading)}$\n(.*?)(?=^#{{1,{len(level)}}} |\Z)", page, re.MULTILINE | re.DOTALL)
    assert found, f"no heading {heading!r}"
    return found[1]


def first_cells(part: str) -> list[str]:
    """What stands in backticks in the first column of a part's tables, in order."""
    rows = (re.match(r"\|(.*?)(?<!\\)\|", line) for line in part.splitlines())
    return [name for row in rows if row for name in re.findall(r"`([^`]+)`", row[1])]


# Commands


def command_lines() -> Iterator[tuple[str, str]]:
    """Every command line of partygraph in the pages' shell blocks, by page."""
    for page in pages():
        for block in (b for language in ("sh", "console") for b in blocks(text(page), language)):
            lines = block.text.replace("\\\n", " ").splitlines()
            for line in lines if block.language == "sh" else (each[2:] for each in lines if each.startswith("$ ")):
                for part in re.split(r"\s*(?:&&|\|)\s*", line):
                    if re.match(r"(\w+=\S+ )*partygraph ", part):
                        yield page.name, part[part.index("partygraph ") :]


@pytest.mark.parametrize(("page", "line"), sorted(set(command_lines())))
def test_a_command_exists_and_takes_the_options_shown(page: str, line: str) -> None:
    _, *arguments = shlex.split(re.sub(r"\s[<>]\s.*", "", line), comments=True)
    given = [word for word in arguments if word != "--debug"]
    group = typer.main.get_command(application(given))
    assert isinstance(group, typer.core.TyperGroup)
    assert given[0] in COMMANDS
    group.commands[given[0]].make_context(given[0], given[1:])


@pytest.mark.parametrize("page", pages(), ids=lambda p: p.name)
def test_a_command_named_in_passing_exists(page: Path) -> None:
    named = re.findall(r"`partygraph (?:--debug )?([a-z]+)[^`]*`", text(page))
    assert set(named) <= COMMANDS.keys()


def test_the_readme_names_every_command() -> None:
    named = set(re.findall(r"partygraph ([a-z]+)", text(ROOT / "README.md")))
    assert named >= COMMANDS.keys()


@pytest.fixture
def console(tmp_path: Path, managed_environment: Settings) -> Console:
    """A shell whose graph is the session's."""
    stand_ins(tmp_path)
    return Console(tmp_path, managed_environment.home)


@pytest.mark.slow
@pytest.mark.neo4j
@pytest.mark.parametrize("page", [p for p in PAGES if blocks(text(p), "console")], ids=lambda p: p.name)
def test_the_commands_of_a_page_print_what_it_shows(page: Path, console: Console, store: Store) -> None:
    assert refreshed_page(text(page), console, store) == text(page), WRITE


# Generated parts


def test_the_page_of_queries_is_what_their_headers_say() -> None:
    assert text(QUERIES) == query_page(catalog()), WRITE


@pytest.mark.parametrize("page", [p for p in PAGES if "<!-- facts:" in text(p)], ids=lambda p: p.name)
def test_the_facts_shown_are_those_extracted(page: Path) -> None:
    assert with_facts(text(page)) == text(page), WRITE


# The graph


def cypher_blocks() -> list[Any]:
    found = [(page.name, block) for page in PAGES for block in blocks(text(page), "cypher")]
    return [pytest.param(block.text, id=f"{name}-{number}") for number, (name, block) in enumerate(found)]


@pytest.mark.neo4j
@pytest.mark.parametrize("cypher", cypher_blocks())
def test_a_question_in_cypher_has_an_answer(samples: Store, cypher: str) -> None:
    answer = samples.read(cypher)
    assert answer.rows
    assert any(value is not None for row in answer.rows for value in row.values())


def test_the_page_of_the_graph_has_every_label() -> None:
    page = text(DOCS / "graph.md")
    nodes = section(page, "## Nodes")
    assert {*THINGS, *EventKind} <= set(re.findall(r"`(\w+)`", nodes))
    assert {*OrganizationKind} <= set(first_cells(nodes))


def test_the_page_of_the_graph_has_every_edge_and_no_other() -> None:
    assert set(first_cells(section(text(DOCS / "graph.md"), "## Edges"))) == {*CLAIMS, "WITHIN", "POSSIBLY_SAME"}


@pytest.mark.neo4j
def test_the_page_of_the_graph_has_every_property_of_nodes(samples: Store) -> None:
    found = samples.read(
        "MATCH (n) WHERE NOT n:SchemaVersion UNWIND labels(n) AS label UNWIND keys(n) AS key "
        "WITH label, key WHERE label IN $things RETURN label, collect(DISTINCT key) AS keys",
        {"things": list(THINGS)},
    )
    table = section(text(DOCS / "graph.md"), "## Nodes").splitlines()
    for row in found.rows:
        line = next(line for line in table if line.startswith(f"| `{row['label']}` |"))
        assert set(row["keys"]) - {"id"} <= set(re.findall(r"`(\w+)`", line)), row["label"]


@pytest.mark.neo4j
def test_the_page_of_the_graph_has_every_property_of_edges(samples: Store) -> None:
    page = text(DOCS / "graph.md")
    common = set(first_cells(section(page, "## Every claim carries its evidence")))
    found = samples.read("MATCH ()-[r]->() UNWIND keys(r) AS key RETURN type(r) AS type, collect(DISTINCT key) AS keys")
    table = section(page, "## Edges").splitlines()
    for row in found.rows:
        line = next(
            line for line in table if f"`{row['type']}`" in line.split("|")[1:2][0:1] or f"`{row['type']}`" in line
        )
        assert set(row["keys"]) - common <= set(re.findall(r"`(\w+)`", line)), row["type"]


# Facts


@pytest.mark.parametrize("name", RECORDS)
def test_the_page_of_facts_has_every_key_of_a_record_and_no_other(name: str) -> None:
    record = RECORDS[name]
    renamed = RENAMED.get(record.__name__, {})
    keys = {renamed.get(f.name, f.name) for f in fields(record)}
    told = first_cells(section(text(DOCS / "facts.md"), f"### {name}"))
    assert sorted(told) == sorted(keys - {"text"} if name == "article" else keys)


def test_the_page_of_facts_has_every_part_of_an_article() -> None:
    parts = to_json(model.Facts(model.Article("id", "source", "title", "text")))
    assert parts.keys() == RECORDS.keys() - {"posts"}


# The service


@pytest.fixture(scope="module")
def service() -> FastAPI:
    """The service, never asked."""
    return create_app(ServiceSettings(neo4j_uri="bolt://127.0.0.1:1"))


def test_the_page_of_the_service_has_every_address_and_no_other(service: FastAPI) -> None:
    addresses = {re.sub(r"^/queries/.+", "/queries/{name}", path) for path in service.openapi()["paths"]}
    addresses = {address.replace(":path", "") for address in addresses} | {"/docs", "/openapi.json"}
    told = first_cells(section(text(DOCS / "http.md"), "## Addresses"))
    assert {cell.partition("?")[0].removeprefix("POST ") for cell in told} == addresses


def test_the_page_of_the_service_has_every_sort_of_problem_and_no_other() -> None:
    made = {
        argument.value
        for file in (ROOT / "app").rglob("*.py")
        for node in ast.walk(ast.parse(text(file)))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem"
        for argument in node.args[2:3]
        if isinstance(argument, ast.Constant)
    }
    told = re.findall(r"`urn:partygraph:([a-z-]+)`", section(text(DOCS / "http.md"), "## Errors"))
    assert set(told) == made


# Settings and errors


def test_every_setting_that_the_code_reads_is_told_with_its_default() -> None:
    table = section(text(DOCS / "operating.md"), "## Settings")
    told = dict(re.findall(r"^\| `([A-Z0-9_]+)` \| (.*?) ?\|", table, re.MULTILINE))
    read = {name.upper(): field.default for name, field in ServiceSettings.model_fields.items()}
    assert told.keys() == read.keys()
    defaults = {name: f"`{default}`" for name, default in read.items() if default not in (None, "")}
    assert defaults == {name: told[name] for name in defaults}


def test_no_room_reads_the_environment_beside_the_settings() -> None:
    reading = re.compile(r"os\.environ\b|getenv|envvar")
    found = {
        str(f.relative_to(ROOT))
        for room in ("app", "cli", "ingest", "queries", "schema", "store")
        for f in (ROOT / room).rglob("*.py")
        if reading.search(text(f))
    }
    assert found <= {"store/managed/process.py"}  # which hands Java what it needs


@pytest.mark.parametrize(("place", "said"), sorted(messages()))
def test_every_error_that_a_user_can_see_is_told(place: str, said: str) -> None:
    told = re.sub(r"\s+", " ", section(text(DOCS / "operating.md"), "## Troubleshooting"))
    assert said.replace("`", "") in told.replace("`", ""), f"{place}: add it to docs/operating.md"


# Links


@pytest.mark.parametrize("page", pages(), ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"```.*?```", "", text(page), flags=re.DOTALL)):
        if re.match(r"\w+:", target):
            continue
        file, _, anchor = target.partition("#")
        there = page if not file else page.parent / file
        assert there.exists(), target
        assert not anchor or anchor in {slug(h) for h in re.findall(r"^#+ (.+)$", text(there), re.MULTILINE)}, target


def slug(heading: str) -> str:
    """A heading's anchor, as code hosts make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
