"""Who holds what: the words between posts and names that join them, part them, or put them into the past."""

import pytest

from tests.ingest.recognise.test_holders import associate, told, told_post


@pytest.mark.parametrize(
    ("text", "held", "past"),
    [
        ("Bí thư Huyện ủy là Lò Văn Tủa", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}, []),
        ("Bí thư Huyện ủy là Lò Tủa", {}, []),
        ("Bí thư Huyện ủy: Lò Văn Tủa", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}, []),
        ("Bí thư Huyện ủy, Lò Văn Tủa dự", {}, []),
        ("khuyết Bí thư Huyện ủy, ông Lò Văn Tủa điều hành", {"Lò Văn Tủa": []}, []),
        ("bầu ông Giàng A Páo giữ chức Bí thư Huyện ủy, ông Lò Văn Tủa dự", {"Giàng A Páo": [], "Lò Văn Tủa": []}, []),
        ("bầu ông Giàng A Páo làm Bí thư Huyện ủy, ông Lò Văn Tủa dự", {"Giàng A Páo": [], "Lò Văn Tủa": []}, []),
        ("tân Bí thư Huyện ủy, ông Lò Văn Tủa dự", {"Lò Văn Tủa": []}, []),
        ("với Bí thư Huyện ủy, ông Lò Văn Tủa dự", {"Lò Văn Tủa": []}, []),
        ("với Bí thư Huyện ủy Lò Văn Tủa", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}, []),
        ("của Bí thư Huyện ủy Lò Văn Tủa", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}, []),
        ("của Bí thư Huyện ủy ông Lò Văn Tủa", {"Lò Văn Tủa": []}, []),
        (
            "ông Lò Văn Tủa, Đại tá, Chỉ huy trưởng Ban CHQS huyện dự",
            {"Lò Văn Tủa": ["Chỉ huy trưởng < ban_chqs @huyện"]},
            [],
        ),
        (
            "ông Lò Văn Tủa, Cục trưởng Cục Thống kê (Bộ Tài chính), Phó Bí thư Đảng ủy dự",
            {"Lò Văn Tủa": ["Cục trưởng < cuc[Thống kê]", "Phó Bí thư < dang_uy"]},
            [],
        ),
        ("ông Lò Văn Tủa, đảng viên, Bí thư Chi bộ dự", {"Lò Văn Tủa": ["Bí thư < chi_bo"]}, []),
        ("ông Lò Văn Tủa (đảng viên Chi bộ 3), Giám đốc Sở Y tế", {"Lò Văn Tủa": ["Giám đốc < so[Y tế]"]}, []),
        ("ông Lò Văn Tủa (SN 1970, quê Lai Châu), Giám đốc Sở Y tế", {"Lò Văn Tủa": ["Giám đốc < so[Y tế]"]}, []),
        ("ông Lò Văn Tủa (sinh ngày 3 tháng 5), Giám đốc Sở Y tế", {"Lò Văn Tủa": ["Giám đốc < so[Y tế]"]}, []),
        ("ông Lò Văn Tủa (em rể) - Chủ tịch UBND huyện", {"Lò Văn Tủa": ["Chủ tịch < ubnd @huyện"]}, []),
        (
            "ông Lò Văn Tủa (em rể ông Giàng A Páo, Chủ tịch HĐND huyện) là Chủ tịch UBND huyện",
            {"Lò Văn Tủa": ["Chủ tịch < ubnd @huyện"], "Giàng A Páo": ["Chủ tịch < hdnd @huyện"]},
            [],
        ),
        ("ông Lò Văn Tủa (em rể) hiện là Chủ tịch UBND huyện", {"Lò Văn Tủa": ["Chủ tịch < ubnd @huyện"]}, []),
        (
            "ông Lò Văn Tủa (em rể) là Chủ tịch UBND huyện Giàng A Páo",
            {"Lò Văn Tủa": [], "Giàng A Páo": ["Chủ tịch < ubnd @huyện"]},
            [],
        ),
        ("Đối với gia đình ông Lò Văn Tủa, Chủ tịch UBND xã giao", {"Lò Văn Tủa": []}, []),
        ("Theo ông Lò Văn Tủa, Bí thư Huyện ủy đã chỉ đạo", {"Lò Văn Tủa": []}, []),
        ("Theo ông Lò Văn Tủa, Bí thư Huyện ủy Than Uyên đã nói", {"Lò Văn Tủa": []}, []),
        ("con ông Lò Văn Tủa, Chủ tịch UBND xã sẽ dự", {"Lò Văn Tủa": []}, []),
        ("Trước khi nghỉ hưu, ông Lò Văn Tủa là Bí thư Huyện ủy", {"Lò Văn Tủa": ["nguyên Bí thư < huyen_uy"]}, []),
        ("Trước đây, ông Lò Văn Tủa là Bí thư Huyện ủy", {"Lò Văn Tủa": ["nguyên Bí thư < huyen_uy"]}, []),
        ("Trước đó ông Lò Văn Tủa là Bí thư Huyện ủy", {"Lò Văn Tủa": ["nguyên Bí thư < huyen_uy"]}, []),
        ("Trước đó. Hôm nay ông Lò Văn Tủa là Bí thư Huyện ủy", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}, []),
        ("Trước khi đi. Hôm nay, ông Lò Văn Tủa là Bí thư Huyện ủy", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}, []),
        (
            "nguyên Phó Bí thư, hiện là Chủ tịch UBND huyện Lò Văn Tủa",
            {"Lò Văn Tủa": ["nguyên Phó Bí thư", "Chủ tịch < ubnd @huyện"]},
            [],
        ),
        (
            "nguyên Phó Bí thư, Chủ tịch UBND huyện Lò Văn Tủa",
            {"Lò Văn Tủa": ["nguyên Phó Bí thư", "nguyên Chủ tịch < ubnd @huyện"]},
            [],
        ),
        (
            "ông Lò Văn Tủa, Bí thư Huyện ủy khóa XX, Chủ tịch HĐND huyện",
            {"Lò Văn Tủa": ["Bí thư < huyen_uy", "Chủ tịch < hdnd @huyện"]},
            [],
        ),
        (
            "ông Lò Văn Tủa, Bí thư Huyện ủy, kiêm Chủ tịch HĐND huyện",
            {"Lò Văn Tủa": ["Bí thư < huyen_uy", "Chủ tịch < hdnd @huyện"]},
            [],
        ),
        (
            "ông Lò Văn Tủa, Bí thư Huyện ủy rồi Chủ tịch HĐND huyện",
            {"Lò Văn Tủa": ["Bí thư < huyen_uy", "Chủ tịch < hdnd @huyện"]},
            [],
        ),
        ("ông Lò Văn Tủa, Bí thư Huyện ủy gặp Chủ tịch HĐND huyện", {"Lò Văn Tủa": ["Bí thư < huyen_uy"]}, []),
        (
            "ông Lò Văn Tủa, Bí thư Huyện ủy, còn Chủ tịch HĐND huyện là ông Giàng A Páo",
            {"Lò Văn Tủa": ["Bí thư < huyen_uy"], "Giàng A Páo": ["Chủ tịch < hdnd @huyện"]},
            [],
        ),
        (
            "ông Lò Văn Tủa, Bí thư Huyện ủy, Chủ tịch HĐND huyện và Chủ tịch UBND huyện Giàng A Páo",
            {"Lò Văn Tủa": ["Bí thư < huyen_uy", "Chủ tịch < hdnd @huyện"], "Giàng A Páo": ["Chủ tịch < ubnd @huyện"]},
            [],
        ),
        (
            "ông Lò Văn Tủa và Phó Bí thư, Chủ tịch UBND huyện Giàng A Páo",
            {"Lò Văn Tủa": [], "Giàng A Páo": ["Phó Bí thư", "Chủ tịch < ubnd @huyện"]},
            [],
        ),
        (
            "hai Phó Bí thư Huyện ủy là ông Lò Văn Tủa và ông Giàng A Páo",
            {"Lò Văn Tủa": ["Phó Bí thư < huyen_uy"], "Giàng A Páo": ["Phó Bí thư < huyen_uy"]},
            [],
        ),
        (
            "hai người giữ chức Phó Bí thư Huyện ủy là ông Lò Văn Tủa và ông Giàng A Páo",
            {"Lò Văn Tủa": ["Phó Bí thư < huyen_uy"], "Giàng A Páo": ["Phó Bí thư < huyen_uy"]},
            [],
        ),
        (
            "những ông Lò Văn Tủa và Giàng A Páo, Phó Giám đốc Sở Y tế",
            {"Lò Văn Tủa": ["Phó Giám đốc < so[Y tế]"], "Giàng A Páo": ["Phó Giám đốc < so[Y tế]"]},
            [],
        ),
        (
            "các ông (bà) Lò Văn Tủa và Giàng A Páo, Phó Giám đốc Sở Y tế",
            {"Lò Văn Tủa": ["Phó Giám đốc < so[Y tế]"], "Giàng A Páo": ["Phó Giám đốc < so[Y tế]"]},
            [],
        ),
        (
            "ông Lò Văn Tủa cùng Giàng A Páo đều là Phó Giám đốc Sở Y tế",
            {"Lò Văn Tủa": ["Phó Giám đốc < so[Y tế]"], "Giàng A Páo": ["Phó Giám đốc < so[Y tế]"]},
            [],
        ),
        (
            "Hai Phó ban kiêm nhiệm gồm: ông Lò Văn Tủa, Trưởng phòng Nội vụ huyện; ông Giàng A Páo, Chánh Thanh tra huyện; ông Sùng A Chu",
            {
                "Lò Văn Tủa": ["Phó Trưởng ban", "Trưởng phòng < phong[Nội vụ] @huyện"],
                "Giàng A Páo": ["Phó Trưởng ban", "Chánh Thanh tra < thanh_tra @huyện"],
                "Sùng A Chu": [],
            },
            [],
        ),
        (
            "2 Phó Bí thư mới là: ông Lò Văn Tủa, ông Giàng A Páo; ông Sùng A Chu",
            {"Lò Văn Tủa": ["Phó Bí thư"], "Giàng A Páo": ["Phó Bí thư"], "Sùng A Chu": []},
            [],
        ),
        (
            "các đồng chí Tỉnh ủy viên: Lò Văn Tủa; Giàng A Páo; Lò Thị Mai",
            {"Lò Văn Tủa": ["Tỉnh ủy viên"], "Giàng A Páo": ["Tỉnh ủy viên"], "Lò Thị Mai": ["Tỉnh ủy viên"]},
            [],
        ),
        (
            "các đồng chí Tỉnh ủy viên: Lò Văn Tủa, Giàng A Páo; đồng chí Lò Thị Mai",
            {"Lò Văn Tủa": ["Tỉnh ủy viên"], "Giàng A Páo": ["Tỉnh ủy viên"], "Lò Thị Mai": []},
            [],
        ),
        (
            "các Phó Trưởng ban chuyên trách, gồm: Lò Văn Tủa, Chánh Văn phòng; Giàng A Páo; Lò Thị Mai",
            {
                "Lò Văn Tủa": ["Phó Trưởng ban", "Chánh Văn phòng"],
                "Giàng A Páo": ["Phó Trưởng ban"],
                "Lò Thị Mai": ["Phó Trưởng ban"],
            },
            [],
        ),
        (
            "Báo cáo với đoàn của Bí thư Huyện ủy, Chủ tịch UBND xã Lò Văn Tủa cho hay",
            {"Lò Văn Tủa": ["Chủ tịch < ubnd @xã"]},
            [],
        ),
        (
            "theo đề nghị của Bí thư Đảng ủy, Chủ tịch UBND xã Lò Văn Tủa, hội nghị",
            {"Lò Văn Tủa": ["Bí thư < dang_uy", "Chủ tịch < ubnd @xã"]},
            [],
        ),
        (
            "ông Lò Văn Tủa, trên cương vị Bí thư Đảng ủy xã, đã ký; bà Lò Thị Mai, với tư cách là Chủ tịch HĐND xã, nói",
            {"Lò Văn Tủa": ["Bí thư < dang_uy @xã"], "Lò Thị Mai": ["Chủ tịch < hdnd @xã"]},
            [],
        ),
        (
            "Chủ nhiệm Tổng cục Chính trị QĐND Việt Nam Lò Văn Tủa",
            {"Lò Văn Tủa": ["Chủ nhiệm < tong_cuc[Chính trị]"]},
            [],
        ),
        ("từng là Bí thư Đảng ủy xã; Chủ tịch HĐND xã", {}, ["Bí thư < dang_uy @xã", "Chủ tịch < hdnd @xã"]),
        ("nguyên là Bí thư Đảng ủy xã rồi Chủ tịch HĐND xã", {}, ["Bí thư < dang_uy @xã", "Chủ tịch < hdnd @xã"]),
        (
            "từng giữ các chức vụ như: Bí thư Đảng ủy xã, Chủ tịch HĐND xã",
            {},
            ["Bí thư < dang_uy @xã", "Chủ tịch < hdnd @xã"],
        ),
        ("khi còn làm Bí thư Đảng ủy xã và dự họp với Chủ tịch HĐND xã", {}, ["Bí thư < dang_uy @xã"]),
    ],
)
def test_words_between_posts_and_names_join_or_part_them(
    text: str, held: dict[str, list[str]], past: list[str]
) -> None:
    assert told(text) == held
    found = associate(text)
    assert [told_post(post) for post in found.loose if post.start in found.past] == past
