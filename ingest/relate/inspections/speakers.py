"""Who heads a team by a pronoun alone: "ông A kể: Tháng 4, đoàn số 2 do chính ông dẫn đầu về B"."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.signs.line import PERSON, Line
from ingest.relate.signs.scene import Scene

_SELF = lazy(
    r"(?<!\w)(?:do|với) (?:chính |đích thân )?(?:ông|bà|anh|chị|đồng chí|đ/c|tôi)(?: ấy| này)?,?"
    r" (?:trực tiếp |được (?:phân công|cử|giao) )?(?:(?:làm|là|giữ cương vị) (?:trưởng đoàn|tổ trưởng|trưởng tổ)"
    r"|dẫn đầu|đứng đầu|cầm đầu|chỉ huy|phụ trách|dẫn)(?!\w)"
)
_REACH = 2


def self_led(scene: Scene, line: Line) -> list[str]:
    """The one who speaks, named first in this sentence or those just before, where a pronoun heads the team."""
    match = _SELF.search(line.text) if "do " in line.text or "với " in line.text else None
    if match is None:
        return []
    first = line.text.find(PERSON, 0, match.start())
    if first >= 0:
        return line.things(PERSON, first, first + 1)
    for other in reversed(scene.lines[max(0, line.number - _REACH) : line.number]):
        if people := other.things(PERSON):
            return people[:1]
    return []
