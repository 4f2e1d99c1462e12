"""Units in a text: where their names end, what lies around them, and what the article itself tells of their names."""

import pytest

from tests.ingest.recognise.grammar import grammar, marked, told_place

UNITS = [
    ("tại [xã Pả Vi Hạ] họp", "xã Pả Vi Hạ"),
    ("tại [huyện Đô lương] họp", "huyện Đô lương"),
    ("tại [thành phố Vinh] đẹp", "thành phố Vinh"),
    ("tại [thành phố] Hoa phượng đỏ", "thành phố"),
    ("tại [TP HCM] hôm nay", "thành phố HCM"),
    ("tại [TP. Vinh] họp", "thành phố Vinh"),
    ("tại [thành phố Cảng Hải Phòng] họp", "thành phố Hải Phòng"),
    ("tại [xã Khe Sâu Nà] Mạ Bản Pen họp", "xã Khe Sâu Nà"),
    ("tại [bản Nà Pen 1] họp", "bản Nà Pen 1"),
    ("tại [bản Nà Pen 1], 5 hộ", "bản Nà Pen 1"),
    ("tại [bản Nà Pen] 12 hộ", "bản Nà Pen"),
    ("tại [bản Nà Pen] 123", "bản Nà Pen"),
    ("tại [bản Nà Pen] 1/5", "bản Nà Pen"),
    ("tại [bản Nà Pen] 1.5", "bản Nà Pen"),
    ("tại [phường 12A] họp", "phường 12A"),
    ("tại [phường 12] A họp", "phường 12"),
    ("tại [thôn số 12] họp", "thôn số 12"),
    ("tại [phường] 123 họp", "phường"),
    ("các [xã: Khe Sâu], Nà Mạ", "xã Khe Sâu"),
    ("[xã]: Khe Sâu", "xã"),
    ("tại [thị trấn Nông trường Khe Sâu] họp", "thị trấn Nông trường Khe Sâu"),
    ("tại [xã] Nguyễn Văn An họp", "xã"),
    ("tại [huyện] Lò Văn Tủa họp", "huyện"),
    ("tại [xã Tân Phú] Thứ trưởng họp", "xã Tân Phú"),
    (
        "tại [thôn 3, xã Hòa Phú, huyện Chiêm Hóa, tỉnh Tuyên Quang] họp",
        "thôn 3, xã Hòa Phú, huyện Chiêm Hóa, tỉnh Tuyên Quang",
    ),
    ("tại [xã Hòa Phú, TP. Lai Châu] họp", "xã Hòa Phú, thành phố Lai Châu"),
    ("tại [huyện Củ Chi, TP.HCM] họp", "huyện Củ Chi, thành phố HCM"),
    ("tại [quận Hải Châu, thành phố Đà Nẵng] họp", "quận Hải Châu, thành phố Đà Nẵng"),
    ("tại [thị xã Sa Pa], thành phố Sơn La họp", "thị xã Sa Pa"),
    ("tại [xã Hòa Phú], xã Tân Phú", "xã Hòa Phú"),
    ("tại [xã Hòa Phú] (huyện Chiêm Hóa)", "xã Hòa Phú"),
    ("tại [xã Hòa Phú], huyện họp", "xã Hòa Phú"),
]


@pytest.mark.parametrize("before_person", [False, True])
@pytest.mark.parametrize(("text", "told"), UNITS, ids=[text for text, _ in UNITS])
def test_a_unit_ends_where_its_name_or_the_unit_around_it_does(text: str, told: str, before_person: bool) -> None:
    case = marked(text)
    assert case.range is not None
    place = case.scanner.places.parse(case.range[0], len(case.tokens), before_person=before_person)
    assert place is not None
    assert (told_place(place), (place.start, place.end)) == (told, case.range)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Huyện ủy Khe Sâu họp", {"khe sâu"}),
        ("Bí thư Huyện ủy Khe Sâu họp", set()),
        ("Huyện ủy Khe Sâu Nà họp", set()),
        ("xã Khe Sâu Nà họp", {"khe sâu nà"}),
        ("Thành ủy TP Lò Văn Tủa", set()),
        ("TP Khe Sâu Nà họp", set()),
        ("TP Khe Sâu họp", {"khe sâu"}),
        ("xã Lò Tủa họp", {"lò tủa"}),
        ("Chủ tịch xã Lò Tủa họp", set()),
        ("tại xã Nguyễn Khê họp", {"nguyễn khê"}),
        ("tại huyện Tủa Văn Páo họp", set()),
        ("tại xã Tủa Văn Páo họp", {"tủa văn páo"}),
        ("xã Than Uyên Khe họp", set()),
        ("TP. Khe Sâu", set()),
        ("xã hội Khe Sâu", set()),
        ("thôn Khe Sâu họp", set()),
        ("xã Khe Sâu Thứ trưởng họp", {"khe sâu"}),
    ],
)
def test_a_name_that_stands_apart_is_known_to_the_article(text: str, known: set[str]) -> None:
    assert grammar(text).places.known == known


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("huyện Khe Sâu. Tỉnh Khe Sâu", {"khe sâu": "huyện"}),
        ("xã Khe Sâu Nà họp", {"khe sâu nà": "xã"}),
        ("xã Khe Sâu Nà Mạ họp", {}),
        ("xã Khe họp", {}),
        ("Huyện ủy Khe Sâu họp", {"khe sâu": "huyện"}),
    ],
)
def test_the_first_rank_of_a_name_is_its_rank(text: str, ranks: dict[str, str]) -> None:
    assert grammar(text).places.ranks_of == ranks


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("các huyện Than Uyên, Mường Tè và Sìn Hồ họp", ["Mường Tè", "Sìn Hồ"]),
        ("các tỉnh Lai Châu, Sơn La, Điện Biên", ["Sơn La", "Điện Biên"]),
        ("các huyện Mường Tè, Điện Biên", ["Điện Biên"]),
        ("các huyện Mường Tè, Nghệ An", []),
        ("các xã Khe Sâu, Nà Mạ Bản Pen Hồ", []),
        ("các xã Khe Sâu, Nà Mạ Bản", ["Nà Mạ Bản"]),
        ("các xã Khe Sâu, Nà Mạ Thứ trưởng", ["Nà Mạ"]),
        ("các xã Khe Sâu, Sở Y tế", []),
        ("các xã Khe Sâu và", []),
        ("các xã Khe Sâu, Lò Thị Mai", []),
        ("các xã Khe Sâu; Nà Mạ", []),
    ],
)
def test_a_list_goes_on_over_names_of_the_rank(text: str, names: list[str]) -> None:
    scanner = grammar(text)
    end = len(scanner.tokens)
    place = scanner.places.parse(1, end)
    assert place is not None
    assert [further.name for further in scanner.places.further(place, end)] == names
