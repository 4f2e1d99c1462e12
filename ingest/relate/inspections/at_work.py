"""Whether a team at work inspects, and which team it is: by its name, by its purpose, by what stands around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from functools import cached_property

from ingest.patterns import lazy
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.findings import GIAM_SAT, Finding
from ingest.relate.inspections.rounds import round_above
from ingest.relate.inspections.rules import AT_WORK, BY_ROLE
from ingest.relate.inspections.teams import NUMBERED, makes_discipline_known
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import ORG, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone

_NATURE = pattern(
    r"(?:để|nhằm|về|nội dung|đoàn|đã|tập trung|tiến hành|kế hoạch|quyết định|đợt|cuộc|buổi|đoàn <ORG>)(?: việc)? "
    r"(?:kiểm tra|giám sát)(?!, giám sát [^;]{0,20}(?:của|và) )"
)
_NO_NATURE = lazy(r"(?:công tác|ủy ban|chương trình) (?:kiểm tra|giám sát)")
_TITLE_NATURE = lazy(r"(?<!công tác )(?<!công tác kiểm tra, )(?<!\w)(?:kiểm tra|giám sát)(?!\w)")
_HEADLINE = lazy(r"(?:kiểm tra|giám sát) (?:việc|công tác|tình hình|chuyên đề|kết quả)[^.;]*\Z")
_TO_INSPECT = pattern(
    r"[^;:<ORG><P>]{0,40}? (?:để|nhằm) (?:thông qua|công bố|triển khai|thông báo|tiến hành)[^;:<ORG><P>]{0,40}"
    r" (?:quyết định|kế hoạch|kết luận|kết quả|dự thảo|việc|cuộc) (?:kiểm tra|giám sát)"
)
SET_UP = lazy(
    r"(?:(?:thành lập|lập|cử|quyết định|kế hoạch)(?: [^;]{0,60})? (?:đoàn|tổ)|"
    r"(?:đợt|cuộc)(?= [^;]{6,60} do (?:đoàn|tổ))) (?P<kind>kiểm tra|giám sát)"
)
"""A team set up to inspect, told by words."""
_FAR = 12


class AtWork:
    """The teams of one article at work; `team_kind` tells from a team's name what it is for."""

    def __init__(self, scene: Scene, team_kind: Callable[[str], str | None]) -> None:
        self.scene = scene
        self.team_kind = team_kind

    def inspects(self, finding: Finding, found: Collection[Draft]) -> bool:
        """Whether those of whom a finding tells inspect, where its form alone does not say so."""
        if finding.rule is BY_ROLE:
            return self._may_inspect(finding, found)
        return finding.rule is not AT_WORK or self._works(finding, found)

    def _works(self, finding: Finding, found: Collection[Draft]) -> bool:
        """Whether a team at work inspects: by its name, by its purpose, or by what the title and the next lines say."""
        if _TO_INSPECT.match(finding.line.text, finding.end):
            return True
        if finding.by and not finding.team_words and not self.scene.is_team(finding.by[0]):
            return False
        names = [*(self.scene.name(b).lower() for b in finding.by), finding.team_words]
        if any("kiểm tra" in n or "giám sát" in n for n in names):
            return not makes_discipline_known(self.scene, finding)
        if not finding.by and (
            finding.team_words in {"đoàn", "tổ"}
            or NUMBERED.match(finding.team_words)
            or "thành viên" in finding.team_words
        ):
            known = len(found) > 0 or self._set_up(finding) or self._came_before(finding)
            return known or self._introduced(finding) or self._of_round(finding)
        if _TITLE_NATURE.search(self.scene.title) or _NATURE.search(finding.line.text, finding.end):
            return True
        if finding.line.number and _HEADLINE.match(self.scene.lines[finding.line.number - 1].text):
            return True
        following = self.scene.lines[finding.line.number + 1 : finding.line.number + 3]
        nature = any(_NATURE.search(line.text) and not _NO_NATURE.search(line.text) for line in following)
        return nature or self._called_so(finding)

    def _may_inspect(self, finding: Finding, found: Collection[Draft]) -> bool:
        """Whether those who are told by their parts inspect: no team of which "đoàn" alone tells, if one is known."""
        if finding.team_words in {"đoàn", "tổ"}:
            return not found and self._came_before(finding)
        return not makes_discipline_known(self.scene, finding)

    def _called_so(self, finding: Finding) -> bool:
        """Whether another sentence calls it a team of inspection: "Đoàn kiểm tra của Tỉnh ủy làm việc tại huyện"."""
        sent = (self.scene.sender(team) for team in finding.by if self.scene.is_team(team))
        lines = [self._team_lines.get(sender, set()) for sender in sent if sender is not None]
        return any(len(numbers) > (finding.line.number in numbers) for numbers in lines)

    @cached_property
    def _team_lines(self) -> dict[str, set[int]]:
        """The sentences that name a team of inspection, by the body that sent it."""
        found: dict[str, set[int]] = defaultdict(set)
        for line in self.scene.lines:
            for team in line.things(ORG):
                if self.team_kind(team) and (sender := self.scene.sender(team)) is not None:
                    found[sender].add(line.number)
        return found

    def _set_up(self, finding: Finding) -> bool:
        """Whether "đoàn" is a team that this sentence, or one just before, says to have been set up to inspect."""
        near = self.scene.lines[max(0, finding.line.number - 2) : finding.line.number + 1]
        match = next((m for line in reversed(near) if (m := SET_UP.search(line.text))), None)
        if match is not None and match["kind"] == GIAM_SAT:
            finding.kind = GIAM_SAT
        heads = (lead for line in near for lead in leads_in(line) if lead.rule.leads)
        if match is not None and not finding.leaders and (head := next(heads, None)) is not None:
            finding.leaders = list(head.people)
        return match is not None

    def _came_before(self, finding: Finding) -> bool:
        """Whether "đoàn" is a team of inspection that the sentence before names."""
        for other in self.scene.before(finding.line):
            for kind in (k for team in other.things(ORG) if (k := self.team_kind(team))):
                finding.kind = kind
                finding.introduced = other if finding.rule is BY_ROLE else None
                return True
        return False

    def _introduced(self, finding: Finding) -> bool:
        """Whether "đoàn" is the only team of inspection of which the article has told above, farther away."""
        above = [
            (team, kind, line)
            for line in self.scene.lines[max(0, finding.line.number - _FAR) : finding.line.number]
            for team in line.things(ORG)
            if line.zone != Zone.TITLE and (kind := self.team_kind(team))
        ]
        if len({team for team, _, _ in above}) != 1:
            return False
        team, finding.kind, finding.introduced = above[0]
        finding.by, finding.team_words = [team], ""
        return True

    def _of_round(self, finding: Finding) -> bool:
        """Whether the sentences above tell of an inspection without whom it is of, to which "đoàn" belongs."""
        told = round_above(self.scene, finding.line)
        if told is None:
            return False
        finding.kind, finding.by, finding.under, finding.said = told.kind, told.by, told.under, told.lines
        finding.leaders = finding.leaders or told.leaders
        return True
