"""What a heading tells of all that stands under it: "I. Đối với Đảng ủy xã A", below it "Đoàn do đồng chí B …"."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.inspections.findings import GIAM_SAT, KIEM_TRA, Finding
from ingest.relate.inspections.rules import HEADING
from ingest.relate.inspections.unreal import is_not_told
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene

_HEADING = pattern(
    r"(?:(?:[\divx]{1,4}|[a-hđ]) ?[./)-] ?|[-+•*●] ?)?(?:về )?(?:kết quả |kết luận )?(?:(?:kiểm tra|giám sát) )?"
    r"(?:đối với|tại|ở|với) <THE>(?P<of><ACTORS>) ?[:.]?"
)
_NEXT = lazy(r"(?:[ivx]{1,4}|\d{1,2}) ?[./)-] ?")
_TEAM = lazy(
    r"(?<!của )(?<!với )(?<!trưởng )(?<!\w)(?:đoàn|tổ)(?: (?P<kind>kiểm tra|giám sát))?(?!\w)"
    r"(?! (?:viên|thanh|thể|kết|chức|công tác|dân|đại|trưởng))"
)
_WORK = lazy(r"(?<!\w)(?:kiểm tra|giám sát|làm việc)(?!\w)")
_LONGEST, _FAR = 90, 12


def under_heading(scene: Scene, line: Line, by: str | None) -> list[Finding]:
    """The inspection by a team that a sentence tells without whom it is of, where the heading above says that."""
    team = _TEAM.search(line.text)
    if team is None or not _WORK.search(line.text) or is_not_told(line.text, 0, len(line.text)):
        return []
    led = any(lead.rule.leads for lead in leads_in(line))
    above = _heading(scene, line) if led or team["kind"] else None
    if above is None:
        return []
    match = _HEADING.fullmatch(above.text)
    inspected = above.listed(ORG + PERSON, *match.span("of")) if match is not None else []
    said = f"{line.text} {above.text}"
    kind = GIAM_SAT if GIAM_SAT in (team["kind"] or said) and KIEM_TRA not in (team["kind"] or said) else KIEM_TRA
    found = Finding(line, kind, HEADING, team.start(), team.end(), [by] if by else [], inspected, said=[above])
    found.team_words = "" if by else "đoàn"
    return [found] if inspected else []


def _heading(scene: Scene, line: Line) -> Line | None:
    """The nearest heading above a sentence that names somebody and no more, if no other heading stands between."""
    for other in reversed(scene.lines[max(0, line.number - _FAR) : line.number]):
        if "\n" not in scene.reading.text[other.end : line.start]:
            continue
        if len(other.text) < _LONGEST and _HEADING.fullmatch(other.text):
            return other
        if _NEXT.match(other.text) and _WORK.search(other.text):
            return None
    return None
