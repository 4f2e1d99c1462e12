"""The service's way to the graph: opened when it is first needed, opened anew while it can't be, closed at the end."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from store.connection import Answer, Store


class Database:
    """A reader that connects when it is first asked, so that a service may start before its database does.

    Once connected, the driver itself finds a database that comes back. For any number of threads.
    """

    def __init__(self, connect: Callable[[], Store]) -> None:
        self._connect = connect
        self._lock = threading.Lock()
        self._store: Store | None = None

    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, *, timeout: float, limit: int | None = None
    ) -> Answer:
        """As `Store.read`. Raises StoreUnavailableError where the database can't be reached."""
        return self._opened().read(cypher, parameters, timeout=timeout, limit=limit)

    def stream(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = 0
    ) -> Iterator[dict[str, Any]]:
        """As `Store.stream`. Raises StoreUnavailableError where the database can't be reached."""
        return self._opened().stream(cypher, parameters, timeout=timeout)

    def opened(self) -> Store:
        """The connection itself, for what does more than read. Raises StoreUnavailableError as `read`."""
        return self._opened()

    def close(self) -> None:
        """Give the connections back."""
        with self._lock:
            if self._store:
                self._store.close()
            self._store = None

    def _opened(self) -> Store:
        with self._lock:
            if self._store is None:
                self._store = self._connect()
            return self._store
