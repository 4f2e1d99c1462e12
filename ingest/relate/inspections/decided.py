"""The decision to inspect, told apart from the inspection: "Tổ gồm năm đồng chí, lập theo Quyết định số 58-QĐ/UBKTHU".

It belongs to the inspections of its issuer that have none; where the sentence names a team, a head or a body of one of
them, to that one alone. Two decisions for the same inspections are nobody's: nothing tells which is whose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.patterns import lazy
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.findings import GIAM_SAT, KIEM_TRA
from ingest.relate.inspections.told_later import BY_IT, ON_IT, ROUND, issued_by
from ingest.relate.inspections.under import ANOTHER_MATTER, DECISIONS
from ingest.relate.signs.line import DIRECTIVE, ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone
from schema.model import DirectiveKind

_WORKS_BY = pattern(
    rf"(?<!\w){ROUND}(?:[^;:<D>]{{0,160}}? (?:thành lập|lập|tiến hành|thực hiện|hoạt động|triển khai|làm việc|ra đời)"
    r"|[^;:.<D>]{0,60}?,| số \d+| thứ [^ ,;:<D>]{1,4})? \(?(?:theo|căn cứ|trên cơ sở|bằng)(?: các)? (?P<doc><D>)"
    r"|(?<!\w)(?:đoàn|tổ)(?: [^;:.,()<D>]{0,30})? \((?P<alone><D>)"
)
"""Before the decision: "Cuộc kiểm tra này thực hiện theo <D>", "Đoàn thứ hai (<D>) do …"."""
_ROUND_BY = pattern(
    r"(?<!\w)(?:đợt|cuộc|các cuộc) (?:kiểm tra|giám sát)(?: <Y>| này| lần này| nói trên| trên)?(?: được| do)?"
    r"(?: (?:thành lập|tiến hành|thực hiện|triển khai|tổ chức))? (?:theo|căn cứ|trên cơ sở)(?: các)? (?P<doc><D>)"
)
_TEAM_BY = pattern(
    r"(?<!\w)(?:theo|thực hiện|căn cứ|trên cơ sở) (?P<doc><D>)<REMARK>,?"
    r"[^;:.<D><ORG>]{0,40} (?P<team><ORG>)"
)
_DAY = pattern(r",? ?\(?(?:ký )?<T>\)?,?")
_RULE = pattern(r"<REMARK>,? (?:ban hành|quy định)(?!\w)|<REMARK>,? (?:về )?(?:việc )?ban hành ")
_ORDERED = lazy(r"(?<!\w)(?:yêu cầu|đề nghị|giao|phải|cần|kiến nghị|nhắc nhở|chưa|không)(?!\w)[^;]*\Z")
_AFTER = 40


@dataclass(frozen=True, slots=True)
class _Told:
    """A decision, or the plan of a round, and the sentence that tells what it is for."""

    directive: str
    line: Line
    index: int
    is_plan: bool


def add_decisions(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give every inspection without a decision the one that another sentence tells."""
    if not drafts:
        return
    known = {d for draft in drafts for d in draft.under}
    told: dict[str, _Told] = {}
    for one in _told(scene):
        if one.is_plan or one.directive not in known:
            told.setdefault(one.directive, one)
    wanted = {one.directive: _of(scene, one, drafts) for one in told.values()}
    for directive, own in wanted.items():
        for draft in own:
            if sum(draft in others for others in wanted.values()) == 1:
                draft.add(under=[directive], line=told[directive].line)


def _told(scene: Scene) -> Iterator[_Told]:
    for line in scene.lines:
        if DIRECTIVE not in line.text or line.zone == Zone.TITLE:
            continue
        for index in (i for i, sign in line.signs.items() if sign.char == DIRECTIVE):
            for directive in scene.of_kinds(line.things(DIRECTIVE, index, index + 1), DECISIONS):
                plan = scene.reading.directives[directive].kind is DirectiveKind.KE_HOACH
                if _is_round_of(line, index) if plan else _is_for_inspection(scene, line, index):
                    yield _Told(directive, line, index, plan)


def _is_round_of(line: Line, index: int) -> bool:
    """Whether a plan is said to be that of the round of which the article tells."""
    return any(match.start("doc") == index for match in _ROUND_BY.finditer(line.text))


def _is_for_inspection(scene: Scene, line: Line, index: int) -> bool:
    """Whether the words around a decision say that it sends somebody to inspect."""
    if ANOTHER_MATTER.search(line.text, index, index + _AFTER) or _RULE.match(line.text, index + 1):
        return False
    if _ORDERED.search(line.text, 0, index):
        return False
    day = _DAY.match(line.text, index + 1)
    if ON_IT.match(line.text, day.end() if day is not None else index + 1):
        return True
    teams = [m for m in _TEAM_BY.finditer(line.text) if m.start("doc") == index]
    if any(scene.is_team(t) for m in teams for t in line.things(ORG, *m.span("team"))):
        return True
    around = (*_WORKS_BY.finditer(line.text), *BY_IT.finditer(line.text))
    return any(m.start() < index < m.end() for m in around)


def _of(scene: Scene, told: _Told, drafts: Sequence[Draft]) -> list[Draft]:
    """The inspections that the decision may be for."""
    fitting = [d for d in drafts if d.inspected and not d.recalled and _fits(told, d)]
    fitting = [d for d in fitting if issued_by(scene, told.line, told.index, d)]
    named = {*told.line.things(ORG + PERSON)}
    own = [d for d in fitting if named & {*d.leaders, *d.inspected, d.team}]
    own = own or [d for d in fitting if not scene.of_kinds(d.under, DECISIONS)]
    return own if len({d.inspectors[0] for d in own}) == 1 else []


def _fits(told: _Told, draft: Draft) -> bool:
    """Whether the words after the decision name no inspection of the other kind alone."""
    other = GIAM_SAT if draft.kind == KIEM_TRA else KIEM_TRA
    after = told.line.text[told.index :]
    return draft.kind in after or other not in after
