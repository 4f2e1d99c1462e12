"""What amid a speech only tells: sentences that look like more of its list and demand nothing."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.outline import HOLDER, ORG, PERSON, Outline
from ingest.relate.subjects import HONORIFIC, POSTS

_MARK = rf"(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?[{ORG}{PERSON}{HOLDER}]++"
_TIME = r"(?:(?:từ|trong|đến|tới|sau|qua|chỉ|hiện|\d+|mới|năm|tháng|quý)\s[^,;:.]{1,40}?,?\s)?"
_PEOPLE = (
    r"(?:bà con|người dân|nhân dân|cử tri|đoàn(?! viên| thể| thanh niên)|tổ công tác|các đại biểu|đại biểu"
    r"|các thành viên"
    r"|hội nghị|đại hội|nhiều|không ít|cả hội trường|mọi người"
    r"|(?:toàn |cả )?(?:huyện|tỉnh|xã|phường|thành phố|quận|thị xã|bản|thôn))(?!\w)"
)
_EVENTS = (
    r"(?:kết thúc|khép lại|mở đầu|bắt đầu|tham gia|tham dự|theo dõi|trả lời|đáp lại|đáp lời|hưởng ứng|chuẩn bị cho"
    r"|giải thích|giải đáp|nói về|chia sẻ|trao đổi|bàn về|chứng kiến|tiếp nối|có mặt|phát biểu|đại diện)(?!\w)"
)
"""Verbs that open a sentence to say when something happened or what somebody reacted to."""
_WHILE = lazy(rf"[\s\-*+•\"]*{_EVENTS}[^;:.]{{0,140}}?,\s+{_TIME}(?:{_MARK}|{_PEOPLE})")
_TENSED = (
    r"(?:đã|vừa|đang|sẽ|chưa|có \d|cho biết|cho hay|cho rằng|nói|kể|hỏi|thừa nhận|xác nhận|nhấn mạnh|khẳng định"
    r"|phát biểu|bày tỏ)(?!\w)"
)
_THEN_DID = lazy(rf",\s+{_TIME}(?:{_MARK}(?:[\s,\-]{{1,3}}{POSTS})?|{_PEOPLE})[^,;:.]{{0,24}}?\s{_TENSED}")
"""After an adverbial of any verb, somebody who did something: `Thực hiện Kế hoạch A, từ đầu năm huyện đã …`."""
_WHICH = lazy(r"(?<!\w)(?:mà|do|nơi|khi|nếu)\s[^,;:.]*$")
_EXISTS = lazy(
    r"[\s\-*+•\"]*(?:cũng |vẫn |còn )?có (?:ai|người|kẻ|mấy|không ít|lần|lúc|hôm|khi|tin|nơi|ý kiến|đại biểu|lẽ)(?!\w)"
)
_TOOK_PART = lazy(
    r"[\s\-*+•\"]*(?:tham gia|tham dự|cùng đi|cùng dự|tháp tùng|dự|có mặt|phụ trách|điều hành)[^,;:.]{0,60}?\s"
    rf"(?:còn |cũng )?(?:có|gồm|là)\s+(?:(?:các|{HONORIFIC})\s+)*{POSTS}[{PERSON}{HOLDER}]"
)
_AT_FAULT = lazy(
    r"[\s\-*+•\"]*(?:cùng )?chịu (?:một phần )?trách nhiệm (?:người đứng đầu |chính |trực tiếp |liên đới )?"
    r"(?:trong việc|khi|vì|do|để xảy ra|về (?:các |những |việc )?(?:vi phạm|khuyết điểm|sai phạm|thiếu sót|ký|để))"
)
"""What somebody is blamed for, and not told to do."""
_SENT = lazy(r"[\s\-*+•\"]*cử [^;:.]{2,60}? (?:dự|đi học|tham dự|tham gia (?:lớp|đoàn|hội))(?!\w)")
"""Whom a body sends to a course or a meeting."""
_EFFORT = (
    r"(?:nỗ lực|quyết tâm|cố gắng|gắng sức|đoàn kết|đồng lòng|đồng sức|chung sức|quyết liệt|kiên trì|tự tin|bình tĩnh)"
)
_ONLY_EFFORT = lazy(
    rf"[\s\-*+•\"]*(?:(?:cần|phải|cùng|rất|hết sức|thật|có|sự|hãy|và|luôn|thật sự|các (?!đồng chí"
    rf"|đơn vị)\w+ \w+)[\s,]+)*{_EFFORT}"
    rf"(?:[\s,]+(?:{_EFFORT}|và|cần|phải|rất|cao|lớn|hơn|nữa|nhiều|lên|hơn nữa|cao độ|của [^,;:.]{{2,60}}"
    rf"|trong [^,;:.]{{2,30}}|lên nào|mới được))*[\s.!…]*(?:\"[^\"]{{0,90}})?$"
)
"""Effort alone, no piece of work: `Phải nỗ lực, quyết tâm hơn nữa của cả hệ thống chính trị`."""
_IS_ASKED = lazy(r"\?[\s\".)]*$")


def tells(line: Outline) -> bool:
    """Whether a sentence that begins like a demand tells what happened, asks, blames or only calls for effort."""
    text = line.text
    if _EXISTS.match(text) or _AT_FAULT.match(text) or only_effort(text) or _IS_ASKED.search(text):
        return True
    if _SENT.match(text):
        return True
    return _WHILE.match(text) is not None or _TOOK_PART.match(text) is not None or _has_own_subject(text)


def only_effort(words: str) -> bool:
    """Whether words call for effort and for no piece of work."""
    return _ONLY_EFFORT.match(words) is not None


def _has_own_subject(text: str) -> bool:
    """Whether a clause with a subject that did something follows what the sentence begins with."""
    match = _THEN_DID.search(text)
    return match is not None and _WHICH.search(text, 0, match.start()) is None


_DISCUSSED = lazy(
    r"(?<!\w)(?:thảo luận|tham luận|góp ý|đóng góp ý kiến|tham gia ý kiến|chất vấn|tranh luận|hiến kế|nhiều ý kiến"
    r"|các ý kiến|cử tri)(?!\w)"
)
_TALK = ("luận", "ý kiến", "góp ý", "chất vấn", "hiến kế", "cử tri")
_AFTER_TALK = lazy(
    r"(?<!\w)(?:kết luận|chỉ đạo|giao nhiệm vụ|bế mạc|tiếp thu|sau (?:khi|phần)|trên cơ sở|qua (?:phần )?(?:nghe|ý"
    r"|thảo)"
    r"|trước (?:các |những )?ý kiến|trả lời)(?!\w)"
)


def discusses(line: Outline, *, discussing: bool) -> bool:
    """Whether those present discuss, by a sentence and by what went before, so that what they propose is no order."""
    said = any(word in line.words for word in _TALK) and _DISCUSSED.search(line.words) is not None
    return (said or discussing) and _AFTER_TALK.search(line.words) is None
