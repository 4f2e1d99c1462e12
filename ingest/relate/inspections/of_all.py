"""What is told once above of inspections that follow one by one: who sent the teams, what all of them look into.

"Ngày 5/6, hai đoàn công tác của A kiểm tra việc thực hiện <D> tại các xã. * Tại xã B, đoàn do đồng chí C …": every stop
is of A and of <D>, unless it tells its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.patterns import lazy
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.findings import Finding
from ingest.relate.inspections.told_later import has_matter
from ingest.relate.inspections.under import directives_inspected, follow_up
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import DIRECTIVE, ORG, Line, pattern
from ingest.relate.signs.scene import Scene

_LEAD = 4
_TEAMS = pattern(r"(?<!\w)(?:hai|ba|bốn|năm|sáu|các|những|\d{1,2}) (?P<team><ORG>)")
_FOUNDS = pattern(
    r"(?P<by><ORG>)<REMARK>(?: đã| vừa| cũng)* (?:thành lập|lập|cử|tổ chức) "
    r"(?:hai|ba|bốn|năm|sáu|các|\d{1,2}) (?:đoàn|tổ) (?:kiểm tra|giám sát|công tác)"
)
_UNNAMED = lazy(
    r"(?<!\w)(?:hai|ba|bốn|năm|sáu|các|những|\d{1,2}) (?:đoàn|tổ) (?:công tác|kiểm tra|giám sát)(?: của)? "
    r"(?P<by>(?:ban thường vụ|thường trực) (?:tỉnh|thành|huyện|quận|thị|đảng) ủy)(?!\w)"
)
"""Teams told together, whose sender no sign has: "các đoàn công tác của Ban Thường vụ Tỉnh ủy"."""
_THEN = pattern(
    r"\A(?![^;]*<T>)[^;:]{0,12}"
    r"(?:sáng|chiều|cùng ngày|cùng buổi|tiếp đó|sau đó|\* ?<ORG>|\* ?(?:tại|ở|đoàn|tổ))"
)
"""A stop of the same day."""
_INSPECTS = lazy(r"(?<!\w)(?:kiểm tra|giám sát)(?!\w)")


def sender_of_round(scene: Scene, line: Line) -> str | None:
    """Who sent the several teams of which the lead tells together and a sentence below one by one."""
    return next((sender for other in _lead(scene, line) for sender in _senders(scene, other)), None)


def lend_matters(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give the inspections without a matter what the lead says that their teams inspect."""
    for draft in drafts:
        if draft.recalled or not draft.inspected or has_matter(scene, draft):
            continue
        above = next((line for line in _lead(scene, draft.lines[0]) if _tells_of(scene, line, draft)), None)
        if above is not None:
            found = _matters(scene, above, draft)
            if draft.date is None and _THEN.search(draft.lines[0].text):
                draft.date = scene.day_in(above)
            draft.add(under=found, line=above if found else None)


def _senders(scene: Scene, line: Line) -> Iterator[str]:
    """Who sent the several teams of which a sentence tells."""
    for match in _TEAMS.finditer(line.text):
        sent = (scene.sender(t) for t in line.things(ORG, *match.span("team")) if scene.is_team(t))
        yield from (s for s in sent if s)
    for match in _FOUNDS.finditer(line.text):
        yield from line.things(ORG, *match.span("by"))
    for unsigned in _UNNAMED.finditer(line.text):
        known = [t for t in scene.reading.organizations if scene.name(t).lower().startswith(unsigned["by"])]
        yield from known if len(known) == 1 else ()


def has_other_head(scene: Scene, draft: Draft, finding: Finding) -> bool:
    """Whether a finding tells of another of several teams, since it names another head."""
    if not draft.leaders or sender_of_round(scene, finding.line) is None:
        return False
    heads = {*finding.leaders} or {p for lead in leads_in(finding.line) if lead.rule.leads for p in lead.people}
    return bool(heads) and heads.isdisjoint(draft.leaders)


def _lead(scene: Scene, line: Line) -> list[Line]:
    """The sentences of the lead above a sentence."""
    return [other for other in scene.prose[:_LEAD] if other.number < line.number and scene.is_lead(other, _LEAD)]


def _tells_of(scene: Scene, line: Line, draft: Draft) -> bool:
    """Whether a sentence tells what the draft's team, or all teams of its sender, inspect, on no other day."""
    if DIRECTIVE not in line.text or not _INSPECTS.search(line.text):
        return False
    teams = {t for t in line.things(ORG) if scene.is_team(t)}
    sent = {*_senders(scene, line)}
    day = scene.day_in(line)
    return (draft.team in teams or draft.inspectors[0] in sent) and (
        day is None or draft.date is None or day == draft.date or draft.team in teams
    )


def _matters(scene: Scene, line: Line, draft: Draft) -> list[str]:
    """What that sentence, and those between it and the draft's own, say is inspected."""
    start = _INSPECTS.search(line.text)
    found = directives_inspected(scene, line, start.start() if start is not None else 0, len(line.text), draft.kind)
    for other in scene.lines[line.number + 1 : min(draft.lines[0].number, line.number + 1 + _LEAD)]:
        found += follow_up(scene, other, draft.inspectors[0], next_to=False)
    return list(dict.fromkeys(found))
