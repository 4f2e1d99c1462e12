"""The command line's door: quick, quiet where it should be, one line for each error."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from inspect import getdoc
from pathlib import Path

import pytest

from cli.main import COMMANDS, command, run
from schema.errors import PartygraphError

_HEAVY = ("neo4j", "underthesea", "fastapi", "rdflib", "trafilatura", "pydantic")


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    script = "from cli.main import run; run()"
    return subprocess.run(
        [sys.executable, "-c", script, *arguments], env=os.environ | environment, capture_output=True, text=True
    )


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_overview_says_what_each_command_says_of_itself(name: str) -> None:
    place, summary = COMMANDS[name]
    said = " ".join((getdoc(command(place)) or "").split())
    assert said.startswith(summary.rstrip(".")), said


def test_the_overview_imports_nothing_heavy() -> None:
    script = "import sys; from cli.main import application; application([]); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not set(_HEAVY) & set(loaded)


def test_without_arguments_the_overview_is_shown() -> None:
    shown = _run()
    assert all(name in shown.stdout for name in COMMANDS)


def test_help_of_one_command_shows_its_options() -> None:
    shown = _run("ingest", "--help", TERM="dumb")
    assert "--dry-run" in shown.stdout
    assert shown.returncode == 0


def test_an_unknown_command_is_named() -> None:
    shown = _run("tidy")
    assert shown.returncode == 2
    assert "No such command 'tidy'" in shown.stderr


def test_the_version_is_shown(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cli.main.version", lambda name: "9.9")
    with pytest.raises(SystemExit) as ended:
        run(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, "partygraph 9.9\n")


def test_an_error_is_one_line_on_standard_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    shown = _run("up", PARTYGRAPH_HOME=str(tmp_path / "file" / "home"), NEO4J_URI="")
    assert shown.returncode == PartygraphError.exit_code
    assert shown.stdout == ""
    assert shown.stderr.startswith("partygraph: can't write ")
    assert len(shown.stderr.splitlines()) == 1


def test_debug_shows_where_an_error_comes_from(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    shown = _run("--debug", "up", PARTYGRAPH_HOME=str(tmp_path / "file" / "home"), NEO4J_URI="")
    assert "Traceback" in shown.stderr


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "neo4j.log").write_text("a line\n" * 200_000, encoding="utf-8")
    script = "from cli.main import run; run(['logs', '-n', '200000'])"
    environment = os.environ | {"PARTYGRAPH_HOME": str(tmp_path), "NEO4J_URI": ""}
    with subprocess.Popen(
        [sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "a line\n"
        process.stdout.close()
        assert process.stderr.read() == ""


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
def test_ctrl_c_ends_quietly(tmp_path: Path) -> None:
    import signal

    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "neo4j.log").write_text("a line\n", encoding="utf-8")
    script = "from cli.main import run; run(['logs', '--follow'])"
    environment = os.environ | {"PARTYGRAPH_HOME": str(tmp_path), "NEO4J_URI": ""}
    with subprocess.Popen(
        [sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "a line\n"
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
    assert "Traceback" not in said
    assert process.returncode in {1, 130}
