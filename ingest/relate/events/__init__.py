"""What took place (docs/graph.md, Event): `read_events`."""

from __future__ import annotations

from ingest.reading import Reading
from ingest.relate.events.build import events_of
from ingest.relate.inspections import records
from ingest.relate.inspections.gather import Gatherer
from ingest.relate.signs.scene import Scene
from schema.model import Event, Inspection

__all__ = ["read_events", "read_happenings"]


def read_events(reading: Reading) -> tuple[Event, ...]:
    """The main happening of an article and others that it reports in their own right; none for a mere discussion.

    What is recalled in passing, planned or announced is no event. An inspection is also an event where the article is
    about it (docs/graph.md).
    """
    return read_happenings(reading)[0]


def read_happenings(reading: Reading) -> tuple[tuple[Event, ...], tuple[Inspection, ...]]:
    """The article's events and its inspections, read in one go."""
    scene = Scene(reading)
    gatherer = Gatherer(scene)
    drafts = gatherer.drafts()
    return events_of(scene, drafts, gatherer.untargeted()), records(scene, drafts)
