"""Reads that can't write, limits that hold, failures in one line, a server that gives nothing of its machine away."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import SecretStr

from schema.errors import StoreError, StoreRefusedError, StoreUnavailableError
from store import connection
from store.connection import QueryTimeoutError, RejectedWriteError, Store, connect
from store.managed.home import Home
from store.managed.ports import anew
from store.settings import Settings

pytestmark = pytest.mark.neo4j


def test_a_read_returns_columns_and_rows(store: Store) -> None:
    answer = store.read("UNWIND $names AS name RETURN name, size(name) AS length", {"names": ["a", "bb"]})
    assert answer.columns == ("name", "length")
    assert answer.rows == ({"name": "a", "length": 1}, {"name": "bb", "length": 2})
    assert not answer.truncated


@pytest.mark.parametrize(("limit", "shown", "truncated"), [(2, 2, True), (3, 3, False), (4, 3, False)])
def test_a_read_stops_at_its_limit_and_says_so(store: Store, limit: int, shown: int, truncated: bool) -> None:
    answer = store.read("UNWIND range(1, 3) AS n RETURN n", limit=limit)
    assert (len(answer.rows), answer.truncated) == (shown, truncated)


def test_an_empty_answer_has_its_columns(store: Store) -> None:
    assert store.read("MATCH (n:Organization) RETURN n.name AS name").columns == ("name",)


@pytest.mark.parametrize(
    "writing",
    [
        "CREATE (:Person {id: 'x'})",
        "MATCH (v:SchemaVersion) SET v.version = 99",
        "CREATE INDEX sneaky FOR (n:Person) ON (n.x)",
        "MATCH (n) DETACH DELETE n",
    ],
)
def test_the_server_refuses_a_write_in_a_read(store: Store, writing: str) -> None:
    with pytest.raises(StoreError, match="not allowed"):
        store.read(writing)


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "file:///../../etc/passwd", "http://127.0.0.1:80/", "http://[::1]/", "ftp://127.0.0.1/"],
)
def test_load_csv_reaches_no_file_and_no_address(store: Store, address: str) -> None:
    with pytest.raises(StoreError, match="Cannot load from URL"):
        store.read("LOAD CSV FROM $address AS line RETURN line", {"address": address})


def test_a_query_that_takes_too_long_is_ended(store: Store) -> None:
    with pytest.raises(QueryTimeoutError, match="longer than it may"):
        store.read("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*)", timeout=0.5)


def test_a_faulty_query_is_told_in_one_line(store: Store) -> None:
    with pytest.raises(StoreError, match="Invalid input") as caught:
        store.read("MATCH (n RETURN n")
    assert "\n" not in str(caught.value)


def test_a_stream_gives_rows_as_they_come(store: Store) -> None:
    rows = store.stream("UNWIND range(1, 100000) AS n RETURN n")
    assert [next(rows)["n"] for _ in range(3)] == [1, 2, 3]
    rows.close()  # type: ignore[attr-defined]


def test_a_stream_can_not_write(store: Store) -> None:
    with pytest.raises(StoreError, match="not allowed"):
        list(store.stream("CREATE (n:Person {id: 'x'}) RETURN n"))


def test_a_write_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(RejectedWriteError, match="already exists"):
        store.write(lambda tx: tx.run("CREATE (:Person {id: 'x'}) CREATE (:Person {id: 'x'})").consume())
    assert store.read("MATCH (p:Person) RETURN p").rows == ()


def test_a_value_too_large_for_an_index_is_a_rejected_write(store: Store) -> None:
    with pytest.raises(RejectedWriteError, match="too large to index"):
        store.write(lambda tx: tx.run("CREATE (:Person {id: 'x', name: $name})", name="x" * 40_000).consume())


def test_a_plan_names_its_operators(store: Store) -> None:
    assert store.explain("MATCH (n:Person {id: 'x'}) RETURN n")["children"][0]["operatorType"].startswith("NodeUnique")


def test_a_named_server_is_used_and_nothing_is_started(server_settings: Settings, tmp_path: Path) -> None:
    with connect(_named(server_settings, tmp_path)) as store:
        assert store.server is None
        assert store.read("RETURN 1 AS one").rows == ({"one": 1},)
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_password_is_told(server_settings: Settings, tmp_path: Path) -> None:
    wrong = _named(server_settings, tmp_path).model_copy(update={"neo4j_password": SecretStr("wrong")})
    with pytest.raises(StoreRefusedError, match="refused the login: check NEO4J_USERNAME and NEO4J_PASSWORD"):
        connect(wrong)


def test_a_missing_password_is_told(server_settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(StoreRefusedError, match="refused the login"):
        connect(_named(server_settings, tmp_path).model_copy(update={"neo4j_password": None}))


def test_an_unreachable_server_is_told(tmp_path: Path) -> None:
    nobody = f"bolt://127.0.0.1:{anew().bolt}"
    with pytest.raises(StoreUnavailableError, match=f"no Neo4j server answers at {nobody}") as caught:
        connect(Settings(neo4j_uri=nobody, neo4j_password=SecretStr("secret"), partygraph_home=tmp_path))
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "uri", ["localhost", "http://localhost:7474", "bolt://", "bolt://neo4j:secret@localhost:7687", "x"]
)
def test_what_is_no_address_is_told_without_its_password(uri: str) -> None:
    with pytest.raises(StoreUnavailableError) as caught:
        connect(Settings(neo4j_uri=uri, neo4j_password=SecretStr("other")), patience=0)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_database_that_is_not_there_is_told(server_settings: Settings, tmp_path: Path) -> None:
    missing = _named(server_settings, tmp_path).model_copy(update={"neo4j_database": "missing"})
    with connect(missing) as store, pytest.raises(StoreUnavailableError, match="the database is not there"):
        store.read("RETURN 1")


@pytest.mark.parametrize(("limit", "value"), [("_OLDEST", (9999, 1)), ("_TOO_NEW", (2025, 1))])
def test_a_server_of_an_unknown_version_is_refused(
    server_settings: Settings, monkeypatch: pytest.MonkeyPatch, limit: str, value: tuple[int, int]
) -> None:
    monkeypatch.setattr(connection, limit, value)
    with pytest.raises(StoreRefusedError, match=r"is Neo4j/2026\.\d+\.\d+: partygraph works with Neo4j"):
        connect(server_settings)


def _named(settings: Settings, home: Path) -> Settings:
    """Settings that name the session's server by its address, and have an empty home of their own."""
    with connect(settings) as store:
        address = store.address
    password = SecretStr(Home(settings.home).password())
    return Settings(neo4j_uri=address, neo4j_password=password, partygraph_home=home)
