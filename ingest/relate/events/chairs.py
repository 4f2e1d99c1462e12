"""Who chairs which event: what sentences say of chairs, given to the meeting that they speak of."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.patterns import lazy
from ingest.relate.events.conclusions import give_concluders
from ingest.relate.events.told import Told
from ingest.relate.inspections.rules import UNNAMED
from ingest.relate.signs.days import days_from
from ingest.relate.signs.leads import BY_PRONOUN, PRESIDIUM, Lead, leads_in
from ingest.relate.signs.line import ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone
from schema.model import EventKind

_RECALLED = pattern(
    r"\A[^<T>]{0,20}?<recalled>(?! (?:việc|người|nội dung|vấn đề|đơn vị|địa phương|đồng chí|phần|nơi)(?!\w))"
)
"""Told of the past; "từng việc" is each thing."""
_ON_INSPECTION = lazy(r"(?:cuộc|quyết định|kế hoạch) (?:kiểm tra|giám sát)(?!\w)")
_ALSO_CHAIRS = lazy(r"(?:cùng|đồng) (?:chủ trì|điều hành|chủ tọa)|(?:cùng|tham gia) (?:dự,? |và )*chủ trì")
_ACTS = pattern(
    r"\A(?:[-*+•●▶] ?)?(?!(?:tại|ở) (?:đây|đó)(?!\w))(?:[^;:<ORG><P>]{1,60}[,:.] ?)?(?:lãnh đạo |thường trực )?"
    r"(?P<by><ORGS>)<REMARK>(?:,? (?:<adverbs>|<T>|sáng|chiều|tối|hôm|ngày|nay|phải|lại|cũng|tranh thủ))*+ "
    r"(?:<organising>|họp|bàn|thảo luận|đối thoại|gặp mặt|gặp gỡ|làm việc|ra mắt|tiếp|nhóm họp|sinh hoạt|sơ kết"
    r"|tổng kết|quán triệt|giao ban|kiểm tra|giám sát|thăm|trao|công bố|tập huấn|phát động)(?!\w)"
)
"""A body at the head of a sentence and a meeting of its own."""
_BY_PRONOUN = pattern(
    r"(?<!\w)(?<!các )(?<!những )(?<!nhiều )(?<!hai )(?:do )?(?:chính )?(?:ông|bà|anh|chị|đồng chí|vị bí thư)"
    r"(?: ấy| này)?(?: (?:đã|là người|trực tiếp|đích thân|vừa|còn|cũng|tự|đứng ra))* "
    r"(?:(?:làm |ngồi ghế )?(?:<chairing>(?! <led_work>)|điều hành|điều khiển|cầm trịch))"
    r"(?=[,.;]| <noun>| và |\Z)"
)
_ITEM = pattern(r"[*•►+-]+ ?(?:[^;:.]{2,40}: |<T>)")
"""An item of a round-up: what the next one tells is of another meeting."""
_UNREAL = pattern(r"<planned>|<denied>|(?<!\w)(?:lẽ ra|từng|thay vì|để|cho|mời|giao(?! ban)|nhờ)(?!\w)")
_ALONE = pattern(
    r"<P><REMARK>,?(?:,? (?:<adverbs>|<T>|sáng|chiều|tối|hôm|nay|có|buổi|cuộc))* "
    r"(?:(?:(?:tiếp xúc|gặp gỡ|gặp mặt)(?:,| và) )?đối thoại (?:với|trực tiếp)"
    r"|tiếp (?:công )?dân)(?!\w)"
)
"""Somebody alone who had it, on no visit, with no delegation or company.

Who "works with" a body is not said to chair: careful readers differ, and a wrong edge is worse than a missing one.
"""
_ANNOUNCING = pattern(r"<chairing> (?:buổi|hội nghị|lễ|cuộc) (?:công bố|triển khai|làm việc)(?!\w)")
"""Who chairs the meeting at which an inspection is announced, beside the head of its team."""
_OF_LEADERS = frozenset({EventKind.WORKING_SESSION, EventKind.MEETING})
_REACH, _NEAR, _AHEAD = 12, 3, 4
_CLOSE = 30


def give_chairs(scene: Scene, told: list[Told]) -> None:
    """Give the people who chair to the event spoken of: the last one told before, the first for what stands ahead."""
    for line in scene.lines if told else ():
        if _RECALLED.search(line.text) and all(line is not t.line for t in told):
            continue
        before = [t for t in reversed(told) if t.line.number <= line.number]
        event = max(before, key=lambda t: t.line.number, default=told[0])
        for lead in (*leads_in(line), *_meant(scene, line)):
            if lead.rule.name in PRESIDIUM:
                event = next((t for t in told if t.kind == EventKind.CONGRESS), event)
            elif not lead.rule.leads and line not in event.lines:
                event = _own_meeting(scene, lead, event, before)
            if _counts(event, line, lead) and not _is_another(scene, event, line, lead):
                event.chairs += [p for p in lead.people if p not in event.chairs]
                event.say(line)
    give_concluders(told, scene)
    _give_hosts(told)


def _own_meeting(scene: Scene, lead: Lead, last: Told, before: list[Told]) -> Told:
    """The meeting of the chair's own body, told before one of another place: "Ở A … Ở B … Bí thư A chủ trì"."""
    posts = [post for person in lead.people[:1] for post in scene.reading.people[person].posts if not post.former]
    held = [post.organization for post in posts]
    own = _places(scene, held)
    if not own or own & (held_in := _places(scene, last.organizers)) or not held_in:
        return last
    return next((t for t in before if not t.chairs and own & _places(scene, t.organizers)), last)


def _places(scene: Scene, bodies: list[str]) -> set[str]:
    """The units that bodies are of, as far as they are known."""
    found = (scene.organization(body) for body in bodies)
    return {body.place for body in found if body is not None and body.place}


def _give_hosts(told: list[Told]) -> None:
    """Who alone held a dialogue chairs it where nobody else is said to: "A đã đối thoại với nhân dân xã B"."""
    for one in told:
        alone = one.kind in _OF_LEADERS and len(one.people) == 1 and not one.organizers
        if alone and one.date and not one.chairs and _ALONE.search(one.line.text):
            one.chairs = list(one.people)


def _counts(event: Told, line: Line, lead: Lead) -> bool:
    """A meeting's chair is told near it or in a caption; a delegation's head in its sentence, or is who acted in it.

    A team's head is known from the inspection's own draft.
    """
    if lead.rule.leads:
        if event.kind == EventKind.INSPECTION:
            return event.rule.endswith(UNNAMED.name) and line.number - event.line.number <= _REACH
        if event.kind == EventKind.WORKING_SESSION and not event.people and not event.chairs:
            return line.number - event.line.number <= _NEAR
        if _ON_INSPECTION.search(event.line.text) and not event.people:
            return line.number - event.line.number <= _NEAR
        return bool({*lead.people} & {*event.people}) if event.people else line is event.line
    if event.kind == EventKind.INSPECTION and event.chairs and line not in event.lines:
        also = _ALSO_CHAIRS.match(line.text) or _ANNOUNCING.search(line.text)
        return also is not None and 0 <= line.number - event.line.number <= _NEAR
    return line.zone in {Zone.TITLE, Zone.CAPTION} or -_AHEAD <= line.number - event.line.number <= _REACH


def _is_another(scene: Scene, event: Told, line: Line, lead: Lead) -> bool:
    """Whether a sentence that is none of the event's speaks of a meeting of its own: with its day or its own body."""
    if _ITEM.match(event.line.text) and any(
        _ITEM.match(other.text) for other in scene.lines[event.line.number + 1 : line.number + 1]
    ):
        return True
    if line in event.lines or line.zone in {Zone.TITLE, Zone.CAPTION} or lead.rule.leads:
        return False
    if days_from(line) is not None:
        return True
    if line.number < event.line.number and any(not other.rule.leads for other in leads_in(event.line)):
        return True
    days = {day for _, said in scene.days(line, 0, lead.end) if (day := scene.day(said)) is not None}
    if days and event.date is not None and event.date not in days:
        return True
    acts = _ACTS.match(line.text)
    bodies = line.listed(ORG, *acts.span("by")) if acts is not None and acts.end() <= lead.end else []
    return bool(bodies) and not {*bodies} & {*event.organizers}


def _meant(scene: Scene, line: Line) -> Iterator[Lead]:
    """Who chairs by a pronoun: "…, ông trực tiếp chủ trì", "do chính ông điều hành", of the one named last before."""
    if "chủ" not in line.text and "điều" not in line.text:
        return
    for match in _BY_PRONOUN.finditer(line.text):
        people = line.things(PERSON, 0, match.start())[-1:]
        before = scene.lines[line.number - 1] if line.number else line
        people = people or (before.things(PERSON)[-1:] if len(before.things(PERSON)) == 1 else [])
        said = line.text[max(0, match.start() - _CLOSE) : match.end()]
        if people and not _UNREAL.search(said):
            yield Lead(tuple(people), BY_PRONOUN, match.start(), match.end())
