"""The forms in which a sentence tells of an inspection, as patterns over signs (ingest/relate/signs/line.py).

What stands left of "kiểm tra" or "giám sát" tells who inspects, what stands right of it who is inspected.
"""

from __future__ import annotations

from ingest.relate.signs.leads import LEAD
from ingest.relate.signs.line import pattern

LONGEST_MIDDLE = 400
"""Signs between a body and its verb; a longer way is another clause."""

ANCHOR = pattern(r"(?<!\w)(?P<verb>kiểm tra, giám sát|giám sát, kiểm tra|kiểm tra và giám sát|kiểm tra|giám sát)(?!\w)")
"""The verb of inspecting; most of them are talk, the rest of the grammar tells."""

SWALLOWED = pattern(r"<ORG>(?:(?:,| và) <ORG>){0,2}(?: <Y>)?(?= <inspected_noun>| đối với | tại | <ORG>)")
"""A team whose name ends in the verb: "Đoàn kiểm tra việc lãnh đạo …", "Đoàn kiểm tra Đảng ủy A"."""

TEAM_NAME = (
    r"(?:đoàn|tổ)(?: công tác| kiểm tra, giám sát| kiểm tra| giám sát)?"
    r"(?: liên ngành| khác| chéo| chuyên đề)?(?: số)?(?: \d{1,5})?"
)
TEAM_WORDS = rf"(?:một |hai |các )?{TEAM_NAME}"
OF_SO_MANY = r"(?: gồm (?:0?\d{1,2}|ba|bốn|năm|sáu|bảy) (?:người|đồng chí|thành viên|cán bộ))?"
TEAM = rf"(?:{TEAM_WORDS}{OF_SO_MANY}(?: của)? <ORG>|<ORG>(?:(?:,| và) <ORG>)?|(?<!\w){TEAM_WORDS}(?!\w))"

_COUNT = r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|nhiều|các)"
_ORDINAL = r"(?:một|hai|ba|bốn|thứ \w+|đầu tiên|cuối cùng)"
_WORDS_OF_ACTS = (
    LEAD,
    r"(?:công bố|triển khai|thông qua|phổ biến)(?: các| dự thảo)?(?: quyết định(?:,| và))? kế hoạch",
    r"(?:được giao|có|nhận|thực hiện|làm) nhiệm vụ",
    r"của (?:các |hai |ba |bốn |\d{1,2} )(?=đoàn |tổ )",
    r"(?:chuyển|tiếp tục|bắt đầu|đi|trở lại|quay lại) (?:sang|đến|tới|về|xuống)",
    r"(?:nêu rõ|thông qua)(?: (?:mục đích|nội dung|thời gian|phương pháp|yêu cầu|đối tượng|phạm vi)(?:,| và)?){1,6}",
    r"(?:được )?(?:thành )?lập theo <D>",
    r"(?:theo|thực hiện|căn cứ) <D>",
    r"\(?theo (?:quyết định|kế hoạch)\)?",
    r"(?:phối hợp(?: chặt chẽ| đồng bộ| nhịp nhàng)?(?: (?:với|cùng))?(?: với)?|cùng(?: với)?|liên tịch với) <ORGS>",
    r"(?:quyết định|kế hoạch)? ?của <ORG>(?! (?:về|và))",
    r"(?:tại|ở)(?: [^ ;:<ORG><P>]{1,12}){0,4} <ORG>,",
    r"về phòng,? chống tham nhũng(?:, (?:lãng phí|tiêu cực)){0,2}",
    r"(?:đoàn|tổ) (?:kiểm tra|giám sát) (?=và )",
    r"(?:từ|vào) <T>",
    r"(?:cho biết|cho hay|thông tin)(?: rằng)?",
    r"(?:cơ quan|đơn vị|ủy ban|tổ chức đảng|cấp ủy|đảng ủy|chi bộ|đoàn|ban) này",
    r"(?:qua|sau|trong) (?:\d{1,3}|một|hai|ba|bốn|gần|hơn)(?: \w+)? (?:ngày|tuần|tháng)(?: làm việc)?",
    r"sau(?: khi)?",
    r"(?:có mặt|về|lên|xuống)(?: (?:ở|tại))?(?: [^ ;:,<ORG><P>]{1,12}){1,3}(?= kiểm tra| giám sát| ?\Z)",
    rf"{_COUNT} (?:cuộc|đợt|nội dung|việc)(?: sau(?: đây)?)?(?::? (?:{_ORDINAL} là )?)?",
    r"<acts>",
    r"<adverbs>",
    r"<D>",
    r"<T>",
    r"<Y>",
)
_ONE_ACT = rf"""(?>[ ,:"]*(?:{"|".join(_WORDS_OF_ACTS)}))"""
MIDDLE = pattern(rf"""<REMARK>(?:{_ONE_ACT}){{0,24}}+[ ,:"]*""")
"""All that may stand between the inspecting body and the verb, and nothing else may. Atomic: no way back, so linear."""

_OTHER_MATTERS = (
    r"công tác|của|yêu cầu|đề nghị|giao|chỉ đạo|phối hợp|tham mưu|phục vụ|báo cáo|phải|cần|nên|được|bị|nội dung"
    r"|đối tượng"
    r"|quy chế|quy định|kế hoạch|chương trình|nghị quyết|vai trò|chức năng|quyền|năng lực|tự|nếu|khi|tăng cường"
    r"|đẩy mạnh"
    r"|coi|chú trọng|thường xuyên|hằng|hàng|chịu|sự|trách nhiệm|không|chưa|sẽ|chuẩn bị|tới|hoãn|xin|mong|muốn|đón|tiếp"
    r"|làm|trưởng|do|là|kinh nghiệm|nghiệp vụ|tập huấn|bồi dưỡng|kỹ năng|quy trình|phương pháp|bàn|học|cách|mẫu|mô hình"
    r"|chủ trương|nhất trí|thống nhất|tán thành|đại hội|bầu|kiến nghị|nhắc|đề xuất|hướng dẫn|cho|với|mời|nâng cao"
    r"|tổ viên|thành viên|về|theo|trước"
)
LOOSE = pattern(
    rf"<REMARK>(?:{LEAD})?(?:,? (?!(?:{_OTHER_MATTERS})(?!\w))(?:[^ ;:,\"<ORG><P><D>]{{1,12}}|<T>|<Y>)){{0,8}},? ?"
)
"""What else may stand between the inspecting body and the verb where the inspected one comes right after it."""

SUBJECTS = pattern(r"(?:<ORG><REMARK>(?:, | và |, và | - | cùng | & |/)){0,6}<ORG>\Z")
"""The bodies that end where the inspecting side ends: "Huyện ủy, UBKT Huyện ủy"."""

HEAD = pattern(
    r"<P>(?:,? [^;:.,<ORG><P>]{1,40})?,? (?:phó )?trưởng (?:đoàn|<HOST>|<ORG>)"
    r"(?: kiểm tra| giám sát)?(?: số)?(?: \d{1,4})?,?(?= )"
)
"""The head of a team by name: "đồng chí A, Trưởng đoàn kiểm tra"."""

ACTED_ON = r"(?P<the><THE>)(?P<of><ACTORS>)"
_NUMBER = r"(?:0?\d{1,2}|hai|ba|bốn|năm|sáu)"
_SORT = (
    r"(?:tổ chức|nơi|cơ sở|chi bộ|đảng bộ|đảng ủy|đơn vị(?:,| và) tổ chức đảng|đơn vị|đảng viên|cấp ủy|tập thể"
    r"|địa phương|xã|phường|ban thường vụ"
    r"|<H>|cán bộ|cá nhân|đồng chí)"
)
_AMONG = r"(?:(?: [^;:,<ORG><P><D>]{1,60}?)?,? (?:trong đó|trong số (?:này|đó|ấy))(?: là| có| gồm){1,2}(?: các)?)"
"""Of many only some are named: "5 đảng viên, trong đó có đồng chí A"."""
_MANY = (
    rf"(?P<many>(?:các|{_NUMBER}) {_SORT}(?: trực thuộc| cơ sở| đảng| cơ sở đảng){{0,2}}(?P<among>{_AMONG})? ?[:,]? ?)?"
)
"""Words that mean many before those who are named one by one: "giám sát các chi bộ: A, B", "đối với 5 chi bộ, A"."""

_ALSO_DONE = (
    r"(?:(?: và| hoặc|,) (?:làm việc|giám sát|thẩm tra, xác minh|xác minh|thẩm tra"
    r"|(?:ra )?thông báo kết luận(?: kiểm tra)?"
    r"|kết luận|nêu rõ [^;:<ORG><P>]{0,80}?|(?:làm rõ|xem xét|xử lý|kết luận) [^;:,<ORG><P>]{2,60}? (?=của "
    r"|đối với |tại )))?"
)
_ROUND = r"(?: (?:đợt|lần|lần thứ|quý) \w{1,4}(?: (?:năm \d{4}|<Y>))?)?"
"""Which time it is: "kiểm tra đợt 1 năm 2021 tại A"."""
_BREACH = r"(?:(?<=dấu hiệu vi phạm) (?:về|trong) [^;:,<ORG><P><D>]{3,80}?(?= (?:đối với|tại|ở|của) ))?"
DIRECT = pattern(
    rf"{_ALSO_DONE}{_ROUND}(?:,? <inspected_lightly>){{0,4}}{_BREACH}(?: <Y>)?(?:,? (?:từ|vào|trong) <T>)?"
    r"(?:,? ?(?:đối với|với|tại|ở|(?<=phạm )của|(?<=điểm )của|(?<=nhiệm )của|(?<=sai )của)|"
    r"(?:(?<=quyết định kiểm tra)|(?<=quyết định giám sát)) cho)?(?::| :)? " + _MANY + ACTED_ON
)
"""The inspected side right after the verb: "khi có dấu hiệu vi phạm đối với A và B"."""

_DOCUMENTS = ("nghị quyết", "quy định", "kết luận", "chỉ thị", "chủ trương", "văn bản", "hướng dẫn", "quyết định")
_ISSUED = rf"(?:{'|'.join(_DOCUMENTS)})"
_NOT_ISSUED = "".join(rf"(?<!{words} )" for words in _DOCUMENTS)
"""Before "của": what is "của" a body here was issued by it ("thực hiện các nghị quyết của Bộ Chính trị")."""

TOPIC = pattern(
    rf"{_ROUND}(?: chuyên đề| thường xuyên| đột xuất| định kỳ)?"
    r"(?: các (?:chi bộ|đảng bộ|đảng ủy|cấp ủy|tổ chức đảng))?,? "
    r"(?=<inspected_noun>)"
    rf"(?P<topic>(?:{_ISSUED} của <ORGS>|<D>,? (?:và )?<ORG>(?= (?:đối với|tại|ở|về|trong) )|"
    r"[^;:(<ORG><P>]|\([^()]{0,80}\)|\(<D>|; (?=<inspected_noun>|<title_verbs>|<D>)){1,600}?) "
    rf"(?P<joint>đối với|tại|ở|{_NOT_ISSUED}của|trên địa bàn) " + _MANY + ACTED_ON
)
"""The inspected side after what is inspected: "việc thực hiện Nghị quyết số 18 tại A".

A document's title may hold semicolons ("về tăng cường xây dựng Đảng; ngăn chặn, đẩy lùi …").
"""

COUNTED = pattern(
    rf"{_ROUND}(?: chuyên đề)?(?:,? <inspected_lightly>){{0,4}}(?: (?:đối với|tại|ở))? (?:các )?{_NUMBER} {_SORT}"
    r"(?:[^;<ORG><P>]{0,80}?(?: (?:trực )?thuộc <ORG>)?(?:,? (?:gồm|bao gồm|là|trong đó có|trong số (?:này|đó|ấy) có"
    r"|cụ thể|lần lượt là)|:)"
    r"(?: có| là)?:? "
    r"|[^;:()<P>]{0,120}?\((?:gồm|bao gồm)?:? ?)" + ACTED_ON
)
"""The inspected side counted, then named: "3 tổ chức đảng, gồm: A, B, C", "3 tổ chức đảng trực thuộc B (A, C, D)"."""

ONE_THEN = pattern(
    r"(?:,? <inspected_lightly>){0,4}(?: (?:đối với|với))? (?:0?1|một) (?:đảng viên|tổ chức đảng|chi bộ|cán bộ|đồng chí"
    r"|trường hợp|đảng ủy viên|cấp ủy viên)(?:,| và|, và)(?: đã| đồng thời)?(?: quyết định)?"
    r"(?: (?:thi hành|xử lý))?(?: kỷ luật)?(?: bằng)?(?: hình thức)? (?:khiển trách|cảnh cáo|cách chức|khai trừ)"
    r"(?: (?:ra )?khỏi đảng)?(?: đối với)?(?: đồng chí| ông| bà)? " + ACTED_ON
)
"""Of one inspected the name comes with the discipline: "kiểm tra 01 đảng viên và khiển trách đồng chí A"."""

ALSO = pattern(
    rf"(?:(?:,| và|;)? (?:và )?(?:với|đối với|tại)|(?:,| và|, và) (?:các|{_NUMBER}) {_SORT}[^;:<ORG><P>]{{0,40}}?"
    r"(?::|,| là| gồm)) " + ACTED_ON
)
"""One more inspected side: "làm việc với A ngày 13/8, với B ngày 15/8", "A và hai chi bộ cùng tên: B, C"."""

AND_SORT = pattern(
    rf"(?:,? và|;|,) (?:đối với )?{_NUMBER} {_SORT}(?: trực thuộc| cơ sở| đảng| cơ sở đảng){{0,2}}"
    r"(?:,? (?:là|gồm|gồm có|đó là)|:|,)? " + ACTED_ON
)
"""Those of another sort counted beside: "… và 02 đảng viên là C; D"."""

DONE_BY = pattern(r",? do (?P<by><ORG>)(?: và <ORG>)?(?: đã)? (?:tiến hành|thực hiện|chủ trì|triển khai)")
"""Who inspected, said after the inspected side."""

OF_BODY = pattern(r" của (?P<by><ORG>)")

AND_SAID = pattern(
    r"(?:[^;<ORG><P>]|(?<=của )<ORG>){0,160}, (?P<by><ORG>) (?:đã )?"
    r"(?:nhận thấy|yêu cầu|kết luận|chỉ ra|đề nghị|xác định|đánh giá|nhận định|quyết định|kiến nghị|ghi nhận|phát hiện"
    r"|lập biên bản|thông báo|ra thông báo|khẳng định|nêu rõ)"
)
"""Who speaks after an inspection of its own: "Qua giám sát đối với A, UBKT Tỉnh ủy yêu cầu"."""

RESULT_OF = pattern(
    r"(?:kết quả|kết luận|quyết định|báo cáo|thông báo|cuộc|đợt|biên bản)(?: kết luận| kết quả)? "
    r"(?P<verb>kiểm tra, giám sát|kiểm tra|giám sát)[^;:<ORG><P>]{0,60}?"
    r" (?:của|mà|do) (?P<by><ORG>(?:(?:, | và )<ORG>)?)"
    r"(?:,? <Y>)?(?: (?:đã|vừa))?(?: (?:tiến hành|thực hiện|triển khai))? "
    r"(?:đối với|tại|ở|và (?:có )?(?:buổi )?làm việc với) " + ACTED_ON
)
"""Both sides after the noun: "kết luận kiểm tra của UBKT Huyện ủy đối với A", "cuộc kiểm tra mà B tiến hành tại A"."""

_BESIDES = r"(?: (?:bên cạnh|ngoài)[^,;:<ORG><P>]{0,60},)?"
_AT_FAULT = r"(?=[^;:<D>]{0,80}? (?:đã|có|chưa|còn|vi phạm|thiếu|buông lỏng|không|để|đến mức|là rất|là nghiêm)(?!\w))"
_FAULTS_OF = r"(?:,? (?:những|các|khuyết điểm|vi phạm|sai phạm|hạn chế|thiếu sót|trách nhiệm|hành vi|và)){0,6}(?: của)?"

FOUND_OUT = pattern(
    r"(?:kết quả|kết luận|qua|sau|từ|báo cáo của (?:đoàn|tổ))(?: đợt| cuộc| quá trình)? "
    r"(?P<verb>kiểm tra, giám sát|kiểm tra|giám sát)"
    r"[^;:<ORG><P>]{0,160}?(?:(?:(?: (?:của|do)|,|(?<=phạm)|(?<=điểm)) (?P<by><ORG>))|, ủy ban)[^;:<ORG><P>]{0,60}? "
    r"(?:cho thấy|nêu rõ|nêu|chỉ ra|chỉ rõ|xác định|kết luận|nhận thấy|phát hiện)(?: rằng| thấy)?[,:]?"
    rf"{_BESIDES}{_FAULTS_OF} {ACTED_ON}{_AT_FAULT}"
)
"""What an inspection found out about the one inspected: "Kết quả kiểm tra của UBKT cho thấy A đã vi phạm …"."""

FRONTED = pattern(
    rf"(?:\A|[;.] ?|(?<!\w)(?:và|còn|song|nhưng) )(?:(?:riêng|còn|trong khi đó|cũng tại kỳ họp),? )?"
    rf"(?:(?:đối với|với|tại|ở|về|riêng|trường hợp|còn)(?: trường hợp| với)? )?{ACTED_ON}<REMARK>,? "
    r"(?:qua|sau|sau khi|từ|trên cơ sở|căn cứ|kết thúc)(?: khi)?(?: kết quả| đợt| cuộc| quá trình){0,2} "
    r"(?P<verb>kiểm tra|giám sát)(?!,? (?:và )?(?:kiểm tra|giám sát))[^;:<ORG><P>]{0,220}?, (?P<by><ORG>)"
    r"[^;:<ORG><P>]{0,40}? (?:cho thấy|nêu rõ|nêu|chỉ ra|chỉ rõ|xác định|kết luận|nhận thấy|phát hiện|đánh giá|yêu cầu"
    r"|quyết định|thấy|ghi nhận|đề nghị|thống nhất)(?!\w)"
)
"""The inspected side first: "Riêng A, qua giám sát việc thực hiện <D>, UBKT nhận thấy …"."""

FRONTED_OBJECT = pattern(
    rf"(?:\A|[;.] ?)(?:(?:riêng|còn) )?(?:đối với|với|riêng|trường hợp) {ACTED_ON}<REMARK>,"
    r"(?: (?:do|vì|thuộc|bởi|theo|qua)(?!\w)[^;:,<P>]{2,80},)?"
    r" (?P<by><ORG>)(?:,? (?:<adverbs>|<acts>)){0,4} (?P<verb>kiểm tra|giám sát)"
    r"(?= (?:từ|trong|theo|hồi|vào|ngày|<T>)(?!\w)| ?[.,;]|\Z)"
)
"""The object first: "Với ông A, do thuộc diện cấp trên quản lý, UBKT trực tiếp kiểm tra từ 27/10"."""

FOUND_DURING = pattern(
    r"(?P<by><ORG>)<REMARK> (?:(?:đã|vừa|mới) )*(?:kết luận|xác định|phát hiện|nhận thấy|chỉ ra|công khai|công bố"
    r"|thông báo"
    r"|lập biên bản|làm rõ|ghi nhận|chấn chỉnh|nhắc nhở|phê bình)(?: [^;:<ORG><P>]{0,40}?)?(?: rằng)?[,:]? "
    rf"(?:(?:về|đối với|tại|ở) )?{ACTED_ON}[^;:<ORG>]{{0,120}}? (?:trong|qua|sau"
    rf"|từ)(?: (?!công tác)[^ ,;:<ORG><P>]{{1,12}}){{0,6}}? "
    r"(?P<verb>kiểm tra|giám sát)(?!\w)"
)
"""What was found out, then in which round: "UBKT kết luận ông A có vi phạm trong đợt kiểm tra hồi tháng 4"."""

HEARD_AND_FOUND = pattern(
    r"(?P<by><ORG>)<REMARK>,?(?: <adverbs>){0,2} (?:xem xét|nghe|thảo luận|cho ý kiến|công bố|thông báo)"
    r"(?:,? (?:và )?(?:cho ý kiến|thảo luận|kết luận))?(?: về)?(?: các)?(?: báo cáo)?(?: kết quả| kết luận){1,2} "
    r"(?P<verb>kiểm tra, giám sát|kiểm tra|giám sát)"
    r"[^;:<ORG><P>]{0,60}?(?:,|;| và)(?: trong đó)?(?: đã)? (?:nhận thấy|kết luận|xác định|chỉ rõ|chỉ ra|nêu rõ|thấy)"
    rf"(?: rằng| thấy)?[,:]?{_BESIDES} {ACTED_ON}{_AT_FAULT}"
)
"""Heard, then found, in one sentence: "UBKT đã xem xét kết quả giám sát và nhận thấy, A có một số vi phạm"."""

FOUND_THEN = pattern(
    r"(?:(?P<by><ORG>) (?:đã )?(?:nhận thấy|kết luận|xác định|chỉ rõ|chỉ ra)(?: rằng| thấy)?[,:]?"
    rf"{_BESIDES} |\A(?=[^;:<D>]{{1,90}} (?:còn|đã) (?:có|để|vi phạm))){ACTED_ON}{_AT_FAULT}"
)
"""The same after a sentence that tells of the inspection: "UBKT xem xét kết quả giám sát. UBKT nhận thấy A …"."""

_PLACE = (
    r"(?<!\w)(?:nơi|điểm(?: dừng| đến)?|đơn vị|địa chỉ|địa phương|tổ chức đảng|chi bộ|đảng bộ|chặng|cơ sở|xã"
    r"|phường|trạm"
    r"|một trong)(?!\w)"
)
STOPS_AT = pattern(
    rf"(?:{ACTED_ON},? (?:là|trở thành) [^;:<ORG><P>]{{0,30}}?{_PLACE}[^;:<ORG><P>]{{0,60}}? (?P<team><ORG>)"
    rf"|{_PLACE}[^;:<ORG><P>]{{0,60}}? (?P<goer><ORG>)[^;:<ORG><P>]{{0,60}}?"
    r"(?:đặt chân|dừng|ghé|đến|tới|về|làm việc|chọn|kiểm tra|giám sát)[^;:<ORG><P>]{0,20}? là (?P<there><ACTORS>))"
)
"""Where a team of inspection goes, told as a place: "A là điểm dừng đầu tiên của Đoàn …", "nơi Đoàn … đến là A"."""

CHOOSES = pattern(
    rf"(?P<by><ORG>)(?: [^;:<ORG><P>]{{0,140}}?)?,? (?:(?:đã|vừa) )?(?:lựa chọn|chọn) {ACTED_ON}"
    r"(?: [^;:<ORG><P>]{0,40}?)? (?:để |làm (?:đơn vị |nơi |đối tượng )?)?(?:tiến hành |thực hiện |triển khai )?"
    r"(?<!công tác )(?P<verb>kiểm tra|giám sát)(?!\w)"
)
"""Whom an office chose to inspect: "UBKT Đảng ủy xã đã chọn Chi bộ thôn A tiến hành giám sát chuyên đề"."""

STOP_OF_TEAM = pattern(
    rf"\A(?:{_PLACE}[^;:.<ORG><P>]{{0,60}}? (?P<team>(?<!\w){TEAM_WORDS}(?!\w)|(?<=của )<ORG>(?: do <ORG>)?)"
    r"(?P<mid>)[^;:.<ORG><P>]{0,60}?,? là"
    r")(?: [^;:.<ORG><P>]{0,20}?)? (?P<the><THE>)(?P<of><ACTORS>)"
)
"""The same of a team that only a word tells: "Điểm dừng đầu của đoàn, hôm 5/6, là A"."""

UNDERGOES = pattern(
    rf"{ACTED_ON}(?: [^;:<ORG><P>]{{0,40}}?)?,? (?:(?:là|trở thành) [^;:<ORG><P>]{{0,40}}?"
    r"(?:đối tượng|đơn vị|tổ chức đảng|địa phương|chi bộ|nơi|cá nhân)"
    r"(?:(?!công tác|làm |phong trào|tự )[^;:<ORG><P>]){0,30}?"
    r"|(?:(?:vừa|đã|mới) )*(?:trải qua|tiếp nhận|đón nhận|nhận|tiếp thu|chịu|thuộc diện"
    r"|nằm trong diện) [^;:<ORG><P>]{0,20}?)"
    r"(?P<verb>kiểm tra|giám sát)[^;:<ORG><P>]{0,40}? (?:của|do) (?P<by><ORG>)"
)
"""The inspected side first: "A là đối tượng kiểm tra lần này của B", "A vừa trải qua cuộc kiểm tra của B"."""

PASSIVE = pattern(
    r"(?P<of><ACTORS>)(?P<gap>[^;:<ORG><P>]{0,100}?)(?<!\w)(?:được|bị"
    r"|(?:là|nằm trong|thuộc|trong số|một trong|nằm ở)(?: [^ ,;:<ORG><P>]{1,12}){0,4} (?:nơi|đơn vị|tổ chức đảng|chi bộ"
    r"|đảng bộ|địa phương|cơ sở|cấp ủy|trường hợp|tổ chức)(?: mà)?|(?<=[<P><ORG>)] )do|(?<=thì )do)"
    r"(?: đoàn <ORG>| tổ <ORG>| đoàn của)? \Z"
)
"""The inspected side before "được", "bị" and the inspecting body."""

THIS_ONE = pattern(
    r"(?<!\w)(?:(?P<kind>chi bộ|đảng bộ|đảng ủy|ban thường vụ)|đơn vị|nơi|tổ chức đảng|tập thể|(?P<person>ông|bà"
    r"|đồng chí|cán bộ|đảng viên))"
    r" (?:này|ấy|đó)(?: <adverbs>| từng| đã| vừa| mới| cũng| đang)* (?:được|bị)(?: đoàn của)? \Z"
)
"""One named before, by a pronoun, as who undergoes: "A, nhưng đơn vị này vừa được UBKT kiểm tra"."""

OURS = pattern(
    r"(?<!\w)(?:xã|phường|thị trấn|huyện|địa phương|đơn vị|đảng bộ|chi bộ|đảng ủy|cấp ủy)(?: này| mình| ta| nhà"
    r"| chúng tôi)?"
    r"(?= (?:<adverbs> )*(?:(?:được|bị)(?!\w)|\Z)|\Z)"
    r"|(?<=kiểm tra )(?:chi bộ|đảng bộ|đảng ủy|xã|đơn vị|cơ quan)(?= (?:hôm|hồi|từ|vào|trong|ngày|mùng|<T>)|,| ?\.)"
)
"""The inspected side by a word, as its own people speak of it: "Bí thư Đảng ủy xã A cho biết xã vừa được …"."""

_HEADING_WORDS = (
    r"về|xem xét|kết luận|thông báo|nghe|qua|kết quả|các|báo cáo|việc|của|đoàn|tổ|tiến hành|cho ý kiến|vào|đối với|"
    r"công bố|ban hành|giám sát|kiểm tra|giải trình|đề cương|dự thảo|thông qua|quyết định|và|đợt|cuộc|một số|" + LEAD
)
_NTH = (
    r"(?:(?:nội dung )?(?:thứ|lần) (?:nhất|hai|ba|tư|năm|sáu|bảy|\d)|(?:một|hai|ba|bốn|năm|sáu) là|đầu tiên|trước hết"
    r"|tiếp đó|tiếp theo|sau đó|cuối cùng|ngoài ra|đồng thời|cũng tại (?:kỳ họp|phiên họp)(?: này)?)[,:;]? "
)
HEADING = pattern(
    r"(?:\A(?:(?:cũng )?(?:trong|tại) (?:phiên họp|kỳ họp)(?: này)?,? )?(?:ủy ban )?(?:đã )?"
    r"|\A(?:phiên họp|kỳ họp|hội nghị)(?: này)?(?: (?:đã|cũng|còn|tiếp tục)){0,2} (?=nghe|xem xét|cho ý kiến|thảo luận"
    r"|thông qua|kết luận)|[;:] ?|- "
    r"|; và )(?:[+•*●–] ?)?"
    rf"(?:(?:[\divx]{{1,5}}|[a-hđ]) ?[-.)/] ?|{_NTH})?(?:- )?"
    rf"(?>(?:{_HEADING_WORDS}) ?,? ?){{0,8}}\Z"
)
"""What may stand before the verb in a communiqué's headings and lists: there the body that met inspects."""

CHOSEN = pattern(
    r"(?:chịu sự (?:kiểm tra|giám sát)(?: lần này| đợt này)?(?= có | gồm | là )|"
    r"(?:các |những )?(?:nơi|đơn vị|địa phương|địa chỉ|tổ chức đảng)(?: mà)?(?: các)?(?: đoàn)? (?:đến |sẽ đến |về )"
    r"(?:kiểm tra|giám sát)|"
    r"được (?:chọn|lựa chọn)(?: để| làm)?(?: việc)? (?:kiểm tra|giám sát)|đối tượng (?:được )?(?:kiểm tra|giám sát)|"
    r"(?:tổ chức đảng|đơn vị|địa phương|chi bộ|đảng ủy|tập thể|cá nhân|nơi|đối tượng)[^;:<ORG><P>]{0,40} "
    r"được (?:kiểm tra|giám sát))[^;<ORG><P>]{0,80}?(?: là| có|gồm(?: có)?|bao gồm|:):? " + ACTED_ON
)
"""A sentence that names who is inspected: "Ba tổ chức đảng được chọn kiểm tra đợt này là A, B và C"."""

LISTED = pattern(
    r"\A(?:các đồng chí:? |- |\+ )?(?P<of><P>(?:[;,] (?:và )?<P>| và <P>){0,10})"
    r"(?: chịu trách nhiệm| có (?:vi phạm|khuyết điểm)| vi phạm| thiếu| đã )"
)
"""People named after "và một số đảng viên": "Các đồng chí: A, …; B, … chịu trách nhiệm về …"."""

_SORT_OF_PEOPLE = r"(?:cán bộ|đảng viên|đồng chí|cá nhân|người|lãnh đạo|trường hợp)"
SOME_COUNTED = pattern(
    r"(?:(?:,| và)? (?:có |ra )?(?:thông báo )?kết luận)? (?:đối với |với )?(?:khi có dấu hiệu vi phạm (?:đối với )?)?"
    rf"(?:\d{{1,2}}|các|một số|hai|ba|bốn|năm) {_SORT_OF_PEOPLE}(?!\w)"
)
SOME_NAMED = pattern(
    rf"{_SORT_OF_PEOPLE}(?: [^;:<ORG><P>]{{0,120}}?)?,? (?:gồm|bao gồm|là|đó là|cụ thể là)(?: có| các)?:? "
    r"(?P<of><PEOPLE>)"
)
"""People of whom a sentence before gave the number: "5 cán bộ bị đề nghị kỷ luật gồm: A; B và C"."""

SOME_PEOPLE = pattern(r"(?:,|,? và) (?:một số|các|hai|ba|bốn|\d{1,2}) (?:đồng chí|cá nhân|đảng viên|cán bộ)")

GENERIC = pattern(r"(?:các|những|nhiều|một số|mỗi|từng|\d+) \Z")
"""Before a single body: the words mean many ("các chi bộ quân sự xã")."""

GOES_ON = pattern(r"(?:cũng )?tại (?:buổi|hội nghị|đây|cuộc)|theo đó|cụ thể|trong đó")
"""The opening of a sentence that goes on with the one before."""
