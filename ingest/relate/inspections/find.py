"""Inspections told of in one sentence: who inspects, who is inspected, by which rule (RULES)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ingest.patterns import lazy
from ingest.reading import MentionKind, Reading
from ingest.relate.inspections import grammar as g
from ingest.relate.inspections import grammar_teams as at
from ingest.relate.inspections.find_teams import TeamFinder, actors_of, thing_at
from ingest.relate.inspections.findings import ANNOUNCED, GIAM_SAT, KIEM_TRA, Finding
from ingest.relate.inspections.frames import frames
from ingest.relate.inspections.lists import Heading
from ingest.relate.inspections.partners import join_partners
from ingest.relate.inspections.rules import (
    AT_WORK,
    BODY_INSPECTS,
    CHOOSES,
    DONE_BY,
    FINDS_OUT,
    HEADING,
    INSPECTED_BY,
    ISSUER,
    MATTER,
    RESULT,
    ROUND,
    TEAM_INSPECTS,
    THEN_AUTHOR,
    UNDERGOES,
    UNNAMED,
    InspectionRule,
)
from ingest.relate.inspections.sides import (
    ANOTHER_TEAM,
    Inspected,
    Inspecting,
    inspected_side,
    inspecting_side,
    listed_end,
)
from ingest.relate.inspections.spoken import spoken
from ingest.relate.inspections.under import DECISIONS
from ingest.relate.inspections.unreal import is_ahead, is_demanded, is_unreal
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import DIRECTIVE, ORG, PERSON, Line, pattern
from schema.document import Zone

_CONCLUDING = lazy(r"kết luận|kết quả|thông báo|thông qua|xem xét|báo cáo")
_ANNOUNCING = lazy(r"công bố|thông báo|triển khai|thông qua")
_ON_BEHALF = pattern(r"(?:thay mặt|thừa ủy quyền(?: của)?|được ủy quyền của) (?P<by><ORG>),? \Z")
_MAKES_KNOWN = lazy(r"(?<!\w)(?:công bố|thông báo|triển khai|thông qua|trao|đọc|phổ biến|ký|ban hành)(?!\w)")
_ANNOUNCED = lazy(r"(?<!\w)(?:công bố|triển khai)(?: toàn văn| các)? \Z")
_JOINED = pattern(
    r"(?:<REMARK>)?(?: (?:về|việc|trong|theo)(?:(?! sẽ | yêu cầu | đề nghị | giao )[^;:<ORG><P>]){2,160}(?=,|;| và ))?"
    r"(?:,|;| và|, và|; và)? ?(?:(?:một|hai|ba|bốn|năm|sáu|thứ \w+|cuối cùng) là )?(?:các báo cáo |báo cáo |kết quả "
    r"|tiến hành |đồng thời |và |đang |đã |vừa |mới "
    r"|cũng |tiếp tục |hoàn thành |bắt đầu |trực tiếp "
    r"|triển khai |tổ chức |kết thúc ){0,4}"
    r"(?P<decision>(?:quyết định |công bố )?<D> (?:(?:cùng ngày|ngày <T>|<T>),? )?(?:về )?(?:việc )?)?"
)
_NEXT_CLAUSE = pattern(
    r"(?:(?! sẽ | yêu cầu | đề nghị | giao | phân công | dự kiến | kiến nghị |[:\"]).){0,300};"
    r"(?: (?:và|đồng thời|đã|vừa|cũng|tiếp tục|tiến hành|hoàn thành|kết thúc|triển khai|tổ chức|mới"
    r"|đang))* ?(?P<decision>(?!))?"
)
"""Between the one told of and a clause after a semicolon that opens with the verb: its subject is the same."""
_AMONG = pattern(
    r"(?:(?! sẽ | yêu cầu | đề nghị | giao )[^:<ORG><P>]){0,200}?[,;] (?:trong đó|cụ thể|nổi bật là|tiêu biểu là)"
    r"(?:,? (?:đã|vừa|có|tiến hành|là))* ?(?P<decision>(?!))?"
)
"""Between so many inspected and one of them by name: "kiểm tra 6 tổ chức đảng; trong đó đã kiểm tra A"."""
_AS_NOUN = lazy(r"(?<!\w)(?:việc|cuộc|đợt|kế hoạch|quyết định) \Z")
_NOUN = lazy(r"(?:kết quả|kết luận|quyết định|báo cáo|thông báo|cuộc|đợt|qua) \Z")
_THROUGH = lazy(
    r"(?:\A|\W)(?:qua|sau|kết thúc|từ kết quả|qua kết quả|căn cứ kết quả|trên cơ sở kết quả) (?:[^ ,;:]+ ){0,5}\Z"
)
_ISSUED_ACT = pattern(r"(?P<doc><D>),?(?: <acts>| sau khi| sau| qua){1,4} \Z")
_GROUND = lazy(r"(?:\A|[;:] ?)(?:theo|căn cứ|từ|sau|trên cơ sở|thực hiện|qua)(?: [\w-]+){0,3} \Z")
_ON_THIS_GROUND = lazy(
    r"(?:thực hiện|căn cứ|theo|trên cơ sở|sau|từ)(?: [^ ,;:]+){0,3} (?:kết luận|kết quả|thông báo|báo cáo)"
    r"[^,;:]{0,40}\Z"
)
_ANOTHER_ACT = pattern(
    r"[^;:<ORG><P><T>]{0,40}, (?:<T>,? ?<ORG>|<ORG>,? (?:đã |vừa )?(?:họp|tổ chức|quyết định|thi hành))"
)
_MATTER_OF = lazy(r"(?:việc|tình hình|kết quả|công tác)(?: [^;:]{3,160})? (?:tại|ở|của|đối với) \Z")
_RECEIVES = pattern(r"(?P<of><ACTORS>),?(?: <adverbs>){0,2} (?:tiếp|đón|đón tiếp)(?: và làm việc với)? \Z")
_COMPLEMENT = lazy(r"(?<!\w)(?:tại|ở|trong|theo)(?: (?:trụ sở|hội trường|huyện|xã))? \Z")
_REMARK = lazy(r"\A(?: ?\([^()]{0,90}\)|,[^;:,]{2,60},)")
_ROUND = lazy(r"(?<!\w)(?:trong|tại|sau|kết thúc|mở đầu) (?:buổi|cuộc|chuyến|đợt)(?: đi)? \Z")
_SHORT_PREFIX, _NEAR, _TERM = 90, 30, 6
_NO_HEADINGS: Mapping[int, Heading] = {}


class Finder:
    """Reads the inspections of one article, sentence by sentence; `host` is the body whose communiqué it is, if any."""

    def __init__(self, reading: Reading, host: str | None, headings: Mapping[int, Heading] = _NO_HEADINGS) -> None:
        self.reading = reading
        self.host = host
        self.headings = headings
        self.teams = TeamFinder(reading)

    def find(self, line: Line) -> Iterator[Finding]:
        """The inspections that one sentence tells of, in order."""
        if not _CUE.search(line.text) and not g.SWALLOWED.search(line.text):
            return
        last: Finding | None = None
        found = list(self._candidates(line))
        framed = [*self._framed(line)]
        if any(f.inspected for f in found):
            apart = [f for f in framed if all(f.end <= other.start or f.start >= other.end for other in found)]
            found = sorted([*found, *apart], key=lambda f: f.start) if apart else found
        else:
            found = [*framed, *found]
        for finding in found:
            if (
                last is not None
                and finding.start < last.end
                and AT_WORK is not finding.rule
                and UNNAMED is not last.rule
                and not (last.rule is AT_WORK and finding.rule is RESULT)
            ):
                continue
            finding.leaders = finding.leaders or _leaders(line, finding)
            join_partners(line, finding)
            yield finding
            last = finding

    def _candidates(self, line: Line) -> Iterator[Finding]:
        if _WORKS.search(line.text) and (found := self.teams.working(line)):
            yield found
        yield from self.teams.received(line)
        yield from spoken(line)
        yield from self.teams.stopping(line) if " là " in line.text else ()
        done = -1
        for form, rule in _OUTCOMES:
            for match in form.finditer(line.text):
                if found := self._result_of(line, match, rule):
                    done = max(done, match.end())
                    yield found
        for match in g.SWALLOWED.finditer(line.text):
            if self.teams.is_team(thing_at(line, match.start())) and (found := self.teams.swallowed(line, match)):
                yield found
        previous: Finding | None = None
        for match in g.ANCHOR.finditer(line.text):
            if match.start() >= done and (found := self._anchored(line, match, previous)):
                previous, done = found, found.end
                yield found

    # --- the verb ---------------------------------------------------------------------------------------------------

    def _anchored(self, line: Line, verb: re.Match[str], previous: Finding | None) -> Finding | None:
        if is_unreal(line, verb.start()):
            return None
        kind = GIAM_SAT if verb["verb"].startswith(GIAM_SAT) and KIEM_TRA not in verb["verb"] else KIEM_TRA
        target = inspected_side(line, verb.end())
        joined = _coordinated(line, previous, verb.start()) if previous is not None and target is not None else None
        if previous is not None and target is not None and joined is not None:
            inspected = list(target.without(tuple(previous.by)))
            start = previous.end + joined.start("decision") if joined["decision"] else verb.start()
            both = replace(previous, kind=kind, start=start, end=target.end, inspected=inspected)
            return replace(both, apart=bool(joined["decision"]), leaders=[])
        since = previous.end if previous and previous.inspected else 0
        near = target is not None and target.rule is not MATTER
        subject = inspecting_side(line, verb.start(), since, is_team=self.teams.team_kind, loose=near)
        also = at.ALSO_UNDERGOES.search(line.text, 0, verb.end() + _NEAR) if previous is not None else None
        if previous is not None and also is not None and verb.start() in {also.start("verb"), also.start("verb2")}:
            start, end = also.span("of" if also["of"] else "also")
            inspected = [t for t in line.listed(ORG + PERSON, start, end) if t not in previous.by]
            both = replace(previous, kind=kind, start=also.start(), end=also.end(), inspected=inspected)
            return replace(both, apart=True, leaders=[])
        if subject is None:
            return self._without_subject(line, verb, target, kind) if target is not None else None
        if target is not None and _AS_NOUN.search(subject.middle) and is_ahead(line.text, target.end):
            return None
        unnamed = not subject.by and not _ANNOUNCING.search(subject.middle)
        if is_demanded(line, subject.start) or (target is None and unnamed):
            return None
        return self._with_subject(line, verb, subject, target, kind)

    def _with_subject(
        self, line: Line, verb: re.Match[str], subject: Inspecting, target: Inspected | None, kind: str
    ) -> Finding | None:
        found = Finding(line, kind, BODY_INSPECTS, subject.start, verb.end(), list(subject.by))
        found.team_words, found.verb = subject.team_words, verb.start()
        found.concluding = _CONCLUDING.search(subject.middle) is not None
        passive = g.PASSIVE.search(line.text, 0, subject.start)
        if passive is not None and ORG not in passive["of"] and g.OURS.search(passive["gap"]):
            return None
        if passive is not None and subject.by:
            found.rule, found.start = INSPECTED_BY, passive.start("of")
            found.inspected = _undergoing(line, passive, found.by)
            matter = _MATTER_OF.search(line.text, 0, found.start)
            found.start = matter.start() if matter is not None else found.start
        elif this := _this_one(self.reading, line, subject) if target is None else []:
            found.rule, found.inspected = INSPECTED_BY, this
        elif target is None:
            received = _RECEIVES.search(line.text, 0, subject.start)
            found.rule = UNNAMED if received is None else TEAM_INSPECTS
            found.inspected = actors_of(line, received, found.by) if received is not None else []
        else:
            grounds = _ON_THIS_GROUND.match(line.text, 0, subject.start) is not None
            found.recalled = grounds and _ANOTHER_ACT.match(line.text, target.end) is not None
            found.rule = target.rule if subject.by else TEAM_INSPECTS
            found.sure = target.confidence if subject.by else min(target.confidence, TEAM_INSPECTS.confidence)
            found.inspected, found.end = list(target.without(subject.by)), target.end
            found.some_people = target.some_people
        return found

    def _without_subject(self, line: Line, verb: re.Match[str], target: Inspected, kind: str) -> Finding | None:
        """Where the verb has no subject of its own: who did it comes after, or is the body whose communiqué this is."""
        found = Finding(line, kind, DONE_BY, verb.start(), target.end, concluding=True, some_people=target.some_people)
        done = g.DONE_BY.match(line.text, target.end)
        of_document = DIRECTIVE in line.text[max(0, target.end - _TERM) : target.end]  # "Chỉ thị 27 năm 2019 của A"
        if done is None and not of_document and _NOUN.search(line.text, 0, verb.start()):
            done = g.OF_BODY.match(line.text, target.end)
        if done is not None:
            found.by, found.concluding = line.things(ORG, done.start("by"), done.end("by")), False
        elif _THROUGH.search(line.text, 0, verb.start()) and (by := _author(line, target)):
            found.rule, found.by = THEN_AUTHOR, by
        elif by := _issuer(line, verb.start()):
            found.rule, found.by, found.recalled = ISSUER, by, True
            known = self.reading.directives
            found.under = [d for d in _issued(line, verb.start()) if d in known and known[d].kind in DECISIONS]
        elif _ROUND.search(line.text, 0, verb.start()):
            found.rule, found.team_words, found.concluding = ROUND, "đoàn kiểm tra", False
        elif (announcer := self._announcer(line, verb.start())) is not None:
            found.rule, found.start, found.concluding = ISSUER, announcer, False
            behalf = _ON_BEHALF.search(line.text, 0, announcer)
            found.by = line.things(ORG, *behalf.span("by")) if behalf is not None else []
            found.team_words = "" if found.by else ANNOUNCED
        elif (host := self._host_of(line)) is not None and g.HEADING.search(line.text, 0, verb.start()):
            found.rule, found.by = HEADING, [host]
            found.said = [self.headings[line.number].line] if line.number in self.headings else []
        else:
            return None
        found.inspected = list(target.without(tuple(found.by)))
        return found

    def _host_of(self, line: Line) -> str | None:
        """Who inspects where a sentence does not say so: the one above its list, or the one whose communiqué it is."""
        heading = self.headings.get(line.number)
        return heading.by if heading is not None else self.host

    def _announcer(self, line: Line, end: int) -> int | None:
        """Where the official of a commission stands who makes its decision known: "B, Chủ nhiệm UBKT công bố …"."""
        position = line.text.rfind(PERSON, max(0, end - g.LONGEST_MIDDLE), end)
        middle = _REMARK.sub("", line.text[position + 1 : end], count=1)
        if (
            position < 0
            or line.zone == Zone.CAPTION
            or not _MAKES_KNOWN.search(middle)
            or not g.MIDDLE.fullmatch(middle)
        ):
            return None
        return position

    def _framed(self, line: Line) -> Iterator[Finding]:
        """The inspections told as a noun with its parts in any order (frames.py)."""
        for frame in frames(line) if _FRAMED.search(line.text) else ():
            if is_unreal(line, frame.start) or frame.of is None:
                continue
            by = line.things(ORG, *frame.by) if frame.by is not None else []
            kind = GIAM_SAT if frame.verb == GIAM_SAT else KIEM_TRA
            found = Finding(line, kind, DONE_BY if by else TEAM_INSPECTS, frame.start, frame.end, by)
            found.team_words = "" if by else "đoàn"
            found.concluding = _CONCLUDING.search(frame.noun) is not None
            end = listed_end(line, *frame.of)
            found.inspected = [t for t in line.listed(ORG + PERSON, frame.of[0], end) if t not in by]
            yield found

    def _result_of(self, line: Line, match: re.Match[str], rule: InspectionRule) -> Finding | None:
        """Both sides told around the noun "kiểm tra", "giám sát"; the day of a round itself is the inspection's."""
        if is_unreal(line, match.start("verb")) or is_ahead(line.text, match.end()):
            return None
        by = line.things(ORG, match.start("by"), match.end("by")) if match["by"] else [self.host] if self.host else []
        if not by:
            return None
        kind = GIAM_SAT if match["verb"] == GIAM_SAT else KIEM_TRA
        found = Finding(line, kind, rule, match.start(), match.end(), by, concluding=True)
        announced = _ANNOUNCED.search(line.text, 0, match.start()) and match.group().startswith("quyết định")
        found.concluding = not (announced or match.group().startswith(("cuộc", "đợt")) or rule in {UNDERGOES, CHOOSES})
        found.inspected = actors_of(line, match, by)
        found.recalled = _GROUND.search(line.text, 0, match.start()) is not None
        return found


_OUTCOMES = (
    (g.RESULT_OF, RESULT),
    (g.FOUND_OUT, FINDS_OUT),
    (g.FRONTED, FINDS_OUT),
    (g.FRONTED_OBJECT, UNDERGOES),
    (g.FOUND_DURING, FINDS_OUT),
    (g.HEARD_AND_FOUND, FINDS_OUT),
    (g.UNDERGOES, UNDERGOES),
    (g.CHOOSES, CHOOSES),
)
_FRAMED = lazy(r"(?<!\w)(?:do|của|mà|bởi|trưởng đoàn|được|theo) ")
_CUE = lazy(r"kiểm tra|giám sát|làm việc|tiếp|đón|nghe|công bố|thông báo|(?:thực tế|trực tiếp) |(?:đoàn|tổ)[ ,]")
_WORKS = pattern(
    r"(?:đoàn|tổ) số|công bố|triển khai|xác minh|thẩm tra|làm việc|nghe|(?:công bố|thông báo)(?: dự thảo)? (?:kết"
    r"|biên)|(?:để|nhằm)(?: tiến hành)? "
    r"(?:kiểm tra|giám sát)|(?:tra|minh|sát) (?:thực tế|trực tiếp) "
    r"|(?:đoàn|tổ)(?: [^;:.,]{1,20})? (?:đến|tới|xuống|về) "
    r"|, (?:đoàn|tổ) |(?:đến|dừng|ghé|tới|chặng|điểm|nơi)[^;:.]{0,40} (?:đoàn|tổ)[ ,]|<ORG>(?: [^ ;:,]{1,12}){0,3} "
    r"(?:yêu cầu|đề nghị|kết luận|ghi nhận|nhận|đánh giá)"
)


# --- what the words around say ----------------------------------------------------------------------------------------


def _coordinated(line: Line, previous: Finding, start: int) -> re.Match[str] | None:
    """`… kiểm tra A và giám sát B`: the second verb has the first one's subject."""
    between = line.text[previous.end : start]
    if ANOTHER_TEAM.search(between):
        return None
    if not previous.inspected:
        return _AMONG.fullmatch(between) if previous.by else None
    return (_JOINED.fullmatch(between) or _NEXT_CLAUSE.fullmatch(between)) if previous.inspected else None


def _author(line: Line, target: Inspected) -> list[str]:
    """Who speaks of an inspection of its own: "Qua giám sát đối với A, UBKT Tỉnh ủy yêu cầu"."""
    if target.speaker:
        return list(target.speaker)
    said = g.AND_SAID.match(line.text, target.end)
    return line.things(ORG, said.start("by"), said.end("by")) if said is not None else []


def _issuer(line: Line, end: int) -> list[str]:
    """The issuer of the document right before the verb: "Thông báo số … của X kết luận kiểm tra …"."""
    match = _ISSUED_ACT.search(line.text, 0, end)
    mentions = line.mentions(match.start("doc")) if match is not None else ()
    return [m.thing for m in mentions if m.kind == MentionKind.ORGANIZATION and m.thing][:1]


def _issued(line: Line, end: int) -> list[str]:
    """That document: "Quyết định số 88-QĐ/ĐU của Ban Thường vụ Đảng ủy về kiểm tra A" is what A is inspected under."""
    match = _ISSUED_ACT.search(line.text, 0, end)
    return line.things(DIRECTIVE, match.start("doc"), match.start("doc") + 1) if match is not None else []


def _this_one(reading: Reading, line: Line, subject: Inspecting) -> list[str]:
    """Whom a pronoun before "được", "bị" and the inspecting side means: the last one of its kind named before."""
    match = g.THIS_ONE.search(line.text, 0, subject.start) if subject.by else None
    if match is None:
        return []
    named = line.things(PERSON if match["person"] else ORG, 0, match.start())
    kind = match["kind"] or ""
    bodies = reading.organizations
    like = [t for t in named if t not in subject.by and (t not in bodies or bodies[t].name.lower().startswith(kind))]
    return like[-1:]


def _undergoing(line: Line, match: re.Match[str], by: list[str]) -> list[str]:
    """The whole list before "được", "bị", without a body in which it is: "tại A, B được C kiểm tra" is of B."""
    start, end = match.span("of")
    while _COMPLEMENT.search(line.text, max(0, start - 40), start) and (later := _next_actor(line, start, end)):
        start = later
    return [t for t in line.listed(ORG + PERSON, start, end) if t not in by]


def _next_actor(line: Line, start: int, end: int) -> int | None:
    return next((n for n in range(start + 1, end) if line.text[n] in ORG + PERSON), None)


def _leaders(line: Line, finding: Finding) -> list[str]:
    """Who leads, said in the same sentence before the inspected side."""
    near = (lead for lead in leads_in(line) if lead.start <= finding.end and lead.end >= finding.start - 3)
    found = [lead for lead in near if lead.rule.leads]
    return list(found[0].people) if found else []
