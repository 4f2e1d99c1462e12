"""The decision by which a numbered team goes: committees give both one number.

`Đoàn giám sát số 612 của Ban Thường vụ Tỉnh ủy` is that of `Quyết định số 612-QĐ/TU`, wherever the article names it.
"""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.signs.line import DIRECTIVE, Line
from ingest.relate.signs.scene import Scene
from schema.model import DirectiveKind

_NUMBER = lazy(r"(?<!\w)0*(?P<number>\d{2,5})(?!\w)")
"""A team of one digit is one of several, and no decision's."""
_SYMBOL = lazy(r"0*(?P<number>\d+)-QĐ/")


def decision_of_team(scene: Scene, team: str) -> tuple[str, Line] | None:
    """The decision of the team's number and the first sentence that names it."""
    own = _NUMBER.search(scene.name(team))
    if own is None:
        return None
    for directive in scene.reading.directives.values():
        symbol = _SYMBOL.match(directive.symbol)
        if directive.kind is DirectiveKind.QUYET_DINH and symbol is not None and symbol["number"] == own["number"]:
            line = next((line for line in scene.lines if directive.id in line.things(DIRECTIVE)), None)
            return (directive.id, line) if line is not None else None
    return None
