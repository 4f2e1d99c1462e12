"""One step of a pipeline done ahead of the next, in a thread: the slower of the two sets the pace."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")
_LOOK_S = 0.1


def ahead(items: Iterable[T], most: int) -> Iterator[T]:
    """The items, made in a thread of their own and at most `most` ahead. An error comes out where it arose.

    Where the reader stops early, so does the thread, after the item that it is at.
    """
    step = _Step[T](items, queue.Queue(most))
    step.thread.start()
    try:
        yield from step.taken()
    finally:
        step.stopped.set()
        step.thread.join()


@dataclass(slots=True)
class _End:
    error: BaseException | None = None


@dataclass(slots=True)
class _Step(Generic[T]):
    items: Iterable[T]
    made: queue.Queue[T | _End]
    stopped: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread = field(init=False)

    def __post_init__(self) -> None:
        self.thread = threading.Thread(target=self._make, name="ahead", daemon=True)

    def taken(self) -> Iterator[T]:
        while not isinstance(item := self.made.get(), _End):
            yield item
        if item.error:
            raise item.error

    def _make(self) -> None:
        end, items = _End(), iter(self.items)
        try:
            for item in items:
                if not self._put(item):
                    break
        except BaseException as error:  # noqa: BLE001 - raised again where the items are taken
            end.error = error
        finally:
            if close := getattr(items, "close", None):
                close()
        self._put(end)

    def _put(self, item: T | _End) -> bool:
        """Whether somebody still wants it."""
        while not self.stopped.is_set():
            with suppress(queue.Full):
                self.made.put(item, timeout=_LOOK_S)
                return True
        return False
