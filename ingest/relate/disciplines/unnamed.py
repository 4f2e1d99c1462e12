"""Decisions of discipline in a sentence that does not name those disciplined: another one does.

bare "hình thức kỷ luật được chọn là cảnh cáo"; counted "khiển trách 3 cán bộ"; of holders "cảnh cáo 3 Phó Chủ tịch";
of those "cả ba ông nói trên đều bị cảnh cáo".
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.patterns import lazy
from ingest.reading import PostRead
from ingest.recognise.directives.patterns import ORDINAL_WORDS
from ingest.relate.disciplines.decided import FIRMLY, PROPOSED, is_decided
from ingest.relate.disciplines.deciders import decider, is_alone
from ingest.relate.disciplines.decisions import (
    BEFORE_PASSIVE,
    BY_FORM,
    COUNT,
    RAISED,
    Decision,
    passive_of,
)
from ingest.relate.disciplines.doubts import is_denied
from ingest.relate.disciplines.forms import Form, forms_of
from ingest.relate.disciplines.meant import is_this_person, may_suffer, this_body, to_this
from ingest.relate.disciplines.posts import taken
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Outline

_BARE = lazy(
    r"(?:(?:hình thức|mức|án)\s+(?:xử lý\s+)?kỷ luật(?:\s[^;:,]{0,80}?)?\s*(?:là|:)"
    r"|(?:hình thức|mức)\s(?:mà\s|được\s|cuối cùng\s|sau cùng\s)[^;:,]{0,60}?(?:áp dụng|chọn|đưa ra|quyết định"
    r"|thống nhất|thông qua)(?:\s[^;:,]{0,40}?)?\s*(?:là|:)"
    r"|(?:đồng ý|thống nhất|tán thành|nhất trí|biểu quyết|lựa chọn|chọn|quyết định)"
    r"(?: với| áp dụng| chọn| xử lý| thi hành)*"
    r"(?: (?:ở |bằng )?(?:hình thức|mức)(?: xử lý)?(?: kỷ luật)?| kỷ luật(?: bằng| ở| với)? (?:hình thức|mức)))\s*$"
)
"""Before a form that no name stands by: `hình thức kỷ luật được áp dụng là`, `11/11 phiếu đồng ý mức`."""
_FROM_AND_TO = 2
_UNDECIDED = lazy(r"(?<!\w)chưa\s(?:có\s)?(?:quyết định|thống nhất|kết luận|chuẩn y)")
_OF_POST = lazy(
    rf"(?:\s+(?:đối\s+)?với)?\s+(?P<count>\d{{1,2}}|hai|ba|bốn|năm)\s+(?:(?:đồng chí|ông|bà)\s+)?(?P<post>[{POST}])"
)
"""After a form: `cảnh cáo 3 Phó Chủ tịch UBND tỉnh`."""
_COUNTED = lazy(rf"(?:\s+(?:ra khỏi |khỏi )?đảng)?(?:\s+theo quy định(?: của đảng)?)?\s+(?:(?:đối )?với\s+)?{COUNT}")
_COUNTED_BEFORE = lazy(
    rf"{COUNT}[^,;:]{{0,60}} bị\s+(?:(?:thi hành |xử lý )?kỷ luật\s+)?(?:bằng\s+)?(?:hình thức\s+)?$"
)
"""`3 đảng viên bị cảnh cáo`, whom the next sentence names."""
_UNSAID = lazy(
    r"^(?:\s\([^()]{0,60}\))?(?:\s(?:đã|vừa|cũng|nay|họp|và|ra|ban hành|ký|quyết định|thống nhất|nhất trí|biểu quyết"
    r"|đồng ý"
    r"|tiến hành|áp dụng|xem xét|xử lý|thi hành|kỷ luật|đảng|bằng|với|ở|hình thức|mức),?)*\s$"
)
_NO_MORE = lazy(
    r"(?:\s(?:ra )?khỏi (?:hàng ngũ (?:của )?)?đảng|\sđảng|\svề (?:mặt )?đảng"
    r"|,? (?:hồi|vào|từ|trong) (?:tháng|ngày|năm) \S+)*+(?:,? (?:theo|do|vì|căn cứ)\s.*+)?\s*[.;]?\s*$",
    re.DOTALL,
)
_THOSE = lazy(
    r"(?<!\w)(?P<all>cả\s+)?(?P<count>\d{1,2}|hai|ba|bốn|năm)\s+"
    r"(?:vị|ông bà|ông|bà|người|cán bộ|đảng viên|đồng chí|cá nhân|(?:nguyên )?lãnh đạo)"
    rf"[^,;:{PERSON}]{{0,60}}?(?P<these>\s(?:(?:nói|kể|nêu) )?trên|\snày)?"
    r"(?:\s+(?:(?P<each>đều)|từng|đã|cũng|cùng))*\s+$"
)
"""Before a passive: so many people whom sentences before name."""


def counted(line: Outline) -> Decision | None:
    """The one form that a sentence decides against so many, whom it does not name: `khiển trách 3 cán bộ`."""
    forms = forms_of(line)
    if len(forms) != 1 or forms[0].sort == "weak" or not is_decided(line, forms[0].start, told=False):
        return None
    form = forms[0]
    if not (_COUNTED.match(line.text, form.end) or _COUNTED_BEFORE.search(form.left)):
        return None
    everything = form.name == "khai trừ"
    by = decider(line, form.start)
    return Decision(form.name, form.start, form.end, (), by, "discipline", (), everything)


def of_holders(line: Outline) -> tuple[Decision, PostRead, int] | None:
    """The one form that a sentence decides against so many who hold a post, the post and their number."""
    forms = forms_of(line)
    match = _OF_POST.match(line.text, forms[0].end) if len(forms) == 1 else None
    mark = line.by_start.get(match.start("post")) if match is not None else None
    if match is None or mark is None or mark.post is None or not is_decided(line, forms[0].start, told=False):
        return None
    form, count = forms[0], match["count"]
    decision = Decision(form.name, form.start, form.end, (), decider(line, form.start), "discipline")
    return replace(decision, alone=is_alone(line, form.start)), mark.post, ORDINAL_WORDS.get(count) or int(count)


def of_those(line: Outline) -> tuple[Decision, int] | None:
    """The one form that so many people named before suffer, and how many: `Cả ba ông nói trên đều bị cảnh cáo`."""
    forms = forms_of(line)
    passive = BEFORE_PASSIVE.search(forms[0].left) if len(forms) == 1 and forms[0].sort != "weak" else None
    those = _THOSE.search(line.text, 0, forms[0].base + passive.start()) if passive is not None else None
    if passive is None or those is None or not (those["all"] or those["these"] or those["each"]):
        return None
    form, count = forms[0], those["count"]
    if not is_decided(line, form.start, told=True):
        return None
    decision = replace(passive_of(line, form, passive), targets=())
    return replace(decision, alone=is_alone(line, form.start)), ORDINAL_WORDS.get(count) or int(count)


def bare(line: Outline) -> Decision | None:
    """The one form that a sentence gives without telling against whom: `Hình thức kỷ luật được chọn là cảnh cáo`."""
    forms = forms_of(line)
    raised = RAISED.search(forms[-1].left) if forms else None
    changed = raised is not None and (len(forms) >= _FROM_AND_TO or "bằng" in raised.group())
    people = [m for m in line.between(0, len(line.text), PERSON, HOLDER) if not changed or may_suffer(line, m)]
    if not (len(forms) == 1 or changed) or forms[-1].sort == "weak" or people:
        return None
    form = forms[-1]
    if _UNDECIDED.search(line.text) or not (changed or _BARE.search(form.left)):
        return None
    if (FIRMLY if changed else PROPOSED).search(line.text, 0, form.start) and not (
        changed and is_decided(line, form.start, told=True)
    ):
        return None
    by = decider(line, form.start) if changed else None
    return Decision(form.name, form.start, form.end, (), by, BY_FORM, (), form.name == "khai trừ")


def without_object(line: Outline) -> Decision | None:
    """The one form that a body decides in a sentence of its own, against whom it leaves unsaid."""
    forms = forms_of(line)
    if len(forms) != 1 or forms[0].sort == "weak" or line.between(0, len(line.text), PERSON, HOLDER):
        return None
    form, by = forms[0], decider(line, forms[0].start)
    alone = by is not None and _UNSAID.search(line.text[by.end : form.start]) and _NO_MORE.match(line.text, form.end)
    if not alone or is_denied(line, form) or not is_decided(line, form.start, told=False):
        return None
    return Decision(form.name, form.start, form.end, (), by, "discipline", (), form.name == "khai trừ")


def of_this(line: Outline) -> tuple[Decision, str | None] | None:
    """The first form that one told by a pronoun suffers, and of what kind of body it is (None: it is a person)."""
    for form in forms_of(line):
        passive = BEFORE_PASSIVE.search(form.left)
        if passive is None and (found := _against_this(line, form)) is not None:
            return found
        at = form.base + passive.start() if passive is not None else 0
        kind = this_body(line, at) if passive is not None else None
        person = kind is None and passive is not None and is_this_person(line, at)
        if passive is None or not (person or kind is not None) or is_denied(line, form):
            continue
        if is_decided(line, form.start, told=True) and not line.between(
            0, at, *((ORG,) if kind is not None else (PERSON, HOLDER))
        ):
            return replace(passive_of(line, form, passive), targets=()), kind
    return None


def _against_this(line: Outline, form: Form) -> tuple[Decision, str | None] | None:
    """A decided form whose object is told by a pronoun, where its sentence names nobody before it."""
    told, kind = to_this(line, form)
    sign = (PERSON, HOLDER) if kind is None else (ORG,)
    decides = decider(line, form.start) if told else None
    if not told or is_denied(line, form) or not is_decided(line, form.start, told=False):
        return None
    if any(decides is None or m.thing != decides.thing for m in line.between(0, form.start, *sign) if kind is None):
        return None
    everything = form.name == "khai trừ"
    posts, _ = taken(line, form, form.stop)
    return Decision(form.name, form.start, form.end, (), decides, "discipline", posts, everything), kind
