"""Many sources in, their facts out: one bad source is named and set aside, the rest goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ingest.pool import PATIENCE_S, Work, answered, spread
from ingest.read import read
from ingest.work import facts
from schema.document import Source
from schema.errors import InputError
from schema.model import Facts

D = TypeVar("D")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Hands:
    """Who reads the articles: processes of this machine, or a Dask cluster at `dask`.

    `workers` is their number (as many as there are cores where it is None; 0 is this very process, without a time
    limit), `patience` how long any article may take in seconds, beside what its length allows.
    """

    workers: int | None = None
    patience: float = PATIENCE_S
    dask: str | None = None


HERE = Hands(workers=0)


def read_facts(paths: Iterable[str], hands: Hands = HERE) -> Iterator[Facts | InputError]:
    """The facts of every article under `paths` (files, folders, addresses, `-`), or why a source has none."""
    return worked(facts, read(paths), hands)


def worked(work: Work[R], items: Iterable[Source | D], hands: Hands) -> Iterator[R | D | InputError]:
    """What `work` makes of each source, in order, by these hands; whatever is no source comes out as it is.

    Raises WorkersError where no process can be started, ClusterError where the cluster can't be used.
    """
    if hands.dask:
        from ingest.cluster import spread_over  # an optional extra

        yield from spread_over(hands.dask, work, items, hands.patience)
    elif hands.workers == 0:
        yield from (answered(work, item) if isinstance(item, Source) else item for item in items)
    else:
        yield from spread(work, items, hands.workers, hands.patience)
