"""Bodies founded, merged, renamed, split and ended (CONTRACT section 2, SUCCEEDED_BY)."""

import pytest

from ingest.relate.successions import FORMS, Form, read_successions
from schema.model import BodySuccession, Succession
from tests.ingest.relate.told import told

Told = tuple[Succession, tuple[str, ...], str | None]


def successions(*sentences: str, published: str | None = "2025-07-03") -> tuple[BodySuccession, ...]:
    return read_successions(told(*sentences, published=published))


def what(*sentences: str) -> list[Told]:
    return [(s.how, s.sources, s.to) for s in successions(*sentences)]


@pytest.mark.parametrize("form", FORMS, ids=lambda f: f.name)
def test_each_form_reads_its_example(form: Form) -> None:
    found = successions(form.example)
    assert {s.rule for s in found} == {f"succession: {form.name}"}
    assert {s.how for s in found} == {form.how}


@pytest.mark.parametrize("form", FORMS, ids=lambda f: f.name)
def test_no_form_reads_what_it_must_not(form: Form) -> None:
    assert f"succession: {form.name}" not in {s.rule for s in successions(form.other)}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("[Chi bộ bản Mới] được thành lập trên cơ sở hợp nhất [Chi bộ thôn 1], [Chi bộ thôn 2] và [Chi bộ thôn 3].",
         (Succession.MERGED, ("Chi bộ thôn 1", "Chi bộ thôn 2", "Chi bộ thôn 3"), "Chi bộ bản Mới")),
        ("Công bố quyết định thành lập [Đảng bộ xã Nà Sản], trực thuộc [Đảng bộ tỉnh Nậm Rốm].",
         (Succession.FOUNDED, (), "Đảng bộ xã Nà Sản")),
        ("[Tỉnh ủy Nậm Rốm] quyết định kết thúc hoạt động của [Đảng bộ huyện An Khê].",
         (Succession.ENDED, ("Đảng bộ huyện An Khê",), None)),
        ("[Đảng bộ thị trấn An Khê] được đổi tên thành [Đảng bộ phường An Khê].",
         (Succession.RENAMED, ("Đảng bộ thị trấn An Khê",), "Đảng bộ phường An Khê")),
        ("Quyết định sáp nhập [Chi bộ thôn 1] vào [Chi bộ thôn 2].",
         (Succession.MERGED, ("Chi bộ thôn 1",), "Chi bộ thôn 2")),
        ("Quyết định hợp nhất [Ban Tuyên giáo] và [Ban Dân vận] thành [Ban Tuyên giáo và Dân vận].",
         (Succession.MERGED, ("Ban Tuyên giáo", "Ban Dân vận"), "Ban Tuyên giáo và Dân vận")),
    ],
)  # fmt: skip
def test_what_became_of_which_body(sentence: str, found: Told) -> None:
    assert what(sentence) == [found]


def test_a_body_split_becomes_each_of_its_parts() -> None:
    assert what("Quyết định chia tách [Chi bộ thôn 1] thành [Chi bộ thôn 2] và [Chi bộ thôn 3].") == [
        (Succession.SPLIT, ("Chi bộ thôn 1",), "Chi bộ thôn 2"),
        (Succession.SPLIT, ("Chi bộ thôn 1",), "Chi bộ thôn 3"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kỷ niệm 75 năm ngày thành lập [Đảng bộ huyện An Khê].",
        "Tỉnh dự kiến sáp nhập [Chi bộ thôn 1] vào [Chi bộ thôn 2].",
        "Sẽ thành lập [Đảng bộ xã Nà Sản] trong năm tới.",
        "Kế hoạch là đổi tên [Chi bộ thôn 1] thành [Chi bộ thôn 2].",
        "[Chi bộ thôn 1] chưa được thành lập.",
        "[Huyện ủy An Khê] thành lập [Đoàn kiểm tra số 3].",
        "# [Đảng bộ huyện An Khê] đại hội",
    ],
)
def test_plans_jubilees_and_teams_are_none(sentence: str) -> None:
    assert successions(sentence) == ()


def test_what_merged_is_not_also_founded() -> None:
    found = what(
        "Công bố quyết định thành lập [Đảng bộ xã Nà Sản].",
        "[Đảng bộ xã Nà Sản] được thành lập trên cơ sở sáp nhập [Đảng bộ xã Bản Lầu] và [Đảng bộ xã Chiềng Khoa].",
    )
    assert found == [(Succession.MERGED, ("Đảng bộ xã Bản Lầu", "Đảng bộ xã Chiềng Khoa"), "Đảng bộ xã Nà Sản")]


def test_who_decided_and_when_is_kept() -> None:
    (found,) = successions("Ngày 01/7/2025, [Tỉnh ủy Nậm Rốm] quyết định thành lập [Đảng bộ xã Nà Sản].")
    assert (found.by, found.date) == ("Tỉnh ủy Nậm Rốm", "2025-07-01")
    assert [s.text for s in found.evidence] == [
        "Ngày 01/7/2025, Tỉnh ủy Nậm Rốm quyết định thành lập Đảng bộ xã Nà Sản."
    ]


def test_told_twice_is_one() -> None:
    sentence = "Công bố quyết định thành lập [Đảng bộ xã Nà Sản]."
    assert what(sentence, sentence) == [(Succession.FOUNDED, (), "Đảng bộ xã Nà Sản")]


def test_a_word_of_decision_makes_it_surer() -> None:
    (decided,) = successions("Quyết định giải thể [Chi bộ thôn 1].")
    (told_of,) = successions("Rồi giải thể [Chi bộ thôn 1].")
    assert decided.confidence >= 0.9 > told_of.confidence
