"""Who else the same body inspected, as the next sentence tells: one in passing, or all of those that were counted.

"…; Chi bộ B cũng được giám sát trong dịp này"; "giám sát chuyên đề đối với 4 chi bộ. Cụ thể là: Chi bộ A; Chi bộ B".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest.patterns import lazy
from ingest.relate.inspections import grammar_teams as at
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.findings import Finding
from ingest.relate.inspections.rules import COUNTED, INSPECTED_BY
from ingest.relate.signs.line import ORG, PERSON, Line, pattern

_COUNTED = lazy(r"(?:đối với|tại|ở|với|kiểm tra|giám sát) (?:các |\d{1,2} |hai |ba |bốn |năm |sáu )")
_NAMELY = pattern(
    r"\A(?:cụ thể|đó là|gồm|bao gồm|gồm có|lần lượt|trong đó)(?:,? (?:là|gồm|có|như sau))?:? <THE>(?P<of><ACTORS>)"
)
_IS_OF = pattern(
    r"đây (?:là|cũng là) (?:cuộc|đợt|lần) (?:kiểm tra|giám sát)(?: [^;:.<ORG><P>]{1,60})? đối với (?P<of><ACTORS>)"
)
_NEAR = 2


def named_then(line: Line, waiting: Sequence[Finding]) -> list[Finding]:
    """Who was inspected, named right after an inspection that only counts them; `waiting` are those of nobody named."""
    match = _NAMELY.match(line.text) if waiting else None
    told = waiting[-1] if waiting else None
    if match is None or told is None or line.number - told.line.number != 1:
        return []
    if _COUNTED.search(told.line.text, told.start) is None:
        return []
    inspected = [t for t in line.listed(ORG + PERSON, *match.span("of")) if t not in told.by]
    by, words = list(told.by), told.team_words
    return [Finding(line, told.kind, COUNTED, 0, match.end(), by, inspected, list(told.leaders), words)]


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


def is_of(draft: Draft, line: Line) -> None:
    """Say whom an inspection is of that was made known elsewhere: "… công bố tại Chi bộ A. Đây là cuộc kiểm tra …"."""
    match = _IS_OF.match(line.text)
    if match is not None and draft.lines and line.number - draft.lines[-1].number == 1:
        draft.inspected = []
        draft.add(inspected=line.listed(ORG + PERSON, *match.span("of")), line=line)
