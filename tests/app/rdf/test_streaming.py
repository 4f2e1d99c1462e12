"""A writer as a stream of pieces."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator

import pytest

from app.rdf.sinks import Sink
from app.rdf.streaming import ReaderGoneError, streamed


def test_the_pieces_are_what_was_written_in_order() -> None:
    parts = [bytes([number % 251]) * (number * 37) for number in range(200)]

    def writer(sink: Sink) -> None:
        for part in parts:
            sink.write(part)
        sink.flush()

    assert b"".join(streamed(writer)) == b"".join(parts)


def test_pieces_are_of_a_size_worth_sending() -> None:
    def writer(sink: Sink) -> None:
        for _ in range(100_000):
            sink.write(b"0123456789")

    assert {len(piece) for piece in list(streamed(writer))[:-1]} == {65_540}


def test_a_writer_that_writes_nothing_gives_nothing() -> None:
    assert list(streamed(Sink.flush)) == []


def test_the_writers_error_reaches_the_reader_after_what_it_wrote() -> None:
    def writer(sink: Sink) -> None:
        sink.write(b"x" * 70_000)
        raise ConnectionError("the database is away")

    pieces = streamed(writer)
    assert next(pieces) == b"x" * 70_000
    with pytest.raises(ConnectionError, match="away"):
        next(pieces)


def test_a_writer_waits_for_a_slow_reader() -> None:
    sent = 0

    def writer(sink: Sink) -> None:
        nonlocal sent
        for _ in range(1_000):
            sink.write(b"x" * 70_000)
            sent += 1

    pieces = streamed(writer)
    next(pieces)
    assert sent < 10
    pieces.close()


def test_a_reader_that_goes_ends_the_writer() -> None:
    ended_by: list[type[BaseException]] = []
    ended = threading.Event()

    def writer(sink: Sink) -> None:
        try:
            while True:
                sink.write(b"x" * 70_000)
        except ReaderGoneError as error:
            ended_by.append(type(error))
            ended.set()
            raise

    pieces = streamed(writer)
    next(pieces)
    pieces.close()
    assert ended.wait(5)
    assert ended_by == [ReaderGoneError]


def test_a_stream_may_be_closed_by_its_own_writers_thread() -> None:
    holder: list[Generator[bytes, None, None]] = []
    closed = threading.Event()

    def writer(sink: Sink) -> None:
        sink.write(b"x" * 70_000)
        while not holder:
            time.sleep(0.01)
        holder.pop().close()
        closed.set()

    pieces = streamed(writer)
    next(pieces)
    holder.append(pieces)
    assert closed.wait(5)
