"""Where an article is, and which bodies its bare words mean there; whose the documents are."""

import pytest

from tests.ingest.resolve.articles import read

ARTICLES = [
    # where somebody was born, and another country's city, tell nothing of the article
    (
        "UBND huyện họp. Ông Lò Văn Tủa sinh ngày 12-8-1962, tại xã Đồng Lâm, tỉnh Quảng Ninh. Bà Mai quê ở huyện Bắc Hà.",
        "2018-05-10",
        None,
        {"UBND huyện?": (None, 1)},
    ),
    (
        "Thành ủy TP HCM họp về hợp tác với thành phố Osaka (Nhật Bản), thành phố Nà Mạ (Lào).",
        "2018-05-10",
        "thành phố Hồ Chí Minh",
        {"Thành ủy Thành phố Hồ Chí Minh": ("thành phố Hồ Chí Minh", 1)},
    ),
    # a district named without its rank has the one that the article's bare words give it
    (
        "Đông Triều: Học tập nghị quyết. HĐND thị xã họp. Ban Thường vụ Thị ủy dự.",
        "2021-05-10",
        "thị xã Đông Triều, tỉnh Quảng Ninh",
        {
            "HĐND thị xã Đông Triều": ("thị xã Đông Triều, tỉnh Quảng Ninh", 1),
            "Ban Thường vụ Thị ủy Đông Triều": ("thị xã Đông Triều, tỉnh Quảng Ninh", 1),
            "Thị ủy Đông Triều": ("thị xã Đông Triều, tỉnh Quảng Ninh", 0),
        },
    ),
    (
        "Đông Triều: Học tập nghị quyết. Ban Thường vụ Thị ủy họp.",
        "2021-05-10",
        "thị xã Đông Triều, tỉnh Quảng Ninh",
        {
            "Ban Thường vụ Thị ủy Đông Triều": ("thị xã Đông Triều, tỉnh Quảng Ninh", 1),
            "Thị ủy Đông Triều": ("thị xã Đông Triều, tỉnh Quảng Ninh", 0),
        },
    ),
    # a city that has taken in the article's own district since is not it; one that rose may have been renamed
    (
        "UBND huyện họp. Đảng ủy xã Đồng Lâm và Đảng ủy xã Kỳ Thượng báo cáo.",
        "2018-05-10",
        "tỉnh Quảng Ninh",
        {
            "UBND huyện?": (None, 1),
            "Đảng ủy xã Đồng Lâm": ("xã Đồng Lâm, thành phố Hạ Long, tỉnh Quảng Ninh", 1),
            "Đảng ủy xã Kỳ Thượng": ("xã Kỳ Thượng, thành phố Hạ Long, tỉnh Quảng Ninh", 1),
        },
    ),
    (
        "UBND huyện họp. Đảng ủy xã Trường Lâm và Đảng ủy xã Phú Lâm báo cáo.",
        "2018-05-10",
        "huyện Tĩnh Gia, tỉnh Thanh Hóa",
        {
            "UBND huyện Tĩnh Gia": ("huyện Tĩnh Gia, tỉnh Thanh Hóa", 1),
            "Đảng ủy xã Trường Lâm": ("xã Trường Lâm, thị xã Nghi Sơn, tỉnh Thanh Hóa", 1),
            "Đảng ủy xã Phú Lâm": ("xã Phú Lâm, thị xã Nghi Sơn, tỉnh Thanh Hóa", 1),
        },
    ),
    (
        "Sa Pa: Học tập nghị quyết. Thành ủy họp.",
        "2021-05-10",
        "thị xã Sa Pa, tỉnh Lào Cai",
        {"Thành ủy?": (None, 1)},
    ),
    (
        "Bản Nà Pen, xã Bản Mây, huyện Than Uyên họp. Chi bộ bản Nà Pen họp.",
        "2018-05-10",
        "xã Bản Mây, huyện Than Uyên, tỉnh Lai Châu",
        {"Chi bộ bản Nà Pen": ("xã Bản Mây, huyện Than Uyên, tỉnh Lai Châu", 1)},
    ),
    (
        "UBND phường Tân Phong, thành phố Lai Châu họp.",
        "2018-05-10",
        "phường Tân Phong, thành phố Lai Châu, tỉnh Lai Châu",
        {"UBND phường Tân Phong": ("phường Tân Phong, thành phố Lai Châu, tỉnh Lai Châu", 1)},
    ),
    (
        "Huyện ủy Mường Lát làm việc với Tỉnh ủy Lai Châu.",
        "2018-05-10",
        "tỉnh Lai Châu",
        {"Huyện ủy Mường Lát": ("huyện Mường Lát, tỉnh Thanh Hóa", 1), "Tỉnh ủy Lai Châu": ("tỉnh Lai Châu", 1)},
    ),
    (
        "Tỉnh ủy Lai Châu họp. Huyện ủy Than Uyên họp. Huyện ủy Mường Tè họp.",
        "2018-05-10",
        "huyện Than Uyên, tỉnh Lai Châu",
        {
            "Tỉnh ủy Lai Châu": ("tỉnh Lai Châu", 1),
            "Huyện ủy Than Uyên": ("huyện Than Uyên, tỉnh Lai Châu", 1),
            "Huyện ủy Mường Tè": ("huyện Mường Tè, tỉnh Lai Châu", 1),
        },
    ),
    ("Xã Mường Kim họp. Xã Mường Than họp. Xã Phúc Than họp.", "2018-05-10", "huyện Than Uyên, tỉnh Lai Châu", {}),
    ("Xã Tân Thành họp.", "2018-05-10", "xã Tân Thành", {}),
    ("Xã Mường Kim họp.", "2018-05-10", "xã Mường Kim, huyện Than Uyên, tỉnh Lai Châu", {}),
    ("Tỉnh Lai Châu họp. Xã Tân Thành báo cáo.", "2018-05-10", "xã Tân Thành, tỉnh Lai Châu", {}),
    ("Huyện Bắc Sơn họp. Xã Tân Thành báo cáo.", "2018-05-10", "xã Tân Thành, huyện Bắc Sơn, tỉnh Lạng Sơn", {}),
    (
        "Huyện Khe Sâu, tỉnh Lai Châu họp. UBND xã Nà Mạ họp.",
        "2018-05-10",
        "xã Nà Mạ, huyện Khe Sâu, tỉnh Lai Châu",
        {"UBND xã Nà Mạ": ("xã Nà Mạ, huyện Khe Sâu, tỉnh Lai Châu", 1)},
    ),
    (
        "Thành ủy Lai Châu họp. UBND thành phố kết luận. UBND tỉnh dự.",
        "2018-05-10",
        "tỉnh Lai Châu",
        {
            "Thành ủy Lai Châu": ("thành phố Lai Châu, tỉnh Lai Châu", 1),
            "UBND thành phố Lai Châu": ("thành phố Lai Châu, tỉnh Lai Châu", 1),
            "UBND tỉnh Lai Châu": ("tỉnh Lai Châu", 1),
        },
    ),
    (
        "UBND huyện Sìn Hồ họp. Phòng Nội vụ báo cáo.",
        "2018-05-10",
        "huyện Sìn Hồ, tỉnh Lai Châu",
        {
            "UBND huyện Sìn Hồ": ("huyện Sìn Hồ, tỉnh Lai Châu", 1),
            "Phòng Nội vụ huyện Sìn Hồ": ("huyện Sìn Hồ, tỉnh Lai Châu", 1),
        },
    ),
    (
        "Sở Nội vụ tỉnh Lai Châu họp. Phòng Nội vụ báo cáo.",
        "2018-05-10",
        "tỉnh Lai Châu",
        {"Sở Nội vụ tỉnh Lai Châu": ("tỉnh Lai Châu", 1), "Phòng Nội vụ Sở Nội vụ tỉnh Lai Châu": ("tỉnh Lai Châu", 1)},
    ),
    (
        "UBND huyện Sìn Hồ họp. Phòng Nghiệp vụ 2 báo cáo.",
        "2018-05-10",
        "huyện Sìn Hồ, tỉnh Lai Châu",
        {"UBND huyện Sìn Hồ": ("huyện Sìn Hồ, tỉnh Lai Châu", 1), "Phòng Nghiệp vụ 2?": (None, 1)},
    ),
    (
        "Tỉnh Lai Châu họp. Bệnh viện Đa khoa tỉnh họp. Khoa Dược báo cáo.",
        "2018-05-10",
        "tỉnh Lai Châu",
        {
            "Bệnh viện Đa khoa tỉnh Lai Châu": ("tỉnh Lai Châu", 1),
            "Khoa Dược Bệnh viện Đa khoa tỉnh Lai Châu": ("tỉnh Lai Châu", 1),
        },
    ),
    ("Tỉnh Lai Châu họp. Khoa Dược báo cáo.", "2018-05-10", "tỉnh Lai Châu", {"Khoa Dược?": (None, 1)}),
    (
        "Tỉnh Lai Châu họp. Tập đoàn Than Khe Sâu (TKS) họp. Tập đoàn TKS kết luận.",
        "2018-05-10",
        "tỉnh Lai Châu",
        {"Tập đoàn Than Khe Sâu": (None, 2)},
    ),
    (
        "Tỉnh Lai Châu họp. Công ty Cao su Khe Sâu họp. Công ty Cao su họp.",
        "2018-05-10",
        "tỉnh Lai Châu",
        {"Công ty Cao su Khe Sâu": (None, 2)},
    ),
    (
        "Tỉnh Lai Châu họp. Trường Tiểu học Khe Sâu, xã Bản Mây họp. Công đoàn Trường họp.",
        "2018-05-10",
        "xã Bản Mây, tỉnh Lai Châu",
        {
            "Trường Tiểu học Khe Sâu": ("xã Bản Mây, tỉnh Lai Châu", 1),
            "Công đoàn Trường Tiểu học Khe Sâu": ("xã Bản Mây, tỉnh Lai Châu", 1),
        },
    ),
    (
        "Tỉnh Lai Châu họp. Công ty Khe Sâu họp. Hội đồng thành viên họp.",
        "2018-05-10",
        "tỉnh Lai Châu",
        {"Công ty Khe Sâu": (None, 1)},
    ),
    (
        "Huyện Than Uyên, tỉnh Lai Châu họp. Hạt Kiểm lâm họp. Trung tâm Bồi dưỡng Chính trị họp.",
        "2018-05-10",
        "huyện Than Uyên, tỉnh Lai Châu",
        {
            "Hạt Kiểm lâm huyện Than Uyên": ("huyện Than Uyên, tỉnh Lai Châu", 1),
            "Trung tâm Bồi dưỡng chính trị huyện Than Uyên": ("huyện Than Uyên, tỉnh Lai Châu", 1),
        },
    ),
    ("Tỉnh Lai Châu họp. Hạt Kiểm lâm họp.", "2018-05-10", "tỉnh Lai Châu", {}),
    (
        "Tỉnh Lai Châu họp. Huyện ủy, UBND huyện Than Uyên họp. UBND kết luận.",
        "2018-05-10",
        "huyện Than Uyên, tỉnh Lai Châu",
        {
            "Huyện ủy Than Uyên": ("huyện Than Uyên, tỉnh Lai Châu", 1),
            "UBND huyện Than Uyên": ("huyện Than Uyên, tỉnh Lai Châu", 2),
        },
    ),
    (
        "Tỉnh Lai Châu họp. Huyện ủy Than Uyên, UBND họp.",
        "2018-05-10",
        "huyện Than Uyên, tỉnh Lai Châu",
        {
            "Huyện ủy Than Uyên": ("huyện Than Uyên, tỉnh Lai Châu", 1),
            "UBND huyện Than Uyên": ("huyện Than Uyên, tỉnh Lai Châu", 1),
        },
    ),
    (
        "Tỉnh Lai Châu họp. HĐND, UBND xã Bản Mây họp.",
        "2018-05-10",
        "xã Bản Mây, tỉnh Lai Châu",
        {"HĐND xã Bản Mây": ("xã Bản Mây, tỉnh Lai Châu", 1), "UBND xã Bản Mây": ("xã Bản Mây, tỉnh Lai Châu", 1)},
    ),
    (
        "Tỉnh Lai Châu họp. HĐND, UBND, UBMTTQ huyện Than Uyên họp.",
        "2018-05-10",
        "huyện Than Uyên, tỉnh Lai Châu",
        {
            "HĐND huyện Than Uyên": ("huyện Than Uyên, tỉnh Lai Châu", 1),
            "UBND huyện Than Uyên": ("huyện Than Uyên, tỉnh Lai Châu", 1),
            "Ủy ban MTTQ Việt Nam huyện Than Uyên": ("huyện Than Uyên, tỉnh Lai Châu", 1),
        },
    ),
    (
        "Tỉnh Lai Châu họp. Tỉnh ủy, HĐND, UBND tỉnh họp.",
        "2018-05-10",
        "tỉnh Lai Châu",
        {
            "Tỉnh ủy Lai Châu": ("tỉnh Lai Châu", 1),
            "HĐND tỉnh Lai Châu": ("tỉnh Lai Châu", 1),
            "UBND tỉnh Lai Châu": ("tỉnh Lai Châu", 1),
        },
    ),
    (
        "Tỉnh Lai Châu họp. Đoàn Thanh niên Sở Y tế họp.",
        "2018-05-10",
        "tỉnh Lai Châu",
        {"Đoàn Thanh niên Sở Y tế tỉnh Lai Châu": ("tỉnh Lai Châu", 1)},
    ),
    (
        "Tỉnh Lai Châu họp. Thanh tra Sở Y tế họp.",
        "2018-05-10",
        "tỉnh Lai Châu",
        {"Sở Y tế tỉnh Lai Châu": ("tỉnh Lai Châu", 0), "Thanh tra Sở Y tế tỉnh Lai Châu": ("tỉnh Lai Châu", 1)},
    ),
    (
        "Đảng ủy xã Mường Kim họp. UBND huyện dự.",
        "2025-08-01",
        "xã Mường Kim, tỉnh Lai Châu",
        {"Đảng ủy xã Mường Kim": ("xã Mường Kim, tỉnh Lai Châu", 1), "UBND huyện?": (None, 1)},
    ),
    (
        "Xã Mường Kim, tỉnh Lai Châu họp. UBND xã kết luận.",
        "2025-08-01",
        "xã Mường Kim, tỉnh Lai Châu",
        {"UBND xã Mường Kim": ("xã Mường Kim, tỉnh Lai Châu", 1)},
    ),
    (
        "HUYỆN ỦY THAN UYÊN HỌP",
        "2018-05-10",
        "huyện Than Uyên, tỉnh Lai Châu",
        {"Huyện ủy Than Uyên": ("huyện Than Uyên, tỉnh Lai Châu", 1)},
    ),
    (
        "# Tin các huyện\nHuyện Than Uyên họp. UBND huyện báo cáo.\nHuyện Mường Tè họp. UBND huyện báo cáo.\nHuyện Sìn Hồ họp. UBND huyện báo cáo.",
        "2018-05-10",
        "huyện Than Uyên, tỉnh Lai Châu",
        {
            "UBND huyện Than Uyên": ("huyện Than Uyên, tỉnh Lai Châu", 1),
            "UBND huyện Mường Tè": ("huyện Mường Tè, tỉnh Lai Châu", 1),
            "UBND huyện Sìn Hồ": ("huyện Sìn Hồ, tỉnh Lai Châu", 1),
        },
    ),
]
ISSUERS = [
    ("Kế hoạch số 3-KH/HU. Thị xã Sa Pa họp.", "03-KH/HU Thị ủy Sa Pa", "Thị ủy Sa Pa"),
    ("Kế hoạch số 3-KH/ThU. Thị xã Sa Pa họp.", "03-KH/ThU Thị ủy Sa Pa", "Thị ủy Sa Pa"),
    ("Kế hoạch số 3-KH/QU. Quận Ba Đình họp.", "03-KH/QU Quận ủy Ba Đình", "Quận ủy Ba Đình"),
    ("Kế hoạch số 3-KH/TXU. Thị ủy Sa Pa họp.", "03-KH/TXU Thị ủy Sa Pa", "Thị ủy Sa Pa"),
    ("Kế hoạch số 3-KH/ĐU. Xã Bản Mây họp. Xã Khe Sâu họp. Xã Nà Mạ họp.", "03-KH/ĐU", None),
]


@pytest.mark.parametrize(("text", "published", "place", "bodies"), ARTICLES, ids=[text for text, *_ in ARTICLES])
def test_an_articles_place_tells_which_bodies_are_meant(
    text: str, published: str, place: str | None, bodies: dict[str, tuple[str | None, int]]
) -> None:
    reading = read(text, published)
    found = reading.organizations.values()
    assert reading.place == place
    assert {b.name + ("?" if b.bare else ""): (b.place, len(b.mentions)) for b in found} == bodies


@pytest.mark.parametrize(("text", "id_", "issuer"), ISSUERS, ids=[text for text, *_ in ISSUERS])
def test_a_documents_symbol_is_of_the_articles_own_committee(text: str, id_: str, issuer: str | None) -> None:
    (directive,) = read(text).directives.values()
    assert (directive.id, directive.issuer) == (id_, issuer)


@pytest.mark.parametrize(
    ("text", "place", "bodies"),
    [
        (
            "Xã Mường Kim họp. Hạt Kiểm lâm họp. Huyện Mường Tè dự.",
            "xã Mường Kim, huyện Than Uyên, tỉnh Lai Châu",
            ["Hạt Kiểm lâm huyện Mường Tè"],
        ),
        (
            "Huyện Mường Tè dự. Xã Mường Kim họp. Xã Mường Than họp. Hạt Kiểm lâm họp.",
            "huyện Than Uyên, tỉnh Lai Châu",
            ["Hạt Kiểm lâm huyện Than Uyên"],
        ),
        (
            "Tỉnh Lai Châu họp. Tỉnh Sơn La họp. Tỉnh Lai Châu dự. UBND tỉnh kết luận.",
            "tỉnh Lai Châu",
            ["UBND tỉnh Lai Châu"],
        ),
        (
            "Huyện Than Uyên họp. Huyện Mường Lát dự. Huyện Sìn Hồ dự. UBND tỉnh kết luận.",
            "huyện Than Uyên, tỉnh Lai Châu",
            ["UBND tỉnh Lai Châu"],
        ),
        ("Tỉnh Khe Sâu họp. Huyện Than Uyên dự. UBND tỉnh kết luận.", "tỉnh Khe Sâu", ["UBND tỉnh Khe Sâu"]),
        (
            "Tỉnh Khe Sâu họp. Tỉnh Nà Mạ họp. Tỉnh Khe Sâu kết luận. UBND tỉnh dự.",
            "tỉnh Khe Sâu",
            ["UBND tỉnh Khe Sâu"],
        ),
        ("Tỉnh Lai Châu, tỉnh Sơn La, tỉnh Điện Biên họp. Tỉnh ủy kết luận.", None, ["Tỉnh ủy Điện Biên"]),
        ("Xã Vũ Lễ họp. Tỉnh ủy dự.", "xã Vũ Lễ", ["Tỉnh ủy"]),
    ],
)
def test_units_vote_for_where_the_article_is(text: str, place: str | None, bodies: list[str]) -> None:
    reading = read(text)
    assert reading.place == place
    assert [body.name for body in reading.organizations.values()] == bodies
