"""A team of inspection that goes to a place: its committee is inspected, where the article names it.

"Đoàn kiểm tra của X đã về xã A và xã B, soi suốt 12 ngày việc thực hiện <D>. Đảng ủy xã A bị nhắc …"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ingest.patterns import lazy
from ingest.relate.inspections.findings import Finding
from ingest.relate.inspections.rules import AT_VENUE
from ingest.relate.inspections.unreal import is_ahead, is_unreal
from ingest.relate.signs.line import ORG, Line
from ingest.relate.signs.scene import Scene
from schema.model import OrganizationKind

_COMMITTEE = lazy(r"đảng ủy (?P<place>(?:xã|phường|thị trấn|đặc khu) (?P<name>.+))")
_OF = {"huyện ủy": "huyện", "thị ủy": "thị xã", "thành ủy": "thành phố", "quận ủy": "quận"}
_TO = (
    r"(?<!\w)(?:tại|ở|về|vào|đến|tới|xuống|lên|qua|sang)(?: (?:địa bàn|trụ sở|hội trường|ubnd|ủy ban|hai|các|ba)){0,2} "
)
_AND = r"(?: (?:hôm|ngày|mùng)(?: \S+)?| [^\w\s,;:.])?(?:,| và|, và| rồi|, rồi)(?: (?:hôm|ngày))? "
_WORKS = lazy(
    r"(?<!\w)(?:làm việc|kiểm tra|giám sát|xem xét|xem|rà soát|khảo sát|thẩm tra|xác minh|soi|đối chiếu|nắm"
    r"|tìm hiểu)(?!\w)"
)
_TEAM = lazy(r"(?<!của )(?<!với )(?<!trưởng )(?<!các )(?<!\w)(?:đoàn|tổ) (?P<kind>kiểm tra|giám sát)(?!\w)")
_FAR, _MOST = 240, 24


class Places:
    """The places of one article whose committees it names."""

    def __init__(self, scene: Scene, teams: Mapping[str, str]) -> None:
        self.scene = scene
        self.teams = teams
        self.committee = _committees(scene)
        names = "|".join(re.escape(name) for name in sorted(self.committee, key=len, reverse=True)[:_MOST])
        self._to = re.compile(rf"{_TO}(?P<place>{names})(?!\w)") if names else None
        self._and = re.compile(rf"{_AND}(?P<place>{names})(?!\w)")

    def visited(self, line: Line) -> list[Finding]:
        """The inspection that a sentence tells of a team by its name which goes to places and works there."""
        if self._to is None:
            return []
        for index, team in self._teams_in(line):
            match = self._to.search(line.text, index + 1, index + _FAR)
            if match is None or ";" in line.text[index : match.start()] or is_unreal(line, match.start()):
                continue
            found = self._listed(line, match)
            end = match.end()
            if not _WORKS.search(line.text, index + 1) or is_ahead(line.text, end):
                continue
            told = Finding(line, self.teams.get(team, team), AT_VENUE, index, end, [team], found)
            if team not in self.teams:
                told.by, told.team_words = [], f"đoàn {team}"
            return [told]
        return []

    def _teams_in(self, line: Line) -> Iterable[tuple[int, str]]:
        """The teams of a sentence with their places: by name, or by the words that stand for one (see `_TEAM`)."""
        for match in _TEAM.finditer(line.text):
            yield match.start(), match["kind"]
        for index, sign in sorted(line.signs.items()):
            team = next((t for t in line.things(ORG, index, index + 1) if t in self.teams), None)
            if sign.char == ORG and team is not None:
                yield index, team

    def _listed(self, line: Line, match: re.Match[str]) -> list[str]:
        found = [self.committee[match["place"]]]
        more: re.Match[str] | None = match
        while more is not None and (more := self._and.match(line.text, more.end())) is not None:
            found.append(self.committee[more["place"]])
        return list(dict.fromkeys(found))


def _committees(scene: Scene) -> dict[str, str]:
    """The committees of the article by the names of their places, with their rank and without."""
    found: dict[str, str] = {}
    for body in scene.reading.organizations.values():
        if body.kind is not OrganizationKind.CAP_UY:
            continue
        name = body.name.lower()
        match = _COMMITTEE.fullmatch(name)
        if match is not None:
            found |= {match["place"]: body.id, match["name"]: body.id}
        else:
            head, _, place = name.partition("ủy ")
            rank = _OF.get(f"{head}ủy")
            found |= {f"{rank} {place}": body.id} if rank and place else {}
    return found
