"""What the managed server's watchers say where there is nothing to watch: no process, no port, no log, no password."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from schema.errors import StoreRefusedError, StoreUnavailableError
from store.managed import process
from store.managed.home import Home, write_private
from store.managed.ports import LOOPBACK
from store.managed.state import Ports, State, living

NO_PROCESS = 2**31 - 2  # above any limit of process numbers


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    made.prepare()
    return made


@contextmanager
def listening(answer: bytes | None) -> Iterator[int]:
    """A port where somebody listens who says `answer` to whoever comes, or hangs up at once."""
    with socket.create_server((LOOPBACK, 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                if answer is not None:
                    connection.recv(64)
                    connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield int(server.getsockname()[1])
        thread.join()


@pytest.mark.parametrize("pid", [NO_PROCESS, 2**80, -1])
def test_a_process_that_does_not_exist_serves_nothing(home: Home, pid: int) -> None:
    ports = Ports(bolt=1, http=2)
    assert living(home, State(pid, ports)) is None


def test_a_server_that_has_gone_is_not_ready(home: Home) -> None:
    assert not process.is_ready(NO_PROCESS, Ports(bolt=1, http=2))


@pytest.mark.parametrize(("answer", "ready"), [(b"\0\0\x08\x05", True), (b"HTTP", True), (b"no", False), (None, False)])
def test_a_process_is_ready_once_its_own_port_shakes_hands(answer: bytes | None, ready: bool) -> None:
    with listening(answer) as port:
        assert process.is_ready(os.getpid(), Ports(bolt=port, http=1)) is ready


@pytest.mark.parametrize(
    ("answer", "serves"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", True),
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", False),
        (b"something else\r\n\r\n", False),
        (None, False),
    ],
)
def test_the_browser_is_served_where_its_page_is(answer: bytes | None, serves: bool) -> None:
    with listening(answer) as port:
        assert process.serves_browser(Ports(bolt=1, http=port)) is serves


def test_ending_what_has_ended_is_no_fault() -> None:
    process.end(NO_PROCESS, 1.0)


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
def test_a_process_that_does_not_listen_is_killed() -> None:
    stubborn = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('x', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", stubborn], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.read(1)
        process.end(child.pid, 0.5)
        assert not psutil.pid_exists(child.pid)


def test_a_start_that_left_no_log_still_has_a_reason(home: Home) -> None:
    assert "it said nothing" in str(process.failed_start(home, 0))


def test_an_administration_command_that_fails_says_why(home: Home) -> None:
    arguments = home.path / "wrong.args"
    arguments.write_text("-cp nowhere no.such.Command\n", encoding="utf-8")
    with pytest.raises(StoreUnavailableError, match="can't be set up"):
        process.run_admin(arguments, home)


def test_a_password_that_cannot_be_read_is_told(home: Home) -> None:
    home.password_file.mkdir()
    with pytest.raises(StoreRefusedError, match="the password can't be read"):
        home.password()


def test_a_file_that_cannot_be_written_is_told_with_its_place(home: Home) -> None:
    with pytest.raises(StoreUnavailableError, match="nowhere"):
        write_private(home.path / "nowhere" / "file", "text")
