"""What a process that reads articles is asked to do: names that it can be sent, the grammars read only there."""

from __future__ import annotations

from schema.document import Source
from schema.model import Facts


def facts(source: Source) -> Facts:
    """The facts of one source. Raises InputError where it holds no article."""
    from ingest.extract import extract  # nearly a second to import: whoever only asks need not have it

    return extract(source)
