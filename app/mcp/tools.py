"""A canned query as a tool: its schema from its header, its answer as an object; what is wrong is told in one line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.data.ask import Reader, ask
from app.data.cursor import decode
from app.data.names import Names, NamingError
from queries.catalog import Catalog, Query
from queries.errors import ParameterError
from queries.parameters import as_text
from schema.errors import QueryError, StoreError

ROWS, MOST = 20, 200
"""How many rows a tool answers with where nobody says, and at most: what goes into an assistant's memory is dear."""
_COMMON: Final[dict[str, dict[str, Any]]] = {
    "limit": {
        "type": "integer",
        "minimum": 1,
        "maximum": MOST,
        "default": ROWS,
        "description": "How many rows at most; 'truncated' tells that there are more",
    },
    "cursor": {"type": "string", "description": "Where to go on: 'next' of an answer to the same question"},
}


@dataclass(frozen=True, slots=True)
class Told:
    """A tool's answer: the document, or what is wrong."""

    document: dict[str, Any]
    failed: bool = False


def input_schema(query: Query) -> dict[str, Any]:
    """The JSON schema of a tool's arguments."""
    own = {p.name: p.json_schema() | {"description": p.description} for p in query.parameters}
    needed = [p.name for p in query.parameters if p.required]
    return {"type": "object", "properties": own | _COMMON, "required": needed, "additionalProperties": False}


def description(query: Query) -> str:
    """What an assistant is told of a tool."""
    facts = " Each row is a fact and quotes the article that says so; cite it." if query.evidence else ""
    return f"{query.title}. {' '.join(query.description.split())}{facts}"


@dataclass(frozen=True, slots=True)
class Tools:
    """The canned queries over a graph."""

    reader: Reader
    catalog: Catalog
    seconds: float

    def call(self, name: str, arguments: Mapping[str, Any]) -> Told:
        """The answer of the query with that name."""
        try:
            return Told(self._answer(self.catalog[name], dict(arguments)))
        except NamingError as error:
            told = {"error": str(error), "candidates": [c.document() for c in error.candidates]}
            return Told(told, failed=True)
        except (QueryError, StoreError) as error:
            return Told({"error": str(error)}, failed=True)

    def _answer(self, query: Query, arguments: dict[str, Any]) -> dict[str, Any]:
        limit, cursor = _limit(arguments.pop("limit", ROWS)), arguments.pop("cursor", None)
        asked = query.bind({name: _texts(name, value) for name, value in arguments.items() if value is not None})
        skip = decode(str(cursor), query.name, asked) if cursor else 0
        settled = Names(self.reader, self.catalog, self.seconds).settle(query, asked)
        found = ask(self.reader, query, settled, seconds=self.seconds, limit=limit, skip=skip, asked=asked)
        rows = [{name: value for name, value in row.items() if value not in (None, [])} for row in found.rows]
        return {"rows": rows, "truncated": found.truncated, "next": found.next}


def _limit(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MOST:
        raise ParameterError("limit", f"must be a whole number from 1 to {MOST}")
    return value


def _texts(name: str, value: object) -> list[str]:
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return list(value)
    if isinstance(value, str | bool | int):
        return as_text(value)
    raise ParameterError(name, "must be a text, a number, true or false, or a list of texts")
