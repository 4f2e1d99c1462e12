"""The words of schema/authority/events.yaml: each group matches its examples and not those against it."""

import re

import pytest

from ingest.relate.signs.words import Group, KindWords, alternation, group_pattern, groups, is_noun, kind_of, kind_words
from schema.model import EventKind
from schema.spelling import view


@pytest.mark.parametrize(
    ("group", "text"), [(g, t) for g in groups().values() for t in g.examples], ids=lambda x: getattr(x, "name", None)
)
def test_each_group_matches_its_examples(group: Group, text: str) -> None:
    assert re.search(group_pattern(group.name), view(text))


@pytest.mark.parametrize(("group", "text"), [(g, t) for g in groups().values() for t in g.never])
def test_no_group_matches_what_is_against_it(group: Group, text: str) -> None:
    assert re.search(group_pattern(group.name), view(text)) is None


@pytest.mark.parametrize(("words", "text"), [(k, t) for k in kind_words() for t in k.examples])
def test_each_name_of_a_happening_tells_its_kind(words: KindWords, text: str) -> None:
    found = re.search(alternation(words.forms), view(text))
    assert found is not None
    assert kind_of(found.group(), held=words.held) == words.kind


@pytest.mark.parametrize("group", groups().values(), ids=lambda g: g.name)
def test_forms_are_in_view_spelling_and_said_once(group: Group) -> None:
    words = [re.sub("<[A-Z]>", "", form) for form in group.forms]
    assert words == [view(w) for w in words]
    assert len(set(group.forms)) == len(group.forms)


def test_the_longest_form_wins() -> None:
    found = re.search(alternation(["chủ trì", "đồng chủ trì"]), "các đồng chí đồng chủ trì hội nghị")
    assert found is not None
    assert found.group() == "đồng chủ trì"


def test_a_form_is_whole_words() -> None:
    assert re.search(alternation(["họp"]), "cuộc hợp nhất, phù hợp") is None


def test_what_is_held_is_told_from_what_it_is_called() -> None:
    assert is_noun("hội nghị")
    assert not is_noun("sơ kết")
    assert kind_of("công bố", held=True) == EventKind.CEREMONY
