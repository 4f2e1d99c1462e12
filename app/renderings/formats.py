"""An answer's rows as JSON, CSV or NDJSON, all in UTF-8.

CSV goes into spreadsheets: a list is joined by "; ", a text that a spreadsheet would read as a formula gets an
apostrophe before it, and texts are quoted, so that no separator of any locale splits them.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final

from app.data.answer import Answer, Row

BOM: Final = "\ufeff"
"""What Excel wants at the beginning of a CSV file to read it as UTF-8."""
_PIECE: Final = 1 << 16
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Format(StrEnum):
    """The forms that an answer can have."""

    JSON = "json"
    CSV = "csv"
    NDJSON = "ndjson"

    @property
    def media_type(self) -> str:
        """Its media type, without parameters."""
        return _MEDIA_TYPES[self]

    @property
    def content_type(self) -> str:
        """What the Content-Type header says."""
        return f"{self.media_type}; charset=utf-8; header=present" if self is Format.CSV else self.media_type


_MEDIA_TYPES: Final = {
    Format.JSON: "application/json",
    Format.CSV: "text/csv",
    Format.NDJSON: "application/x-ndjson",
}


def render(answer: Answer, form: Format, *, bom: bool = False, next_address: str | None = None) -> bytes:
    """`answer` in that form. `bom` puts a byte order mark before CSV; JSON tells `next_address`."""
    if form is Format.JSON:
        return json_text(answer, next_address).encode()
    return b"".join(pieces(answer.columns, answer.rows, form, bom=bom))


def json_text(answer: Answer, next_address: str | None = None) -> str:
    """One object: the question, its rows, and whether (and where) there are more."""
    document = {
        "query": answer.query.name,
        "parameters": {name: value for name, value in answer.parameters.items() if value is not None},
        "columns": answer.columns,
        "rows": answer.rows,
        "truncated": answer.truncated,
        "next": next_address,
    }
    return json.dumps(document, ensure_ascii=False)


def pieces(columns: Sequence[str], rows: Iterable[Row], form: Format, *, bom: bool = False) -> Iterator[bytes]:
    """`rows` in CSV or NDJSON, row by row as they come, in pieces of some size; the first has what goes before them."""
    lines = _LINES[form](columns, rows)
    piece = [BOM] if bom and form is Format.CSV else []
    size = 0
    for line in lines:
        piece.append(line)
        size += len(line)
        if size >= _PIECE:
            yield "".join(piece).encode()
            piece, size = [], 0
    yield "".join(piece).encode()


def ndjson_lines(_columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """One object a row, one row a line."""
    return (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def csv_lines(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """A line of column names and a line for each row (RFC 4180)."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(columns)
    for row in rows:
        yield _taken(out)
        writer.writerow(_cells(columns, row))
    yield _taken(out)


def _taken(out: io.StringIO) -> str:
    written = out.getvalue()
    out.seek(0)
    out.truncate()
    return written


def cell(value: Any) -> str | int | float:  # noqa: ANN401 - whatever the database gives
    """A value as a spreadsheet's cell: a number as it is, anything else as text that is no formula."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    said = text(value)
    return f"'{said}" if said.startswith(_FORMULA) else said


def _cells(columns: Sequence[str], row: Row) -> list[str | int | float]:
    return [cell(row[name]) for name in columns]


def text(value: Any) -> str:  # noqa: ANN401 - whatever the database gives
    """A value as one line of text: nothing as none, a list joined by "; ", an object as JSON."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list | tuple):
        return "; ".join(text(v) for v in value)
    return str(value)


_LINES: Final[Mapping[Format, Callable[[Sequence[str], Iterable[Row]], Iterator[str]]]] = {
    Format.CSV: csv_lines,
    Format.NDJSON: ndjson_lines,
}
