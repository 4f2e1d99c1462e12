import pytest

from store.connection import Store
from tests.queries.asking import ask, columns

pytestmark = pytest.mark.neo4j
LOCAL = ("12-QĐ/TU Tỉnh ủy Sơn Lâm", "7-QĐ/TU Tỉnh ủy Sơn Lâm")


def test_what_a_directive_led_to(graph: Store) -> None:
    rows = ask(graph, "directive-outcomes", directive="05-CT/TW@2016")
    assert columns(rows, "what", "relation", "purpose", "outcome", "date") == [
        ("article", "CITES", None, "Huyện ủy Khe Sâu kiểm tra Đảng ủy xã Bản Mây", "2018-07-13"),
        ("directive", "CITES", None, "01-KL/TW@2021", "2021-05-18"),
        ("directive", "CONTINUES", None, "01-KL/TW@2021", "2021-05-18"),
        ("inspection", "UNDER", "inspects", "Kiểm tra Đảng ủy xã Bản Mây", "2018-07-12"),
        ("task", "UNDER", "implements", "rà soát 12 chi bộ", "2018-09-15"),
    ]


def test_what_a_directive_led_to_of_one_kind_and_period(graph: Store) -> None:
    given = {"directive": "05-CT/TW@2016", "what": "task"}
    assert len(ask(graph, "directive-outcomes", **given)) == 1
    assert ask(graph, "directive-outcomes", **given, to="2017") == []
    assert columns(ask(graph, "directive-outcomes", directive="01-KL/TW@2021"), "what", "purpose") == [
        ("event", "studies")
    ]


@pytest.mark.parametrize("directive", ["05-CT/TW@2016", "01-KL/TW@2021"])
def test_a_lineage_is_the_same_from_either_end(graph: Store, directive: str) -> None:
    rows = ask(graph, "directive-lineage", directive=directive)
    assert columns(rows, "source", "relation", "target", "quotation") == [
        ("01-KL/TW@2021", "CONTINUES", "05-CT/TW@2016", "01-KL/TW tiếp tục thực hiện Chỉ thị số 05-CT/TW")
    ]


def test_a_local_documents_lineage(graph: Store) -> None:
    rows = ask(graph, "directive-lineage", directive=LOCAL[1])
    assert columns(rows, "source", "relation", "target", "source_kind") == [(LOCAL[0], "AMENDS", LOCAL[1], "QuyetDinh")]


def test_the_documents_of_a_body(graph: Store) -> None:
    rows = ask(graph, "issued-documents", organization="Tỉnh ủy Sơn Lâm")
    assert columns(rows, "directive", "date", "quotation") == [(LOCAL[0], "2025-06-30", "Quyết định số 12-QĐ/TU")]
    assert ask(graph, "issued-documents", organization="Tỉnh ủy Sơn Lâm", kind="ChiThi") == []
    assert columns(ask(graph, "issued-documents", organization="Bộ Chính trị"), "directive", "date") == [
        ("05-CT/TW@2016", "2016-05-15"),
        ("05-CT/TW@2006", None),
    ]


def test_the_most_cited_come_first(graph: Store) -> None:
    rows = ask(graph, "most-cited-directives")
    assert columns(rows, "directive", "articles")[:3] == [
        ("05-CT/TW@2006", 2),
        ("05-CT/TW@2016", 2),
        ("01-KL/TW@2021", 1),
    ]
    assert [row["articles"] for row in rows] == sorted((row["articles"] for row in rows), reverse=True)


def test_the_most_cited_of_a_place_and_year(graph: Store) -> None:
    district = ask(graph, "most-cited-directives", place="huyện Khe Sâu, tỉnh Sơn Lâm")
    assert {row["directive"] for row in district} == {
        "05-CT/TW@2006",
        "05-CT/TW@2016",
        "04-NQ/TW@2016",
        "01-KL/TW@2021",
    }
    year = ask(graph, "most-cited-directives", place="tỉnh Sơn Lâm", year=2025)
    assert columns(year, "directive", "articles", "first_published") == [
        (LOCAL[0], 1, "2025-07-02"),
        (LOCAL[1], 1, "2025-07-02"),
    ]
    assert {row["directive"] for row in ask(graph, "most-cited-directives", year=2018, kind="NghiQuyet")} == {
        "04-NQ/TW@2016"
    }


def test_the_directives_of_an_article(graph: Store) -> None:
    rows = ask(graph, "article-directives", article="Huyện ủy Khe Sâu kiểm tra Đảng ủy xã Bản Mây")
    assert columns(rows, "directive", "cited_by", "quotation") == [
        ("05-CT/TW@2016", "Huyện ủy Khe Sâu kiểm tra Đảng ủy xã Bản Mây", "Chỉ thị số 05-CT/TW"),
        ("04-NQ/TW@2016", "Kiểm tra Đảng ủy xã Bản Mây", "Nghị quyết số 04-NQ/TW"),
    ]
