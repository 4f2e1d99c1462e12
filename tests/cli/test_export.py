"""`partygraph export` and `partygraph check`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from app.rdf.formats import ExportFormat
from app.rdf.moment import MomentError
from app.rdf.settings import BaseAddressError
from cli.export import OutputError, check, export
from ingest.load.loading import load
from store.connection import Store
from store.settings import Settings
from tests.app.rdf.live import dumped, ruled
from tests.builders import all_facts

pytestmark = pytest.mark.neo4j

commands = typer.Typer()
commands.command()(export)
commands.command()(check)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, list(arguments))


@pytest.fixture(scope="module")
def loaded(session_store: Store) -> Store:
    """Four articles, loaded once."""
    session_store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    load(session_store, ruled(all_facts()))
    return session_store


@pytest.fixture
def filled(loaded: Store, managed_environment: Settings) -> Store:
    """The session's server, named by the environment, with four articles: to be read only."""
    return loaded


@pytest.mark.parametrize(
    ("name", "options", "form"),
    [
        ("graph.ttl", [], ExportFormat.TURTLE),
        ("graph.NT", [], ExportFormat.NTRIPLES),
        ("graph.jsonld", [], ExportFormat.JSONLD),
        ("graph.rdf", [], ExportFormat.RDFXML),
        ("graph.xml", [], ExportFormat.RDFXML),
        ("graph.dump", [], ExportFormat.TURTLE),
        ("graph.ttl", ["--format", "ntriples"], ExportFormat.NTRIPLES),
    ],
)
def test_a_file_is_written_in_the_format_named_or_meant(
    filled: Store, tmp_path: Path, name: str, options: list[str], form: ExportFormat
) -> None:
    result = run("export", "-o", str(tmp_path / name), *options)
    assert result.exit_code == 0, result.output
    assert (tmp_path / name).read_bytes() == dumped(filled, form)
    assert result.stderr.startswith(f"{tmp_path / name}: {form.value}, ")


def test_without_a_file_the_graph_goes_to_standard_output(filled: Store) -> None:
    assert run("export", "--format", "ntriples").stdout_bytes == dumped(filled, ExportFormat.NTRIPLES)


def test_the_base_of_the_environment_is_used(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTYGRAPH_BASE", "https://graph.example.org")
    assert run("export").stdout_bytes.startswith(b"@base <https://graph.example.org/> .\n")


def test_a_bad_base_is_one_clear_line(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTYGRAPH_BASE", "graph.example.org")
    error = run("export").exception
    assert isinstance(error, BaseAddressError)
    assert str(error).startswith("PARTYGRAPH_BASE: 'graph.example.org' is not an absolute http(s) address")


def test_a_file_that_can_not_be_written_is_one_clear_line(filled: Store, tmp_path: Path) -> None:
    error = run("export", "-o", str(tmp_path / "absent" / "graph.ttl")).exception
    assert isinstance(error, OutputError)
    assert str(error).endswith("graph.ttl can't be written: No such file or directory")


def test_an_export_that_fails_leaves_the_old_file(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "graph.ttl"
    file.write_text("old")
    monkeypatch.setattr("cli.export.exported", _fail)
    assert run("export", "-o", str(file)).exit_code != 0
    assert (file.read_text(), list(tmp_path.iterdir())) == ("old", [file])


def _fail(*_arguments: object) -> None:
    raise KeyboardInterrupt


def test_a_reader_that_has_had_enough_ends_the_export_quietly(filled: Store) -> None:
    export_then_stop = (
        f"{sys.executable} -c 'import typer; from cli.export import export; typer.run(export)' | head -c 5"
    )
    result = subprocess.run(["bash", "-c", export_then_stop], capture_output=True, check=False)
    assert (result.stdout, result.stderr) == (b"@base", b"")


def test_a_graph_that_holds_is_told_so(filled: Store) -> None:
    result = run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "the graph holds all that the shapes say\n")


def test_what_breaks_the_shapes_is_named_and_ends_with_1(store: Store, managed_environment: Settings) -> None:
    load(store, ruled(all_facts()))
    store.run("MATCH (o:Organization {name: 'UBND xã Bản Mây'}) SET o.kind = null")
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout.startswith("UBND xã Bản Mây <https://w3id.org/partygraph/id/org-")
    assert result.stdout.endswith(">: needs exactly one kind of organisation\n")
    assert result.stderr == "1 violation of the shapes\n"


@pytest.mark.slow
def test_a_dump_of_a_moment(filled: Store) -> None:
    early = run("export", "--format", "ntriples", "--known-at", "2018-07-13").stdout_bytes
    assert len(early) < len(run("export", "--format", "ntriples").stdout_bytes)
    assert isinstance(run("export", "--as-of", "hôm qua").exception, MomentError)


def test_what_breaks_the_shapes_is_written_with_a_warning_that_names_it(
    store: Store, managed_environment: Settings, tmp_path: Path
) -> None:
    load(store, ruled(all_facts()))
    store.run("MATCH (o:Organization {name: 'UBND xã Bản Mây'}) SET o.kind = 'Nothing'")
    result = run("export", "-o", str(tmp_path / "graph.ttl"))
    assert result.exit_code == 0
    named, counted = [line for line in result.stderr.splitlines() if line.startswith("warning: ")]
    assert named.startswith("warning: UBND xã Bản Mây <https://w3id.org/partygraph/id/org-")
    assert counted == "warning: 1 violation of the shapes in what was written"
    assert "needs exactly one kind of organisation" in (tmp_path / "graph.ttl").read_text(encoding="utf-8")
