"""Who sent a team: its name tells, or the decision that set it up, the communiqué, its head's post, its founder."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.patterns import lazy
from ingest.reading import MentionKind
from ingest.relate.inspections import grammar as g
from ingest.relate.inspections.findings import ANNOUNCED, Finding
from ingest.relate.inspections.of_all import sender_of_round
from ingest.relate.inspections.rules import ROUND, SPOKEN
from ingest.relate.inspections.spoken import speaker_of
from ingest.relate.inspections.under import DECISIONS, grounds
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import DIRECTIVE, ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene

_FOUNDS = pattern(
    r"(?P<by><ORG>)(?: [^;:<ORG><P>]{0,60}?)? (?:thành lập|lập|cử|tổ chức)(?: [^;:<ORG><P>]{0,20}?)? "
    r"(?:đoàn|tổ) (?:kiểm tra|giám sát|công tác)"
)
_COUNTS = pattern(
    r"(?P<by><ORG>)(?: [^;:<ORG><P>]{0,40}?)? (?:tổ chức|tiến hành|thực hiện|mở|có|hoàn thành|triển khai)"
    r"(?: (?:được|tới|đến|xong|cả|tổng cộng))? (?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|nhiều)"
    r" (?:cuộc|đợt|lượt) (?:kiểm tra|giám sát)"
)
"""Whose rounds are counted, of which the next sentence tells one: "A tổ chức bốn cuộc kiểm tra. Đáng nhớ là cuộc …"."""
_PROGRAMME_OF = pattern(
    r"(?:(?:chương trình|kế hoạch|quyết định)(?: [^;:<ORG><P>]{0,60})? (?:kiểm tra|giám sát)|"
    r"\A(?:thực hiện|theo|căn cứ) (?:chương trình|kế hoạch|quyết định))(?: [^;:<ORG><P>]{0,60})?"
    r" của (?P<by><ORG>)[^<ORG>]{0,60}, "
)
"""Whose programme a team carries out: "Thực hiện Chương trình kiểm tra, giám sát năm 2020 của A, ngày 5/6, Đoàn …"."""
_SETS_UP = pattern(r"<D> (?:về )?(?:việc )?(?:thành )?lập (?P<team><ORG>)")
_DECISIONS_OF = pattern(r"quyết định(?: [^;:.<ORG><P>]{0,60})? của (?P<by><ORG>)")
_AT_MEETING = lazy(r"tại (?:cuộc|buổi|hội nghị|kỳ|phiên)")
_MEETS = pattern(
    r"(?P<by><ORG>)(?: [^ ;:<ORG><P>]{1,12}){0,4} (?:họp|tổ chức (?:cuộc |buổi )?(?:họp|hội nghị|sinh hoạt))"
)
_HEARS = pattern(r"(?P<by><ORG>)<REMARK>(?:,? <adverbs>){0,3},? (?:đã |vừa |họp,? ){0,2}nghe(?: và cho ý kiến)? \Z")
_TELLS = pattern(r"(?P<by><ORG>)<REMARK> [^;:<ORG><P>]{0,80}\Z")
_HEAD_BY_POST = pattern(r"(?P<post><R>)(?:,| -)? (?:làm |là )?trưởng (?:đoàn|tổ)(?! thanh| viên| đại)")
_ITSELF = lazy(r"(?:cơ quan|đơn vị|ủy ban|ban|phòng)(?: (?:này|ông|bà|mình|anh|chị|tôi))?\Z")
_NUMBER = lazy(r"\d+\Z")
"""The number of a team told by words alone: one of another number is another team."""
_MET = lazy(
    r"(?<!\w)(?:kỳ họp|họp|thông cáo|kỳ thứ|(?:thông báo|công bố) (?:các )?kết (?:luận|quả)"
    r"(?=(?: (?:các|các cuộc|kiểm tra|giám sát|,|và))* ?(?:\Z|\.)))(?!\w)"
)
_COMMISSION = "Ủy ban Kiểm tra"
_FAR, _CLOSE, _NEXT = 40, 3, 5
_SURE, _INFERRED = 0.85, 0.7


@dataclass(frozen=True, slots=True)
class Side:
    """The inspecting side as whole bodies: the sender first, then the team; `team` is the team; how sure that is."""

    bodies: tuple[str, ...]
    team: str | None
    confidence: float


def host_of(scene: Scene) -> str | None:
    """The inspection commission whose communiqué the article is: it met, in one of the first lines."""
    for line in scene.lines[:6]:
        if _MET.search(line.text):
            for thing in line.things(ORG):
                if scene.is_commission(thing):
                    return thing
    return None


class Senders:
    """Finds the inspecting side of one article's findings."""

    def __init__(self, scene: Scene, host: str | None) -> None:
        self.scene = scene
        self.host = host

    def of(self, finding: Finding) -> Side:
        """The inspecting side of a finding; without bodies where the text does not tell it."""
        if finding.team_words == ANNOUNCED:
            decided = self._decided_by(finding) or self._by_symbol(finding)
            known = decided or self._agency(finding.line, finding.start)
            return Side((known,) if known else (), None, min(finding.confidence, _SURE if decided else _INFERRED))
        if not finding.by and finding.rule is SPOKEN:
            by = self._speakers(finding)
            return Side((by,) if by else (), None, finding.confidence)
        if not finding.by and _ITSELF.match(finding.team_words):
            return self._itself(finding)
        teams = [b for b in finding.by if self.scene.is_team(b)]
        senders = [b for b in finding.by if b not in teams]
        senders += [s for team in teams if (s := self.scene.sender(team)) and s not in senders]
        if senders and (own := [s for s in senders if self.scene.sender(s) in finding.inspected]):
            return self._above(finding, own)
        if senders and teams and (issuer := self._decided_by(finding)) and self.scene.sender(issuer) in senders:
            senders = [issuer]  # "Đoàn kiểm tra của Tỉnh ủy" by a decision of its standing committee
        if senders:
            return Side((*senders, *teams), _first(teams), finding.confidence)
        if not teams and (near := self._team_near(finding)):
            sender = self.scene.sender(near)
            return Side((sender, near) if sender else (near,), near, min(finding.confidence, _SURE))
        if not teams and (sender := self._sender_near(finding)):
            return Side((sender,), None, min(finding.confidence, _SURE))
        return self._inferred(finding, teams)

    def _itself(self, finding: Finding) -> Side:
        """The commission or agency that "đơn vị" means: that of the speaker's post, or the one named last before."""
        if self.host is not None and finding.team_words.startswith("ủy ban"):
            return Side((self.host,), None, min(finding.confidence, _SURE))
        number = finding.line.number
        for other in reversed(self.scene.lines[max(0, number - _CLOSE) : number + 1]):
            end = finding.start if other is finding.line else len(other.text)
            for index in sorted((i for i in other.signs if i < end), reverse=True):
                if own := self._agency(other, index):
                    return Side((own,), None, min(finding.confidence, _INFERRED))
        return Side((), None, finding.confidence)

    def _speakers(self, finding: Finding) -> str | None:
        """The commission of the one who says "chúng tôi": the one nearest to the quotation, or who is interviewed."""
        speaker = speaker_of(self.scene, finding)
        return self._agency(*speaker) if speaker is not None else None

    def _agency(self, line: Line, index: int) -> str | None:
        """The inspection commission that a sign names, or that the person named there belongs to now."""
        held = line.things(ORG, index, index + 1)
        for person in line.things(PERSON, index, index + 1):
            known = self.scene.reading.people.get(person)
            held += [p.organization for p in known.posts if not p.former] if known is not None else []
        return next((o for o in held if self.scene.name(o).startswith(_COMMISSION)), None)

    def _above(self, finding: Finding, own: list[str]) -> Side:
        """No committee is inspected by its own commission: "UBKT" alone is then the one spoken of before."""
        earlier = reversed(self.scene.lines[: finding.line.number])
        others = (t for line in earlier for t in line.things(ORG) if self.scene.name(t).startswith(_COMMISSION))
        found = next((t for t in others if t not in own and self.scene.sender(t) not in finding.inspected), None)
        return Side((found,) if found is not None else (), None, min(finding.confidence, _INFERRED))

    def _inferred(self, finding: Finding, teams: list[str]) -> Side:
        told = self._decided_by(finding) or self._set_up_by(finding.line, teams)
        told = told or self._programme_of(finding) or self._hearer(finding) or self.host
        lent = self._sender_of_others(finding.line) if teams else None
        founded = self._founder(finding.line, near=True)
        meant = lent or founded or sender_of_round(self.scene, finding.line) or self._announcer(finding)
        meant = meant or self._led_by(finding) or self._founder(finding.line)
        sender = told or meant or self._met(finding) or self._post_of_head(finding)
        confidence = min(finding.confidence, _SURE if told else _INFERRED)
        return Side((*([sender] if sender else []), *teams), _first(teams), confidence)

    def _team_near(self, finding: Finding) -> str | None:
        """The team that the sentence before names: "Đảng ủy xã tiếp Đoàn kiểm tra của Ban Thường vụ Huyện ủy".

        A round of inspection told without its team has it in the next sentences too.
        """
        number, own = finding.line.number, _NUMBER.search(finding.team_words)
        near = self.scene.lines[max(0, number - 2) : number + (_NEXT if finding.rule is ROUND else 1)]
        teams = (thing for other in near for thing in other.things(ORG) if self.scene.is_team(thing))
        return next((t for t in teams if own is None or own[0] in self.scene.name(t).split()), None)

    def _sender_near(self, finding: Finding) -> str | None:
        """Who sent several teams of which words tell one: "ba đoàn kiểm tra của A: Đoàn số 1 …; Đoàn số 2 …"."""
        if _NUMBER.search(finding.team_words) is None:
            return None
        near = self.scene.lines[max(0, finding.line.number - 1) : finding.line.number + 1]
        teams = (thing for other in reversed(near) for thing in other.things(ORG) if self.scene.is_team(thing))
        return next((s for team in teams if (s := self.scene.sender(team))), None) or self._sender_of_others(
            finding.line
        )

    def _decided_by(self, finding: Finding) -> str | None:
        """The issuer of the decision that set up a team: "được lập theo Quyết định số 87 … của Ban Thường vụ …"."""
        line = finding.line
        issuer = self._issuer_in(line, finding.start, finding.end)
        of_team = all(self.scene.is_team(b) for b in finding.by)
        if issuer is None and of_team and grounds(self.scene, line, finding.start):
            issuer = self._issuer_in(line, 0, finding.start)
        if issuer is None and line.number and g.GOES_ON.match(line.text):
            before = self.scene.lines[line.number - 1]
            issuer = self._issuer_in(before, 0, len(before.text)) if grounds(self.scene, before) else None
        return issuer

    def _set_up_by(self, line: Line, teams: list[str]) -> str | None:
        """The issuer of the decision that a sentence near says to have set up the team, by its name."""
        for other in reversed(self.scene.lines[max(0, line.number - _CLOSE) : line.number + 1]):
            match = _SETS_UP.search(other.text) if teams else None
            if match is not None and set(other.things(ORG, *match.span("team"))) & set(teams):
                return self._issuer_in(other, match.start(), match.end())
        return None

    def _issuer_in(self, line: Line, start: int, end: int) -> str | None:
        for index, sign in line.signs.items():
            if start <= index < end and sign.char == DIRECTIVE:
                if not self.scene.of_kinds(line.things(DIRECTIVE, index, index + 1), DECISIONS):
                    continue
                issuers = (m.thing for m in sign.mentions if m.kind == MentionKind.ORGANIZATION and m.thing)
                if issuer := next(issuers, None):
                    return issuer
        return None

    def _by_symbol(self, finding: Finding) -> str | None:
        """Whose the decision is that is made known: whose decisions are told before, else the symbol's committee."""
        line = finding.line
        made = self.scene.of_kinds(line.things(DIRECTIVE, finding.start, finding.end), DECISIONS)
        issuer = next((i for d in made if (i := self.scene.reading.directives[d].issuer)), None)
        if issuer is None or issuer.startswith(_COMMISSION):
            return None
        for other in reversed(self.scene.lines[max(0, line.number - _NEXT) : line.number + 1]):
            told = _DECISIONS_OF.search(other.text)
            by = _first(other.things(ORG, *told.span("by"))) if told is not None else None
            if by is not None and self.scene.name(by).endswith(issuer):
                return by
        known = {body.name: key for key, body in self.scene.reading.organizations.items()}
        return known.get(f"Ban Thường vụ {issuer}") or known.get(issuer)

    def _led_by(self, finding: Finding) -> str | None:
        """The committee of the team's head, whom the next sentences may tell: "Đoàn do đồng chí A làm Trưởng đoàn"."""
        after = self.scene.lines[finding.line.number + 1 : finding.line.number + 1 + _CLOSE]
        heads = (p for line in after for lead in leads_in(line) if lead.rule.leads for p in lead.people)
        head = next(iter(finding.leaders or heads), None)
        return self.scene.committee_of(head) if head is not None else None

    def _post_of_head(self, finding: Finding) -> str | None:
        """The commission or agency of the team's head, where only the post is told: "Phó Chủ nhiệm …, Trưởng đoàn"."""
        for line in self.scene.lines[finding.line.number : finding.line.number + 1 + _CLOSE]:
            match = _HEAD_BY_POST.search(line.text)
            sign = line.signs.get(match.start("post")) if match is not None else None
            if sign is None:
                continue
            posts = (p for read in self.scene.reading.sentences for p in read.posts if p.start == sign.start)
            if held := next((p.organization for p in posts if p.organization), None):
                return held
        return None

    def _founder(self, line: Line, *, near: bool = False) -> str | None:
        """The body that a sentence here or before says to have set up teams: "Đảng ủy xã thành lập 2 đoàn kiểm tra".

        `near` looks at this sentence and the few before only.
        """
        for other in reversed(self.scene.lines[max(0, line.number - (_CLOSE if near else _FAR)) : line.number + 1]):
            match = _FOUNDS.search(other.text) or (_COUNTS.search(other.text) if near else None)
            if match is not None:
                return _first(other.listed(ORG, match.start("by"), match.end("by")))
        return None

    def _sender_of_others(self, line: Line) -> str | None:
        """Who sent the article's other teams: "Đoàn kiểm tra số 1 Đảng ủy phường …; Đoàn kiểm tra số 2 …"."""
        things = (t for other in self.scene.lines[: line.number + 1] for t in other.things(ORG))
        return next((s for t in things if self.scene.is_team(t) and (s := self.scene.sender(t))), None)

    def _announcer(self, finding: Finding) -> str | None:
        """Who tells of a team's conclusion: "Ban Thường vụ A vừa có thông báo về kết luận của Đoàn kiểm tra 77"."""
        match = _TELLS.search(finding.line.text, 0, finding.start) if finding.concluding else None
        return _first(finding.line.things(ORG, match.start("by"), match.end("by"))) if match is not None else None

    def _programme_of(self, finding: Finding) -> str | None:
        """Whose programme of inspection the sentence says, before the team, that it carries out."""
        match = _PROGRAMME_OF.search(finding.line.text, 0, finding.start)
        return _first(finding.line.things(ORG, match.start("by"), match.end("by"))) if match is not None else None

    def _hearer(self, finding: Finding) -> str | None:
        """Who hears a team's report of its own inspection sent it: "Ban Thường vụ A đã nghe Đoàn kiểm tra số 1 …"."""
        match = _HEARS.search(finding.line.text, 0, finding.start)
        return _first(finding.line.things(ORG, match.start("by"), match.end("by"))) if match is not None else None

    def _met(self, finding: Finding) -> str | None:
        """The body at whose meeting a team reports: "Chi bộ A họp. Tại cuộc họp, Tổ giám sát báo cáo kết quả …"."""
        line = finding.line
        if line.number and finding.concluding and _AT_MEETING.match(line.text):
            before = self.scene.lines[line.number - 1]
            match = _MEETS.search(before.text)
            met = before.listed(ORG, match.start("by"), match.end("by")) if match is not None else []
            return next((b for b in met if b not in finding.inspected), None)
        return None


def _first(things: list[str]) -> str | None:
    return things[0] if things else None
