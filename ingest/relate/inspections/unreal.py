"""What a sentence of inspecting tells that has not taken place: planned, demanded, denied, of the work in general.

`is_unreal` looks at what stands before the verb, `is_ahead` at what comes after it, `is_not_told` at a whole clause
whose order is free, `is_at_large` at the words right before "kiểm tra", `is_scheme` at the sentences above.
A date after the article's own is another sign (signs/ahead.py).
"""

from __future__ import annotations

import re

from ingest.patterns import lazy
from ingest.relate.inspections.grammar import GOES_ON
from ingest.relate.signs.ahead import clause_start, lies_ahead
from ingest.relate.signs.denials import is_hearsay, is_refuted
from ingest.relate.signs.line import Line, pattern
from ingest.relate.signs.preface import preface_end
from ingest.relate.signs.scene import BULLET, Scene

_CLAUSE = lazy(r"[;:]")
_PLANNED = pattern(r"<planned>|(?<!của )<speaking>")
_NO_SIGN = lazy(
    r"(?<!\w)(?:(?:về |riêng )?phần mình|của mình|tự mình|(?:công tác|việc|lãnh đạo"
    r"|chỉ đạo)(?:,? [^ ,;:]{1,8}){0,4},? chuẩn bị|không (?:chỉ|những|riêng)"
    r"|chẳng hạn|(?:xã|huyện|phường|thị trấn|chi bộ|đảng bộ|đảng ủy|đơn vị|cơ quan|địa phương"
    r"|trường) (?:của )?chúng tôi)(?!\w)"
)
"""Words that are no sign of what is not: preparations that are a matter of work, "không chỉ" before one more."""
_DENIED = pattern(r"<denied>(?:(?! vì | bởi )[^,;:])*\Z")
_ORDERS = pattern(
    r"(?:<P>|<ORG>|đồng chí|đ/c|ông|bà|hội nghị|đoàn)(?: [^;:<D>]{0,80}?)? (?:yêu cầu|đề nghị|giao|phân công)(?= |:)"
)
_DONE = lazy(r"(?<!\w)(?:đã|vừa|tiến hành)(?!\w)")
_SCHEDULED = lazy(r"(?:\A|[;:,] )theo (?:kế hoạch|chương trình|lịch)(?! số)[^;]*\Z")
_REPORT = pattern(r"(?:[^;:,<T>]{0,30} )?(?:sáng |chiều |tối )?<T>,")
"""A sentence that opens with its day reports what was done, be it by a plan."""
_NEWLY_ISSUED = lazy(r"(?:đã|vừa)(?: được)? (?:ban hành|thông qua|phê duyệt|đề ra)")
_SPOKEN = lazy(r"\"[^\"]*(?<!\w)(?:tôi|chúng tôi|chúng ta)(?!\w)[^\"]*\Z")
_QUOTED = lazy(r"\"[^\"]*\"")
_OR_NOT = ((" có ", " có bị ", " có được "), " hay không")
_SUPPOSED = lazy(r"(?<!\w)(?:ví dụ|giả sử|trường hợp|có được)(?!\w)")
_DEMANDED = pattern(r"<demanded>(?: cho| với| để| cả| các| đến)?:?,? (?:<ORG>[,;]? (?:và |với )?){0,3}\Z")

_STILL_AHEAD = pattern(
    r"[ ,]{1,2}(?:(?:được )?(?:chuyển|dời|lùi)(?: lại)? sang (?:quý|tháng|năm|tuần|kỳ|đợt|<Y>|<T>)|phải|cần|tạm|lùi"
    r"|dời|hủy"
    r"|đang (?:được )?(?:xây dựng|soạn|hoàn thiện|chờ|trình))(?!\w)"
    r"|[^;:,]{0,50}?(?<!\w)(?:sẽ|chưa|không diễn ra|dự kiến|bị hoãn|được hoãn|đang (?:được )?lấy ý kiến)(?!\w)"
)
"""After an inspection that has not taken place: "cuộc kiểm tra … đối với A sẽ bắt đầu"."""

_PUT_OFF = pattern(
    r"[^;:]{0,160}?(?<!\w)(?:(?:thì|nhưng|song|mà|vẫn|đến nay|hiện)(?: đến nay| hiện| nay)?(?: vẫn)? chưa "
    r"(?:(?:làm|thực hiện|tiến hành|triển khai|kiểm tra|giám sát) được|(?:được )?(?:làm|thực hiện|tiến hành|triển khai)"
    r"(?= ?[.,;]|\Z))|chưa (?:diễn ra|bắt đầu)|mới (?:chỉ )?(?:có lịch|lên lịch|nằm trong (?:kế hoạch|chương trình"
    r"|dự kiến)|là dự kiến|dừng ở (?:dự kiến|kế hoạch|chương trình|dự thảo))|chưa thấy (?:đoàn|tổ|ai|cuộc)"
    r"|(?:phải |được |bị |đã |xin |tạm |đành |nên )+(?:lùi|dời|chuyển)(?: lại| lịch)? (?:sang|đến|tới|sau|do|vì|lịch"
    r"|<T>|<Y>|tháng|quý|năm)|(?:phải |được |bị |đã |xin |tạm |đành )+(?:hoãn|hủy)(?= |[.,;]|\Z)"
    r"|được (?:bố trí|đưa|xếp|chuyển) (?:vào|sang) (?:chương trình|kế hoạch|lịch))(?!\w)"
)
"""After an inspection that fell through: "… kiểm tra A thì chưa làm được, phải chuyển sang năm sau"."""
_PICTURE = lazy(r"(?:trong )?ảnh ?:")
_DUE = pattern(
    r"[^;:<ORG><P>]{0,60}?, (?:báo cáo|hoàn thành|xong|gửi|trình|có)(?: kết quả| kết luận)?"
    r"(?: (?!yêu cầu|đề nghị)[^;:,<ORG><P>]{0,30})? (?:trước|chậm nhất)(?: ngày)? <T>"
)
"""After an item of a list of orders: "…; UBKT kiểm tra A, báo cáo kết quả trước 30/4"."""
_ON_FOUNDING = pattern(
    r"(?:cho ý kiến|thảo luận|bàn|lấy ý kiến|góp ý|trình)(?: về| vào)? (?:việc |chủ trương |dự kiến |dự thảo )*"
    r"(?:thành lập|lập|kế hoạch|chương trình|tổ chức) (?:[^;:,<ORG><P>]{0,30} )?(?:kiểm tra|giám sát)(?!\w)"
)
"""Before an inspection on whose being set up views are heard."""
_BETWEEN = pattern(r"phối hợp(?: [^;:,<ORG><P>]{0,60}?)? giữa <ORG>[^;:]{0,200}\Z")
"""Before the work that several do together: "quy chế phối hợp giữa A với B trong kiểm tra"."""

_NOT_TOLD = pattern(
    r"<planned>|<not_done>|(?<!\w)(?:không(?! (?:chỉ|những|riêng|báo trước))|(?<!quyết )(?<!nhất )định"
    r"|chẳng(?! hạn))(?!\w)"
    r"|(?:<ORG>|<P>|đồng chí|ông|bà|hội nghị|nhân dân|cử tri|,|\))(?: (?:đã|cũng|còn|vừa))? <demanded>"
)

_AT_LARGE = pattern(r"<inspecting_at_large>(?:(?: [^ ,;:<ORG><P>]{1,12}){0,4}(?:,| và))? \Z")
_OF_HEAD = lazy(r"(?:trưởng|viên|phó|thư ký|thư ký của|cán bộ|lãnh đạo|các) (?:đoàn|tổ) \Z")
"""Before the verb in a title or in what people are of: "Trưởng đoàn kiểm tra"."""
_IN_SUM = pattern(
    r"(?:kết quả|báo cáo|tình hình) (?:kiểm tra, giám sát|kiểm tra và giám sát) (?:của|<Y>|quý|năm|tháng)"
)
"""What was done in a time, by nobody at nobody: "kết quả kiểm tra, giám sát của UBKT"."""

_SCHEME = pattern(
    r"(?:thảo luận|cho ý kiến|góp ý|xây dựng|lấy ý kiến|ban hành|thống nhất|thông qua|triển khai)(?: [^ .;:]+){0,16}? "
    r"(?:kế hoạch|chương trình)(?: [^ .;:]+){0,12}? (?:kiểm tra|giám sát)(?: [^ .;:]+){0,8}? <Y>"
)
"""A programme of a year or quarter, of which the next sentence goes on to tell."""
_SCHEME_MADE = pattern(
    r"(?:triển khai|ban hành|thông qua|xây dựng|thảo luận)(?: [^ .;:]+){0,2} (?:kế hoạch|chương trình)"
    r"(?: [^ .;:]+){0,6} (?:kiểm tra|giám sát)(?: [^ .;:]+){0,4} <Y>"
)
"""A headline that tells of such a programme."""
_INSPECTED = lazy(r"(?<!\w)(?:đã|vừa|qua kiểm tra|qua giám sát)(?!\w)")
_NOW = pattern(r"(?<!\w)đang(?: (?:được|bị)(?: <ORG>)?)? ?\Z")
_OPENS_AHEAD = pattern(
    r"\A(?:[-+•*●] ?)?(?:(?:theo (?:kế hoạch|chương trình|lịch),? )?(?:dự kiến|sắp tới|tới đây|thời gian tới"
    r"|trong thời gian tới|(?:(?:trong|sang|bước sang) )?(?:tuần|tháng|quý) (?:tới|sau)|những (?:ngày|tuần|tháng)"
    r" tới)(?!\w)|(?:phương hướng|nhiệm vụ|chương trình công tác|lịch (?:công tác|làm việc)|kế hoạch công tác)"
    r"(?!\w)[^;:]{0,60}:)"
)
"""The opening of a sentence all of whose clauses lie ahead, save those that say that they are done."""
_AHEAD_HEADING = lazy(
    r"(?:[\divx]{1,4} ?[./)-] ?|[-+•*●] ?)?(?:một số |các )?(?:việc |công việc |nội dung |nhiệm vụ(?: trọng tâm)? )?"
    r"(?:(?:(?:trong|sang) )?(?:tuần|tháng|quý|thời gian|những ngày) (?:tới|sau)|sắp tới|tới đây"
    r"|lịch (?:công tác|làm việc|tuần)(?: tuần)?(?: tới| sau)?|dự kiến(?: chương trình| lịch| công tác)?|phương hướng"
    r"|(?:phương hướng|chương trình|kế hoạch),? (?:nhiệm vụ|công tác)(?: trọng tâm)?)"
    r"(?: [^.;:]{0,40})?(?: ?\([^()]{0,20}\))? ?[.:]?"
)
"""A heading under which stands what is to be done: "Tuần tới (dự kiến).", "Lịch công tác tuần sau:"."""
_PREFIX, _SHORT_PREFIX, _HEADING, _ITEMS = 1000, 90, 90, 8


def is_unreal(line: Line, end: int) -> bool:
    """Planned, denied, ordered, or a speaker's own view: said before the verb that begins at `end`."""
    prefix = line.text[max(preface_end(line.text), end - _PREFIX) : end]
    clauses = _CLAUSE.split(prefix)
    clause = _NO_SIGN.sub(" ", _QUOTED.sub(" ", clauses[-1]))
    if _SCHEDULED.search(prefix) and not _REPORT.match(prefix) and not _DONE.search(_NEWLY_ISSUED.sub("", prefix)):
        return True
    if len(clauses) > 1 and _OPENS_AHEAD.match(line.text) and not _DONE.search(clause):
        return True
    if _PLANNED.search(clause) or _DENIED.search(clause) or _SPOKEN.search(_NO_SIGN.sub(" ", prefix)):
        return True
    if (
        is_hearsay(line.text, end, end)
        or is_refuted(line.text, end)
        or (clause.endswith(_OR_NOT[0]) and _OR_NOT[1] in line.text[end:])
    ):
        return True
    if _SUPPOSED.search(clause) and not _DONE.search(clause):
        return True
    ordered = _ORDERS.search(prefix)
    if ordered is None or (len(clauses) == 1 and "," not in clause[ordered.end() :]):
        return False
    if len(clauses) > 1 and _NOW.search(clause):
        return False
    return not _DONE.search(clause, ordered.end() if len(clauses) == 1 else 0)


def falls_through(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells that the inspection from `start` to `end` was put off, ordered, or only talked of."""
    if _PICTURE.match(text) or (";" in text[:start] and _DUE.match(text, end)):
        return True
    if _PUT_OFF.match(text, end) or _ON_FOUNDING.search(text, max(0, start - _SHORT_PREFIX), end):
        return True
    clauses = _CLAUSE.split(text[:end])
    return len(clauses) > 1 and _OPENS_AHEAD.match(text) is not None and not _DONE.search(clauses[-1])


def is_of_partners(text: str, end: int) -> bool:
    """Whether the words up to `end` tell of what several do together: "phối hợp giữa A với B trong kiểm tra"."""
    return _BETWEEN.search(text, max(0, end - _PREFIX), end) is not None


def is_demanded(line: Line, end: int) -> bool:
    """Whether the body at `end` is told to inspect: "đề nghị UBKT …"."""
    return _DEMANDED.search(line.text, max(0, end - _SHORT_PREFIX), end) is not None


def is_ahead(text: str, end: int) -> bool:
    """Whether the words after an inspection tell that it has not taken place."""
    return _STILL_AHEAD.match(text, end) is not None


def is_not_told(text: str, start: int, end: int) -> bool:
    """Whether a clause whose words stand in any order tells of something planned, demanded or put off."""
    return _NOT_TOLD.search(text, start, end) is not None or is_refuted(text, start) or is_hearsay(text, end, end)


def is_round_to_come(scene: Scene, line: Line, at: int) -> bool:
    """Whether the clause of an inspection told as a noun at `at` plans it, by a word or by a date."""
    return _NOT_TOLD.search(line.text, clause_start(line.text, 0, at), at) is not None or lies_ahead(scene, line, 0, at)


def is_at_large(text: str, verb: re.Match[str]) -> bool:
    """Whether the words mean the work of inspecting in general."""
    if _OF_HEAD.search(text, max(0, verb.start() - 40), verb.start()):
        return True
    if _IN_SUM.search(text, max(0, verb.start() - 12), verb.end() + 12):
        return True
    return _AT_LARGE.search(text, max(0, verb.start() - 60), verb.start()) is not None


def is_under_plan(scene: Scene, line: Line) -> bool:
    """Whether a heading right above, or before it in its paragraph, tells that what follows lies ahead."""
    if _DONE.search(line.text):
        return False
    below = line
    for other in reversed(scene.lines[max(0, line.number - _ITEMS) : line.number]):
        broken = "\n" in scene.reading.text[other.end : below.start]
        if len(other.text) < _HEADING and _AHEAD_HEADING.fullmatch(other.text):
            return True
        if broken and not BULLET.match(below.text):
            return False
        below = other
    return False


def is_scheme(scene: Scene, line: Line) -> bool:
    """Whether the sentence goes on with one of a programme: "… thảo luận kế hoạch giám sát năm 2020. Theo đó, A …"."""
    above = scene.lines[line.number - 1].text if line.number and GOES_ON.match(line.text) else ""
    scheme = _SCHEME.search(above) or _SCHEME_MADE.search(scene.title)
    return scheme is not None and _INSPECTED.search(line.text) is None
