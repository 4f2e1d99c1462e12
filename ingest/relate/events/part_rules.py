"""Meetings told by their parts in any order: a meeting or what one does at it, whose it is, its day."""

from __future__ import annotations

from ingest.relate.events.happening_forms import NUMBERED, HappeningRule
from ingest.relate.signs.line import DAY, ORG
from schema.model import EventKind

_FREE = r"(?:(?! sẽ | dự kiến| chưa | không | từng | bị | được )[^;:<ORG><P><D>]){0,90}?"
"""What may stand between a body and what it does: anything but another actor, a plan, a denial."""
_DELIBERATES = (
    r"(?:thảo luận|ngồi với|mời(?= [^;:<P>]{1,80} (?:để |nhằm )?(?:đối thoại|bàn|họp|trao đổi|làm việc|gặp))"
    r"|bàn(?= (?:về|việc|thảo|bạc|công|các|giải|biện|kế|thống|và|nội|phương|chủ|định|cách|,))"
    r"|cho ý kiến|góp ý|thông qua(?= <D>)|biểu quyết"
    r"|bỏ phiếu|lấy phiếu|chất vấn|giải trình|hội ý|nhóm họp|hội họp|tranh luận"
    r"|nghe(?: và [^;:<P>]{1,30}?)?(?= (?:<ORGS> |<P> |các [^;:<P>]{1,30}? |đại diện [^;:<P>]{1,30}? )?"
    r"(?:báo cáo|trình bày|tờ trình|giải trình|đề cương|phương án|kết quả))"
    r"|(?:tiến hành|tổ chức) (?:kiểm điểm|xem xét|thảo luận|lấy phiếu|bỏ phiếu|biểu quyết|bầu|hiệp thương|đối thoại"
    r"|tiếp xúc|gặp gỡ|chất vấn|họp|rà soát|đánh giá))(?!\w)"
)
THAT_MEETING = "that meeting, with its day"
_AFTER = r"(?! (?:sẽ|dự kiến|sắp|tới|nhiệm kỳ tới|trước đây|năm trước|năm ngoái)(?!\w))"

PARTS = (
    HappeningRule(
        "the body's meeting, with its day",
        rf"(?<!nghị quyết )(?<!kết luận )(?<!văn kiện )(?<!báo cáo )(?<!trước )(?<!sau )(?P<noun><noun>)"
        rf"(?:(?! quyết định| nghị quyết| kết luận| với )[^;:.,<ORG><P><D>]){{0,80}}?(?:, <Y>|{NUMBERED})?"
        rf"(?: của| do| giữa)? (?P<host><ORG>)<REMARK>{_AFTER}(?:,? lần thứ \w+|,? khóa \w+|,? mở rộng|,? <Y>)*"
        r"(?: [^;:.,<ORG><P><D>]{0,30}?)??,? ?\(?(?:(?:họp|diễn ra|tổ chức|vào|hôm|sáng|chiều|tối|trưa|đêm|ngày|các"
        r"|hai|trong|cuối|đầu|giờ|trên) ){0,5}<T>",
        0.8,
        (
            "các quyết định được đưa ra tại kỳ họp thứ 31 của <ORG> (<T>) và tại hội nghị <ORG> <T>",
            "phiên họp thường kỳ của <ORG> hôm <T> ra nghị quyết riêng",
        ),
        ("nghị quyết hội nghị <ORG> <T>", "hội nghị <ORG> dự kiến <T>"),
        dated=True,
        known=True,
        cue=(DAY,),
    ),
    HappeningRule(
        "body deliberates that day",
        rf"(?<!của )(?<!tại )(?<!với )(?<!do )(?<!cho )(?P<by><ORGS>)<REMARK>{_FREE}(?<!\w){_DELIBERATES}",
        0.8,
        (
            "chiều <T>, <ORG> tiếp tục thảo luận hội trường về kết quả công tác",
            "được biết, <T> vừa qua, <ORG> đã tổ chức kiểm điểm trách nhiệm đối với <P>",
        ),
        ("<T>, <ORG> sẽ thảo luận", "<ORG> thảo luận", "<T>, <ORG> được nghe báo cáo"),
        kind=EventKind.MEETING,
        dated=True,
        known=True,
        cue=(ORG,),
    ),
    HappeningRule(
        "dealt with by the body at a meeting",
        rf"(?:được|bị|do) (?P<by><ORG>)<REMARK>{_FREE} (?:tại|trong|ở"
        rf"|qua) (?P<noun><noun>)[^;:<ORG><P><D>]{{0,60}}?<T>",
        0.8,
        ("chủ trương này đã được <ORG> bàn kỹ trong phiên họp mở rộng chiều <T>",),
        ("chủ trương này sẽ được <ORG> bàn tại phiên họp <T>",),
        passive=True,
        dated=True,
        known=True,
    ),
    HappeningRule(
        THAT_MEETING,
        r"\A(?:cũng )?(?:tại )?(?P<noun>(?:hội nghị|cuộc họp|buổi họp|phiên họp|kỳ họp|buổi làm việc|cuộc làm việc"
        r"|đại hội|buổi lễ|buổi sinh hoạt)(?!\w))"
        r"(?: này| nói trên)?(?:(?! trước| sau| sẽ | tới )[^;:<ORG><T>]){0,140}?"
        r"(?: với <ORGS>[^;:<ORG><P><T>]{0,60}?)?<T>",
        0.7,
        ("cuộc họp do <P> điều hành vào sáng thứ hai (<T>)",),
        ("cuộc họp sẽ tổ chức vào <T>",),
        dated=True,
        known=True,
    ),
)
