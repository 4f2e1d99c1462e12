"""Teams of inspection whose name says less, or more, than who sent them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ingest.patterns import lazy
from ingest.relate.inspections.findings import ANNOUNCED, Finding
from ingest.relate.inspections.senders import Senders, Side
from ingest.relate.signs.line import ORG, pattern
from ingest.relate.signs.scene import Scene

NUMBERED = lazy(r"(?:đoàn|tổ)(?: kiểm tra| giám sát)? số \d")
"""A team of a number alone."""
_NAMED_BY_TARGET = lazy(r"\A(?:đoàn|tổ) (?:kiểm tra|giám sát) (?!của|số|\d)")
_AND_MORE = lazy(r",? (?:cùng(?: với)?|và) (?:cá nhân|hai|ba|bốn|\d{1,2}|các|đồng chí|ông|bà) ?")
_MAKES_KNOWN = pattern(
    r"(?:công bố|trao|triển khai|thông báo)(?: các| toàn văn)? (?:quyết định|<D>)(?: [^;:<P>]{0,60})? "
    r"(?:thi hành )?(?:kỷ luật|khai trừ|cách chức|cảnh cáo|khiển trách)(?!\w)"
)
_SEATED = ("Đảng ủy", "Chi bộ", "Đảng bộ", "Chi ủy", "Đảng ủy bộ phận", "Ban cán sự đảng", "Đảng đoàn")
_NEAR = 3


def split_name(scene: Scene, finding: Finding, team_kind: Callable[[str], object]) -> None:
    """Where the name of a team took in the one inspected: "Đoàn kiểm tra Đảng ủy A về việc …", sent by another."""
    own = finding.by or [t for t in finding.line.things(ORG) if team_kind(t)]
    team = own[0] if len(own) == 1 else ""
    inspected = scene.sender(team) if team_kind(team) else None
    line = finding.line
    places = (i for i, sign in line.signs.items() if sign.char == ORG and team in line.things(ORG, i, i + 1))
    place = next(places, 0)
    if inspected is None or (finding.inspected and not _AND_MORE.match(line.text, place + 1)):
        return
    if not _NAMED_BY_TARGET.search(line.said(place, scene.reading.tokens.view)):
        return
    sent = [t for above in scene.lines[: line.number] for t in above.things(ORG) if team_kind(t)]
    other = next((t for t in reversed(sent) if scene.sender(t) not in {None, inspected}), None)
    if other is not None:
        finding.by, finding.team_words, finding.inspected = [other], "", [inspected, *finding.inspected]


def sent_by(scene: Scene, senders: Senders, finding: Finding, waiting: list[Finding]) -> Side:
    """The inspecting side; a numbered team's sender may be who was said just before to inspect, or to hear of it."""
    numbered = not finding.by and (NUMBERED.match(finding.team_words) or finding.team_words == ANNOUNCED)
    side = senders.of(finding)
    if not numbered and not (side.bodies and all(scene.is_team(b) for b in side.bodies)):
        return side
    for other in reversed(waiting):
        if other.by and 0 < finding.line.number - other.line.number <= _NEAR + 1:
            told = senders.of(other).bodies
            if any(scene.name(b).endswith(f" {scene.name(t)}") for b in side.bodies for t in told):
                return side  # the standing body of the committee that was said to hold the meeting
            return replace(side, bodies=(*told, *(b for b in side.bodies if scene.is_team(b) and b not in told)))
    return side


def makes_discipline_known(scene: Scene, finding: Finding) -> bool:
    """Whether the team came to make a discipline known: "Đoàn kiểm tra làm việc với A, công bố quyết định …"."""
    near = scene.lines[finding.line.number : finding.line.number + 2]
    return any(_MAKES_KNOWN.search(line.text) for line in near)


def seats_of(name: str) -> tuple[str, ...]:
    """The names of the Party bodies that sit in a body of this name: "Sở B" is where "Đảng ủy Sở B" sits."""
    own = [f"{head} {name}" for head in _SEATED]
    return (*own, *(f"Ban Thường vụ {n}" for n in (name, *own)))
