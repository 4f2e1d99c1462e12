"""Facts into a real graph: the same graph for any order, repetition or correction, and nothing lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.load.loading import Limits, Reject, dry_run, load
from ingest.load.rows import rows
from schema.errors import InputError
from schema.model import Facts, Organization
from store.articles import forget
from store.connection import Store
from store.fingerprint import fingerprint
from tests.builders import all_facts, conference_facts, decision_facts, inspection_facts, many_facts, merger_facts

pytestmark = pytest.mark.neo4j


def _emptied(store: Store) -> Store:
    store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    return store


def _print_of(store: Store, *facts: Facts) -> str:
    """The fingerprint of a graph of just these facts."""
    load(_emptied(store), facts)
    return fingerprint(store)


def _respelled(facts: Facts, index: int, name: str) -> Facts:
    bodies = list(facts.organizations)
    bodies[index] = replace(bodies[index], name=name)
    return replace(facts, organizations=tuple(bodies))


def test_all_that_rows_have_is_in_the_graph(store: Store) -> None:
    facts = inspection_facts()
    load(store, [facts])
    made = rows(facts)
    counted = store.read(
        "RETURN COUNT { ()-[r]->() WHERE r.article IS NOT NULL } AS claims, COUNT { ()-[:WITHIN]->() } AS within"
    )
    assert counted.rows == ({"claims": len(made.claims), "within": len(made.reference)},)
    kept = {row["n"]["id"] for row in store.read("MATCH (n) WHERE NOT n:SchemaVersion RETURN n").rows}
    assert kept == {node.ref.id for node in made.nodes} | {facts.article.id}


def test_a_body_has_the_labels_of_its_kind(store: Store) -> None:
    load(store, [decision_facts()])
    found = store.read("MATCH (n:Organization) RETURN n.name AS name, labels(n) AS labels").rows
    labels = {row["name"]: set(row["labels"]) for row in found}
    assert labels["Huyện ủy Khe Sâu"] == {"Organization", "PartyOrganization", "CapUy"}
    assert labels["UBND xã Bản Mây"] == {"Organization", "StateBody"}


def test_a_claims_offsets_quote_the_articles_text(store: Store) -> None:
    load(store, [inspection_facts()])
    said = store.read(
        "MATCH (a:Article)-[r:MENTIONS]->(:Task) RETURN substring(a.text, r.start, r.end - r.start) AS quotation"
    ).rows
    assert said == ({"quotation": "rà soát 12 chi bộ, hoàn thành trước ngày 15-9-2018"},)


def test_the_summary_counts_articles_and_claims(store: Store) -> None:
    bad = InputError("trong.txt", "it is empty")
    summary = load(store, [*all_facts(), bad])
    assert (summary.new, summary.changed, summary.unchanged, summary.rejected) == (4, 0, 0, 1)
    assert summary.rejects == (Reject("trong.txt", "it is empty"),)
    assert summary.claims["INSPECTS"] == 1
    assert sum(summary.claims.values()) == sum(len(rows(facts).claims) for facts in all_facts())


def test_the_same_again_changes_nothing(store: Store) -> None:
    before = _print_of(store, *all_facts())
    summary = load(store, all_facts())
    assert (summary.new, summary.changed, summary.unchanged, summary.claims) == (0, 0, 4, {})
    assert fingerprint(store) == before


def test_one_article_twice_in_a_load_is_one(store: Store) -> None:
    summary = load(store, [inspection_facts(), inspection_facts()])
    assert (summary.new, summary.unchanged) == (1, 1)
    assert store.read("RETURN COUNT { (:Article) } AS n").rows == ({"n": 1},)


def _everything() -> list[Facts]:
    """The four articles, some short ones, and a second report of the inspection that spells a body otherwise."""
    again = _respelled(inspection_facts(), 0, "HUYỆN ỦY KHE SÂU")
    return [*all_facts(), *many_facts(3), replace(again, article=replace(again.article, id="art-another"))]


@pytest.fixture(scope="module")
def expected(session_store: Store) -> str:
    return _print_of(session_store, *_everything())


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(order=st.permutations(range(8)), articles=st.integers(1, 8))
def test_the_graph_is_the_same_for_any_order_and_any_batches(
    expected: str, store: Store, order: list[int], articles: int
) -> None:
    everything = _everything()
    load(_emptied(store), (everything[index] for index in order), limits=Limits(articles=articles))
    assert fingerprint(store) == expected


def test_a_fingerprint_tells_graphs_apart(store: Store) -> None:
    prints = {_print_of(store, *all_facts()[:count]) for count in range(5)}
    assert len(prints) == 5


@pytest.mark.parametrize(
    "change",
    [
        "MATCH (p:Person) WITH p ORDER BY p.id LIMIT 1 SET p.name = p.name + ' '",
        "MATCH ()-[r:UNDER]->() WITH r LIMIT 1 SET r.confidence = 0.123",
        "MATCH ()-[r:UNDER]->() WITH r LIMIT 1 DELETE r",
        "MATCH (o:Organization) WITH o LIMIT 1 SET o:Extra",
        "MATCH (a)-[r:CITES]->(b) WITH a, r, b LIMIT 1 CREATE (a)-[s:CITES]->(b) SET s = properties(r)",
    ],
)
def test_the_fingerprint_sees_every_change(store: Store, change: str) -> None:
    before = _print_of(store, *all_facts())
    store.run(change)
    assert fingerprint(store) != before


def test_a_changed_article_leaves_nothing_of_what_it_said_before(store: Store) -> None:
    facts = conference_facts()
    changed = replace(facts, people=(), tasks=(), events=(replace(facts.events[0], chairs=()),))
    expected = _print_of(store, changed)
    load(_emptied(store), [facts])
    summary = load(store, [changed])
    assert (summary.new, summary.changed) == (0, 1)
    assert fingerprint(store) == expected


def test_a_changed_article_leaves_what_others_say(store: Store) -> None:
    facts, others = conference_facts(), (inspection_facts(), decision_facts())
    changed = replace(facts, citations=(), directive_relations=())
    expected = _print_of(store, *others, changed)
    load(_emptied(store), (facts, *others))
    load(store, [changed])
    assert fingerprint(store) == expected


@pytest.mark.parametrize("left_out", range(4))
def test_forgetting_an_article_is_as_if_it_had_never_been(store: Store, left_out: int) -> None:
    everything = all_facts()
    rest = [facts for index, facts in enumerate(everything) if index != left_out]
    expected = _print_of(store, *rest)
    load(_emptied(store), everything)
    assert forget(store, everything[left_out].article.id) == (everything[left_out].article.id,)
    assert fingerprint(store) == expected


def test_forgetting_all_leaves_an_empty_graph(store: Store) -> None:
    load(store, all_facts())
    for facts in all_facts():
        forget(store, facts.article.id)
    assert store.read("MATCH (n) WHERE NOT n:SchemaVersion RETURN n").rows == ()


@pytest.mark.parametrize("key", ["hoi-nghi.txt", "https://vi-du.example/hoi-nghi-01-kl-tw"])
def test_an_article_is_forgotten_by_its_source_or_address(store: Store, key: str) -> None:
    load(store, all_facts())
    assert forget(store, key) == (conference_facts().article.id,)


def test_forgetting_what_is_not_there_does_nothing(store: Store) -> None:
    before = _print_of(store, *all_facts())
    assert forget(store, "art-nowhere") == ()
    assert fingerprint(store) == before


def test_one_content_from_two_files_is_one_article_with_both_sources(store: Store) -> None:
    one, other = inspection_facts("b.txt"), inspection_facts("a.txt")
    expected = _print_of(store, one, other)
    for order in ((other, one), (one,), (other,)):
        load(store, order)
        assert fingerprint(store) == expected
    (article,) = store.read("MATCH (a:Article) RETURN a.source AS source, a.sources AS sources").rows
    assert article == {"source": "a.txt", "sources": ["a.txt", "b.txt"]}


def test_two_versions_of_one_address_in_a_load_leave_the_later_one(store: Store) -> None:
    old = conference_facts("cu.txt")
    new = replace(old, article=replace(old.article, published="2021-08-25", source="moi.txt"), tasks=())
    prints = set()
    for order in ((old, new), (new, old)):
        for limits in (Limits(), Limits(articles=1)):
            summary = load(_emptied(store), order, limits=limits)
            prints.add(fingerprint(store))
            assert store.read("MATCH (a:Article) RETURN a.published AS day").rows == ({"day": "2021-08-25"},)
            assert summary.rejected == (0 if limits == Limits(articles=1) and order[0] is old else 1)
    assert prints == {_print_of(store, new)}


def test_an_article_that_the_database_refuses_is_set_aside_and_the_rest_goes_on(store: Store) -> None:
    facts = decision_facts()
    monstrous = replace(facts, people=(replace(facts.people[0], name="x" * 40_000), *facts.people[1:]))
    summary = load(store, [inspection_facts(), monstrous, conference_facts(), merger_facts()])
    assert (summary.new, summary.rejected) == (3, 1)
    assert summary.rejects[0].source == "ky-luat.txt"
    assert "too large to index" in summary.rejects[0].reason
    expected = fingerprint(store)
    assert _print_of(store, inspection_facts(), conference_facts(), merger_facts()) == expected


def test_facts_that_contradict_themselves_are_set_aside(store: Store) -> None:
    facts = inspection_facts()
    broken = replace(facts, people=())
    summary = load(store, [broken, conference_facts()])
    assert (summary.new, [reject.source for reject in summary.rejects]) == (1, ["kiem-tra.txt"])


def test_nothing_at_all_is_loaded_from_nothing(store: Store) -> None:
    assert load(store, []).read == 0


def test_progress_names_every_source(store: Store) -> None:
    seen: list[str] = []
    load(store, [*all_facts(), InputError("hong.txt", "broken")], seen.append)
    assert seen == ["kiem-tra.txt", "hoi-nghi.txt", "ky-luat.txt", "sap-nhap.txt", "hong.txt"]


def test_a_dry_run_counts_and_writes_nothing(store: Store) -> None:
    summary = dry_run([*all_facts(), InputError("hong.txt", "broken")])
    assert (summary.new, summary.rejected) == (4, 1)
    assert store.read("MATCH (a:Article) RETURN a").rows == ()


def test_the_most_frequent_name_is_the_bodys_and_the_others_are_aliases(store: Store) -> None:
    versions = [
        _named_in(f"art-{number}", name) for number, name in enumerate(["Huyện Ủy A", "Huyện ủy A", "Huyện ủy A"])
    ]
    load(store, versions)
    assert _names(store) == [("Huyện ủy A", ["Huyện Ủy A"])]


def test_a_name_is_weighed_anew_when_articles_go(store: Store) -> None:
    versions = [
        _named_in(f"art-{number}", name) for number, name in enumerate(["Huyện Ủy A", "Huyện ủy A", "Huyện ủy A"])
    ]
    load(store, versions)
    forget(store, "art-1")
    assert _names(store) == [("Huyện Ủy A", ["Huyện ủy A"])]
    forget(store, "art-2")
    assert _names(store) == [("Huyện Ủy A", None)]


def test_an_alias_is_found_by_search(store: Store) -> None:
    load(store, [_named_in("art-1", "Huyện ủy Mường Lát"), _named_in("art-2", "Huyện uỷ Mường Lát")])
    found = store.read(
        "CALL db.index.fulltext.queryNodes('names', 'aliases:uy') YIELD node RETURN node.aliases AS aliases"
    )
    assert found.rows == ({"aliases": ["Huyện ủy Mường Lát"]},) or found.rows == ({"aliases": ["Huyện uỷ Mường Lát"]},)


def test_the_day_a_body_was_founded_is_the_bodys_while_an_article_says_so(store: Store) -> None:
    facts = merger_facts()
    founded = replace(facts.successions[1], date="2025-07-01")
    load(store, [replace(facts, successions=(facts.successions[0], founded))])
    assert _founded(store) == [("Trung tâm Chính trị xã Mây Sơn", "2025-07-01")]
    load(store, [facts])
    assert _founded(store) == []


def test_a_place_and_its_successors_go_with_the_last_article_of_them(store: Store) -> None:
    facts = _named_in("art-1", "Đảng ủy Thị trấn Mường Lát")
    place = "thị trấn Mường Lát, huyện Mường Lát, tỉnh Thanh Hóa"
    located = replace(facts, organizations=(replace(facts.organizations[0], place=place),))
    load(store, [located, inspection_facts()])
    assert "xã Mường Lát, tỉnh Thanh Hóa" in _places(store)
    forget(store, "art-1")
    assert [name for name in _places(store) if "Thanh Hóa" in name] == []
    assert "tỉnh Sơn Lâm" in _places(store)


def _places(store: Store) -> set[str]:
    return {row["name"] for row in store.read("MATCH (p:Place) RETURN p.name AS name").rows}


def _named_in(article: str, name: str) -> Facts:
    """An article that says nothing but a body's name."""
    facts = decision_facts()
    body: Organization = replace(facts.organizations[0], name=name, place=None)
    return Facts(replace(facts.article, id=article, source=f"{article}.txt", place=None), (body,))


def _names(store: Store) -> list[tuple[str, list[str] | None]]:
    found = store.read("MATCH (o:Organization) RETURN o.name AS name, o.aliases AS aliases").rows
    return [(row["name"], row["aliases"]) for row in found]


def _founded(store: Store) -> list[tuple[str, str]]:
    found = store.read(
        "MATCH (o:Organization) WHERE o.founded IS NOT NULL RETURN o.name AS name, o.founded AS day"
    ).rows
    return [(row["name"], row["day"]) for row in found]
