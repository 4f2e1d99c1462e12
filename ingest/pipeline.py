"""Many sources in, their facts out: one bad source is named and set aside, the rest goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.extract import extract
from ingest.read import read
from schema.errors import InputError
from schema.model import Facts


def read_facts(paths: Iterable[str]) -> Iterator[Facts | InputError]:
    """The facts of every article under `paths` (files, folders, addresses, `-`), or why a source has none."""
    for source in read(paths):
        if isinstance(source, InputError):
            yield source
            continue
        try:
            yield extract(source)
        except InputError as error:
            yield error
