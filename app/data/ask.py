"""Asking the graph a canned question: READ access, a time limit, a row limit, one page at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, Protocol

from app.data.answer import Answer, Row
from app.data.cursor import encode
from queries.catalog import Query
from queries.parameters import Value
from store.connection import Answer as Rows

ALL: Final = 2**62
"""More rows than any graph has: the limit of an answer without one."""


class Reader(Protocol):
    """What answers Cypher with READ access: an open `store.connection.Store`, or the service's own that heals."""

    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, *, timeout: float, limit: int | None = ...
    ) -> Rows:
        """The rows, read within `timeout` seconds, `limit` at most. Raises StoreError."""

    def stream(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = ...
    ) -> Iterator[dict[str, Any]]:
        """The rows as they come, never all in memory. Raises StoreError, also between rows."""


def ask(
    reader: Reader,
    query: Query,
    parameters: Mapping[str, Value],
    *,
    seconds: float,
    limit: int,
    skip: int = 0,
    asked: Mapping[str, Value] | None = None,
) -> Answer:
    """The rows of the query's answer after the first `skip`, `limit` of them at most.

    `asked` is what the caller's parameters were before names became ids: the answer and its cursor speak of these.
    Raises StoreError.
    """
    given = dict(parameters if asked is None else asked)
    found = reader.read(query.cypher, {**parameters, "skip": skip, "limit": limit + 1}, timeout=seconds, limit=limit)
    following = encode(skip + limit, query.name, given) if found.truncated else None
    return Answer(query, given, found.rows, following)


def ask_all(
    reader: Reader, query: Query, parameters: Mapping[str, Value], *, seconds: float, skip: int = 0
) -> Iterator[Row]:
    """Every row of the query's answer after the first `skip`, as they come. Raises StoreError, also between rows."""
    return reader.stream(query.cypher, {**parameters, "skip": skip, "limit": ALL}, timeout=seconds)
