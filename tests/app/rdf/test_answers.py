"""Canned questions whose rows are edges, answered as RDF: each with its own example, and what that says of the graph."""

from __future__ import annotations

import pyoxigraph
import pytest
from fastapi.testclient import TestClient
from rdflib import Graph, Namespace

from app.rdf.dump import graph_triples
from app.rdf.formats import ExportFormat
from app.rdf.terms import thing_iri
from app.rdf.vocabulary import edge_property
from queries.catalog import catalog
from store.connection import Store
from tests.app.rdf.graphs import BASE, read_with_pyoxigraph, read_with_rdflib
from tests.app.rdf.shacl import as_rdflib

pytestmark = pytest.mark.neo4j
ASKED = {
    "article-facts": {"article": "Huyện ủy Khe Sâu kiểm tra Đảng ủy xã Bản Mây"},
    "directive-lineage": {"directive": "01-KL/TW@2021"},
    "neighbourhood": {"thing": "Đảng ủy xã Bản Mây"},
    "organization-tree": {"organization": "Đảng bộ huyện Khe Sâu"},
    "paths": {"from": "Vi Thị Sương", "to": "Đảng ủy xã Bản Mây"},
}
OA = Namespace("http://www.w3.org/ns/oa#")
EDGES = "/queries/neighbourhood?thing=org-0000000000000000"


@pytest.fixture(scope="module")
def whole(graph: Store) -> set[pyoxigraph.Triple]:
    return set(graph_triples(graph, BASE))


def test_every_question_whose_rows_are_edges_is_asked_here() -> None:
    assert {query.name for query in catalog() if query.graph} == ASKED.keys()


@pytest.mark.parametrize("query", ASKED)
def test_every_edge_of_the_rows_is_a_triple_and_part_of_the_dump(
    client: TestClient, whole: set[pyoxigraph.Triple], query: str
) -> None:
    address, given = f"/queries/{query}", ASKED[query]
    rows = client.get(address, params=given | {"limit": 50}).json()["rows"]
    answer = client.get(address, params=given | {"limit": 50}, headers={"Accept": "application/n-triples"})
    assert answer.headers["content-type"] == "application/n-triples"
    triples = read_with_pyoxigraph(answer.content, ExportFormat.NTRIPLES)
    assert rows
    assert triples <= whole
    ends = {(triple.subject, triple.object): triple for triple in triples}
    for row in rows:
        source, target = thing_iri(BASE, row["source"]), thing_iri(BASE, row["target"])
        assert (source, target) in ends, row
    quoted = {str(words) for words in as_rdflib(triples).objects(None, OA.exact)}
    assert quoted == {row["quotation"] for row in rows} - {None}


@pytest.mark.parametrize("form", list(ExportFormat))
def test_an_answer_comes_in_each_format(client: TestClient, form: ExportFormat) -> None:
    address = "/queries/organization-tree?organization=Đảng bộ huyện Khe Sâu"
    by_name, by_header = (
        client.get(f"{address}&format={form.value}"),
        client.get(address, headers={"Accept": f"application/json;q=0.5, {form.media_type}"}),
    )
    assert by_name.content == by_header.content
    assert by_name.headers["vary"] == "Accept"
    part_of = edge_property("PART_OF").value
    assert any(str(predicate) == part_of for predicate in read_with_rdflib(by_name.content, form).predicates())


def test_pages_of_an_answer_go_on(client: TestClient) -> None:
    address = "/queries/neighbourhood?thing=Huyện ủy Khe Sâu&format=turtle&limit=3"
    first = client.get(address)
    assert (first.headers["x-truncated"], 'rel="next"' in first.headers["link"]) == ("true", True)
    following = client.get(first.headers["link"].partition("<")[2].partition(">")[0])
    assert following.headers["content-type"].startswith("text/turtle")
    assert following.content != first.content


def test_an_answer_that_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    address = "/queries/neighbourhood?thing=Huyện ủy Khe Sâu&format=turtle"
    mark = client.get(address).headers["etag"]
    assert client.get(address, headers={"If-None-Match": mark}).status_code == 304


def test_an_answer_without_rows_is_an_empty_graph(client: TestClient) -> None:
    assert len(read_with_rdflib(client.get(f"{EDGES}&format=turtle").content, ExportFormat.TURTLE)) == 0


def test_json_is_what_a_caller_gets_who_takes_anything(client: TestClient) -> None:
    assert client.get(EDGES).headers["content-type"] == "application/json"


def test_rows_that_are_no_edges_are_no_triples(client: TestClient) -> None:
    answer = client.get("/queries/officials?organization=Đảng bộ huyện Khe Sâu", headers={"Accept": "text/turtle"})
    assert answer.status_code == 406
    assert client.get("/queries/officials?organization=Đảng bộ huyện Khe Sâu&format=turtle").status_code == 422


def test_the_formats_are_documented(client: TestClient) -> None:
    operation = client.get("/openapi.json").json()["paths"]["/queries/neighbourhood"]["get"]
    assert {form.media_type for form in ExportFormat} <= operation["responses"]["200"]["content"].keys()
    (form,) = (p for p in operation["parameters"] if p["name"] == "format")
    assert {form.value for form in ExportFormat} <= set(form["schema"]["enum"])


def test_a_post_comes_with_its_role_and_its_words(client: TestClient) -> None:
    address = "/queries/paths?from=Vi Thị Sương&to=Ban Tổ chức Huyện ủy Khe Sâu&format=turtle"
    said: Graph = read_with_rdflib(client.get(address).content, ExportFormat.TURTLE)
    titles = said.query(
        "SELECT ?t { ?c a org:Membership ; org:role/skos:prefLabel ?t ; oa:hasTarget/oa:hasSelector/oa:exact ?q }"
    )
    assert "Trưởng ban" in {str(row[0]) for row in titles}  # type: ignore[index]
