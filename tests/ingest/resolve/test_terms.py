"""Terms of office told by number or by years: whether they were over in the article's year."""

import pytest

from ingest.resolve.reading.terms import period_ended, terms_ended

SEAT = "ủy viên ban chấp hành trung ương"


@pytest.mark.parametrize(
    ("words", "title", "year", "ended"),
    [
        (" khóa x", "Ủy viên", 2018, True),
        (" khóa xi", "Ủy viên", 2018, True),
        (" khóa xii", "Ủy viên", 2018, False),
        (" khóa xii", "Ủy viên", 2021, False),
        (" khóa xii", "Ủy viên", 2022, True),
        (" khóa 11", "Ủy viên", 2018, True),
        (" khóa xi, xii", "Ủy viên", 2018, False),
        (" khóa xii và xi", "Ủy viên", 2018, False),
        (" (khóa xi)", "Ủy viên", 2018, True),
        (" các khóa x,xi", "Ủy viên", 2018, True),
        (" của khóa xi", "Ủy viên", 2018, True),
        (" khóa xi", "Đại biểu", 2007, False),
        (" khóa xi", "Đại biểu", 2008, True),
        (" khóa xii", "Đại biểu", 2011, False),
        (" khóa xii", "Đại biểu", 2012, True),
        (" khóa xiii", "Đại biểu", 2016, False),
        (" khóa xiii", "Đại biểu", 2017, True),
        (" khóa xiv", "Đại biểu", 2018, False),
        (" khóa xi", "Ủy viên", None, None),
        (" khóa học", "Ủy viên", 2018, None),
        (" dự, khóa xi", "Ủy viên", 2018, None),
        ("", "Ủy viên", 2018, None),
        (" " * 60 + "khóa xi", "Ủy viên", 2018, None),
    ],
)
def test_terms_after_a_seat_tell_whether_it_is_a_former_one(
    words: str, title: str, year: int | None, ended: bool | None
) -> None:
    assert terms_ended(SEAT + words, len(SEAT), title, year) is ended


@pytest.mark.parametrize(
    ("words", "year", "ended"),
    [
        (" nhiệm kỳ 2011 - 2016", 2017, True),
        (" nhiệm kỳ 2011-2016", 2016, False),
        (" nhiệm kỳ 2011 – 2016", 2018, True),
        (" (nhiệm kỳ 2011-2016)", 2018, True),
        (", giai đoạn 2011-2016", 2018, True),
        (" nhiệm kỳ 2016 - 2021", 2018, False),
        (" nhiệm kỳ 2011 - 2016", None, False),
        (" đã dự, nhiệm kỳ 2011 - 2016", 2018, False),
    ],
)
def test_years_after_a_post_tell_whether_they_are_over(words: str, year: int | None, ended: bool) -> None:
    assert period_ended(SEAT + words, len(SEAT), year) is ended
