"""Where bytes go, and what is mended on the way."""

from __future__ import annotations

import re
from typing import Final, Protocol

# what XML 1.0 has no way to write: control characters, U+FFFE and U+FFFF (here as UTF-8)
_NOT_XML: Final = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_REPLACEMENT: Final = "\ufffd".encode()


class Sink(Protocol):
    """Where bytes go: a file opened for binary writing, or anything like it."""

    def write(self, data: bytes, /) -> int:
        """Take `data`; how many bytes that were."""

    def flush(self) -> object:
        """Pass on what was taken."""


class HeaderSink:
    """Puts `header` in the place of what `pattern` finds at the start of what is written."""

    def __init__(self, sink: Sink, header: bytes, pattern: re.Pattern[bytes]) -> None:
        self._sink = sink
        self._header = header
        self._pattern = pattern
        self._start: bytes | None = b""

    def write(self, data: bytes, /) -> int:
        """Take `data`; it is held back until the header is whole."""
        if self._start is None:
            self._sink.write(data)
        else:
            self._start += data
            if found := self._pattern.match(self._start):
                self._pass_on(self._start[found.end() :])
        return len(data)

    def flush(self) -> None:
        """Pass on what was taken."""
        if self._start is not None:
            self._pass_on(b"")
        self._sink.flush()

    def _pass_on(self, rest: bytes) -> None:
        self._sink.write(self._header + rest)
        self._start = None


def mended_xml(data: bytes) -> bytes:
    """XML without what an XML 1.0 reader would drop (carriage returns) or refuse; `data` has whole characters."""
    return _NOT_XML.sub(_REPLACEMENT, data).replace(b"\r", b"&#13;")


class XmlSink:
    """Mends what the serializer writes that an XML 1.0 reader would drop (carriage returns) or refuse."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, data: bytes, /) -> int:
        """Take `data` (whole characters), and pass it on mended."""
        self._sink.write(mended_xml(data))
        return len(data)

    def flush(self) -> None:
        """Pass on what was taken."""
        self._sink.flush()
