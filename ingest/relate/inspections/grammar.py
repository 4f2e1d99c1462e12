"""The forms in which a sentence tells of an inspection, as patterns over signs (ingest/relate/events/line.py).

What stands left of "kiểm tra" or "giám sát" tells who inspects, what stands right of it who is inspected.
"""

from __future__ import annotations

from ingest.relate.events.leads import LEAD
from ingest.relate.events.line import pattern

ANCHOR = pattern(r"(?<!\w)(?P<verb>kiểm tra, giám sát|giám sát, kiểm tra|kiểm tra và giám sát|kiểm tra|giám sát)(?!\w)")
"""The verb of inspecting; many of them are talk, the rest of the grammar tells."""

SWALLOWED = pattern(r"<ORG>(?= <inspected_noun>| đối với | tại )")
"""A team whose name ends in the verb: "Đoàn kiểm tra việc lãnh đạo …"."""

TEAM_WORDS = r"(?:một |hai |các )?(?:đoàn|tổ)(?: công tác| kiểm tra, giám sát| kiểm tra| giám sát)?(?: liên ngành| khác)?(?: số)?(?: \d{1,5})?"
TEAM = rf"(?:{TEAM_WORDS}(?: của)? <ORG>|<ORG>|(?<!\w){TEAM_WORDS}(?!\w))"

_FILL = rf"""(?>[ ,:"]*(?:{LEAD}|<acts>|<adverbs>|(?:được )?(?:thành )?lập theo <D>|(?:theo|thực hiện|căn cứ) <D>|<D>|<T>|<Y>|\(?theo (?:quyết định|kế hoạch)\)?|phối hợp (?:với|cùng) <ORGS>|(?:quyết định|kế hoạch)? ?của <ORG>(?! (?:về|và))|(?:tại|ở)(?: [^ ;:<ORG><P>]{{1,12}}){{0,4}} <ORG>,|công bố kế hoạch))"""
MIDDLE = pattern(rf"""<REMARK>(?:{_FILL}){{0,24}}+[ ,:"]*""")
"""All that may stand between the inspecting body and the verb, and nothing else may."""

SUBJECTS = pattern(r"(?:<ORG><REMARK><AND>){0,6}<ORG>\Z")
"""The bodies that end where the inspecting side ends: "Huyện ủy, UBKT Huyện ủy"."""

DIRECT = pattern(
    r"(?: (?:và|hoặc) giám sát)?(?:,? <inspected_lightly>){0,4}(?:,? (?:đối với|với|tại|ở))?(?::| :)? (?P<the><THE>)(?P<of><ACTORS>)"
)
"""The inspected side right after the verb: "khi có dấu hiệu vi phạm đối với A và B"."""

TOPIC = pattern(
    r"(?: chuyên đề| thường xuyên| đột xuất| định kỳ)?,? (?=<inspected_noun>)(?P<topic>[^;:<ORG><P>]{1,300}?) (?P<by>đối với|tại|ở|của|trên địa bàn) "
    r"(?P<the><THE>)(?P<of><ACTORS>)"
)
"""The inspected side after what is inspected: "việc thực hiện Nghị quyết số 18 tại A"."""

COUNTED = pattern(
    r"(?: chuyên đề)?(?: đối với)? (?:0?\d{1,2}|hai|ba|bốn|năm|sáu) (?:tổ chức|chi bộ|đảng bộ|đảng ủy|đơn vị|đảng viên|cấp ủy|tập thể|địa phương|xã|phường|ban thường vụ)"
    r"[^;<ORG><P>]{0,80}?(?:,? (?:gồm|bao gồm|là|trong đó có)|:)(?: có)?:? (?P<the><THE>)(?P<of><ACTORS>)"
)
"""The inspected side counted, then named: "3 tổ chức đảng, gồm: A, B, C"."""

ALSO = pattern(r"(?:,| và|;)? (?:và )?(?:với|đối với|tại) (?P<the><THE>)(?P<of><ACTORS>)")
"""One more inspected side: "làm việc với A ngày 13/8, với B ngày 15/8"."""

DONE_BY = pattern(r",? do (?P<by><ORG>)(?: và <ORG>)?(?: đã)? (?:tiến hành|thực hiện|chủ trì|triển khai)")
"""Who inspected, said after the inspected side."""

OF_BODY = pattern(r" của (?P<by><ORG>)")
AND_SAID = pattern(
    r"[^;<ORG><P>]{0,100}, (?P<by><ORG>) (?:đã )?(?:nhận thấy|yêu cầu|kết luận|chỉ ra|đề nghị|xác định|đánh giá|nhận định|quyết định)"
)
"""Who speaks after an inspection of his: "Qua giám sát đối với A, UBKT Tỉnh ủy yêu cầu"."""

RESULT_OF = pattern(
    r"(?:kết quả|kết luận|quyết định|báo cáo|thông báo|cuộc|đợt|biên bản)(?: kết luận| kết quả)? (?P<verb>kiểm tra, giám sát|kiểm tra|giám sát)"
    r"[^;:<ORG><P>]{0,60}? của (?P<by><ORG>) (?:đối với|tại) (?P<the><THE>)(?P<of><ACTORS>)"
)
"""Both sides after the noun: "kết luận kiểm tra của UBKT Huyện ủy đối với A"."""

PASSIVE = pattern(
    r"(?P<of><ACTORS>)(?P<gap>[^;:<ORG><P>]{0,100}?)(?<!\w)(?:được|bị)(?: đoàn <ORG>| tổ <ORG>| đoàn của)? \Z"
)
"""The inspected side before "được", "bị" and the inspecting body."""

HEADING = pattern(
    r"(?:\A|[;:] ?|- |; và )(?:[\divx]{1,5} ?[-.)/] ?)?(?:- )?(?:(?:về|xem xét|kết luận|thông báo|nghe|qua|kết quả|các|báo cáo|việc|của|đoàn|tổ|tiến hành|cho ý kiến|vào|đối với|công bố|"
    rf"giám sát|kiểm tra|giải trình|đề cương|dự thảo|thông qua|quyết định|và|đợt|cuộc|một số|{LEAD}) ?,? ?){{0,8}}\Z"
)
"""What may stand before the verb in the headings and lists of a communiqué, where the body that met is the one that inspects."""

WORKING = pattern(
    rf"""(?P<team>{TEAM})(?P<mid><REMARK>(?:[ ,]*(?:{LEAD}|<acts>|<adverbs>|buổi|theo <D>|(?:được )?(?:thành )?lập theo <D>|<T>|<Y>|<D>|(?:trong|tại|ở)(?: [^ ;:<ORG><P>]{{1,12}}){{1,4}},))*),? """
    r"làm việc(?: trực tiếp)?(?: xong)? (?:với|tại) (?P<the><THE>)(?P<of><ACTORS>)"
)
"""A team at work: "Đoàn kiểm tra … do đồng chí A làm Trưởng đoàn đã có buổi làm việc với B"."""

CHOSEN = pattern(
    r"(?:được (?:chọn|lựa chọn)(?: để| làm)?(?: việc)? (?:kiểm tra|giám sát)|đối tượng (?:được )?(?:kiểm tra|giám sát)|(?:tổ chức đảng|đơn vị|địa phương|chi bộ|đảng ủy|tập thể|cá nhân|nơi|đối tượng)"
    r"[^;:<ORG><P>]{0,40} được (?:kiểm tra|giám sát))[^;<ORG><P>]{0,80}?(?: là|gồm(?: có)?|bao gồm|:):? (?P<the><THE>)(?P<of><ACTORS>)"
)
"""A sentence that names who is inspected: "Ba tổ chức đảng được chọn kiểm tra đợt này là A, B và C"."""

LISTED = pattern(
    r"\A(?:các đồng chí:? |- |\+ )?(?P<of><P>(?:[;,] (?:và )?<P>| và <P>){0,10})(?: chịu trách nhiệm| có (?:vi phạm|khuyết điểm)| vi phạm| thiếu| đã )"
)
"""People named after "và một số đảng viên": "Các đồng chí: A, …; B, … chịu trách nhiệm về …"."""

SOME_PEOPLE = pattern(r"(?:,|,? và) (?:một số|các|hai|ba|bốn|\d{1,2}) (?:đồng chí|cá nhân|đảng viên|cán bộ)")
LONGEST_MIDDLE = 400
"""Signs between a body and its verb; a longer way is another clause."""

GENERIC = pattern(r"(?:các|những|nhiều|một số|mỗi|từng|\d+) \Z")
"""Before a single body: the words mean many ("các chi bộ quân sự xã")."""
