"""Which body a bare or listed name means: cases that a table of names can't tell."""

import pytest

from schema.model import OrganizationKind
from tests.ingest.resolve.articles import bodies, places, read


def test_communes_of_one_name_are_kept_apart_by_their_districts() -> None:
    text = "Đảng ủy xã Bản Mây, huyện Than Uyên họp. Đảng ủy xã Bản Mây, huyện Mường Tè họp."
    found = [body.place for body in read(text).organizations.values()]
    assert found == ["xã Bản Mây, huyện Than Uyên, tỉnh Lai Châu", "xã Bản Mây, huyện Mường Tè, tỉnh Lai Châu"]


def test_a_school_is_of_the_articles_place() -> None:
    assert places("Trường Tiểu học Lê Lợi họp tại xã Bản Mây, huyện Than Uyên.") == {
        "Trường Tiểu học Lê Lợi": "xã Bản Mây, huyện Than Uyên, tỉnh Lai Châu"
    }


def test_a_university_is_of_no_place() -> None:
    assert places("Trường Đại học Tây Bắc họp tại huyện Than Uyên.") == {"Trường Đại học Tây Bắc": None}


def test_a_bare_body_is_its_articles_own() -> None:
    first, second = (read(f"Huyện ủy họp lần {n}.") for n in (1, 2))
    assert set(first.organizations).isdisjoint(second.organizations)


def test_organs_are_part_of_their_committee() -> None:
    found = {b.name: b for b in read("Ban Tuyên giáo Huyện ủy Than Uyên họp.").organizations.values()}
    assert found["Ban Tuyên giáo Huyện ủy Than Uyên"].part_of == found["Huyện ủy Than Uyên"].id
    assert found["Huyện ủy Than Uyên"].part_of is None


def test_a_party_body_is_no_part_of_the_agency_that_hosts_it() -> None:
    found = {b.name: b for b in read("Đảng ủy Sở Y tế tỉnh Lai Châu họp.").organizations.values()}
    assert found["Đảng ủy Sở Y tế tỉnh Lai Châu"].part_of is None


def test_a_standing_body_of_a_council_is_of_the_state() -> None:
    found = {
        b.name: b.kind
        for b in read(
            "Ban Thường vụ Hội Nông dân huyện Than Uyên và Thường trực HĐND huyện họp."
        ).organizations.values()
    }
    assert found["Ban Thường vụ Hội Nông dân huyện Than Uyên"] == OrganizationKind.STANDING_BODY
    assert found["Thường trực HĐND huyện Than Uyên"] == OrganizationKind.STATE_BODY


def test_an_open_committee_is_the_articles_own_unless_its_sentence_named_another() -> None:
    text = "# Huyện ủy Than Uyên họp\nHuyện ủy Than Uyên họp. Huyện ủy Mường Tè dự, Ban Thường vụ báo cáo. Ban Dân vận báo cáo."
    assert set(bodies(text)) == {
        "Huyện ủy Than Uyên",
        "Huyện ủy Mường Tè",
        "Ban Thường vụ Huyện ủy Mường Tè",
        "Ban Dân vận Huyện ủy Than Uyên",
    }


def test_a_room_of_an_unknown_field_is_not_the_districts() -> None:
    found = bodies("Huyện ủy Than Uyên biểu dương Công an huyện, Phòng Trinh sát và Phòng Nội vụ.")
    assert "Phòng Nội vụ huyện Than Uyên" in found
    assert "Phòng Trinh sát huyện Than Uyên" not in found


def test_a_room_or_a_ward_of_nobody_stays_bare() -> None:
    found = bodies("Huyện ủy Than Uyên biểu dương Phòng Trinh sát, sau đó thăm Khoa Sản.")
    assert {"Phòng Trinh sát?", "Khoa Sản?"} <= set(found)


def test_a_body_in_small_letters_of_any_commune_is_a_kind_of_body() -> None:
    assert bodies("Sở Y tế tỉnh Lai Châu yêu cầu bệnh viện, trạm y tế xã báo cáo.") == {
        "Sở Y tế tỉnh Lai Châu": ["Sở Y tế tỉnh Lai Châu"]
    }


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Huyện ủy Than Uyên dự lễ hội. Nhân dịp này, Ban Tổ chức tặng quà.", False),
        ("Ban Tổ chức Huyện ủy Than Uyên họp. Chiều nay, Ban Tổ chức báo cáo.", True),
        ("Ông Lò Văn Tủa, Trưởng Ban Tổ chức Huyện ủy Than Uyên dự. Ban Tổ chức báo cáo.", True),
    ],
)
def test_a_ban_to_chuc_alone_may_be_the_organisers_of_the_day(text: str, named: bool) -> None:
    assert ("Ban Tổ chức Huyện ủy Than Uyên" in bodies(text)) is named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Bộ Chính trị Đảng Cộng sản Cuba gửi điện mừng Tỉnh ủy Lai Châu.",
            ["Bộ Chính trị Đảng Cộng sản Cuba", "Tỉnh ủy Lai Châu"],
        ),
        ("Quốc hội nước Cộng hòa Cuba họp với Quốc hội.", ["Quốc hội", "Quốc hội Cuba"]),
        (
            "Bí thư Tỉnh ủy Vân Nam (Trung Quốc) tiếp đoàn Tỉnh ủy Lai Châu.",
            ["Tỉnh ủy Lai Châu", "Tỉnh ủy Vân Nam"],
        ),
        ("Bộ Ngoại giao Lào và Bộ Ngoại giao họp.", ["Bộ Ngoại giao", "Bộ Ngoại giao Lào"]),
        ("UBND tỉnh Lào Cai họp với Bộ Chính trị.", ["Bộ Chính trị", "UBND tỉnh Lào Cai"]),
        ("Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam họp.", ["Ban Chấp hành Trung ương"]),
    ],
)
def test_another_countrys_bodies_are_called_by_their_own_words(text: str, named: list[str]) -> None:
    assert sorted(bodies(text)) == named


def test_a_foreigners_seat_is_in_his_own_party() -> None:
    found = read("Ông Khăm Mẳn, Ủy viên Bộ Chính trị Đảng Nhân dân Cách mạng Lào, thăm Tỉnh ủy Lai Châu.")
    held = [found.organizations[post.organization].name for person in found.people.values() for post in person.posts]
    assert held == ["Bộ Chính trị Đảng Nhân dân Cách mạng Lào"]


def test_committees_listed_after_a_colon_are_each_one() -> None:
    named = bodies("Tỉnh ủy Lai Châu họp với các huyện ủy: Than Uyên, Mường Tè.")
    assert {"Huyện ủy Than Uyên", "Huyện ủy Mường Tè"} <= set(named)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Sở Nội vụ tỉnh Lai Châu họp. Đảng ủy Sở kết luận.", "Đảng ủy Sở Nội vụ tỉnh Lai Châu"),
        ("Trường Chính trị tỉnh Lai Châu họp. Đảng ủy Trường kết luận.", "Đảng ủy Trường Chính trị tỉnh Lai Châu"),
        ("Đảng ủy Công ty Than Khe Sâu họp. Công đoàn Công ty dự.", "Công đoàn Công ty Than Khe Sâu?"),
        (
            "Bệnh viện Đa khoa tỉnh Lai Châu họp. Đoàn Thanh niên Bệnh viện dự.",
            "Đoàn Thanh niên Bệnh viện Đa khoa tỉnh Lai Châu",
        ),
        ("Đảng ủy xã Bản Mây, huyện Than Uyên họp. Hội Nông dân, Mặt trận xã dự.", "Hội Nông dân xã Bản Mây"),
    ],
)
def test_a_body_is_told_by_a_word_of_what_hosts_it(text: str, named: str) -> None:
    assert named.removesuffix("?") in {name.removesuffix("?") for name in bodies(text)}


def test_the_head_of_a_unit_is_no_part_of_its_name() -> None:
    named = bodies(
        "Chi bộ Trung tâm Y tế huyện Than Uyên họp. Giám đốc Trung tâm Lò Văn Tủa và Giám đốc Sở Lò Thị Mai dự."
    )
    assert not [name for name in named if "Lò" in name]


def test_an_agency_that_only_communes_have_is_the_communes() -> None:
    found = bodies("Tỉnh ủy Gia Lai họp. Đảng ủy xã Khe Sâu dự. Trưởng Ban Xây dựng Đảng Lê Thử báo cáo.", "2025-11-24")
    assert "Ban Xây dựng Đảng Đảng ủy xã Khe Sâu" in found


def test_what_a_board_does_is_no_name_of_it() -> None:
    assert bodies("Chi nhánh tham mưu với Trưởng Ban đại diện HĐQT triển khai Chỉ thị.") == {}


def test_the_seats_of_one_decision_are_in_the_committee_of_its_post() -> None:
    found = bodies(
        "Tỉnh ủy Lai Châu họp. Bà Lê Thị Thử về huyện Than Uyên, được chỉ định tham gia Ban Chấp hành, Ban Thường vụ "
        "và giữ chức Phó Bí thư Huyện ủy."
    )
    assert "Ban Chấp hành Đảng bộ huyện Than Uyên" in found


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Chi bộ bản Pho, xã Nà Sản và Chi bộ bản Pho, xã Bản Mây họp.",
         ["Chi bộ bản Pho xã Bản Mây", "Chi bộ bản Pho xã Nà Sản"]),
        ("Chi bộ bản Pho (xã Nà Sản) họp.", ["Chi bộ bản Pho xã Nà Sản"]),
        ("Chi bộ bản Pho, xã Nà Sản họp. Đảng ủy xã Bản Mây dự. Chi bộ bản Pho kết luận.", ["Chi bộ bản Pho xã Nà Sản"]),
    ],
)  # fmt: skip
def test_a_hamlets_cell_is_called_with_its_commune(text: str, cells: list[str]) -> None:
    assert sorted(name for name in bodies(text) if name.startswith("Chi bộ")) == cells


def test_communes_that_were_merged_are_not_what_a_bare_rank_means() -> None:
    text = "Đảng ủy xã Nà Sản họp. Xã lập trên cơ sở hợp nhất xã Bản Mây và xã Nà Pen. UBND xã báo cáo."
    assert "UBND xã Nà Sản" in bodies(text)


def test_a_branch_of_a_firm_is_called_as_the_text_calls_it() -> None:
    found = bodies("Viễn thông Lai Châu và Bưu điện tỉnh Lai Châu họp.")
    assert list(found) == ["Viễn thông Lai Châu", "Bưu điện tỉnh Lai Châu"]


def test_units_of_a_level_are_no_unit() -> None:
    assert bodies("Hợp đồng của các trung tâm y tế cấp huyện bị rà soát.") == {}


def test_the_place_on_whose_side_somebody_is_tells_whose_posts_are_meant() -> None:
    found = bodies("Huyện ủy Than Uyên họp. Phía xã Mường Kim có ông Lê Thử, Chủ tịch UBND xã.")
    assert "UBND xã Mường Kim" in found


def test_after_the_end_of_districts_an_unranked_name_is_a_commune_s() -> None:
    text = "Ban Tổ chức Tỉnh ủy Lâm Đồng làm việc với các đảng ủy Đức Trọng, Phan Thiết. Huyện ủy Di Linh đã giải thể."
    found = bodies(text, "2025-09-21")
    assert {"Đảng ủy xã Đức Trọng", "Đảng ủy phường Phan Thiết", "Huyện ủy Di Linh"} <= {*found}
    assert "Huyện ủy Đức Trọng" in bodies(text, "2024-09-21")


def test_after_the_end_of_districts_an_open_committee_is_the_article_s_commune_s() -> None:
    text = "Xã Đức Trọng, tỉnh Lâm Đồng. Bí thư Đảng ủy Lê Thử đã có mặt từ sớm."
    assert "Đảng ủy xã Đức Trọng" in bodies(text, "2025-09-21")
    assert "Đảng ủy xã Đức Trọng" not in bodies(text, "2019-09-21")
