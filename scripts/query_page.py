"""docs/queries.md: what can be asked, written from the headers of queries/*.cypher."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from itertools import groupby

from queries.catalog import Catalog, Column, Query
from queries.parameters import Parameter, as_text

_HEAD = """\
# The canned queries

Written by `python -m scripts.docs` from the headers of `queries/*.cypher`; change those, not this page.

Ask in the terminal (`partygraph query NAME -p key=value`), over HTTP (`GET /queries/NAME?key=value`, see
[http.md](http.md)), or paste a file's Cypher into Neo4j Browser (`queries/README.md` tells how). A parameter that
stands for a thing takes its id or its name, with or without diacritics. A date may leave out its day, or its month too.

Where a query's rows are *facts*, each closes with the columns `article`, `article_title`, `article_address`,
`article_published` and `quotation`: the words that say so. Where they are *edges*, each begins with what it joins, and
can be drawn as a graph.
"""


def query_page(known: Catalog) -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_contents(known), *(_section(query) for query in known)])


def _contents(known: Catalog) -> Iterator[str]:
    by_group = groupby(sorted(known, key=_group), key=_group)
    yield "| about | queries |\n|---|---|"
    for group, queries in by_group:
        yield f"| {group} | {', '.join(f'[{q.name}](#{q.name})' for q in queries)} |"
    yield ""


def _group(query: Query) -> str:
    return query.group


def _section(query: Query) -> str:
    rows = [kind for kind, holds in (("facts", query.evidence), ("edges", query.graph)) if holds]
    told = f" The rows are {' and '.join(rows)}." if rows else ""
    parts = [
        f"## {query.name}\n",
        f"**{query.title}.** {' '.join(query.description.split())}{told}\n",
        "```sh\n" + _command(query) + "\n```\n",
    ]
    if query.parameters:
        parts.append(_table(("parameter", "takes", "example", ""), map(_parameter, query.parameters)))
    parts.append(_table(("column", "", ""), map(_column, query.columns)))
    return "\n".join(parts)


def _command(query: Query) -> str:
    examples = ((name, text) for name, value in query.example.items() for text in as_text(value))
    given = (f"-p {shlex.quote(f'{name}={text}')}" for name, text in examples)
    return " ".join(["partygraph query", query.name, *given])


def _parameter(parameter: Parameter) -> tuple[str, ...]:
    needed = " (needed)" if parameter.required else ""
    default = f" Default: `{'; '.join(as_text(parameter.default))}`." if parameter.default is not None else ""
    told = f"{parameter.description.rstrip('.')}.{default}"
    return f"`{parameter.name}`{needed}", _takes(parameter), f"`{'; '.join(as_text(parameter.example))}`", told


def _takes(parameter: Parameter) -> str:
    if parameter.of:
        return " or ".join(kind.value for kind in parameter.of)
    if parameter.choices:
        return ", ".join(f"`{choice}`" for choice in parameter.choices)
    return parameter.type.value


def _column(column: Column) -> tuple[str, ...]:
    return f"`{column.name}`", column.type.value, column.description


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines) + "\n"
