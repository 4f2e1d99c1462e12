"""People's names and the words that announce them."""

import pytest

from ingest.recognise.people import PersonMention
from tests.ingest.recognise.grammar import grammar, marked, scan

ANNOUNCED = [
    ("đồng chí [Triệu Minh Xuất], Phó Bí thư", "Triệu Minh Xuất"),
    ("Đồng chí [Lò Văn Tủa] phát biểu", "Lò Văn Tủa"),
    ("đ/c [Lò Văn Tủa] phát biểu", "Lò Văn Tủa"),
    ("ông [Nguyễn Văn Á] phát biểu", "Nguyễn Văn Á"),
    ("ông [Nguyễn Văn Ý] phát biểu", "Nguyễn Văn Ý"),
    ("bà [Lầu Thị Va] phát biểu", "Lầu Thị Va"),
    ("ông [K'Thanh] phát biểu", "K'Thanh"),
    ("ông [K’Thanh] phát biểu", "K'Thanh"),
    ("ông [K’ Mák] phát biểu", "K'Mák"),
    ("bà [H' Nan Êban] phát biểu", "H'Nan Êban"),
    ("ông [Y Biêr Niê] phát biểu", "Y Biêr Niê"),
    ("bà [H'Nan Êban] phát biểu", "H'Nan Êban"),
    ("ông [Ma Seo Páo] phát biểu", "Ma Seo Páo"),
    ("ông [Alăng Mai] dự", "Alăng Mai"),
    ("ông [Y Bhiơ̆ng Niê] dự", "Y Bhiơ̆ng Niê"),
    ("ông [Lê Thị Bích Ngọc Anh] dự", "Lê Thị Bích Ngọc Anh"),
    ("đồng chí [Hưởng] nói", "Hưởng"),
    ("Ngài [Lò Văn Tủa] dự", "Lò Văn Tủa"),
    ("ông [Lò Tủa] Nhưng nếu có người thân", "Lò Tủa"),
    ("bà [Lò Thị Trong] dự", "Lò Thị Trong"),
    ("ông [Hồ Văn Pả Riêng] dự", "Hồ Văn Pả Riêng"),
    ("Đại tá, PGS.TS. [Nguyễn Văn An] dự", "Nguyễn Văn An"),
    ("TS. [Nguyễn Văn An] dự", "Nguyễn Văn An"),
    ("Thượng tá [Lò Văn Tủa] dự", "Lò Văn Tủa"),
    ("đồng chí Đại tá [Lò Văn Tủa] dự", "Lò Văn Tủa"),
    ("các đồng chí: [Nguyễn Văn An], Bí thư", "Nguyễn Văn An"),
    ("các ông [Nguyễn Văn An] và Trần Văn Bình", "Nguyễn Văn An"),
    ("ông [Nguyễn Văn An] Phó Chủ tịch", "Nguyễn Văn An"),
    ("ông [Nguyễn Văn An] Huyện ủy", "Nguyễn Văn An"),
]


@pytest.mark.parametrize(("text", "name"), ANNOUNCED, ids=lambda value: value)
def test_an_honorific_announces_a_name(text: str, name: str) -> None:
    case = marked(text)
    assert case.range is not None
    people = [i.value for i in case.scanner.sentence(0, len(case.tokens)) if isinstance(i.value, PersonMention)]
    assert (people[0].name, people[0].start, people[0].end) == (name, *case.range)
    assert people[0].announced


NOT_PEOPLE = [
    "bến xe Thượng Khê, Bí thư Huyện ủy cho biết",
    "đồng chí là Anh hùng",
    "Mùa A báo cáo",
    "ông Hồ Chí Minh",
    "ông Việt Nam",
    "ông UBND huyện",
    "ông Nguyễn Văn A. phát biểu",
    "đồng chí Bí thư Huyện ủy",
    "ông ấy nói",
    "đồng chí Đảng viên",
    "Chi bộ Xuân Thành họp",
    "Nguyễn Văn An phát biểu",
    "Huyện ủy Than Uyên họp",
    "trường Lê Văn Tám",
    "bà con Tân Phú",
    "Khóa XII, Nhiệm kỳ 2015",
    "đại biểu Hà Nội dự",
    "Trạm trưởng Trạm Y tế các xã dự",
    "cán bộ Chi bộ thôn 3",
    "Trưởng thôn Nà Pen báo cáo",
    "Bí thư Huyện ủy Khe Sâu kết luận",
    "Chủ tịch UBND tỉnh dự lễ ở Trường THPT Lê Văn Tám",
    "Chủ tịch UBND huyện khen đường Lê Văn Tám",
    "Hiệu trưởng Trường THPT Lê Văn Tám báo cáo",
]


@pytest.mark.parametrize("text", NOT_PEOPLE)
def test_the_shape_alone_makes_no_person(text: str) -> None:
    assert [i.value.name for i in scan(text) if isinstance(i.value, PersonMention)] == []


BESIDE_POSTS = [
    ("Bí thư Tỉnh ủy Hưng Yên [Đỗ Tiến Sỹ] phát biểu", "Đỗ Tiến Sỹ"),
    ("[Lò Văn Tủa], Bí thư Huyện ủy, dự", "Lò Văn Tủa"),
    ("[Lò Văn Tủa] - Bí thư Huyện ủy, dự", "Lò Văn Tủa"),
    ("[Lò Văn Tủa] (Bí thư Huyện ủy) dự", "Lò Văn Tủa"),
    ("[Lò Văn Tủa], nguyên Bí thư Huyện ủy, dự", "Lò Văn Tủa"),
    ("[Y Thuyên], Phó Chủ tịch UBND xã", "Y Thuyên"),
    ("[A Phương], Chủ tịch HĐND xã", "A Phương"),
    ("[Ksor H'Bơ Khăp], Phó Chủ tịch", "Ksor H'Bơ Khăp"),
    ("Bí thư huyện ủy [K’Thanh] đi thăm", "K'Thanh"),
    ("[K'Thanh], Bí thư Huyện ủy, đi thăm", "K'Thanh"),
    ("[Xa Lạ Lùng], Phó Chủ tịch UBND xã", "Xa Lạ Lùng"),
    ("Chủ tịch UBND TP Hà Nội [Hoàng Văn Bình] dự", "Hoàng Văn Bình"),
    ("Phó Bí thư Huyện ủy - [Lò Văn Tủa] dự", "Lò Văn Tủa"),
    ("Các Phó Chủ tịch UBND tỉnh: [Lò Văn Tủa], Lò Thị Mai", "Lò Văn Tủa"),
    ("Thủ tướng Lào [Nguyễn Văn Sĩ] thăm", "Nguyễn Văn Sĩ"),
]


@pytest.mark.parametrize(("text", "name"), BESIDE_POSTS, ids=[text for text, _ in BESIDE_POSTS])
def test_a_post_beside_it_shows_a_name(text: str, name: str) -> None:
    case = marked(text)
    people = [i.value for i in case.scanner.sentence(0, len(case.tokens)) if isinstance(i.value, PersonMention)]
    assert (people[0].name, people[0].start, people[0].end) == (name, *(case.range or ()))


NAMES_AFTER_WORDS = [
    ("đảng viên [Phan Minh Trí] vi phạm", "Phan Minh Trí"),
    ("cử tri [Phan Minh Trí] kiến nghị", "Phan Minh Trí"),
    ("lão thành cách mạng [Phan Minh Trí] dự", "Phan Minh Trí"),
    ("Giám đốc Nông trường 2 [Lò Văn Tủa] báo cáo", "Lò Văn Tủa"),
    ("Vụ trưởng Vụ Địa bàn VII UBKT Trung ương [Lò Văn Tủa] dự", "Lò Văn Tủa"),
    ("Vụ trưởng Vụ Địa bàn VII, Ủy ban Kiểm tra Trung ương [Lò Văn Tủa] dự", "Lò Văn Tủa"),
    ("Bí thư Đảng ủy xã [Lừ Văn Tủa] phát biểu", "Lừ Văn Tủa"),
    ("Bí thư Tỉnh ủy Hà Tĩnh [Lê Đình Sự] Hà Tĩnh cũng họp", "Lê Đình Sự"),
    ("phân công đảng viên [Thạch Thị Nhung] theo dõi", "Thạch Thị Nhung"),
    ("nông dân [Trần Văn Trung] góp đất", "Trần Văn Trung"),
    ("đảng viên trẻ [Ngô Chí Bền] góp đất", "Ngô Chí Bền"),
    ("chuyên viên [Lò Văn Tủa] vi phạm", "Lò Văn Tủa"),
    ("Chủ tịch UBNDN tỉnh [Nguyễn Đức Nhã] dự", "Nguyễn Đức Nhã"),
    ("Chỉ huy trưởng Ban huy quân sự TP Sơn La [Ngô Nam Nhã] dự", "Ngô Nam Nhã"),
    ("Tổng Biên tập Báo Nhân dân [Phan Huy Tủa] dự", "Phan Huy Tủa"),
    ("Hiệu trưởng Trường THPT Lê Văn Tám [Lò Văn Tủa] báo cáo", "Lò Văn Tủa"),
    ("Đại sứ Việt Nam tại Malaysia [Phạm Văn Tủa] dự", "Phạm Văn Tủa"),
    ("Bí thư Chi bộ [Lò Văn Ơn] báo cáo", "Lò Văn Ơn"),
    ("Bí thư Tỉnh ủy [Vưu Quyền] phát biểu", "Vưu Quyền"),
    ("Ủy viên Trung ương Đảng [Lò Văn Tủa] Đài Tiếng nói Việt Nam", "Lò Văn Tủa"),
    ("Phó Chủ tịch UBND huyện [Chamaléa Bốc] báo cáo", "Chamaléa Bốc"),
]


@pytest.mark.parametrize(("text", "name"), NAMES_AFTER_WORDS, ids=[text for text, _ in NAMES_AFTER_WORDS])
def test_a_title_or_a_word_for_people_shows_a_full_name(text: str, name: str) -> None:
    case = marked(text)
    people = [i.value for i in case.scanner.sentence(0, len(case.tokens)) if isinstance(i.value, PersonMention)]
    assert [(p.name, p.start, p.end) for p in people] == [(name, *(case.range or ()))]


def test_a_list_is_announced_by_its_first_honorific() -> None:
    text = "các ông: Lò Văn Tủa, Đảng ủy viên; Lò Thị Mai, đảng viên Chi bộ 3; Giàng A Páo, Trạm trưởng Trạm Y tế xã"
    people = [i.value for i in scan(text) if isinstance(i.value, PersonMention)]
    assert [(p.name, p.announced) for p in people] == [
        ("Lò Văn Tủa", True),
        ("Lò Thị Mai", True),
        ("Giàng A Páo", True),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("các ông Nguyễn Văn An và Trần Văn Bình", ["Nguyễn Văn An", "Trần Văn Bình"]),
        ("các đồng chí: Nguyễn Văn An, Bí thư; Trần Thị Bình, Phó Bí thư", ["Nguyễn Văn An", "Trần Thị Bình"]),
        ("đồng chí Nguyễn Văn An, Trần Thị Bình cùng Lê Văn Cường", ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"]),
        ("đồng chí Nguyễn Văn An, Tân Phú", ["Nguyễn Văn An"]),
        ("Bí thư tỉnh ủy Quý Châu bị bắt", []),
        ("TRAO BẰNG KHEN VÀ QUYẾT ĐỊNH CHO BÍ THƯ", []),
        ("CHUẨN Y BÍ THƯ ĐẢNG ỦY LÒ VĂN TỦA", ["LÒ VĂN TỦA"]),
    ],
)
def test_a_list_of_people_goes_on(text: str, names: list[str]) -> None:
    assert [i.value.name for i in scan(text) if isinstance(i.value, PersonMention)] == names


@pytest.mark.parametrize(
    ("text", "words", "plural"),
    [
        ("đồng chí Hưởng", "đồng chí", False),
        ("các đồng chí Hưởng", "các đồng chí", True),
        ("Đại tá, PGS.TS. Hưởng", "đại tá , pgs . ts .", False),
        ("ông, Hưởng", "ông", False),
        ("các ông, bà Hưởng", "các ông , bà", True),
    ],
)
def test_honorifics_in_a_row_are_one(text: str, words: str, plural: bool) -> None:
    scanner = grammar(text)
    honorific = scanner.names.honorific(0, len(scanner.tokens))
    assert honorific is not None
    assert (honorific.words, honorific.plural) == (words, plural)


def test_a_word_of_the_sentence_is_no_honorific() -> None:
    scanner = grammar("phát biểu")
    assert scanner.names.honorific(0, 2) is None


def test_a_given_name_alone_is_not_full() -> None:
    people = [i.value for i in scan("đồng chí Hưởng gặp đồng chí Lò Văn Tủa") if isinstance(i.value, PersonMention)]
    assert [person.is_full for person in people] == [False, True]


def test_a_highlanders_one_word_name_is_full() -> None:
    people = [i.value for i in scan("đồng chí K'Thanh dự") if isinstance(i.value, PersonMention)]
    assert [person.is_full for person in people] == [True]
