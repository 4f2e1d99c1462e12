"""The forms in which a sentence tells of a team of inspection at work: where it goes, whom it hears, who has it."""

from __future__ import annotations

from ingest.relate.inspections.grammar import ACTED_ON, OF_SO_MANY, TEAM, TEAM_WORDS
from ingest.relate.signs.leads import LEAD
from ingest.relate.signs.line import pattern

_WORDS_AT_WORK = (
    LEAD,
    r"do <PEOPLE>(?= đã)",
    r"theo <D>",
    r"(?:được )?(?:thành )?lập theo <D>",
    (
        r"của <PEOPLE>(?=,? (?:đã|vừa|có|đến|về|tới|tiếp tục|bắt đầu|tiến hành|làm việc|công bố|sang|chuyển|triển khai"
        r"|nghe)(?!\w))"
    ),
    r"(?:trong|tại|ở)(?: [^ ;:<ORG><P>]{1,12}){1,4},",
    r"(?:lên đường|chuyển|quay lại|trở lại|đi|ra|vào|sang)",
    r"buổi|vẫn|đang|còn",
    r"<acts>",
    r"<adverbs>",
    r"<T>",
    r"<Y>",
    r"<D>",
)
WORKING = pattern(
    rf"(?P<team>{TEAM}|các thành viên(?: (?:của |trong )?đoàn)?)"
    rf"(?P<mid><REMARK>(?>[ ,]*(?:{'|'.join(_WORDS_AT_WORK)})){{0,24}}+),? làm việc"
    r"(?: trực tiếp)?(?: xong)?(?: theo (?:lịch|kế hoạch|chương trình))? (?:với|tại) " + ACTED_ON
)
"""A team at work: "Đoàn kiểm tra … do đồng chí A làm Trưởng đoàn đã có buổi làm việc với B"."""

TEAM_ACTS = pattern(
    rf"(?P<team>(?:{TEAM_WORDS}{OF_SO_MANY}(?: của)? <ORG>|<ORG>|(?<!\w){TEAM_WORDS}(?!\w)))"
    rf"(?P<mid><REMARK>(?>[ ,]*(?:{'|'.join(_WORDS_AT_WORK)})){{0,24}}+),?"
    r"(?: (?!sẽ|chưa|không|chỉ|yêu cầu|đề nghị|kỷ luật|kiểm tra|giám sát)(?:[^ ;:.<ORG><P>]{1,12})){0,14}?"
    r" (?:với|tại|ở|đối với|đến|về|xuống|tới|cho) (?P<the><THE>)(?P<of><ACTORS>)"
)
"""A team of inspection that does any of what teams do, at or with those inspected: "Đoàn … công bố <D> tại A"."""

ACTS_OF_TEAM = pattern(
    r"(?:công bố|thông báo|triển khai|thông qua|trao|đọc)(?: toàn văn| các)* (?:quyết định|kế hoạch|lịch|kết luận|<D>)"
    r"(?! kỷ luật)|(?<!\w)(?:có mặt|thẩm tra|xác minh|khảo sát|tiếp xúc|trao đổi|đối thoại|đối chiếu|nghiên cứu hồ sơ"
    r"|xem xét|rà soát|kết thúc|hoàn thành|hoàn tất|khép lại|bắt đầu|khởi động|vào cuộc|mở đầu|ghi nhận|phát hiện"
    r"|đến|về|xuống|tới)(?!\w)"
)
"""What a team of inspection does that says so much as that it inspects."""

TEAM_GIVEN = pattern(
    rf"(?P<team>(?<!\w){TEAM_WORDS}(?!\w)|<ORG>)(?P<mid>(?:,? (?:{LEAD}))?),? (?:được (?:giao|phân công)|phụ trách"
    r"|đảm nhận|đảm nhiệm|nhận)(?: [^;:<ORG><P>]{0,40}?)?:? (?P<of><ACTORS>)"
)
"""The places that a team was given: "Đoàn số 2, do đồng chí A làm Trưởng đoàn, được giao 2 nơi: B và C"."""

WORKED = pattern(
    r"(?:(?:sau|qua|trong|trước|kết thúc) [^;:<ORG><P>]{0,30}? ?|(?:<T>|<Y>) )làm việc(?: trực tiếp)? (?:với|tại|ở) "
    rf"(?P<the><THE>)(?P<of><ACTORS>)(?P<mid>)[^;:<ORG><P>]{{0,60}}?, (?P<team>{TEAM})(?= )"
)
"""The team after its work: "Sau 15 ngày làm việc tại Đảng ủy xã A, đoàn kết luận …"."""

GOES = pattern(
    rf"(?P<team>{TEAM})(?P<mid><REMARK>(?>[ ,]*(?:{'|'.join(_WORDS_AT_WORK)})){{0,24}}+)"
    rf"(?:(?<=đến)|(?<= về)|(?<=xuống)) {ACTED_ON}(?= (?:để|nhằm)(?: tiến hành)? (?:kiểm tra|giám sát))"
)
"""A team that goes there to inspect: "Tổ kiểm tra lần lượt đến A và B để kiểm tra sổ sách"."""

HEARS = pattern(
    rf"(?<!của )(?<!với )(?<!cho )(?P<team><ORG>)(?P<mid><REMARK>(?>[ ,]*(?:{LEAD}|<adverbs>|<T>|<Y>)){{0,8}}+)"
    r"(?:,? (?:đến|tới|về) [^;:,<ORG><P>]{1,40},)?,?(?: đã)?"
    r" (?:(?P<hears>nghe)|(?:công bố|thông báo)(?: dự thảo)? (?:kết luận|kết quả|biên bản) (?:đối với|với|tại)) "
    rf"{ACTED_ON}(?(hears)(?= (?:báo cáo|trình bày|giải trình)))"
)
"""A team that hears, or tells, the inspected side: "Đoàn kiểm tra … đã nghe Đảng ủy xã A báo cáo"."""

WORKING_SESSION = pattern(
    rf"(?<!sẽ )(?:tại|trong|sau|kết thúc) (?:buổi|cuộc) làm việc (?:của|giữa) (?P<team>{TEAM})(?P<mid><REMARK>) "
    r"(?:với|và) " + ACTED_ON
)
"""The same as a noun: "Tại buổi làm việc của Đoàn kiểm tra với Ban Thường vụ A", where something was said."""

RECEIVED = pattern(
    r"(?P<of><ACTORS>)(?:,? (?:là|thuộc|ở|tại) [^;:<ORG><P>]{1,90}?)?(?:,? phối hợp (?:với|cùng) (?P<with><ORGS>))?,?"
    r"(?: <adverbs>){0,3} (?P<mid>(?:tiếp|đón|đón tiếp)(?: và|,)?(?: làm việc với)?|làm việc với"
    r"|(?<=<ORG> )báo cáo với) (?P<team><ORG>)"
)
"""The inspected side before the team that comes: "Chi bộ A đón Tổ giám sát số 2 của UBKT Đảng ủy xã"."""

VERIFIED = pattern(
    r"(?:\A|, |\A(?:qua|sau(?: khi)?) )(?:thẩm tra|xác minh|kiểm tra|khảo sát|làm việc)(?: thực tế| trực tiếp)"
    rf"(?: tại| ở| với| đối với) (?P<the><THE>)(?P<of><ACTORS>)(?P<mid>)[^;:<ORG><P>]{{0,60}}?, (?P<team>{TEAM})"
    r"(?= (?:đã |cũng )?(?:nhận thấy|ghi nhận|phát hiện|thấy|kết luận|chỉ ra|xác định|đánh giá|yêu cầu|đề nghị"
    r"|lập biên bản)(?!\w))"
)
"""What a team found on the spot: "Thẩm tra thực tế tại Chi bộ A hôm 6-12, Đoàn nhận thấy …"."""

_FOUND_BY_TEAM = (
    r"(?:nhận thấy|ghi nhận|phát hiện|thấy|kết luận|chỉ ra|chỉ rõ|xác định|đánh giá|yêu cầu|đề nghị|lập biên bản"
    r"|nhận xét|kiến nghị|lưu ý|nhắc nhở|nêu rõ|nêu|cho rằng|phê bình|biểu dương|rà soát|thẩm tra|xác minh)(?!\w)"
)
VERDICT = pattern(
    r"(?:\A|; )(?:(?:riêng|còn|trong khi đó|tương tự|sau đó|tiếp đó),? )?(?:(?:kết luận|nhận xét|đánh giá)(?: về"
    r"| đối với| tại)|đối với|với|tại|ở|về) (?P<the><THE>)(?P<of><ACTORS>)(?P<mid>)(?! (?:đến|về|lên|sang))"
    rf"[^;:<ORG><P>]{{0,60}}?, (?P<team>{TEAM})(?: [^ ;:,<ORG><P>]{{1,12}}){{0,3}}? {_FOUND_BY_TEAM}"
)
"""What a team says of each of those inspected: "Đối với Đảng ủy xã B, đoàn đề nghị …"."""

COMES = pattern(
    rf"\A(?:(?:tại|ở) [^;:.,<ORG><P>]{{2,40}}, |(?:tiếp đó|sau đó|tiếp theo|rồi),? )?(?P<team>{TEAM})(?P<mid>)"
    r" (?:(?:đã|lại|tiếp tục|lần lượt) )*(?:đến|tới|xuống|về) (?P<the><THE>)(?P<of><ORGS>)(?= ?[.,;(]|\Z)"
)
"""Where a team of inspection comes next: "Ở xã A, đoàn đến Chi bộ B"."""

_AT_THE_TIME = r"(?:cùng (?:đợt|thời gian|dịp|lúc|thời điểm|ngày)(?: này| đó| trên)?|trong (?:đợt|dịp) (?:này|đó)),? "
_UNDERGOES = r"(?: đã)? (?:được|bị|là nơi được) (?:đoàn |tổ )?(?P<verb{0}>kiểm tra|giám sát)(?! chéo| lẫn)"
ALSO_UNDERGOES = pattern(
    r"(?:\A|[;,] (?:và )?)"
    rf"(?:{_AT_THE_TIME}(?P<the><THE>)(?P<of><ACTORS>)(?:,? cũng)?{_UNDERGOES.format('')}"
    r"(?! thường xuyên| hằng)"
    rf"|(?P<those><THE>)(?P<also><ACTORS>),? (?:cũng|đồng thời){_UNDERGOES.format('2')}"
    r"(?=(?: chuyên đề)? (?:trong|cùng|vào|ở|theo) (?:dịp|đợt|lần|thời gian|ngày|đó)| dịp này| đợt này| lần này))"
)
"""One more that the same inspected: "…; Chi bộ B cũng được giám sát trong dịp này"."""

VENUE = pattern(
    r"(?:\A|, ?)(?:tại|ở|đối với) (?P<room>trụ sở |hội trường |phòng họp |cơ quan |nhà văn hóa )?(?P<of><ORGS>),"
    r"(?=(?: (?:vào |trong )?(?:sáng |chiều |ngày )?<T>,?)? (?:<ORG>|<H>|<P>|đoàn |tổ ))"
)
"""Where a team inspects, in its own sentence: "Ngày 5/6, tại Đảng ủy xã A, Đoàn kiểm tra … tiến hành kiểm tra"."""

CAME_TO = pattern(
    r"(?:<ORG>|đoàn|tổ)(?: [^;:<ORG><P>]{0,30}?)? (?:đến|về|tới|xuống|có mặt tại) (?P<of><ORGS>)"
    r"(?=[ ,]{1,2}(?:sáng |chiều )?<T>| ?\.?\Z)"
)
"""Where a team came, said before: "Đoàn giám sát số 7 đến Đảng ủy xã A sáng 10/6. Tại đây, đoàn công bố …"."""

HEADLINE = pattern(
    r"(?:công bố|thông báo|triển khai)(?: [^;:,<ORG><P>]{1,40}?)? (?P<verb>kiểm tra, giám sát|kiểm tra|giám sát)"
    r"(?: của <ORG>)?(?: <inspected_lightly>){0,2}(?: <Y>)? (?:đối với|tại) " + ACTED_ON
)
"""Whom an announcement in the headline names: "Công bố quyết định kiểm tra, giám sát đối với A"."""

VENUE_ALONE = pattern(
    r"(?:\A|[.:] |, )(?:trong |vào )?(?:\d+ )?(?:sáng |chiều |ngày )?<T>,? tại (?:trụ sở |hội trường )?"
    r"(?P<of><ORGS>) ?\.?\Z"
)
"""Where it inspects, said in a sentence of its own before: "Trong 2 ngày 16, 19/6 tại trụ sở Đảng ủy xã A, B."."""

_NEUTRAL = (
    r"(?: (?:kiểm tra|giám sát|làm việc|trước|đó|đầu|tiên|thứ|nhất|hai|ba|tư|khác|của|đoàn|tổ|diễn ra|tiến hành"
    r"|đã|qua|vừa"
    r"|rồi|này|trong|tháng|tuần|đợt|trên|gần|nhất|là|lần lượt|chuyên đề|định kỳ))"
)
VISITED = pattern(
    rf"(?<!\w)(?:cuộc|buổi|đợt|lần|chặng|điểm dừng|ngày làm việc){_NEUTRAL}{{0,6}} (?:ở|tại|với|đối với) "
    r"(?P<of><ORG> ?\(<T>\)(?:(?:,|;| và|, và)(?: tại| ở)? <ORG> ?\(<T>\)){0,8})"
)
"""Where a team has been, each place with its day: "sau các buổi ở A (ngày 5/6) và B (ngày 7/6)"."""
