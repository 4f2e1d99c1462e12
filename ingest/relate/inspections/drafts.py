"""An inspection on its way: what several sentences say of it, put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.relate.inspections.findings import Finding
from ingest.relate.signs.line import Line

_MOST_QUOTES = 12


@dataclass(slots=True)
class Draft:
    """One inspection as far as the article has told. `inspectors` are the sender and the team; `lines` say so.

    `days` are those that the sentence of the inspection gives; `concluded` tells that it is told of by its outcome, so
    that the day there is the report's; `recalled` that it is told of in passing; `some_people` is the line that
    promises names.
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
    some_people: int | None = None

    def add(
        self,
        *,
        inspected: Iterable[str] = (),
        leaders: Iterable[str] = (),
        under: Iterable[str] = (),
        line: Line | None = None,
    ) -> None:
        """Join what another sentence says."""
        self.inspected += [i for i in inspected if i not in self.inspected and i not in self.inspectors]
        self.leaders += [i for i in leaders if i not in self.leaders and i not in self.inspected]
        self.under += [d for d in under if d not in self.under]
        if line is not None and len(self.lines) < _MOST_QUOTES and line not in self.lines:
            self.lines.append(line)

    def fits(self, finding: Finding, inspectors: list[str]) -> bool:
        """Whether a finding speaks of this inspection: the same side inspects, and the same team or target."""
        if finding.kind != self.kind and self.team is None:
            return False
        if self.team is not None and self.team in inspectors:
            return finding.kind == self.kind or not finding.inspected
        if not any(i in self.inspectors for i in inspectors):
            return False
        return not finding.inspected or any(i in self.inspected for i in finding.inspected)
