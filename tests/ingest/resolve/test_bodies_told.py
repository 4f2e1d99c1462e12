"""All that is told of the bodies an article names: place, what each is part of, and how often it is meant."""

import pytest

from schema.model import OrganizationKind
from tests.ingest.resolve.articles import read

LAI_CHAU = "tỉnh Lai Châu"
THAN_UYEN = "huyện Than Uyên, tỉnh Lai Châu"
BAN_MAY = "xã Bản Mây, huyện Than Uyên, tỉnh Lai Châu"
OF_PROVINCE = "Tỉnh Lai Châu họp. "
OF_DISTRICT = "Huyện Than Uyên, tỉnh Lai Châu họp. "


def told(text: str) -> dict[str, tuple[str | None, str | None, int]]:
    """Of each body by its name (`?` after a bare one): its place, what it is part of, its mentions."""
    found = read(text).organizations
    return {
        body.name + ("?" if body.bare else ""): (
            body.place,
            found[body.part_of].name if body.part_of else None,
            len(body.mentions),
        )
        for body in found.values()
    }


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Chi bộ 3 xã Bản Mây họp.", {"Chi bộ 3 xã Bản Mây": (BAN_MAY, None, 1)}),
        (
            "Chi bộ thôn 3 (Đảng bộ xã Bản Mây) họp.",
            {"Đảng bộ xã Bản Mây": (BAN_MAY, None, 0), "Chi bộ thôn 3 xã Bản Mây": (BAN_MAY, "Đảng bộ xã Bản Mây", 1)},
        ),
        (
            "Chi bộ 3 (Đảng bộ xã Bản Mây) họp.",
            {"Đảng bộ xã Bản Mây": (BAN_MAY, None, 0), "Chi bộ 3 xã Bản Mây": (BAN_MAY, "Đảng bộ xã Bản Mây", 1)},
        ),
        ("Chi bộ cơ quan UBND xã Bản Mây họp.", {"Chi bộ cơ quan UBND xã Bản Mây": (BAN_MAY, None, 1)}),
        (
            "Chi bộ Khoa Sản Bệnh viện Đa khoa huyện họp.",
            {"Chi bộ Khoa Sản Bệnh viện Đa khoa huyện Than Uyên": (THAN_UYEN, None, 1)},
        ),
        ("Đảng ủy Trường họp.", {"Đảng ủy Trường?": (None, None, 1)}),
        ("Đảng ủy Công an huyện họp.", {"Đảng ủy Công an huyện Than Uyên": (THAN_UYEN, None, 1)}),
    ],
)
def test_a_party_body_is_placed_and_hosted(text: str, bodies: dict[str, tuple[str | None, str | None, int]]) -> None:
    assert told(OF_DISTRICT + text) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Đảng ủy Khối họp.", {"Đảng ủy Khối các cơ quan tỉnh Lai Châu": 1}),
        ("Đảng bộ Khối họp.", {"Đảng bộ Khối các cơ quan tỉnh Lai Châu": 1}),
        (
            "Đảng ủy Khối Doanh nghiệp tỉnh họp. Đảng ủy Khối kết luận.",
            {"Đảng ủy Khối Doanh nghiệp tỉnh Lai Châu": 2},
        ),
        (
            "Đảng ủy Khối Doanh nghiệp tỉnh họp. Đảng ủy Khối các cơ quan họp.",
            {"Đảng ủy Khối Doanh nghiệp tỉnh Lai Châu": 1, "Đảng ủy Khối các cơ quan tỉnh Lai Châu": 1},
        ),
        (
            "Đảng bộ Khối Doanh nghiệp tỉnh họp. Đảng ủy Khối kết luận.",
            {"Đảng bộ Khối Doanh nghiệp tỉnh Lai Châu": 1, "Đảng ủy Khối Doanh nghiệp tỉnh Lai Châu": 1},
        ),
    ],
)
def test_a_bloc_alone_is_the_one_named_before_or_that_of_the_agencies(text: str, bodies: dict[str, int]) -> None:
    found = told(OF_PROVINCE + text)
    assert {name: mentions for name, (_, _, mentions) in found.items()} == bodies
    assert {place for place, _, _ in found.values()} == {LAI_CHAU}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Đảng bộ Sở Y tế họp. Đảng ủy kết luận.", ["Đảng bộ Sở Y tế tỉnh Lai Châu", "Đảng ủy Sở Y tế tỉnh Lai Châu"]),
        ("Đảng ủy xã Bản Mây họp. Đảng bộ có 12 chi bộ.", ["Đảng ủy xã Bản Mây", "Đảng bộ xã Bản Mây"]),
        ("Đảng bộ xã Bản Mây họp. Đảng ủy kết luận.", ["Đảng bộ xã Bản Mây", "Đảng ủy xã Bản Mây"]),
        ("Đảng bộ huyện Than Uyên họp. Đảng ủy kết luận.", ["Đảng bộ huyện Than Uyên", "Huyện ủy Than Uyên"]),
        (
            "Ông Lò Văn Tủa, Bí thư Đảng ủy, Chủ tịch HĐQT PVN dự.",
            ["Đảng ủy PVN", "Hội đồng quản trị PVN"],
        ),
        (
            "Ông Lò Văn Tủa, Bí thư Đảng ủy, Trưởng phòng Nội vụ huyện Than Uyên dự.",
            ["Phòng Nội vụ huyện Than Uyên"],
        ),
        (
            "Ông Lò Văn Tủa, Bí thư Chi bộ, Chủ tịch Hội Nông dân xã Bản Mây dự.",
            ["Chi bộ Hội Nông dân xã Bản Mây", "Hội Nông dân xã Bản Mây"],
        ),
        (
            "Ông Lò Văn Tủa, Bí thư Đảng ủy, Trưởng Công an xã Bản Mây dự.",
            ["Đảng ủy xã Bản Mây", "Công an xã Bản Mây"],
        ),
        (
            "Ông Lò Văn Tủa, Bí thư Đảng ủy, Giám đốc Công an tỉnh dự.",
            ["Đảng ủy Công an tỉnh Lai Châu", "Công an tỉnh Lai Châu"],
        ),
        ("Tập đoàn Than (TKV) họp. Đảng ủy TKV kết luận.", ["Tập đoàn Than", "Đảng ủy Tập đoàn Than"]),
    ],
)
def test_an_open_dang_uy_is_told_by_what_stands_beside_or_before(text: str, bodies: list[str]) -> None:
    assert list(told(OF_PROVINCE + text)) == bodies


@pytest.mark.parametrize(
    ("text", "organ", "committee"),
    [
        ("Ban Thường trực Ủy ban MTTQ tỉnh họp.", "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Lai Châu", "Ủy ban MTTQ Việt Nam tỉnh Lai Châu"),
        ("Ban Thường vụ Tỉnh Đoàn họp.", "Ban Thường vụ Tỉnh đoàn Lai Châu", "Tỉnh đoàn Lai Châu"),
        ("Ban Chấp hành Hội Nông dân tỉnh họp.", "Ban Chấp hành Hội Nông dân tỉnh Lai Châu", "Hội Nông dân tỉnh Lai Châu"),
        ("Ban Thường vụ Tỉnh ủy họp.", "Ban Thường vụ Tỉnh ủy Lai Châu", "Tỉnh ủy Lai Châu"),
        ("Ban Chấp hành Đảng bộ tỉnh họp.", "Ban Chấp hành Đảng bộ tỉnh Lai Châu", "Đảng bộ tỉnh Lai Châu"),
    ],
)  # fmt: skip
def test_an_organ_is_part_of_its_committee(text: str, organ: str, committee: str) -> None:
    assert told(OF_PROVINCE + text) == {committee: (LAI_CHAU, None, 0), organ: (LAI_CHAU, committee, 1)}


def test_a_councils_thuong_truc_is_a_body_of_the_state() -> None:
    (body,) = read(OF_PROVINCE + "Thường trực HĐND tỉnh họp. Thường trực kết luận.").organizations.values()
    assert (body.name, body.kind, body.part_of) == (
        "Thường trực HĐND tỉnh Lai Châu",
        OrganizationKind.STATE_BODY,
        None,
    )


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Các sở Y tế, Nội vụ và Tài chính tỉnh họp.",
            ["Sở Y tế tỉnh Lai Châu", "Sở Nội vụ tỉnh Lai Châu", "Sở Tài chính tỉnh Lai Châu"],
        ),
        ("Các sở Y tế, Nội vụ họp.", ["Sở Y tế tỉnh Lai Châu", "Sở Nội vụ tỉnh Lai Châu"]),
        ("Sở Y tế, Nội vụ họp.", ["Sở Y tế tỉnh Lai Châu"]),
        (
            "UBKT các Huyện ủy Than Uyên, Mường Tè họp.",
            ["Ủy ban Kiểm tra Huyện ủy Than Uyên", "Ủy ban Kiểm tra Huyện ủy Mường Tè"],
        ),
        ("Đảng ủy các xã Bản Mây và Khe Sâu họp.", ["Đảng ủy xã Bản Mây", "Đảng ủy xã Khe Sâu"]),
        (
            "UBKT Huyện ủy và Ban Tổ chức Huyện ủy các huyện Than Uyên, Mường Tè họp.",
            [
                "Ủy ban Kiểm tra Huyện ủy Than Uyên",
                "Ủy ban Kiểm tra Huyện ủy Mường Tè",
                "Ban Tổ chức Huyện ủy Than Uyên",
                "Ban Tổ chức Huyện ủy Mường Tè",
            ],
        ),
        ("Các quận - huyện đoàn họp.", []),
        ("18 chi bộ họp. Các huyện ủy họp. Mỗi đảng bộ họp.", []),
        ("Ngày 3 Huyện ủy Than Uyên họp.", ["Huyện ủy Than Uyên"]),
        ("Ngày 3/5 Đảng ủy xã Bản Mây họp.", ["Đảng ủy xã Bản Mây"]),
        ("Trạm y tế xã Bản Mây họp.", ["Trạm Y tế xã Bản Mây"]),
    ],
)
def test_lists_name_each_body_and_kinds_name_none(text: str, bodies: list[str]) -> None:
    found = read(OF_PROVINCE + text).organizations.values()
    assert [body.name for body in found if body.mentions] == bodies


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Kế hoạch số 3-KH/ĐU ngày 2/3/2018 của Đảng ủy xã Bản Mây. Đảng ủy xã Khe Sâu họp. Đảng ủy kết luận.",
            {"Đảng ủy xã Bản Mây": 1, "Đảng ủy xã Khe Sâu": 2},
        ),
        (
            "Đảng ủy xã Khe Sâu họp theo Kế hoạch số 3-KH/ĐU ngày 2/3/2018 của Đảng ủy xã Bản Mây. Đảng ủy kết luận.",
            {"Đảng ủy xã Khe Sâu": 2, "Đảng ủy xã Bản Mây": 1},
        ),
        (
            "Đảng ủy xã Khe Sâu họp với Đảng ủy xã Bản Mây. Đảng ủy kết luận.",
            {"Đảng ủy xã Khe Sâu": 1, "Đảng ủy xã Bản Mây": 2},
        ),
        (
            "Đoàn kiểm tra số 12 của Tỉnh ủy làm việc. Đoàn kiểm tra của Tỉnh ủy kết luận.",
            {"Tỉnh ủy Lai Châu": 0, "Đoàn kiểm tra số 12 của Tỉnh ủy Lai Châu": 2},
        ),
    ],
)
def test_a_short_name_means_the_body_spoken_of(text: str, mentions: dict[str, int]) -> None:
    assert {name: count for name, (_, _, count) in told(OF_PROVINCE + text).items()} == mentions


def test_a_team_told_short_is_mentioned_in_its_sentence_as_the_numbered_one() -> None:
    reading = read(OF_PROVINCE + "Đoàn kiểm tra số 12 của Tỉnh ủy làm việc. Đoàn kiểm tra của Tỉnh ủy kết luận.")
    things = [mention.thing for sentence in reading.sentences for mention in sentence.mentions]
    teams = [reading.organizations[thing].name for thing in things if thing in reading.organizations]
    assert teams == ["Đoàn kiểm tra số 12 của Tỉnh ủy Lai Châu"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bộ Chính trị Đảng Cộng sản Cuba họp.", "Bộ Chính trị Đảng Cộng sản Cuba"),
        ("Bộ Ngoại giao Lào họp.", "Bộ Ngoại giao Lào"),
        ("Bộ Ngoại giao Lào", "Bộ Ngoại giao Lào"),
        ("Tỉnh ủy Vân Nam (Trung Quốc) họp.", "Tỉnh ủy Vân Nam"),
    ],
)
def test_bodies_of_another_country_are_called_by_their_own_words(text: str, name: str) -> None:
    assert list(told(OF_PROVINCE + text)) == [name]


def test_a_place_that_begins_as_a_country_does_is_ours() -> None:
    assert list(told(OF_PROVINCE + "Bộ Ngoại giao Lào Cai họp. Bộ Công an Việt Nam họp.")) == [
        "Bộ Ngoại giao",
        "Bộ Công an",
    ]


def test_a_commission_told_by_its_type_in_the_lead_is_the_one_named_in_full_after_it() -> None:
    lead = "Ông Lò Văn Tủa, Phó Chủ nhiệm Ủy ban Kiểm tra dự. "
    reading = read(lead + "Ủy ban Kiểm tra Thành ủy Sông Mây họp.")
    bodies = {body.name: len(body.mentions) for body in reading.organizations.values()}
    (person,) = reading.people.values()
    assert bodies == {"Thành ủy Sông Mây": 0, "Ủy ban Kiểm tra Thành ủy Sông Mây": 2}
    assert reading.organizations[person.posts[0].organization].name == "Ủy ban Kiểm tra Thành ủy Sông Mây"


def test_a_commission_told_by_its_type_stays_open_where_two_are_named_after_it() -> None:
    after = "Ủy ban Kiểm tra Thành ủy Sông Mây, Ủy ban Kiểm tra Huyện ủy Bắc Hà họp."
    reading = read("Ủy ban Kiểm tra dự. " + after)
    assert [body.name for body in reading.organizations.values() if body.bare] == ["Ủy ban Kiểm tra"]
