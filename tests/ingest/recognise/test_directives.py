"""Documents as newspapers name them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.recognise.directives import DirectiveMention, Form, find_congresses, find_directives
from schema.model import DirectiveKind
from schema.spelling import compose, standard, view
from tests.ingest.documents import lines, read


def mentions(text: str) -> list[DirectiveMention]:
    text = compose(text)
    return find_directives(view(text), standard(text), lines(text))


def symbols(text: str) -> list[str | None]:
    return [
        m.symbol or "/".join(filter(None, (f"{m.number}-{m.code}" if m.code else m.number, m.office)))
        for m in mentions(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ thị số 05-CT/TW",
        "Chỉ thị số 5 -CT/ TW",
        "Chỉ thị 05-CT/TƯ",
        "Chỉ thị 05 - CT/T.Ư",
        "Chỉ thị 05 – CT/TW",
        "Chỉ thị 05/CT-TW",
        "Chỉ thị 05/CT/TW",
        "Chỉ thị 05-CT-TW",
        "Chỉ thị 05 CT/TW",
        "Chỉ thị 05CT/TW",
        "Chỉ thị 05/CT.TW",
        "Chỉ thị 05-CT.TW",
        "chỉ thị số 05- ct/tw",
        "CHỈ THỊ SỐ 05-CT/TW",
        "Chỉ Chỉ thị số 05-CT/TW",
        "Chỉ thị thị số 05-CT/TW",
        "Chỉ thị (số 05-CT/TW)",
        "Chỉ thị số: 05-CT/TW",
        "CT 05-CT/TW",
        "theo 05-CT/TW",
    ],
)
def test_every_spelling_of_a_symbol_is_the_same(text: str) -> None:
    assert symbols(text) == ["05-CT/TW"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Quyết định 352/QĐ-HU", ["352-QĐ/HU"]),
        ("Quyết định 267/TB-HU", ["267-TB/HU"]),
        ("Quy định 08-QĐi/TW", ["08-QĐi/TW"]),
        ("Quy định số 102-QÐ/TW", ["102-QĐ/TW"]),
        ("quyết định 439-QĐNS/TW", ["439-QĐNS/TW"]),
        ("Chương trình hành động số 27-CTr/TU", ["27-CTr/TU"]),
        ("Hướng dẫn số 118-HD/BTGTU", ["118-HD/BTGTU"]),
        ("Nghị quyết số 08B-NQ/HNTW", ["08B-NQ/TW"]),
        ("Nghị quyết chuyên đề số 04-NQ/ĐU", ["04-NQ/ĐU"]),
        ("thông báo số 28-TB/ĐUK, ngày 15/3", ["28-TB/ĐUK"]),
        ("Kế hoạch số 60-KH/BCĐ", ["60-KH/BCĐ"]),
        ("Nghị định số 168/2018/NĐ-CP", ["168/2018/NĐ-CP"]),
        ("Quyết định số 911/QĐ-UBND", ["911/QĐ-UBND"]),
        ("Luật số 24/2016/QH14", ["24/2016/QH14"]),
        ("Công văn số 1569/HQHCM-TCCB", ["1569/HQHCM-TCCB"]),
        ("Nghị quyết số 06/NQ-HĐND", ["06/NQ-HĐND"]),
    ],
)
def test_party_symbols_are_made_canonical_and_those_of_the_state_kept(text: str, found: list[str]) -> None:
    assert symbols(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("các Nghị quyết 18, 19", ["18", "19"]),
        ("Nghị quyết số 18 và 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"]),
        ("Nghị quyết số 18-NQ/TW, số 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"]),
        ("Nghị quyết số 10, 11, 12-NQ/TW", ["10-NQ/TW", "11-NQ/TW", "12-NQ/TW"]),
        ("Nghị quyết 18-NQ/TW và 19", ["18-NQ/TW", "19-NQ/TW"]),
        ("Quy định 47, Quy định 102", ["47", "102"]),
        ("Quyết định 217, số 218 của Bộ Chính trị", ["217", "218"]),
        ("các đề án 05,07,08 của Tỉnh ủy", ["05", "07", "08"]),
        ("Quyết định 217-QĐ/TW ngày 12/12/2013, 218-QĐ/TW ngày 12/12/2013", ["217-QĐ/TW", "218-QĐ/TW"]),
        ("Nghị quyết 35, 12 chi bộ đã học tập", ["35"]),
        ("Chỉ thị 05, 4 năm qua", ["05"]),
    ],
)
def test_a_list_names_each_document(text: str, found: list[str]) -> None:
    assert symbols(text) == found


def test_members_of_a_list_have_their_own_words_and_one_head() -> None:
    assert read("các Nghị quyết 18, 19 khóa XII").words() == ["Nghị quyết 18", "19"]
    assert {m.head for m in mentions("các Nghị quyết 18, 19 khóa XII")} == {4}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nghị quyết Trung ương 4 khóa XII", [("4", "XII")]),
        ("Nghị quyết Trung ương 4 (khóa XI, XII)", [("4", "XI"), ("4", "XII")]),
        ("Nghị quyết T.Ư 4, khóa XI và khóa XII", [("4", "XI"), ("4", "XII")]),
        ("Nghị quyết TW4 khóa 12", [("4", "XII")]),
        ("NQTW 4 khoá XII", [("4", "XII")]),
        ("NQ TW4 (khóa XII)", [("4", "XII")]),
        ("Nghị quyết Hội nghị Trung ương 6 (khóa XII)", [("6", "XII")]),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII", [("4", "XII")]),
        ("Nghị quyết Hội nghị lần thứ 7 của BCH Trung ương khóa XII", [("7", "XII")]),
        ("các Nghị quyết Trung ương 4, 6 và 7 khóa XII", [("4", "XII"), ("6", "XII"), ("7", "XII")]),
        ("Nghị quyết Trung ương 4", [("4", None)]),
        ("Kết luận Trung ương 4 khóa XIII", [("4", "XIII")]),
        ("Nghị quyết Trung ương 6 lần 2 (khóa VIII)", [("6", "VIII")]),
    ],
)
def test_a_plenums_resolution_has_session_and_term(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(m.session, m.term) for m in mentions(text)] == found


def test_a_number_may_be_told_by_its_plenum() -> None:
    (mention,) = mentions("Nghị quyết 18, Hội nghị lần thứ 6 của Ban Chấp hành Trung ương khóa XII về sắp xếp bộ máy")
    assert (mention.number, mention.session, mention.term, mention.centre) == (
        "18",
        "6",
        "XII",
        "Ban Chấp hành Trung ương",
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nghị quyết Đại hội XII của Đảng", [("XII", True, None)]),
        ("Nghị quyết Đại hội 12 của Đảng", [("XII", True, None)]),
        ("Nghị quyết Đại hội Đảng toàn quốc lần thứ XII", [("XII", True, None)]),
        ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", [("XIII", True, None)]),
        ("Nghị quyết Đại hội Đảng lần thứ XII", [("XII", True, None)]),
        ("Nghị quyết Đại hội Đảng bộ huyện lần thứ XVIII", [("XVIII", False, "Đảng bộ huyện")]),
        ("nghị quyết đại hội Đảng bộ xã lần thứ 30", [("XXX", False, "Đảng bộ xã")]),
        ("Nghị quyết Đại hội Đảng bộ quận khóa V", [("V", False, "Đảng bộ quận")]),
        ("Nghị quyết Đại hội XXII Đảng bộ huyện Sông Vân", [("XXII", False, "Đảng bộ huyện Sông Vân")]),
        (
            "Nghị quyết Đại hội đại biểu Đảng bộ xã Hòa Sơn lần thứ XX, nhiệm kỳ 2020 - 2025",
            [("XX", False, "Đảng bộ xã Hòa Sơn")],
        ),
        ("Các chỉ tiêu Nghị quyết Đại hội Đảng bộ huyện đề ra", [(None, False, "Đảng bộ huyện")]),
        (
            "Nghị quyết Đại hội Đảng toàn quốc lần thứ XII và Đại hội Đảng bộ tỉnh lần thứ XVIII",
            [("XII", True, None), ("XVIII", False, "Đảng bộ tỉnh")],
        ),
    ],
)
def test_a_congresss_resolution_has_number_and_body(text: str, found: list[tuple[str, bool, str | None]]) -> None:
    text = compose(text)
    assert [(m.congress, m.national, text[slice(*m.body)] if m.body else None) for m in mentions(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "các nghị quyết của Đảng và kế hoạch của Ban Thường vụ",
        "Nghị quyết Đại hội Đảng các cấp nhiệm kỳ 2015 - 2020",
        "Nghị quyết Đại hội Công đoàn lần thứ XII",
        "Nghị quyết Đại hội Đoàn toàn quốc lần thứ XI",
        "Nghị quyết Trung ương Đảng và các nghị quyết",
        "kế hoạch 6 tháng cuối năm, kế hoạch 5 năm",
        "quyết định 15 trường hợp, quyết định 1,5 triệu",
        "Kế hoạch 2019 của huyện",
        "Quyết định bổ nhiệm 3 đồng chí",
        "Điều lệ Đảng bộ, Điều lệ Hội Nông dân",
        "vượt 12% kế hoạch",
        "Đoàn kiểm tra số 1216 của Ban Thường vụ",
        "thông báo số điện thoại 0912345678",
        "Hội nghị Trung ương 6 khóa XII khai mạc",
    ],
)
def test_generic_documents_quantities_and_other_congresses_are_none(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Nghị quyết số 22-NQ/TW ngày 02/02/2008 của Ban Chấp hành Trung ương", "2008-02-02"),
        ("Nghị quyết số 22-NQ/TW, ngày 2 tháng 2 năm 2008", "2008-02-02"),
        ("Kết luận số 24 ngày 5/6/2012 của Bộ Chính trị", "2012-06-05"),
        ("Nghị quyết số 26 của Bộ Chính trị ngày 30-7-2013", "2013-07-30"),
        ("Thông báo số 57-TB/UBKT ngày 16/11 của UBKT", "--11-16"),
        ("Chỉ thị số 05-CT/TW (15/5/2016)", "2016-05-15"),
        ("Chỉ thị số 05-CT/TW được học tập ngày 3/3/2019", None),
    ],
)
def test_a_documents_own_date_is_read(text: str, date: str | None) -> None:
    assert mentions(text)[0].date == date


def test_the_same_day_is_that_of_the_document_before() -> None:
    found = mentions("Quyết định số 2106-QĐ/TU, ngày 30/10/2019; Quyết định số 2107-QĐ/TU, cùng ngày, của Tỉnh ủy")
    assert [m.date for m in found] == ["2019-10-30", "2019-10-30"]


@pytest.mark.parametrize(
    ("text", "issuer", "centre"),
    [
        ("Chỉ thị 05 của Bộ Chính trị về học tập", "Bộ Chính trị", "Bộ Chính trị"),
        ("nghị quyết số 35- NQ/TW bộ chính trị về", "bộ chính trị", "Bộ Chính trị"),
        ("Kết luận số 64-KL/TW của BCH Trung ương Đảng (khóa XI)", "BCH Trung ương Đảng", "Ban Chấp hành Trung ương"),
        ("Chỉ thị 05 của TW về", "TW", "Trung ương"),
        ("Kế hoạch số 61-KH/HU ngày 05/6/2019 của Ban Thường vụ Huyện uỷ.", "Ban Thường vụ Huyện uỷ", None),
        ("Quy định số 01 của Ban Thường vụ Tỉnh ủy về trách nhiệm", "Ban Thường vụ Tỉnh ủy", None),
        ("Nghị quyết số 12-NQ/TU của Ban Chấp hành Đảng bộ tỉnh khóa XV", "Ban Chấp hành Đảng bộ tỉnh", None),
        ("Kế hoạch 19 của Thủ tướng Chính phủ và Chỉ thị 17 của Tỉnh ủy", "Thủ tướng Chính phủ", None),
        ("Kế hoạch số 3-KH/ĐU của Đảng ủy xã Hòa Sơn đã đề ra", "Đảng ủy xã Hòa Sơn", None),
    ],
)
def test_the_issuer_is_read_to_the_end_of_its_name(text: str, issuer: str, centre: str | None) -> None:
    text = compose(text)
    first = mentions(text)[0]
    assert first.issuer is not None
    assert (text[slice(*first.issuer)], first.centre) == (issuer, centre)


def test_the_partys_own_document_names_no_issuer() -> None:
    assert mentions("Nghị quyết Trung ương 4 khóa XII của Đảng")[0].issuer is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Huyện ủy Sông Vân đã ban hành Kế hoạch số 139-KH/HU", "Huyện ủy Sông Vân"),
        ("UBND huyện Sông Vân đã ra Quyết định số 911/QĐ-UBND", "UBND huyện Sông Vân"),
        ("Tỉnh ủy cũng có Thông báo số 652-TB/TU", "Tỉnh ủy"),
        ("Huyện ủy chưa ban hành Kế hoạch số 139-KH/HU", None),
        ("Huyện ủy sẽ ban hành Kế hoạch số 139-KH/HU", None),
        ("Huyện ủy học tập Kế hoạch số 139-KH/TU", None),
    ],
)
def test_the_subject_that_issues_ends_before_the_verb(text: str, subject: str | None) -> None:
    text = compose(text)
    end = mentions(text)[0].subject
    assert (text[:end] if end is not None else None) == subject


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Chỉ thị 05 của Bộ Chính trị về đẩy mạnh học tập. Sau đó", "đẩy mạnh học tập"),
        ('Nghị quyết TW4: "Một số vấn đề cấp bách về xây dựng Đảng hiện nay".', "một số vấn đề cấp bách"),
        ("Nghị quyết số 18-NQ/TW và các văn bản", ""),
    ],
)
def test_the_subject_matter_is_kept(text: str, title: str) -> None:
    assert mentions(text)[0].title.startswith(title)


def test_the_code_is_surer_of_the_kind_than_the_word() -> None:
    assert mentions("Quyết định 267/TB-HU")[0].kind is DirectiveKind.THONG_BAO


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Quy định số 102-QĐ/TW", DirectiveKind.QUY_DINH),
        ("Quyết định số 102-QĐ/TW", DirectiveKind.QUYET_DINH),
        ("Đề án 534-QĐ/TU", DirectiveKind.DE_AN),
        ("theo 102-QĐ/TW", DirectiveKind.QUYET_DINH),
    ],
)
def test_the_word_tells_what_a_decision_is(text: str, kind: DirectiveKind) -> None:
    assert mentions(text)[0].kind is kind


def test_an_antecedent_has_its_kind_alone() -> None:
    found = mentions("Thực hiện Nghị quyết số 71-NQ/TW, Tỉnh ủy sẽ cụ thể hóa nghị quyết này và kế hoạch trên.")
    assert [(m.form, m.kind) for m in found[1:]] == [
        (Form.ANTECEDENT, DirectiveKind.NGHI_QUYET),
        (Form.ANTECEDENT, DirectiveKind.KE_HOACH),
    ]


def test_a_place_is_no_antecedent() -> None:
    assert mentions("Việc thực hiện nghị quyết trên địa bàn huyện") == []


def test_the_charter_is_named_by_its_name() -> None:
    found = mentions("Điều 30 Điều lệ Đảng Cộng sản Việt Nam đã ghi")
    assert [(m.form, m.kind) for m in found] == [(Form.NAME, DirectiveKind.DIEU_LE)]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("theo kế hoạch 198 thì", False),
        ("theo kế hoạch số 198 thì", True),
        ("theo kế hoạch 198 của Huyện ủy", True),
        ("Kế hoạch 198 đã nêu", True),
        ("Kế hoạch 198 hơn nữa", False),
        ("nghị quyết 35 chưa được lan tỏa", True),
    ],
)
def test_a_mere_number_is_sure_only_with_a_sign(text: str, sure: bool) -> None:
    assert [m.sure for m in mentions(text)] == [sure]


def test_only_the_given_sentences_are_read() -> None:
    text = "Chỉ thị 05\nChỉ thị 20-CT/TW\nChỉ thị 33"
    found = find_directives(view(text), standard(text), [lines(text)[0], lines(text)[2]])
    assert [m.number for m in found] == ["05", "33"]


def test_offsets_quote_the_stored_text() -> None:
    text = compose("Thực hiện Kết luận số 01-KL/TW của Bộ Chính trị khoá XIII.")
    (mention,) = mentions(text)
    assert text[mention.start : mention.end] == "Kết luận số 01-KL/TW"
    assert text[mention.start : mention.tail] == "Kết luận số 01-KL/TW của Bộ Chính trị khoá XIII"


def test_numbered_congresses_are_found_without_a_resolution() -> None:
    text = "ngay sau Đại hội Đảng bộ huyện lần thứ XXII, đại hội các chi bộ"
    found = find_congresses(view(text), standard(text), lines(text))
    assert [(m.congress, text[slice(*m.body)] if m.body else None) for m in found] == [("XXII", "Đảng bộ huyện")]


PIECES = [
    "Nghị quyết",
    "chỉ thị",
    "số",
    "05",
    "18,",
    "-CT/TW",
    "NQ/",
    "Trung ương",
    "4",
    "(khóa",
    "XI,",
    "XII)",
    "Đại hội",
    "Đảng bộ",
    "lần thứ",
    "của",
    "Bộ Chính trị",
    "ngày",
    "2/2/2008",
    "về",
    "này",
    "\n",
    "TW4",
    "Điều lệ Đảng",
    "…",
    "Ǆ",
    "NQ",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=30))
def test_any_text_gives_mentions_in_order_that_quote(words: list[str]) -> None:
    text = compose(" ".join(words))
    found = mentions(text)
    assert all(0 <= m.start < m.end <= m.tail <= len(text) for m in found)
    assert [m.start for m in found] == sorted(m.start for m in found)
    assert all(m.sentence[0] <= m.start and m.tail <= m.sentence[1] for m in found)


@pytest.mark.parametrize(
    "unit", ["Nghị quyết ", "Chỉ thị 05, ", "Nghị quyết Trung ương 4 (khóa XI, XII) ", "18, ", "Đại hội Đảng bộ "]
)
def test_repeated_text_is_read_to_its_end(unit: str) -> None:
    found = mentions(unit * 2000)
    assert len({m.head for m in found}) in {0, 2000}
