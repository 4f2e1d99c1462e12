"""The live graph's RDF is the same bytes however the graph came to be."""

from __future__ import annotations

import random

import pytest

from app.rdf.dump import graph_triples
from app.rdf.formats import ExportFormat
from app.rdf.vocabulary import PG
from ingest.load.loading import load
from store.connection import Store
from tests.app.rdf.graphs import BASE
from tests.app.rdf.live import dumped, ruled
from tests.builders import all_facts, many_facts

pytestmark = pytest.mark.neo4j


def test_the_order_of_loading_does_not_change_a_byte(store: Store) -> None:
    dumps, facts = set(), ruled([*all_facts(), *many_facts(20)])
    for seed in (1, 2):
        store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
        random.Random(seed).shuffle(facts)  # noqa: S311 - an order, no secret
        for part in (facts[:7], facts[7:], facts[:3]):
            load(store, part)
        dumps.add(dumped(store, ExportFormat.TURTLE))
    assert len(dumps) == 1


def test_an_empty_graph_has_a_description_and_the_kinds_only(store: Store) -> None:
    described = {triple.subject.value.partition("#")[0] for triple in graph_triples(store, BASE)}
    assert described == {BASE + "dataset", PG.removesuffix("#")}
