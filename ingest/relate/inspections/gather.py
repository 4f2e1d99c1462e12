"""From what sentences tell to whole inspections: who else was inspected, under what, from which day, led by whom."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.patterns import lazy
from ingest.relate.inspections import grammar as g
from ingest.relate.inspections import grammar_teams as at
from ingest.relate.inspections.apart import Apart
from ingest.relate.inspections.at_work import SET_UP, AtWork
from ingest.relate.inspections.decided import add_decisions
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.elided import elided
from ingest.relate.inspections.find import Finder
from ingest.relate.inspections.findings import ANNOUNCED, Finding
from ingest.relate.inspections.further import also_inspected, is_of, named_then
from ingest.relate.inspections.lists import Lists
from ingest.relate.inspections.numbered import decision_of_team
from ingest.relate.inspections.of_all import has_other_head, lend_matters
from ingest.relate.inspections.places import Places
from ingest.relate.inspections.roles import by_role, keep_below
from ingest.relate.inspections.rules import AT_WORK, FINDS_OUT, TEAM_INSPECTS, UNNAMED
from ingest.relate.inspections.sections import under_heading
from ingest.relate.inspections.senders import Senders, Side, host_of
from ingest.relate.inspections.several import is_apart, settle
from ingest.relate.inspections.shared import heads, of_another_kind, share
from ingest.relate.inspections.speakers import self_led
from ingest.relate.inspections.targets import find_target
from ingest.relate.inspections.teams import seats_of, sent_by, split_name
from ingest.relate.inspections.told_later import told_later
from ingest.relate.inspections.under import (
    DECISIONS,
    contents_above,
    directives_inspected,
    follow_up,
    grounds,
    grounds_before,
    reads_on,
    set_up_by_it,
)
from ingest.relate.inspections.unreal import falls_through, is_of_partners, is_scheme, is_under_plan
from ingest.relate.signs.ahead import lies_ahead
from ingest.relate.signs.days import days_from, shifted
from ingest.relate.signs.line import DIRECTIVE, ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone

_ALSO_CHECKS = pattern(r",? (?:để|nhằm)(?: tiến hành)? (?:kiểm tra|giám sát)")
_THEN_WORKS = pattern(
    r"(?:, [^;:.<ORG><P>]{1,80}?)?,? (?:sau đó|rồi|tiếp đó|và|đồng thời),? (?:đã )?làm việc với (?P<of><ACTORS>)"
)
_RECALLED = pattern(r"<recalled>")
_SAME_TIME = lazy(r"cùng (?:thời gian|ngày|đợt|thời điểm)")
_START = pattern(
    r"(?:(?<!mốc )thời (?:gian|hạn)(?: (?:kiểm tra|giám sát|làm việc|tiến hành|(?=từ <T>)|\d+ ngày))|"
    r"(?:đợt|cuộc|việc) (?:kiểm tra|giám sát)|"
    r"kéo dài|bắt đầu|(?:đoàn|tổ)(?: kiểm tra| giám sát)?(?: đã)? làm việc)[^;<T>]{0,70}?"
    r"(?:từ |bắt đầu |kể từ |vào )<T>"
    r"|<T>,? (?:tổ trưởng|trưởng đoàn|đoàn|tổ)[^;:<D><T>]{0,90}? (?:bắt tay vào việc|vào việc|bắt đầu làm việc)"
)
_ALL_TEAMS = lazy(
    r"(?<!\w)(?:cả (?:hai|ba|bốn|\d{1,2}) (?:đoàn|tổ)|(?:các|hai|ba|bốn|\d{1,2}) (?:đoàn|tổ)(?: kiểm tra| giám sát)?"
    r"(?: trên| này| nói trên| nêu trên)?,? (?:đều|cùng|bắt|được (?:thành )?lập|(?:thành )?lập|hoạt động|làm việc theo"
    r"|căn cứ|thực hiện theo|ra đời|do))"
)
_PLANNED = pattern("<planned>")
_SAID_ABOVE = lazy(r"làm việc với [^;]{0,60}(?:nói trên|nêu trên|này)")
_AFTERWARDS = pattern(
    r"(?:(?: các)? <T>|(?:(?! thông báo| kết luận| công bố| báo cáo| ban hành"
    r"| kỷ luật)[^;<T>]){0,160}?(?<!\w)(?:từ|vào|trong|trong các|trong hai|trong 2|hôm|,) <T>)(?!,? <ORG>)"
)
_UNTIL = pattern(r"[^;:,<ORG><P>]{0,40}? trong (?:<T>|<Y>)")
_PERIOD = lazy(
    r"(?:mốc|thời điểm|giai đoạn|niên độ|thời kỳ|tính|trước|đến hết|kể) (?:[^;]{0,20} )?\Z|"
    r"(?:mốc|thời điểm|giai đoạn|niên độ|thời kỳ)[^;]{0,40}\Z"
)
_TOLD_THEN = lazy(r"[^;]{0,120}?(?<!\w)(?:cho biết|cho hay|xác nhận|thông tin|được biết)(?!\w)")
_OF_DOCUMENT = pattern(r"<D>,? ?\((?:(?:ký|ban hành|đề)(?: ngày| hôm)? )?\Z")
"""Before the day of a document: "Quyết định số 5 (ký ngày 2/3)"."""
_COREFERENT = lazy(r"(?:đoàn|tổ)(?: công tác| kiểm tra| giám sát)?(?: số)?(?: (\d{1,5}))?\Z")
_OF_IT = lazy(
    r"(?<!\w)(?:(?:đoàn|tổ|nội dung|thời gian|đợt|cuộc|qua|sau|kết luận) (?:kiểm tra|giám sát)"
    r"(?!,? (?:và )?(?:kiểm|giám))|trưởng đoàn|tổ trưởng)(?! (?:năm|công tác))"
)
"""A sentence that speaks of the one inspection of which the article tells."""
_TEAM_SAID = lazy(
    r"(?<!\w)(?:đoàn(?! (?:viên|thể|kết|thanh))|đợt kiểm tra|đợt giám sát|nội dung|kiểm tra|giám sát)(?!\w)"
)
_OF_WORK = lazy(r"(?<!\w)đoàn công tác(?!\w)")
_TEAM_HEAD = lazy(r"trưởng (?:đoàn|tổ) (?:kiểm tra|giám sát)|(?:đứng đầu|dẫn đầu|chỉ huy|cầm trịch) (?:đoàn|tổ)(?!\w)")
_ISSUED_ONLY = lazy(r"(?<!\w)ban hành(?!\w)")
"""A decision issued is no inspection yet."""
_NEAR, _FAR = 3, 12
_LENT = 0.7


class Gatherer:
    """Puts the inspections of one article together. Used once: `Gatherer(scene).drafts()`."""

    def __init__(self, scene: Scene) -> None:
        host = host_of(scene)
        self.scene = scene
        self.host = host
        self.lists = Lists(scene)
        self.finder = Finder(scene.reading, host, self.lists.heading)
        self.senders = Senders(scene, host)
        self.at_work = AtWork(scene, self.finder.teams.team_kind)
        self.found: list[Draft] = []
        self.current: list[Draft] = []
        self.waiting: list[Finding] = []
        self.teams = {t: k for t in scene.reading.organizations if (k := self.finder.teams.team_kind(t))}

        self.places = Places(scene, self.teams)

    def drafts(self) -> list[Draft]:
        """The inspections with both sides known, in the order of the text; headlines are read last."""
        for line in [*self.scene.prose, *(x for x in self.scene.lines if x.zone == Zone.TITLE)]:
            if line.number in self.lists.heading or not self.scene.is_order(line):
                self._line(line)
        for finding in Apart(self.scene, self.teams).findings(self.found):
            self._about_if_taken(finding)
        self._lend_senders()
        self._heads_of_headlines()
        self._decisions_of_teams()
        add_decisions(self.scene, self.found)
        lend_matters(self.scene, self.found)
        return [d for d in settle(self.scene, self.found) if d.inspectors and d.inspected]

    def untargeted(self) -> list[Draft]:
        """The inspections told in the text without one whole body that is inspected ("đối với 9 đảng bộ cơ sở")."""
        drafts = []
        for finding in self.waiting:
            side = self.senders.of(finding)
            issued = _ISSUED_ONLY.search(finding.line.text, finding.start, finding.end) is not None
            if side.bodies and not issued and finding.line.zone != Zone.TITLE and not finding.recalled:
                draft = Draft(finding.kind, finding.rule.name, finding.confidence, list(side.bodies))
                draft.add(leaders=finding.leaders, line=finding.line)
                draft.add(
                    under=directives_inspected(
                        self.scene, finding.line, finding.start, len(finding.line.text), finding.kind
                    )
                )
                self._date(draft, finding, 0, len(finding.line.text))
                drafts.append(draft)
        return drafts

    # --- one sentence -----------------------------------------------------------------------------------------------

    def _line(self, line: Line) -> None:
        findings = [f for f in self.finder.find(line) if line.zone != Zone.TITLE or self._new_in_title(f)]
        dropped = [f.start for f in findings if self._to_come(f)]
        findings = [f for f in findings if f.start not in dropped]
        findings = findings or self.lists.told(line) or self._found_then(line) or self._chosen_for_team(line)
        findings = findings or named_then(line, self.waiting) or also_inspected(line, reversed(self.current))
        findings = findings or under_heading(self.scene, line, self.host) or elided(self.scene, line, self.found)
        touched = self._taken(findings, dropped)
        if not any(d.inspected for d in touched):
            told = self.places.visited(line) or by_role(self.scene, line, self.teams)
            told = [f for f in told if not self._to_come(f)]
            if by := self._taken(told):
                findings, touched = told, by
                self.waiting = [f for f in self.waiting if f.line is not line]
        if len(touched) > 1 and all(f.rule is findings[-1].rule and not f.apart for f in findings):
            share(touched, findings)
        if any(d.inspected for d in touched):
            self.current = touched
        self._follow(line, touched)

    def _taken(self, findings: list[Finding], dropped: Sequence[int] = ()) -> list[Draft]:
        """The drafts that the findings of one sentence start or go on with, with what is said of each.

        `dropped` is where those begin that have not taken place.
        """
        touched: list[Draft] = []
        for number, finding in enumerate(findings):
            after = [f.start for f in findings[number + 1 : number + 2]] + [n for n in dropped if n > finding.start]
            following = min([len(finding.line.text), *after])
            draft = self._take(finding)
            if draft is not None:
                self._about(draft, finding, findings[number - 1].end if number else 0, following)
                touched.append(draft)
        return touched

    def _about_if_taken(self, finding: Finding) -> None:
        draft = self._take(finding) if not self._to_come(finding) else None
        if draft is not None:
            self._about(draft, finding, 0, len(finding.line.text))

    def _to_come(self, finding: Finding) -> bool:
        """Whether it belongs to a programme, or a day after the article's own stands before the verb or after."""
        line = finding.line
        after = _AFTERWARDS.match(line.text, finding.end)
        if is_scheme(self.scene, line) or is_under_plan(self.scene, line):
            return True
        if falls_through(line.text, finding.start, finding.end) or is_of_partners(line.text, finding.end):
            return True
        until = _UNTIL.match(line.text, finding.end)
        return lies_ahead(self.scene, line, 0, max(finding.end, *(m.end() for m in (after, until) if m is not None), 0))

    def _new_in_title(self, finding: Finding) -> bool:
        """Whether a headline tells what the prose does not; it shortens names, so one of the same kind adds nothing."""
        return not any(d.kind == finding.kind and not d.recalled for d in self.found)

    def _take(self, finding: Finding) -> Draft | None:
        """The draft that a finding starts or goes on with."""
        if not self.at_work.inspects(finding, self.found):
            return None
        if (known := self._known(finding)) is not None:
            return self._go_on(known, finding)
        finding.leaders = finding.leaders or self_led(self.scene, finding.line)
        split_name(self.scene, finding, self.finder.teams.team_kind)
        side = sent_by(self.scene, self.senders, finding, self.waiting)
        if not side.bodies or not keep_below(self.scene, finding, side.bodies):
            return None
        if finding.rule is UNNAMED:
            find_target(self.scene, finding, side)
        bodies = list(side.bodies)
        fitting = (
            d
            for d in reversed(self.found)
            if d.fits(finding, bodies)
            and not is_apart(self.scene, d, side.team)
            and not has_other_head(self.scene, d, finding)
        )
        draft = next(fitting, None)
        draft = draft or self._at_seat(finding, side)
        if draft is None:
            if not finding.inspected:
                self.waiting.append(finding)
                return None
            draft = self._begun(finding, side)
        draft.inspectors += [i for i in side.bodies if i not in draft.inspectors]
        draft.add(inspected=finding.inspected, leaders=finding.leaders, line=finding.line)
        draft.team = draft.team or side.team
        self._head_before(draft, finding)
        if finding.some_people:
            draft.some_people = finding.line.number
        return draft

    def _begun(self, finding: Finding, side: Side) -> Draft:
        """A new draft, with what the sentences before tell of it."""
        draft = Draft(finding.kind, finding.rule.name, side.confidence, list(side.bodies), concluded=finding.concluding)
        draft.recalled = finding.recalled or _RECALLED.search(finding.line.text, 0, finding.end) is not None
        self._told_before(draft, finding, side.team)
        own = DIRECTIVE in finding.line.text[finding.start : finding.end]
        if finding.rule is AT_WORK and not finding.by and finding.line.number and not own:
            for before in self.scene.lines[max(0, finding.line.number - 2) : finding.line.number]:
                draft.add(under=follow_up(self.scene, before, side.bodies[0]))
        draft.add(under=grounds_before(self.scene, finding.line))
        for before in contents_above(self.scene, finding.line):
            draft.add(under=follow_up(self.scene, before, side.bodies[0]), line=before)
        self._told_above(draft, finding)
        self.found.append(draft)
        return draft

    def _at_seat(self, finding: Finding, side: Side) -> Draft | None:
        """The inspection of a committee whose seat alone is told later: "Đoàn giám sát tại Sở B do đồng chí A …"."""
        for draft in reversed(self.found):
            if draft.kind == finding.kind and set(side.bodies) & set(draft.inspectors) and finding.inspected:
                of = [self.scene.name(i) for i in draft.inspected]
                if all(any(n in seats_of(self.scene.name(t)) for n in of) for t in finding.inspected):
                    finding.inspected = []
                    return draft
        return None

    def _known(self, finding: Finding) -> Draft | None:
        """The inspection with which a finding that names nobody who inspects goes on, if any."""
        if finding.team_words == ANNOUNCED:
            return self._told_already(finding)
        return None if finding.by or finding.apart else self._coreferent(finding)

    def _told_already(self, finding: Finding) -> Draft | None:
        """The inspection of the same kind and of one of the same whose decision is made known once more."""
        same = (d for d in reversed(self.found) if d.kind == finding.kind)
        return next((d for d in same if set(d.inspected) & set(finding.inspected)), None)

    def _go_on(self, known: Draft, finding: Finding) -> Draft:
        """Add what is said of the team spoken of before: further places."""
        if finding.judged:
            finding.inspected = [i for i in finding.inspected if self._is_like(i, known)]
        known.add(inspected=finding.inspected, line=finding.line)
        return known

    def _is_like(self, thing: str, draft: Draft) -> bool:
        """Whether a body of which the team speaks is of a rank with those known to be inspected: "Đảng ủy xã …"."""
        rank = self.scene.name(thing).split()[:3]
        return any(self.scene.name(i).split()[:3] == rank for i in draft.inspected)

    def _told_before(self, draft: Draft, finding: Finding, team: str | None) -> None:
        """What a sentence just before told of the team's matter, and its day, without saying who is inspected."""
        for other in self.waiting:
            same = team is not None and (team in other.by or self.scene.sender(team) in other.by)
            if (same or draft.inspectors[0] in other.by) and 0 < finding.line.number - other.line.number <= _NEAR:
                told = directives_inspected(self.scene, other.line, other.start, len(other.line.text), other.kind)
                day = self.scene.day_in(other.line, 0, other.start)
                draft.add(under=told, line=other.line if told or day else None)
                draft.date = draft.date or day

    def _found_then(self, line: Line) -> list[Finding]:
        """What an inspection just told of found out about whom: "UBKT xem xét kết quả giám sát. UBKT nhận thấy A …"."""
        match = g.FOUND_THEN.search(line.text) if self.waiting else None
        if match is None:
            return []
        last = self.waiting[-1]
        by = line.things(ORG, match.start("by"), match.end("by")) if match["by"] else last.by
        if by != last.by or not last.concluding or not 0 < line.number - last.line.number <= _NEAR:
            return []
        inspected = [t for t in line.listed(ORG + PERSON, match.start("of"), match.end("of")) if t not in by]
        return [Finding(line, last.kind, FINDS_OUT, match.start(), match.end(), by, inspected, concluding=True)]

    def _chosen_for_team(self, line: Line) -> list[Finding]:
        """Who a team inspects, told beside it: "Đoàn … về làm việc ở xã. Nơi được kiểm tra là Đảng ủy xã".

        The nearest team, the one named before first; whom one that is known inspects is told by `_follow`.
        """
        match = g.CHOSEN.search(line.text)
        if match is None:
            return []
        before = reversed(self.scene.lines[max(0, line.number - 2) : line.number])
        near = [line, *before, *self.scene.lines[line.number + 1 : line.number + 2]]
        inspected = line.listed(ORG + PERSON, match.start("of"), match.end("of"))
        known = {draft.team for draft in self.found}
        for team in (t for other in near for t in other.things(ORG) if t not in inspected):
            if kind := self.finder.teams.team_kind(team):
                told = Finding(line, kind, TEAM_INSPECTS, match.start(), match.end(), [team], inspected)
                return [] if team in known else [told]
        return []

    def _head_before(self, draft: Draft, finding: Finding) -> None:
        """Who heads the team, where the sentence before names both: "tiếp Đoàn kiểm tra do đồng chí A làm …".

        A team that only words tell ("đoàn kiểm tra") is the one whose head the sentences before name.
        """
        for other in self.scene.before(finding.line):
            things = other.things(ORG)
            named = draft.team is not None and draft.team in things
            alone = draft.team is not None or bool(finding.team_words)
            if named or (alone and _TEAM_HEAD.search(other.text) and not any(self.scene.is_team(t) for t in things)):
                heads([draft], other)

    def _told_above(self, draft: Draft, finding: Finding) -> None:
        """What the sentence that names the team, and those after it, told: head, day, matter."""
        introduced, line = finding.introduced, finding.line
        for other in finding.said:
            draft.add(line=other)
            heads([draft], other)
        draft.add(under=finding.under)
        if introduced is None:
            return
        draft.add(line=introduced)
        heads([draft], introduced)
        draft.date = draft.date or self.scene.day_in(introduced)
        for other in self.scene.lines[introduced.number + 1 : min(line.number, introduced.number + 1 + _NEAR)]:
            draft.add(under=follow_up(self.scene, other, draft.inspectors[0]))
        draft.add(under=grounds(self.scene, introduced))

    def _coreferent(self, finding: Finding) -> Draft | None:
        """`Đoàn`, `Đoàn 236`: the team spoken of before, the one of that number, the one that inspects the same."""
        match = _COREFERENT.match(finding.team_words)
        if match is None:
            return None
        teams = [d for d in self.found if d.team or d.leaders or SET_UP.search(d.lines[0].text)]
        if finding.kind in finding.team_words:  # "tổ giám sát" is not the team that inspected
            teams = [d for d in teams if d.kind == finding.kind]
        if match[1]:
            teams = [d for d in teams if d.team and match[1] in self.scene.name(d.team).split()]
        if finding.leaders:
            teams = [d for d in teams if not d.leaders or {*d.leaders} & {*finding.leaders}]
        shared = [d for d in teams if any(i in d.inspected for i in finding.inspected)]
        named = [d for d in teams if d.team]
        return next(iter([*shared[-1:], *named[-1:], *teams[-1:]]), None)

    def _heads_of_headlines(self) -> None:
        """Who heads a team that the headline alone tells of: below it, "Đoàn do đồng chí A làm Trưởng đoàn"."""
        told = [d for d in self.found if all(line.zone == Zone.TITLE for line in d.lines)]
        for line in self.scene.prose[:_NEAR]:
            heads([d for d in told if not d.leaders], line)

    def _decisions_of_teams(self) -> None:
        """Add the decision that bears a team's own number."""
        for draft in self.found:
            decided = decision_of_team(self.scene, draft.team) if draft.team is not None else None
            if decided is not None and decided[0] not in draft.under:
                draft.add(under=[decided[0]], line=decided[1])

    def _lend_senders(self) -> None:
        """A numbered team without a sender was sent by the one who sent the article's other teams."""
        senders = [d.inspectors[0] for d in self.found if d.team and not self.scene.is_team(d.inspectors[0])]
        for draft in self.found:
            if senders and draft.team is not None and draft.inspectors == [draft.team]:
                draft.inspectors.insert(0, senders[0])
                draft.confidence = min(draft.confidence, _LENT)

    # --- what is said of it -----------------------------------------------------------------------------------------

    def _about(self, draft: Draft, finding: Finding, before: int, following: int) -> None:
        line = finding.line
        checks = _ALSO_CHECKS.match(line.text, finding.end) if finding.rule is AT_WORK else None
        if checks is not None:
            for target in (g.DIRECT.match(line.text, checks.end()), g.TOPIC.match(line.text, checks.end())):
                if target is not None:
                    draft.add(inspected=line.listed(ORG + PERSON, target.start("of"), target.end("of")))
        then = _THEN_WORKS.match(line.text, finding.end)
        if then is not None:
            draft.add(inspected=line.listed(ORG, *then.span("of")))
        draft.add(under=directives_inspected(self.scene, line, finding.start, following, finding.kind))
        if len(self.scene.of_kinds(draft.under, DECISIONS)) == 0 and DIRECTIVE in line.text and not finding.apart:
            draft.add(under=set_up_by_it(self.scene, line))
        if line.number and g.GOES_ON.match(line.text):
            draft.add(under=grounds(self.scene, self.scene.lines[line.number - 1]))
        if draft.date is None and not finding.concluding:
            self._date(draft, finding, before, following)

    def _date(self, draft: Draft, finding: Finding, before: int, following: int) -> None:
        """The days said before the verb, else the one right after the inspected side, else another sentence's."""
        line = finding.line
        said = [(n, d) for n, d in self.scene.days(line, before, finding.end)]
        said = [(n, d) for n, d in said if not _OF_DOCUMENT.search(line.text, 0, n)]
        days = [self.scene.day(d) for n, d in said if not _TOLD_THEN.match(line.text, n + 1, finding.start)]
        if not any(days):
            after = _AFTERWARDS.match(line.text, finding.end, following)
            if after is not None and not _PERIOD.search(line.text, finding.end, after.end() - 1):
                days = [self.scene.day_in(line, after.end() - 1, after.end())]
        draft.days = [d for d in days if d]
        draft.date = draft.days[0] if draft.days else self._day_elsewhere(draft, finding, before)

    def _day_elsewhere(self, draft: Draft, finding: Finding, before: int) -> str | None:
        """The day of the inspection told of just before, or of the sentence that this one goes on with."""
        line = finding.line
        if _SAME_TIME.search(line.text, 0, finding.end) and len(self.found) > 1:
            return self.found[-2].date
        received = self.scene.lines[line.number - 1] if line.number else line
        later = shifted(self.found[-2].date, days_from(line)) if len(self.found) > 1 else None
        if later is not None:
            return later
        goes_on = g.GOES_ON.match(line.text) or (draft.team is not None and draft.team in received.things(ORG))
        return self.scene.day_in(line, 0, before) or (self.scene.day_before(line) if goes_on else None)

    # --- sentences after it -----------------------------------------------------------------------------------------

    def _follow(self, line: Line, touched: list[Draft]) -> None:
        """What a later sentence adds to the inspection spoken of: bodies, people, documents, first day, head."""
        drafts = touched or self._spoken_of(line)
        chosen = g.CHOSEN.search(line.text) if drafts and not touched else None
        for draft in drafts:
            if not touched:
                is_of(draft, line)
            if chosen is not None:
                draft.add(inspected=line.listed(ORG + PERSON, chosen.start("of"), chosen.end("of")), line=line)
            if not touched and (visited := at.VISITED.search(line.text)) is not None:
                draft.add(inspected=line.things(ORG, *visited.span("of")), line=line)
            self._people(draft, line)
            if not touched and line.zone != Zone.TITLE and not of_another_kind(draft, line):
                next_to = line.number - draft.lines[-1].number <= 1 or reads_on(self.scene, line)
                found = follow_up(self.scene, line, draft.inspectors[0], next_to=next_to)
                found += [d for d in told_later(self.scene, line, draft) if d not in found]
                draft.add(under=found, line=line if found else None)
            self._first_day(draft, line)
        heads(drafts, line)

    def _spoken_of(self, line: Line) -> list[Draft]:
        """The drafts that a sentence without a finding goes on with."""
        things = set(line.things(ORG + PERSON))
        if _ALL_TEAMS.search(line.text):
            return [d for d in self.found if d.team or d.leaders]
        of_team = _TEAM_SAID.search(line.text) is not None
        named = [d for d in self.found if d.team in things or any(p in things for p in d.leaders)]
        if named and of_team:
            return named[-1:]
        near = [d for d in self.current if d.lines and line.number - d.lines[-1].number <= _NEAR]
        if near:
            return near
        if _SAID_ABOVE.search(line.text) and (by := [d for d in self.found if d.inspectors[0] in things]):
            return by[-1:]
        teams = [d for d in self.found if d.team or d.leaders]
        other = _OF_WORK.search(line.text) is not None and not (teams and _OF_WORK.search(teams[0].lines[0].text))
        if len(teams) == 1 and of_team and not other:
            return teams
        only = self.found if len(self.found) == 1 and not self.found[0].recalled else []
        return [d for d in only if _OF_IT.search(line.text) and line.number - d.lines[-1].number <= _FAR]

    def _people(self, draft: Draft, line: Line) -> None:
        if draft.some_people is not None and 0 < line.number - draft.some_people <= _NEAR:
            match = g.LISTED.match(line.text)
            if match is not None:
                draft.add(inspected=line.listed(PERSON, match.start("of"), match.end("of")), line=line)

    def _first_day(self, draft: Draft, line: Line) -> None:
        """`Thời gian kiểm tra 25 ngày từ ngày 02/12`; `từ ngày 08 …, UBKT đã làm việc với hai chi bộ nói trên`."""
        start, said = _START.search(line.text), _SAID_ABOVE.search(line.text)
        if start is not None and not _PLANNED.search(start.group()):
            day = self.scene.day_in(line, start.start(), start.end())
        else:
            day = self.scene.day_in(line, 0, said.end()) if said is not None else None
        if day is not None and (draft.concluded or draft.date is None or (start is not None and day > draft.date)):
            draft.date, draft.days = day, draft.days or ([] if draft.concluded else [day])
