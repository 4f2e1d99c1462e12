"""`/id/…` and `/data/…`: one thing, with what articles say of it."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from rdflib import RDF, RDFS, Literal, Namespace, URIRef

from app import faults
from app.rdf.dump import graph_triples
from app.rdf.formats import ExportFormat
from app.routers import linked
from app.settings import ServiceSettings
from store.connection import Store
from tests.app.rdf.graphs import BASE, PG, read_with_pyoxigraph, read_with_rdflib

pytestmark = pytest.mark.neo4j
CHI_THI = "05-CT%2FTW%402016"
OA = Namespace("http://www.w3.org/ns/oa#")


@pytest.fixture
def client(loaded: Store) -> TestClient:
    app = FastAPI()
    faults.install(app, ServiceSettings())
    app.include_router(linked.router(loaded, BASE))
    return TestClient(app, raise_server_exceptions=False)


def id_of(store: Store, label: str, name: str) -> str:
    (row,) = store.read(f"MATCH (n:{label} {{name: $name}}) RETURN n.id AS id", {"name": name}).rows
    return str(row["id"])


def test_an_id_leads_to_its_description(client: TestClient) -> None:
    answer = client.get(f"/id/{CHI_THI}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"../data/{CHI_THI}")
    assert client.get(f"/id/{CHI_THI}").url.path == "/data/05-CT/TW@2016"


@pytest.mark.parametrize("form", list(ExportFormat))
def test_a_description_is_in_the_format_asked_for(client: TestClient, form: ExportFormat) -> None:
    answer = client.get(f"/id/{CHI_THI}", headers={"Accept": f"text/html, {form.media_type};q=0.5"})
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (200, form.media_type)
    assert URIRef(f"{BASE}id/{CHI_THI}") in set(read_with_rdflib(answer.content, form).subjects())


def test_a_description_links_to_itself_and_to_what_it_describes(client: TestClient) -> None:
    headers = client.get(f"/data/{CHI_THI}").headers
    assert headers["link"] == f'<{CHI_THI}>; rel="canonical", <{BASE}id/{CHI_THI}>; rel="describes"'
    assert headers["vary"] == "Accept"


@pytest.mark.parametrize("kind", ["id", "data"])
@pytest.mark.parametrize("identifier", ["org-0", "99-CT%2FTW%402099", "%22%7D%20RETURN%201%20%2F%2F", "..%2F..", "%00"])
def test_an_unknown_id_is_a_problem(client: TestClient, kind: str, identifier: str) -> None:
    answer = client.get(f"/{kind}/{identifier}")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_a_format_that_there_is_not_is_406_with_the_list(client: TestClient) -> None:
    answer = client.get(f"/data/{CHI_THI}", headers={"Accept": "text/html"})
    assert answer.status_code == 406
    assert all(form.media_type in answer.json()["detail"] for form in ExportFormat)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Organization", "Huyện ủy Khe Sâu"),
        ("Person", "Hoàng Văn Lũng"),
        ("Directive", "05-CT/TW@2016"),
        ("Event", "Kiểm tra Đảng ủy xã Bản Mây"),
        ("Task", "rà soát 12 chi bộ"),
        ("Place", "tỉnh Sơn Lâm"),
    ],
)
def test_a_description_is_part_of_the_dump(client: TestClient, loaded: Store, label: str, name: str) -> None:
    said = read_with_pyoxigraph(client.get(f"/data/{id_of(loaded, label, name)}").content, ExportFormat.TURTLE)
    assert said
    assert said <= set(graph_triples(loaded, BASE))


def test_a_person_is_described_with_the_words_about_them(client: TestClient, loaded: Store) -> None:
    identifier = id_of(loaded, "Person", "Hoàng Văn Lũng")
    data = read_with_rdflib(client.get(f"/data/{identifier}").content, ExportFormat.TURTLE)
    quotations = {str(words) for words in data.objects(None, OA.exact)}
    assert quotations == {"nguyên Chủ tịch UBND xã Bản Mây", "kỷ luật cảnh cáo đồng chí Hoàng Văn Lũng"}
    assert Literal("UBND xã Bản Mây", lang="vi") in set(data.objects(None, RDFS.label))


def test_an_inspection_is_described_with_the_claim_of_it(client: TestClient, loaded: Store) -> None:
    identifier = id_of(loaded, "Event", "Kiểm tra Đảng ủy xã Bản Mây")
    data = read_with_rdflib(client.get(f"/data/{identifier}").content, ExportFormat.TURTLE)
    assert len(set(data.subjects(RDF.type, PG.InspectionClaim))) == 1


def test_an_article_is_described_with_all_that_it_says(client: TestClient, loaded: Store) -> None:
    (row,) = loaded.read(
        "MATCH (a:Article)-[m:MENTIONS]->() WITH a, count(m) AS mentions ORDER BY mentions DESC LIMIT 1 "
        "MATCH ()-[r {article: a.id}]->() RETURN a.id AS id, count(r) AS claims"
    ).rows
    data = read_with_rdflib(client.get(f"/data/{row['id']}").content, ExportFormat.TURTLE)
    assert len(set(data.subjects(RDF.type, PG.Claim))) == row["claims"]


def test_a_description_is_the_same_bytes_each_time(client: TestClient) -> None:
    assert client.get(f"/data/{CHI_THI}").content == client.get(f"/data/{CHI_THI}").content
