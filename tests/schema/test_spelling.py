"""One spelling for the same words, and never one for different diacritics."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.spelling import compose, identity, lower, standard, view, words

TEXTS = st.text(max_size=100).map(compose)
VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
NAMES = st.lists(st.text(VIETNAMESE + VIETNAMESE.upper(), min_size=1, max_size=6), min_size=1, max_size=4).map(" ".join)
LETTERS = {base: [v for v in VIETNAMESE if unicodedata.normalize("NFD", v)[0] == base] for base in "aeiouyd"}
LETTERS["d"].append("đ")

PAIRS = [
    ("uỷ", "ủy"),
    ("uý", "úy"),
    ("hoà", "hòa"),
    ("Hoà", "Hòa"),
    ("HOÀ", "HÒA"),
    ("hoÀ", "hòA"),
    ("khoẻ", "khỏe"),
    ("quý", "quý"),
    ("quỷ", "quỷ"),
    ("Quý", "Quý"),
    ("hoàn", "hoàn"),
    ("khoán", "khoán"),
    ("thuỳ", "thùy"),
    ("Thuỷ Tiên", "Thủy Tiên"),
    ("Ðảng", "Đảng"),
    ("ðảng", "đảng"),
    ("a\u00a0b", "a b"),
    ("K’Thanh", "K'Thanh"),
    ("“a”", '"a"'),
    ("a – b", "a - b"),
]


@pytest.mark.parametrize(("text", "spelled"), PAIRS)
def test_standard_spelling(text: str, spelled: str) -> None:
    assert standard(text) == spelled


@pytest.mark.parametrize(
    ("text", "seen"), [("Huyện uỷ", "huyện ủy"), ("HOÀ BÌNH", "hòa bình"), ("hoÀ", "hòa"), ("İ", "İ"), ("ĐẢNG", "đảng")]
)
def test_view_is_standard_in_lower_case(text: str, seen: str) -> None:
    assert view(text) == seen


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ban Tổ chức", "ban tổ chức"),
        ("LĐ-TB&XH", "lđ tb xh"),
        ("  Huyện   uỷ ", "huyện ủy"),
        ("K'Thanh", "k thanh"),
        ("a_b", "a b"),
        ("Y Bhiơ̆ng", "y bhiơ̆ng"),
        (unicodedata.normalize("NFD", "Hoà Bình"), "hòa bình"),
        ("", ""),
    ],
)
def test_identity_joins_words_by_single_spaces(text: str, key: str) -> None:
    assert identity(text) == key


def test_words_are_letters_numbers_and_signs() -> None:
    assert words("12a, k'thanh_x\n") == ["12", "a", ",", "k'thanh", "_", "x", "\n"]


@given(TEXTS)
def test_standard_and_view_keep_every_offset(text: str) -> None:
    assert len(standard(text)) == len(view(text)) == len(text)


@given(TEXTS)
def test_each_is_settled_after_one_time(text: str) -> None:
    assert standard(standard(text)) == standard(text)
    assert view(view(text)) == view(text)
    assert identity(identity(text)) == identity(text)


@given(NAMES)
def test_view_and_standard_agree(name: str) -> None:
    assert lower(standard(name)) == view(name) == view(standard(name))


@given(NAMES)
def test_case_and_unicode_form_are_spelling(name: str) -> None:
    assert identity(name.upper()) == identity(name) == identity(unicodedata.normalize("NFD", name))


@given(NAMES, st.data())
def test_a_letter_with_another_mark_is_another_name(name: str, data: st.DataObject) -> None:
    marked = [n for n, letter in enumerate(name) if len(LETTERS.get(_base(letter), ())) > 1]
    if not marked:
        return
    at = data.draw(st.sampled_from(marked))
    others = [letter for letter in LETTERS[_base(name[at])] if letter != name[at].lower()]
    other = name[:at] + data.draw(st.sampled_from(others)) + name[at + 1 :]
    assert identity(other) != identity(name)


@given(NAMES, st.integers(0, 99), st.integers(0, 99))
def test_numbers_are_never_folded(name: str, first: int, second: int) -> None:
    assert (identity(f"{name} {first}") == identity(f"{name} {second}")) == (first == second)


def _base(letter: str) -> str:
    return "d" if letter in "đĐ" else unicodedata.normalize("NFD", letter)[0].lower()


@pytest.mark.parametrize("half", [chr(0xD800), chr(0xDFFF)])
def test_half_a_surrogate_pair_is_replaced_where_a_text_is_stored(half: str) -> None:
    assert compose(f"Huyện ủy{half} họp").encode() == "Huyện ủy\ufffd họp".encode()
