"""Ad-hoc Cypher that only reads: what is refused and why, and how much of an answer is given.

Four fences, each enough for what it is for: READ access (the server refuses writes), the plan (what the server itself
says that the query would do: no files, no procedure but those allowed, no look at the server), the text (functions of
plugins do not show in a plan), and limits of time, rows and bytes. Values belong into parameters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from neo4j.exceptions import Neo4jError

from schema.errors import QueryError, StoreError, StoreRefusedError, StoreUnavailableError
from store.connection import QueryTimeoutError, Store
from store.plain import plain

LONGEST: Final = 20_000
"""The longest query, in characters."""
MOST_BYTES: Final = 16_000_000
"""How large an answer may be, as JSON."""
PROCEDURES: Final = frozenset(
    {
        "db.labels",
        "db.relationshiptypes",
        "db.propertykeys",
        "db.schema.visualization",
        "db.schema.nodetypeproperties",
        "db.schema.reltypeproperties",
        "db.index.fulltext.querynodes",
        "db.index.fulltext.queryrelationships",
    }
)
"""The procedures that may be called: what is in the graph, and the full-text search."""
_NAMESPACES: Final = frozenset(
    {"date", "datetime", "localdatetime", "localtime", "time", "duration", "point", "vector"}
)
_OPERATORS: Final = (
    ("LoadCSV", "LOAD CSV"),
    ("Show", "SHOW"),
    ("Terminate", "TERMINATE"),
    ("Transaction", "CALL … IN TRANSACTIONS"),
)
_NAME: Final = r"(?:`[^`]*`|\w+)"
_TEXTS: Final = re.compile(
    r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|//[^\n]*|/\*.*?\*/|`(?:``|[^`])*`",
    re.DOTALL,
)
_CALLED: Final = re.compile(rf"{_NAME}(?:\s*\.\s*{_NAME})+(?=\s*\()")
_FIRST: Final = re.compile(r"\s*(\w+)")
_BEGINNINGS: Final = frozenset({"match", "optional", "with", "return", "unwind", "call", "let", "filter", "when"})


class CypherError(QueryError):
    """The query is refused, or the database can't read it."""


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of an ad-hoc query. `truncated` tells that there are more than the limits let through."""

    columns: tuple[str, ...]
    rows: list[dict[str, Any]]
    truncated: bool


def run(store: Store, cypher: str, parameters: Mapping[str, Any], *, seconds: float, limit: int) -> Found:
    """The rows that the query finds within the limits. Raises CypherError, QueryTimeoutError, StoreError."""
    refuse(cypher)
    try:
        refuse_plan(store.explain(cypher, parameters))
        return _within(store.stream(cypher, parameters, timeout=seconds, as_row=plain), limit)
    except (QueryTimeoutError, StoreUnavailableError, StoreRefusedError):
        raise
    except StoreError as error:
        raise CypherError(f"the database refuses this query: {_reason(error)}") from error


def refuse(cypher: str) -> None:
    """Raises CypherError for what the text alone shows to be none of this address's."""
    if "\\u" in cypher:
        raise CypherError(r"write characters as they are, not as \u…, or put them into a parameter")
    said = _TEXTS.sub(_hidden, cypher)
    first = _FIRST.match(said)
    if first is None or first[1].lower() not in _BEGINNINGS:
        raise CypherError("a query begins with MATCH, OPTIONAL MATCH, WITH, UNWIND, CALL or RETURN, and only reads")
    for called in _CALLED.findall(said):
        name = re.sub(r"[\s`]", "", called).lower()
        if name not in PROCEDURES and name.partition(".")[0] not in _NAMESPACES:
            raise CypherError(f"'{name}' may not be called here: only {_listed()} and Cypher's own functions")


def _hidden(found: re.Match[str]) -> str:
    """Neither texts nor remarks are code; a name in backticks is."""
    return {"'": "''", '"': "''", "/": " "}.get(found[0][0], found[0])


def refuse_plan(plan: Mapping[str, Any]) -> None:
    """Raises CypherError where the plan reads files, looks at the server, or calls what is not allowed."""
    for operator in _operators(plan):
        kind = operator["operatorType"]
        for beginning, words in _OPERATORS:
            if kind.startswith(beginning):
                raise CypherError(f"{words} may not be used here: the query may only read the graph")
        if kind.startswith("ProcedureCall"):
            name = str(operator["args"].get("Details", "")).partition("(")[0].strip().lower()
            if name not in PROCEDURES:
                raise CypherError(f"'{name}' may not be called here: only {_listed()}")


def _operators(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    waiting = [plan] if plan else []
    while waiting:
        operator = waiting.pop()
        yield operator
        waiting += operator.get("children", [])


def _within(rows: Iterator[dict[str, Any]], limit: int) -> Found:
    found: list[dict[str, Any]] = []
    size, truncated = 0, False
    for row in rows:
        size += len(json.dumps(row, ensure_ascii=False))
        if len(found) == limit or size > MOST_BYTES:
            truncated = True
            break
        found.append(row)
    close = getattr(rows, "close", None)
    if close:
        close()
    return Found(tuple(found[0]) if found else (), found, truncated)


def _listed() -> str:
    return ", ".join(sorted(PROCEDURES))


def _reason(error: StoreError) -> str:
    """The database's own words of what is wrong, in one line, without its address."""
    cause = error.__cause__
    said = cause.message if isinstance(cause, Neo4jError) and cause.message else "it can't be run"
    return said.strip().splitlines()[0][:300]
