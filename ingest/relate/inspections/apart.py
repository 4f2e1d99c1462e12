"""An inspection whose sides are told apart: one sentence says who inspects, another who is inspected.

"Đảng ủy xã A báo cáo trước tổ giám sát. Tổ do Ban Thường vụ Huyện ủy lập": each sentence is asked for its part, in any
order. Who inspects stands at the noun ("cuộc kiểm tra do X tiến hành"), at the verb of sending ("X cử đoàn đi kiểm
tra") or is acted for ("thay mặt X"); who is inspected answers to the team, receives it, is where it goes, or is what it
speaks of, praised or blamed by its outcome. The sentences must stand together, and who is inspected below who inspects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from ingest.patterns import is_of
from ingest.relate.inspections import apart_forms as f
from ingest.relate.inspections import grammar as g
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.findings import GIAM_SAT, KIEM_TRA, Finding
from ingest.relate.inspections.roles import stands_below
from ingest.relate.inspections.rules import APART
from ingest.relate.inspections.several import STANDING
from ingest.relate.inspections.sides import listed_end
from ingest.relate.inspections.teams import makes_discipline_known
from ingest.relate.inspections.under import directives_inspected
from ingest.relate.inspections.unreal import is_ahead, is_at_large, is_round_to_come, is_scheme, is_unreal
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import ORG, PERSON, POST, Line
from ingest.relate.signs.scene import Scene
from schema.document import Zone
from schema.model import OrganizationKind

_REACH = 2


@dataclass(slots=True)
class _Sent:
    """Who inspects, as one sentence tells it without whom: the bodies, where it says so, of which kind."""

    line: Line
    start: int
    end: int
    by: list[str]
    kind: str
    outcome: bool


class Apart:
    """Reads the inspections of one article whose sides are told apart; `teams` tells what its teams are for."""

    def __init__(self, scene: Scene, teams: Mapping[str, str]) -> None:
        self.scene = scene
        self.teams = teams

    def findings(self, told: list[Draft]) -> Iterator[Finding]:
        """The inspections beside those `told` already, each with what its sentences say."""
        for line in self.scene.prose:
            if not (ORG in line.text or PERSON in line.text) or self.scene.is_order(line) or line.zone == Zone.CAPTION:
                continue
            if not f.CUE.search(line.text) and not self.teams.keys() & set(line.things(ORG)):
                continue
            sent = self._sent(line)
            if sent is None or self._is_told(sent, told):
                continue
            others = {other.number for draft in told if draft.inspected for other in draft.lines}
            if (found := self._found(sent, others)) is not None:
                yield found

    # --- who inspects -------------------------------------------------------------------------------------------------

    def _sent(self, line: Line) -> _Sent | None:
        """Who is said to inspect in a sentence, really and not at large."""
        for form in f.SENDINGS:
            for match in form.finditer(line.text):
                sent = self._said(line, form, match)
                if sent is not None:
                    return sent
        return self._by_team(line)

    def _said(self, line: Line, form: re.Pattern[str], match: re.Match[str]) -> _Sent | None:
        by, own = self._senders(line, match), _group(match, "verb", "verb2")
        verb = match[own] if own else self._nature(line)
        if not by or verb is None or (form is f.ACTED_FOR and not f.LEADER.search(line.text)):
            return None
        at = match.start(own) if own else match.start()
        if not self._may_send(by[0]) or (own and is_at_large_verb(line.text, at)):
            return None
        if (
            is_ahead(line.text, match.end())
            or f.TEAM_TO_COME.search(line.text, match.end())
            or (form is f.OF_TEAM and f.TO_COME.search(match.group()))
        ):
            return None
        if form is not f.OF_TEAM and (is_unreal(line, at) or is_round_to_come(self.scene, line, at)):
            return None
        outcome = form in f.ROUNDS and f.OUTCOME.search(match.group()) is not None
        return _Sent(line, match.start(), match.end(), by, _kind(verb), outcome)

    def _senders(self, line: Line, match: re.Match[str]) -> list[str]:
        """Who sends by a form: the body that it names, or the commission or committee of the official that it names."""
        name = _group(match, "by", "by2")
        if name:
            return line.things(ORG, *match.span(name))[:1]
        signer = next(iter(line.things(PERSON, *match.span("signer"))), "")
        known = self.scene.reading.people.get(signer)
        held = [p.organization for p in known.posts if not p.former] if known is not None else []
        commission = [o for o in held if self.scene.is_commission(o)]
        return [o for o in (*commission, self.scene.committee_of(signer)) if o][:1]

    def _by_team(self, line: Line) -> _Sent | None:
        """A team whose name tells who sent it."""
        for index, sign in sorted(line.signs.items()):
            team = next(iter(line.things(ORG, index, index + 1)), "") if sign.char == ORG else ""
            if team not in self.teams or not self.scene.sender(team) or is_unreal(line, index):
                continue
            if not is_round_to_come(self.scene, line, index) and not is_ahead(line.text, index + 1):
                return _Sent(line, index, index + 1, [team], self.teams[team], outcome=False)
        return None

    def _nature(self, line: Line) -> str | None:
        """The words that tell what a team is for, in this sentence or one beside it."""
        near = [line.text, *(other.text for other in self._near(line)), self.scene.title]
        return next((m["verb"] for text in near if (m := f.NATURE.search(text)) is not None), None)

    def _may_send(self, thing: str) -> bool:
        body = self.scene.organization(thing)
        return body is not None and body.kind is not OrganizationKind.UNIT

    def _is_told(self, sent: _Sent, told: list[Draft]) -> bool:
        """Whether an inspection by the same, or by the same committee in other words, is told of nearby already."""
        own = {*sent.by, *(self.scene.sender(b) or "" for b in sent.by if self.scene.is_team(b))}
        committees = {STANDING.sub("", self.scene.name(b)) for b in own if b}
        return any(
            (own & {*draft.inspectors} or committees & {STANDING.sub("", self.scene.name(b)) for b in draft.inspectors})
            and any(abs(line.number - sent.line.number) <= _REACH for line in draft.lines)
            for draft in told
        )

    # --- who is inspected ---------------------------------------------------------------------------------------------

    def _found(self, sent: _Sent, others: set[int]) -> Finding | None:
        """Whom the sentences tell; `others` are the lines of inspections told of in full, which tell only of those."""
        found = Finding(sent.line, sent.kind, APART, sent.start, sent.end, sent.by)
        if f.OTHERWISE.search(sent.line.text) or is_scheme(self.scene, sent.line):
            return None
        if makes_discipline_known(self.scene, found):
            return None
        near = [line for line in self._near(sent.line) if line.number not in others]
        targets = [(sent.line, self._below(self._in_outcome(sent), sent))] if sent.outcome else []
        targets += [(line, self._below(self._elsewhere(line, sent), sent)) for line in [sent.line, *near]]
        if not any(things for _, things in targets):
            targets = [(line, self._only(line, sent)) for line in [sent.line, *near]]
            targets = [t for t in targets if t[1]][:1]
        for line, things in targets:
            found.inspected += [t for t in things if t not in found.inspected]
            if things and line is not sent.line and line not in found.said:
                found.said.append(line)
                found.under += directives_inspected(self.scene, line, 0, len(line.text), sent.kind)
            if things and not found.leaders:
                found.leaders = [p for lead in leads_in(line) if lead.rule.leads for p in lead.people]
        found.inspected = [t for t in found.inspected if t not in found.leaders]
        found.concluding = sent.outcome
        return found if found.inspected else None

    def _near(self, line: Line) -> list[Line]:
        """The sentences beside one, those after it first; in a title only the one right above it."""
        number = line.number
        lines = self.scene.lines
        after = [x for x in lines[number + 1 : number + 1 + _REACH] if x.zone not in {Zone.TITLE, Zone.CAPTION}]
        before = [x for x in lines[max(0, number - _REACH) : number] if x.zone not in {Zone.TITLE, Zone.CAPTION}]
        return [*after, *reversed(before)]

    def _in_outcome(self, sent: _Sent) -> list[str]:
        found = (m for form in f.OF_OUTCOME for m in form.finditer(sent.line.text))
        return [t for match in found for t in self._things(sent.line, match)]

    def _elsewhere(self, line: Line, sent: _Sent) -> list[str]:
        """Those whom a sentence names by any of the forms, in its order; a room alone only where nothing else tells."""
        if line is not sent.line and (f.OTHERWISE.search(line.text) or self.scene.is_order(line)):
            return []
        found: list[tuple[int, list[str]]] = []
        for form in f.ELSEWHERE:
            if form in f.FOR_TEAM_AT_HAND and (line is sent.line or line.number > sent.line.number + 1):
                continue
            if (form is f.ROOM and found) or (form is f.THAT_IS and not self._counted_before(line)):
                continue
            found += [(m.start(), self._things(line, m)) for m in form.finditer(line.text)]
        return [t for _, things in sorted(found, key=lambda x: x[0]) for t in things]

    def _only(self, line: Line, sent: _Sent) -> list[str]:
        """The bodies below in a sentence that speaks of the round, where they stand in one list."""
        if abs(line.number - sent.line.number) > 1 or not f.REFERS.search(line.text):
            return []
        if f.OTHERWISE.search(line.text) or f.TO_COME.search(line.text) or self.scene.is_order(line):
            return []
        places = [i for i, sign in sorted(line.signs.items()) if sign.char == ORG]
        below = [i for i in places if self._below(line.things(ORG, i, i + 1), sent)]
        if not below or any(f.ASIDE.search(line.text, max(0, i - 40), i) or line.is_part(i) for i in below):
            return []
        if any(not f.BETWEEN_PEERS.fullmatch(line.text, a + 1, b) for a, b in pairwise(below)):
            return []
        if is_unreal(line, below[0]) or is_ahead(line.text, below[-1] + 1):
            return []
        return line.listed(ORG, below[0], below[-1] + 1)

    def _counted_before(self, line: Line) -> bool:
        """Whether the title or the sentence before tells of an inspection of so many."""
        above = [self.scene.title, self.scene.lines[line.number - 1].text if line.number else ""]
        return any(f.NATURE.search(text) for text in above)

    def _things(self, line: Line, match: re.Match[str]) -> list[str]:
        """Those whom a form names, where it tells what took place."""
        group = "of" if match["of"] else "of2"
        start, end = match.span(group)
        if (
            is_unreal(line, start)
            or is_ahead(line.text, end)
            or f.TO_COME.search(line.text, match.start(), match.end())
        ):
            return []
        stop = end if any(is_of(match, form) for form in f.SUBJECTS) else listed_end(line, start, end)
        found = line.listed(ORG + PERSON, start, stop)
        while is_of(match, f.RESULT) and (more := f.AND_ANOTHER.match(line.text, stop)) is not None:
            found += line.listed(ORG, *more.span("of"))
            stop = more.end()
        return found or self._of_post(line, start, end)

    def _of_post(self, line: Line, start: int, end: int) -> list[str]:
        """The body of a post without its name: "Đồng chí Bí thư Chi bộ A trình bày"."""
        places = {s.start for i, s in line.signs.items() if start <= i < end and s.char == POST}
        posts = (p for read in self.scene.reading.sentences for p in read.posts if p.start in places)
        return [p.organization for p in posts if p.organization][:1]

    def _below(self, things: list[str], sent: _Sent) -> list[str]:
        """Those who stand below who inspects; of an official who answers for it, the committee."""
        found: list[str] = []
        for thing in things:
            body = thing if self.scene.organization(thing) else self.scene.committee_of(thing) or thing
            own = {*sent.by, *(self.scene.sender(b) for b in sent.by)}
            if (
                body not in own
                and body not in self.teams
                and body not in found
                and stands_below(self.scene, body, sent.by)
            ):
                found.append(body)
        return found


def is_at_large_verb(text: str, at: int) -> bool:
    """Whether the verb at an offset means the work of inspecting in general."""
    verb = g.ANCHOR.match(text, at)
    return verb is None or is_at_large(text, verb)


def _group(match: re.Match[str], *names: str) -> str:
    """The first of the groups that took part in a match."""
    said = match.groupdict()
    return next((name for name in names if said.get(name) is not None), "")


def _kind(verb: str) -> str:
    return GIAM_SAT if verb == GIAM_SAT else KIEM_TRA
