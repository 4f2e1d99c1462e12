"""The genre's words as data, and the phrases' tree."""

import pytest

from schema.authority.files import read_yaml
from schema.authority.trie import Trie
from schema.authority.vocabulary import (
    Pattern,
    body_pairs,
    body_phrase_trie,
    body_trie,
    body_type,
    body_types,
    body_words,
    committee_type,
    name_trie,
    name_words,
    sector_trie,
    title_trie,
    titles,
)
from schema.errors import AuthorityError
from schema.spelling import view, words


def trie(**phrases: str) -> Trie[str]:
    made: Trie[str] = Trie()
    for value, phrase in phrases.items():
        made.add(phrase, value)
    return made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("đảng ủy xã", ("a", 2)),
        ("đảng ủy khối xã", ("b", 3)),
        ("đảng", None),
        ("xã", None),
        ("đảng đảng ủy", ("a", 3)),
        ("đảng ủy ủy khối", ("b", 4)),
        ("đảng đảng đảng ủy", None),
        ("", None),
    ],
)
def test_the_longest_phrase_is_found_and_a_word_said_twice_counts_once(
    text: str, found: tuple[str, int] | None
) -> None:
    tokens = words(text)
    assert trie(a="đảng ủy", b="đảng ủy khối").match(tokens, 0, len(tokens)) == found


def test_a_phrase_ends_inside_its_sentence() -> None:
    assert trie(a="đảng ủy", b="đảng ủy khối").match(words("đảng ủy khối"), 0, 2) == ("a", 2)


def test_a_phrase_stands_for_one_thing() -> None:
    made = trie(a="đảng ủy")
    made.add("đảng ủy", "a")
    with pytest.raises(AuthorityError, match="share the form 'đảng ủy'"):
        made.add("đảng ủy", "b")


def test_first_words_tell_where_a_phrase_may_begin() -> None:
    assert trie(a="đảng ủy", b="chi bộ").first_words == {"đảng", "chi"}


def test_forms_are_in_view_spelling() -> None:
    forms = [form for each in body_types() for form in each.forms]
    forms += [form for title in titles() for form in title.forms]
    forms += [form for group in read_yaml("sectors.yaml").values() for form in group]
    forms += [str(word) for group in read_yaml("names.yaml").values() for word in group]
    assert [form for form in forms if form != view(form)] == []


def test_all_tries_are_made_without_two_entries_on_one_form() -> None:
    fields = [
        sector_trie(),
        *(body_phrase_trie(group) for group in ("centre", "forces", "blocs", "offices", "namesakes", "trades")),
    ]
    begin = [body_trie().first_words, title_trie().first_words, *(made.first_words for made in fields)]
    assert all(begin)


def test_titles_are_at_types_that_exist() -> None:
    assert {body_type(title.at).id for title in titles() if title.at} >= {"tinh_uy", "bo_chinh_tri", "nha_nuoc"}
    assert {title.of for title in titles()} == {"party", "committee", "agency", "board", "named"}


def test_committees_have_the_rank_of_their_unit() -> None:
    ranked = {each.id for each in body_types() if each.rank}
    assert ranked == {each.id for each in body_types() if each.pattern == Pattern.COMMITTEE} | {
        "btv_tinh_uy", "btv_huyen_uy",
    }  # fmt: skip
    assert [committee_type(rank).id for rank in ("tỉnh", "thành phố", "thị xã", "quận", "huyện", "xã", "thôn")] == [
        "tinh_uy", "thanh_uy", "thi_uy", "quan_uy", "huyen_uy", "dang_uy", "dang_uy",
    ]  # fmt: skip


def test_an_unknown_type_is_an_error() -> None:
    with pytest.raises(AuthorityError, match="no type 'hội_chợ'"):
        body_type("hội_chợ")


def test_pairs_are_words_of_units() -> None:
    unit_words = body_words("unit_words")
    assert [word for pair in body_pairs().items() for word in pair if word not in unit_words] == []


def test_common_family_names_are_family_names() -> None:
    assert name_words("common_surnames") - name_words("surnames") == frozenset()


def test_times_of_posts_are_told_apart() -> None:
    phrases = [phrase for group in ("former", "current", "acting") for phrase in name_words(group)]
    assert len(phrases) == len(set(phrases))
    assert name_trie("former").match(["nguyên", "là"], 0, 2) == ("nguyên là", 2)


def test_a_word_of_the_sentence_is_no_word_of_a_cells_head() -> None:
    assert body_words("cell_types") <= body_words("cell_heads")
