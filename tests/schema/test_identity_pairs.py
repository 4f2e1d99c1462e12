"""Two hundred pairs of names: what is one thing, what is two. Each is read from a sentence of an article of its own.

`[…]` marks the name; the ids of the things that the two names mean are equal, or they are not.
"""

import unicodedata

import pytest

from ingest.reading import Reading
from tests.ingest.resolve.articles import read

# --- the pairs that the project was asked for -----------------------------------------------------------------------

ASKED_APART = [
    ("[Đảng ủy xã Tân Phú] họp.", "[Đảng ủy xã Tân Phước] họp."),
    ("[Đảng ủy xã Tân Phú] họp.", "[Đảng ủy phường Tân Phú] họp."),
    ("[Chi bộ thôn 1, xã Tân Phú] họp.", "[Chi bộ thôn 11, xã Tân Phú] họp."),
    ("[Chi bộ 3, xã Tân Phú] họp.", "[Chi bộ 13, xã Tân Phú] họp."),
    ("[Trường Tiểu học Lê Lợi] họp tại xã Tân Phú.", "[Trường Tiểu học Lê Lai] họp tại xã Tân Phú."),
    ("[Đảng bộ xã Hòa Bình] họp.", "[Đảng bộ tỉnh Hòa Bình] họp."),
    ("[BTV Đảng ủy xã Tân Phú] họp.", "[Đảng ủy xã Tân Phú] họp."),
    ("[UBKT Huyện ủy Than Uyên] họp.", "[Ban Tổ chức Huyện ủy Than Uyên] họp."),
    ("[Chi bộ Công an xã Tân Phú] họp.", "[Chi bộ Quân sự xã Tân Phú] họp."),
    ("[Đảng ủy xã Hòa Sơn] họp.", "[Đảng ủy xã Hóa Sơn] họp."),
    ("Đồng chí [Nguyễn Văn An], Bí thư Huyện ủy Than Uyên.", "Đồng chí [Nguyễn Văn Ân], Bí thư Huyện ủy Than Uyên."),
    ("Đồng chí [Lê Thị Hoa], Bí thư Huyện ủy Than Uyên.", "Đồng chí [Lê Thị Hòa], Bí thư Huyện ủy Than Uyên."),
    ("Đồng chí [Trần Văn Hùng], Bí thư Huyện ủy Than Uyên.", "Đồng chí [Trần Văn Hưng], Bí thư Huyện ủy Than Uyên."),
    ("Đồng chí [Lê Thuỷ Tiên], Bí thư Huyện ủy Than Uyên.", "Đồng chí [Lê Thúy Tiên], Bí thư Huyện ủy Than Uyên."),
]
ASKED_SAME = [
    ("[Đảng uỷ xã Hoà Bình] họp.", "[Đảng ủy xã Hòa Bình] họp."),
    ("[ĐẢNG ỦY XÃ HÒA BÌNH]", "[Đảng ủy xã Hòa Bình] họp."),
    ("[UBKT Huyện ủy Than Uyên] họp.", "[Ủy ban Kiểm tra Huyện ủy Than Uyên] họp."),
    ("[BTV Huyện ủy Than Uyên] họp.", "[Ban Thường vụ Huyện ủy Than Uyên] họp."),
    ("Đồng chí [Lê Thuỷ Tiên], Bí thư Huyện ủy Than Uyên.", "Đồng chí [Lê Thủy Tiên], Bí thư Huyện ủy Than Uyên."),
    ("[Chi bộ thôn 1, xã Tân Phú] họp.", "[Chi bộ thôn 1 (Đảng bộ xã Tân Phú)] họp."),
]

# --- one thing ------------------------------------------------------------------------------------------------------


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


SPELLING = [
    (nfd("[Huyện ủy Than Uyên] họp."), "[Huyện ủy Than Uyên] họp."),
    (nfd("[Đảng uỷ xã Hoà Bình] họp."), "[Đảng ủy xã Hòa Bình] họp."),
    ("[Ðảng ủy xã Tân Phú] họp.", "[Đảng ủy xã Tân Phú] họp."),
    ("[Đảng\u00a0ủy xã Tân\u00a0Phú] họp.", "[Đảng ủy xã Tân Phú] họp."),
    ("[Trường\u00a0Tiểu học\u00a0Lê Lợi] ở xã Tân Phú.", "[Trường Tiểu học Lê Lợi] ở xã Tân Phú."),
    ("[huyện uỷ Than Uyên] họp.", "[Huyện ủy Than Uyên] họp."),
    ("[HUYỆN ỦY THAN UYÊN] họp.", "[Huyện ủy Than Uyên] họp."),
    ("[Huyện Huyện ủy Than Uyên] họp.", "[Huyện ủy Than Uyên] họp."),
    ("[Huyên ủy Than Uyên] họp.", "[Huyện ủy Than Uyên] họp."),
    ("[Đảng ủy xã Thuỵ Hoà] họp.", "[Đảng ủy xã Thụy Hòa] họp."),
    ("[Tỉnh ủy Đăk Nông] họp.", "[Tỉnh ủy Đăk Nông] kết luận."),
    ("[Sở Y tế tỉnh Đak Nông] họp.", "[Sở Y tế tỉnh Đắk Nông] họp."),
    ("[UBND tỉnh Bà Rịa-Vũng Tàu] họp.", "[UBND tỉnh Bà Rịa - Vũng Tàu] họp."),
    ("[UBND tỉnh Bắc Cạn] họp.", "[UBND tỉnh Bắc Kạn] họp."),
]
ABBREVIATIONS = [
    ("[BCH Đảng bộ huyện Than Uyên] họp.", "[Ban Chấp hành Đảng bộ huyện Than Uyên] họp."),
    ("[BCH Trung ương Đảng] họp.", "[Ban Chấp hành Trung ương] họp."),
    ("[Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam] họp.", "[BCHTW] họp."),
    ("[BCT] họp.", "[Bộ Chính trị] họp."),
    ("[Ban Bí thư Trung ương Đảng] họp.", "[Ban Bí thư] họp."),
    ("[BTCTW] họp.", "[Ban Tổ chức Trung ương] họp."),
    ("[Ban Dân vận T.Ư] họp.", "[Ban Dân vận Trung ương Đảng] họp."),
    ("[UBKT TW] họp.", "[Ủy ban Kiểm tra Trung ương] họp."),
    ("[Ủy ban Kiểm tra (UBKT) Tỉnh ủy Lai Châu] họp.", "[UBKT Tỉnh ủy Lai Châu] họp."),
    ("[BTV Tỉnh ủy Lai Châu] họp.", "[Thường vụ Tỉnh ủy Lai Châu] họp."),
    ("[Ban Thường vụ Đảng bộ xã Tân Phú] họp.", "[BTV Đảng ủy xã Tân Phú] họp."),
    ("[BTG Tỉnh ủy Lai Châu] họp.", "[Ban Tuyên giáo Tỉnh ủy Lai Châu] họp."),
    ("[Ban Tuyên giáo - Dân vận Tỉnh ủy Lai Châu] họp.", "[Ban Tuyên giáo và Dân vận Tỉnh ủy Lai Châu] họp."),
    ("[ĐUK các cơ quan tỉnh Lai Châu] họp.", "[Đảng ủy Khối các cơ quan tỉnh Lai Châu] họp."),
    ("[Đảng ủy khối CCQ tỉnh Lai Châu] họp.", "[Đảng ủy Khối các cơ quan tỉnh Lai Châu] họp."),
    ("[Đảng ủy Khối các doanh nghiệp tỉnh Lai Châu] họp.", "[Đảng ủy Khối Doanh nghiệp tỉnh Lai Châu] họp."),
    ("[BCS Đảng Bộ Xây dựng] họp.", "[Ban Cán sự đảng Bộ Xây dựng] họp."),
    ("[Hội đồng nhân dân huyện Than Uyên] họp.", "[HĐND huyện Than Uyên] họp."),
    ("[Ủy ban nhân dân (UBND) huyện Than Uyên] họp.", "[UBND huyện Than Uyên] họp."),
    ("[UBMTTQ Việt Nam huyện Than Uyên] họp.", "[Ủy ban Mặt trận Tổ quốc huyện Than Uyên] họp."),
    ("[LĐLĐ tỉnh Lai Châu] họp.", "[Liên đoàn Lao động tỉnh Lai Châu] họp."),
    ("[Hội LHPN tỉnh Lai Châu] họp.", "[Hội Liên hiệp Phụ nữ tỉnh Lai Châu] họp."),
    ("[Hội CCB tỉnh Lai Châu] họp.", "[Hội Cựu chiến binh tỉnh Lai Châu] họp."),
    ("[Đoàn TNCS Hồ Chí Minh xã Tân Phú] họp.", "[Đoàn Thanh niên xã Tân Phú] họp."),
    ("[Sở LĐ-TB&XH tỉnh Lai Châu] họp.", "[Sở Lao động - Thương binh và Xã hội tỉnh Lai Châu] họp."),
    ("[Sở NN&PTNT tỉnh Lai Châu] họp.", "[Sở Nông nghiệp và Phát triển nông thôn tỉnh Lai Châu] họp."),
    ("[Sở TN&MT tỉnh Lai Châu] họp.", "[Sở Tài nguyên và Môi trường tỉnh Lai Châu] họp."),
    ("[Sở GD-ĐT tỉnh Lai Châu] họp.", "[Sở Giáo dục và Đào tạo tỉnh Lai Châu] họp."),
    ("[Sở KH&ĐT tỉnh Lai Châu] họp.", "[Sở Kế hoạch và Đầu tư tỉnh Lai Châu] họp."),
    ("[Sở VHTT&DL tỉnh Lai Châu] họp.", "[Sở Văn hóa, Thể thao và Du lịch tỉnh Lai Châu] họp."),
    ("[Phòng TC-KH huyện Than Uyên] họp.", "[Phòng Tài chính - Kế hoạch huyện Than Uyên] họp."),
    ("[Ban CHQS huyện Than Uyên] họp.", "[Ban Chỉ huy Quân sự huyện Than Uyên] họp."),
    ("[TAND huyện Than Uyên] họp.", "[Tòa án nhân dân huyện Than Uyên] họp."),
    ("[VKSND huyện Than Uyên] họp.", "[Viện Kiểm sát nhân dân huyện Than Uyên] họp."),
    ("[VKSNDTC] họp.", "[Viện Kiểm sát nhân dân tối cao] họp."),
    ("[Đoàn ĐBQH tỉnh Lai Châu] họp.", "[Đoàn đại biểu Quốc hội tỉnh Lai Châu] họp."),
    ("[Văn phòng HĐND - UBND huyện Than Uyên] họp.", "[Văn phòng HĐND và UBND huyện Than Uyên] họp."),
    ("[Ngân hàng CSXH tỉnh Lai Châu] họp.", "[Ngân hàng Chính sách xã hội tỉnh Lai Châu] họp."),
    ("[BV Đa khoa huyện Than Uyên] họp.", "[Bệnh viện Đa khoa huyện Than Uyên] họp."),
    ("[HTX Minh Tiến] họp.", "[Hợp tác xã Minh Tiến] họp."),
]
PLACES = [
    ("[Thành ủy TP.HCM] họp.", "[Thành ủy Thành phố Hồ Chí Minh] họp."),
    ("[UBND TP. Hà Nội] họp.", "[UBND thành phố Hà Nội] họp."),
    ("[UBND TX. Sa Pa, tỉnh Lào Cai] họp.", "[UBND thị xã Sa Pa, tỉnh Lào Cai] họp."),
    ("[Huyện ủy huyện Than Uyên] họp.", "[Huyện ủy Than Uyên] họp."),
    ("[Huyện ủy] họp tại huyện Than Uyên.", "[Huyện ủy Than Uyên] họp."),
    ("Tin từ Than Uyên và Mường Tè. [Tỉnh ủy] họp.", "[Tỉnh ủy Lai Châu] họp."),
    ("Xã Tân Phú họp. [UBND xã] báo cáo.", "[UBND xã Tân Phú] họp."),
    ("[Sở Y tế] họp tại tỉnh Lai Châu.", "[Sở Y tế tỉnh Lai Châu] họp."),
    ("[Công an Lai Châu] họp.", "[Công an tỉnh Lai Châu] họp."),
    ("[Đảng bộ Lai Châu] họp.", "[Đảng bộ tỉnh Lai Châu] họp."),
    ("[Đảng ủy xã Khe Sâu, huyện Than Uyên] họp.", "[Đảng ủy xã Khe Sâu] họp tại huyện Than Uyên."),
    ("[Ban Tuyên giáo tỉnh Lai Châu] họp.", "[Ban Tuyên giáo Tỉnh ủy Lai Châu] họp."),
    ("[Chi bộ số 3, xã Tân Phú] họp.", "[Chi bộ 3 xã Tân Phú] họp."),
    ("[Chi bộ 3 (Đảng bộ xã Tân Phú)] họp.", "[Chi bộ 3, xã Tân Phú] họp."),
    ("Xã Tân Phú họp. [Chi bộ 3] báo cáo.", "[Chi bộ 3 thuộc Đảng bộ xã Tân Phú] họp."),
    ("Xã Tân Phú họp. [Chi bộ thôn 1] báo cáo.", "[Chi bộ thôn 1, xã Tân Phú] họp."),
    ("[Trường Tiểu học Lê Lợi] họp tại xã Tân Phú.", "Xã Tân Phú có [Trường Tiểu học Lê Lợi]."),
    (
        "[Đoàn kiểm tra của Tỉnh ủy Lai Châu] đến. Đoàn kiểm tra số 5 của Tỉnh ủy Lai Châu về.",
        "[Đoàn kiểm tra số 5 của Tỉnh ủy Lai Châu] đến.",
    ),
]
PEOPLE = [
    ("Đồng chí [LÒ VĂN TỦA], Bí thư Huyện ủy Than Uyên.", "Ông [Lò Văn Tủa], Bí thư Huyện ủy Than Uyên."),
    ("Bí thư Huyện ủy Than Uyên [Lò Văn Tủa] nói.", "Ông [Lò Văn Tủa], Chủ tịch UBND huyện Than Uyên."),
    ("Ông [K’Thanh], Bí thư Huyện ủy Than Uyên.", "Ông [K'Thanh], Bí thư Huyện ủy Than Uyên."),
    (nfd("Ông [Lò Văn Tủa], Bí thư Huyện ủy Than Uyên."), "Ông [Lò Văn Tủa], Bí thư Huyện ủy Than Uyên."),
    ("Ông Lò Văn Tủa, Bí thư Huyện ủy Than Uyên. Ông [Tủa] nói.", "Ông [Lò Văn Tủa], Bí thư Huyện ủy Than Uyên."),
    (
        "Ông Lò Văn Tủa, Bí thư Huyện ủy Than Uyên. Đồng chí [Bí thư Huyện ủy] nói.",
        "Ông [Lò Văn Tủa], Bí thư Huyện ủy Than Uyên.",
    ),
]
SAME = [*ASKED_SAME, *SPELLING, *ABBREVIATIONS, *PLACES, *PEOPLE]

# --- two things -----------------------------------------------------------------------------------------------------

MARKS = [
    ("[Đảng ủy xã Bản Mây] họp.", "[Đảng ủy xã Bản Máy] họp."),
    ("[Đảng ủy xã Bản Mây] họp.", "[Đảng ủy xã Bản Mầy] họp."),
    ("[Đảng ủy xã Bản Mây] họp.", "[Đảng ủy xã Bản May] họp."),
    ("[Đảng ủy xã Khe Sâu] họp.", "[Đảng ủy xã Khe Sau] họp."),
    ("[Đảng ủy xã Khe Sâu] họp.", "[Đảng ủy xã Khe Sấu] họp."),
    ("[Đảng ủy xã Nà Mạ] họp.", "[Đảng ủy xã Na Mạ] họp."),
    ("[Đảng ủy xã Nà Mạ] họp.", "[Đảng ủy xã Nà Mã] họp."),
    ("[Đảng ủy xã Tân Đức] họp.", "[Đảng ủy xã Tân Dức] họp."),
    ("[Đảng ủy xã Thụy Hòa] họp.", "[Đảng ủy xã Thúy Hòa] họp."),
    ("[Đảng ủy xã Hòa Sơn] họp.", "[Đảng ủy xã Hoa Sơn] họp."),
    ("[Đảng ủy xã Quý Hòa] họp.", "[Đảng ủy xã Quỳ Hòa] họp."),
    ("[Trường Tiểu học Lê Lợi] họp tại xã Tân Phú.", "[Trường Tiểu học Lê Lói] họp tại xã Tân Phú."),
    ("[Chi bộ bản Đán Đăm, xã Tân Phú] họp.", "[Chi bộ bản Đán Đắm, xã Tân Phú] họp."),
    ("[Công ty TNHH Thái Bình] họp.", "[Công ty TNHH Thái Bính] họp."),
]
NUMBERS = [
    ("[Chi bộ thôn 1, xã Tân Phú] họp.", "[Chi bộ thôn 2, xã Tân Phú] họp."),
    ("[Chi bộ 1, xã Tân Phú] họp.", "[Chi bộ 11, xã Tân Phú] họp."),
    ("[Chi bộ 1, xã Tân Phú] họp.", "[Chi bộ thôn 1, xã Tân Phú] họp."),
    ("[Chi bộ 12A, xã Tân Phú] họp.", "[Chi bộ 12B, xã Tân Phú] họp."),
    ("[Chi bộ 12A, xã Tân Phú] họp.", "[Chi bộ 12, xã Tân Phú] họp."),
    ("[Chi bộ thôn 5, xã Tân Phú] họp.", "[Chi bộ bản 5, xã Tân Phú] họp."),
    ("[Chi bộ tổ dân phố 9, phường Tân Phú] họp.", "[Chi bộ tổ dân phố 19, phường Tân Phú] họp."),
    ("[Đảng ủy phường 1, quận 3, TP.HCM] họp.", "[Đảng ủy phường 11, quận 3, TP.HCM] họp."),
    ("[Đảng ủy phường 1, quận 3, TP.HCM] họp.", "[Đảng ủy phường 1, quận 10, TP.HCM] họp."),
    ("[UBND quận 1, TP.HCM] họp.", "[UBND quận 10, TP.HCM] họp."),
    ("[Quân khu 4] họp.", "[Quân khu 5] họp."),
    ("[Đoàn kiểm tra số 1 của Tỉnh ủy Lai Châu] đến.", "[Đoàn kiểm tra số 11 của Tỉnh ủy Lai Châu] đến."),
    ("[Đoàn kiểm tra số 1 của Tỉnh ủy Lai Châu] đến.", "[Đoàn kiểm tra số 1 của Tỉnh ủy Sơn La] đến."),
    ("[Đoàn kiểm tra số 1 của Tỉnh ủy Lai Châu] đến.", "[Đoàn giám sát số 1 của Tỉnh ủy Lai Châu] đến."),
    ("[Phòng Nghiệp vụ 1 Sở Tài chính tỉnh Lai Châu] họp.", "[Phòng Nghiệp vụ 2 Sở Tài chính tỉnh Lai Châu] họp."),
    ("[Ban Chỉ đạo 35 Tỉnh ủy Lai Châu] họp.", "[Ban Chỉ đạo 36 Tỉnh ủy Lai Châu] họp."),
    ("[Trường THPT số 1] họp tại huyện Than Uyên.", "[Trường THPT số 2] họp tại huyện Than Uyên."),
]
RANKS_AND_PLACES = [
    ("[Đảng ủy xã Than Uyên] họp.", "[Đảng ủy thị trấn Than Uyên] họp."),
    ("[Huyện ủy Than Uyên] họp.", "[Đảng ủy thị trấn Than Uyên] họp."),
    ("[UBND huyện Sa Pa, tỉnh Lào Cai] họp.", "[UBND thị xã Sa Pa, tỉnh Lào Cai] họp."),
    ("[UBND tỉnh Sơn La] họp.", "[UBND thành phố Sơn La] họp."),
    ("[UBND tỉnh Yên Bái] họp.", "[UBND thành phố Yên Bái] họp."),
    ("[Tỉnh ủy Sơn La] họp.", "[Thành ủy Sơn La] họp."),
    ("[Đảng bộ tỉnh Lai Châu] họp.", "[Đảng bộ thành phố Lai Châu] họp."),
    ("[Tỉnh ủy Lai Châu] họp.", "[Tỉnh ủy Điện Biên] họp."),
    ("[Huyện ủy Than Uyên] họp.", "[Huyện ủy Tân Uyên] họp."),
    ("[Huyện ủy Than Uyên] họp.", "[Huyện ủy Mường Tè] họp."),
    ("[Đảng ủy xã Tân Phú, huyện Than Uyên] họp.", "[Đảng ủy xã Tân Phú, huyện Mường Tè] họp."),
    ("[Đảng ủy xã Tân Phú] họp.", "[Đảng ủy xã Tân Phú, huyện Mường Tè] họp."),
    ("[UBND xã Tân Phú, tỉnh Lai Châu] họp.", "[UBND xã Tân Phú, tỉnh Sơn La] họp."),
    ("[Chi bộ thôn 1, xã Tân Phú] họp.", "[Chi bộ thôn 1, xã Tân Hòa] họp."),
    ("[Chi bộ 3 (Đảng bộ xã Tân Phú)] họp.", "[Chi bộ 3 (Đảng bộ phường Tân Phú)] họp."),
    ("[Sở Y tế tỉnh Lai Châu] họp.", "[Sở Y tế tỉnh Sơn La] họp."),
    ("[Phòng Nội vụ huyện Than Uyên] họp.", "[Phòng Nội vụ huyện Mường Tè] họp."),
    ("[Công an huyện Than Uyên] họp.", "[Công an tỉnh Lai Châu] họp."),
    ("[Trường Tiểu học Lê Lợi] họp tại xã Tân Phú.", "[Trường Tiểu học Lê Lợi] họp tại xã Tân Hòa."),
    ("[Bệnh viện Đa khoa huyện Than Uyên] họp.", "[Bệnh viện Đa khoa tỉnh Lai Châu] họp."),
    ("[Đảng ủy Khối các cơ quan tỉnh Lai Châu] họp.", "[Đảng ủy Khối các cơ quan tỉnh Sơn La] họp."),
    ("[Hội Nông dân xã Tân Phú] họp.", "[Hội Nông dân huyện Than Uyên] họp."),
    ("[Hội Nông dân Việt Nam] họp.", "[Hội Nông dân huyện Than Uyên] họp."),
    ("[MTTQ tỉnh Lai Châu] họp.", "[MTTQ huyện Than Uyên] họp."),
]
KINDS = [
    ("[Huyện ủy Than Uyên] họp.", "[Đảng bộ huyện Than Uyên] họp."),
    ("[Huyện ủy Than Uyên] họp.", "[Ban Thường vụ Huyện ủy Than Uyên] họp."),
    ("[Huyện ủy Than Uyên] họp.", "[Ban Chấp hành Đảng bộ huyện Than Uyên] họp."),
    ("[Huyện ủy Than Uyên] họp.", "[UBND huyện Than Uyên] họp."),
    ("[Thường trực Huyện ủy Than Uyên] họp.", "[Ban Thường vụ Huyện ủy Than Uyên] họp."),
    ("[Đảng ủy xã Tân Phú] họp.", "[Đảng bộ xã Tân Phú] họp."),
    ("[Đảng ủy xã Tân Phú] họp.", "[Ban Chấp hành Đảng bộ xã Tân Phú] họp."),
    ("[Đảng bộ cơ quan chính quyền xã Tân Phú] họp.", "[Đảng bộ xã Tân Phú] họp."),
    ("[Đảng bộ các cơ quan Đảng xã Tân Phú] họp.", "[Đảng bộ cơ quan chính quyền xã Tân Phú] họp."),
    ("[Chi bộ Công an xã Tân Phú] họp.", "[Công an xã Tân Phú] họp."),
    ("[Đảng ủy Công an tỉnh Lai Châu] họp.", "[Đảng ủy Quân sự tỉnh Lai Châu] họp."),
    ("[Đảng ủy Công an tỉnh Lai Châu] họp.", "[Công an tỉnh Lai Châu] họp."),
    ("[Đảng ủy Sở Y tế tỉnh Lai Châu] họp.", "[Sở Y tế tỉnh Lai Châu] họp."),
    ("[Đảng ủy Sở Y tế tỉnh Lai Châu] họp.", "[Đảng bộ Sở Y tế tỉnh Lai Châu] họp."),
    ("[Ban Cán sự đảng UBND tỉnh Lai Châu] họp.", "[UBND tỉnh Lai Châu] họp."),
    ("[Đảng đoàn LĐLĐ tỉnh Lai Châu] họp.", "[LĐLĐ tỉnh Lai Châu] họp."),
    ("[Chi bộ Trường Tiểu học Lê Lợi] họp tại xã Tân Phú.", "[Trường Tiểu học Lê Lợi] họp tại xã Tân Phú."),
    ("[Đảng ủy Khối các cơ quan tỉnh Lai Châu] họp.", "[Đảng ủy Khối Doanh nghiệp tỉnh Lai Châu] họp."),
    ("[Đảng ủy Khối các cơ quan tỉnh Lai Châu] họp.", "[Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Lai Châu] họp."),
    ("[Đảng ủy Khối các cơ quan tỉnh Lai Châu] họp.", "[Đảng ủy các cơ quan Đảng tỉnh Lai Châu] họp."),
    ("[Đảng ủy Khối các cơ quan Trung ương] họp.", "[Đảng ủy Khối các cơ quan tỉnh Lai Châu] họp."),
    ("[UBKT Tỉnh ủy Lai Châu] họp.", "[UBKT Huyện ủy Than Uyên] họp."),
    ("[UBKT Trung ương] họp.", "[UBKT Tỉnh ủy Lai Châu] họp."),
    ("[UBKT Đảng ủy xã Tân Phú] họp.", "[UBKT Đảng ủy phường Tân Phú] họp."),
    ("[Ban Tuyên giáo Huyện ủy Than Uyên] họp.", "[Ban Dân vận Huyện ủy Than Uyên] họp."),
    ("[Ban Tuyên giáo Huyện ủy Than Uyên] họp.", "[Ban Tuyên giáo và Dân vận Huyện ủy Than Uyên] họp."),
    ("[Văn phòng Huyện ủy Than Uyên] họp.", "[Văn phòng HĐND và UBND huyện Than Uyên] họp."),
    ("[Văn phòng UBND tỉnh Lai Châu] họp.", "[Văn phòng HĐND tỉnh Lai Châu] họp."),
    ("[HĐND huyện Than Uyên] họp.", "[UBND huyện Than Uyên] họp."),
    ("[HĐND huyện Than Uyên] họp.", "[Thường trực HĐND huyện Than Uyên] họp."),
    ("[Thanh tra tỉnh Lai Châu] họp.", "[Thanh tra Chính phủ] họp."),
    ("[TAND tỉnh Lai Châu] họp.", "[TAND tối cao] họp."),
    ("[TAND huyện Than Uyên] họp.", "[Viện Kiểm sát nhân dân huyện Than Uyên] họp."),
    ("[Bộ CHQS tỉnh Lai Châu] họp.", "[Ban CHQS huyện Than Uyên] họp."),
    ("[Sở Y tế tỉnh Lai Châu] họp.", "[Sở Nội vụ tỉnh Lai Châu] họp."),
    ("[Sở Nội vụ tỉnh Lai Châu] họp.", "[Phòng Nội vụ huyện Than Uyên] họp."),
    ("[Bộ Y tế] họp.", "[Sở Y tế tỉnh Lai Châu] họp."),
    ("[Sở Nông nghiệp và PTNT tỉnh Lai Châu] họp.", "[Sở Nông nghiệp và Môi trường tỉnh Lai Châu] họp."),
    ("[Chi cục Thuế huyện Than Uyên] họp.", "[Cục Thuế tỉnh Lai Châu] họp."),
    ("[Tổng cục Thuế] họp.", "[Cục Thuế tỉnh Lai Châu] họp."),
    ("[Hội LHPN xã Tân Phú] họp.", "[Hội Nông dân xã Tân Phú] họp."),
    ("[Huyện đoàn Than Uyên] họp.", "[Huyện ủy Than Uyên] họp."),
    ("[Trường THCS Tân Phú] họp tại xã Tân Phú.", "[Trường THPT Tân Phú] họp tại xã Tân Phú."),
    ("[Trường Tiểu học Tân Phú] họp tại xã Tân Phú.", "[Trường Mầm non Tân Phú] họp tại xã Tân Phú."),
    ("[Công ty Thái Bình] họp.", "[Tổng Công ty Thái Bình] họp."),
    ("[Bộ Chính trị] họp.", "[Ban Bí thư] họp."),
]
OPEN = [
    ("[Huyện ủy] họp.", "[Huyện ủy] kết luận."),
    ("[Ban Tuyên giáo] họp.", "[Ban Tuyên giáo] kết luận."),
    ("[UBND xã] họp.", "[UBND xã] kết luận."),
    ("[Chi bộ 3] họp.", "[Chi bộ 3] kết luận."),
    ("[Trường Tiểu học Lê Lợi] họp.", "[Trường Tiểu học Lê Lợi] kết luận."),
    ("[Đoàn kiểm tra số 5] đến.", "[Đoàn kiểm tra số 5] về."),
    ("[Huyện ủy] họp.", "[Huyện ủy Than Uyên] họp."),
]
OTHER_PEOPLE = [
    ("Ông [Lò Văn Tủa], Bí thư Huyện ủy Than Uyên.", "Ông [Lò Văn Tủa], Bí thư Huyện ủy Mường Tè."),
    ("Ông [Lò Văn Tủa], Bí thư Huyện ủy Than Uyên.", "Ông [Lò Văn Tùa], Bí thư Huyện ủy Than Uyên."),
    ("Ông [Lò Văn Tủa], Bí thư Huyện ủy Than Uyên.", "Ông [Lò Tủa], Bí thư Huyện ủy Than Uyên."),
    ("Ông [Nguyễn Văn Dũng], Bí thư Huyện ủy Than Uyên.", "Ông [Nguyễn Văn Dụng], Bí thư Huyện ủy Than Uyên."),
    ("Ông [Nguyễn Văn Đạt], Bí thư Huyện ủy Than Uyên.", "Ông [Nguyễn Văn Dạt], Bí thư Huyện ủy Than Uyên."),
    ("Bà [Lê Thị Thu], Bí thư Huyện ủy Than Uyên.", "Bà [Lê Thị Thư], Bí thư Huyện ủy Than Uyên."),
    ("Bà [Lê Thị Lan], Bí thư Huyện ủy Than Uyên.", "Bà [Lê Thị Lân], Bí thư Huyện ủy Than Uyên."),
    ("Ông [Y Bhiơ Niê], Bí thư Huyện ủy Than Uyên.", "Ông [Y Bhiơ̆ Niê], Bí thư Huyện ủy Than Uyên."),
    ("Ông [Lò Văn Tủa] dự.", "Ông [Lò Văn Tủa] nói."),
]
APART = [*ASKED_APART, *MARKS, *NUMBERS, *RANKS_AND_PLACES, *KINDS, *OPEN, *OTHER_PEOPLE]


def meant(text: str) -> str:
    """The id of what the marked words mean."""
    before, _, rest = unicodedata.normalize("NFC", text).partition("[")
    inside, _, after = rest.partition("]")
    reading = read(before + inside + after)
    return _at(reading, len(before), len(before) + len(inside))


def _at(reading: Reading, start: int, end: int) -> str:
    found = {m.thing for sentence in reading.sentences for m in sentence.mentions if (m.start, m.end) == (start, end)}
    assert len(found) == 1, f"{reading.text[start:end]!r} is read as {len(found)} things"
    return found.pop()


@pytest.mark.parametrize(("first", "second"), SAME, ids=[f"{a} = {b}" for a, b in SAME])
def test_one_thing_has_one_id_however_it_is_written(first: str, second: str) -> None:
    assert meant(first) == meant(second)


@pytest.mark.parametrize(("first", "second"), APART, ids=[f"{a} / {b}" for a, b in APART])
def test_two_things_never_share_an_id(first: str, second: str) -> None:
    assert meant(first) != meant(second)


def test_there_are_two_hundred_pairs_none_twice() -> None:
    pairs = [frozenset(pair) for pair in (*SAME, *APART)]
    assert len(pairs) == len(set(pairs)) >= 200
