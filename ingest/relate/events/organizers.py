"""Who held a happening whose own sentence does not say so: another sentence, the title, the chair's post tell it."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.events.frames import held_by, holders, told_holder
from ingest.relate.events.happenings import Happening, called
from ingest.relate.events.part_rules import THAT_MEETING
from ingest.relate.events.same import named_in, near
from ingest.relate.signs.line import ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone
from schema.model import EventKind, OrganizationKind

_CONGRESS = pattern(
    r"đại hội(?: đại biểu| toàn thể| điểm)*(?: của)? (?P<by><ORG>)<REMARK>(?:,? lần thứ|,? nhiệm kỳ|,? <Y>)"
)
_TITLE_SUBJECT = pattern(
    r"\A(?:lãnh đạo |thường trực )?(?P<by><ORGS>) (?:kiểm tra|làm việc|thăm|khảo sát|gặp|đối thoại|tiếp xúc|tặng"
    r"|tổng kết|sơ kết|quán triệt|triển khai|học tập|tổ chức)(?!\w)"
)
_DELEGATION = pattern(r"(?P<by><ORG>) do (?P<who><PEOPLE>)[^;:.<ORG><P>]{0,60}? (?:dẫn đầu|làm trưởng đoàn)")
_SESSION = pattern(
    r"(?<!\w)(?P<noun>kỳ họp|phiên họp)"
    r"(?: ?(?:lần thứ \w+|thứ \w+|\([^()]{0,40}\)|thường kỳ|bất thường|chuyên đề|toàn thể|mở rộng))*"
    r"(?: của)? (?P<by><ORG>)"
)
_SUBJECT = pattern(
    r"\A(?:[^;:<ORG><P>]{0,40}[-:,)] ?)?(?P<by><ORGS>),? (?:đã|vừa|mới|cũng|<adverbs>|họp|nghe|thảo luận|thông qua)"
)
_COMMISSION = "Ủy ban Kiểm tra"
_NAME = 20
_FAR = 120
_CLASS = lazy(r"\A(?:lễ|buổi|cuộc|phiên|buổi lễ|chương trình|hội nghị) ")
_ACTING = pattern(
    r"(?P<by><ORGS>)<REMARK>(?:,? (?:<adverbs>|<T>|<H>|cùng nhau|tiến hành|tổ chức|sáng|chiều|tối|hôm|nay|có|buổi"
    r"|cuộc))*+ \Z"
)
_HELD_IT = pattern(
    r"\A(?:[^;:<ORG><P>]{0,40},? )?(?P<by><ORGS>)<REMARK>(?:,? (?:chủ trì,? )?phối hợp (?:với|cùng|cùng với)(?: các)? "
    r"<ORGS>)?(?:,? (?:đã|vừa|cùng|đồng|đứng ra|trực tiếp|phối hợp))* (?:tổ chức|đăng cai)[ .]*\Z"
    r"|(?<!\w)(?:đơn vị|cơ quan|bên|đứng ra)(?: (?:chủ trì|đứng ra|trực tiếp|đồng))* (?:tổ chức|đăng cai)(?: <noun>)?"
    r"(?: này)?(?: là|:| gồm) (?P<is><ORGS>)"
    r"|(?P<was><ORG>)<REMARK>(?:(?! không | chưa | sẽ )[^;:.<ORG><P>]){0,60}? (?:là|làm)"
    r" (?:đơn vị|cơ quan|bên|nơi)(?: (?:chủ trì|đứng ra|trực tiếp|đồng))* (?:tổ chức|đăng cai)(?!\w)"
)
"""Who held what the sentences before tell of, said without its name or after it."""
_TEAM = lazy(
    r"(?:\A|[,;] )(?:các thành viên )?(?:đoàn|tổ)(?: công tác| kiểm tra| giám sát| khảo sát)?"
    r"(?: (?:đã|vừa|cũng|lần lượt|trực tiếp|có|buổi|đến|về|xuống|dành|tiếp tục|tiến hành))* "
    r"(?:làm việc|khảo sát|nhiều thời gian|thời gian|nghe|cả buổi)(?!\w)"
)
_TEAM_OF = pattern(r"(?<!\w)(?:đoàn|tổ)(?: công tác| kiểm tra| giám sát| khảo sát)? (?:của )?(?P<by><ORG>)")
_FEW = 4
_BARE = pattern(
    r"(?:<noun>|hội nghị|cuộc họp|buổi lễ)(?: này)?(?:,? (?:đã|vừa|được|chính thức|long trọng|trọng thể))*,? "
    r"(?:diễn ra|tổ chức|khai mạc|kéo dài|bắt đầu|họp|kết thúc|mở ra|bế mạc)(?!\w)"
)
"""A meeting named by no more than its kind, at the head of a sentence that tells when it was."""
_WITH = lazy(r"(?:buổi|cuộc) (?:làm việc|gặp|gặp gỡ|họp|đối thoại|trao đổi) với ")


def organizers_elsewhere(scene: Scene, main: Happening, told: list[Happening]) -> list[str]:
    """Who held what the main sentence tells without saying who."""
    for other in told:
        if other is not main and other.kind == main.kind and other.organizers and same_day(scene, other, main):
            return other.organizers
    found = next((found for line in scene.lines if (found := _sent_by(scene, main, line))), [])
    if not found and main.kind == EventKind.CONGRESS:
        found = _congress_of(scene, main.line)
    return (
        found
        or _by_team(scene, main)
        or said_near(scene, main)
        or _session_of(scene, main)
        or _told_before(scene, main)
        or _cell_of(scene, main)
    )


def said_near(scene: Scene, happening: Happening) -> list[str]:
    """Who held it as a sentence near it says that names it again: "Hội nghị do A phối hợp với B tổ chức"."""
    line, name = happening.line, called(happening)
    for other in near(scene, line, scene.day(happening.date)):
        later = other.number > line.number
        held = (held_by(other) or _ended_by(other) if later else None) or _named_again(other, name)
        if held := held or (None if later else _acted(other, name)):
            return holders(other, held)
    return []


def _named_again(line: Line, name: str) -> tuple[int, int] | None:
    """Where those stand who held the meeting, in a sentence that names it too."""
    match = next(named_in(line, name), None)
    return told_holder(line, *match.span()) if match is not None else None


def _ended_by(line: Line) -> tuple[int, int] | None:
    """Where those stand who held what is spoken of: "A phối hợp với B tổ chức.", "A là đơn vị tổ chức buổi lễ"."""
    match = _HELD_IT.search(line.text) if "tổ chức" in line.text or "đăng cai" in line.text else None
    group = next((g for g in ("by", "is", "was") if match[g]), "") if match is not None else ""
    return match.span(group) if match is not None and group else None


def _acted(line: Line, name: str) -> tuple[int, int] | None:
    """Where those stand who did what the meeting is called for: "A và B vừa ký kết …" before "Lễ ký kết …"."""
    verb = _CLASS.sub("", name)
    at = line.text.find(f" {verb} ") if verb != name else -1
    match = _ACTING.search(line.text, max(0, at - _FAR), at + 1) if at > 0 else None
    return match.span("by") if match is not None else None


def _cell_of(scene: Scene, main: Happening) -> list[str]:
    """The cell whose head runs its regular meeting: "bà A, Bí thư Chi bộ bản B, điều hành buổi sinh hoạt"."""
    if "sinh hoạt" not in main.line.text[main.named : main.named + _NAME]:
        return []
    posts = [p for person in main.people for p in scene.reading.people[person].posts if not p.former]
    held = (scene.organization(p.organization) for p in posts)
    return [o.id for o in held if o is not None and o.kind is OrganizationKind.CHI_BO][:1]


def _told_before(scene: Scene, main: Happening) -> list[str]:
    """Who acts in the sentence before that of a meeting spoken of as known: "A vừa thông qua … Cuộc họp do B …"."""
    before = scene.lines[main.line.number - 1] if main.line.number and _is_known(main) else None
    match = _SUBJECT.match(before.text) if before is not None and before.zone != Zone.TITLE else None
    if before is None or match is not None:
        return before.listed(ORG, *match.span("by")) if before is not None and match is not None else []
    partners = main.line.things(ORG)
    others = [o for o in before.things(ORG) if o not in partners and before.zone != Zone.TITLE]
    return others if len(others) == 1 else []


def _is_known(main: Happening) -> bool:
    """Whether a meeting is spoken of as known, or told by whom it was with."""
    return (
        main.rule.name == THAT_MEETING
        or _BARE.match(main.line.text) is not None
        or (main.named < _NAME and _WITH.match(main.line.text, main.named) is not None)
    )


def same_day(scene: Scene, one: Happening, other: Happening) -> bool:
    """Whether two happenings may have been on one day: no two days are told."""
    first, second = scene.day(one.date), scene.day(other.date)
    return first is None or second is None or first == second


def _congress_of(scene: Scene, line: Line) -> list[str]:
    """Whose congress it is, where the sentence before its day says so."""
    for other in reversed(scene.lines[max(0, line.number - 2) : line.number]):
        match = _CONGRESS.search(other.text) if other.zone != Zone.TITLE else None
        if match is not None:
            return other.listed(ORG, match.start("by"), match.end("by"))
    return []


def _session_of(scene: Scene, main: Happening) -> list[str]:
    """Whose session it is: "kỳ họp thứ 3 của A" near it, or the commission whose head chairs ("kỳ họp" alone)."""
    noun = next((n for n in ("kỳ họp", "phiên họp") if main.line.text.startswith(n, main.named)), None)
    if noun is None:
        return []
    for other in scene.lines:
        for match in _SESSION.finditer(other.text):
            if match["noun"] == noun and other is not main.line:
                return other.listed(ORG, match.start("by"), match.end("by"))
    posts = [p for person in main.people for p in scene.reading.people[person].posts if not p.former]
    headed = (p.organization for p in posts if p.title == "Chủ nhiệm")
    return [o for o in headed if noun == "kỳ họp" and scene.name(o).startswith(_COMMISSION)][:1]


def _by_team(scene: Scene, main: Happening) -> list[str]:
    """Who sent the team of which its own sentence says no more than "đoàn", "tổ"."""
    at_work = _TEAM.search(main.line.text) if main.kind is EventKind.WORKING_SESSION else None
    for other in reversed(scene.lines[max(0, main.line.number - _FEW) : main.line.number]) if at_work else ():
        teams = [o for o in other.things(ORG) if scene.is_team(o)]
        if teams:
            return [scene.sender(teams[0]) or teams[0]]
        if (match := _TEAM_OF.search(other.text)) is not None:
            return other.things(ORG, *match.span("by"))
    return []


def _sent_by(scene: Scene, main: Happening, line: Line) -> list[str]:
    sent = _DELEGATION.search(line.text) if main.people else None
    if sent is not None and set(line.things(PERSON, sent.start("who"), sent.end("who"))) & set(main.people):
        teams = line.things(ORG, sent.start("by"), sent.end("by"))[:1]
        return [s for t in teams if (s := scene.sender(t) if scene.is_team(t) else t)]
    title = _TITLE_SUBJECT.search(line.text) if line.zone == Zone.TITLE and main.rule.personal else None
    return line.listed(ORG, title.start("by"), title.end("by")) if title is not None else []
