"""A happening's day as its own sentence gives it."""

from __future__ import annotations

import re

from ingest.patterns import lazy
from ingest.recognise.dates import DateMention
from ingest.relate.events.day_elsewhere import day_before
from ingest.relate.signs.line import Line, pattern
from ingest.relate.signs.scene import Scene

_CLAUSES = lazy(r"[;:]")
_TOLD = lazy(
    r"(?:sáng|chiều|tối|trưa|vào|diễn ra|trong|,|khai mạc|họp|hôm|trong (?:\d+|hai|ba)(?: ngày)?"
    r"|\d{1,2} ?(?:giờ|h)(?: ?\d{1,2})?(?: phút)?,?) \Z"
    r"|làm việc[^;:.]{0,40}[ (]\Z"
    r"|(?:tổ chức|triệu tập|nhóm họp|mở|tiến hành|đăng cai|bắt đầu|kết thúc|bế mạc|khép lại) \Z"
)
_TELLING = pattern(
    r"\A(?:[^;:<T>]{0,30} )?(?:theo|thông cáo|thông báo|thông tin|bản tin)(?: [^;:<T>]{0,60}?)? ?<T>"
    r"|<T>,? [^;:]{0,60}?(?:cho biết|cho hay|thông báo|thông cáo|thông tin|xác nhận)(?!\w)"
)
_TOLD_REACH, _NEXT_TO = 60, 30


def day_of(scene: Scene, line: Line, match: re.Match[str], *, undated: bool) -> DateMention | None:
    """The day said nearest before the happening, else the first one in it, else one said after it to be its own.

    Where it is `undated` only a day in it counts: one before is that of telling it.
    """
    before = list(scene.days(line, 0, match.start()))
    inside = list(scene.days(line, match.start(), match.end() + 1))
    if undated:
        return next((day for at, day in inside if at < match.end()), None)
    if own := _days_of_meeting(scene, line, match, inside):
        return own[0][1]
    if before:
        return before[-1][1]
    found = inside or _days_after(scene, line, match.end()) or day_before(scene, line)
    return found[0][1] if found else None


def day_in_clause(scene: Scene, line: Line, match: re.Match[str]) -> DateMention | None:
    """The first day after the meeting's name that its clause gives."""
    end = _CLAUSES.search(line.text, match.end())
    after = scene.days(line, match.end(), end.start() if end is not None else len(line.text))
    return next((day for _, day in after if scene.day(day) is not None), None)


def _days_after(scene: Scene, line: Line, end: int) -> list[tuple[int, DateMention]]:
    """The days after the happening that are told to be its own."""
    return [(at, day) for at, day in scene.days(line, end, len(line.text)) if _is_told(line, at)]


def _days_of_meeting(
    scene: Scene, line: Line, match: re.Match[str], inside: list[tuple[int, DateMention]]
) -> list[tuple[int, DateMention]]:
    """The meeting's own days after its name, where one before is that of telling it: "theo thông cáo chiều 22/6, …"."""
    named = match.start("noun") if match.groupdict().get("noun") else len(line.text)
    told = _TELLING.search(line.text, 0, named) if named < len(line.text) else None
    if told is None:
        return []
    end = match.end()
    near = ((at, day) for at, day in _days_after(scene, line, end) if at - end < _NEXT_TO)
    return [(at, day) for at, day in (*inside, *near) if at > named]


def _is_told(line: Line, index: int) -> bool:
    """Whether a day after the happening is its own: "diễn ra sáng 5-6", "tại Hà Nội, chiều 7/6", not "từ ngày …"."""
    return _TOLD.search(line.text, max(0, index - _TOLD_REACH), index) is not None
