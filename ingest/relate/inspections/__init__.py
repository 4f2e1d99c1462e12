"""Who inspected whom (docs/graph.md, INSPECTS): `read_inspections`."""

from __future__ import annotations

from ingest.reading import Reading
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.gather import Gatherer
from ingest.relate.signs.scene import Scene
from schema.identity import inspection_id
from schema.model import Inspection

__all__ = ["read_inspections", "records"]


def read_inspections(reading: Reading) -> tuple[Inspection, ...]:
    """The inspections that took place, were announced or concluded, each with both its sides (CONTRACT 3.12)."""
    scene = Scene(reading)
    return records(scene, Gatherer(scene).drafts())


def records(scene: Scene, drafts: list[Draft]) -> tuple[Inspection, ...]:
    """The records of the drafts."""
    return tuple(_record(scene, draft) for draft in drafts)


def _record(scene: Scene, draft: Draft) -> Inspection:
    article = scene.reading.document.article.id
    inspectors, inspected = tuple(draft.inspectors), tuple(draft.inspected)
    return Inspection(
        id=inspection_id(draft.kind, inspectors, inspected, draft.date, article),
        kind=draft.kind,
        inspectors=inspectors,
        inspected=inspected,
        leaders=tuple(draft.leaders),
        under=tuple(draft.under),
        date=draft.date,
        evidence=tuple(scene.reading.span(line.start, line.end) for line in draft.lines),
        confidence=draft.confidence,
        rule=f"inspection: {draft.rule}",
    )
