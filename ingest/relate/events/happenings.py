"""What one sentence says to have taken place, by the rules of happening_rules.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.patterns import lazy
from ingest.recognise.dates import DateMention
from ingest.relate.events.age import is_history
from ingest.relate.events.day_elsewhere import day_near
from ingest.relate.events.frames import FRAME, frame, holder, holders
from ingest.relate.events.happening_days import day_in_clause, day_of
from ingest.relate.events.happening_forms import HappeningRule
from ingest.relate.events.happening_rules import RULES
from ingest.relate.events.meeting_rules import SPOKEN_OF
from ingest.relate.events.unreal import is_habit, is_put_off, is_unreal
from ingest.relate.signs.days import days_from
from ingest.relate.signs.line import ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene
from ingest.relate.signs.words import is_noun, kind_of
from schema.document import Zone
from schema.model import EventKind, OrganizationKind

_COMPILED = tuple((pattern(rule.text), rule) for rule in RULES)
_SPOKEN_OF = pattern(SPOKEN_OF.text)
_NOUN = pattern("<noun>|<held>")
_CUES = lazy(
    r"tổ chức|tiến hành|khai mạc|khai giảng|bế giảng|triệu tập|họp|phiên|hội nghị|đại hội|hội thảo|tọa đàm"
    r"|lễ |diễn ra|trao|công bố|làm việc|kiểm tra|"
    r"khảo sát|thị sát|thăm|"
    r"tổng kết|sơ kết|quán triệt|học tập|giao ban|sinh hoạt|chủ trì|điều hành|khép lại|bế mạc|kết thúc|thành công|"
    r"đã xong|hoàn tất|ngồi |gói lại|đúc kết|ôn lại|mở ra|trao giải|khánh thành|khởi công|"
    r"ra mắt|phát động|tuyên dương|tập huấn|ra quân|ký kết|kỷ niệm|mít tinh|buổi|lớp|kéo dài|"
    r"thảo luận|bàn |góp ý|biểu quyết|bỏ phiếu|lấy phiếu|chất vấn|hội ý|tiếp |gặp|nghe|cho ý kiến|đối thoại"
    r"|tiếp công|chúc mừng|tặng|chúc |thông qua|giải đáp|dâng hương|viếng| mở | có | dự "
)
_COMPLEMENT = pattern(
    r"(?:(?<!\w)(?:của|tại|ở|vào|hội trường|trụ sở|với|từ|cho|đến(?! lượt)|trong|thuộc|được|bị|nghe|chỉ đạo"
    r"|ủy quyền của|theo)"
    r"(?! (?:[^ ;:<ORG><P>,]{1,12} )?(?:hôm|lúc|khi|ngày|dịp|giữa lúc) )(?: [^ ;:<ORG><P>,]{1,12}){0,3} )\Z"
)
_HALL = pattern(r"(?<!\w)(?:phòng họp|hội trường)(?: [^ ;:<ORG><P>,]{1,8}){0,3}, \Z")
"""Before the body whose hall it is, where another one acts: "tại phòng họp số 2, UBND huyện, Huyện ủy tổ chức"."""
_PARTNER = lazy(r"(?<!\w)(?:với|cùng)(?: (?:lãnh đạo|đại diện|tập thể|cấp ủy|các|ban lãnh đạo))* \Z")
"""Before a body that somebody met with, and that did not hold the meeting."""
_SET_OFF = lazy(r".(?: ?\([^()]{0,60}\))? ?,")
"""A body with a comma after it: where it is, not who acts."""
_GOVERNED = lazy(r"(?<!\w)(?:của|với|cho|được|bị|theo|cùng|do) \Z")
_TEAM_OF = lazy(r"(?:đoàn|tổ)(?: công tác| kiểm tra| giám sát| khảo sát)?(?: số)?(?: \d{1,5})?(?: của)? \Z")
_BETWEEN = pattern(
    r" ?(?P<with><ORG>)<REMARK>[^;<ORG>]{0,60}? (?:hai|giữa hai) (?:địa phương|bên|tỉnh|huyện|thành phố|cơ quan"
    r"|đơn vị|đảng bộ)"
)
"""After "A làm việc với": a session of two bodies, neither of which is inspected or visited."""
_ALSO_REVIEWS = pattern(
    r"[^:<P>]{0,300}?(?: và| đồng thời|(?<=[;,])) (?P<also><ORG>)<REMARK>"
    r"(?: tổ chức| tiến hành| hội nghị){0,2} (?:sơ kết|tổng kết)(?!\w)"
)
"""The second body of one conference: "… tổ chức hội nghị ra nghị quyết lãnh đạo; Ban CHQS huyện tổng kết công tác"."""
_ABOUT_INSPECTION = pattern(
    r"[^;:.]{0,40}?(?:công bố|triển khai|thông qua|kết luận|thông báo|đánh giá|nghe|kết thúc)[^;:.]{0,60}?"
    r"(?<!công tác )(?:kiểm tra|giám sát|kết quả của <ORG>)(?!, giám sát năm)"
)
_SESSION = "kỳ họp"
_TELLS_OF_ITS_SESSION = pattern(
    r"(?P<by><ORG>)<REMARK>,? (?:(?:vừa|đã) )*(?:có )?(?:cho biết|cho hay|thông tin|thông báo|công bố|thông cáo)"
    r"(?:,| rằng|:)? tại \Z"
)
"""A commission that tells what its own session decided: "A cho biết, tại kỳ họp thứ 6, …"."""
_FOUNDS = pattern(r"(?: của <ORG>)?(?: về)?(?: việc)? (?:thành )?lập <ORG>")
_LATELY = lazy(r"\A(?:\([^()]{1,30}\) ?-? ?)?(?:vừa qua|mới đây|hôm nay|vừa mới đây|mới rồi)(?!\w)")
_COMES_WITH = pattern(
    r"(?P<head><P>)(?: ?\([^()]{0,60}\))?(?:,? (?:<adverbs>|người))*,? (?:dẫn đầu|cùng(?: với)?|và|trưởng|đứng đầu)"
    r"(?: các thành viên(?: trong| của)?)? (?P<team><ORG>)"
    r"|(?:dẫn đầu|đứng đầu) (?P<before><ORG>)(?: [^;:.,<P>]{1,40})?, (?P<led><P>)"
    r"|buổi làm việc(?: [^;:.<ORG><P>]{1,60})? với (?P<guests><ORG>) do (?P<guest><P>)"
    r"[^;:.<P><ORG>]{0,40}? (?:dẫn đầu|làm)"
)
"""Who heads the delegation that he comes with: "đồng chí A cùng Đoàn công tác số 3 của B"."""
_UNDER_HEADING = pattern(r"\A<ORG> ?: ")
"""A body before what it did: "Huyện ủy X: Hội nghị sơ kết công tác diễn ra sáng 10/6"."""
_PARTY_BODIES = frozenset({OrganizationKind.CAP_UY, OrganizationKind.STANDING_BODY, OrganizationKind.PARTY_AGENCY})
"""What sends delegations to those below; one of a parliament or from abroad visits and holds nothing."""
_REACH = 140
_FAIR = 0.7


@dataclass(slots=True)
class Happening:
    """One statement that something took place.

    `end` is where what it was about begins, `named` where its name does (it may say that too); `date` is its day.

    `people` are who acted, where no body did; `heads` who came at the head of its delegation; `about_inspection` tells
    that it announced or concluded an inspection;
    `near` that its day stands in another sentence.
    """

    line: Line
    rule: HappeningRule
    kind: EventKind
    start: int
    end: int
    confidence: float
    organizers: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    date: DateMention | None = None
    about_inspection: bool = False
    named: int = 0
    near: bool = False


def happenings_in(scene: Scene, line: Line, *, undated: bool = False) -> Iterator[Happening]:
    """The happenings that one sentence tells of, each by the first rule that reads it.

    `undated` takes those without a day too, of which a sentence alone can't tell whether they are news.
    """
    if not _CUES.search(line.text):
        return
    taken: list[tuple[int, int]] = []
    for compiled, rule in _COMPILED:
        if rule.cue and not any(cue in line.text for cue in rule.cue):
            continue
        for match in compiled.finditer(line.text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if found := _read(scene, line, rule, match, undated=undated):
                taken.append(match.span())
                yield found
    if not taken and not undated and (found := _framed(scene, line)) is not None:
        yield found


def _framed(scene: Scene, line: Line) -> Happening | None:
    """What the sentence tells by its parts alone, where no rule reads it."""
    told = frame(line) if line.zone != Zone.TITLE else None
    return _read(scene, line, FRAME, told, undated=False) if told is not None else None


def spoken_of(scene: Scene, line: Line) -> Happening | None:
    """The meeting that a sentence opens with as with what is known: `Tại hội nghị, …`."""
    match = _SPOKEN_OF.match(line.text)
    return _read(scene, line, SPOKEN_OF, match, undated=True) if match is not None else None


def _read(scene: Scene, line: Line, rule: HappeningRule, match: re.Match[str], *, undated: bool) -> Happening | None:
    groups = match.groupdict()
    acts = rule.passive or groups.get("by") is None or _may_act(line, match.start("by"))
    if not acts or (rule is not FRAME and is_unreal(line, match)) or is_put_off(line, match.end()):
        return None
    date = day_of(scene, line, match, undated=rule.undated)
    if date is None and rule is FRAME:
        date = day_in_clause(scene, line, match)
    near = day_near(scene, line, _called(match)) if date is None and rule.confidence >= _FAIR else None
    date = date or near
    if date is None and is_habit(line, match.end()):
        return None
    timed = date is not None or line.zone == Zone.TITLE or undated or days_from(line) is not None
    if rule.dated and not timed and not _lately(scene, line):
        return None
    if is_history(scene, date):
        return None
    if rule.known and scene.day(date) is None and days_from(line) is None:
        return None
    found = Happening(line, rule, _kind(rule, match), match.start(), match.end(), rule.confidence, date=date)
    found.near = near is not None
    found.named = next((match.start(g) for g in ("noun", "held") if groups.get(g)), match.end())
    _tell_who(scene, found, match)
    found.about_inspection = _ABOUT_INSPECTION.match(line.text, match.end()) is not None or _of_team(scene, line, match)
    return found


def called(happening: Happening) -> str:
    """The words by which a happening is called, as far as its rule read them."""
    match = _NOUN.match(happening.line.text, happening.named)
    return match.group() if match is not None else ""


def _called(match: re.Match[str]) -> str:
    """What the happening is called; empty where its rule knows no name."""
    groups = match.groupdict()
    return groups.get("noun") or groups.get("held") or ""


def _lately(scene: Scene, line: Line) -> bool:
    """Whether the article opens with it and gives no day: "Vừa qua, đồng chí A đã dẫn đầu Đoàn công tác khảo sát"."""
    return line in scene.prose[:1] and _LATELY.match(line.text) is not None


def _of_team(scene: Scene, line: Line, match: re.Match[str]) -> bool:
    """Whether what was announced is the setting up of a team of inspection."""
    founds = _FOUNDS.match(line.text, match.end())
    return founds is not None and any(scene.is_team(t) for t in line.things(ORG, founds.end() - 1, founds.end()))


def _tell_who(scene: Scene, found: Happening, match: re.Match[str]) -> None:
    """Note who acted or led; else whose it was."""
    line, rule, groups = found.line, found.rule, match.groupdict()
    if groups.get("by") is not None:
        start = match.start("by") if rule.passive else _own_start(line, match.start("by"), match.end("by"))
        found.organizers = line.listed(ORG, start, match.end("by"))
        found.people = line.listed(PERSON, start, match.end("by"))
        if line.is_part(start):  # "Ban Pháp chế HĐND tỉnh": the body that acted has no name of its own here
            found.organizers = []
    if groups.get("led") is not None:
        found.people = line.listed(PERSON, match.start("led"), match.end("led"))
    _tell_whose(scene, found, match)
    if not found.organizers:
        found.organizers = _said_to_hold(line, match)
    if found.kind is EventKind.WORKING_SESSION:
        _tell_delegation(scene, found)


def _tell_delegation(scene: Scene, found: Happening) -> None:
    """Note the Party body whose delegation works there, and who came at its head."""
    came = _COMES_WITH.search(found.line.text)
    if came is None:
        return
    pairs = (("team", "head"), ("before", "led"), ("guests", "guest"))
    team, head = next(pair for pair in pairs if came[pair[0]])
    heads = found.line.things(PERSON, *came.span(head))[:1]
    if found.people and found.people[:1] != heads:
        return
    sent = [scene.sender(o) or "" for o in found.line.things(ORG, *came.span(team)) if scene.is_team(o)]
    if any((body := scene.organization(o)) is not None and body.kind in _PARTY_BODIES for o in sent):
        found.organizers, found.heads = sent, heads


def _tell_whose(scene: Scene, found: Happening, match: re.Match[str]) -> None:
    """Note whose it was where nobody acted, and who joined in."""
    line, rule, groups = found.line, found.rule, match.groupdict()
    heading = _UNDER_HEADING.match(line.text)
    if heading is not None and not found.organizers and heading.end() == match.start():
        found.organizers = line.listed(ORG, 0, heading.end())
    if groups.get("host") is not None:
        partner = _PARTNER.search(line.text, match.start(), match.start("host")) is not None
        found.organizers = [] if partner else line.listed(ORG, match.start("host"), match.end("host"))
    for group in ("with", "also"):
        partners = line.listed(ORG, match.start(group), match.end(group)) if groups.get(group) is not None else []
        found.organizers += [o for o in partners if o not in found.organizers]
    if found.organizers and (between := _BETWEEN.match(line.text, match.end())) is not None:
        found.organizers += line.things(ORG, between.start("with"), between.end("with"))
    if rule.shared and (also := _ALSO_REVIEWS.match(line.text, match.end())) is not None:
        found.organizers += line.things(ORG, also.start("also"), also.end("also"))
    if groups.get("place") is not None:
        found.organizers = _held_at(scene, line, match)


def _said_to_hold(line: Line, match: re.Match[str]) -> list[str]:
    """The bodies that the sentence says, before or after its form, to have held what it names."""
    named = match.span("noun") if match.groupdict().get("noun") is not None else None
    if named is None:
        return []
    told = _TELLS_OF_ITS_SESSION.search(line.text, 0, named[0]) if line.text.startswith(_SESSION, named[0]) else None
    if told is not None:
        return line.things(ORG, *told.span("by"))
    held = holder(line, *named)
    return holders(line, held) if held is not None else []


def _held_at(scene: Scene, line: Line, match: re.Match[str]) -> list[str]:
    """Whose place the words are, or the body whose name goes on in small letters: "Đảng bộ xã khe Sâu"."""
    words, start = match["place"], match.start("place")
    named = line.listed(ORG, start, start + 1)
    if named and scene.name(named[0]).lower().endswith(words.lstrip(ORG).casefold()):
        return named
    held = scene.committee_at(words)
    return [held] if held else []


def _may_act(line: Line, start: int) -> bool:
    """Whether what stands first may be who acts: "của A tổ chức" has another subject, "tại Hòa Phú, ông A" has not."""
    governed = _COMPLEMENT if line.text[start] == ORG else _GOVERNED
    if _TEAM_OF.search(line.text, max(0, start - _REACH // 2), start):
        return True
    return (
        not governed.search(line.text, max(0, start - _REACH // 2), start)
        or _SET_OFF.match(line.text, start) is not None
    )


def _own_start(line: Line, start: int, end: int) -> int:
    """Where the acting bodies begin: "tại hội trường A, B tổ chức" is B's."""
    while any(form.search(line.text, max(0, start - _REACH // 2), start) for form in (_COMPLEMENT, _HALL)):
        following = next((n for n in range(start + 1, end) if _another(line, start, n)), None)
        if following is None:
            break
        start = following
    return start


def _another(line: Line, start: int, index: int) -> bool:
    """Whether the sign is the next one that is not joined to the venue by "và": "tại phòng họp A và B, C tổ chức"."""
    return line.text[index] in ORG + PERSON and not line.text[start + 1 : index].endswith(" và ")


def _kind(rule: HappeningRule, match: re.Match[str]) -> EventKind:
    if rule.kind is not None:
        return rule.kind
    groups = match.groupdict()
    if groups.get("held"):
        return kind_of(groups["held"], held=True)
    if groups["noun"] == "sinh hoạt":
        return EventKind.MEETING
    return kind_of(groups["noun"], held=not is_noun(groups["noun"]))
