"""The whole graph as lines of JSON, and back: independent of Neo4j's version and files.

The first line tells the format and the schema's version, then come nodes (by label and id) and edges. The last line
tells how many there were and the graph's fingerprint: a file that was cut off or changed is not taken for whole.
"""

from __future__ import annotations

import gzip
import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final

from schema.errors import PartygraphError, StoreRefusedError
from store.connection import Row, Store
from store.fingerprint import fingerprint
from store.migrate import VERSION, migrate, schema_version

_FORMAT: Final = 1
_BATCH = 5_000
_SCHEMA: Final = "SchemaVersion"


class BackupError(PartygraphError):
    """A backup can't be written, or is none."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What a backup holds."""

    nodes: int
    edges: int
    fingerprint: str


def backup(store: Store, file: Path) -> Saved:
    """Write the whole graph into `file` (gzip where it ends with .gz), whole or not at all; writers wait meanwhile.

    Raises BackupError where the file can't be written.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with store.turn():
            with _opened(part, file.suffix, "wt") as sink:
                saved = _write(store, sink)
            part.replace(file)
    except OSError as error:
        raise BackupError(f"{file} can't be written: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)
    return saved


def restore(store: Store, file: Path) -> Saved:
    """Make the graph that `file` holds, in an empty one, and bring it to this version's schema.

    What an interrupted restore left is removed first. Raises BackupError where the file is no whole backup, and
    StoreRefusedError where the graph holds something or the backup is of a newer partygraph.
    """
    try:
        with _opened(file, file.suffix, "rt") as lines:
            return _restored(store, _records(file, lines), file)
    except (OSError, EOFError) as error:
        raise BackupError(f"{file} can't be read: {getattr(error, 'strerror', None) or error}") from error


def _write(store: Store, sink: IO[str]) -> Saved:
    counts = {"nodes": 0, "edges": 0}
    _line(sink, {"partygraph": _FORMAT, "schema": schema_version(store)})
    labels = _labels(store)
    for kind, records in (("nodes", _nodes(store, labels)), ("edges", _edges(store, labels))):
        for record in records:
            counts[kind] += 1
            _line(sink, record)
    saved = Saved(**counts, fingerprint=fingerprint(store))
    _line(sink, {"end": True, "nodes": saved.nodes, "edges": saved.edges, "fingerprint": saved.fingerprint})
    return saved


def _labels(store: Store) -> list[str]:
    """The labels that carry a unique id."""
    found = store.read(
        "SHOW CONSTRAINTS YIELD labelsOrTypes, properties WHERE properties = ['id'] RETURN labelsOrTypes"
    )
    return sorted({row["labelsOrTypes"][0] for row in found.rows} - {_SCHEMA})


def _nodes(store: Store, labels: Iterable[str]) -> Iterator[Row]:
    for label in labels:
        for row in store.stream(f"MATCH (n:{label}) WHERE n.id > '' RETURN n{{.*}} AS p, labels(n) AS l ORDER BY n.id"):
            further = sorted(set(row["l"]) - {label})
            yield {"label": label, "further": further, "p": _sorted(row["p"])}


def _edges(store: Store, labels: list[str]) -> Iterator[Row]:
    for label in labels:
        yield from store.stream(
            f"MATCH (n:{label})-[r]->(m) WHERE n.id > '' RETURN type(r) AS type, '{label}' AS from, n.id AS s, "
            "head([l IN labels(m) WHERE l IN $labels]) AS to, m.id AS t, properties(r) AS p ORDER BY n.id",
            {"labels": labels},
        )


def _sorted(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {key: properties[key] for key in sorted(properties)}


def _line(sink: IO[str], record: Mapping[str, Any]) -> None:
    sink.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")


def _restored(store: Store, records: Iterator[Row], file: Path) -> Saved:
    head = next(records, {})
    if head.get("partygraph") != _FORMAT or not isinstance(head.get("schema"), int):
        raise BackupError(f"{file} is no backup of partygraph")
    if head["schema"] > VERSION:
        raise StoreRefusedError(
            f"{file} has schema version {head['schema']}, this partygraph knows {VERSION}: "
            "install the newer partygraph that made it"
        )
    _empty(store)
    counts, last = _fill(store, records)
    store.run(f"MATCH (v:{_SCHEMA}) SET v.version = $version", {"version": head["schema"]})
    made = Saved(counts["nodes"], counts["edges"], fingerprint(store))
    if last != {"end": True, "nodes": made.nodes, "edges": made.edges, "fingerprint": made.fingerprint}:
        raise BackupError(f"{file} is not whole: the graph made of it is not the one that was saved; it is not used")
    store.run(f"MATCH (v:{_SCHEMA}) REMOVE v.restoring")
    migrate(store)
    return made


def _empty(store: Store) -> None:
    """Make sure that the graph is empty, and marked until it is whole."""
    row = store.read(
        f"OPTIONAL MATCH (v:{_SCHEMA}) RETURN v.restoring AS half, EXISTS {{ (n) WHERE NOT n:{_SCHEMA} }} AS full"
    ).rows[0]
    if row["full"] and not row["half"]:
        raise StoreRefusedError(f"the graph at {store.address} is not empty: restore into an empty one")
    if row["full"]:
        store.run(f"MATCH (n) WHERE NOT n:{_SCHEMA} CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF 5000 ROWS")
    store.run(f"MATCH (v:{_SCHEMA}) SET v.restoring = true")


def _fill(store: Store, records: Iterator[Row]) -> tuple[dict[str, int], Row]:
    """Write all nodes and edges; how many, and the last line."""
    counts, last = {"nodes": 0, "edges": 0}, {}
    while batch := list(islice(records, _BATCH)):
        nodes = [record for record in batch if "label" in record]
        edges = [record for record in batch if "type" in record]
        last = batch[-1] if "end" in batch[-1] else {}
        _write_nodes(store, nodes)
        _write_edges(store, edges)
        counts["nodes"] += len(nodes)
        counts["edges"] += len(edges)
    return counts, last


def _write_nodes(store: Store, nodes: Iterable[Row]) -> None:
    for (label,), rows in _grouped(nodes, "label").items():
        store.run(f"UNWIND $rows AS row CREATE (n:`{label}`) SET n = row.p, n:$(row.further)", {"rows": rows})


def _write_edges(store: Store, edges: Iterable[Row]) -> None:
    for (source, target), rows in _grouped(edges, "from", "to").items():
        store.run(
            f"UNWIND $rows AS row MATCH (s:`{source}` {{id: row.s}}) MATCH (t:`{target}` {{id: row.t}}) "
            "CREATE (s)-[r:$(row.type)]->(t) SET r = row.p",
            {"rows": rows},
        )


def _grouped(records: Iterable[Row], *keys: str) -> dict[tuple[str, ...], list[Row]]:
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for record in records:
        groups[tuple(_name(record[key]) for key in keys)].append(record)
    return groups


def _name(label: object) -> str:
    """A label, once it is sure that it is nothing else. Raises BackupError."""
    if not isinstance(label, str) or not label.isidentifier():
        raise BackupError(f"the backup has a label that is none: {str(label)[:50]!r}")
    return label


def _records(file: Path, lines: Iterable[str]) -> Iterator[Row]:
    for number, line in enumerate(lines, start=1):
        try:
            record = json.loads(line)
        except ValueError:
            raise BackupError(f"{file} is no backup of partygraph, or was cut off (line {number})") from None
        if not isinstance(record, dict):
            raise BackupError(f"{file} is no backup of partygraph (line {number})")
        yield record


@contextmanager
def _opened(file: Path, suffix: str, mode: str) -> Iterator[IO[Any]]:
    opened: Any = gzip.open if suffix == ".gz" else open
    with opened(file, mode, encoding="utf-8", newline="\n") as stream:
        if "w" in mode:
            file.chmod(0o600)  # it holds all that the graph holds
        yield stream
