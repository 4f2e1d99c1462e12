"""From what sentences tell to whole inspections: who sent the team, who else was inspected, under what, from which day."""

from __future__ import annotations

import re

from ingest.reading import MentionKind
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import DIRECTIVE, ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene
from ingest.relate.inspections import grammar as g
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.find import Finder, Finding
from ingest.relate.inspections.under import directives_inspected, follow_up, grounds
from schema.document import Zone
from schema.model import DirectiveKind

_NATURE = pattern(
    r"(?:để|nhằm|về|nội dung|đoàn|đã|tập trung|tiến hành|kế hoạch|quyết định|đợt|cuộc|buổi|đoàn <ORG>)(?: việc)? (?:kiểm tra|giám sát)(?!, giám sát [^;]{0,20}(?:của|và) )"
)
_NO_NATURE = re.compile(r"(?:công tác|ủy ban|chương trình) (?:kiểm tra|giám sát)")
_TITLE_NATURE = re.compile(r"(?<!công tác )(?<!công tác kiểm tra, )(?<!\w)(?:kiểm tra|giám sát)(?!\w)")
_ALSO_CHECKS = pattern(r",? (?:để|nhằm)(?: tiến hành)? (?:kiểm tra|giám sát)")
_RECALLED = pattern(r"<recalled>")
_SAME_TIME = re.compile(r"cùng (?:thời gian|ngày|đợt|thời điểm)")
_START = pattern(
    r"(?:thời gian (?:kiểm tra|giám sát|làm việc|tiến hành)|đợt (?:kiểm tra|giám sát)|cuộc (?:kiểm tra|giám sát)|kéo dài|bắt đầu)[^;<T>]{0,70}?(?:từ |bắt đầu |kể từ |vào )<T>"
)
_SAID_ABOVE = re.compile(r"làm việc với [^;]{0,60}(?:nói trên|nêu trên|này)")
_MET = re.compile(r"(?<!\w)(?:kỳ họp|họp|thông cáo|kỳ thứ)(?!\w)")
_COREFERENT = re.compile(r"(?:đoàn|tổ)(?: công tác| kiểm tra| giám sát)?(?: số)?(?: (\d{1,5}))?\Z")
_TEAM_SAID = re.compile(
    r"(?<!\w)(?:đoàn|trưởng đoàn|các thành viên đoàn|đợt kiểm tra|đợt giám sát|cuộc kiểm tra|cuộc giám sát|nội dung|kiểm tra|giám sát)(?!\w)"
)
_FOUNDS = pattern(
    r"(?P<by><ORG>)(?: [^;:<ORG><P>]{0,60}?)? (?:thành lập|lập|cử|tổ chức)(?: [^;:<ORG><P>]{0,20}?)? (?:đoàn|tổ) (?:kiểm tra|giám sát|công tác)"
)
_AFTERWARDS = pattern(r"(?:[^;<T>]{0,160}?)(?<!\w)(?:từ|vào|trong|trong các|trong hai|trong 2|hôm|,) <T>")
_PERIOD = re.compile(
    r"(?:mốc|thời điểm|giai đoạn|niên độ|thời kỳ|tính|trước|đến hết|kể) (?:[^;]{0,20} )?\Z|(?:mốc|thời điểm|giai đoạn|niên độ|thời kỳ)[^;]{0,40}\Z"
)
_THERE = re.compile(r"(?:cũng )?tại (?:buổi|hội nghị|đây|cuộc)|theo đó|cụ thể|trong đó")
_DECIDING = {DirectiveKind.QUYET_DINH, DirectiveKind.KE_HOACH}
_NEAR = 3


class Gatherer:
    """Puts the inspections of one article together. Used once: `Gatherer(scene).drafts()`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.finder = Finder(scene.reading, self._host())
        self.found: list[Draft] = []
        self.current: list[Draft] = []

    def drafts(self) -> list[Draft]:
        """The inspections with both sides known, in the order of the text."""
        for line in [*self.scene.prose, *(x for x in self.scene.lines if x.zone == Zone.TITLE)]:
            if not self.scene.is_order(line):
                self._line(line)
        self._lend_senders()
        return [d for d in self.found if d.inspectors and d.inspected]

    def _host(self) -> str | None:
        """The inspection commission whose communiqué the article is: it met, in one of the first lines."""
        for line in self.scene.lines[:6]:
            if not _MET.search(line.text):
                continue
            for thing in line.things(0, len(line.units), ORG):
                organization = self.scene.organization(thing)
                if organization is not None and organization.name.startswith("Ủy ban Kiểm tra"):
                    return thing
        return None

    # --- one sentence -------------------------------------------------------------------------------------------------

    def _line(self, line: Line) -> None:
        findings = list(self.finder.find(line))
        if line.zone == Zone.TITLE:
            findings = [f for f in findings if self._new_in_title(f)]
        touched: list[Draft] = []
        for number, finding in enumerate(findings):
            following = findings[number + 1].start if number + 1 < len(findings) else len(line.units)
            before = findings[number - 1].end if number else 0
            draft = self._take(finding)
            if draft is not None:
                self._about(draft, finding, before, following)
                touched.append(draft)
        if len(touched) > 1:
            self._share(touched, findings)
        if any(d.inspected for d in touched):
            self.current = touched
        self._follow(line, touched)

    def _new_in_title(self, finding: Finding) -> bool:
        """Whether a headline tells what the prose does not; it shortens names, so that one of the same kind adds nothing."""
        return not any(d.kind == finding.kind and not d.recalled for d in self.found)

    def _take(self, finding: Finding) -> Draft | None:
        """The draft that a finding starts or goes on with."""
        if finding.rule == "team at work" and not self._inspects(finding):
            return None
        if not finding.by and (known := self._coreferent(finding)) is not None:
            known.add(inspected=finding.inspected, line=finding.line)
            return known
        inspectors, team, confidence = self._sides(finding)
        if not inspectors:
            return None
        known = next((d for d in reversed(self.found) if d.fits(finding, inspectors)), None)
        if known is None:
            if not finding.inspected:
                return None
            known = Draft(finding.kind, finding.rule, confidence, inspectors, team=team, concluded=finding.concluding)
            known.recalled = finding.recalled or _RECALLED.search(finding.line.text, 0, finding.end) is not None
            self.found.append(known)
        known.inspectors += [i for i in inspectors if i not in known.inspectors]
        known.add(inspected=finding.inspected, leaders=finding.leaders, line=finding.line)
        known.team = known.team or team
        if finding.some_people:
            known.some_people = finding.line.number
        return known

    def _inspects(self, finding: Finding) -> bool:
        """Whether a team at work inspects: by its name, by its purpose, or by what the title and the next lines say."""
        names = [o.name.lower() for b in finding.by if (o := self.scene.organization(b)) is not None]
        if finding.by and not all(self.scene.is_team(b) for b in finding.by):
            return False
        if any("kiểm tra" in n or "giám sát" in n for n in [*names, finding.team_words]):
            return True
        if not finding.by and finding.team_words in {"đoàn", "tổ"}:
            return bool(self.found)
        if _TITLE_NATURE.search(self.scene.title) or _NATURE.search(finding.line.text, finding.end):
            return True
        following = self.scene.lines[finding.line.number + 1 : finding.line.number + 3]
        return any(_NATURE.search(line.text) and not _NO_NATURE.search(line.text) for line in following)

    def _coreferent(self, finding: Finding) -> Draft | None:
        """`Đoàn`, `Đoàn 236`: the team spoken of before."""
        match = _COREFERENT.match(finding.team_words)
        if match is None:
            return None
        teams = [d for d in self.found if d.team or d.leaders]
        if match[1]:
            teams = [d for d in teams if d.team and match[1] in self._name(d.team).split()]
        shared = [d for d in teams if any(i in d.inspected for i in finding.inspected)]
        named = [d for d in teams if d.team]
        return next(iter([*shared[-1:], *named[-1:], *teams[-1:]]), None)

    def _name(self, thing: str) -> str:
        organization = self.scene.organization(thing)
        return organization.name if organization else ""

    # --- the inspecting side ------------------------------------------------------------------------------------------

    def _sides(self, finding: Finding) -> tuple[list[str], str | None, float]:
        """The inspecting side (sender first, then the team), the team, and how sure that is."""
        teams = [b for b in finding.by if self.scene.is_team(b)]
        senders = [b for b in finding.by if b not in teams]
        known = [s for team in teams if (s := self.scene.sender(team))]
        senders += [s for s in known if s not in senders]
        if senders:
            return [*senders, *teams], teams[0] if teams else None, finding.confidence
        if not teams and (near := self._team_near(finding.line)):
            return [*([s] if (s := self.scene.sender(near)) else []), near], near, min(finding.confidence, 0.85)
        decided = self._decided_by(finding)
        inferred = decided or self.finder.host or self._led_by(finding) or self._founder(finding.line)
        confidence = min(finding.confidence, 0.85 if decided or self.finder.host else 0.7)
        if inferred is None and not teams:
            return [], None, 0.0
        return [*([inferred] if inferred else []), *teams], teams[0] if teams else None, confidence

    def _team_near(self, line: Line) -> str | None:
        """The team that the sentence before names: "Đảng ủy xã tiếp Đoàn kiểm tra của Ban Thường vụ Huyện ủy"."""
        for other in self.scene.lines[max(0, line.number - 2) : line.number + 1]:
            for thing in other.things(0, len(other.units), ORG):
                if self.scene.is_team(thing):
                    return thing
        return None

    def _led_by(self, finding: Finding) -> str | None:
        return self.scene.committee_of(finding.leaders[0]) if finding.leaders else None

    def _founder(self, line: Line) -> str | None:
        """The body that a sentence here or before says to have set up teams: "Đảng ủy xã thành lập 2 đoàn kiểm tra"."""
        for other in reversed(self.scene.lines[: line.number + 1]):
            match = _FOUNDS.search(other.text)
            if match is not None:
                return next(iter(other.listed(match.start("by"), match.end("by"), ORG)), None)
        return None

    def _decided_by(self, finding: Finding) -> str | None:
        """The issuer of the decision that set up a team: "được lập theo Quyết định số 87-QĐ/ĐU … của Ban Thường vụ …"."""
        line = finding.line
        found = self._issuer_in(line, finding.start, finding.end)
        if found is None and line.number and _THERE.match(line.text):
            before = self.scene.lines[line.number - 1]
            found = self._issuer_in(before, 0, len(before.units)) if grounds(self.scene, before) else None
        return found

    def _issuer_in(self, line: Line, start: int, end: int) -> str | None:
        for index in range(start, end):
            unit = line.units[index]
            if unit.char == DIRECTIVE and self._decides(line.things(index, index + 1, DIRECTIVE)):
                for mention in unit.mentions:
                    if mention.kind == MentionKind.ORGANIZATION and mention.thing:
                        return mention.thing
        return None

    def _decides(self, documents: list[str]) -> bool:
        known = self.scene.reading.directives
        return any(t in known and known[t].kind in _DECIDING for t in documents)

    def _lend_senders(self) -> None:
        """A numbered team without a sender was sent by the one who sent the article's other teams."""
        senders = [d.inspectors[0] for d in self.found if d.team and not self.scene.is_team(d.inspectors[0])]
        for draft in self.found:
            if draft.team and len(draft.inspectors) == 1 and draft.inspectors[0] == draft.team and senders:
                draft.inspectors.insert(0, senders[0])
                draft.confidence = min(draft.confidence, 0.7)

    # --- what is said of it -------------------------------------------------------------------------------------------

    def _about(self, draft: Draft, finding: Finding, before: int, following: int) -> None:
        line = finding.line
        checks = _ALSO_CHECKS.match(line.text, finding.end) if finding.rule == "team at work" else None
        if checks is not None:
            for target in (g.DIRECT.match(line.text, checks.end()), g.TOPIC.match(line.text, checks.end())):
                if target is not None:
                    draft.add(inspected=line.listed(target.start("of"), target.end("of"), ORG + PERSON))
        draft.add(under=directives_inspected(self.scene, line, finding.start, following))
        if line.number and _THERE.match(line.text):
            draft.add(under=grounds(self.scene, self.scene.lines[line.number - 1]))
        if draft.date is None and not finding.concluding:
            self._date(draft, finding, before, following)

    def _date(self, draft: Draft, finding: Finding, before: int, following: int) -> None:
        """The day said before the verb, else right after the inspected side; "cùng thời gian" is the day of the one before."""
        line = finding.line
        days = [self.scene.day(d) for _, d in self.scene.days(line, before, finding.end)]
        if not any(days):
            after = _AFTERWARDS.match(line.text, finding.end, following)
            if after is not None and not _PERIOD.search(line.text, finding.end, after.end() - 1):
                days = [self.scene.day(d) for _, d in self.scene.days(line, after.end() - 1, after.end())]
        draft.days = [d for d in days if d]
        if draft.days:
            draft.date = draft.days[0]
        elif _SAME_TIME.search(line.text, 0, finding.end) and len(self.found) > 1:
            draft.date = self.found[-2].date
        elif before:
            draft.date = next((self.scene.day(d) for _, d in self.scene.days(line, 0, before)), None)
        elif _THERE.match(line.text):
            draft.date = self.scene.day_before(line)

    def _share(self, touched: list[Draft], findings: list[Finding]) -> None:
        """`kiểm tra A và giám sát B về việc thực hiện …`: what is said last is said of both."""
        same = [d for d in touched if d.inspectors == touched[-1].inspectors and d is not touched[-1]]
        if len({f.line.number for f in findings}) == 1 and all(f.rule == findings[-1].rule for f in findings):
            for draft in same:
                draft.add(under=touched[-1].under)
                draft.date = draft.date or touched[-1].date

    # --- sentences after it -------------------------------------------------------------------------------------------

    def _follow(self, line: Line, touched: list[Draft]) -> None:
        """What a later sentence adds to the inspection spoken of: bodies chosen, people, documents, the first day, the head."""
        drafts = touched or self._spoken_of(line)
        if not drafts:
            return
        chosen = g.CHOSEN.search(line.text)
        for draft in drafts:
            if chosen is not None and not touched:
                draft.add(inspected=line.listed(chosen.start("of"), chosen.end("of"), ORG + PERSON), line=line)
            self._people(draft, line)
            if not touched and line.zone != Zone.TITLE:
                found = follow_up(self.scene, line, draft)
                draft.add(under=found, line=line if found else None)
            self._first_day(draft, line)
        self._heads(drafts, line)

    def _spoken_of(self, line: Line) -> list[Draft]:
        """The drafts that a sentence without a finding goes on with."""
        things = set(line.things(0, len(line.units), ORG + PERSON))
        named = [d for d in self.found if d.team in things or any(p in things for p in d.leaders)]
        near = [d for d in self.current if line.number - d.lines[-1].number <= _NEAR]
        if named and _TEAM_SAID.search(line.text):
            return named[-1:]
        if near:
            return near
        teams = [d for d in self.found if d.team or d.leaders]
        by = [d for d in self.found if d.inspectors[0] in things and _SAID_ABOVE.search(line.text)]
        if by:
            return by[-1:]
        return teams if len(teams) == 1 and _TEAM_SAID.search(line.text) else []

    def _people(self, draft: Draft, line: Line) -> None:
        if draft.some_people >= 0 and 0 < line.number - draft.some_people <= _NEAR:
            match = g.LISTED.match(line.text)
            if match is not None:
                draft.add(inspected=line.listed(match.start("of"), match.end("of"), PERSON), line=line)

    def _first_day(self, draft: Draft, line: Line) -> None:
        match = _START.search(line.text)
        said = _SAID_ABOVE.search(line.text)
        if match is None and said is None:
            return
        end = match.end() if match else said.end() if said else 0
        days = [self.scene.day(d) for _, d in self.scene.days(line, match.start() if match else 0, end)]
        if days and days[0] and (draft.concluded or draft.date is None):
            draft.date, draft.days = days[0], [days[0]]

    def _heads(self, drafts: list[Draft], line: Line) -> None:
        for lead in leads_in(line):
            if lead.rule.leads:
                for draft in drafts:
                    if not draft.leaders and not any(p in draft.inspected for p in lead.people):
                        draft.add(leaders=list(lead.people), line=line)
