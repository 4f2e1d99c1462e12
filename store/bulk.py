"""Many articles' rows gathered on disk, then as import files: the graph that loading them one after another would make.

Memory does not grow with them. Names are settled as `store.names` settles them, the days that bodies were founded and
ended as `store.writing` does. Judgements and POSSIBLY_SAME come when the graph is there.
"""

from __future__ import annotations

import json
import pickle
import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from store.importfiles import ImportFiles
from store.managed.importing import EdgeFile, NodeFile
from store.rows import NAMED_BY_ARTICLES, EdgeRow, NodeRow, Rows

_TABLES: Final = """
PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-100000;
CREATE TABLE article (id TEXT PRIMARY KEY, rank TEXT, rows BLOB) WITHOUT ROWID;
CREATE TABLE source (id TEXT, source TEXT, PRIMARY KEY (id, source)) WITHOUT ROWID;
CREATE TABLE node (label TEXT, id TEXT, kinds TEXT, properties TEXT, PRIMARY KEY (label, id)) WITHOUT ROWID;
CREATE TABLE name (label TEXT, id TEXT, name TEXT, times INTEGER, PRIMARY KEY (label, id, name)) WITHOUT ROWID;
CREATE TABLE life (id TEXT, part TEXT, day TEXT, PRIMARY KEY (id, part)) WITHOUT ROWID;
CREATE TABLE reference (type TEXT, s TEXT, t TEXT, properties TEXT, PRIMARY KEY (type, s, t)) WITHOUT ROWID;
"""
# What is lost when this process dies is made anew from the articles: no file waits for the disk.
_LIFE: Final = "INSERT INTO life VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET day = min(day, excluded.day)"
_NAME: Final = "INSERT INTO name VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET times = times + 1"
_NAMES: Final = "SELECT name FROM name WHERE label = ? AND id = ? ORDER BY times DESC, name"


@dataclass(slots=True)
class Gathering:
    """The rows of one bulk load, in an empty folder of their own."""

    folder: Path
    database: sqlite3.Connection = field(init=False)

    def __post_init__(self) -> None:
        self.database = sqlite3.connect(self.folder / "gathered.sqlite", isolation_level=None)
        self.database.executescript(_TABLES)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.database.close()

    def rank(self, article: str) -> str | None:
        """The rank of the version of the article that was gathered; None where there is none."""
        found = self.database.execute("SELECT rank FROM article WHERE id = ?", (article,)).fetchone()
        return str(found[0]) if found else None

    def put(self, rows: Rows, rank: str) -> list[str]:
        """Keep this version of an article in place of another one, and say from where that one was read."""
        gone = [source for (source,) in self._all("SELECT source FROM source WHERE id = ? ORDER BY source", rows.id)]
        self.database.execute("DELETE FROM source WHERE id = ?", (rows.id,))
        packed = zlib.compress(pickle.dumps(rows), 1)
        self.database.execute("INSERT OR REPLACE INTO article VALUES (?, ?, ?)", (rows.id, rank, packed))
        self.note(rows)
        return gone

    def note(self, rows: Rows) -> None:
        """Note another place that the gathered version was read from."""
        self.database.execute("INSERT OR IGNORE INTO source VALUES (?, ?)", (rows.id, rows.source))

    def articles(self) -> Iterator[Rows]:
        """What was gathered, one version of each article, in the order of their ids."""
        for (packed,) in self.database.execute("SELECT rows FROM article ORDER BY id"):
            rows: Rows = pickle.loads(zlib.decompress(packed))  # noqa: S301 - this very load wrote it
            yield rows

    def written(self) -> tuple[list[NodeFile], list[EdgeFile]]:
        """The import files of all that was gathered."""
        files = ImportFiles(self.folder)
        for rows in self.articles():
            self._article(files, rows)
        for label, key, kinds, properties in self._all("SELECT label, id, kinds, properties FROM node"):
            files.node(label, json.loads(kinds), self._settled(label, key, json.loads(properties)))
        for kind, s, t, properties in self._all("SELECT type, s, t, properties FROM reference"):
            files.edge(kind, ("Place", s), ("Place", t), json.loads(properties))
        return files.close()

    def _all(self, sql: str, *values: str) -> sqlite3.Cursor:
        return self.database.execute(sql, values)

    def _article(self, files: ImportFiles, rows: Rows) -> None:
        sources = [source for (source,) in self._all("SELECT source FROM source WHERE id = ? ORDER BY source", rows.id)]
        noted = {"content_hash": rows.content_hash, "input_hash": rows.input_hash, "source": sources[0]}
        files.node("Article", (), {**rows.article, **noted, "sources": sources if len(sources) > 1 else None})
        self.database.executemany("INSERT OR IGNORE INTO node VALUES (?, ?, ?, ?)", map(_of_node, rows.nodes))
        self.database.executemany("INSERT OR IGNORE INTO reference VALUES (?, ?, ?, ?)", map(_of_edge, rows.reference))
        for edge in rows.claims:
            files.edge(
                edge.type, (edge.source.label, edge.source.id), (edge.target.label, edge.target.id), edge.properties
            )
        self.database.executemany(_NAME, _names(rows))
        self.database.executemany(_LIFE, _days(rows))

    def _settled(self, label: str, key: str, properties: dict[str, Any]) -> dict[str, Any]:
        """A node's properties with what depends on all articles: names, and a body's days."""
        if label in NAMED_BY_ARTICLES:
            names = [name for (name,) in self._all(_NAMES, label, key)]
            if names:
                properties |= {"name": names[0], "aliases": names[1:] or None}
        if label == "Organization":
            properties |= dict(self._all("SELECT part, day FROM life WHERE id = ?", key))
        return properties


def _of_node(node: NodeRow) -> tuple[str, str, str, str]:
    return node.ref.label, node.ref.id, json.dumps(node.kinds), json.dumps(dict(node.properties))


def _of_edge(edge: EdgeRow) -> tuple[str, str, str, str]:
    return edge.type, edge.source.id, edge.target.id, json.dumps(dict(edge.properties))


def _names(rows: Rows) -> set[tuple[str, str, str]]:
    """The names that the article knows its things under, each once."""
    named = (edge for edge in rows.claims if edge.type == "MENTIONS" and edge.properties.get("name") is not None)
    return {(edge.target.label, edge.target.id, edge.properties["name"]) for edge in named}


def _days(rows: Rows) -> Iterator[tuple[str, str, str]]:
    for edge in rows.claims:
        told = edge.properties
        alone = edge.type == "SUCCEEDED_BY" and edge.source == edge.target
        if alone and told.get("date") and told.get("how") in {"founded", "ended"}:
            yield edge.source.id, told["how"], told["date"]
