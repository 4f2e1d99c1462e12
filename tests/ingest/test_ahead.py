"""A step done ahead in a thread: everything, in order, errors where they belong, nothing left running."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from ingest.ahead import ahead


def test_all_items_come_in_order() -> None:
    assert list(ahead(range(100), 3)) == list(range(100))


def test_an_error_comes_after_what_was_made_before_it() -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise OSError("gone")

    made = ahead(broken(), 5)
    assert next(made) == 1
    with pytest.raises(OSError, match="gone"):
        next(made)


def test_no_more_is_made_than_asked_for() -> None:
    made: list[int] = []

    def counted() -> Iterator[int]:
        for number in range(1_000):
            made.append(number)
            yield number

    items = ahead(counted(), 2)
    next(items)
    items.close()  # type: ignore[attr-defined]
    assert len(made) <= 5


def test_the_makers_cleaning_up_is_done_when_the_reader_stops() -> None:
    done = threading.Event()

    def careful() -> Iterator[int]:
        try:
            yield from range(1_000)
        finally:
            done.set()

    items = ahead(careful(), 2)
    next(items)
    items.close()  # type: ignore[attr-defined]
    assert done.is_set()
    assert not [thread for thread in threading.enumerate() if thread.name == "ahead"]
