"""Which happenings are the article's own events: the main one, and others that it reports with their day."""

from __future__ import annotations

import re
from datetime import date

from ingest.relate.events.happenings import Happening, happenings_in
from ingest.relate.signs.line import ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone
from schema.model import EventKind

_STRONG, _FAIR, _BARE = 0.9, 0.8, 0.7
_LEAD_LINES = 4
_LONG_AGO, _FEW_DAYS = 60, 7
_BEFORE = pattern(r"\A(?:trước đó|trước đấy), (?:vào )?(?:sáng |chiều |tối )?<T>")
_RECALLED = pattern(r"\A(?:[^<T>]{0,30}?)<recalled>|<recalled>[^,;:]{0,30}\Z")
_OWN_DAY = pattern(
    r"\A(?:\* ?|- ?|\()?(?:[^;:<T><P><ORG>]{2,30}(?::|\) -| -) )?"
    r"(?:(?:(?:thực hiện|theo|tiếp tục|triển khai|trong khuôn khổ|nhân dịp|hưởng ứng|tại|trên cơ sở|căn cứ|ngay sau"
    r"|(?:trước|sau) (?!đó|đây)) ?[^;:<T>]{1,120}?, )?"
    r"(?:trước đó, )?(?:cũng )?(?:trong |vào )?(?:sáng |chiều |tối |trưa |đêm )?(?:cùng ngày|<T>|nay)|thừa ủy quyền)"
)
_CONGRESS = pattern(
    r"đại hội(?: đại biểu| toàn thể| điểm)*(?: của)? (?P<by><ORG>)<REMARK>(?:,? lần thứ|,? nhiệm kỳ|,? <Y>)"
)
_TITLE_SUBJECT = pattern(
    r"\A(?:lãnh đạo |thường trực )?(?P<by><ORGS>) (?:kiểm tra|làm việc|thăm|khảo sát|gặp|đối thoại|tiếp xúc|tặng)"
)
_DELEGATION = pattern(r"(?P<by><ORG>) do (?P<who><PEOPLE>)[^;:.<ORG><P>]{0,60}? (?:dẫn đầu|làm trưởng đoàn)")
_TALK = re.compile(r"phóng viên|p\.v:|pv:|hỏi:|trò chuyện")
_PERSONAL = {"checks on the spot", "works with", "visits"}


def events_told(scene: Scene) -> list[Happening]:
    """The happenings that are events of this article, the main one first; none for a feature or an interview."""
    told = [
        happening
        for line in scene.lines
        if not scene.is_order(line) and not _is_talk(line)
        for happening in happenings_in(scene, line)
    ]
    main = _main(scene, told)
    if main is None:
        return []
    unsaid = main.rule.kind is not None or main.rule.name == "somebody chairs" or main.kind == EventKind.CONGRESS
    if not main.organizers and unsaid:
        main.organizers = _organizers_elsewhere(scene, main, told)
    return [main, *(h for h in told if h is not main and _stands_alone(scene, h, main))]


def opens_with_its_day(line: Line) -> bool:
    """Whether the sentence begins by saying when: the mark of a report in its own right."""
    return _OWN_DAY.match(line.text) is not None


def _main(scene: Scene, told: list[Happening]) -> Happening | None:
    own = [h for h in told if _is_own(scene, h)]
    if not own:
        return next((h for h in told if h.line.zone == Zone.TITLE and h.confidence >= _STRONG), None)
    first = own[0]
    if first.confidence < _STRONG:
        near = [h for h in own if h.confidence >= _STRONG and h.line.number - first.line.number <= 2]
        if near and _same_day(scene, near[0], first):
            return near[0]
    return first


def _is_own(scene: Scene, happening: Happening) -> bool:
    """Whether the article is about it: told in the lead or with its day, not recalled, not to come."""
    line = happening.line
    if line.zone == Zone.TITLE or _recalled(happening) or not _timely(scene, happening):
        return False
    if happening.rule.opening:
        return line in scene.prose[:1]
    if scene.is_lead(line, _LEAD_LINES):
        return True
    return happening.date is not None and happening.confidence >= _STRONG and opens_with_its_day(line)


def _stands_alone(scene: Scene, happening: Happening, main: Happening) -> bool:
    """Whether a happening beside the main one is reported in its own right: its sentence opens with its day."""
    line = happening.line
    least = _FAIR if _BEFORE.match(line.text) is None else _BARE
    if line is main.line or line.zone in {Zone.TITLE, Zone.CAPTION} or happening.confidence < least:
        return False
    if not opens_with_its_day(line) or not _timely(scene, happening):
        return False
    if _recalled(happening) and not _goes_before(scene, happening, main):
        return False
    return set(happening.organizers) != set(main.organizers) or not _same_day(scene, happening, main)


def _goes_before(scene: Scene, happening: Happening, main: Happening) -> bool:
    """`Trước đó, ngày 14/11, Tỉnh ủy B tổ chức hội nghị`: news of another body, a few days before the article's own."""
    day, own = scene.day(happening.date), scene.day(main.date)
    named = happening.organizers or happening.rule.name == "there took place"
    if _BEFORE.match(happening.line.text) is None or day is None or own is None or not named:
        return False
    if day.startswith("--") or own.startswith("--"):
        return day[:5] == own[:5] and 0 <= int(own[5:7]) - int(day[5:7]) <= _FEW_DAYS
    return 0 <= (date.fromisoformat(own) - date.fromisoformat(day)).days <= _FEW_DAYS


def _organizers_elsewhere(scene: Scene, main: Happening, told: list[Happening]) -> list[str]:
    """Who held what the main sentence tells without saying who: said in another sentence, or in the title."""
    for other in told:
        if other is not main and other.kind == main.kind and other.organizers and _same_day(scene, other, main):
            return other.organizers
    found = next((found for line in scene.lines if (found := _sent_by(scene, main, line))), [])
    return found or (_congress_of(scene, main.line) if main.kind == EventKind.CONGRESS else [])


def _congress_of(scene: Scene, line: Line) -> list[str]:
    """Whose congress it is, where the sentence before its day says so."""
    for other in reversed(scene.lines[max(0, line.number - 2) : line.number]):
        match = _CONGRESS.search(other.text) if other.zone != Zone.TITLE else None
        if match is not None:
            return other.listed(ORG, match.start("by"), match.end("by"))
    return []


def _sent_by(scene: Scene, main: Happening, line: Line) -> list[str]:
    sent = _DELEGATION.search(line.text) if main.people else None
    if sent is not None and set(line.things(PERSON, sent.start("who"), sent.end("who"))) & set(main.people):
        teams = line.things(ORG, sent.start("by"), sent.end("by"))[:1]
        return [s for t in teams if (s := scene.sender(t) if scene.is_team(t) else t)]
    title = _TITLE_SUBJECT.search(line.text) if line.zone == Zone.TITLE and main.rule.name in _PERSONAL else None
    return line.listed(ORG, title.start("by"), title.end("by")) if title is not None else []


def _recalled(happening: Happening) -> bool:
    return _RECALLED.search(happening.line.text, 0, happening.start + 1) is not None


def _timely(scene: Scene, happening: Happening) -> bool:
    """Neither to come nor long ago, as far as the day of publication tells."""
    day, published = scene.day(happening.date), scene.published
    if day is None or published is None or day.startswith("--"):
        return True
    age = (date.fromisoformat(published[:10]) - date.fromisoformat(day)).days
    return 0 <= age <= _LONG_AGO


def _same_day(scene: Scene, one: Happening, other: Happening) -> bool:
    first, second = scene.day(one.date), scene.day(other.date)
    return first is None or second is None or first == second


def _is_talk(line: Line) -> bool:
    return _TALK.search(line.text) is not None or line.text.startswith('"')
