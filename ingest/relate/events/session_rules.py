"""Meetings told by the way: one that a body held under a chair, one followed from a place of one's own."""

from __future__ import annotations

from ingest.relate.events.happening_forms import HappeningRule
from ingest.relate.signs.line import ORG
from schema.model import EventKind

_DECIDES = (
    r"(?:bầu|bỏ phiếu|thông qua|thảo luận|cho ý kiến|thống nhất|xem xét|biểu quyết|quyết định|bàn|đánh giá|nghe"
    r"|miễn nhiệm|kiện toàn|lấy phiếu|hiệp thương|chốt|công bố|quán triệt|tín nhiệm)(?!\w)"
)
_ORDERS = r"(?:giao|phân công|yêu cầu|đề nghị|khiển trách|cảnh cáo|khai trừ|cách chức|kỷ luật|kết luận|chỉ đạo)(?!\w)"

SESSIONS = (
    HappeningRule(
        "the session that a communiqué is of",
        r"(?P<by><ORG>)<REMARK>(?:,? <adverbs>){0,2} (?:(?:có|ra|phát đi|công bố|phát hành|gửi) )?"
        r"(?:thông báo|thông cáo|thông tin)(?: (?:báo chí|nhanh|kết quả|kết luận|về|nội dung|của)){0,4} "
        r"(?P<noun>kỳ họp|phiên họp)(?: lần)?(?: thứ)? [\w-]{1,6},? ?\(?"
        r"(?:(?:họp|diễn ra|vào|trong|các|sáng|chiều|hai) ){0,4}<T>",
        0.9,
        ("<ORG> vừa có thông báo kết quả kỳ họp thứ 33 (<T>) do <P> điều hành",),
        ("<ORG> sẽ có thông báo về kỳ họp thứ 34 (<T>)", "<ORG> thông báo kết quả thực hiện <D>"),
        dated=True,
        known=True,
    ),
    HappeningRule(
        "at a chaired meeting, the body",
        r"(?:\A|(?<=[-:.] )|(?:xác nhận|cho biết|cho hay|được biết|theo đó)(?: rằng)?,? )"
        r"(?:<T>,? )?(?:tại|trong) (?P<noun><noun>)[^;:<ORG><P>]{0,70}?,? "
        r"(?:(?:do|(?:dưới|với) sự (?:chủ trì|điều hành) của) <PEOPLE>"
        r"(?: (?:<chairing>|điều hành))?(?: \(?(?:vào )?(?:sáng |chiều |tối |ngày )?<T>\)?)?"
        r"|\(?<T>\)?, (?:với|sau khi|qua) [^;:<ORG><P><T>]{3,80}), (?P<by><ORG>)<REMARK>"
        rf"(?= (?:đã |cũng ){{0,2}}(?:tiến hành )?(?:{_DECIDES}|{_ORDERS}))",
        0.9,
        (
            "<P> xác nhận, tại phiên họp thứ 10 chiều nay <T>, với đa số tán thành, <ORG> đã thông qua nghị quyết",
            "khe sâu: tại hội nghị lần thứ 11 <T> do <P> chủ trì, <ORG> đã bầu bổ sung <P>",
            "tại phiên họp thường kỳ <T> dưới sự chủ trì của <P>, <ORG> thống nhất chủ trương này",
        ),
        (
            "tại hội nghị lần thứ 11 do <P> chủ trì, <ORG> sẽ bầu bổ sung <P>",
            "tại hội nghị do <P> chủ trì, <P> phát biểu",
        ),
        dated=True,
        cue=(ORG,),
    ),
    HappeningRule(
        "the body, at a meeting, decided",
        r"(?<!của )(?<!tại )(?<!với )(?P<by><ORG>)<REMARK>(?: [^;:<ORG><P>]{1,60};|,) (?:tại|trong|ở) (?P<noun><noun>)"
        r"[^;:<ORG><P>]{0,60}? ?\(?<T>\)?,? (?:đã |cũng )?(?:tiến hành )?"
        rf"(?:{_DECIDES}|khiển trách|cảnh cáo|khai trừ|cách chức|kỷ luật)",
        0.85,
        ("<ORG>, trong cuộc họp kéo dài hết buổi sáng <T>, đã quyết định khiển trách <P>",),
        ("<ORG>, tại hội nghị dự kiến <T>, sẽ quyết định",),
        dated=True,
        cue=(ORG,),
    ),
    HappeningRule(
        "that day somebody said so at a meeting",
        r"\A(?:sáng |chiều |tối |ngày )?(?:nay )?\(?<T>\)?,? <PEOPLE>,? (?:đã |vừa )?"
        r"(?:cho biết|cho hay|nói|khẳng định|thông tin|trả lời|phát biểu|yêu cầu|nhấn mạnh|chỉ đạo)"
        r" (?:như (?:vậy|trên|thế)|điều này) (?:tại|trong) (?:buổi |cuộc )?(?P<noun><noun>)",
        0.75,
        ("sáng <T>, <P> cho biết như trên tại cuộc họp báo về kỳ họp tới",),
        ("<T>, <P> cho biết tại kỳ họp thứ 5, <ORG> đã xem xét",),
        dated=True,
    ),
    HappeningRule(
        "takes part in a cell's meeting",
        r"(?:dự|tham dự|tham gia|cùng) (?:buổi |kỳ )?(?P<noun>sinh hoạt(?: lệ| định kỳ| thường kỳ| chuyên đề| chi bộ"
        r"| chính trị)?(?!\w))[^;:,<ORG><P>]{0,40}? (?:với|cùng|tại|của) "
        r"(?:đảng viên |cán bộ, đảng viên )?(?P<by><ORG>)",
        0.8,
        ("chiều <T>, <P> đã dự sinh hoạt định kỳ với <ORG>", "<T>, <P> tham gia buổi sinh hoạt chuyên đề tại <ORG>"),
        ("<T>, <P> sẽ dự sinh hoạt với <ORG>", "<P> dự sinh hoạt cùng <ORG>"),
        passive=True,
        dated=True,
        known=True,
    ),
    HappeningRule(
        "body congresses",
        r"(?<!tại )(?<!của )(?P<by><ORG>)<REMARK>(?: ?\([^()]{0,60}\))?"
        r"(?:,? (?:<adverbs>|<T>|sáng|chiều|hôm|ngày|cũng))*+,? (?P<noun>đại hội)"
        r"(?=(?:,? (?:nhiệm kỳ|lần thứ|khóa|vào|trong|với|xong|sáng|chiều|bầu|thành công|trù bị"
        r"|<Y>|<T>))| ?\(<T>|\.?\Z)",
        0.85,
        ("<T>, <ORG> đại hội nhiệm kỳ <Y>", "<ORG> đã đại hội vào sáng <T>"),
        (
            "<T>, <ORG> sẽ đại hội nhiệm kỳ <Y>",
            "<T>, <ORG> chuẩn bị đại hội nhiệm kỳ <Y>",
            "<T>, đoàn chủ tịch đại hội",
        ),
        kind=EventKind.CONGRESS,
        dated=True,
        known=True,
    ),
    HappeningRule(
        "first session of those just elected",
        r"(?:\A|(?<=[,;] ))(?:ngay )?(?:tại|trong|ở|bước vào|họp|tiến hành|tổ chức)(?: ngay)? (?:<T> )?"
        r"(?P<noun>phiên họp|hội nghị|kỳ họp|cuộc họp|buổi họp|phiên) (?:bầu |họp )?(?:lần )?(?:thứ nhất|đầu tiên|thứ 1"
        r"|thứ i|đầu)(?:(?! dự kiến| sẽ )[^;:.<ORG><P>]){0,80}?, (?P<by><ORG>)<REMARK>(?: (?:cũng )?đã)?"
        r"(?: tiến hành| thống nhất| nhất trí)? (?:bầu|tín nhiệm|bỏ phiếu|phân công|suy cử|hiệp thương"
        r"|thông qua)(?!\w)",
        0.75,
        (
            "họp phiên thứ nhất ngay tại hội trường, <ORG> khóa xii đã bầu <ORG>",
            "tại phiên thứ nhất tối <T>, <ORG> bầu <ORG>",
            "<T>, tại phiên họp đầu tiên, <ORG> khóa mới tín nhiệm bầu <P>",
        ),
        (
            "họp phiên thứ nhất, <ORG> sẽ bầu <ORG>",
            "tại phiên họp thứ nhất, dự kiến <T>, <ORG> bầu <ORG>",
            "tại phiên thứ nhất của đại hội, <P> trình bày",
        ),
        kind=EventKind.MEETING,
        elects=True,
    ),
)
