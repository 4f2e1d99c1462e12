"""`partygraph export` and `partygraph check`: the graph as RDF, and whether it holds what the shapes say."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Annotated, Final

import typer
from rich.console import Console

from app.rdf.check import check as checked
from app.rdf.dump import Found
from app.rdf.dump import export as exported
from app.rdf.formats import ExportFormat
from app.rdf.moment import Moment
from app.rdf.settings import base_address, rdf_settings
from schema.errors import PartygraphError
from store.graph import open_graph

_ENDINGS: Final = {f".{form.extension}": form for form in ExportFormat} | {".xml": ExportFormat.RDFXML}

As = Annotated[
    ExportFormat | None,
    typer.Option(
        "--format", help="How it is written; else as the file's ending says, else turtle.", show_default=False
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", help="The file; else standard output.", dir_okay=False, show_default=False),
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", help="Only what had happened by this day, month or year.", show_default=False)
]
KnownAt = Annotated[
    str | None,
    typer.Option("--known-at", help="Only what articles published by this day, month or year say.", show_default=False),
]
_NAMED: Final = 20


class OutputError(PartygraphError):
    """The file can't be written."""


def export(form: As = None, output: Output = None, as_of: AsOf = None, known_at: KnownAt = None) -> None:
    """Write the whole graph as RDF. The same graph gives the same bytes; facts that break the shapes are named."""
    settings, moment, started = rdf_settings(), Moment(as_of, known_at), time.monotonic()
    chosen = form or _ENDINGS.get(output.suffix.lower() if output else "", ExportFormat.TURTLE)
    with open_graph() as store, _opened(output) as sink:
        found = exported(store, sink, chosen, settings.partygraph_base, moment, settings.partygraph_license)
    if output:
        size, seconds = output.stat().st_size / 1e6, time.monotonic() - started
        typer.echo(f"{output}: {chosen.value}, {size:.1f} MB in {seconds:.1f} s", err=True)
    _warn(found)


def _warn(found: Found) -> None:
    """Name what was written though it breaks the shapes."""
    if not found.count:
        return
    for violation in found.first[:_NAMED]:
        typer.echo(f"warning: {violation}", err=True)
    rest = f", {found.count - _NAMED} of them not named here" if found.count > _NAMED else ""
    typer.echo(f"warning: {found.count} violation{_s(found.count)} of the shapes in what was written{rest}", err=True)


def _s(count: int) -> str:
    return "s" if count != 1 else ""


def check() -> None:
    """Check the graph against the shapes of schema/shapes.ttl. Names what breaks them, and then exits with 1."""
    base, count = base_address(), 0
    with open_graph() as store, Console(stderr=True).status("checking the graph"):
        for violation in checked(store, base):
            typer.echo(str(violation))
            count += 1
    if count:
        typer.echo(f"{count} violation{_s(count)} of the shapes", err=True)
        raise typer.Exit(1)
    typer.echo("the graph holds all that the shapes say", err=True)


@contextmanager
def _opened(output: Path | None) -> Iterator[IO[bytes]]:
    """Standard output, or a new file that takes the place of `output` only when it is whole. Raises OutputError."""
    if output is None:
        with _standard_output() as sink:
            yield sink
        return
    part = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as sink:
            yield sink
        part.replace(output)
    except OSError as error:
        raise OutputError(f"{output} can't be written: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _standard_output() -> Iterator[IO[bytes]]:
    """Standard output for bytes; a reader that has had enough (`| head`) ends the export quietly."""
    try:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains when it exits
        raise typer.Exit(1) from None
