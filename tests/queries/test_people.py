import pytest

from store.connection import Store
from tests.queries.asking import ask, columns
from tests.queries.world import OTHER_THACH, THACH

pytestmark = pytest.mark.neo4j
KHE_SAU, BAN_MAY, NA_DOI = "Huyện ủy Khe Sâu", "Đảng ủy xã Bản Mây", "Huyện ủy Nà Đồi"


def test_the_officials_of_a_body(graph: Store) -> None:
    rows = ask(graph, "officials", organization=KHE_SAU)
    assert columns(rows, "person", "title", "former", "as_of") == [
        ("Lò Văn Thạch", "Bí thư", False, "2021-08-21"),
        ("Lò Văn Thạch", "Phó Bí thư Thường trực", False, "2018-07-13"),
    ]


def test_the_officials_of_a_body_and_of_its_parts(graph: Store) -> None:
    rows = ask(graph, "officials", organization=KHE_SAU, below=True, title="Trưởng ban")
    assert columns(rows, "person", "organization") == [("Vi Thị Sương", "Ban Tổ chức Huyện ủy Khe Sâu")]


def test_former_officials_stand_apart(graph: Store) -> None:
    everyone = columns(ask(graph, "officials", organization=NA_DOI), "person", "former")
    assert everyone == [("Lò Văn Thách", False), ("Lò Văn Thạch", True)]
    assert columns(ask(graph, "officials", organization=NA_DOI, former=True), "person") == [("Lò Văn Thạch",)]
    assert columns(ask(graph, "officials", organization=NA_DOI, former=False), "person") == [("Lò Văn Thách",)]


AT = [
    ("2018-07-12", []),
    ("2018-07-13", ["Phó Bí thư Thường trực"]),
    ("2018", ["Phó Bí thư Thường trực"]),
    ("2022", ["Bí thư", "Phó Bí thư Thường trực"]),
]


@pytest.mark.parametrize(("date", "titles"), AT)
def test_who_held_what_at_a_date(graph: Store, date: str, titles: list[str]) -> None:
    assert [row["title"] for row in ask(graph, "officials-at", organization=KHE_SAU, date=date)] == titles


def test_a_post_called_former_is_not_held(graph: Store) -> None:
    assert columns(ask(graph, "officials-at", organization=NA_DOI, date="2020"), "person") == [("Lò Văn Thách",)]


def test_a_persons_posts(graph: Store) -> None:
    rows = ask(graph, "person-posts", person="Vi Thị Sương")
    assert columns(rows, "title", "organization", "as_of", "quotation") == [
        ("Bí thư", BAN_MAY, "2019-03-02", "giữ chức Bí thư Đảng ủy xã Bản Mây"),
        ("Trưởng ban", "Ban Tổ chức Huyện ủy Khe Sâu", "2018-07-13", "Vi Thị Sương, Trưởng ban Tổ chức Huyện ủy"),
    ]
    assert columns(ask(graph, "person-posts", person=OTHER_THACH, former=True), "title") == [("Bí thư",)]
    assert ask(graph, "person-posts", person=OTHER_THACH, former=False) == []


def test_a_persons_events(graph: Store) -> None:
    rows = ask(graph, "person-events", person=THACH)
    assert columns(rows, "relation", "role", "name", "date") == [
        ("CHAIRS", "chairs", "Hội nghị học tập Kết luận số 01-KL/TW", "2021-08-20"),
        ("CHAIRS", "leads", "Kiểm tra Đảng ủy xã Bản Mây", "2018-07-12"),
    ]
    assert len(ask(graph, "person-events", person=THACH, to="2020")) == 1
    assert columns(ask(graph, "person-events", person="Vi Thị Sương"), "relation") == [("ATTENDS",)]


def test_all_that_is_said_of_a_person_by_date(graph: Store) -> None:
    rows = ask(graph, "person-timeline", person="Vi Thị Sương")
    assert columns(rows, "date", "relation", "direction", "detail", "other") == [
        ("2018-07-12", "ATTENDS", "out", "attends", "Kiểm tra Đảng ủy xã Bản Mây"),
        ("2018-07-13", "HOLDS_POST", "out", "Trưởng ban", "Ban Tổ chức Huyện ủy Khe Sâu"),
        ("2019-03-01", "APPOINTS", "in", "Bí thư", "Ban Thường vụ Huyện ủy Khe Sâu"),
        ("2019-03-02", "HOLDS_POST", "out", "Bí thư", BAN_MAY),
    ]


GIVEN = [
    ({}, 1),
    ({"person": "Vi Thị Sương"}, 1),
    ({"by": "Ban Thường vụ Huyện ủy Khe Sâu"}, 1),
    ({"organization": BAN_MAY}, 1),
    ({"organization": BAN_MAY, "from": "2019-03-02"}, 0),
    ({"person": "Vi Thị Sương", "organization": KHE_SAU}, 0),
    ({"person": "Vi Thị Sương", "by": KHE_SAU}, 0),
]


@pytest.mark.parametrize(("given", "number"), GIVEN)
def test_appointments(graph: Store, given: dict[str, str], number: int) -> None:
    rows = ask(graph, "appointments", **given)
    told = ("Vi Thị Sương", "Bí thư", BAN_MAY, "Ban Thường vụ Huyện ủy Khe Sâu", "2019-03-01")
    assert columns(rows, "person", "title", "organization", "by", "date") == [told] * number


WARNED = ("Hoàng Văn Lũng", "cảnh cáo", "Ban Thường vụ Huyện ủy Khe Sâu", "--03-01")
REBUKED = ("Nông Thị Én", "khiển trách", None, "2019-03-02")
PUNISHED = [
    ({}, [REBUKED, WARNED]),
    ({"target": "Hoàng Văn Lũng"}, [WARNED]),
    ({"by": "Ban Thường vụ Huyện ủy Khe Sâu"}, [WARNED]),
    ({"form": "khiển trách"}, [REBUKED]),
    ({"from": "2019"}, [REBUKED]),
    ({"to": "2018"}, []),
]


@pytest.mark.parametrize(("given", "expected"), PUNISHED)
def test_disciplines(graph: Store, given: dict[str, str], expected: list[tuple[str, ...]]) -> None:
    assert columns(ask(graph, "disciplines", **given), "target", "form", "by", "date") == expected


def test_a_discipline_whose_decider_is_not_named_has_none(graph: Store) -> None:
    assert columns(ask(graph, "disciplines", form="khiển trách"), "by_id", "by") == [(None, None)]
