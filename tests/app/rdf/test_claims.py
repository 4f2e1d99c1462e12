"""Claims as triples."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from app.rdf.claims import claim_digest, claim_triples
from app.rdf.rows import ArticleClaims, Claim
from tests.app.rdf.graphs import (
    ARTICLE,
    BASE,
    DANG_UY,
    HUYEN_UY,
    INSPECTION,
    PG,
    TASK,
    TEXT,
    THAM,
    article,
    claim,
    graph_of,
)

ORG = Namespace("http://www.w3.org/ns/org#")
OA = Namespace("http://www.w3.org/ns/oa#")
PROV = Namespace("http://www.w3.org/ns/prov#")
GRAPH = graph_of(claim_triples(BASE, article()))


def thing(identifier: str) -> URIRef:
    return URIRef(f"{BASE}id/{identifier}")


def the_claim(predicate: URIRef, graph: Graph = GRAPH) -> Node:
    (found,) = graph.subjects(RDF.predicate, predicate)
    return found


@pytest.mark.parametrize(
    ("predicate", "property_", "value"),
    [
        (PG.inspects, RDF.type, PG.Claim),
        (PG.inspects, RDF.type, PG.InspectionClaim),
        (PG.inspects, RDF.subject, thing(HUYEN_UY)),
        (PG.inspects, RDF.object, thing(DANG_UY)),
        (PG.inspects, PROV.wasDerivedFrom, thing(ARTICLE)),
        (PG.inspects, OA.hasTarget, thing(ARTICLE + "#char=11,57")),
        (PG.inspects, PG.confidence, Literal("0.9", datatype=XSD.decimal)),
        (PG.inspects, PG.rule, Literal("test")),
        (PG.inspects, PG.inspectionKind, Literal("kiểm tra")),
        (PG.inspects, PG.event, thing(INSPECTION)),
        (PG.inspects, PG.underDirective, thing("05-CT%2FTW%402016")),
        (PG.inspects, PG.date, Literal("--07-10", datatype=XSD.gMonthDay)),
        (PG.holdsPost, RDF.type, ORG.Membership),
        (PG.holdsPost, ORG.member, thing(THAM)),
        (PG.holdsPost, ORG.organization, thing(HUYEN_UY)),
        (PG.holdsPost, ORG.role, URIRef(BASE + "role/Ph%C3%B3%20B%C3%AD%20th%C6%B0")),
        (PG.holdsPost, PG.title, Literal("Phó Bí thư")),
        (PG.holdsPost, PG.asOf, Literal("2018-07-11", datatype=XSD.date)),
        (PG.chairs, PG.role, Literal("leads")),
        (PG.assignsTask, PG.task, thing(TASK)),
    ],
)
def test_a_claim_says(predicate: URIRef, property_: URIRef, value: Node) -> None:
    assert value in set(GRAPH.objects(the_claim(predicate), property_))


def test_a_claims_passage_quotes_the_article() -> None:
    passage = GRAPH.value(the_claim(PG.chairs), OA.hasTarget)
    selectors = set(GRAPH.objects(passage, OA.hasSelector))
    (quotation,) = (GRAPH.value(selector, OA.exact) for selector in selectors if (selector, OA.exact, None) in GRAPH)
    (start,) = (GRAPH.value(selector, OA.start) for selector in selectors if (selector, OA.start, None) in GRAPH)
    assert (str(quotation), TEXT[int(start) :].startswith("trưởng đoàn")) == ("trưởng đoàn", True)


def test_offsets_count_code_points() -> None:
    graph = graph_of(
        claim_triples(BASE, ArticleClaims("a", "𝄞𝄞 Đảng ủy", (Claim("CITES", "a", "b", {"start": 3, "end": 10}),)))
    )
    assert [str(words) for words in graph.objects(None, OA.exact)] == ["Đảng ủy"]


def test_a_former_post_is_stated_as_such() -> None:
    former = claim("HOLDS_POST", THAM, DANG_UY, "Lò Văn Thắm", title="Bí thư", former=True)
    graph = graph_of(claim_triples(BASE, ArticleClaims(ARTICLE, TEXT, (former,))))
    assert graph.value(the_claim(PG.heldPost, graph), PG.former) == Literal(True)


def test_the_same_claim_read_by_two_rules_is_one_with_the_higher_confidence() -> None:
    claims = tuple(
        Claim("CITES", "a", "b", {"start": 0, "end": 1, "confidence": c, "rule": r})
        for c, r in ((0.5, "x"), (0.8, "y"))
    )
    graph = graph_of(claim_triples(BASE, ArticleClaims("a", "words", claims)))
    assert [(str(r), float(c)) for s, c in graph.subject_objects(PG.confidence) for r in graph.objects(s, PG.rule)] == [
        ("y", 0.8)
    ]


@pytest.mark.parametrize("change", [{"rule": "another"}, {"confidence": 0.1}])
def test_how_a_claim_was_read_does_not_change_its_name(change: dict[str, object]) -> None:
    one = claim("CHAIRS", THAM, INSPECTION, "trưởng đoàn", role="leads")
    other = dataclasses.replace(one, properties=one.properties | change)
    assert claim_digest(ARTICLE, one) == claim_digest(ARTICLE, other)


@pytest.mark.parametrize("change", [{"role": "chairs"}, {"start": 1}, {"end": 9}, {"date": "2018"}])
def test_what_a_claim_says_makes_its_name(change: dict[str, object]) -> None:
    one = claim("CHAIRS", THAM, INSPECTION, "trưởng đoàn", role="leads")
    other = dataclasses.replace(one, properties=one.properties | change)
    assert claim_digest(ARTICLE, one) != claim_digest(ARTICLE, other)


def test_the_order_of_a_list_does_not_change_a_claims_name() -> None:
    one, other = (Claim("INSPECTS", "a", "b", {"under": under}) for under in (["x", "y"], ["y", "x"]))
    assert claim_digest("art", one) == claim_digest("art", other)


@given(st.permutations(article().claims))
def test_the_order_of_the_edges_does_not_matter(claims: list[Claim]) -> None:
    assert list(claim_triples(BASE, ArticleClaims(ARTICLE, TEXT, tuple(claims)))) == list(
        claim_triples(BASE, article())
    )


def test_what_an_article_said_before_two_things_were_joined_stays_in_the_graph() -> None:
    said = article().claims[0]
    moved = dataclasses.replace(said, properties={**said.properties, "read_target": "per-old"})
    assert claim_digest(ARTICLE, moved) == claim_digest(ARTICLE, said)
    one = ArticleClaims(ARTICLE, TEXT, (moved,))
    assert not any("per-old" in str(triple) for triple in claim_triples(BASE, one))
