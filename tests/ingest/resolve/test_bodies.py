"""Which body an open or short name means."""

import pytest

from tests.ingest.resolve.articles import bodies

OPEN = [
    (
        "Sáng 5/4 Đảng ủy quân sự huyện họp. Ngày 26/2 Trung tâm chính trị huyện mở lớp. Tin từ huyện Mường Lát.",
        {
            "Đảng ủy Quân sự huyện Mường Lát": ["Đảng ủy quân sự huyện"],
            "Trung tâm Chính trị huyện Mường Lát": ["Trung tâm chính trị huyện"],
        },
    ),
    ("Huyện ủy họp tại huyện Mường Lát.", {"Huyện ủy Mường Lát": ["Huyện ủy"]}),
    ("Huyện ủy họp.", {"Huyện ủy?": ["Huyện ủy"]}),
    ("Tin từ huyện Than Uyên và huyện Mường Tè. Tỉnh ủy họp.", {"Tỉnh ủy Lai Châu": ["Tỉnh ủy"]}),
    (
        "Huyện ủy Than Uyên, tỉnh Lai Châu họp. Thành ủy họp.",
        {"Huyện ủy Than Uyên": ["Huyện ủy Than Uyên"], "Thành ủy?": ["Thành ủy"]},
    ),
    (
        "Thành ủy Hồ Chí Minh họp. Thành ủy kết luận.",
        {"Thành ủy Thành phố Hồ Chí Minh": ["Thành ủy Hồ Chí Minh", "Thành ủy"]},
    ),
    (
        "Huyện ủy Than Uyên họp. Ban Thường vụ kết luận.",
        {"Huyện ủy Than Uyên": ["Huyện ủy Than Uyên"], "Ban Thường vụ Huyện ủy Than Uyên": ["Ban Thường vụ"]},
    ),
    (
        "Huyện ủy Than Uyên họp. Ban Tuyên giáo Huyện ủy báo cáo.",
        {
            "Huyện ủy Than Uyên": ["Huyện ủy Than Uyên"],
            "Ban Tuyên giáo Huyện ủy Than Uyên": ["Ban Tuyên giáo Huyện ủy"],
        },
    ),
    ("Ban Tuyên giáo báo cáo.", {"Ban Tuyên giáo?": ["Ban Tuyên giáo"]}),
    (
        "Đảng ủy xã Bản Mây, huyện Than Uyên họp. Đảng ủy kết luận. Đảng bộ báo cáo.",
        {
            "Đảng ủy xã Bản Mây": ["Đảng ủy xã Bản Mây, huyện Than Uyên", "Đảng ủy"],
            "Đảng bộ xã Bản Mây": ["Đảng bộ"],
        },
    ),
    (
        "Đảng bộ huyện Than Uyên họp. Đảng ủy kết luận.",
        {"Đảng bộ huyện Than Uyên": ["Đảng bộ huyện Than Uyên"], "Huyện ủy Than Uyên": ["Đảng ủy"]},
    ),
    (
        "Đảng ủy Sở Y tế tỉnh Lai Châu họp. Đảng bộ báo cáo.",
        {
            "Đảng ủy Sở Y tế tỉnh Lai Châu": ["Đảng ủy Sở Y tế tỉnh Lai Châu"],
            "Đảng bộ Sở Y tế tỉnh Lai Châu": ["Đảng bộ"],
        },
    ),
    ("Đảng ủy họp.", {}),
    (
        "UBND huyện Than Uyên họp. UBND kết luận.",
        {"UBND huyện Than Uyên": ["UBND huyện Than Uyên", "UBND"]},
    ),
    ("Hạt Kiểm lâm báo cáo tại huyện Than Uyên.", {"Hạt Kiểm lâm huyện Than Uyên": ["Hạt Kiểm lâm"]}),
    ("Hạt Kiểm lâm báo cáo.", {}),
    (
        "Sở Y tế tỉnh Lai Châu họp. Phòng Tổ chức cán bộ báo cáo.",
        {
            "Sở Y tế tỉnh Lai Châu": ["Sở Y tế tỉnh Lai Châu"],
            "Phòng Tổ chức cán bộ Sở Y tế tỉnh Lai Châu": ["Phòng Tổ chức cán bộ"],
        },
    ),
    (
        "Sở Y tế tỉnh Lai Châu họp. UBND huyện Than Uyên họp. Phòng Nội vụ báo cáo.",
        {
            "Sở Y tế tỉnh Lai Châu": ["Sở Y tế tỉnh Lai Châu"],
            "UBND huyện Than Uyên": ["UBND huyện Than Uyên"],
            "Phòng Nội vụ huyện Than Uyên": ["Phòng Nội vụ"],
        },
    ),
    ("Sở Y tế họp tại tỉnh Lai Châu.", {"Sở Y tế tỉnh Lai Châu": ["Sở Y tế"]}),
    ("Bộ Xây dựng họp tại tỉnh Lai Châu.", {"Bộ Xây dựng": ["Bộ Xây dựng"]}),
    (
        "Trường Tiểu học Lê Lợi Than Uyên họp. Trường Tiểu học Lê Lợi kết luận.",
        {"Trường Tiểu học Lê Lợi Than Uyên?": ["Trường Tiểu học Lê Lợi Than Uyên", "Trường Tiểu học Lê Lợi"]},
    ),
    (
        "Ban Chấp hành Đảng bộ tỉnh Lai Châu họp. Ban Thường vụ báo cáo.",
        {
            "Ban Chấp hành Đảng bộ tỉnh Lai Châu": ["Ban Chấp hành Đảng bộ tỉnh Lai Châu"],
            "Ban Thường vụ Tỉnh ủy Lai Châu": ["Ban Thường vụ"],
        },
    ),
    ("Ban Dân vận Trung ương họp.", {"Ban Dân vận Trung ương": ["Ban Dân vận Trung ương"]}),
    ("Văn phòng HĐND tỉnh Lai Châu họp.", {"Văn phòng HĐND tỉnh Lai Châu": ["Văn phòng HĐND tỉnh Lai Châu"]}),
]
BESIDE_OTHERS = [
    ("Tỉnh ủy họp tại thành phố Hà Nội.", {"Thành ủy Hà Nội": ["Tỉnh ủy"]}),
    (
        "Tin từ thành phố Sơn La. Thành đoàn Hà Nội họp. Thành đoàn và các quận - huyện đoàn dự.",
        {"Thành đoàn Hà Nội": ["Thành đoàn Hà Nội", "Thành đoàn"]},
    ),
    ("Quận ủy Quận 2 họp.", {"Quận ủy quận 2": ["Quận ủy Quận 2"]}),
    ("Tỉnh ủy Hà Nội họp.", {"Thành ủy Hà Nội": ["Tỉnh ủy Hà Nội"]}),
    (
        "Ban Chấp hành Đảng bộ, Ban Thường vụ Huyện ủy Than Uyên họp.",
        {
            "Ban Chấp hành Đảng bộ huyện Than Uyên": ["Ban Chấp hành Đảng bộ"],
            "Ban Thường vụ Huyện ủy Than Uyên": ["Ban Thường vụ Huyện ủy Than Uyên"],
        },
    ),
    (
        "CÔNG TY TNHH KHE SÂU THÀNH CÔNG\n\nCông ty TNHH Khe Sâu họp.",
        {"Công ty TNHH Khe Sâu": ["CÔNG TY TNHH KHE SÂU", "Công ty TNHH Khe Sâu"]},
    ),
    (
        "Thường trực Ủy ban MTTQ xã Bản Mây họp.",
        {"Ban Thường trực Ủy ban MTTQ Việt Nam xã Bản Mây": ["Thường trực Ủy ban MTTQ xã Bản Mây"]},
    ),
    (
        "Ban Thường vụ, Đảng bộ xã Bản Mây họp.",
        {"Ban Thường vụ Đảng ủy xã Bản Mây": ["Ban Thường vụ"], "Đảng bộ xã Bản Mây": ["Đảng bộ xã Bản Mây"]},
    ),
    (
        "Ban Thường vụ và UBND xã Bản Mây họp.",
        {"Ban Thường vụ Đảng ủy xã Bản Mây": ["Ban Thường vụ"], "UBND xã Bản Mây": ["UBND xã Bản Mây"]},
    ),
    (
        "Ban Thường vụ và Sở Y tế tỉnh Lai Châu họp.",
        {"Ban Thường vụ?": ["Ban Thường vụ"], "Sở Y tế tỉnh Lai Châu": ["Sở Y tế tỉnh Lai Châu"]},
    ),
    (
        "UBND và Huyện ủy Than Uyên họp.",
        {"UBND huyện Than Uyên": ["UBND"], "Huyện ủy Than Uyên": ["Huyện ủy Than Uyên"]},
    ),
    ("UBND và Sở Y tế họp.", {"Sở Y tế": ["Sở Y tế"]}),
    ("Bệnh viện và UBND huyện Than Uyên họp.", {"UBND huyện Than Uyên": ["UBND huyện Than Uyên"]}),
    ("Huyện ủy và Bộ Chính trị họp.", {"Huyện ủy?": ["Huyện ủy"], "Bộ Chính trị": ["Bộ Chính trị"]}),
    (
        "UBND xã, Sở Y tế tỉnh Lai Châu họp.",
        {"UBND xã?": ["UBND xã"], "Sở Y tế tỉnh Lai Châu": ["Sở Y tế tỉnh Lai Châu"]},
    ),
    (
        "Đảng ủy xã Bản Mây họp. Ban Chấp hành báo cáo.",
        {"Đảng ủy xã Bản Mây": ["Đảng ủy xã Bản Mây"], "Ban Chấp hành Đảng bộ xã Bản Mây": ["Ban Chấp hành"]},
    ),
    ("UBND và Bộ Chính trị họp.", {"Bộ Chính trị": ["Bộ Chính trị"]}),
    (
        "UBND, UBND huyện Than Uyên họp.",
        {"UBND huyện Than Uyên": ["UBND", "UBND huyện Than Uyên"]},
    ),
    (
        "Hạt Kiểm lâm và UBND xã Bản Mây, huyện Than Uyên họp.",
        {
            "Hạt Kiểm lâm huyện Than Uyên": ["Hạt Kiểm lâm"],
            "UBND xã Bản Mây": ["UBND xã Bản Mây, huyện Than Uyên"],
        },
    ),
    (
        "Ban Tuyên giáo Huyện ủy Than Uyên họp. Huyện ủy Mường Tè dự. Ban Tuyên giáo báo cáo.",
        {
            "Ban Tuyên giáo Huyện ủy Than Uyên": ["Ban Tuyên giáo Huyện ủy Than Uyên", "Ban Tuyên giáo"],
            "Huyện ủy Mường Tè": ["Huyện ủy Mường Tè"],
        },
    ),
    (
        "Ban Chấp hành Hội Nông dân xã Bản Mây họp.",
        {"Ban Chấp hành Hội Nông dân xã Bản Mây": ["Ban Chấp hành Hội Nông dân xã Bản Mây"]},
    ),
    (
        "Đảng ủy Công an, Đảng ủy xã Bản Mây họp.",
        {"Đảng ủy Công an": ["Đảng ủy Công an"], "Đảng ủy xã Bản Mây": ["Đảng ủy xã Bản Mây"]},
    ),
    ("Đảng ủy Công an, Công an nhân dân họp.", {"Đảng ủy Công an?": ["Đảng ủy Công an"]}),
    (
        "Ban Chấp hành họp" + " và nghe báo cáo" * 7 + ", Bí thư Huyện ủy Than Uyên kết luận.",
        {"Ban Chấp hành?": ["Ban Chấp hành"], "Huyện ủy Than Uyên": ["Huyện ủy Than Uyên"]},
    ),
]
BLOCS = [
    ("Đảng ủy Khối họp tại tỉnh Đắk Nông.", {"Đảng ủy Khối các cơ quan tỉnh Đắk Nông": ["Đảng ủy Khối"]}),
    ("ĐUK họp tại tỉnh Đắk Nông.", {"Đảng ủy Khối các cơ quan tỉnh Đắk Nông": ["ĐUK"]}),
    (
        "Đảng ủy Khối Doanh nghiệp tỉnh Lai Châu họp. Đảng ủy Khối kết luận. Đảng bộ Khối báo cáo.",
        {
            "Đảng ủy Khối Doanh nghiệp tỉnh Lai Châu": ["Đảng ủy Khối Doanh nghiệp tỉnh Lai Châu", "Đảng ủy Khối"],
            "Đảng bộ Khối Doanh nghiệp tỉnh Lai Châu": ["Đảng bộ Khối"],
        },
    ),
    (
        "Đảng ủy Khối các cơ quan Trung ương họp tại tỉnh Lai Châu.",
        {"Đảng ủy Khối các cơ quan Trung ương": ["Đảng ủy Khối các cơ quan Trung ương"]},
    ),
    (
        "Đảng ủy Khối kết luận. Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Lai Châu họp.",
        {
            "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Lai Châu": [
                "Đảng ủy Khối",
                "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Lai Châu",
            ]
        },
    ),
    (
        "Đảng ủy Khối kết luận. Đảng ủy Khối Doanh nghiệp Trung ương họp tại tỉnh Lai Châu.",
        {
            "Đảng ủy Khối các cơ quan tỉnh Lai Châu": ["Đảng ủy Khối"],
            "Đảng ủy Khối Doanh nghiệp Trung ương": ["Đảng ủy Khối Doanh nghiệp Trung ương"],
        },
    ),
    ("Chi bộ Khối Đảng họp tại huyện Than Uyên.", {"Chi bộ Khối Đảng huyện Than Uyên": ["Chi bộ Khối Đảng"]}),
    ("Đảng ủy Khối họp.", {"Đảng ủy Khối các cơ quan tỉnh?": ["Đảng ủy Khối"]}),
]
BESIDE = [
    (
        "Tỉnh Lai Châu họp. Lãnh đạo các sở Y tế, Nội vụ và Tài chính dự.",
        {
            "Sở Y tế tỉnh Lai Châu": ["sở Y tế"],
            "Sở Nội vụ tỉnh Lai Châu": ["Nội vụ"],
            "Sở Tài chính tỉnh Lai Châu": ["Tài chính"],
        },
    ),
    (
        "Các Phòng: Nội vụ, Tư pháp huyện Than Uyên và UBND các xã: Bản Mây, Nà Mạ dự.",
        {
            "Phòng Nội vụ huyện Than Uyên": ["Phòng: Nội vụ"],
            "Phòng Tư pháp huyện Than Uyên": ["Tư pháp"],
            "UBND xã Bản Mây": ["UBND các xã: Bản Mây"],
            "UBND xã Nà Mạ": ["Nà Mạ"],
        },
    ),
    (
        "Ban Chỉ đạo 35 tỉnh Lai Châu họp.",
        {"Ban Chỉ đạo 35 tỉnh Lai Châu": ["Ban Chỉ đạo 35 tỉnh Lai Châu"]},
    ),
    (
        "UBKT Tỉnh ủy Lai Châu kiểm tra UBKT Huyện ủy Than Uyên. UBKT Tỉnh ủy báo cáo. UBKT yêu cầu khắc phục.",
        {
            "Ủy ban Kiểm tra Tỉnh ủy Lai Châu": ["UBKT Tỉnh ủy Lai Châu", "UBKT Tỉnh ủy", "UBKT"],
            "Ủy ban Kiểm tra Huyện ủy Than Uyên": ["UBKT Huyện ủy Than Uyên"],
        },
    ),
    (
        "Ban Thường vụ Tỉnh ủy và UBKT Tỉnh ủy các tỉnh Điện Biên, Yên Bái họp.",
        {
            "Ban Thường vụ Tỉnh ủy Điện Biên": ["Ban Thường vụ Tỉnh ủy"],
            "Ban Thường vụ Tỉnh ủy Yên Bái": ["Yên Bái"],
            "Ủy ban Kiểm tra Tỉnh ủy Điện Biên": ["UBKT Tỉnh ủy các tỉnh Điện Biên"],
            "Ủy ban Kiểm tra Tỉnh ủy Yên Bái": ["Yên Bái"],
        },
    ),
    (
        "UBND các huyện Than Uyên, Mường Tè họp.",
        {"UBND huyện Than Uyên": ["UBND các huyện Than Uyên"], "UBND huyện Mường Tè": ["Mường Tè"]},
    ),
    (
        "Ban CHQS các xã Khe Sâu, Nà Mạ họp.",
        {
            "Ban Chỉ huy Quân sự xã Khe Sâu": ["Ban CHQS các xã Khe Sâu"],
            "Ban Chỉ huy Quân sự xã Nà Mạ": ["Nà Mạ"],
        },
    ),
    (
        "Chi ủy Chi bộ Sở Nội vụ tỉnh Lai Châu họp.",
        {"Chi ủy Chi bộ Sở Nội vụ tỉnh Lai Châu": ["Chi ủy Chi bộ Sở Nội vụ tỉnh Lai Châu"]},
    ),
    (
        "Ban Pháp chế HĐND tỉnh Lai Châu họp.",
        {"Ban Pháp chế HĐND tỉnh Lai Châu": ["Ban Pháp chế HĐND tỉnh Lai Châu"]},
    ),
    (
        "Thường trực, Ban Thường vụ Tỉnh ủy Lai Châu họp.",
        {
            "Thường trực Tỉnh ủy Lai Châu": ["Thường trực"],
            "Ban Thường vụ Tỉnh ủy Lai Châu": ["Ban Thường vụ Tỉnh ủy Lai Châu"],
        },
    ),
    (
        "Ban Tổ chức, Ban Tuyên giáo Huyện ủy Than Uyên họp.",
        {
            "Ban Tổ chức Huyện ủy Than Uyên": ["Ban Tổ chức"],
            "Ban Tuyên giáo Huyện ủy Than Uyên": ["Ban Tuyên giáo Huyện ủy Than Uyên"],
        },
    ),
    (
        "UBND, HĐND, Ủy ban MTTQ huyện Than Uyên họp.",
        {
            "UBND huyện Than Uyên": ["UBND"],
            "HĐND huyện Than Uyên": ["HĐND"],
            "Ủy ban MTTQ Việt Nam huyện Than Uyên": ["Ủy ban MTTQ huyện Than Uyên"],
        },
    ),
    (
        "UBKT các Tỉnh ủy Điện Biên, Yên Bái họp.",
        {
            "Ủy ban Kiểm tra Tỉnh ủy Điện Biên": ["UBKT các Tỉnh ủy Điện Biên"],
            "Ủy ban Kiểm tra Tỉnh ủy Yên Bái": ["Yên Bái"],
        },
    ),
    (
        "Đảng ủy các xã Bản Mây, Khe Sâu và Nà Mạ họp.",
        {
            "Đảng ủy xã Bản Mây": ["Đảng ủy các xã Bản Mây"],
            "Đảng ủy xã Khe Sâu": ["Khe Sâu"],
            "Đảng ủy xã Nà Mạ": ["Nà Mạ"],
        },
    ),
    (
        "Ông Lò Văn Tủa được bầu tham gia Ban Chấp hành, Ban Thường vụ, giữ chức Bí thư Huyện ủy Than Uyên.",
        {
            "Ban Chấp hành Đảng bộ huyện Than Uyên": ["Ban Chấp hành"],
            "Ban Thường vụ Huyện ủy Than Uyên": ["Ban Thường vụ"],
            "Huyện ủy Than Uyên": ["Huyện ủy Than Uyên"],
        },
    ),
]
CELLS = [
    (
        "CHI BỘ BẢN CẨM TRUNG, XÃ BẢN MÂY",
        {"Chi bộ bản Cẩm Trung xã Bản Mây": ["CHI BỘ BẢN CẨM TRUNG, XÃ BẢN MÂY"]},
    ),
    (
        "Chi bộ các cơ quan Đảng xã Bản Mây họp.",
        {"Chi bộ các cơ quan Đảng xã Bản Mây": ["Chi bộ các cơ quan Đảng xã Bản Mây"]},
    ),
    (
        "Chi bộ cơ quan Huyện ủy Than Uyên họp.",
        {"Chi bộ cơ quan Huyện ủy Than Uyên": ["Chi bộ cơ quan Huyện ủy Than Uyên"]},
    ),
    ("Xã Bản Mây họp. Chi bộ 3 báo cáo.", {"Chi bộ 3 xã Bản Mây": ["Chi bộ 3"]}),
    ("Chi bộ 3 báo cáo.", {"Chi bộ 3?": ["Chi bộ 3"]}),
    ("Xã Bản Mây họp. Chi bộ thôn 3 báo cáo.", {"Chi bộ thôn 3 xã Bản Mây": ["Chi bộ thôn 3"]}),
    ("Chi bộ 3 (Đảng bộ xã Bản Mây) họp.", {"Chi bộ 3 xã Bản Mây": ["Chi bộ 3 (Đảng bộ xã Bản Mây)"]}),
    (
        "Chi bộ 5 Đảng bộ Sở Y tế tỉnh Lai Châu họp.",
        {"Chi bộ 5 Đảng bộ Sở Y tế tỉnh Lai Châu": ["Chi bộ 5 Đảng bộ Sở Y tế tỉnh Lai Châu"]},
    ),
    ("Chi bộ Trường Tiểu học Lê Lợi họp.", {"Chi bộ Trường Tiểu học Lê Lợi?": ["Chi bộ Trường Tiểu học Lê Lợi"]}),
]
TEAMS = [
    (
        "Đoàn kiểm tra số 12 của Tỉnh ủy Lai Châu đến. Đoàn kiểm tra kết luận.",
        {"Đoàn kiểm tra số 12 của Tỉnh ủy Lai Châu": ["Đoàn kiểm tra số 12 của Tỉnh ủy Lai Châu", "Đoàn kiểm tra"]},
    ),
    (
        "Đoàn kiểm tra số 12 của Tỉnh ủy Lai Châu đến. Đoàn kiểm tra của Tỉnh ủy Lai Châu kết luận.",
        {
            "Đoàn kiểm tra số 12 của Tỉnh ủy Lai Châu": [
                "Đoàn kiểm tra số 12 của Tỉnh ủy Lai Châu",
                "Đoàn kiểm tra của Tỉnh ủy Lai Châu",
            ]
        },
    ),
    (
        "Đoàn kiểm tra số 1 của Huyện ủy Than Uyên đến. Đoàn kiểm tra số 12 của Tỉnh ủy Lai Châu đến. Đoàn kiểm tra số 1 về.",
        {
            "Đoàn kiểm tra số 1 của Huyện ủy Than Uyên": [
                "Đoàn kiểm tra số 1 của Huyện ủy Than Uyên",
                "Đoàn kiểm tra số 1",
            ],
            "Đoàn kiểm tra số 12 của Tỉnh ủy Lai Châu": ["Đoàn kiểm tra số 12 của Tỉnh ủy Lai Châu"],
        },
    ),
    ("Đoàn kiểm tra số 5 của HĐND đến.", {"Đoàn kiểm tra số 5?": ["Đoàn kiểm tra số 5 của HĐND"]}),
    ("Đoàn kiểm tra số 5 đến.", {"Đoàn kiểm tra số 5?": ["Đoàn kiểm tra số 5"]}),
    ("Đoàn kiểm tra đến.", {}),
]
GENERIC: list[tuple[str, dict[str, list[str]]]] = [
    ("Các huyện ủy trong tỉnh Lai Châu họp.", {}),
    ("18 chi bộ dự. Mỗi đảng bộ báo cáo.", {}),
    ("Ban thường vụ đảng ủy họp tại xã Bản Mây.", {}),
    ("Chi bộ công an xã, thị trấn dự.", {}),
    ("Xã Bản Mây họp. Các chi bộ quân sự xã dự.", {}),
    (
        "Tỉnh Lai Châu họp. UBND tỉnh Lai Châu chỉ đạo UBND các huyện thực hiện.",
        {"UBND tỉnh Lai Châu": ["UBND tỉnh Lai Châu"]},
    ),
    ("Ban Tuyên giáo các huyện ủy trong tỉnh Lai Châu họp.", {}),
    ("Đảng bộ xã, phường, thị trấn họp.", {}),
    ("Công tác của chi bộ được đổi mới.", {}),
]
OWN_WORDS = [
    (
        "# Huyện Than Uyên\nPhòng Văn hóa & Thông tin, Trung tâm Văn hóa Thể thao và Truyền thanh truyền hình huyện báo cáo.",
        {
            "Phòng Văn hóa và Thông tin huyện Than Uyên": ["Phòng Văn hóa & Thông tin"],
            "Trung tâm Văn hóa Thể thao và Truyền thanh truyền hình huyện Than Uyên": [
                "Trung tâm Văn hóa Thể thao và Truyền thanh truyền hình huyện"
            ],
        },
    ),
    ("ĐẢNG BỘ XÃ BẢN MÂY: MỘT ĐẠI HỘI GỌN", {"Đảng bộ xã Bản Mây": ["ĐẢNG BỘ XÃ BẢN MÂY"]}),
    (
        "Trường Chính trị Lê Duẩn và Báo và phát thanh, truyền hình Quảng Trị phối hợp.",
        {
            "Trường Chính trị Lê Duẩn": ["Trường Chính trị Lê Duẩn"],
            "Báo và Phát thanh, Truyền hình tỉnh Quảng Trị": ["Báo và phát thanh, truyền hình Quảng Trị"],
        },
    ),
    (
        "Ủy ban Kiểm tra Trung ương họp. UBKT kết luận.",
        {"Ủy ban Kiểm tra Trung ương": ["Ủy ban Kiểm tra Trung ương", "UBKT"]},
    ),
]
KINDS = [
    ("# Huyện Than Uyên\nCác bí thư tỉnh ủy, thành ủy, huyện ủy mới nhận việc.", {}),
    ("# Huyện Than Uyên\nTin từ huyện ủy.", {"Huyện ủy Than Uyên": ["huyện ủy"]}),
    ("# Xã Bản Mây\nChi bộ Lý luận Chính trị họp.", {"Chi bộ Lý luận Chính trị": ["Chi bộ Lý luận Chính trị"]}),
]
ROUND_UPS = [  # news from several districts, each in a paragraph of its own
    (
        (
            "# Tin trong tuần\n* Than Uyên họp\nHuyện ủy Than Uyên họp. Ông Lò Văn Tủa nói. Ban Tổ chức Huyện ủy báo cáo.\n"
            "* Mường Tè họp\nHuyện ủy Mường Tè họp. Ông Giàng A Páo nói. Ban Tổ chức báo cáo. Huyện ủy giao UBND huyện.\n"
            "* Phong Thổ họp\nHuyện ủy Phong Thổ họp với Chi bộ Phòng Y tế. Ông Vàng A Dế nói. Ban Thường vụ giao Phòng Nội vụ."
        ),
        {
            "Huyện ủy Than Uyên": ["Huyện ủy Than Uyên"],
            "Ban Tổ chức Huyện ủy Than Uyên": ["Ban Tổ chức Huyện ủy"],
            "Huyện ủy Mường Tè": ["Huyện ủy Mường Tè", "Huyện ủy"],
            "Ban Tổ chức Huyện ủy Mường Tè": ["Ban Tổ chức"],
            "UBND huyện Mường Tè": ["UBND huyện"],
            "Huyện ủy Phong Thổ": ["Huyện ủy Phong Thổ"],
            "Chi bộ Phòng Y tế huyện Phong Thổ": ["Chi bộ Phòng Y tế"],
            "Ban Thường vụ Huyện ủy Phong Thổ": ["Ban Thường vụ"],
            "Phòng Nội vụ huyện Phong Thổ": ["Phòng Nội vụ"],
        },
    ),
]
CASES = [*OPEN, *KINDS, *OWN_WORDS, *ROUND_UPS, *BESIDE_OTHERS, *BLOCS, *BESIDE, *CELLS, *TEAMS, *GENERIC]


BY_LETTERS = [
    (
        "Tập đoàn Bưu chính Nà Mạ (NMC) họp. Tập đoàn NMC báo cáo. Đảng ủy NMC họp.",
        {
            "Tập đoàn Bưu chính Nà Mạ": ["Tập đoàn Bưu chính Nà Mạ", "Tập đoàn NMC"],
            "Đảng ủy Tập đoàn Bưu chính Nà Mạ": ["Đảng ủy NMC"],
        },
    ),
    (
        "Đảng bộ Công ty Than Khe Bố (KBC) họp. Công ty KBC báo cáo.",
        {
            "Đảng bộ Công ty Than Khe Bố": ["Đảng bộ Công ty Than Khe Bố"],
            "Công ty Than Khe Bố": ["Công ty KBC"],
        },
    ),
    (
        "Công ty Than Khe Bố (KBC) họp. Tổng Công ty KBC báo cáo.",
        {"Công ty Than Khe Bố": ["Công ty Than Khe Bố"], "Tổng Công ty KBC": ["Tổng Công ty KBC"]},
    ),
    ("Đại hội họp. Về phía Đảng ủy Trường có ông Lò Văn Tủa.", {"Đảng ủy Trường?": ["Đảng ủy Trường"]}),
    (
        "ĐẢNG ỦY CÔNG TY HỌP. Đảng ủy Công ty Than Khe Bố họp.",
        {"Đảng ủy Công ty Than Khe Bố": ["Đảng ủy Công ty Than Khe Bố"]},
    ),
    (
        "Đảng ủy Công ty Than Khe Bố triển khai Kế hoạch số 3-KH/ĐU ngày 2/3/2021 của Đảng ủy NMC. Thường trực Đảng ủy yêu cầu.",
        {
            "Đảng ủy Công ty Than Khe Bố": ["Đảng ủy Công ty Than Khe Bố"],
            "Đảng ủy NMC?": ["Đảng ủy NMC"],
            "Thường trực Đảng ủy Công ty Than Khe Bố": ["Thường trực Đảng ủy"],
        },
    ),
]
CASES += BY_LETTERS


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_name_means_one_body(text: str, expected: dict[str, list[str]]) -> None:
    assert bodies(text) == expected
