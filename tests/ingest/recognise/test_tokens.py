"""Words of a text and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.recognise.tokens import Tokens
from schema.spelling import compose, view

TEXTS = st.text(max_size=200).map(compose)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Huyện uỷ Mường Lát", ["huyện", "ủy", "mường", "lát"]),
        ("UBND-HĐND", ["ubnd", "-", "hđnd"]),
        ("TP.HCM", ["tp", ".", "hcm"]),
        ("Y H'Nan và K'Thanh", ["y", "h'nan", "và", "k'thanh"]),
        ("K’Thanh", ["k'thanh"]),
        ("Y Bhiơ̆ng", ["y", "bhiơ̆ng"]),
        ("12A, 5%", ["12", "a", ",", "5", "%"]),
        ("một\nhai", ["một", "\n", "hai"]),
        ("a_b", ["a", "_", "b"]),
        ("UBNDTP, HĐNDhuyện, TPHCM", ["ubnd", "tp", ",", "hđnd", "huyện", ",", "tp", "hcm"]),
        ("UBNDT, TPHCMX, MTTQVN", ["ubndt", ",", "tphcmx", ",", "mttqvn"]),
        ("Ðảng bộ", ["đảng", "bộ"]),
        ("", []),
        (" \t ", []),
    ],
)
def test_words_are_in_view_spelling(text: str, words: list[str]) -> None:
    assert Tokens(compose(text)).words == words


def test_capitals_are_told() -> None:
    tokens = Tokens("Đồng chí Đỗ Văn An, 5 Ủy viên")
    capitals = [word for word, capital in zip(tokens.words, tokens.capital, strict=True) if capital]
    assert capitals == ["đồng", "đỗ", "văn", "an", "ủy"]


def test_between_quotes_in_standard_spelling_with_single_spaces() -> None:
    tokens = Tokens("Trường  Tiểu học\tHoà Bình.")
    assert tokens.between(0, 5) == "Trường Tiểu học Hòa Bình"
    assert tokens.between(2, 2) == ""


def test_key_is_the_words_of_a_name() -> None:
    assert Tokens("Bà Rịa-Vũng Tàu").key(0, 5) == "bà rịa - vũng tàu"


def test_word_is_empty_outside_the_text() -> None:
    tokens = Tokens("Huyện ủy")
    assert [tokens.word(index) for index in (-1, 0, 1, 2)] == ["", "huyện", "ủy", ""]


def test_joined_tells_that_no_space_stands_before() -> None:
    tokens = Tokens("12A B")
    assert [tokens.joined(index) for index in range(3)] == [False, True, False]


def test_index_at_is_the_first_token_from_an_offset() -> None:
    tokens = Tokens("Huyện ủy họp")
    assert [tokens.index_at(offset) for offset in (0, 1, 6, 9, 99)] == [0, 1, 1, 2, 3]


@given(TEXTS)
def test_offsets_quote_the_text(text: str) -> None:
    tokens = Tokens(text)
    quoted = [view(text)[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    assert quoted == tokens.words


@given(TEXTS)
def test_tokens_are_disjoint_and_in_order(text: str) -> None:
    tokens = Tokens(text)
    edges = [0, *(edge for pair in zip(tokens.starts, tokens.ends, strict=True) for edge in pair), len(text)]
    assert edges == sorted(edges)
    assert all(start < end for start, end in zip(tokens.starts, tokens.ends, strict=True))


@given(TEXTS)
def test_nothing_but_space_lies_between_tokens(text: str) -> None:
    tokens = Tokens(text)
    covered = {offset for start, end in zip(tokens.starts, tokens.ends, strict=True) for offset in range(start, end)}
    left = "".join(letter for offset, letter in enumerate(tokens.standard) if offset not in covered)
    assert left.strip() == ""
