"""`partygraph extract`: the facts of articles as JSON, one line an article, without a database."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from cli.hands import Dask, Seconds, Workers
from ingest.pool import PATIENCE_S, begin

Paths = Annotated[list[str], typer.Argument(help="Files, folders, addresses, or - for standard input.")]


def extract(
    paths: Paths,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write here, not to standard output.")] = None,
    text: Annotated[
        bool, typer.Option("--text", help="Add each article's stored text, in which all offsets count.")
    ] = False,
    workers: Workers = None,
    seconds: Seconds = PATIENCE_S,
    dask: Dask = None,
) -> None:
    """Print the facts of every article as JSON (docs/facts.md), one line an article.

    What can't be read is named on standard error and left out. The exit status is 1 where nothing could be read.
    """
    if not dask:
        begin()
    from ingest.pipeline import Hands, read_facts
    from schema.errors import InputError
    from schema.facts_json import to_json

    read = rejected = 0
    target = output.open("w", encoding="utf-8") if output else sys.stdout
    try:
        for result in read_facts(paths, Hands(workers, seconds, dask)):
            if isinstance(result, InputError):
                rejected += 1
                typer.echo(f"set aside: {result}", err=True)
                continue
            read += 1
            target.write(json.dumps(to_json(result, with_text=text), ensure_ascii=False) + "\n")
    finally:
        if output:
            target.close()
    if rejected:
        typer.echo(f"{read} articles read, {rejected} set aside", err=True)
    if not read:
        raise typer.Exit(1)
