"""One article's facts as rows: each thing once, each claim once with its words, one inspection one node."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace

import pytest

from ingest.load.rows import rows
from schema.errors import InputError
from schema.model import Citation, Discipline, Event, EventKind, Facts, Inspection, Organization, OrganizationKind, Span
from store.rows import CLAIMS, EdgeRow, Rows
from tests.builders import (
    DISTRICT,
    all_facts,
    article,
    conference_facts,
    decision_facts,
    inspection_facts,
    merger_facts,
    organization,
    spans,
)

_ALL = [pytest.param(facts, id=facts.article.source) for facts in all_facts()]


def _edges(of: Rows, kind: str) -> list[EdgeRow]:
    return [edge for edge in of.claims if edge.type == kind]


def _told(of: Rows, kind: str) -> list[tuple[str, str]]:
    """The names at both ends of the edges of one type."""
    names = {node.ref: str(node.properties["name"]) for node in of.nodes}
    return [(names.get(e.source, "article"), names.get(e.target, "article")) for e in _edges(of, kind)]


@pytest.mark.parametrize("facts", _ALL)
def test_rows_are_the_same_in_another_process(facts: Facts) -> None:
    made = rows(facts)
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - what was made here


@pytest.mark.parametrize("facts", _ALL)
def test_every_claim_carries_its_article_its_words_its_rule(facts: Facts) -> None:
    text = facts.article.text
    for edge in rows(facts).claims:
        assert edge.properties["article"] == facts.article.id
        assert 0 <= edge.properties["start"] < edge.properties["end"] <= len(text)
        assert 0 < edge.properties["confidence"] <= 1
        assert isinstance(edge.properties["rule"], str)


@pytest.mark.parametrize("facts", _ALL)
def test_every_claim_joins_nodes_that_are_there(facts: Facts) -> None:
    made = rows(facts)
    there = {node.ref for node in made.nodes} | {
        sayer for e in made.claims for sayer in [e.source] if sayer.label == "Article"
    }
    assert {end for edge in (*made.claims, *made.reference) for end in (edge.source, edge.target)} <= there


@pytest.mark.parametrize("facts", _ALL)
def test_no_property_is_more_than_neo4j_can_hold(facts: Facts) -> None:
    made = rows(facts)
    plain = (str, int, float, bool, type(None))
    for properties in (made.article, *(n.properties for n in made.nodes), *(e.properties for e in made.claims)):
        for value in properties.values():
            assert isinstance(value, plain) or (isinstance(value, list) and all(isinstance(v, str) for v in value))


def test_the_four_articles_use_every_kind_of_claim_but_three() -> None:
    used = {edge.type for facts in all_facts() for edge in rows(facts).claims}
    assert set(CLAIMS) - used == {"REPLACES", "IMPLEMENTS", "GUIDES"}


def test_rows_do_not_depend_on_the_order_of_the_facts() -> None:
    facts = inspection_facts()
    turned = replace(
        facts,
        organizations=facts.organizations[::-1],
        people=facts.people[::-1],
        directives=facts.directives[::-1],
        citations=facts.citations[::-1],
    )
    assert rows(turned) == rows(facts)


def test_the_hash_is_of_the_content_not_of_the_source() -> None:
    assert rows(inspection_facts("a.txt")).content_hash == rows(inspection_facts("b.txt")).content_hash


def test_the_hash_changes_with_any_claim() -> None:
    facts = inspection_facts()
    assert rows(replace(facts, issues=())).content_hash != rows(facts).content_hash


def test_an_inspection_that_is_also_an_event_is_one_node() -> None:
    made = rows(inspection_facts())
    assert [node.kinds for node in made.nodes if node.ref.label == "Event"] == [("Inspection",)]
    assert _told(made, "ATTENDS") == [("Vi Thị Sương", "Kiểm tra Đảng ủy xã Bản Mây")]
    assert _told(made, "TARGETS") == [("Kiểm tra Đảng ủy xã Bản Mây", "Đảng ủy xã Bản Mây")]


def test_who_leads_an_inspection_does_not_also_chair_it() -> None:
    chairs = _edges(rows(inspection_facts()), "CHAIRS")
    assert [edge.properties["role"] for edge in chairs] == ["leads"]


def test_an_inspection_names_its_kind_event_date_and_directives() -> None:
    facts = inspection_facts()
    (edge,) = _edges(rows(facts), "INSPECTS")
    assert edge.properties["kind"] == "kiểm tra"
    assert edge.properties["event"] == facts.inspections[0].id
    assert edge.properties["date"] == "2018-07-12"
    assert edge.properties["under"] == ["04-NQ/TW@2016", "05-CT/TW@2016"]


def _event(of: Facts, **changes: object) -> Facts:
    return replace(of, events=(replace(of.events[0], **changes),))  # type: ignore[arg-type]


def test_an_inspection_event_of_another_day_is_another_node() -> None:
    made = rows(_event(inspection_facts(), date="2018-07-30"))
    assert len([node for node in made.nodes if node.ref.label == "Event"]) == 2


def test_an_inspection_event_without_a_day_is_still_the_record() -> None:
    made = rows(_event(inspection_facts(), date=None))
    assert len([node for node in made.nodes if node.ref.label == "Event"]) == 1


def test_an_inspection_event_with_no_words_and_nobody_in_common_is_another_node() -> None:
    facts = inspection_facts()
    elsewhere = spans(facts.article, "Cùng dự có đồng chí Vi Thị Sương")
    apart = _event(facts, evidence=elsewhere, organizers=(), chairs=(facts.people[1].id,))
    assert len([node for node in rows(apart).nodes if node.ref.label == "Event"]) == 2


def test_an_undated_inspection_takes_the_day_of_its_event() -> None:
    facts = inspection_facts()
    undated = replace(facts, inspections=(replace(facts.inspections[0], date=None),))
    (node,) = [node for node in rows(undated).nodes if node.ref.label == "Event"]
    assert node.properties["date"] == "2018-07-12"


def test_of_two_inspections_the_event_is_the_one_it_shares_words_with() -> None:
    facts = inspection_facts()
    first = facts.inspections[0]
    elsewhere = spans(facts.article, "rà soát 12 chi bộ, hoàn thành")
    second = replace(first, id="ins-second", evidence=elsewhere)
    made = rows(replace(facts, inspections=(second, first)))
    assert [edge.target.id for edge in _edges(made, "ATTENDS")] == [first.id]


def test_a_task_joins_who_gave_it_and_who_has_it() -> None:
    made = rows(inspection_facts())
    assert _told(made, "ASSIGNS_TASK") == [("Lò Văn Thạch", "Đảng ủy xã Bản Mây")]
    assert _told(made, "ASSIGNED_BY") == [("rà soát 12 chi bộ", "Lò Văn Thạch")]
    assert _told(made, "ASSIGNED_TO") == [("rà soát 12 chi bộ", "Đảng ủy xã Bản Mây")]


def test_a_task_for_nobody_named_keeps_the_groups_words() -> None:
    made = rows(conference_facts())
    (task,) = [node for node in made.nodes if node.ref.label == "Task"]
    assert task.properties["assignee_text"] == "các chi bộ"
    assert _edges(made, "ASSIGNS_TASK") == []


def test_a_discipline_without_a_named_decider_starts_at_the_article() -> None:
    made = rows(decision_facts())
    assert ("article", "Nông Thị Én") in _told(made, "DISCIPLINES")
    assert ("Ban Thường vụ Huyện ủy Khe Sâu", "Hoàng Văn Lũng") in _told(made, "DISCIPLINES")


def test_a_day_of_an_unknown_year_stays_one() -> None:
    days = {edge.properties.get("date") for edge in _edges(rows(decision_facts()), "DISCIPLINES")}
    assert days == {"--03-01", None}


def test_a_former_post_says_so() -> None:
    held = {
        edge.properties["title"]: edge.properties["former"] for edge in _edges(rows(decision_facts()), "HOLDS_POST")
    }
    assert held == {"Chủ tịch": True, "Bí thư": False}


def test_an_appointment_names_title_and_body() -> None:
    facts = decision_facts()
    (edge,) = _edges(rows(facts), "APPOINTS")
    assert (edge.properties["title"], edge.properties["organization"]) == ("Bí thư", facts.organizations[3].id)


def test_a_body_founded_with_no_other_named_stands_on_both_sides() -> None:
    made = rows(merger_facts())
    assert ("Trung tâm Chính trị xã Mây Sơn", "Trung tâm Chính trị xã Mây Sơn") in _told(made, "SUCCEEDED_BY")
    assert ("Đảng bộ xã Khe Sơn", "Đảng bộ xã Mây Sơn") in _told(made, "SUCCEEDED_BY")


def test_a_place_lies_within_the_places_of_its_name() -> None:
    made = rows(inspection_facts())
    names = {node.ref: node.properties["name"] for node in made.nodes if node.ref.label == "Place"}
    assert {(names[edge.source], names[edge.target]) for edge in made.reference} == {
        ("xã Bản Mây, huyện Khe Sâu, tỉnh Sơn Lâm", "huyện Khe Sâu, tỉnh Sơn Lâm"),
        ("huyện Khe Sâu, tỉnh Sơn Lâm", "tỉnh Sơn Lâm"),
    }
    assert all("article" not in edge.properties for edge in made.reference)


def test_a_commune_that_ended_in_2025_is_followed_by_the_one_in_its_place() -> None:
    of = article("Tin", "Đảng ủy Thị trấn Mường Lát họp.")
    body = organization(
        of,
        "Đảng ủy Thị trấn Mường Lát",
        OrganizationKind.CAP_UY,
        "thị trấn Mường Lát, huyện Mường Lát, tỉnh Thanh Hóa",
    )
    made = rows(Facts(of, (body,)))
    names = {node.ref: node.properties["name"] for node in made.nodes}
    (edge,) = [edge for edge in made.reference if edge.type == "SUCCEEDED_BY"]
    assert names[edge.target] == "xã Mường Lát, tỉnh Thanh Hóa"
    assert edge.properties == {"how": "renamed", "date": "2025-07-01", "rule": "administrative table"}


def test_places_in_two_spellings_are_one() -> None:
    of = article("Tin", "Đảng bộ xã Hòa Phú và Đảng ủy xã Hoà Phú.")
    one = organization(of, "Đảng bộ xã Hòa Phú", OrganizationKind.DANG_BO, "xã Hòa Phú, huyện Khe Sâu")
    two = organization(of, "Đảng ủy xã Hoà Phú", OrganizationKind.CAP_UY, "Xã Hoà Phú,  huyện Khe Sâu")
    places = [n.properties["name"] for n in rows(Facts(of, (one, two))).nodes if n.ref.label == "Place"]
    assert sorted(places) == ["huyện Khe Sâu", "xã Hòa Phú, huyện Khe Sâu"]


def test_a_body_that_the_text_only_implies_is_part_of_what_is_said_by_its_parts_words() -> None:
    of = article("Tin", "Ban Tuyên giáo Huyện ủy họp.")
    dang_bo = organization(of, "Đảng bộ huyện Khe Sâu", OrganizationKind.DANG_BO, DISTRICT)
    huyen_uy = organization(of, "Huyện ủy Khe Sâu", OrganizationKind.CAP_UY, DISTRICT, part_of=dang_bo)
    agency = organization(
        of, "Ban Tuyên giáo Huyện ủy Khe Sâu", OrganizationKind.PARTY_AGENCY, DISTRICT,
        words=["Ban Tuyên giáo Huyện ủy"], part_of=huyen_uy,
    )  # fmt: skip
    made = rows(Facts(of, (dang_bo, huyen_uy, agency)))
    assert {(e.properties["start"], e.properties["end"]) for e in _edges(made, "PART_OF")} == {(5, 28)}
    assert len(_edges(made, "PART_OF")) == 2


def test_a_place_that_no_claim_speaks_of_is_no_node() -> None:
    of = article("Tin", "Không có gì.", place=DISTRICT)
    body = organization(of, "Huyện ủy Khe Sâu", OrganizationKind.CAP_UY, DISTRICT)
    made = rows(Facts(of, (body,)))
    assert (made.nodes, made.reference, made.article["place"]) == ((), (), DISTRICT)


def test_half_a_character_is_an_input_error() -> None:
    of = article("Tin", "Nửa chữ: \ud83d.", url="https://vi-du.example/1")
    with pytest.raises(InputError, match="half a character"):
        rows(Facts(of))


def test_a_body_that_nothing_speaks_of_is_no_node() -> None:
    of = article("Tin", "Không có gì.")
    made = rows(Facts(of, (organization(of, "Huyện ủy Khe Sâu", OrganizationKind.CAP_UY),)))
    assert (made.nodes, made.claims) == ((), ())


def test_bodies_that_are_part_of_each_other_do_not_loop() -> None:
    of = article("Tin", "Không có gì.")
    one = Organization("org-1", "Huyện ủy A", OrganizationKind.CAP_UY, part_of="org-2")
    two = Organization("org-2", "Huyện ủy B", OrganizationKind.CAP_UY, part_of="org-1")
    assert rows(Facts(of, (one, two))).claims == ()


def test_claims_that_differ_only_in_how_they_were_found_are_one_the_surest() -> None:
    facts = inspection_facts()
    cited = facts.citations[0]
    doubled = replace(
        facts, citations=(replace(cited, confidence=0.4, rule="b"), replace(cited, confidence=0.8, rule="a"))
    )
    (edge,) = _edges(rows(doubled), "CITES")
    assert (edge.properties["confidence"], edge.properties["rule"]) == (0.8, "a")


def test_a_directives_issuer_date_and_title_come_from_the_authority_data() -> None:
    (node,) = [n for n in rows(conference_facts()).nodes if n.ref.id == "05-CT/TW@2016"]
    assert (node.properties["issuer"], node.properties["date"], node.properties["year"]) == (
        "Bộ Chính trị",
        "2016-05-15",
        2016,
    )


def test_a_local_directives_issuer_comes_from_its_id() -> None:
    (node,) = [n for n in rows(merger_facts()).nodes if n.ref.id.startswith("12-QĐ/TU")]
    assert (node.properties["issuer"], node.properties["year"]) == ("Tỉnh ủy Sơn Lâm", None)


def test_an_undecided_directive_keeps_its_candidates_on_the_mention() -> None:
    facts = conference_facts()
    unsure = replace(facts.directives[0], candidates=("01-KL/TW@2021", "01-KL/TW@2016"))
    mentions = _edges(rows(replace(facts, directives=(unsure, facts.directives[1]))), "MENTIONS")
    assert [e.properties["candidates"] for e in mentions if "candidates" in e.properties] == [
        ["01-KL/TW@2021", "01-KL/TW@2016"]
    ]


def test_only_the_first_mention_says_the_name() -> None:
    of = article("Tin", "Huyện ủy Khe Sâu họp. Huyện ủy kết luận.")
    body = organization(of, "Huyện ủy Khe Sâu", OrganizationKind.CAP_UY, words=["Huyện ủy kết", "Huyện ủy Khe Sâu"])
    named = [e.properties.get("name") for e in _edges(rows(Facts(of, (body,))), "MENTIONS")]
    assert sorted(named, key=str) == sorted(["Huyện ủy Khe Sâu", None], key=str)


def test_a_claim_about_a_thing_that_the_facts_lack_is_an_input_error() -> None:
    facts = conference_facts()
    lost = Citation(by=facts.article.id, directive="99-CT/TW@2099", evidence=spans(facts.article, "01-KL/TW"))
    with pytest.raises(InputError, match=r"hoi-nghi\.txt: a claim speaks of '99-CT/TW@2099'"):
        rows(replace(facts, citations=(lost,)))


def test_two_things_of_one_id_are_an_input_error() -> None:
    facts = decision_facts()
    same = replace(facts.people[0], id=facts.organizations[0].id)
    with pytest.raises(InputError, match="one id"):
        rows(replace(facts, people=(same,), disciplines=(), appointments=()))


def test_a_discipline_of_a_body_is_one_too() -> None:
    facts = decision_facts()
    target = facts.organizations[3]
    decided = Discipline(by=facts.organizations[1].id, target=target.id, form="khiển trách", evidence=target.mentions)
    assert ("Ban Thường vụ Huyện ủy Khe Sâu", target.name) in _told(
        rows(replace(facts, disciplines=(decided,))), "DISCIPLINES"
    )


def test_rows_can_be_written_as_json() -> None:
    for facts in all_facts():
        made = rows(facts)
        assert json.dumps([dict(node.properties) for node in made.nodes])


def test_a_person_who_organises_chairs() -> None:
    facts = conference_facts()
    made = rows(_event(facts, organizers=(facts.people[0].id,), chairs=()))
    assert _told(made, "CHAIRS") == [("Lò Văn Thạch", "Hội nghị học tập Kết luận số 01-KL/TW")]


def test_an_inspection_by_a_person_has_no_organiser() -> None:
    facts = inspection_facts()
    by_person = replace(facts, events=(), citations=(), inspections=(_by(facts.inspections[0], facts.people[0].id),))
    made = rows(by_person)
    assert _edges(made, "ORGANIZES") == []
    assert _told(made, "INSPECTS") == [("Lò Văn Thạch", "Đảng ủy xã Bản Mây")]


def _by(record: Inspection, inspector: str) -> Inspection:
    return replace(record, inspectors=(inspector,))


def test_a_meeting_is_never_taken_for_the_inspection() -> None:
    facts = inspection_facts()
    told = Span.of(facts.article.text, 57, 116)
    meeting = Event(
        id="evt-x",
        kind=EventKind.MEETING,
        name="Cuộc họp",
        organizers=facts.inspections[0].inspectors,
        evidence=(told,),
    )
    made = rows(replace(facts, events=(meeting,), citations=()))
    assert sorted(node.kinds for node in made.nodes if node.ref.label == "Event") == [("Inspection",), ("Meeting",)]
