"""All that is told of a document: its id, issuer and day, which namings are of it, and between which it stays open."""

import pytest

from tests.ingest.documents import Documents, read

NAMES = {
    "Tỉnh ủy": "Tỉnh ủy Sơn Lâm",
    "Ban Thường vụ Tỉnh ủy": "Ban Thường vụ Tỉnh ủy Sơn Lâm",
    "Ban Thường vụ Huyện ủy": "Ban Thường vụ Huyện ủy Sông Vân",
    "Huyện ủy": "Huyện ủy Sông Vân",
    "Đảng bộ xã Tân Phú": "Đảng bộ xã Tân Phú",
    "Ban Chấp hành Đảng bộ xã Tân Phú": "Ban Chấp hành Đảng bộ xã Tân Phú",
    "Ban Thường vụ Đảng bộ Than Khe Sâu": "Ban Thường vụ Đảng bộ Than Khe Sâu",
    "UBND tỉnh": "UBND tỉnh Sơn Lâm",
    "UBND": "UBND tỉnh Sơn Lâm",
    "HĐND tỉnh": "HĐND tỉnh Sơn Lâm",
    "TU": "Tỉnh ủy Sơn Lâm",
    "HU": "Huyện ủy Sông Vân",
}


def told(text: str, published: str | None = "2019-06-30") -> Documents:
    return read(text, published, NAMES)


@pytest.mark.parametrize(
    ("text", "published", "id_", "issuer", "date"),
    [
        (
            "Kế hoạch số 61-KH/HU ngày 05/6/2018 của Ban Thường vụ Huyện ủy",
            "2019-06-30",
            "61-KH/HU@2018 Huyện ủy Sông Vân",
            "Huyện ủy Sông Vân",
            "2018-06-05",
        ),
        ("Kế hoạch số 61-KH/HU ngày 05/7", "2019-06-30", "61-KH/HU@2018 Huyện ủy Sông Vân", "Huyện ủy Sông Vân", "2018-07-05"),
        ("Kế hoạch số 61-KH/HU ngày 30/6", "2019-06-30", "61-KH/HU@2019 Huyện ủy Sông Vân", "Huyện ủy Sông Vân", "2019-06-30"),
        (
            "Kế hoạch số 61-KH/HU ngày 05/6\nSơ kết 6 tháng đầu năm 2017",
            None,
            "61-KH/HU@2017 Huyện ủy Sông Vân",
            "Huyện ủy Sông Vân",
            "2017-06-05",
        ),
        ("Kế hoạch số 61-KH/HU ngày 05/6", None, "61-KH/HU Huyện ủy Sông Vân", "Huyện ủy Sông Vân", "--06-05"),
        (
            "Nghị quyết số 07-NQ/ĐU ngày 5/6/2018 của Ban Chấp hành Đảng bộ xã Tân Phú",
            "2019-06-30",
            "07-NQ/ĐU@2018 Đảng ủy xã Tân Phú",
            "Đảng ủy xã Tân Phú",
            "2018-06-05",
        ),
        ("Nghị quyết số 07-NQ/ĐU của Đảng bộ xã Tân Phú", "2019-06-30", "07-NQ/ĐU Đảng ủy xã Tân Phú", "Đảng ủy xã Tân Phú", None),
        ("Quyết định số 911/QĐ-UBND ngày 5/6/2018", "2019-06-30", "911/QĐ-UBND@2018 UBND tỉnh Sơn Lâm", "UBND tỉnh Sơn Lâm", "2018-06-05"),
        ("Quyết định số 911 năm 2018 của UBND tỉnh", "2019-06-30", "911/QĐ-UBND@2018 UBND tỉnh Sơn Lâm", "UBND tỉnh Sơn Lâm", None),
        (
            "Nghị quyết số 15/NQ-HĐND ngày 5/6/2018 của HĐND tỉnh",
            "2019-06-30",
            "15/NQ-HĐND@2018 HĐND tỉnh Sơn Lâm",
            "HĐND tỉnh Sơn Lâm",
            "2018-06-05",
        ),
        ("Nghị định số 35/2018/NĐ-CP", "2019-06-30", "35/2018/NĐ-CP", None, None),
        ("Nghị định 35 năm 2018 của Chính phủ", "2019-06-30", "35/2018/NĐ-CP", None, None),
        ("Nghị quyết số 12/NQ-TW của Ban Thường vụ Tỉnh ủy", "2019-06-30", "12-NQ/TU Tỉnh ủy Sơn Lâm", "Tỉnh ủy Sơn Lâm", None),
        ("Kết luận số 888 của Ban Bí thư", "2019-06-30", "888-KL/TW", "Ban Bí thư", None),
        ("Nghị quyết số 07 của Ban Thường vụ Đảng bộ Than Khe Sâu", "2019-06-30", "07-NQ Đảng ủy Than Khe Sâu", "Đảng ủy Than Khe Sâu", None),
        ("Kết luận số 888 của Trung ương", "2019-06-30", "888-KL/TW", None, None),
        ("Chỉ thị số 03-CT/TW ngày 14/5/2012", "2019-06-30", "03-CT/TW@2012", None, "2012-05-14"),
        ("Chỉ thị số 03-CT/TW ngày 14/5/2011", "2019-06-30", "03-CT/TW@2011", "Bộ Chính trị", "2011-05-14"),
        ("Quyết định số 217 của Bộ Chính trị", "2019-06-30", "217-QĐ/TW@2013", "Bộ Chính trị", "2013-12-12"),
        ("Điều lệ Đảng", "2019-06-30", "Điều lệ Đảng", "Đại hội đại biểu toàn quốc", None),
    ],
)  # fmt: skip
def test_a_document_has_the_issuer_and_the_day_that_are_told(
    text: str, published: str | None, id_: str, issuer: str | None, date: str | None
) -> None:
    (found,) = told(text, published).directives
    assert (found.directive.id, found.directive.issuer, found.directive.date) == (id_, issuer, date)


@pytest.mark.parametrize(
    ("text", "namings"),
    [
        (
            "Kế hoạch số 05-KH/TU của Tỉnh ủy\nKế hoạch số 5-KH/TU\nKế hoạch số 05-KH/HU của Huyện ủy",
            {"05-KH/TU Tỉnh ủy Sơn Lâm": 2, "05-KH/HU Huyện ủy Sông Vân": 1},
        ),
        (
            "Kế hoạch số 05-KH/TU ngày 5/6/2018 của Tỉnh ủy\nKế hoạch số 05-KH/TU ngày 5/6/2017 của Tỉnh ủy",
            {"05-KH/TU@2018 Tỉnh ủy Sơn Lâm": 1, "05-KH/TU@2017 Tỉnh ủy Sơn Lâm": 1},
        ),
        ("Quy định số 01-QĐi/TU và Quy định 01-QĐ/TU của Tỉnh ủy", {"01-QĐi/TU Tỉnh ủy Sơn Lâm": 2}),
        (
            "Nghị quyết số 35-NQ/TW của Bộ Chính trị\nNghị quyết số 35-NQ/TW của Ban Bí thư",
            {"35-NQ/TW@2018": 1, "35-NQ/TW": 1},
        ),
        ("Nghị quyết số 35-NQ/TW của Bộ Chính trị\nNghị quyết 35 của Trung ương", {"35-NQ/TW@2018": 2}),
        ("theo Kế hoạch 198 và\nKế hoạch số 198-KH/HU ngày 02/02/2019", {"198-KH/HU@2019 Huyện ủy Sông Vân": 2}),
        (
            "Nghị quyết Trung ương 4 khóa XI\nNghị quyết Trung ương 4 khóa XII\nNghị quyết Trung ương 4 đã nêu",
            {"12-NQ/TW@2012": 1, "04-NQ/TW@2016": 2},
        ),
        ("Nghị quyết Trung ương 4 đã nêu\nNghị quyết Trung ương 4 khóa XI", {"12-NQ/TW@2012": 2}),
        (
            "Nghị quyết số 04-NQ/TW\nChỉ thị số 05-CT/TW\nNghị quyết này và Chỉ thị này",
            {"04-NQ/TW@2016": 2, "05-CT/TW@2016": 2},
        ),
        ("Nghị quyết số 04-NQ/TW\n" + "Huyện làm nhiều việc. " * 150 + "Nghị quyết này", {"04-NQ/TW@2016": 2}),
        ("Nghị quyết số 04-NQ/TW\n" + "Huyện làm nhiều việc. " * 200 + "Nghị quyết này", {"04-NQ/TW@2016": 1}),
        ("Quy định số 37-QĐ/TW\nQuy định về những điều đảng viên không được làm", {"37-QĐ/TW@2021": 2}),
    ],
)
def test_namings_of_one_document_are_joined_and_of_two_are_not(text: str, namings: dict[str, int]) -> None:
    published = None if "37-QĐ" in text else "2019-06-30"
    found = told(text, published).directives
    assert {one.directive.id: len(one.directive.mentions) for one in found} == namings


@pytest.mark.parametrize(
    ("text", "published", "id_", "candidates"),
    [
        ("Nghị quyết Trung ương 7 khóa XII", "2019-06-30", "NQTW7/XII", ["26-NQ/TW@2018", "27-NQ/TW@2018", "28-NQ/TW@2018"]),
        ("Nghị quyết Trung ương 8B khóa VI", "2019-06-30", "08B-NQ/HNTW@1990", []),
        ("Nghị quyết Trung ương 6 (lần 2) khóa VIII", "2019-06-30", "10-NQ/TW@1999", []),
        (
            "Nghị quyết Trung ương 7 khóa XII về xây dựng đội ngũ cán bộ các cấp, nhất là cấp chiến lược, đủ phẩm chất",
            "2019-06-30",
            "26-NQ/TW@2018",
            [],
        ),
        ("Nghị quyết Trung ương 13", "2019-06-30", "NQTW13", []),
        ("Kết luận Trung ương 13 khóa XII", "2019-06-30", "KLTW13/XII", []),
        ("Chỉ thị số 03-CT/TW", "2014-06-30", "03-CT/TW@2011", []),
        ("Quy định về những điều đảng viên không được làm", "2010-06-30", "115-QĐ/TW@2007", []),
        ("Quy định về những điều đảng viên không được làm", "2022-06-30", "37-QĐ/TW@2021", []),
        ("Nghị quyết Đại hội Đảng bộ xã Tân Phú lần thứ XX", "2019-06-30", "NQĐH/XX Đảng bộ xã Tân Phú", []),
        ("Nghị quyết Đại hội XII", "2019-06-30", "NQĐH/XII", []),
        ("Hướng dẫn số 03-HD/TW", "2017-06-30", "03-HD/TW", []),
        ("Hướng dẫn số 01-HD/TW", "2022-06-30", "01-HD/TW@2021", []),
    ],
)  # fmt: skip
def test_a_document_is_the_one_that_the_article_leaves_or_stays_open(
    text: str, published: str | None, id_: str, candidates: list[str]
) -> None:
    (found,) = told(text, published).directives
    assert (found.directive.id, sorted(found.directive.candidates)) == (id_, candidates)


@pytest.mark.parametrize("text", ["Nghị quyết Đại hội X", "Nghị quyết này", "theo kế hoạch 12"])
def test_what_names_no_document_in_particular_is_none(text: str) -> None:
    assert told(text).ids() == []
