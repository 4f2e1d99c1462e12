"""The copy of the graph that SPARQL is asked of: its latest dump, made when first needed and again when it is old."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from app.rdf.dump import export
from app.rdf.formats import ExportFormat
from app.rdf.reading import Graph
from app.rdf.sparql.workers import Answered, Question, Workers
from schema.errors import PartygraphError

_LOG: Final = logging.getLogger(__name__)
_STAMP: Final = "RETURN COUNT { MATCH (n) } AS nodes, COUNT { MATCH ()-[r]->() } AS edges"
_OLDEST_S: Final = 3600.0
_LOOK_S: Final = 10.0
_HOUSE: Final = Path(__file__).parents[3]


class NotReadyError(Exception):
    """The copy is being made."""


class CopyError(PartygraphError):
    """The copy could not be made."""


@dataclass(slots=True)
class _Version:
    """One copy: its folder and processes, the state of the graph that it shows, and when it was made (seconds)."""

    folder: TemporaryDirectory[str]
    workers: Workers
    stamp: tuple[object, ...]
    made: float
    looked: float


class Copy:
    """The latest copy, made anew in the background where the graph has changed since. For any number of threads."""

    def __init__(self, graph: Graph, base: str, license_address: str) -> None:
        self._graph, self._base, self._license = graph, base, license_address
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sparql-copy")
        self._lock = threading.Lock()
        self._making: Future[None] | None = None
        self._version: _Version | None = None

    def ask(self, question: Question, patience: float) -> Answered:
        """The answer of the latest copy; of the first one it waits `patience` seconds.

        Raises NotReadyError, StoreError, CopyError, SparqlError.
        """
        version = self._version or self._first(patience)
        self._look(version)
        return version.workers.ask(question)

    @property
    def made(self) -> float | None:
        """When the copy was made, in seconds since 1970; None where there is none yet."""
        return self._version.made if self._version else None

    def close(self) -> None:
        """End the processes and remove the copy."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        if self._version:
            self._version.workers.close()
            self._version.folder.cleanup()
            self._version = None

    def _first(self, patience: float) -> _Version:
        making = self._start()
        try:
            making.result(timeout=patience)
        except TimeoutError as error:
            raise NotReadyError from error
        if self._version is None:
            raise NotReadyError
        return self._version

    def _look(self, version: _Version) -> None:
        """Have a new copy made where this one is old."""
        now = time.time()
        if now - version.looked < _LOOK_S:
            return
        version.looked = now
        if now - version.made > _OLDEST_S or self._stamp() != version.stamp:
            self._start()

    def _start(self) -> Future[None]:
        with self._lock:
            if self._making is None or self._making.done():
                self._making = self._pool.submit(self._make)
            return self._making

    def _make(self) -> None:
        folder = TemporaryDirectory(prefix="partygraph-sparql-")
        try:
            stamp = self._stamp()
            self._build(Path(folder.name))
        except BaseException:
            _LOG.exception("no copy of the graph could be made for SPARQL")
            folder.cleanup()
            raise
        now = time.time()
        old, self._version = self._version, _Version(folder, Workers(Path(folder.name) / "store"), stamp, now, now)
        if old:
            old.workers.retire()
            old.folder.cleanup()

    def _build(self, folder: Path) -> None:
        dump = folder / "dump.nt"
        with dump.open("wb") as sink:
            export(self._graph, sink, ExportFormat.NTRIPLES, self._base, license_address=self._license)
        command = [sys.executable, "-m", "app.rdf.sparql.build", str(dump), str(folder / "store")]
        done = subprocess.run(command, cwd=_HOUSE, capture_output=True, text=True, check=False)
        dump.unlink()
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["it was killed"])[-1]
            raise CopyError(f"the copy of the graph for SPARQL could not be made: {last}")

    def _stamp(self) -> tuple[object, ...]:
        return tuple(next(iter(self._graph.stream(_STAMP)), {}).values())
