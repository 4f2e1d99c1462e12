"""The managed server's life: started on free ports, found again, healed, stopped. The tests run in this order.

They share one home, its path with spaces and marks, so that the whole file starts a server only twice.
"""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psutil
import pytest

from schema.errors import StoreRefusedError
from store import managed
from store.connection import connect
from store.managed import Condition
from store.managed.configuration import configured_ports
from store.managed.home import Home
from store.managed.ports import LOOPBACK, USUAL
from store.managed.state import State, read_state
from store.settings import Settings
from tests.conftest import settings_for

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """The settings of this file's own server, whose folder has marks, in a locale that knows none."""
    settings = settings_for(tmp_path_factory.mktemp("alone") / "nhà của tôi")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("LC_ALL", "C")
        yield settings
        managed.stop(settings)


@pytest.mark.slow
def test_ports_that_are_taken_are_avoided(own: Settings) -> None:
    with _listening(USUAL.bolt), _listening(USUAL.http):
        server = managed.start(own)
    assert server.started
    assert {server.ports.bolt, server.ports.http}.isdisjoint({USUAL.bolt, USUAL.http})


def test_a_later_call_finds_the_running_server(own: Settings) -> None:
    managed.ensure_running(own)
    first = managed.status(own).server
    again = managed.ensure_running(own)
    assert first is not None
    assert (again.pid, again.ports, again.started) == (first.pid, first.ports, False)


def test_logs_are_kept_in_the_home_whatever_its_name(own: Settings) -> None:
    assert "Bolt enabled" in managed.status(own).log.read_text(encoding="utf-8")
    assert [path.name for path in own.home.parent.glob("*") if path != own.home and not path.is_symlink()] == []


def test_the_server_listens_on_loopback_alone(own: Settings) -> None:
    process = psutil.Process(managed.ensure_running(own).pid)
    listening = {c.laddr.ip for c in process.net_connections("inet") if c.status == psutil.CONN_LISTEN}
    assert {ip.removeprefix("::ffff:") for ip in listening} == {LOOPBACK}


def test_only_the_owner_reads_the_password_and_the_home(own: Settings) -> None:
    home = Home(own.home)
    assert stat.S_IMODE(home.password_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.path.stat().st_mode) == 0o700


def test_the_password_is_on_no_command_line_and_in_no_log(own: Settings) -> None:
    home = Home(own.home)
    said = " ".join(psutil.Process(managed.ensure_running(own).pid).cmdline())
    logged = [file.read_text(errors="replace") for file in home.logs.iterdir()]
    assert all(home.password() not in text for text in (said, *logged))


def test_a_server_whose_starter_died_before_noting_it_is_adopted(own: Settings) -> None:
    server = managed.ensure_running(own)
    Home(own.home).state.unlink()
    again = managed.ensure_running(own)
    assert (again.pid, again.started) == (server.pid, False)
    assert read_state(Home(own.home)) == State(server.pid, server.ports)


def test_a_lost_password_is_told_and_not_replaced(own: Settings) -> None:
    file = Home(own.home).password_file
    kept = file.read_text(encoding="utf-8")
    file.unlink()
    with pytest.raises(StoreRefusedError, match=r"password is gone from .*write it there again"):
        connect(own)
    file.write_text(kept, encoding="utf-8")


def test_a_changed_password_is_told(own: Settings) -> None:
    file = Home(own.home).password_file
    kept = file.read_text(encoding="utf-8")
    file.write_text("another", encoding="utf-8")
    with pytest.raises(StoreRefusedError, match=r"refused the password in .*if it was changed"):
        connect(own)
    file.write_text(kept, encoding="utf-8")


@pytest.mark.slow
def test_a_crashed_server_is_healed_once_by_two_commands_at_once(own: Settings) -> None:
    server = managed.ensure_running(own)
    _kill(server.pid)
    assert managed.status(own).condition is Condition.CRASHED
    both = [_ensure_running_elsewhere(own) for _ in range(2)]
    pids = {int(process.communicate(timeout=120)[0]) for process in both}
    assert pids == {managed.ensure_running(own).pid}
    assert _processes_of(own) == pids
    with connect(own) as store:
        assert store.read("RETURN 1 AS one").rows == ({"one": 1},)


def test_a_restarted_server_keeps_its_ports(own: Settings) -> None:
    status = managed.status(own)
    assert status.server is not None
    assert status.server.ports == configured_ports(Home(own.home))


def test_a_stopped_server_is_gone(own: Settings) -> None:
    server = managed.ensure_running(own)
    assert managed.stop(own) is True
    assert _processes_of(own) == set()
    assert not psutil.pid_exists(server.pid)
    assert managed.status(own).condition is Condition.STOPPED


def test_stopping_what_does_not_run_does_nothing(own: Settings) -> None:
    assert managed.stop(own) is False


@contextmanager
def _listening(port: int) -> Iterator[None]:
    """Something that listens on the port, this test or whoever had it before."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((LOOPBACK, port))
            listener.listen()
        except OSError:
            pass
        yield


def _kill(pid: int) -> None:
    process = psutil.Process(pid)
    process.kill()
    process.wait(30)


def _ensure_running_elsewhere(settings: Settings) -> subprocess.Popen[str]:
    script = "from store import managed, settings; print(managed.ensure_running(settings.Settings()).pid)"
    options = {"PARTYGRAPH_HOME": str(settings.home), "PARTYGRAPH_JAVA_OPTIONS": settings.partygraph_java_options}
    environment = os.environ | options | {"NEO4J_URI": ""}
    return subprocess.Popen([sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE, text=True)


def _processes_of(settings: Settings) -> set[int]:
    mark = f"@{Home(settings.home).arguments}"
    found = ((process.pid, process.info["cmdline"]) for process in psutil.process_iter(["cmdline"]))
    return {pid for pid, command in found if mark in (command or [])}
