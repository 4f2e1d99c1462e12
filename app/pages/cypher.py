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
_INDENT: Final = re.compile(r"^ +", re.MULTILINE)
_LONGEST: Final = 7_900  # bytes of an address: the server's 8 KB hold the words of the request too
_SAFE: Final = "/():,*!$;'@?=[]{}|"
"""What may stand as it is in an address's query (RFC 3986, and what every browser leaves so)."""
_ESCAPED: Final = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def standing(cypher: str, parameters: Mapping[str, Value]) -> str:
    """`cypher` with each parameter's value in its place, as one can run it anywhere."""
    limited = cypher.replace(_PAGE, f"LIMIT {_ROWS}")
    given = {"skip": 0, "limit": _ROWS} | dict(parameters)
    return _PARAMETER.sub(lambda found: literal(given[found[1]]), limited)


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
    """Where Neo4j Browser at `browser` opens with `cypher` in its editor.

    Neo4j's web server takes addresses of 8 KB at most: remarks and deep indents stay behind, all of the longest's.
    """
    lines = [line for line in cypher.splitlines() if not line.lstrip().startswith("//")]
    spaced, flat = (quote(_INDENT.sub(indent, "\n".join(lines)), safe=_SAFE) for indent in (" ", ""))
    start = f"{browser}?cmd=edit&arg="
    return start + (spaced if len(start) + len(spaced) < _LONGEST else flat)
