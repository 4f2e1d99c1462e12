"""Things as triples."""

from __future__ import annotations

import pytest
from rdflib import FOAF, RDF, RDFS, SKOS, XSD, Literal, Namespace, URIRef

from app.rdf.rows import Link, Thing
from app.rdf.things import role_triples, thing_triples
from store.rows import THINGS
from tests.app.rdf.graphs import (
    ARTICLE,
    BASE,
    CHI_THI,
    DANG_UY,
    HUYEN_UY,
    INSPECTION,
    PG,
    PLACE,
    TEXT,
    THAM,
    graph_of,
    organization,
    things,
    triples,
)

ORG = Namespace("http://www.w3.org/ns/org#")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
SDO = Namespace("https://schema.org/")
DCT = Namespace("http://purl.org/dc/terms/")
GRAPH = graph_of(triples())


def thing(identifier: str) -> URIRef:
    return URIRef(f"{BASE}id/{identifier.replace('/', '%2F').replace('@', '%40')}")


@pytest.mark.parametrize(
    ("identifier", "predicate", "value"),
    [
        (HUYEN_UY, RDF.type, ORG.Organization),
        (HUYEN_UY, RDF.type, PG.CapUy),
        (HUYEN_UY, RDF.type, PG.PartyOrganization),
        (HUYEN_UY, ORG.classification, PG.CapUy),
        (HUYEN_UY, RDFS.label, Literal("Huyện ủy Mường Sơn", lang="vi")),
        (HUYEN_UY, FOAF.name, Literal("Huyện ủy Mường Sơn")),
        (HUYEN_UY, PG.bare, Literal(False)),
        (HUYEN_UY, PG.inspects, thing(DANG_UY)),
        (DANG_UY, ORG.subOrganizationOf, thing(HUYEN_UY)),
        (DANG_UY, PG.partOf, thing(HUYEN_UY)),
        (DANG_UY, SDO.location, thing(PLACE)),
        (THAM, RDF.type, FOAF.Person),
        (THAM, PG.holdsPost, thing(HUYEN_UY)),
        (THAM, ORG.memberOf, thing(HUYEN_UY)),
        (THAM, PG.heldPost, thing(DANG_UY)),
        (CHI_THI, RDF.type, ELI.LegalResource),
        (CHI_THI, ELI.type_document, PG.ChiThi),
        (CHI_THI, ELI.id_local, Literal("05-CT/TW")),
        (CHI_THI, DCT.identifier, Literal("05-CT/TW@2016")),
        (CHI_THI, PG.year, Literal("2016", datatype=XSD.gYear)),
        (CHI_THI, ELI.date_document, Literal("2016-05-15", datatype=XSD.date)),
        (INSPECTION, RDF.type, PG.Inspection),
        (INSPECTION, PG.inspector, thing(HUYEN_UY)),
        (INSPECTION, PG.targets, thing(DANG_UY)),
        (INSPECTION, PG.chairedBy, thing(THAM)),
        (INSPECTION, PG.under, thing(CHI_THI)),
        (INSPECTION, PG.date, Literal("--07-10", datatype=XSD.gMonthDay)),
        (ARTICLE, RDF.type, SDO.NewsArticle),
        (ARTICLE, DCT.title, Literal("Kiểm tra tại Hòa Khê", lang="vi")),
        (ARTICLE, RDFS.label, Literal("Kiểm tra tại Hòa Khê", lang="vi")),
        (ARTICLE, DCT.issued, Literal("2018-07-11", datatype=XSD.date)),
        (ARTICLE, SDO.url, Literal("https://news.example.org/a?b=1&c=ă", datatype=XSD.anyURI)),
        (ARTICLE, PG.cites, thing(CHI_THI)),
    ],
)
def test_a_thing_says(identifier: str, predicate: URIRef, value: URIRef | Literal) -> None:
    assert (thing(identifier), predicate, value) in GRAPH


def test_a_former_post_is_no_membership() -> None:
    assert (thing(THAM), ORG.memberOf, thing(DANG_UY)) not in GRAPH


def test_an_articles_text_stays_in_the_graph() -> None:
    assert TEXT not in {str(value) for value in GRAPH.objects()}


def test_what_is_absent_is_not_said() -> None:
    assert not list(GRAPH.objects(thing("tsk-1"), PG.quantity))


def test_a_property_that_no_table_knows_is_said_by_convention() -> None:
    graph = graph_of(thing_triples(BASE, Thing("x", frozenset({"Task"}), {"how_far": 0.5})))
    assert graph.value(thing("x"), PG.howFar) == Literal("0.5", datatype=XSD.decimal)


def test_links_come_in_one_order_whatever_the_order_of_the_rows() -> None:
    links = [Link("INSPECTS", f"org-{number}") for number in range(20)]
    one, other = (organization("org-x", "X", *some) for some in (links, reversed(links)))
    assert list(thing_triples(BASE, one)) == list(thing_triples(BASE, other))


def test_no_triple_is_said_twice() -> None:
    said = list(triples())
    assert len(said) == len(set(said))


def test_every_family_has_a_place_in_the_export() -> None:
    assert {family for family in THINGS for row in things() if family in row.labels} == set(THINGS)


def test_a_role_is_named_by_its_title() -> None:
    graph = graph_of(role_triples(BASE, "Phó Bí thư"))
    assert [str(role) for role in graph.subjects(RDF.type, ORG.Role)] == [BASE + "role/Ph%C3%B3%20B%C3%AD%20th%C6%B0"]


def test_other_spellings_of_a_name_are_alternative_labels() -> None:
    spelled = Thing("x", frozenset({"Person"}), {"name": "Lò Thị Hoà", "aliases": ["Lò Thị Hòa", "Lò T. Hòa"]})
    found = graph_of(thing_triples(BASE, spelled)).objects(thing("x"), SKOS.altLabel)
    assert set(found) == {Literal("Lò Thị Hòa", lang="vi"), Literal("Lò T. Hòa", lang="vi")}


def test_an_article_read_from_several_places_names_each_once() -> None:
    read = Thing("a", frozenset({"Article"}), {"source": "a.txt", "sources": ["a.txt", "b.txt"]})
    said = [triple.object.value for triple in thing_triples(BASE, read) if triple.predicate.value == str(DCT.source)]
    assert said == ["a.txt", "b.txt"]
