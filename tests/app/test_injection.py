"""Attempts to be more than a value: in Cypher, in the full-text index's language, in CSV, in headers, in addresses."""

from __future__ import annotations

import csv
import io
from urllib.parse import quote

import pytest
from _pytest.mark import ParameterSet
from fastapi.testclient import TestClient
from httpx2 import Response

from ingest.load.loading import load
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
ALWAYS = {"inspections-unit", "organizations-words", "completions-q", "lookup-name", "paths-from"}
"""One text of each shape of question; the slow run tries those of all questions."""


def _texts() -> list[ParameterSet]:
    named = {
        f"{query.name}-{parameter.name}": (query.name, parameter.name)
        for query in catalog()
        for parameter in query.parameters
        if parameter.type is ParameterType.STRING and not parameter.choices
    }
    assert named.keys() >= ALWAYS
    return [pytest.param(*of, marks=[] if id_ in ALWAYS else [pytest.mark.slow], id=id_) for id_, of in named.items()]


def count(graph: Store) -> int:
    return int(graph.read("MATCH (n) RETURN count(n) AS number").rows[0]["number"])


@pytest.mark.parametrize(("query", "parameter"), _texts())
def test_a_text_is_never_code(client: TestClient, graph: Store, query: str, parameter: str) -> None:
    before = count(graph)
    needed = {p.name: str(p.example) for p in catalog()[query].parameters if p.required}
    for text in CYPHER:
        response = client.get(f"/queries/{query}", params=needed | {parameter: text})
        assert response.status_code in {200, 300, 404}
        if response.status_code == 200:  # 'completions' takes the words out of any text
            assert query == "completions" or response.json()["rows"] == []
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


ATTEMPTS = {
    "cypher": ["x' OR 1=1 //", "'}) DETACH DELETE n //", "\\' OR true //"],
    "index language": ["*:* OR name:*", "/.*/"],
    "csv formula": ["=1+1", "@SUM(A1)", "\t=cmd|' /c calc'!A1"],
    "html": ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'],
    "path traversal": [
        "../../etc/passwd",
        "..\\..\\etc\\passwd",
        "/etc/passwd",
        "file:///etc/passwd",
        "..%2f..%2fetc%2fpasswd",
    ],
    "header splitting": ["x\r\nX-Evil: 1", "x%0d%0aSet-Cookie: a=b"],
}
OPEN = [
    "/things/{id}/neighbourhood",
    "/things/{id}/timeline",
    "/people/{id}",
    "/data/{id}",
    "/reconcile/preview?id={id}",
    "/reconcile/suggest/entity?prefix={id}",
    "/reconcile/suggest/type?prefix={id}",
    "/reconcile?queries={id}",
    "/organizations?words={id}&format=csv",
    "/paths?from={id}&to={id}",
    "/search?q={id}&cursor={id}",
    "/inspections?as_of={id}&format={id}",
]


def harmless(response: Response) -> None:
    """No 5xx, no header of the attempt's own, nothing that a browser would run, no file of the machine."""
    assert response.status_code < 500
    assert not {"x-evil", "set-cookie"} & {name.lower() for name in response.headers}
    assert "root:" not in response.text
    assert "text/html" not in response.headers.get("content-type", "")
    assert response.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("address", OPEN)
@pytest.mark.parametrize("kind", ATTEMPTS)
def test_an_attempt_is_only_a_value(client: TestClient, graph: Store, kind: str, address: str) -> None:
    before = count(graph)
    for text in ATTEMPTS[kind]:
        harmless(client.get(address.replace("{id}", quote(text, safe="")), follow_redirects=False))
    assert count(graph) == before


@pytest.mark.slow
@pytest.mark.parametrize("kind", ATTEMPTS)
def test_an_attempt_is_only_a_value_in_every_parameter_there_is(client: TestClient, graph: Store, kind: str) -> None:
    before, tried = count(graph), 0
    for path, methods in client.get("/openapi.json").json()["paths"].items():
        parameters = methods.get("get", {}).get("parameters", []) if path != "/export" else []
        for parameter in parameters:
            needed = {p["name"]: str(p.get("example", "x")) for p in parameters if p["required"] and p["in"] == "query"}
            for text in ATTEMPTS[kind]:
                inside = {"id": quote(text, safe="") if parameter["in"] == "path" else "x"}
                asked = needed | ({parameter["name"]: text} if parameter["in"] == "query" else {})
                address = path.replace("{id:path}", inside["id"]).replace("{id}", inside["id"])
                harmless(client.get(address, params=asked, follow_redirects=False))
                tried += 1
    assert tried > 400
    assert count(graph) == before


@pytest.mark.parametrize("text", [text for texts in ATTEMPTS.values() for text in texts])
def test_a_request_id_is_never_a_header_of_its_own(client: TestClient, text: str) -> None:
    response = client.get("/healthz", headers={"X-Request-ID": text.encode("unicode_escape")})
    harmless(response)
    assert len(response.headers["x-request-id"]) == 32


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


def test_a_hostile_name_stays_text_in_a_preview(client: TestClient, session_store: Store) -> None:
    name = "Huyện ủy <script>alert(1)</script>"
    of = article("Tin", f"{name} họp.", published="2018-01-01", place=DISTRICT, source="la.txt")
    body = organization(of, name, OrganizationKind.CAP_UY, DISTRICT)
    load(session_store, [Facts(article=of, organizations=(body,))])
    page = client.get("/reconcile/preview", params={"id": body.id})
    assert "<script>" not in page.text
    assert "&lt;script&gt;" in page.text
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
