"""What is drawn and marked on pages, from rows: text, trees, lineage, charts, timelines, posts."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.pages import chart, claims, lineage, marking, posts, tables, tree
from app.pages.addresses import mark

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEXT = "Đồng chí Vi Văn Thoại kiểm tra Đảng ủy xã Sơn Khê. Hết."


def mention(words: str, label: str = "Person", thing: str = "per-1") -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "label": label, "thing": thing, "name": words}


def claim(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words)}


spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda s: {"start": min(s), "end": max(s)})
named = spans.map(lambda s: s | {"label": "Person", "thing": "per-1", "name": "x"})


@unhurried
@given(st.lists(named, max_size=6), st.lists(spans, max_size=6))
def test_marked_text_is_the_text(mentions: list[dict[str, Any]], quoted: list[dict[str, Any]]) -> None:
    stretches = marking.marked(TEXT, mentions, quoted, None)
    assert "".join(piece.text for stretch in stretches for piece in stretch.pieces) == TEXT


@unhurried
@given(st.lists(spans, min_size=1, max_size=4))
def test_a_claims_pieces_are_its_words(quoted: list[dict[str, Any]]) -> None:
    pieces = [p for stretch in marking.marked(TEXT, [], quoted, None) for p in stretch.pieces]
    for number, span in enumerate(quoted):
        assert "".join(p.text for p in pieces if number in p.claims) == TEXT[span["start"] : span["end"]]


def test_a_mention_is_one_link_though_a_quotation_begins_within_it() -> None:
    stretches = marking.marked(TEXT, [mention("Vi Văn Thoại")], [claim("Văn Thoại kiểm tra")], None)
    (named_one,) = [s for s in stretches if s.thing]
    assert [p.text for p in named_one.pieces] == ["Vi ", "Văn Thoại"]


def test_of_two_mentions_that_overlap_the_longer_stays() -> None:
    inner, outer = mention("xã Sơn Khê", "Place", "plc-1"), mention("Đảng ủy xã Sơn Khê", "Organization", "org-1")
    assert [s.thing for s in marking.marked(TEXT, [inner, outer], [], None) if s.thing] == ["org-1"]


def test_a_sentence_that_names_an_event_is_no_link() -> None:
    assert [s.thing for s in marking.marked(TEXT, [mention(TEXT, "Event", "evt-1")], [], None)] == [None]


def test_the_words_that_the_address_points_at_are_lit() -> None:
    words = "kiểm tra Đảng ủy"
    stretches = marking.marked(TEXT, [], [claim("Hết."), claim(words)], mark(words))
    assert [p.text for s in stretches for p in s.pieces if p.pointed] == [words]


def edge(source: str, relation: str, target: str, **more: str) -> dict[str, Any]:
    kinds = {
        f"{end}_{what}": value for end, value in (("source", source), ("target", target)) for what in ("name", "kind")
    }
    row = {"source": source, "relation": relation, "target": target, **kinds, "detail": None, "date": None}
    return row | {"article": "art-1", "article_published": "2020-01-01", "quotation": "…"} | more


def test_a_tree_is_walked_both_ways_and_never_in_a_circle() -> None:
    rows = [edge("b", "PART_OF", "a"), edge("c", "PART_OF", "b"), edge("a", "PART_OF", "c")]
    (up,) = tree.above(rows, "b")
    assert (up.id, [branch.id for branch in up.branches]) == ("a", ["c"])
    (down,) = tree.below(rows, "b")
    assert (down.id, [branch.id for branch in down.branches]) == ("c", ["a"])


def test_earlier_documents_stand_left_of_later_ones() -> None:
    drawing = lineage.drawn([edge("new", "REPLACES", "mid"), edge("mid", "CONTINUES", "old")], "mid", "ChiThi")
    assert drawing is not None
    across = {box.id: box.x for box in drawing.boxes}
    assert across["old"] < across["mid"] < across["new"]
    assert [box.id for box in drawing.boxes if box.centre] == ["mid"]
    assert len(drawing.arrows) == 2


def test_boxes_of_a_lineage_never_meet() -> None:
    rows = [edge(f"d{n}", "IMPLEMENTS", "top") for n in range(9)] + [edge("d1", "AMENDS", "d2")]
    drawing = lineage.drawn(rows, "top", "ChiThi")
    assert drawing is not None
    places = [(box.x, box.y) for box in drawing.boxes]
    assert len(set(places)) == len(places)
    assert max(y for _, y in places) + lineage.HEIGHT <= drawing.height


def test_no_lineage_is_no_drawing() -> None:
    assert lineage.drawn([], "x", "ChiThi") is None


def test_years_without_articles_have_their_place_in_the_chart() -> None:
    rows = [{"year": "2018", "province": "p", "articles": 4}, {"year": "2020", "province": None, "articles": 1}]
    assert [(b.name, b.count, b.share) for b in chart.by_year(rows)] == [
        ("2018", 4, 100),
        ("2019", 0, 0),
        ("2020", 1, 25),
    ]
    assert [(b.name, b.count) for b in chart.by_province(rows)] == [("p", 4), ("", 1)]


def test_a_chart_of_nothing_is_empty() -> None:
    assert chart.by_year([]) == []


def test_an_undated_article_stands_after_the_years() -> None:
    assert [b.name for b in chart.by_year([{"year": None, "articles": 2}, {"year": "2018", "articles": 1}])] == [
        "2018",
        "",
    ]


def test_a_timeline_tells_a_day_once_and_the_newest_first() -> None:
    rows = [
        edge("p", "HOLDS_POST", "o", detail="Bí thư"),
        edge("p", "HOLDS_POST", "o", detail="Bí thư"),
        edge("p", "CHAIRS", "e", date="2021-05-01"),
        edge("o", "PART_OF", "p"),
        edge("p", "CHAIRS", "f", date="--05-18"),
    ]
    days = claims.timeline(rows, "p")
    assert [day.day for day in days] == ["2021-05-01", "2020-01-01", "--05-18"]
    assert [len(day.moments) for day in days] == [1, 1, 1]


def test_claims_are_grouped_by_relation_and_direction() -> None:
    rows = [edge("a", "INSPECTS", "x"), edge("a", "INSPECTS", "x", quotation="!"), edge("y", "INSPECTS", "a")]
    found = claims.groups(rows, "a")
    assert [(g.key, [o.id for o in g.others]) for g in found] == [("INSPECTS", ["x"]), ("INSPECTS.in", ["y"])]
    assert len(found[0].others[0].statements) == 2
    assert len(claims.quotations(rows)) == 2


def post(former: bool, as_of: str) -> dict[str, Any]:
    return {"person_id": "p", "organization_id": "o", "title": "Bí thư", "former": former, "as_of": as_of}


def test_the_latest_statement_tells_whether_a_post_is_held() -> None:
    rows = [post(former=True, as_of="2022-01-01"), post(former=False, as_of="2020-01-01")]
    assert posts.last_statements(rows, former=False) == []
    assert posts.last_statements(rows, former=True) == [rows[0]]


def test_an_inspection_by_two_sides_is_one_row() -> None:
    row = {"inspection": "i", "unit_id": "u", "article": "a"}
    rows = [row | {"inspector_id": side, "inspector": side.upper()} for side in ("s", "t")]
    (one,) = tables.once(rows)
    assert one["inspectors"] == [("s", "S"), ("t", "T")]
