"""One more that the same body inspected, told in passing: "…; Chi bộ B cũng được giám sát trong dịp này"."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.relate.inspections import grammar_teams as at
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.findings import Finding
from ingest.relate.inspections.rules import INSPECTED_BY
from ingest.relate.signs.line import ORG, PERSON, Line

_NEAR = 2


def also_inspected(line: Line, drafts: Iterable[Draft]) -> list[Finding]:
    """What a sentence of its own says right after one of the inspections `drafts`: "Cùng đợt, B cũng được kiểm tra"."""
    match = at.ALSO_UNDERGOES.match(line.text)
    told = next((d for d in drafts if d.lines and 0 < line.number - d.lines[-1].number <= _NEAR), None)
    if match is None or told is None:
        return []
    group = "of" if match["of"] else "also"
    verb = match["verb"] or match["verb2"]
    inspected = [t for t in line.listed(ORG + PERSON, *match.span(group)) if t not in told.inspectors]
    return [Finding(line, verb, INSPECTED_BY, 0, match.end(), list(told.inspectors), inspected)]
