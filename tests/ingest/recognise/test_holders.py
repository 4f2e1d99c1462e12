"""Who holds what in one sentence: chains before and after names, lists, headings, posts of the past."""

import pytest

from ingest.recognise.holders import Associator, Holders
from ingest.recognise.posts import PostMention
from tests.ingest.recognise.grammar import grammar, told_body


def associate(text: str) -> Holders:
    scanner = grammar(text)
    return Associator(scanner.tokens).sentence(scanner.sentence(0, len(scanner.tokens)))


def told_post(post: PostMention) -> str:
    return f"{post.title.title} < {told_body(post.body)}" if post.body else post.title.title


def told(text: str) -> dict[str, list[str]]:
    """The posts of each person; a former one with `nguyên` before it."""
    return {
        holding.person.name: [
            ("nguyên " if former else "") + told_post(post)
            for post, former in zip(holding.posts, holding.former, strict=True)
        ]
        for holding in associate(text).holdings
    }


WHERE_A_UNIT_S_NAME_MAY_STAND = [
    ("Bí thư Đảng ủy xã Triệu Tài Khôi dự", {"Triệu Tài Khôi": ["Bí thư < dang_uy @xã"]}),
    ("Bí thư Thị ủy Đồng Văn Khôi dự", {"Đồng Văn Khôi": ["Bí thư < thi_uy"]}),
    ("Bí thư Đảng ủy phường Mang Sơn Khôi dự", {"Mang Sơn Khôi": ["Bí thư < dang_uy @phường"]}),
    ("Chủ tịch UBND xã Mang Sơn Khôi dự", {"Mang Sơn Khôi": ["Chủ tịch < ubnd @xã"]}),
    ("Bí thư Đảng ủy xã Pả Vi Hạ dự", {}),
    ("Bí thư Đảng ủy xã Tân Phú Đông dự", {}),
    ("Bí thư Chi bộ bản Huồi Sơn Thò Bá Khôi dự", {"Thò Bá Khôi": ["Bí thư < chi_bo[bản Huồi Sơn]"]}),
    ("Bí thư Huyện ủy Lê Đình Tuy ghi nhận", {"Lê Đình Tuy": ["Bí thư < huyen_uy"]}),
    ("Bí thư Chi bộ bản Huồi Sơn Lý A Khôi dự", {"Lý A Khôi": ["Bí thư < chi_bo[bản Huồi Sơn]"]}),
]


@pytest.mark.parametrize(("text", "expected"), WHERE_A_UNIT_S_NAME_MAY_STAND)
def test_a_name_that_no_unit_bears_is_the_holder_s(text: str, expected: dict[str, list[str]]) -> None:
    assert told(text) == expected


CHAINS = [
    ("Bí thư Huyện ủy Lò Văn Tủa dự", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}),
    ("Bí thư Huyện ủy, đồng chí Lò Văn Tủa dự", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}),
    (
        "Phó Bí thư, Chủ tịch UBND huyện Lò Văn Tủa dự",
        {"Lò Văn Tủa": ["Phó Bí thư", "Chủ tịch < ubnd @huyện"]},
    ),
    (
        "Phó Bí thư Huyện ủy kiêm Chủ tịch UBND huyện, đồng chí Lò Văn Tủa dự",
        {"Lò Văn Tủa": ["Phó Bí thư < huyen_uy", "Chủ tịch < ubnd @huyện"]},
    ),
    ("đồng chí Lò Văn Tủa, Bí thư Huyện ủy, dự", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}),
    ("đồng chí Lò Văn Tủa - Bí thư Huyện ủy dự", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}),
    ("đồng chí Lò Văn Tủa (Bí thư Huyện ủy) dự", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}),
    ("đồng chí Lò Văn Tủa Bí thư Huyện ủy dự", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}),
    ("đồng chí Lò Văn Tủa là Bí thư Huyện ủy", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}),
    (
        "đồng chí Lò Văn Tủa, Bí thư Đảng ủy, Chủ tịch HĐND xã, dự",
        {"Lò Văn Tủa": ["Bí thư < dang_uy", "Chủ tịch < hdnd @xã"]},
    ),
    (
        "đồng chí Lò Văn Tủa, đảng viên Chi bộ thôn 3, Bí thư Đoàn Thanh niên xã",
        {"Lò Văn Tủa": ["Bí thư < doan_thanh_nien @xã"]},
    ),
    ("Phó Bí thư Huyện ủy - Lò Văn Tủa dự", {"Lò Văn Tủa": ["Phó Bí thư < huyen_uy"]}),
    ("Bí thư Huyện ủy - đồng chí Lò Văn Tủa dự", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}),
    (
        "Bí thư Huyện ủy ông Nguyễn Văn B, Chủ tịch UBND huyện, dự",
        {"Nguyễn Văn B": ["Bí thư < huyen_uy", "Chủ tịch < ubnd @huyện"]},
    ),
    ("đồng chí Lò Văn Tủa phát biểu với Bí thư Huyện ủy", {"Lò Văn Tủa": []}),
    (
        "Bí thư Huyện ủy Lò Văn Tủa và Phó Bí thư Huyện ủy, chị Lầu Thị Va kể",
        {"Lò Văn Tủa": ["Bí thư < huyen_uy"], "Lầu Thị Va": ["Phó Bí thư < huyen_uy"]},
    ),
    ("đồng chí Lò Văn Tủa gặp Bí thư Huyện ủy", {"Lò Văn Tủa": []}),
    ("công tác của Bí thư Huyện ủy, đồng chí Lò Văn Tủa dự", {"Lò Văn Tủa": []}),
    ("chờ kiện toàn chức vụ Bí thư Huyện ủy, đồng chí Lò Văn Tủa điều hành", {"Lò Văn Tủa": []}),
    ("việc bầu chức danh Chủ tịch UBND huyện, ông Lò Văn Tủa cho biết", {"Lò Văn Tủa": []}),
    ("ở cương vị Bí thư Huyện ủy, đồng chí Lò Văn Tủa điều hành", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}),
    ("UBKT Đảng ủy xã do đồng chí Lò Văn Tủa làm Chủ nhiệm", {"Lò Văn Tủa": ["Chủ nhiệm < ubkt < dang_uy @xã"]}),
    ("Ban Dân vận Huyện ủy do Lò Văn Tủa làm Trưởng ban", {}),
    ("Ban Dân vận Huyện ủy do ông Lò Văn Tủa làm Trưởng ban", {"Lò Văn Tủa": ["Trưởng ban < ban_dan_van < huyen_uy"]}),
    ("Ban Dân vận Huyện ủy họp do ông Lò Văn Tủa làm Trưởng ban", {"Lò Văn Tủa": []}),
    ("Huyện ủy do ông Lò Văn Tủa làm Chủ nhiệm", {"Lò Văn Tủa": []}),
]
NEIGHBOURS = [
    (
        "Thượng tướng Lò Văn Tủa, Tỉnh ủy viên, Giám đốc Sở Y tế và Tỉnh ủy viên, Bí thư Huyện ủy Lò Thị Mai dự",
        {
            "Lò Văn Tủa": ["Tỉnh ủy viên", "Giám đốc < so[Y tế]"],
            "Lò Thị Mai": ["Tỉnh ủy viên", "Bí thư < huyen_uy"],
        },
    ),
    ("Tổng Thư ký Quốc hội: Ông Lò Văn Tủa suy nghĩ nhiều", {"Lò Văn Tủa": []}),
    ("Bí thư Đảng ủy: đồng chí Lò Văn Tủa; khách mời", {"Lò Văn Tủa": ["Bí thư < dang_uy"]}),
    ("Theo ông Lò Văn Tủa, Bí thư Huyện ủy phải chỉ đạo", {"Lò Văn Tủa": []}),
    ("Trưởng Ban Chỉ đạo Lò Văn Tủa chủ trì", {"Lò Văn Tủa": []}),
    ("Phó Trưởng Ban Thường trực Ban Chỉ đạo 35 Lò Văn Tủa chủ trì", {"Lò Văn Tủa": []}),
    ("Tổ trưởng Lò Văn Tủa kết luận", {"Lò Văn Tủa": []}),
    ("sự chỉ đạo Lò Văn Tủa nêu", {}),
    ("cảm thông với vợ chồng anh Lò Văn Tủa, chủ tịch UBND xã đã chỉ đạo", {"Lò Văn Tủa": []}),
    ("cố Bí thư Huyện ủy Lò Văn Tủa", {"Lò Văn Tủa": ["nguyên Bí thư < huyen_uy"]}),
    ("Theo ông Lò Văn Tủa, Bí thư Huyện ủy, việc này sai", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}),
    (
        "Chủ nhiệm Ủy ban Kinh tế của Quốc hội (UBKTQH) Lò Văn Tủa trình bày",
        {"Lò Văn Tủa": ["Chủ nhiệm < uy_ban_kinh_te"]},
    ),
    (
        "ông Lò Văn Tủa (em trai bà Lò Thị Mai, Bí thư Tỉnh ủy), Giám đốc Sở Y tế",
        {"Lò Văn Tủa": ["Giám đốc < so[Y tế]"], "Lò Thị Mai": ["Bí thư < tinh_uy"]},
    ),
    ("Đại tá Lò Văn Tủa và Bí thư Mai trao đổi", {"Lò Văn Tủa": []}),
    ("ông Lò Văn Tủa (SN 1970), Giám đốc Sở Y tế", {"Lò Văn Tủa": ["Giám đốc < so[Y tế]"]}),
    ("ông Lò Văn Tủa, sinh năm 1970, Giám đốc Sở Y tế", {"Lò Văn Tủa": ["Giám đốc < so[Y tế]"]}),
    ("bà Lò Thị Mai (48 tuổi) - Giám đốc Sở Y tế", {"Lò Thị Mai": ["Giám đốc < so[Y tế]"]}),
    (
        "trước đó, bà Lò Thị Mai là Chủ tịch UBND huyện, còn Bí thư Huyện ủy là ông Lò Văn Tủa",
        {"Lò Thị Mai": ["nguyên Chủ tịch < ubnd @huyện"], "Lò Văn Tủa": ["nguyên Bí thư < huyen_uy"]},
    ),
    (
        "bà Lò Thị Mai là Chủ tịch UBND huyện, còn Bí thư Huyện ủy là ông Lò Văn Tủa",
        {"Lò Thị Mai": ["Chủ tịch < ubnd @huyện"], "Lò Văn Tủa": ["Bí thư < huyen_uy"]},
    ),
    (
        "ông Lò Văn Tủa (em rể ông Giàng A Páo) là Chủ tịch UBND huyện",
        {"Lò Văn Tủa": ["Chủ tịch < ubnd @huyện"], "Giàng A Páo": []},
    ),
    ("bà Lò Thị Mai (gọi bằng cô) đang là Phó Chủ tịch UBND huyện", {"Lò Thị Mai": ["Phó Chủ tịch < ubnd @huyện"]}),
    ("bà Lò Thị Mai (em rể) gặp Chủ tịch UBND huyện", {"Lò Thị Mai": []}),
    (
        "ông Giàng A Páo từng là thư ký cho Bí thư Huyện ủy Lò Văn Tủa, là Phó Chánh Văn phòng, rồi là Chánh Văn phòng",
        {"Giàng A Páo": [], "Lò Văn Tủa": ["Bí thư < huyen_uy"]},
    ),
    (
        "đồng chí Lò Văn Tủa gặp Bí thư Huyện ủy, đồng chí Lò Thị Mai",
        {"Lò Văn Tủa": [], "Lò Thị Mai": ["Bí thư < huyen_uy"]},
    ),
    (
        "đồng chí Lò Văn Tủa, Bí thư Huyện ủy và Chủ tịch UBND huyện ông Nguyễn Văn B, Phó Bí thư",
        {"Lò Văn Tủa": ["Bí thư < huyen_uy"], "Nguyễn Văn B": ["Chủ tịch < ubnd @huyện", "Phó Bí thư"]},
    ),
    (
        "đồng chí Lò Văn Tủa, Bí thư Huyện ủy và Chủ tịch UBND huyện Lò Thị Mai dự",
        {"Lò Văn Tủa": ["Bí thư < huyen_uy"], "Lò Thị Mai": ["Chủ tịch < ubnd @huyện"]},
    ),
    (
        "đồng chí Lò Văn Tủa, Bí thư Huyện ủy và Phó Bí thư, Chủ tịch UBND huyện Lò Thị Mai dự",
        {"Lò Văn Tủa": ["Bí thư < huyen_uy"], "Lò Thị Mai": ["Phó Bí thư", "Chủ tịch < ubnd @huyện"]},
    ),
    (
        "Bí thư Huyện ủy Lò Văn Tủa, Chủ tịch UBND huyện Lò Thị Mai dự",
        {"Lò Văn Tủa": ["Bí thư < huyen_uy"], "Lò Thị Mai": ["Chủ tịch < ubnd @huyện"]},
    ),
    (
        "các đồng chí: Lò Văn Tủa, Bí thư; Lò Thị Mai, Phó Bí thư",
        {"Lò Văn Tủa": ["Bí thư"], "Lò Thị Mai": ["Phó Bí thư"]},
    ),
    (
        "đồng chí Lò Văn Tủa, Bí thư Huyện ủy, đồng chí Lò Thị Mai, Phó Bí thư",
        {"Lò Văn Tủa": ["Bí thư < huyen_uy"], "Lò Thị Mai": ["Phó Bí thư"]},
    ),
]
TIMES = [
    ("đồng chí Lò Văn Tủa, nguyên Bí thư Huyện ủy, dự", {"Lò Văn Tủa": ["nguyên Bí thư < huyen_uy"]}),
    ("nguyên Bí thư Huyện ủy Lò Văn Tủa dự", {"Lò Văn Tủa": ["nguyên Bí thư < huyen_uy"]}),
    ("cựu Bí thư Huyện ủy Lò Văn Tủa dự", {"Lò Văn Tủa": ["nguyên Bí thư < huyen_uy"]}),
    (
        "đồng chí Lò Văn Tủa, nguyên Phó Bí thư, Chủ tịch UBND huyện, dự",
        {"Lò Văn Tủa": ["nguyên Phó Bí thư", "nguyên Chủ tịch < ubnd @huyện"]},
    ),
    (
        "đồng chí Lò Văn Tủa, nguyên Phó Bí thư, hiện là Chủ tịch UBND huyện, dự",
        {"Lò Văn Tủa": ["nguyên Phó Bí thư", "Chủ tịch < ubnd @huyện"]},
    ),
    (
        "đồng chí Lò Văn Tủa, Bí thư Huyện ủy (nguyên Chủ tịch UBND huyện) dự",
        {"Lò Văn Tủa": ["Bí thư < huyen_uy", "nguyên Chủ tịch < ubnd @huyện"]},
    ),
    ("đồng chí Lò Văn Tủa, quyền Chủ tịch UBND huyện, dự", {"Lò Văn Tủa": ["Quyền Chủ tịch < ubnd @huyện"]}),
    (
        "đồng chí Lò Văn Tủa, khi ấy là Quyền Bí thư Đảng ủy, dự",
        {"Lò Văn Tủa": ["nguyên Quyền Bí thư < dang_uy"]},
    ),
]
LISTS = [
    (
        "các đồng chí Tỉnh ủy viên: Giám đốc Sở Y tế Lò Văn Tủa, Giám đốc Sở Nội vụ Lò Văn Tảo; Bí thư Chi bộ Lò Thị Mai",
        {
            "Lò Văn Tủa": ["Tỉnh ủy viên", "Giám đốc < so[Y tế]"],
            "Lò Văn Tảo": ["Tỉnh ủy viên", "Giám đốc < so[Nội vụ]"],
            "Lò Thị Mai": ["Bí thư < chi_bo"],
        },
    ),
    (
        "các đồng chí Ủy viên Trung ương Đảng: Lò Văn Tủa, Bí thư Tỉnh ủy; các đồng chí: Lò Thị Mai, Phó Bí thư Tỉnh ủy",
        {"Lò Văn Tủa": ["Ủy viên", "Bí thư < tinh_uy"], "Lò Thị Mai": ["Phó Bí thư < tinh_uy"]},
    ),
    (
        "ông Lò Văn Tủa và Lò Thị Mai (đều là Phó Giám đốc Sở Y tế)",
        {"Lò Văn Tủa": ["Phó Giám đốc < so[Y tế]"], "Lò Thị Mai": ["Phó Giám đốc < so[Y tế]"]},
    ),
    (
        "các ông: Lò Tiến (Phó Giám đốc Sở Y tế), Vũ Trọng Bền (Đảng viên), Bùi Đức Nhã (Đảng viên, Trưởng trạm Y tế xã)",
        {
            "Lò Tiến": ["Phó Giám đốc < so[Y tế]"],
            "Vũ Trọng Bền": [],
            "Bùi Đức Nhã": ["Trưởng trạm < tram_y_te @xã"],
        },
    ),
    (
        "các đồng chí Phó Chủ tịch UBND huyện: Lò Văn Tủa, Lò Thị Mai",
        {"Lò Văn Tủa": ["Phó Chủ tịch < ubnd @huyện"], "Lò Thị Mai": ["Phó Chủ tịch < ubnd @huyện"]},
    ),
    (
        "các ông Lò Văn Tủa và Lò Thị Mai, Phó Giám đốc Sở Y tế",
        {"Lò Văn Tủa": ["Phó Giám đốc < so[Y tế]"], "Lò Thị Mai": ["Phó Giám đốc < so[Y tế]"]},
    ),
    (
        "các Phó Chủ tịch UBND huyện Lò Văn Tủa và Lò Thị Mai",
        {"Lò Văn Tủa": ["Phó Chủ tịch < ubnd @huyện"], "Lò Thị Mai": ["Phó Chủ tịch < ubnd @huyện"]},
    ),
    (
        "ông Lò Văn Tủa và Lò Thị Mai, Phó Giám đốc Sở Y tế",
        {"Lò Văn Tủa": [], "Lò Thị Mai": ["Phó Giám đốc < so[Y tế]"]},
    ),
    (
        "các đồng chí Ủy viên Trung ương Đảng: Lò Văn Tủa, Bí thư Tỉnh ủy; Lò Thị Mai, Chủ tịch UBND tỉnh",
        {
            "Lò Văn Tủa": ["Ủy viên", "Bí thư < tinh_uy"],
            "Lò Thị Mai": ["Ủy viên", "Chủ tịch < ubnd @tỉnh"],
        },
    ),
    (
        "Các Phó Bí thư: Lò Văn Tủa, Lò Thị Mai; Giàng A Páo",
        {"Lò Văn Tủa": ["Phó Bí thư"], "Lò Thị Mai": ["Phó Bí thư"], "Giàng A Páo": []},
    ),
]
HOLDERS = [*CHAINS, *NEIGHBOURS, *TIMES, *LISTS]


@pytest.mark.parametrize(("text", "expected"), HOLDERS, ids=[text for text, _ in HOLDERS])
def test_posts_go_to_their_people(text: str, expected: dict[str, list[str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("Bí thư Huyện ủy phát biểu", ["Bí thư < huyen_uy"]),
        ("đồng chí Lò Văn Tủa gặp Bí thư Huyện ủy", ["Bí thư < huyen_uy"]),
        ("đồng chí Lò Văn Tủa, Bí thư Huyện ủy, dự", []),
    ],
)
def test_posts_that_no_name_stands_by_are_loose(text: str, loose: list[str]) -> None:
    assert [told_post(post) for post in associate(text).loose] == loose


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("đồng chí từng là Trưởng phòng Nội vụ huyện", ["Trưởng phòng < phong[Nội vụ] @huyện"]),
        (
            "khi còn làm Bí thư Đảng ủy xã, Chủ tịch HĐND xã, đồng chí",
            ["Bí thư < dang_uy @xã", "Chủ tịch < hdnd @xã"],
        ),
        ("từng là Bí thư Đảng ủy xã và gặp Chủ tịch HĐND xã", ["Bí thư < dang_uy @xã"]),
        ("Bí thư Huyện ủy phát biểu", []),
    ],
)
def test_loose_posts_may_be_called_past(text: str, past: list[str]) -> None:
    held = associate(text)
    assert [told_post(post) for post in held.loose if post.start in held.past] == past


def test_each_post_goes_to_one_person_only() -> None:
    held = associate("Bí thư Huyện ủy Lò Văn Tủa, Phó Bí thư Lò Thị Mai, Chủ tịch UBND huyện, dự")
    starts = [post.start for holding in held.holdings for post in holding.posts]
    assert sorted(set(starts)) == sorted(starts)
    assert len(starts) == 3
