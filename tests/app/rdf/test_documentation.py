"""docs/rdf.md says what is so: its examples, its excerpt, its tables."""

from __future__ import annotations

import re

import pyoxigraph
import pytest
import rdflib
from rdflib import RDF, RDFS

from app.rdf.dump import graph_triples
from app.rdf.vocabulary import CLAIM_CLASSES, PREFIXES, STANDARD_CLASSES, STANDARD_EDGES
from store.connection import Store
from tests.app.rdf.examples import PAGE, ROOT, answer, dataset, examples
from tests.app.rdf.graphs import BASE, PG
from tests.app.rdf.shacl import offences

TEXT = PAGE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def data(samples: Store) -> pyoxigraph.Store:
    return dataset(samples)


@pytest.mark.neo4j
@pytest.mark.parametrize(("query", "table"), examples())
def test_an_example_has_the_answer_that_the_page_shows(data: pyoxigraph.Store, query: str, table: str) -> None:
    found = answer(data, query)
    assert found.count("\n") > 1, "an example whose answer is empty shows nothing"
    assert found == table, "to write the answers anew: python -m tests.app.rdf.examples"


@pytest.mark.neo4j
def test_the_samples_conform_to_the_shapes(samples: Store) -> None:
    assert offences(graph_triples(samples, BASE)) == []


def test_the_page_has_examples() -> None:
    assert len(examples()) >= 8


def test_the_excerpt_is_turtle_of_declared_terms() -> None:
    (excerpt,) = re.findall(r"```turtle\n(.*?)```", TEXT, re.DOTALL)
    header = f"@base <{BASE}> .\n" + "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items())
    graph = rdflib.Graph().parse(data=header + excerpt, format="turtle")
    declared = set(rdflib.Graph().parse(ROOT / "schema" / "ontology.ttl").subjects(RDFS.label))
    used = {*graph.predicates(), *graph.objects(None, RDF.type), *graph.objects(None, RDF.predicate)}
    assert {term for term in used if str(term).startswith(str(PG))} <= declared


def test_every_term_that_the_page_names_is_declared() -> None:
    ontology = (ROOT / "schema" / "ontology.ttl").read_text(encoding="utf-8")
    named = set(re.findall(r"pg:[A-Za-z]+", TEXT))
    assert named
    assert {name for name in named if f"\n{name} a " not in ontology} == set()


def test_the_page_names_every_standard_term_that_is_written() -> None:
    terms = [*STANDARD_CLASSES.values(), *STANDARD_EDGES.values(), *CLAIM_CLASSES.values()]
    named = ((term.value, name, address) for term in terms for name, address in PREFIXES.items())
    short = {f"{name}:{term.removeprefix(address)}" for term, name, address in named if term.startswith(address)}
    assert {term for term in short if f"`{term}`" not in TEXT} == set()
