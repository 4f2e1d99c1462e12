"""A service over a graph of generated articles, for whoever measures it: run as `partygraph serve` runs it."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from benchmarks.generator import articles
from ingest.load.bulk import bulk_load
from ingest.pipeline import Hands
from store import managed
from store.connection import Store
from store.graph import open_graph
from store.settings import Settings


class Client:
    """One client with one connection that stays open."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def get(self, address: str) -> bytes:
        """The answer's body. Raises RuntimeError where it is no answer."""
        self._connection.request("GET", address)
        response = self._connection.getresponse()
        body = response.read()
        if response.status != http.client.OK:
            raise RuntimeError(f"{response.status} {address}: {body[:200]!r}")
        return body


@contextmanager
def served(home: Path, count: int) -> Iterator[tuple[Store, int, psutil.Process]]:
    """The graph in `home`, filled with that many articles where it is empty; the service's port and its process."""
    settings = Settings(neo4j_uri=None, neo4j_password=None, partygraph_home=home)
    try:
        with open_graph(settings) as store:
            filled = bool(store.read("MATCH (a:Article) RETURN a LIMIT 1").rows)
        if not filled:
            _fill(settings, count)
        with open_graph(settings) as store, _serving(home) as (port, process):
            yield store, port, process
    finally:
        managed.stop(settings)


def _fill(settings: Settings, count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        with file.open("w", encoding="utf-8") as sink:
            sink.writelines(json.dumps({"text": source.content}) + "\n" for source in articles(count))
        bulk_load(settings, [str(file)], Hands(), lambda _: None)


def count_of(store: Store, pattern: str) -> int:
    """How often the pattern is found in the graph."""
    return int(store.read(f"MATCH p = {pattern} RETURN count(p) AS n").rows[0]["n"])


@contextmanager
def _serving(home: Path) -> Iterator[tuple[int, psutil.Process]]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("NEO4J_", "PARTYGRAPH_"))}
    program = [sys.executable, "-c", f"from cli.main import run; run(['serve', '--port', '{port}'])"]
    with subprocess.Popen(
        program, env=kept | {"PARTYGRAPH_HOME": str(home)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as serving:
        try:
            _wait(port)
            yield port, psutil.Process(serving.pid)
        finally:
            serving.terminate()


def _wait(port: int, patience: float = 120) -> None:
    until = time.monotonic() + patience
    while True:
        try:
            Client(port).get("/readyz")
        except (OSError, RuntimeError):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return
