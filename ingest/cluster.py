"""Articles spread over a Dask cluster: results in order, little in flight, a lost worker's articles given to others.

The cluster's workers need the same partygraph, since another one would read otherwise: that is looked at first.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from ingest.load.inputs import program
from ingest.pool import PATIENCE_S, Work, answered, seconds_for
from schema.document import Source
from schema.errors import InputError, PartygraphError

D = TypeVar("D")
R = TypeVar("R")
_CONNECT_S, _WORKERS_S = 10, 30
_ARTICLES, _CHARACTERS = 64, 400_000  # that go to a worker at once, at most
_CHUNKS = 3  # in flight for each of the cluster's threads
_MISSING = "pip install 'partygraph[dask]' brings what --dask needs"


class ClusterError(PartygraphError):
    """The Dask cluster can't be used."""


def spread_over(
    address: str, work: Work[R], items: Iterable[Source | D], patience: float = PATIENCE_S
) -> Iterator[R | D | InputError]:
    """As `ingest.pool.spread`, by the workers of the cluster whose scheduler is at `address`. Raises ClusterError."""
    client = _connected(address)
    try:
        yield from _Spread(client, address, work, iter(items), patience).results()
    finally:
        client.close()


def done_by_one(work: Work[R], sources: list[Source]) -> list[R | InputError]:
    """What a worker of the cluster is asked for."""
    return [answered(work, source) for source in sources]


def _connected(address: str) -> Any:  # noqa: ANN401 - Dask has no types
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError(_MISSING) from error
    try:
        client: Any = Client(address, timeout=_CONNECT_S, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError, ValueError) as error:
        raise ClusterError(f"no Dask scheduler answers at {address}: start one with `dask scheduler`") from error
    try:
        _verify(client, address)
    except BaseException:
        client.close()
        raise
    return client


def _verify(client: Any, address: str) -> None:  # noqa: ANN401
    """Raises ClusterError where the cluster has no workers, or such as read with another program."""
    try:
        client.wait_for_workers(1, timeout=_WORKERS_S)
        programs = client.run(program)
    except TimeoutError as error:
        raise ClusterError(f"the Dask cluster at {address} has no workers: start some with `dask worker`") from error
    except ImportError as error:
        raise ClusterError(f"a Dask worker of {address} lacks partygraph: install the same version there") from error
    others = sorted(worker for worker, found in programs.items() if found != program())
    if others:
        raise ClusterError(f"the Dask worker {others[0]} has another partygraph: install the same version there")


@dataclass(slots=True)
class _Chunk(Generic[R]):
    """Articles under way together; results that need no work have no future."""

    sources: list[Source] = field(default_factory=list)
    future: Any = None
    passed: object = None

    @property
    def seconds(self) -> float:
        return sum(seconds_for(source, 0) for source in self.sources)


@dataclass(slots=True)
class _Spread(Generic[R, D]):
    client: Any
    address: str
    work: Work[R]
    items: Iterator[Source | D]
    patience: float
    window: deque[_Chunk[R]] = field(default_factory=deque)

    def results(self) -> Iterator[R | D | InputError]:
        """All of them, in order."""
        most = _CHUNKS * max(1, sum(self.client.nthreads().values()))
        for chunk in self._chunks():
            self.window.append(chunk)
            while sum(one.future is not None for one in self.window) > most:
                yield from self._finished(self.window.popleft())
        while self.window:
            yield from self._finished(self.window.popleft())

    def _chunks(self) -> Iterator[_Chunk[R]]:
        """The items in chunks of sources that are under way, and one by one what is no source."""
        sources: list[Source] = []
        for item in self.items:
            if isinstance(item, Source):
                sources.append(item)
            if sources and (not isinstance(item, Source) or _is_enough(sources)):
                yield self._begun(sources)
                sources = []
            if not isinstance(item, Source):
                yield _Chunk(passed=item)
        if sources:
            yield self._begun(sources)

    def _begun(self, sources: list[Source]) -> _Chunk[R]:
        return _Chunk(sources, self.client.submit(done_by_one, self.work, sources, pure=False))

    def _finished(self, chunk: _Chunk[R]) -> list[Any]:
        """A chunk's results. One that can't be had is taken apart, so that only the article at fault is lost."""
        from distributed import KilledWorker
        from distributed.client import FutureCancelledError
        from distributed.comm.core import CommClosedError

        if chunk.future is None:
            return [chunk.passed]
        try:
            found: list[Any] = chunk.future.result(timeout=self.patience + chunk.seconds)
        except TimeoutError:
            self._abandon(chunk.future)
            return self._apart(chunk, f"not read after {self.patience + chunk.seconds:.0f} seconds: passed over")
        except KilledWorker:
            return self._apart(chunk, "the Dask workers that read it died")
        except (FutureCancelledError, CommClosedError, OSError) as error:
            raise ClusterError(f"the Dask cluster at {self.address} is gone: start it and ingest again") from error
        return found

    def _abandon(self, future: Any) -> None:  # noqa: ANN401
        """Restart the worker that is at it: no thread can be ended from outside. What else it had goes to others."""
        busy = [worker for worker, keys in self.client.processing().items() if future.key in keys]
        future.cancel()
        if busy:
            self.client.restart_workers(busy, raise_for_error=False)

    def _apart(self, chunk: _Chunk[R], reason: str) -> list[Any]:
        if len(chunk.sources) == 1:
            return [InputError(chunk.sources[0].name, reason, chunk.sources[0].record)]
        return [result for source in chunk.sources for result in self._finished(self._begun([source]))]


def _is_enough(sources: list[Source]) -> bool:
    return len(sources) >= _ARTICLES or sum(len(source.content) for source in sources) >= _CHARACTERS
