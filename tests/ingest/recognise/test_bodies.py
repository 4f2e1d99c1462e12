"""Names of bodies: every pattern, its abbreviations, what is none."""

import pytest

from ingest.recognise.bodies import Body
from schema.authority.files import read_yaml
from schema.authority.vocabulary import body_phrases, body_types, sector_trie
from tests.ingest.recognise.grammar import grammar, marked, scan, told_body

COMMITTEES = [
    ("[Tỉnh ủy Lai Châu] họp", "tinh_uy @tỉnh Lai Châu"),
    ("[tỉnh uỷ Nam Định] họp", "tinh_uy @tỉnh Nam Định"),
    ("[TỈNH ỦY LAI CHÂU]", "tinh_uy @tỉnh LAI CHÂU"),
    ("[Thành ủy Hà Nội] họp", "thanh_uy @thành phố Hà Nội"),
    ("[Thành ủy TP. Hồ Chí Minh] họp", "thanh_uy @thành phố Hồ Chí Minh"),
    ("[Thành ủy TP.HCM] họp", "thanh_uy @thành phố HCM"),
    ("[Thành ủy thành phố] họp", "thanh_uy @thành phố"),
    ("[Huyện ủy Mường Lát] họp", "huyen_uy @huyện Mường Lát"),
    ("[Huyện ủy huyện Mường Lát] họp", "huyen_uy @huyện Mường Lát"),
    ("[Huyện ủy] họp", "huyen_uy"),
    ("[Huyện Huyện ủy Mường Lát] họp", "huyen_uy @huyện Mường Lát"),
    ("[Huyện ủy Khe Sâu] họp", "huyen_uy @huyện Khe Sâu"),
    ("[Huyện ủy], Nguyễn Văn An", "huyen_uy"),
    ("[Thị ủy Hồng Ngự] họp", "thi_uy @thị xã Hồng Ngự"),
    ("[Quận ủy Ba Đình] họp", "quan_uy @quận Ba Đình"),
    ("[Quận ủy Quận 3] họp", "quan_uy @quận 3"),
    ("[Tỉnh đoàn Lạng Sơn] họp", "tinh_doan @tỉnh Lạng Sơn"),
    ("[Huyện đoàn] họp", "huyen_doan"),
    ("[Quân ủy Trung ương] họp", "quan_uy_trung_uong"),
    ("[Tỉnh ủy các tỉnh Lai Châu], Yên Bái", "tinh_uy @tỉnh Lai Châu"),
    ("[Thành ủy thành phố Cảng Hải Phòng] họp", "thanh_uy @thành phố Hải Phòng"),
]
PARTY = [
    ("[Đảng ủy xã Hòa Phú] họp", "dang_uy @xã Hòa Phú"),
    ("[Đảng uỷ Phường 5] họp", "dang_uy @phường 5"),
    ("[Đảng ủy Thị trấn] họp", "dang_uy @thị trấn"),
    ("[Đảng ủy] họp", "dang_uy"),
    ("[Đảng ủy xã Hòa Phú, huyện Chiêm Hóa] họp", "dang_uy @xã Hòa Phú, huyện Chiêm Hóa"),
    ("[Đảng bộ huyện Chiêm Hóa] họp", "dang_bo @huyện Chiêm Hóa"),
    ("[Đảng bộ Lai Châu] họp", "dang_bo @tỉnh Lai Châu"),
    ("[Đảng ủy Than Lai Châu] họp", "dang_uy[Than Lai Châu]"),
    ("[Đảng bộ Cao su Điện Biên] họp", "dang_bo[Cao su Điện Biên]"),
    ("[Đảng ủy] Lò Văn Biên họp", "dang_uy"),
    ("[Đảng ủy Thị trấn Nông trường Phong Hà] họp", "dang_uy @thị trấn Nông trường Phong Hà"),
    ("[đảng bộ tỉnh] họp", "dang_bo @tỉnh"),
    ("[Ban Chấp hành Đảng ủy xã Tân Phú]", "dang_uy @xã Tân Phú"),
    ("[Đảng ủy Sở Y tế] họp", "dang_uy < so[Y tế]"),
    ("[Đảng ủy của Công ty Điện lực Lai Châu] họp", "dang_uy < cong_ty[Điện lực Lai Châu]"),
    ("[Đảng bộ Trường Đại học Tây Bắc] họp", "dang_bo < truong[Đại học Tây Bắc]"),
    ("[Chi bộ Ban Tổ chức Huyện ủy] họp", "chi_bo < ban_to_chuc < huyen_uy"),
    ("[Chi bộ Trường Tiểu học Lê Lợi] họp", "chi_bo < truong[Tiểu học Lê Lợi]"),
    ("[Chi bộ cơ quan UBND xã Tân Phú] họp", "chi_bo[cơ quan] < ubnd @xã Tân Phú"),
    ("[Ban Cán sự đảng UBND tỉnh] họp", "ban_can_su < ubnd @tỉnh"),
    ("[BCS Đảng Bộ Xây dựng] họp", "ban_can_su < bo[Xây dựng]"),
    ("[Đảng đoàn Liên đoàn Lao động tỉnh] họp", "dang_doan < ldld @tỉnh"),
    ("[Chi ủy Sở Thông tin và Truyền thông] họp", "chi_uy < so[Thông tin và Truyền thông]"),
    ("[Đảng ủy Khối các cơ quan tỉnh Đắk Nông] họp", "dang_uy[Khối các cơ quan] @tỉnh Đắk Nông"),
    ("[Ban Chấp hành (BCH) Đảng bộ tỉnh] họp", "ban_chap_hanh < dang_bo @tỉnh"),
    ("[Ban Thường vụ (BTV) Huyện ủy] họp", "ban_thuong_vu < huyen_uy"),
    ("[Đảng ủy] (khóa XX) họp", "dang_uy"),
    ("[Đảng ủy Trường CĐCN Nam Lâm] họp", "dang_uy < truong[CĐCN Nam Lâm]"),
    ("[Đảng ủy Khối Cơ quan - Doanh nghiệp tỉnh] họp", "dang_uy[Khối các cơ quan và doanh nghiệp] @tỉnh"),
    ("[Đảng ủy khối CCQ tỉnh] họp", "dang_uy[Khối các cơ quan] @tỉnh"),
    ("[ĐUK các cơ quan tỉnh] họp", "dang_uy[Khối các cơ quan] @tỉnh"),
    ("[ĐUK] họp", "dang_uy[Khối]"),
    ("[Đảng ủy Khối] họp", "dang_uy[Khối]"),
    ("[Đảng bộ Khối các doanh nghiệp tỉnh] họp", "dang_bo[Khối Doanh nghiệp] @tỉnh"),
    ("[Đảng ủy Khối các cơ quan, doanh nghiệp tỉnh] họp", "dang_uy[Khối các cơ quan và doanh nghiệp] @tỉnh"),
    ("[Đảng ủy Khối các cơ quan Trung ương] họp", "dang_uy[Khối các cơ quan Trung ương]"),
    ("[Đảng ủy các cơ quan Đảng tỉnh] họp", "dang_uy[các cơ quan Đảng] @tỉnh"),
    ("[Đảng bộ cơ quan chính quyền xã Tân Phú] họp", "dang_bo[cơ quan chính quyền] @xã Tân Phú"),
    ("[Đảng ủy Công an tỉnh Lai Châu] họp", "dang_uy[Công an] @tỉnh Lai Châu"),
    ("[Đảng ủy Quân sự huyện] họp", "dang_uy[Quân sự] @huyện"),
    ("[Đảng ủy BĐBP tỉnh Lai Châu] họp", "dang_uy[Bộ đội Biên phòng] @tỉnh Lai Châu"),
    ("[Chi bộ Quân sự xã Tân Phú] họp", "chi_bo[Quân sự] @xã Tân Phú"),
    ("[Đảng ủy Công an], Đảng ủy xã", "dang_uy[Công an]"),
    ("[Đảng ủy các xã Tân Phú] và Tân Hòa", "dang_uy @xã Tân Phú"),
    ("[Đảng ủy Khối Đối ngoại Trung ương] họp", "dang_uy[Khối Đối ngoại Trung ương]"),
    ("[Đảng ủy Trung đoàn 990] họp", "dang_uy < trung_doan[990]"),
    ("[Chi ủy Chi bộ 1] họp", "chi_uy < chi_bo[1]"),
    ("[Chi ủy Chi bộ Sở Nội vụ] họp", "chi_uy < chi_bo < so[Nội vụ]"),
    ("[Đảng ủy Trường Đại học Khe Sâu] họp", "dang_uy < truong[Đại học Khe Sâu]"),
    ("[UBKT Đảng ủy Tổng công ty Khe Sâu] họp", "ubkt < dang_uy < tong_cong_ty[Khe Sâu]"),
    ("[Đảng ủy xã Pả Vi Hạ] họp", "dang_uy @xã Pả Vi Hạ"),
]
TRADES = [
    ("[Trung tâm Dịch vụ việc làm tỉnh] họp", "trung_tam[Dịch vụ việc làm] @tỉnh"),
    ("[Trung tâm Điều dưỡng phục hồi chức năng Khe Sâu] họp", "trung_tam[Điều dưỡng phục hồi chức năng Khe Sâu]"),
    ("[Bệnh viện Ung bướu tỉnh Lai Châu] họp", "benh_vien[Ung bướu] @tỉnh Lai Châu"),
    ("[Bệnh viện Tâm thần Trung ương 2] họp", "benh_vien[Tâm thần Trung ương 2]"),
    ("[Trung tâm Quan trắc tài nguyên và môi trường tỉnh] họp", "trung_tam[Quan trắc tài nguyên và môi trường] @tỉnh"),
    ("[Trung tâm Y tế huyện] dịch vụ việc làm", "trung_tam[Y tế] @huyện"),
    ("[Đội Quản lý thị trường số 3] họp", "doi_quan_ly_thi_truong[số 3]"),
    ("[Chi nhánh Văn phòng đăng ký đất đai huyện Sa Pa] họp", "chi_nhanh_dat_dai @huyện Sa Pa"),
    ("[Thanh tra Sở Y tế] họp", "thanh_tra < so[Y tế]"),
    ("[Công ty Điện lực Khe Sâu] họp", "cong_ty[Điện lực Khe Sâu]"),
    ("[Vụ Tài chính - Ngân hàng] họp", "vu[Tài chính - Ngân hàng]"),
    ("[Đảng ủy Ngoài nước] họp", "dang_uy[Ngoài nước]"),
    ("[Huyện ủy Than uyên] họp", "huyen_uy @huyện Than uyên"),
    ("[Chi bộ Phân xưởng Khai thác 1] họp", "chi_bo[Phân xưởng Khai thác 1]"),
    ("[Chi bộ Đội Cảnh sát giao thông] họp", "chi_bo[Đội Cảnh sát giao thông]"),
    ("[Chi bộ Khối Mầm non] họp", "chi_bo[Khối Mầm non]"),
    ("[Đảng ủy Sở] họp", "dang_uy < so"),
    ("[Chi bộ Trung tâm] họp", "chi_bo < trung_tam"),
    ("[Công đoàn Công ty] họp", "cong_doan < cong_ty"),
    ("[Đoàn Thanh niên Sở Y tế] họp", "doan_thanh_nien < so[Y tế]"),
    ("[Mặt trận xã Tân Phú] họp", "mat_tran @xã Tân Phú"),
    ("[Đoàn Khối các cơ quan tỉnh] họp", "doan_khoi[các cơ quan] @tỉnh"),
    ("[Hội Cựu chiến binh Khối Doanh nghiệp tỉnh] họp", "hoi_cuu_chien_binh[Khối Doanh nghiệp] @tỉnh"),
    ("[Đồn Biên phòng cửa khẩu Khe Sâu] họp", "don_bien_phong[cửa khẩu Khe Sâu]"),
    ("[Ban Chỉ huy Bộ đội Biên phòng tỉnh] họp", "ban_chbp @tỉnh"),
    ("[Ban Kinh tế - Xã hội Hội đồng nhân dân huyện] họp", "ban[Kinh tế - Xã hội] < hdnd @huyện"),
    ("[Ban Pháp chế], Ban Kinh tế - Ngân sách HĐND tỉnh họp", "ban[Pháp chế] < hdnd @tỉnh"),
]
CELLS = [
    ("[Chi bộ 3] họp", "chi_bo[3]"),
    ("[chi bộ số 12A] họp", "chi_bo[12A]"),
    ("[Chi bộ 3, xã Tân Phú] họp", "chi_bo[3] @xã Tân Phú"),
    ("[Chi bộ 3] và xã Tân Phú", "chi_bo[3]"),
    ("[Chi bộ 3], huyện Mường Lát", "chi_bo[3]"),
    ("[Chi bộ 3 (Đảng bộ xã Tân Phú)] họp", "chi_bo[3] < dang_bo @xã Tân Phú"),
    ("[Chi bộ 3 trực thuộc Đảng bộ xã Tân Phú] họp", "chi_bo[3] < dang_bo @xã Tân Phú"),
    ("[Chi bộ 5 Đảng bộ Sở Y tế tỉnh Lai Châu] họp", "chi_bo[5] < dang_bo < so[Y tế] @tỉnh Lai Châu"),
    ("[Chi bộ thôn Xuân Thành] họp", "chi_bo[thôn Xuân Thành]"),
    ("[Chi bộ thôn 11, xã Tân Phú] họp", "chi_bo[thôn 11] @xã Tân Phú"),
    ("[Chi bộ thôn 1 (Đảng bộ xã Tân Phú)] họp", "chi_bo[thôn 1] < dang_bo @xã Tân Phú"),
    ("[Chi bộ bản Đán Đăm] họp", "chi_bo[bản Đán Đăm]"),
    ("[Chi bộ tổ dân phố số 9] họp", "chi_bo[tổ dân phố số 9]"),
    ("[Chi bộ Xuân Thành] họp", "chi_bo[Xuân Thành]"),
    ("[Thị ủy Buôn Hồ] họp", "thi_uy @thị xã Buôn Hồ"),
    ("[Công ty CP Tập đoàn Phúc Khê] họp", "cong_ty[CP Tập đoàn Phúc Khê]"),
    (
        "[Ngân hàng Nông nghiệp và Phát triển Nông thôn Chi nhánh tỉnh Phú Yên] họp",
        "ngan_hang[Nông nghiệp và Phát triển Nông thôn Chi nhánh] @tỉnh Phú Yên",
    ),
    ("[đảng ủy xã] Công an huyện tìm", "dang_uy @xã"),
    ("[Tổng Công ty Cấp thoát nước] họp", "tong_cong_ty[Cấp thoát nước]"),
    ("[Học viện Chính trị khu vực I] dự", "hoc_vien[Chính trị khu vực I]"),
    ("[Cảnh sát PCCC TP Đà Nẵng] họp", "canh_sat_pccc @thành phố Đà Nẵng"),
    ("[Sở Khoa học, Công nghệ và Môi trường] họp", "so[Khoa học, Công nghệ và Môi trường]"),
    (
        "[Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương] họp",
        "dang_uy[Mặt trận Tổ quốc, các đoàn thể Trung ương]",
    ),
    ("[Ban Chính sách, chiến lược Trung ương] họp", "ban_chinh_sach_chien_luoc[Trung ương]"),
    ("[Cục Kiểm soát] hoạt động đã xong, Sở Y tế", "cuc[Kiểm soát]"),
    ("[Hội Khoa học và kỹ thuật nông nghiệp Hà Tĩnh] cho rằng", "hoi[Khoa học và kỹ thuật nông nghiệp] @tỉnh Hà Tĩnh"),
    ("[Trường Đại học Y khoa Phan Văn Trị] thông báo", "truong[Đại học Y khoa Phan Văn Trị]"),
    ("[Ngân hàng Thế giới] môi trường kinh doanh", "ngan_hang_the_gioi"),
    ("[Đài Truyền hình Việt Nam] đưa tin", "dai_truyen_hinh_viet_nam"),
    ("[Hiệp hội Doanh nghiệp tỉnh] họp", "hiep_hoi[Doanh nghiệp] @tỉnh"),
    ("[Chi bộ] phân công đảng viên Thạch Thị Nhung", "chi_bo"),
    ("[Chi bộ Khoa Sản Bệnh viện Đa khoa huyện Gia Viễn]", "chi_bo < khoa[Sản] < benh_vien[Đa khoa] @huyện Gia Viễn"),
    ("[Chi bộ tổ chức khiếu tố], đơn vị", "chi_bo[tổ chức khiếu tố]"),
    ("[Chi bộ cơ quan xã], thôn", "chi_bo[cơ quan xã]"),
    ("[chi bộ] 15 đảng viên", "chi_bo"),
    ("[chi bộ] 4 tốt", "chi_bo"),
    ("[chi bộ] cơ bản chấp hành tốt Quy định", "chi_bo"),
    ("[Chi bộ bản Nà Pen 1], xã", "chi_bo[bản Nà Pen 1]"),
    ("[Chi bộ bản Nà Pen] 15 hộ", "chi_bo[bản Nà Pen]"),
    ("[Chi bộ bản Nà Pen] 1,5 tỷ", "chi_bo[bản Nà Pen]"),
    ("[Chi bộ Tổ chức - Khiếu tố] họp", "chi_bo[Tổ chức - Khiếu tố]"),
    ("[Chi bộ Hành chính - Tổng hợp] họp", "chi_bo[Hành chính - Tổng hợp]"),
    ("[Chi bộ Đội Vũ trang] và Thiếu tá Lò Văn Tủa", "chi_bo[Đội Vũ trang]"),
    ("[Chi bộ Thanh tra Sở] họp", "chi_bo[Thanh tra Sở]"),
    ("[Chi bộ Phòng Khám] bệnh viện", "chi_bo[Phòng Khám]"),
    ("[chi bộ] 15 trực thuộc", "chi_bo"),
    ("[Chi bộ] 100 tuổi", "chi_bo"),
]
ORGANS = [
    ("[Ban Chấp hành Đảng bộ tỉnh] họp", "ban_chap_hanh < dang_bo @tỉnh"),
    ("[BCH Đảng bộ huyện Mường Lát] khóa XX", "ban_chap_hanh < dang_bo @huyện Mường Lát"),
    ("[BCH Trung ương] họp", "ban_chap_hanh_trung_uong"),
    ("[BCH T.W Đảng] họp", "ban_chap_hanh_trung_uong"),
    ("[Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam]", "ban_chap_hanh_trung_uong"),
    ("[Ban Chấp hành lâm thời Đảng bộ xã Tân Phú]", "ban_chap_hanh < dang_bo @xã Tân Phú"),
    ("[BCH Hội Nông dân xã Tân Phú] họp", "ban_chap_hanh < hoi_nong_dan @xã Tân Phú"),
    ("[Ban Chấp hành Hội Người cao tuổi xã Tân Phú] họp", "ban_chap_hanh < hoi[Người cao tuổi] @xã Tân Phú"),
    ("[BCH huyện Mường Lát] họp", "ban_chap_hanh < dang_bo @huyện Mường Lát"),
    ("[Ban Chấp hành] họp", "ban_chap_hanh"),
    ("[Bộ Chính trị] họp", "bo_chinh_tri"),
    ("[Ban Bí thư Trung ương Đảng] họp", "ban_bi_thu"),
    ("[Ban Thường vụ Tỉnh ủy Lai Châu] họp", "ban_thuong_vu < tinh_uy @tỉnh Lai Châu"),
    ("[BTV Huyện ủy] họp", "ban_thuong_vu < huyen_uy"),
    ("[Ban Thường vụ của Đảng ủy xã Tân Phú] họp", "ban_thuong_vu < dang_uy @xã Tân Phú"),
    ("[Ban Thường vụ Đảng bộ xã Tân Phú] họp", "ban_thuong_vu < dang_uy @xã Tân Phú"),
    ("[BTV huyện Mường Lát] họp", "ban_thuong_vu < huyen_uy @huyện Mường Lát"),
    ("[Ban Thường vụ] họp", "ban_thuong_vu"),
    ("[Thường vụ Huyện ủy] họp", "ban_thuong_vu < huyen_uy"),
    ("[Ban Thường vụ] Sở Y tế", "ban_thuong_vu"),
    ("[Thường trực Huyện ủy] họp", "thuong_truc < huyen_uy"),
    ("[Thường trực], Ban Thường vụ Thành ủy", "thuong_truc"),
    ("[Thường trực HĐND tỉnh] họp", "thuong_truc_hdnd @tỉnh"),
    ("[Ban Thường vụ Đoàn Thanh niên xã] họp", "ban_thuong_vu < doan_thanh_nien @xã"),
    ("[Ban Tổ chức Huyện ủy Mường Lát] họp", "ban_to_chuc < huyen_uy @huyện Mường Lát"),
    ("[BTC Tỉnh ủy] họp", "ban_to_chuc < tinh_uy"),
    ("[Ban Tuyên giáo và Dân vận Tỉnh ủy] họp", "ban_tuyen_giao_va_dan_van < tinh_uy"),
    ("[Ban Dân vận T.Ư] họp", "ban_dan_van[Trung ương]"),
    ("[Ban Nội chính Trung ương Đảng] họp", "ban_noi_chinh[Trung ương]"),
    ("[UBKT Tỉnh ủy] họp", "ubkt < tinh_uy"),
    ("[Ủy ban Kiểm tra Trung ương] họp", "ubkt[Trung ương]"),
    ("[Ủy ban Kiểm tra (UBKT) Huyện ủy] họp", "ubkt < huyen_uy"),
    ("[UBKT Đảng ủy Khối] họp", "ubkt < dang_uy[Khối]"),
    ("[Ban Tuyên giáo tỉnh Lai Châu] họp", "ban_tuyen_giao < tinh_uy @tỉnh Lai Châu"),
    ("[Ban Xây dựng Đảng của Đảng ủy xã Tân Phú]", "ban_xay_dung_dang < dang_uy @xã Tân Phú"),
    ("[Văn phòng Huyện ủy] họp", "van_phong < huyen_uy"),
    ("[Văn phòng Sở Y tế] họp", "van_phong < so[Y tế]"),
    ("[Văn phòng Trung ương Đảng] họp", "van_phong_trung_uong"),
    ("[Văn phòng UBKT Tỉnh ủy] họp", "van_phong < ubkt < tinh_uy"),
    ("[Văn phòng Ủy ban MTTQ tỉnh] họp", "van_phong < ubmttq @tỉnh"),
    ("[Văn phòng], Ban Tổ chức Tỉnh ủy họp", "van_phong"),
    ("[Ban Chỉ đạo 35 Tỉnh ủy] họp", "ban_chi_dao[35] < tinh_uy"),
    ("[Ban Chỉ đạo Trung ương] họp", "ban_chi_dao[Trung ương]"),
    ("[Ban Chỉ đạo phòng, chống tham nhũng tỉnh] họp", "ban_chi_dao[phòng, chống tham nhũng] @tỉnh"),
    (
        "[Ban Chỉ đạo thực hiện Quy chế dân chủ huyện Than Uyên] họp",
        "ban_chi_dao[thực hiện Quy chế dân chủ] @huyện Than Uyên",
    ),
    ("[Ban Chỉ đạo 35 tỉnh] họp", "ban_chi_dao[35] @tỉnh"),
]
TEAMS = [
    ("[Đoàn kiểm tra số 893 của Bộ Chính trị] làm việc", "doan_kiem_tra[số 893] < bo_chinh_tri"),
    ("[Đoàn kiểm tra số 15-QĐ/TU] làm việc", "doan_kiem_tra[số 15]"),
    ("[Đoàn giám sát 236] làm việc", "doan_giam_sat[236]"),
    ("[Đoàn công tác của Tỉnh ủy] làm việc", "doan_cong_tac < tinh_uy"),
    ("[Đoàn kiểm tra] do đồng chí", "doan_kiem_tra"),
    ("[Tổ công tác số 5] làm việc", "to_cong_tac[số 5]"),
    ("[Tổ kiểm tra] của Chi bộ thôn 3", "to_kiem_tra"),
    ("[Tổ giám sát số 02 của Ban Tổ chức Huyện ủy] làm việc", "to_giam_sat[số 02] < ban_to_chuc < huyen_uy"),
    ("[Tổ giám sát số 02 của Huyện ủy] họp", "to_giam_sat[số 02] < huyen_uy"),
]
OFFICES = [
    ("[UBND huyện Bắc Hà] họp", "ubnd @huyện Bắc Hà"),
    ("[Ủy ban nhân dân (UBND) xã Tân Phú] họp", "ubnd @xã Tân Phú"),
    ("[UBND] họp", "ubnd"),
    ("[HĐND tỉnh] khóa XIV", "hdnd @tỉnh"),
    ("[HĐND khóa XIV tỉnh Lai Châu] họp", "hdnd @tỉnh Lai Châu"),
    ("[Văn phòng HĐND và UBND huyện] họp", "van_phong_hdnd_ubnd @huyện"),
    ("[Đoàn ĐBQH đơn vị tỉnh Lai Châu] họp", "doan_dbqh @tỉnh Lai Châu"),
    ("[Công an tỉnh Thanh Hóa] họp", "cong_an @tỉnh Thanh Hóa"),
    ("[công an xã] họp", "cong_an @xã"),
    ("[Công an Lai Châu] họp", "cong_an @tỉnh Lai Châu"),
    ("[Bộ CHQS tỉnh] họp", "bo_chqs @tỉnh"),
    ("[Thanh tra tỉnh] họp", "thanh_tra @tỉnh"),
    ("[TAND huyện Sa Pa] họp", "toa_an @huyện Sa Pa"),
    ("[TAND tối cao] họp", "toa_an_toi_cao"),
    ("[MTTQ Việt Nam tỉnh] họp", "mttq @tỉnh"),
    ("[Ủy ban MTTQ tỉnh] họp", "ubmttq @tỉnh"),
    ("[Hội Nông dân Việt Nam] họp", "hoi_nong_dan[Việt Nam]"),
    ("[Hội Nông dân Việt Nam tỉnh Lai Châu] họp", "hoi_nong_dan @tỉnh Lai Châu"),
    ("[Tổng LĐLĐ Việt Nam] họp", "tong_ldld"),
    ("[Hội LHPN tỉnh Lai Châu] họp", "hoi_phu_nu @tỉnh Lai Châu"),
    ("[LĐLĐ Lai Châu] họp", "ldld @tỉnh Lai Châu"),
    ("[Ngân hàng Chính sách xã hội huyện] họp", "ngan_hang_chinh_sach @huyện"),
    ("[UBND xã] tân lập", "ubnd @xã"),
    ("[UBND các huyện Than Uyên], Mường Tè", "ubnd @huyện Than Uyên"),
    ("[Ban Pháp chế HĐND tỉnh] họp", "ban[Pháp chế] < hdnd @tỉnh"),
    ("[Ban Kinh tế - Ngân sách HĐND huyện Than Uyên] họp", "ban[Kinh tế - Ngân sách] < hdnd @huyện Than Uyên"),
    ("[Ban Dân tộc HĐND tỉnh] họp", "ban[Dân tộc] < hdnd @tỉnh"),
    ("[Ban Dân tộc tỉnh] họp", "ban_dan_toc @tỉnh"),
    ("[Ban Nữ công Liên đoàn Lao động tỉnh] họp", "ban[Nữ công] < ldld @tỉnh"),
    ("[Ban Dân vận], HĐND tỉnh", "ban_dan_van"),
    ("[Ủy ban Bầu cử tỉnh] họp", "uy_ban_bau_cu @tỉnh"),
    ("[UBMTTQ VN huyện] họp", "ubmttq @huyện"),
    ("[Ủy ban TƯ MTTQ Việt Nam] họp", "ubmttq_trung_uong"),
    ("[UBTƯ MTTQ Việt Nam] họp", "ubmttq_trung_uong"),
    ("[Ủy ban Pháp luật của Quốc hội] họp", "uy_ban_phap_luat"),
]
SECTORS = [
    ("[Sở Y tế] họp", "so[Y tế]"),
    ("[sở Y tế] họp", "so[Y tế]"),
    ("[Sở LĐ-TB&XH tỉnh Lai Châu] họp", "so[Lao động - Thương binh và Xã hội] @tỉnh Lai Châu"),
    ("[Sở NN & PTNT] họp", "so[Nông nghiệp và Phát triển nông thôn]"),
    ("[Phòng Nội vụ huyện Mường Lát] họp", "phong[Nội vụ] @huyện Mường Lát"),
    ("[Phòng Nghiệp vụ 2 Sở Tài chính] họp", "phong[Nghiệp vụ 2] < so[Tài chính]"),
    ("[Phòng Nghiệp vụ II, Ủy ban Kiểm tra Tỉnh ủy] họp", "phong[Nghiệp vụ II] < ubkt < tinh_uy"),
    ("[Phòng Nghiệp vụ 3 thuộc Cơ quan UBKT Tỉnh ủy] họp", "phong[Nghiệp vụ 3] < ubkt < tinh_uy"),
    ("[Phòng Nội vụ huyện], Ban Dân vận Huyện ủy họp", "phong[Nội vụ] @huyện"),
    ("[Phòng Tổ chức - Hành chính (Sở Y tế)] họp", "phong[Tổ chức - Hành chính] < so[Y tế]"),
    ("[Bộ Xây dựng] họp", "bo[Xây dựng]"),
    ("[Cục Thống kê tỉnh] họp", "cuc[Thống kê] @tỉnh"),
    ("[Chi cục Kiểm lâm tỉnh Lai Châu] họp", "chi_cuc[Kiểm lâm] @tỉnh Lai Châu"),
    ("[Tổng cục Thuế] họp", "tong_cuc[Thuế]"),
    ("[Vụ Tổ chức cán bộ] họp", "vu[Tổ chức cán bộ]"),
    ("[Chi bộ Phòng khám], Bệnh viện Đa khoa huyện", "chi_bo[Phòng khám]"),
    ("[Hội Luật gia tỉnh] họp", "hoi[Luật gia] @tỉnh"),
    ("[Hiệp hội DN TP HCM] họp", "hiep_hoi[Doanh nghiệp] @thành phố HCM"),
    ("[Hiệp hội Doanh nghiệp (DN) tỉnh] họp", "hiep_hoi[Doanh nghiệp] @tỉnh"),
    ("[Hội Làm vườn tỉnh] họp", "hoi[Làm vườn] @tỉnh"),
    ("[Hội Nhà báo Việt Nam] họp", "hoi[Nhà báo Việt Nam]"),
    ("[Phòng VH&TT huyện] họp", "phong[Văn hóa và Thông tin] @huyện"),
    ("[Sở Giáo dục, Khoa học và Công nghệ] họp", "so[Giáo dục, Khoa học và Công nghệ]"),
    ("[Phòng Kinh tế, Hạ tầng và Đô thị] họp", "phong[Kinh tế, Hạ tầng và Đô thị]"),
]
UNITS = [
    ("[Trường Tiểu học Lê Lợi] họp", "truong[Tiểu học Lê Lợi]"),
    ("[Trường Tiểu học Lê Lợi] và phụ huynh", "truong[Tiểu học Lê Lợi]"),
    ("[Trường Mầm non Khe Sâu] và đồng chí Bí thư", "truong[Mầm non Khe Sâu]"),
    ("[Ban Quản lý dự án huyện] họp", "ban_quan_ly[dự án] @huyện"),
    ("[Trường THPT Tân Phú], huyện Mường Lát", "truong[THPT Tân Phú]"),
    ("[Trường THCS xã Tân Phú] họp", "truong[THCS] @xã Tân Phú"),
    ("[Bệnh viện Đa khoa huyện Gia Viễn] họp", "benh_vien[Đa khoa] @huyện Gia Viễn"),
    ("[Bệnh viện huyện] họp", "benh_vien @huyện"),
    ("[Trung tâm Y tế thị xã] họp", "trung_tam[Y tế] @thị xã"),
    ("[Trạm Y tế xã Tân Phú] họp", "tram_y_te @xã Tân Phú"),
    ("[Công ty TNHH MTV Thái Bình] đầu tư xây dựng", "cong_ty[TNHH MTV Thái Bình]"),
    ("[Công ty cổ phần Xi măng Tân Quang] họp", "cong_ty[cổ phần Xi măng Tân Quang]"),
    ("[Tổng Công ty Lương thực miền Nam] họp", "tong_cong_ty[Lương thực miền Nam]"),
    ("[Báo Tuyên Quang] đưa tin", "bao[Tuyên Quang]"),
    ("[Báo Tuyên Quang] số 312 ra ngày", "bao[Tuyên Quang]"),
    ("[Báo Tuyên Quang] số 9342 ra ngày", "bao[Tuyên Quang]"),
    ("[Trường Mầm non số 2] họp", "truong[Mầm non số 2]"),
    ("[Đài Phát thanh - Truyền hình tỉnh] đưa tin", "dai @tỉnh"),
    ("[Quân khu 5] họp", "quan_khu[5]"),
    ("[Bộ Tư lệnh Vùng 4] họp", "bo_tu_lenh[Vùng 4]"),
    ("[Nhà máy Gạch mộc Khe Sâu] họp", "nha_may[Gạch mộc Khe Sâu]"),
    ("[Nhà máy Gạch] ở Khe Sâu", "nha_may[Gạch]"),
    ("[Trường THPT Lê Lợi TP Hà Nội] họp", "truong[THPT Lê Lợi] @thành phố Hà Nội"),
    ("[Trường THPT số 1] họp", "truong[THPT số 1]"),
    ("[Bộ Tư lệnh Quân khu 4] họp", "bo_tu_lenh < quan_khu[4]"),
    ("[Cơ quan CSĐT Công an huyện Sa Pa] khởi tố", "canh_sat_dieu_tra < cong_an @huyện Sa Pa"),
    ("[Ban Quản lý rừng phòng hộ] họp", "ban_quan_ly[rừng phòng hộ]"),
    ("[Hợp tác xã Minh Tiến] họp", "hop_tac_xa[Minh Tiến]"),
    ("[Đại học Thái Nguyên] họp", "dai_hoc[Thái Nguyên]"),
    ("[Công ty TNHH MTV Xổ số kiến thiết tỉnh] họp", "cong_ty[TNHH MTV Xổ số kiến thiết] @tỉnh"),
    ("[Cty Xuất nhập khẩu Khe Sâu] về việc", "cong_ty[Xuất nhập khẩu Khe Sâu]"),
    ("[Công ty CP Phát triển nhà] về việc", "cong_ty[CP Phát triển nhà]"),
    ("[Lữ đoàn 297] họp", "lu_doan[297]"),
    ("[trường Tiểu học Lê Lợi] họp", "truong[Tiểu học Lê Lợi]"),
    ("[trường ĐH Y Khoa Lê Lợi] họp", "truong[ĐH Y Khoa Lê Lợi]"),
    ("[Tổng Công ty Nước giải khát Khe Sâu] họp", "tong_cong_ty[Nước giải khát Khe Sâu]"),
    ("[Phòng khám Đa khoa khu vực Tân Phú] họp", "phong_kham[Đa khoa khu vực Tân Phú]"),
    ("[CÔNG TY CỔ PHẦN TÂN QUANG] THÀNH CÔNG TỐT ĐẸP", "cong_ty[CỔ PHẦN TÂN QUANG]"),
    ("[CÔNG TY CỔ PHẦN TÂN QUANG] TỔ CHỨC HỘI NGHỊ", "cong_ty[CỔ PHẦN TÂN QUANG]"),
    ("[TRƯỜNG TIỂU HỌC LÊ LỢI] TỔ CHỨC KHAI GIẢNG", "truong[TIỂU HỌC LÊ LỢI]"),
    ("[ĐẢNG ỦY CÔNG TY] TỔ CHỨC HỘI NGHỊ", "dang_uy < cong_ty"),
    ("[ĐẢNG ỦY TRUNG TÂM] CÔNG BỐ QUYẾT ĐỊNH", "dang_uy < trung_tam"),
    ("[Đảng ủy Tổng Công ty] họp", "dang_uy < tong_cong_ty"),
    ("[Đảng bộ Tập đoàn] báo cáo", "dang_bo < tap_doan"),
    ("[Tập đoàn NMK] trao Quyết định cho ông", "tap_doan[NMK]"),
    ("[Công ty Than Nà Mạ] công bố Nghị quyết", "cong_ty[Than Nà Mạ]"),
    ("[Đảng ủy NMK] họp", "dang_uy[NMK]"),
    ("[Đảng ủy] CCT4 họp", "dang_uy"),
    ("[Đảng bộ NMKV] họp", "dang_bo[NMKV]"),
    ("xây dựng [Đảng bộ] TSVM", "dang_bo"),
    ("[Đảng ủy] HTTNV", "dang_uy"),
    ("[Đảng bộ] XIII", "dang_bo"),
    ("[ĐẢNG ỦY] HỌP", "dang_uy"),
    ("[Cấp ủy Chi bộ Công an xã Tân Phú] họp", "chi_uy < chi_bo[Công an] @xã Tân Phú"),
    ("[Cấp ủy Chi bộ Trường Tiểu học Lê Lợi] họp", "chi_uy < chi_bo < truong[Tiểu học Lê Lợi]"),
    ("[Ban Chi ủy Chi bộ 3] họp", "chi_uy < chi_bo[3]"),
    ("[Cơ quan Kiểm tra Trung ương] yêu cầu", "ubkt_trung_uong"),
    ("Chủ nhiệm [UBKTTW] nói", "ubkt_trung_uong"),
]
CASES = [*COMMITTEES, *PARTY, *TRADES, *CELLS, *ORGANS, *TEAMS, *OFFICES, *SECTORS, *UNITS]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text for text, _ in CASES])
def test_a_body_takes_up_its_words_and_tells_what_it_is_of(text: str, told: str) -> None:
    case = marked(text)
    assert case.range is not None
    body = case.scanner.bodies.parse(case.range[0], len(case.tokens))
    assert body is not None
    assert told_body(body) == told
    assert (body.start, body.end) == case.range


NO_BODIES = [
    "Huyện ủy viên phát biểu",
    "đảng ủy viên phát biểu",
    "chi ủy viên",
    "đảng ủy các cấp",
    "đảng bộ cấp tỉnh",
    "đảng bộ xã, phường, thị trấn",
    "đảng bộ bộ phận",
    "Ban Tổ chức Hội nghị",
    "ban tổ chức cuộc thi",
    "văn phòng phẩm",
    "công an viên",
    "Công an nhân dân",
    "công an đã đến",
    "thanh tra huyện",
    "thanh tra việc này",
    "bộ đội biên phòng giúp dân",
    "Sở Công an",
    "sở thích",
    "bộ phận tiếp dân",
    "cán bộ tài chính",
    "nội bộ đảng",
    "phòng họp",
    "hội nghị",
    "Hội đồng",
    "Trường Sa",
    "trường học",
    "báo cáo",
    "báo chí",
    "Trạm đã hoạt động",
    "thường trực tại cơ quan",
    "thường vụ",
    "Đoàn kiểm tra số",
    "Ban Chỉ đạo phòng chống dịch",
    "Ban Chỉ đạo đã họp tại tỉnh",
    "ban chỉ đạo xây dựng nông thôn mới huyện",
    "Ban Kinh tế",
    "UBND các huyện",
    "Đoàn Thanh niên các tỉnh Tây Nguyên",
    "HĐND các cấp",
    "ủy ban bầu cử",
    "tổ công tác số",
    "vụ việc",
    "tối cao",
    "Hội thao quốc phòng huyện",
    "HỘI THAO QUỐC PHÒNG QUẬN BA ĐÌNH",
    "Hội thi Dân vận khéo",
    "Hội trường Ba Đình",
    "biên phòng Nà Mạ",
]


@pytest.mark.parametrize("text", NO_BODIES)
def test_other_words_are_no_body(text: str) -> None:
    assert [told_body(i.value) for i in scan(text) if isinstance(i.value, Body)] == []


def test_a_place_name_before_a_persons_ends_where_the_person_begins() -> None:
    scanner = grammar("Bí thư Đảng ủy xã Bản Mây Lò Văn Tủa")
    body = scanner.bodies.parse(2, len(scanner.tokens), before_person=True)
    assert body is not None
    assert told_body(body) == "dang_uy @xã Bản Mây"


def test_an_open_body_says_nothing_of_which_it_is() -> None:
    opened = {text: scan(text)[0].value for text in ("Huyện ủy", "Huyện ủy Khe Sâu", "Bộ Chính trị", "Chi bộ 3")}
    assert {text for text, body in opened.items() if isinstance(body, Body) and body.open} == {"Huyện ủy"}


def test_bodies_nested_without_end_are_read_without_a_deep_stack() -> None:
    items = scan("Chi bộ Ban Thường vụ Đảng ủy " * 3000)
    assert len(items) > 3000


# --- the data -----------------------------------------------------------------------------------------------------

EXAMPLES = [(each.id, example) for each in body_types() for example in each.examples]


@pytest.mark.parametrize(("type_id", "example"), EXAMPLES)
def test_each_example_is_headed_by_its_own_entry(type_id: str, example: str) -> None:
    scanner = grammar(example)
    body = scanner.bodies.parse(0, len(scanner.tokens))
    assert body is not None
    assert body.type.id == ("dang_uy" if type_id == "duk" else type_id)
    assert body.end == len(scanner.tokens)


def test_every_type_has_an_example_but_those_named_by_posts_alone() -> None:
    assert [each.id for each in body_types() if each.forms and not each.examples] == []
    assert [each.id for each in body_types() if not each.forms] == ["nha_nuoc"]


def test_ids_of_types_are_unique() -> None:
    ids = [each.id for each in body_types()]
    assert sorted(set(ids)) == sorted(ids)


SECTOR_FORMS = [(name, form) for name, forms in read_yaml("sectors.yaml").items() for form in forms]


@pytest.mark.parametrize(("name", "form"), SECTOR_FORMS)
def test_each_spelling_of_a_field_is_read_as_its_own(name: str, form: str) -> None:
    tokens = grammar(form).tokens
    assert sector_trie().match(tokens.words, 0, len(tokens)) == (name, len(tokens))


PHRASES = [
    (phrase.name, example)
    for group in ("centre", "forces", "blocs", "offices", "namesakes")
    for phrase in body_phrases(group)
    for example in phrase.examples
]


@pytest.mark.parametrize(("name", "example"), PHRASES)
def test_each_example_of_a_phrase_has_its_canonical_words(name: str, example: str) -> None:
    scanner = grammar(example)
    body = scanner.bodies.parse(0, len(scanner.tokens))
    assert body is not None
    assert body.name.removeprefix("Khối ") == name
    assert body.end == len(scanner.tokens)


GROUPS = read_yaml("body_words.yaml")["words"]
INSIDE = [(group, example) for group, entry in GROUPS.items() for example in entry.get("examples", ())]
OUTSIDE = [(group, example) for group, entry in GROUPS.items() for example in entry.get("not", ())]


@pytest.mark.parametrize(("group", "example"), INSIDE)
def test_each_example_of_a_group_of_words_is_one_body_to_its_end(group: str, example: str) -> None:
    scanner = grammar(example)
    body = scanner.bodies.parse(0, len(scanner.tokens))
    assert body is not None
    assert body.end == len(scanner.tokens)
    assert not set(GROUPS[group]["words"].split()).isdisjoint(scanner.tokens.words)


@pytest.mark.parametrize(("group", "example"), OUTSIDE)
def test_each_counter_example_of_a_group_ends_before_its_words(group: str, example: str) -> None:
    inside, outside = (part.strip() for part in example.split("|"))
    scanner = grammar(f"{inside} {outside}".strip())
    body = scanner.bodies.parse(0, len(scanner.tokens))
    assert (scanner.tokens.between(body.start, body.end) if body else "") == inside


def test_every_group_of_words_has_an_example() -> None:
    assert [group for group, entry in GROUPS.items() if not entry.get("examples") and not entry.get("not")] == []
