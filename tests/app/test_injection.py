"""Attempts to be more than a value: in Cypher, in the full-text index's language, in CSV, in headers, in addresses."""

from __future__ import annotations

import csv
import io

import pytest
from fastapi.testclient import TestClient

from ingest.load import load
from queries.catalog import catalog
from queries.parameters import ParameterType
from schema.model import Facts, OrganizationKind
from store.connection import Store
from tests.app.test_service import problem
from tests.builders import DISTRICT, article, organization

pytestmark = pytest.mark.neo4j
CYPHER = [
    "x' OR 1=1 //",
    "x'}) DETACH DELETE n //",
    "'}) RETURN 1 UNION MATCH (n) DETACH DELETE n RETURN 1 //",
    "$unit",
    "`x`",
    "\\",
    '"',
    "x\\' OR true OR 'x",
    "} CALL db.labels() YIELD label //",
    "*:* OR name:*",
    "/.*/",
]
TEXTS = [(q.name, p.name) for q in catalog() for p in q.parameters if p.type is ParameterType.STRING and not p.choices]


def count(graph: Store) -> int:
    return int(graph.read("MATCH (n) RETURN count(n) AS number").rows[0]["number"])


@pytest.mark.parametrize(("query", "parameter"), TEXTS)
def test_a_text_is_never_code(client: TestClient, graph: Store, query: str, parameter: str) -> None:
    before = count(graph)
    needed = {p.name: str(p.example) for p in catalog()[query].parameters if p.required}
    for text in CYPHER:
        response = client.get(f"/queries/{query}", params=needed | {parameter: text})
        assert response.status_code in {200, 300, 404}
        if response.status_code == 200:
            assert response.json()["rows"] == []
        else:
            problem(response)
    assert count(graph) == before


def test_a_list_is_never_code(client: TestClient) -> None:
    for text in CYPHER:
        assert client.get("/search", params={"q": "khe sau", "kinds": text}).json()["rows"] == []


@pytest.mark.parametrize("address", ["/people/", "/organizations/", "/directives/", "/articles/", "/events/"])
def test_an_id_is_never_code(client: TestClient, graph: Store, address: str) -> None:
    before = count(graph)
    for text in ("x' OR 1=1 //", "x'}) DETACH DELETE n //", "..%2f..%2fetc%2fpasswd", "%0d%0aSet-Cookie:%20a=b"):
        response = client.get(address + text)
        assert response.status_code in {404, 422}
        assert "set-cookie" not in response.headers
        problem(response)
    assert count(graph) == before


def test_a_value_does_not_split_headers(client: TestClient) -> None:
    response = client.get("/queries/articles?limit=1&from=1900%0d%0aX-Evil:%201")
    assert response.status_code == 422
    assert "x-evil" not in response.headers
    paged = client.get("/queries/articles?limit=1&words=ban%20may%3E%3B%20rel%3Devil%2C%3Chttp%3A")
    assert "x-evil" not in paged.headers


def test_the_database_refuses_to_be_written(graph: Store) -> None:
    from schema.errors import StoreError

    with pytest.raises(StoreError):
        graph.read("CREATE (n:Intruder) RETURN n")
    assert graph.read("MATCH (n:Intruder) RETURN n").rows == ()


HOSTILE = '=HYPERLINK("http://x","Bí thư") <script>alert(1)</script>'


def test_a_hostile_article_stays_text(client: TestClient, session_store: Store) -> None:
    of = article(HOSTILE, f"{HOSTILE} Huyện ủy Lạ Lùng họp.", published="2018-01-01", place=DISTRICT, source="=1+1")
    body = organization(of, "Huyện ủy Lạ Lùng", OrganizationKind.CAP_UY, DISTRICT)
    load(session_store, [Facts(article=of, organizations=(body,))])
    table = client.get("/queries/articles", params={"words": "la lung", "format": "csv"})
    (row,) = csv.DictReader(io.StringIO(table.text))
    assert (row["title"], row["address"]) == (f"'{HOSTILE}", "'=1+1")
    page = client.get(f"/articles/{of.id}")
    assert page.headers["content-type"] == "application/json"
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.json()["title"] == HOSTILE
