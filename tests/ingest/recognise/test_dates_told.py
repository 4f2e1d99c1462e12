"""All that the words of a date tell: its days, its unit, what it counts from, and the quotation."""

from dataclasses import asdict

import pytest

from ingest.recognise.dates import DateMention, find_dates
from ingest.recognise.days import article_year, deadline_of, resolve_date
from schema.spelling import compose, view


def dates(text: str) -> list[DateMention]:
    seen = view(compose(text))
    return find_dates(seen, 0, len(seen))


def told(text: str) -> tuple[str, dict[str, object]]:
    """The words of the only date, and what it tells."""
    (mention,) = dates(text)
    fields = asdict(mention)
    words = text[fields.pop("start") : fields.pop("end")]
    return words, {name: str(value) if name == "kind" else value for name, value in fields.items() if value}


def day(number: int, month: int, **more: object) -> dict[str, object]:
    return {"kind": "day", "day": number, "month": month, **more}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("họp ngày 5/3 tại xã", "ngày 5/3", day(5, 3)),
        ("Nà Mạ, 5/3. Trời mưa", "5/3", day(5, 3)),
        ("5/3, trời mưa", "5/3", day(5, 3)),
        ("thứ Sáu 5/3 họp", "5/3", day(5, 3)),
        ("Hôm ấy là 5/3, trời mưa", "5/3", day(5, 3)),
        ("ba hôm trước, 5/3, xã họp", "5/3", day(5, 3)),
        ("họp Ngày 05-03-2019 tại xã", "Ngày 05-03-2019", day(5, 3, year=2019)),
        ("họp ngày 5.3.2019 tại xã", "ngày 5.3.2019", day(5, 3, year=2019)),
        ("họp ngày 5/3, năm 2019 tại xã", "ngày 5/3, năm 2019", day(5, 3, year=2019)),
        ("họp ngày 5-3/2019 tại xã", "ngày 5-3/2019", day(5, 3, year=2019)),
        ("họp ngày 28 và 29/3/2019", "ngày 28 và 29/3/2019", day(28, 3, year=2019, end_day=29)),
        ("họp ngày 28 đến 30/3/2019", "ngày 28 đến 30/3/2019", day(28, 3, year=2019, end_day=30)),
        ("họp ngày 28/3 đến hết ngày 2/4", "ngày 28/3 đến hết ngày 2/4", day(28, 3, end_day=2, end_month=4)),
        ("họp ngày 28/3 - 2/4/2019", "ngày 28/3 - 2/4/2019", day(28, 3, year=2019, end_day=2, end_month=4)),
        (
            "từ ngày 28/12/2018 đến 3/1/2019",
            "ngày 28/12/2018 đến 3/1/2019",
            day(28, 12, year=2018, end_day=3, end_month=1, end_year=2019),
        ),
        (
            "từ ngày 1/3/2019 tới ngày 3/4/2019",
            "ngày 1/3/2019 tới ngày 3/4/2019",
            day(1, 3, year=2019, end_day=3, end_month=4),
        ),
        ("ngày 3 tháng giêng năm 2019", "ngày 3 tháng giêng năm 2019", day(3, 1, year=2019)),
        ("ngày 23 tháng chạp", "ngày 23 tháng chạp", day(23, 12)),
        ("ngày 3 tháng 7/2019", "ngày 3 tháng 7/2019", day(3, 7, year=2019)),
        ("ngày 3 và 4 tháng 7 năm 2019", "ngày 3 và 4 tháng 7 năm 2019", day(3, 7, year=2019, end_day=4)),
        ("họp 3 tháng 7 năm 2019", "3 tháng 7 năm 2019", day(3, 7, year=2019)),
        ("mồng 3/2", "mồng 3/2", day(3, 2)),
        ("ngày 21 và sáng ngày 22 tháng 12 năm 2019", "ngày 21 và sáng ngày 22 tháng 12 năm 2019", day(21, 12, year=2019, end_day=22)),
        ("sáng ngày mười bốn tháng sáu, xã họp", "ngày mười bốn tháng sáu", {**day(14, 6), "part_of_day": "sáng"}),
        ("ngày hăm mốt tháng tư", "ngày hăm mốt tháng tư", day(21, 4)),
        ("mồng một tháng giêng", "mồng một tháng giêng", day(1, 1)),
        ("Ngày ba mươi mốt tháng mười hai năm 2019", "Ngày ba mươi mốt tháng mười hai năm 2019", day(31, 12, year=2019)),
        ("ngày 5 tháng bảy năm 2019", "ngày 5 tháng bảy năm 2019", day(5, 7, year=2019)),
        ("ngày hai mươi lăm tháng năm/2019", "ngày hai mươi lăm tháng năm/2019", day(25, 5, year=2019)),
        ("ngày hai tháng mười một", "ngày hai tháng mười một", day(2, 11)),
        ("mùng 3/2", "mùng 3/2", day(3, 2)),
        ("họp 5/3/2019 tại xã", "5/3/2019", day(5, 3, year=2019)),
        ("ngày 29/2", "ngày 29/2", day(29, 2)),
        ("ngày 31/12", "ngày 31/12", day(31, 12)),
        ("sáng ngày 5/3", "ngày 5/3", day(5, 3, part_of_day="sáng")),
        ("trưa 5/3", "5/3", day(5, 3, part_of_day="trưa")),
        ("tối cùng ngày (5/3)", "5/3", day(5, 3, part_of_day="tối")),
        ("đêm qua, ngày 5/3", "ngày 5/3", day(5, 3, part_of_day="đêm")),
        ("tháng 3/2019", "tháng 3/2019", {"kind": "month", "month": 3, "year": 2019}),
        ("Tháng 12 năm 2019", "Tháng 12 năm 2019", {"kind": "month", "month": 12, "year": 2019}),
        ("tháng giêng", "tháng giêng", {"kind": "month", "month": 1}),
        ("tháng chạp năm 2019", "tháng chạp năm 2019", {"kind": "month", "month": 12, "year": 2019}),
        ("quý I", "quý I", {"kind": "quarter", "quarter": 1}),
        ("quý 2/2019", "quý 2/2019", {"kind": "quarter", "quarter": 2, "year": 2019}),
        ("quý III, năm 2019", "quý III, năm 2019", {"kind": "quarter", "quarter": 3, "year": 2019}),
        ("quý IV này", "quý IV này", {"kind": "quarter", "quarter": 4}),
        ("năm 2019", "năm 2019", {"kind": "year", "year": 2019}),
        ("năm 2015-2019", "năm 2015-2019", {"kind": "period", "year": 2015, "end_year": 2019}),
        ("năm 2018 - 15 đảng viên", "năm 2018", {"kind": "year", "year": 2018}),
        ("giai đoạn 2001-21", "giai đoạn 2001-21", {"kind": "period", "year": 2001, "end_year": 2021}),
        ("thời kỳ 1930-2020", "thời kỳ 1930-2020", {"kind": "period", "year": 1930, "end_year": 2020}),
        ("ngày 31/4 đến 2/5", "2/5", day(2, 5, limit=True)),
        ("thời kỳ 1996-00", "thời kỳ 1996-00", {"kind": "period", "year": 1996, "end_year": 2000}),
        (
            "nhiệm kỳ 2015-2020",
            "nhiệm kỳ 2015-2020",
            {"kind": "period", "year": 2015, "end_year": 2020, "term": True},
        ),
        ("giai đoạn từ năm 2015 đến 2020", "giai đoạn từ năm 2015 đến 2020", {"kind": "period", "year": 2015, "end_year": 2020}),
    ],
)  # fmt: skip
def test_a_date_tells_its_days_and_quotes_its_words(text: str, words: str, expected: dict[str, object]) -> None:
    assert told(text) == (words, expected)


@pytest.mark.parametrize(
    ("words", "offset", "unit", "part"),
    [
        ("sáng nay", 0, "day", "sáng"),
        ("trưa nay", 0, "day", "trưa"),
        ("chiều nay", 0, "day", "chiều"),
        ("tối qua", -1, "day", "tối"),
        ("đêm qua", -1, "day", "đêm"),
        ("chiều mai", 1, "day", "chiều"),
        ("hôm nay", 0, "day", None),
        ("hôm qua", -1, "day", None),
        ("hôm kia", -2, "day", None),
        ("ngày mai", 1, "day", None),
        ("tháng này", 0, "month", None),
        ("tháng tới", 1, "month", None),
        ("tháng sau", 1, "month", None),
        ("tháng trước", -1, "month", None),
        ("tháng vừa qua", -1, "month", None),
        ("quý này", 0, "quarter", None),
        ("quý tới", 1, "quarter", None),
        ("quý sau", 1, "quarter", None),
        ("năm nay", 0, "year", None),
        ("năm này", 0, "year", None),
        ("cuối năm", 0, "year", None),
        ("cuối năm nay", 0, "year", None),
        ("năm tới", 1, "year", None),
        ("năm sau", 1, "year", None),
        ("năm ngoái", -1, "year", None),
        ("năm trước", -1, "year", None),
        ("năm qua", -1, "year", None),
    ],
)
def test_a_relative_date_tells_how_far_it_is_from_the_article(
    words: str, offset: int, unit: str, part: str | None
) -> None:
    (mention,) = dates(f"Họp {words} tại xã.")
    assert f"Họp {words} tại xã."[mention.start : mention.end] == words
    assert (mention.offset, mention.unit, mention.anchor, mention.part_of_day) == (offset, unit, "article", part)


@pytest.mark.parametrize(
    ("words", "offset", "unit", "anchor"),
    [
        ("sau hội nghị 15 ngày", 15, "day", "event"),
        ("sau hội nghị 2 tháng", 2, "month", "event"),
        ("trong thời hạn 30 ngày", 30, "day", None),
        ("trong vòng 3 tháng", 3, "month", None),
        ("thời hạn 10 ngày", 10, "day", None),
        ("sau 6 tháng", 6, "month", None),
        ("chậm nhất 5 ngày", 5, "day", None),
    ],
)
def test_a_length_counts_from_the_event_or_from_nothing(words: str, offset: int, unit: str, anchor: str | None) -> None:
    (mention,) = dates(f"Báo cáo {words} như quy định.")
    assert f"Báo cáo {words} như quy định."[mention.start : mention.end] == words
    assert (mention.offset, mention.unit, mention.anchor) == (offset, unit, anchor)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Sáng nay, ngày 18-5, và chiều mai họp", [(18, None), (None, 1)]),
        ("Chiều nay (18/5) họp", [(18, None)]),
        ("Sáng nay họp, ngày 18/5 làm việc", [(None, 0), (18, None)]),
        ("Sáng nay - 18/5/2019", [(None, 0), (18, None)]),
        ("Tháng này, ngày 18/5", [(None, 0), (18, None)]),
        ("Sáng nay, tháng 5", [(None, 0), (None, None)]),
        ("Ngày 1/5; ngày 2/9", [(1, None), (2, None)]),
    ],
)
def test_a_day_said_again_as_a_date_is_told_once(text: str, days: list[tuple[int | None, int | None]]) -> None:
    assert [(mention.day, mention.offset) for mention in dates(text)] == days


@pytest.mark.parametrize(
    "text",
    [
        "họp 5/3 tại xã",  # neither a year, a cue nor "ngày"
        "trong 5/7 xã",
        "đến 9/11 tiêu chí",
        "ngày 30/2",
        "ngày 28 và 31/4",
        "ngày 2/4 đến 31/6",
        "ngày 5/13",
        "ngày 32/1",
        "15/9%",
        "năm 2018/2019",
        "tháng 13",
        "quý V",
    ],
)
def test_what_no_calendar_has_and_what_counts_something_is_no_day(text: str) -> None:
    assert [mention for mention in dates(text) if mention.kind == "day" and mention.end == len(text)] == []
    assert not any(mention.day and mention.month == 13 for mention in dates(text))


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("muộn nhất là ngày 30/9", True),
        ("hoàn thành trong tháng 9", True),
        ("từ nay đến cuối năm 2019", True),
        ("trước 17 giờ ngày 30/9", True),
        ("trước 9 h ngày 30/9", True),
        ("hết ngày 30/9", True),
        ("trước khi hết ngày 30/9", True),
        ("Trước đó, đoàn đến làm việc nhiều nơi, ngày 30/9", False),
        ("báo cáo ngày 30/9", False),
    ],
)
def test_a_limiting_word_stands_right_before(text: str, limit: bool) -> None:
    assert dates(text)[-1].limit is limit


@pytest.mark.parametrize(
    ("text", "published", "hint", "iso"),
    [
        ("ngày 10/1", "2019-07-11", None, "2019-01-10"),
        ("ngày 9/1", "2019-07-12", None, "2020-01-09"),
        ("ngày 12/1", "2019-07-12", None, "2019-01-12"),
        ("ngày 31/12", "2019-01-02", None, "2018-12-31"),
        ("ngày 2/1", "2018-12-31", None, "2019-01-02"),
        ("ngày 29/2", "2019-03-05", None, None),
        ("ngày 29/2", "2019-12-05", None, "2020-02-29"),
        ("ngày 29/2", "2020-12-05", None, "2020-02-29"),
        ("ngày 29/2/2020", None, None, "2020-02-29"),
        ("ngày 5/3", "2019", 2018, "2018-03-05"),
        ("ngày 5/3", "2019-13-45", 2018, "2018-03-05"),
        ("ngày 5/3", "", None, "--03-05"),
        ("ngày 5/3", "2019-07-12T08:30:00+07:00", 2011, "2019-03-05"),
        ("ngày 5/3/2017", "2019-07-12", 2018, "2017-03-05"),
        ("hôm kia", "2019-03-01", None, "2019-02-27"),
        ("tháng này", "2019-03-01", None, None),
        ("sau hội nghị 3 ngày", "2019-03-01", None, None),
        ("năm 2019", "2019-03-01", None, None),
    ],
)
def test_a_day_is_the_nearest_to_the_publication_then_of_the_hint(
    text: str, published: str | None, hint: int | None, iso: str | None
) -> None:
    assert resolve_date(dates(text)[0], published, hint) == iso


@pytest.mark.parametrize(
    ("text", "published", "hint", "event", "deadline"),
    [
        ("tháng 9", None, 2018, None, "2018-09-30"),
        ("tháng 9", None, None, None, None),
        ("tháng 9", "2019-12-20", 2011, None, "2019-09-30"),
        ("tháng 2/2021", "2019-12-20", None, None, "2021-02-28"),
        ("tháng 12", "2019-02-20", None, None, "2018-12-31"),
        ("quý II", None, 2018, None, "2018-06-30"),
        ("quý I", "2019-09-20", None, None, "2020-03-31"),
        ("quý III/2017", "2019-09-20", None, None, "2017-09-30"),
        ("năm 2018", "2019-09-20", None, None, "2018-12-31"),
        ("giai đoạn 2015-2018", "2019-09-20", None, None, "2018-12-31"),
        ("ngày 28 và 29/3", "2019-03-20", None, None, "2019-03-29"),
        ("ngày 28/3 đến 2/4", "2019-03-20", None, None, "2019-04-02"),
        ("ngày 28/12/2018 đến 3/1/2019", None, None, None, "2019-01-03"),
        ("ngày 5/3", None, 2018, None, "2018-03-05"),
        ("hôm nay", "2019-03-20", None, "2019-03-18", "2019-03-20"),
        ("ngày mai", None, None, "2019-03-31", "2019-04-01"),
        ("ngày mai", None, 2019, None, None),
        ("tháng này", "2019-12-20", None, None, "2019-12-31"),
        ("tháng tới", "2019-12-20", None, None, "2020-01-31"),
        ("tháng sau", "2019-01-30", None, None, "2019-02-28"),
        ("tháng trước", "2019-01-30", None, None, "2018-12-31"),
        ("tháng tới", None, 2019, "2019-11-02", "2019-12-31"),
        ("quý này", "2019-01-01", None, None, "2019-03-31"),
        ("quý này", "2019-06-30", None, None, "2019-06-30"),
        ("quý tới", "2019-11-05", None, None, "2020-03-31"),
        ("quý sau", "2019-03-31", None, None, "2019-06-30"),
        ("năm nay", None, 2018, None, "2018-12-31"),
        ("năm tới", None, 2018, None, "2019-12-31"),
        ("năm nay", None, None, None, None),
        ("cuối năm", "2019-03-20", 2011, None, "2019-12-31"),
        ("sau hội nghị 15 ngày", "2019-03-01", None, "2019-03-20", "2019-04-04"),
        ("sau hội nghị 1 tháng", "2019-03-01", None, "2019-01-31", "2019-02-28"),
        ("sau hội nghị 2 tháng", "2019-03-01", None, "2018-11-15", "2019-01-15"),
        ("sau hội nghị 1 tháng", "2019-03-01", None, "2019-12-05", "2020-01-05"),
        ("sau hội nghị 1 tháng", "2019-03-01", None, "--12-05", None),
        ("trong vòng 3 tháng", "2019-03-01", 2019, "2019-03-01", None),
    ],
)  # fmt: skip
def test_a_limit_is_kept_until_its_last_day(
    text: str, published: str | None, hint: int | None, event: str | None, deadline: str | None
) -> None:
    assert deadline_of(dates(text)[0], published, hint, event) == deadline


def year_of(text: str, published: str | None = None) -> int | None:
    seen = view(compose(text))
    return article_year(seen, find_dates(seen, 0, len(seen)), published)


PADDING = "Đảng bộ xã đã làm được nhiều việc. "  # 35 characters


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Ngày 8/2/2016 và ngày 9/2/2017, Tỉnh ủy họp.", 2017),
        ("Ngày 8/2/2017, Tỉnh ủy họp. Ngày 9/2/2016, Huyện ủy họp.", 2017),
        ("Sơ kết 9 tháng đầu năm 2018", 2018),
        ("nhiệm vụ sáu tháng cuối năm 2018", 2018),
        ("từ nay cho đến cuối năm 2018", 2018),
        ("Kế hoạch công tác năm 2018", 2018),
        ("Nhiệm vụ trọng tâm năm 2018", 2018),
        ("Chương trình công tác so với năm 2018", None),
        ("Kế hoạch giai đoạn năm 2018", None),
        ("Nhân kỷ niệm ngày 3/2/1930 - 3/2/2018", 2018),
        ("phấn đấu trong quý IV/2018", 2018),
        ("phấn đấu hết quý IV/2018", None),
        ("xong trong tháng 10/2019 và trong tháng 11/2020", 2020),
        ("Sơ kết 6 tháng đầu năm 2018; xong trong tháng 3/2019", 2018),
        ("sinh ngày 8/2/1970", None),
        ("Nghị quyết số 12 ngày 8/2/2017", None),
        ("Kế hoạch 15 ngày 8/2/2017", None),
        ("Chỉ thị số 05-CT/TW, ngày 15/5/2016", None),
        (PADDING * 12 + "Ngày 8/2/2017, xã họp.", 2017),
        (PADDING * 13 + "Ngày 8/2/2017, xã họp.", None),
        (PADDING * 25 + "Kế hoạch năm 2018", 2018),
        (PADDING * 26 + "Kế hoạch năm 2018", None),
        (PADDING * 26 + "Sơ kết 6 tháng đầu năm 2018", 2018),
    ],
)
def test_only_sure_words_tell_the_articles_year(text: str, year: int | None) -> None:
    assert year_of(text) == year


@pytest.mark.parametrize(("published", "year"), [("2018", 2018), ("2018-05-03", 2018), ("--05-03", 2017), ("", 2017)])
def test_a_publication_without_a_year_tells_none(published: str, year: int) -> None:
    assert year_of("Ngày 8/2/2017, Tỉnh ủy họp.", published) == year
