"""`GET /sparql`: what it answers, what it refuses, what it costs at most."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from io import BytesIO

import pyoxigraph
import pytest
import rdflib
from fastapi import FastAPI
from fastapi.testclient import TestClient
from rdflib.query import Result

from app import faults
from app.rdf.formats import ExportFormat
from app.rdf.sparql import copy
from app.rdf.sparql.copy import Copy, NotReadyError
from app.rdf.sparql.guard import LONGEST, refusal
from app.rdf.sparql.results import ResultFormat, boolean, solutions
from app.rdf.sparql.worker import answer
from app.rdf.sparql.workers import Question
from app.routers import sparql
from app.settings import ServiceSettings
from store.connection import Store
from tests.app.rdf.graphs import BASE, read_with_rdflib, triples

READERS = {ResultFormat.JSON: "json", ResultFormat.XML: "xml", ResultFormat.CSV: "csv", ResultFormat.TSV: "tsv"}
EVERYTHING = "SELECT * WHERE { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"
TERMS = [
    pyoxigraph.NamedNode("http://example.org/a?b=1&c=<2>".replace("<", "%3C").replace(">", "%3E")),
    pyoxigraph.Literal("Huyện ủy \"Vân\" <Khê> & 'bạn', một\n\thai"),
    pyoxigraph.Literal("Bí thư", language="vi"),
    pyoxigraph.Literal(7),
    pyoxigraph.BlankNode("b1"),
    None,
]


# What may be asked


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
        "select * { service silent <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { S\\U00000045RVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { ?a ?b ?c FILTER(?a<'>'||' SERVICE <http://example.org/> { ?s ?p ?o } '='') }",
        "SELECT * { ?s ?p ?o }#\nSERVICE <x> {}",
        "SELECT ?service { ?service ?p ?o }",
    ],
)
def test_a_query_that_names_service_is_refused(query: str) -> None:
    assert "SERVICE" in str(refusal(query))


@pytest.mark.parametrize("query", [EVERYTHING, "SELECT ?services { ?services ?p 'dịch vụ' }", "", "\\U99999999"])
def test_other_queries_are_not_refused(query: str) -> None:
    assert refusal(query) is None


def test_a_query_may_not_be_endlessly_long() -> None:
    assert "longer" in str(refusal("x" * (LONGEST + 1)))


# How answers are written


@pytest.mark.parametrize("form", [ResultFormat.JSON, ResultFormat.XML, ResultFormat.TSV])
def test_solutions_are_read_back_as_they_were(form: ResultFormat) -> None:
    names = [f"v{number}" for number in range(len(TERMS))]
    read = Result.parse(BytesIO(solutions(names, [TERMS], form)), format=READERS[form])
    (row,) = read.bindings
    found = {str(name): value for name, value in row.items()}
    assert str(found["v1"]) == "Huyện ủy \"Vân\" <Khê> & 'bạn', một\n\thai"
    assert found["v2"] == rdflib.Literal("Bí thư", lang="vi")
    assert found["v3"] == rdflib.Literal(7)
    assert isinstance(found["v4"], rdflib.BNode)
    assert "v5" not in found


def test_csv_has_the_bare_values() -> None:
    written = solutions(["a", "b", "c"], [TERMS[1:4]], ResultFormat.CSV).decode()
    assert written == 'a,b,c\r\n"Huyện ủy ""Vân"" <Khê> & \'bạn\', một\n\thai",Bí thư,7\r\n'


@pytest.mark.parametrize("value", [True, False])
@pytest.mark.parametrize("form", [ResultFormat.JSON, ResultFormat.XML])
def test_an_ask_is_read_back_as_it_was(form: ResultFormat, value: bool) -> None:
    assert Result.parse(BytesIO(boolean(value, form)), format=READERS[form]).askAnswer is value


@pytest.mark.parametrize("form", [ResultFormat.CSV, ResultFormat.TSV])
def test_an_ask_in_a_table_is_its_word(form: ResultFormat) -> None:
    assert boolean(True, form) == b"true\n"


def test_xml_of_any_character_can_be_read() -> None:
    row = [pyoxigraph.Literal("a\x00b\rc\uffff")]
    (found,) = Result.parse(BytesIO(solutions(["x"], [row], ResultFormat.XML)), format="xml").bindings
    assert str(next(iter(found.values()))) == "a\ufffdb\rc\ufffd"


# What a process answers


@pytest.fixture(scope="module")
def data() -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.extend(pyoxigraph.Quad(t.subject, t.predicate, t.object) for t in triples())
    return store


def asked(query: str, **more: object) -> dict[str, object]:
    return {"query": query, "base": BASE, "solutions": "json", "graph": "ntriples", "rows": 10} | more


def test_an_answer_has_no_more_rows_than_asked_for(data: pyoxigraph.Store) -> None:
    told, body = answer(data, asked(EVERYTHING, rows=3))
    assert told == {"media_type": "application/sparql-results+json", "truncated": True}
    assert len(json.loads(body)["results"]["bindings"]) == 3


def test_an_answer_of_triples_has_no_more_than_asked_for(data: pyoxigraph.Store) -> None:
    told, body = answer(data, asked("CONSTRUCT WHERE { ?s ?p ?o }", rows=4))
    assert told == {"media_type": "application/n-triples", "truncated": True}
    assert len(body.splitlines()) == 4


def test_the_prefixes_of_the_dump_are_known_and_the_base(data: pyoxigraph.Store) -> None:
    told, body = answer(data, asked("ASK { <id/org-1> a pg:CapUy ; foaf:name ?name }"))
    assert (told["truncated"], json.loads(body)["boolean"]) == (False, True)


@pytest.mark.parametrize(
    "query", ["", "SELECT", "DROP ALL", "INSERT DATA { <a> <b> <c> }", "LOAD <file:///etc/passwd>", "\ud800"]
)
def test_what_is_no_query_is_an_error_in_one_line(data: pyoxigraph.Store, query: str) -> None:
    told, body = answer(data, asked(query))
    assert (len(str(told["error"]).splitlines()), body) == (1, b"")


@pytest.mark.parametrize(("query", "kind"), [(EVERYTHING, "solutions"), ("DESCRIBE <id/org-1>", "graph")])
def test_a_kind_of_answer_that_is_not_taken_is_told(data: pyoxigraph.Store, query: str, kind: str) -> None:
    assert answer(data, asked(query, solutions=None, graph=None)) == ({"not_acceptable": kind}, b"")


# Over HTTP


def service(copied: Copy, seconds: float = 20) -> TestClient:
    app = FastAPI()
    faults.install(app, ServiceSettings())
    app.include_router(sparql.router(copied, BASE, seconds=seconds, rows=50, retry_after=5))
    return TestClient(app, raise_server_exceptions=False)


@pytest.fixture(scope="module")
def copied(loaded: Store) -> Iterator[Copy]:
    made = Copy(loaded, BASE, "https://example.org/licence")
    yield made
    made.close()


@pytest.fixture
def client(copied: Copy) -> TestClient:
    return service(copied)


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "application/sparql-results+json"),
        ("application/json", "application/sparql-results+json"),
        ("application/sparql-results+xml;q=0.9, text/csv;q=0.8", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
    ],
)
def test_solutions_come_in_the_format_asked_for(client: TestClient, accept: str, media_type: str) -> None:
    query = "SELECT ?name WHERE { ?x a org:Organization ; foaf:name ?name } ORDER BY ?name"
    found = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert (found.status_code, found.headers["content-type"].split(";")[0]) == (200, media_type)
    assert "Huyện ủy Khe Sâu" in found.text
    assert (found.headers["vary"], found.headers["x-truncated"]) == ("Accept", "false")
    assert found.headers["last-modified"].endswith("GMT")


@pytest.mark.neo4j
@pytest.mark.parametrize("form", list(ExportFormat))
def test_triples_come_in_the_format_asked_for(client: TestClient, form: ExportFormat) -> None:
    query = "CONSTRUCT { ?x foaf:name ?name } WHERE { ?x foaf:name ?name }"
    found = client.get("/sparql", params={"query": query}, headers={"Accept": form.media_type})
    assert found.headers["content-type"].split(";")[0] == form.media_type
    assert len(read_with_rdflib(found.content, form)) > 5


@pytest.mark.neo4j
def test_more_rows_than_the_limit_are_cut_and_told(client: TestClient) -> None:
    found = client.get("/sparql", params={"query": EVERYTHING, "format": "csv"})
    assert (found.headers["x-truncated"], found.text.count("\r\n")) == ("true", 51)


@pytest.mark.neo4j
@pytest.mark.parametrize("query", ["SELECT ?x", "DELETE WHERE { ?s ?p ?o }", "SELECT * { SERVICE <x> {} }"])
def test_what_is_not_asked_is_400(client: TestClient, query: str) -> None:
    found = client.get("/sparql", params={"query": query})
    assert (found.status_code, found.headers["content-type"]) == (400, "application/problem+json")


@pytest.mark.neo4j
def test_another_graph_can_not_be_asked(client: TestClient) -> None:
    found = client.get("/sparql", params={"query": EVERYTHING, "default-graph-uri": "http://example.org/"})
    assert (found.status_code, "one graph only" in found.json()["detail"]) == (400, True)


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("query", "accept", "listed"),
    [(EVERYTHING, "text/turtle", "sparql-results+json"), ("DESCRIBE ?x { ?x a pg:Task }", "text/csv", "text/turtle")],
)
def test_a_format_that_the_answer_has_not_is_406(client: TestClient, query: str, accept: str, listed: str) -> None:
    found = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert (found.status_code, listed in found.json()["detail"]) == (406, True)


@pytest.mark.neo4j
def test_a_query_that_takes_too_long_is_ended_and_the_next_one_is_answered(copied: Copy) -> None:
    client = service(copied, seconds=2)
    started = time.monotonic()
    found = client.get("/sparql", params={"query": ENDLESS})
    assert (found.status_code, time.monotonic() - started < 15) == (504, True)
    assert service(copied).get("/sparql", params={"query": "ASK { ?s ?p ?o }"}).json()["boolean"] is True


@pytest.mark.neo4j
def test_no_query_makes_this_machine_call_another(client: TestClient) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        other.settimeout(0.5)
        address = f"http://127.0.0.1:{other.getsockname()[1]}/"
        for query in (
            f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}",
            f"SELECT * FROM <{address}> {{ ?s ?p ?o }}",  # noqa: S608 - SPARQL
            f"SELECT * {{ GRAPH <{address}> {{ ?s ?p ?o }} }}",
            f"LOAD <{address}>",
        ):
            client.get("/sparql", params={"query": query})
        with pytest.raises(TimeoutError):
            other.accept()


@pytest.mark.neo4j
def test_without_a_query_the_endpoint_describes_itself(client: TestClient) -> None:
    described = read_with_rdflib(client.get("/sparql").content, ExportFormat.TURTLE)
    endpoint = rdflib.URIRef(BASE + "sparql")
    service_class = rdflib.URIRef("http://www.w3.org/ns/sparql-service-description#Service")
    assert (endpoint, rdflib.RDF.type, service_class) in described


@pytest.mark.neo4j
def test_the_copy_follows_the_graph(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copy, "_LOOK_S", 0.0)
    copied = Copy(store, BASE, "https://example.org/licence")
    client = service(copied)
    count = {"query": "SELECT (COUNT(?x) AS ?n) { ?x a pg:Person }", "format": "csv"}
    try:
        assert client.get("/sparql", params=count).text == "n\r\n0\r\n"
        store.run("CREATE (:Person {id: 'per-new', name: 'Người Mới'})")
        until = time.monotonic() + 60
        found = client.get("/sparql", params=count)
        while (found.status_code == 503 or found.text == "n\r\n0\r\n") and time.monotonic() < until:
            time.sleep(0.2)
            found = client.get("/sparql", params=count)
        assert found.text == "n\r\n1\r\n"
    finally:
        copied.close()


class Slow:
    """A graph that takes its time."""

    def stream(self, cypher: str, parameters: object = None) -> Iterator[dict[str, object]]:
        time.sleep(0.05)
        yield from ()


def test_while_the_first_copy_is_made_callers_are_told_to_wait() -> None:
    copied = Copy(Slow(), BASE, "https://example.org/licence")
    try:
        with pytest.raises(NotReadyError):
            copied.ask(Question(EVERYTHING, BASE, "json", None, 1, 10), patience=0.01)
        found = service(copied, seconds=0.01).get("/sparql", params={"query": EVERYTHING})
        assert (found.status_code, found.headers["retry-after"]) == (503, "5")
    finally:
        copied.close()
