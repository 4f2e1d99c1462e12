"""Import files for Neo4j's offline importer: rows as they come, each property under a column of its own.

Where a new column turns up a new file begins, with a heading that has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

from store.managed.importing import DELIMITER, EdgeFile, NodeFile

_TYPES: Final[Mapping[type, str]] = {str: "string", bool: "boolean", int: "long", float: "double", list: "string[]"}


@dataclass(slots=True)
class _Rows:
    """The rows of one kind, in files that each have one heading. `fixed` columns stand in every row."""

    folder: Path
    name: str
    fixed: tuple[str, ...]
    columns: dict[str, str] = field(default_factory=dict)
    parts: list[tuple[Path, Path]] = field(default_factory=list)
    sink: IO[str] | None = None

    def write(self, fixed: Iterable[str], properties: Mapping[str, Any]) -> None:
        new = {key: _type(value) for key, value in properties.items() if key not in self.columns and _is_there(value)}
        if new or self.sink is None:
            self.close()
            self.columns |= new
            self.sink = self._begun()
        cells = [*map(_cell, fixed), *(_cell(properties.get(key)) for key in self.columns)]
        self.sink.write(",".join(cells) + "\n")

    def _begun(self) -> IO[str]:
        """A further part, with the columns that there are now."""
        heading, rows = (self.folder / f"{self.name}-{len(self.parts)}.{end}.csv" for end in ("heading", "rows"))
        columns = [*self.fixed, *(f"{key}:{kind}" for key, kind in self.columns.items())]
        heading.write_text(",".join(columns) + "\n", encoding="utf-8")
        self.parts.append((heading, rows))
        return rows.open("w", encoding="utf-8", newline="")

    def close(self) -> None:
        if self.sink:
            self.sink.close()


@dataclass(slots=True)
class ImportFiles:
    """The import files of one graph, in a folder."""

    folder: Path
    _nodes: dict[str, _Rows] = field(default_factory=dict)
    _edges: dict[tuple[str, str, str], _Rows] = field(default_factory=dict)

    def node(self, label: str, kinds: Iterable[str], properties: Mapping[str, Any]) -> None:
        """Write a node; `properties` have its id."""
        file = self._nodes.get(label)
        if file is None:
            file = self._nodes[label] = _Rows(self.folder, label, (f"id:ID({label})", ":LABEL"))
        rest = {key: value for key, value in properties.items() if key != "id"}
        file.write([properties["id"], DELIMITER.join(kinds)], rest)

    def edge(self, kind: str, source: tuple[str, str], target: tuple[str, str], properties: Mapping[str, Any]) -> None:
        """Write an edge; `source` and `target` are label and id."""
        key = (kind, source[0], target[0])
        file = self._edges.get(key)
        if file is None:
            fixed = (f":START_ID({source[0]})", f":END_ID({target[0]})")
            file = self._edges[key] = _Rows(self.folder, "-".join(key), fixed)
        file.write([source[1], target[1]], properties)

    def close(self) -> tuple[list[NodeFile], list[EdgeFile]]:
        """End the files, and say what is in them."""
        for rows in (*self._nodes.values(), *self._edges.values()):
            rows.close()
        nodes = [NodeFile(label, *part) for label, rows in self._nodes.items() for part in rows.parts]
        return nodes, [EdgeFile(kind, *part) for (kind, _, _), rows in self._edges.items() for part in rows.parts]


def _is_there(value: object) -> bool:
    return value is not None and value not in ([], ())


def _type(value: object) -> str:
    return _TYPES[list if isinstance(value, tuple) else type(value)]


def _cell(value: Any) -> str:  # noqa: ANN401 - what a property may be
    match value:
        case None | [] | ():
            return ""
        case bool():
            return str(value).lower()
        case str():
            return '"' + value.replace('"', '""') + '"'
        case list() | tuple():
            return _cell(DELIMITER.join(value))
        case _:
            return repr(value)
