"""An inspection told without whom it is of, to which "đoàn" in one of the next sentences belongs.

"UBKT họp, thông qua kết quả giám sát việc thực hiện <D>. Đoàn do đồng chí B làm trưởng đoàn làm việc với C": the
sentences above tell who sent the team, what for and under whom; each may tell a part, in any order.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.patterns import lazy
from ingest.relate.inspections.under import directives_inspected
from ingest.relate.inspections.unreal import is_round_to_come
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import ORG, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone
from schema.model import OrganizationKind

_ROUND = lazy(
    r"(?<!công )(?<!nhiệm )(?:cuộc|đợt|việc|kết quả|kết luận|quyết định|kế hoạch|chương trình|biên bản|lịch|báo cáo|để"
    r"|nhằm|đã|đang|vừa|tiếp tục|tiến hành|hoàn thành|hoàn tất|bắt đầu|kết thúc|đoàn|tổ"
    r"|làm việc,|làm việc và|(?<!liên quan )(?<!quan tâm )đến|tới)"
    r"(?: (?:kết quả|về|việc|công tác|liên ngành|chuyên đề|số \d+))* (?P<kind>kiểm tra|giám sát)(?!\w)"
    r"(?!, giám sát (?:năm|của|nhiệm))"
)
_SENDERS = frozenset(
    {
        OrganizationKind.CAP_UY,
        OrganizationKind.STANDING_BODY,
        OrganizationKind.PARTY_AGENCY,
        OrganizationKind.CHI_BO,
        OrganizationKind.INSPECTION_TEAM,
    }
)
_OF = pattern(r"(?:đối với|tại|ở|với) \Z")
_ABOVE = 4


@dataclass(slots=True)
class Round:
    """What the sentences above tell of one inspection: who sent the team, who heads it, what it is about, its lines."""

    kind: str
    by: list[str] = field(default_factory=list)
    leaders: list[str] = field(default_factory=list)
    under: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def round_above(scene: Scene, line: Line) -> Round | None:
    """The inspection of which the few sentences before `line` tell, where they say who inspects or who heads it."""
    found: Round | None = None
    for other in scene.lines[max(0, line.number - _ABOVE) : line.number]:
        match = _ROUND.search(other.text) if other.zone != Zone.TITLE else None
        if match is None or is_round_to_come(scene, other, match.start()):
            continue
        found = found or Round(match["kind"])
        found.by = found.by or _sender(scene, other)
        found.leaders = found.leaders or [p for lead in leads_in(other) if lead.rule.leads for p in lead.people]
        told = directives_inspected(scene, other, 0, len(other.text), found.kind)
        found.under += [d for d in told if d not in found.under]
        found.lines.append(other)
    return found if found is not None and (found.by or found.leaders) else None


def _sender(scene: Scene, line: Line) -> list[str]:
    """The first Party body of the sentence that no preposition makes a place or an object."""
    for index, sign in sorted(line.signs.items()):
        if sign.char != ORG or _OF.search(line.text, max(0, index - 10), index):
            continue
        for thing in line.things(ORG, index, index + 1):
            body = scene.organization(thing)
            if body is not None and body.kind in _SENDERS:
                return [thing]
    return []
