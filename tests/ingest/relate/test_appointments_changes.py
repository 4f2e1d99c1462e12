"""What appointments, departures and disciplines make of people's posts (contract rules 6 and 14)."""

import pytest

from ingest.relate.appointments import read_careers, with_changes
from ingest.relate.appointments.held import HELD
from ingest.relate.disciplines import decided_disciplines
from schema.authority.phrases import phrases
from schema.model import Person
from tests.ingest.relate.told import told

CHU = "Vàng A Chứ"
BI_THU = "«Bí thư|Huyện ủy An Khê|Vàng A Chứ»"
NOW, PAST = False, True


def people(*sentences: str) -> dict[str, Person]:
    reading = told(*sentences)
    return with_changes(reading, read_careers(reading), decided_disciplines(reading))


def posts(*sentences: str, person: str = CHU) -> dict[tuple[str, str], bool]:
    """Each post of a person to whether it is former."""
    return {(p.title, p.organization): p.former for p in people(*sentences)[person].posts}


@pytest.mark.parametrize(
    "example", [e for group in ("leaves", "pasts") for p in phrases("appointments", group) for e in p.examples]
)
def test_each_example_of_leaving_words_takes_a_post(example: str) -> None:
    assert set(posts(example).values()) == {PAST}


@pytest.mark.parametrize(
    "other", [e for group in ("leaves", "pasts") for p in phrases("appointments", group) for e in p.others]
)
def test_what_leaving_words_must_not_match_takes_none(other: str) -> None:
    assert PAST not in posts(other).values()


@pytest.mark.parametrize("example", [e for p in phrases("appointments", "keeps") for e in p.examples])
def test_who_is_given_a_post_beside_his_own_keeps_it(example: str) -> None:
    assert PAST not in posts(example).values()


@pytest.mark.parametrize("other", [e for p in phrases("appointments", "keeps") for e in p.others])
def test_who_is_given_another_agency_leaves_his_own(other: str) -> None:
    assert sorted(posts(other).values()) == [NOW, PAST]


def test_a_post_given_is_held_now() -> None:
    found = posts("[Tỉnh ủy Nậm Rốm] bổ nhiệm ông {Vàng A Chứ} giữ chức «Bí thư|Huyện ủy An Khê».")
    assert found == {("Bí thư", "Huyện ủy An Khê"): NOW}


@pytest.mark.parametrize(
    "sentence",
    [
        f"Ông {{Vàng A Chứ}}, {BI_THU} thôi giữ chức «Bí thư|Huyện ủy An Khê».",
        "[Tỉnh ủy Nậm Rốm] miễn nhiệm chức vụ «Bí thư|Huyện ủy An Khê» đối với ông {Vàng A Chứ}.",
        f"[Tỉnh ủy Nậm Rốm] điều động ông {{Vàng A Chứ}}, {BI_THU} về nhận công tác tại [Sở Y tế tỉnh Nậm Rốm].",
        f"Ông {{Vàng A Chứ}}, {BI_THU} nghỉ hưu từ ngày 01/6.",
        "[Tỉnh ủy Nậm Rốm] bổ nhiệm bà {Lầu Thị Va} giữ chức «Bí thư|Huyện ủy An Khê», thay ông {Vàng A Chứ}.",
        "Ông {Vàng A Chứ} từng giữ chức «Bí thư|Huyện ủy An Khê».",
        f"[Tỉnh ủy Nậm Rốm] cách chức «Bí thư|Huyện ủy An Khê» đối với ông {{Vàng A Chứ}}, {BI_THU}.",
        f"[Tỉnh ủy Nậm Rốm] khai trừ ra khỏi Đảng ông {{Vàng A Chứ}}, {BI_THU}.",
        f"[Tỉnh ủy Nậm Rốm] cách hết các chức vụ trong Đảng đối với ông {{Vàng A Chứ}}, {BI_THU}.",
    ],
)
def test_ways_to_lose_a_post(sentence: str) -> None:
    assert posts(sentence) == {("Bí thư", "Huyện ủy An Khê"): PAST}


@pytest.mark.parametrize(
    "sentence",
    [
        f"Ông {{Vàng A Chứ}}, {BI_THU} bị [Tỉnh ủy Nậm Rốm] khiển trách.",
        f"[Ủy ban Kiểm tra Tỉnh ủy Nậm Rốm] đề nghị [Tỉnh ủy Nậm Rốm] khai trừ ông {{Vàng A Chứ}}, {BI_THU}.",
        f"Ông {{Vàng A Chứ}}, {BI_THU} xin thôi giữ chức «Bí thư|Huyện ủy An Khê».",
        f"Ông {{Vàng A Chứ}}, {BI_THU} nói về việc điều động cán bộ.",
        f"Ông {{Vàng A Chứ}}, {BI_THU} trao quyết định nghỉ hưu cho bà {{Lầu Thị Va}}.",
    ],
)
def test_what_takes_no_post(sentence: str) -> None:
    assert posts(sentence) == {("Bí thư", "Huyện ủy An Khê"): NOW}


def test_an_expulsion_takes_no_post_in_the_state() -> None:
    found = posts(
        "[Huyện ủy An Khê] khai trừ khỏi Đảng ông {Vàng A Chứ}, «Bí thư|Chi bộ thôn 1|Vàng A Chứ», "
        "«Giám đốc|Sở Y tế tỉnh Nậm Rốm|Vàng A Chứ»."
    )
    assert found == {("Bí thư", "Chi bộ thôn 1"): PAST, ("Giám đốc", "Sở Y tế tỉnh Nậm Rốm"): NOW}


def test_the_head_is_deputy_no_more() -> None:
    found = posts(
        "[Tỉnh ủy Nậm Rốm] bổ nhiệm ông {Vàng A Chứ}, «Phó Giám đốc|Sở Y tế tỉnh Nậm Rốm|Vàng A Chứ» "
        "giữ chức «Giám đốc|Sở Y tế tỉnh Nậm Rốm»."
    )
    assert found == {("Phó Giám đốc", "Sở Y tế tỉnh Nậm Rốm"): PAST, ("Giám đốc", "Sở Y tế tỉnh Nậm Rốm"): NOW}


def test_a_seat_in_a_committee_stays_with_who_is_moved() -> None:
    found = posts(
        "[Tỉnh ủy Nậm Rốm] điều động ông {Vàng A Chứ}, «Tỉnh ủy viên|Tỉnh ủy Nậm Rốm|Vàng A Chứ», "
        f"{BI_THU} giữ chức «Giám đốc|Sở Y tế tỉnh Nậm Rốm»."
    )
    assert found == {
        ("Tỉnh ủy viên", "Tỉnh ủy Nậm Rốm"): NOW,
        ("Bí thư", "Huyện ủy An Khê"): PAST,
        ("Giám đốc", "Sở Y tế tỉnh Nậm Rốm"): NOW,
    }


def test_who_is_given_the_same_post_again_keeps_it() -> None:
    found = posts(
        f"[Tỉnh ủy Nậm Rốm] điều động, bổ nhiệm lại ông {{Vàng A Chứ}}, {BI_THU} giữ chức «Bí thư|Huyện ủy An Khê»."
    )
    assert found == {("Bí thư", "Huyện ủy An Khê"): NOW}


def test_a_pronoun_leaves_the_post_of_the_one_named_before() -> None:
    found = posts(
        "Ông {Vàng A Chứ} nhận nhiệm vụ mới.", "Trước đó, ông thôi giữ chức «Bí thư|Huyện ủy An Khê» theo nguyện vọng."
    )
    assert found == {("Bí thư", "Huyện ủy An Khê"): PAST}


def test_who_says_that_he_is_moved_leaves_what_he_was() -> None:
    found = posts(
        f"Đồng chí {{Vàng A Chứ}}, {BI_THU} nhận quyết định giữ chức «Giám đốc|Sở Y tế tỉnh Nậm Rốm».",
        "“Tỉnh điều động, phân công tôi về ngành y tế”, ông nói.",
    )
    assert found == {("Bí thư", "Huyện ủy An Khê"): PAST, ("Giám đốc", "Sở Y tế tỉnh Nậm Rốm"): NOW}


def test_evidence_of_a_post_left_quotes_the_text() -> None:
    reading = told("Mở đầu.", "Ông {Vàng A Chứ} thôi giữ chức «Bí thư|Huyện ủy An Khê».")
    (post,) = with_changes(reading, read_careers(reading), ())[CHU].posts
    (span,) = post.evidence
    assert reading.text[span.start : span.end] == span.text
    assert "thôi giữ chức Bí thư Huyện ủy An Khê" in span.text
    assert post.as_of == "2021-06-15"


def test_people_that_nothing_befalls_stay_as_they_are() -> None:
    reading = told(f"Ông {{Vàng A Chứ}}, {BI_THU} dự hội nghị.")
    assert with_changes(reading, read_careers(reading), ()) == reading.people


@pytest.mark.parametrize("example", [e for p in phrases("appointments", "holds") for e in p.examples])
def test_each_example_of_holding_words_tells_what_one_is(example: str) -> None:
    assert any(p.rule == HELD for p in people(example)[CHU].posts)


@pytest.mark.parametrize("other", [e for p in phrases("appointments", "holds") for e in p.others])
def test_what_holding_words_must_not_match_tells_of_no_post_held_now(other: str) -> None:
    assert all(post.former for post in people(other)[CHU].posts)
