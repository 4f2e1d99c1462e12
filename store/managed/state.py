"""Which process serves a home: what the state file says, held against the processes that there are.

A process is the home's server if its command line names the home's argument file. A number that another process has
got since, a crashed server and a file left by a machine that went down are told from a living server by that, whatever
the clock says.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

import psutil

from store.managed.home import Home, write_private


@dataclass(frozen=True, slots=True)
class Ports:
    """The loopback ports of one server."""

    bolt: int
    http: int


@dataclass(frozen=True, slots=True)
class State:
    """What the state file says."""

    pid: int
    ports: Ports


def read_state(home: Home) -> State | None:
    """The state file's content; None where there is none or it can't be understood."""
    try:
        value = json.loads(home.state.read_text(encoding="utf-8"))
        return State(int(value["pid"]), Ports(int(value["ports"]["bolt"]), int(value["ports"]["http"])))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_state(home: Home, state: State) -> None:
    """Keep the state, whole or not at all."""
    write_private(home.state, json.dumps(asdict(state)) + "\n")


def clear_state(home: Home) -> None:
    """Forget a server that has ended."""
    home.state.unlink(missing_ok=True)


def living(home: Home, state: State | None) -> State | None:
    """`state` if its process is alive and this home's server, else None."""
    return state if state and _serves(home, _process(state.pid)) else None


def orphan(home: Home) -> int | None:
    """The process of this home's server that no state file knows of: whoever started it died at the wrong moment."""
    return next((process.pid for process in psutil.process_iter() if _serves(home, process)), None)


def _process(pid: int) -> psutil.Process | None:
    try:
        return psutil.Process(pid)
    except (psutil.NoSuchProcess, ValueError, OverflowError):
        return None


def _serves(home: Home, process: psutil.Process | None) -> bool:
    try:
        return (
            process is not None
            and f"@{home.arguments}" in process.cmdline()
            and process.status() != psutil.STATUS_ZOMBIE
        )
    except psutil.Error:
        return False
