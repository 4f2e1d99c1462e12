"""A meeting read from its parts wherever the sentence has them: what it is called, its day, whose it is.

The rules of happening_rules.py know who acts from the order of words. Where none of them reads a sentence, this looks
for a meeting's name that nothing makes another sentence's business (a document's, a plan's, a memory's), for its day,
and for a body that some word says to have held it.
"""

from __future__ import annotations

import re

from ingest.patterns import lazy
from ingest.relate.events.happening_forms import HappeningRule
from ingest.relate.events.unreal import is_announced, is_not_now, is_put_off
from ingest.relate.signs.ahead import clause_start
from ingest.relate.signs.line import ORG, Line, pattern

FRAME = HappeningRule("told by its parts", "", 0.8, (), (), dated=True, known=True, passive=True)

_HOLDS = (
    r"(?:tổ chức|đồng tổ chức|mở|họp|nhóm họp|triệu tập|tiến hành|khai mạc|bế mạc|đăng cai|phối hợp|đứng ra|khép lại"
    r"|bước vào|chủ trì(?= (?:tổ chức|phối hợp))|hoàn thành|hoàn tất|kết thúc|bắt đầu|dành|chọn|gọi|đưa ra"
    r"|thực hiện xong|có)(?!\w)"
)
"""What a body does to its meeting."""
_WHEN_AND_HOW = (
    r"(?:,(?! (?:sẽ|dự kiến|dự định|nếu) )[^;:,<ORG><P>]{1,60},|,? (?:(?:cùng|với|phối hợp với|phối hợp cùng) (?:các )?"
    r"(?:công ty|đơn vị|cơ quan|ngành|địa phương|xã|huyện|bản|thôn|đoàn thể|hội|trường|nhà trường|doanh nghiệp"
    rf"|chính quyền)(?: (?!sẽ|dự|họp|mở|tổ chức)[^ ;:,<ORG><P>]{{1,12}}){{0,4}}?(?= {_HOLDS})"
    r"|<adverbs>|<T>|(?:sáng|chiều|tối|trưa|đêm|hôm|ngày|nay|phải|lại|cùng|khởi xướng(?: và)?|đơn vị|chủ trì(?: và)?|là"
    r"|trọng thể|tranh thủ|kịp)(?!\w)|(?:tại|ở)(?: (?!sẽ|dự)[^ ;:,<ORG><P>]{1,12}){1,6}))*+"
)
"""Between a body and what it does; neither another actor nor a plan, nor the rest of a name that nobody read."""
_NO_PLAN = r"(?:(?! (?:sẽ|dự kiến|dự định|định|chưa|không|sắp|hoãn|từng|bị|được|của|theo|cho biết) )[^;:<P>]){0,80}?"
"""After "do" and a body, anything but a plan: partners, the time, the place."""
_HELD_BY = pattern(rf"(?:,? (?:do|mà|được)) (?:(?:<adverbs>|chính) )*(?P<by><ORGS>)<REMARK>{_NO_PLAN} {_HOLDS}")
"""After its name: "hội nghị do A tổ chức", "buổi lễ mà A vừa mở"."""
_HOLDER = pattern(
    r"(?:(?<=\A)|(?<=[,:;.\-–] )|(?<= khi )|(?<= vừa )|(?<= hôm )|(?<= nay )|(?<=<T> )|(?<=<T>, ))"
    rf"(?:(?:tập thể|lãnh đạo|\d{{1,3}} ủy viên|các ủy viên) )?(?P<by><ORGS>)<REMARK>,?{_WHEN_AND_HOW} "
    rf"(?:{_HOLDS}|làm(?!\w))"
)
"""Before its name, a body that acts."""
_MEETS = pattern(
    r"(?:(?<=\A)|(?<=[,:;.\-–] )|(?<= khi )|(?<= vừa )|(?<= hôm )|(?<= nay )|(?<=<T> )|(?<=<T>, ))"
    rf"(?:(?:tập thể|lãnh đạo) )?(?P<by><ORGS>)<REMARK>,?{_WHEN_AND_HOW} \Z"
)
_DECIDES = (
    r"(?:bầu|bỏ phiếu|thông qua|thảo luận|cho ý kiến|thống nhất|xem xét|biểu quyết|quyết định|bàn|miễn nhiệm|kiện toàn"
    r"|lấy phiếu|hiệp thương|chốt|kỷ luật|khai trừ|cảnh cáo|khiển trách|cách chức|bãi nhiệm|tín nhiệm|kết luận"
    r"|phê duyệt)(?!\w)"
)
_DID_AT_IT = pattern(
    r"(?:(?<=\A)|(?<=[,:;.\-–] )|(?<=<T> )|(?<=<T>, ))"
    rf"(?P<by><ORGS>)<REMARK>,?{_WHEN_AND_HOW} (?:{_DECIDES}|ra nghị quyết|nghe|đánh giá|nhìn lại|sơ kết|tổng kết)"
    r"[^;:<ORG><P>]{0,120}? (?:tại|trong|ở)(?: cuộc| một)? \Z"
)
_VERBS = ("họp", "nhóm họp", "hội ý", "giao ban", "sinh hoạt", "ngồi lại")
"""What a body does, called like the meeting itself."""
_ITS_BODY = pattern(
    r"(?:(?! (?:với|tại|ở|theo|do|trước|sau|từ|cho|về|nhằm|để|quyết định|nghị quyết|kết luận|giữa|đối với|có"
    r"|thu hút|nghe|nhận|được|dưới|thông qua|bầu|chỉ|khen|trao|đánh giá) )"
    r"[^;:.,<ORG><P><D>]){0,50}?(?P<of> (?:của|giữa)(?: tập thể| lãnh đạo)?)? (?P<by><ORGS>)"
)
"""Right after its name, whose it is: "hội nghị <trực tuyến> A", "buổi gặp mặt <cán bộ hưu trí> của A"."""
_NAMED_AFTER_BODIES = (
    "hội nghị",
    "phiên họp",
    "cuộc họp",
    "buổi họp",
    "kỳ họp",
    "đại hội",
    "giao ban",
    "buổi giao ban",
    "cuộc giao ban",
    "họp giao ban",
    "hội ý",
    "cuộc hội ý",
    "buổi hội ý",
)
"""What goes with its body's name without "của"; a "lễ ra mắt A" is not A's."""
_AT_IT = pattern(
    r"(?:(?! (?:của|với|do|sẽ|dự kiến) )[^;:.<ORG><P><D>]){0,60}?, (?P<by><ORG>)<REMARK>"
    r"(?:,? (?:<adverbs>|tiến hành|cũng|còn|lần lượt))*+ "
)
"""After its name, the body that acts at it: "tại kỳ họp 41 <T>, A công bố kết quả"."""
_DECIDED = lazy(_DECIDES)
_AS_GUEST = lazy(r"(?:báo cáo|trình|đề nghị|kiến nghị|tham luận|phát biểu|có|là|và|do|cùng|đã bị|bị|được)(?!\w)")
_SAID_OF_IT = pattern(
    r"\A(?:đây là )?(?:<noun>)(?: này| trên| nói trên| (?!trước|sau)[^ ;:,<ORG><P><D>]{1,12}){0,4}"
    rf" (?:do|được) (?P<by><ORGS>)<REMARK>{_NO_PLAN} "
    r"(?:tổ chức|mở|triệu tập|đăng cai|chủ trì(?= phối hợp| tổ chức))(?!\w)"
)
_WITH = pattern(
    r"(?: chủ trì,?)?(?:,? (?:<adverbs>|đứng ra))*,? (?:phối hợp|liên kết|kết hợp)(?: chặt chẽ)? (?:với|cùng|cùng với)"
    r"(?: các)? (?P<by><ORGS>)"
)
_ANOTHERS = lazy(
    r"(?:nghị quyết|(?<!khi )(?<!biểu )(?<!và )(?<!đã )kết luận|văn kiện|báo cáo|kế hoạch|chuẩn bị|phục vụ|chào mừng"
    r"|hướng tới|hướng về|tiến tới|mừng|trước|sau|kể từ|từ|theo|căn cứ|tinh thần|như|so với|kết quả|công tác|tại các"
    r"|các|những|nhiều|mỗi|từng|hàng|hằng|số|thành công|chương trình|quyết định|thông báo|biên bản|thông cáo|báo chí"
    r"|bản tin|lịch|giấy mời|ý kiến|tham luận|chỉ đạo|để|tiểu ban|ban tổ chức|đề án|tại một|trong một|ở một|hoãn"
    r"|hủy|không|chưa|nội dung|chất lượng|nhân sự|đại biểu(?= (?:đi )?(?:dự|tham dự|của))|ngay sau|ban|quy chế|\d+)"
    r"(?: (?:tại|của|ở|về|việc|các|những|trong|tổ chức|dự|thông qua|được|lần này|cho)){0,3} \Z"
)
"""Before a meeting's name, what makes it another thing's: "theo nghị quyết của hội nghị"."""
_HAPPENS = (
    r"(?:diễn ra|khai mạc|bế mạc|được tổ chức|mở đầu|bắt đầu|kết thúc|bước vào|khép lại|kéo dài|thành công|thu hút"
    r"|quy tụ|thảo luận|tập trung (?:bàn|thảo luận|vào)|có sự (?:tham dự|tham gia|góp mặt|hiện diện))(?!\w)"
)
_TOOK_PLACE = pattern(rf"[^;:,<ORG><P>]{{0,120}}? {_HAPPENS}")
_TAKES_PLACE = pattern(rf"{_HAPPENS}[^;:,<P>]{{0,50}}\Z")
_CHAIRED = pattern(
    r"(?:(?! sẽ | dự kiến | chưa )[^;:,<ORG><P>]){0,80}? do (?:chính )?"
    r"(?:<PEOPLE>|<R>|(?:ông|bà|chị|anh|đồng chí)(?!\w))[^;:.<P>]{0,60}? "
    r"(?:<chairing>(?! <led_work>)|điều hành(?=[,.;(]| và |\Z))"
)
"""After its name, who was in the chair."""
_CAME_TO = lazy(r"(?:dự|tham dự|đến với|có mặt tại|chủ trì|điều hành|phát biểu tại|kết luận|khi tham gia) \Z")
"""Before a meeting's name, what somebody did at it."""
_NOUN = pattern(r"(?P<noun><noun>)")
_REACH, _GOVERNS, _LONGEST = 160, 40, 600


def frame(line: Line) -> re.Match[str] | None:
    """The first meeting of the sentence that is its own business.

    None where there is no such meeting, or nothing tells that it took place: neither a holder nor a word for it.
    """
    for match in _NOUN.finditer(line.text):
        if is_anothers(line, match):
            continue
        if (
            _took_place(line, _clause(line, match.start()), match)
            or holder(line, match.start(), match.end()) is not None
        ):
            return match
    return None


def holder(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """Where those stand who held the meeting named from `start` to `end`, before or after it, or as whose it is."""
    if (told := _HELD_BY.search(line.text, end, min(len(line.text), end + _REACH))) is not None:
        return told.span("by")
    clause = _clause(line, start)
    meets = _MEETS.search(line.text, clause, start) if line.text.startswith(_VERBS, start) else None
    before = [meets] if meets is not None else [*_HOLDER.finditer(line.text, clause, start)]
    before = before or [*_DID_AT_IT.finditer(line.text, clause, start)]
    found = before[-1] if before else _whose(line, start, end) or _acting(line, start, end)
    return found.span("by") if found is not None and not line.is_part(found.start("by")) else None


def told_holder(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """As `holder`, in a sentence that need not be the meeting's own: not the body that only acts at it."""
    if (told := _HELD_BY.search(line.text, end, min(len(line.text), end + _REACH))) is not None:
        return told.span("by")
    found = _whose(line, start, end)
    return found.span("by") if found is not None and not line.is_part(found.start("by")) else None


def holders(line: Line, span: tuple[int, int]) -> list[str]:
    """The bodies that stand at `span`, and those with whom they held it: "do A chủ trì, phối hợp với B tổ chức"."""
    found = line.listed(ORG, *span)
    if line.text.endswith("giữa ", 0, span[0]) and " với " in line.text[span[0] : span[1]]:
        found = found[:1]
    more = _WITH.match(line.text, span[1])
    return list(dict.fromkeys([*found, *(line.listed(ORG, *more.span("by")) if more is not None else [])]))


def held_by(line: Line) -> tuple[int, int] | None:
    """Where those stand who held a meeting of which a sentence says so: "Hội nghị do A phối hợp với B tổ chức"."""
    match = _SAID_OF_IT.match(line.text)
    return match.span("by") if match is not None else None


def _clause(line: Line, start: int) -> int:
    """Where the clause of what stands at `start` begins, no further back than sentences go."""
    return clause_start(line.text, max(0, start - _LONGEST), start)


def _whose(line: Line, start: int, end: int) -> re.Match[str] | None:
    match = _ITS_BODY.match(line.text, end)
    return match if match is not None and (match["of"] or line.text[start:end] in _NAMED_AFTER_BODIES) else None


def _acting(line: Line, start: int, end: int) -> re.Match[str] | None:
    """The body that acts at its own session, or decides at a meeting."""
    match = _AT_IT.match(line.text, end)
    if match is None:
        return None
    session = line.text.startswith(("kỳ họp", "phiên họp"), start) and not _AS_GUEST.match(line.text, match.end())
    return match if session or _DECIDED.match(line.text, match.end()) else None


def _took_place(line: Line, clause: int, match: re.Match[str]) -> bool:
    if (
        _TOOK_PLACE.match(line.text, match.end())
        or _CHAIRED.match(line.text, match.end())
        or _TAKES_PLACE.search(line.text, clause, match.start())
    ):
        return True
    return _CAME_TO.search(line.text, max(clause, match.start() - _GOVERNS), match.start()) is not None


def is_anothers(line: Line, match: re.Match[str]) -> bool:
    """Whether the meeting named there is another thing's ("theo nghị quyết của hội nghị"), or one not of now."""
    text, start = line.text, match.start()
    clause = _clause(line, start)
    if _ANOTHERS.search(text, max(clause, start - _GOVERNS), start) or is_announced(line):
        return True
    return is_not_now(line, clause, start) or is_put_off(line, match.end())
