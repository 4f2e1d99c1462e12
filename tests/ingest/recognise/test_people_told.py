"""Whom a sentence names, and whether an honorific announces them: what shows a name, and what ends it."""

import pytest

from ingest.recognise.people import PersonMention
from tests.ingest.recognise.grammar import scan


def told(text: str) -> list[str]:
    """The names in order, `!` after one that is announced."""
    people = [item.value for item in scan(text) if isinstance(item.value, PersonMention)]
    return [person.name + ("!" if person.announced else "") for person in people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("các ông: Lò Văn Tủa, Bí thư; Bình Minh, Phó Bí thư", ["Lò Văn Tủa!"]),
        ("Đồng chí Hưởng, Bí thư; Lò Văn Tủa, Phó Bí thư", ["Hưởng!", "Lò Văn Tủa!"]),
        ("Lò Văn Tủa, Bí thư; Trần Bình, Phó Bí thư", ["Lò Văn Tủa", "Trần Bình"]),
        ("Lò Văn Tủa, Bí thư; Lò Thị Mai, Phó Bí thư", ["Lò Văn Tủa", "Lò Thị Mai!"]),
        ("hai đồng chí: Lò Văn Tủa, Lò Thị Mai", ["Lò Văn Tủa!", "Lò Thị Mai!"]),
        ("Đồng chí Lò Văn Tủa - Lò Thị Mai dự", ["Lò Văn Tủa!", "Lò Thị Mai!"]),
        ("Đồng chí Lò Văn Tủa, và Lò Thị Mai dự", ["Lò Văn Tủa!", "Lò Thị Mai!"]),
        ("Đồng chí Lò Văn Tủa cùng Lò Thị Mai dự", ["Lò Văn Tủa!", "Lò Thị Mai!"]),
        ("Đồng chí Lò Văn Tủa, Bí thư Huyện ủy và Lò Thị Mai dự", ["Lò Văn Tủa!", "Lò Thị Mai!"]),
        ("Đồng chí Lò Văn Tủa, Bí thư Huyện ủy; và Lò Thị Mai dự", ["Lò Văn Tủa!", "Lò Thị Mai!"]),
        ("Đồng chí Lò Văn Tủa gặp Lò Thị Mai", ["Lò Văn Tủa!"]),
        ("hai cấp phó là Lò Văn Tủa và Lò Thị Mai dự", ["Lò Văn Tủa!", "Lò Thị Mai!"]),
        ("các đồng chí là Huyện ủy viên", []),
        ("hai cấp phó là Hưởng dự", []),
        ("hai cấp phó là Khe Sâu dự", []),
        ("các đồng chí: Huyện ủy viên Lò Văn Tủa", ["Lò Văn Tủa"]),
        ("Các Phó Thủ tướng: Lò Văn Tủa, Lò Thị Mai dự", ["Lò Văn Tủa", "Lò Thị Mai"]),
    ],
)
def test_a_list_goes_on_over_its_signs(text: str, people: list[str]) -> None:
    assert told(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("ông LÒ VĂN TỦA phát biểu", ["LÒ VĂN TỦA!"]),
        ("ÔNG GIÀNG A PÁO, BÍ THƯ HUYỆN ỦY", ["GIÀNG A PÁO!"]),
        ("ông GIÀNG A PÁO phát biểu", ["GIÀNG A PÁO!"]),
        ("ông GIÀNG A, cán bộ", []),
        ("ông UB A nói", []),
        ("đồng chí LÒ VĂN TỦA, BÍ THƯ", ["LÒ VĂN TỦA!"]),
        ("ông Lò Văn Tủa UB nói", ["Lò Văn Tủa!"]),
        ("ông UB Tủa nói", []),
        ("ông TƯ nói", []),
        ("ông Lê Đình Sự Hà Tĩnh cũng họp", ["Lê Đình Sự!"]),
        ("ông Lò Văn Tủa B. nói", []),
        ("ông Tủa B nói", []),
        ("ông Lò Văn Ý nói", ["Lò Văn Ý!"]),
        ("ông Nguyễn Văn Tủa Chủ tịch UBND xã", ["Nguyễn Văn Tủa!"]),
        ("ông Lò Văn Tủa Huyện ủy viên", ["Lò Văn Tủa!"]),
        ("ông K' Mák nói", ["K'Mák!"]),
    ],
)
def test_a_name_ends_where_other_words_begin(text: str, people: list[str]) -> None:
    assert told(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("GS.TS. Lò Văn Tủa dự", ["Lò Văn Tủa!"]),
        ("PGS, TS Lò Văn Tủa dự", ["Lò Văn Tủa!"]),
        ("Trung tá, bác sĩ Lò Văn Tủa dự", ["Lò Văn Tủa!"]),
        ("đảng viên gồm: Lò Văn Tủa, Lò Thị Mai", ["Lò Văn Tủa!", "Lò Thị Mai!"]),
        ("3 người: Lò Văn Tủa", ["Lò Văn Tủa!"]),
        ("người Lò Văn Tủa", []),
        ("trường hợp: Lò Văn Tủa", ["Lò Văn Tủa!"]),
        ("trường hợp Lò Văn Tủa", ["Lò Văn Tủa!"]),
        ("trường hợp Lò Tủa", []),
        ("đại biểu Mùa A Tủa dự", ["Mùa A Tủa!"]),
        ("đảng viên Chiêm Hóa dự", []),
        ("đại biểu Phượng Hoàng dự", []),
        ("đại biểu Phượng A Hoàng dự", ["Phượng A Hoàng!"]),
        ("đại biểu Khoa Văn Tủa dự", []),
    ],
)
def test_words_for_people_announce_a_name(text: str, people: list[str]) -> None:
    assert told(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Trưởng thôn Nà Mạ Lò Văn Tủa nói", ["Lò Văn Tủa!"]),
        ("Trưởng thôn Lò Văn Tủa nói", ["Lò Văn Tủa"]),
        ("Trưởng thôn Khe Sâu nói", []),
        ("Bí thư Đảng ủy Xa Lạ nói", ["Xa Lạ"]),
        ("Chủ nhiệm UBKT Quận ủy (UBKTQU) Lò Văn Tủa dự", ["Lò Văn Tủa"]),
        ("Chủ nhiệm UBKT Quận ủy (ủy ban) Lò Văn Tủa dự", []),
        ("Phó Bí thư Huyện ủy: Lò Văn Tủa", ["Lò Văn Tủa"]),
        ("Phó Bí thư Huyện ủy - Lò Văn Tủa", ["Lò Văn Tủa"]),
        ("Thủ tướng Nhật Bản Lò Văn Tủa thăm", ["Lò Văn Tủa"]),
        ("Chủ tịch UBND tỉnh Lai Châu Lò Văn Tủa dự", ["Lò Văn Tủa"]),
        ("Bí thư Lai Châu Lò Văn Tủa dự", ["Lò Văn Tủa"]),
        ("Chủ tịch UBNDN tỉnh Lò Văn Tủa dự", ["Lò Văn Tủa!"]),
        ("Chủ tịch UBNDN tỉnh, Lò Văn Tủa dự", []),
        ("Chủ tịch một cơ quan nào đó rất là xa xôi ở trong huyện Lò Văn Tủa", []),
    ],
)
def test_a_post_before_it_shows_a_name(text: str, people: list[str]) -> None:
    assert told(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Lò Văn Tủa (đảng viên Chi bộ 3) nói", ["Lò Văn Tủa!"]),
        ("Xa Lạ (đảng viên) nói", []),
        ("Lò Văn Tủa, quyền Chủ tịch UBND xã nói", ["Lò Văn Tủa"]),
        ("Lò Văn Tủa, hiện là Chủ tịch UBND xã nói", ["Lò Văn Tủa"]),
        ("Lò Văn Tủa, nguyên quyền Chủ tịch UBND xã nói", ["Lò Văn Tủa"]),
        ("Lò Văn Tủa, hôm nay Chủ tịch UBND xã nói", []),
        ("bến xe Thượng Khê, Bí thư Huyện ủy nói", []),
        ("và Thượng Khê, Bí thư Huyện ủy nói", ["Thượng Khê"]),
        ("phó Thượng Khê, Bí thư Huyện ủy nói", ["Thượng Khê"]),
        ("bến xe Lò Khê, Bí thư Huyện ủy nói", ["Lò Khê"]),
        ("Hà Nội Lò Văn Tủa, Bí thư Huyện ủy nói", ["Lò Văn Tủa"]),
        ("VÀ TRAO HUY HIỆU, BÍ THƯ HUYỆN ỦY", []),
        ("LÒ VĂN TỦA, BÍ THƯ HUYỆN ỦY", ["LÒ VĂN TỦA"]),
        (
            "nguyên Chủ tịch UBND xã Lò Văn Tủa, Trần Văn Khải, Lê Thanh Hà giúp",
            ["Lò Văn Tủa", "Trần Văn Khải!", "Lê Thanh Hà!"],
        ),
        ("nguyên Chủ tịch UBND xã Lò Văn Tủa, Thượng Khê giúp", ["Lò Văn Tủa"]),
    ],
)
def test_a_post_after_it_shows_a_name(text: str, people: list[str]) -> None:
    assert told(text) == people
