"""One pass over a sentence: items in order, disjoint, whatever the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.recognise.bodies import Body
from ingest.recognise.holders import Associator
from ingest.recognise.people import Honorific, PersonMention
from ingest.recognise.places import PlaceMention
from ingest.recognise.posts import PostMention
from ingest.recognise.scan import Item, Scanner
from ingest.recognise.tokens import Tokens
from schema.authority.places import gazetteer
from schema.spelling import compose
from tests.ingest.recognise.grammar import scan

_SORTS = {
    Body: "body",
    PostMention: "post",
    PersonMention: "person",
    PlaceMention: "place",
    Honorific: "honorific",
}
_WORDS = [
    "Bí thư", "Huyện ủy", "huyện", "Mường Lát", "Ban Thường vụ", "Đảng ủy", "Chi bộ", "thôn", "3", "xã", "Tân Phú",
    "đồng chí", "Nguyễn Văn An", "các", ",", ";", ":", "và", "-", "(", ")", ".", "của", "Sở", "Y tế", "Trường",
    "Tiểu học", "Lê Lợi", "UBND", "nguyên", "số", "Đoàn kiểm tra", "Trung ương", "Khối", "các cơ quan", "\n", "K'",
    "TP", "Thường trực", "phòng", "Công an",
]  # fmt: skip
JUMBLES = st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join)
TEXTS = st.text(max_size=120).map(compose)


def sorts(items: list[Item]) -> list[str]:
    return [_SORTS[type(item.value)] for item in items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đồng chí Lò Văn Tủa, Bí thư Huyện ủy Mường Lát, dự", ["person", "post"]),
        ("đồng chí Bí thư Huyện ủy Mường Lát", ["honorific", "post"]),
        ("Huyện ủy Khe Sâu họp tại xã Bản Mây", ["body", "place"]),
        ("Huyện ủy Khe Sâu họp. Bí thư Huyện ủy Khe Sâu dự", ["body", "post"]),
        ("Ban Thường vụ Huyện ủy họp", ["body"]),
        ("họp ở huyện", ["place"]),
        ("họp ở thôn", []),
        ("các đồng chí: Lò Văn Tủa và Lò Thị Mai", ["person", "person"]),
        ("", []),
    ],
)
def test_a_sentence_names_its_items_in_order(text: str, expected: list[str]) -> None:
    assert sorts(scan(text)) == expected


def test_masked_tokens_begin_nothing() -> None:
    tokens = Tokens("Huyện ủy họp với Huyện ủy Khe Sâu")
    scanner = Scanner(tokens, gazetteer(), {0})
    assert [(item.start, item.end) for item in scanner.sentence(0, len(tokens))] == [(4, 8)]


def test_a_place_before_a_name_is_no_part_of_the_person() -> None:
    person = next(i for i in scan("Bí thư Hà Nội Hoàng Văn Bình dự") if isinstance(i.value, PersonMention))
    assert isinstance(person.value, PersonMention)
    assert person.value.name == "Hoàng Văn Bình"


def _check(text: str) -> None:
    tokens = Tokens(text)
    items = Scanner(tokens, gazetteer()).sentence(0, len(tokens))
    edges = [0, *(edge for item in items for edge in (item.start, item.end)), len(tokens)]
    assert edges == sorted(edges)
    assert all(item.start < item.end for item in items)
    held = Associator(tokens).sentence(items)
    posts = [item.value for item in items if isinstance(item.value, PostMention)]
    assert all(post in posts for holding in held.holdings for post in holding.posts)
    assert all(len(holding.posts) == len(holding.former) for holding in held.holdings)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_any_text_gives_disjoint_items_inside_it(text: str) -> None:
    _check(text)


@given(JUMBLES)
@settings(max_examples=300, deadline=None)
def test_any_jumble_of_the_genres_words_gives_disjoint_items_inside_it(text: str) -> None:
    _check(text)


@pytest.mark.parametrize(
    "text", ["Huyện ủy ", "Chi bộ Ban Thường vụ ", "các Bí thư: ", "NGUYỄN VĂN AN ", "phó ", "ông, ", "1 ", "A "]
)
def test_a_text_repeated_without_end_is_read(text: str) -> None:
    _check(text * 1000)
