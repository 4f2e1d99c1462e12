"""Posts that a sentence says somebody holds now, by a verb and no decision: `Hiện ông A làm Trưởng ban …`.

A post beside a name is read with the name (ingest/recognise/holders); a verb may also give a post (`bầu ông A làm …`),
propose it or tell of the past, so that it is looked at here, in the outline.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from ingest.relate.appointments_words import DECIDES, JOINED, MOST, clause_start
from ingest.relate.outline import ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import HONORIFIC, POSTS, is_oblique
from schema.authority.phrases import alternation, one_of
from schema.model import Organization

_INTO = re.compile(
    rf"(?<!\w)(?:được|trúng cử|tái cử|tái đắc cử|đắc cử)(?:\s[^;.:{PERSON}]{{0,60}}?)?(?:\sbầu(?: lại"
    rf"| bổ sung| làm ủy viên)?)?"
    rf"(?:\s[^;.:,{PERSON}]{{0,20}}?)?\svào\s+(?P<body>[{ORG}])"
)
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_CENTRE = {"Ban Chấp hành Trung ương": "Ủy viên", "Bộ Chính trị": "Ủy viên", "Ban Bí thư": "Bí thư"}
"""What who sits in a body of the centre is called."""
_TERM_YEARS = 5
HELD = "post held, by a verb"
"""The rule of these posts."""

_NOW = one_of("hiện", "hiện nay", "hiện tại", "hiện đang", "đang", "vẫn", "vẫn đang", "còn", "nay", "cũng", "lại")
_HOLDS = re.compile(
    rf"([{PERSON}]++)(?:\s?\([^()]{{0,80}}\))?(?:[\s,\-()]{{1,4}}(?:nguyên |kiêm |và )?[{POST}]++)*[\s,\-()]*\s"
    rf"(?P<now>(?:{_NOW}\s+){{0,2}}){alternation('appointments', 'holds')}\s+([{POST}]++)"
)
_NOT_SO = re.compile("|".join(alternation("appointments", "excluded", sort) for sort in ("never", "asked")))
_PAST = re.compile(
    rf"(?<!\w)do(?!\w)(?!\s+(?:{HONORIFIC}\s+)?{POSTS}$)|"
    r"(?<!\w)(?:khi|lúc|thời|từng|trước|nếu|việc|để|cho|nguyên|cựu|sau|năm|tháng|ngày|giai đoạn|nhiệm kỳ|bị|vì|phải"
    r"|rằng|mong|cử|mời|nhờ|thay|đưa|người)(?!\w)"
)
"""Before the name: the sentence tells of another time, of a reason or of a wish."""
_ENDED = re.compile(r",?\s*(?:\(?(?:từ|đến|giai đoạn|nhiệm kỳ|khóa|trước|cũ|khi|lúc|thay|năm|tháng)(?!\w)|\(\d)")
_TERM = re.compile(r",?\s*\(?nhiệm kỳ\s+\d{4}\s?[-–]\s?(\d{4})")
_UNTIL_NOW = re.compile(r"[^;.]{0,60}?(?<!\w)(?:đến nay|tới nay|cho đến nay|đương nhiệm)(?!\w)")


@dataclass(frozen=True, slots=True)
class Held:
    """A post that somebody is said to hold now; offsets count in the outline."""

    person: str
    title: str
    organization: str
    start: int
    end: int
    rule: str = HELD
    confidence: float = 0.85


def held(line: Outline, year: int | None) -> list[Held]:
    """The posts that a sentence says its subjects hold in `year`; `organization` is empty where none is named."""
    found: list[Held] = []
    for match in islice(_HOLDS.finditer(line.text), MOST):
        person, mark = line.by_start.get(match.start(1)), line.by_start.get(match.start(3))
        post = mark.post if mark is not None else None
        if person is None or mark is None or post is None or post.beside:
            continue
        if _is_told_now(line, match, mark.end, year):
            found += [
                Held(person.thing, m.post.title, m.post.organization, match.start(1), m.end)
                for m in (mark, *_joined(line, mark))
                if m.post is not None
            ]
    return found


def chosen(line: Outline, bodies: Mapping[str, Organization], year: int | None) -> list[Held]:
    """The seats at the centre to which somebody was chosen lately: `được bầu (lại) vào Bộ Chính trị`."""
    found: list[Held] = []
    if "vào " not in line.text:
        return found
    for match in islice(_INTO.finditer(line.text), MOST):
        mark = line.by_start.get(match.start("body"))
        body = bodies.get(mark.thing) if mark is not None else None
        people = [
            m for m in line.between(clause_start(line, match.start()), match.start(), PERSON) if not is_oblique(line, m)
        ]
        if (
            mark is None
            or body is None
            or body.name not in _CENTRE
            or not people
            or _NOT_SO.search(line.text, 0, mark.start)
        ):
            continue
        years = [int(y) for y in _YEARS.findall(line.text[: mark.start])]
        if year is not None and years and year - years[-1] > _TERM_YEARS:
            continue
        found.append(Held(people[-1].thing, _CENTRE[body.name], body.id, people[-1].start, mark.end, HELD, 0.8))
    return found


def _joined(line: Outline, first: Mark) -> list[Mark]:
    """The posts that follow in a row, held as the first is: `giữ chức Trưởng ban P, kiêm Chủ tịch Q`."""
    found: list[Mark] = []
    last = first
    for mark in line.between(first.end, len(line.text), POST):
        if mark.post is None or mark.post.beside or not JOINED.match(line.text[last.end : mark.start]):
            break
        found.append(mark)
        last = mark
    return found


def _is_told_now(line: Outline, match: re.Match[str], end: int, year: int | None) -> bool:
    """Whether nothing before the name or after the post says that it is given, wished for or past."""
    clause = max(clause_start(line, match.start()), line.text.rfind(". ", 0, match.start()) + 1)
    if _ENDED.match(line.text, end) and not (_UNTIL_NOW.match(line.text, end) or _still_runs(line.text, end, year)):
        return False
    if _NOT_SO.search(line.text, clause, match.start()):
        return False
    return bool(match["now"]) or not any(p.search(line.text, clause, match.start()) for p in (DECIDES, _PAST))


def _still_runs(text: str, end: int, year: int | None) -> bool:
    """Whether a term that has not ended follows the post: `giữ chức Trưởng ban P nhiệm kỳ 2020 - 2025`."""
    term = _TERM.match(text, end)
    return term is not None and year is not None and int(term[1]) > year
