"""What breaks the shapes is named: in plain data, and in the live graph."""

from __future__ import annotations

from io import BytesIO

import pytest
from pyoxigraph import Triple
from rdflib import SH, Literal, URIRef

from app.rdf.check import check
from app.rdf.claims import claim_triples
from app.rdf.constraints import ShapesError
from app.rdf.dump import export
from app.rdf.formats import ExportFormat
from app.rdf.rows import ArticleClaims, Claim, Link, Thing
from app.rdf.shapes import read
from app.rdf.things import role_triples, thing_triples
from ingest.load.loading import load
from store.connection import Store
from store.rows import CLAIMS
from tests.app.rdf.graphs import (
    ARTICLE,
    BASE,
    DANG_UY,
    HUYEN_UY,
    TEXT,
    THAM,
    article,
    claim,
    read_with_rdflib,
    things,
    triples,
)
from tests.app.rdf.live import ruled
from tests.app.rdf.shacl import offences
from tests.builders import all_facts, many_facts


def messages(data: list[Triple]) -> set[str]:
    return {f"{found.name}: {found.message}" for found in offences(data)}


def with_claim(broken: Claim) -> list[Triple]:
    """The test's graph, with one more claim."""
    whole = [triple for thing in things() for triple in thing_triples(BASE, thing)]
    return [*role_triples(BASE, "Phó Bí thư"), *whole, *claim_triples(BASE, article(broken))]


def with_claims(broken: list[Claim]) -> list[Triple]:
    return [triple for one in broken for triple in with_claim(one)]


def with_thing(broken: Thing) -> list[Triple]:
    return [*triples(), *thing_triples(BASE, broken)]


def test_the_tests_graph_conforms() -> None:
    assert offences(triples()) == []


WORDS = "Lò Văn Thắm"
ENDS = [(THAM, HUYEN_UY), (HUYEN_UY, THAM), ("plc-1", "ins-1"), ("05-CT/TW@2016", "nowhere"), (ARTICLE, "tsk-1")]
POST = {"title": "Phó Bí thư", "former": False}


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (claim("CHAIRS", THAM, "ins-1", WORDS, confidence=1.5), "a claim has a confidence from 0 to 1"),
        (claim("CHAIRS", THAM, "ins-1", WORDS, confidence=None), "a claim has a confidence from 0 to 1"),
        (claim("CHAIRS", THAM, "ins-1", WORDS, rule=""), "a claim names the rule that read it"),
        (claim("HOLDS_POST", THAM, HUYEN_UY, WORDS), "a post has a title"),
        (claim("HOLDS_POST", THAM, HUYEN_UY, WORDS), "a post has exactly one role"),
        (claim("HOLDS_POST", THAM, "plc-1", WORDS, **POST), "a post is at exactly one organisation"),
        (claim("HOLDS_POST", HUYEN_UY, HUYEN_UY, WORDS, **POST), "a post has exactly one person"),
        (claim("HOLDS_POST", THAM, HUYEN_UY, WORDS, **POST, as_of="hôm qua"), "a post's day is a date"),
        (claim("INSPECTS", HUYEN_UY, DANG_UY, WORDS, kind="kiểm tra"), "a claim of an inspection names the inspection"),
        (
            claim("INSPECTS", HUYEN_UY, DANG_UY, WORDS, kind="xem", event="ins-1"),
            "an inspection is a kiểm tra or a giám sát",
        ),
        (claim("INSPECTS", HUYEN_UY, "plc-1", WORDS), "an organisation or a person is inspected"),
        (claim("INSPECTS", "plc-1", DANG_UY, WORDS), "an organisation or a person inspects"),
        (claim("ASSIGNS_TASK", HUYEN_UY, DANG_UY, WORDS), "an assignment names its task"),
        (claim("DISCIPLINES", HUYEN_UY, THAM, WORDS), "a discipline has a form"),
        (
            claim("DISCIPLINES", THAM, THAM, WORDS, form="cảnh cáo"),
            "an organisation disciplines, or an article tells of it",
        ),
        (claim("APPOINTS", HUYEN_UY, THAM, WORDS, title="Bí thư"), "an appointment is to a post at an organisation"),
        (claim("APPOINTS", HUYEN_UY, DANG_UY, WORDS, title="Bí thư"), "a person is appointed"),
        (claim("SUCCEEDED_BY", HUYEN_UY, DANG_UY, WORDS), "a succession is a merger, a renaming or a split"),
    ],
)
def test_a_broken_claim_is_named(broken: Claim, message: str) -> None:
    assert message in {found.message for found in offences(with_claim(broken))}


@pytest.mark.parametrize(
    ("offsets", "message"),
    [
        ({"start": 5, "end": 5}, "a quotation has words"),
        ({"start": 9, "end": 5}, "a passage starts at an offset before its end"),
        ({"start": -2, "end": -1}, "a passage starts at an offset before its end"),
        ({"start": len(TEXT), "end": len(TEXT) + 9}, "a quotation has words"),
        ({"start": None, "end": None}, "a quotation has words"),
    ],
)
def test_a_passage_without_words_is_named(offsets: dict[str, object], message: str) -> None:
    broken = claim("CHAIRS", THAM, "ins-1", WORDS, **offsets)
    assert message in {found.message for found in offences(with_claim(broken))}


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (Thing("o", frozenset({"Organization"}), {"name": "Ban X"}), "Ban X: needs exactly one kind of organisation"),
        (
            Thing("o", frozenset({"Organization"}), {"name": "Ban X", "kind": "Ban"}),
            "Ban X: needs exactly one kind of organisation",
        ),
        (
            Thing("o", frozenset({"Organization", "PartyOrganization"}), {"name": "Sở X", "kind": "StateBody"}),
            "Sở X: is a Party organisation of a kind that is none",
        ),
        (Thing("p", frozenset({"Person"}), {}), "p: needs exactly one name"),
        (
            Thing("d", frozenset({"Directive"}), {"name": "Thư 1", "kind": "Thu"}),
            "Thư 1: needs exactly one kind of directive",
        ),
        (
            Thing("e", frozenset({"Event"}), {"name": "Hội", "kind": "Meeting", "date": "mai"}),
            "Hội: has a date as its date",
        ),
        (
            Thing("t", frozenset({"Task"}), {"name": "việc", "text": "việc"}),
            "việc: a task needs somebody who assigned it",
        ),
        (
            Thing("e", frozenset({"Event"}), {"name": "Kiểm tra X"}, frozenset({Link("TARGETS", HUYEN_UY)})),
            "Kiểm tra X: an inspection needs an inspecting side",
        ),
        (
            Thing("q", frozenset({"Place"}), {"name": "xã X"}, frozenset({Link("WITHIN", HUYEN_UY)})),
            "xã X: lies within places only",
        ),
        (
            Thing("r", frozenset({"Person"}), {"name": "Lê X"}, frozenset({Link("HOLDS_POST", "nowhere")})),
            "Lê X: holds posts at organisations only",
        ),
        (Thing("a", frozenset({"Article"}), {"title": "Tin"}), "Tin: needs the hash of its text"),
    ],
)
def test_a_broken_thing_is_named(broken: Thing, message: str) -> None:
    assert message in messages(with_thing(broken))


def test_a_violation_reads_as_one_line() -> None:
    (found,) = offences(with_claim(claim("CHAIRS", THAM, HUYEN_UY, WORDS, rule="")))
    assert str(found).startswith("Lò Văn Thắm chairs Huyện ủy Mường Sơn <https://w3id.org/partygraph/claim/")
    assert str(found).endswith(">: a claim names the rule that read it")


def test_claims_of_an_article_that_is_absent_are_named() -> None:
    alone = ArticleClaims("art-x", "lời", (claim("CHAIRS", THAM, "ins-1", WORDS, start=0, end=3),))
    found = messages([*triples(), *claim_triples(BASE, alone)])
    assert "Lò Văn Thắm chairs Kiểm tra: a claim is derived from exactly one article, which is in the graph" in found


@pytest.mark.neo4j
def test_a_live_graph_that_holds_is_not_blamed(store: Store) -> None:
    load(store, ruled([*all_facts(), *many_facts(30)]))
    assert list(check(store, BASE)) == []


@pytest.mark.neo4j
def test_what_breaks_the_shapes_in_the_live_graph_is_named_once(store: Store) -> None:
    load(store, ruled([*all_facts(), *many_facts(30)]))
    store.run("MATCH (o:Organization {name: 'UBND xã Bản Mây'}) SET o.kind = 'Nothing'")
    store.run("MATCH (:Person)-[r:HOLDS_POST {title: 'Chủ tịch'}]->() SET r.title = null")
    found = [(v.name, v.message) for v in check(store, BASE)]
    assert sorted(found) == [
        ("Hoàng Văn Lũng heldPost UBND xã Bản Mây", "a post has a title"),
        ("Hoàng Văn Lũng heldPost UBND xã Bản Mây", "a post has exactly one role"),
        ("UBND xã Bản Mây", "needs exactly one kind of organisation"),
    ]


@pytest.mark.neo4j
def test_edges_that_no_article_claims_are_named(store: Store) -> None:
    load(store, ruled(all_facts()))
    store.run(
        "MATCH (p:Person {name: 'Nông Thị Én'}), (o:Organization {name: 'Bộ Chính trị'}) CREATE (p)-[:ATTENDS]->(o)"
    )
    store.run("MATCH ()-[r:AMENDS]->() SET r.article = 'art-gone'")
    found = [str(violation) for violation in check(store, BASE)]
    assert any("ATTENDS" in line and "has neither article nor rule" in line for line in found)
    assert any("AMENDS" in line and "not in the graph (found: art-gone)" in line for line in found)


def test_the_article_of_the_tests_is_in_its_graph() -> None:
    assert ARTICLE in {thing.id for thing in things()}


def test_a_graph_that_breaks_much_is_read_as_pyshacl_reads_it() -> None:
    broken = [claim(edge, source, target, WORDS, kind="x", rule="") for edge in CLAIMS for source, target in ENDS]
    assert len(offences(with_claims(broken))) > 200


@pytest.mark.parametrize(
    ("shape", "reason"),
    [
        ("sh:property [ sh:path pg:name ; sh:pattern 'x' ]", "pattern"),
        ("sh:property [ sh:path [ sh:inversePath pg:name ] ; sh:minCount 1 ]", "a path of a form"),
        ("sh:property [ sh:path pg:name ; sh:nodeKind sh:Literal ]", "the node kind"),
        ("sh:nodeKind sh:IRI", "but by their properties"),
    ],
)
def test_shapes_that_use_what_is_not_known_are_refused(shape: str, reason: str) -> None:
    prefixes = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix pg: <http://example.org/> . "
    with pytest.raises(ShapesError, match=reason):
        read(f"{prefixes} pg:S a sh:NodeShape ; sh:targetClass pg:C ; {shape} .")


@pytest.mark.neo4j
def test_a_dump_names_what_breaks_the_shapes_and_so_does_who_wrote_it(store: Store) -> None:
    load(store, ruled(all_facts()))
    whole = BytesIO()
    assert export(store, whole, ExportFormat.TURTLE, BASE).count == 0
    store.run("MATCH (o:Organization {name: 'UBND xã Bản Mây'}) SET o.kind = 'Nothing'")
    store.run("MATCH ()-[r:AMENDS]->() SET r.article = 'art-gone'")
    broken = BytesIO()
    found = export(store, broken, ExportFormat.TURTLE, BASE)
    before, after = (read_with_rdflib(data.getvalue(), ExportFormat.TURTLE) for data in (whole, broken))
    report = URIRef(BASE + "dataset#report")
    assert (before.value(report, SH.conforms), after.value(report, SH.conforms)) == (Literal(True), Literal(False))
    told = {str(after.value(result, SH.resultMessage)) for result in after.objects(report, SH.result)}
    assert told == {str(violation) for violation in found.first}
    assert [v.name for v in found.first if v.message == "needs exactly one kind of organisation"] == ["UBND xã Bản Mây"]
    assert any("not in the graph (found: art-gone)" in line for line in told)
