"""A canned question as Cypher that stands by itself, and the address that opens it in Neo4j Browser."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

from queries.parameters import Value

_PARAMETER: Final = re.compile(r"\$([a-z_]+)")
_PAGE: Final = "SKIP $skip LIMIT $limit"
_ROWS: Final = 1000
_ESCAPED: Final = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def standing(cypher: str, parameters: Mapping[str, Value]) -> str:
    """`cypher` with each parameter's value in its place, as one can run it anywhere."""
    limited = cypher.replace(_PAGE, f"LIMIT {_ROWS}")
    return _PARAMETER.sub(lambda found: literal(parameters[found[1]]), limited)


def around(label: str, thing_id: str) -> str:
    """What draws a thing with all that it is joined to."""
    node = f"(n:{label} {{id: {literal(thing_id)}}})"
    return f"MATCH {node}\nOPTIONAL MATCH path = (n)-[r]-() WHERE type(r) <> 'MENTIONS'\nRETURN n, path LIMIT 300"


def literal(value: Value) -> str:
    """`value` as Cypher writes it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    return "'" + "".join(_ESCAPED.get(c, c) for c in value) + "'"


def browser_address(browser: str, cypher: str) -> str:
    """Where Neo4j Browser at `browser` opens with `cypher` in its editor."""
    return f"{browser}?cmd=edit&arg={quote(cypher, safe='')}"
