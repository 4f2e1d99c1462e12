"""`/ontology`, `/shapes`, `/dataset` and `/.well-known/void`."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from rdflib import DCAT, DCTERMS, PROV, RDF, VOID, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from app import faults
from app.rdf.formats import ExportFormat
from app.rdf.vocabulary import label_class
from app.routers import vocabulary
from app.settings import ServiceSettings
from store.connection import Store
from tests.app.rdf.graphs import BASE, read_with_rdflib

pytestmark = pytest.mark.neo4j
DATASET = URIRef(BASE + "dataset")
LICENSE = "https://example.org/licence"


@pytest.fixture
def client(loaded: Store) -> TestClient:
    app = FastAPI()
    faults.install(app, ServiceSettings())
    app.include_router(vocabulary.router(loaded, BASE, LICENSE))
    return TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize("form", list(ExportFormat))
@pytest.mark.parametrize("name", ["ontology", pytest.param("shapes", marks=pytest.mark.slow)])
def test_a_file_of_the_schema_is_served_in_each_format(client: TestClient, name: str, form: ExportFormat) -> None:
    answer = client.get(f"/{name}", headers={"Accept": form.media_type})
    assert answer.headers["content-type"].split(";")[0] == form.media_type
    assert isomorphic(read_with_rdflib(answer.content, form), Graph().parse(f"schema/{name}.ttl"))


@pytest.fixture
def dataset(client: TestClient) -> Graph:
    return read_with_rdflib(client.get("/dataset").content, ExportFormat.TURTLE)


def test_a_dataset_is_described_by_void_and_dcat_and_prov(dataset: Graph) -> None:
    assert {VOID.Dataset, DCAT.Dataset, PROV.Entity} <= set(dataset.objects(DATASET, RDF.type))
    assert dataset.value(DATASET, DCTERMS.license) == URIRef(LICENSE)
    assert dataset.value(dataset.value(DATASET, PROV.wasGeneratedBy), PROV.wasAssociatedWith) is not None


def test_a_dataset_counts_its_things(dataset: Graph, loaded: Store) -> None:
    (row,) = loaded.read("MATCH (n:Organization) RETURN count(n) AS organizations").rows
    (part,) = dataset.subjects(VOID["class"], URIRef(label_class("Organization").value))
    assert dataset.value(part, VOID.entities) == Literal(row["organizations"])


def test_a_dataset_says_from_when_to_when(dataset: Graph) -> None:
    period = dataset.value(DATASET, DCTERMS.temporal)
    assert [str(dataset.value(period, end)) for end in (DCAT.startDate, DCAT.endDate)] == ["2018-07-13", "2025-07-02"]


def test_a_dataset_has_a_file_in_each_format(dataset: Graph) -> None:
    files = list(dataset.objects(DATASET, DCAT.distribution))
    types = {str(dataset.value(file, DCAT.mediaType)).partition("media-types/")[2] for file in files}
    assert types == {form.media_type for form in ExportFormat}
    assert set(dataset.objects(DATASET, VOID.dataDump)) == {dataset.value(file, DCAT.downloadURL) for file in files}


def test_well_known_void_leads_to_the_dataset(client: TestClient) -> None:
    answer = client.get("/.well-known/void", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "../dataset")
    assert client.get("/.well-known/void").url.path == "/dataset"


def test_a_format_that_there_is_not_is_406(client: TestClient) -> None:
    assert client.get("/ontology?format=owl").status_code == 406
