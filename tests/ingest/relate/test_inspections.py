"""Whole inspections from hand-made readings: both sides, head of the team, documents, first day."""

import pytest

from ingest.relate.inspections import read_inspections
from schema.model import Inspection
from tests.ingest.relate.marked import reading


def inspections(text: str, *, published: str | None = "2024-12-31", title: str = "") -> tuple[Inspection, ...]:
    return read_inspections(reading(f"{title}\n{text}", published=published))


def only(text: str, **kw: str) -> Inspection:
    found = inspections(text, **kw)
    assert len(found) == 1
    return found[0]


def sides(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(i.inspectors, i.inspected) for i in inspections(text)]


# --- the forms of the genre -------------------------------------------------------------------------------------------


def test_a_decision_to_inspect_is_announced() -> None:
    found = only(
        "Sáng 12/3/2024, [Đoàn kiểm tra số 2|Ban Thường vụ Huyện ủy Khe Sâu] do đồng chí {Lò Văn Tủa}, Trưởng đoàn đã "
        "tổ chức hội nghị công bố <45-QĐ/HU@2024=Quyết định số 45-QĐ/HU> về kiểm tra việc thực hiện "
        "<35-CT/TW@2024=Chỉ thị số 35-CT/TW> đối với [Đảng ủy xã Bản Mây] và [Đảng ủy xã Pa Then]."
    )
    assert found.kind == "kiểm tra"
    assert found.inspectors == ("Ban Thường vụ Huyện ủy Khe Sâu", "Đoàn kiểm tra số 2")
    assert found.inspected == ("Đảng ủy xã Bản Mây", "Đảng ủy xã Pa Then")
    assert found.leaders == ("Lò Văn Tủa",)
    assert found.under == ("45-QĐ/HU@2024", "35-CT/TW@2024")
    assert found.date == "2024-03-12"


def test_a_team_works_on_two_days_of_which_the_first_counts() -> None:
    found = only(
        "Trong hai ngày 5 và 6/8/2024, [Đoàn giám sát số 1|Ủy ban Kiểm tra Huyện ủy X] đã làm việc với [Đảng ủy xã A] "
        "để giám sát việc thực hiện quy chế làm việc."
    )
    assert (found.kind, found.date) == ("giám sát", "2024-08-05")


def test_a_working_session_that_inspects_nothing_is_none() -> None:
    assert inspections("Sáng 5/8/2024, [Đoàn công tác|Tỉnh ủy Y] làm việc với [Huyện ủy X] về xây dựng đường.") == ()


def test_who_is_inspected_may_come_first() -> None:
    assert sides("Quý III/2024, [Chi bộ Trạm Y tế] được [Ủy ban Kiểm tra Đảng ủy xã A] kiểm tra khi có dấu hiệu.") == [
        (("Ủy ban Kiểm tra Đảng ủy xã A",), ("Chi bộ Trạm Y tế",))
    ]


def test_a_person_is_inspected() -> None:
    found = only(
        "[Ủy ban Kiểm tra Thị ủy Z] đã kiểm tra khi có dấu hiệu vi phạm đối với đồng chí {Cà Văn Ún}, Bí thư chi bộ."
    )
    assert found.inspected == ("Cà Văn Ún",)


def test_a_communique_inspects_under_its_headings() -> None:
    text = (
        "Ngày 4/6/2024, [Ủy ban Kiểm tra Tỉnh ủy Y] họp Kỳ thứ 30.\n"
        "1. Xem xét kết quả kiểm tra khi có dấu hiệu vi phạm đối với [Đảng ủy Sở Xây dựng] và [Đảng ủy xã B].\n"
        "2. Kết quả giám sát chuyên đề đối với [Huyện ủy X].\n"
        "3. Giải quyết tố cáo đối với {Lò Văn Tủa}."
    )
    assert [(i.kind, i.inspected) for i in inspections(text)] == [
        ("kiểm tra", ("Đảng ủy Sở Xây dựng", "Đảng ủy xã B")),
        ("giám sát", ("Huyện ủy X",)),
    ]
    assert {i.inspectors for i in inspections(text)} == {("Ủy ban Kiểm tra Tỉnh ủy Y",)}


def test_some_members_are_named_in_the_next_sentence() -> None:
    text = (
        "[Ủy ban Kiểm tra Tỉnh ủy Y] họp kỳ thứ 12.\n"
        "Xem xét kết quả kiểm tra khi có dấu hiệu vi phạm đối với [Đảng ủy xã B] và một số đảng viên.\n"
        "Các đồng chí: {Lò Văn Tủa}, {Cà Văn Ún} đã vi phạm quy chế."
    )
    assert only(text).inspected == ("Đảng ủy xã B", "Lò Văn Tủa", "Cà Văn Ún")


def test_two_verbs_share_a_subject_but_are_two_inspections() -> None:
    found = inspections(
        "Ngày 2/5/2024, [Ủy ban Kiểm tra Huyện ủy X] đã kiểm tra [Đảng ủy xã A] và giám sát [Đảng ủy xã B]."
    )
    assert [(i.kind, i.inspected, i.date) for i in found] == [
        ("kiểm tra", ("Đảng ủy xã A",), "2024-05-02"),
        ("giám sát", ("Đảng ủy xã B",), "2024-05-02"),
    ]


def test_what_was_inspected_does_not_inspect() -> None:
    assert inspections("Tháng 8, ngành đã kiểm tra [Đảng ủy xã A], [Đảng ủy xã B] và giám sát [Chi bộ 3].") == ()


def test_a_body_sets_up_a_group_and_inspects() -> None:
    found = only("[UBKT Đảng ủy xã A] đã lập tổ kiểm tra và từ ngày 7/3/2024 kiểm tra đối với đồng chí {Cà Văn Ún}.")
    assert (found.inspected, found.date) == (("Cà Văn Ún",), "2024-03-07")


def test_a_plan_and_then_the_day_of_the_work() -> None:
    found = only(
        "Thực hiện <31-KH/UBKT@2024=Kế hoạch số 31-KH/UBKT>, ngày 15 và 16/5/2024, [UBKT Huyện ủy X] tổ chức 2 đoàn "
        "kiểm tra tại [Đảng ủy xã A], [Đảng ủy xã B]."
    )
    assert (found.under, found.date) == (("31-KH/UBKT@2024",), "2024-05-15")


def test_a_conclusion_that_another_act_carries_out_has_not_that_act_s_day() -> None:
    found = only(
        "Thực hiện kết luận của [UBKT Tỉnh ủy Y] về kiểm tra đối với [Đảng ủy xã A], ngày 20/1/2024, [UBKT Huyện ủy X] "
        "đã họp kỳ thứ 28."
    )
    assert (found.inspectors, found.date) == (("UBKT Tỉnh ủy Y",), None)


def test_a_team_whose_head_s_name_is_not_read_still_inspects() -> None:
    found = only(
        "Sáng 22/5/2024, [Đoàn kiểm tra số 2|Đảng ủy X] do đồng chí K' Mák, Phó Bí thư [Đảng ủy X] làm trưởng đoàn đã "
        "kiểm tra [Chi bộ 3]."
    )
    assert (found.inspectors, found.inspected) == (("Đảng ủy X", "Đoàn kiểm tra số 2"), ("Chi bộ 3",))


# --- what is no inspection --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Thời gian tới, [Ủy ban Kiểm tra Huyện ủy X] sẽ kiểm tra [Đảng ủy xã A].",
        "[Ủy ban Kiểm tra Huyện ủy X] dự kiến giám sát [Đảng ủy xã A] trong quý IV.",
        "[Ủy ban Kiểm tra Huyện ủy X] chưa kiểm tra [Đảng ủy xã A].",
        "[Huyện ủy X] yêu cầu [Ủy ban Kiểm tra Huyện ủy X] kiểm tra [Đảng ủy xã A].",
        "Đồng chí {Lò Văn Tủa} đề nghị [Ủy ban Kiểm tra Huyện ủy X] giám sát [Chi bộ 3].",
        "Ví dụ, [UBKT Đảng ủy xã A] kiểm tra [Chi bộ 3] khi nhận được phản ánh.",
        "[UBKT Đảng ủy xã A] nghe kết quả kiểm tra đảng viên Phan Trí (sinh hoạt tại [Chi bộ 5]).",
        "{Lò Văn Tủa} yêu cầu [Huyện ủy X] kiểm tra văn kiện, [UBKT Huyện ủy X] giám sát nhân sự ở [Đảng ủy xã A].",
        "Theo kế hoạch năm 2025, [Ủy ban Kiểm tra Huyện ủy X] kiểm tra [Đảng ủy xã A].",
        "[Ủy ban Kiểm tra Huyện ủy X] làm tốt công tác kiểm tra, giám sát, [Đảng ủy xã A] được khen.",
        "Năm 2024, [Ủy ban Kiểm tra Huyện ủy X] đã kiểm tra 12 tổ chức đảng.",
        "Sáng 2/5/2024, [Đoàn công tác|Huyện ủy X] khảo sát tại [Đảng ủy xã A].",
        "[Ủy ban Kiểm tra Huyện ủy X] tổ chức tập huấn nghiệp vụ kiểm tra cho [Đảng ủy xã A].",
    ],
)
def test_talk_plans_and_orders_are_none(text: str) -> None:
    assert inspections(text) == ()


def test_items_of_a_list_of_orders_are_none() -> None:
    text = (
        "Đồng chí {Lò Văn Tủa} yêu cầu:\n"
        "- [Ủy ban Kiểm tra Huyện ủy X] kiểm tra [Đảng ủy xã A];\n"
        "- [Ban Tổ chức Huyện ủy X] giám sát [Chi bộ 3]."
    )
    assert inspections(text) == ()


def test_items_of_a_programme_are_none() -> None:
    title = "Chương trình kiểm tra, giám sát năm 2025 của [Đảng ủy xã A]"
    assert inspections("1. [Đảng ủy xã A] kiểm tra [Chi bộ 3].\n2. Giám sát [Chi bộ 4].", title=title) == ()


def test_one_side_alone_is_none() -> None:
    assert inspections("Ngày 2/5/2024, tổ công tác đã kiểm tra việc thu đảng phí của [Chi bộ 3].") == ()


def test_a_title_adds_nothing_to_what_the_text_tells() -> None:
    text = "Ngày 2/5/2024, [Ủy ban Kiểm tra Huyện ủy X] đã kiểm tra [Đảng ủy xã A]."
    assert len(inspections(text, title="[Huyện ủy X] kiểm tra [Đảng ủy xã A], [Đảng ủy xã B]")) == 1
    assert only("Ông {Lò Văn Tủa} phát biểu.", title="[Huyện ủy X] kiểm tra [Đảng ủy xã A]").inspected == (
        "Đảng ủy xã A",
    )


# --- who sent the team ------------------------------------------------------------------------------------------------


def test_the_head_of_a_nameless_team_tells_who_sent_it() -> None:
    found = only(
        "Ngày 2/5/2024, Đoàn kiểm tra do đồng chí {Lò Văn Tủa@Huyện ủy X} làm Trưởng đoàn đã làm việc với "
        "[Đảng ủy xã A]."
    )
    assert found.inspectors == ("Huyện ủy X",)
    assert found.confidence <= 0.7


def test_a_nameless_team_was_sent_by_the_body_that_founded_teams() -> None:
    text = (
        "[Đảng ủy xã A] thành lập 2 đoàn kiểm tra.\n"
        "Ngày 2/5/2024, Đoàn kiểm tra do đồng chí {Lò Văn Tủa} làm Trưởng đoàn đã làm việc với [Chi bộ 3]."
    )
    assert only(text).inspectors == ("Đảng ủy xã A",)


def test_the_team_of_the_sentence_before_works_on() -> None:
    text = (
        "Ngày 2/5/2024, [Đảng ủy xã A] đón [Đoàn kiểm tra số 3|Ban Thường vụ Huyện ủy X].\n"
        "Đoàn đã kiểm tra [Đảng ủy xã A] và [Chi bộ 3]."
    )
    assert only(text).inspectors == ("Ban Thường vụ Huyện ủy X", "Đoàn kiểm tra số 3")


def test_a_second_mention_adds_to_the_same_inspection() -> None:
    text = (
        "Ngày 2/5/2024, [Đoàn kiểm tra số 3|Ban Thường vụ Huyện ủy X] làm việc với [Đảng ủy xã A].\n"
        "Đoàn kiểm tra do đồng chí {Lò Văn Tủa} làm Trưởng đoàn.\n"
        "Đoàn kiểm tra việc thực hiện <21-NQ/TW@2022=Nghị quyết số 21-NQ/TW>."
    )
    found = only(text)
    assert found.leaders == ("Lò Văn Tủa",)
    assert found.under == ("21-NQ/TW@2022",)


def test_a_team_that_was_received_has_its_head_and_day_from_there() -> None:
    text = (
        "Ngày 8/8/2024, [Đảng ủy xã A] tiếp [Đoàn kiểm tra số 2|UBKT Huyện ủy X] do {Lò Văn Tủa} làm Trưởng đoàn.\n"
        "Đại diện đoàn công bố <55-QĐ/HU@2024=Quyết định số 55-QĐ/HU> kiểm tra thu, chi ngân sách tại [Đảng ủy xã A]."
    )
    found = only(text)
    assert (found.leaders, found.date, found.under) == (("Lò Văn Tủa",), "2024-08-08", ("55-QĐ/HU@2024",))


def test_no_commission_inspects_its_own_committee() -> None:
    text = (
        "[UBKT Huyện ủy X] đã xem xét kết quả kiểm tra.\n"
        "Qua kiểm tra đối với [Đảng ủy xã A], [UBKT Đảng ủy xã A|Đảng ủy xã A] nhận thấy có vi phạm."
    ).replace("UBKT", "Ủy ban Kiểm tra")
    assert only(text).inspectors == ("Ủy ban Kiểm tra Huyện ủy X",)
    assert inspections(text.split("\n")[1]) == ()


def test_a_team_that_reports_to_a_body_s_meeting_was_sent_by_it() -> None:
    text = (
        "Chiều 15/8/2024, [Chi bộ Ban Tổ chức] họp định kỳ.\n"
        "Tại cuộc họp, Tổ giám sát do {Bùi Mai Hoa} làm tổ trưởng báo cáo kết quả giám sát đối với {Đinh Văn Khâm}."
    )
    found = only(text)
    assert (found.inspectors, found.leaders) == (("Chi bộ Ban Tổ chức",), ("Bùi Mai Hoa",))
    assert found.confidence <= 0.7


def test_a_team_by_words_of_a_body_is_at_work() -> None:
    text = (
        "Trong 2 ngày 21-22/9/2024, Đoàn giám sát chuyên đề của [Đảng ủy Khối] ([Đoàn giám sát số 210]) làm việc tại "
        "[Đảng bộ Cục Thuế] và [Đảng bộ Cục Hải quan]."
    )
    found = only(text)
    assert (found.kind, found.inspectors) == ("giám sát", ("Đảng ủy Khối",))
    assert found.inspected == ("Đảng bộ Cục Thuế", "Đảng bộ Cục Hải quan")


def test_the_unit_after_a_body_s_name_is_part_of_it() -> None:
    text = "[UBKT Huyện ủy X], tỉnh Bắc Giang, đã kiểm tra đối với [Đảng ủy xã A], huyện Hiệp Hòa và [Chi bộ 3]."
    assert only(text).inspected == ("Đảng ủy xã A", "Chi bộ 3")


def test_people_listed_with_posts_that_nobody_reads() -> None:
    text = (
        "[UBKT Huyện ủy X] đã kiểm tra đối với {Lò Văn Tủa} - công chức địa chính, {Cà Văn Ún}, kế toán [UBND xã A] và "
        "bà {Y Thủy}; {Lò Văn Inh}, Trưởng thôn, {Vi Thị Hoa} đã báo cáo."
    )
    assert only(text).inspected == ("Lò Văn Tủa", "Cà Văn Ún", "Y Thủy", "Lò Văn Inh")


def test_a_standing_committee_s_decision_tells_who_sent_the_committee_s_team() -> None:
    made = reading(
        "\n[Đoàn giám sát|Tỉnh ủy Y] theo <12-QĐ/TU@2024=Quyết định số 12-QĐ/TU> của [Ban Thường vụ Tỉnh ủy|Tỉnh ủy Y] "
        "đã làm việc với [Huyện ủy X]."
    )
    assert read_inspections(made)[0].inspectors == ("Ban Thường vụ Tỉnh ủy", "Đoàn giám sát")


def test_teams_of_one_article_were_sent_by_one_body() -> None:
    text = (
        "Ngày 4/4/2024, [Đoàn kiểm tra số 1|Đảng ủy X] kiểm tra [Chi bộ 2]; [Đoàn kiểm tra số 2] do đồng chí "
        "{Ngô Văn Tú@Ủy ban Kiểm tra Đảng ủy X} làm Trưởng đoàn kiểm tra [Chi bộ 6]."
    )
    assert [i.inspectors[0] for i in inspections(text)] == ["Đảng ủy X", "Đảng ủy X"]


def test_who_announces_a_team_s_conclusion_sent_it() -> None:
    text = "[Ban Thường vụ Đảng ủy X] vừa có thông báo về kết luận của [Đoàn kiểm tra 77] đối với [Chi bộ 2]."
    assert sides(text) == [(("Ban Thường vụ Đảng ủy X", "Đoàn kiểm tra 77"), ("Chi bộ 2",))]


def test_a_name_that_is_read_in_part_inspects_nobody() -> None:
    assert inspections("Ngày 5/12/2024, Ban Pháp chế [HĐND tỉnh Y] giám sát [UBND xã A].") == ()
    assert len(inspections("Ngày 5/12/2024, theo kế hoạch đã ban hành, [HĐND tỉnh Y] đã giám sát [UBND xã A].")) == 1


# --- days and documents -----------------------------------------------------------------------------------------------


def test_the_first_day_may_be_told_later() -> None:
    text = (
        "Ngày 28/11/2024, [Đoàn kiểm tra số 3|Ban Thường vụ Huyện ủy X] công bố quyết định kiểm tra [Đảng ủy xã A].\n"
        "Kết luận kiểm tra [Đảng ủy xã A] đã được [Ban Thường vụ Huyện ủy X] thông qua."
    )
    assert only(text).date == "2024-11-28"
    text = (
        "[Đoàn kiểm tra số 3|Ban Thường vụ Huyện ủy X] kiểm tra [Đảng ủy xã A].\n"
        "Thời gian kiểm tra 25 ngày từ ngày 02/12/2024."
    )
    assert only(text).date == "2024-12-02"
    text = (
        "[UBKT Huyện ủy X], bằng <07-KL/UBKT@2024=Kết luận số 07-KL/UBKT>, kết luận kiểm tra đối với [Đảng ủy xã A].\n"
        "Theo <19-KH/UBKT@2024=Kế hoạch số 19-KH/UBKT>, Đoàn kiểm tra đã làm việc tại xã từ ngày 5/1 đến 20/1/2024."
    )
    assert (only(text).date, only(text).under) == ("2024-01-05", ("19-KH/UBKT@2024",))
    text = (
        "[Đoàn kiểm tra 19|Tỉnh ủy Y] kết thúc đợt kiểm tra tại [Đảng ủy xã A].\n"
        "Thời gian từ ngày 5-6-2024.\nÔng {Lò Văn Tủa} là trưởng đoàn, căn cứ <11-KH/TU@2024=Kế hoạch 11-KH/TU>."
    )
    assert (only(text).date, only(text).under) == ("2024-06-05", ("11-KH/TU@2024",))
    text = (
        "Ngày 2/6/2024, [UBKT Huyện ủy X] ban hành quyết định kiểm tra đối với [Đảng ủy xã A].\n"
        "Thời gian kiểm tra từ ngày 8/6/2024 đến 8/7/2024."
    )
    assert only(text).date == "2024-06-08"
    text = (
        "Ngày 20/11/2024, [UBKT Huyện ủy X] thông qua kết luận giám sát đối với [Đảng ủy xã A].\n"
        "Việc giám sát được thực hiện từ ngày 25/9/2024."
    )
    assert only(text).date == "2024-09-25"


def test_the_period_inspected_is_no_day_of_the_work() -> None:
    found = only("[Ủy ban Kiểm tra Huyện ủy X] đã kiểm tra [Đảng ủy xã A], mốc kiểm tra từ ngày 01/01/2022 đến nay.")
    assert found.date is None


def test_the_day_on_which_somebody_told_is_no_day_of_the_work() -> None:
    text = "Ngày 10/4/2024, nguồn tin cho biết [UBKT Huyện ủy X] đã có quyết định kiểm tra đối với ông {Cà Văn Ún}."
    assert only(text).date is None


def test_the_day_of_the_report_is_no_day_of_the_work() -> None:
    found = only("Ngày 4/6/2024, [Ủy ban Kiểm tra Huyện ủy X] thông báo kết quả kiểm tra [Đảng ủy xã A].")
    assert found.date is None


@pytest.mark.parametrize(
    ("said", "under"),
    [
        ("việc thực hiện <35-CT/TW@2024=Chỉ thị số 35-CT/TW>", ("35-CT/TW@2024",)),
        ("(thành lập theo <45-QĐ/HU@2024=Quyết định số 45-QĐ/HU>)", ("45-QĐ/HU@2024",)),
        ("(nay là <45-QĐ/HU@2024=Quyết định số 45-QĐ/HU>)", ()),
        ("theo <45-QĐ/HU@2024=Quyết định số 45-QĐ/HU>", ("45-QĐ/HU@2024",)),
        ("và đề nghị thực hiện <14-NQ/HU@2024=Nghị quyết số 14-NQ/HU>", ()),
        ("khi có dấu hiệu vi phạm <37-QĐ/TW@2021=Quy định số 37-QĐ/TW>", ()),
    ],
)
def test_documents_carried_out_count_and_those_breached_or_asked_for_do_not(said: str, under: tuple[str, ...]) -> None:
    text = f"Ngày 2/5/2024, [Ủy ban Kiểm tra Huyện ủy X] đã kiểm tra đối với [Đảng ủy xã A] {said}."
    assert only(text).under == under


# --- the record -------------------------------------------------------------------------------------------------------


def test_the_record_quotes_its_sentences_and_names_its_rule() -> None:
    text = "Ngày 2/5/2024, [Ủy ban Kiểm tra Huyện ủy X] đã kiểm tra [Đảng ủy xã A]."
    found = only(text)
    assert found.rule.startswith("inspection: ")
    assert found.evidence[0].text == text.replace("[", "").replace("]", "")
    assert 0 < found.confidence <= 1


def test_ids_tell_inspections_apart_and_stay() -> None:
    texts = [f"Ngày {day}/5/2024, [Ủy ban Kiểm tra Huyện ủy X] đã kiểm tra [Đảng ủy xã A]." for day in (2, 3)]
    assert only(texts[0]).id == only(texts[0]).id != only(texts[1]).id
