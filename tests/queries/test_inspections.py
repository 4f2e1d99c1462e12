from typing import Any

import pytest

from store.connection import Store
from tests.queries.asking import ask, columns
from tests.queries.world import THACH

pytestmark = pytest.mark.neo4j
CHECK = ("kiểm tra", "2018-07-12", "Huyện ủy Khe Sâu", "Đảng ủy xã Bản Mây")
SUPERVISION = ("giám sát", "--05-18", "Ban Thường vụ Huyện ủy Khe Sâu", "Chi bộ thôn Pá Khôm")
SHOWN = ("kind", "date", "inspector", "unit")


def test_every_inspection_is_told_the_dated_ones_first(graph: Store) -> None:
    assert columns(ask(graph, "inspections"), *SHOWN) == [CHECK, SUPERVISION]


def test_an_inspection_is_told_whole(graph: Store) -> None:
    (row,) = ask(graph, "inspections", inspector="Huyện ủy Khe Sâu")
    ids = {"inspection": "ins-", "inspector_id": "org-", "unit_id": "org-", "article": "art-"}
    assert all(row.pop(column).startswith(prefix) for column, prefix in ids.items())
    assert row == {
        "kind": "kiểm tra",
        "date": "2018-07-12",
        "inspector": "Huyện ủy Khe Sâu",
        "leaders": ["Lò Văn Thạch"],
        "unit": "Đảng ủy xã Bản Mây",
        "directives": ["04-NQ/TW@2016", "05-CT/TW@2016"],
        "article_title": "Huyện ủy Khe Sâu kiểm tra Đảng ủy xã Bản Mây",
        "article_address": "kiem-tra.txt",
        "article_published": "2018-07-13",
        "quotation": "Đoàn kiểm tra của Huyện ủy Khe Sâu do đồng chí Lò Văn Thạch",
    }


FILTERS: list[tuple[dict[str, str], list[tuple[str, ...]]]] = [
    ({"inspector": "Huyện ủy Khe Sâu"}, [CHECK]),
    ({"inspector": "Ban Thường vụ Huyện ủy Khe Sâu"}, [SUPERVISION]),
    ({"unit": "Chi bộ thôn Pá Khôm"}, [SUPERVISION]),
    ({"leader": THACH}, [CHECK]),
    ({"directive": "05-CT/TW@2016"}, [CHECK]),
    ({"directive": "04-NQ/TW"}, [CHECK]),
    ({"directive": "01-KL/TW@2021"}, []),
    ({"kind": "giám sát"}, [SUPERVISION]),
    ({"place": "huyện Khe Sâu, tỉnh Sơn Lâm"}, [CHECK, SUPERVISION]),
    ({"place": "huyện Nà Đồi, tỉnh Sơn Lâm"}, []),
    ({"from": "2018-07-12"}, [CHECK]),
    ({"from": "2018-07-13"}, []),
    ({"to": "2018-07-12"}, [CHECK]),
    ({"from": "2018", "to": "2018"}, [CHECK]),
    ({"to": "2018-06"}, []),
    ({"unit": "Đảng ủy xã Bản Mây", "kind": "giám sát"}, []),
    ({"inspector": "Huyện ủy Khe Sâu", "unit": "Chi bộ thôn Pá Khôm"}, []),
    ({"directive": "05-CT/TW@2016", "place": "tỉnh Sơn Lâm", "leader": THACH, "from": "2018"}, [CHECK]),
    ({"inspector": "Huyện ủy không có"}, []),
]


@pytest.mark.parametrize(("given", "expected"), FILTERS)
def test_filters_narrow_it(graph: Store, given: dict[str, Any], expected: list[tuple[str, ...]]) -> None:
    assert columns(ask(graph, "inspections", **given), *SHOWN) == expected


def test_a_quotation_after_an_emoji_is_still_the_words(graph: Store) -> None:
    (row,) = ask(graph, "inspections", kind="giám sát")
    assert row["quotation"] == "Ban Thường vụ Huyện ủy Khe Sâu giám sát Chi bộ thôn Pá Khôm"


BELOW: list[tuple[str, list[tuple[str, str, int]]]] = [
    (
        "Đảng bộ huyện Khe Sâu",
        [("Đảng ủy xã Bản Mây", "place within its place", 1), ("Chi bộ thôn Pá Khôm", "place within its place", 1)],
    ),
    ("Đảng bộ xã Bản Mây", [("Chi bộ thôn Pá Khôm", "part of it", 1)]),
    ("Chi bộ thôn Pá Khôm", [("Chi bộ thôn Pá Khôm", "itself", 0)]),
    ("Ban Tổ chức Huyện ủy Khe Sâu", []),
    ("Huyện ủy Nà Đồi", []),
]


@pytest.mark.parametrize(("unit", "inspected"), BELOW)
def test_a_unit_stands_for_everything_below_it(graph: Store, unit: str, inspected: list[tuple[str, str, int]]) -> None:
    found = columns(ask(graph, "inspections-below", unit=unit), "unit", "below", "level")
    assert sorted(found) == sorted(inspected)


def test_counts_are_of_inspections_by_side_and_year(graph: Store) -> None:
    counted = columns(ask(graph, "inspection-counts"), "inspector", "year", "inspections", "units", "articles")
    assert sorted(counted, key=str) == [
        ("Ban Thường vụ Huyện ủy Khe Sâu", None, 1, 1, 1),
        ("Huyện ủy Khe Sâu", "2018", 1, 1, 1),
    ]
    assert len(ask(graph, "inspection-counts", inspector="Huyện ủy Khe Sâu", kind="giám sát")) == 0
