"""People by short names and posts, and which posts they hold."""

import pytest

from ingest.reading import MentionKind
from ingest.resolve.people import Cast, Held, Known
from tests.ingest.resolve.articles import people, read

POSTS = [
    (
        (
            "Ông Lò Văn Tủa, Bí thư Đảng ủy, Phó Chủ tịch Ủy ban Bầu cử xã Bản Mây và ông Lò Văn Páo, Đảng ủy viên, Trưởng "
            "Công an xã Bản Mây dự."
        ),
        {
            "Lò Văn Tủa": ["Bí thư at Đảng ủy xã Bản Mây", "Phó Chủ tịch at Ủy ban Bầu cử xã Bản Mây"],
            "Lò Văn Páo": ["Đảng ủy viên at Đảng ủy xã Bản Mây", "Trưởng Công an at Công an xã Bản Mây"],
        },
    ),
    (
        "Ban CHQS huyện Than Uyên họp. Ông Lò Văn Tủa - Phó Chỉ huy trưởng kiêm Tham mưu trưởng Bộ CHQS tỉnh Lai Châu dự.",
        {
            "Lò Văn Tủa": [
                "Phó Chỉ huy trưởng at Bộ Chỉ huy Quân sự tỉnh Lai Châu",
                "Tham mưu trưởng at Bộ Chỉ huy Quân sự tỉnh Lai Châu",
            ]
        },
    ),
    (
        "Tỉnh Lai Châu họp. Ông Lò Văn Tủa, Cục trưởng Cục Tổ chức cán bộ dự. Ông Lò Văn Páo, Cục trưởng Cục Thống kê nói.",
        {
            "Lò Văn Tủa": ["Cục trưởng at Cục Tổ chức cán bộ"],
            "Lò Văn Páo": ["Cục trưởng at Cục Thống kê tỉnh Lai Châu"],
        },
    ),
    (
        "Trước đó, ông Lò Văn Tủa là Chủ tịch UBND huyện Than Uyên. Ông Lò Văn Páo là Bí thư Huyện ủy Than Uyên.",
        {
            "Lò Văn Tủa": ["nguyên Chủ tịch at UBND huyện Than Uyên"],
            "Lò Văn Páo": ["Bí thư at Huyện ủy Than Uyên"],
        },
    ),
    (
        "Ông Lò Văn Tủa, Ủy viên Ban Chấp hành Đảng bộ tỉnh dự. Ông Lò Văn Páo, Ủy viên BCH Đảng bộ xã nói.",
        {
            "Lò Văn Tủa": ["Ủy viên Ban Chấp hành at Tỉnh ủy?"],
            "Lò Văn Páo": ["Ủy viên Ban Chấp hành at Đảng ủy xã?"],
        },
    ),
    (
        "Huyện Than Uyên họp. Ông Lò Văn Tủa, Chỉ huy trưởng BCH Quân sự huyện Than Uyên dự.",
        {"Lò Văn Tủa": ["Chỉ huy trưởng at Ban Chỉ huy Quân sự huyện Than Uyên"]},
    ),
    (
        "UBKT Trung ương họp. Chủ nhiệm UBKT Lò Văn Tủa chủ trì.",
        {"Lò Văn Tủa": ["Chủ nhiệm at Ủy ban Kiểm tra Trung ương"]},
    ),
    (
        (
            "Ủy ban Kiểm tra Tỉnh ủy Lai Châu họp. Bà Lò Thị Mai, Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban chủ trì. Ông Lò "
            "Văn Tủa, Phó Chủ nhiệm Thường trực làm Trưởng đoàn."
        ),
        {
            "Lò Thị Mai": [
                "Ủy viên Ban Thường vụ at Tỉnh ủy Lai Châu",
                "Chủ nhiệm at Ủy ban Kiểm tra Tỉnh ủy Lai Châu",
            ],
            "Lò Văn Tủa": ["Phó Chủ nhiệm Thường trực at Ủy ban Kiểm tra Tỉnh ủy Lai Châu"],
        },
    ),
    (
        (
            "Ủy ban Kiểm tra Tỉnh ủy Lai Châu họp. Ông Lò Văn Tủa, Chủ nhiệm Câu lạc bộ Hưu trí và bà Lò Thị Mai, Chủ nhiệm "
            "Ủy ban Hòa giải dự."
        ),
        {"Lò Văn Tủa": ["Chủ nhiệm at Câu lạc bộ Hưu trí"], "Lò Thị Mai": []},
    ),
    ("Ông Lò Văn Tủa, Chủ nhiệm dự.", {"Lò Văn Tủa": []}),
    (
        "Ban Tổ chức Huyện ủy Than Uyên họp. Hai phó ban là ông Lò Văn Tủa và bà Lò Thị Mai cùng dự.",
        {
            "Lò Văn Tủa": ["Phó Trưởng ban at Ban Tổ chức Huyện ủy Than Uyên"],
            "Lò Thị Mai": ["Phó Trưởng ban at Ban Tổ chức Huyện ủy Than Uyên"],
        },
    ),
    (
        "Ban Tổ chức Huyện ủy Than Uyên họp.\nÔng Lò Văn Tủa, Phó Trưởng ban dự.",
        {"Lò Văn Tủa": []},
    ),
    (
        "Ban Dân vận Huyện ủy và Ban Chỉ đạo 35 Huyện ủy Than Uyên họp. Ông Lò Văn Tủa, Trưởng ban dự.",
        {"Lò Văn Tủa": []},
    ),
    (
        "Phó ban Lò Văn Tủa dự. Ban Dân vận Huyện ủy Than Uyên họp. Phó ban Lò Văn Tủa, Phó Ban trực Ban Dân vận nói.",
        {"Lò Văn Tủa": ["Phó ban trực at Ban Dân vận Huyện ủy Than Uyên"]},
    ),
    (
        "Bệnh viện Đa khoa tỉnh Lai Châu họp. Hai cấp phó là Lò Văn Tủa và Giàng A Páo, cùng là Phó Giám đốc Bệnh viện.",
        {
            "Lò Văn Tủa": ["Phó Giám đốc at Bệnh viện Đa khoa tỉnh Lai Châu"],
            "Giàng A Páo": ["Phó Giám đốc at Bệnh viện Đa khoa tỉnh Lai Châu"],
        },
    ),
    (
        "Huyện Than Uyên họp. Trực tiếp truyền đạt là Phó Chủ tịch UBND huyện Lăng Văn Tủa.",
        {"Lăng Văn Tủa": ["Phó Chủ tịch at UBND huyện Than Uyên"]},
    ),
    (
        (
            "Huyện Than Uyên họp. Ông Lò Văn Tủa, trước đây là Hạt phó Hạt Kiểm lâm huyện Than Uyên và ông Lò Văn Páo, tái "
            "đắc cử Bí thư Huyện ủy dự."
        ),
        {
            "Lò Văn Tủa": ["nguyên Hạt phó at Hạt Kiểm lâm huyện Than Uyên"],
            "Lò Văn Páo": ["Bí thư at Huyện ủy Than Uyên"],
        },
    ),
    (
        "Tỉnh Lai Châu họp. Ông Lò Văn Tủa, Trưởng Ban Quản lý các Khu công nghiệp tỉnh dự.",
        {"Lò Văn Tủa": ["Trưởng ban at Ban Quản lý các Khu công nghiệp tỉnh Lai Châu"]},
    ),
    (
        "Ông Lò Văn Tủa, Bí thư Đảng ủy, Chủ tịch HĐTV Tập đoàn Khe Sâu dự.",
        {
            "Lò Văn Tủa": [
                "Bí thư at Đảng ủy Tập đoàn Khe Sâu",
                "Chủ tịch at Hội đồng thành viên Tập đoàn Khe Sâu",
            ]
        },
    ),
    (
        "Đại sứ quán Việt Nam tại Lào họp. Đại sứ nước bạn, ông Lò Văn Tủa dự.",
        {"Lò Văn Tủa": []},
    ),
    (
        "Bộ Tài chính họp. Thứ trưởng Lò Văn Tủa, Bộ trưởng Y tế Lò Thị Mai dự.",
        {"Lò Văn Tủa": ["Thứ trưởng at Bộ Tài chính"], "Lò Thị Mai": ["Bộ trưởng at Bộ Y tế"]},
    ),
    ("Vụ trưởng Vụ Địa phương họp ở huyện Than Uyên.", {}),
    (
        "Đồng chí Lò Văn Tủa dự. Đồng chí đã kinh qua các cương vị Bí thư Huyện đoàn Than Uyên, Chủ tịch UBND huyện Mường Tè.",
        {
            "Lò Văn Tủa": [
                "nguyên Bí thư at Huyện đoàn Than Uyên",
                "nguyên Chủ tịch at UBND huyện Mường Tè",
            ]
        },
    ),
    (
        "Điều hành xã Bản Mây lúc khuyết bí thư là bà Lò Thị Mai, Phó Bí thư Đảng ủy xã.",
        {"Lò Thị Mai": ["Phó Bí thư at Đảng ủy xã Bản Mây"]},
    ),
    (
        "Bộ CHQS tỉnh Lai Châu họp. Thượng tá Lò Văn Tủa, Chủ nhiệm Chính trị dự.",
        {"Lò Văn Tủa": ["Chủ nhiệm Chính trị at Bộ Chỉ huy Quân sự tỉnh Lai Châu"]},
    ),
    (
        "Huyện Than Uyên họp. Đồng chí Lò Văn Tủa, TUV, Bí thư HU dự.",
        {"Lò Văn Tủa": ["Tỉnh ủy viên at Tỉnh ủy Lai Châu", "Bí thư at Huyện ủy Than Uyên"]},
    ),
    (
        "Tỉnh Lai Châu họp. Ông Lò Văn Tủa, Q. Giám đốc Sở Y tế dự.",
        {"Lò Văn Tủa": ["Giám đốc at Sở Y tế tỉnh Lai Châu"]},
    ),
    (
        "Trường Tiểu học Khe Sâu, xã Bản Mây khai giảng. Hiệu trưởng Lò Văn Tủa phát biểu.",
        {"Lò Văn Tủa": ["Hiệu trưởng at Trường Tiểu học Khe Sâu"]},
    ),
    (
        "Trường Tiểu học Khe Sâu và Trường Mầm non Bản Mây khai giảng. Hiệu trưởng Lò Văn Tủa phát biểu.",
        {"Lò Văn Tủa": []},
    ),
    (
        "Bộ Công an họp. Ông Lò Văn Tủa, Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ dự.",
        {"Lò Văn Tủa": ["Bộ trưởng at Văn phòng Chính phủ", "Chủ nhiệm at Văn phòng Chính phủ"]},
    ),
    (
        "Ông Lò Văn Tủa, Bí thư Đảng ủy, Chủ tịch HĐQT, Tổng Giám đốc Công ty cổ phần Khe Sâu dự.",
        {
            "Lò Văn Tủa": [
                "Bí thư at Đảng ủy Công ty cổ phần Khe Sâu",
                "Chủ tịch at Hội đồng quản trị Công ty cổ phần Khe Sâu",
                "Tổng Giám đốc at Công ty cổ phần Khe Sâu",
            ]
        },
    ),
    ("Bộ trưởng Lò Văn Tủa phát biểu.", {"Lò Văn Tủa": []}),
    ("Các đồng chí: Lò Văn Tủa, Lò Thị Mai cùng dự.", {"Lò Văn Tủa": [], "Lò Thị Mai": []}),
    (
        "Đồng chí Lò Văn Tủa, Bí thư Đảng ủy, Chủ tịch HĐND xã Bản Mây dự.",
        {"Lò Văn Tủa": ["Bí thư at Đảng ủy xã Bản Mây", "Chủ tịch at HĐND xã Bản Mây"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Lai Châu dự.",
        {"Lò Văn Tủa": ["Bí thư at Đảng ủy Sở Y tế tỉnh Lai Châu", "Giám đốc at Sở Y tế tỉnh Lai Châu"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Huyện ủy Than Uyên dự.",
        {"Lò Văn Tủa": ["Ủy viên Ban Thường vụ at Tỉnh ủy Lai Châu", "Bí thư at Huyện ủy Than Uyên"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, Tỉnh ủy viên, Chủ tịch UBND huyện Than Uyên dự.",
        {"Lò Văn Tủa": ["Tỉnh ủy viên at Tỉnh ủy Lai Châu", "Chủ tịch at UBND huyện Than Uyên"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, Ủy viên BCH Đảng bộ huyện Than Uyên dự.",
        {"Lò Văn Tủa": ["Ủy viên Ban Chấp hành at Huyện ủy Than Uyên"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, Ủy viên Bộ Chính trị, Thủ tướng Chính phủ dự.",
        {"Lò Văn Tủa": ["Ủy viên at Bộ Chính trị", "Thủ tướng at Chính phủ"]},
    ),
    ("Đồng chí Lò Văn Tủa, Ủy viên Trung ương Đảng dự.", {"Lò Văn Tủa": ["Ủy viên at Ban Chấp hành Trung ương"]}),
    ("Đồng chí Lò Văn Tủa, Chủ tịch nước dự.", {"Lò Văn Tủa": ["Chủ tịch nước at Nhà nước"]}),
    (
        "Đồng chí Lò Văn Tủa, Trưởng ban Tổ chức Huyện ủy Than Uyên dự.",
        {"Lò Văn Tủa": ["Trưởng ban at Ban Tổ chức Huyện ủy Than Uyên"]},
    ),
    (
        "Huyện ủy Than Uyên họp. Đồng chí Lò Văn Tủa, Phó Bí thư dự.",
        {"Lò Văn Tủa": ["Phó Bí thư at Huyện ủy Than Uyên"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, Phó Bí thư Thường trực Huyện ủy Than Uyên dự. Đồng chí Lò Văn Tủa, Phó Bí thư Huyện ủy nói.",
        {"Lò Văn Tủa": ["Phó Bí thư Thường trực at Huyện ủy Than Uyên"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, nguyên Bí thư Huyện ủy Than Uyên dự.",
        {"Lò Văn Tủa": ["nguyên Bí thư at Huyện ủy Than Uyên"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự. Đồng chí từng là Trưởng phòng Nội vụ huyện Mường Tè.",
        {"Lò Văn Tủa": ["Bí thư at Huyện ủy Than Uyên", "nguyên Trưởng phòng at Phòng Nội vụ huyện Mường Tè"]},
    ),
    (
        "Trường Tiểu học Khe Sâu họp. Đồng chí Lò Văn Tủa, Trưởng đoàn Đoàn kiểm tra của Huyện ủy Than Uyên dự.",
        {"Lò Văn Tủa": []},
    ),
    (
        "Sở Y tế tỉnh Lai Châu họp. Giám đốc Sở, đồng chí Lò Văn Tủa dự.",
        {"Lò Văn Tủa": ["Giám đốc at Sở Y tế tỉnh Lai Châu"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, Ủy viên BCH Đảng bộ Sở Y tế tỉnh Lai Châu dự.",
        {"Lò Văn Tủa": ["Ủy viên Ban Chấp hành at Đảng ủy Sở Y tế tỉnh Lai Châu"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, Bí thư Đảng ủy, Chỉ huy trưởng Ban CHQS huyện Than Uyên dự.",
        {
            "Lò Văn Tủa": [
                "Bí thư at Đảng ủy Quân sự huyện Than Uyên",
                "Chỉ huy trưởng at Ban Chỉ huy Quân sự huyện Than Uyên",
            ]
        },
    ),
    (
        "Đồng chí Lò Văn Tủa, Bí thư Chi bộ, Hiệu trưởng Trường Tiểu học Lê Lợi, xã Bản Mây dự.",
        {
            "Lò Văn Tủa": [
                "Bí thư at Chi bộ Trường Tiểu học Lê Lợi",
                "Hiệu trưởng at Trường Tiểu học Lê Lợi",
            ]
        },
    ),
    (
        "Đồng chí Lò Văn Tủa, Bí thư Chi bộ, Chủ tịch UBND xã Bản Mây dự.",
        {"Lò Văn Tủa": ["Chủ tịch at UBND xã Bản Mây"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, Phó Bí thư Đảng ủy, Chủ nhiệm UBKT Đảng ủy Khối Doanh nghiệp tỉnh Lai Châu dự.",
        {
            "Lò Văn Tủa": [
                "Phó Bí thư at Đảng ủy Khối Doanh nghiệp tỉnh Lai Châu",
                "Chủ nhiệm at Ủy ban Kiểm tra Đảng ủy Khối Doanh nghiệp tỉnh Lai Châu",
            ]
        },
    ),
    (
        "Đồng chí Lò Văn Tủa, Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Công an tỉnh Lai Châu, Bộ trưởng Bộ Công an dự.",
        {
            "Lò Văn Tủa": [
                "Ủy viên Ban Thường vụ at Tỉnh ủy Lai Châu",
                "Giám đốc at Công an tỉnh Lai Châu",
                "Bộ trưởng at Bộ Công an",
            ]
        },
    ),
    (
        "Đồng chí Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự.\nĐồng chí từng là Trưởng phòng Nội vụ huyện Mường Tè.",
        {"Lò Văn Tủa": ["Bí thư at Huyện ủy Than Uyên"]},
    ),
    ("Đồng chí Lò Văn Tủa dự. Đồng chí từng là Giám đốc Sở, phụ trách.", {"Lò Văn Tủa": []}),
    ("Đồng chí Lò Văn Tủa, Bí thư Đảng ủy, Giám đốc Sở, dự.", {"Lò Văn Tủa": []}),
    (
        "Đồng chí Lò Văn Tủa, Bí thư Đảng ủy, Phó Bí thư Đảng ủy xã Bản Mây dự.",
        {"Lò Văn Tủa": ["Phó Bí thư at Đảng ủy xã Bản Mây"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, Giám đốc Sở, Bí thư Huyện ủy Than Uyên dự.",
        {"Lò Văn Tủa": ["Bí thư at Huyện ủy Than Uyên"]},
    ),
    ("Đồng chí Lò Văn Tủa dự.", {"Lò Văn Tủa": []}),
    ("Lò Văn Tủa dự.", {}),
]


@pytest.mark.parametrize(("text", "expected"), POSTS, ids=[text for text, _ in POSTS])
def test_people_hold_the_posts_that_stand_by_their_names(text: str, expected: dict[str, list[str]]) -> None:
    assert people(text) == expected


LATER = [
    ("Đồng chí Lò Văn Tủa dự. Đồng chí Tủa nói.", {"Lò Văn Tủa": ["Lò Văn Tủa", "Tủa"]}),
    ("Đồng chí Tủa nói. Đồng chí Lò Văn Tủa dự.", {"Lò Văn Tủa": ["Tủa", "Lò Văn Tủa"]}),
    ("Ông Y Thuyên Niê dự. Ông Thuyên nói.", {"Y Thuyên Niê": ["Y Thuyên Niê", "Thuyên"]}),
    (
        "Đồng chí Lò Văn An dự. Đồng chí Nguyễn Văn An dự. Đồng chí An nói.",
        {"Lò Văn An": ["Lò Văn An"], "Nguyễn Văn An": ["Nguyễn Văn An"]},
    ),
    ("Đồng chí Lò Văn An dự. Đồng chí Ân nói.", {"Lò Văn An": ["Lò Văn An"]}),
    (
        "Đồng chí Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự. Đồng chí Bí thư Huyện ủy nói.",
        {"Lò Văn Tủa": ["Lò Văn Tủa", "Bí thư Huyện ủy"]},
    ),
    (
        "Đồng chí Bí thư Huyện ủy nói. Đồng chí Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự.",
        {"Lò Văn Tủa": ["Bí thư Huyện ủy", "Lò Văn Tủa"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, nguyên Bí thư Huyện ủy Than Uyên dự. Đồng chí Bí thư Huyện ủy nói.",
        {"Lò Văn Tủa": ["Lò Văn Tủa"]},
    ),
    (
        "Đồng chí Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự. Các bí thư huyện ủy nói.",
        {"Lò Văn Tủa": ["Lò Văn Tủa"]},
    ),
    (
        "LÒ VĂN TỦA, Bí thư Huyện ủy Than Uyên dự. Đồng chí Lò Văn Tủa nói.",
        {"Lò Văn Tủa": ["LÒ VĂN TỦA", "Lò Văn Tủa"]},
    ),
    ("Bà H'Nan Êban dự. Bà H'Nan nói.", {"H'Nan Êban": ["H'Nan Êban", "H'Nan"]}),
    ("Ông K'Thanh dự. Ông K'Thanh nói.", {"K'Thanh": ["K'Thanh", "K'Thanh"]}),
    ("Đồng chí Đỗ Đức Nhã dự. Đồng chí Đức Nhã nói.", {"Đỗ Đức Nhã": ["Đỗ Đức Nhã", "Đức Nhã"]}),
]


@pytest.mark.parametrize(("text", "expected"), LATER, ids=[text for text, _ in LATER])
def test_later_mentions_are_the_same_person(text: str, expected: dict[str, list[str]]) -> None:
    found = read(text).people.values()
    assert {person.name: [span.text for span in person.mentions] for person in found} == expected


# --- the cast -----------------------------------------------------------------------------------------------------


def cast(*names: str) -> Cast:
    made = Cast()
    for name in names:
        made.add(name)
    made.settle()
    return made


@pytest.mark.parametrize(
    ("names", "short", "expected"),
    [
        (["Lò Văn Tủa"], "Tủa", "Lò Văn Tủa"),
        (["Lò Văn Tủa"], "Văn Tủa", "Lò Văn Tủa"),
        (["Lò Văn Tủa"], "Văn", None),
        (["H'Nan Êban"], "H'Nan", "H'Nan Êban"),
        (["Lò Văn Tủa"], "Tua", None),
        (["Lò Văn Tủa", "Lò Thị Mai"], "Lò", None),
        (["Lò Văn An", "Nguyễn Văn An"], "An", None),
        (["Lò Văn An", "An Văn Tủa"], "An", "Lò Văn An"),
        (["Lê Văn An", "Lê Văn An Theo"], "An", "Lê Văn An"),
        ([], "An", None),
        (["Lò Văn An"], "", None),
    ],
)
def test_a_short_name_finds_the_one_person_it_may_mean(names: list[str], short: str, expected: str | None) -> None:
    found = cast(*names).short(short)
    assert (found.name if found else None) == expected


def test_everyone_is_told_once() -> None:
    assert [known.name for known in cast("Đỗ Đức Nhã", "Đức Nhã", "Lò Văn Tủa").everyone()] == [
        "Đỗ Đức Nhã",
        "Lò Văn Tủa",
    ]


def test_a_post_is_held_once_and_its_fullest_title_counts() -> None:
    person = Known("Lò Văn Tủa")
    for title in ("Phó Bí thư", "Phó Bí thư Thường trực", "Phó Bí thư", "phó bí thư thường trực"):
        person.hold(Held(title, "org-1", False, 0, 1, "post after name", 0.9))
    person.hold(Held("Phó Bí thư", "org-2", False, 0, 1, "post after name", 0.9))
    assert [(held.title, held.organization) for held in person.posts] == [
        ("Phó Bí thư Thường trực", "org-1"),
        ("Phó Bí thư", "org-2"),
    ]
    assert (person.has_title("Phó Bí thư Thường trực"), person.has_title("Bí thư")) == (True, False)


def test_a_post_once_said_to_be_past_is_past() -> None:
    person = Known("Lò Văn Tủa")
    person.hold(Held("Bí thư", "org-1", False, 0, 1, "post after name", 0.9))
    person.hold(Held("Bí thư", "org-1", True, 0, 1, "post after name", 0.9))
    assert [held.former for held in person.posts] == [True]


def test_the_one_holder_of_a_post_is_found_by_title_and_body() -> None:
    made = cast("Lò Văn Tủa", "Lò Thị Mai", "Giàng A Páo")
    for name, title, body, former in (
        ("Lò Văn Tủa", "Bí thư", "org-1", False),
        ("Lò Thị Mai", "Bí thư", "org-2", False),
        ("Giàng A Páo", "Chủ tịch", "org-3", True),
    ):
        made.add(name).hold(Held(title, body, former, 0, 1, "post after name", 0.9))
    holders = made.holders()
    found = [
        holders.of("bí thư", "org-1"),
        holders.of("Bí thư"),
        holders.of("Chủ tịch", "org-3"),
        holders.of("Chánh án"),
    ]
    assert [person.name if person else None for person in found] == ["Lò Văn Tủa", None, None, None]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Ông Lò Văn Tủa dự. Chiều nay, ông này báo cáo.", ["Lò Văn Tủa", "Lò Văn Tủa"]),
        ("Ông Lò Văn Tủa và bà Lò Thị Mai dự. Ông ta báo cáo.", ["Lò Văn Tủa", "Lò Thị Mai", "Lò Văn Tủa"]),
        ("Bà Lò Thị Mai dự. Ông này báo cáo.", ["Lò Thị Mai"]),
        ("Ông Lò Văn Tủa gặp một cán bộ xã. Vị cán bộ này báo cáo.", ["Lò Văn Tủa"]),
    ],
)
def test_who_ong_nay_means(text: str, meant: list[str]) -> None:
    reading = read(text)
    named = [m for sentence in reading.sentences for m in sentence.of_kind(MentionKind.PERSON)]
    assert [reading.people[m.thing].name for m in named] == meant
