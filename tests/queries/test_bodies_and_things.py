from typing import Any

import pytest

from store.connection import Store
from tests.queries.asking import ask, columns
from tests.queries.world import OTHER_THACH, THACH

pytestmark = pytest.mark.neo4j
TOP, MIDDLE, LEAF = "Đảng bộ huyện Khe Sâu", "Đảng bộ xã Bản Mây", "Chi bộ thôn Pá Khôm"


@pytest.mark.parametrize(("middle", "levels"), [(TOP, [1, 2]), (MIDDLE, [0, 1]), (LEAF, [-1, 0])])
def test_a_tree_goes_up_and_down(graph: Store, middle: str, levels: list[int]) -> None:
    rows = ask(graph, "organization-tree", organization=middle)
    assert columns(rows, "source_name", "target_name", "level") == [
        (MIDDLE, TOP, levels[0]),
        (LEAF, MIDDLE, levels[1]),
    ]


def test_the_bodies_of_a_place_and_of_the_places_within(graph: Store) -> None:
    rows = ask(graph, "organizations-of-place", place="huyện Khe Sâu, tỉnh Sơn Lâm", kind="CapUy")
    assert {row["organization"] for row in rows} == {"Huyện ủy Khe Sâu", "Đảng ủy xã Bản Mây"}
    commune = ask(graph, "organizations-of-place", place="xã Bản Mây, huyện Khe Sâu, tỉnh Sơn Lâm", kind="ChiBo")
    assert columns(commune, "organization", "quotation") == [(LEAF, LEAF)]


MERGER = ("merged", "Đảng bộ xã Mây Sơn", "2025-07-01")
FOUNDING = ("founded", "Trung tâm Chính trị xã Mây Sơn", "2025-07-02")
SUCCESSIONS = [
    ({}, [MERGER, MERGER, FOUNDING]),
    ({"organization": MIDDLE}, [MERGER]),
    ({"organization": "Đảng bộ xã Mây Sơn"}, [MERGER, MERGER]),
    ({"how": "founded"}, [FOUNDING]),
    ({"from": "2025-07-02"}, [FOUNDING]),
    ({"to": "2024"}, []),
]


@pytest.mark.parametrize(("given", "expected"), SUCCESSIONS)
def test_successions(graph: Store, given: dict[str, str], expected: list[tuple[str, ...]]) -> None:
    assert columns(ask(graph, "successions", **given), "how", "after", "date") == expected


def test_facts_that_contradict_each_other(graph: Store) -> None:
    rows = ask(graph, "contradictions")
    told = ("what", "subject", "title", "one", "one_day", "other", "other_day")
    assert columns(rows, *told) == [
        (
            "former and current",
            "UBND xã Bản Mây",
            "Chủ tịch",
            "Hoàng Văn Lũng",
            "2019-03-02",
            "Hoàng Văn Lũng",
            "2019-07-05",
        ),
        ("two holders", "Đảng ủy xã Bản Mây", "Bí thư", "Vi Thị Sương", "2019-03-02", "Quàng Văn Pháy", "2019-07-05"),
        ("two issuers", "05-CT/TW@2006", None, "Bộ Chính trị", None, "Ban Bí thư", None),
    ]


def test_a_contradiction_quotes_both_articles(graph: Store) -> None:
    (row,) = ask(graph, "contradictions", organization="Đảng ủy xã Bản Mây")
    told = ("quotation", "article_address", "other_quotation", "other_address")
    assert columns([row], *told) == [
        ("giữ chức Bí thư Đảng ủy xã Bản Mây", "ky-luat.txt", "Bí thư Đảng ủy xã Bản Mây", "nong-thon-moi.txt")
    ]


CONTRADICTED: list[tuple[dict[str, Any], list[str]]] = [
    ({"days": 124}, ["former and current", "two issuers"]),
    ({"days": 125}, ["former and current", "two holders", "two issuers"]),
    ({"titles": ["Chủ tịch"]}, ["former and current", "two issuers"]),
    ({"organization": "Ban Bí thư"}, ["two issuers"]),
    ({"organization": "Bộ Chính trị"}, ["two issuers"]),
    ({"organization": "Huyện ủy Khe Sâu"}, []),
]


@pytest.mark.parametrize(("given", "expected"), CONTRADICTED)
def test_what_counts_as_a_contradiction(graph: Store, given: dict[str, Any], expected: list[str]) -> None:
    assert [row["what"] for row in ask(graph, "contradictions", **given)] == expected


def test_what_has_one_name_but_for_diacritics(graph: Store) -> None:
    rows = ask(graph, "namesakes", kind="person")
    assert columns(rows, "looks", "alike", "name", "known_by") == [
        ("lo van thach", 3, "Lò Văn Thách", ["Bí thư, Huyện ủy Nà Đồi"]),
        (
            "lo van thach",
            3,
            "Lò Văn Thạch",
            ["Bí thư, Huyện ủy Khe Sâu", "Phó Bí thư Thường trực, Huyện ủy Khe Sâu"],
        ),
        ("lo van thach", 3, "Lò Văn Thạch", ["Bí thư, Huyện ủy Nà Đồi"]),
    ]
    assert [row["id"] for row in ask(graph, "namesakes", kind="directive")] == ["05-CT/TW@2006", "05-CT/TW@2016"]


@pytest.mark.parametrize("name", ["Lò Văn Thạch", "lo van thach", "LÒ VĂN THÁCH"])
def test_what_looks_like_a_name(graph: Store, name: str) -> None:
    assert len(ask(graph, "namesakes", name=name)) == 3


@pytest.mark.parametrize("given", [{}, {"name": "lo van thach"}, {"kind": "person"}, {"confidence": 50}])
def test_what_looks_alike_was_kept_apart(graph: Store, given: dict[str, Any]) -> None:
    (row,) = ask(graph, "look-alikes", **given)
    known = {row["id"]: row["known_by"], row["other_id"]: row["other_known_by"]}
    assert known == {
        THACH: ["Bí thư, Huyện ủy Khe Sâu", "Phó Bí thư Thường trực, Huyện ủy Khe Sâu"],
        OTHER_THACH: ["Bí thư, Huyện ủy Nà Đồi"],
    }
    assert (row["rule"], row["reasons"][0], row["confidence"]) == ("namesakes", "same name", 0.5)


@pytest.mark.parametrize("given", [{"name": "Lò Văn"}, {"kind": "directive"}, {"confidence": 51}])
def test_what_does_not_look_so_is_left_out(graph: Store, given: dict[str, Any]) -> None:
    assert ask(graph, "look-alikes", **given) == []


def test_a_neighbourhood_is_all_claims_about_a_thing(graph: Store) -> None:
    rows = ask(graph, "neighbourhood", thing=LEAF)
    assert columns(rows, "source_name", "relation", "target_name", "detail") == [
        ("Ban Thường vụ Huyện ủy Khe Sâu", "INSPECTS", LEAF, "giám sát"),
        (LEAF, "LOCATED_IN", "xã Bản Mây, huyện Khe Sâu, tỉnh Sơn Lâm", None),
        (LEAF, "PART_OF", MIDDLE, None),
        ("Giám sát Chi bộ thôn Pá Khôm", "TARGETS", LEAF, None),
    ]


def test_a_neighbourhood_two_steps_deep_has_the_neighbours_claims(graph: Store) -> None:
    rows = ask(graph, "neighbourhood", thing=LEAF, depth=2)
    assert (MIDDLE, "PART_OF", TOP) in columns(rows, "source_name", "relation", "target_name")


def test_reference_data_is_no_articles_claim(graph: Store) -> None:
    rows = ask(graph, "neighbourhood", thing="tỉnh Sơn Lâm")
    within = [row for row in rows if row["relation"] == "WITHIN"]
    assert within
    assert {row["article"] for row in within} == {None}


def test_how_two_things_are_connected(graph: Store) -> None:
    rows = ask(graph, "paths", **{"from": "Vi Thị Sương", "to": LEAF, "ways": 1})
    assert columns(rows, "step", "source_name", "relation", "target_name") == [
        (1, "Ban Thường vụ Huyện ủy Khe Sâu", "APPOINTS", "Vi Thị Sương"),
        (2, "Ban Thường vụ Huyện ủy Khe Sâu", "INSPECTS", LEAF),
    ]
    assert ask(graph, "paths", **{"from": "Vi Thị Sương", "to": "Bộ Chính trị không có"}) == []


def test_a_thing_is_its_labels_and_properties(graph: Store) -> None:
    (row,) = ask(graph, "thing", thing="Đảng ủy xã Bản Mây")
    assert set(row["labels"]) == {"Organization", "CapUy", "PartyOrganization"}
    assert row["properties"]["place"] == "xã Bản Mây, huyện Khe Sâu, tỉnh Sơn Lâm"
    assert row["articles"] == 3


def test_an_articles_text_is_no_property_of_the_thing(graph: Store) -> None:
    (row,) = ask(graph, "thing", thing="Bản Mây đón nông thôn mới")
    assert row["properties"]["text"] is None


def test_where_a_thing_is_mentioned(graph: Store) -> None:
    rows = ask(graph, "mentions", thing="Đảng ủy xã Bản Mây")
    assert columns(rows, "article_published", "quotation") == [
        ("2019-07-05", "Đảng ủy xã Bản Mây"),
        ("2019-03-02", "Đảng ủy xã Bản Mây"),
        ("2018-07-13", "Đảng ủy xã Bản Mây"),
    ]
    given = {"thing": "Đảng ủy xã Bản Mây", "from": "2019-01-01", "to": "2019-06"}
    assert columns(ask(graph, "mentions", **given), "article_published") == [("2019-03-02",)]


ARTICLES = [
    ({}, 7),
    ({"from": "2019", "to": "2019"}, 2),
    ({"place": "xã Bản Mây, huyện Khe Sâu, tỉnh Sơn Lâm"}, 1),
    ({"place": "tỉnh Sơn Lâm"}, 7),
    ({"words": "ban may"}, 5),
    ({"words": "bí thư đảng ủy", "from": "2019-07"}, 1),
    ({"words": "ban may", "place": "tỉnh Sơn Lâm", "from": "2025"}, 1),
    ({"words": "xyzzy"}, 0),
]


@pytest.mark.parametrize(("given", "number"), ARTICLES)
def test_articles(graph: Store, given: dict[str, str], number: int) -> None:
    assert len(ask(graph, "articles", **given)) == number


def test_an_article_has_its_text(graph: Store) -> None:
    (row,) = ask(graph, "article", article="https://vi-du.example/hoi-nghi-01-kl-tw")
    assert row["text"].startswith("Hội nghị học tập Kết luận số 01-KL/TW\n\nSáng 20-8-2021")


def test_every_claim_of_an_article_quotes_its_text(graph: Store) -> None:
    (article,) = ask(graph, "article", article="Huyện ủy Khe Sâu kiểm tra Đảng ủy xã Bản Mây")
    rows = ask(graph, "article-facts", article=article["id"])
    assert {row["relation"] for row in rows} >= {"INSPECTS", "HOLDS_POST", "UNDER", "ASSIGNED_BY", "ISSUES", "CITES"}
    assert all(article["text"][row["start"] : row["end"]] == row["quotation"] for row in rows)
    assert "MENTIONS" not in {row["relation"] for row in rows}


SEARCHES = [
    ("Lò Văn Thạch", {"person"}, {"Lò Văn Thạch", "Lò Văn Thách"}),
    ("lo van THACH", {"person"}, {"Lò Văn Thạch", "Lò Văn Thách"}),
    ("huyen uy na doi", {"organization"}, {"Huyện ủy Nà Đồi"}),
    ("05-CT/TW", {"directive"}, {"05-CT/TW@2006", "05-CT/TW@2016", "01-KL/TW@2021"}),
    ("nong thon moi", {"article"}, {"Bản Mây đón nông thôn mới"}),
    ("không có gì như thế", {"person"}, set()),
]


@pytest.mark.parametrize(("words", "kinds", "names"), SEARCHES)
def test_search(graph: Store, words: str, kinds: set[str], names: set[str]) -> None:
    assert {row["name"] for row in ask(graph, "search", q=words, kinds=sorted(kinds))} == names


def test_what_has_the_words_side_by_side_comes_first(graph: Store) -> None:
    names = [row["name"] for row in ask(graph, "search", q="khe son", kinds=["place"])]
    assert (names[0], len(names)) == ("xã Khe Sơn, huyện Khe Sâu, tỉnh Sơn Lâm", 3)


@pytest.mark.parametrize("words", ['"', "\\", '" \\"', "*", "(", "+-&&||!(){}[]^~*?:/", "name:x", 'a" OR name:* "'])
def test_search_words_are_no_language(graph: Store, words: str) -> None:
    assert ask(graph, "search", q=words) == []
    assert ask(graph, "articles", words=words) == []


def test_a_lookup_is_to_the_letter(graph: Store) -> None:
    assert {row["id"] for row in ask(graph, "lookup", name="Lò Văn Thạch")} == {THACH, OTHER_THACH}
    assert ask(graph, "lookup", name="lo van thach") == []
    assert [row["name"] for row in ask(graph, "lookup", name="Bộ Chính trị", kinds=["organization"])] == [
        "Bộ Chính trị"
    ]
    assert ask(graph, "lookup", name="Bộ Chính trị", kinds=["person"]) == []
