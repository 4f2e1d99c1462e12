"""A connection to the graph database: reads that can't write, writes that retry, each failure one clear line.

`NEO4J_URI` names the server; without it the managed one is used, and started where it is not running.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit

import neo4j
from neo4j import exceptions

from schema.errors import StoreError, StoreRefusedError, StoreUnavailableError
from store import managed
from store.managed.home import Home
from store.settings import Settings

Row = dict[str, Any]
# Holds the node's lock to the end of the transaction, as every writer does first (store/writing.py).
_TAKE_TURN = "MATCH (v:SchemaVersion {id: 'partygraph'}) SET v.version = v.version"
Parameters = Mapping[str, Any]
T = TypeVar("T")

# The driver tells of each retry; whoever calls is told once, by the error that comes of it, if one does.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

READ_TIMEOUT_S, WRITE_TIMEOUT_S = 30.0, 600.0
_CONNECT_S, _RETRY_S = 10.0, 20.0
# Oldest: the first with labels and types as data, which store/articles.py writes with. Newest: not yet seen.
_OLDEST, _TOO_NEW = (5, 26), (2028, 0)
_SCHEMES = frozenset(name + security for name in ("bolt", "neo4j") for security in ("", "+s", "+ssc"))
# Errors that are about what was written, not about the server: a constraint, a type, more than its memory can hold.
_OF_THE_DATA = ("Error.Schema.", "Statement.TypeError", "Statement.ArgumentError", "MemoryPoolOutOfMemoryError")


class QueryTimeoutError(StoreError):
    """A query took longer than it may."""


class RejectedWriteError(StoreError):
    """The database refused what was written: it breaks a constraint, or a value is too large for an index."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a read returned: the columns, at most `limit` rows, and whether there were more."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    truncated: bool = False


def row_of(record: neo4j.Record) -> Row:
    """The record's values by their columns, as the driver gives them."""
    # `Record.data` walks through every list and map for nodes, of which our questions return none: twice the time
    return dict(zip(record.keys(), record, strict=True))


@dataclass(frozen=True, slots=True)
class Store:
    """An open connection. `address` is for people: it holds no login. `server` is set where it is the managed one."""

    driver: neo4j.Driver
    database: str
    address: str
    server: managed.Server | None = None
    _bookmarks: Any = field(default_factory=neo4j.GraphDatabase.bookmark_manager)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the connections back. The managed server stays up."""
        self.driver.close()

    def read(
        self,
        cypher: str,
        parameters: Parameters | None = None,
        *,
        timeout: float = READ_TIMEOUT_S,
        limit: int | None = None,
    ) -> Answer:
        """Run a query with READ access (the server refuses writes), for at most `timeout` seconds and `limit` rows.

        Raises QueryTimeoutError, StoreUnavailableError, StoreRefusedError, and StoreError for what is wrong with it.
        """
        given = dict(parameters or {})
        with self._session(neo4j.READ_ACCESS) as session:
            try:  # a transaction of its own: one way to the server and back instead of two
                return _answer(session.run(neo4j.Query(cypher, timeout=timeout), given), limit)
            except (exceptions.Neo4jError, exceptions.DriverError) as error:
                if not error.is_retryable():
                    raise

            @neo4j.unit_of_work(timeout=timeout)
            def again(tx: neo4j.ManagedTransaction) -> Answer:
                return _answer(tx.run(cypher, given), limit)

            return session.execute_read(again)

    def stream(
        self,
        cypher: str,
        parameters: Parameters | None = None,
        *,
        timeout: float = 0,
        as_row: Callable[[neo4j.Record], Row] = row_of,
    ) -> Iterator[Row]:
        """The rows of a read as they come, in one transaction, never all in memory. `timeout` 0 is none.

        Values come as the driver gives them: return `n{.*}`, not `n`, or say by `as_row` what becomes of nodes.

        Raises as `read`, also between rows.
        """
        with self._session(neo4j.READ_ACCESS, fetch_size=2000) as session:
            for record in session.run(neo4j.Query(cypher, timeout=timeout or None), dict(parameters or {})):
                yield as_row(record)

    def write(self, work: Callable[[neo4j.ManagedTransaction], T], *, timeout: float = WRITE_TIMEOUT_S) -> T:
        """Run `work` in one transaction, again where the server asks for it: all of it happens or nothing.

        Raises RejectedWriteError where the database refuses the data; else as `read`.
        """
        with self._session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(neo4j.unit_of_work(timeout=timeout)(work))

    @contextmanager
    def turn(self) -> Iterator[None]:
        """A time in which no other writer changes the graph: they wait. Do not write in it."""
        with self._session(neo4j.WRITE_ACCESS) as session, session.begin_transaction() as tx:
            tx.run(_TAKE_TURN).consume()
            yield

    def run(self, cypher: str, parameters: Parameters | None = None) -> list[Row]:
        """One writing statement by itself; also those that must be alone, such as changes of indexes."""
        with self._session(neo4j.WRITE_ACCESS) as session:
            return session.run(cypher, dict(parameters or {})).data()

    def explain(self, cypher: str, parameters: Parameters | None = None) -> dict[str, Any]:
        """The plan of a query (`operatorType`, `args`, `children`), without running it."""
        with self._session(neo4j.READ_ACCESS) as session:
            summary = session.run(f"EXPLAIN {cypher}", dict(parameters or {})).consume()
            return dict(summary.plan or {})

    @contextmanager
    def _session(self, access: str, **options: Any) -> Iterator[neo4j.Session]:  # noqa: ANN401 - the driver's own
        with (
            translated(self.address),
            self.driver.session(
                database=self.database, default_access_mode=access, bookmark_manager=self._bookmarks, **options
            ) as session,
        ):
            yield session


def _answer(result: neo4j.Result, limit: int | None) -> Answer:
    rows = result.fetch(limit + 1) if limit is not None else list(result)
    shown = rows[:limit] if limit is not None else rows
    return Answer(tuple(result.keys()), tuple(map(row_of, shown)), len(rows) > len(shown))


def connect(settings: Settings, *, patience: float = _RETRY_S) -> Store:
    """A connection that was tried. With `NEO4J_URI` set, to that server; else to the managed one, started if need be.

    `patience` is for how many seconds a transaction is tried again while the server does not answer.
    Raises StoreUnavailableError where no server answers, StoreRefusedError where it refuses the login or is of a
    version that partygraph does not know.
    """
    if settings.neo4j_uri:
        secret = settings.neo4j_password
        login = (settings.neo4j_username, secret.get_secret_value()) if secret else None
        store = _open(settings.neo4j_uri, login, settings.neo4j_database, None, patience)
    else:
        server = managed.ensure_running(settings)
        login = (server.username, Home(server.home).password())
        store = _open(server.bolt, login, "neo4j", server, patience)
    try:
        _verify(store)
    except BaseException:
        store.close()
        raise
    return store


def _open(
    uri: str, login: tuple[str, str] | None, database: str, server: managed.Server | None, patience: float
) -> Store:
    address = _without_login(uri)
    try:
        driver = _driver(uri, login, patience)
    except (exceptions.ConfigurationError, ValueError) as error:
        raise StoreUnavailableError(
            f"NEO4J_URI={address} is no address of a Neo4j server: write bolt://HOST:PORT or neo4j+s://HOST, "
            "the login in NEO4J_USERNAME and NEO4J_PASSWORD"
        ) from error
    return Store(driver, database, address, server)


def _driver(uri: str, login: tuple[str, str] | None, patience: float) -> neo4j.Driver:
    """Raises ConfigurationError or ValueError for what is no address."""
    parts = urlsplit(uri)
    if parts.scheme not in _SCHEMES or not parts.hostname:
        raise ValueError(uri)
    return neo4j.GraphDatabase.driver(
        uri,
        auth=login,
        connection_timeout=_CONNECT_S,
        max_transaction_retry_time=patience,
        user_agent="partygraph",
        notifications_min_severity="OFF",
    )


def _verify(store: Store) -> None:
    """Raises where the server does not answer, refuses the login, or is of an unknown version."""
    with translated(store.address):
        try:
            agent = str(store.driver.get_server_info().agent)
        except exceptions.AuthError as error:
            raise StoreRefusedError(_login_refused(store)) from error
    version = tuple(int(part) for part in re.findall(r"\d+", agent.partition("/")[2])[:2])
    if not _OLDEST <= version < _TOO_NEW:
        raise StoreRefusedError(
            f"the server at {store.address} is {agent}: partygraph works with Neo4j {_OLDEST[0]}.{_OLDEST[1]} and later"
            f" ones before {_TOO_NEW[0]}"
        )


def _login_refused(store: Store) -> str:
    if store.server:
        file = store.server.password_file
        return f"the managed server refused the password in {file}: if it was changed, write the new one there"
    return f"the server at {store.address} refused the login: check NEO4J_USERNAME and NEO4J_PASSWORD"


@contextmanager
def translated(address: str) -> Iterator[None]:
    """The driver's errors as ours."""
    try:
        yield
    except exceptions.AuthError as error:
        raise StoreRefusedError(f"the server at {address} refused the login: {_line(error)}") from error
    except (exceptions.ServiceUnavailable, exceptions.SessionExpired, exceptions.ConnectionPoolError) as error:
        raise StoreUnavailableError(
            f"no Neo4j server answers at {address}: is it running, is NEO4J_URI right?"
        ) from error
    except exceptions.Neo4jError as error:
        raise _of_server(address, error) from error
    except exceptions.DriverError as error:
        raise StoreError(f"the connection to {address} failed: {_line(error)}") from error


def _of_server(address: str, error: exceptions.Neo4jError) -> StoreError:
    code, line = error.code or "", _line(error)
    if "Transaction.TransactionTimedOut" in code:
        return QueryTimeoutError("the query took longer than it may; narrow it by a place, a period or a name")
    if "DatabaseUnavailable" in code or "DatabaseNotFound" in code:
        return StoreUnavailableError(f"the database is not there at {address}: {line}")
    if any(part in code for part in _OF_THE_DATA) or "too large to index" in line:
        return RejectedWriteError(f"the database refused the data: {line}")
    return StoreError(f"the database at {address} reports: {line}")


def _line(error: Exception) -> str:
    message = getattr(error, "message", None) or str(error)
    return str(message).strip().splitlines()[0][:300] if str(message).strip() else type(error).__name__


def _without_login(uri: str) -> str:
    parts = urlsplit(uri)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
