"""What an article was read from, as a hash: the same input, read by the same program, says the same."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from typing import Final

from schema.document import Source

_READERS: Final = ("ingest", "schema")
_TABLES: Final = "underthesea"
_OF_THE_PROGRAM = (".py", ".yaml", ".tsv")


def input_hash(source: Source) -> str:
    """SHA-256 (hex) over all of a source but its place and name, and over the program that reads it."""
    said = [source.url, source.title, source.published, source.format.value]
    digest = hashlib.sha256(f"{program()}{json.dumps(said)}".encode())
    digest.update(source.content.encode(errors="surrogatepass"))
    return digest.hexdigest()


@cache
def program() -> str:
    """A hash of the code and the data that facts are read with: another rule, and every article is read again."""
    digest = hashlib.sha256(metadata.version(_TABLES).encode())
    for room in _READERS:
        _add(digest, resources.files(room))
    return digest.hexdigest()


def _add(digest: hashlib._Hash, folder: Traversable) -> None:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.is_dir():
            _add(digest, entry)
        elif entry.name.endswith(_OF_THE_PROGRAM):
            digest.update(entry.name.encode())
            digest.update(entry.read_bytes())
