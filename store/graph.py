"""The graph, ready for work: connected, and its schema at this version."""

from __future__ import annotations

from store.connection import Store, connect
from store.migrate import migrate
from store.settings import Settings


def open_graph(settings: Settings | None = None, *, restoring: bool = False) -> Store:
    """A connection to the graph that `settings` (else the environment) names, its schema brought up to date.

    `restoring` opens a graph that an interrupted restore left too.
    Raises StoreUnavailableError and StoreRefusedError as `connect` and `migrate` do.
    """
    store = connect(settings or Settings())
    try:
        migrate(store, restoring=restoring)
    except BaseException:
        store.close()
        raise
    return store
