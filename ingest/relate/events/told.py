"""An event on its way from what sentences tell to its record."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.relate.signs.line import ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.identity import event_id
from schema.model import Event, EventKind, Under

_NAMES = {
    EventKind.INSPECTION: "Kiểm tra, giám sát",
    EventKind.CONFERENCE: "Hội nghị",
    EventKind.CONGRESS: "Đại hội",
    EventKind.MEETING: "Cuộc họp, gặp mặt",
    EventKind.WORKING_SESSION: "Buổi làm việc",
    EventKind.WORKSHOP: "Hội thảo, lớp học",
    EventKind.CEREMONY: "Buổi lễ",
}
_MEETING = r"(?: (?:hội nghị|đại hội|buổi lễ|lễ|lễ công bố|buổi làm việc|hội thảo|kỳ họp|cuộc họp))?"
_ATTEND = pattern(
    rf"(?:\A|[,;] |(?<=\W))<attending>(?: và [^;:<ORG><P>]{{1,30}})?{_MEETING}(?: còn)?(?: có| gồm| là|:)"
)
_CAME = pattern(r"(?P<who><PEOPLE>)(?:,? (?:đã|cũng))*(?:,? (?:đến|về|tới|tham))? dự(?! kiến| thảo| án)")
_VENUE = pattern(r"(?:tại|ở)(?: (?:hội trường|trụ sở|nhà văn hóa|khuôn viên|phòng họp))? (?P<at><ORG>)(?= ?[,(])")
_REACH = 12
_MOST_QUOTES = 12


@dataclass(slots=True)
class Told:
    """One event: the sentence that tells it, who held, chaired and attended it, under what; `lines` say so.

    `people` are who acted in it, where the sentence says so instead of naming a body.
    """

    kind: EventKind
    line: Line
    rule: str
    confidence: float
    date: str | None = None
    people: list[str] = field(default_factory=list)
    organizers: list[str] = field(default_factory=list)
    chairs: list[str] = field(default_factory=list)
    attendees: list[str] = field(default_factory=list)
    under: dict[str, Under] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    def say(self, line: Line) -> None:
        """Quote one more sentence."""
        if len(self.lines) < _MOST_QUOTES and line not in self.lines:
            self.lines.append(line)

    def attended(self, lines: list[Line]) -> None:
        """Note who came, from the sentences near the event's own."""
        for line in lines[: _REACH + 1]:
            if match := _ATTEND.search(line.text):
                self._came(line.things(ORG + PERSON, match.end()))
            for match in _CAME.finditer(line.text):
                self._came(line.things(PERSON, match.start("who"), match.end("who")))

    def _came(self, things: list[str]) -> None:
        self.attendees += [t for t in things if t not in self.attendees]

    @property
    def tells(self) -> bool:
        """Whether anything is known of it but that it was: when, by whom, under what."""
        return bool(self.date or self.organizers or self.chairs or self.under or self.attendees)

    def record(self, scene: Scene) -> Event:
        """The event as the graph keeps it."""
        organizers = tuple(dict.fromkeys((scene.sender(o) or o) if scene.is_team(o) else o for o in self.organizers))
        busy = {*self.chairs, *self.organizers}
        held = organizers[0] if organizers else ""
        return Event(
            id=event_id(self.kind.value, held, self.date, scene.reading.document.article.id),
            kind=self.kind,
            name=self._name(scene, held),
            date=self.date,
            organizers=organizers,
            chairs=tuple(self.chairs),
            attendees=tuple(a for a in self.attendees if a not in busy),
            under=tuple(self.under.values()),
            place=self._place(scene),
            evidence=tuple(scene.reading.span(line.start, line.end) for line in self.lines),
            confidence=round(self.confidence, 2),
            rule=self.rule,
        )

    def _name(self, scene: Scene, held: str) -> str:
        """Kind, organiser, day: what makes the id, so that two articles name the same event alike."""
        parts = [_NAMES[self.kind]]
        if held and (name := scene.name(held)):
            parts.append(f"của {name}")
        if self.date is not None:
            yearless = self.date.startswith("--")
            parts.append(f"ngày {self.date[5:7]}/{self.date[2:4]}" if yearless else f"ngày {self.date}")
        return " ".join(parts)

    def _place(self, scene: Scene) -> str | None:
        """The unit in which the venue lies, where the sentence names a body as the venue."""
        match = _VENUE.search(self.line.text)
        venue = self.line.things(ORG, match.start("at"), match.end("at")) if match is not None else []
        organization = scene.organization(venue[0]) if venue else None
        return organization.place if organization is not None else None
