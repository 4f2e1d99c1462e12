"""The graph's schema brought to this version: constraints, indexes and numbered steps, without harm when repeated.

The version is kept in the graph, in its one `(:SchemaVersion {id: "partygraph"})`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable

from schema.errors import StoreRefusedError
from store.connection import RejectedWriteError, Store
from store.identity.doubts import settle_all_doubts

VERSION = 2
_WITH_DOUBTS = 2  # the first version whose loads keep POSSIBLY_SAME
_INDEX_WAIT_S = 300
_FIRST_READ_S = 120.0  # a server that has just started on a busy machine takes its time
_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


def migrate(
    store: Store, steps: Mapping[int, str] | None = None, target: int = VERSION, *, restoring: bool = False
) -> int:
    """Bring the graph's schema to `target`, through the steps between; the version that it had (0: none).

    A graph that is there already costs one read. Each step may be repeated, so that a migration that was killed is
    taken up again. Raises StoreRefusedError where the graph is newer than this partygraph, holds other data, or is half
    restored, unless `restoring` says that this is being mended.
    """
    current = schema_version(store)
    if _is_half_restored(store) and not restoring:
        raise StoreRefusedError(
            f"the graph at {store.address} is half of a backup: a restore was interrupted; "
            "run `partygraph restore` again"
        )
    if current > target:
        raise StoreRefusedError(
            f"the graph at {store.address} has schema version {current}, this partygraph knows {target}: "
            "install the newer partygraph that made it"
        )
    if current < target:
        _migrate(store, current, _shipped_steps() if steps is None else steps, target)
    return current


def _is_half_restored(store: Store) -> bool:
    rows = store.read("OPTIONAL MATCH (v:SchemaVersion) RETURN v.restoring AS half").rows
    return bool(rows[0]["half"])


def schema_version(store: Store) -> int:
    """The version of the graph's schema; 0 where it has none yet."""
    rows = store.read("MATCH (v:SchemaVersion) RETURN max(v.version) AS version", timeout=_FIRST_READ_S).rows
    return int(rows[0]["version"] or 0)


def statements(cypher: str) -> list[str]:
    """The statements of a file, without comments. They end with `;` at the end of a line."""
    parts = re.split(r";\s*$", _COMMENT.sub("", cypher), flags=re.MULTILINE)
    return [part.strip() for part in parts if part.strip()]


def _migrate(store: Store, current: int, steps: Mapping[int, str], target: int) -> None:
    needed = [steps[number] for number in sorted(steps) if current < number <= target] if current else []
    try:
        for text in (*needed, _schema().joinpath("graph.cypher").read_text(encoding="utf-8")):
            for statement in statements(text):
                store.run(statement)
    except RejectedWriteError as error:
        raise StoreRefusedError(f"the database at {store.address} holds data of another kind: {error}") from error
    store.run("CALL db.awaitIndexes($seconds)", {"seconds": _INDEX_WAIT_S})
    if 0 < current < _WITH_DOUBTS <= target:
        settle_all_doubts(store)
    store.run("MERGE (v:SchemaVersion {id: 'partygraph'}) SET v.version = $version", {"version": target})


def _shipped_steps() -> dict[int, str]:
    files = (entry for entry in _schema().joinpath("migrations").iterdir() if entry.name.endswith(".cypher"))
    return {int(file.name.partition("_")[0]): file.read_text(encoding="utf-8") for file in files}


def _schema() -> Traversable:
    return resources.files("schema")
