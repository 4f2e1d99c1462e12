"""`partygraph query`: the canned questions in the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from app.data.answer import Answer, Row
from app.data.ask import Reader, ask
from app.data.names import Names
from app.renderings.formats import Format, render
from app.renderings.formats import text as as_text
from queries.catalog import Catalog, catalog
from queries.errors import ParameterError
from store.connection import READ_TIMEOUT_S
from store.graph import open_graph

_SHOWN_ROWS = 50
_LEGIBLE = 15  # columns of a terminal for one of the table: names of bodies break between words, not within
_ID = re.compile(r"(art|org|per|evt|ins|tsk|plc)-[0-9a-f]{16}")


class Layout(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    NDJSON = "ndjson"


Name = Annotated[str | None, typer.Argument(help="The query; without one, all are listed.", show_default=False)]
Given = Annotated[
    list[str] | None,
    typer.Option("-p", "--parameter", metavar="KEY=VALUE", help="A parameter; a thing by its id or name. Repeatable."),
]
As = Annotated[Layout, typer.Option("--format", help="How the answer is printed.")]
Limit = Annotated[int, typer.Option("--limit", min=1, max=1_000_000, help="How many rows at most.")]


def query(name: Name = None, parameter: Given = None, form: As = Layout.TABLE, limit: Limit = _SHOWN_ROWS) -> None:
    """Ask the graph one of the canned questions; without a name, list them."""
    if name is None:
        Console().print(listed(catalog()))
        return
    texts = parameter or ()
    catalog()[name].bind(pairs(texts))
    with open_graph() as store:
        show(answer(store, name, texts, limit), form)


def answer(reader: Reader, name: str, texts: Sequence[str], limit: int) -> Answer:
    """The answer of the query with that name to `key=value` texts, names settled to ids.

    Raises QueryError and StoreError.
    """
    wanted = catalog()[name]
    asked = wanted.bind(pairs(texts))
    settled = Names(reader, catalog(), READ_TIMEOUT_S).settle(wanted, asked)
    return ask(reader, wanted, settled, seconds=READ_TIMEOUT_S, limit=limit, asked=asked)


def pairs(texts: Sequence[str]) -> dict[str, list[str]]:
    """`key=value` texts as each key's values. Raises ParameterError where there is no `=`."""
    found: dict[str, list[str]] = {}
    for text in texts:
        key, equals, value = text.partition("=")
        if not equals:
            raise ParameterError(text, "has no value: write -p NAME=VALUE")
        found.setdefault(key.strip(), []).append(value)
    return found


def show(found: Answer, form: Layout, console: Console | None = None) -> None:
    """Print `found`; what is no data (how many rows, whether there are more) goes to standard error."""
    if form is Layout.TABLE and found.rows:
        console = console or Console()
        console.print(table(found, console.width))
    elif form is not Layout.TABLE:
        typer.echo(render(found, Format(form.value)).decode(), nl=form is Layout.JSON)
    if found.truncated:
        typer.echo(f"{len(found.rows)} rows shown, there are more: --limit", err=True)
    elif not found.rows:
        typer.echo("nothing in the graph answers this", err=True)


def table(found: Answer, width: int) -> Group:
    """The rows for a person to read, on a terminal of `width` columns: each fact with its quotation and article.

    Rows that would be crumbled in a table so narrow are shown one under the other.
    """
    columns = [column.name for column in found.query.columns if _is_shown(column.name, found)]
    shown = _side_by_side if width >= _LEGIBLE * len(columns) else _one_by_one
    return Group(Text(found.query.title, style="bold"), *shown(found, columns))


def _side_by_side(found: Answer, columns: Sequence[str]) -> Iterator[RenderableType]:
    facts, result = found.query.evidence, Table()
    if facts:
        result.add_column("", justify="right", style="dim")
    for name in columns:
        result.add_column(name.replace("_", " "), overflow="fold")
    for number, row in enumerate(found.rows, 1):
        cells = [_cell(row[name]) for name in columns]
        result.add_row(*([str(number), *cells] if facts else cells))
    yield result
    if facts:
        yield from (_said(number, row) for number, row in enumerate(found.rows, 1))


def _one_by_one(found: Answer, columns: Sequence[str]) -> Iterator[RenderableType]:
    for number, row in enumerate(found.rows, 1):
        result = Table.grid(padding=(0, 2))
        for name in columns:
            if row[name] not in (None, [], ()):
                result.add_row(Text(f"    {name.replace('_', ' ')}", style="dim"), _cell(row[name]))
        yield Text(f"{number:3}", style="bold")
        yield result
        if found.query.evidence:
            yield Padding(_quotation(row), (0, 0, 0, 4))


def listed(known: Catalog) -> Table:
    """All queries with what they ask and what they take; a parameter that is needed is underlined."""
    result = Table(title="partygraph query NAME -p KEY=VALUE", title_justify="left")
    for heading in ("name", "answers", "parameters"):
        result.add_column(heading, overflow="fold", no_wrap=heading == "name")
    for query in known:
        takes = (Text(p.name, style="bold underline" if p.required else "") for p in query.parameters)
        result.add_row(query.name, query.title, Text(" ").join(takes))
    return result


def _is_shown(name: str, found: Answer) -> bool:
    """Not what is empty in every row; nor, beside a fact's names, the ids that are for programs."""
    values = [row[name] for row in found.rows if row[name] not in (None, [], ())]
    ids = found.query.evidence and all(isinstance(value, str) and _ID.fullmatch(value) for value in values)
    return not found.rows or bool(values and not ids)


def _cell(value: object) -> Text:
    return Text(f"{value:.2f}" if isinstance(value, float) else as_text(value))


def _said(number: int, row: Row) -> Text:
    return Text.assemble((f"{number:3} ", "dim"), _quotation(row))


def _quotation(row: Row) -> Text:
    if row["quotation"] is None:
        return Text("reference data, no article's claim", style="dim")
    article = f" {row['article_title']}, {row['article_published'] or row['article_address']}"
    return Text.assemble(f"“{' '.join(row['quotation'].split())}”", (article, "dim"))
