"""From paths to the graph in one stream: articles are read by many hands while those before them are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.ahead import ahead
from ingest.load.loading import Limits, Progress, Summary, dry_run, load
from ingest.load.sift import Unchanged, sifted
from ingest.load.work import rows_of
from ingest.pipeline import Hands, worked
from ingest.read import read
from schema.errors import InputError
from store.connection import Store
from store.rows import Rows

_AHEAD = 2_000
ALL_CORES, USUAL = Hands(), Limits()


def load_paths(
    store: Store,
    paths: Iterable[str],
    hands: Hands = ALL_CORES,
    progress: Progress | None = None,
    limits: Limits = USUAL,
) -> Summary:
    """Put the articles under `paths` (files, folders, addresses, `-`) into the graph, as `load` does.

    What the graph has from the same input is not even read again. Raises StoreError where the database fails,
    WorkersError and ClusterError where nobody can read.
    """
    items: Iterator[Rows | Unchanged | InputError] = worked(rows_of, sifted(store, read(paths)), hands)
    return load(store, ahead(items, _AHEAD), progress, limits)


def try_paths(paths: Iterable[str], hands: Hands = ALL_CORES, progress: Progress | None = None) -> Summary:
    """As `load_paths`, without a database: every article counts as new."""
    return dry_run(worked(rows_of, read(paths), hands), progress)
