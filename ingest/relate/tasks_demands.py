"""What is ordered of whom: the complement of an order, cut into demands, each with its actors (contract rule 13)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.relate.outline import DIRECTIVE, HOLDER, ORG, PERSON, POST, Mark, Outline
from schema.authority.phrases import alternation, one_of

WORDS = 30
"""A task's words are at most so many (corpus/ANNOTATION.md)."""


@dataclass(frozen=True, slots=True)
class Actors:
    """Who shall do it: the marks of bodies and people, or a group's words as offsets; `end` is where they end."""

    end: int
    marks: tuple[Mark, ...] = ()
    group: tuple[int, int] | None = None
    duty: bool = False


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing to be done: the offsets of its words in the outline, and who shall do it (None: as before)."""

    start: int
    end: int
    actors: Actors | None = None
    duty: bool = False


_SPACE = re.compile(r"[\s,:\-.+*•\"…]*")
_HONORIFIC = (
    r"(?:(?:các |hai |ba |cả )?(?:đồng chí|đ/c|đc|ông|bà|anh|chị|tập thể|cá nhân|lãnh đạo|đại diện|thường trực)\s+)"
)
_ITEM = rf"{_HONORIFIC}{{0,2}}[{ORG}{PERSON}{HOLDER}]+(?:\s?\([^()]{{0,60}}\))?(?:[\s,\-]{{1,3}}(?:nguyên |kiêm |là )?[{POST}]+)*"
_LISTED = re.compile(
    rf"(?:riêng |đối với |về phía |cho |còn )?{_ITEM}(?:\s*(?:,|và|, và|cùng|cùng với|-|;)\s+{_ITEM}(?=[^;]))*"
)
_MARKS = re.compile(f"[{ORG}{PERSON}{HOLDER}]+")
_DUTY = r"(?<!không )(?<!chưa )" + alternation("tasks", "duties")
_MODAL = re.compile(rf"[\s,]*(?:{_DUTY}[\s,]*)+")
_COUNT = alternation("tasks", "counts")
_CROWD = re.compile(
    rf"(?:riêng |đối với |cho |còn )?(?:đồng chí )?(?:(?:{_COUNT}|\d+)\s+(?:{alternation('tasks', 'crowds')}|[{POST}])|{alternation('tasks', 'crowds', 'alone')}|[{POST}]+)"
)
_END_OF_CROWD = re.compile(rf"{_DUTY}|{alternation('tasks', 'openers', 'clear')}|[:;]")
SAID = re.compile(rf"{alternation('tasks', 'speech')}|{one_of('đã', 'sẽ', 'cũng', 'vẫn', 'có thể', 'không', 'bị', 'đang')}|(?<!nhất )(?<!\w)là(?!\w)|[{PERSON}\"?!.]")
_LONGEST_CROWD = 140  # characters
_DUTY_SOON = re.compile(rf"(?:[^.:;,{PERSON}]{{0,90}}?|, [^.:;,{PERSON}]{{0,30}}? ){_DUTY}")
_EACH_ONE = re.compile(r"(?:riêng )?(?:mỗi|từng) ")
_ADVERBIAL = re.compile(
    r"(?:(?:trong|thời gian|từ nay|trước mắt|năm|trên|bên cạnh|ngoài ra|để|với|qua|tại|khi|sau|về|đối với|từ|cùng với|đồng thời|do đó|do vậy|vì vậy|vì thế"
    r"|theo đó|riêng|đặc biệt|nhất là|mặt khác|tuy nhiên|trước|nhiệm vụ|giải pháp|trong đó|thứ \w+|một là|hai là|ba là|bốn là|năm là|ở|giai đoạn|tới|song song"
    r"|cuối cùng|tiếp theo|hằng|hàng|ngay|quý|tháng|chuyện|căn cứ)(?!\w)[^;:.]{0,110}?),\s*"
)
_OPENER = re.compile(alternation("tasks", "openers"))
_LINKS = re.compile(
    rf"(?:{one_of('rằng', 'là', 'đồng thời', 'và', 'thì', 'cũng', 'cần', 'phải', 'cần phải', 'nên', 'hãy', 'đã')}[\s,]+)+"
)
_DISMISSED = re.compile(rf"{alternation('tasks', 'dismissals')}|làm\s+[{POST}{HOLDER}]|[{DIRECTIVE}]")
_TOLD = re.compile(one_of("sẽ", "đã", "được", "là", "vẫn", "còn", "chưa", "đang", "từng", "vừa", "bị"))
_LEAD = re.compile(rf"(?:{alternation('tasks', 'leads')}|(?:{alternation('tasks', 'leads')}[^:;]{{0,120}}))\s*$")
_EACH = re.compile(r"\svà\s+(?=(?:mỗi|từng|riêng)\s)")
_WORD = re.compile(r"\S+")


CONNECTED = re.compile(rf"[\s\-*+•\".\d)]*(?:{alternation('tasks', 'joints')}[\s,]*)*")


def connected(line: Outline, at: int, end: int) -> int:
    """The first offset after the marks and joining words that begin a sentence or a piece: `- Đồng thời, …`."""
    match = CONNECTED.match(line.text, at, end)
    return match.end() if match else at


def skip(line: Outline, at: int, end: int) -> int:
    """The first offset that is neither space nor a sign of a list."""
    match = _SPACE.match(line.text, at, end)
    return match.end() if match else at


def actors_at(line: Outline, at: int, end: int) -> Actors | None:
    """The actors whose words begin at an offset: bodies and people in a list, else a group's words."""
    listed = _LISTED.match(line.text, at, end)
    if listed is not None:
        marks = tuple(
            line.by_start[m.start()] for m in _MARKS.finditer(line.text, at, listed.end()) if m.start() in line.by_start
        )
        return _with_duty(line, listed.end(), end, marks)
    if _CROWD.match(line.text, at, end) is None:
        return None
    stop = _END_OF_CROWD.search(line.text, at + 2, min(end, at + _LONGEST_CROWD))
    if stop is None or stop.group() in ":;" or SAID.search(line.text, at, stop.start()):
        return None
    duty = _MODAL.match(line.text, stop.start(), end)
    group = (at, at + len(line.text[at : stop.start()].rstrip(" ,:")))
    return Actors(duty.end() if duty else stop.start(), (), group, duty is not None)


def _with_duty(line: Outline, at: int, end: int, marks: tuple[Mark, ...]) -> Actors:
    soon = _DUTY_SOON.match(line.text, at, end)
    modal = _MODAL.match(line.text, at, end)
    if modal is not None:
        return Actors(modal.end(), marks, None, duty=True)
    if soon is not None and not SAID.search(line.text, at, soon.end()):
        return Actors(soon.end(), marks, None, duty=True)
    return Actors(at, marks)


def demand_of(line: Outline, start: int, end: int, *, first: bool = True) -> Demand | None:
    """The demand of one piece of a complement, its lead words and actors stripped; None where it orders nothing."""
    at = connected(line, skip(line, start, end), end)
    duty = _MODAL.match(line.text, at, end) is not None
    at = _past_links(line, at, end)
    for _ in range(3):
        if _DISMISSED.match(line.text, at, end):
            return None
        actors = actors_at(line, at, end)
        if actors is not None:
            inner = _past_links(line, skip(line, actors.end, end), end)
            if _DISMISSED.match(line.text, inner, end) or _TOLD.match(line.text, skip(line, actors.end, end), end):
                return None
            return _cut(line, inner, end, actors, duty=actors.duty)
        if _OPENER.match(line.text, at, end):
            return _cut(line, at, end, None, duty=duty)
        adverbial = _ADVERBIAL.match(line.text, at, end)
        if adverbial is None:
            break
        at = _past_links(line, adverbial.end(), end)
    told = first or _DUTY_SOON.match(line.text, at, end) or _EACH_ONE.match(line.text, at, end)
    return _cut(line, at, end, None, duty=duty) if told or duty else None


def _past_links(line: Outline, at: int, end: int) -> int:
    match = _LINKS.match(line.text, at, end)
    return match.end() if match else at


def _cut(line: Outline, start: int, end: int, actors: Actors | None, *, duty: bool) -> Demand | None:
    words = list(_WORD.finditer(line.text, start, end))
    if len(words) < 2:  # noqa: PLR2004 - one word is no piece of work
        return None
    last = words[:WORDS][-1].end()
    while last > start and line.text[last - 1] in ' ,;:.…-"/':
        last -= 1
    return Demand(start, last, actors, duty)


def pieces_of(line: Outline, start: int, end: int) -> list[tuple[int, int]]:
    """The pieces of a complement: between semicolons, and before "và mỗi …"; a list's lead is dropped by `list_start`."""
    found = []
    for a, b in line.pieces(start, end):
        cut = a
        for match in _EACH.finditer(line.text, a, b):
            found.append((cut, match.start()))
            cut = match.end()
        found.append((cut, b))
    return [(a, b) for a, b in found if line.text[a:b].strip(" .,…/")]


def list_start(line: Outline, start: int, end: int) -> tuple[int, Actors | None] | None:
    """Where a list begins after its colon ("Đảng ủy xã: …", "một số nhiệm vụ như: …") and who its lead names.

    None where the colon, if any, stands inside a demand ("theo hướng: gần dân, trọng dân").
    """
    colon = line.text.find(":", start, min(end, start + 260))
    if colon < 0 or ";" in line.text[start:colon]:
        return None
    at = _past_links(line, skip(line, start, colon), colon)
    actors = actors_at(line, at, colon)
    while actors is None and (adverbial := _ADVERBIAL.match(line.text, at, colon)):
        at = _past_links(line, adverbial.end(), colon)
        actors = actors_at(line, at, colon)
    rest = line.text[actors.end if actors else at : colon].strip(" ,-")
    return (colon + 1, actors) if not rest or _LEAD.search(rest) else None


def is_dismissed(line: Outline, at: int) -> bool:
    """Whether a wish, a result or a proposal begins at an offset."""
    return bool(_DISMISSED.match(line.text, at))
