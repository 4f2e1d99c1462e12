"""Posts told after those that an election or a decision gave, without its verb: `Phó Bí thư là bà B`."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.patterns import lazy
from ingest.relate.appointments.given import Given
from ingest.relate.appointments.words import TERM, acts, who_are
from ingest.relate.outline import POST, Outline
from schema.model import Appointment, Organization

AFTER = "post given: told after others"
"""The rule of posts that the next sentence tells who was given."""

_HEAD = lazy(
    r"(?:^|;)[\s\-+*•]*(?:\d{1,2}[.)]\s*)?(?:(?:còn|riêng|theo đó|trong đó|cụ thể|và),?\s+)*"
    r"(?:(?:tân|các|hai|ba|bốn|\d|chức danh|chức vụ|chức|vị trí|cương vị|giữ chức|người giữ chức)\s+)*$"
)
_IS = lazy(rf"{TERM}(?:\s(?:mới|khóa mới|nhiệm kỳ mới))?\s*(?:là\s|:|thuộc về\s)")
_REMARK = lazy(r"\([^()]*\)")  # `B (nguyên Bí thư Huyện ủy)`
_OTHERWISE = lazy(
    r"(?<!\w)(?:hiện nay|hiện tại|hiện|trước đây|trước đó|cũ|nguyên|chủ trì|chủ tọa|trưởng đoàn|đoàn chủ tịch|dự"
    r"|tham dự|khi đó|lúc đó|lâm thời dự kiến|dự kiến|vẫn|đại biểu)(?!\w)"
)


def told_after(line: Outline, given: list[Appointment], bodies: Mapping[str, Organization]) -> list[Given]:
    """The posts that head their clauses in the sentence after one that gave `given`, in a body akin to theirs."""
    found: list[Given] = []
    if not given or _OTHERWISE.search(_REMARK.sub(" ", line.text)):
        return found
    akin = {key for a in given for key in _family(a.organization, bodies)}
    for mark in line.between(0, len(line.text), POST):
        if mark.post is None or mark.post.former or not _IS.match(line.text, mark.end):
            continue
        if _HEAD.search(line.text[: mark.start]) is None:
            continue
        told = who_are(line, mark.end)
        if told and not acts(line, told[-1]) and not akin.isdisjoint(_family(mark.post.organization, bodies)):
            people = tuple(m.thing for m in told)
            title, body = mark.post.title, mark.post.organization
            found.append(Given(people, title, body, mark.start, mark.end, given[-1].by, AFTER, 0.8))
    return found


def _family(organization: str, bodies: Mapping[str, Organization]) -> set[str]:
    """A body, what it is part of, and its place: what those share who are chosen together."""
    body = bodies.get(organization)
    return {organization, body.part_of or organization, body.place or organization} if body is not None else set()
