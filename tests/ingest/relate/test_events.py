"""Whole events from hand-made readings: which happenings are the article's own, who held them, under what."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.relate.events import read_events, read_happenings
from schema.model import Event, EventKind, Purpose, Under
from tests.ingest.relate.marked import reading


def events(text: str, *, published: str | None = "2024-06-30", title: str = "") -> tuple[Event, ...]:
    return read_events(reading(f"{title}\n{text}", published=published))


def only(text: str, *, published: str | None = "2024-06-30", title: str = "") -> Event:
    found = events(text, published=published, title=title)
    assert len(found) == 1
    return found[0]


# --- what is an event -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sáng 12/6/2024, [Huyện ủy X] tổ chức hội nghị sơ kết.", EventKind.CONFERENCE),
        ("Sáng 12/6/2024, [Đảng bộ xã A] tổ chức Đại hội đại biểu lần thứ V.", EventKind.CONGRESS),
        ("Ngày 12/6/2024, [Ban Thường vụ Huyện ủy X] họp bàn công tác cán bộ.", EventKind.MEETING),
        ("Ngày 12/6/2024, [Huyện ủy X] khai giảng lớp bồi dưỡng lý luận.", EventKind.CEREMONY),
        ("Ngày 12/6/2024, [Huyện ủy X] tổ chức lớp bồi dưỡng lý luận.", EventKind.WORKSHOP),
        ("Ngày 12/6/2024, [Huyện ủy X] tổ chức lễ trao tặng Huy hiệu Đảng.", EventKind.CEREMONY),
        ("Ngày 12/6/2024, [Huyện ủy X] đã có buổi làm việc với [Đảng ủy xã A].", EventKind.WORKING_SESSION),
        ("Ngày 12/6/2024, [Ủy ban Kiểm tra Huyện ủy X] đã kiểm tra [Đảng ủy xã A].", EventKind.INSPECTION),
    ],
)
def test_each_kind_of_event(text: str, kind: EventKind) -> None:
    found = only(text)
    assert (found.kind, found.date, len(found.organizers)) == (kind, "2024-06-12", 1)


@pytest.mark.parametrize(
    "text",
    [
        "Công tác cán bộ là then chốt, [Huyện ủy X] luôn coi trọng.",
        "Ngày 12/7/2024, [Huyện ủy X] sẽ tổ chức hội nghị sơ kết.",
        "Ngày 12/7/2024, [Huyện ủy X] tổ chức hội nghị sơ kết.",
        "Trước đó, ngày 12/6/2024, [Huyện ủy X] đã tổ chức hội nghị.",
        "Năm qua, [Huyện ủy X] đã tổ chức 12 hội nghị quán triệt.",
        "Ngày 12/6/2019, [Huyện ủy X] tổ chức hội nghị sơ kết.",
        "[Huyện ủy X] yêu cầu [Đảng ủy xã A] tổ chức hội nghị sơ kết.",
        "Phóng viên: Thưa đồng chí, [Huyện ủy X] vừa tổ chức hội nghị sơ kết?",
        '"Ngày 12/6/2024, [Huyện ủy X] tổ chức hội nghị", bà nói.',
    ],
)
def test_talk_plans_and_what_is_long_past_are_no_events(text: str) -> None:
    assert events(text) == ()


def test_an_item_of_a_list_of_orders_is_no_event() -> None:
    assert events("Đồng chí {Lò Văn Tủa} chỉ đạo:\n- [Đảng ủy xã A] tổ chức hội nghị sơ kết;") == ()


def test_another_happening_counts_with_a_day_of_its_own() -> None:
    text = (
        "Sáng 12/6/2024, [Huyện ủy X] tổ chức hội nghị sơ kết.\n"
        "Đầu năm, [Đảng ủy xã A] đã tổ chức hội nghị học tập.\n"
        "Cùng ngày, [Đảng ủy xã B] tổ chức lễ kỷ niệm."
    )
    assert [(e.kind, e.organizers) for e in events(text)] == [
        (EventKind.CONFERENCE, ("Huyện ủy X",)),
        (EventKind.CEREMONY, ("Đảng ủy xã B",)),
    ]


def test_who_met_to_hear_of_an_inspection_held_the_event() -> None:
    found = only(
        "Ngày 12/6/2024, [Thường trực Đảng ủy X] họp nghe [UBKT Đảng ủy X] báo cáo kết quả giám sát đối với [Chi bộ 3]."
    )
    assert (found.organizers, found.date) == (("Thường trực Đảng ủy X",), "2024-06-12")


def test_a_session_that_considers_another_s_inspection_is_the_event() -> None:
    found = only(
        "Sáng 12/6/2024, [HĐND tỉnh Y] tổ chức kỳ họp, xem xét báo cáo giám sát của [Thường trực HĐND tỉnh Y] đối với "
        "[UBND tỉnh Y]."
    )
    assert (found.kind, found.organizers) == (EventKind.MEETING, ("HĐND tỉnh Y",))


@pytest.mark.parametrize("said", ["[UBKT X] vừa kiểm tra [Chi bộ 3]", "Năm ngoái, [UBKT X] kiểm tra [Chi bộ 3]"])
def test_an_inspection_that_somebody_speaks_of_is_no_event(said: str) -> None:
    found, inspections = read_happenings(reading(f'Kiểm tra\n"{said}", ông nói.'))
    assert (found, len(inspections)) == ((), 1)


def test_an_inspection_recalled_is_no_event() -> None:
    text = (
        "Ngày 12/6/2024, [Huyện ủy X] tổ chức hội nghị sơ kết.\n"
        "Trước đó, ngày 3/4/2024, [Ủy ban Kiểm tra Huyện ủy X] đã kiểm tra [Đảng ủy xã A]."
    )
    found, inspections = read_happenings(reading(f"\n{text}", published="2024-06-30"))
    assert [e.kind for e in found] == [EventKind.CONFERENCE]
    assert [i.inspected for i in inspections] == [("Đảng ủy xã A",)]


def test_an_inspection_is_one_event_under_what_it_inspects() -> None:
    found = only(
        "Ngày 12/6/2024, [Đoàn kiểm tra số 2|Ban Thường vụ Huyện ủy X] do đồng chí {Lò Văn Tủa}, Trưởng đoàn đã kiểm "
        "tra việc thực hiện <35-CT/TW@2024=Chỉ thị số 35-CT/TW> đối với [Đảng ủy xã A]."
    )
    assert found.organizers == ("Ban Thường vụ Huyện ủy X",)
    assert found.chairs == ("Lò Văn Tủa",)
    assert found.under == (Under("35-CT/TW@2024", Purpose.INSPECTS),)


def test_a_conference_that_concludes_an_inspection_is_an_event_on_its_own_day() -> None:
    found = only(
        "Sáng 12/6/2024, [Đoàn giám sát số 1|Ban Thường vụ Huyện ủy X] tổ chức hội nghị thông qua kết quả giám sát đối "
        "với [Đảng ủy xã A].\nĐồng chí {Cà Văn Ún} chủ trì hội nghị."
    )
    assert (found.kind, found.date, found.chairs) == (EventKind.INSPECTION, "2024-06-12", ("Cà Văn Ún",))


# --- who held it ------------------------------------------------------------------------------------------------------


def test_the_venue_did_not_hold_it_but_is_its_place() -> None:
    found = only("Sáng 12/6/2024, tại hội trường [UBND xã A], [Huyện ủy X] tổ chức hội nghị sơ kết.")
    assert found.organizers == ("Huyện ủy X",)


def test_a_place_stands_for_its_committee() -> None:
    own = "huyện Đắk Song, tỉnh Đắk Nông"
    text = "\nSáng 12/6/2024, Đắk Song tổ chức hội nghị sơ kết.\n[Huyện ủy Đắk Song] biểu dương [Đảng ủy xã A]."
    made = reading(text, published="2024-06-30", place=own)
    known = dict(made.organizations)
    known["Huyện ủy Đắk Song"] = replace(known["Huyện ủy Đắk Song"], place=own)
    assert read_events(replace(made, organizations=known))[0].organizers == ("Huyện ủy Đắk Song",)
    assert read_events(made)[0].organizers == ()


def test_who_held_it_may_be_told_elsewhere() -> None:
    text = (
        "Sáng 12/6/2024, đồng chí {Lò Văn Tủa} đã trao tặng Huy hiệu Đảng cho đảng viên lão thành.\n"
        "Đoàn công tác [Huyện ủy X] do đồng chí {Lò Văn Tủa}, Bí thư dẫn đầu đã chúc mừng các đồng chí."
    )
    found = only(text)
    assert (found.organizers, found.chairs) == (("Huyện ủy X",), ("Lò Văn Tủa",))


def test_who_sent_a_delegation_held_its_working_session() -> None:
    found = only("Ngày 12/6/2024, [Đoàn công tác|Ban Tổ chức Tỉnh ủy Y] làm việc với [Huyện ủy X] về sáp nhập xã.")
    assert found.organizers == ("Ban Tổ chức Tỉnh ủy Y",)
    assert "Ban Tổ chức Tỉnh ủy Y" in found.name


def test_who_chairs_and_who_came() -> None:
    text = (
        "Sáng 12/6/2024, [Huyện ủy X] tổ chức hội nghị sơ kết.\n"
        "Đồng chí {Lò Văn Tủa} chủ trì hội nghị.\n"
        "Tham dự có đồng chí {Cà Văn Ún}; lãnh đạo [Ban Tổ chức Huyện ủy X]."
    )
    found = only(text)
    assert found.chairs == ("Lò Văn Tủa",)
    assert found.attendees == ("Cà Văn Ún", "Ban Tổ chức Huyện ủy X")


def test_who_chaired_another_meeting_does_not_chair_this_one() -> None:
    text = (
        "Sáng 12/6/2024, [Huyện ủy X] tổ chức hội nghị sơ kết.\n"
        "Trước đó, đồng chí {Lò Văn Tủa} đã chủ trì hội nghị cán bộ."
    )
    assert only(text).chairs == ()


# --- under what -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "under"),
    [
        ("tổ chức hội nghị quán triệt <12-NQ/TU@2024=Nghị quyết số 12-NQ/TU>.", ("12-NQ/TU@2024", Purpose.STUDIES)),
        ("tổ chức tổng kết 10 năm thực hiện <03-CT/TW@2013=Chỉ thị 03>.", ("03-CT/TW@2013", Purpose.REVIEWS)),
        ("tổ chức hội nghị triển khai <60-KH/HU@2024=Kế hoạch số 60>.", ("60-KH/HU@2024", Purpose.IMPLEMENTS)),
        ("tổ chức hội nghị nghe <60-TB/HU@2024=Thông báo số 60>.", None),
        ("tổ chức hội nghị triển khai <08-TT/BTC@2024=Thông tư số 08>.", None),
    ],
)
def test_documents_are_studied_reviewed_or_carried_out(text: str, under: tuple[str, Purpose] | None) -> None:
    expected = (Under(*under),) if under else ()
    assert only(f"Ngày 12/6/2024, [Huyện ủy X] {text}").under == expected


def test_two_documents_are_reviewed_at_once() -> None:
    text = (
        "Ngày 12/6/2024, [Huyện ủy X] tổ chức hội nghị tổng kết 5 năm thực hiện <124-QĐ/TW@2018=Quy định 124> về giám "
        "sát của nhân dân và sơ kết 3 năm thực hiện <18-CT/TW@2022=Chỉ thị 18>."
    )
    assert [u.directive for u in only(text).under] == ["124-QĐ/TW@2018", "18-CT/TW@2022"]


def test_documents_read_at_the_meeting_are_told_after_it() -> None:
    text = (
        "Ngày 12/6/2024, [Huyện ủy X] tổ chức hội nghị.\n"
        "Tại hội nghị, các đại biểu được nghe quán triệt <12-NQ/TU@2024=Nghị quyết số 12-NQ/TU> và "
        "<21-NQ/TW@2022=Nghị quyết số 21-NQ/TW>.\n"
        "Đồng chí {Lò Văn Tủa} nhắc lại <13-NQ/TW@2012=Nghị quyết số 13-NQ/TW>."
    )
    assert [u.directive for u in only(text).under] == ["12-NQ/TU@2024", "21-NQ/TW@2022"]


def test_documents_in_a_row_are_studied_though_each_says_what_it_is_about() -> None:
    text = (
        "Ngày 12/6/2024, [Huyện ủy X] tổ chức hội nghị cán bộ.\nTại hội nghị, các đại biểu đã nghe giới thiệu "
        "<12-NQ/TU@2024=Nghị quyết số 12> về giảm nghèo và <13-NQ/TU@2024=Nghị quyết số 13> về thực hiện "
        "<21-NQ/TW@2022=Nghị quyết số 21>."
    )
    assert [found.directive for found in only(text).under] == ["12-NQ/TU@2024", "13-NQ/TU@2024"]


# --- the record -------------------------------------------------------------------------------------------------------


def test_the_record_is_named_dated_and_quoted() -> None:
    text = "Sáng 12/6, [Huyện ủy X] tổ chức hội nghị sơ kết."
    found = only(text, published=None)
    assert (found.name, found.date) == ("Hội nghị của Huyện ủy X ngày 12/06", "--06-12")
    assert found.rule.startswith("event: ")
    assert found.evidence[0].text == text.replace("[", "").replace("]", "")


def test_two_articles_name_one_event_alike() -> None:
    one = only("Sáng 12/6/2024, [Huyện ủy X] tổ chức hội nghị sơ kết.")
    other = only("Hội nghị sơ kết do [Huyện ủy X] tổ chức đã diễn ra vào ngày 12/6/2024.")
    assert (one.id, one.name) == (other.id, other.name)


_WORDS = st.sampled_from(
    "[Huyện ủy X]|[Đoàn kiểm tra số 2|Huyện ủy X]|{Lò Văn Tủa}|<35-CT/TW@2024=Chỉ thị 35>|ngày 12/6/2024|năm 2023|,|.|:"
    "|;|(|)|và|do|của|đã|sẽ|tổ chức|hội nghị|kiểm tra|giám sát|đối với|làm Trưởng đoàn|chủ trì|làm việc với|việc thực "
    "hiện|công bố|quyết định|được|qua|kết quả|cùng dự có|trao|tại|\n|- |\u00a0|\u0301|K|ỉ".replace(
        "2|Huyện", "2¦Huyện"
    ).split("|")
).map(lambda word: word.replace("¦", "|"))


@settings(max_examples=300, deadline=None)
@given(st.lists(_WORDS, max_size=60))
def test_any_words_are_read_and_every_record_quotes_the_text(words: list[str]) -> None:
    made = reading(" ".join(words))
    found, inspections = read_happenings(made)
    for record in (*found, *inspections):
        assert all(made.text[s.start : s.end] == s.text for s in record.evidence)
        assert record.evidence
        assert 0 < record.confidence <= 1
    for inspection in inspections:
        assert inspection.inspectors
        assert inspection.inspected
        assert not {*inspection.inspectors} & {*inspection.inspected}


@pytest.mark.parametrize(
    "words",
    [
        "[Huyện ủy X], ",
        "đã kiểm tra [Đảng ủy xã A] và giám sát ",
        "đoàn kiểm tra do {Lò Văn Tủa} làm Trưởng đoàn, ",
        "tổ chức hội nghị công bố <45-QĐ/HU@2024=Quyết định 45> về việc ",
        "[UBKT X] đã tiến hành tổ chức triển khai thông báo kết quả ",
        "đoàn công tác của tỉnh do đồng chí ",
    ],
)
def test_a_very_long_sentence_is_read_in_time(words: str) -> None:
    made = reading(f"\n{words * 500}kiểm tra.")
    began = time.process_time()
    read_happenings(made)
    assert time.process_time() - began < 5
