"""Files of many articles, one a line (JSONL) or a row (CSV), read one at a time in constant memory.

A line that can't be read is named with its number and costs only itself.
"""

from __future__ import annotations

import csv
import io
import json
from _csv import Reader
from collections.abc import Iterator
from itertools import chain

from ingest.read.articles import article_of_record
from ingest.read.decode import SAMPLE, Undecodable, reading, wide_encoding
from ingest.read.limits import LARGEST_TEXT, megabytes
from schema.document import Source
from schema.errors import InputError

Read = Source | InputError
_Row = list[str] | InputError


def jsonl(stream: io.BufferedReader, source: str) -> Iterator[Read]:
    """The articles of a JSONL stream; blank lines are passed over."""
    for number, line in enumerate(_lines(stream, source), start=1):
        if line is None:
            yield InputError(f"{source} line {number}", f"longer than {megabytes(LARGEST_TEXT)}: no article")
        elif line.strip("\ufeff \t\r\n"):
            yield _article_of_line(f"{source} line {number}", f"{source}#{number}", line)


def table(stream: io.BufferedReader, source: str) -> Iterator[Read]:
    """The articles of a CSV stream with a heading row; the separator is the heading's own."""
    csv.field_size_limit(LARGEST_TEXT)
    lines = (line if line is not None else "\n" for line in _lines(stream, source))
    first = next(lines, "")
    separator = max(",;\t|", key=first.count)
    reader = csv.reader(chain([first.lstrip("\ufeff")], lines), delimiter=separator)
    heading: list[str] | None = None
    for number, row in _rows(reader):
        name = f"{source} line {number}"
        if isinstance(row, InputError):
            yield InputError(name, row.reason)
        elif heading is None:
            heading = row
        elif any(cell.strip() for cell in row):
            yield _article_of_row(name, f"{source}#{number}", dict(zip(heading, row, strict=False)))


def _lines(stream: io.BufferedReader, source: str) -> Iterator[str | None]:
    """The lines of a stream, decoded; None for one that is too long. Raises InputError where it is no text."""
    head = stream.peek(SAMPLE)[:SAMPLE]
    if wide_encoding(head):
        yield from _wide_lines(stream, wide_encoding(head))
        return
    try:
        read = reading(head)
    except Undecodable as error:
        raise InputError(source, str(error)) from error
    while line := stream.readline(LARGEST_TEXT):
        whole = len(line) < LARGEST_TEXT or line.endswith(b"\n")
        yield read(line) if whole else None
        while not whole:
            rest = stream.readline(LARGEST_TEXT)
            whole = not rest or rest.endswith(b"\n")


def _wide_lines(stream: io.BufferedReader, encoding: str | None) -> Iterator[str]:
    text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="\n")
    try:
        yield from text
    finally:
        text.detach()  # the stream is its opener's to close


def _rows(reader: Reader) -> Iterator[tuple[int, _Row]]:
    """The rows of a CSV reader with the number of the line that each begins on."""
    while True:
        number = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, InputError("", f"malformed CSV ({error})")
        else:
            yield number, row


def _article_of_line(name: str, source: str, line: str) -> Read:
    try:
        record = json.loads(line.lstrip("\ufeff"))
        if "\\ud" in line.lower():  # half of a surrogate pair is no character: it can't be stored or printed
            json.dumps(record, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        return InputError(name, f"malformed JSON ({str(error).partition(':')[0]})", {"line": line})
    if not isinstance(record, dict):
        return InputError(name, 'no JSON object: a line must be like {"title": …, "text": …}', {"line": line})
    return _article_of_row(name, source, record)


def _article_of_row(name: str, source: str, record: dict[str, object] | dict[str, str]) -> Read:
    try:
        return article_of_record(name, source, record)
    except InputError as error:
        given = {str(key): value for key, value in record.items() if isinstance(value, str)}
        return InputError(error.source, error.reason, given)
