"""Solutions as bytes, at most so many of them: SPARQL 1.1 results in JSON, XML, CSV and TSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final, TypeAlias
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import BlankNode, Literal, NamedNode

from app.rdf.sinks import mended_xml

Row: TypeAlias = Sequence[object]
"""One solution: a term, or None, for each variable."""
_STRING: Final = "http://www.w3.org/2001/XMLSchema#string"


class ResultFormat(StrEnum):
    """A way to write solutions; the value is its name in an address."""

    JSON = "json"
    XML = "xml"
    CSV = "csv"
    TSV = "tsv"

    @property
    def media_type(self) -> str:
        """The media type that says what was sent."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES: Final = {
    ResultFormat.JSON: "application/sparql-results+json",
    ResultFormat.XML: "application/sparql-results+xml",
    ResultFormat.CSV: "text/csv",
    ResultFormat.TSV: "text/tab-separated-values",
}


def solutions(names: Sequence[str], rows: Iterable[Row], form: ResultFormat) -> bytes:
    """Solutions for the variables `names`."""
    written = _WRITERS[form](names, rows).encode()
    return mended_xml(written) if form is ResultFormat.XML else written


def boolean(value: bool, form: ResultFormat) -> bytes:
    """The answer to ASK; in CSV and TSV, for which the standard has none, the bare word."""
    said = str(value).lower()
    if form is ResultFormat.JSON:
        return json.dumps({"head": {}, "boolean": value}).encode()
    return (_xml("", f"<boolean>{said}</boolean>") if form is ResultFormat.XML else said + "\n").encode()


def _as_json(names: Sequence[str], rows: Iterable[Row]) -> str:
    bindings = [
        {name: _json_term(term) for name, term in zip(names, row, strict=True) if term is not None} for row in rows
    ]
    return json.dumps({"head": {"vars": list(names)}, "results": {"bindings": bindings}}, ensure_ascii=False)


def _json_term(term: object) -> dict[str, Any]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if not isinstance(term, Literal):
        return {"type": "literal", "value": str(term)}
    found = {"type": "literal", "value": term.value}
    if term.language:
        return found | {"xml:lang": term.language}
    return found if term.datatype.value == _STRING else found | {"datatype": term.datatype.value}


def _as_xml(names: Sequence[str], rows: Iterable[Row]) -> str:
    head = "".join(f"<variable name={quoteattr(name)}/>" for name in names)
    return _xml(head, "<results>" + "".join(_xml_row(names, row) for row in rows) + "</results>")


def _xml(head: str, body: str) -> str:
    opening = '<?xml version="1.0"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">'
    return f"{opening}<head>{head}</head>{body}</sparql>\n"


def _xml_row(names: Sequence[str], row: Row) -> str:
    bound = ((name, term) for name, term in zip(names, row, strict=True) if term is not None)
    bindings = (f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>" for name, term in bound)
    return f"<result>{''.join(bindings)}</result>"


def _xml_term(term: object) -> str:
    if isinstance(term, NamedNode):
        return f"<uri>{escape(term.value)}</uri>"
    if isinstance(term, BlankNode):
        return f"<bnode>{escape(term.value)}</bnode>"
    if not isinstance(term, Literal):
        return f"<literal>{escape(str(term))}</literal>"
    attribute = f" xml:lang={quoteattr(term.language)}" if term.language else ""
    if not term.language and term.datatype.value != _STRING:
        attribute = f" datatype={quoteattr(term.datatype.value)}"
    return f"<literal{attribute}>{escape(term.value)}</literal>"


def _as_csv(names: Sequence[str], rows: Iterable[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([_csv_cell(term) for term in row] for row in rows)
    return out.getvalue()


def _csv_cell(term: object) -> str:
    if isinstance(term, BlankNode):
        return f"_:{term.value}"
    return "" if term is None else str(getattr(term, "value", term))


def _as_tsv(names: Sequence[str], rows: Iterable[Row]) -> str:
    lines = ["\t".join(f"?{name}" for name in names)]
    lines.extend("\t".join("" if term is None else str(term).replace("\t", "\\t") for term in row) for row in rows)
    return "\n".join(lines) + "\n"


_WRITERS: Final[Mapping[ResultFormat, Callable[[Sequence[str], Iterable[Row]], str]]] = {
    ResultFormat.JSON: _as_json,
    ResultFormat.XML: _as_xml,
    ResultFormat.CSV: _as_csv,
    ResultFormat.TSV: _as_tsv,
}
