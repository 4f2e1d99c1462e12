"""Free ports on loopback, the usual ones where they are."""

from __future__ import annotations

import os
import socket

from store.managed.state import Ports

LOOPBACK = "127.0.0.1"
USUAL = Ports(bolt=7687, http=7474)


def choose(preferred: Ports = USUAL) -> Ports:
    """`preferred`, each port replaced by a free one where something listens on it already.

    A server opens its Bolt port some seconds before its HTTP port: where the first is taken the second soon will be.
    """
    if not _is_free(preferred.bolt):
        return anew()
    return Ports(preferred.bolt, preferred.http if _is_free(preferred.http) else _any_free())


def anew() -> Ports:
    """Two free ports, whichever."""
    return Ports(_any_free(), _any_free())


def _socket() -> socket.socket:
    result = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":  # as the server itself: a port in TIME_WAIT is free. Elsewhere the option means sharing
        result.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    return result


def _is_free(port: int) -> bool:
    with _socket() as probe:
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
        return True


def _any_free() -> int:
    with _socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])
