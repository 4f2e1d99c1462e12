"""How tests ask: a canned query by its name and typed values, straight at the graph."""

from __future__ import annotations

from typing import Any

from queries.catalog import catalog
from queries.parameters import as_text
from store.connection import Row, Store

ALL = {"skip": 0, "limit": 1_000}


def ask(graph: Store, name: str, /, **given: str | int | bool | list[str]) -> list[Row]:
    """The rows of the query's answer. Absent parameters have their defaults."""
    query = catalog()[name]
    values = query.bind({key: as_text(value) for key, value in given.items()})
    return list(graph.read(query.cypher, values | ALL).rows)


def columns(rows: list[Row], *names: str) -> list[tuple[Any, ...]]:
    """These columns of the rows."""
    return [tuple(row[name] for name in names) for row in rows]
