"""Reads the tab-separated tables of this folder: a header line, one entry a line, `; ` between a cell's values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from schema.errors import AuthorityError

FOLDER = Path(__file__).parent


def rows(path: Path, columns: Sequence[str]) -> Iterator[Mapping[str, str]]:
    """The entries of the table at `path`, whose header must be `columns`.

    Raises AuthorityError naming file and line where the table is missing or a line has too few or too many cells.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise AuthorityError(f"{path.name}: can't be read: {error}") from error
    if not lines or lines[0].split("\t") != list(columns):
        raise AuthorityError(f"{path.name}: the header must be the columns {', '.join(columns)}")
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise AuthorityError(f"{path.name} line {number}: {len(cells)} cells where {len(columns)} are due")
        yield dict(zip(columns, cells, strict=True))


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that may hold several."""
    return tuple(filter(None, (value.strip() for value in cell.split(";"))))


def yes(cell: str, where: str) -> bool:
    """A cell that says yes or no."""
    if cell not in {"yes", "no"}:
        raise AuthorityError(f"{where}: {cell!r} is neither yes nor no")
    return cell == "yes"
