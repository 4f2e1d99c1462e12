"""Appointments: posts that the reported decision or election gives (contract rule 14)."""

import pytest

from ingest.relate.appointments import read_careers
from schema.authority.phrases import phrases
from schema.model import Appointment
from tests.ingest.relate.told import told

GIVEN = [("Vàng A Chứ", "Bí thư", "Huyện ủy An Khê")]


def appointments(*sentences: str, published: str | None = "2021-06-15") -> tuple[Appointment, ...]:
    return read_careers(told(*sentences, published=published)).appointments


def posts(*sentences: str) -> list[tuple[str, str, str]]:
    return [(a.person, a.title, a.organization) for a in appointments(*sentences)]


@pytest.mark.parametrize("example", [e for p in phrases("appointments", "gives") for e in p.examples])
def test_each_example_of_giving_words_gives_a_post(example: str) -> None:
    assert len(appointments(example)) == 1


@pytest.mark.parametrize(
    "other", [e for group in ("gives", "excluded") for p in phrases("appointments", group) for e in p.others]
)
def test_what_giving_words_must_not_match_gives_none(other: str) -> None:
    assert appointments(other) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "[Tỉnh ủy Nậm Rốm] quyết định điều động ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê».",
        "Theo quyết định của [Tỉnh ủy Nậm Rốm], ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê».",
        "Ông {Vàng A Chứ} được [Tỉnh ủy Nậm Rốm] chỉ định giữ chức vụ «Bí thư|Huyện ủy An Khê».",
        "Ông {Vàng A Chứ} tái cử «Bí thư|Huyện ủy An Khê» với số phiếu cao.",
        "Đại hội đã bầu đồng chí {Vàng A Chứ} làm «Bí thư|Huyện ủy An Khê».",
        "[Tỉnh ủy Nậm Rốm] trao quyết định chuẩn y chức danh «Bí thư|Huyện ủy An Khê» cho đồng chí {Vàng A Chứ}.",
        "Đồng chí {Lò Văn Tủa} trao quyết định phân công đồng chí {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê».",
        "Theo đề nghị của huyện, [Tỉnh ủy Nậm Rốm] bổ nhiệm ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê».",
        "# Ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê»",
    ],
)
def test_ways_to_give_a_post(sentence: str) -> None:
    assert posts(sentence) == GIVEN


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông {Vàng A Chứ} được giới thiệu để đại hội bầu giữ chức «Bí thư|Huyện ủy An Khê».",
        "[Tỉnh ủy Nậm Rốm] đề nghị bổ nhiệm ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê».",
        "[Tỉnh ủy Nậm Rốm] quyết định cho ông {Vàng A Chứ} thôi giữ chức «Bí thư|Huyện ủy An Khê».",
        "Khi còn giữ chức «Bí thư|Huyện ủy An Khê», ông {Vàng A Chứ} có sai phạm.",
        "Ông {Vàng A Chứ} từng giữ chức «Bí thư|Huyện ủy An Khê».",
        "Ông {Vàng A Chứ}, «Bí thư|Huyện ủy An Khê|Vàng A Chứ» trao quyết định bổ nhiệm cán bộ.",
        "Tháng 7/2007, ông {Vàng A Chứ} được bổ nhiệm giữ chức «Bí thư|Huyện ủy An Khê».",
    ],
)
def test_what_is_proposed_past_or_left_gives_none(sentence: str) -> None:
    assert appointments(sentence) == ()


def test_several_people_get_one_post_each_his_claim() -> None:
    found = posts("Hội nghị bầu các đồng chí {Vàng A Chứ}, {Lò Văn Tủa} giữ chức «Phó Bí thư|Huyện ủy An Khê».")
    assert found == [(p, "Phó Bí thư", "Huyện ủy An Khê") for p in ("Vàng A Chứ", "Lò Văn Tủa")]


def test_one_person_gets_several_posts() -> None:
    found = posts(
        "[Tỉnh ủy Nậm Rốm] chỉ định ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê» và «Chủ tịch|UBND huyện An Khê»."
    )
    assert found == [*GIVEN, ("Vàng A Chứ", "Chủ tịch", "UBND huyện An Khê")]


def test_clauses_give_different_posts() -> None:
    found = posts(
        "Đại hội bầu ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê»; "
        "bầu bà {Lầu Thị Va} giữ chức «Phó Bí thư|Huyện ủy An Khê»."
    )
    assert found == [*GIVEN, ("Lầu Thị Va", "Phó Bí thư", "Huyện ủy An Khê")]


def test_seats_in_a_committee_are_those_of_the_post() -> None:
    found = posts(
        "[Tỉnh ủy Nậm Rốm] chỉ định ông {Vàng A Chứ} tham gia Ban Chấp hành, Ban Thường vụ "
        "và giữ chức «Bí thư|Huyện ủy An Khê»."
    )
    assert set(found) == {
        ("Vàng A Chứ", "Ủy viên Ban Chấp hành", "Huyện ủy An Khê"),
        ("Vàng A Chứ", "Ủy viên Ban Thường vụ", "Huyện ủy An Khê"),
        *GIVEN,
    }


def test_a_seat_named_with_its_standing_body_is_in_the_committee() -> None:
    found = posts(
        "[Tỉnh ủy Nậm Rốm] chỉ định bà {Lầu Thị Va} tham gia [Ban Thường vụ Huyện ủy An Khê]; [Huyện ủy An Khê] họp."
    )
    assert found == [("Lầu Thị Va", "Ủy viên Ban Thường vụ", "Huyện ủy An Khê")]


@pytest.mark.parametrize(
    ("sentences", "by"),
    [
        (["[Tỉnh ủy Nậm Rốm] quyết định điều động ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê»."],
         "Tỉnh ủy Nậm Rốm"),
        (["Ông {Vàng A Chứ} được [Tỉnh ủy Nậm Rốm] chỉ định giữ chức «Bí thư|Huyện ủy An Khê»."], "Tỉnh ủy Nậm Rốm"),
        (["Công bố các quyết định của [Tỉnh ủy Nậm Rốm] về công tác cán bộ.",
          "Theo đó, ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê»."], "Tỉnh ủy Nậm Rốm"),
        (["Công bố quyết định của [Tỉnh ủy Nậm Rốm] về công tác cán bộ.",
          "Theo quyết định, ông {Vàng A Chứ} được chỉ định giữ chức «Bí thư|Huyện ủy An Khê»."], "Tỉnh ủy Nậm Rốm"),
        (["[HĐND huyện An Khê] họp bầu bổ sung chức danh.",
          "Ông {Vàng A Chứ} được bầu giữ chức «Bí thư|Huyện ủy An Khê»."], "HĐND huyện An Khê"),
        ([("[HĐND huyện An Khê] đã miễn nhiệm «Phó Chủ tịch|UBND huyện An Khê» đối với ông Lò Sáng; "
          "bầu ông {Vàng A Chứ} giữ chức «Phó Chủ tịch|UBND huyện An Khê».")], "HĐND huyện An Khê"),
        (["Ông {Vàng A Chứ} được bổ nhiệm giữ chức «Bí thư|Huyện ủy An Khê»."], None),
    ],
)  # fmt: skip
def test_who_decided(sentences: list[str], by: str | None) -> None:
    assert [(a.person, a.by) for a in appointments(*sentences)] == [("Vàng A Chứ", by)]


def test_one_decision_gives_all_posts_of_a_person() -> None:
    found = appointments(
        "[Tỉnh ủy Nậm Rốm] quyết định phân công ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê».",
        "# Ông {Vàng A Chứ} giữ chức «Bí thư|Đảng ủy Quân sự huyện An Khê»",
    )
    assert [a.by for a in found] == ["Tỉnh ủy Nậm Rốm"] * 2


def test_what_is_told_twice_is_one_with_the_fuller_title() -> None:
    found = appointments(
        "# Ông {Vàng A Chứ} giữ chức «Phó Bí thư|Huyện ủy An Khê»",
        "[Tỉnh ủy Nậm Rốm] quyết định chỉ định ông {Vàng A Chứ} giữ chức «Phó Bí thư Thường trực|Huyện ủy An Khê».",
    )
    assert [(a.title, a.by) for a in found] == [("Phó Bí thư Thường trực", "Tỉnh ủy Nậm Rốm")]


def test_the_body_may_be_named_before_the_title() -> None:
    found = posts(
        "[Tỉnh ủy Nậm Rốm] điều động bà {Lầu Thị Va} nhận công tác tại [Ban Dân vận Huyện ủy An Khê], "
        "giữ chức «Phó Trưởng ban»."
    )
    assert found == [("Lầu Thị Va", "Phó Trưởng ban", "Ban Dân vận Huyện ủy An Khê")]


def test_a_post_without_a_body_is_no_claim() -> None:
    assert appointments("Ông {Vàng A Chứ} được bầu giữ chức «Bí thư».") == ()


def test_the_day_and_the_sentence_are_kept() -> None:
    reading = told(
        "Mở đầu.", "Ngày 10/6, [Tỉnh ủy Nậm Rốm] bổ nhiệm ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê»."
    )
    (found,) = read_careers(reading).appointments
    assert found.date == "2021-06-10"
    assert [s.text for s in found.evidence] == [
        "Ngày 10/6, Tỉnh ủy Nậm Rốm bổ nhiệm ông Vàng A Chứ giữ chức Bí thư Huyện ủy An Khê."
    ]


def test_only_a_decision_in_so_many_words_is_nearly_certain() -> None:
    (said,) = appointments("[Tỉnh ủy Nậm Rốm] bổ nhiệm ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê».")
    (headed,) = appointments("# Ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê»")
    assert said.confidence >= 0.9 > headed.confidence


def test_the_one_replaced_is_not_the_one_appointed() -> None:
    assert appointments("Quyết định phân công làm «Bí thư|Huyện ủy An Khê» thay cho ông {Vàng A Chứ}.") == ()


def test_a_clause_goes_on_with_the_person_of_the_one_before() -> None:
    assert (
        posts(
            "[Tỉnh ủy Nậm Rốm] quyết định: Ông {Vàng A Chứ} thôi giữ chức «Giám đốc|Sở Y tế»; điều động, luân chuyển, "
            "chỉ định giữ chức «Bí thư|Huyện ủy An Khê»."
        )
        == GIVEN
    )


def test_a_clause_that_decides_on_nobody_goes_on_with_none() -> None:
    assert posts("Ông {Vàng A Chứ} phát biểu; người giữ chức «Bí thư|Huyện ủy An Khê» phải gương mẫu.") == []
