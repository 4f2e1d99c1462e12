import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.clean.dates import date_line, is_toolbar, iso_date, without_pieces


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2020-03-05", "2020-03-05"),
        ("2020-03-05T02:00:00.000Z", "2020-03-05"),
        ("2020-03-05T18:30:00Z", "2020-03-06"),
        ("2020-03-05T23:30:00+07:00", "2020-03-05"),
        ("2020-03-05 23:30:00", "2020-03-05"),
        ("2020-03-05T09:00:00+0700", "2020-03-05"),
        ("2020-03-05T99:00:00Z", "2020-03-05"),
        ("05/03/2020", "2020-03-05"),
        ("5.3.2020", "2020-03-05"),
        ("05-03-2020 08:00", "2020-03-05"),
        ("Thứ năm, ngày 5 tháng 3 năm 2020", "2020-03-05"),
        ("5 Tháng Ba, 2020", "2020-03-05"),
        ("Tháng Mười Hai 15, 2020", "2020-12-15"),
        ("Thu, 05 Mar 2020 20:00:00 GMT", "2020-03-05"),
        ("March 5, 2020", "2020-03-05"),
        ("1583366400", "2020-03-05"),
        ("1583366400000", "2020-03-05"),
        ("31/02/2020", None),
        ("05/03/20", None),
        ("05/03/0020", None),
        ("hôm nay", None),
        ("99999999999999", None),
        ("", None),
        (None, None),
    ],
)
def test_the_day_of_a_metadata_value(words: str | None, day: str | None) -> None:
    assert iso_date(words) == day


@pytest.mark.parametrize(
    ("line", "day", "beside"),
    [
        ("Thứ tư - 25/03/2015 09:21 349 0", "2015-03-25", ""),
        ("Ngày: 11.07.2018", "2018-07-11", ""),
        ("15/01/2026 08:20:00 | Lượt xem: 96 | Cỡ chữ: A A A", "2026-01-15", ""),
        ("[Ngày đăng: 16/09/2019]", "2019-09-16", ""),
        ("ĐÌNH QUÂN 20/11/2021 07:15", "2021-11-20", "ĐÌNH QUÂN"),
        ("[LK-Portal] 29/09/2022 | 17:40 | A- A A+ | Tương phản", "2022-09-29", ""),
        ("31/07/2025 17:22 - (Baohaikhuong.vn) -", "2025-07-31", ""),
        ("Cập nhật: Thứ hai, 04/11/2019 | 7:55:12 Sáng", "2019-11-04", ""),
        ("Thứ Sáu, 12/9/2025 | 19:06 (GMT+7)", "2025-09-12", ""),
        ("Thứ Hai, 17/10/2022, 08:42 [GMT+7]", "2022-10-17", ""),
        ("2025-07-31 17:22:00", "2025-07-31", ""),
        ("Đăng lúc: 14h05, ngày 5 tháng 3 năm 2020", "2020-03-05", ""),
        ("Vân Khê, ngày 5 tháng 3 năm 2020", "2020-03-05", ""),
        ("Theo kế hoạch, ngày 5/3/2020 xã họp", "2020-03-05", "Theo kế hoạch, xã họp"),
        ("Chuyên mục: Xây dựng Đảng - 05/03/2020", "2020-03-05", "Xây dựng Đảng"),
        ("Posted on 05/03/2020 by admin", "2020-03-05", ""),
        ("Created: 05 March 2020", "2020-03-05", ""),
        ("Thu, Mar 5, 2020 09:30", "2020-03-05", ""),
        ("T5, 03/05/2020 - 10:00", "2020-03-05", ""),
        ("T3, 03/05/2019 - 10:00", "2019-03-05", ""),
        ("Thứ sáu, 03/05/2019", "2019-05-03", ""),
    ],
)
def test_date_lines(line: str, day: str, beside: str) -> None:
    found = date_line(line)
    assert found is not None
    assert (found.day, found.beside) == (day, beside)


@pytest.mark.parametrize("line", ["Ngày 5/3, Huyện ủy họp", "Lượt xem: 96", "", "Nghị quyết số 18 năm 2020"])
def test_no_date_line(line: str) -> None:
    assert date_line(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "4 3 15",
        "-----",
        "***",
        "Số lần đọc:704",
        "Tăng cỡ chữ Giảm cỡ chữ",
        "A- A A+",
        "[In trang] [Gửi cho bạn bè]",
        "Chia sẻ:  Facebook  Zalo  In trang",
        "lượt xem: 424 | lượt tải:9",
        "10/11/2022",
        "09:41, 24/07/2020",
    ],
)
def test_toolbars(line: str) -> None:
    assert is_toolbar(line)


@pytest.mark.parametrize(
    "line", ["Quang cảnh hội nghị", "In 500 tờ rơi tuyên truyền", "Sáng 5/3, huyện họp", "a b c", "Chia sẻ khó khăn"]
)
def test_no_toolbars(line: str) -> None:
    assert not is_toolbar(line)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_what_is_left_of_a_line_is_of_the_line(line: str) -> None:
    assert set(without_pieces(line)) <= set(line) | {" "}
