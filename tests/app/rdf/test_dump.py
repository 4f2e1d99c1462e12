"""The live graph as RDF: whole and valid."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal as Term
from rdflib import RDF, RDFS, VOID, Graph, Literal, Namespace
from rdflib.compare import isomorphic

from app.rdf.dump import graph_triples
from app.rdf.formats import ExportFormat
from app.rdf.reading import claims, roles, things
from store.connection import Store
from store.rows import CLAIMS, THINGS
from tests.app.rdf.graphs import BASE, PG, read_with_pyoxigraph, read_with_rdflib
from tests.app.rdf.live import dumped
from tests.app.rdf.shacl import as_rdflib, offences

pytestmark = pytest.mark.neo4j
ORG = Namespace("http://www.w3.org/ns/org#")
OA = Namespace("http://www.w3.org/ns/oa#")
PROV = Namespace("http://www.w3.org/ns/prov#")


@pytest.mark.parametrize("form", list(ExportFormat))
def test_each_format_reads_back_as_the_same_graph(loaded: Store, form: ExportFormat) -> None:
    triples = set(graph_triples(loaded, BASE))
    data = dumped(loaded, form)
    assert read_with_pyoxigraph(data, form) == triples
    assert isomorphic(read_with_rdflib(data, form), as_rdflib(triples))


def test_no_triple_is_written_twice(loaded: Store) -> None:
    triples = list(graph_triples(loaded, BASE))
    assert len(triples) == len(set(triples))


def test_a_dump_says_how_many_triples_it_has(loaded: Store) -> None:
    triples = list(graph_triples(loaded, BASE))
    assert (triples[-1].predicate.value, triples[-1].object) == (str(VOID.triples), Term(len(triples)))


def test_the_dump_conforms_to_the_shapes(loaded: Store) -> None:
    assert offences(graph_triples(loaded, BASE)) == []


@pytest.mark.parametrize("form", list(ExportFormat))
def test_two_dumps_are_the_same_bytes(loaded: Store, form: ExportFormat) -> None:
    assert dumped(loaded, form) == dumped(loaded, form)


def test_every_claim_edge_is_a_claim(loaded: Store) -> None:
    (row,) = loaded.read("MATCH ()-[r]->() WHERE r.article IS NOT NULL RETURN count(r) AS edges").rows
    exported = as_rdflib(graph_triples(loaded, BASE))
    assert len(set(exported.subjects(RDF.type, PG.Claim))) == row["edges"]


def test_every_node_is_a_thing(loaded: Store) -> None:
    (row,) = loaded.read("MATCH (n) WHERE NOT n:SchemaVersion RETURN count(n) AS nodes, collect(n.id) AS ids").rows
    assert sorted(thing.id for thing in things(loaded)) == sorted(row["ids"])


def test_every_quotation_is_what_the_article_says(loaded: Store) -> None:
    texts = {row["id"]: row["text"] for row in loaded.read("MATCH (a:Article) RETURN a.id AS id, a.text AS text").rows}
    exported = as_rdflib(graph_triples(loaded, BASE))
    passages = list(exported.subject_objects(OA.hasSource))
    assert passages
    for passage, article in passages:
        start, end = str(passage).rsplit("=", 1)[1].split(",")
        said = {
            str(words)
            for selector in exported.objects(passage, OA.hasSelector)
            for words in exported.objects(selector, OA.exact)
        }
        assert said == {texts[str(article).rsplit("/", 1)[1]][int(start) : int(end)]}


def test_every_property_of_the_live_graph_is_declared(loaded: Store) -> None:
    declared = set(Graph().parse("schema/ontology.ttl").subjects(RDFS.label))
    exported = as_rdflib(graph_triples(loaded, BASE))
    used = {*exported.predicates(), *exported.objects(None, RDF.type), *exported.objects(None, RDF.predicate)}
    assert {term for term in used if str(term).startswith(str(PG))} <= declared


def test_the_headline_question_in_sparql(loaded: Store) -> None:
    question = """
        SELECT ?inspector ?leader ?unit ?directive WHERE {
          ?inspection a pg:Inspection ; pg:inspector/rdfs:label ?inspector ; pg:chairedBy/rdfs:label ?leader ;
            pg:targets/rdfs:label ?unit ; pg:under/eli:id_local ?directive }
        ORDER BY ?directive
    """
    data = read_with_rdflib(dumped(loaded, ExportFormat.TURTLE), ExportFormat.TURTLE)
    assert [tuple(map(str, row)) for row in data.query(question)] == [
        ("Huyện ủy Khe Sâu", "Lò Văn Thạch", "Đảng ủy xã Bản Mây", "04-NQ/TW"),
        ("Huyện ủy Khe Sâu", "Lò Văn Thạch", "Đảng ủy xã Bản Mây", "05-CT/TW"),
    ]


def test_a_post_is_found_the_way_that_w3c_org_says(loaded: Store) -> None:
    question = """
        SELECT ?title WHERE { ?post a org:Membership ; org:organization/rdfs:label "UBND xã Bản Mây"@vi ;
          org:member/foaf:name "Hoàng Văn Lũng" ; org:role/skos:prefLabel ?title ; pg:former true }
    """
    data = read_with_rdflib(dumped(loaded, ExportFormat.TURTLE), ExportFormat.TURTLE)
    assert list(data.query(question)) == [(Literal("Chủ tịch", lang="vi"),)]


def test_titles_come_once_in_order(loaded: Store) -> None:
    found = list(roles(loaded))
    assert found == sorted(set(found))
    assert "Phó Bí thư Thường trực" in found


def plans(store: Store) -> dict[str, str]:
    """The operators and their details of each query that the dump runs."""
    found: dict[str, str] = {}
    store.run("CALL db.awaitIndexes(120)")

    class Explaining:
        def stream(self, cypher: str, parameters: object = None) -> list[dict[str, object]]:
            found[cypher] = flat(store.explain(cypher))
            return []

    for read in (things, claims, roles):
        list(read(Explaining()))
    return found


def flat(plan: dict[str, object]) -> str:
    children = plan.get("children", [])
    assert isinstance(children, list)
    own = f"{plan['operatorType']} {plan['args'].get('Details', '')}"  # type: ignore[attr-defined]
    return "\n".join([own, *(flat(child) for child in children)])


def test_rows_are_read_along_indexes_so_that_the_server_sorts_nothing(session_store: Store) -> None:
    found = plans(session_store)
    assert len(found) == len(THINGS) + 2
    whole = "\n".join(plan for query, plan in found.items() if "DISTINCT title" not in query)
    assert "NodeUniqueIndexSeekByRange" in whole
    for costly in ("AllNodesScan", "NodeByLabelScan", "RelationshipTypeScan", "Sort@", "CartesianProduct", "Eager"):
        assert costly not in whole


def test_an_articles_claims_are_found_by_an_index_for_each_type(session_store: Store) -> None:
    (plan,) = (plan for query, plan in plans(session_store).items() if "AS claims" in query)
    assert plan.count("DirectedRelationshipIndexSeek") == len(CLAIMS)
