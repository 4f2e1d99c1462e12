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
MEDIA_TYPES = [form.media_type for form in ExportFormat]
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


TURTLE, BROWSER = "text/turtle", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "leads_to"),
    [
        ("*/*", f"../data/{CHI_THI}"),
        (TURTLE, f"../data/{CHI_THI}"),
        ("application/rdf+xml;q=0.3, text/html;q=0.2", f"../data/{CHI_THI}"),
        ("text/html;q=0.5, text/*;q=0.6", f"../data/{CHI_THI}"),
        (BROWSER, f"../view/things/{CHI_THI}"),
        ("application/xhtml+xml", f"../view/things/{CHI_THI}"),
        ("text/turtle;q=0.4, text/html", f"../view/things/{CHI_THI}"),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_an_id_leads_to_what_is_asked_for(client: TestClient, method: str, accept: str, leads_to: str) -> None:
    answer = client.request(method, f"/id/{CHI_THI}", headers={"Accept": accept}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"], answer.headers["vary"]) == (303, leads_to, "Accept")


def test_the_format_asked_for_in_the_address_goes_along(client: TestClient) -> None:
    answer = client.get(f"/id/{CHI_THI}?format=jsonld", headers={"Accept": BROWSER}, follow_redirects=False)
    assert answer.headers["location"] == f"../data/{CHI_THI}?format=jsonld"


def test_several_accept_headers_are_one(client: TestClient) -> None:
    answer = client.get(
        f"/data/{CHI_THI}", headers=[("Accept", "text/turtle;q=0.1"), ("Accept", "application/ld+json")]
    )
    assert answer.headers["content-type"] == "application/ld+json"


def test_an_id_is_its_description_after_the_leading(client: TestClient) -> None:
    assert client.get(f"/id/{CHI_THI}").url.path == "/data/05-CT/TW@2016"


def test_a_browser_that_asks_for_the_description_gets_the_page(client: TestClient) -> None:
    answer = client.get(f"/data/{CHI_THI}", headers={"Accept": BROWSER}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"../view/things/{CHI_THI}")


@pytest.mark.parametrize("form", list(ExportFormat))
def test_a_description_is_in_the_format_asked_for(client: TestClient, form: ExportFormat) -> None:
    answer = client.get(f"/id/{CHI_THI}", headers={"Accept": f"text/html;q=0.4, {form.media_type};q=0.5"})
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (200, form.media_type)
    assert URIRef(f"{BASE}id/{CHI_THI}") in set(read_with_rdflib(answer.content, form).subjects())


def test_a_description_links_to_itself_to_what_it_describes_and_to_its_other_forms(client: TestClient) -> None:
    headers = client.get(f"/data/{CHI_THI}").headers
    first, second, page, *others = headers["link"].split(", ")
    assert (first, second) == (f'<{CHI_THI}>; rel="canonical"', f'<{BASE}id/{CHI_THI}>; rel="describes"')
    assert page == f'<../view/things/{CHI_THI}>; rel="alternate"; type="text/html"'
    assert [form.media_type in other for form, other in zip(ExportFormat, others, strict=True)] == [True] * 4
    assert (headers["vary"], headers["content-location"]) == ("Accept", f"{CHI_THI}?format=turtle")


def test_a_head_is_the_description_without_it(client: TestClient) -> None:
    head, whole = client.head(f"/data/{CHI_THI}"), client.get(f"/data/{CHI_THI}")
    assert (head.status_code, head.headers["link"]) == (200, whole.headers["link"])


@pytest.mark.parametrize("kind", ["id", "data"])
@pytest.mark.parametrize(
    "identifier",
    [
        "org-0",
        "99-CT%2FTW%402099",
        "%22%7D%20RETURN%201%20%2F%2F",
        "..%2F..",
        "%00",
        "%FF%FE",
        "%",
        "%zz",
        "%E1%BB",
        "a%0D%0Ab",
        "x" * 2000,
    ],
)
def test_an_unknown_id_is_a_problem(client: TestClient, kind: str, identifier: str) -> None:
    answer = client.get(f"/{kind}/{identifier}")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


@pytest.mark.parametrize("kind", ["id", "data"])
def test_an_id_that_was_merged_leads_to_the_one_that_stands(client: TestClient, loaded: Store, kind: str) -> None:
    loaded.run("MERGE (:Merged {id: 'per-gone', into: 'per-here'})")
    answer = client.get(f"/{kind}/per-gone", follow_redirects=False)
    loaded.run("MATCH (m:Merged) DELETE m")
    assert (answer.status_code, answer.headers["location"]) == (308, "per-here")


@pytest.mark.parametrize("kind", ["id", "data"])
@pytest.mark.parametrize(
    ("accept", "query"), [("image/png", ""), ("text/turtle;q=0, text/html;q=0", ""), ("*/*", "?format=csv")]
)
def test_a_format_that_there_is_not_is_406_with_the_list(
    client: TestClient, kind: str, accept: str, query: str
) -> None:
    answer = client.get(f"/{kind}/{CHI_THI}{query}", headers={"Accept": accept})
    assert (answer.status_code, answer.headers["vary"]) == (406, "Accept")
    assert answer.headers["content-type"] == "application/problem+json"
    assert all(media_type in answer.json()["detail"] for media_type in (*MEDIA_TYPES, "text/html"))


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
