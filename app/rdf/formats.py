"""Triples as bytes: the four formats, written one triple at a time, so that memory does not grow with the graph.

The serializers are pyoxigraph's; the header of Turtle and RDF/XML is ours, since theirs lists the prefixes in an order
that changes from run to run. Things are written relative to the base and get no prefix of their own: some readers
refuse the escapes that a `.` or `%` in a prefixed name needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import IO, Final, cast
from xml.sax.saxutils import quoteattr

from pyoxigraph import RdfFormat, Triple, serialize

from app.rdf.sinks import HeaderSink, Sink, XmlSink
from app.rdf.vocabulary import PREFIXES

# the serializers' own headers, whole
_TURTLE_HEADER: Final = re.compile(rb"(?:@[^\n]*\n)*(?=[^@])")
_XML_HEADER: Final = re.compile(rb"<\?xml[^>]*>\s*<rdf:RDF[^>]*>")


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


def write(triples: Iterable[Triple], sink: Sink, form: ExportFormat, base: str) -> None:
    """Write `triples` to `sink` as they come: equal triples in equal order make equal bytes.

    RDF/XML can't carry control characters: there, and there only, each is written as U+FFFD.
    Raises whatever reading the triples or writing to the sink raises.
    """
    if form is ExportFormat.TURTLE:
        _write_headed(triples, HeaderSink(sink, _turtle_header(base), _TURTLE_HEADER), form, base)
    elif form is ExportFormat.RDFXML:
        _write_headed(triples, HeaderSink(XmlSink(sink), _xml_header(base), _XML_HEADER), form, base)
    else:
        serialize(triples, cast("IO[bytes]", sink), _LIBRARY[form])
        sink.flush()


def _write_headed(triples: Iterable[Triple], sink: Sink, form: ExportFormat, base: str) -> None:
    serialize(triples, cast("IO[bytes]", sink), _LIBRARY[form], prefixes=dict(PREFIXES), base_iri=base)
    sink.flush()


def _turtle_header(base: str) -> bytes:
    lines = [f"@base <{base}> ."] + [f"@prefix {name}: <{PREFIXES[name]}> ." for name in sorted(PREFIXES)]
    return ("\n".join(lines) + "\n").encode()


def _xml_header(base: str) -> bytes:
    spaces = "".join(f"\n\txmlns:{name}={quoteattr(PREFIXES[name])}" for name in sorted(PREFIXES))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xml:base={quoteattr(base)}{spaces}>'.encode()
