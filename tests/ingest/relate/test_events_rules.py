"""Each rule of happenings and of chairs reads its examples and reads nothing in those against it."""

import pytest

from ingest.relate.events.happening_forms import HappeningRule
from ingest.relate.events.happening_rules import RULES
from ingest.relate.events.happenings import Happening, happenings_in, spoken_of
from ingest.relate.events.meeting_rules import SPOKEN_OF
from ingest.relate.signs.leads import LEAD_RULES, Lead, LeadRule, leads_in
from ingest.relate.signs.scene import Scene
from tests.ingest.relate.signs import line, reading


def happenings(text: str) -> list[Happening]:
    return list(happenings_in(Scene(reading()), line(text)))


def leads(text: str) -> list[Lead]:
    return list(leads_in(line(text)))


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in RULES for t in r.matches])
def test_each_rule_of_happenings_reads_its_examples(rule: HappeningRule, text: str) -> None:
    assert rule.name in {h.rule.name for h in happenings(text)}


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in RULES for t in r.never])
def test_no_rule_of_happenings_reads_the_examples_against_it(rule: HappeningRule, text: str) -> None:
    assert rule.name not in {h.rule.name for h in happenings(text)}


@pytest.mark.parametrize("text", SPOKEN_OF.matches)
def test_a_sentence_may_open_with_a_meeting_that_is_known(text: str) -> None:
    assert spoken_of(Scene(reading()), line(text)) is not None


@pytest.mark.parametrize("text", SPOKEN_OF.never)
def test_another_meeting_is_none_that_is_known(text: str) -> None:
    assert spoken_of(Scene(reading()), line(text)) is None


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in LEAD_RULES for t in r.matches])
def test_each_rule_of_chairs_reads_its_examples(rule: LeadRule, text: str) -> None:
    assert rule.name in {lead.rule.name for lead in leads(text)}


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in LEAD_RULES for t in r.never])
def test_no_rule_of_chairs_reads_the_examples_against_it(rule: LeadRule, text: str) -> None:
    assert leads(text) == []


def test_rules_have_names_of_their_own() -> None:
    assert len({r.name for r in RULES}) == len(RULES)
    assert len({r.name for r in LEAD_RULES}) == len(LEAD_RULES)


def test_all_who_are_listed_chair() -> None:
    assert leads("<P>; <P> và <P> đồng chủ trì hội nghị")[0].people == ("P1", "P2", "P3")


def test_who_only_came_does_not_chair() -> None:
    assert [lead.people for lead in leads("về dự có <P>, <P> chủ trì hội nghị")] == [("P2",)]


@pytest.mark.parametrize(
    "text", ["<P> sẽ chủ trì hội nghị", "dự kiến <P> làm trưởng đoàn", "<P> không chủ trì hội nghị"]
)
def test_a_chair_to_come_or_denied_is_none(text: str) -> None:
    assert leads(text) == []


def test_a_venue_holds_nothing() -> None:
    assert happenings("sáng <T>, tại hội trường <ORG>, <ORG> tổ chức hội nghị")[0].organizers == ["ORG2"]


def test_partners_hold_it_together() -> None:
    found = happenings("tối <T>, <ORG>, <ORG> phối hợp với <ORG> tổ chức hội thi")[0]
    assert found.organizers == ["ORG1", "ORG2", "ORG3"]


def test_of_several_days_the_nearest_before_counts() -> None:
    date = happenings("sau hội nghị <T>, sáng <T>, <ORG> tổ chức hội nghị sơ kết")[0].date
    assert date is not None
    assert date.day == 2
