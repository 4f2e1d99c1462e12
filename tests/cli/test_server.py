"""`up`, `status`, `browser`, `logs`, `down` as a person sees them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.main import run
from store.managed.home import Home
from store.settings import Settings


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """A command's exit status and what it printed; errors of ours are status 1 and their line."""
    with pytest.raises(SystemExit) as ended:
        run(arguments)
    shown = capsys.readouterr()
    return int(ended.value.code or 0), shown.out + shown.err


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A home where no server ever was."""
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("PARTYGRAPH_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.mark.neo4j
def test_up_finds_the_running_server_and_says_where(
    managed_environment: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = _run(capsys, "up")
    assert code == 0
    assert said.startswith("Neo4j is running\n  Neo4j Browser  http://127.0.0.1:")
    assert str(Home(managed_environment.home).password_file) in said
    assert Home(managed_environment.home).password() not in said


@pytest.mark.neo4j
def test_status_as_json_tells_what_is_in_the_graph(
    managed_environment: Settings, store: object, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = _run(capsys, "status", "--json")
    told = json.loads(said)
    assert (code, told["condition"], told["articles"], told["claims"]) == (0, "running", 0, 0)


@pytest.mark.neo4j
def test_browser_shows_the_login_and_that_it_answers(
    managed_environment: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = _run(capsys, "browser", "--no-open")
    assert code == 0
    assert Home(managed_environment.home).password() in said


@pytest.mark.neo4j
def test_logs_show_the_last_lines(managed_environment: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _run(capsys, "logs", "-n", "3")
    assert (code, len(said.splitlines())) == (0, 3)


@pytest.mark.neo4j
def test_up_with_a_named_server_starts_nothing(
    managed_environment: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address = _run(capsys, "status", "--json")[1]
    monkeypatch.setenv("NEO4J_URI", json.loads(address)["bolt"])
    monkeypatch.setenv("NEO4J_PASSWORD", Home(managed_environment.home).password())
    monkeypatch.setenv("PARTYGRAPH_HOME", str(tmp_path))
    code, said = _run(capsys, "up")
    assert (code, "nothing was started" in said) == (0, True)
    assert list(tmp_path.iterdir()) == []


def test_status_of_nothing_is_stopped(nowhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _run(capsys, "status")
    assert code == 1
    assert said.splitlines()[0] == "condition  stopped"
    assert not nowhere.exists()


def test_down_where_nothing_runs_says_so(nowhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(capsys, "down") == (0, "Neo4j was not running\n")


def test_logs_of_nothing_are_told(nowhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _run(capsys, "logs")
    assert code == 1
    assert "the managed Neo4j was never started" in said


@pytest.mark.parametrize("command", ["browser", "logs"])
def test_what_is_for_the_managed_server_refuses_a_named_one(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://localhost:7687")
    code, said = _run(capsys, command)
    assert (code, "NEO4J_URI names a server of your own" in said) == (1, True)
