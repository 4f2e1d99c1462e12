"""Where an article is, and which unit a bare rank means."""

import pytest

from tests.ingest.resolve.articles import bodies, places, read

PLACES = [
    ("Huyện ủy Than Uyên họp.", "huyện Than Uyên, tỉnh Lai Châu"),
    ("Tỉnh ủy Lai Châu họp.", "tỉnh Lai Châu"),
    ("Tin từ Than Uyên và Mường Tè.", "huyện Than Uyên, tỉnh Lai Châu"),
    ("Đảng ủy xã Khe Sâu, huyện Than Uyên họp.", "xã Khe Sâu, huyện Than Uyên, tỉnh Lai Châu"),
    ("Tỉnh ủy Lai Châu làm việc với Tỉnh ủy Điện Biên.", None),
    ("Huyện ủy Khe Sâu họp.", "huyện Khe Sâu"),
    ("Tỉnh ủy Sơn Lâm họp.", "tỉnh Sơn Lâm"),
    ("Tỉnh Sơn Lâm họp.", "tỉnh Sơn Lâm"),
    ("UBND thành phố Hà Nội họp.", "thành phố Hà Nội"),
    ("Đảng ủy phường 5, quận 3, TP.HCM họp.", "phường 5, quận 3, thành phố Hồ Chí Minh"),
    ("Thông tấn xã Việt Nam đưa tin ở Việt Nam.", None),
    ("Hợp tác xã Minh Tiến họp ở Minh Tiến.", None),
    ("Tại Than Uyên, hội nghị đã họp.", "huyện Than Uyên, tỉnh Lai Châu"),
    ("Huyện ủy Phú Vang họp. Đồng chí Bí thư Huyện ủy dự.", "huyện Phú Vang, tỉnh Thừa Thiên Huế"),
    ("Tỉnh ủy Lâm Khương họp.", None),  # provinces are all in the table: this may be a person's name
    ("Xã Tân Phú họp.", "xã Tân Phú"),
    ("Xã Tân Phú họp. Huyện ủy Sông Hinh dự.", "xã Tân Phú, tỉnh Phú Yên"),
    ("Họp.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES, ids=[text for text, _ in PLACES])
def test_an_articles_place_is_voted_by_the_units_it_names(text: str, place: str | None) -> None:
    assert read(text).place == place


@pytest.mark.parametrize(
    ("published", "place"),
    [
        ("2018-05-10", "xã Mường Kim, huyện Than Uyên, tỉnh Lai Châu"),
        ("2025-07-01", "xã Mường Kim, tỉnh Lai Châu"),
        (None, "xã Mường Kim, huyện Than Uyên, tỉnh Lai Châu"),
    ],
)
def test_the_day_tells_the_levels_of_government(published: str | None, place: str) -> None:
    assert read("Đảng ủy xã Mường Kim họp. Tỉnh ủy Lai Châu họp.", published).place == place


@pytest.mark.parametrize(
    ("published", "place"), [("2018-05-10", "thành phố Huế, tỉnh Thừa Thiên Huế"), ("2025-08-01", "thành phố Huế")]
)
def test_hue_was_a_provinces_capital_before_it_was_a_province(published: str, place: str) -> None:
    found = places(
        "Thành ủy thành phố Huế, tỉnh Thừa Thiên Huế họp." if published < "2025" else "Thành ủy thành phố Huế họp.",
        published,
    )
    assert list(found.values()) == [place]


ELSEWHERE = [
    (
        "Tỉnh Lai Châu họp. Tỉnh Điện Biên họp. Tỉnh Sơn La họp. Huyện ủy Mường Lát họp. UBND tỉnh kết luận.",
        "UBND tỉnh Thanh Hóa",
    ),
    (
        "Tỉnh ủy Lai Châu họp. Tỉnh ủy Lào Cai họp. Tỉnh ủy Kon Tum họp. Bí thư Huyện ủy Tu Mơ Rông dự. UBND tỉnh họp.",
        "UBND tỉnh Kon Tum",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE, ids=[text for text, _ in ELSEWHERE])
def test_a_district_tells_its_own_province_in_an_article_about_several(text: str, expected: str) -> None:
    assert expected in bodies(text)


def test_a_district_of_another_province_keeps_it() -> None:
    found = places("Tỉnh ủy Lai Châu họp. UBND tỉnh Lai Châu họp. Huyện ủy Mường Lát dự.")
    assert found["Huyện ủy Mường Lát"] == "huyện Mường Lát, tỉnh Thanh Hóa"


def test_a_commune_is_the_one_in_the_province_named_last() -> None:
    found = places("Tỉnh ủy Yên Bái họp. Tỉnh ủy Lai Châu họp. Tỉnh ủy Lạng Sơn họp. UBND xã Vũ Lễ báo cáo.")
    assert found["UBND xã Vũ Lễ"] == "xã Vũ Lễ, huyện Bắc Sơn, tỉnh Lạng Sơn"


def test_a_persons_name_after_a_rank_names_no_unit() -> None:
    found = places("Chủ tịch UBNDN tỉnh Nguyễn Đức Nhã dự. Sở Y tế tỉnh họp. Tin từ tỉnh Lai Châu.")
    assert found == {"Sở Y tế tỉnh Lai Châu": "tỉnh Lai Châu"}


def test_a_city_that_is_a_province_is_what_thanh_uy_means() -> None:
    found = bodies("Thành ủy Hà Nội làm việc với Tỉnh ủy Lào Cai. Thành ủy kết luận.")
    assert found["Thành ủy Hà Nội"] == ["Thành ủy Hà Nội", "Thành ủy"]


def test_a_provinces_name_may_look_like_a_persons() -> None:
    found = bodies("Đại hội Đảng bộ tỉnh Lâm Khương. Bí thư Tỉnh ủy Lâm Khương dự.")
    assert found == {
        "Đảng bộ tỉnh Lâm Khương": ["Đảng bộ tỉnh Lâm Khương"],
        "Tỉnh ủy Lâm Khương": ["Tỉnh ủy Lâm Khương"],
    }


BARE = [
    ("Huyện Than Uyên họp. UBND huyện kết luận.", ["UBND huyện Than Uyên"]),
    ("Huyện Than Uyên họp. UBND tỉnh kết luận.", ["UBND tỉnh Lai Châu"]),
    ("Huyện Than Uyên họp. UBND xã kết luận.", ["UBND xã?"]),
    ("Xã Bản Mây, huyện Than Uyên họp. UBND xã kết luận.", ["UBND xã Bản Mây"]),
    ("Xã Bản Mây họp. Xã Khe Sâu họp. UBND xã kết luận.", ["UBND xã Khe Sâu"]),
    ("Xã Bản Mây họp.\nXã Khe Sâu họp.\nXã Bản Mây họp. UBND xã kết luận.", ["UBND xã Bản Mây"]),
    ("# Huyện Than Uyên họp\nHuyện Than Uyên họp. Huyện Mường Tè dự, UBND huyện báo cáo.", ["UBND huyện Mường Tè"]),
    ("# Huyện Than Uyên họp\nHuyện Than Uyên họp. Huyện Mường Tè dự. UBND huyện báo cáo.", ["UBND huyện Than Uyên"]),
    ("Thành phố Hà Nội họp. UBND thành phố kết luận.", ["UBND thành phố Hà Nội"]),
    ("Thành phố Sơn La họp. UBND thành phố kết luận.", ["UBND thành phố Sơn La"]),
    ("Phường Khe Sâu họp. UBND xã kết luận.", ["UBND xã?"]),
    ("UBND huyện kết luận.", ["UBND huyện?"]),
    (
        "Tỉnh Lai Châu họp. Tỉnh Điện Biên họp. Tỉnh Sơn La họp. UBND tỉnh kết luận.",
        ["UBND tỉnh Sơn La"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BARE, ids=[text for text, _ in BARE])
def test_a_bare_rank_means_the_unit_spoken_of(text: str, expected: list[str]) -> None:
    assert list(bodies(text)) == expected


def test_a_name_is_told_by_its_rank_where_two_units_share_it() -> None:
    found = places("Tỉnh ủy Yên Bái họp. UBND thành phố Yên Bái họp.")
    assert found == {
        "Tỉnh ủy Yên Bái": "tỉnh Yên Bái",
        "UBND thành phố Yên Bái": "thành phố Yên Bái, tỉnh Yên Bái",
    }


def test_a_commune_of_a_common_name_is_the_one_in_the_articles_district() -> None:
    found = places("Huyện ủy Bắc Sơn, tỉnh Lạng Sơn họp. UBND xã Tân Thành báo cáo.")
    assert found["UBND xã Tân Thành"] == "xã Tân Thành, huyện Bắc Sơn, tỉnh Lạng Sơn"


def test_a_bare_rank_around_a_unit_is_the_articles_own() -> None:
    found = places("Huyện Than Uyên họp. UBND xã Khe Sâu huyện báo cáo.")
    assert found == {"UBND xã Khe Sâu": "xã Khe Sâu, huyện Than Uyên, tỉnh Lai Châu"}


def test_a_unit_keeps_the_rank_that_the_article_gives_it() -> None:
    assert list(places("UBND huyện Sa Pa, tỉnh Lào Cai họp.").values()) == ["huyện Sa Pa, tỉnh Lào Cai"]


def test_a_bare_rank_has_the_rank_that_the_article_gives_the_unit() -> None:
    found = places("Thị ủy Sa Đéc, tỉnh Đồng Tháp họp. Trưởng Phòng Kinh tế Lê Thử báo cáo.")
    assert found["Phòng Kinh tế thị xã Sa Đéc"] == "thị xã Sa Đéc, tỉnh Đồng Tháp"


MERGED = "Đảng ủy xã Tân Lạc (Phú Thọ) họp tại trụ sở trước đây của Huyện ủy Tân Lạc, tỉnh Hòa Bình. "


def test_the_units_of_a_province_that_has_ended_speak_for_the_one_that_took_its_place() -> None:
    found = places(f"{MERGED}Đảng ủy thị trấn Mãn Đức từng họp ở đó. Tỉnh ủy dự.", "2025-08-10")
    assert found["Tỉnh ủy Phú Thọ"] == "tỉnh Phú Thọ"
    assert found["Đảng ủy xã Tân Lạc"] == "xã Tân Lạc, tỉnh Phú Thọ"
    assert found["Đảng ủy thị trấn Mãn Đức"] == "thị trấn Mãn Đức, huyện Tân Lạc, tỉnh Hòa Bình"


def test_the_province_after_a_district_is_no_district_of_its_capitals_name() -> None:
    found = read(
        "Huyện ủy Thạch Hà họp. Tin từ huyện Thạch Hà, Hà Tĩnh. Ban Thường vụ Huyện ủy kết luận.", "2017-12-20"
    )
    assert found.place == "huyện Thạch Hà, tỉnh Hà Tĩnh"
    assert not any("huyện Hà Tĩnh" in (body.place or "") for body in found.organizations.values())


def test_a_province_stands_for_itself_before_it_has_ended() -> None:
    assert "Tỉnh ủy Hòa Bình" in places("Huyện ủy Tân Lạc, tỉnh Hòa Bình họp. Tỉnh ủy dự.", "2024-08-10")


def test_a_bare_rank_means_no_commune_that_has_gone_into_another() -> None:
    made = "Phường được lập từ phường Trần Quang Diệu và phường Nhơn Phú, thành phố Quy Nhơn, tỉnh Bình Định."
    text = f"Đảng ủy phường Quy Nhơn Bắc họp. {made}\nUBND phường báo cáo."
    assert "UBND phường Quy Nhơn Bắc" in places(text, "2025-11-24")


def test_print_spellings_of_one_name_are_one_place() -> None:
    found = {
        place
        for spelled in ("Đắk Nông", "Đăk Nông", "Đak Nông")
        for place in places(f"Sở Y tế tỉnh {spelled} họp.").values()
    }
    assert found == {"tỉnh Đắk Nông"}


def test_names_in_capitals_are_written_as_names() -> None:
    assert list(places("UBND XÃ KHE SÂU").values()) == ["xã Khe Sâu"]


@pytest.mark.parametrize(
    ("text", "office", "committee"),
    [
        ("Huyện ủy Than Uyên họp theo Kế hoạch số 15-KH/HU.", "HU", "Huyện ủy Than Uyên"),
        ("Đảng ủy xã Bản Mây họp theo Kế hoạch số 15-KH/ĐU.", "ĐU", "Đảng ủy xã Bản Mây"),
        ("Họp theo Kế hoạch số 15-KH/ĐU.", "ĐU", None),
        ("Tỉnh ủy Lai Châu họp theo Kế hoạch số 15-KH/TU.", "TU", "Tỉnh ủy Lai Châu"),
    ],
)
def test_a_local_documents_issuer_is_the_articles_own_committee(text: str, office: str, committee: str | None) -> None:
    reading = read(text)
    assert [d.issuer for d in reading.directives.values() if d.symbol.endswith(office)] == [committee]


def test_a_commune_named_in_passing_is_not_what_an_article_about_a_district_is_about() -> None:
    told = "# Huyện Than Uyên họp\nHuyện ủy Than Uyên họp. UBND huyện Than Uyên báo cáo. "
    assert read(f"{told}Xã Mường Kim bị nhắc.").place == "huyện Than Uyên, tỉnh Lai Châu"
