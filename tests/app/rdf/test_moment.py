"""Dumps of a moment: what had happened by a day (`as_of`), what had been published by then (`known_at`)."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
import rdflib
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pyoxigraph import Triple
from rdflib import RDF, Namespace

from app import faults
from app.rdf.dump import graph_triples
from app.rdf.moment import NOW, Moment, MomentError
from app.routers import export
from app.settings import ServiceSettings
from store.connection import Store
from tests.app.rdf.graphs import BASE, PG
from tests.app.rdf.shacl import as_rdflib, offences

PROV = Namespace("http://www.w3.org/ns/prov#")
END = "2030-01-01"
MOMENTS = [
    Moment(**({"as_of": day, "known_at": day} | given))
    for day in ("2018-07-13", "2021-08", "2025-07-02")
    for given in ({"known_at": END}, {"as_of": END}, {})
]
DAY_OF_A_CLAIM = """
MATCH (s)-[r]->(t) WHERE r.article IS NOT NULL MATCH (a:Article {id: r.article})
WITH r, a, coalesce(r.date, r.as_of, CASE WHEN t:Event THEN t.date END, CASE WHEN s:Event THEN s.date END, a.published)
  AS day
WHERE ($as_of = '' OR '0' < day <= $as_of + '~') AND ($known_at = '' OR '0' < a.published <= $known_at + '~')
RETURN count(r) AS claims
"""


def without_dataset(triples: Iterable[Triple]) -> set[Triple]:
    """The triples but for the description of the dump itself."""
    return {triple for triple in triples if f"{BASE}dataset" not in triple.subject.value}


def dump(store: Store, moment: Moment) -> rdflib.Graph:
    return as_rdflib(graph_triples(store, BASE, moment))


@pytest.mark.slow
@pytest.mark.neo4j
@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_a_dump_has_the_claims_of_its_moment(loaded: Store, moment: Moment) -> None:
    (row,) = loaded.read(DAY_OF_A_CLAIM, moment.parameters).rows
    assert len(set(dump(loaded, moment).subjects(RDF.type, PG.Claim))) == row["claims"]


@pytest.mark.slow
@pytest.mark.neo4j
@pytest.mark.parametrize("moment", MOMENTS[:4], ids=str)
def test_a_dump_of_a_moment_says_nothing_that_the_whole_does_not(loaded: Store, moment: Moment) -> None:
    assert without_dataset(graph_triples(loaded, BASE, moment)) <= set(graph_triples(loaded, BASE))


@pytest.mark.slow
@pytest.mark.neo4j
@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_what_claims_of_a_moment_speak_of_is_there(loaded: Store, moment: Moment) -> None:
    assert offences(graph_triples(loaded, BASE, moment)) == []


@pytest.mark.slow
@pytest.mark.neo4j
def test_what_was_known_grows_with_the_days(loaded: Store) -> None:
    sizes = [len(dump(loaded, Moment(known_at=day))) for day in ("2018-07-12", "2018-07-13", "2020", "2022", "2026")]
    assert sizes == sorted(set(sizes))


@pytest.mark.slow
@pytest.mark.neo4j
def test_the_last_day_knows_all_that_the_graph_says(loaded: Store) -> None:
    last, whole = (graph_triples(loaded, BASE, moment) for moment in (Moment(known_at="2025-07-02"), NOW))
    assert without_dataset(last) == without_dataset(whole)


@pytest.mark.neo4j
def test_before_the_first_article_there_is_nothing(loaded: Store) -> None:
    assert list(dump(loaded, Moment(known_at="2018-07-12")).subjects(PG.contentHash)) == []


@pytest.mark.parametrize("day", ["gestern", "2018-13", "2018-02-30", "", "2018-7-1", "2018-07-13' RETURN 1"])
@pytest.mark.parametrize("name", ["as_of", "known_at"])
def test_what_is_no_day_is_refused(name: str, day: str) -> None:
    with pytest.raises(MomentError, match=f"{name} must be a day"):
        Moment(**{name: day})


@pytest.mark.neo4j
def test_the_service_dumps_a_moment(loaded: Store) -> None:
    app = FastAPI()
    faults.install(app, ServiceSettings())
    app.include_router(export.router(loaded, BASE))
    client = TestClient(app)
    answer = client.get("/export?format=ntriples&known_at=2018-07-13")
    expected = graph_triples(loaded, BASE, Moment(known_at="2018-07-13"))
    assert set(answer.text.splitlines()) == {f"{triple} ." for triple in expected}
    wrong = client.get("/export?as_of=soon")
    assert (wrong.status_code, wrong.json()["detail"]) == (
        422,
        "as_of must be a day such as 2018-07-10, 2018-07 or 2018; not 'soon'",
    )
