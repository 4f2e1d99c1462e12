"""Which document a naming means."""

import pytest

from schema.model import DirectiveKind, Span
from tests.ingest.documents import read


@pytest.mark.parametrize(
    ("text", "published", "ids"),
    [
        ("Chỉ thị 05 của Bộ Chính trị", "2019-06-01", ["05-CT/TW@2016"]),
        ("Chỉ thị số 05-CT/TƯ", "2018-07-11", ["05-CT/TW@2016"]),
        ("Chỉ thị 05", "2018-07-11", ["05-CT/TW@2016"]),
        ("Nghị quyết Trung ương 4 (khóa XI, XII)", None, ["12-NQ/TW@2012", "04-NQ/TW@2016"]),
        ("Nghị quyết 18, Hội nghị lần thứ 6 của Ban Chấp hành Trung ương khóa XII", None, ["18-NQ/TW@2017"]),
        ("các Nghị quyết 18, 19 Hội nghị Trung ương 6 khóa XII", None, ["18-NQ/TW@2017", "19-NQ/TW@2017"]),
        ("Nghị quyết Trung ương 6 (khóa X)", None, ["22-NQ/TW@2008"]),
        ("Nghị quyết Trung ương 4", "2019-07-05", ["04-NQ/TW@2016"]),
        ("Nghị quyết Trung ương 4", "2014-07-05", ["12-NQ/TW@2012"]),
        ("Nghị quyết số 26-NQ/TW của Bộ Chính trị về phát triển tỉnh Nghệ An", "2017-01-01", ["26-NQ/TW@2013"]),
        ("Nghị quyết 26 về nông nghiệp, nông dân, nông thôn", "2019-01-01", ["26-NQ/TW@2008"]),
        (
            "Kết luận số 01-KL/TW của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị",
            None,
            ["01-KL/TW@2021", "05-CT/TW@2016"],
        ),
        (
            "Kết luận số 21-KL/TW của Ban Chấp hành Trung ương về đẩy mạnh xây dựng, chỉnh đốn Đảng",
            None,
            ["21-KL/TW@2021"],
        ),
        ("Kết luận số 01-KL/TW", "2022-03-01", ["01-KL/TW@2021"]),
        ("Nghị quyết 18-NQ/TW và Nghị quyết 19-NQ/TW khóa XII", "2023-01-01", ["18-NQ/TW@2017", "19-NQ/TW@2017"]),
        ("Quy định 08-QĐ/TW về trách nhiệm nêu gương", "2019-01-01", ["08-QĐi/TW@2018"]),
        ("Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW", "2019-01-01", ["217-QĐ/TW@2013", "218-QĐ/TW@2013"]),
        ("Hướng dẫn số 12-HD/BTCTW", "2019-01-01", ["12-HD/BTCTW@2018"]),
        ("Quy định về những điều đảng viên không được làm", "2019-01-01", ["47-QĐ/TW@2011"]),
        ("19 điều đảng viên không được làm", "2023-01-01", ["37-QĐ/TW@2021"]),
        ("Điều lệ Đảng", None, ["Điều lệ Đảng"]),
        (
            "Chỉ thị số 01 của Bộ Chính trị về học tập, quán triệt Nghị quyết Đại hội XIII của Đảng",
            None,
            ["01-CT/TW@2021", "NQĐH/XIII"],
        ),
        (
            "Chỉ thị số 01 của Bộ Chính trị về học tập, quán triệt Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng",
            None,
            ["01-CT/TW@2026", "NQĐH/XIV"],
        ),
        (
            "kết luận Hội nghị Trung ương 4; Kết luận số 20-KL/TW ngày 16/10/2021 tại Hội nghị lần thứ 4 Ban Chấp hành Trung ương khóa XIII",
            "2021-11-01",
            ["20-KL/TW@2021"],
        ),
        (
            "Kết luận Hội nghị Trung ương 4 khóa XIII; Kết luận số 20-KL/TW ngày 16/10/2021 của Bộ Chính trị",
            "2021-11-01",
            ["21-KL/TW@2021", "20-KL/TW@2021"],
        ),
        (
            "bảo vệ nền tảng tư tưởng của Đảng, phản bác các quan điểm sai trái, thù địch (theo Nghị quyết 35)",
            None,
            ["35-NQ/TW@2018"],
        ),
    ],
)
def test_a_central_document_has_the_year_that_the_article_decides(
    text: str, published: str | None, ids: list[str]
) -> None:
    assert read(text, published).ids() == ids


@pytest.mark.parametrize(
    ("text", "published", "id_", "candidates"),
    [
        ("Nghị quyết số 20-NQ/TW", None, "20-NQ/TW", 6),
        ("Nghị quyết Trung ương 6 khóa XII", "2018-01-01", "NQTW6/XII", 4),
        ("Nghị quyết Trung ương 5", "2017-07-10", "NQTW5/XII", 3),
        ("Quy định về những điều đảng viên không được làm", None, "Quy định về những điều đảng viên không được làm", 4),
        ("Chỉ thị số 15-CT/TW", "2023-01-01", "15-CT/TW", 2),
        ("Nghị quyết số 18-NQ/TW", "2023-01-01", "18-NQ/TW", 2),
    ],
)
def test_what_the_article_does_not_decide_has_candidates_and_no_year(
    text: str, published: str | None, id_: str, candidates: int
) -> None:
    (found,) = read(text, published).directives
    assert (found.directive.id, len(found.directive.candidates)) == (id_, candidates)


@pytest.mark.parametrize(
    ("text", "published", "id_"),
    [
        ("Kết luận số 888-KL/TW của Bộ Chính trị", "2019-01-01", "888-KL/TW"),
        ("Kết luận số 888-KL/TW ngày 5/6/2018 của Bộ Chính trị", "2019-01-01", "888-KL/TW@2018"),
        ("Chỉ thị số 05-CT/TW năm 2018", "2019-01-01", "05-CT/TW@2016"),
        ("Chỉ thị số 87-CT/QUTW ngày 08/7/2016 của Thường vụ Quân ủy Trung ương", "2020-01-01", "87-CT/QUTW@2016"),
        ("quyết định số 68 ngày 4/7/2007 của Bộ Chính trị khóa X", None, "68-QĐ/TW@2007"),
        ("công văn số 1825 gắn với", None, "1825-CV"),
        ("Nghị định 35 của Chính phủ", None, "35/NĐ-CP"),
        ("Nghị định 24/2014", None, "24/2014/NĐ-CP"),
        ("Quyết định số 911/QĐ-UBND", None, "911/QĐ-UBND"),
    ],
)
def test_a_document_that_is_not_known_has_what_the_text_tells(text: str, published: str | None, id_: str) -> None:
    assert read(text, published).ids() == [id_]


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Chỉ thị 16 về phòng, chống dịch", "16-CT"),
        ("Chỉ thị 16 của Thủ tướng Chính phủ", "16/CT-TTg"),
        ("Nghị quyết 128 của Chính phủ", "128/NQ-CP"),
    ],
)
def test_a_number_of_the_state_is_no_old_document_of_the_centre(text: str, id_: str) -> None:
    (found,) = read(text, "2021-09-01").directives
    assert (found.directive.id, found.directive.candidates) == (id_, ())


def test_the_day_and_the_term_decide_before_the_subject() -> None:
    text = (
        "Nghị quyết số 18 -NQ/TW ngày 25-10-2017 của Ban Chấp hành Trung ương khóa XII, Nghị quyết số 19 - NQ/TW, ngày"
        " 25-10-2017 về việc sắp xếp các đơn vị, gắn với Kết luận số 64 – KL/TW ngày 28-5-2013 khóa XI"
    )
    assert read(text, "2018-06-16").ids() == ["18-NQ/TW@2017", "19-NQ/TW@2017", "64-KL/TW@2013"]


def test_a_document_is_never_younger_than_the_article() -> None:
    assert read("Chỉ thị số 45-CT/TW", "2021-01-01").ids() == ["45-CT/TW@2020"]


def test_another_subject_is_another_document() -> None:
    text = "Nghị quyết số 11-NQ/TW ngày 31/5/2017 về tăng cường bảo vệ môi trường trên địa bàn thành phố đến năm 2020"
    (found,) = read(text, "2017-07-01").directives
    assert (found.directive.id, found.directive.candidates) == ("11-NQ/TW", ())


NAMES = {
    "Tỉnh ủy": "Tỉnh ủy Sơn Lâm",
    "Ban Thường vụ Tỉnh ủy": "Ban Thường vụ Tỉnh ủy Sơn Lâm",
    "Ban Chấp hành Đảng bộ tỉnh": "Ban Chấp hành Đảng bộ tỉnh Sơn Lâm",
    "Ban Thường vụ Huyện ủy": "Ban Thường vụ Huyện ủy Sông Vân",
    "Huyện ủy": "Huyện ủy Sông Vân",
    "UBKT Thị ủy": "Ủy ban Kiểm tra Thị ủy Vân Khê",
    "Đảng bộ huyện": "Đảng bộ huyện Sông Vân",
    "Đảng bộ tỉnh": "Đảng bộ tỉnh Sơn Lâm",
    "TU": "Tỉnh ủy Sơn Lâm",
    "HU": "Huyện ủy Sông Vân",
}


@pytest.mark.parametrize(
    ("text", "id_", "issuer"),
    [
        (
            "Nghị quyết số 12-NQ/TU ngày 01/10/2014 của Ban Chấp hành Đảng bộ tỉnh",
            "12-NQ/TU@2014 Tỉnh ủy Sơn Lâm",
            "Tỉnh ủy Sơn Lâm",
        ),
        ("Quy định số 01 ngày 3/3/2016 của Ban Thường vụ Tỉnh ủy", "01-QĐ/TU@2016 Tỉnh ủy Sơn Lâm", "Tỉnh ủy Sơn Lâm"),
        ("Chương trình số 15-CTr/TU", "15-CTr/TU Tỉnh ủy Sơn Lâm", "Tỉnh ủy Sơn Lâm"),
        (
            "Kế hoạch số 61-KH/HU ngày 05/6 của Ban Thường vụ Huyện ủy",
            "61-KH/HU@2019 Huyện ủy Sông Vân",
            "Huyện ủy Sông Vân",
        ),
        ("Đề án 05 của Tỉnh ủy", "05-ĐA/TU Tỉnh ủy Sơn Lâm", "Tỉnh ủy Sơn Lâm"),
        (
            "Thông báo số 57-TB/UBKT ngày 16/11 của UBKT Thị ủy",
            "57-TB/UBKT@2018 Ủy ban Kiểm tra Thị ủy Vân Khê",
            "Ủy ban Kiểm tra Thị ủy Vân Khê",
        ),
        ("Chương trình hành động số 27-CTr/TU năm 2017", "27-CTr/TU@2017 Tỉnh ủy Sơn Lâm", "Tỉnh ủy Sơn Lâm"),
        ("Huyện ủy đã ban hành Nghị quyết số 05 về phát triển", "05-NQ/HU Huyện ủy Sông Vân", "Huyện ủy Sông Vân"),
        ("Nghị quyết 33/NQ-TU của Bộ Chính trị", "33-NQ/TW@2018", "Bộ Chính trị"),
        ("Hướng dẫn số 35-HD/BTCTW của Ban Tổ chức Trung ương", "35-HD/BTCTW", None),
    ],
)
def test_a_local_document_carries_its_committee(text: str, id_: str, issuer: str | None) -> None:
    (found,) = read(text, "2019-06-30", NAMES).directives
    assert (found.directive.id, found.directive.issuer) == (id_, issuer)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Nghị quyết Đại hội XIII của Đảng", ["NQĐH/XIII"]),
        ("Nghị quyết Đại hội Đảng bộ huyện lần thứ XVIII", ["NQĐH/XVIII Đảng bộ huyện Sông Vân"]),
        (
            "Nghị quyết Đại hội Đảng bộ huyện đề ra.\nĐại hội Đảng bộ huyện lần thứ XXII",
            ["NQĐH/XXII Đảng bộ huyện Sông Vân"],
        ),
        ("Nghị quyết Đại hội Đảng bộ huyện đề ra.\nĐại hội Đảng bộ tỉnh lần thứ XVI", []),
        (
            "Nghị quyết Đại hội Đảng toàn quốc lần thứ XII và Đại hội Đảng bộ tỉnh lần thứ XVI",
            ["NQĐH/XII", "NQĐH/XVI Đảng bộ tỉnh Sơn Lâm"],
        ),
    ],
)
def test_a_congresss_resolution_is_told_by_number_and_body(text: str, ids: list[str]) -> None:
    assert read(text, "2022-01-01", NAMES).ids() == ids


def test_later_short_namings_join_the_full_one() -> None:
    text = "Kế hoạch số 198-KH/HU ngày 02/02/2019\nKế hoạch 198 đã nêu\ntheo kế hoạch 198 thì"
    (found,) = read(text, "2019-06-01", NAMES).directives
    assert [m.text for m in found.directive.mentions] == ["Kế hoạch số 198-KH/HU", "Kế hoạch 198", "kế hoạch 198"]


def test_a_short_naming_in_the_title_joins_the_full_one_below() -> None:
    assert read(
        "Kiểm tra việc thực hiện Nghị quyết 21\nNghị quyết số 21-NQ/TW ngày 16/6/2022 của Trung ương"
    ).ids() == ["21-NQ/TW@2022"]


def test_two_issuers_of_one_number_stay_apart() -> None:
    text = "Nghị quyết số 04-NQ/TU của Tỉnh ủy\nNghị quyết số 04-NQ/TW"
    assert read(text, "2019-06-01", NAMES).ids() == ["04-NQ/TU Tỉnh ủy Sơn Lâm", "04-NQ/TW@2016"]


def test_a_short_naming_joins_the_nearest_before_it() -> None:
    text = "Nghị quyết số 04-NQ/TW\nNghị quyết số 04-NQ/TU của Tỉnh ủy\nNghị quyết 04 đã nêu"
    found = read(text, "2019-06-01", NAMES).directives
    assert [len(d.mentions) for d in found] == [1, 2]


def test_a_session_without_its_term_is_that_named_before() -> None:
    assert read("Nghị quyết Trung ương 4 (khóa XI)\nNghị quyết Trung ương 4 gắn với", "2019-06-01").ids() == [
        "12-NQ/TW@2012"
    ]


def test_a_session_and_a_number_of_one_document_are_one() -> None:
    (found,) = read("Nghị quyết Trung ương 4 khóa XII\nNghị quyết số 04-NQ/TW ngày 30/10/2016").directives
    assert [m.text for m in found.directive.mentions] == ["Nghị quyết Trung ương 4 khóa XII", "Nghị quyết số 04-NQ/TW"]


def test_an_antecedent_is_the_last_document_of_its_kind() -> None:
    text = (
        "Nghị quyết số 71-NQ/TW ngày 22/8/2025\nChỉ thị số 50-CT/TW ngày 23/7/2025\nTỉnh ủy cụ thể hóa nghị quyết này"
    )
    found = read(text, "2025-09-12").directives
    assert [[m.text for m in d.directive.mentions] for d in found] == [
        ["Nghị quyết số 71-NQ/TW", "nghị quyết này"],
        ["Chỉ thị số 50-CT/TW"],
    ]


def test_an_antecedent_is_not_what_another_document_replaces() -> None:
    text = "Nghị quyết số 15-NQ/HU ngày 02/7/2020, thay cho Nghị quyết số 04-NQ/HU năm 2016\nHội nghị quán triệt nghị quyết này"
    found = read(text, "2020-07-12").directives
    assert [[m.text for m in d.directive.mentions] for d in found] == [
        ["Nghị quyết số 15-NQ/HU", "nghị quyết này"],
        ["Nghị quyết số 04-NQ/HU"],
    ]


def test_an_antecedent_without_anything_before_is_left_out() -> None:
    assert read("Nghị quyết này\nNghị quyết số 71-NQ/TW ngày 22/8/2025").words() == [
        "Nghị quyết này",
        "Nghị quyết số 71-NQ/TW",
    ]
    assert len(read("Nghị quyết này\nNghị quyết số 71-NQ/TW ngày 22/8/2025").directives[0].mentions) == 1


def test_an_unsure_number_alone_is_no_document() -> None:
    assert read("theo kế hoạch 198 thì còn chậm").ids() == []


def test_a_known_document_brings_what_is_known_of_it() -> None:
    (found,) = read("Chỉ thị 05 của Bộ Chính trị", "2019-01-01").directives
    directive = found.directive
    assert (directive.kind, directive.symbol, directive.issuer, directive.date) == (
        DirectiveKind.CHI_THI,
        "05-CT/TW",
        "Bộ Chính trị",
        "2016-05-15",
    )
    assert directive.title is not None
    assert directive.mentions == (Span(0, 10, "Chỉ thị 05"),)


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        (
            "Nghị quyết Trung ương 4 (khóa XI) được học tập.\nThực hiện Nghị quyết 4, các chi bộ kiểm điểm.",
            ["12-NQ/TW@2012"],
        ),
        ("Các nghị quyết, kết luận của Hội nghị Trung ương 6 khóa XIII được quán triệt.", []),
        ("Hai nghị quyết Trung ương 4 (khóa XI, XII) được học tập.", ["12-NQ/TW@2012", "04-NQ/TW@2016"]),
    ],
)
def test_a_sessions_documents_are_told_by_its_number_alone_and_not_all_at_once(said: str, ids: list[str]) -> None:
    assert read(said, "2023-01-05").ids() == ids
