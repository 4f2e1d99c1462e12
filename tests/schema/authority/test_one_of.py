"""Phrases as one piece of pattern."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.authority.one_of import one_of
from schema.errors import AuthorityError

phrases = st.lists(st.lists(st.sampled_from(["buổi", "họp", "họp.", "báo", "b"]), min_size=1, max_size=3).map(" ".join))


def test_what_several_begin_with_is_written_once() -> None:
    assert one_of("buổi họp", "buổi họp báo", "buổi lễ", space=" ") == r"(?<!\w)(?:buổi (?:họp(?: báo)?|lễ))(?!\w)"


@pytest.mark.parametrize(
    ("text", "found"),
    [("dự buổi họp báo", "buổi họp báo"), ("buổi  họp bàn", "buổi  họp"), ("buổi họpbáo", None), ("xbuổi lễ", None)],
)
def test_the_longest_phrase_is_found_as_whole_words(text: str, found: str | None) -> None:
    match = re.search(one_of("buổi họp", "buổi họp báo", "buổi lễ"), text)
    assert (match and match.group()) == found


@given(phrases.filter(bool), phrases.map(" ".join))
def test_it_finds_what_the_phrases_one_after_the_other_find(forms: list[str], text: str) -> None:
    plain = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    assert re.findall(one_of(*forms, space=" "), text) == re.findall(rf"(?<!\w)(?:{plain})(?!\w)", text)


def test_no_phrase_is_a_misspelt_name() -> None:
    with pytest.raises(AuthorityError, match="no phrases"):
        one_of()
