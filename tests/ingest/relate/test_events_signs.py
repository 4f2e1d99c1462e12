"""From sentences to signs: what each sign stands for and what is drawn together."""

import re

import pytest

from ingest.reading import PostRead, Reading, ReadSentence
from ingest.relate.signs.line import DIRECTIVE, ORG, PERSON, Line, expand, pattern
from ingest.relate.signs.masking import lines_of
from tests.ingest.relate.marked import reading


def with_posts(made: Reading, *posts: str) -> Reading:
    """The reading with the given words read as posts."""
    sentences = []
    for read in made.sentences:
        found = [made.text.find(p, read.sentence.start, read.sentence.end) for p in posts]
        spans = [(at, at + len(p), p) for at, p in zip(found, posts, strict=True) if at >= 0]
        sentences.append(ReadSentence(read.sentence, read.mentions, tuple(PostRead(s, e, p) for s, e, p in spans)))
    return Reading(made.document, made.tokens, tuple(sentences), made.organizations, made.people, made.directives)


def shown(text: str, *posts: str) -> str:
    """The text's last line with names for signs."""
    names = {"\ue000": "O", "\ue001": "B", "\ue002": "P", "\ue003": "D", "\ue004": "T", "\ue005": "Y", "\ue006": "R"}
    return "".join(names.get(c, c) for c in lines_of(with_posts(reading(text), *posts))[-1].text)


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Sáng 12/3/2024, [Huyện ủy Khe Sâu] tổ chức hội nghị.", "sáng T, O tổ chức hội nghị."),
        ("Đồng chí {Lò Văn Tủa} chủ trì.", "P chủ trì."),
        ("Dự có đ/c {Lò Văn Tủa}; Đại tá {Cà Văn Ún}.", "dự có P; P."),
        ("Thực hiện <05-CT/TW@2016=Chỉ thị số 05-CT/TW> ngày 15/5/2016 của [Bộ Chính trị].", "thực hiện D."),
        ("Nhiệm kỳ  2015 - 2020,\u00a0[Đảng ủy xã Bản Mây]", "Y, O"),
    ],
)
def test_what_is_named_becomes_one_sign(text: str, signs: str) -> None:
    assert shown(f"\n{text}") == signs


def test_posts_belong_to_the_person_before_and_after() -> None:
    text = "\nCác đồng chí: {Lò Văn Tủa}, Tỉnh ủy viên, Bí thư Huyện ủy; Phó Bí thư {Cà Văn Ún} chủ trì."
    assert shown(text, "Tỉnh ủy viên", "Bí thư Huyện ủy", "Phó Bí thư ") == "P; P chủ trì."


def test_heading_a_team_is_no_post() -> None:
    text = "\nÔng {Lò Văn Tủa}, Bí thư Huyện ủy, Trưởng đoàn, chủ trì."
    assert shown(text, "Bí thư Huyện ủy", "Trưởng đoàn") == "P, trưởng đoàn, chủ trì."


def last_line(text: str) -> Line:
    return lines_of(reading(text))[-1]


def test_a_sign_knows_its_things_in_order() -> None:
    line = last_line("\n[Huyện ủy Khe Sâu] và {Lò Văn Tủa} làm việc với [Đảng ủy xã Bản Mây].")
    assert line.things(ORG + PERSON) == ["Huyện ủy Khe Sâu", "Lò Văn Tủa", "Đảng ủy xã Bản Mây"]
    assert line.things(ORG, line.text.index("với")) == ["Đảng ủy xã Bản Mây"]


def test_a_document_keeps_its_issuer() -> None:
    line = last_line("\nTheo <12-QĐ/HU=Quyết định số 12-QĐ/HU> của [Ban Thường vụ Huyện ủy X], đoàn đã kiểm tra.")
    mentions = line.mentions(line.text.index(DIRECTIVE))
    assert [m.thing for m in mentions] == ["12-QĐ/HU", "Ban Thường vụ Huyện ủy X"]
    assert line.mentions(0) == ()


def test_a_list_leaves_out_brackets_and_what_a_body_is_of() -> None:
    line = last_line("\n[Đảng ủy phường 5] thuộc [Đảng bộ thành phố X] và [Chi bộ 3] ([Chi bộ 4])")
    assert line.listed(ORG, 0, len(line.text)) == ["Đảng ủy phường 5", "Chi bộ 3"]


def test_names_in_patterns_are_written_out() -> None:
    assert re.search(r"(?<!\?)<\w+>", expand(r"<ORGS> <AND> <PEOPLE> <planned>")) is None
    assert pattern(r"(?P<by><ORGS>) tổ chức").search("\ue000, \ue000 và \ue000 tổ chức") is not None
