"""Who inspects whom by what each of them is, where no form of words tells: the order of the sentence is free.

Each body of a clause is asked for its part. A commission of inspection or a team inspects unless it is asked to, or
only stands by; another committee does where it acts. What is inspected stands at a preposition, beside the verb, in a
list of places, or undergoes; and it stands below the one that inspects (levels.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.patterns import lazy
from ingest.relate.inspections import grammar as g
from ingest.relate.inspections.findings import GIAM_SAT, KIEM_TRA, Finding
from ingest.relate.inspections.levels import level_of
from ingest.relate.inspections.rules import BY_ROLE
from ingest.relate.inspections.unreal import is_ahead, is_at_large, is_not_told, is_scheme, is_unreal
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone
from schema.model import OrganizationKind

_CUE = lazy(r"kiểm tra|giám sát|(?:với|trước|tiếp) (?:đoàn|tổ)(?!\w)|(?:đoàn|tổ) số \d")
_ACT = pattern(
    r"(?<!\w)(?P<verb>kiểm tra, giám sát|kiểm tra và giám sát|kiểm tra, xác minh|kiểm tra|giám sát)(?!\w)"
    r"(?! (?:của đảng|trong đảng|nội bộ|chéo|lẫn nhau|hằng|hàng)|,? (?:và )?(?:thi hành )?kỷ luật| (?:năm )?<Y>)"
)
_CUT = pattern(r";|:(?! ?<ACTOR>)|(?<!\w)(?:nhưng|song|tuy nhiên|trong khi đó|còn (?=<ACTOR>))(?!\w)")
"""Where another clause begins; after a colon right before a name its list goes on."""

# the inspected side
_OBJECT = pattern(
    r"(?:kiểm tra|giám sát|xác minh)(?:,? (?:<inspected_lightly>|<Y>|xác minh|thẩm tra|đối với|cả|tập thể|đồng chí"
    r"|(?:các|hai|ba|bốn|\d{1,2})(?: (?:chi bộ|đảng bộ|tổ chức đảng|đảng ủy|đơn vị|nơi|xã)){0,2}(?: là| gồm|:)))* \Z"
)
_WITH = r"(?<!phối hợp )(?<!cùng )(?<!so )(?<!gắn )(?<!trao đổi )(?<!sự )với"
_AT = pattern(
    rf"(?<!\w)(?P<at>đối với|nhằm vào|tại|ở|về|xuống|đến|tới|lên|sang|vào|lượt|{_WITH}|(?<=làm việc )cùng|cho|của"
    r"|giữa <ORG><REMARK> (?:và|với|cùng))"
    r"(?: (?:trụ sở|hội trường|phòng họp|đại diện|lãnh đạo|tập thể|cá nhân|cấp ủy|các|cả|hai|ba|bốn|\d{1,2}|đồng chí"
    r"|trường hợp|tổ chức đảng|chi bộ|đơn vị|nơi|là|gồm)){0,4}:? \Z"
)
_GIVEN = lazy(r"(?<!\w)(?:trao|công bố|thông báo|triển khai|giao nhận|tống đạt)(?!\w)")
_ISSUED = lazy(
    r"(?:nghị quyết|quy định|kết luận|chỉ thị|chủ trương|văn bản|hướng dẫn|quyết định|kế hoạch|quy chế|chương trình"
    r"|ý kiến|đề nghị|yêu cầu|sự|chỉ đạo) của \Z"
)
_MEMBERS = lazy(r"(?:đảng viên|cán bộ|cá nhân|người|công chức|nhân dân|cử tri) (?:tại|ở|của) \Z")
"""Before a body some of whose members are meant: "một số đảng viên tại A"."""
_HALL = lazy(r"(?:hội trường|trụ sở|phòng họp|nhà văn hóa)(?: [^ ,;:]+){0,2} \Z")
_CHECKED_AT = lazy(
    r"(?<!\w)(?:thẩm tra|xác minh|khảo sát|làm việc|rà soát|vào cuộc)(?:,? [^ ,;:]+){0,3} (?:tại|ở)"
    r"(?: [^ ,;:]+){0,3} \Z"
)
"""Before a venue at which is done what is done in inspections."""
_PUNISHED = lazy(r"(?:kỷ luật|khiển trách|cảnh cáo|cách chức|khai trừ|đình chỉ)(?: [^ ,;:]+){0,4} \Z")
_VERDICT = lazy(r":|(?<!\w)(?:kết luận|nhận thấy|xác định|chỉ ra|chỉ rõ|phát hiện|cho thấy|nêu rõ|vi phạm,)(?!\w)")
_VERDICT_ON = pattern(
    r"(?<!\w)(?:kết luận|nhận thấy|nhận định|xác định|chỉ ra|chỉ rõ|phát hiện|cho thấy|nêu rõ)(?: rằng| thấy)?[,:]?"
    r"(?: (?:bên cạnh|ngoài) [^,;:<ORG><P>]{0,60},)?(?: tập thể)? \Z"
)
_FOUND_OUT = lazy(r"(?<!\w)phát hiện(?: rằng| thấy)?[,:]? \Z")
"""Before one who came to light in the inspection of another: `phát hiện | ông A vi phạm …`."""
_AT_FAULT = pattern(
    r"<REMARK>[^;:<D>]{0,60}? (?:đã|có|chưa|còn|vi phạm|thiếu|buông lỏng|không|để|thực hiện|chấp hành)(?!\w)"
)
"""What an inspection found out about the one inspected."""
_LISTED = pattern(
    r"(?<!\w)(?:đơn vị|nơi|địa phương|tổ chức đảng|đối tượng|thành phần|chi bộ|đảng bộ|đảng ủy|điểm đến|điểm dừng|điểm"
    r"|cơ sở|cá nhân|trường hợp|chặng|địa chỉ|danh sách|mở màn|mở đầu|khởi đầu|tiếp theo|kế đến|đến lượt"
    r"|sau cùng)(?!\w)[^;<P>]{0,120}?"
    r"(?: là| gồm| có| bao gồm| cụ thể| đó là|:)(?: có| các| tập thể)?:? \Z"
    r"|(?:đảng viên|cán bộ|đồng chí) (?:được|bị) <ORG>[^;:<ORG><P>]{0,20} (?:kiểm tra|giám sát)[^;:<ORG><P>]{0,60}?"
    r" (?:là|gồm|có):? \Z"
)
_AFTER_PASSIVE = pattern(
    r"\A(?:[^;:,<ORG><P>]{0,40}, )?(?:vừa |đã |từng |sau khi )?(?:được|bị)(?: đoàn| tổ)? <ORG>[^;:<ORG><P>]{0,80}"
    r"(?:kiểm tra|giám sát)[^;:<ORG><P>]{0,80}, \Z"
)
"""Before the subject of a passive that opens the clause: "Được UBKT giám sát hồi quý I, A nay đã khắc phục"."""
_JOINS = pattern(
    r"<REMARK>(?:,|;| và|, và| cùng| cùng với|, cùng| -|/| rồi|, rồi)? ?"
    r"(?:(?:đối với|tại|với|các|cả|cá nhân|tập thể|đồng chí) )*"
)
_UNDERGOES = pattern(
    r"<REMARK>(?:,? (?!để|nhằm|khi|do|xã|phường|đơn vị|địa phương)[^ ;:<ORG><P>]{1,12}){0,8}?,? "
    r"(?:(?:được|bị)(?= (?:(?!cử|giao|mời|phân|học|bầu|đi|khen|tặng|xử|kỷ|phê|nhắc)[^ ;:,<ORG><P>]{1,12} ){0,4}"
    r"(?:<ORG>|đoàn |tổ |kiểm tra|giám sát|chọn|lựa chọn))|(?:đã|vừa|từng|mới) qua|qua (?:một |hai )?(?:cuộc|đợt)"
    r"|trải qua|chịu|tiếp nhận|đón nhận"
    r"|nhận (?:các |toàn văn |bản )?(?:quyết định|kết luận|thông báo|kế hoạch|biên bản)"
    r"|(?:là )?(?:một|hai|ba|bốn|những|các) (?:nơi|địa chỉ|đơn vị|chặng|điểm|tổ chức đảng) mà (?=<ORG>|đoàn|tổ)"
    r"|là (?:một trong )?(?:những |các )?(?:đối tượng|nơi|đơn vị|địa phương|tổ chức đảng|điểm)|nằm trong|thuộc diện)"
    r"(?!\w)(?=[^;:]{0,220}?(?:kiểm tra|giám sát))"
)
_ANSWERS = pattern(
    r"<REMARK>,?(?: <adverbs>){0,2} (?:báo cáo|trình bày|giải trình|nêu|cho biết|trả lời|tiếp thu|thừa nhận"
    r"|nhận trách nhiệm|làm rõ|cung cấp|kiểm điểm|tự phê bình|phản ánh|chuẩn bị|bàn giao)(?!\w)"
)
_FACED = pattern(
    r"(?:(?:báo cáo|trình bày|giải trình|làm việc) (?:với|trước)|trước|tiếp|đón|đón tiếp|tiếp và làm việc với|cùng) \Z"
)
"""Before a team to which those inspected answer."""

# the inspecting side
_TOLD_TO = pattern(
    r"(?:<demanded>|trình|gửi|chờ|báo cáo|chuyển(?: đơn)?(?: cho| đến| tới)?|phục vụ|theo dõi|học tập"
    r"|giúp|cho|ý kiến|phối hợp(?: với)?|cùng|cùng với|bầu|phụ trách)(?: cho| với| để| cả| các| lên| tới| đến){0,2} \Z"
)
_SITE = lazy(r"(?<!\w)(?:tại|ở|lên)(?: trụ sở| cơ quan)? \Z")
_MAY_STAND_WITH = pattern(r"(?:báo cáo|làm việc|tiếp|đón|trước|cùng)(?: với| trước)? \Z")
_AGENT = lazy(r"(?<!\w)(?:do|mà|bởi|được|bị|của|đoàn của|tổ của) \Z")
_OPENS = pattern(r"(?:\A|[,:] |\) |(?:<T>|<Y>),? |(?<!\w)(?:rằng|biết|hay|qua|nay|đó|năm|này|tháng) )\Z")
_ACTS = pattern(
    r"<REMARK>(?:, [^,;:]{3,90},)?(?:,? (?:<adverbs>|<T>|<Y>|<acts>|cho|lần lượt|bất ngờ|trong|hai|ngày))*,? "
    r"(?:tiến hành|tổ chức|thực hiện|công bố|ban hành|ra|thành lập|lập|cử|nghe|mở|thông báo|kết luận|xem xét|kiểm tra"
    r"|giám sát|hoàn tất|hoàn thành|kết thúc|khép lại|triển khai|trao|chọn|lựa chọn|phúc tra|rà soát)(?!\w)"
)
_PREFACE = lazy(r"(?<!\w)(?:qua|sau|trong|tại|kết thúc|từ|nghe|không chỉ|ngoài|theo|căn cứ|trên cơ sở)(?!\w)")
_NOT_ITSELF = "".join(
    rf"(?<!{word} )" for word in ("trưởng", "của", "viên", "phó", "với", "các", "trong", "gửi", "cùng", "cầu")
)
_TEAM_WORDS = pattern(
    rf"{_NOT_ITSELF}(?<!\w)(?:đoàn|tổ)(?: công tác)? (?:kiểm tra|giám sát)(?: số)?(?: \d{{1,5}})?(?!\w)"
    r"(?!,? (?:viên|trưởng))"
    r"|(?<!trưởng )(?<!của )(?<!\w)(?:đoàn|tổ) số \d{1,4}(?!\w)"
    r"|(?:(?<=với )|(?<=trước )|(?<=tiếp ))(?:đoàn|tổ)(?=[ ,](?! viên| thanh| công tác| kiểm| giám))"
)
_BY_WORD = lazy(r"(?<!\w)(?:đoàn|tổ|được|bị)(?!\w)")
_WORKS = lazy(
    r"(?<!\w)(?:về|đến|xuống|tới|làm việc|có mặt|thẩm tra|xác minh|công bố|trao|rà soát|soi|dành|vào cuộc|khảo sát"
    r"|thông báo|nghe|ghi nhận|nhắc nhở|phát hiện|bắt tay|hoàn tất|hoàn thành|kết thúc|ở|ký)(?!\w)"
)

# whether it took place
_SOMETHING_ELSE = pattern(r"<no_inspection>")
_TOLD = lazy(r"(?<!\w)(?:kết luận|kết quả|thông báo|báo cáo|biên bản|qua|sau|từ|theo)(?: [^ ,;:]+){0,3} \Z")
_FAR = 200
_ABOVE_ALL = -1.0
"""The level of a team whose sender the sentence does not tell."""


@dataclass(slots=True)
class _Part:
    """A body or a person of a clause: where it stands, and how plainly it is the inspected side (0: not at all)."""

    index: int
    thing: str
    inspects: bool = False
    sure: int = 0


def by_role(scene: Scene, line: Line, team_kind: dict[str, str]) -> Iterator[Finding]:
    """The inspections of a sentence told in no known form; `team_kind` says what the article's teams are for."""
    if line.zone == Zone.TITLE or ORG not in line.text:
        return
    if not (_CUE.search(line.text) or (team_kind and team_kind.keys() & set(line.things(ORG)))):
        return
    clauses, start = [], 0
    for cut in [*(m.start() for m in _CUT.finditer(line.text)), len(line.text)]:
        if _may_tell(line.text[start:cut]):
            clauses.append(_Clause(scene, line, start, cut, team_kind))
        start = cut + 1
    found = [f for clause in clauses for f in clause.findings()]
    if found and not is_scheme(scene, line):
        yield from _joined(scene, found)


def stands_below(scene: Scene, thing: str, by: Iterable[str]) -> bool:
    """Whether what is inspected stands below those who inspect, as far as the senders of teams are known."""
    senders = (scene.organization((scene.sender(b) or "") if scene.is_team(b) else b) for b in by)
    top = min((level_of(s, inspects=True) for s in senders if s is not None), default=_ABOVE_ALL)
    body = scene.organization(thing)
    return body is None or level_of(body, inspects=False) > top


def _may_tell(clause: str) -> bool:
    """Whether a clause names two sides at all, the one or the other perhaps by a word."""
    named = clause.count(ORG)
    return named > 1 or (named == 1 and (PERSON in clause or _BY_WORD.search(clause) is not None))


def keep_below(scene: Scene, finding: Finding, by: Iterable[str]) -> bool:
    """Keep of those inspected by their part alone who stand below the senders found out; whether any does."""
    if finding.rule is BY_ROLE:
        senders = list(by)
        finding.inspected = [t for t in finding.inspected if stands_below(scene, t, senders)]
    return finding.rule is not BY_ROLE or bool(finding.inspected)


def _joined(scene: Scene, found: list[Finding]) -> list[Finding]:
    """A team of words alone is of the body before: "xã vừa bị A giám sát; đoàn giám sát làm việc với B"."""
    for first, then in pairwise(found):
        if not then.by and first.by:
            then.by, then.team_words = first.by, ""
            names = [scene.name(t) for t in then.inspected]
            if all(any(name.endswith(scene.name(t)) for name in names) for t in first.inspected):
                first.inspected = then.inspected
    return found


class _Clause:
    """One clause of a sentence: its bodies and people, and what part each of them has."""

    def __init__(self, scene: Scene, line: Line, start: int, end: int, team_kind: dict[str, str]) -> None:
        self.scene, self.line, self.team_kind = scene, line, team_kind
        self.start, self.end = start, end
        self.text = line.text
        self.acts = [m for m in _ACT.finditer(self.text, start, end) if not is_at_large(self.text, m)]
        self.act = self.acts[0] if self.acts else None
        self.parts = [*self._parts(), *self._meant()]

    def _parts(self) -> Iterator[_Part]:
        depth = 0
        for index in range(self.start, self.end):
            char = self.text[index]
            if char == "(" and self.text.find(")", index, self.end) > 0:  # a name may have taken its end in
                depth += 1
            depth -= char == ")" and depth > 0
            if char not in ORG + PERSON or (depth > 0 and not self._inspector_named(index)):
                continue
            if self.text.endswith("thuộc ", 0, index) and not self._inspector_named(index):
                continue
            for thing in self.line.things(char, index, index + 1)[:1]:
                if not self.line.is_part(index):
                    yield _Part(index, thing)

    def _meant(self) -> Iterator[_Part]:
        """The committee that a speaker means: "Bí thư Đảng ủy xã A cho biết xã vừa được UBKT Huyện ủy kiểm tra"."""
        for match in g.OURS.finditer(self.text, self.start, self.end):
            speaker = self.text.rfind(PERSON, 0, match.start())
            if speaker < 0 and (closed := self.text.find('"', match.end())) >= 0:
                speaker = self.text.find(PERSON, closed)
            people = self.line.things(PERSON, speaker, speaker + 1) if speaker >= 0 else []
            committee = self.scene.committee_of(people[0]) if people else None
            if committee is not None:
                yield _Part(match.start(), committee, sure=3)

    def _inspector_named(self, index: int) -> bool:
        return any(self._by_name(t) for t in self.line.things(ORG, index, index + 1))

    def _by_name(self, thing: str) -> bool:
        """Whether a body's very name says that it inspects."""
        return thing in self.team_kind or self.scene.is_commission(thing)

    # --- the two sides ------------------------------------------------------------------------------------------------

    def findings(self) -> Iterator[Finding]:
        """The inspections that the clause tells of, with both their sides; of two verbs each has what follows it."""
        if not self.parts or _SOMETHING_ELSE.search(self.text, self.start, self.end):
            return
        by = self._inspecting()
        words = _TEAM_WORDS.search(self.text, self.start, self.end) if not by else None
        if not by and words is None:
            return
        self._weigh(by, words)
        inspected = self._below(by)
        if not inspected or not self._told(by, words, inspected):
            return
        kinds: dict[str, list[_Part]] = {}
        for part in inspected:
            kinds.setdefault(self._kind(part, by, words), []).append(part)
        for kind, parts in kinds.items():
            found = self._found(kind, by, words, parts)
            if not self._is_unreal(found.start, found.end - 1):
                yield found

    def _found(self, kind: str, by: list[_Part], words: re.Match[str] | None, parts: list[_Part]) -> Finding:
        places = [p.index for p in (*by, *parts)] + ([words.start(), words.end() - 1] if words else [])
        places += [self.act.start(), self.act.end() - 1] if self.act else []
        found = Finding(self.line, kind, BY_ROLE, min(places), max(places) + 1)
        found.by, found.inspected = [p.thing for p in by], [p.thing for p in parts]
        found.team_words = words.group() if words else ""
        found.concluding = self.act is not None and _TOLD.search(self.text, self.start, self.act.start()) is not None
        found.leaders = self._leaders(found)
        return found

    def _leaders(self, found: Finding) -> list[str]:
        """Who heads the team, said anywhere in the clause."""
        leads = (x for x in leads_in(self.line) if x.rule.leads and self.start <= x.start < self.end)
        return next((list(x.people) for x in leads if not {*x.people} & {*found.inspected}), [])

    def _inspecting(self) -> list[_Part]:
        """Those who inspect: a commission or a team first of all, else the committee that acts."""
        named = [p for p in self.parts if self._by_name(p.thing) and not self._stands_by(p)]
        for part in named or [p for p in self.parts if self._agent(p)][:1]:
            part.inspects = True
        found = [p for p in self.parts if p.inspects]
        teams = [p for p in found if p.thing in self.team_kind]
        unsent = teams and not any(self.scene.sender(p.thing) for p in teams)
        return found[:2] if unsent else teams or found[:1]

    def _stands_by(self, part: _Part) -> bool:
        before = self.text[max(self.start, part.index - 60) : part.index]
        if part.thing in self.team_kind and _MAY_STAND_WITH.search(before):
            return False
        return _TOLD_TO.search(before) is not None or _SITE.search(before) is not None

    def _agent(self, part: _Part) -> bool:
        """Whether a committee acts: it does what is done in inspections, or stands where the one who did it stands."""
        body = self.scene.organization(part.thing)
        if body is None or self._stands_by(part):
            return False
        if not body.kind.is_party and "HĐND" not in body.name and body.kind is not OrganizationKind.MASS_ORGANIZATION:
            return False
        before = self.text[max(self.start, part.index - 60) : part.index]
        if _AGENT.search(before) and not _ISSUED.search(before):
            return self.act is not None and abs(part.index - self.act.start()) < _FAR
        if self.act is not None and part.index > self.act.start() and not self._preface():
            return False
        return _OPENS.search(before) is not None and _ACTS.match(self.text, part.index + 1, self.end) is not None

    def _preface(self) -> bool:
        """Whether the verb stands in what opens the clause: "Sau khi kiểm tra A, B …" has its subject after."""
        return self.act is not None and _PREFACE.search(self.text, self.start, self.act.start()) is not None

    def _weigh(self, by: list[_Part], words: re.Match[str] | None) -> None:
        """Weigh each of the others: how plainly it is the inspected side; a list is as its first."""
        inspecting = [words.start()] if words else [p.index for p in by]
        faced = any(_FACED.search(self.text, self.start, n) for n in inspecting)
        previous: _Part | None = None
        for part in self.parts:
            if part.inspects or self._by_name(part.thing):
                previous = None
                continue
            if previous is not None and _JOINS.fullmatch(self.text, previous.index + 1, part.index) is not None:
                part.sure = part.sure or previous.sure
            part.sure = part.sure or self._sure(part, faced=faced)
            previous = part
        for first, then in reversed(list(zip(self.parts, self.parts[1:], strict=False))):
            if not first.sure and then.sure == 3 and _JOINS.fullmatch(self.text, first.index + 1, then.index):
                first.sure = then.sure if not first.inspects and not self._by_name(first.thing) else 0

    def _sure(self, part: _Part, *, faced: bool) -> int:
        before = self.text[max(self.start, part.index - _FAR) : part.index]
        after = part.index + 1
        told = self.act is not None and self.act.start() < part.index
        at_fault = told and _VERDICT_ON.search(before) and _AT_FAULT.match(self.text, after, self.end)
        if at_fault and self.text[part.index] == PERSON and _FOUND_OUT.search(before):
            return 0
        passive = _AFTER_PASSIVE.match(self.text[self.start : part.index])
        if (
            at_fault
            or passive
            or _OBJECT.search(before)
            or _LISTED.search(before)
            or _UNDERGOES.match(self.text, after, self.end)
        ):
            return 3
        answers = _ANSWERS.match(self.text, after, self.end) is not None
        if self.text[part.index] == ORG and answers and (faced or before.endswith("nghe ")):
            return 3
        return self._placed(part, before)

    def _placed(self, part: _Part, before: str) -> int:
        """How plainly a preposition makes it the inspected side: most of all after the verb."""
        at = _AT.search(before)
        if at is None or (at["at"] == "cho" and not _GIVEN.search(before)):
            return 0
        if any(form.search(before) for form in (_MEMBERS, _PUNISHED, _ISSUED)) or self._is_hall(part, before):
            return 0
        if at["at"] == "đối với":
            return 3
        if self.text[part.index] == PERSON or (at["at"] == "của" and self.act is None):
            return 0
        after = self.act is not None and part.index > self.act.start()
        if at["at"] == "của":
            return 3 if after and self.act and not _VERDICT.search(self.text, self.act.end(), part.index) else 0
        if after or at["at"] not in {"tại", "ở"} or _CHECKED_AT.search(before):
            return 2
        fronted = not any(p.inspects and p.index < part.index for p in self.parts)
        return 1 if fronted or self.act is None else 0

    def _is_hall(self, part: _Part, before: str) -> bool:
        """Whether a body only lends its room: "tại hội trường UBND xã"."""
        body = self.scene.organization(part.thing)
        return body is not None and not body.kind.is_party and _HALL.search(before) is not None

    def _below(self, by: list[_Part]) -> list[_Part]:
        """Those most plainly inspected that stand below the one who inspects."""
        senders = [p.thing for p in by]
        low = [p for p in self.parts if p.sure and not p.inspects and stands_below(self.scene, p.thing, senders)]
        most = max((p.sure for p in low), default=0)
        return [p for p in low if p.sure == most]

    # --- whether it took place ----------------------------------------------------------------------------------------

    def _told(self, by: list[_Part], words: re.Match[str] | None, inspected: list[_Part]) -> bool:
        """Whether the clause tells of an inspection at all: by its verb, or by a team that does what teams do."""
        if self.act is not None:
            return True
        team = words is not None or any(p.thing in self.team_kind for p in by)
        return team and (inspected[0].sure == 3 or _WORKS.search(self.text, self.start, self.end) is not None)

    def _is_unreal(self, first: int, last: int) -> bool:
        until = max(last - 1, first + 1)
        if is_not_told(self.text, self.start, until):
            return True
        if self.act is not None and is_unreal(self.line, self.act.start()):
            return True
        return is_unreal(self.line, first) or is_ahead(self.text, last + 1)

    def _kind(self, part: _Part, by: list[_Part], words: re.Match[str] | None) -> str:
        """Of which kind the inspection of one of them is: as the verb before it, the team's words or its name say."""
        act = next((a for a in reversed(self.acts) if a.start() < part.index), self.act)
        said = " ".join([act["verb"] if act else "", words.group() if words and not act else ""])
        if not said.strip():
            return next((self.team_kind[p.thing] for p in by if p.thing in self.team_kind), KIEM_TRA)
        return GIAM_SAT if GIAM_SAT in said and KIEM_TRA not in said else KIEM_TRA
