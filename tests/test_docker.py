"""The container files name what exists: files, settings, commands, versions. There is no Docker engine to run them."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command_from_info
from typer.models import CommandInfo

from app.settings import ServiceSettings
from cli.serve import serve
from store.connection import Store
from store.managed.jars import VERSION

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
NEO4J, SERVICE = COMPOSE["services"]["neo4j"], COMPOSE["services"]["service"]


def instructions() -> list[tuple[str, str]]:
    """The Dockerfile's instructions: each one's word and the rest of its lines."""
    text = re.sub(r"\\\n\s*", " ", (ROOT / "Dockerfile").read_text(encoding="utf-8"))
    lines = (line.strip() for line in text.splitlines())
    return [(word, rest.strip()) for word, _, rest in (s.partition(" ") for s in lines if s and not s.startswith("#"))]


def the(word: str) -> str:
    """What the Dockerfile's last instruction of that word says."""
    return [rest for found, rest in instructions() if found == word][-1]


def copied() -> list[str]:
    """The files and folders of the project that go into the image."""
    return [
        part for word, rest in instructions() if word == "COPY" and "--from" not in rest for part in rest.split()[:-1]
    ]


@pytest.mark.parametrize("path", copied())
def test_what_is_copied_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_room_of_the_wheel_is_copied() -> None:
    assert set(PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]) <= set(copied())


def test_what_the_build_needs_is_copied() -> None:
    project = PROJECT["project"]
    assert {"pyproject.toml", project["readme"], *project["license-files"]} <= set(copied())


def test_nothing_but_what_is_copied_is_sent_to_the_build() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").split("\n")
    assert "*" in lines
    assert {line.removeprefix("!") for line in lines if line.startswith("!")} == set(copied())


def test_the_image_has_a_python_that_the_project_takes() -> None:
    versions = {tuple(map(int, v)) for v in re.findall(r"python:(\d+)\.(\d+)", the("FROM"))}
    least = tuple(map(int, PROJECT["project"]["requires-python"].removeprefix(">=").split(".")))
    assert versions
    assert min(versions) >= least


def test_the_image_runs_a_command_of_the_project() -> None:
    assert json.loads(the("ENTRYPOINT"))[0] in PROJECT["project"]["scripts"]


def test_the_image_serves_with_options_that_serve_has() -> None:
    name, *options = json.loads(the("CMD"))
    info = CommandInfo(name="serve", callback=serve)
    command = get_command_from_info(info, pretty_exceptions_short=True, rich_markup_mode=None)
    context = command.make_context("serve", options)
    assert (name, context.params) == ("serve", {"host": "0.0.0.0", "port": 8000})  # noqa: S104 - inside the container


def test_the_image_does_not_run_as_root() -> None:
    user = the("USER")
    assert user.isdigit()
    assert int(user) > 0
    assert SERVICE["user"] == f"{user}:{user}"


def test_the_health_check_asks_an_address_that_the_service_has() -> None:
    health = (ROOT / "app" / "routers" / "health.py").read_text(encoding="utf-8")
    (port, path) = re.findall(r"http://127\.0\.0\.1:(\d+)(/\w+)", the("HEALTHCHECK"))[0]
    assert f'"{path}"' in health
    assert port == the("EXPOSE")
    assert SERVICE["ports"] == [f"127.0.0.1:{port}:{port}"]


def test_the_service_is_confined() -> None:
    assert SERVICE["read_only"] is True
    assert SERVICE["tmpfs"] == ["/tmp"]  # noqa: S108 - the only place that it may write to
    assert SERVICE["cap_drop"] == ["ALL"]
    assert SERVICE["security_opt"] == ["no-new-privileges:true"]


@pytest.mark.parametrize("name", sorted(SERVICE["environment"]))
def test_each_setting_of_the_service_is_one_that_the_code_reads(name: str) -> None:
    assert name.lower() in ServiceSettings.model_fields


def test_the_settings_of_the_service_are_of_their_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SERVICE["environment"].items():
        monkeypatch.setenv(name, re.sub(r"\$\{\w+(?::-([^}]*)|:\?[^}]*)\}", r"\1", value))
    settings = ServiceSettings()
    assert settings.neo4j_uri == "bolt://neo4j:7687"
    assert settings.partygraph_base == "https://w3id.org/partygraph/"


def neo4j_setting(variable: str) -> str:
    """The setting that a variable of Neo4j's image means: `_` is `.`, `__` is `_`."""
    return variable.removeprefix("NEO4J_").replace("__", "\0").replace("_", ".").replace("\0", "_")


@pytest.mark.neo4j
def test_each_setting_of_the_database_is_one_that_neo4j_has(session_store: Store) -> None:
    known = {row["name"] for row in session_store.read("SHOW SETTINGS YIELD name").rows}
    assert {neo4j_setting(name) for name in NEO4J["environment"].keys() - {"NEO4J_AUTH"}} <= known


def test_the_database_is_of_the_version_that_the_project_manages() -> None:
    assert NEO4J["image"] == f"neo4j:{VERSION}"


def test_the_database_keeps_its_data_in_a_volume_and_stays_on_this_machine() -> None:
    assert NEO4J["volumes"] == ["neo4j-data:/data"]
    assert set(COMPOSE["volumes"]) == {"neo4j-data"}
    assert all(port.startswith("127.0.0.1:") for port in NEO4J["ports"])


def test_the_password_comes_from_the_environment_and_must_be_given() -> None:
    given = [NEO4J["environment"]["NEO4J_AUTH"], SERVICE["environment"]["NEO4J_PASSWORD"]]
    assert all("${NEO4J_PASSWORD:?" in value for value in given)


def test_the_service_waits_for_a_healthy_database() -> None:
    assert SERVICE["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert NEO4J["healthcheck"]["test"][0] == "CMD-SHELL"
