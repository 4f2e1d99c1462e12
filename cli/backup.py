"""`partygraph backup`, `restore`: the whole graph into a file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from store import backup as backups
from store.graph import open_graph

File = Annotated[Path, typer.Argument(help="Lines of JSON; compressed where the name ends with .gz.", dir_okay=False)]


def backup(file: File) -> None:
    """Write the whole graph into a file, for any version of Neo4j. Judgements are in it."""
    with open_graph() as store:
        _tell(file, backups.backup(store, file))


def restore(file: File) -> None:
    """Fill an empty graph from a backup. It is checked against the fingerprint that it was saved with."""
    with open_graph(restoring=True) as store:
        _tell(file, backups.restore(store, file))


def _tell(file: Path, saved: backups.Saved) -> None:
    typer.echo(f"{file}: {saved.nodes} nodes, {saved.edges} edges, fingerprint {saved.fingerprint}")
