"""`POST /cypher` reads for holders of a key, and does nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from app.access.keys import Keyring, Scope
from app.data import cypher as module
from app.service import create_app
from app.settings import ServiceSettings
from store.connection import Store
from tests.app.test_service import problem

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def asking(
    graph: Store, service_settings: ServiceSettings, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[TestClient]:
    """A client with a key for Cypher."""
    file: Path = tmp_path_factory.mktemp("keys") / "keys.json"
    _, text = Keyring(file).make("test", [Scope.CYPHER])
    limits = {"partygraph_api_keys": file, "partygraph_api_work_rate": "", "partygraph_api_seconds": 2.0}
    settings = service_settings.model_copy(update=limits)
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        client.headers["Authorization"] = f"Bearer {text}"
        yield client


def ask(client: TestClient, query: str, limit: int = 50, **parameters: object) -> Response:
    return client.post("/cypher", json={"query": query, "parameters": parameters, "limit": limit})


def test_a_query_is_answered_with_its_parameters(asking: TestClient) -> None:
    answer = ask(asking, "MATCH (o:Organization {name: $name}) RETURN o.kind AS kind, o", name="Huyện ủy Khe Sâu")
    assert answer.status_code == 200
    document = answer.json()
    assert (document["columns"], document["truncated"]) == (["kind", "o"], False)
    (row,) = document["rows"]
    assert row["kind"] == "CapUy"
    assert "CapUy" in row["o"]["labels"]


VALUES: list[tuple[str, object]] = [
    ("1.0/0", "inf"),
    ("0.0/0", "nan"),
    ("date('2018-07-12')", "2018-07-12"),
    ("duration('P1D')", "P1D"),
    ("point({x: 1, y: 2})", {"srid": 7203, "coordinates": [1.0, 2.0]}),
    ("[1, 'ủy', null, {a: true}]", [1, "ủy", None, {"a": True}]),
]


@pytest.mark.parametrize(("said", "value"), VALUES)
def test_every_value_is_json(asking: TestClient, said: str, value: object) -> None:
    assert ask(asking, f"RETURN {said} AS value").json()["rows"] == [{"value": value}]


def test_an_edge_and_a_path_are_told_with_their_ends(asking: TestClient) -> None:
    (row,) = ask(asking, "MATCH p = (:Person)-[r:CHAIRS]->(:Inspection) RETURN r, p LIMIT 1").json()["rows"]
    assert (row["r"]["type"], row["r"]["properties"]["role"]) == ("CHAIRS", "leads")
    assert [node["id"] for node in row["p"]["nodes"]] == [row["r"]["start"], row["r"]["end"]]


WRITES = [
    "CREATE (n:Intruder)",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) SET n.name = 'x'",
    "MERGE (n:Intruder {id: 'x'}) RETURN n",
    "CREATE INDEX intruder FOR (n:Intruder) ON (n.x)",
    "DROP CONSTRAINT organization_id",
    "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS",
    "RETURN 1 AS one UNION CREATE (n:Intruder) RETURN 2 AS one",
    "MATCH (n) FOREACH (x IN [1] | SET n.x = 1)",
    "MATCH (n) RETURN n; MATCH (m) DELETE m",
]
LOOKS = [
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "WITH 1 AS x LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL dbms.components() YIELD name RETURN name",
    "CALL db.clearQueryCaches() YIELD value RETURN value",
    "CALL `dbms`.`listConfig`() YIELD name RETURN name",
    "CALL dbms /* here */ . listConfig() YIELD name RETURN name",
    "SHOW SETTINGS YIELD name RETURN name",
    "SHOW USERS",
    "SHOW TRANSACTIONS",
    "TERMINATE TRANSACTION 'neo4j-transaction-1'",
    "USE system SHOW USERS",
    "USE system MATCH (n) RETURN n",
    "ALTER USER neo4j SET PASSWORD 'x'",
    "CREATE USER x SET PASSWORD 'abcdefgh'",
    "STOP DATABASE neo4j",
    "EXPLAIN MATCH (n) RETURN n",
    "PROFILE MATCH (n) RETURN n",
    "RETURN apoc.cypher.runFirstColumnSingle('MATCH (n) RETURN n', {})",
    "MATCH (`'`) RETURN apoc.load.json('x') //'",
    r"RETURN '\u0027 + apoc.load.json(1) + \u0027'",
    "RETURN 1 AS x NEXT SHOW SETTINGS YIELD name RETURN name",
]
WRONG = [
    "",
    "MATCH",
    "RETURN $missing",
    "RETURN 1/0",
    "MATCH (n RETURN n",
    "SELECT 1",
    "RETURN 'x",
    "-- x",
    "RETURN [1][0",
    "ủy",
]


@pytest.mark.parametrize("query", WRITES)
def test_a_query_that_writes_is_refused(asking: TestClient, graph: Store, query: str) -> None:
    before = graph.read("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r").rows
    answer = ask(asking, query)
    assert (answer.status_code, problem(answer)["type"]) == (422, "urn:partygraph:cypher-refused")
    after = graph.read("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r").rows
    assert after == before
    assert graph.read("SHOW INDEXES YIELD name WHERE name = 'intruder' RETURN name").rows == ()


@pytest.mark.parametrize("query", LOOKS)
def test_a_query_that_looks_elsewhere_is_refused(asking: TestClient, query: str) -> None:
    answer = ask(asking, query)
    assert (answer.status_code, problem(answer)["type"]) == (422, "urn:partygraph:cypher-refused")


@pytest.mark.parametrize("query", WRONG)
def test_what_is_no_query_is_refused_in_one_line(asking: TestClient, graph: Store, query: str) -> None:
    answer = ask(asking, query)
    told = problem(answer)
    assert answer.status_code == 422
    assert "\n" not in told["detail"]
    assert graph.address not in told["detail"]


ALLOWED = [
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.index.fulltext.queryNodes('names', 'khe') YIELD node RETURN node.name AS name",
    "RETURN date.truncate('month', date()) AS day",
    "// a remark about apoc.load.json(1)\nMATCH (n:Person) RETURN n.name AS name",
    "MATCH (n:Person) WHERE n.name = 'apoc.x(1)' RETURN n.name AS name UNION RETURN 'a' AS name",
]


@pytest.mark.parametrize("query", ALLOWED)
def test_a_query_that_reads_is_not_refused(asking: TestClient, query: str) -> None:
    answer = ask(asking, query)
    assert (answer.status_code, bool(answer.json()["rows"])) == (200, True)


def test_rows_have_a_limit(asking: TestClient) -> None:
    answer = ask(asking, "UNWIND range(1, 1000000000) AS x RETURN x", limit=3).json()
    assert (len(answer["rows"]), answer["truncated"]) == (3, True)
    assert ask(asking, "RETURN 1 AS x", limit=51).status_code == 422


def test_bytes_have_a_limit(asking: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 1000)
    answer = ask(asking, "UNWIND range(1, 40) AS x RETURN x, $text AS text", text="x" * 100).json()
    assert (len(answer["rows"]) < 10, answer["truncated"]) == (True, True)


def test_time_has_a_limit(asking: TestClient) -> None:
    query = "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x + y < 0 RETURN count(*) AS n"
    answer = ask(asking, query)
    assert (answer.status_code, problem(answer)["type"]) == (504, "urn:partygraph:query-too-long")


def test_memory_has_a_limit(asking: TestClient) -> None:
    answer = ask(asking, "UNWIND range(1, 100000000) AS x WITH collect(x) AS all RETURN size(all) AS n")
    assert answer.status_code in {422, 504}
    problem(answer)
    assert ask(asking, "RETURN 1 AS one").status_code == 200
