"""Articles in files and folders, one file at a time; what can't be read is named and the rest goes on."""

from __future__ import annotations

import io
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from ingest.read.articles import article
from ingest.read.decode import SAMPLE, Undecodable, decode
from ingest.read.limits import LARGEST_TEXT, megabytes
from ingest.read.records import Read, jsonl, table
from schema.errors import InputError

_HEAD_OF_PAGE = 4_096  # bytes
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
ARTICLE_SUFFIXES = frozenset({".txt", ".text", ".html", ".htm", ".xhtml"})
LINES_SUFFIXES = frozenset({".jsonl", ".ndjson"})
TABLE_SUFFIXES = frozenset({".csv", ".tsv"})
_READ = ARTICLE_SUFFIXES | LINES_SUFFIXES | TABLE_SUFFIXES
# what lies beside articles and is none: a saved page's parts, a project's own files
_PASSED_OVER = frozenset(
    ".py .pyc .md .json .yaml .yml .toml .css .js .png .jpg .jpeg .gif .svg .webp .ico .woff .woff2".split()  # noqa: SIM905
)


def articles_at(path: Path, source: str) -> Iterator[Read]:
    """The articles of a file or, recursively and in the order of their names, of a folder."""
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        yield _unreadable(source, error)
        return
    yield from _folder(path) if is_folder else _file(path, source)


def _folder(folder: Path) -> Iterator[Read]:
    failures: list[OSError] = []
    empty = True
    for parent, folders, names in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        for name in sorted(names):
            path = Path(parent) / name
            if not _is_hidden(name) and path.suffix.lower() not in _PASSED_OVER:
                empty = False
                yield from _file(path, str(path))
        yield from _drained(failures)
    yield from _drained(failures)
    if empty:
        yield InputError(str(folder), f"no articles in this folder ({', '.join(sorted(_READ))} are read)")


def _drained(failures: list[OSError]) -> Iterator[InputError]:
    while failures:
        failure = failures.pop(0)
        yield _unreadable(str(failure.filename), failure)


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name == "__pycache__"


def _file(path: Path, source: str) -> Iterator[Read]:
    try:
        with _opened(path, source) as stream:
            yield from articles_in(stream, source, path.suffix.lower())
    except InputError as error:
        yield error
    except OSError as error:
        yield _unreadable(source, error)


def _opened(path: Path, source: str) -> io.BufferedReader:
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise InputError(source, "not a regular file; use - to read from standard input")
    if path.suffix.lower() not in LINES_SUFFIXES | TABLE_SUFFIXES and status.st_size > LARGEST_TEXT:
        raise InputError(source, _too_large())
    return io.BufferedReader(io.FileIO(path), SAMPLE)


def articles_in(stream: io.BufferedReader, source: str, suffix: str, declared: str | None = None) -> Iterator[Read]:
    """The articles of an open file; `suffix` (".jsonl") says how they lie in it. Raises InputError, OSError."""
    if suffix in LINES_SUFFIXES:
        yield from jsonl(stream, source)
    elif suffix in TABLE_SUFFIXES:
        yield from table(stream, source)
    else:
        yield whole(stream.read(LARGEST_TEXT + 1), source, declared)


def whole(data: bytes, source: str, declared: str | None = None, url: str | None = None) -> Read:
    """The one article that `data` is. Raises InputError where it is too large, empty or no text."""
    if len(data) > LARGEST_TEXT:
        raise InputError(source, _too_large())
    try:
        return article(source, source, decode(data, declared or _declared(data)), url)
    except Undecodable as error:
        raise InputError(source, str(error)) from error


def _declared(data: bytes) -> str | None:
    """The encoding that a page's own head names."""
    found = _CHARSET.search(data, 0, _HEAD_OF_PAGE)
    return found.group(1).decode("ascii") if found else None


def _too_large() -> str:
    return f"too large for one article (at most {megabytes(LARGEST_TEXT)})"


def _unreadable(source: str, error: OSError | ValueError) -> InputError:
    reason = error.strerror if isinstance(error, OSError) else None
    return InputError(source, f"can't be read: {reason or error}")
