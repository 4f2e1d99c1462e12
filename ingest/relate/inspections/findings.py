"""What one sentence says of an inspection, as the rules find it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.relate.inspections.rules import InspectionRule
from ingest.relate.signs.line import Line

KIEM_TRA, GIAM_SAT = "kiểm tra", "giám sát"

ANNOUNCED = "người công bố"
"""The words for the inspecting side where only who makes its decision known is told."""


@dataclass(slots=True)
class Finding:
    """One statement of an inspection. `by` are ids of bodies, teams among them; empty where only words name the team.

    `start`, `end` are the signs that say so. `concluding` tells that the sentence's own date is that of the report, not
    of the inspection; `recalled` that the inspection is the ground of something else; `apart` that it has a decision of
    its own, beside the one told just before; `judged` that it is what the team says of one of them;
    `verb` is where it says that somebody inspects; `introduced` is the sentence above that names the team; `under`,
    `said` are what the sentences above tell of it and these sentences.
    """

    line: Line
    kind: str
    rule: InspectionRule
    start: int
    end: int
    by: list[str] = field(default_factory=list)
    inspected: list[str] = field(default_factory=list)
    leaders: list[str] = field(default_factory=list)
    team_words: str = ""
    concluding: bool = False
    some_people: bool = False
    recalled: bool = False
    apart: bool = False
    sure: float | None = None
    judged: bool = False
    introduced: Line | None = None
    under: list[str] = field(default_factory=list)
    said: list[Line] = field(default_factory=list)
    verb: int = 0

    @property
    def confidence(self) -> float:
        """How sure the statement is: as its rule, where nothing else is told."""
        return self.rule.confidence if self.sure is None else self.sure
