import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.clean.bylines import Credit, byline, trailing_byline


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Tin, ảnh: Tuấn Bình", "Tuấn Bình"),
        ("Bài, ảnh: Bàn Thanh", "Bàn Thanh"),
        ("Bài và ảnh: Trường Hoàng", "Trường Hoàng"),
        ("Tác giả bài viết: Thúy Vân - Văn phòng Tỉnh ủy", "Thúy Vân"),
        ("Thực hiện: Lý Thịnh", "Lý Thịnh"),
        ("Tin, ảnh: H’Hương - Văn Trọng", "H’Hương - Văn Trọng"),
        ("Tin, ảnh: Trung Kiên (TTXVN)", "Trung Kiên"),
        ("Người đăng: Lan Anh", "Lan Anh"),
        ("Thanh Anh", "Thanh Anh"),
        ("Lê Xuân- Vương Hợp.", "Lê Xuân - Vương Hợp"),
        ("Trí Song – Quốc Nhàn Đài TT Huyện", "Trí Song – Quốc Nhàn"),
        ("Vương Hợp - TTVHT- TT", "Vương Hợp"),
        ("Vương Hợp- ĐTT.", "Vương Hợp"),
        ("V.H ĐTT.", "V.H"),
        ("ALĂNG HIẾU - ĐÌNH HẢI", "Alăng Hiếu - Đình Hải"),
        ("(HỒNG THẠNH)", "Hồng Thạnh"),
        ("Hà Tĩnh - Văn phòng Đảng ủy xã", "Hà Tĩnh"),
        ("Đức Thọ (TTXVN)", "Đức Thọ"),
        ("Việt Quốc/VOV-TPHCM", "Việt Quốc"),
        ("Thái Tân/KD&PL", "Thái Tân"),
        ("Công Danh (tổng hợp theo TTXVN, Dân Việt)", "Công Danh"),
        ("QUỐC HÙNG - Ảnh: CAO THĂNG", "Quốc Hùng"),
        ("Quang Trung-Xuân Hùng-Hữu Bình/VOV", "Quang Trung - Xuân Hùng - Hữu Bình"),
        ("Viễn Sự - Tuổi Trẻ", "Viễn Sự"),
        ("Hưng - Thủy/VOV.VN", "Hưng - Thủy"),
        ("Th.Dương", "Th.Dương"),
        ("L.N - Phạm Đông", "L.N - Phạm Đông"),
        ("PV", "PV"),
        ("NHÓM PV", "Nhóm PV"),
        ("Nhóm phóng viên", "Nhóm phóng viên"),
        ("Hoàng Thị Hoa, Hữu Quyết (TTXVN)", "Hoàng Thị Hoa, Hữu Quyết"),
        ("Ban Mai", "Ban Mai"),
        ("Nguyễn Văn Phòng", "Nguyễn Văn Phòng"),
    ],
)
def test_an_author_is_named(line: str, name: str) -> None:
    assert byline(line) == Credit(name)


@pytest.mark.parametrize(
    "line",
    [
        "Theo VGP",
        "theo Trí Thức Trẻ",
        "Theo Xuân Long/Tuổi Trẻ",
        "Theo Báo Lâm Khương online",
        "Nguồn tin: Trung tâm Văn hóa và Truyền thông huyện",
        "Nguồn: dangcongsan.vn",
        "TTXVN/Báo Tin tức",
        "(Đài Truyền thanh - Truyền hình huyện)",
        "(Tổng hợp)",
        "VnExpress",
        "Ảnh: Minh Hà",
        "Biên tập",
        "Tác giả: admin",
    ],
)
def test_a_credit_without_an_author(line: str) -> None:
    assert byline(line) == Credit(None)


@pytest.mark.parametrize(
    "line",
    [
        "Lò Văn Tủa, Chủ tịch UBND xã Khe Sâu, bị bắt sau khi nhận tiền của một doanh nghiệp.",
        "Lò Văn Tủa - Chủ tịch UBND xã Khe Sâu - cùng hai cán bộ địa chính nhận tiền của dân.",
        "",
        "   ",
        "ỦY BAN KIỂM TRA TỈNH ỦY",
        "BÍ THƯ",
        "Ông Lê Văn Thử",
        "Đồng chí Lê Văn Thử",
        "Bí thư Huyện ủy Lê Văn Thử",
        "Quang cảnh hội nghị",
        "Ảnh: Các đại biểu dự hội nghị",
        "Đồng bộ các giải pháp",
        "Theo đó, đoàn đã kiểm tra 5 chi bộ.",
        "Theo ông Lê Văn Thử, việc này đã xong.",
        "Báo cáo kết quả kiểm tra",
        "Hội nghị diễn ra từ 11 đến 13/5.",
        "Hoàng",
        "Tên Rất Dài " * 20,
    ],
)
def test_no_byline(line: str) -> None:
    assert byline(line) is None


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("Hội nghị bế mạc. Xuân Chinh ", "Xuân Chinh "),
        ("Ông quê ở xã Sơn Khê. Th.Dương ", "Th.Dương "),
        ("kết thúc trước ngày 30/6./. Việt Quốc/VOV", "Việt Quốc/VOV"),
        ("của các đồng chí.” PV", "PV"),
        ("được chuyển về Sở. Công Danh (tổng hợp theo Dân Việt)", "Công Danh (tổng hợp theo Dân Việt)"),
        ("khóa 2012-2017. Theo VGP", "Theo VGP"),
    ],
)
def test_a_byline_at_the_end_of_a_text(text: str, tail: str) -> None:
    found = trailing_byline(text, 0, len(text))
    assert found is not None
    assert text[found[0] :] == tail


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị bế mạc.",
        "Hội nghị bế mạc. Đồng chí Bí thư cảm ơn.",
        "Đoàn kiểm tra làm việc tại TP. Vinh",
        "Hội nghị diễn ra tại huyện. Kỳ họp sau vào tháng 5 tại Huyện ủy.",
        "Xuân Chinh",
        "Hội nghị bế mạc. Anh Vàng A Chứ, Bí thư Đoàn xã Nà Sản.",
        "Hội nghị bế mạc. Anh Vàng A Chứ, Bí thư Đoàn xã Nà Sản, cho biết sẽ vận động đoàn viên.",
        "Hội nghị bế mạc. Vàng A Chứ, Chủ tịch UBND xã Nà Sản, sẽ báo cáo sau.",
        "Kỷ luật như sau. - Vàng A Chứ, Bí thư Chi bộ bản Pho: Cảnh cáo.",
    ],
)
def test_no_byline_at_the_end(text: str) -> None:
    assert trailing_byline(text, 0, len(text)) is None


@settings(deadline=None)
@given(st.text(max_size=150))
def test_no_line_breaks_it(line: str) -> None:
    found = byline(line)
    assert found is None or found.name is None or found.name.strip() == found.name != ""
