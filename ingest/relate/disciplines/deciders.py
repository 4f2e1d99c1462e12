"""By whom a discipline is decided: its subject, its signer, or who is told after it (contract rule 14)."""

from __future__ import annotations

import re

from ingest.patterns import lazy
from ingest.relate.disciplines.forms import FORM
from ingest.relate.outline import DIRECTIVE, HOLDER, ORG, PERSON, POST, Mark, Outline
from schema.authority.phrases import alternation

_LEFT, _SUBJECT = 400, 60  # characters
_ANNOUNCED = lazy(
    rf"(?:^|[,;.]\s*)([{ORG}])[{ORG}]*(?:\s(?:đã|vừa|cũng|ra quyết định|quyết định|ban hành quyết định))*\s"
    r"(?:thi hành kỷ luật|xử lý kỷ luật|kỷ luật)(?: đảng)?(?: đối với)? \d+[^;:.]{1,60}?(?:,? (?:gồm|bao gồm|là)|:)"
)
_BY_AFTER = lazy(rf"(?:do|theo (?:(?:các )?quyết định(?: số \S+)?|[{DIRECTIVE}]++)(?:,? ngày \S+)?,? của)\s+([{ORG}])")
_BY_BEFORE = lazy(
    rf"(?:theo|tại|bằng) (?:(?:các )?quyết định(?: kỷ luật)?(?: số \S+)?|[{DIRECTIVE}]++)(?:,? ngày [^\s,]+)?,? của\s+"
    rf"([{ORG}])"
)
_BY_OF = lazy(rf"(?: (?:ra )?khỏi đảng)?\s+(?:của|từ)\s+([{ORG}])")
_PASSED = lazy(
    rf"(?<!\w)được\s+([{ORG}])[{ORG}]*\s+(?:ký |thống nhất |biểu quyết )?(?:thông qua|ban hành|quyết định|áp dụng)"
)
_OF_DECISION = lazy(r"không còn|(?:nhận|lĩnh|lãnh|chịu).*(?:quyết định|án) ")
"""After a form told as a decision's: `sau quyết định khai trừ của Huyện ủy A`, `nhận quyết định khiển trách của B`."""
_DECIDING = lazy(rf"[\s,(]*(?:{alternation('disciplines', 'deciding')}|{FORM.pattern}|[^\w\s]|$)")
_LATER = lazy(r"[^;]{0,80}(?:quyết định|thi hành kỷ luật|kỷ luật)")
_MEMBER_OF = lazy(r"(?<!\w)(?:thuộc|tại|với|cho|ở|là|đảng viên|cán bộ|lãnh đạo)\s+(?:tập thể\s+)?$")
_FAULT_OF = lazy(
    r"(?:vi phạm|khuyết điểm|trách nhiệm|dấu hiệu vi phạm)[^;,]{0,40}?\s(?:của|đối với)\s+(?:tập thể\s+)?$"
)
_ASKED = lazy(r"(?<!\w)(?:đề nghị|kiến nghị|trình|báo cáo|đề xuất|tham mưu)\s+$")
_OF_DOCUMENT = lazy(
    rf"(?:[{DIRECTIVE}]++|đề nghị|kiến nghị|báo cáo|đề xuất|tham mưu|tờ trình)(?:,? ngày \S+)?,?\s+của\s+$"
)
"""Whose rule or proposal a decision follows is not who decided; whose decision it is, is."""
_TEAM = lazy(r"(?:đoàn|tổ) (?:kiểm tra|giám sát|công tác)", re.IGNORECASE)
"""A team makes known what others have decided."""
_DECISION_OF = lazy(
    rf"(?:(?<!\w)quyết định(?: thi hành)?(?: kỷ luật)?(?: số \S+)?|[{DIRECTIVE}]++)(?:,? ngày \S+)?,?\s+của\s+$"
)
_ON = lazy(r"\s+về(?: việc)?\s")
"""After the body whose decision it is: `quyết định của Ban Thường vụ A về việc khai trừ …`."""
_TELLS = lazy(
    r"[^;]{0,60}?(?:cho biết|cho hay|xác nhận|thông tin)[^;]{0,12}?,? (?:các )?"
    rf"(?:{alternation('disciplines', 'unnamed')}|ông|bà|đồng chí)\s(?!này )"
)
_PAST = lazy(r"(?<!\w)(?:trước đó|trước đây|từng|năm ngoái|năm trước|nhiệm kỳ trước|còn nhớ)(?!\w)")
_UNNAMED = lazy(
    r"(?:hội đồng kỷ luật|cơ quan chức năng|cơ quan có thẩm quyền|cấp có thẩm quyền|cấp trên)\s+(?:[^;,.]{0,30}\s)?"
    r"(?:quyết định|kỷ luật|" + FORM.pattern + ")"
)
_HEAD_OF_SENTENCE = lazy(r"(?:^|[,;.] ?)$")
_SIGNED = lazy(r"^[\s,]*(?:đã |vừa |cũng |cũng đã )?(?:ký |ban hành |ra |có )+(?:ban hành )?(?:các )?quyết định")
_SIGNS = lazy(r"ký (?:ban hành )?(?:các )?quyết định|ra quyết định")


def clause_start(line: Outline, at: int) -> int:
    """Where the clause begins in which an offset stands."""
    return max(line.text.rfind(";", 0, at), line.text.rfind(". ", 0, at)) + 1


def decider(line: Outline, at: int) -> Mark | None:
    """The one who decides: the last body before a form that is its sentence's subject, or the person who signs."""
    for start in (clause_start(line, at), 0):
        for mark in reversed(line.between(start, at, ORG, PERSON, HOLDER, POST)):
            tail = line.text[mark.end : min(at, mark.end + _LEFT)]
            if _is_decider(line, mark, tail) if mark.sign == ORG else _signs(line, mark, tail):
                return mark
    return None


def _signs(line: Outline, mark: Mark, tail: str) -> bool:
    """Whether a person, or one who is told by his post alone ("Chủ tịch UBND huyện đã ban hành quyết định"), signs."""
    if mark.sign == POST and not _HEAD_OF_SENTENCE.search(line.text[max(0, mark.start - _SUBJECT) : mark.start]):
        return False
    return (_SIGNED if mark.sign == POST else _SIGNS).search(tail) is not None


def is_alone(line: Outline, at: int) -> bool:
    """Whether a discipline told at an offset is one of the past, or was decided by somebody whom no name tells."""
    clause = line.text[clause_start(line, at) : at]
    return _PAST.search(clause) is not None or _UNNAMED.search(line.text, clause_start(line, at)) is not None


def _is_decider(line: Outline, mark: Mark, tail: str) -> bool:
    before = line.text[max(0, mark.start - _SUBJECT) : mark.start]
    if _ASKED.search(before) or _MEMBER_OF.search(before) or _FAULT_OF.search(before) or _TELLS.match(tail):
        return False
    if _TEAM.match(line.words, mark.start):
        return False
    document = _OF_DOCUMENT.search(before)
    if _DECISION_OF.search(before) and _ON.match(tail):
        return True
    if document is not None:
        at = mark.start - len(document.group())
        if not line.words[at : mark.start].strip().lower().startswith("quyết định"):
            return False
    return _DECIDING.match(tail) is not None or _LATER.match(tail) is not None


def decider_after(line: Outline, start: int, end: int) -> Mark | None:
    """`… do Thành ủy B quyết định`, `… theo quyết định của Huyện ủy`."""
    match = _BY_AFTER.search(line.text, start, end)
    return line.by_start.get(match.start(1)) if match else None


def decider_told(line: Outline, end: int, words: str) -> Mark | None:
    """Whose decision is told with the form that ends at `end`: `nhận quyết định khiển trách của Huyện ủy A`."""
    of = _BY_OF.match(line.text, end) if _OF_DECISION.match(words) else None
    return line.by_start.get(of.start(1)) if of is not None else None


def passed_by(line: Outline, start: int, end: int) -> Mark | None:
    """Who passed the decision that the sentence tells of: `Quyết định khai trừ ông A được Huyện ủy B ban hành`."""
    match = _PASSED.search(line.text, start, end)
    return line.by_start.get(match.start(1)) if match is not None else None


def announcer(line: Outline, end: int) -> Mark | None:
    """Who disciplined, told before each is named.

    `Thành ủy B thi hành kỷ luật 2 cán bộ, gồm: ông A bị …`, `theo quyết định của Thành ủy B, ông A bị …`.
    """
    match = _ANNOUNCED.search(line.text, 0, end) or _BY_BEFORE.search(line.text, clause_start(line, end), end)
    return line.by_start.get(match.start(1)) if match is not None else None
