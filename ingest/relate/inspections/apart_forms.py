"""The forms in which one sentence tells only who inspects, or only who is inspected (apart.py), over signs."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.signs.line import pattern

CUE = pattern(r"kiểm tra|giám sát|(?<!\w)(?:đoàn|tổ)(?!\w)|\A(?:quyết định|kế hoạch) |(?:người|cán bộ) của <ORG>")
VERB = r"(?P<verb>kiểm tra|giám sát)(?!\w)(?!,? (?:và )?(?:kiểm|giám))"
NOUN = (
    r"(?<!\w)(?:kết luận|thông báo|biên bản|kết quả|báo cáo|dự thảo|văn bản|cuộc|đợt|việc|lần|chuyến|vụ|quyết định"
    r"|quá trình|buổi|phiên|lịch|diện|danh sách|đoàn|tổ)"
)
TEAM = (
    r"(?<!\w)(?:đoàn|tổ|mũi|nhóm|cánh|thành viên(?: của)?(?: đoàn| tổ)?)(?! viên| thanh| thể| kết| dân| đại| trưởng"
    r"| chức)"
)
SENDS = r"(?:cử|phái|điều|lập|thành lập|tổ chức|giao|chỉ đạo lập|quyết định lập)"

BY_NOUN = pattern(
    rf"{NOUN}(?: (?:kết luận|kết quả|báo cáo|về|của|việc|\d{{1,4}}|cuối|đầu tiên))* {VERB}"
    r"(?:[^;:<ORG><P>]{0,90}?,? (?:do|mà|bởi)|(?: (?:chuyên đề|định kỳ|đột xuất|thường xuyên|lần (?:này|trước"
    r"|thứ \w+)|đợt \w+"
    r"|số \d+|ngày|năm|hồi|trong|gần đây|mới đây|vừa qua|vừa rồi|<T>|<Y>|<D>|khi có dấu hiệu vi phạm)){0,4} của)"
    r"(?: đoàn| tổ)?(?: của)? (?P<by><ORG>)"
    rf"|{NOUN}(?: (?:kết luận|kết quả))* (?P<verb2>kiểm tra|giám sát)(?!\w)[^;:<ORG><P>]{{0,30}}? được (?P<by2><ORG>)"
    r" (?:đã |vừa )?(?:gửi|ban hành|công bố|ký|thông báo|tiến hành|thực hiện|triển khai)"
)
"""Who inspects at the noun: "cuộc kiểm tra kéo dài 20 ngày, do UBKT chủ trì"."""
BY_SENDER = pattern(
    rf"(?P<by><ORG>)<REMARK>(?: [^;:<ORG><P>]{{0,60}}?)?,? {SENDS}[^;:<ORG><P>]{{0,40}}? (?:đoàn"
    rf"|tổ)(?!\w)[^;:<ORG>]{{0,90}}?"
    rf" {VERB}"
)
"""Who sends: "UBND huyện cử đoàn công tác đi kiểm tra công vụ"."""
BY_ROUND = pattern(
    r"(?P<by><ORG>)<REMARK>(?:,? (?:<adverbs>|<T>|<Y>|đã|vừa|mới|cũng|nay|trong (?:năm|quý|tháng|kỳ|đợt)(?: qua)?))*,? "
    r"(?:kết thúc|khép lại|hoàn thành|hoàn tất"
    r"|tiến hành|thực hiện|triển khai|công bố|mở|khởi động|bắt đầu|ra|có|ban hành)[^;:<ORG><P>]{0,30}?"
    rf" (?:quyết định|cuộc|đợt|kế hoạch|kết luận|kết quả|chuyến)[^;:<ORG><P>]{{0,20}}? {VERB}"
)
"""Who carries a round out: "UBKT vừa khép lại đợt giám sát"."""
BY_FINDING = pattern(
    rf"(?P<by><ORG>)<REMARK>[^;:<ORG><P>]{{0,30}}? (?:chỉ ra|chỉ rõ|nêu|nêu ra|kết luận|phát hiện|nhắc nhở|phê bình"
    rf"|xác định)"
    rf"[^;:<ORG><P>]{{0,60}}? (?:qua|trong|sau|tại|từ)(?: [^ ,;:<ORG><P>]{{1,12}}){{0,3}} {VERB}"
)
"""Who found something out in a round: "hạn chế mà UBKT chỉ ra qua đợt kiểm tra"."""
COMES = pattern(
    rf"(?P<by><ORG>)<REMARK>(?:,? (?:<adverbs>|<T>|<Y>))* (?:vào cuộc|về|xuống|lên|đến|tới|bắt tay|trực tiếp vào)"
    rf"[^;:<ORG><P>]{{0,20}}? {VERB}"
)
"""Who comes to inspect: "sau khi UBKT vào cuộc kiểm tra"."""
BY_SIGNER = pattern(
    rf"{NOUN}(?: (?:kết luận|kết quả))* {VERB}[^;:<ORG><P>]{{0,40}}? do (?P<signer><P>)[^;:<ORG><P>]{{0,20}} (?:ký"
    rf"|ban hành|công bố)"
)
"""Whose official signed: "Quyết định kiểm tra do Chủ nhiệm UBKT B ký"."""
SENDS_IT = pattern(
    rf"(?P<by><ORG>)<REMARK>(?: [^;:<ORG><P>]{{0,30}}?)? {SENDS} (?:một |hai |ba |các )?(?:đoàn"
    rf"|tổ)(?: công tác)?(?: này| ấy| đó| về| xuống| đến| tới)(?= )"
    r"|(?:người|cán bộ|tổ công tác|đoàn công tác) của (?P<by2><ORG>)(?=[^;:<ORG><P>]{0,20}? (?:làm việc|về|đến|tới"
    r"|xuống|có mặt"
    r"|đối chiếu|rà soát|thẩm tra|xác minh))"
)
"""The same of a team whose work another sentence tells: "Ban Thường vụ cử tổ này về"."""
OF_TEAM = pattern(
    rf"(?<!\w)(?:đoàn|tổ)(?: kiểm tra| giám sát| công tác)?,?(?: được)? (?:do|bởi|của) (?P<by><ORG>)"
    rf"(?:[^;:,<ORG><P>]{{0,20}}? {SENDS})(?!\w)"
)
"""Whose team it is: "Tổ do Ban Thường vụ Huyện ủy lập"."""
ACTED_FOR = pattern(r"(?:thay mặt|thừa ủy quyền(?: của)?|nhân danh) (?:cho )?(?P<by><ORG>)")
DECIDES = pattern(
    r"\A(?:quyết định|kế hoạch)(?: này| trên)?,? (?:do|của) (?P<by><ORG>)(?: [^;:<ORG><P>]{0,20})? (?:ban hành|ký)"
)
THIS_ROUND = pattern(
    r"(?<!\w)(?:cuộc|đợt|việc|chuyến)(?: kiểm tra| giám sát)? (?:này|ấy|đó|nói trên|trên),? (?:do|được) (?P<by><ORG>)"
    r"[^;:,<ORG><P>]{0,20}? (?:tiến hành|thực hiện|chủ trì|triển khai|tổ chức|mở)(?!\w)"
)
"""Who carries out the round of which the sentence before speaks: "Cuộc này do UBKT tiến hành từ ngày 5/6"."""
SENDINGS = (
    BY_NOUN,
    THIS_ROUND,
    BY_SENDER,
    BY_ROUND,
    BY_FINDING,
    COMES,
    BY_SIGNER,
    SENDS_IT,
    OF_TEAM,
    ACTED_FOR,
    DECIDES,
)
NATURE = lazy(
    r"(?<!\w)(?:đoàn|tổ|cuộc|đợt|việc|buổi|kết luận|biên bản|quyết định|cho)(?: kết luận)? (?P<verb>kiểm tra|giám sát)"
    r"(?!\w)(?!,? (?:và )?(?:kiểm|giám))"
)
"""What says in another sentence what a team is for."""
LEADER = lazy(r"trưởng (?:đoàn|tổ)|tổ trưởng|(?:đoàn|tổ) (?:kiểm tra|giám sát)")
OTHERWISE = pattern(
    r"<no_inspection>|(?<!\w)(?:thăm|chúc|tặng|trao huy hiệu|dâng hương|học tập|tham quan|công tác kiểm tra|liên hoan"
    r"|khen|xóa|khánh thành|khai giảng|thẩm quyền|được quyền|có quyền)(?!\w)"
)

WHO = r"(?P<the><THE>)(?P<of><ACTORS>)"
SAYS = (
    r"(?:đề nghị|yêu cầu|biểu dương|ghi nhận|đánh giá|nhắc nhở|nhắc|phê bình|kết luận|chỉ ra|chỉ rõ|nêu rõ|nêu tên|nêu"
    r"|xác định|chấn chỉnh|lưu ý|kiến nghị|cho thấy|cho rằng|phát hiện|khẳng định|buộc|điểm tên|gọi tên|nhận xét"
    r"|khiển trách|cảnh cáo|nhận thấy|hoan nghênh|quy trách nhiệm)"
)
ANSWERS = (
    r"(?:báo cáo|trình bày|giải trình|tiếp|đón|đón tiếp|cung cấp|xuất trình|bàn giao|chuẩn bị|nộp|trả lời|thừa nhận"
    r"|tiếp thu|nhận khuyết điểm|kiểm điểm|làm việc|phối hợp với đoàn|giải thích)"
)
PLACE = (
    r"(?:nơi|đơn vị|điểm|địa phương|địa chỉ|chi bộ|đảng bộ|tổ chức đảng|cơ sở|chặng|xã|phường|cá nhân|đảng viên"
    r"|trường hợp)"
)

GOES = pattern(
    rf"{TEAM}[^;:.<ORG><P>]{{0,60}}? (?:với|tại|ở|đến|tới|về|vào|qua|ghé|xuống|lên|sang|kiểm tra|giám sát) {WHO}"
)
"""Where the team goes or works: "Đoàn lần lượt qua A, B", "tổ rà soát chứng từ ở A"."""
IS_WHERE = pattern(
    rf"(?P<of><ACTORS>)[^;:<ORG><P>]{{0,20}}?(?:là|thuộc|nằm trong|trong số|đều là) [^;:<ORG><P>]{{0,30}}?{PLACE}"
    r"[^;:<ORG><P>]{0,40}?(?<!\w)(?:đoàn|tổ|kiểm tra|giám sát)(?!\w)"
)
"""A place of the team: "A là nơi đoàn dừng lại lâu nhất"."""
WHERE_IS = pattern(
    rf"{PLACE}[^;:.<ORG><P>]{{0,40}}?(?<!\w)(?:đoàn|tổ|kiểm tra|giám sát)(?!\w)[^;:.<ORG><P>]{{0,40}}? (?:là|gồm|có"
    rf"|thuộc về):? {WHO}"
)
"""The same the other way: "Nơi đoàn đến đầu tiên là A"."""
BEFORE_TEAM = pattern(
    rf"(?P<of><ACTORS>|<H> <R>"
    rf"|<R>)<REMARK>[^;:.<ORG><P>]{{0,60}}? {ANSWERS}(?!\w)[^;:.<ORG><P>]{{0,60}}?(?<!\w)(?:trước|với|cho|cùng|gửi)"
    r"[^;:.<ORG><P>]{0,20}? (?:<ORG>|đoàn|tổ|thành viên)(?!\w)"
)
"""Who answers to the team: "A báo cáo trước các thành viên tổ giám sát"."""
RECEIVES = pattern(
    rf"(?:tiếp|đón|trước|làm việc với|cùng) (?:đoàn|tổ|các thành viên)[^;:.,<ORG><P>]{{0,20}}?(?: (?:do"
    rf"|của) <ORG>[^;:,<P>]{{0,20}})?, (?P<of><ACTORS>|<H> <R>|<R>)<REMARK>,?"
    rf"(?: [^ ;:.,<ORG><P>]{{1,12}}){{0,3}}? {ANSWERS}(?!\w)"
)
"""The same with the team before: "Tiếp đoàn, A báo cáo nhanh"."""
HEARD = pattern(rf"(?<!\w)nghe {WHO} (?:báo cáo|trình bày|giải trình)")
"""Whom the team heard: "Sau khi nghe A báo cáo, các thành viên trong đoàn …"."""
READIED = pattern(
    r"\A(?:[^;:,<ORG><P>]{0,40}, )?(?P<of><ACTORS>)<REMARK>[^;:.<ORG><P>]{0,40}? (?:giải trình|chuẩn bị|cung cấp"
    r"|xuất trình|nộp|bàn giao)"
    r"[^;:.<ORG><P>]{0,30}?(?:hồ sơ|sổ|báo cáo|chứng từ|tài liệu|văn bản|rằng)(?!\w)"
)
"""Who laid open what is inspected: "A đã chuẩn bị đủ hồ sơ"."""
TAKES_PLACE = pattern(
    r"(?:buổi|cuộc|phiên|ngày) (?:làm việc|kiểm tra|giám sát|công bố|cuối)[^;:.<ORG><P>]{0,40}? (?:ở|tại|với|đối với) "
    + WHO
)
"""Where a session takes place: "buổi làm việc cuối cùng diễn ra ở A"."""
ROOM = pattern(
    r"(?:phòng họp|hội trường|phòng làm việc|trụ sở|kho lưu trữ|phòng kế toán|có mặt ở|có mặt tại) (?:của |tại |ở )?"
    + WHO
)
"""Where the team is at work: "phòng họp của A sáng đèn tới khuya"."""
THAT_IS = pattern(
    rf"\A(?:đó|đây|cụ thể)(?:,? (?:lần lượt|chính))? là {WHO} ?[.,;]?\Z|\A(?:gồm"
    rf"|bao gồm)(?: có)?:? (?P<of2><ACTORS>) ?[.;]?\Z"
)
"""Those of whom the sentence before told the number: "Đó là A và B"."""
ONE_OF = pattern(
    r"\A(?:một|hai|ba|cuộc)(?: cuộc| đợt)? trong (?:số |các |những )?(?:cuộc |đợt )?(?:đó|này|ấy|trên"
    r"|nói trên)(?: là)?,? "
    rf"(?:(?:cuộc|đợt) )?(?:tại|ở|đối với|với) {WHO}"
)
"""One of the rounds of which the sentence before gave the number: "Một trong số đó, tại A, kết thúc hôm 5/6"."""
SIGNED = pattern(
    r"(?:biên bản|kết luận|phiếu)(?: làm việc| kiểm tra"
    r"| giám sát)+[^;:<ORG><P>]{0,12} (?P<of><P>)[^;:<ORG><P>]{0,20} ký(?!\w)"
)
SPOKEN_OF = pattern(
    rf"(?:{TEAM}|trưởng (?:đoàn|tổ)|tổ trưởng|<P>)[^;:.]{{0,60}}? {SAYS} (?:rằng |về |đối với |việc |những "
    rf"|các )*{WHO}"
)
"""Whom the team or its head speaks of: "Trưởng đoàn …, thay mặt X, đề nghị A khắc phục"."""
AFTER = pattern(
    r"\A(?:sau|tiếp sau|tiếp nối|rời|ngoài|bên cạnh|cùng với"
    r"|cùng) (?:các )?(?P<of><ORGS>),(?: [^;:<ORG><P>]{0,60})? (?:đoàn|tổ|cuộc|đợt|việc|chuyến)(?!\w)"
)
"""Where the team was before: "Sau A, đợt giám sát chuyển sang B"."""
RESULT = pattern(
    rf"\A(?:kết quả|kết luận|qua đó|qua (?:kiểm tra|giám sát)|theo kết luận"
    rf"|biên bản)[^;:<ORG><P>]{{0,40}}? {SAYS}(?: rằng)?[,:]? {WHO}"
)
"""Whom the outcome just told of names: "Kết quả cho thấy A nộp chậm"."""
AND_ANOTHER = pattern(r"[^;:<ORG><P>]{2,80}[,;] (?:còn |riêng |trong khi )?(?P<of><ORG>)(?= )")
INCLUDES = pattern(
    rf"(?:đợt|cuộc|đoàn|tổ|chuyến|danh sách)(?!\w)[^;:<P>]{{0,60}}? (?:còn có|còn|gồm có|gồm|bao gồm|có cả|nhằm vào"
    rf"|chọn thêm|chọn|thêm|mở rộng sang) {WHO}"
)
"""What a round takes in: "đợt kiểm tra của X còn có B và C"."""
ELSEWHERE = (
    RESULT,
    INCLUDES,
    GOES,
    IS_WHERE,
    WHERE_IS,
    BEFORE_TEAM,
    RECEIVES,
    HEARD,
    READIED,
    TAKES_PLACE,
    THAT_IS,
    ONE_OF,
    SIGNED,
    SPOKEN_OF,
    AFTER,
    ROOM,
)
FOR_TEAM_AT_HAND = frozenset({ROOM, READIED})
"""Forms that tell little alone: they count where the team is said to be at work, or its round to go on."""

BLAMED = pattern(
    r"(?P<of><ACTORS>)<REMARK>[^;:<ORG><P>]{0,30}?(?<!\w)(?:bị|được) (?:phê bình|nhắc|nhắc nhở|chấn chỉnh|nêu"
    r"|nêu tên|chỉ|biểu dương"
    r"|đánh giá|ghi nhận|kết luận|điểm tên|yêu cầu|khen|xác định|gọi tên|kiến nghị|lưu ý|đề nghị)"
)
BLAMED_ARE = pattern(
    r"(?<!\w)(?:bị|được) (?:phê bình|nhắc|nhắc nhở|chấn chỉnh|nêu|nêu tên|chỉ|biểu dương|đánh giá|ghi nhận|điểm tên"
    r"|yêu cầu"
    rf"|khen|gọi tên|lưu ý)[^;:.]{{0,100}}? (?:là|có|gồm|gồm có|thuộc về):? {WHO}(?= ?[.,;]|\Z| với| vì| do)"
)
FAULTS = pattern(
    r"(?:hạn chế|thiếu sót|khuyết điểm|vi phạm|sai phạm|tồn tại|trách nhiệm|ưu điểm)(?:,? (?:và )?(?:hạn chế|thiếu sót"
    rf"|khuyết điểm|vi phạm|sai phạm|tồn tại))* (?:của|tại|ở) {WHO}"
)
TOLD_OF = pattern(
    rf"<ORG>[^;:<ORG><P>]{{0,60}}? {SAYS}(?: rõ| thấy| rằng)?:?(?: (?:về|đối với|việc|những|các|tên"
    rf"|sai phạm của))* {WHO}"
)
ACTS_ON_IT = pattern(
    r"\A(?:nhận|nhận được|tiếp nhận|tiếp thu|sau|sau khi có|ngay sau|thực hiện|khắc phục|chấp hành|từ|căn cứ|theo"
    r"|thi hành)(?!\w)"
    r"[^;:]{0,140}?, (?P<of><ACTORS>)<REMARK> (?:đã|cũng|liền|nay|vừa|sớm|nghiêm túc|tự|nộp|khắc phục|kiểm điểm"
    r"|tổ chức|bổ sung|sửa|thu hồi"
    r"|hoàn trả|nhận|thừa nhận|xử lý|chấn chỉnh|xây dựng|họp|ban hành)(?!\w)"
)
DISCIPLINED = pattern(
    rf"<ORG>[^;:<ORG><P>]{{0,40}}? (?:khiển trách|cảnh cáo|cách chức|khai trừ|kỷ luật)[^;:<ORG><P>]{{0,30}} {WHO}"
)
WAITS = pattern(
    r"(?P<of><ACTORS>)<REMARK>[^;:<ORG><P>]{0,20}? (?:chờ|đang chờ|nhận|đã nhận|đón nhận|tiếp thu"
    r"|ký)[^;:<ORG><P>]{0,20}? (?:kết luận|thông báo|biên bản)"
)
OF_OUTCOME = (BLAMED, BLAMED_ARE, FAULTS, TOLD_OF, ACTS_ON_IT, DISCIPLINED, WAITS)
"""Whom the outcome of an inspection tells of, in its own sentence."""
SUBJECTS = frozenset({IS_WHERE, BEFORE_TEAM, READIED, BLAMED, WAITS, ACTS_ON_IT, RECEIVES})
"""Forms whose list is the subject of what comes after it."""
OUTCOME = lazy(r"(?<!\w)(?:kết luận|thông báo|biên bản|kết quả|báo cáo|dự thảo|đợt|cuộc)(?!\w)")
TEAM_TO_COME = lazy(
    r"(?<!\w)(?:đoàn|tổ|cuộc|đợt|việc)(?: kiểm tra| giám sát)?(?: này| đó| ấy| trên)? (?:sẽ|dự kiến|chưa)(?!\w)"
)
TO_COME = lazy(r"(?<!\w)(?:sẽ|dự kiến|sắp|chưa|không|hoãn|lùi|xin|mong|nếu|hẹn|chẳng|phải|cần)(?!\w)")
ROUNDS = frozenset({BY_NOUN, BY_ROUND, BY_FINDING, BY_SIGNER, COMES, THIS_ROUND})
"""Forms that tell of a round or its outcome, and not of a team alone."""
REFERS = lazy(
    r"\A(?:một là|thứ nhất|đó là|gồm|bao gồm)(?!\w)|(?<!\w)(?:đoàn|tổ|cuộc|đợt|kết luận|kết quả|biên bản|buổi công bố"
    r"|buổi làm việc|làm việc với|quyết định|diện)(?!\w| (?:viên|thanh|dân|kết|thể|đại|trưởng|chức|thi|họp|vận))"
    r"|(?<!công tác )(?<!\w)(?:kiểm tra|giám sát)(?!\w)(?!,? (?:và )?(?:kiểm|giám))"
)
"""Words by which a sentence speaks of the round told of beside it."""
ASIDE = pattern(
    r"(?<!\w)(?:phối hợp(?: với)?|gửi(?: tới| đến| cho| về)?|trình|báo cáo|đề nghị|yêu cầu|giao|cùng(?: với)?|thuộc"
    r"|tham mưu(?: cho)?"
    r"|giúp|phục vụ|từ|thay mặt|theo|kể cả|như|trừ|không phải|chứ không)(?: (?:cả|các|lên|với|cho|tới))? \Z"
)
BETWEEN_PEERS = pattern(r"<REMARK>(?:,|;| và|, và| cùng| cùng với)?(?: (?:một|hai|ba|bốn|thứ \w+) là)? ?")
