"""Articles spread over processes: results in order, little in flight, and a bad article costs only itself.

A worker answers article by article, so that it is known which one it was at when it died or took too long. That one is
set aside (a dead worker's is tried once more, since something else may have killed it), a new worker takes the place of
the old, and the articles behind it go on. Workers end by themselves when whoever started them is gone.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from multiprocessing import forkserver
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from traceback import extract_tb
from typing import Any, Generic, TypeAlias, TypeVar

from schema.document import Source
from schema.errors import InputError, PartygraphError

D = TypeVar("D")
R = TypeVar("R")
Work: TypeAlias = Callable[[Source], R]

PATIENCE_S = 30.0
"""How long any article may take, in seconds."""
SLOWEST = 10_000.0
"""What an article may take beside that: one second for so many characters, a tenth of the usual rate."""
_ARTICLES, _CHARACTERS = 16, 200_000  # that go to a worker at once, at most
_WINDOW = 1_024  # articles between the oldest that is not done and the newest that was read
_TRIES, _STARTS = 2, 3
_PRELOADED = ["ingest.ready"]


class WorkersError(PartygraphError):
    """No process for reading articles can be started."""


def cores() -> int:
    """The processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def seconds_for(source: Source, patience: float = PATIENCE_S) -> float:
    """How long the article may take."""
    return patience + len(source.content) / SLOWEST


def begin() -> None:
    """Start the server of processes now, to get ready while whoever asks for it does: for commands that soon spread."""
    if _context().get_start_method() == "forkserver":
        forkserver.ensure_running()


def spread(
    work: Work[R], items: Iterable[Source | D], workers: int | None = None, patience: float = PATIENCE_S
) -> Iterator[R | D | InputError]:
    """What `work` makes of each source, in the order of `items`; whatever is no source comes out as it is.

    `work` is a function of a module, so that processes can find it; as many as there are cores run it where `workers`
    does not say how many. What can't be read is an InputError in its place. Raises WorkersError.
    """
    with closing(_Pool(work, iter(items), workers or cores(), patience)) as pool:
        yield from pool.results()


@dataclass(slots=True)
class _Slot:
    """An article's place in the order."""

    item: Any
    result: Any = None
    is_done: bool = False
    tries: int = 0

    def done(self, result: object) -> None:
        """Fill it."""
        self.result, self.is_done = result, True


@dataclass(slots=True)
class _Worker:
    """A process and what it has still to do; the first of `todo` is what it is at, until `deadline`."""

    process: multiprocessing.process.BaseProcess
    connection: Connection[Any, Any]
    todo: deque[_Slot] = field(default_factory=deque)
    is_ready: bool = False
    deadline: float = float("inf")


@dataclass(slots=True)
class _Pool(Generic[R, D]):
    work: Work[R]
    items: Iterator[Source | D]
    most: int
    patience: float
    window: deque[_Slot] = field(default_factory=deque)
    returned: deque[_Slot] = field(default_factory=deque)
    workers: list[_Worker] = field(default_factory=list)
    failed_starts: int = 0
    is_drained: bool = False

    def results(self) -> Iterator[R | D | InputError]:
        """All of them, in order."""
        while True:
            self._hand_out()
            while self.window and self.window[0].is_done:
                yield self.window.popleft().result
            if not self.window and self.is_drained:
                return
            if self.window:
                self._gather()

    def close(self) -> None:
        """End the processes."""
        for worker in self.workers:
            worker.connection.close()
            worker.process.kill()
        for worker in self.workers:
            worker.process.join()
        self.workers.clear()

    def _hand_out(self) -> None:
        """Give every idle worker something to do."""
        while len(self._busy()) < self.most:
            slots = self._next_slots()
            if not slots:
                return
            worker = next((one for one in self.workers if not one.todo), None) or self._start()
            worker.todo.extend(slots)
            self._wind(worker)
            with suppress(OSError):  # a worker that is gone is noticed when its answers are awaited
                worker.connection.send([slot.item for slot in slots])

    def _busy(self) -> list[_Worker]:
        return [worker for worker in self.workers if worker.todo]

    def _next_slots(self) -> list[_Slot]:
        """What goes to one worker: an article that came back goes alone."""
        if self.returned:
            return [self.returned.popleft()]
        slots: list[_Slot] = []
        characters = 0
        while len(slots) < _ARTICLES and characters < _CHARACTERS and len(self.window) < _WINDOW:
            slot = self._read()
            if slot is None:
                break
            if isinstance(slot.item, Source):
                slots.append(slot)
                characters += len(slot.item.content)
        return slots

    def _read(self) -> _Slot | None:
        """The next item's slot, in the window; None where there are no more."""
        if self.is_drained:
            return None
        try:
            item = next(self.items)
        except StopIteration:
            self.is_drained = True
            return None
        slot = _Slot(item)
        if not isinstance(item, Source):
            slot.done(item)
        self.window.append(slot)
        return slot

    def _start(self) -> _Worker:
        context = _context()
        ours, theirs = context.Pipe()
        # BaseContext declares no Process, though every context has one
        process = context.Process(target=_serve, args=(theirs, self.work, self.patience), daemon=True)  # type: ignore[attr-defined]
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self.workers.append(worker)
        return worker

    def _gather(self) -> None:
        """Wait for an answer or for the next deadline, and take every answer that is there."""
        busy = self._busy()
        if not busy:
            return
        left = max(0.0, min(worker.deadline for worker in busy) - time.monotonic())
        ready = set(wait([worker.connection for worker in busy], None if left == float("inf") else left))
        for worker in busy:
            if worker.connection in ready:
                self._take(worker)
            elif time.monotonic() > worker.deadline:
                self._give_up(worker)

    def _take(self, worker: _Worker) -> None:
        try:
            answer = worker.connection.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if worker.is_ready:
            worker.todo.popleft().done(answer)
        worker.is_ready = True
        self._wind(worker)

    def _wind(self, worker: _Worker) -> None:
        """Set the deadline for what the worker is at. While it starts there is none: a slow machine is no fault."""
        running = worker.is_ready and worker.todo
        limit = seconds_for(worker.todo[0].item, self.patience) if running else float("inf")
        worker.deadline = time.monotonic() + limit

    def _bury(self, worker: _Worker) -> None:
        """Replace a worker that died: what it was at is tried once more, alone."""
        self._dismiss(worker)
        if not worker.is_ready:
            self.failed_starts += 1
            if self.failed_starts >= _STARTS:
                raise WorkersError(f"no process for reading articles can be started ({_ending(worker)})")
            self.returned.extend(worker.todo)
            return
        slot = worker.todo.popleft()
        slot.tries += 1
        if slot.tries < _TRIES:
            self.returned.append(slot)
        else:
            reason = f"the process that read it died, twice ({_ending(worker)})"
            slot.done(InputError(slot.item.name, reason, slot.item.record))
        self.returned.extend(worker.todo)

    def _give_up(self, worker: _Worker) -> None:
        """Set aside what a worker takes too long for."""
        self._dismiss(worker)
        slot = worker.todo.popleft()
        limit = seconds_for(slot.item, self.patience)
        slot.done(InputError(slot.item.name, f"not read after {limit:.0f} seconds: passed over", slot.item.record))
        self.returned.extend(worker.todo)

    def _dismiss(self, worker: _Worker) -> None:
        self.workers.remove(worker)
        worker.connection.close()
        worker.process.join(0.2)  # a process that died by itself keeps its own exit status
        worker.process.kill()
        worker.process.join()


def _context() -> BaseContext:
    """Fresh processes, not copies of one with threads. A server that has the grammars makes them quickly."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


def _ending(worker: _Worker) -> str:
    code = worker.process.exitcode or 0
    return signal.Signals(-code).name if code < 0 else f"exit status {code}"


def _serve(connection: Connection[Any, Any], work: Work[object], patience: float) -> None:
    """A worker's life: says that it is there, then an answer for each source of each list that it is sent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever started it
    with suppress(EOFError, OSError):  # whoever started it is gone
        connection.send(None)
        while True:
            for source in connection.recv():
                _set_alarm(2 * seconds_for(source, patience))
                answer = answered(work, source)
                _set_alarm(0)  # who waits for the answer may be busy: that is no fault of the article
                connection.send(answer)


def answered(work: Work[R], source: Source) -> R | InputError:
    """What `work` makes of the source; an InputError where it can't, whatever the reason: the others must go on."""
    try:
        return work(source)
    except InputError as error:
        return InputError(error.source, error.reason, source.record)
    except Exception as error:  # noqa: BLE001 - a fault of ours in one article is that article's reject
        return InputError(source.name, _fault(error), source.record)


def _fault(error: Exception) -> str:
    frames = extract_tb(error.__traceback__)
    place = f" in {'/'.join(frames[-1].filename.split('/')[-3:])}:{frames[-1].lineno}" if frames else ""
    return f"a fault of partygraph ({type(error).__name__}{place}): please report it with the article"


def _set_alarm(seconds: float) -> None:
    """End this process after so long, also in the middle of C code: nobody may be left to do it."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)
