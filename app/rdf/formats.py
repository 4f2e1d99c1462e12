"""Triples as bytes: the four formats, written one triple at a time, so that memory does not grow with the graph.

The serializers are pyoxigraph's. The base is written once and IRIs under it are relative to it in Turtle and RDF/XML;
things get no prefix of their own, since some readers refuse the escapes that a `.` or `%` in a prefixed name needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import IO, Final, Protocol, cast

from pyoxigraph import RdfFormat, Triple, serialize

from app.rdf.vocabulary import PREFIXES

# what XML 1.0 has no way to write: control characters, U+FFFE and U+FFFF (here as UTF-8)
_NOT_XML: Final = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_REPLACEMENT: Final = "\ufffd".encode()


class ExportFormat(StrEnum):
    """A way to write the graph; the value is its name on the command line and in an address."""

    TURTLE = "turtle"
    NTRIPLES = "ntriples"
    JSONLD = "jsonld"
    RDFXML = "rdfxml"

    @property
    def media_type(self) -> str:
        """The media type that says what was sent."""
        return _LIBRARY[self].media_type

    @property
    def extension(self) -> str:
        """The usual ending of such a file's name, without the dot."""
        return _LIBRARY[self].file_extension


_LIBRARY: Final = {
    ExportFormat.TURTLE: RdfFormat.TURTLE,
    ExportFormat.NTRIPLES: RdfFormat.N_TRIPLES,
    ExportFormat.JSONLD: RdfFormat.JSON_LD,
    ExportFormat.RDFXML: RdfFormat.RDF_XML,
}


class Sink(Protocol):
    """Where bytes go: a file opened for binary writing, or anything like it."""

    def write(self, data: bytes, /) -> object:
        """Take `data`."""

    def flush(self) -> object:
        """Pass on what was taken."""


def write(triples: Iterable[Triple], sink: Sink, form: ExportFormat, base: str) -> None:
    """Write `triples` to `sink` as they come. Raises whatever reading them or writing raises.

    RDF/XML can't carry control characters: there, and there only, each is written as U+FFFD.
    """
    target = cast("IO[bytes]", XmlSink(sink) if form is ExportFormat.RDFXML else sink)
    if form is ExportFormat.NTRIPLES:
        serialize(triples, target, _LIBRARY[form])
    else:
        serialize(triples, target, _LIBRARY[form], prefixes=dict(PREFIXES), base_iri=base)
    target.flush()


class XmlSink:
    """Mends what the serializer writes that an XML 1.0 reader would drop (carriage returns) or refuse."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, data: bytes, /) -> int:
        """Take `data` (whole characters), and pass it on mended."""
        self._sink.write(_NOT_XML.sub(_REPLACEMENT, data).replace(b"\r", b"&#13;"))
        return len(data)

    def flush(self) -> None:
        """Pass on what was taken."""
        self._sink.flush()
