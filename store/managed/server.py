"""The managed Neo4j: one server for one home, started when it is needed, found again by every later command.

All changes (start, stop) happen under the home's lock, so that two commands never start two servers on one store. The
lock is the operating system's: it goes with its holder, and no stale one can remain.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import filelock

from schema.errors import StoreUnavailableError
from store.managed import configuration, process
from store.managed.home import Home, unwritable, write_private
from store.managed.importing import remove_unfinished
from store.managed.jars import ensure_jars
from store.managed.ports import LOOPBACK, USUAL, anew, choose
from store.managed.process import PortTakenError
from store.managed.progress import waiting
from store.managed.state import Ports, State, clear_state, living, orphan, read_state, write_state
from store.settings import Settings

USERNAME = "neo4j"
_POLL_S = 0.1
_PATIENCE_S, _LOCK_S, _START_S, _STOP_S, _TRIES = 0.3, 900.0, 120.0, 60.0, 4


@dataclass(frozen=True, slots=True)
class Server:
    """A managed server that answers. `started` tells that this very call started it."""

    pid: int
    ports: Ports
    home: Path
    started: bool = False

    @property
    def bolt(self) -> str:
        """The address for drivers."""
        return f"bolt://{LOOPBACK}:{self.ports.bolt}"

    @property
    def http(self) -> str:
        """The address of the HTTP API."""
        return f"http://{LOOPBACK}:{self.ports.http}"

    @property
    def browser(self) -> str:
        """The address of Neo4j Browser."""
        return f"{self.http}/browser/"

    @property
    def username(self) -> str:
        """The login's name."""
        return USERNAME

    @property
    def password_file(self) -> Path:
        """The file that holds the login's password."""
        return Home(self.home).password_file


class Condition(StrEnum):
    """How the managed server is."""

    RUNNING = "running"
    SILENT = "not answering"
    CRASHED = "crashed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Status:
    """The managed server's condition; `server` where a process is alive."""

    condition: Condition
    home: Path
    log: Path
    server: Server | None = None


def ensure_running(settings: Settings) -> Server:
    """The managed server, started where it is not running.

    Raises StoreUnavailableError where it can't be started, StoreRefusedError where its password is lost.
    """
    home = Home(settings.home)
    state = living(home, read_state(home))
    if state and process.is_ready(state.pid, state.ports):
        return _server(home, state)
    return start(settings)


def start(settings: Settings) -> Server:
    """As `ensure_running`, after a look under the lock: whoever comes second gets the first one's server."""
    home = Home(settings.home)
    home.prepare()
    with _locked(home):
        found = _find(home)
        if found:
            _await_ready(home, found)
            return _server(home, found)
        jars = ensure_jars(settings)
        remove_unfinished(home)
        with waiting("Starting Neo4j …"):
            return _server(home, _start(home, jars, settings.partygraph_java_options), started=True)


def stop(settings: Settings) -> bool:
    """End the managed server cleanly and wait for it. Whether there was one to end."""
    home = Home(settings.home)
    if not home.path.exists():
        return False
    with _locked(home):
        found = _find(home)
        if found:
            with waiting("Stopping Neo4j …"):
                process.end(found.pid, _STOP_S)
        clear_state(home)
        return found is not None


def while_stopped(settings: Settings, work: Callable[[Home, tuple[Path, ...]], None]) -> None:
    """Do something with the home and Neo4j's jars while no server runs on it, and none can be started.

    Raises StoreUnavailableError, and whatever `work` raises.
    """
    home = Home(settings.home)
    with _locked(home):
        found = _find(home)
        if found:
            process.end(found.pid, _STOP_S)
        clear_state(home)
        work(home, ensure_jars(settings))


def status(settings: Settings) -> Status:
    """How the managed server is; changes nothing."""
    home = Home(settings.home)
    said = read_state(home)
    state = living(home, said)
    if state is None:
        return Status(Condition.CRASHED if said else Condition.STOPPED, home.path, home.log)
    condition = Condition.RUNNING if process.is_ready(state.pid, state.ports) else Condition.SILENT
    return Status(condition, home.path, home.log, _server(home, state))


def wait_for_browser(server: Server, seconds: float = 30.0) -> bool:
    """Wait until Neo4j Browser can be opened; whether it can."""
    deadline = time.monotonic() + seconds
    while not process.serves_browser(server.ports):
        if time.monotonic() > deadline:
            return False
        time.sleep(_POLL_S)
    return True


@contextmanager
def _locked(home: Home) -> Iterator[None]:
    lock = filelock.FileLock(home.lock)
    try:
        _acquire(lock)
    except filelock.Timeout:
        raise StoreUnavailableError(f"another partygraph command keeps {home.lock}; end it and try again") from None
    except OSError as error:
        raise unwritable(home.lock, error) from error
    try:
        yield
    finally:
        lock.release()


def _acquire(lock: filelock.BaseFileLock) -> None:
    try:
        lock.acquire(timeout=_PATIENCE_S)
    except filelock.Timeout:
        with waiting("Waiting for another partygraph command …"):
            lock.acquire(timeout=_LOCK_S)


def _find(home: Home) -> State | None:
    """The home's living server, with the state file mended where its starter died before writing it."""
    state = living(home, read_state(home))
    ports = configuration.configured_ports(home)
    if state or ports is None:
        return state
    pid = orphan(home)
    if pid is None:
        return None
    adopted = State(pid, ports)
    write_state(home, adopted)
    return adopted


def _start(home: Home, jars: tuple[Path, ...], options: str) -> State:
    """On the ports of the last start where they are free; on others where a program was quicker to take one."""
    ports = choose(configuration.configured_ports(home) or USUAL)
    for _ in range(_TRIES - 1):
        try:
            return _start_on(home, jars, ports, options)
        except PortTakenError:
            ports = anew()
    return _start_on(home, jars, ports, options)


def _start_on(home: Home, jars: tuple[Path, ...], ports: Ports, options: str) -> State:
    write_private(home.conf_file, configuration.settings(home, ports))
    _set_password(home, jars)
    write_private(home.arguments, configuration.server_arguments(home, jars, options))
    said = process.log_size(home)
    child = process.spawn(home)
    state = State(child.pid, ports)
    write_state(home, state)
    try:
        process.wait_until_ready(home, child.pid, ports, lambda: child.poll() is not None, _START_S)
    except StoreUnavailableError:
        if child.poll() is None:
            raise
        clear_state(home)
        raise process.failed_start(home, said) from None
    return state


def _set_password(home: Home, jars: tuple[Path, ...]) -> None:
    """Give a new server its password, before it first starts. A failed first start may have set it: it is set again."""
    password = home.make_password()
    if home.has_users:
        return
    arguments = home.path / "password.args"
    try:
        write_private(arguments, configuration.password_arguments(jars, password))
        process.run_admin(arguments, home)
    finally:
        arguments.unlink(missing_ok=True)


def _await_ready(home: Home, state: State) -> None:
    process.wait_until_ready(home, state.pid, state.ports, lambda: living(home, state) is None, _START_S)


def _server(home: Home, state: State, *, started: bool = False) -> Server:
    return Server(state.pid, state.ports, home.path, started)
