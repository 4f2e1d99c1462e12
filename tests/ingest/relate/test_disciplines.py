"""Disciplines: decided and never proposed; form, target, decider (contract rule 14)."""

import pytest

from ingest.extract import extract
from ingest.relate.disciplines import decided_disciplines, disciplines_of
from schema.authority.phrases import phrases
from schema.document import Format, Source
from schema.model import Discipline
from tests.ingest.relate.told import told


def disciplines(*sentences: str, published: str | None = "2021-06-15") -> tuple[Discipline, ...]:
    reading = told(*sentences, published=published)
    return disciplines_of(reading, decided_disciplines(reading))


def forms(*sentences: str) -> list[tuple[str, str]]:
    return [(d.target, d.form) for d in disciplines(*sentences)]


@pytest.mark.parametrize(("form", "example"), [(p.id, e) for p in phrases("disciplines", "forms") for e in p.examples])
def test_each_example_of_a_form_is_read_as_that_form(form: str, example: str) -> None:
    assert form in {d.form for d in disciplines(example)}


@pytest.mark.parametrize("other", [e for p in phrases("disciplines", "forms") for e in p.others])
def test_what_a_form_must_not_match_is_no_discipline(other: str) -> None:
    assert disciplines(other) == ()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("[Huyện ủy An Khê] quyết định khiển trách ông {Vàng A Chứ} và bà {Lầu Thị Va}; cảnh cáo ông {Lò Văn Tủa}.",
         [("Vàng A Chứ", "khiển trách"), ("Lầu Thị Va", "khiển trách"), ("Lò Văn Tủa", "cảnh cáo")]),
        ("[Huyện ủy An Khê] cảnh cáo các ông: {Vàng A Chứ}, {Lò Văn Tủa}, «Bí thư|Chi bộ 1|Lò Văn Tủa»; {Lý A Sò}.",
         [("Vàng A Chứ", "cảnh cáo"), ("Lò Văn Tủa", "cảnh cáo"), ("Lý A Sò", "cảnh cáo")]),
        ("[Huyện ủy An Khê] quyết định kỷ luật khiển trách đối với [Chi bộ thôn 1] và [Chi bộ thôn 2].",
         [("Chi bộ thôn 1", "khiển trách"), ("Chi bộ thôn 2", "khiển trách")]),
        ("[Huyện ủy An Khê] quyết định kỷ luật đồng chí {Vàng A Chứ} bằng hình thức cảnh cáo.",
         [("Vàng A Chứ", "cảnh cáo")]),
        ("Ông {Vàng A Chứ}, «Bí thư|Chi bộ thôn 1|Vàng A Chứ» bị [Huyện ủy An Khê] kỷ luật bằng hình thức khiển trách.",
         [("Vàng A Chứ", "khiển trách")]),
        ("[Huyện ủy An Khê] đã cách chức «Bí thư|Chi bộ thôn 1», khai trừ đảng đối với ông {Vàng A Chứ}.",
         [("Vàng A Chứ", "cách chức"), ("Vàng A Chứ", "khai trừ")]),
        ("Ông {Vàng A Chứ} bị [Huyện ủy An Khê] cách hết các chức vụ trong Đảng và khai trừ khỏi Đảng.",
         [("Vàng A Chứ", "cách chức"), ("Vàng A Chứ", "khai trừ")]),
        ("[Huyện ủy An Khê] cảnh cáo về Đảng, cách chức «Kế toán|UBND xã Nà Sản» đối với bà {Lầu Thị Va}.",
         [("Lầu Thị Va", "cảnh cáo"), ("Lầu Thị Va", "cách chức")]),
        ("[Huyện ủy An Khê] quyết định khiển trách ông {Vàng A Chứ} vì để ông {Lò Văn Tủa} vi phạm.",
         [("Vàng A Chứ", "khiển trách")]),
    ],
)  # fmt: skip
def test_forms_and_their_targets(sentence: str, found: list[tuple[str, str]]) -> None:
    assert forms(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ủy ban Kiểm tra Huyện ủy An Khê] đề nghị [Huyện ủy An Khê] thi hành kỷ luật cảnh cáo ông {Vàng A Chứ}.",
        "[Huyện ủy An Khê] sẽ thi hành kỷ luật khiển trách ông {Vàng A Chứ}.",
        "Vi phạm của ông {Vàng A Chứ} đến mức phải khiển trách.",
        "Trong năm, [Huyện ủy An Khê] đã khiển trách 12 đảng viên, cảnh cáo 5 đảng viên.",
        "[Huyện ủy An Khê] nêu các hình thức kỷ luật gồm khiển trách, cảnh cáo, cách chức, khai trừ.",
        "Ông {Vàng A Chứ} không bị [Huyện ủy An Khê] khiển trách.",
        "[Huyện ủy An Khê] giữ vững nguyên tắc tự phê bình và phê bình, ông {Vàng A Chứ} nói.",
        "[Huyện ủy An Khê] đã rút kinh nghiệm qua đại hội điểm của [Chi bộ thôn 1].",
    ],
)
def test_what_is_proposed_general_or_counted_is_none(sentence: str) -> None:
    assert disciplines(sentence) == ()


@pytest.mark.parametrize(
    ("sentences", "by"),
    [
        (["[Huyện ủy An Khê] quyết định khiển trách ông {Vàng A Chứ}."], "Huyện ủy An Khê"),
        (["Ông {Vàng A Chứ} bị [Huyện ủy An Khê] khiển trách."], "Huyện ủy An Khê"),
        (["Ông {Vàng A Chứ} bị kỷ luật khiển trách theo quyết định của [Huyện ủy An Khê]."], "Huyện ủy An Khê"),
        (["[Tỉnh ủy Nậm Rốm] giữ nguyên hình thức khiển trách ông {Vàng A Chứ} do [Huyện ủy An Khê] quyết định."],
         "Huyện ủy An Khê"),
        (["«Chủ tịch|UBND huyện An Khê=Lò Văn Tủa» ký quyết định kỷ luật khiển trách đối với ông {Vàng A Chứ}."],
         "UBND huyện An Khê"),
        (["Ông {Vàng A Chứ} đã bị khiển trách."], None),
    ],
)  # fmt: skip
def test_who_decided(sentences: list[str], by: str | None) -> None:
    assert [(d.target, d.by) for d in disciplines(*sentences)] == [("Vàng A Chứ", by)]


def test_a_list_goes_on_under_the_decider_of_the_sentence_before() -> None:
    found = disciplines(
        "[Huyện ủy An Khê] quyết định thi hành kỷ luật cảnh cáo ông {Vàng A Chứ}.",
        "Khiển trách ông {Lò Văn Tủa}.",
    )
    assert [(d.target, d.by) for d in found] == [("Vàng A Chứ", "Huyện ủy An Khê"), ("Lò Văn Tủa", "Huyện ủy An Khê")]


def test_the_same_discipline_told_twice_is_one() -> None:
    found = disciplines(
        "# [Huyện ủy An Khê] khiển trách ông {Vàng A Chứ}",
        "[Huyện ủy An Khê] quyết định thi hành kỷ luật khiển trách đối với ông {Vàng A Chứ}.",
    )
    assert [(d.target, d.form, d.by) for d in found] == [("Vàng A Chứ", "khiển trách", "Huyện ủy An Khê")]


def test_two_bodies_may_give_the_same_form() -> None:
    found = disciplines(
        "[Huyện ủy An Khê] quyết định kỷ luật cảnh cáo ông {Vàng A Chứ}.",
        "[UBND huyện An Khê] quyết định kỷ luật cảnh cáo ông {Vàng A Chứ}.",
    )
    assert {d.by for d in found} == {"Huyện ủy An Khê", "UBND huyện An Khê"}


def test_a_dismissal_names_the_posts_that_it_takes() -> None:
    reading = told(
        "[Huyện ủy An Khê] cách chức «Bí thư|Chi bộ thôn 1», «Chi ủy viên|Chi bộ thôn 1» đối với {Vàng A Chứ}."
    )
    (decided,) = decided_disciplines(reading)
    assert [p.title for p in decided.decision.posts] == ["Bí thư", "Chi ủy viên"]
    assert not decided.decision.all_posts


@pytest.mark.parametrize(
    "sentence",
    [
        "[Huyện ủy An Khê] quyết định cách tất cả các chức vụ trong Đảng đối với ông {Vàng A Chứ}.",
        "[Huyện ủy An Khê] quyết định khai trừ ra khỏi Đảng ông {Vàng A Chứ}.",
    ],
)
def test_some_disciplines_take_every_post_in_the_party(sentence: str) -> None:
    (decided,) = decided_disciplines(told(sentence))
    assert decided.decision.all_posts


def test_the_day_of_the_decision_is_dated() -> None:
    (found,) = disciplines("Ngày 10/6, [Huyện ủy An Khê] quyết định khiển trách ông {Vàng A Chứ}.")
    assert found.date == "2021-06-10"


def test_evidence_is_the_sentence_of_the_decision() -> None:
    reading = told("Mở đầu.", "[Huyện ủy An Khê] quyết định khiển trách ông {Vàng A Chứ}.")
    (found,) = disciplines_of(reading, decided_disciplines(reading))
    assert [s.text for s in found.evidence] == ["Huyện ủy An Khê quyết định khiển trách ông Vàng A Chứ."]


def test_less_is_said_less_surely() -> None:
    (said,) = disciplines("[Huyện ủy An Khê] quyết định khiển trách ông {Vàng A Chứ}.")
    (unsaid,) = disciplines("Ông {Vàng A Chứ} đã bị khiển trách.")
    (mild, milder) = disciplines(
        "[Huyện ủy An Khê] quyết định khiển trách bà {Lầu Thị Va}; đề nghị ông {Vàng A Chứ} nghiêm túc rút kinh nghiệm."
    )
    assert said.confidence >= 0.9 > unsaid.confidence
    assert mild.confidence >= 0.9 > 0.7 > milder.confidence


def _told_in(text: str) -> list[str]:
    found = extract(Source("abroad", "abroad.txt", text, Format.TEXT, published="2021-06-15"))
    return [d.form for d in found.disciplines]


def test_another_country_s_officials_are_not_disciplined_here() -> None:
    abroad = "Bộ trưởng mất chức\n\nMột bộ trưởng của Triều Tiên vừa mất chức. Ông Kim Văn Sùng bị khai trừ khỏi Đảng."
    assert _told_in(abroad) == []
    assert _told_in(abroad + "\n\nÔng từng thăm Việt Nam.") == ["khai trừ"]
    assert _told_in(abroad.replace("của Triều Tiên", "nọ")) == ["khai trừ"]
