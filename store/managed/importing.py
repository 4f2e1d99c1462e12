"""Neo4j's offline importer on the managed server's database: for the first load of very many articles.

The database is marked while it is being filled. What an importer that was killed left is removed before the server next
starts, so that the graph is empty then, as it was before.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from store.managed import configuration, process
from store.managed.home import Home, unwritable, write_private

DELIMITER = "\x1f"
"""Between the elements of a list in an import file."""
_DATABASE = "neo4j"


@dataclass(frozen=True, slots=True)
class NodeFile:
    """Nodes of one label: a file with the heading and one with the rows."""

    label: str
    heading: Path
    rows: Path


@dataclass(frozen=True, slots=True)
class EdgeFile:
    """Edges of one type, between nodes of one label each."""

    type: str
    heading: Path
    rows: Path


def fill(home: Home, jars: Iterable[Path], nodes: Iterable[NodeFile], edges: Iterable[EdgeFile]) -> None:
    """Replace the stopped server's database by the files' content. Raises StoreUnavailableError where that fails."""
    arguments = home.path / "import.args"
    options = [
        f"--array-delimiter=U+{ord(DELIMITER):04X}",
        "--overwrite-destination=true",
        "--multiline-fields=true",
        "--strict=true",
        f"--report-file={home.logs / 'import.report'}",
        *(f"--nodes={one.label}={one.heading},{one.rows}" for one in nodes),
        *(f"--relationships={one.type}={one.heading},{one.rows}" for one in edges),
    ]
    write_private(_mark(home), "")
    try:
        write_private(arguments, configuration.import_arguments(jars, [_DATABASE, *options]))
        process.run_admin(arguments, home)
    except BaseException:
        remove_unfinished(home)
        raise
    finally:
        arguments.unlink(missing_ok=True)
    _mark(home).unlink()


def remove_unfinished(home: Home) -> None:
    """Remove what an importer that did not end left. Raises StoreUnavailableError where it can't be removed."""
    if not _mark(home).exists():
        return
    try:
        for part in ("databases", "transactions"):
            shutil.rmtree(home.path / "data" / part / _DATABASE, ignore_errors=True)
        _mark(home).unlink()
    except OSError as error:
        raise unwritable(home.path, error) from error


def _mark(home: Home) -> Path:
    return home.path / "import.unfinished"
