"""Who issued a document that is told to be issued, where the maker is left unsaid: the body whose the symbol is.

`Ưu điểm: đã ban hành Nghị quyết số 5-NQ/HU`; `huyện đã ra X`, a place for its committee; `hội nghị thông qua X`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.patterns import lazy
from ingest.recognise.directives import DirectiveMention
from ingest.recognise.directives.patterns import ADVERBS_FIRST, TIME
from ingest.relate.directives.issuers import Body, Frames, fits, numbered
from ingest.resolve.directives import ResolvedDirective
from schema.authority.phrases import alternation
from schema.spelling import identity

_MADE = alternation("issues", "unsaid")
_WORK = alternation("issues", "working")
_VOTES = (
    r"(?:(?:biểu quyết|nhất trí|bỏ phiếu|thảo luận|quyết nghị|tập trung|cơ bản|tiến hành|cho ý kiến)(?:,| và)?\s+)*"
)
_WHEN = (
    r"(?:(?:năm|tháng|ngày|quý|trong|từ|đến|đầu|giữa|cuối|qua|sau|để|nhằm|với|thực hiện|căn cứ|trên cơ sở|theo đó"
    r"|đồng thời|ngoài ra|bên cạnh đó|cụ thể|vừa qua|thời gian qua|mới đây|gần đây|trước đó|nhiệm kỳ|nửa nhiệm kỳ"
    rf"|tại|riêng|về"
    r"|đáng chú ý|nổi bật|điển hình|đặc biệt|trong đó|kết quả|qua đó|nhờ đó|hưởng ứng|tiếp đó|sau đó)"
    rf"(?:\s[^.;:]{{0,240}}?)?,\s+|{TIME},?\s+)"
)
_BEGINS = rf"(?:^|[.;:(+]\s*|[-–•*]\s+){_WHEN}?"
_DONE = rf"(?:(?:{_WORK})(?!\w)[^.;:]{{0,160}}?(?:,|\svà)\s+)?{ADVERBS_FIRST}(?:{_WORK}(?:,| và)?\s+)?{_MADE}"
_OBJECT = r"\s+(?:được\s+)?(?:các\s+|toàn văn\s+|thêm\s+)?$"
_ELIDED = lazy(rf"{_BEGINS}(?P<told>{ADVERBS_FIRST}){_DONE}{_OBJECT}")
_BY_PLACE = lazy(
    rf"{_BEGINS}(?:(?:lãnh đạo|toàn)\s+)?(?P<level>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
    rf"|địa phương|đơn vị|cấp ủy|đảng bộ)(?P<name>(?:\s[^\s.;:,()]+){{0,5}}?)\s+{_DONE}{_OBJECT}"
)
_BY_MEETING = lazy(
    rf"{_BEGINS}(?:hội nghị|kỳ họp|phiên họp|cuộc họp|buổi họp)(?:\s+(?:này|trên|lần thứ \w+))?,?\s+{ADVERBS_FIRST}"
    rf"{_VOTES}{ADVERBS_FIRST}{_MADE}{_OBJECT}"
    r"|(?<!\w)được\s+(?:thông qua|ban hành)(?:\s+(?:tại|trong|ở|ngay)\s[^.;:,]{2,30})?\s*:\s*$"
)
_ISSUES_IT = lazy(rf",?\s+{ADVERBS_FIRST}{_MADE}\s")
_MEETS = lazy(r"(?<!\w)(?:hội nghị|kỳ họp|phiên họp|cuộc họp)(?:\s[^.;:,]{0,40})?\s+(?:của\s+)?$")
_MEETING = lazy(
    r"[^.;:,]{0,40}?\s(?:đã\s+)?(?:họp|tổ chức|mở|tiến hành)\s(?:[^.;:,]{0,20}\s)?(?:hội nghị|kỳ họp|phiên)"
)
_ANY = {"địa phương", "đơn vị", "cấp ủy", "đảng bộ"}
_OF_LEVEL = {"tỉnh": "tỉnh ủy", "thành phố": "thành ủy", "huyện": "huyện ủy", "quận": "quận ủy", "thị xã": "thị ủy"}
_REACH, _LOOK_BACK = 320, 60  # characters


def unsaid(view: str, one: ResolvedDirective, frames: Frames) -> Iterator[tuple[DirectiveMention, Body]]:
    """The body whose symbol a document bears, told to be issued by nobody else."""
    for mention in numbered(one) if one.directive.issuer else ():
        before = view[max(mention.sentence[0], mention.head - _REACH) : mention.head]
        if _BY_MEETING.search(before):
            yield from ((mention, body) for body in (*_met(view, one, mention, frames), *_own(one, mention, frames)))
            continue
        elided = _ELIDED.search(before)
        place = None if elided else _BY_PLACE.search(before)
        if (elided and _is_told(elided)) or (place and _is_of(one, place)):
            yield from (
                (mention, body) for body in (*_goes_on(view, one, mention, frames), *_own(one, mention, frames))
            )


def _is_told(match: re.Match[str]) -> bool:
    """Whether more than the bare verb at the head of a line tells it, which may be an order or a heading."""
    return bool(match["told"]) or len(match.group().split()) > len(match.group().rpartition(",")[2].split())


def _is_of(one: ResolvedDirective, match: re.Match[str]) -> bool:
    """Whether the place that issues stands for the committee that bears the symbol."""
    issuer, level, name = identity(one.directive.issuer or ""), match["level"], match["name"].strip()
    same = level in _ANY or f" {level} " in f" {issuer} " or _OF_LEVEL.get(level, "-") in issuer
    return same and (not name or name in {"ta", "nhà", "này"} or issuer.endswith(name))


def _goes_on(view: str, one: ResolvedDirective, mention: DirectiveMention, frames: Frames) -> Iterator[Body]:
    """Who has issued another earlier in the sentence: `Ban Thường vụ A ra X; đến năm 2021, tiếp tục ban hành Y`."""
    for body in reversed(frames.bodies):
        if mention.sentence[0] <= body.start < mention.start and fits(one, body) and _ISSUES_IT.match(view, body.end):
            yield body


def _own(one: ResolvedDirective, mention: DirectiveMention, frames: Frames) -> Iterator[Body]:
    """The committee of the symbol where it is named next to the document, in whatever words."""
    named = [b for b in (*frames.bodies, *frames.posts) if (b.name or b.organization) == one.directive.issuer]
    if named:
        yield min(named, key=lambda b: abs(b.start - mention.start))


def _met(view: str, one: ResolvedDirective, mention: DirectiveMention, frames: Frames) -> Iterator[Body]:
    """Whose meeting it is that passes the document: the last told of that could be its maker."""
    for body in reversed(frames.bodies):
        if body.start < mention.start and fits(one, body):
            before = _MEETS.search(view, max(0, body.start - _LOOK_BACK), body.start)
            if before or _MEETING.match(view, body.end):
                yield body
