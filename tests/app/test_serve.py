"""`partygraph serve`: where it listens."""

from __future__ import annotations

import socket
import threading
import tomllib
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
import uvicorn

from app.service import VERSION, create_app
from app.settings import ServiceSettings, SettingsError, from_environment
from cli.serve import ListenError, address_of, listen


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program listens on."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_a_port_that_is_named_and_taken_is_told(taken: int) -> None:
    with pytest.raises(ListenError, match=f"can't listen on 127.0.0.1 port {taken}: .*; choose another --port"):
        listen("127.0.0.1", taken)


def test_without_a_port_a_free_one_is_found(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cli.serve.PORT", taken)
    with listen("127.0.0.1", None) as listening:
        assert address_of(listening).startswith("http://127.0.0.1:")
        assert listening.getsockname()[1] != taken


def test_a_host_that_is_none_of_this_machines_is_told() -> None:
    with pytest.raises(ListenError, match=r"can't listen on 192\.0\.2\.1: "):
        listen("192.0.2.1", None)


def test_every_address_is_shown_as_one_that_a_browser_can_open() -> None:
    with listen("0.0.0.0", None) as listening:  # noqa: S104
        assert address_of(listening).startswith("http://127.0.0.1:")


def test_it_answers_on_its_socket() -> None:
    with listen("127.0.0.1", None) as listening:
        address = address_of(listening)
        server = uvicorn.Server(uvicorn.Config(create_app(ServiceSettings()), log_level="warning"))
        serving = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        serving.start()
        try:
            assert httpx2.get(f"{address}/healthz").json() == {"status": "ok"}
        finally:
            server.should_exit = True
            serving.join()


@pytest.mark.parametrize(
    ("name", "value"),
    [("PARTYGRAPH_API_ROWS", "many"), ("PARTYGRAPH_API_SECONDS", "0"), ("PARTYGRAPH_BASE", "ftp://x")],
)
def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=f"^{name}: "):
        from_environment()


def test_its_version_is_the_distributions() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION
