"""From happenings and inspections to the records of events: who held, chaired and attended them, when, under what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.relate.events.choose import events_told
from ingest.relate.events.happenings import Happening
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene
from ingest.relate.events.under import under_of
from ingest.relate.inspections.drafts import Draft
from schema.document import Zone
from schema.identity import event_id
from schema.model import Event, EventKind, Purpose, Under

_NAMES = {
    EventKind.INSPECTION: "Kiểm tra, giám sát", EventKind.CONFERENCE: "Hội nghị", EventKind.CONGRESS: "Đại hội",
    EventKind.MEETING: "Cuộc họp, gặp mặt", EventKind.WORKING_SESSION: "Buổi làm việc", EventKind.WORKSHOP: "Hội thảo, lớp học",
    EventKind.CEREMONY: "Buổi lễ",
}  # fmt: skip
_ATTEND = pattern(
    r"(?:\A|[,;] |(?<=\W))<attending>(?: và [^;:<ORG><P>]{1,30})?(?: (?:hội nghị|đại hội|buổi lễ|lễ|lễ công bố|buổi làm việc|hội thảo|kỳ họp|cuộc họp))?(?: còn)?(?: có| gồm| là|:)"
)
_CAME = pattern(r"(?P<who><PEOPLE>)(?:,? (?:đã|cũng))*(?:,? (?:đến|về|tới|tham))? dự(?! kiến| thảo| án)")
_RECALLED = pattern(r"\A[^<T>]{0,20}?<recalled>")
_INSPECTING = {"works with", "checks on the spot", "decision handed over", "visits"}
_INSPECTION = re.compile(r"(?<!công tác )(?<!\w)(?:kiểm tra|giám sát)(?!\w)")
_JUST = re.compile(r"(?<!\w)(?:vừa|mới đây|hôm nay|mới)(?!\w)")
_CHAIR_REACH = 12


@dataclass(slots=True)
class _Told:
    """One event on its way."""

    kind: EventKind
    line: Line
    rule: str
    confidence: float
    date: str | None = None
    organizers: list[str] = field(default_factory=list)
    chairs: list[str] = field(default_factory=list)
    attendees: list[str] = field(default_factory=list)
    under: dict[str, Under] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    def say(self, line: Line) -> None:
        if line not in self.lines:
            self.lines.append(line)


def events_of(scene: Scene, drafts: list[Draft]) -> tuple[Event, ...]:
    """The events of one article; `drafts` are its inspections."""
    happenings = events_told(scene)
    told = _inspections(scene, drafts, happenings) or []
    if told:
        happenings = [h for h in happenings[1:] if h.line not in told[0].lines]
    told += [_told(scene, h, happenings[n + 1 :]) for n, h in enumerate(happenings)]
    if told:
        _chairs(scene, told)
    merged: dict[str, Event] = {}
    for one in told:
        event = _record(scene, one)
        merged.setdefault(event.id, event)
    return tuple(merged.values())


# --- happenings -------------------------------------------------------------------------------------------------------


def _told(scene: Scene, happening: Happening, others: list[Happening]) -> _Told:
    line = happening.line
    one = _Told(happening.kind, line, f"event: {happening.rule.name}", happening.confidence, scene.day(happening.date))
    one.organizers = list(happening.organizers)
    one.say(line)
    until = others[0].line.number if others else len(scene.lines)
    after = [x for x in scene.lines if line.number < x.number < until]
    _attendees(scene, one, [line, *after])
    for under, said, confidence in under_of(scene, happening, after):
        one.under[under.directive] = under
        one.say(said)
        one.confidence = min(one.confidence, max(confidence, 0.6)) if confidence < 0.8 else one.confidence
    return one


# --- inspections ------------------------------------------------------------------------------------------------------


def _inspections(scene: Scene, drafts: list[Draft], happenings: list[Happening]) -> list[_Told]:
    """The events of kind Inspection: those drafts that the article is about."""
    main = happenings[0] if happenings else None
    own = [d for d in drafts if _is_main(scene, d, main)]
    if not own:
        return []
    if main is not None and main.about_inspection:
        return [_concluded(scene, own, main)]
    told: list[_Told] = []
    for draft in own:
        days = list(dict.fromkeys(draft.days)) or [draft.date or _reported(scene, draft)]
        for day in days:
            same = next((t for t in told if t.date == day and t.organizers == _senders(scene, draft)), None)
            if same is None:
                told.append(_inspection(scene, draft, day))
            else:
                _join(same, draft)
    return told


def _is_main(scene: Scene, draft: Draft, main: Happening | None) -> bool:
    """Whether the article is about the inspection: told first, in the lead, not recalled, and no other happening before it."""
    first = min(draft.lines, key=lambda x: x.number if x.zone != Zone.TITLE else 10**6)
    if (
        draft.recalled
        or draft.rule == "issuer of the decision"
        or not (first.zone == Zone.TITLE or scene.is_lead(first, 3))
    ):
        return False
    if not _timely(scene, draft, first):
        return False
    if main is None or main.about_inspection:
        return True
    if main.line.number < first.number and first.zone != Zone.TITLE:
        return False
    return main.line.number > first.number or main.rule.name in _INSPECTING or main.line is first


def _timely(scene: Scene, draft: Draft, first: Line) -> bool:
    """Whether it is news: it has a day, the headline is of it, or the first sentences say "vừa"."""
    news = [first, *[x for x in scene.prose[:2]]]
    day = draft.date or _reported(scene, draft)
    return bool(day) or _INSPECTION.search(scene.title) is not None or any(_JUST.search(x.text) for x in news)


def _reported(scene: Scene, draft: Draft) -> str | None:
    """The day on which an inspection's outcome was made known, where no other is told."""
    line = draft.lines[0]
    return next((scene.day(d) for _, d in scene.days(line, 0, len(line.units))), None)


def _senders(scene: Scene, draft: Draft) -> list[str]:
    senders = [i for i in draft.inspectors if not scene.is_team(i)]
    return senders or draft.inspectors


def _inspection(scene: Scene, draft: Draft, day: str | None) -> _Told:
    one = _Told(
        EventKind.INSPECTION, draft.lines[0], f"event: inspection, {draft.rule}", min(draft.confidence, 0.9), day
    )
    one.organizers = _senders(scene, draft)
    _join(one, draft)
    _attendees(scene, one, scene.lines)
    return one


def _join(one: _Told, draft: Draft) -> None:
    one.chairs += [c for c in draft.leaders if c not in one.chairs]
    for directive in draft.under:
        one.under.setdefault(directive, Under(directive, Purpose.INSPECTS))
    for line in draft.lines:
        one.say(line)


def _concluded(scene: Scene, drafts: list[Draft], main: Happening) -> _Told:
    """A conference that announces or concludes inspections is one event of that kind (its own day, its own chair)."""
    one = _Told(EventKind.INSPECTION, main.line, "event: inspection concluded", 0.85, scene.day(main.date))
    one.say(main.line)
    held = next((d for d in drafts if d.inspectors[0] in main.organizers), drafts[0])
    own = [o for o in main.organizers if not scene.is_team(o)]
    one.organizers = own or _senders(scene, held)
    for directive in held.under:
        one.under[directive] = Under(directive, Purpose.INSPECTS)
    for line in held.lines:
        one.say(line)
    _attendees(scene, one, scene.lines)
    if not any(not lead.rule.leads for line in scene.lines for lead in leads_in(line)):
        one.chairs = list(held.leaders)
    return one


# --- people -----------------------------------------------------------------------------------------------------------


def _chairs(scene: Scene, told: list[_Told]) -> None:
    """Give the people who chair to the event spoken of: the last one told before, the first one for what stands ahead."""
    for line in scene.lines:
        if _RECALLED.search(line.text):
            continue
        event = next((t for t in reversed(told) if t.line.number <= line.number), told[0])
        for lead in leads_in(line):
            if not _counts(scene, event, line, leads=lead.rule.leads):
                continue
            for person in lead.people:
                if person not in event.chairs:
                    event.chairs.append(person)
                    event.say(line)


def _counts(scene: Scene, event: _Told, line: Line, *, leads: bool) -> bool:
    """A meeting's chair is told near it or in a caption; a delegation's head in the same sentence; a team's with the draft."""
    if leads:
        return event.kind != EventKind.INSPECTION and line is event.line
    if event.kind == EventKind.INSPECTION and event.chairs and line not in event.lines:
        return False
    return line.zone in {Zone.TITLE, Zone.CAPTION} or line.number - event.line.number <= _CHAIR_REACH


def _attendees(scene: Scene, one: _Told, lines: list[Line]) -> None:
    for line in lines[: _CHAIR_REACH + 1]:
        match = _ATTEND.search(line.text)
        if match is not None:
            one.attendees += [
                t for t in line.things(match.end(), len(line.units), ORG + PERSON) if t not in one.attendees
            ]
        for came in _CAME.finditer(line.text):
            one.attendees += [
                t for t in line.things(came.start("who"), came.end("who"), PERSON) if t not in one.attendees
            ]


# --- records ----------------------------------------------------------------------------------------------------------


def _record(scene: Scene, one: _Told) -> Event:
    article = scene.reading.document.article
    held = one.organizers[0] if one.organizers else ""
    busy = {*one.chairs, *one.organizers}
    return Event(
        id=event_id(one.kind.value, held, one.date, article.id),
        kind=one.kind,
        name=_name(scene, one),
        date=one.date,
        organizers=tuple(one.organizers),
        chairs=tuple(one.chairs),
        attendees=tuple(a for a in one.attendees if a not in busy),
        under=tuple(one.under.values()),
        place=_place(scene, one),
        evidence=tuple(scene.reading.span(line.start, line.end) for line in one.lines),
        confidence=round(one.confidence, 2),
        rule=one.rule,
    )


def _name(scene: Scene, one: _Told) -> str:
    """Kind, organiser, day: what makes the id, so that two articles name the same event alike."""
    parts = [_NAMES[one.kind]]
    organization = scene.organization(one.organizers[0]) if one.organizers else None
    if organization is not None:
        parts.append(f"của {organization.name}")
    if one.date is not None:
        parts.append(f"ngày {one.date}" if not one.date.startswith("--") else f"ngày {one.date[5:7]}/{one.date[2:4]}")
    return " ".join(parts)


_VENUE = pattern(r"(?:tại|ở)(?: (?:hội trường|trụ sở|nhà văn hóa|khuôn viên|phòng họp))? (?P<at><ORG>)(?= ?[,(])")


def _place(scene: Scene, one: _Told) -> str | None:
    """The unit in which the venue lies, where the sentence names a body as the venue."""
    match = _VENUE.search(one.line.text)
    if match is None:
        return None
    venue = next(iter(one.line.things(match.start("at"), match.end("at"), ORG)), "")
    organization = scene.organization(venue)
    return organization.place if organization is not None else None
