"""Ids: stable, safe in an address, a function of what makes the thing."""

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from schema.identity import article_id, event_id, inspection_id, organization_id, person_id, place_id, task_id
from schema.spelling import identity

NAMES = st.text(min_size=1, max_size=40)


def test_ids_are_safe_in_an_address() -> None:
    ids = [
        article_id(None, "văn bản"),
        organization_id("Huyện ủy Than Uyên", "huyện Than Uyên, tỉnh Lai Châu"),
        person_id("Lò Văn Tủa", "huyện Than Uyên"),
        event_id("Conference", "org-1", "2018-05-10", "art-1"),
        inspection_id("kiểm tra", ("org-1",), ("org-2",), None, "art-1"),
        task_id("art-1", 0, 10),
        place_id("huyện Than Uyên, tỉnh Lai Châu"),
    ]
    assert [re.fullmatch(r"[a-z]{3}-[0-9a-f]{16}", key) is not None for key in ids] == [True] * len(ids)


def test_ids_stay_what_they_are() -> None:
    assert organization_id("Huyện ủy Than Uyên", "huyện Than Uyên, tỉnh Lai Châu") == "org-fe46640cace68c4f"
    assert person_id("Lò Văn Tủa", "huyện Than Uyên, tỉnh Lai Châu") == "per-962aca9107f560b0"


def test_an_article_is_its_address_else_its_content() -> None:
    assert article_id("https://example.org/1", "a") == article_id("https://example.org/1", "b")
    assert article_id(None, "a") != article_id(None, "b")
    assert article_id("a", "") != article_id(None, "a")


def test_a_bare_body_is_its_articles_own() -> None:
    assert organization_id("Huyện ủy", None, "art-1") != organization_id("Huyện ủy", None, "art-2")


def test_an_event_without_a_whole_date_is_its_articles_own() -> None:
    assert event_id("Meeting", "org-1", "2018-05-10", "art-1") == event_id("Meeting", "org-1", "2018-05-10", "art-2")
    for date in (None, "--05-10"):
        assert event_id("Meeting", "org-1", date, "art-1") != event_id("Meeting", "org-1", date, "art-2")


def test_an_inspections_sides_have_no_order() -> None:
    first = inspection_id("giám sát", ("org-1", "org-2"), ("org-3",), "2018-05-10", "art-1")
    assert first == inspection_id("giám sát", ("org-2", "org-1"), ("org-3",), "2018-05-10", "art-2")
    assert first != inspection_id("giám sát", ("org-3",), ("org-1", "org-2"), "2018-05-10", "art-1")


@given(NAMES, NAMES)
def test_two_names_share_an_id_only_where_they_are_spelled_alike(first: str, second: str) -> None:
    alike = identity(first) == identity(second)
    assert (organization_id(first, None) == organization_id(second, None)) == alike
    assert (person_id(first, "x") == person_id(second, "x")) == alike
    assert (place_id(first) == place_id(second)) == alike


@given(NAMES, NAMES)
def test_name_and_place_are_never_taken_for_one_another(name: str, place: str) -> None:
    if identity(place):
        assert organization_id(f"{name} {place}", None) != organization_id(name, place)


@given(NAMES)
def test_unicode_form_and_case_of_a_name_change_nothing(name: str) -> None:
    assert place_id(unicodedata.normalize("NFD", name)) == place_id(unicodedata.normalize("NFC", name))
