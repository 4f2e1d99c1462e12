"""The managed local Neo4j: Community edition as a child process, from its Maven jars and a Java runtime from PyPI."""

from store.managed.server import (
    Condition,
    Server,
    Status,
    ensure_running,
    start,
    status,
    stop,
    wait_for_browser,
    while_stopped,
)

__all__ = [
    "Condition",
    "Server",
    "Status",
    "ensure_running",
    "start",
    "status",
    "stop",
    "wait_for_browser",
    "while_stopped",
]
