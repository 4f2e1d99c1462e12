"""A writer turned into a stream: what it writes, piece by piece, to whoever asks for the next piece.

The writer runs in a thread of its own and waits when it is a few pieces ahead, so that a slow reader costs no memory.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Final

from app.rdf.sinks import Sink

WRITER: Final = "rdf-writer"
_PIECE: Final = 1 << 16  # bytes
_PIECES_AHEAD: Final = 4
_PATIENCE: Final = 0.2  # seconds between looks at whether the reader is still there


class ReaderGoneError(Exception):
    """Nobody reads any more: raised inside the writer, to end it."""


def streamed(writer: Callable[[Sink], object]) -> Generator[bytes, None, None]:
    """What `writer` writes to the sink that it is given, in pieces of some 64 KiB.

    Raises what the writer raises. Closing the iterator before its end ends the writer at its next piece; nobody waits
    for it, since the garbage collector may close an iterator in any thread, the writer's own too.
    """
    pipe = _Pipe()
    pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=WRITER)
    written = pool.submit(pipe.run, writer)
    try:
        yield from pipe
        written.result()
    finally:
        pipe.reader_gone.set()
        pool.shutdown(wait=False)


class _Pipe:
    """Bytes on their way from the writer's thread to the reader's. None in the queue is the end."""

    def __init__(self) -> None:
        self.reader_gone = threading.Event()
        self._pieces: queue.Queue[bytes | None] = queue.Queue(_PIECES_AHEAD)
        self._pending = bytearray()

    def run(self, writer: Callable[[Sink], object]) -> None:
        """Run `writer`, and tell the reader of its end, however it ends."""
        try:
            writer(self)
            self._send(bytes(self._pending))
        finally:
            with suppress(ReaderGoneError):
                self._send(None)

    def write(self, data: bytes, /) -> int:
        """Take `data`; it goes on when it fills a piece."""
        self._pending += data
        if len(self._pending) >= _PIECE:
            self._send(bytes(self._pending))
            self._pending.clear()
        return len(data)

    def flush(self) -> None:
        """Nothing: the last piece goes out when the writer ends."""

    def _send(self, piece: bytes | None) -> None:
        while not self.reader_gone.is_set():
            try:
                self._pieces.put(piece, timeout=_PATIENCE)
            except queue.Full:
                continue
            return
        raise ReaderGoneError

    def __iter__(self) -> Iterator[bytes]:
        while (piece := self._pieces.get()) is not None:
            if piece:
                yield piece
