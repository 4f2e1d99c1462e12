"""Who issued a document, where a body does with one of its own symbol what only its maker does, in whatever order.

"Đảng ủy xã, với Nghị quyết số 15-NQ/ĐU, đã vận động …"; "X mà Đảng ủy xã lập"; "X (Huyện ủy, 14/4/2021)".
The symbol tells whose it could be, so that what stands between needs but to tell of making, sending or acting by it.
"""

from __future__ import annotations

import re

from ingest.patterns import lazy
from ingest.recognise.directives import DirectiveMention
from ingest.recognise.directives.patterns import ADVERBS, TIME, WISHED
from schema.authority.phrases import alternation

_MAKES = rf"(?:{alternation('issues', 'issuing')}|{alternation('issues', 'sending')})"
_MAKING = rf"{_MAKES}(?:(?:,| và|, và)\s+{_MAKES})*"
_NAMED_ON = r"(?:\s+(?:khóa\s+[ivx]+|nhiệm kỳ(?: \d{4}\s?-\s?\d{4}| mới)?))?"
_AT_ONCE = rf"{_NAMED_ON},?{ADVERBS}(?:\s+(?:vào\s+|hôm\s+|từ\s+)?{TIME},?{ADVERBS})?"
_SENDS = lazy(
    rf"(?:[^.;]{{2,120}}?(?:,|\s(?:và|đồng thời))|[^.]{{2,220}}?;)?{_AT_ONCE}\s+{_MAKING}\s+"
    rf"(?:[^.;,\d]{{2,30}}?\s)?(?:các\s+"
    rf"|toàn văn\s+)?"
)
_BY_MEANS = lazy(
    r"(?:,|(?:\s+[^.;]{0,120}?)?(?<!gắn)(?<!cùng)(?<!đối)(?<!\bso)(?<!hợp)(?<!quan)(?<!khác)(?<!đúng)"
    r"(?<!tương tự)(?<!song))"
    r"\s+(?:với|bằng|thông qua)\s+(?:việc\s+)?(?:ban hành\s+|ký\s+|ra\s+)?(?:các\s+|một\s+)?"
)
_BRACKETED = lazy(
    rf"{_AT_ONCE}\s+{_MAKING}\s[^.;()]{{3,200}}?\(\s*(?:(?:ban hành )?(?:kèm )?theo\s+|tại\s+"
    r"|(?:ký hiệu|số hiệu|số):?\s+)?"
)
_DENIED = lazy(r"(?<!\w)(?:không|chưa|sẽ|chẳng|dự kiến|đề nghị|kiến nghị|dự thảo)(?!\w)")
_OF_IT = lazy(r"\s*\(\s*$|\s*\(\s*(?:của|do)\s+$")
_OF_IT_ON = lazy(r"\s*(?:[,;)]|ngày\s|ban hành|ký\s|khóa\s|\d)")
_BY = lazy(r"[\s,(]*(?:(?:là văn bản|vốn|đã|vừa|mới)\s+)*(?:được|do|mà|bởi)\s+")
_OF_TITLE = lazy(
    r",?\s+(?:về|v/v)\s[^.;]{3,170}?(?<!quyết)(?<!chỉ thị)(?<!kết luận)(?<!quy định)(?<!nhiệm vụ)\s+của\s+"
)
_ENDS = lazy(r"\s*(?:[.;,)]|$)")
_SIGNED_BY = lazy(r"[^.;]{0,12}?(?<!\w)(?:do|được)\s(?:[^.;]{2,90}?[\s,])?")
_SIGNS_ON = lazy(
    rf"(?:\s[^.;\d]{{2,50}}?)?,?{ADVERBS}\s+(?:thay mặt\s[^.;,]{{2,40}}?\s)?(?:ký|ký ban hành|trao|công bố)(?!\w)"
)
_BY_ON = lazy(rf"{_AT_ONCE}\s+{_MAKES}")
_AUTHOR = r"(?:tác giả|nơi ký|(?:cơ quan|đơn vị|nơi|cấp|chủ thể)\s(?:[^.;,]{0,30}?\s)?" + _MAKES + r")"
_AUTHOR_IS = lazy(rf"[^.;]{{0,40}}?,?\s+(?:mà |có )?{_AUTHOR}(?:\s[^.;,]{{0,30}}?)?\s*(?:là|:)\s+")
_AUTHOR_OF = lazy(rf"{_AUTHOR}\s+(?:ra\s+|của\s+)?$")
_IS = lazy(r"\s+(?:chính\s+|không ai khác )?là\s+")
_MADE = lazy(alternation("issues", "making"))
_USED = lazy(alternation("issues", "using"))
_UNMADE = lazy(
    rf"(?<!\w)(?:không|chưa|sẽ|chẳng|nếu|giá như|khi nào)\s+(?:[^\s.;:]+\s+){{0,3}}{alternation('issues', 'making')}"
)
_RECIPIENT = lazy(
    r"(?<!\w)(?:gửi|trình|đến|tới|cho|theo|với|về|lên|nhận|từ|giữa|xin|báo cáo|đề nghị|kiến nghị)(?:\s+(?:lên"
    r"|tới|đến|cho))?\s+$"
)
_NOT_BY = lazy(r"(?<!\w)(?:không|chưa|chẳng|sẽ)\s+(?:được|do|bị|phải do)\s+$")
_GOVERNED = lazy(
    r"(?<!\w)(?:theo|căn cứ|tại|trong|về|của|với|nhờ|sau|việc|cùng|từ|là|như|trên cơ sở|bằng|(?<!tán )thành|"
    r"(?<!thông )qua)\s+(?:các\s+)?$"
)
_NEXT = lazy(rf"{ADVERBS}\s*(?:được\s+)?(?:[^.;,]{{0,12}}?\s)?(?={alternation('issues', 'making')})")
_FROM = lazy(r"(?:^|[.;]\s+|,\s+)từ\s+$")
_LOOK_BACK, _WITHIN, _NEGATED = 60, 130, 16  # characters


def makes(view: str, start: int, end: int, mention: DirectiveMention) -> bool:
    """Whether one clause has body and document with a word of making it, in whatever order, and none of using.

    Who is written to ("gửi Huyện ủy") or quoted ("theo Huyện ủy") makes nothing.
    """
    after = mention.start >= end
    first, second = (end, mention.head) if after else (mention.tail, start)
    if not 0 <= second - first <= _WITHIN or re.search(r"[.;]\s", view[first:second]):
        return False
    if after and _FROM.search(view[:start][-_LOOK_BACK:]):
        return re.fullmatch(r",\s+(?:các\s+)?", view[first:second]) is not None
    if _NOT_BY.search(view, max(0, start - _NEGATED), start):
        return False
    if _RECIPIENT.search(view, max(0, start - _LOOK_BACK), start) or _USED.search(view, first, second):
        return False
    if after and _GOVERNED.search(view, first, second):
        return False
    follows = _NEXT.match(view, mention.tail if after else end)
    if _UNMADE.search(view, max(0, min(start, mention.head) - _NEGATED), second + _NEGATED):
        return False
    return _MADE.search(view, first, second) is not None or follows is not None


def does(view: str, start: int, end: int, mention: DirectiveMention) -> bool:
    """Whether the body at these offsets, before the document, does with it what its maker does."""
    if WISHED.search(view, max(0, start - _LOOK_BACK), start) or _DENIED.search(view, end, mention.start):
        return False
    return any(way.fullmatch(view, end, mention.start) for way in (_SENDS, _BY_MEANS, _BRACKETED))


def is_done_by(view: str, start: int, end: int, mention: DirectiveMention) -> bool:
    """Whether the body at these offsets, after the document, is told to have made it."""
    if _DENIED.search(view, mention.end, start):
        return False
    if _OF_IT.fullmatch(view, mention.end, start):
        return _OF_IT_ON.match(view, end) is not None
    at = min(mention.tail, start)
    if _OF_IT.fullmatch(view, at, start):
        return _OF_IT_ON.match(view, end) is not None
    if _OF_TITLE.fullmatch(view, at, start):
        return _ENDS.match(view, end) is not None
    if _BY.fullmatch(view, at, start) or _BY.fullmatch(view, mention.end, start):
        return _BY_ON.match(view, end) is not None
    if _AUTHOR_IS.fullmatch(view, at, start):
        return True
    of_it = _AUTHOR_OF.search(view, max(0, mention.head - _LOOK_BACK), mention.head)
    return of_it is not None and _IS.fullmatch(view, at, start) is not None


def is_signed_in_post(view: str, start: int, end: int, mention: DirectiveMention) -> bool:
    """Whether the document is told to be signed or handed over by one who has a post in the body at these offsets.

    That somebody signed a document does not yet tell whose it is: `Bí thư Huyện ủy đã ký X` may be for the committee.
    """
    at = min(mention.tail, start)
    by = _SIGNED_BY.fullmatch(view, at, start) or _SIGNED_BY.fullmatch(view, mention.end, start)
    return by is not None and not _DENIED.search(by.group()) and _SIGNS_ON.match(view, end) is not None
