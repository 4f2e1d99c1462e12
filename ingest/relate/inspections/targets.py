"""Whom an inspection is of whose own sentence does not name it: the venue, a sentence after, the headline tell."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.inspections import grammar as g
from ingest.relate.inspections import grammar_teams as at
from ingest.relate.inspections.findings import Finding
from ingest.relate.inspections.rules import AT_VENUE, UNNAMED
from ingest.relate.inspections.senders import Side
from ingest.relate.signs.line import ORG, PERSON, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone
from schema.model import OrganizationKind

_OPENS_AT = pattern(r"(?:[^;:.,<ORG><P>]{1,30}, )?(?:tại|ở|đối với|với|riêng) (?P<of><ORGS>), <ORG>")
_TELLS_WHERE = pattern(
    r"\A(?:[^;:<ORG>]{0,20} )?đối với <ORG>|(?:công bố|thông báo|triển khai|thông qua)(?: [^;:]{0,30})? "
    r"(?:quyết định|kế hoạch|kết luận|kết quả|dự thảo|báo cáo|<D>)"
)


_THERE = lazy(
    r"(?:\A|[^;:.]{0,120}?)(?:tại|đối với|ở) (?P<kind>chi bộ|đảng ủy|đảng bộ|ban thường vụ)(?: này| nói trên"
    r"| trên)?(?= ?[.,;]|\Z)"
)
_NEAR = 2


def find_target(scene: Scene, finding: Finding, side: Side) -> None:
    """Whom an inspection is of whose own sentence does not name it: the venue, a sentence after, the headline."""
    if side.team is not None or _TELLS_WHERE.search(finding.line.text) or _opens_there(scene, finding):
        finding.inspected = _chosen_next(scene, finding) or _inspected_where(scene, finding, side.bodies)
        finding.inspected = finding.inspected or _headed(scene, finding, side.bodies)
    finding.inspected = (
        finding.inspected
        or _spoken_of(scene, finding)
        or _chosen_next(scene, finding)
        or _some_named_next(scene, finding)
    )
    finding.rule = AT_VENUE if finding.inspected else UNNAMED


def _opens_there(scene: Scene, finding: Finding) -> bool:
    """Whether the sentence opens with a Party body at which a commission inspected: "Tại A, UBKT đã giám sát …"."""
    match = _OPENS_AT.match(finding.line.text)
    if match is None or not all(scene.is_commission(b) for b in finding.by):
        return False
    there = [scene.organization(o) for o in finding.line.listed(ORG, *match.span("of"))]
    return bool(finding.by) and all(o is not None and o.kind.is_party for o in there)


def _inspected_where(scene: Scene, finding: Finding, by: tuple[str, ...]) -> list[str]:
    """Whom a team inspects that only the venue tells, in its own sentence or the one before."""
    line = finding.line
    before = scene.lines[line.number - 1] if line.number else line
    for other, match in (
        (line, at.VENUE.search(line.text, 0, finding.end)),
        (before, at.VENUE_ALONE.search(before.text)),
        (before, at.CAME_TO.search(before.text) if g.GOES_ON.match(line.text) else None),
    ):
        if match is not None:
            above = {scene.sender(b) for b in by}
            there = other.listed(ORG, match.start("of"), match.end("of"))
            room = bool(match.groupdict().get("room"))
            return [o for o in there if o not in {*by, *above} and _may_be_inspected(scene, o, room=room)]
    return []


def _spoken_of(scene: Scene, finding: Finding) -> list[str]:
    """The one body of a kind that the paragraph names before: "Tại Chi bộ A, … UBKT đã kiểm tra sổ sách tại chi bộ"."""
    line = finding.line
    match = _THERE.search(line.text, finding.end)
    if match is None or not finding.by:
        return []
    found: list[str] = []
    for other in scene.lines[max(0, line.number - _NEAR) : line.number + 1]:
        if "\n" not in scene.reading.text[other.end : line.start]:
            things = other.things(ORG, 0, match.start() if other is line else len(other.text))
            found += [t for t in things if scene.name(t).lower().startswith(f"{match['kind']} ") and t not in found]
    return [t for t in found if t not in finding.by] if len({*found} - {*finding.by}) == 1 else []


def _headed(scene: Scene, finding: Finding, by: tuple[str, ...]) -> list[str]:
    """Whom the headline names, where it tells of the announcement: "Công bố quyết định kiểm tra đối với A"."""
    for line in scene.lines:
        match = at.HEADLINE.search(line.text) if line.zone == Zone.TITLE else None
        if match is not None and (match["verb"] in finding.kind or finding.kind in match["verb"]):
            return [t for t in line.listed(ORG + PERSON, match.start("of"), match.end("of")) if t not in by]
    return []


def _may_be_inspected(scene: Scene, thing: str, *, room: bool) -> bool:
    """Whether a venue may be the inspected side itself: a Party or state body, no hall; a Party body where `room`."""
    body = scene.organization(thing)
    return body is not None and (body.kind.is_party or (body.kind is OrganizationKind.STATE_BODY and not room))


def _chosen_next(scene: Scene, finding: Finding) -> list[str]:
    """Whom a sentence right after names: "… công bố quyết định kiểm tra. Đơn vị được kiểm tra là Đảng ủy xã A"."""
    for line in scene.lines[finding.line.number + 1 : finding.line.number + 3]:
        match = g.CHOSEN.search(line.text)
        if match is not None:
            return line.listed(ORG + PERSON, match.start("of"), match.end("of"))
    return []


def _some_named_next(scene: Scene, finding: Finding) -> list[str]:
    """Of how many people only the number was told: "kiểm tra đối với 10 cán bộ. Theo đó, 5 cán bộ … gồm: A, B"."""
    if g.SOME_COUNTED.match(finding.line.text, finding.end) is None:
        return []
    found: list[str] = []
    for line in scene.lines[finding.line.number + 1 : finding.line.number + 3]:
        for match in g.SOME_NAMED.finditer(line.text):
            found += [p for p in line.listed(PERSON, match.start("of"), match.end("of")) if p not in found]
    return found
