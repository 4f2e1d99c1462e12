"""From happenings and inspections to the records of events: who held, chaired and attended them, when, under what."""

from __future__ import annotations

import re

from ingest.relate.events.chairs import give_chairs
from ingest.relate.events.choose import events_told, opens_with_its_day
from ingest.relate.events.happenings import Happening, happenings_in
from ingest.relate.events.inspected import INSPECTING, OF_INSPECTION, also_told, inspections_told, only_told
from ingest.relate.events.told import Told
from ingest.relate.events.under import is_on_cadres, under_of
from ingest.relate.inspections.drafts import Draft
from ingest.relate.signs.days import days_from, shifted
from ingest.relate.signs.line import Line, pattern
from ingest.relate.signs.scene import Scene
from ingest.relate.signs.words import kind_of
from schema.model import Event, EventKind

_FIRST = pattern(
    r"(?<!\w)ngày(?: làm việc)? (?:đầu tiên|thứ nhất),? \(?<T>"
    r"|\A(?:đại hội |hội nghị |kỳ họp )?(?:khai mạc|bắt đầu) từ (?:sáng |chiều |ngày )*<T>"
)
_AFTER_DAYS = pattern(
    r"(?<!\w)(?:sau|qua|trải qua) (?P<n>hai|ba|bốn|0?[234]) ngày (?:làm việc|họp|diễn ra)"
    r"(?P<range>[^;,<T>]{0,30}\(<T>)?[^;]{0,200}?(?<!\w)(?:bế mạc|thành công|khép lại|kết thúc|hoàn thành)(?!\w)"
)
"""A congress told by its close: "Sau hai ngày làm việc, sáng 24/7, Đại hội A đã bế mạc"."""
_LASTS = pattern(
    r"\A(?P<noun><noun>)(?! trước| sau)[^;:<T><P>]{0,120}? "
    r"(?:diễn ra|được tổ chức|được tiến hành|kéo dài|làm việc|bắt đầu)"
    r"(?:,? [^ ;:,<T>]{1,12}){0,5},? \(?<T>"
)
"""A meeting's days, told once more: "Đại hội diễn ra trong 3 ngày, từ 26 - 28/10"."""
_TIMED = pattern(
    r"\A[^<T>]{0,3}thời gian(?: (?:tổ chức|diễn ra|tiến hành|thi|<noun>)){0,2}:? (?:bắt đầu )?(?:từ )?[^;<T>]{0,14}<T>"
)
"""The days of a contest, told as a heading: "Thời gian cuộc thi: từ 8 giờ ngày 22/6 đến …"."""
_OTHER_KINDS = frozenset({EventKind.CONFERENCE, EventKind.CONGRESS, EventKind.WORKSHOP})
"""What a team does not hold with those whom it inspects."""
_OTHERS_KINDS = frozenset({EventKind.MEETING, EventKind.CEREMONY})
"""What another body than the one that inspects holds."""
_MOST_DAYS = 5
_COUNT = {"hai": 2, "ba": 3, "bốn": 4, "2": 2, "3": 3, "4": 4}
_REACH, _NEAR = 12, 3
_FAIR = 0.8


def events_of(scene: Scene, drafts: list[Draft], untargeted: list[Draft]) -> tuple[Event, ...]:
    """The events of one article; `drafts` are its inspections, `untargeted` those whose inspected side has no name."""
    happenings = events_told(scene, undated=not (drafts or untargeted))
    told = inspections_told(scene, drafts, happenings[0] if happenings else None)
    if told:
        happenings = [h for h in happenings if _beside(scene, h, told)]
    for number, happening in enumerate(happenings):
        following = happenings[number + 1].line.number if number + 1 < len(happenings) else len(scene.lines)
        told.append(_held(scene, happening, following, beside=number > 0))
        known = any(t.date and t.organizers == told[-1].organizers for t in told)
        if len(told) > 1 and not known:
            told[-1].date = told[-1].date or shifted(told[0].date, days_from(happening.line))
    told = _opened_before(told)
    if not told and not drafts:
        told = inspections_told(scene, [d for d in untargeted if d.date is not None], None)[:1]
    give_chairs(scene, told)
    if told:
        heard = {line for t in told if t.kind == EventKind.INSPECTION for line in t.lines}
        also = also_told(scene, [d for d in drafts if heard.isdisjoint(d.lines[:1])], told[0])
        told = [t for t in told if not _same_as_inspection(t, also)] + also
    told = _joined(told) or only_told(scene, drafts)
    merged: dict[str, Event] = {}
    for one in (t for t in told if t.tells):
        event = one.record(scene)
        merged.setdefault(event.id, event)
    return tuple(merged.values())


def _joined(told: list[Told]) -> list[Told]:
    """Two meetings of one kind that a body held on one day are one, as they are named: chairs and documents too."""
    kept: dict[tuple[object, ...], Told] = {}
    for number, one in enumerate(told):
        named = bool(one.organizers) and one.date is not None and one.kind is not EventKind.INSPECTION
        key = (one.kind, tuple(one.organizers), one.date) if named else (number,)
        first = kept.setdefault(key, one)
        if first is not one:
            first.chairs += [c for c in one.chairs if c not in first.chairs]
            first.under |= one.under
            first.say(one.line)
    return list(kept.values())


def _opened_before(told: list[Told]) -> list[Told]:
    """One meeting of several days told by its close, then by its opening, is one, and of the day on which it opened."""
    kept: list[Told] = []
    for one in told:
        same = next((t for t in kept if (t.kind, t.organizers) == (one.kind, one.organizers)), None)
        if same is not None and one.kind is EventKind.CONGRESS and _shortly_before(one.date, same.date):
            same.date = one.date
            same.say(one.line)
        else:
            kept.append(one)
    return kept


def _beside(scene: Scene, happening: Happening, inspections: list[Told]) -> bool:
    """Whether a happening is another one than the inspections that the article is about."""
    line = happening.line
    own = any(line in one.lines for one in inspections)
    if happening.about_inspection or own or line.number <= inspections[0].line.number:
        return False
    hosts = {o for one in inspections for o in one.organizers}
    apart = bool(happening.organizers) and hosts.isdisjoint(happening.organizers)
    if happening.rule.name in OF_INSPECTION:
        of_team = any(scene.is_team(o) for o in happening.organizers) or INSPECTING.search(line.text) is not None
        return apart and opens_with_its_day(line) and not of_team
    named = bool(happening.organizers) and happening.date is not None
    other = happening.kind in _OTHER_KINDS or line.text.startswith("kỳ họp", happening.named)
    other = other or (happening.kind in _OTHERS_KINDS and hosts.isdisjoint(happening.organizers))
    return opens_with_its_day(line) or (named and other)


def _same_as_inspection(one: Told, inspections: list[Told]) -> bool:
    """Whether a sentence of an inspection was read as a session of its own too."""
    read_twice = one.rule.removeprefix("event: ") in OF_INSPECTION
    return read_twice and any(one.line in i.lines[:1] and one.date == i.date for i in inspections)


def _held(scene: Scene, happening: Happening, following: int, *, beside: bool) -> Told:
    line = happening.line
    rule = f"event: {happening.rule.name}"
    one = Told(happening.kind, line, rule, happening.confidence, scene.day(happening.date))
    one.organizers = list(happening.organizers)
    one.people = list(happening.people)
    one.chairs = list(happening.heads)
    one.say(line)
    entry = scene.entry(line)
    following = min(following, entry.end) if entry is not None else following
    after = scene.lines[line.number + 1 : max(following, line.number + 1)]
    one.date = _first_day(scene, one.kind, _opened(scene, one), after)
    one.attended([line, *after[:_REACH]])
    again = [h for line in after[:_NEAR] for h in happenings_in(scene, line) if _is_same(scene, h, happening)]
    for said in (said for h in (happening, *again) for said in under_of(scene, h, after)):
        if (one.kind is not EventKind.CEREMONY or beside) and is_on_cadres(happening, said):
            continue
        one.under[said.under.directive] = said.under
        one.say(said.line)
        if said.confidence < _FAIR:
            one.confidence = min(one.confidence, said.confidence)
    return one


def _is_same(scene: Scene, other: Happening, happening: Happening) -> bool:
    """Whether the text tells the same once more, as where the lead repeats the first sentence, cut short."""
    named = (other.kind, other.organizers, scene.day(other.date))
    return bool(other.organizers) and named == (happening.kind, happening.organizers, scene.day(happening.date))


def _first_day(scene: Scene, kind: EventKind, day: str | None, lines: list[Line]) -> str | None:
    """The day on which what lasted several days began, told later: "ngày làm việc đầu tiên, 26/10"."""
    for line in lines[:_REACH]:
        match = _FIRST.search(line.text) or _lasts(kind, line)
        first = scene.day_in(line, match.start(), match.end()) if match is not None else None
        if first is not None and day is not None and first[:-2] == day[:-2] and 0 < _apart(first, day) <= _MOST_DAYS:
            return first
        timed = _TIMED.match(line.text) or _lasts(kind, line) if day is None else None
        if timed is not None:
            return scene.day_in(line, 0, timed.end())
    return day


def _opened(scene: Scene, one: Told) -> str | None:
    """The day on which a congress opened that its sentence tells by the close, so many days after."""
    after = _AFTER_DAYS.search(one.line.text) if one.kind is EventKind.CONGRESS else None
    if after is None or one.date is None or after.end() > one.line.text.find("; ") > 0:
        return one.date
    told = after["range"] and scene.day_in(one.line, *after.span("range"))
    opened = told or shifted(one.date, 1 - _COUNT[after["n"].removeprefix("0")])
    return opened if _shortly_before(opened, one.date) else one.date


def _lasts(kind: EventKind, line: Line) -> re.Match[str] | None:
    match = _LASTS.match(line.text)
    return match if match is not None and kind_of(match["noun"], held=False) == kind else None


def _shortly_before(first: str | None, day: str | None) -> bool:
    if first is None or day is None or first[:-2] != day[:-2]:
        return False
    return 0 < _apart(first, day) <= _MOST_DAYS


def _apart(first: str, day: str) -> int:
    """Days between two of one month."""
    return int(day[-2:]) - int(first[-2:])
