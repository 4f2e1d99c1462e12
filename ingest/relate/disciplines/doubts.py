"""Where a form of discipline is spoken of and nobody named has suffered it: denials, questions, people in general."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.reading import Reading
from ingest.relate.disciplines.forms import Form
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Outline
from ingest.relate.signs.denials import RUMOUR, is_denied_at
from schema.authority.phrases import alternation

_DENIED_AFTER = lazy(rf"[^;]*(?:như|theo|chỉ là|là) (?:các |những )?{RUMOUR}")
_ANYBODY = lazy(
    r"(?:^|[,:;\"(]\s*|(?<!\w)(?:hỏi|nói|biết|hay|rằng|nếu|khi|với|có|để|còn|và|thì|cùng|cả|nhưng|song)\s+)"
    r"(?:(?:một|những|các|mọi|nhiều|số|đối với|hai|ba|bốn|năm|\d+)\s+)*"
    r"(?:cán bộ,? đảng viên|cán bộ|đảng viên|người|ai|trường hợp|cá nhân|công chức|viên chức|tổ chức đảng|đồng chí"
    r"|chi bộ|đảng ủy|đảng bộ|cấp ủy viên|cấp ủy|tập thể|đơn vị|cơ quan|ban thường vụ|bí thư chi bộ"
    r"|lãnh đạo|tổ chức|giáo viên|nhân viên)"
    r"(?:\s(?:nào|đó|khác|ấy))?\s+(?:(?:đã|từng|đang|vừa)\s+)*$"
)
"""Before a passive whose subject is anybody: `hỏi: cán bộ bị khiển trách có được xét không`."""
_ANOTHER = lazy(
    rf"(?<!\w)(?:bị|{alternation('disciplines', 'forms')})[^,;]{{0,80}}[,;]\s+(?:còn\s+)?"
    r"(?:một|hai|ba|bốn|năm|\d{1,2}|nhiều|một số)\s+(?:cán bộ|đảng viên|công chức|viên chức|giáo viên|nhân viên"
    r"|lãnh đạo|người|cá nhân|phó|trưởng|kế toán)(?!\w)"
    rf"(?:\s(?!này|trên|nói|nêu|kể)[^\s,;{PERSON}{HOLDER}]+){{0,8}}\s+$"
)
"""Before a passive after another's: `Chủ tịch xã A bị cách chức, một cán bộ địa chính bị khai trừ`."""
_WHO = lazy(rf"[{PERSON}{HOLDER}{POST}{ORG})]\s*[,(–-]\s*(?:là )?người\s+(?:(?:đã|từng|đang|vừa)\s+)*$")
"""The same words after somebody's name or post: `ông A, Trưởng phòng B, người bị …`."""


_FIRST = range(4)
_ABROAD = lazy(
    r"(?<!\w)(?:của|đảng cộng sản|chính phủ|quốc vụ viện|kỷ luật trung ương|quân đội|truyền thông|nước|báo chí|tỉnh"
    r"|chính giới) " + alternation("disciplines", "abroad")
)


def is_denied(line: Outline, form: Form) -> bool:
    """Whether a form is denied or asked about: `không có chuyện ông A bị cách chức`, `… bị khiển trách không?`."""
    text = line.text
    if text.rstrip(' "').endswith("?") or _DENIED_AFTER.match(text, form.end):
        return True
    return is_denied_at(text, form.start, form.end)


def is_abroad(reading: Reading) -> bool:
    """Whether an article tells of another country's officials: its first sentences say so, and none names Vietnam."""
    first = reading.sentences[: len(_FIRST)]
    if reading.place is not None or not first:
        return False
    words = reading.words(first[0].sentence.start, first[-1].sentence.end)
    return _ABROAD.search(words) is not None and "việt nam" not in reading.words(0, len(reading.text))


def is_of_anybody(line: Outline, at: int) -> bool:
    """Whether the subject of a passive at an offset is people in general or one not named, whoever is named before."""
    if _ANOTHER.search(line.text, 0, at) is not None:
        return True
    return _ANYBODY.search(line.text, 0, at) is not None and _WHO.search(line.text, 0, at) is None
