"""What did not take place, or not now: planned, denied, demanded, put off, recalled, done again and again."""

from __future__ import annotations

import re

from ingest.patterns import lazy
from ingest.relate.signs.line import Line, pattern
from ingest.relate.signs.preface import preface_end

_UNREAL = pattern(r"<planned>|<denied>[^,;:]*\Z|<demanded>(?: cho)? (?:<ORG>,? (?:và )?){0,3}\Z")
_PLANNED_INSIDE = pattern(
    r"(?<!\w)(?:sẽ|dự kiến|sắp|chuẩn bị|chưa|không)(?!\w)"
    r"|(?<!\w)(?:kế hoạch|phương án|công tác|việc|chủ trương|đề nghị|đề án|xin|để|về) tổ chức"
    r"(?!\w)(?! xây dựng| cán bộ|(?:,| và) cán bộ|,? điều hành| bộ máy)"
)
_HABIT = lazy(r"(?<!\w)(?:hằng|hàng|mỗi) (?:năm|quý|tháng|tuần|ngày|đợt|kỳ)[,.;]?(?: một lần| hai lần)?[ .]*\Z")
"""At the end of a sentence without a day: what is done again and again."""
_SCHEDULED = lazy(r"(?:[^;:,]{1,20}, )?theo (?:kế hoạch|lịch|dự kiến)(?: (?:công tác|làm việc|đã định|dự kiến))?,")
_DONE = lazy(r"(?<!\w)(?:đã|vừa|nay|hôm nay)(?!\w)")
_CLAUSES = lazy(r"[;:]")
_BEGINS_INSPECTION = lazy(r"(?: quyết định)?(?: và|,) (?:kế hoạch |tiến hành )?(?:kiểm tra|giám sát)(?!\w)")
_MANY = lazy(r"(?:các|những|nhiều|mỗi|từng|(?<!\w)(?<!khóa )\d+|hàng|hằng|\w*chục) \Z")
"""Right before the name: "đã tổ chức 6 hội nghị", and not "A khóa 11 họp kỳ thứ 21"."""
_ANY = lazy(r"(?:tại|trong|ở) (?:một|1) \Z")
"""Before a meeting that is of no interest itself: "ông A phát biểu tại một hội nghị"."""
_NOT_NOW = pattern(
    r"<planned>|<recalled>|<denied>[^,;:]*\Z|<demanded>"
    r"|(?<!\w)(?:nhớ|kể lại|nhắc lại|dự định|hoãn|lùi|hạn|hẹn|mời"
    r"|yêu cầu|nếu|theo lịch|ấn định|chốt ngày|giao|muốn|xin|kế hoạch|trước ngày|khi xưa|năm xưa|giấy mời)(?!\w)"
    r"|(?<!\w)(?:căn cứ|nghị quyết|kết luận|tài liệu|văn bản|phương án)(?!\w)(?:(?! (?:tại|trong) )[^;:]){0,50}\Z"
)
"""Before a meeting's name in its clause."""
_PUT_OFF = pattern(
    r"(?:(?!<noun>)[^;:.]){0,90}?(?<!\w)"
    r"(?:hoãn|lùi|hủy|bất thành|dự định|dự kiến|sẽ"
    r"|(?<!viên )(?<!người )(?<!chí )(?<!vị )(?<!bộ )chưa(?! (?:đầy|đến|tới|hết)(?!\w))"
    r"|không (?:diễn ra|tổ chức|(?:được|thể) (?:tổ chức|diễn ra|mở|họp|tiến hành)|thành))(?!\w)"
)
"""After a meeting's name."""
_ANNOUNCED = lazy(
    r"[^;:]{0,40}(?:theo (?:kế hoạch|lịch)|lịch (?:công tác|làm việc|họp)|giấy mời|dự kiến)(?!\w)"
    r"(?![^;:]{0,60}(?<!\w)(?:đã|vừa)(?!\w))"
)
_LEADING_BACK = lazy(
    r"(?:[-*+•] ?)?trước (?:đó|đấy)(?: (?:chỉ )?(?:một|hai|ba|vài|mấy|ít|\d{1,2}) (?:ngày|hôm|tuần))?, "
)
"""The opening of a sentence that goes back to what was news some days before; whether it was, its day tells."""
_REACH, _NEAR = 140, 70


def is_unreal(line: Line, match: re.Match[str]) -> bool:
    """Planned, denied or demanded; many of a kind ("đã tổ chức 6 hội nghị"); or the start of an inspection."""
    opened = preface_end(line.text)
    clause = _CLAUSES.split(line.text[opened : match.start()])[-1][-_REACH:]
    if match.end() <= opened:
        return True
    if _SCHEDULED.match(line.text) and not _DONE.search(line.text, 0, match.end()):
        return True
    said = match.group().rpartition("; ")[2]  # of another clause: "A không đồng tình; tại cuộc họp sáng nay đã …"
    if _UNREAL.search(clause) or _PLANNED_INSIDE.search(said):
        return True
    if _BEGINS_INSPECTION.match(line.text, match.end()) and match.group().endswith(("công bố", "quyết định")):
        return True
    noun = match.start("noun") if "noun" in match.re.groupindex and match["noun"] else -1
    acts = match.groupdict().get("by") is not None  # "A nhìn lại 10 năm trong một hội nghị" is A's own
    return noun >= 0 and any(p.search(line.text, max(0, noun - 12), noun) for p in (_MANY, *(() if acts else (_ANY,))))


def is_not_now(line: Line, clause: int, start: int) -> bool:
    """Whether the words before `start`, from `clause` on, make a meeting one of another time, or of none."""
    back = _LEADING_BACK.match(line.text)
    before = line.text[max(clause, start - _NEAR, back.end() if back else 0) : start]
    return _NOT_NOW.search(before.replace("được mời ", "")) is not None  # who was asked to a meeting came


def is_put_off(line: Line, end: int) -> bool:
    """Whether what the sentence names before `end` did not take place: "hội nghị do A dự định tổ chức đã hoãn"."""
    return _PUT_OFF.match(line.text, end) is not None


def is_announced(line: Line) -> bool:
    """Whether the sentence that names a meeting gives it by a plan or an invitation, and not as done."""
    return _ANNOUNCED.match(line.text) is not None


def is_habit(line: Line, end: int) -> bool:
    """Whether a sentence ends on how often it is done: "A mở hội nghị để ôn lại truyền thống hằng năm"."""
    return _HABIT.search(line.text, end) is not None
