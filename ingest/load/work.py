"""What a process that reads articles for the graph is asked to do."""

from __future__ import annotations

from dataclasses import replace

from ingest.load.inputs import input_hash
from ingest.load.rows import rows
from ingest.work import facts
from schema.document import Source
from store.rows import Rows


def rows_of(source: Source) -> Rows:
    """What the source puts into the graph. Raises InputError where it holds no article."""
    return replace(rows(facts(source)), input_hash=input_hash(source))
