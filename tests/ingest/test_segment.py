import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.segment import LONGEST, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Huyện ủy họp.", "Đồng chí Bí thư chủ trì."],
        ["Mốc kiểm tra đến hết năm 2018.", "Đoàn làm việc 20 ngày."],
        ["Toàn huyện kết nạp 78 đảng viên.", "13 đồng chí được trao Huy hiệu."],
        ["Chi bộ hoạt động tốt…", "Tuy nhiên còn hạn chế..."],
        ["Ai chịu trách nhiệm?", "Đảng ủy xã!", "Rõ chưa?"],
        ["Nghị quyết đã rõ ./.", "Minh Hà"],
        ["Hệ thống chính trị cơ sở…/.", "Minh Hà"],
        ["“Việc đã giao phải xong.”", "Hội nghị vỗ tay."],
        ["Ông Tân nói “phải làm ngay”.", "“Giám sát thường xuyên là chính”, ông nói."],
        ["Các hình thức: khiển trách, cảnh cáo; cách chức, v.v.", "Trong đó có hai trường hợp."],
        ["Theo báo cáo của UBND TP.", "Riêng nội dung này chưa rõ."],
        ["Người tố cáo là chị L.", "Tại đây, hai bên đã ký biên bản."],
        ["Có đơn của ông Nguyễn Văn B.", "Đoàn đã xác minh."],
        ["Đại hội Đảng lần thứ XII.", "Sau đó, Tỉnh ủy họp."],
        ["Đồng chí nói.", "- Kê khai không đúng.", "+ Ký văn bản sai."],
        ["Nội dung như sau: 1. Xem xét kỷ luật; 2. Giám sát chuyên đề.", "Kỳ họp bế mạc."],
        ["I. Kiểm tra khi có dấu hiệu vi phạm."],
        ["2.1. Về ưu điểm, Đảng ủy đã ban hành kế hoạch."],
        ["Bầu Ban Chấp hành nhiệm kỳ 2016 - 2020.", "Bà Trần Thị Hoa trúng cử."],
        ["Đại biểu Quốc hội khóa XIII; XIV.", "Hội nghị đã thống nhất."],
        ["Đó là mong muốn của nhân dân TP.", "Ông Nguyễn Thử nói."],
        ["Chất lượng được nâng lên rõ rệt.", "công tác huấn luyện được coi trọng."],
        ["Tại TP. Hải Phòng và TP. Huế, đoàn khảo sát."],
        ["Khu phố ở Q. Bình Thạnh và H. Nhà Bè, P. 5."],
        ["TP.HCM và TP.Đà Nẵng cùng dự."],
        ["Ông Lò Văn Tủa, Q. Giám đốc Sở Y tế dự.", "Bà Lò Thị Mai về."],
        ["Ủy viên T.Ư Đảng, Th.S Lê Văn Thử trình bày."],
        ["PGS.TS. Tạ Văn Nghị và GS. Lê Thử phát biểu."],
        ["Đảng bộ tổ chức Đại hội lần thứ I.", "Các chi bộ cùng dự."],
        ["Các đồng chí: GS,TS. Lê Thử; BS.CKII. Tạ Văn Nghị."],
        ["Ngày 10.7, hạn là 30.10.2016, thu 4.126 triệu đồng."],
        ["Bài đăng trên Baohaikhuong.vn và VOV.VN hôm nay."],
        ["Anh Nguyễn Văn B. sinh năm 1990 là đảng viên."],
        ["Chất lượng sinh hoạt… chưa cao"],
        ["“Đường sạt suốt” – Bí thư Đảng ủy xã nói."],
        ["“Phải làm ngay.” – Bí thư Đảng ủy xã nói."],
    ],
)
def test_a_text_is_cut_into_its_sentences(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("kế hoạch làm việc của Đoàn.Theo đó, có 7 người.", ["kế hoạch làm việc của Đoàn.", "Theo đó, có 7 người."]),
        ("Quyết định số 1600/QĐ.TTg ngày 16/8", ["Quyết định số 1600/QĐ.TTg ngày 16/8"]),
        ("theo Nghị quyết số 05/NQ.Tại hội nghị", ["theo Nghị quyết số 05/NQ.", "Tại hội nghị"]),
        ("nhiệm vụ năm 2017.Tại hội nghị", ["nhiệm vụ năm 2017.", "Tại hội nghị"]),
        ("đã đủ.“Đây là việc chung”, ông nói", ["đã đủ.", "“Đây là việc chung”, ông nói"]),
        ("được yêu cầu.Ở xã Hà Khê cũng vậy", ["được yêu cầu.", "Ở xã Hà Khê cũng vậy"]),
        ("giảm giá cho công nhân Chiều 10.2, Huyện ủy họp", ["giảm giá cho công nhân", "Chiều 10.2, Huyện ủy họp"]),
        ("ông Tủa nói về nhà xã hội Về giá thành, ông nói", ["ông Tủa nói về nhà xã hội", "Về giá thành, ông nói"]),
        ("khai mạc vào Sáng 10.2 và Quy chế Theo dõi", ["khai mạc vào Sáng 10.2 và Quy chế Theo dõi"]),
        ("không rõ nguồn gốc  Bệnh viện huyện", ["không rõ nguồn gốc", "Bệnh viện huyện"]),
        ("dòng một\ndòng hai\n\n  dòng ba  ", ["dòng một", "dòng hai", "dòng ba"]),
        ("đồng chí  Nguyễn Văn An", ["đồng chí  Nguyễn Văn An"]),
        ("ông Lò Văn Tủa  Bí thư Huyện ủy dự", ["ông Lò Văn Tủa  Bí thư Huyện ủy dự"]),
        ("Ban Thường vụ  Huyện ủy chủ trì  Hội nghị", ["Ban Thường vụ  Huyện ủy chủ trì  Hội nghị"]),
        ("Sáng 5/7  Huyện ủy họp", ["Sáng 5/7  Huyện ủy họp"]),
        ("thu đủ trong năm 2018  Bệnh viện họp", ["thu đủ trong năm 2018", "Bệnh viện họp"]),
        ("họp ở Vĩnh Sơn  Theo ông An", ["họp ở Vĩnh Sơn", "Theo ông An"]),
        ("góp phần  nâng cao", ["góp phần  nâng cao"]),
        ("P.Dũng và Th.Dương viết", ["P.Dũng và Th.Dương viết"]),
    ],
)
def test_lost_and_doubled_spaces(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


def test_offsets_count_in_the_whole_text() -> None:
    text = "Tiêu đề. Câu một. Câu hai. Hết."
    assert [text[s:e] for s, e in sentences(text, 9, 26)] == ["Câu một.", "Câu hai."]


def test_nothing_comes_of_blanks() -> None:
    assert cut(" \t\n \xa0 ") == []


def test_a_run_that_no_sentence_is_as_long_as_is_cut_between_words() -> None:
    pieces = cut("đảng viên " * LONGEST)
    assert max(map(len, pieces)) <= LONGEST
    assert " ".join(pieces) == ("đảng viên " * LONGEST).strip()


PIECES = "Đồng chí Lê Văn Thử|TP.|Th.S|10.7|…|. |.|! |? |\n|  | |“|”|./.|;|:|ủy|A|(|)|- |1. |/|\r|\u2028|Ảnh: |v.v.|Đ"
text_of_the_genre = st.lists(st.sampled_from(PIECES.split("|"))).map("".join)


@settings(deadline=None)
@given(st.one_of(st.text(), text_of_the_genre))
def test_sentences_are_ordered_disjoint_trimmed_and_lose_nothing(text: str) -> None:
    spans = list(sentences(text))
    position = 0
    for start, end in spans:
        assert position <= start < end <= len(text)
        assert not text[position:start].strip()
        assert text[start:end].strip() == text[start:end]
        position = end
    assert not text[position:].strip()
