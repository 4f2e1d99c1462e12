"""POSSIBLY_SAME: which pairs are doubtful, and that nothing but the claims decides it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.load.loading import Limits, load
from schema.model import Facts, OrganizationKind
from store.articles import forget
from store.connection import Store
from store.fingerprint import fingerprint
from store.identity import candidates
from store.identity.doubts import settle_all_doubts
from store.migrate import VERSION, migrate
from tests.store.identity.articles import (
    FAR,
    KHE_SAU,
    NA_DOI,
    PROVINCE,
    body,
    bystander,
    document,
    doubts,
    emptied,
    graph_of,
    official,
    renaming,
    renumbered,
    two_in_one,
)

pytestmark = pytest.mark.neo4j

THACH = "Lò Văn Thạch"
OLD = "thị trấn Mường Lát, huyện Mường Lát, tỉnh Thanh Hóa"
NEW = "xã Mường Lát, tỉnh Thanh Hóa"
UNIT, CAP_UY, CHI_BO = OrganizationKind.UNIT, OrganizationKind.CAP_UY, OrganizationKind.CHI_BO

DOUBTFUL = {
    "a district's and the province's": ((official(THACH, KHE_SAU), official(THACH, PROVINCE)), "namesakes"),
    "one district's before, the other's now": (
        (official(THACH, KHE_SAU, "2015-01-01"), official(THACH, NA_DOI, "2018-01-01")),
        "namesakes",
    ),
    "formerly of the other district": (
        (official(THACH, KHE_SAU), official(THACH, NA_DOI, former=True)),
        "namesakes",
    ),
    "one without a post in an article about the place": (
        (official(THACH, KHE_SAU), bystander(THACH, KHE_SAU)),
        "namesakes",
    ),
    "two without posts at one place": (
        (bystander(THACH, KHE_SAU), bystander(THACH, KHE_SAU, "2019-09-09")),
        "namesakes",
    ),
    "a letter slipped, one post": ((two_in_one(THACH, "Lò Văn Thạc"),), "slip in one article"),
    "the middle left out, no post the second time": (
        (two_in_one(THACH, "Lò Thạch", posts=("Bí thư", "")),),
        "slip in one article",
    ),
    "a place told in full and in short": (
        (
            body("Đảng ủy xã Tân Phú", CAP_UY, "xã Tân Phú"),
            body("Đảng ủy xã Tân Phú", CAP_UY, f"xã Tân Phú, {KHE_SAU}"),
        ),
        "one name",
    ),
    "a school of an article's place": (
        (
            body("Trường Tiểu học Lê Lợi", UNIT, None, told_in=KHE_SAU, bare=True),
            body("Trường Tiểu học Lê Lợi", UNIT, f"xã Tân Phú, {KHE_SAU}"),
        ),
        "one name",
    ),
    "a commune in a town's place": (
        (body("Đảng ủy Thị trấn Mường Lát", CAP_UY, OLD), body("Đảng ủy xã Mường Lát", CAP_UY, NEW)),
        "one name after a change of units",
    ),
    "a new name": ((renaming("Trường Lê Lợi", "Trường Lê Lai", KHE_SAU),), "renamed"),
    "a document that may be one of two": (
        (
            document("04-NQ/TW", "Nghị quyết 04", "04-NQ/TW@2012", "04-NQ/TW@2016"),
            document("04-NQ/TW", "04-NQ/TW@2016"),
        ),
        "undecided document",
    ),
}
APART = {
    "two provinces": (official(THACH, KHE_SAU), official(THACH, FAR)),
    "two districts at one time": (
        official(THACH, KHE_SAU, "2017-01-01"),
        official(THACH, NA_DOI, "2018-01-01"),
        official(THACH, KHE_SAU, "2019-01-01"),
    ),
    "without a post, elsewhere": (official(THACH, KHE_SAU), bystander(THACH, NA_DOI)),
    "another tone": (official(THACH, KHE_SAU), official("Lò Văn Thách", KHE_SAU)),
    "another tone, one article": (two_in_one(THACH, "Lò Văn Thách"),),
    "a letter and two posts": (two_in_one(THACH, "Lò Văn Thạc", posts=("Bí thư", "Phó Bí thư")),),
    "a letter and no posts": (two_in_one(THACH, "Lò Văn Thạc", posts=("", "")),),
    "a letter in two articles": (official(THACH, KHE_SAU), official("Lò Văn Thạc", KHE_SAU)),
    "communes of two districts": (
        body("Đảng ủy xã Tân Phú", CAP_UY, f"xã Tân Phú, {KHE_SAU}"),
        body("Đảng ủy xã Tân Phú", CAP_UY, f"xã Tân Phú, {NA_DOI}"),
    ),
    "a commune and a ward": (
        body("Đảng ủy xã Tân Phú", CAP_UY, f"xã Tân Phú, {KHE_SAU}"),
        body("Đảng ủy phường Tân Phú", CAP_UY, f"phường Tân Phú, {KHE_SAU}"),
    ),
    "numbers": (
        body("Chi bộ thôn 1", CHI_BO, f"xã Tân Phú, {KHE_SAU}"),
        body("Chi bộ thôn 11", CHI_BO, f"xã Tân Phú, {KHE_SAU}"),
    ),
    "bare bodies of two articles": (
        body("Huyện ủy", CAP_UY, None, told_in=KHE_SAU, bare=True),
        renumbered(body("Huyện ủy", CAP_UY, None, told_in=NA_DOI, bare=True), 1),
    ),
    "documents of two years": (document("05-CT/TW", "05-CT/TW@2006"), document("05-CT/TW", "05-CT/TW@2016")),
}


@pytest.mark.parametrize("name", DOUBTFUL)
def test_what_may_be_one_is_possibly_the_same(name: str, store: Store) -> None:
    facts, rule = DOUBTFUL[name]
    found = doubts(graph_of(store, *facts))
    assert [each[2] for each in found] == [rule]


@pytest.mark.parametrize("name", APART)
def test_what_is_surely_two_is_not_even_doubtful(name: str, store: Store) -> None:
    assert doubts(graph_of(store, *APART[name])) == []


def test_a_doubt_tells_why_how_sure_and_where(store: Store) -> None:
    one, other = official(THACH, KHE_SAU), official(THACH, PROVINCE, "2019-01-01")
    (row,) = graph_of(store, one, other).read("MATCH ()-[r:POSSIBLY_SAME]->() RETURN properties(r) AS told").rows
    told = row["told"]
    assert told["reasons"] == [
        "same name",
        f"the one lies within the other: {KHE_SAU} / {PROVINCE}",
        "told of 2018-01-01 and 2019-01-01",
    ]
    assert (told["confidence"], told["rule"]) == (0.7, "namesakes")
    texts = {facts.article.id: facts.article.text for facts in (one, other)}
    assert [_quoted(passage, texts) for passage in told["evidence"]] == [THACH, THACH]


def _quoted(passage: str, texts: dict[str, str]) -> str:
    article, _, offsets = passage.partition("#char=")
    start, end = map(int, offsets.split(","))
    return texts[article][start:end]


def test_a_doubt_keeps_nothing_alive(store: Store) -> None:
    one, other = official(THACH, KHE_SAU), official(THACH, PROVINCE)
    alone = fingerprint(graph_of(store, one))
    graph_of(store, one, other)
    forget(store, other.article.id)
    assert (doubts(store), fingerprint(store)) == ([], alone)


def test_a_doubt_ends_with_the_article_that_contradicts_it(store: Store) -> None:
    first, second, third = APART["two districts at one time"]
    assert len(doubts(graph_of(store, first, second))) == 1
    load(store, [third])
    assert doubts(store) == []
    forget(store, third.article.id)
    assert len(doubts(store)) == 1


def test_a_name_of_a_crowd_tells_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "CROWD", 3)
    crowd = [bystander(THACH, KHE_SAU, f"2018-02-{day:02}") for day in range(1, 5)]
    fewer = fingerprint(graph_of(store, *crowd[:3]))
    assert len(doubts(store)) == 3
    load(store, crowd[3:])
    assert doubts(store) == []
    forget(store, crowd[3].article.id)
    assert fingerprint(store) == fewer


EVERYTHING: tuple[Facts, ...] = (
    official(THACH, KHE_SAU, "2017-01-01"),
    official(THACH, NA_DOI, "2018-01-01"),
    official(THACH, PROVINCE, "2018-06-06"),
    official(THACH, KHE_SAU, "2019-01-01"),
    bystander(THACH, NA_DOI),
    two_in_one(THACH, "Lò Văn Thạc"),
    *DOUBTFUL["a place told in full and in short"][0],
    renaming("Trường Lê Lợi", "Trường Lê Lai", KHE_SAU),
    *DOUBTFUL["a document that may be one of two"][0],
    *DOUBTFUL["a commune in a town's place"][0],
)


@pytest.fixture(scope="module")
def expected(session_store: Store) -> str:
    return fingerprint(graph_of(session_store, *EVERYTHING))


@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(
    order=st.permutations(range(len(EVERYTHING))),
    articles=st.integers(1, 6),
    forgotten=st.lists(st.integers(0, len(EVERYTHING) - 1), max_size=4),
)
def test_the_doubts_are_the_same_for_any_order_repetition_and_forgetting(
    expected: str, store: Store, order: list[int], articles: int, forgotten: list[int]
) -> None:
    load(emptied(store), (EVERYTHING[index] for index in order), limits=Limits(articles=articles))
    for index in forgotten:
        forget(store, EVERYTHING[index].article.id)
    load(store, (EVERYTHING[index] for index in forgotten), limits=Limits(articles=articles))
    assert fingerprint(store) == expected


def test_what_is_left_after_forgetting_is_as_if_the_rest_had_never_been(store: Store) -> None:
    kept = EVERYTHING[1:4]
    expected = fingerprint(graph_of(store, *kept))
    graph_of(store, *EVERYTHING)
    for facts in EVERYTHING:
        if facts not in kept:
            forget(store, facts.article.id)
    assert fingerprint(store) == expected


def test_a_graph_of_the_version_before_gets_its_doubts(store: Store, expected: str) -> None:
    graph_of(store, *EVERYTHING)
    store.run("MATCH ()-[r:POSSIBLY_SAME]->() DELETE r")
    store.run("MATCH (v:SchemaVersion) SET v.version = 1")
    migrate(store)
    assert fingerprint(store) == expected
    assert store.read("MATCH (v:SchemaVersion) RETURN v.version AS version").rows == ({"version": VERSION},)


def test_making_all_doubts_again_changes_nothing(store: Store, expected: str) -> None:
    graph_of(store, *EVERYTHING)
    settle_all_doubts(store)
    assert fingerprint(store) == expected
