"""Dates as newspapers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.recognise.dates import DateKind, DateMention, date_at, find_dates
from ingest.recognise.days import article_year, deadline_of, resolve_date
from schema.spelling import compose, view


def dates(text: str) -> list[DateMention]:
    seen = view(compose(text))
    return find_dates(seen, 0, len(seen))


def only(text: str) -> DateMention:
    found = dates(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Sáng ngày 18-5, đoàn kiểm tra làm việc", "2019-05-18"),
        ("Sáng 10.7, tại hội trường", "2019-07-10"),
        ("Ngày 28 và 29/3, Huyện ủy tổ chức", "2019-03-28"),
        ("Trong 2 ngày 22 và 23/7", "2019-07-22"),
        ("Trong các ngày 22, 23 và 24/7", "2019-07-22"),
        ("Ngày 3, 4, 5 tháng 7 năm 2019", "2019-07-03"),
        ("Đến nay 4/6, đoàn đã làm việc", "2019-06-04"),
        ("Trong hai ngày 30 và 31-7", "2019-07-30"),
        ("từ ngày 08 đến 19/12", "2019-12-08"),
        ("từ ngày 5-7/7 tới đây", "2019-07-05"),
        ("từ ngày 12/8 đến ngày 15/10", "2019-08-12"),
        ("Sáng nay, 18-5, tại Hà Nội", "2019-05-18"),
        ("sáng nay (7/2)", "2019-02-07"),
        ("Chiều 21-6, ông cho biết", "2019-06-21"),
        ("đăng ngày 24/11/2025", "2025-11-24"),
        ("(28.7.2016)", "2016-07-28"),
        ("ngày 03 tháng 7 năm 2023", "2023-07-03"),
        ("Trong các ngày 26 và 27-9-2022", "2022-09-26"),
        ("mùng 2 tháng 9", "2019-09-02"),
        ("hôm 28/6, ông bị đình chỉ", "2019-06-28"),
        ("vào 15/8", "2019-08-15"),
        ("ngày 3/ 7/ 2023", "2023-07-03"),
    ],
)
def test_a_day_is_read_in_the_year_that_is_hinted(text: str, iso: str) -> None:
    assert resolve_date(only(text), None, 2019) == iso


@pytest.mark.parametrize(
    "text",
    [
        "giám sát được 2/14 đảng bộ cơ sở",
        "còn 16/35 đảng ủy, 17/32 chi bộ",
        "có 22/24 đồng chí bí thư",
        "9/9 xã, thị trấn đã thành lập",
        "kết quả cao, 5/6 xã đã đạt",
        "đạt tỷ lệ cao, 12/12.",
        "đạt 3/5 chỉ tiêu, từ 3/5 tiêu chí đến 4/5 tiêu chí",
        "trực 24/7",
        "đến nay 4/6 nội dung đã làm xong",
        "kết nạp 2.246 đảng viên, tăng 12%/năm",
        "Nghị quyết 16/NQ-CP",
        "vào ngày 15 và 30 hằng tháng",
        "họp 5 ngày",
        "họp ba tháng hai lần, mỗi ngày hai buổi",
        "cứ 3 tháng một lần",
        "tăng 1,5 lần và 10.7%",
        "ngày 31/4",
        "Đoàn kiểm tra số 12",
        "tỷ số 2-1",
    ],
)
def test_ratios_quantities_and_numbers_are_no_dates(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("trong tháng 10/2019", DateKind.MONTH),
        ("quý IV/2018", DateKind.QUARTER),
        ("năm 2018", DateKind.YEAR),
        ("9 tháng năm 2018", DateKind.YEAR),
        ("nhiệm kỳ 2015 - 2020", DateKind.PERIOD),
        ("giai đoạn 2021-2025", DateKind.PERIOD),
        ("hôm qua", DateKind.RELATIVE),
        ("trong thời hạn 30 ngày", DateKind.RELATIVE),
    ],
)
def test_what_is_no_day_resolves_to_none(text: str, kind: DateKind) -> None:
    assert only(text).kind is kind
    assert resolve_date(only(text), None, 2019) is None


def test_a_congress_term_is_told_from_other_periods() -> None:
    assert (only("nhiệm kỳ 2020-2025").term, only("giai đoạn 2020-2025").term) == (True, False)


def test_a_short_period_has_the_century_of_its_beginning() -> None:
    mention = only("nhiệm kỳ 2015-20")
    assert (mention.year, mention.end_year) == (2015, 2020)


@pytest.mark.parametrize(
    ("text", "published", "iso"),
    [
        ("ngày 28/12", "2020-01-05", "2019-12-28"),
        ("trước ngày 15/1", "2019-12-20", "2020-01-15"),
        ("ngày 18-5", "2019-06-01", "2019-05-18"),
    ],
)
def test_a_day_without_a_year_is_the_one_nearest_to_the_publication(text: str, published: str, iso: str) -> None:
    assert resolve_date(only(text), published) == iso


def test_a_day_that_its_year_does_not_have_is_none() -> None:
    assert resolve_date(only("ngày 29/2/2019"), None) is None


def test_without_a_year_anywhere_the_year_stays_absent() -> None:
    assert resolve_date(only("ngày 18-5"), None) == "--05-18"


@pytest.mark.parametrize(
    ("text", "iso"),
    [("sáng nay", "2019-03-01"), ("chiều qua", "2019-02-28"), ("ngày mai", "2019-03-02"), ("hôm kia", "2019-02-27")],
)
def test_a_relative_day_counts_from_the_publication(text: str, iso: str) -> None:
    assert resolve_date(only(text), "2019-03-01") == iso


def test_a_relative_day_of_an_undated_article_is_unknown() -> None:
    assert resolve_date(only("sáng nay"), None, 2019) is None


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("trước 15/9/2019", "2019-09-15"),
        ("xong trước 17 giờ ngày 05/10", "2019-10-05"),
        ("chậm nhất ngày 25/9", "2019-09-25"),
        ("trong tháng 10/2019", "2019-10-31"),
        ("trong tháng 8-2020", "2020-08-31"),
        ("quý IV/2018", "2018-12-31"),
        ("đến hết quý II năm 2015", "2015-06-30"),
        ("trong quý IV", "2019-12-31"),
        ("kỳ tháng 9", "2019-09-30"),
        ("đến hết năm 2016", "2016-12-31"),
        ("từ nay đến cuối năm", "2019-12-31"),
        ("trước khi kết thúc năm 2022", "2022-12-31"),
        ("trong tháng này", "2019-07-31"),
        ("trong quý này", "2019-09-30"),
        ("trong năm tới", "2020-12-31"),
        ("từ ngày 12/8 đến ngày 15/10", "2019-10-15"),
        ("chậm nhất sau hội nghị 15 ngày", "2019-07-25"),
        ("trong thời hạn 30 ngày", None),
        ("trong tháng 2/2020", "2020-02-29"),
    ],
)
def test_a_time_limit_ends_on_its_last_day(text: str, deadline: str | None) -> None:
    assert deadline_of(only(text), "2019-07-12", None, "2019-07-10") == deadline


@pytest.mark.parametrize(
    ("text", "published", "deadline"),
    [("trong quý I", "2019-12-20", "2020-03-31"), ("trong tháng 1", "2019-12-20", "2020-01-31")],
)
def test_a_limit_without_a_year_is_the_nearest(text: str, published: str, deadline: str) -> None:
    assert deadline_of(only(text), published) == deadline


def test_days_after_an_unknown_event_have_no_deadline() -> None:
    assert deadline_of(only("sau hội nghị 15 ngày"), "2019-07-12") is None


@pytest.mark.parametrize(
    ("text", "limit"),
    [("trước ngày 30/9", True), ("đến hết năm 2019", True), ("chậm nhất ngày 25/9", True), ("Sáng ngày 30/9", False)],
)
def test_limiting_words_are_noticed(text: str, limit: bool) -> None:
    assert only(text).limit is limit


def test_the_part_of_the_day_goes_with_the_date() -> None:
    assert (only("Chiều ngày 14/01").part_of_day, only("ngày 14/01").part_of_day) == ("chiều", None)


def test_offsets_are_those_of_the_text() -> None:
    text = "Huyện uỷ họp ngày 3 tháng 7 năm 2023 tại xã."
    mention = only(text)
    assert text[mention.start : mention.end] == "ngày 3 tháng 7 năm 2023"


def test_dates_outside_the_given_stretch_are_not_read() -> None:
    seen = view("ngày 1/5 và ngày 2/9")
    assert [m.day for m in find_dates(seen, 9, len(seen))] == [2]


def test_a_date_is_read_where_it_begins_and_nowhere_else() -> None:
    seen = view("ký ngày 5/6/2012")
    assert date_at(seen, 0, len(seen)) is None
    found = date_at(seen, 3, len(seen))
    assert found is not None
    assert (found.day, found.month, found.year) == (5, 6, 2012)


def year_of(text: str, published: str | None = None) -> int | None:
    seen = view(compose(text))
    return article_year(seen, find_dates(seen, 0, len(seen)), published)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Ngày 8/2/2017, Tỉnh ủy tổ chức hội nghị.", 2017),
        ("Hội nghị sơ kết 6 tháng đầu năm 2018, ngày 10/7.", 2018),
        ("chốt việc phải làm từ nay đến hết năm 2016", 2016),
        ("Thực hiện chương trình kiểm tra, giám sát năm 2018, ngày 6/8", 2018),
        ("Nhân 90 năm Ngày thành lập (3/2/1930 - 3/2/2020)", 2020),
        ("giao Sở Nội vụ trình đề án trong quý IV/2018", 2018),
        ("xong trong tháng 10/2019", 2019),
        ("Ngày 20/12, Huyện ủy tổng kết công tác năm 2019, triển khai nhiệm vụ năm 2020.", 2019),
        ("Ngày 8/1, Huyện ủy tổng kết công tác năm 2019, triển khai nhiệm vụ năm 2020.", 2020),
    ],
)
def test_the_articles_own_words_tell_its_year(text: str, year: int) -> None:
    assert year_of(text) == year


@pytest.mark.parametrize(
    "text",
    [
        "Đảng bộ xã nhiệm kỳ 2015 - 2020",
        "Thực hiện Nghị quyết số 22-NQ/TW ngày 02/02/2008",
        "theo Quyết định số 12-QĐ/TU, ngày 5/6/2012",
        "Đồng chí sinh ngày 12/06/1953, vào Đảng ngày 16/2/1987",
        "đến năm 2030, tầm nhìn 2045",
        "từ nay đến năm 2020",
        "Ngày 10/7, Huyện ủy họp. Ông giữ chức từ tháng 3/2016.",
        "Ngày 10/7, Huyện ủy họp.",
    ],
)
def test_terms_documents_births_goals_and_the_past_do_not_tell_the_year(text: str) -> None:
    assert year_of(text) is None


def test_the_publication_comes_before_all_else() -> None:
    assert year_of("Ngày 8/2/2017, Tỉnh ủy họp.", "2018-01-02") == 2018


@given(st.text(alphabet="0123456789/.- ngàythánăm quýsontrước(),", max_size=80))
def test_any_text_gives_dates_in_order_that_resolve(text: str) -> None:
    seen = view(compose(text))
    found = find_dates(seen, 0, len(seen))
    ends = [0, *[m.end for m in found]]
    assert all(before <= m.start < m.end <= len(seen) for before, m in zip(ends, found, strict=False))
    for mention in found:
        resolve_date(mention, "2019-07-12")
        deadline_of(mention, None, 2019, "2019-07-10")
