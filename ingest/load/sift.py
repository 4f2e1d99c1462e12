"""Which articles need no reading: the graph has what this very input says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from ingest.load.inputs import input_hash
from schema.document import Source
from store.articles import Known, known_inputs
from store.connection import Store

D = TypeVar("D")
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A source whose article the graph has as it is."""

    source: Source
    known: Known


def sifted(store: Store, items: Iterable[Source | D]) -> Iterator[Source | Unchanged | D]:
    """The items in order; sources that the graph has are told so. Raises StoreError where the database fails."""
    rest = iter(items)
    while group := list(islice(rest, _AT_ONCE)):
        hashes = {id(item): input_hash(item) for item in group if isinstance(item, Source)}
        known = known_inputs(store, hashes.values())
        for item in group:
            found = known.get(hashes[id(item)]) if isinstance(item, Source) else None
            yield Unchanged(item, found) if found and isinstance(item, Source) else item
