"""One inspection is one node, also where an article's facts have it twice: as an inspection and as an event.

The rule: an event of kind Inspection *is* an inspection record of its article if their dates do not contradict each
other (equal, or one of them absent) and they share words of evidence or a participant (the inspecting body, the team's
head); an event that names no participant at all is the article's only record. Among several records it is the one with
most shared words, then most shared participants, then the first. The record's id is the node's; what the event adds
(who attended, chaired, where, under what) joins it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from schema.model import Event, EventKind, Facts, Inspection, Span


def same_inspections(facts: Facts) -> Mapping[str, str]:
    """From the id of each event that is one of the inspection records to that record's id."""
    events = (event for event in facts.events if event.kind is EventKind.INSPECTION)
    pairs = ((event.id, _record_of(event, facts.inspections)) for event in events)
    return {event: record.id for event, record in pairs if record is not None}


def _record_of(event: Event, records: tuple[Inspection, ...]) -> Inspection | None:
    fitting = [record for record in records if _dates_agree(event.date, record.date)]
    best = max(fitting, key=lambda record: _shared(event, record), default=None)
    if best is None:
        return None
    unnamed = len(records) == 1 and not (event.organizers or event.chairs)
    return best if unnamed or any(_shared(event, best)) else None


def _dates_agree(one: str | None, other: str | None) -> bool:
    return one == other or one is None or other is None


def _shared(event: Event, record: Inspection) -> tuple[int, int]:
    """How many characters of evidence and how many participants the two have in common."""
    participants = {*event.organizers, *event.chairs} & {*record.inspectors, *record.leaders}
    return _overlap(event.evidence, record.evidence), len(participants)


def _overlap(some: Iterable[Span], others: Iterable[Span]) -> int:
    held = {place for span in some for place in range(span.start, span.end)}
    return len(held.intersection(place for span in others for place in range(span.start, span.end)))
