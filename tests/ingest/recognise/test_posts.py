"""Posts: title and body, the words that they share, titles without a body."""

import pytest

from ingest.recognise.bodies import Body
from schema.authority.vocabulary import titles
from tests.ingest.recognise.grammar import grammar, marked, told_body

POSTS = [
    ("[Bí thư Huyện ủy Mường Lát] dự", "Bí thư", "huyen_uy @huyện Mường Lát"),
    ("[Bí thư Huyện ủy Mường Lát] Lò Văn Tủa", "Bí thư", "huyen_uy @huyện Mường Lát"),
    ("[Bí thư] dự", "Bí thư", None),
    ("[Bí thư Chi bộ thôn 3] dự", "Bí thư", "chi_bo[thôn 3]"),
    ("[Bí thư Đảng ủy Thị trấn] dự", "Bí thư", "dang_uy @thị trấn"),
    ("[Bí thư Đoàn Thanh niên xã] dự", "Bí thư", "doan_thanh_nien @xã"),
    ("[Bí thư tỉnh Lai Châu] dự", "Bí thư", "tinh_uy @tỉnh Lai Châu"),
    ("[Bí thư] Sở Y tế", "Bí thư", None),
    ("[BT Huyện ủy] dự", "Bí thư", "huyen_uy"),
    ("[Quyền Bí thư Huyện ủy] dự", "Quyền Bí thư", "huyen_uy"),
    ("[quyền Chánh Thanh tra tỉnh] dự", "Quyền Chánh Thanh tra", "thanh_tra @tỉnh"),
    ("thừa ủy quyền [Chủ tịch UBND huyện] dự", "Chủ tịch", "ubnd @huyện"),
    ("chính quyền, [Chủ tịch UBND huyện] dự", "Chủ tịch", "ubnd @huyện"),
    ("[Ủy viên dự khuyết T.Ư Đảng] dự", "Ủy viên dự khuyết", None),
    ("[QUV], Bí thư", "Quận ủy viên", None),
    ("[Phó Bí thư Tỉnh ủy] dự", "Phó Bí thư", "tinh_uy"),
    ("[PBT Thường trực Thị ủy] dự", "Phó Bí thư Thường trực", "thi_uy"),
    ("[Phó Bí thư Thường trực của Tỉnh ủy] dự", "Phó Bí thư Thường trực", "tinh_uy"),
    ("[Tổng Bí thư] dự", "Tổng Bí thư", None),
    ("[Bí thư Trung ương Đảng] dự", "Bí thư", None),
    ("[Thường trực Ban Bí thư] dự", "Thường trực", None),
    ("[Ủy viên Bộ Chính trị] dự", "Ủy viên", None),
    ("[Ủy viên BCH TW Đảng] dự", "Ủy viên", None),
    ("[Ủy viên Ban Thường vụ Huyện ủy] dự", "Ủy viên Ban Thường vụ", "huyen_uy"),
    ("[UVBTV] dự", "Ủy viên Ban Thường vụ", None),
    ("[UVBTV Tỉnh ủy] dự", "Ủy viên Ban Thường vụ", "tinh_uy"),
    ("[Ủy viên BCH Đảng bộ huyện] dự", "Ủy viên Ban Chấp hành", "dang_bo @huyện"),
    ("[Tỉnh ủy viên] dự", "Tỉnh ủy viên", None),
    ("[TUV] dự", "Tỉnh ủy viên", None),
    ("[HUV] dự", "Huyện ủy viên", None),
    ("[Đảng ủy viên] dự", "Đảng ủy viên", None),
    ("[Ủy viên UBKT Tỉnh ủy] dự", "Ủy viên", "ubkt < tinh_uy"),
    ("[Trưởng ban Tổ chức Huyện ủy] dự", "Trưởng ban", "ban_to_chuc < huyen_uy"),
    ("[Trưởng ban Ban Tổ chức Tỉnh ủy] dự", "Trưởng ban", "ban_to_chuc < tinh_uy"),
    ("[Phó ban Dân vận Tỉnh ủy] dự", "Phó Trưởng ban", "ban_dan_van < tinh_uy"),
    ("[Phó Trưởng ban Thường trực Ban Tổ chức Trung ương] dự", "Phó Trưởng ban Thường trực", "ban_to_chuc[Trung ương]"),
    ("[Trưởng phòng Nội vụ huyện] dự", "Trưởng phòng", "phong[Nội vụ] @huyện"),
    (
        "[Phó phòng Khoáng sản Sở Tài nguyên và Môi trường] dự",
        "Phó Trưởng phòng",
        "phong[Khoáng sản] < so[Tài nguyên và Môi trường]",
    ),
    ("[Trưởng đoàn Đoàn đại biểu Quốc hội tỉnh] dự", "Trưởng đoàn", "doan_dbqh @tỉnh"),
    ("[Trưởng đoàn] kiểm tra", "Trưởng đoàn", None),
    ("[Chủ nhiệm UBKT Huyện ủy] dự", "Chủ nhiệm", "ubkt < huyen_uy"),
    ("[Phó Chủ nhiệm Thường trực UBKT Tỉnh ủy] dự", "Phó Chủ nhiệm Thường trực", "ubkt < tinh_uy"),
    ("[Phó Chủ nhiệm Chính trị, Bộ CHQS tỉnh] dự", "Phó Chủ nhiệm Chính trị", "bo_chqs @tỉnh"),
    ("[Chánh Văn phòng Huyện ủy] dự", "Chánh Văn phòng", "van_phong < huyen_uy"),
    ("[Phó Chánh Văn phòng] dự", "Phó Chánh Văn phòng", None),
    ("[Chánh Thanh tra tỉnh] dự", "Chánh Thanh tra", "thanh_tra @tỉnh"),
    ("[Chánh án TAND tỉnh] dự", "Chánh án", "toa_an @tỉnh"),
    ("[Viện trưởng Viện Kiểm sát nhân dân tỉnh] dự", "Viện trưởng", "vien_kiem_sat @tỉnh"),
    ("[Trưởng Công an huyện] dự", "Trưởng Công an", "cong_an @huyện"),
    ("[Trưởng Công an] dự", "Trưởng Công an", "cong_an"),
    ("[Phó Trưởng công an xã] dự", "Phó Trưởng Công an", "cong_an @xã"),
    ("[Chủ tịch HĐND xã] dự", "Chủ tịch", "hdnd @xã"),
    ("[Chủ tịch UBND xã Bản Mây] Lò Văn Tủa", "Chủ tịch", "ubnd @xã Bản Mây"),
    ("[Hiệu trưởng trường ĐH Y Khoa Phan Văn Trị], nhà trường", "Hiệu trưởng", "truong[ĐH Y Khoa Phan Văn Trị]"),
    (
        "[Phó Phòng Tổ chức hành chính, Bệnh viện Đa khoa huyện Nà Sản], xác nhận",
        "Phó Trưởng phòng",
        "phong[Tổ chức - Hành chính] < benh_vien[Đa khoa] @huyện Nà Sản",
    ),
    ("[Trưởng phòng Đào tạo Trường Đại học Nậm Rốm] dự", "Trưởng phòng", "phong[Đào tạo] < truong[Đại học Nậm Rốm]"),
    (
        "[Cục trưởng Cục Kiểm soát hoạt động bảo vệ môi trường], Tổng cục Môi trường",
        "Cục trưởng",
        "cuc[Kiểm soát hoạt động bảo vệ môi trường]",
    ),
    ("[Phó Tổng cục trưởng Tổng cục Môi trường] và điều động", "Phó Tổng Cục trưởng", "tong_cuc[Môi trường]"),
    ("[Trưởng trạm Y tế xã] dự", "Trưởng trạm", "tram_y_te @xã"),
    ("[TGĐ Đài Truyền hình Việt Nam] dự", "Tổng Giám đốc", "dai_truyen_hinh_viet_nam"),
    ("[Tổng Giám đốc (TGĐ) Thông tấn xã Việt Nam] dự", "Tổng Giám đốc", "thong_tan_xa"),
    ("[Cục trưởng Cục Phòng chống tham nhũng] Phạm Trọng Đức nói", "Cục trưởng", "cuc[Phòng, chống tham nhũng]"),
    ("[Thứ trưởng Kế hoạch & Đầu tư] Lò Văn Tủa", "Thứ trưởng", "bo[Kế hoạch và Đầu tư]"),
    ("[Thống đốc NHNN] Lò Văn Tủa", "Thống đốc", "ngan_hang_nha_nuoc"),
    (
        "[Trưởng khoa Dược Bệnh viện Đa khoa tỉnh] báo cáo",
        "Trưởng khoa",
        "khoa[Dược] < benh_vien[Đa khoa] @tỉnh",
    ),
    ("[Phó Trưởng khoa Nội Trung tâm Y tế huyện] dự", "Phó Trưởng khoa", "khoa[Nội] < trung_tam[Y tế] @huyện"),
    ("[kế toán của Phòng], bị phê bình", "Kế toán", "phong"),
    ("[Giám đốc của Trung tâm], ông", "Giám đốc", "trung_tam"),
    ("[PCT UBND huyện] dự", "Phó Chủ tịch", "ubnd @huyện"),
    ("[CT UBND huyện] dự", "Chủ tịch", "ubnd @huyện"),
    ("[Chủ tịch nước] dự", "Chủ tịch nước", None),
    ("[Thủ tướng Chính phủ] dự", "Thủ tướng", None),
    ("[Bộ trưởng Bộ Xây dựng] dự", "Bộ trưởng", "bo[Xây dựng]"),
    ("[Giám đốc Sở Y tế] dự", "Giám đốc", "so[Y tế]"),
    ("[Giám đốc Sở], đồng chí", "Giám đốc", "so"),
    ("[Giám đốc] sở thích", "Giám đốc", None),
    ("[PGĐ Sở LĐ-TB&XH] dự", "Phó Giám đốc", "so[Lao động - Thương binh và Xã hội]"),
    ("[Phó Giám đốc BV]", "Phó Giám đốc", "benh_vien"),
    ("[Hiệu trưởng Trường Chính trị tỉnh] dự", "Hiệu trưởng", "truong_chinh_tri @tỉnh"),
    ("[Chỉ huy trưởng Ban CHQS huyện] dự", "Chỉ huy trưởng", "ban_chqs @huyện"),
    ("[Chi cục trưởng Chi cục Kiểm lâm] dự", "Chi cục trưởng", "chi_cuc[Kiểm lâm]"),
    ("[Đại biểu HĐND tỉnh] dự", "Đại biểu", "hdnd @tỉnh"),
    ("[Đại biểu Quốc hội] dự", "Đại biểu", None),
    ("[chi ủy viên Chi bộ 3] dự", "Chi ủy viên", "chi_bo[3]"),
    ("[Đảng ủy viên Đảng ủy xã Tân Phú] dự", "Đảng ủy viên", "dang_uy @xã Tân Phú"),
    ("[Tỉnh ủy viên], Huyện ủy", "Tỉnh ủy viên", None),
    ("[Bộ trưởng Công Thương] Lò Văn Tủa", "Bộ trưởng", "bo[Công Thương]"),
    ("[Bộ trưởng] cũng dự", "Bộ trưởng", None),
    ("[Chủ tịch HĐQT] - TGĐ Cty Khe Sâu", "Chủ tịch", "hdqt"),
    ("[Tổng Giám đốc Cty Khe Sâu] Lò Văn Tủa", "Tổng Giám đốc", "cong_ty[Khe Sâu]"),
    ("[Giám đốc Công ty TNHH Lê Văn An] dự", "Giám đốc", "cong_ty[TNHH Lê Văn An]"),
    ("[Trưởng thôn] dự", "Trưởng thôn", None),
    ("[Phó Bí thư Chuyên trách Đảng ủy xã] dự", "Phó Bí thư", "dang_uy @xã"),
    ("[Tổng Thanh tra Chính phủ] dự", "Tổng Thanh tra", "thanh_tra_chinh_phu"),
    ("[lái xe Sở Y tế] dự", "Lái xe", "so[Y tế]"),
    ("[Chủ tịch HĐQT Công ty cổ phần Tân Quang] dự", "Chủ tịch", "hdqt < cong_ty[cổ phần Tân Quang]"),
    ("[Chủ tịch HĐTV] dự", "Chủ tịch", "hdtv"),
    ("[Đại sứ Việt Nam tại Malaysia] nói", "Đại sứ", "dai_su_quan[Malaysia]"),
    (
        "[Phó Thường trực cơ quan điều tra VKSNDTC] dự",
        "Phó Thường trực",
        "co_quan_dieu_tra < vien_kiem_sat_toi_cao",
    ),
    ("[Phó Phó Chủ tịch UBND xã] dự", "Phó Chủ tịch", "ubnd @xã"),
    ("[Vụ trưởng Vụ Địa phương I], Ban Tổ chức Trung ương", "Vụ trưởng", "vu[Địa phương I]"),
    ("[Phó Vụ trưởng Vụ Công nghiệp nhẹ], Bộ Công Thương", "Phó Vụ trưởng", "vu[Công nghiệp nhẹ]"),
    ("[Bí thư Đoàn xã Tân Phú] dự", "Bí thư", "doan_thanh_nien @xã Tân Phú"),
    ("[Bí thư] đoàn kết", "Bí thư", None),
    ("[Chánh Văn phòng Bộ] dự", "Chánh Văn phòng", "van_phong < bo"),
    ("[Chánh văn phòng UBKT Tỉnh ủy] dự", "Chánh Văn phòng", "van_phong < ubkt < tinh_uy"),
    ("[Phó Chánh Văn phòng, Ban Tổ chức Tỉnh ủy] dự", "Phó Chánh Văn phòng", "van_phong < ban_to_chuc < tinh_uy"),
]


@pytest.mark.parametrize(("text", "title", "body"), POSTS, ids=[text for text, *_ in POSTS])
def test_a_post_is_a_title_at_a_body(text: str, title: str, body: str | None) -> None:
    case = marked(text)
    assert case.range is not None
    post = case.scanner.posts.parse(case.range[0], len(case.tokens))
    assert post is not None
    assert (post.title.title, told_body(post.body) if post.body else None) == (title, body)
    assert (post.start, post.end) == case.range


@pytest.mark.parametrize(
    "text",
    ["CT 05", "đại biểu dự hội nghị", "kế toán giỏi", "BT dự", "trưởng thành", "thủ đô", "Đại sứ quán", "lái xe giỏi"],
)
def test_other_words_are_no_post(text: str) -> None:
    scanner = grammar(text)
    assert scanner.posts.parse(0, len(scanner.tokens)) is None


def test_heading_a_team_is_no_post_at_it() -> None:
    scanner = grammar("Trưởng đoàn Đoàn kiểm tra số 5 của Tỉnh ủy")
    post = scanner.posts.parse(0, len(scanner.tokens))
    assert post is not None
    assert post.body is None


EXAMPLES = [(title, example) for title in titles() for example in title.examples]


@pytest.mark.parametrize(("title", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_each_example_is_read_as_its_own_title(title: object, example: str) -> None:
    scanner = grammar(example)
    post = scanner.posts.parse(0, len(scanner.tokens))
    assert post is not None
    assert post.title is title
    assert post.end == len(scanner.tokens)


def test_every_title_has_an_example() -> None:
    assert [title.title for title in titles() if not title.examples] == []


def test_the_board_of_directors_is_no_director() -> None:
    scanner = grammar("Ban Giám đốc Bệnh viện huyện")
    assert [type(item.value) for item in scanner.sentence(0, len(scanner.tokens))] == [Body]
