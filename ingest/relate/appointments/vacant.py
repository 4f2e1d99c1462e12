"""Posts told to be open, and who then gets them: `Ghế P bỏ trống từ tháng 2. Huyện ủy vừa giao vị trí ấy cho ông A`.

A post left is as open as one that is told to be so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from ingest.patterns import is_of, lazy
from ingest.relate.appointments.given import Given
from ingest.relate.appointments.words import (
    DECIDES,
    EXCLUDED,
    MOST,
    SAME_OFFICE,
    clause_start,
    decided_on,
    named_after,
)
from ingest.relate.outline import HOLDER, PERSON, POST, Mark, Outline
from ingest.relate.signs.denials import is_denied_at
from ingest.relate.subjects import HONORIFIC, POSTS
from schema.authority.one_of import one_of

FILLED = "post given: it was open"
"""The rule of such posts."""

_OPEN = one_of(
    "khuyết", "bỏ trống", "để trống", "trống", "còn trống", "bỏ ngỏ", "để ngỏ", "còn thiếu", "chưa có người",
    "vắng người", "đã có chủ", "có chủ mới", "có chủ", "chờ người", "đã có người", "có người mới",
    "đã có chủ nhân", "có chủ nhân mới",
)  # fmt: skip
_LACKS = one_of(
    "khuyết", "thiếu", "trống", "bỏ trống", "trống ghế", "để trống", "tìm người thay", "tìm người cho", "tìm người làm",
)  # fmt: skip
_OFFICE = one_of("ghế", "chiếc ghế", "chức", "chức danh", "chức vụ", "vị trí", "cương vị")
_IS_OPEN = lazy(rf"(?P<post>[{POST}{HOLDER}])[{POST}{HOLDER}]*+[^;.:{PERSON}{POST}{HOLDER}]{{0,60}}?{_OPEN}")
_BODY_LACKS = lazy(rf"{_LACKS}\s+(?:{_OFFICE}\s+)?(?P<post>[{POST}{HOLDER}])")
_FOUND = lazy(rf":\s[^;:{PERSON}]{{0,80}}?{DECIDES.pattern}\s+(?:{HONORIFIC}\s+)?{POSTS}(?P<who>[{PERSON}])")
"""After `đã có chủ`: who it is: `đã có chủ: UBND huyện vừa bổ nhiệm bà A`."""
_HANDS = lazy(r"(?:giao|giao phó|trao)\s")


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A post that is open: its title, its body's id (empty where none is told), its mark where a sentence says so."""

    title: str
    organization: str
    mark: Mark | None = None


def vacancy(line: Outline) -> Vacancy | None:
    """The post that a sentence tells to be open; of several the last."""
    found: Vacancy | None = None
    for pattern in (_IS_OPEN, _BODY_LACKS):
        for match in islice(pattern.finditer(line.text), MOST):
            mark = line.by_start.get(match.start("post"))
            if mark is not None and mark.post is not None and not mark.post.beside:
                found = Vacancy(mark.post.title, mark.post.organization, mark)
    return found


def filled(line: Outline, vacant: Vacancy | None, gone: Iterable[str]) -> list[Given]:
    """The open post, given to whom a sentence tells; `gone` are those who left it."""
    if vacant is None:
        return []
    match = SAME_OFFICE.search(line.text) or (_FOUND.search(line.text, vacant.mark.end) if vacant.mark else None)
    if match is None or is_denied_at(line.text, match.start(), match.end()):
        return []
    clause = clause_start(line, match.start())
    excluded = [m.start() for m in EXCLUDED.finditer(line.text, clause, match.start())]
    decisions = [m.start() for m in DECIDES.finditer(line.text, clause, match.end())]
    hands = is_of(match, SAME_OFFICE) and _HANDS.match(match.group()) is not None
    if excluded and not any(at > max(excluded) for at in decisions):
        return []
    who = _who(line, match) if decisions or hands else None
    if who is None or who.thing in set(gone):
        return []
    return [Given((who.thing,), vacant.title, vacant.organization, match.start(), match.end(), None, FILLED, 0.8)]


def _who(line: Outline, match: re.Match[str]) -> Mark | None:
    """Who gets the post: named in the match, after it (`cho ông A`), else the one decided on before it."""
    if is_of(match, _FOUND):
        return line.by_start.get(match.start("who"))
    after = named_after(line, match.end())
    people = after or decided_on(line, match.start())
    return people[0] if after else people[-1] if people else None
