"""kill -9 at random moments: `python -m benchmarks.hard.kills [--moments 50] [--seed 1] [--articles 120]`.

At each moment an ingest, one of its workers or the Neo4j server is killed, and the ingest is run again. The fingerprint
must be that of an undisturbed run, and at no time may a reader see an article without all of its claims.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from benchmarks.generator import articles
from schema.errors import StoreError
from store import managed
from store.connection import Store
from store.fingerprint import fingerprint
from store.graph import open_graph
from store.settings import Settings

VICTIMS = ("ingest", "worker", "server")
_TIMEOUT_S, _LOOK_S = 600.0, 0.05
_SEEN = "MATCH (a:Article) RETURN a.id AS id, COUNT { ()-[r]->() WHERE r.article = a.id } AS claims"


@dataclass(frozen=True, slots=True)
class Moment:
    """One kill: who, when (seconds after the start), and what came of it."""

    number: int
    victim: str
    after: float
    struck: bool
    whole: int
    looks: int
    half: int
    same: bool

    @property
    def line(self) -> str:
        """It as a line of the summary."""
        told = "same fingerprint" if self.same else "ANOTHER FINGERPRINT"
        hit = f"killed {self.victim}" if self.struck else f"{self.victim} had ended"
        return (
            f"{self.number:>3}  {hit:<18} after {self.after:5.2f} s  {self.whole:>4} articles there, "
            f"{self.half} half-written in {self.looks} looks; then {told}"
        )


@dataclass(slots=True)
class Trial:
    """A managed server of its own, a file of articles, and what an undisturbed ingest of it makes."""

    settings: Settings
    file: Path
    seconds: float = 0.0
    expected: str = ""
    claims: dict[str, int] = field(default_factory=dict)

    def prepare(self) -> None:
        """Ingest undisturbed, twice: the second time tells how long it takes once the server is warm."""
        for _ in range(2):
            self._empty()
            started = time.monotonic()
            self._finish(self._begin())
            self.seconds = time.monotonic() - started
        with open_graph(self.settings) as store:
            self.expected, self.claims = fingerprint(store), _seen(store)

    def strike(self, number: int, chance: random.Random, victim: str) -> Moment:
        """One kill at a random moment, and a second run."""
        self._empty()
        after = chance.uniform(0.0, self.seconds)
        with self._watched() as watch:
            process = self._begin()
            time.sleep(after)
            struck = self._kill(victim, process)
            process.communicate(timeout=_TIMEOUT_S)
        with open_graph(self.settings) as store:
            there = _seen(store)
            watch.note(there)
        self._finish(self._begin())
        with open_graph(self.settings) as store:
            same = fingerprint(store) == self.expected
        return Moment(number, victim, after, struck, len(there), watch.looks, watch.half, same)

    def _kill(self, victim: str, process: subprocess.Popen[str]) -> bool:
        with suppress(psutil.NoSuchProcess):
            if victim == "ingest":
                psutil.Process(process.pid).kill()
                return process.wait() == -9
            if victim == "server":
                server = managed.status(self.settings).server
                if server:
                    psutil.Process(server.pid).kill()
                return server is not None
            workers = psutil.Process(process.pid).children(recursive=True)[1:]
            for worker in workers[-1:]:
                worker.kill()
            return bool(workers)
        return False

    def _begin(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "benchmarks.hard.ingesting", str(self.settings.home), str(self.file)]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def _finish(self, process: subprocess.Popen[str]) -> None:
        said, _ = process.communicate(timeout=_TIMEOUT_S)
        if process.returncode:
            raise RuntimeError(f"an undisturbed ingest failed: {said}")

    def _empty(self) -> None:
        with open_graph(self.settings) as store:
            store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")

    @contextmanager
    def _watched(self) -> Iterator[_Watch]:
        """A reader that looks all the time, in a thread."""
        watch, stop = _Watch(self.claims), threading.Event()
        with open_graph(self.settings) as store:
            thread = threading.Thread(target=watch.look, args=(store, stop))
            thread.start()
            try:
                yield watch
            finally:
                stop.set()
                thread.join()


@dataclass(slots=True)
class _Watch:
    """What a reader saw: looks, and articles that had not all of their claims."""

    claims: dict[str, int]
    looks: int = 0
    half: int = 0

    def look(self, store: Store, stop: threading.Event) -> None:
        while not stop.wait(_LOOK_S):
            with suppress(StoreError):  # the server may be the victim
                self.note(_seen(store))

    def note(self, seen: dict[str, int]) -> None:
        self.looks += 1
        self.half += sum(self.claims.get(key) != claims for key, claims in seen.items())


def _seen(store: Store) -> dict[str, int]:
    return {row["id"]: row["claims"] for row in store.read(_SEEN).rows}


@contextmanager
def trial(folder: Path, count: int, seed: int) -> Iterator[Trial]:
    """A trial with `count` articles in `folder`; its server is stopped at the end."""
    file = folder / "articles.jsonl"
    lines = (json.dumps({"text": source.content}) + "\n" for source in articles(count, seed))
    file.write_text("".join(lines), encoding="utf-8")
    prepared = Trial(Settings(neo4j_uri=None, partygraph_home=folder / "home"), file)
    try:
        prepared.prepare()
        yield prepared
    finally:
        managed.stop(prepared.settings)


def moments(prepared: Trial, count: int, seed: int) -> Iterator[Moment]:
    """`count` kills, of each sort of victim in turn."""
    for number in range(count):
        chance = random.Random(f"{seed}/kill/{number}")  # noqa: S311 - no secret
        yield prepared.strike(number + 1, chance, VICTIMS[number % len(VICTIMS)])


def main() -> None:
    """Kill and print; the exit status is 1 where anything differed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=120)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, trial(Path(folder), options.articles, options.seed) as prepared:
        print(f"seed {options.seed}; undisturbed: {options.articles} articles in {prepared.seconds:.1f} s", flush=True)
        found = []
        for moment in moments(prepared, options.moments, options.seed):
            print(moment.line, flush=True)
            found.append(moment)
    differing = sum(not moment.same for moment in found)
    half = sum(moment.half for moment in found)
    struck = sum(moment.struck for moment in found)
    print(f"{len(found)} moments, {struck} struck: {differing} differences, {half} half-written articles")
    sys.exit(bool(differing or half))


if __name__ == "__main__":
    main()
