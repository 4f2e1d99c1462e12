"""Read: files, folders, standard input and web addresses in, one Source (or what is wrong with it) at a time out."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.read.decode import SAMPLE
from ingest.read.files import articles_at, articles_in
from ingest.read.records import Read
from schema.document import Source
from schema.errors import InputError

__all__ = ["read"]

STANDARD_INPUT = "-"


def read(paths: Iterable[str], stdin: io.BufferedReader | None = None) -> Iterator[Source | InputError]:
    """The articles of `paths`, lazily and in order.

    A path is a file (.txt, .html, .jsonl, .csv), a folder (read recursively, in the order of names), an http or https
    address, or "-" for standard input (JSONL, a page or a text). What can't be read as an article comes out as an
    InputError in its place: nothing is raised and nothing else is lost.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _standard_input(stdin)
        elif _is_address(path):
            from ingest.read.web import page  # its library takes a tenth of a second to import: files need it not

            yield from page(path)
        else:
            yield from articles_at(Path(path), path)


def _is_address(path: str) -> bool:
    """Whether `path` is an address of the web (any scheme with "//"), not a file."""
    scheme, separator, _ = path.partition("://")
    return bool(separator) and scheme.isalpha()


def _standard_input(stdin: io.BufferedReader | None) -> Iterator[Read]:
    stream = stdin or io.BufferedReader(io.FileIO(sys.stdin.fileno(), closefd=False), SAMPLE)
    lines = stream.peek(SAMPLE).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    try:
        yield from articles_in(stream, STANDARD_INPUT, ".jsonl" if lines else ".txt")
    except InputError as error:
        yield error
