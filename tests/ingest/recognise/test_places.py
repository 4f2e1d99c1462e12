"""Units in a text: rank and name, rank alone, lists, names without their rank."""

import pytest

from ingest.recognise.places import PlaceMention
from schema.authority.places import gazetteer, ranks
from tests.ingest.recognise.grammar import grammar, marked, scan, told_place

UNITS = [
    ("tại [tỉnh Lai Châu] hôm nay", "tỉnh Lai Châu"),
    # names of the table whose words mean something else too
    ("Đảng ủy [xã Hội An] họp", "xã Hội An"),
    ("Đảng ủy [xã Viên An] họp", "xã Viên An"),
    ("tại [phường Thành Công], đoàn làm việc", "phường Thành Công"),
    ("tại [xã Dền Sáng] hôm nay", "xã Dền Sáng"),
    ("Đảng ủy [phường Cam Ly - Đà Lạt] họp", "phường Cam Ly - Đà Lạt"),
    ("tại [huyện Mường Lát] hôm nay", "huyện Mường Lát"),
    ("tại [huyên Mường Lát] hôm nay", "huyện Mường Lát"),
    ("tại [H.Mường Lát] hôm nay", "huyện Mường Lát"),
    ("tại [thị trấn Nông trường Phong Hà] hôm nay", "thị trấn Nông trường Phong Hà"),
    ("tại [Huyện Mường Lát] hôm nay", "huyện Mường Lát"),
    ("tại [thành phố Sơn La] hôm nay", "thành phố Sơn La"),
    ("tại [TP. Hồ Chí Minh] hôm nay", "thành phố Hồ Chí Minh"),
    ("tại [TP.HCM] hôm nay", "thành phố HCM"),
    ("tại [Tp Lào Cai] hôm nay", "thành phố Lào Cai"),
    ("tại [TX. Sa Pa] hôm nay", "thị xã Sa Pa"),
    ("tại [thị trấn Mường Lát] hôm nay", "thị trấn Mường Lát"),
    ("tại [TT. Than Uyên] hôm nay", "thị trấn Than Uyên"),
    ("tại [đặc khu Phú Quốc] hôm nay", "đặc khu Phú Quốc"),
    ("tại [phường 5] hôm nay", "phường 5"),
    ("tại [Quận 12] hôm nay", "quận 12"),
    ("tại [thôn 11] hôm nay", "thôn 11"),
    ("tại [thôn số 3] hôm nay", "thôn số 3"),
    ("tại [tổ dân phố 12A] hôm nay", "tổ dân phố 12A"),
    ("tại [TDP 9] hôm nay", "tổ dân phố 9"),
    ("tại [KP 4] hôm nay", "khu phố 4"),
    ("tại [bản Đán Đăm] hôm nay", "bản Đán Đăm"),
    ("tại [bon Đắk R'Moan] hôm nay", "bon Đắk R'Moan"),
    ("tại [xã Ch'Ơm] hôm nay", "xã Ch'Ơm"),
    ("tại [tỉnh Bà Rịa - Vũng Tàu] hôm nay", "tỉnh Bà Rịa - Vũng Tàu"),
    ("tại [tỉnh Thừa Thiên - Huế] hôm nay", "tỉnh Thừa Thiên - Huế"),
    ("[xã Hòa Phú, huyện Chiêm Hóa, tỉnh Tuyên Quang] họp", "xã Hòa Phú, huyện Chiêm Hóa, tỉnh Tuyên Quang"),
    ("[xã Hòa Phú huyện Chiêm Hóa] họp", "xã Hòa Phú, huyện Chiêm Hóa"),
    ("[thôn 3, xã Hòa Phú] họp", "thôn 3, xã Hòa Phú"),
    ("[phường Tân Phong, thành phố Lai Châu] họp", "phường Tân Phong, thành phố Lai Châu"),
    ("[xã Khe Sâu huyện] họp", "xã Khe Sâu, huyện"),
    ("[xã Khe Sâu], huyện họp", "xã Khe Sâu"),
    ("[quận 3, TP.HCM] họp", "quận 3, thành phố HCM"),
    ("[phường 5, quận 3, TP.HCM] họp", "phường 5, quận 3, thành phố HCM"),
    ("[huyện Mường La], thành phố Sơn La", "huyện Mường La"),
    ("[huyện Mường Lát], xã Tân Phú", "huyện Mường Lát"),
    ("[huyện Mường Lát], thị xã Sa Pa", "huyện Mường Lát"),
    ("ở [huyện] hôm nay", "huyện"),
    ("ở [xã] hôm nay", "xã"),
    ("ở [thành phố] hôm nay", "thành phố"),
    ("tại [xã Bản Mây] Đồng chí", "xã Bản Mây"),
    ("tại [xã Bản Mây] Nhiệm kỳ", "xã Bản Mây"),
    ("tại [tỉnh Yên Bái] Phó Chủ tịch", "tỉnh Yên Bái"),
    ("tại [tỉnh Yên Bái] - Vũng", "tỉnh Yên Bái"),
]


@pytest.mark.parametrize(("text", "told"), UNITS, ids=[text for text, _ in UNITS])
def test_a_unit_takes_up_its_words(text: str, told: str) -> None:
    case = marked(text)
    assert case.range is not None
    place = case.scanner.places.parse(case.range[0], len(case.tokens))
    assert place is not None
    assert told_place(place) == told
    assert (place.start, place.end) == case.range


@pytest.mark.parametrize(
    "text", ["thôn", "bản thân", "xã hội", "tổ chức", "khu vực", "làng nghề", "Hà Nội", "phường hội", ""]
)
def test_other_words_are_no_unit_with_a_name(text: str) -> None:
    scanner = grammar(text)
    place = scanner.places.parse(0, len(scanner.tokens))
    assert place is None or place.name is None


@pytest.mark.parametrize("text", ["xã hội", "xã luận", "xã viên", "thôn", "bản thân", "tổ chức"])
def test_words_that_begin_as_a_rank_are_none(text: str) -> None:
    scanner = grammar(text)
    assert scanner.places.parse(0, len(scanner.tokens)) is None


def test_a_list_of_units_without_end_is_read_without_a_deep_stack() -> None:
    items = scan("xã Bản Mây, " * 2000 + "huyện Khe Sâu, thành phố " * 1000)
    assert len(items) > 3000


def test_an_unknown_name_ends_before_a_person() -> None:
    scanner = grammar("Chủ tịch UBND xã Bản Mây Lò Văn Tủa")
    place = scanner.places.parse(3, len(scanner.tokens), before_person=True)
    assert place is not None
    assert place.name == "Bản Mây"


def test_a_name_that_the_article_writes_apart_ends_where_it_does_there() -> None:
    scanner = grammar("Xã Bản Mây họp. Chủ tịch UBND xã Bản Mây Sùng Seo Dìn dự.")
    at = scanner.tokens.words.index("xã", 1)
    place = scanner.places.parse(at, len(scanner.tokens), before_person=True)
    assert place is not None
    assert place.name == "Bản Mây"


def test_a_persons_name_after_a_committee_is_no_place() -> None:
    scanner = grammar("Bí thư Huyện ủy Nguyễn Văn An phát biểu.")
    assert scanner.places.known == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("các xã Ga Ri, Ch'Ơm và Tr'Hy họp", ["Ch'Ơm", "Tr'Hy"]),
        ("các xã Ga Ri, Nguyễn Văn An họp", []),
        ("các xã Ga Ri, xã Ch'Ơm", []),
        ("các xã Ga Ri, UBND huyện", []),
        ("các xã, Ga Ri", []),
        ("xã Ga Ri họp", []),
    ],
)
def test_one_rank_may_head_a_list(text: str, names: list[str]) -> None:
    scanner = grammar(text)
    at = scanner.tokens.words.index("xã")
    place = scanner.places.parse(at, len(scanner.tokens))
    assert place is not None
    assert [further.name for further in scanner.places.further(place, len(scanner.tokens))] == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sơn Động quán triệt nghị quyết", "huyện Sơn Động"),
        ("Ninh Bình quán triệt nghị quyết", "tỉnh Ninh Bình"),
        ("Hà Nội quán triệt nghị quyết", "thành phố Hà Nội"),
        ("Hồ Chí Minh quán triệt nghị quyết", None),
        ("Khe Sâu quán triệt nghị quyết", None),
        ("Huế quán triệt nghị quyết", None),
        ("Khe Sâu họp tại xã Khe Sâu", "xã Khe Sâu"),
    ],
)
def test_a_name_without_its_rank_is_one_that_the_table_or_the_article_knows(text: str, told: str | None) -> None:
    scanner = grammar(text)
    place = scanner.places.unranked(0, len(scanner.tokens), set())
    assert (told_place(place) if place else None) == told


def test_a_name_inside_something_else_is_no_unit() -> None:
    scanner = grammar("Sơn Động quán triệt")
    assert scanner.places.unranked(0, 4, {1}) is None


@pytest.mark.parametrize(("word", "example"), [(rank.word, example) for rank in ranks() for example in rank.examples])
def test_each_example_of_a_rank_is_headed_by_it(word: str, example: str) -> None:
    scanner = grammar(example)
    place = scanner.places.parse(0, len(scanner.tokens))
    assert place is not None
    assert (place.rank.word, place.end) == (word, len(scanner.tokens))
    assert place.name is not None


def test_bare_ranks_of_hamlets_are_not_named() -> None:
    named = [told_place(i.value) for i in scan("ở thôn, xã, huyện, tỉnh") if isinstance(i.value, PlaceMention)]
    assert named == ["xã", "huyện", "tỉnh"]


def test_the_table_is_shared() -> None:
    assert grammar("a").places.gazetteer is gazetteer()
