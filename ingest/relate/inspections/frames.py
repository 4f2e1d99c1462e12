"""An inspection as a noun, with what is said of it in any order: who did it, of whom, when, about what, under whom.

"Đợt kiểm tra khi có dấu hiệu vi phạm do UBKT thực hiện từ ngày 5/6 đến 20/6 đối với A và B": each part is told by its
own preposition, so that their order is free.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.relate.inspections.unreal import is_ahead
from ingest.relate.signs.leads import LEAD
from ingest.relate.signs.line import DIRECTIVE, Line, pattern

_NOUN = pattern(
    r"(?<!công tác )(?<!công )(?<!nhiệm )(?<!nhiệm vụ )(?<!chương trình )(?<!chức năng )"
    r"(?<!kiểm tra, )(?<!kiểm tra và )(?<!trưởng đoàn )(?<!\w)"
    r"(?P<noun>(?:cuộc|đợt|lần|việc|kế hoạch|quyết định|kết quả|kết luận|thông báo"
    r"|báo cáo|biên bản|quá trình|chuyến|lượt|vụ|dự thảo)(?: (?:kết luận|kết quả|báo cáo|về))?(?: <D>)?"
    r"(?: về| về việc)? )?"
    r"(?P<verb>kiểm tra, giám sát|kiểm tra và giám sát|kiểm tra|giám sát)(?!\w)(?!,? (?:và )?(?:kiểm|giám))"
)
_DOES = (
    r"(?:tiến hành|thực hiện|chủ trì|triển khai|tổ chức|ban hành|quyết định|đảm nhiệm|đảm nhận|mở|khởi động|kết thúc"
    r"|hoàn thành|hoàn tất|phụ trách|công bố|thông báo|ký)(?!\w)"
)
_DONE = (
    r"(?:(?:,? (?:đã|vừa|mới|trực tiếp|chủ động|tự|đứng ra|chủ trì|phối hợp))*,? "
    rf"{_DOES})?"
)
_OF = r"<THE>(?P<of><ACTORS>)"
_TIME = (
    r"(?:(?:diễn ra|kéo dài|bắt đầu|kết thúc|vào|hồi|từ|trong|suốt|hôm|đầu|giữa|cuối|sáng|chiều|ngày|vừa rồi) ){0,3}"
)
_PART = pattern(
    rf"[ ,]{{1,2}}(?:(?P<author>(?:do|của|mà|bởi) (?P<by><ORG>)<REMARK>{_DONE}"
    rf"|được (?P<doer><ORG>)<REMARK> (?:đã |vừa )?{_DOES})"
    rf"|(?P<target>(?:đối với|tại|ở|với|nhằm vào|của)(?: trường hợp)? {_OF})"
    rf"|(?P<lead>(?<=[ ,]){LEAD})"
    r"|(?P<state>(?:hiện |đang |đã |vừa |mới |còn )+(?:ở|bước|vào|trong|hoàn tất|kết thúc|xong|diễn ra|được|tiến hành"
    r"|triển khai)[^;:,<ORG><P>]{0,50}(?=,))"
    rf"|(?P<time>{_TIME}(?:<T>|<Y>)(?: (?:đến|tới|và)(?: hết)?(?: ngày)? (?:<T>|<Y>))?)"
    r"|(?P<doc>(?:được )?(?:tiến hành |thực hiện )?(?:theo|thực hiện|căn cứ|thi hành) <D>)"
    r"|(?P<nature><inspected_lightly>|này|nói trên|nêu trên|vừa qua|vừa rồi|gần đây|gần nhất|mới nhất|ấy|đó|hồi đó"
    r"|lần (?:này|trước|gần nhất|thứ \w+)|(?:kết luận|kết quả))(?!\w)"
    r"|(?P<matter>(?:về|việc|tình hình|nội dung|trong|công tác)(?! <T>| <Y>) (?:(?! (?:do|của|đối với|tại|bởi|mà) )"
    r"[^;:()<ORG><P><T>]|\([^()]{0,60}\)){3,240}?)(?=,? (?:do|của|đối với|tại|bởi|mà|được) ))"
)
_DIRECT = pattern(r" (?P<of><ACTORS>)")
_MOST = 10
_NEAR = 4  # signs: a year may stand between


@dataclass(slots=True)
class Frame:
    """The noun's place and verb, and where who inspects, who is inspected stand; None where not said.

    `told` tells that its head or its ground is said, which may tell who inspects.
    """

    start: int
    verb: str
    end: int
    noun: str
    by: tuple[int, int] | None = None
    of: tuple[int, int] | None = None
    told: bool = False


def frames(line: Line) -> Iterator[Frame]:
    """Each noun of an inspection in a sentence that says of whom, and by whom or under whose lead."""
    end = 0
    for noun in _NOUN.finditer(line.text):
        if noun.start() < end:
            continue
        frame = _frame(line, noun)
        if frame.of is not None and (frame.by is not None or frame.told) and not is_ahead(line.text, frame.end):
            end = frame.end
            yield frame


def _frame(line: Line, noun: re.Match[str]) -> Frame:
    frame = Frame(noun.start(), noun["verb"], noun.end(), (noun["noun"] or "").strip())
    direct = _DIRECT.match(line.text, frame.end)
    if direct is not None:
        frame.of, frame.end = direct.span("of"), direct.end()
    for _ in range(_MOST):
        part = _PART.match(line.text, frame.end)
        if part is None or _is_issuer(line, frame.end, part):
            break
        if part["author"] is not None:
            frame.by = frame.by or part.span("by" if part["by"] else "doer")
        elif part["target"] is not None and frame.of is None:
            frame.of = part.span("of")
        frame.told |= part["lead"] is not None or part["doc"] is not None
        frame.end = part.end()
    return frame


def _is_issuer(line: Line, at: int, part: re.Match[str]) -> bool:
    """Whether the body after "của" is that of a document named right before: "Chỉ thị số 27 năm 2019 của A"."""
    of = part["by"] is not None and part.group().lstrip(" ,").startswith("của")
    return of and DIRECTIVE in line.text[max(0, at - _NEAR) : at]
