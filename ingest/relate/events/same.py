"""Where sentences name one meeting again: "buổi lễ" is a "lễ ra mắt", "hội thảo" no "hội nghị"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.relate.events.frames import is_anothers
from ingest.relate.signs.days import days_from
from ingest.relate.signs.line import Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone

_NOUN = pattern("<noun>")
_CLASSES = frozenset({"buổi", "cuộc", "phiên", "kỳ", "lễ", "lớp", "khóa", "chương", "trình", "đêm", "chuyến", "học"})
"""Words that sort meetings and tell nothing of what they are."""
_WORDS = 4
_REACH = 40
_BEFORE, _AFTER = 3, 4
"""Sentences in which a meeting is named again."""


def same_meeting(line: Line, start: int, name: str) -> bool:
    """Whether the meeting that is named at `start` of a line may be the one called `name`."""
    later, first = line.text[start : start + _REACH].split()[:_WORDS], name.split()
    if not later or not first:
        return False
    told, known = set(first) - _CLASSES, {*later[:2]} - _CLASSES
    if told and told <= {*later}:
        return True
    if told and known:
        return known <= {*first}
    return later[0] in first or (later[0] == "buổi" and later[1:2] == first[:1])


def near(scene: Scene, line: Line, day: str | None) -> list[Line]:
    """The sentences that may speak of what a line tells, those after it first: none of another day."""
    around = scene.lines[max(0, line.number - _BEFORE) : line.number + 1 + _AFTER]
    told = [other for other in around if other.zone is not Zone.TITLE and not _of_other_day(scene, other, day)]
    after = [other for other in told if other.number > line.number]
    return after + [other for other in reversed(told) if other.number < line.number]


def named_in(line: Line, name: str) -> Iterator[re.Match[str]]:
    """Where a sentence names the meeting called `name`, as its own business."""
    for match in _NOUN.finditer(line.text) if name else ():
        if same_meeting(line, match.start(), name) and not is_anothers(line, match):
            yield match


def _of_other_day(scene: Scene, line: Line, day: str | None) -> bool:
    """Whether a sentence gives a day, and not this one."""
    if days_from(line) is not None:
        return True
    days = {scene.day(said) for _, said in scene.days(line, 0, len(line.text))}
    return bool(days) and day is not None and day not in days
