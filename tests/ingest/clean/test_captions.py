import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.clean.captions import parts
from schema.document import Zone

BODY, CAPTION, CREDIT = None, Zone.CAPTION, Zone.BYLINE


def told(text: str) -> list[tuple[str, Zone | None]]:
    return [(text[p.start : p.end].strip(), p.zone) for p in parts(text, 0, len(text)) if text[p.start : p.end].strip()]


@pytest.mark.parametrize(
    "expected",
    [
        [("Họp.", BODY), ("Bí thư phát biểu.", CAPTION), ("Ảnh: Lê Hà/TTXVN", CREDIT), ("Phát biểu, ông nêu.", BODY)],
        [("Ông A bắt tay ông B", CAPTION), ("- Ảnh: Báo Xây dựng", CREDIT), ("Sáng nay 8-2, tỉnh họp.", BODY)],
        [("Đã kỷ luật.", BODY), ("Trụ sở.", CAPTION), ("Ảnh: Báo Giao thông", CREDIT), ("Cụ thể, có hai người.", BODY)],
        [("Lễ trao quyết định", CAPTION), ("(Ảnh: Thống Nhất/TTXVN)", CREDIT), ("Chiều 20/6, huyện họp.", BODY)],
        [("Các đại biểu.", CAPTION), ("Ảnh: VGP/Quang Hiếu", CREDIT), ("Nhất trí với báo cáo, ông đề nghị.", BODY)],
        [("Các đại biểu.", CAPTION), ("Ảnh: VOV", CREDIT), ("Tổng Bí thư cũng thăm.", BODY)],
        [("Các đại biểu.", CAPTION), ("Ảnh: LÊ THOA", CREDIT), ("Ông cũng đề nghị.", BODY)],
        [("Các đại biểu.", CAPTION), ("Ảnh: Hải An.", CREDIT), ("Chủ tịch cho biết.", BODY)],
        [("Các đại biểu.", CAPTION), ("Ảnh: H.H.", CREDIT), ("Theo cử tri này, đã rõ.", BODY)],
        [("Các đại biểu.", CAPTION), ("Ảnh: Đ.H", CREDIT), ("Sau hai năm, xã đạt chuẩn.", BODY)],
        [("Các đại biểu.", CAPTION), ("Ảnh: Như Phú", CREDIT), ("“Đã rõ chưa?”, ông hỏi.", BODY)],
        [("Các đại biểu.", CAPTION), ("Ảnh: Trường Sơn", CREDIT), ("Các đơn vị được khen.", BODY)],
        [("Các đại biểu.", CAPTION), ("Nguồn ảnh: Zing.vn", CREDIT), ("Trong phát biểu, ông hứa.", BODY)],
        [("Các đại biểu.", CAPTION), ("Ảnh: lamkhuong.gov.vn", CREDIT), ("Quảng Trị: Ngày 10/7, đã bổ nhiệm.", BODY)],
        [("Các đại biểu.", CAPTION), ("Ảnh: báo Khánh Hòa", CREDIT), ("Khánh Hòa: Ngày 10/7, đã bầu.", BODY)],
        [("Các đại biểu.", CAPTION), ("Ảnh: Tư liệu", CREDIT), ("Lần cuối, Người về thăm.", BODY)],
        [("Các đại biểu.", CAPTION), ("Ảnh: Internet", CREDIT)],
        [("Đoàn Chủ tịch điều hành đại hội.", CAPTION), ("Ảnh: Minh Hằng", CREDIT)],
        [("Công an ập vào bắt.", BODY), ("Ảnh minh họa.", CREDIT), ("Với hành vi này, ông bị khởi tố.", BODY)],
        [("Đồng chí Lê Văn Thử chủ trì (ảnh). Qua báo cáo, đã đạt chỉ tiêu.", BODY)],
        [("Trong ảnh: công nhân trên công trường. Huyện đã kiểm tra.", BODY)],
        [("Ảnh: Đoàn kiểm tra sổ sách của Chi bộ Quân sự xã.", BODY)],
        [("Hội nghị xem triển lãm ảnh về Bác.", BODY)],
    ],
)  # fmt: skip
def test_captions_and_credits_are_told_from_the_body(expected: list[tuple[str, Zone | None]]) -> None:
    assert told(" ".join(words for words, _ in expected)) == expected


PIECES = ["Ảnh:", "(Ảnh:", ")", "Lê Hà", "TTXVN", "/", ".", " ", "Đồng chí", "họp.", "báo", "”", "(", "5/3", "\n"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_parts_are_in_order_without_gaps(text: str) -> None:
    position = 0
    for part in parts(text, 0, len(text)):
        assert part.start == position < part.end
        position = part.end
    assert position == len(text)
