"""An inspection on its way: what several sentences say of it, put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.relate.signs.line import Line
from ingest.relate.inspections.find import Finding


@dataclass(slots=True)
class Draft:
    """One inspection as far as the article has told. `inspectors` are the sender and the team; `lines` say so, in order.

    `day_known` tells that a sentence gave the first day of the work itself, not that of a report.
    """

    kind: str
    rule: str
    confidence: float
    inspectors: list[str]
    inspected: list[str] = field(default_factory=list)
    leaders: list[str] = field(default_factory=list)
    under: list[str] = field(default_factory=list)
    date: str | None = None
    days: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    team: str | None = None
    recalled: bool = False
    concluded: bool = False
    some_people: int = -1

    def add(
        self, *, inspected: list[str] = [], leaders: list[str] = [], under: list[str] = [], line: Line | None = None
    ) -> None:  # noqa: B006
        """Join what another sentence says."""
        self.inspected += [i for i in inspected if i not in self.inspected and i not in self.inspectors]
        self.leaders += [i for i in leaders if i not in self.leaders and i not in self.inspected]
        self.under += [d for d in under if d not in self.under]
        if line is not None and line not in self.lines:
            self.lines.append(line)

    def fits(self, finding: Finding, inspectors: list[str]) -> bool:
        """Whether a later sentence speaks of this inspection: the same side inspects, and the same team or target."""
        if finding.kind != self.kind and self.team is None:
            return False
        if self.team is not None and self.team in inspectors:
            return finding.kind == self.kind or not finding.inspected
        shared = any(i in self.inspectors for i in inspectors)
        if not shared:
            return False
        return not finding.inspected or any(i in self.inspected for i in finding.inspected)
