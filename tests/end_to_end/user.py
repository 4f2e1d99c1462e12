"""Somebody at a terminal: real commands in processes of their own, with an environment of their own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psutil
import rdflib

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
SHARED = ROOT.parent / "shared"
ENDED = (0, 128 + signal.SIGINT)
"""The exit statuses of a command that Ctrl-C ended as it should."""
_TIMEOUT_S = 300
Process = subprocess.Popen[str]


def command() -> list[str]:
    """The installed `partygraph` beside this Python; where it is not installed, this checkout's."""
    installed = Path(sys.executable).with_name("partygraph")
    return [str(installed)] if installed.exists() else [sys.executable, "-c", "from cli.main import run; run()"]


@dataclass(frozen=True, slots=True)
class User:
    """One user: the folder to work in and the environment variables that differ from this machine's."""

    folder: Path
    variables: dict[str, str]

    def run(self, *arguments: str, status: int = 0, given: str | None = None) -> subprocess.CompletedProcess[str]:
        """Run a command to its end and check its exit status."""
        done = subprocess.run(
            [*command(), *arguments],
            cwd=self.folder,
            env=self._environment(),
            input=given,
            capture_output=True,
            text=True,
            timeout=_TIMEOUT_S,
        )
        assert done.returncode == status, done.stdout + done.stderr
        return done

    def lines(self, *arguments: str) -> list[dict[str, Any]]:
        """What a command prints, as one JSON object a line."""
        return [json.loads(line) for line in self.run(*arguments).stdout.splitlines()]

    def fingerprint(self) -> str:
        """What `partygraph fingerprint` prints."""
        return self.run("fingerprint").stdout.strip()

    def start(self, *arguments: str) -> Process:
        """Start a command and come back at once."""
        return subprocess.Popen(
            [*command(), *arguments],
            cwd=self.folder,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    @contextmanager
    def serving(self) -> Iterator[str]:
        """The address of a service that answers."""
        port = free_port()
        service = self.start("serve", "--port", str(port))
        try:
            address = f"http://127.0.0.1:{port}"
            await_answer(f"{address}/readyz", service)
            yield address
        finally:
            said, status = interrupted(service)
        assert status in ENDED, said
        assert "Traceback" not in said

    def _environment(self) -> dict[str, str]:
        ours = ("NEO4J_", "PARTYGRAPH_", "XDG_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        path = {"PYTHONPATH": str(ROOT)} if len(command()) > 1 else {}
        return kept | {"COLUMNS": "200", "PYTHONIOENCODING": "utf-8"} | path | self.variables


def nobody_in(folder: Path) -> User:
    """A user who needs no database, and whose managed server can't start: its folder can't be made."""
    (folder / "file").touch()
    return User(folder, {"PARTYGRAPH_HOME": str(folder / "file" / "home")})


def interrupted(process: Process) -> tuple[str, int]:
    """What a command says after Ctrl-C, and its exit status."""
    with suppress(ProcessLookupError):
        process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=_TIMEOUT_S)
    return said, process.returncode


def await_answer(address: str, process: Process) -> None:
    """Wait until the address answers well; fail where the process ends before."""
    deadline = time.monotonic() + _TIMEOUT_S
    while time.monotonic() < deadline:
        assert process.poll() is None, process.communicate()[0]
        with suppress(httpx.TransportError):
            if httpx.get(address).is_success:
                return
        time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def processes_of(folder: Path) -> list[str]:
    """The command lines of the processes that name a folder."""
    found = (process.info["cmdline"] or [] for process in psutil.process_iter(["cmdline"]))
    return [" ".join(line) for line in found if any(str(folder) in word for word in line)]


def triples(file: Path, media_type: str) -> rdflib.Graph:
    """What rdflib reads in an RDF file."""
    with warnings.catch_warnings():
        # rdflib's reader of JSON-LD uses a class that rdflib itself calls old
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
        return rdflib.Graph().parse(file, format=media_type)
