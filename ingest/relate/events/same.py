"""Whether two names are of one meeting: "buổi lễ" and "lễ ra mắt", not "hội thảo" and "hội nghị"."""

from __future__ import annotations

from ingest.relate.signs.line import Line

_CLASSES = frozenset({"buổi", "cuộc", "phiên", "kỳ", "lễ", "lớp", "khóa", "chương", "trình", "đêm", "chuyến", "học"})
"""Words that sort meetings and tell nothing of what they are."""
_WORDS = 4
_REACH = 40


def same_meeting(line: Line, start: int, name: str) -> bool:
    """Whether the meeting that is named at `start` of a line may be the one called `name`."""
    later, first = line.text[start : start + _REACH].split()[:_WORDS], name.split()
    if not later or not first:
        return False
    told, known = set(first) - _CLASSES, {*later} - _CLASSES
    if told and told <= {*later}:
        return True
    if told and known and {*later[:2]} - _CLASSES:
        return {*later[:2]} - _CLASSES <= {*first}
    return later[0] in first or (later[0] == "buổi" and later[1:2] == first[:1])
