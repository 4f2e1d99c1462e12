"""The vocabulary of bodies: each entry's examples are its own, each counter-example is none of it."""

import pytest

from schema.authority.files import read_yaml
from schema.authority.vocabulary import body_phrases, body_types, sector_trie
from tests.ingest.recognise.grammar import grammar

_SHORT = {
    "duk": "dang_uy",
    "btv_tinh_uy": "ban_thuong_vu",
    "btv_huyen_uy": "ban_thuong_vu",
    "xa_doan": "doan_thanh_nien",
    "phuong_doan": "doan_thanh_nien",
    "doan_thi_tran": "doan_thanh_nien",
}
"""Types that are short names of another."""

EXAMPLES = [(each.id, example) for each in body_types() for example in each.examples]


@pytest.mark.parametrize(("type_id", "example"), EXAMPLES)
def test_each_example_is_headed_by_its_own_entry(type_id: str, example: str) -> None:
    scanner = grammar(example)
    body = scanner.bodies.parse(0, len(scanner.tokens))
    assert body is not None
    assert body.type.id == _SHORT.get(type_id, type_id)
    assert body.end == len(scanner.tokens)


def test_every_type_has_an_example_but_those_named_by_posts_alone() -> None:
    assert [each.id for each in body_types() if each.forms and not each.examples] == []
    assert [each.id for each in body_types() if not each.forms] == ["nha_nuoc", "hoi_dong", "doan_truong"]


def test_ids_of_types_are_unique() -> None:
    ids = [each.id for each in body_types()]
    assert sorted(set(ids)) == sorted(ids)


SECTOR_FORMS = [(name, form) for name, forms in read_yaml("sectors.yaml").items() for form in forms]


@pytest.mark.parametrize(("name", "form"), SECTOR_FORMS)
def test_each_spelling_of_a_field_is_read_as_its_own(name: str, form: str) -> None:
    tokens = grammar(form).tokens
    assert sector_trie().match(tokens.words, 0, len(tokens)) == (name, len(tokens))


PHRASES = [
    (phrase.name, example)
    for group in ("centre", "forces", "blocs", "offices", "namesakes")
    for phrase in body_phrases(group)
    for example in phrase.examples
]


@pytest.mark.parametrize(("name", "example"), PHRASES)
def test_each_example_of_a_phrase_has_its_canonical_words(name: str, example: str) -> None:
    scanner = grammar(example)
    body = scanner.bodies.parse(0, len(scanner.tokens))
    assert body is not None
    assert body.name.removeprefix("Khối ") == name
    assert body.end == len(scanner.tokens)


GROUPS = read_yaml("body_words.yaml")["words"]
INSIDE = [(group, example) for group, entry in GROUPS.items() for example in entry.get("examples", ())]
OUTSIDE = [(group, example) for group, entry in GROUPS.items() for example in entry.get("not", ())]


@pytest.mark.parametrize(("group", "example"), INSIDE)
def test_each_example_of_a_group_of_words_is_one_body_to_its_end(group: str, example: str) -> None:
    scanner = grammar(example)
    body = scanner.bodies.parse(0, len(scanner.tokens))
    assert body is not None
    assert body.end == len(scanner.tokens)
    assert not set(GROUPS[group]["words"].split()).isdisjoint(scanner.tokens.words)


@pytest.mark.parametrize(("group", "example"), OUTSIDE)
def test_each_counter_example_of_a_group_ends_before_its_words(group: str, example: str) -> None:
    inside, outside = (part.strip() for part in example.split("|"))
    scanner = grammar(f"{inside} {outside}".strip())
    body = scanner.bodies.parse(0, len(scanner.tokens))
    assert (scanner.tokens.between(body.start, body.end) if body else "") == inside


def test_every_group_of_words_has_an_example() -> None:
    assert [group for group, entry in GROUPS.items() if not entry.get("examples") and not entry.get("not")] == []
