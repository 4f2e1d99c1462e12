"""Rules that hold over several grammars: what a body beside tells, what makes a number sure, who is one person."""

import pytest

from ingest.recognise.bodies import Body
from ingest.recognise.directives import find_directives
from ingest.resolve.people import Cast
from schema.spelling import standard, view
from tests.ingest.documents import lines
from tests.ingest.recognise.grammar import scan, told_body
from tests.ingest.recognise.test_people_told import told as people
from tests.ingest.resolve.articles import read


@pytest.mark.parametrize(
    ("text", "body", "place"),
    [
        (
            "Ban Thường vụ Huyện ủy Than Uyên, UBND họp.",
            "UBND huyện Than Uyên",
            "huyện Than Uyên, tỉnh Lai Châu",
        ),
        (
            "Ông Lò Văn Tủa, Ủy viên BCH Đảng bộ Công an huyện Than Uyên dự.",
            "Đảng ủy Công an huyện Than Uyên",
            "huyện Than Uyên, tỉnh Lai Châu",
        ),
    ],
)
def test_a_body_is_of_the_unit_of_what_stands_beside_it(text: str, body: str, place: str) -> None:
    found = {one.name: one.place for one in read("Tỉnh Lai Châu họp. " + text).organizations.values()}
    assert found[body] == place


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("theo kế hoạch 198 thì", False),
        ("theo kế hoạch 198 ngày 5/6 thì", True),
        ("theo kế hoạch 198 khóa XX thì", True),
        ("theo kế hoạch 198 tại Hội nghị Trung ương 4 thì", True),
        ("theo kế hoạch 198 về rà soát cán bộ", True),
    ],
)
def test_one_sign_makes_a_number_sure(text: str, sure: bool) -> None:
    (mention,) = find_directives(view(text), standard(text), lines(text))
    assert mention.sure is sure


def test_a_document_of_its_own_name_may_tell_its_term() -> None:
    text = "thi hành Điều lệ Đảng khóa XI"
    (mention,) = find_directives(view(text), standard(text), lines(text))
    assert (mention.name, mention.term) == ("Điều lệ Đảng", "XI")


def test_sentences_that_are_not_given_are_not_read_to_the_end_either() -> None:
    text = "Chỉ thị 05\nChỉ thị 20-CT/TW\nChỉ thị 33"
    assert [m.number for m in find_directives(view(text), standard(text), lines(text)[:1])] == ["05"]


def test_a_word_after_a_full_name_is_no_other_person() -> None:
    cast = Cast()
    for name in ("Lê Văn An", "Lê Văn An Theo"):
        cast.add(name)
    cast.settle()
    assert [person.name for person in cast.everyone()] == ["Lê Văn An"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Đảng bộ cơ quan họp", ["dang_bo[cơ quan]"]),
        ("chi bộ quân sự xã, phường họp", []),
    ],
)
def test_kinds_of_unit_make_a_forces_cells_a_kind(text: str, bodies: list[str]) -> None:
    assert [told_body(item.value) for item in scan(text) if isinstance(item.value, Body)] == bodies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chủ nhiệm UBKT Quận ủy (mới) Lò Văn Tủa dự", []),
        ("Chủ nhiệm UBKT Quận ủy (UBKTQU) Lò Văn Tủa dự", ["Lò Văn Tủa"]),
    ],
)
def test_only_capitals_in_brackets_are_an_abbreviation(text: str, names: list[str]) -> None:
    assert people(text) == names
