"""Work that a sentence tells before who gives it: `Việc A, Huyện ủy giao cho ông B`; those told of as entrusted."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.outline import DIRECTIVE, HOLDER, ORG, PERSON, Outline
from ingest.relate.subjects import HONORIFIC, POSTS
from ingest.relate.tasks.actors import Actors, actors_at, skip
from ingest.relate.tasks.demands import Demand, demand_of
from ingest.relate.tasks.orders import Order, Subject
from schema.authority.phrases import alternation

_NOUN = r"(?:nhiệm vụ|việc|chuyện|công việc|phần việc|đầu việc|trọng trách|khâu|phần|mảng)"
_WORK = rf"([^;:.\"{PERSON}{DIRECTIVE}]{{8,160}}?)"
_WHO = rf"(?:(?:đã|cũng|vừa|thì|được|do|mà)\s+)*(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?$"
_HEAD = r"[\s\-*+•\"]*(?:(?:riêng|còn|với|về|đối với|nhất là)\s+)?"
_BEFORE = tuple(
    lazy(_HEAD + way + _WHO)
    for way in (
        rf"{_NOUN}\s+(?:(?:nặng|khó|gấp|lớn|quan trọng)\s+nhất\s*[,:–\-]\s*)?{_WORK}\s*[,–\-]\s+",
        rf"{_WORK}(?:\s+là|\s*[:,–\-])\s+(?:một\s+)?{_NOUN}(?:\s+(?:ấy|đó|này|trên|chính|lớn|khó))?\s+",
        rf"(?:cái|điều|việc)?\s*(?:khó|nặng|gấp|lo|quan trọng) nhất\s*(?:là|:)\s+{_WORK}\s*[,–\-]\s+",
        rf"{_NOUN}\s+([^;:.\"{ORG}{PERSON}{DIRECTIVE}]{{6,160}}?),?\s+(?=(?:đã |vừa |cũng )?được\s)",
    )
)
"""What stands before who gives the work: `Việc A, …`, `A là phần việc mà …`, `A: nhiệm vụ ấy …`, `Việc A được …`."""
_AFTER = lazy(
    rf"\s*(?:{alternation('tasks', 'takes')})?"
    r"(?:,?\s+(?:trong|trước|chậm nhất|hạn|hết|từ|đến|xong|hoàn thành|ngay|thời hạn)(?!\w)[^;:\"]{0,80})?[\s.]*$"
)
"""After those who shall do it: nothing but that they do it, and by when."""
_DONE = lazy(r"(?<!\w)(?:đã|đang|vừa|bị|không|chưa)(?!\w)")
_GIVES = frozenset({"giao", "phân công", "buộc", "chia việc", "cử"})
_LEADERS = lazy(r"(?:lãnh đạo )?(?:tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn)(?:\s(?:đã|cũng))*\s*$")


def fronted(line: Outline, order: Order) -> tuple[Actors, int, Demand] | None:
    """Those who get the work, where the sentence ends, and the work that stands before who gives it; else None."""
    if order.phrase.id not in _GIVES or not line.text[: order.start].strip():
        return None
    told = line.text[: _subject_start(line, order)]
    before = next((match for way in _BEFORE if (match := way.match(told)) is not None), None)
    if before is None:
        return None
    found = actors_at(line, skip(line, order.end, len(line.text)), len(line.text))
    if found is None or not found.marks or _AFTER.match(line.text, found.end) is None:
        return None
    start, end = before.span(1)
    demand = demand_of(line, start, end) if not _DONE.search(line.text, start, end) else None
    return (found, len(line.text), demand) if demand is not None and demand.actors is None else None


_ENTRUSTED = lazy(rf"[\s\-*+•\"]*được\s+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?$")
_THEN = lazy(rf"(?:\s[^,;:.{ORG}{PERSON}{HOLDER}]{{1,60}})?,\s+")


def entrusted(line: Outline, order: Order) -> Demand | None:
    """What those do who are told of as entrusted first: `Được Huyện ủy A giao, Hội B đứng ra giữ xe`."""
    if order.subject is not Subject.AGENT or order.assignee is not None or order.phrase.id not in _GIVES:
        return None
    then = _THEN.match(line.text, order.end)
    if then is None or not _ENTRUSTED.match(line.text[: order.assigners[0].start]):
        return None
    demand = demand_of(line, then.end(), len(line.text), first=False)
    if demand is None or demand.actors is None or not demand.actors.marks or not demand.opened:
        return None
    return None if _DONE.search(line.text, then.end(), demand.end) else demand


def _subject_start(line: Outline, order: Order) -> int:
    if order.assigners and order.assigners[0].start < order.start:
        return order.assigners[0].start
    leaders = _LEADERS.search(line.text, 0, order.start) if order.subject is Subject.LEADERS else None
    return leaders.start() if leaders is not None else order.start
