"""Inspections told of in one sentence: who inspects (left of the verb), who is inspected (right of it), by which rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.reading import MentionKind, Reading
from ingest.relate.events.leads import leads_in
from ingest.relate.events.line import DIRECTIVE, ORG, PERSON, Line, pattern
from ingest.relate.inspections import grammar as g
from schema.model import Organization, OrganizationKind

KIEM_TRA, GIAM_SAT = "kiểm tra", "giám sát"

_CLAUSE = re.compile(r"[;:]")
_PLANNED = pattern(r"<planned>|<speaking>")
_DENIED = pattern(r"<denied>[^,;:]*\Z")
_DEMANDED = pattern(r"<demanded>(?: cho| với| để| cả| các| đến)?:?,? (?:<ORG>[,;]? (?:và |với )?){0,3}\Z")
_BREAKS_TOPIC = pattern(
    r"(?<!\w)(?:đề nghị|yêu cầu|giao|phối hợp|báo cáo với|làm việc với|nhận thấy|tham mưu|xin ý kiến)(?!\w)"
)
_CONCLUDING = re.compile(r"kết luận|kết quả|thông báo|thông qua|xem xét|báo cáo")
_COMPLEMENT = pattern(r"(?:(?<!\w)(?:của|tại|ở|với|cùng|từ|cho|đến|trong|thuộc)(?: [^ ;:<ORG><P>,]{1,12}){0,3} )\Z")
_PARTNER = pattern(r"(?:phối hợp|cùng) (?:với |cùng )?\Z")
_SHORT_PREFIX = 90


@dataclass(slots=True)
class Finding:
    """One statement of an inspection. `by` are ids of bodies, teams among them; empty where only words name the team.

    `start`, `end` are the signs that say so, `after` where what is said of it (under what) begins. `concluding` tells that
    the sentence's own date is that of the report, not of the inspection.
    """

    line: Line
    kind: str
    rule: str
    confidence: float
    start: int
    end: int
    by: list[str] = field(default_factory=list)
    inspected: list[str] = field(default_factory=list)
    leaders: list[str] = field(default_factory=list)
    team_words: str = ""
    concluding: bool = False
    some_people: bool = False


class Finder:
    """Reads the inspections of one article, sentence by sentence. `host` is the body whose communiqué it is, if it is one."""

    def __init__(self, reading: Reading, host: str | None) -> None:
        self.reading = reading
        self.host = host

    def find(self, line: Line) -> Iterator[Finding]:
        """The inspections that one sentence tells of, in order."""
        last: Finding | None = None
        for finding in self._candidates(line):
            if last is not None and finding.start < last.end and finding.rule != "team at work":
                continue
            finding.leaders = finding.leaders or self._leaders(line, finding)
            yield finding
            last = finding

    def _candidates(self, line: Line) -> Iterator[Finding]:
        if "làm việc" in line.text and (found := self._working(line)):
            yield found
        done = -1
        previous: Finding | None = None
        for match in g.RESULT_OF.finditer(line.text):
            if found := self._result_of(line, match):
                done = match.end()
                yield found
        for match in g.SWALLOWED.finditer(line.text):
            if self._is_team(self._thing(line, match.start())) and (found := self._swallowed(line, match)):
                yield found
        for match in g.ANCHOR.finditer(line.text):
            if match.start() < done:
                continue
            found = self._anchored(line, match, previous)
            if found is not None:
                previous, done = found, found.end
                yield found

    # --- the verb ---------------------------------------------------------------------------------------------------

    def _anchored(self, line: Line, verb: re.Match[str], previous: Finding | None) -> Finding | None:
        prefix = line.text[: verb.start()]
        if self._unreal(prefix):
            return None
        kind = GIAM_SAT if verb["verb"].startswith(GIAM_SAT) and KIEM_TRA not in verb["verb"] else KIEM_TRA
        target = self._target(line, verb.end())
        if (found := self._coordinated(line, verb, previous, target, kind)) is not None:
            return found
        subject = self._subject(line, verb.start())
        if subject is None:
            return self._without_subject(line, verb, target, kind)
        start, by, middle = subject
        if self._demanded(line.text[:start]):
            return None
        passive = g.PASSIVE.search(line.text, 0, start)
        if passive is not None and by:
            inspected = self._actors(line, passive, by)
            return self._made(line, kind, "inspected by", 0.9, passive.start("of"), verb.end(), by, inspected, middle)
        if target is None:
            return self._made(line, kind, "subject of inspection", 0.6, start, verb.end(), by, [], middle)
        found = self._made(
            line,
            kind,
            f"body inspects{target.how}",
            target.confidence,
            start,
            target.end,
            by,
            target.actors(by),
            middle,
        )
        found.some_people = target.some_people
        return found

    def _coordinated(
        self, line: Line, verb: re.Match[str], previous: Finding | None, target: _Target | None, kind: str
    ) -> Finding | None:
        """`… kiểm tra A và giám sát B`: the second verb has the first one's subject."""
        if previous is None or target is None or not previous.inspected:
            return None
        between = line.text[previous.end : verb.start()]
        if not _JOINED.fullmatch(between):
            return None
        found = self._made(
            line,
            kind,
            previous.rule,
            previous.confidence,
            verb.start(),
            target.end,
            previous.by,
            target.actors(previous.by),
            "",
        )
        found.concluding, found.leaders = previous.concluding, previous.leaders
        return found

    def _without_subject(self, line: Line, verb: re.Match[str], target: _Target | None, kind: str) -> Finding | None:
        """Where the verb has no subject of its own: who did it comes after, or is the body whose communiqué this is."""
        if target is None:
            return None
        after = line.text[target.end :]
        done = g.DONE_BY.match(after) or (g.OF_BODY.match(after) if _NOUN.search(line.text, 0, verb.start()) else None)
        if done is not None:
            by = line.things(target.end + done.start("by"), target.end + done.end("by"), ORG)
            return self._made(
                line, kind, "inspection done by", 0.9, verb.start(), target.end, by, target.actors(by), ""
            )
        said = g.AND_SAID.match(after) if _THROUGH.search(line.text, 0, verb.start()) else None
        if said is not None:
            by = line.things(target.end + said.start("by"), target.end + said.end("by"), ORG)
            return self._made(
                line,
                kind,
                "inspection, then its author",
                0.85,
                verb.start(),
                target.end,
                by,
                target.actors(by),
                "kết quả",
            )
        if by := self._issuer(line, verb.start()):
            return self._made(
                line, kind, "issuer of the decision", 0.8, verb.start(), target.end, by, target.actors(by), "kết luận"
            )
        heading = g.HEADING.search(line.text, 0, verb.start())
        if heading is not None and self.host is not None:
            found = self._made(
                line,
                kind,
                "heading of a communiqué",
                0.85,
                verb.start(),
                target.end,
                [self.host],
                target.actors([self.host]),
                "kết quả",
            )
            found.some_people = target.some_people
            return found
        return None

    def _issuer(self, line: Line, end: int) -> list[str]:
        """The issuer of the document right before the verb: "Thông báo số … của X kết luận kiểm tra …"."""
        match = _ISSUED_ACT.search(line.text, 0, end)
        if match is None:
            return []
        unit = line.units[match.start("doc")]
        return [m.thing for m in unit.mentions if m.kind == MentionKind.ORGANIZATION and m.thing][:1]

    def _subject(self, line: Line, end: int) -> tuple[int, list[str], str] | None:
        """Who stands left of the verb: where the inspecting side begins, its ids, the words between it and the verb."""
        text = line.text
        position = end
        for _ in range(4):
            position = text.rfind(ORG, 0, position)
            if position < 0:
                return None
            middle = text[position + 1 : end]
            if len(middle) > g.LONGEST_MIDDLE:
                return None
            if not g.MIDDLE.fullmatch(middle):
                continue
            start, by = self._side(line, position)
            if _PARTNER.search(text, max(0, start - 30), start):
                continue
            return start, by, middle
        return None

    def _side(self, line: Line, position: int) -> tuple[int, list[str]]:
        """The list of bodies that ends at `position`; a body that is a complement ("tại A, B …") is none of it."""
        match = g.SUBJECTS.search(line.text, max(0, position - 150), position + 1)
        start = match.start() if match else position
        while start < position and _COMPLEMENT.search(line.text, max(0, start - 60), start):
            start = line.text.index(ORG, start + 1)
        return start, line.things(start, position + 1, ORG)

    # --- the inspected side -----------------------------------------------------------------------------------------

    def _target(self, line: Line, start: int) -> _Target | None:
        for pattern_, how, confidence in (
            (g.DIRECT, "", 0.95),
            (g.COUNTED, ": counted", 0.9),
            (g.TOPIC, " a matter", 0.9),
        ):
            match = pattern_.match(line.text, start)
            if match is None or (
                g.GENERIC.search(line.text, start, match.start("of"))
                and match["of"].count(ORG) == 1
                and PERSON not in match["of"]
            ):
                continue
            if how == " a matter":
                if _BREAKS_TOPIC.search(match["topic"]):
                    return None
                confidence = 0.9 if match["by"] == "đối với" else 0.8
            end = match.end()
            return _Target(line, match.start("of"), end, how, confidence, bool(g.SOME_PEOPLE.match(line.text, end)))
        return None

    def _actors(self, line: Line, match: re.Match[str], by: list[str]) -> list[str]:
        return [t for t in line.listed(match.start("of"), match.end("of"), ORG + PERSON) if t not in by]

    # --- teams ------------------------------------------------------------------------------------------------------

    def _working(self, line: Line) -> Finding | None:
        """A team's working session with the inspected side; whether the team inspects, the article decides (gather)."""
        match = g.WORKING.search(line.text)
        if match is None or self._unreal(line.text[: match.end("mid")]):
            return None
        by = line.things(match.start("team"), match.end("team"), ORG)
        words = line.text[match.start("team") : match.end("team")].replace(ORG, "").strip()
        end = match.end("of")
        inspected = self._actors(line, match, by)
        while (also := g.ALSO.match(line.text, end)) is not None:
            inspected += [t for t in self._actors(line, also, by) if t not in inspected]
            end = also.end()
        names = " ".join(self.reading.organizations[b].name.lower() for b in by if b in self.reading.organizations)
        kind = GIAM_SAT if "đoàn giám sát" in f"{names} {words}" or "tổ giám sát" in f"{names} {words}" else KIEM_TRA
        found = self._made(
            line, kind, "team at work", 0.9 if by else 0.7, match.start(), end, by, inspected, match["mid"]
        )
        found.concluding = False
        found.team_words = words
        return found

    def _swallowed(self, line: Line, match: re.Match[str]) -> Finding | None:
        team = self._thing(line, match.start())
        name = self.reading.organizations[team].name.lower()
        if self._unreal(line.text[: match.start()]):
            return None
        kind = GIAM_SAT if "giám sát" in name and "kiểm tra" not in name else KIEM_TRA
        target = self._target(line, match.end())
        inspected = target.actors([team]) if target else []
        end = target.end if target else match.end()
        return self._made(line, kind, "team inspects", 0.9, match.start(), end, [team], inspected, "")

    def _result_of(self, line: Line, match: re.Match[str]) -> Finding | None:
        if self._unreal(line.text[: match.start()]):
            return None
        by = line.things(match.start("by"), match.end("by"), ORG)
        kind = GIAM_SAT if match["verb"] == GIAM_SAT else KIEM_TRA
        return self._made(
            line,
            kind,
            "result of an inspection",
            0.9,
            match.start(),
            match.end("of"),
            by,
            self._actors(line, match, by),
            "kết quả",
        )

    def _is_team(self, thing: str) -> bool:
        organization = self.reading.organizations.get(thing)
        return organization is not None and organization.kind == OrganizationKind.INSPECTION_TEAM

    def _thing(self, line: Line, index: int) -> str:
        return next((m.thing for m in line.units[index].mentions), "")

    # --- what is no inspection --------------------------------------------------------------------------------------

    def _unreal(self, prefix: str) -> bool:
        """Planned, denied, or a speaker's own view: said before the verb in the same clause."""
        clause = _CLAUSE.split(prefix)[-1]
        if _PLANNED.search(clause) or _DENIED.search(clause):
            return True
        return _SPOKEN.search(prefix) is not None

    def _demanded(self, prefix: str) -> bool:
        return _DEMANDED.search(prefix, max(0, len(prefix) - _SHORT_PREFIX)) is not None

    def _made(
        self,
        line: Line,
        kind: str,
        rule: str,
        confidence: float,
        start: int,
        end: int,
        by: list[str],
        inspected: list[str],
        middle: str,
    ) -> Finding:
        concluding = _CONCLUDING.search(middle) is not None
        return Finding(line, kind, rule, confidence, start, end, list(by), inspected, concluding=concluding)

    def _leaders(self, line: Line, finding: Finding) -> list[str]:
        """Who leads, said in the same sentence before the inspected side."""
        found = [lead for lead in leads_in(line) if lead.rule.leads and lead.start <= finding.end]
        return list(found[0].people) if found else []


@dataclass(frozen=True, slots=True)
class _Target:
    """The inspected side of one verb and how it is joined to it."""

    line: Line
    start: int
    end: int
    how: str
    confidence: float
    some_people: bool

    def actors(self, by: list[str]) -> list[str]:
        """The ids of those inspected, without the inspecting side."""
        return [t for t in self.line.listed(self.start, self.end, ORG + PERSON) if t not in by]


_JOINED = pattern(
    r"(?:<REMARK>)?(?:,|;| và|, và|; và)? ?(?:các báo cáo |báo cáo |kết quả |tiến hành |đồng thời |và ){0,4}"
)
_NOUN = re.compile(r"(?:kết quả|kết luận|quyết định|báo cáo|thông báo|cuộc|đợt|qua) \Z")
_THROUGH = re.compile(r"(?:\A|\W)(?:qua|sau|từ kết quả|qua kết quả|căn cứ kết quả|trên cơ sở kết quả) (?:\w+ ){0,3}\Z")
_SPOKEN = re.compile(r"\"[^\"]*(?<!\w)(?:tôi|chúng tôi|chúng ta)(?!\w)[^\"]*\Z")
_ISSUED_ACT = pattern(r"(?P<doc><D>),?(?: <acts>){1,4} \Z")

__all__ = ["DIRECTIVE", "GIAM_SAT", "KIEM_TRA", "Finder", "Finding", "Organization"]
