"""Asking the processes that answer SPARQL: a few of them, each killed where it works too long."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_AT_ONCE: Final = 2


class SparqlError(Exception):
    """The question is not answered."""


class BadQueryError(SparqlError):
    """It is no SPARQL query, or none that can be answered."""


class TooLongError(SparqlError):
    """Its answer takes more time or memory than it may."""


class BusyError(SparqlError):
    """All processes are at work."""


class FormError(SparqlError):
    """The caller takes none of the formats that the answer could have; `graph` tells that it would be triples."""

    def __init__(self, *, graph: bool) -> None:
        super().__init__("none of the formats is taken")
        self.graph = graph


@dataclass(frozen=True, slots=True)
class Question:
    """A query, the format for each kind of answer (None: the caller takes none), the limits in seconds and rows."""

    query: str
    base: str
    solutions: str | None
    graph: str | None
    seconds: float
    rows: int

    @property
    def line(self) -> bytes:
        """As a worker reads it."""
        told = {name: getattr(self, name) for name in ("query", "base", "solutions", "graph", "rows")}
        return json.dumps(told).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer, and whether rows were left out of it."""

    media_type: str
    body: bytes
    truncated: bool


class Workers:
    """The processes that answer from one folder. For any number of threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._free: list[subprocess.Popen[bytes]] = []
        self._all: list[subprocess.Popen[bytes]] = []
        self._seats = threading.BoundedSemaphore(_AT_ONCE)
        self._lock = threading.Lock()
        self._closed = False

    def ask(self, question: Question) -> Answered:
        """Raises BadQueryError, FormError, TooLongError, BusyError."""
        if not self._seats.acquire(timeout=question.seconds):
            raise BusyError("all that answer SPARQL are at work")
        try:
            worker = self._take()
            try:
                return self._asked(worker, question)
            finally:
                self._give_back(worker)
        finally:
            self._seats.release()

    def close(self) -> None:
        """End the processes, also those at work."""
        with self._lock:
            self._closed = True
            for worker in self._all:
                worker.kill()
            for worker in self._free:
                _end(worker)
            self._free.clear()

    def retire(self) -> None:
        """End the processes when they have answered what they were asked."""
        for _ in range(_AT_ONCE):
            self._seats.acquire()
        self.close()

    def _take(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._free:
                return self._free.pop()
        command = [sys.executable, "-m", "app.rdf.sparql.worker", str(self._folder)]
        worker = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=_HOUSE
        )
        with self._lock:
            self._all.append(worker)
        return worker

    def _give_back(self, worker: subprocess.Popen[bytes]) -> None:
        with self._lock:
            if worker.poll() is None and not self._closed:
                self._free.append(worker)
            else:
                _end(worker)
                self._all.remove(worker)

    def _asked(self, worker: subprocess.Popen[bytes], question: Question) -> Answered:
        guard = threading.Timer(question.seconds, worker.kill)
        guard.start()
        try:
            return _exchange(worker, question)
        except (BrokenPipeError, EOFError) as error:
            worker.kill()
            worker.wait()
            raise TooLongError(
                f"the query takes more than {question.seconds:g} s or too much memory: ask for less"
            ) from error
        finally:
            guard.cancel()


_HOUSE: Final = Path(__file__).parents[3]


def _exchange(worker: subprocess.Popen[bytes], question: Question) -> Answered:
    if worker.stdin is None or worker.stdout is None:
        raise EOFError
    worker.stdin.write(question.line)
    worker.stdin.flush()
    line = worker.stdout.readline()
    if not line.endswith(b"\n"):
        raise EOFError
    told = json.loads(line)
    body = worker.stdout.read(told["length"])
    if len(body) < told["length"]:
        raise EOFError
    if "error" in told:
        raise BadQueryError(told["error"])
    if "not_acceptable" in told:
        raise FormError(graph=told["not_acceptable"] == "graph")
    return Answered(told["media_type"], body, told["truncated"])


def _end(worker: subprocess.Popen[bytes]) -> None:
    worker.kill()
    worker.communicate()
