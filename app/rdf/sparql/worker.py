"""A process that answers SPARQL over a store's folder, one query at a time: `python -m app.rdf.sparql.worker FOLDER`.

A question is a line of JSON on standard input, an answer a line of JSON with the length of the bytes that follow it.
The process can be killed at any moment: it opens the store for reading only. It ends with its standard input.
"""

from __future__ import annotations

import json
import resource
import sys
from io import BytesIO
from itertools import islice
from typing import Any, Final

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

from app.rdf.formats import ExportFormat, write
from app.rdf.sparql.results import ResultFormat, boolean, solutions
from app.rdf.vocabulary import PREFIXES

_MEMORY: Final = 1 << 30  # bytes


def main(folder: str) -> None:
    """Answer until the input ends."""
    _limit_memory()
    store = Store.read_only(folder)
    for line in sys.stdin.buffer:
        told, body = answer(store, json.loads(line))
        sys.stdout.buffer.write(json.dumps(told | {"length": len(body)}).encode() + b"\n" + body)
        sys.stdout.buffer.flush()


def answer(store: Store, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """What is told of an answer (`media_type`, `truncated`; or `error`; or `not_acceptable`), and its bytes.

    `asked` has `query`, `rows` (at most so many), `base`, and `solutions` and `graph`, the names of the formats wanted.
    """
    try:
        found = store.query(asked["query"], prefixes=dict(PREFIXES), base_iri=asked["base"])
        return _written(found, asked)
    except (SyntaxError, ValueError, OSError) as error:
        return {"error": str(error).splitlines()[0][:300] if str(error) else type(error).__name__}, b""


def _written(
    found: QuerySolutions | QueryTriples | QueryBoolean, asked: dict[str, Any]
) -> tuple[dict[str, Any], bytes]:
    name = asked["graph" if isinstance(found, QueryTriples) else "solutions"]
    if name is None:
        return {"not_acceptable": "graph" if isinstance(found, QueryTriples) else "solutions"}, b""
    if isinstance(found, QueryTriples):
        return _graph(found, ExportFormat(name), asked)
    form = ResultFormat(name)
    told = {"media_type": form.media_type, "truncated": False}
    if isinstance(found, QueryBoolean):
        return told, boolean(bool(found), form)
    names = [variable.value for variable in found.variables]
    rows = [list(solution) for solution in islice(found, asked["rows"] + 1)]
    return told | {"truncated": len(rows) > asked["rows"]}, solutions(names, rows[: asked["rows"]], form)


def _graph(found: QueryTriples, form: ExportFormat, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    triples, body = list(islice(found, asked["rows"] + 1)), BytesIO()
    write(triples[: asked["rows"]], body, form, asked["base"])
    return {"media_type": form.media_type, "truncated": len(triples) > asked["rows"]}, body.getvalue()


def _limit_memory() -> None:
    """A query that would fill the machine's memory ends its own process instead."""
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    main(sys.argv[1])
