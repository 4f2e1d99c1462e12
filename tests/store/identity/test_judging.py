"""Judgements in the graph: two are one, or two for good, and undone they are as they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.load.loading import load
from schema.identity import inspection_id, organization_id, person_id
from schema.judgements import Judgement, Verdict
from schema.model import Facts
from store.articles import forget
from store.connection import Store
from store.fingerprint import fingerprint
from store.identity.judged import current_id, judgements_of, thing_of
from store.identity.judging import learn
from tests.builders import COMMUNE, DISTRICT, all_facts, many_facts
from tests.store.identity.articles import (
    KHE_SAU,
    NA_DOI,
    PROVINCE,
    document,
    doubts,
    emptied,
    graph_of,
    judge,
    official,
    two_in_one,
    undo,
)

pytestmark = pytest.mark.neo4j

THACH = "Lò Văn Thạch"
HERE, THERE, ABOVE = (person_id(THACH, place) for place in (KHE_SAU, NA_DOI, PROVINCE))
ONE, OTHER, THIRD = (
    official(THACH, KHE_SAU),
    official(THACH, NA_DOI, former=True),
    official(THACH, PROVINCE, "2020-01-01"),
)
COMMITTEE, COMMUNE_COMMITTEE = (
    organization_id("Huyện ủy Khe Sâu", DISTRICT),
    organization_id("Đảng ủy xã Bản Mây", COMMUNE),
)
INSPECTION = inspection_id("kiểm tra", (COMMITTEE,), (COMMUNE_COMMITTEE,), "2018-07-12", "")


def posts(store: Store) -> list[tuple[str, str]]:
    rows = store.read("MATCH (p:Person)-[:HOLDS_POST]->(o) RETURN p.id AS person, o.name AS body ORDER BY body").rows
    return [(row["person"], row["body"]) for row in rows]


def test_what_is_judged_the_same_is_one_thing(store: Store) -> None:
    judge(graph_of(store, ONE, OTHER), Verdict.SAME, HERE, THERE)
    assert posts(store) == [(HERE, "Huyện ủy Khe Sâu"), (HERE, "Huyện ủy Nà Đồi")]
    assert store.read("MATCH (p:Person) RETURN p.id AS id, p.merged AS merged").rows == (
        {"id": HERE, "merged": [THERE]},
    )
    assert doubts(store) == []


def test_the_old_id_leads_to_the_one_that_stands_for_it(store: Store) -> None:
    judge(graph_of(store, ONE, OTHER, THIRD), Verdict.SAME, HERE, THERE)
    judge(store, Verdict.SAME, ABOVE, HERE)
    assert [current_id(store, key) for key in (THERE, HERE, ABOVE, "per-x")] == [ABOVE, ABOVE, ABOVE, "per-x"]


def test_an_undone_judgement_gives_the_graph_back_to_the_letter(store: Store) -> None:
    before = fingerprint(graph_of(store, ONE, OTHER, THIRD))
    judgement = judge(store, Verdict.SAME, HERE, THERE)
    assert fingerprint(store) != before
    undo(store, judgement)
    assert fingerprint(store) == before
    assert current_id(store, THERE) == THERE


@pytest.mark.parametrize(
    ("label", "where"),
    [
        ("Organization", "n.id = $key OR n.name = 'Đảng ủy xã Bản Mây'"),
        ("Organization", "n.name IN ['Đảng bộ xã Bản Mây', 'Đảng bộ xã Mây Sơn']"),
        ("Organization", "n.name IN ['Tỉnh ủy Sơn Lâm', 'Bộ Chính trị']"),
        ("Person", "n.name IN ['Lò Văn Thạch', 'Vi Thị Sương']"),
        ("Directive", "n.id IN ['05-CT/TW@2016', '04-NQ/TW@2016']"),
        ("Event", "n:Inspection OR n:Conference"),
    ],
)
def test_things_of_every_kind_are_joined_and_parted_without_a_trace(label: str, where: str, store: Store) -> None:
    before = fingerprint(graph_of(store, *all_facts()))
    rows = store.read(f"MATCH (n:{label}) WHERE {where} RETURN n.id AS id ORDER BY id", {"key": COMMITTEE}).rows
    one, other = (row["id"] for row in rows)
    judgement = judge(store, Verdict.SAME, one, other)
    assert store.read(f"MATCH (n:{label} {{id: $id}}) RETURN n", {"id": other}).rows == ()
    joined = fingerprint(store)
    undo(store, judgement)
    assert fingerprint(store) == before
    judge(store, Verdict.SAME, one, other)
    assert fingerprint(store) == joined


def test_claims_that_refer_to_a_thing_refer_to_the_one_that_stands_for_it(store: Store) -> None:
    graph_of(store, *all_facts())
    conference = store.read("MATCH (e:Conference) RETURN e.id AS id").rows[0]["id"]
    judge(store, Verdict.SAME, conference, INSPECTION)
    rows = store.read("MATCH ()-[r:INSPECTS]->() RETURN r.event AS event, r.read_event AS read").rows
    assert rows == ({"event": conference, "read": INSPECTION},)


def test_the_names_of_what_was_joined_are_aliases(store: Store) -> None:
    graph_of(store, two_in_one(THACH, "Lò Văn Thạc"))
    judge(store, Verdict.SAME, HERE, person_id("Lò Văn Thạc", KHE_SAU))
    assert store.read("MATCH (p:Person) RETURN p.name AS name, p.aliases AS aliases").rows == (
        {"name": THACH, "aliases": ["Lò Văn Thạc"]},
    )


def test_the_names_are_the_same_whether_judged_before_or_after(store: Store) -> None:
    slip, other = two_in_one(THACH, "Lò Văn Thạc"), person_id("Lò Văn Thạc", KHE_SAU)
    judgement = judge(graph_of(store, ONE, slip), Verdict.SAME, HERE, other)
    joined = fingerprint(store)
    learn(emptied(store), [judgement])
    for facts in (ONE, slip):
        load(store, [facts])
    assert fingerprint(store) == joined


def test_a_judgement_survives_reingesting(store: Store) -> None:
    judgement = judge(graph_of(store, ONE, OTHER), Verdict.SAME, HERE, THERE)
    joined = fingerprint(store)
    load(store, [ONE, OTHER])
    assert fingerprint(store) == joined
    for order in ([ONE, OTHER], [OTHER, ONE]):
        learn(emptied(store), [judgement])
        load(store, order)
        assert fingerprint(store) == joined
    forget(store, OTHER.article.id)
    load(store, [OTHER])
    assert fingerprint(store) == joined


def test_one_whom_only_the_other_articles_name_stands_all_the_same(store: Store) -> None:
    judgement = judge(graph_of(store, ONE, OTHER), Verdict.SAME, HERE, THERE)
    forget(store, ONE.article.id)
    left = fingerprint(store)
    assert store.read("MATCH (p:Person) RETURN p.id AS id, p.name AS name").rows == ({"id": HERE, "name": THACH},)
    learn(emptied(store), [judgement])
    load(store, [OTHER])
    assert fingerprint(store) == left
    forget(store, OTHER.article.id)
    assert store.read("MATCH (n:Person) RETURN n").rows == ()


def test_what_is_judged_different_is_doubted_no_more(store: Store) -> None:
    before = fingerprint(graph_of(store, ONE, OTHER))
    assert len(doubts(store)) == 1
    judgement = judge(store, Verdict.DIFFERENT, THERE, HERE)
    assert doubts(store) == []
    load(store, [official(THACH, NA_DOI, "2021-01-01", former=True)])
    assert doubts(store) == []
    forget(store, official(THACH, NA_DOI, "2021-01-01", former=True).article.id)
    undo(store, judgement)
    assert fingerprint(store) == before


def test_what_differs_from_one_differs_from_all_that_it_stands_for(store: Store) -> None:
    judge(graph_of(store, ONE, OTHER, THIRD), Verdict.SAME, HERE, THERE)
    assert len(doubts(store)) == 1
    judge(store, Verdict.DIFFERENT, ABOVE, HERE)
    assert doubts(store) == []


def test_a_slip_judged_the_same_is_a_doubt_again_when_that_is_undone(store: Store) -> None:
    before = fingerprint(graph_of(store, two_in_one(THACH, "Lò Văn Thạc")))
    undo(store, judge(store, Verdict.SAME, HERE, person_id("Lò Văn Thạc", KHE_SAU)))
    assert (fingerprint(store), len(doubts(store))) == (before, 1)


def test_a_document_left_undecided_is_joined_to_the_one_it_is(store: Store) -> None:
    known = document("04-NQ/TW", "04-NQ/TW@2016")
    unsure = document("04-NQ/TW", "Nghị quyết 04", "04-NQ/TW@2012", "04-NQ/TW@2016")
    before = fingerprint(graph_of(store, known, unsure))
    judgement = judge(store, Verdict.SAME, "04-NQ/TW@2016", "04-NQ/TW")
    assert store.read("MATCH (d:Directive)<-[:MENTIONS]-(a) RETURN d.id AS id, count(a) AS n").rows == (
        {"id": "04-NQ/TW@2016", "n": 2},
    )
    undo(store, judgement)
    assert fingerprint(store) == before


def test_what_the_graph_knows_already_is_not_learnt_again(store: Store) -> None:
    judgement = judge(graph_of(store, ONE, OTHER), Verdict.SAME, HERE, THERE)
    assert learn(store, [judgement]) == 0
    assert judgements_of(store) == (judgement,)


def test_two_files_may_come_to_one_graph_in_any_order(store: Store) -> None:
    graph_of(store, ONE, OTHER, THIRD)
    first, second = judge(store, Verdict.SAME, HERE, THERE), judge(store, Verdict.SAME, ABOVE, HERE)
    expected = fingerprint(store)
    for order in ((first, second), (second, first)):
        graph_of(store, ONE, OTHER, THIRD)
        for judgement in order:
            learn(store, [judgement])
        assert fingerprint(store) == expected


def test_a_place_is_nothing_to_judge(store: Store) -> None:
    graph_of(store, ONE)
    place = store.read("MATCH (p:Place) RETURN p.id AS id").rows[0]["id"]
    assert (thing_of(store, place), thing_of(store, "per-nobody")) == (None, None)


@dataclass(frozen=True)
class Step:
    """What happens to the graph: an article comes or goes, a judgement is given or undone."""

    what: str
    index: int
    other: int


STEPS = st.lists(
    st.builds(
        Step,
        st.sampled_from(["load", "forget", "same", "same", "different", "undo"]),
        st.integers(0, 11),
        st.integers(0, 11),
    ),
    min_size=3,
    max_size=10,
)


@pytest.mark.slow
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(steps=STEPS)
def test_the_graph_follows_from_its_articles_and_judgements_whatever_came_between(
    store: Store, steps: Sequence[Step]
) -> None:
    """Whatever is loaded, forgotten, judged and undone in turn: the graph is that of what is left."""
    everything = [*many_facts(8), ONE, OTHER, THIRD, two_in_one(THACH, "Lò Văn Thạc")]
    there: dict[str, Facts] = {facts.article.id: facts for facts in everything}
    given_so_far: list[Judgement] = []
    graph_of(store, *everything)
    for step in steps:
        facts = everything[step.index % len(everything)]
        if step.what == "load":
            load(store, [facts])
            there[facts.article.id] = facts
        elif step.what == "forget":
            forget(store, facts.article.id)
            there.pop(facts.article.id, None)
        elif step.what == "undo" and given_so_far:
            given_so_far.append(undo(store, given_so_far[step.index % len(given_so_far)]))
        elif step.what in {"same", "different"}:
            given_so_far += _judged(store, step)
    reached = fingerprint(store)
    learn(emptied(store), given_so_far)
    load(store, list(there.values())[::-1])
    assert fingerprint(store) == reached


def _judged(store: Store, step: Step) -> list[Judgement]:
    label = "Person" if (step.index + step.other) % 2 else "Organization"
    rows = store.read(f"MATCH (n:{label}) RETURN n.id AS id ORDER BY id").rows
    if len(rows) < 2:
        return []
    one, other = rows[step.index % len(rows)]["id"], rows[(step.other * 5 + 1) % len(rows)]["id"]
    return [judge(store, Verdict(step.what), one, other)] if one != other else []
