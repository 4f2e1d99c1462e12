"""The two sides of an inspection in one sentence: who stands left of the verb, who right of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ingest.patterns import lazy
from ingest.relate.inspections import grammar as g
from ingest.relate.inspections.rules import BODY_INSPECTS, COUNTED, MATTER, InspectionRule
from ingest.relate.signs.line import ORG, PERSON, Line, pattern

_BREAKS_TOPIC = pattern(
    r"(?<!\w)(?:đề nghị|yêu cầu|giao|phối hợp|báo cáo với|làm việc với|nhận thấy|tham mưu|xin ý kiến)(?!\w)"
)
_MEMBERS = lazy(r"(?<!công tác )(?:đảng viên|cán bộ|cá nhân|đồng chí|người) (?:tại|ở|của)\Z")
"""Some of the body's members, not the body: "đối với một số đảng viên tại A"."""
_COMPLEMENT = pattern(r"(?:(?<!\w)(?:của|tại|ở|với|cùng|từ|cho|đến|trong|thuộc)(?: [^ ;:<ORG><P>,]{1,12}){0,3} )\Z")
_OBJECT = pattern(r"(?:kiểm tra|giám sát)(?: <inspected_lightly>){0,3}(?: (?:đối với|tại))? \Z")
_PARTNER = pattern(r"(?:(?:phối hợp(?: chặt chẽ| đồng bộ| nhịp nhàng)?|cùng) (?:với |cùng )?|(?:ngoài|bên cạnh) )\Z")
_SET_OFF = pattern(
    r"(?: ?\([^()]{0,60}\))?, (?!(?:yêu cầu|đề nghị|giao|chỉ đạo|phối hợp|báo cáo|tham mưu|đồng thời|trong đó"
    r"|không|chưa|để"
    r"|chưa|để|nhằm|khi|nếu)(?!\w))[^,;:\"<ORG><P>]{3,90},(?= )"
)
ANOTHER_TEAM = lazy(r"(?<!\w)(?:đoàn|tổ) số \d+(?!\w)")
"""One of several teams, which acts itself: "ba đoàn của A ra quân: Đoàn số 1 kiểm tra B"."""
_WHEN = pattern(r"(?:trước|sau|trong)(?: khi)?[^;:.<ORG><P>]{0,30}? (?:với|tại|ở)(?: [^ ;:<ORG><P>,]{1,12}){0,3} \Z")
"""Before whom something was done first: "Trước khi làm việc với A, đoàn đã kiểm tra B"."""
_INSTRUCTS = lazy(
    r"(?:\A|[;.:] ?)(?:thực hiện|theo|căn cứ|chấp hành|trên cơ sở|được)(?: sự| ý kiến| các| những){0,2} (?:chỉ đạo"
    r"|yêu cầu|chủ trương|đề nghị|phân công|kết luận|đồng ý|ủy quyền)(?: [^ ;:,]{1,12}){0,4} của(?: đồng chí)? \Z"
)
"""Upon whose word another acts: "Thực hiện chỉ đạo của A, sau khi xem xét kết quả kiểm tra đối với B, C …"."""
_VENUE = lazy(r"(?:tại|ở)(?: (?:hội trường|trụ sở|phòng họp))? \Z")
_TEAM_NEXT = lazy(r"(?: ?\([^()]{0,60}\))?, ?(?:đoàn|tổ)(?!\w)")
"""After a venue: "tại A, đoàn giám sát …" is the team's act."""
_NEXT_SUBJECT = lazy(
    r" (?:đã|vừa|cho biết|cho rằng|nêu|khẳng định|yêu cầu|đề nghị|phát biểu|báo cáo|chịu|bị|được|là|thừa nhận|do|"
    r"nhận thấy|kết luận|quyết định|tiếp tục|phải|cần|chưa|không|sẽ|chỉ ra|xác định|đánh giá|nhận định|ghi nhận|"
    r"kiểm tra|giám sát|kiến nghị|lập|phát hiện|thông báo|thống nhất)(?!\w)"
)
_TARGETS = ((g.DIRECT, BODY_INSPECTS), (g.ONE_THEN, BODY_INSPECTS), (g.COUNTED, COUNTED), (g.TOPIC, MATTER))
_NOT_BUT = pattern(
    r"(?:,? <inspected_lightly>){0,4},? không phải (?:là )?(?:đối với |với |tại "
    r"|ở )?<THE><ACTORS>[^;:<ORG><P>]{0,60}?,? mà "
    r"(?:là )?(?:đối với |với |tại |ở )?" + g.ACTED_ON
)
"""The inspected side against another: "kiểm tra không phải A như nhiều người tưởng, mà (đối với) B"."""
_SURE_TOPIC = 0.9
_MORE_PEOPLE = pattern(
    r"(?:,| -)?"
    r"(?: (?!(?:đã|có|được|bị|về|trong|việc|theo|do|vi|khi|và|là|để|qua|từ|với|chịu|cùng|ngày|sáng|chiều)(?!\w))"
    r"[^ ;:,.()<ORG><P><D><T>]{1,12}){1,7}(?: <ORG>)?(?P<and> và |; |, )(?:các )?(?P<of><PEOPLE>)"
)
_TEAM = lazy(rf"(?<!\w){g.TEAM_NAME}")
_ITSELF = pattern(
    r"(?:\A|[,;:\"] |(?:<Y>|<T>),? |(?<!\w)(?:biết|hay|định|rằng|nhận|tin|rõ|thì) )"
    r"(?P<self>(?:cơ quan|đơn vị|ủy ban|ban|phòng) (?:này|ông|bà|mình|anh|chị|tôi)|cơ quan|đơn vị|ủy ban)(?!\w)"
)
"""Who acts named by a word alone: "ông A cho biết đơn vị đã kiểm tra B", of which A is the head."""
_NO_TEAM = lazy(r"(?:trưởng|của|với|thành viên|các|cùng|trước|gửi|báo cáo|phó) \Z")


@dataclass(frozen=True, slots=True)
class Inspecting:
    """The inspecting side: where it begins, its bodies' ids or the words for a team, what stands before the verb."""

    start: int
    by: tuple[str, ...]
    middle: str
    team_words: str = ""


@dataclass(frozen=True, slots=True)
class Inspected:
    """The inspected side: the ids of its bodies and people, by which rule it is joined to the verb, where it ends."""

    actors: tuple[str, ...]
    end: int
    rule: InspectionRule
    confidence: float
    some_people: bool
    speaker: tuple[str, ...] = ()

    def without(self, by: tuple[str, ...]) -> tuple[str, ...]:
        """The actors without those of the inspecting side."""
        return tuple(a for a in self.actors if a not in by)


def _never(_thing: str) -> bool:
    return False


def inspecting_side(
    line: Line, end: int, since: int = 0, *, is_team: Callable[[str], object] = _never, loose: bool = False
) -> Inspecting | None:
    """Who stands left of the verb at `end`; the way between may hold nothing but the words of such acts.

    What stands before `since` belongs to an inspection told of before. A partner is none ("cùng A kiểm tra"), but a
    team of inspection (`is_team`) is: "đồng chí B cùng Đoàn kiểm tra của A đã kiểm tra".
    """
    text = line.text
    position = end
    for _ in range(4):
        position = text.rfind(ORG, 0, position)
        if position < 0 or end - position > g.LONGEST_MIDDLE:
            break
        middle = text[position + 1 : end]
        if not any(g.MIDDLE.fullmatch(m) or (loose and g.LOOSE.fullmatch(m)) for m in _without_remark(middle)):
            continue
        start, by = _bodies(line, position, since)
        if _VENUE.search(text, max(0, start - 40), start) and _TEAM_NEXT.match(middle):
            continue
        if _PARTNER.search(text, max(0, start - 30), start) and not any(is_team(b) for b in by):
            continue
        if "," in middle and _INSTRUCTS.search(text, max(0, start - 90), start):
            continue
        if _WHEN.search(text, max(0, start - 60), start) or ANOTHER_TEAM.search(middle):
            continue
        if _OBJECT.search(text, max(0, start - 60), start) or line.is_part(start):
            break
        return Inspecting(start, by, middle)
    return _team(line, end, loose=loose) or _head(line, end) or _itself(line, end)


def _without_remark(middle: str) -> tuple[str, ...]:
    """What stands between body and verb, also without what commas set off: "A, qua dư luận, đã kiểm tra"."""
    set_off = _SET_OFF.match(middle)
    return (middle,) if set_off is None else (middle, middle[set_off.end() :])


def _bodies(line: Line, position: int, since: int) -> tuple[int, tuple[str, ...]]:
    """The list of bodies that ends at `position`; a body that is a complement ("tại A, B …") is none of it."""
    match = g.SUBJECTS.search(line.text, max(min(since, position), position - 150), position + 1)
    start = match.start() if match else position
    while start < position and _COMPLEMENT.search(line.text, max(0, start - 60), start):
        start = line.text.index(ORG, start + 1)
    return start, tuple(line.things(ORG, start, position + 1))


def _team(line: Line, end: int, *, loose: bool) -> Inspecting | None:
    """A team that words alone name: "đoàn giám sát theo Quyết định số … triển khai …"."""
    for match in reversed(list(_TEAM.finditer(line.text, max(0, end - g.LONGEST_MIDDLE), end))):
        if _NO_TEAM.search(line.text, max(0, match.start() - 12), match.start()):
            continue
        for stop in {match.end(), match.start() + len("đoàn")}:
            middle = line.text[stop:end]
            if stop <= end and (g.MIDDLE.fullmatch(middle) or (loose and g.LOOSE.fullmatch(middle))):
                return Inspecting(match.start(), (), line.text[stop:end], line.text[match.start() : stop].strip())
    return None


def _head(line: Line, end: int) -> Inspecting | None:
    """The head of a team in its place: "đồng chí A, Trưởng đoàn công bố Quyết định … kiểm tra"."""
    position = line.text.rfind(PERSON, max(0, end - g.LONGEST_MIDDLE), end)
    if position < 0:
        return None
    head = g.HEAD.match(line.text, position, end)
    if head is None or not g.MIDDLE.fullmatch(line.text[head.end() : end]):
        return None
    return Inspecting(position, (), line.text[head.end() : end], "đoàn")


def _itself(line: Line, end: int) -> Inspecting | None:
    """A body that a word alone names, whose name the speaker's post or a sentence before tells."""
    for match in reversed(list(_ITSELF.finditer(line.text, max(0, end - g.LONGEST_MIDDLE), end))):
        middle = line.text[match.end() : end]
        if g.MIDDLE.fullmatch(middle):
            return Inspecting(match.start("self"), (), middle, match["self"])
    return None


def inspected_side(line: Line, start: int) -> Inspected | None:
    """Who stands right of the verb that ends at `start`."""
    contrast = _NOT_BUT.match(line.text, start)
    if contrast is not None:
        return _inspected(line, contrast, BODY_INSPECTS, BODY_INSPECTS.confidence)
    for compiled, rule in _TARGETS:
        match = compiled.match(line.text, start)
        if match is None or _generic(line, start, match):
            continue
        if rule is not MATTER:
            return _inspected(line, match, rule, rule.confidence)
        if _BREAKS_TOPIC.search(match["topic"]) or _MEMBERS.search(line.text, match.start(), match.end("joint")):
            return None
        return _inspected(line, match, rule, _SURE_TOPIC if match["joint"] == "đối với" else rule.confidence)
    return None


def _generic(line: Line, start: int, match: re.Match[str]) -> bool:
    """Whether the words mean many and name none: "kiểm tra các chi bộ quân sự xã"."""
    single = match["of"].count(ORG) == 1 and PERSON not in match["of"]
    words = (match.groupdict().get("many") or "").rstrip()
    many = bool(words) and not words.endswith((":", ",")) and match["among"] is None
    return single and (many or g.GENERIC.search(line.text, start, match.start("of")) is not None)


def _inspected(line: Line, match: re.Match[str], rule: InspectionRule, confidence: float) -> Inspected:
    start, end = match.span("of")
    cut = listed_end(line, start, end)
    speaker = tuple(line.listed(ORG, cut, end)) if cut < end else ()
    actors = line.listed(ORG + PERSON, start, cut)
    while line.text[cut - 1] == PERSON and (more := _MORE_PEOPLE.match(line.text, cut)) is not None:
        if more["and"] == ", " and _NEXT_SUBJECT.match(line.text, more.end()):
            break
        actors += [a for a in line.listed(PERSON, more.start("of"), more.end()) if a not in actors]
        cut = more.end()
    while (also := g.AND_SORT.match(line.text, cut)) is not None:
        actors += [a for a in line.listed(ORG + PERSON, *also.span("of")) if a not in actors]
        cut = also.end()
    some = g.SOME_PEOPLE.match(line.text, cut) is not None
    return Inspected(tuple(actors), cut, rule, confidence, some, speaker)


def listed_end(line: Line, start: int, end: int) -> int:
    """Where a list ends whose last member after a comma does what comes next: "đối với A, B nhận thấy …" is of A."""
    last = max(line.text.rfind(", ", start, end), line.text.rfind("; ", start, end))
    if last <= start or not _NEXT_SUBJECT.match(line.text, end):
        return end
    return last
