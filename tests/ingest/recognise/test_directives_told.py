"""All that the naming of a document tells: number, symbol, plenum, term, day, issuer, subject, and where it ends."""

import pytest

from ingest.recognise.directives import DirectiveMention, find_directives
from schema.spelling import compose, standard, view
from tests.ingest.documents import lines

FIELDS = (
    "number",
    "code",
    "office",
    "symbol",
    "session",
    "part",
    "term",
    "congress",
    "national",
    "date",
    "year",
    "centre",
)
MORE = ("title", "name", "state")


def told(text: str) -> list[tuple[str, str, dict[str, object]]]:
    """Of each naming its words, those of its tail, and all fields that tell something."""
    text = compose(text)
    found = find_directives(view(text), standard(text), lines(text))
    return [(text[m.start : m.end], text[m.end : m.tail].strip(), _fields(text, m)) for m in found]


def _fields(text: str, mention: DirectiveMention) -> dict[str, object]:
    fields = {name: getattr(mention, name) for name in (*FIELDS, *MORE) if getattr(mention, name)}
    if mention.issuer:
        fields["issuer"] = text[slice(*mention.issuer)]
    if mention.body:
        fields["body"] = text[slice(*mention.body)]
    if mention.subject:
        fields["subject"] = text[: mention.subject]
    return fields


@pytest.mark.parametrize(
    ("text", "namings"),
    [
        ("Nghị quyết 18, số 19 cán bộ", [("Nghị quyết 18", "", {"number": "18"})]),
        (
            "Nghị quyết 18, số 19 hơn nữa",
            [("Nghị quyết 18", ", số 19", {"number": "18"}), ("19", "", {"number": "19"})],
        ),
        (
            "Quy định số 15/2018-QĐ/TU",
            [("Quy định số 15/2018-QĐ/TU", "", {"number": "15", "code": "QĐ", "office": "TU", "year": "2018"})],
        ),
        (
            "Nghị quyết Trung ương 4 (khóa XII) về xây dựng Đảng",
            [("Nghị quyết Trung ương 4 (khóa XII)", "", {"session": "4", "term": "XII", "title": "xây dựng đảng"})],
        ),
        (
            "Nghị quyết Trung ương 8B khóa VI",
            [("Nghị quyết Trung ương 8B khóa VI", "", {"session": "8B", "term": "VI"})],
        ),
        (
            "Nghị quyết Trung ương 6 (lần 2) khóa VIII",
            [("Nghị quyết Trung ương 6 (lần 2) khóa VIII", "", {"session": "6", "part": "2", "term": "VIII"})],
        ),
        ("Nghị quyết Trung ương 6 lần hai", [("Nghị quyết Trung ương 6 lần hai", "", {"session": "6", "part": "2"})]),
        (
            "Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII ngày 3/6/2017",
            [
                (
                    "Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII",
                    "ngày 3/6/2017",
                    {"session": "5", "term": "XII", "date": "2017-06-03"},
                )
            ],
        ),
        (
            "Nghị quyết Hội nghị lần thứ mười hai của Ban Chấp hành Trung ương khóa XI",
            [
                (
                    "Nghị quyết Hội nghị lần thứ mười hai của Ban Chấp hành Trung ương khóa XI",
                    "",
                    {
                        "session": "12",
                        "term": "XI",
                        "centre": "Ban Chấp hành Trung ương",
                        "issuer": "Ban Chấp hành Trung ương",
                    },
                )
            ],
        ),
        (
            'Nghị quyết Trung ương 4: "Một số vấn đề cấp bách về xây dựng Đảng hiện nay"',
            [
                (
                    "Nghị quyết Trung ương 4",
                    "",
                    {"session": "4", "title": "một số vấn đề cấp bách về xây dựng đảng hiện nay"},
                )
            ],
        ),
        ("Nghị quyết Trung ương 4 tổ chức", []),
        ("Nghị quyết Trung ương 4 lần", []),
        (
            "Nghị quyết Trung ương 4 khóa XII năm 2016",
            [("Nghị quyết Trung ương 4 khóa XII", "năm 2016", {"session": "4", "term": "XII", "year": "2016"})],
        ),
        (
            "Nghị quyết Đại hội Đảng bộ xã Tân Phú lần thứ XX, nhiệm kỳ 2015 - 2020",
            [
                (
                    "Nghị quyết Đại hội Đảng bộ xã Tân Phú lần thứ XX",
                    "",
                    {"congress": "XX", "body": "Đảng bộ xã Tân Phú"},
                )
            ],
        ),
        ("Nghị quyết Đại hội Đảng bộ các xã lần thứ XX", []),
        ("Nghị quyết Đại hội lần thứ XII của Hội Nông dân", []),
        (
            "Nghị quyết Đại hội XII ngày 28/1/2016 của Đảng",
            [
                (
                    "Nghị quyết Đại hội XII",
                    "ngày 28/1/2016 của Đảng",
                    {"congress": "XII", "date": "2016-01-28", "centre": "Đảng"},
                )
            ],
        ),
        (
            "Nghị quyết Đại hội Chi bộ thôn 3 lần thứ V",
            [("Nghị quyết Đại hội Chi bộ thôn 3 lần thứ V", "", {"congress": "V", "body": "Chi bộ thôn 3"})],
        ),
        ("Chỉ thị Đại hội XII của Đảng", []),
        (
            "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị khóa XII về đẩy mạnh học tập và làm theo Bác",
            [
                (
                    "Chỉ thị số 05-CT/TW",
                    "ngày 15/5/2016 của Bộ Chính trị khóa XII",
                    {
                        "number": "05",
                        "code": "CT",
                        "office": "TW",
                        "term": "XII",
                        "date": "2016-05-15",
                        "centre": "Bộ Chính trị",
                        "title": "đẩy mạnh học tập và làm theo bác",
                        "issuer": "Bộ Chính trị",
                    },
                )
            ],
        ),
        (
            "Chỉ thị số 05-CT/TW năm 2016 của Bộ Chính trị",
            [
                (
                    "Chỉ thị số 05-CT/TW",
                    "năm 2016 của Bộ Chính trị",
                    {
                        "number": "05",
                        "code": "CT",
                        "office": "TW",
                        "year": "2016",
                        "centre": "Bộ Chính trị",
                        "issuer": "Bộ Chính trị",
                    },
                )
            ],
        ),
        (
            "Chỉ thị số 05-CT/TW được ban hành ngày 15/5/2016",
            [
                (
                    "Chỉ thị số 05-CT/TW",
                    "được ban hành ngày 15/5/2016",
                    {"number": "05", "code": "CT", "office": "TW", "date": "2016-05-15"},
                )
            ],
        ),
        (
            "Chỉ thị số 05-CT/TW ra ngày 15/5/2016",
            [
                (
                    "Chỉ thị số 05-CT/TW",
                    "ra ngày 15/5/2016",
                    {"number": "05", "code": "CT", "office": "TW", "date": "2016-05-15"},
                )
            ],
        ),
        (
            "Để thực hiện Chỉ thị số 05-CT/TW, ngày 10/5 Huyện ủy họp",
            [("Chỉ thị số 05-CT/TW", "", {"number": "05", "code": "CT", "office": "TW"})],
        ),
        (
            "Căn cứ Chỉ thị số 05-CT/TW của Bộ Chính trị, ngày 10/5/2018, Huyện ủy họp",
            [
                (
                    "Chỉ thị số 05-CT/TW",
                    "của Bộ Chính trị",
                    {"number": "05", "code": "CT", "office": "TW", "centre": "Bộ Chính trị", "issuer": "Bộ Chính trị"},
                )
            ],
        ),
        (
            "Nghị quyết số 5-NQ/HU do Huyện ủy tổ chức",
            [("Nghị quyết số 5-NQ/HU", "", {"number": "05", "code": "NQ", "office": "HU"})],
        ),
        (
            "Nghị quyết số 5-NQ/HU của Đảng",
            [("Nghị quyết số 5-NQ/HU", "của Đảng", {"number": "05", "code": "NQ", "office": "HU", "centre": "Đảng"})],
        ),
        (
            "Nghị quyết số 5-NQ/HU của Ban Thường vụ Huyện ủy khóa XX",
            [
                (
                    "Nghị quyết số 5-NQ/HU",
                    "của Ban Thường vụ Huyện ủy khóa XX",
                    {"number": "05", "code": "NQ", "office": "HU", "term": "XX", "issuer": "Ban Thường vụ Huyện ủy"},
                )
            ],
        ),
        (
            "Kết luận số 7 Hội nghị Trung ương 4 khóa XII",
            [("Kết luận số 7", "Hội nghị Trung ương 4 khóa XII", {"number": "07", "session": "4", "term": "XII"})],
        ),
        (
            "Kết luận số 7 tại Hội nghị lần thứ tư của Ban Chấp hành Trung ương khóa XII",
            [
                (
                    "Kết luận số 7",
                    "tại Hội nghị lần thứ tư của Ban Chấp hành Trung ương khóa XII",
                    {
                        "number": "07",
                        "session": "4",
                        "term": "XII",
                        "centre": "Ban Chấp hành Trung ương",
                        "issuer": "Ban Chấp hành Trung ương",
                    },
                )
            ],
        ),
        (
            "Kết luận số 7 tại Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII",
            [
                (
                    "Kết luận số 7",
                    "tại Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII",
                    {"number": "07", "session": "4", "term": "XII"},
                )
            ],
        ),
        (
            "Chỉ thị 05 về đẩy mạnh học tập và Chỉ thị số 06-CT/TU",
            [
                ("Chỉ thị 05", "", {"number": "05", "title": "đẩy mạnh học tập"}),
                ("Chỉ thị số 06-CT/TU", "", {"number": "06", "code": "CT", "office": "TU"}),
            ],
        ),
        (
            'Chỉ thị 05 về "đẩy mạnh học tập" và việc khác',
            [("Chỉ thị 05", "", {"number": "05", "title": "đẩy mạnh học tập"})],
        ),
        (
            "Chỉ thị 05 v/v tăng cường kỷ cương; việc khác",
            [("Chỉ thị 05", "", {"number": "05", "title": "tăng cường kỷ cương"})],
        ),
        (
            "Nghị quyết 18 và Nghị quyết 19 khóa XII",
            [
                ("Nghị quyết 18", "", {"number": "18", "term": "XII"}),
                ("Nghị quyết 19", "khóa XII", {"number": "19", "term": "XII"}),
            ],
        ),
        (
            "Nghị quyết 18, 19 và 20-NQ/TW",
            [
                ("Nghị quyết 18", ", 19 và 20-NQ/TW", {"number": "18", "code": "NQ", "office": "TW"}),
                ("19", "và 20-NQ/TW", {"number": "19", "code": "NQ", "office": "TW"}),
                ("20-NQ/TW", "", {"number": "20", "code": "NQ", "office": "TW"}),
            ],
        ),
        (
            "Nghị quyết 18-NQ/TW, 19",
            [
                ("Nghị quyết 18-NQ/TW", ", 19", {"number": "18", "code": "NQ", "office": "TW"}),
                ("19", "", {"number": "19", "code": "NQ", "office": "TW"}),
            ],
        ),
        ("Nghị quyết 18, 19 cán bộ", [("Nghị quyết 18", "", {"number": "18"})]),
        ("Nghị quyết 18, 19 hơn nữa", [("Nghị quyết 18", "", {"number": "18"})]),
        (
            "Quyết định số 15/QĐ.TTg",
            [
                (
                    "Quyết định số 15/QĐ.TTg",
                    "",
                    {"number": "15", "code": "QĐ", "office": "TTg", "symbol": "15/QĐ-TTg", "state": True},
                )
            ],
        ),
        ("Quyết định số 15-QĐ.Các đảng viên", [("Quyết định số 15-QĐ", "", {"number": "15", "code": "QĐ"})]),
        (
            "Quyết định 15-QĐ/UBKTTU-N",
            [("Quyết định 15-QĐ/UBKTTU-N", "", {"number": "15", "code": "QĐ", "office": "UBKTTU-N"})],
        ),
        (
            "Quyết định số 15/2018/QĐ-UBND",
            [
                (
                    "Quyết định số 15/2018/QĐ-UBND",
                    "",
                    {
                        "number": "15",
                        "code": "QĐ",
                        "office": "UBND",
                        "symbol": "15/2018/QĐ-UBND",
                        "year": "2018",
                        "state": True,
                    },
                )
            ],
        ),
        (
            "Quyết định số 15/QĐ-UBND2",
            [
                (
                    "Quyết định số 15/QĐ-UBND2",
                    "",
                    {"number": "15", "code": "QĐ", "office": "UBND2", "symbol": "15/QĐ-UBND2", "state": True},
                )
            ],
        ),
        (
            "Công văn 1569/HQHCM-TCCB",
            [("Công văn 1569/HQHCM-TCCB", "", {"number": "1569", "symbol": "1569/HQHCM-TCCB", "state": True})],
        ),
        ("Công văn 1569/hqhcm", [("Công văn 1569", "", {"number": "1569"})]),
        (
            "Kế hoạch số 2018 của Huyện ủy",
            [("Kế hoạch số 2018", "của Huyện ủy", {"number": "2018", "issuer": "Huyện ủy"})],
        ),
        ("Quy định 08b-QĐ/TW", [("Quy định 08b-QĐ/TW", "", {"number": "08B", "code": "QĐ", "office": "TW"})]),
        (
            "Quy định số 3-QĐ/TU, cùng ngày",
            [("Quy định số 3-QĐ/TU", ", cùng ngày", {"number": "03", "code": "QĐ", "office": "TU"})],
        ),
        ("Nghị quyết 5a", [("Nghị quyết 5a", "", {"number": "05A"})]),
        (
            "Huyện ủy Than Uyên đã ban hành Kế hoạch số 3-KH/HU về chuyển đổi; cùng với đó là Kế hoạch số 4-KH/HU",
            [
                (
                    "Kế hoạch số 3-KH/HU",
                    "",
                    {
                        "number": "03",
                        "code": "KH",
                        "office": "HU",
                        "title": "chuyển đổi",
                        "subject": "Huyện ủy Than Uyên",
                    },
                ),
                (
                    "Kế hoạch số 4-KH/HU",
                    "",
                    {"number": "04", "code": "KH", "office": "HU", "subject": "Huyện ủy Than Uyên"},
                ),
            ],
        ),
        (
            "Huyện ủy Than Uyên (khóa XX) vừa ra Chỉ thị số 3-CT/HU",
            [
                (
                    "Chỉ thị số 3-CT/HU",
                    "",
                    {"number": "03", "code": "CT", "office": "HU", "subject": "Huyện ủy Than Uyên"},
                )
            ],
        ),
        (
            "Huyện ủy Than Uyên ban hành các Kế hoạch số 3-KH/HU",
            [
                (
                    "Kế hoạch số 3-KH/HU",
                    "",
                    {"number": "03", "code": "KH", "office": "HU", "subject": "Huyện ủy Than Uyên"},
                )
            ],
        ),
        (
            "chương trình hành động số 3-CTr/HU",
            [("chương trình hành động số 3-CTr/HU", "", {"number": "03", "code": "CTr", "office": "HU"})],
        ),
        (
            "Nghị quyết chuyên đề số 3-NQ/HU",
            [("Nghị quyết chuyên đề số 3-NQ/HU", "", {"number": "03", "code": "NQ", "office": "HU"})],
        ),
    ],
)
def test_a_naming_tells_what_its_words_say(text: str, namings: list[tuple[str, str, dict[str, object]]]) -> None:
    assert told(text) == namings


@pytest.mark.parametrize(
    ("text", "namings"),
    [
        (
            "Chỉ thị số 05-CT/TW\nngày 15/5/2016",
            [("Chỉ thị số 05-CT/TW", "", {"number": "05", "code": "CT", "office": "TW"})],
        ),
        (
            "Chỉ thị số 05-CT/TW\ncủa Bộ Chính trị",
            [("Chỉ thị số 05-CT/TW", "", {"number": "05", "code": "CT", "office": "TW"})],
        ),
        ("Chỉ thị số 05\n-CT/TW", [("Chỉ thị số 05", "", {"number": "05"})]),
        ("Nghị quyết Trung ương\n4 khóa XII", []),
        ("Nghị quyết Trung ương 4\nkhóa XII", [("Nghị quyết Trung ương 4", "", {"session": "4"})]),
        ('Nghị quyết Trung ương 4\n: "Một số vấn đề cấp bách"', [("Nghị quyết Trung ương 4", "", {"session": "4"})]),
        ("Nghị quyết Đại hội\nXII của Đảng", []),
        (
            "Nghị quyết Đại hội Đảng bộ huyện\nlần thứ XX",
            [("Nghị quyết Đại hội Đảng bộ huyện", "", {"body": "Đảng bộ huyện"})],
        ),
        ("Nghị quyết Đại hội Đảng bộ\nhuyện lần thứ XX", [("Nghị quyết Đại hội Đảng bộ", "", {"body": "Đảng bộ"})]),
        (
            "Nghị quyết 18\nvà 19-NQ/TW",
            [("Nghị quyết 18", "", {"number": "18"}), ("19-NQ/TW", "", {"number": "19", "code": "NQ", "office": "TW"})],
        ),
        ("Nghị quyết 18,\n19", [("Nghị quyết 18", "", {"number": "18"})]),
        ("Nghị quyết 18\n, 19 khóa XII", [("Nghị quyết 18", "", {"number": "18"})]),
        ("Chỉ thị 05\nvề đẩy mạnh học tập", [("Chỉ thị 05", "", {"number": "05"})]),
        ("Kết luận số 7\ntại Hội nghị Trung ương 4", [("Kết luận số 7", "", {"number": "07"})]),
        ("Chỉ thị 05\nkhóa XII", [("Chỉ thị 05", "", {"number": "05"})]),
        ("Nghị quyết\nnày", []),
        ("Điều lệ\nĐảng", []),
        (
            "Nghị quyết Đại hội XII\nvà Đại hội Đảng bộ tỉnh lần thứ XIV",
            [("Nghị quyết Đại hội XII", "", {"congress": "XII"})],
        ),
        ("Kế hoạch 198\nđã nêu", [("Kế hoạch 198", "", {"number": "198"})]),
        ("Kế hoạch 6\ntháng", [("Kế hoạch 6", "", {"number": "06"})]),
        ("Nghị quyết Trung ương 4\ntổ chức", [("Nghị quyết Trung ương 4", "", {"session": "4"})]),
        ("Nghị quyết Đại hội XII\ncủa Hội Nông dân", [("Nghị quyết Đại hội XII", "", {"congress": "XII"})]),
        (
            "Quy định số 3-QĐ/TU của Đảng bộ\ntỉnh",
            [
                (
                    "Quy định số 3-QĐ/TU",
                    "của Đảng bộ",
                    {"number": "03", "code": "QĐ", "office": "TU", "issuer": "Đảng bộ"},
                )
            ],
        ),
    ],
)
def test_the_next_sentences_words_are_none_of_a_naming(
    text: str, namings: list[tuple[str, str, dict[str, object]]]
) -> None:
    assert told(text) == namings
