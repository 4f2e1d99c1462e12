"""An inspection whose sentence does not say again who inspects: "Ngoài ra còn kiểm tra tài chính đảng đối với B".

A report goes through what one commission did, sentence by sentence or heading by heading; who inspects is who did so
in the sentences just before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.patterns import lazy
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.findings import Finding
from ingest.relate.inspections.rules import ELIDED
from ingest.relate.inspections.unreal import is_not_told
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone

_ELIDED = pattern(
    r"\A(?:[-+*•] ?)?(?:(?:(?:trong|từ|cuối|đầu|giữa|cùng) )?(?:<T>|<Y>)(?: (?:và|đến) <T>)?, "
    r"|(?P<head>(?:về|công tác) (?:kiểm|giám)[^;:.<ORG><P>]{2,90}: )|"
    r"(?:ngoài ra|bên cạnh đó|cùng với đó|đồng thời|sau đó|tiếp đó|cùng đợt"
    r"|cùng thời gian)[ ,]+)?(?:(?:đã|còn|cũng|tiếp tục|tiến hành|hoàn thành|thực hiện|tổ chức) )*"
    r"(?P<verb>kiểm tra|giám sát)(?: <inspected_lightly>)*(?: (?:(?:đối với )?(?:\d{1,2}|hai|ba|bốn|năm|sáu) (?:tổ chức"
    r"(?: cơ sở)? đảng|chi bộ|đảng bộ|đảng ủy|đảng viên|đơn vị)(?: trực thuộc)?(?P<list>:|, gồm:?| gồm:?| là:?)))?"
    r"(?: (?:đối với|tại))? (?P<the><THE>)(?P<of><ACTORS>)"
)
_NEXT = pattern(r"(?:;| và|,) (?P<of><ORG>)(?= (?:về|trong|việc)(?!\w))")
_TO_COME = lazy(
    r"(?<!\w)(?:sẽ|sắp|dự kiến|thời gian tới|phương hướng|nhiệm vụ trọng tâm|yêu cầu|đề nghị|giao|phải)(?!\w)"
)
_FAR = 4  # sentences


def elided(scene: Scene, line: Line, drafts: Sequence[Draft]) -> list[Finding]:
    """The inspections that a sentence tells without who inspects, by whoever is known to have inspected just before."""
    match = _ELIDED.match(line.text)
    if match is None or is_not_told(line.text, 0, match.end()) or _TO_COME.search(line.text, 0, match.end()):
        return []
    by = _inspector(scene, line, drafts) or (_reporter(scene, line) if match["head"] else None)
    if by is None:
        return []
    starts = [(match.start(), match)]
    if match["list"]:
        starts += [(m.start(), m) for m in _NEXT.finditer(line.text, match.end())]
    stops = [*(start for start, _ in starts[1:]), len(line.text)]
    return [
        _finding(line, match["verb"], by, one, start, stop) for (start, one), stop in zip(starts, stops, strict=True)
    ]


def _finding(line: Line, verb: str, by: str, match: re.Match[str], start: int, stop: int) -> Finding:
    inspected = [t for t in line.listed(ORG + PERSON, *match.span("of")) if t != by]
    leaders = [p for lead in leads_in(line) if lead.rule.leads and start <= lead.start < stop for p in lead.people]
    found = Finding(line, verb, ELIDED, start, match.end(), [by], inspected, leaders)
    found.apart = True
    return found


def _inspector(scene: Scene, line: Line, drafts: Sequence[Draft]) -> str | None:
    """The commission that inspected in the sentences just before, none of which looks ahead."""
    before = scene.lines[max(0, line.number - _FAR) : line.number]
    if not before or _TO_COME.search(before[-1].text):
        return None
    for draft in reversed(drafts):
        near = any(line.number - _FAR <= told.number < line.number for told in draft.lines)
        if near and not draft.recalled and scene.is_commission(draft.inspectors[0]):
            return draft.inspectors[0]
    return None


def _reporter(scene: Scene, line: Line) -> str | None:
    """The one commission of which the sentences above tell, where a heading divides a report of its work."""
    above = [
        other for other in scene.lines[: line.number] if other.zone == Zone.TITLE or line.number - other.number <= _FAR
    ]
    named = {t for other in above for t in other.things(ORG) if scene.is_commission(t)}
    return named.pop() if len(named) == 1 and not any(_TO_COME.search(other.text) for other in above) else None
