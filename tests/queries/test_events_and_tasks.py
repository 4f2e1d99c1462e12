import pytest

from store.connection import Store
from tests.queries.asking import ask, columns
from tests.queries.world import THACH

pytestmark = pytest.mark.neo4j
CONFERENCE = ("Hội nghị học tập Kết luận số 01-KL/TW", "Conference", "2021-08-20")
CEREMONY = ("Lễ công bố", "Ceremony", None)
EVENTS: list[tuple[dict[str, str], list[tuple[str | None, ...]]]] = [
    ({}, [CONFERENCE, CEREMONY]),
    ({"organizer": "Huyện ủy Khe Sâu"}, [CONFERENCE]),
    ({"directive": "01-KL/TW@2021"}, [CONFERENCE]),
    ({"kind": "Ceremony"}, [CEREMONY]),
    ({"from": "2021-08"}, [CONFERENCE]),
    ({"to": "2021-08-20"}, [CONFERENCE]),
    ({"from": "2021-08-21"}, []),
    ({"organizer": "Huyện ủy Khe Sâu", "directive": "05-CT/TW@2016"}, []),
]


@pytest.mark.parametrize(("given", "expected"), EVENTS)
def test_events(graph: Store, given: dict[str, str], expected: list[tuple[str, ...]]) -> None:
    assert columns(ask(graph, "events", **given), "name", "kind", "date") == expected


def test_an_event_is_told_whole(graph: Store) -> None:
    (row,) = ask(graph, "events", kind="Conference")
    told = (row["organizers"], row["chairs"], row["directives"], row["quotation"])
    assert told == (
        ["Huyện ủy Khe Sâu"],
        ["Lò Văn Thạch"],
        ["01-KL/TW@2021"],
        "Huyện ủy Khe Sâu tổ chức hội nghị học tập",
    )
    assert row["article_address"] == "https://vi-du.example/hoi-nghi-01-kl-tw"


CHAIRED = [({}, ["chairs", "leads"]), ({"role": "leads"}, ["leads"]), ({"from": "2020"}, ["chairs"])]


@pytest.mark.parametrize(("given", "roles"), CHAIRED)
def test_what_a_person_chaired(graph: Store, given: dict[str, str], roles: list[str]) -> None:
    assert [row["role"] for row in ask(graph, "events-chaired", chair=THACH, **given)] == roles


def test_who_took_part_in_an_event(graph: Store) -> None:
    rows = ask(graph, "event-attendees", event="Kiểm tra Đảng ủy xã Bản Mây")
    assert columns(rows, "relation", "role", "who") == [
        ("ORGANIZES", None, "Huyện ủy Khe Sâu"),
        ("CHAIRS", "leads", "Lò Văn Thạch"),
        ("ATTENDS", "attends", "Vi Thị Sương"),
    ]


CHECK, STUDY = "rà soát 12 chi bộ", "xây dựng kế hoạch học tập trong tháng 9"
TASKS: list[tuple[dict[str, str], list[str]]] = [
    ({}, [CHECK, STUDY]),
    ({"assigner": THACH}, [CHECK, STUDY]),
    ({"assignee": "Đảng ủy xã Bản Mây"}, [CHECK]),
    ({"assignee": "Đảng ủy xã Bản Mây", "assigner": "Vi Thị Sương"}, []),
    ({"directive": "05-CT/TW@2016"}, [CHECK]),
    ({"due_from": "2018-09-16"}, [STUDY]),
    ({"due_to": "2018-09-15"}, [CHECK]),
    ({"due_from": "2018", "due_to": "2021"}, [CHECK, STUDY]),
    ({"assigner": THACH, "due_from": "2021"}, [STUDY]),
]


@pytest.mark.parametrize(("given", "texts"), TASKS)
def test_tasks(graph: Store, given: dict[str, str], texts: list[str]) -> None:
    assert [row["text"] for row in ask(graph, "tasks", **given)] == texts


def test_a_task_is_told_whole(graph: Store) -> None:
    (row,) = ask(graph, "tasks", due_to="2018")
    told = ("deadline", "quantity", "assigners", "assignees", "directives", "quotation")
    assert columns([row], *told) == [
        (
            "2018-09-15",
            "12 chi bộ",
            ["Lò Văn Thạch"],
            ["Đảng ủy xã Bản Mây"],
            ["05-CT/TW@2016"],
            "rà soát 12 chi bộ, hoàn thành trước ngày 15-9-2018",
        )
    ]


def test_a_task_for_a_group_keeps_the_groups_words(graph: Store) -> None:
    (row,) = ask(graph, "tasks", due_from="2021")
    assert (row["assignees"], row["assignee_text"]) == ([], "các chi bộ")
