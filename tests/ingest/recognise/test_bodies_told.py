"""Names of bodies at their edges: the number, the word, the sign after which a name ends or goes on."""

import pytest

from ingest.recognise.bodies import Body
from schema.model import OrganizationKind
from tests.ingest.recognise.grammar import grammar, marked, scan, told_body

CELLS = [
    ("[Chi bộ 99] họp", "chi_bo[99]"),
    ("[Chi bộ] 100 họp", "chi_bo"),
    ("[Chi bộ 3] 5% đạt", "chi_bo[3]"),
    ("[chi bộ] 5 đồng chí", "chi_bo"),
    ("[Chi bộ số 3 thuộc Đảng bộ xã Tân Phú] họp", "chi_bo[3] < dang_bo @xã Tân Phú"),
    ("[Chi bộ số 3] trực thuộc huyện", "chi_bo[3]"),
    ("[Chi bộ THÔN NÀ MẠ] HỌP", "chi_bo[thôn Nà Mạ]"),
    ("[Chi bộ thôn NMK] họp", "chi_bo[thôn NMK]"),
    ("[Chi bộ thôn Nà Mạ (Đảng bộ xã Tân Phú)] họp", "chi_bo[thôn Nà Mạ] < dang_bo @xã Tân Phú"),
    ("[Chi bộ thôn Nà Mạ, Đảng bộ xã Tân Phú] họp", "chi_bo[thôn Nà Mạ] < dang_bo @xã Tân Phú"),
    ("[Chi bộ thôn Nà Mạ của Đảng bộ xã Tân Phú] họp", "chi_bo[thôn Nà Mạ] < dang_bo @xã Tân Phú"),
    ("[Chi bộ thôn Nà Mạ], Sở Y tế", "chi_bo[thôn Nà Mạ]"),
    ("[Chi bộ tổ dân phố 9, phường 5] họp", "chi_bo[tổ dân phố 9] @phường 5"),
    ("[Chi bộ Phân xưởng Khai thác 1] họp", "chi_bo[Phân xưởng Khai thác 1]"),
    ("[Chi bộ Khai thác] 1 họp", "chi_bo[Khai thác]"),
    ("[Chi bộ Khoa Sản] - họp", "chi_bo < khoa[Sản]"),
    ("[Chi bộ Xuân Thành xã Tân Phú] họp", "chi_bo[Xuân Thành] @xã Tân Phú"),
    ("[Chi bộ Xuân Thành, xã Tân Phú] họp", "chi_bo[Xuân Thành] @xã Tân Phú"),
    ("[Chi bộ Xuân Thành], huyện Than Uyên", "chi_bo[Xuân Thành]"),
    ("[Chi bộ Lý luận Chính trị] họp", "chi_bo[Lý luận Chính trị]"),
    ("[Chi bộ cơ quan xã Tân Phú] họp", "chi_bo[cơ quan xã Tân Phú]"),
]
PARTY = [
    ("[Đảng ủy Bộ Y tế] họp", "dang_uy < bo[Y tế]"),
    ("[Chi ủy Chi bộ 3] họp", "chi_uy < chi_bo[3]"),
    ("[Đảng đoàn Trung ương] họp", "dang_doan[Trung ương]"),
    ("[Đảng ủy cơ quan] họp", "dang_uy[cơ quan]"),
    ("[Đảng ủy cơ quan Huyện ủy Than Uyên] họp", "dang_uy[cơ quan] < huyen_uy @huyện Than Uyên"),
    ("[Đảng ủy Công an tỉnh] họp", "dang_uy[Công an] @tỉnh"),
    ("[Đảng ủy Công an], Sở Y tế", "dang_uy[Công an]"),
    ("[đảng ủy] công an, Sở Y tế", "dang_uy"),
    ("[Đảng ủy Công an Trung ương] họp", "dang_uy[Công an Trung ương]"),
    ("[ĐUK tỉnh] họp", "dang_uy[Khối] @tỉnh"),
    ("[Đảng bộ Khối] họp", "dang_bo[Khối]"),
    ("[Đảng ủy các cơ quan Đảng tỉnh] họp", "dang_uy[các cơ quan Đảng] @tỉnh"),
    ("[Ban Thường trực Ủy ban MTTQ tỉnh] họp", "thuong_truc < ubmttq @tỉnh"),
    ("[Ban Chỉ đạo 35 Trung ương] họp", "ban_chi_dao[Trung ương 35]"),
]
UNITS = [
    ("[Bệnh viện Tâm thần Trung ương 2] họp", "benh_vien[Tâm thần Trung ương 2]"),
    ("[Bệnh viện Mắt Trung ương] 4 họp", "benh_vien[Mắt Trung ương]"),
    ("[Bệnh viện Trung ương 2] họp", "benh_vien[Trung ương 2]"),
    ("[Trường Mầm non Hoa Sen] và ông Tủa họp", "truong[Mầm non Hoa Sen]"),
    ("[Trường mầm non Khe Sâu] họp", "truong[mầm non Khe Sâu]"),
    ("[Trường phổ thông dân tộc bán trú Khe Sâu] họp", "truong[phổ thông dân tộc bán trú Khe Sâu]"),
    ("[Bệnh viện Đa khoa] và UBND huyện", "benh_vien[Đa khoa]"),
    ("[Công ty Bóng đèn Điện Quang] họp", "cong_ty[Bóng đèn Điện Quang]"),
    ("[Công ty Giấy Khe Sâu - Chi nhánh Lai Châu] họp", "cong_ty[Giấy Khe Sâu - Chi nhánh Lai Châu]"),
    ("[Công ty A & B] họp", "cong_ty[A & B]"),
    ("[Trung tâm Dịch vụ Việc làm tỉnh] họp", "trung_tam[Dịch vụ Việc làm] @tỉnh"),
    ("[Trạm Thực nghiệm Khe Sâu] họp", "tram[Thực nghiệm Khe Sâu]"),
    ("[trạm y tế xã Tân Phú] họp", "tram_y_te @xã Tân Phú"),
]
TEAMS = [
    ("[Đoàn kiểm tra số 15-QĐ/TU của Tỉnh ủy] họp", "doan_kiem_tra[số 15] < tinh_uy"),
    ("[Đoàn kiểm tra số 15 thuộc Tỉnh ủy] họp", "doan_kiem_tra[số 15] < tinh_uy"),
    ("[Đoàn kiểm tra thuộc Tỉnh ủy] họp", "doan_kiem_tra < tinh_uy"),
    ("[Đoàn kiểm tra] của Công ty Khe Sâu", "doan_kiem_tra"),
    ("[Đoàn kiểm tra 236 của Ủy ban Kiểm tra Huyện ủy] họp", "doan_kiem_tra[236] < ubkt < huyen_uy"),
]
OFFICES = [
    ("[Công an Lai Châu] họp", "cong_an @tỉnh Lai Châu"),
    ("[Công đoàn Công ty Khe Sâu] họp", "cong_doan < cong_ty[Khe Sâu]"),
    ("[Công đoàn ngành Giáo dục huyện Than Uyên] họp", "cong_doan[Giáo dục] @huyện Than Uyên"),
    ("[Đoàn Thanh niên Sở Y tế] họp", "doan_thanh_nien < so[Y tế]"),
    ("[Thanh tra Sở Y tế] họp", "thanh_tra < so[Y tế]"),
    ("[Thanh tra Bộ Tài chính] họp", "thanh_tra < bo[Tài chính]"),
    ("[Trường Chính trị Lê Duẩn] họp", "truong_chinh_tri[Lê Duẩn]"),
    ("[Hội Cựu chiến binh Khối các cơ quan tỉnh] họp", "hoi_cuu_chien_binh[Khối các cơ quan] @tỉnh"),
    ("[Hội Phụ nữ] họp", "hoi_phu_nu"),
]
SECTORS = [
    ("các [Sở: Y tế], Nội vụ", "so[Y tế]"),
    ("[Phòng Nghiệp vụ 3] họp", "phong[Nghiệp vụ 3]"),
    ("[Bộ tài chính] họp", "bo[Tài chính]"),
    ("[phòng Nội vụ] họp", "phong[Nội vụ]"),
    ("[Phòng Quản lý xây dựng] họp", "phong[Quản lý xây dựng]"),
    ("[Phòng Kế toán (Công ty Khe Sâu)] họp", "phong[Kế toán] < cong_ty[Khe Sâu]"),
    ("[Phòng Kế toán - Sở Y tế] họp", "phong[Kế toán] < so[Y tế]"),
    ("[Phòng Kế toán], Sở Y tế họp", "phong[Kế toán]"),
    ("[Phòng Kế toán của Sở Y tế] họp", "phong[Kế toán] < so[Y tế]"),
    (
        "[Chi cục Thú y thuộc Sở Nông nghiệp và Phát triển nông thôn] họp",
        "chi_cuc[Thú y] < so[Nông nghiệp và Phát triển nông thôn]",
    ),
    ("[Chi cục Thú y] của Công ty Khe Sâu", "chi_cuc[Thú y]"),
]
CASES = [*CELLS, *PARTY, *UNITS, *TEAMS, *OFFICES, *SECTORS]


@pytest.mark.parametrize("before_person", [False, True])
@pytest.mark.parametrize(("text", "told"), CASES, ids=[text for text, _ in CASES])
def test_a_body_ends_where_its_name_does(text: str, told: str, before_person: bool) -> None:
    case = marked(text)
    assert case.range is not None
    body = case.scanner.bodies.parse(case.range[0], len(case.tokens), before_person=before_person)
    assert body is not None
    assert (told_body(body), (body.start, body.end)) == (told, case.range)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Huyện ủy Khe Sâu Nà] họp", "huyen_uy @huyện Khe Sâu Nà"),
        ("[Huyện ủy] Lê Khe Nà họp", "huyen_uy"),
        ("[Huyện ủy] Khe Sâu Nà Mạ họp", "huyen_uy"),
    ],
)
def test_a_committees_unknown_unit_is_short_and_no_person(text: str, told: str) -> None:
    case = marked(text)
    assert case.range is not None
    body = case.scanner.bodies.parse(0, len(case.tokens))
    assert body is not None
    assert (told_body(body), (body.start, body.end)) == (told, case.range)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[phòng nội vụ], Lò Văn Tủa", "phong[Nội vụ]"),
        ("[Cục Kiểm soát hoạt động bảo vệ môi trường], họp", "cuc[Kiểm soát hoạt động bảo vệ môi trường]"),
        ("[Phòng Kế toán, Ban Tổ chức Tỉnh ủy] họp", "phong[Kế toán] < ban_to_chuc < tinh_uy"),
        ("[Văn phòng Bộ] Lò Văn Tủa", "van_phong < bo"),
        ("[trường Tiểu học] họp", "truong[Tiểu học]"),
    ],
)
def test_a_title_before_it_shows_more_of_a_body(text: str, told: str) -> None:
    case = marked(text)
    assert case.range is not None
    body = case.scanner.bodies.parse(case.range[0], len(case.tokens), before_person=True)
    assert body is not None
    assert (told_body(body), (body.start, body.end)) == (told, case.range)
    alone = case.scanner.bodies.parse(case.range[0], len(case.tokens))
    assert alone is None or alone.end < body.end


@pytest.mark.parametrize(
    "text",
    [
        "Bệnh viện và UBND huyện",
        "Trung tâm đã họp",
        "Trường Lê Lợi họp",
        "Nhà máy 12 họp",
        "công an Lai Châu họp",
        "Công đoàn cơ sở họp",
        "Công đoàn ngành giáo dục",
        "Sở Nghiệp vụ 3 họp",
        "sở y tế họp",
        "Văn phòng họp",
        "Ban Chỉ đạo 35 họp",
        "Ban Tuyên giáo các tỉnh ủy họp",
        "Phòng Khám bệnh viện",
        "Sở: Y tế, Nội vụ",
    ],
)
def test_words_that_tell_no_body_are_none(text: str) -> None:
    case = marked(f"[{text}]")
    assert case.scanner.bodies.parse(0, len(case.tokens)) is None


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ban Pháp chế HĐND tỉnh họp", [("ban[Pháp chế] < hdnd @tỉnh", "Ban Pháp chế HĐND tỉnh")]),
        (
            "Ban Nữ công Liên đoàn Lao động tỉnh họp",
            [("ban[Nữ công] < ldld @tỉnh", "Ban Nữ công Liên đoàn Lao động tỉnh")],
        ),
        (
            "Ban Pháp chế, Ban Kinh tế - Ngân sách HĐND tỉnh họp",
            [
                ("ban[Pháp chế] < hdnd @tỉnh", "Ban Pháp chế"),
                ("ban[Kinh tế - Ngân sách] < hdnd @tỉnh", "Ban Kinh tế - Ngân sách HĐND tỉnh"),
            ],
        ),
        (
            "Ban Pháp chế và Ban Dân tộc HĐND tỉnh họp",
            [("ban[Pháp chế] < hdnd @tỉnh", "Ban Pháp chế"), ("ban[Dân tộc] < hdnd @tỉnh", "Ban Dân tộc HĐND tỉnh")],
        ),
        ("Ban Pháp chế và HĐND tỉnh họp", [("hdnd @tỉnh", "HĐND tỉnh")]),
        ("Ban Pháp chế của HĐND tỉnh", [("ban[Pháp chế] < hdnd @tỉnh", "Ban Pháp chế của HĐND tỉnh")]),
        ("Ban pháp chế HĐND tỉnh", [("ban[Pháp chế] < hdnd @tỉnh", "Ban pháp chế HĐND tỉnh")]),
        ("Ban giám sát HĐND tỉnh", [("hdnd @tỉnh", "HĐND tỉnh")]),
        ("ủy Ban Pháp chế HĐND tỉnh", [("hdnd @tỉnh", "HĐND tỉnh")]),
        (
            "Ban Kinh tế - Xã hội Hội đồng nhân dân tỉnh",
            [("ban[Kinh tế - Xã hội] < hdnd @tỉnh", "Ban Kinh tế - Xã hội Hội đồng nhân dân tỉnh")],
        ),
        ("Ban HĐND tỉnh", [("hdnd @tỉnh", "HĐND tỉnh")]),
        ("Ban Pháp chế của các tổ chức thuộc hệ thống HĐND tỉnh", [("hdnd @tỉnh", "HĐND tỉnh")]),
        ("đảng bộ xã, phường", []),
        ("đảng bộ xã viên", [("dang_bo", "đảng bộ")]),
        ("đảng bộ huyện trực thuộc", []),
        ("đảng bộ xã và thị trấn", []),
        ("đảng bộ xã - phường", []),
        ("đảng bộ xã / thị trấn", []),
        ("Đảng bộ xã, Khe Sâu", [("dang_bo @xã", "Đảng bộ xã")]),
        ("Đảng ủy Trung ương Đảng", [("dang_uy[Trung ương]", "Đảng ủy Trung ương Đảng")]),
        ("UBKT Trung ương Đảng họp", [("ubkt[Trung ương]", "UBKT Trung ương Đảng")]),
        (
            "Ban Chấp hành lâm thời Đảng bộ xã Tân Phú họp",
            [("ban_chap_hanh < dang_bo @xã Tân Phú", "Ban Chấp hành lâm thời Đảng bộ xã Tân Phú")],
        ),
        (
            "Ban Chấp hành mới Đảng bộ xã Tân Phú họp",
            [("ban_chap_hanh < dang_bo @xã Tân Phú", "Ban Chấp hành mới Đảng bộ xã Tân Phú")],
        ),
        ("Ban Chấp hành Đảng bộ xã lâm thời", [("ban_chap_hanh < dang_bo @xã", "Ban Chấp hành Đảng bộ xã")]),
        (
            "Thường trực, Ban Thường vụ Huyện ủy họp",
            [("thuong_truc", "Thường trực"), ("ban_thuong_vu < huyen_uy", "Ban Thường vụ Huyện ủy")],
        ),
        (
            "Thường trực và Ban Thường vụ Huyện ủy họp",
            [("thuong_truc", "Thường trực"), ("ban_thuong_vu < huyen_uy", "Ban Thường vụ Huyện ủy")],
        ),
        ("thường trực, Ban Thường vụ Huyện ủy họp", [("ban_thuong_vu < huyen_uy", "Ban Thường vụ Huyện ủy")]),
        ("Thường trực, Huyện ủy họp", [("huyen_uy", "Huyện ủy")]),
        (
            "Ban Chỉ đạo phòng, chống tội phạm tỉnh họp",
            [("ban_chi_dao[phòng, chống tội phạm] @tỉnh", "Ban Chỉ đạo phòng, chống tội phạm tỉnh")],
        ),
        ("Ban Chỉ đạo 35 xã Tân Phú họp", [("ban_chi_dao[35] @xã Tân Phú", "Ban Chỉ đạo 35 xã Tân Phú")]),
        (
            "Ban Chỉ đạo xây dựng thôn 3 huyện Than Uyên họp",
            [("ban_chi_dao[xây dựng thôn 3] @huyện Than Uyên", "Ban Chỉ đạo xây dựng thôn 3 huyện Than Uyên")],
        ),
        ("Ban Chỉ đạo công tác đã họp tại huyện", []),
        ("các Huyện ủy: Than Uyên, Mường Tè họp", [("huyen_uy @huyện Than Uyên", "Huyện ủy: Than Uyên")]),
        ("Thành ủy thành phố Lai Châu", [("thanh_uy @thành phố Lai Châu", "Thành ủy thành phố Lai Châu")]),
        ("Đảng ủy Sở họp", [("dang_uy < so", "Đảng ủy Sở")]),
        ("Đảng bộ Công ty 27 họp", [("dang_bo", "Đảng bộ")]),
        ("Đoàn kiểm tra số 15-QĐ/TU/2 họp", [("doan_kiem_tra[số 15]", "Đoàn kiểm tra số 15-QĐ/TU/2")]),
        ("Tập đoàn (TKV) họp", []),
        ("Công ty Khe Sâu (KS) họp", [("cong_ty[Khe Sâu]", "Công ty Khe Sâu")]),
        ("Ủy ban nhân dân ( UBND ) xã", [("ubnd @xã", "Ủy ban nhân dân ( UBND ) xã")]),
        ("Bộ Chính trị (BCT) họp", [("bo_chinh_tri", "Bộ Chính trị (BCT)")]),
    ],
)
def test_each_body_of_a_sentence_quotes_its_own_words(text: str, bodies: list[tuple[str, str]]) -> None:
    tokens = grammar(text).tokens
    found = [item.value for item in scan(text) if isinstance(item.value, Body)]
    assert [(told_body(body), tokens.between(body.start, body.end)) for body in found] == bodies


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ban Pháp chế HĐND tỉnh họp", OrganizationKind.STATE_BODY),
        ("Ban Pháp chế và Ban Dân tộc HĐND tỉnh họp", OrganizationKind.STATE_BODY),
        ("Ban Nữ công Liên đoàn Lao động tỉnh họp", OrganizationKind.MASS_ORGANIZATION),
    ],
)
def test_a_ban_is_of_the_kind_of_its_host(text: str, kind: OrganizationKind) -> None:
    assert {item.value.type.kind for item in scan(text) if isinstance(item.value, Body)} == {kind}
