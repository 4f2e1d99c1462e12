"""Posts that a sentence says somebody holds now, by a verb and no decision: `Hiện ông A làm Trưởng ban …`.

A post beside a name is read with the name (ingest/recognise/holders); a verb may also give a post (`bầu ông A làm …`),
propose it or tell of the past, so that it is looked at here, in the outline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from ingest.patterns import lazy
from ingest.relate.appointments.words import CHAIN, DECIDES, JOINED, MOST, clause_start
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.spoken_of import is_pronoun
from ingest.relate.subjects import HONORIFIC, POSTS, is_oblique
from schema.authority.one_of import one_of
from schema.authority.phrases import alternation
from schema.model import Organization

_INTO = lazy(
    rf"(?<!\w)(?:được|trúng cử|tái cử|tái đắc cử|đắc cử)(?:\s[^;.:{PERSON}]{{0,60}}?)?(?:\sbầu(?: lại"
    rf"| bổ sung| làm ủy viên)?)?"
    rf"(?:\s[^;.:,{PERSON}]{{0,20}}?)?\svào\s+(?P<body>[{ORG}])"
)
_YEARS = lazy(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_CENTRE = {"Ban Chấp hành Trung ương": "Ủy viên", "Bộ Chính trị": "Ủy viên", "Ban Bí thư": "Bí thư"}
"""What who sits in a body of the centre is called."""
_TERM_YEARS = 5
HELD = "post held, by a verb"
"""The rule of these posts."""

_NOW = one_of(
    "hiện", "hiện nay", "hiện tại", "hiện đang", "đang", "vẫn", "vẫn đang", "còn", "nay", "cũng", "lại", "đồng thời",
    "bây giờ", "giờ", "hiện thời", "trực tiếp", "chính",
)  # fmt: skip
_HOLDS = lazy(
    rf"([{PERSON}]++)(?:\s?\([^()]{{0,80}}\))?{CHAIN}[\s,\-()]*\s"
    rf"(?P<now>(?:{_NOW}\s+){{0,2}}){alternation('appointments', 'holds')}\s+([{POST}]++)"
)
_IS_TOO = lazy(
    rf"([{PERSON}]++){CHAIN}[\s,\-()]*\s(?P<now>(?:{_NOW}\s+){{0,3}}){alternation('appointments', 'is')}\s+([{POST}]++)"
)
"""As `_HOLDS`, by words that tell it of a pronoun alone: beside a name the post is read with the name."""
_BESIDES = lazy(r"kiêm|đảm|nắm|ngồi")
_GOES_ON = lazy(
    rf"([{PERSON}]++)[^;.:{PERSON}{POST}{HOLDER}\"]{{1,120}}?,\s+(?P<now>(?:(?:và|{_NOW})\s+){{0,3}})"
    rf"{alternation('appointments', 'is')}\s+([{POST}]++)"
)
"""The subject is left unsaid after a comma: `Bà về trường từ năm 2003, đồng thời là P`."""
_ROLE = one_of("tư cách", "cương vị", "vai trò", "trọng trách", "chức trách", "vị trí")
_AS = lazy(
    rf"(?<!\w)(?:với|trên|ở|trong|bằng)\s+{_ROLE}"
    rf"\s+(?:là\s+|của\s+|một\s+)?(?P<post>[{POST}])[{POST}]*+[^;.:{PERSON}{POST}\"]{{0,60}}?,\s+"
    rf"(?:{HONORIFIC}\s+)?(?P<who>[{PERSON}])"
)
"""`Trên cương vị P phụ trách kinh tế, bà A đã ký`."""
_AND_IS = lazy(
    rf"[^;.:{PERSON}{HOLDER}{ORG}\"]{{0,60}}[\s,](?:(?:và|{_NOW})\s+){{1,3}}{alternation('appointments', 'is')}\s+"
)
"""Between two posts of one holder: `làm P đã hai nhiệm kỳ, đồng thời là Q`."""
_NOT_SO = lazy("|".join(alternation("appointments", "excluded", sort) for sort in ("never", "asked")))
_PAST = lazy(
    rf"(?<!\w)do(?!\w)(?!\s+(?:{HONORIFIC}\s+)?{POSTS}$)|"
    r"(?<!\w)(?:khi|lúc|thời|từng|trước|nếu|việc|để|cho|nguyên|cựu|sau|năm(?! nay)|tháng(?! nay)|ngày|giai đoạn"
    r"|nhiệm kỳ|bị|vì|phải|rằng|mong|cử|mời|nhờ|thay|đưa|người)(?!\w)"
)
"""Before the name: the sentence tells of another time, of a reason or of a wish."""
_ENDED = lazy(r",?\s*(?:\(?(?:từ|đến|giai đoạn|nhiệm kỳ|khóa|trước|cũ|khi|lúc|thay|năm|tháng)(?!\w)|\(\d)")
_TERM = lazy(r",?\s*\(?nhiệm kỳ\s+\d{4}\s?[-–]\s?(\d{4})")
_UNTIL_NOW = lazy(r"[^;.]{0,60}?(?<!\w)(?:đến nay|tới nay|cho đến nay|đương nhiệm)(?!\w)")


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
    for person, mark, match in _told(line):
        if mark.post is not None and not mark.post.beside and _is_told_now(line, match, mark.end, year):
            found += [
                Held(person.thing, m.post.title, m.post.organization, min(person.start, mark.start), m.end)
                for m in (mark, *_joined(line, mark))
                if m.post is not None
            ]
    return found


def _told(line: Outline) -> Iterator[tuple[Mark, Mark, re.Match[str]]]:
    """The people of whom a verb or a role tells a post, each with the post and the words."""
    if not any(m.sign == POST for m in line.marks):
        return
    for pattern in (_HOLDS, _IS_TOO, _GOES_ON, _AS):
        who, what = (1, 3) if pattern is not _AS else ("who", "post")
        for match in islice(pattern.finditer(line.text), MOST):
            person, post = line.by_start.get(match.start(who)), line.by_start.get(match.start(what))
            if person is None or post is None:
                continue
            if pattern is not _IS_TOO or _BESIDES.match(line.text, match.end("now")) or is_pronoun(line, person):
                yield person, post, match


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
        between = line.text[last.end : mark.start]
        if mark.post is None or mark.post.beside or not (JOINED.match(between) or _AND_IS.fullmatch(between)):
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
    now = "now" in match.re.groupindex and bool(match["now"])
    return now or not any(p.search(line.text, clause, match.start()) for p in (DECIDES, _PAST))


def _still_runs(text: str, end: int, year: int | None) -> bool:
    """Whether a term that has not ended follows the post: `giữ chức Trưởng ban P nhiệm kỳ 2020 - 2025`."""
    term = _TERM.match(text, end)
    return term is not None and year is not None and int(term[1]) > year
