"""Posts that a sentence takes from somebody: left, moved from, handed on, ended by retirement, held once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from ingest.patterns import lazy
from ingest.relate.appointments.given import SEAT, Given
from ingest.relate.appointments.words import (
    BEFORE,
    EXCLUDED,
    JOINED,
    LEAVE,
    LEAVE_VERB,
    MOST,
    MOVES,
    PAST,
    clause_end,
    clause_start,
    goes_on_leaving,
    named_after,
    named_before,
    posts_of,
    who_are,
)
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import HONORIFIC
from schema.authority.one_of import one_of
from schema.authority.phrases import alternation

LEFT, ONCE, DURING, MOVED, REPLACED, RETIRED = (
    "post left", "post held once", "post held at a time", "moved away", "replaced by another", "retired"
)  # fmt: skip
"""The rules, by what takes the post."""


@dataclass(frozen=True, slots=True)
class Left:
    """A post that a person no longer holds. `words` are the post's own; offsets count in the outline."""

    person: str
    title: str
    organization: str
    start: int
    end: int
    rule: str
    confidence: float = 0.9
    words: str = ""


MEMBERSHIPS = (
    "Tỉnh ủy viên", "Thành ủy viên", "Huyện ủy viên", "Thị ủy viên", "Quận ủy viên", "Đảng ủy viên", "Chi ủy viên",
    "Ủy viên Ban Thường vụ", "Ủy viên Ban Chấp hành", "Ủy viên dự khuyết", "Đại biểu", "Trưởng đoàn", "Phó Trưởng đoàn",
)  # fmt: skip
"""Seats, which one keeps in whatever post."""
_DEPUTY = "Đại biểu"
_OF_OLD = frozenset({ONCE, DURING})
_TIME = lazy(r"(?<!\w)(?:thời gian|thời kỳ|giai đoạn)(?!\w)")
"""In words of the past: the post was held at that time, and perhaps still is."""
_ASKS = lazy(
    r"(?:(?<!\w)xin|^sẽ|(?<!\w)(?:đề nghị|kiến nghị|đề xuất|yêu cầu|dự kiến|xem xét|thủ tục|quy trình|trình tự"
    r"|hồ sơ|trình))"
    rf"\s+(?:để\s+)?(?:[{ORG}]++\s+)?(?:xem xét,?\s+|bỏ phiếu\s+|biểu quyết\s+)?(?:cho\s+|việc\s+)?$"
)
"""Before what is only asked for or prepared: `đề nghị HĐND xã bãi nhiệm`, `làm thủ tục miễn nhiệm`."""
_DRAFT = lazy(r"(?<!\w)(?:tờ trình|dự thảo|nội dung)[^;.]{0,60}?(?:về )?(?:việc )?(?:cho )?$")
_PROPOSES = lazy(r"[\s,]+(?:về việc|trình|ký|đề nghị|báo cáo)(?!\w)")
_PASSED = lazy(r"(?<!\w)(?<!đề nghị )(?:đã |biểu quyết |thống nhất ){1,3}thông qua(?!\w)")
"""What is before a council and what it has passed."""
_ELSEWHERE = lazy(alternation("appointments", "elsewhere"))
_THITHER = lazy(r"(?<!\w)(?:tại|về|đến|sang)\s+$")
_PASSIVE = lazy(r"được\s+(?:[^,;]{0,60}\s)?$")
_NAMED_AFTER = lazy(rf"[\s,{POST}{HOLDER}]*(?:nhiệm kỳ[^,]{{0,16}})?,\s+(?:{HONORIFIC}\s+)?$")
_PRONOUN_SUBJECT = lazy(
    r"(?:^|[,;]\s*)(?:trước đó, )?(?:ông|bà|đồng chí|đ/c)\s[^,;]{0,60}$|,\s*(?:đồng chí|ông|bà)\s+$"
)
_RETIRES = lazy(
    rf"([{PERSON}]++)(?:,? sinh (?:năm|ngày) [\d/.\-]+)?"
    rf"(?:[\s,\-()]{{1,4}}(?:nguyên |kiêm |và )?[{POST}]++)*[\s,]*(?:đã |được |vừa |chính thức )*"
    + one_of("nghỉ hưu", "nghỉ chế độ", "nghỉ công tác", "nghỉ hưởng chế độ", "nghỉ việc", "thôi việc")
)
_RETIRED_BY = lazy(
    r"(?:quyết định|thông báo)\s(?:[^\W\d_]+\s){0,4}?(?:nghỉ hưu|nghỉ chế độ|nghỉ công tác|thôi việc)(?!\w)"
    rf"[^;.{PERSON}]{{0,80}}?(?<!\w)(?:đối với|cho)\s+(?:{HONORIFIC}\s+)?(?P<who>[{PERSON}])[{PERSON}]*+"
    rf"(?:[\s,\-()]{{1,4}}(?:kiêm |và )?[{POST}]++)+"
)
"""`trao quyết định nghỉ hưu cho ông A, POST`."""
_LET_GO = lazy(
    r"(?<!\w)(?:được|bị|cho|đã)\s+(?:cho\s+)?(?:thôi(?: giữ| đảm nhiệm| đảm nhận)?|miễn nhiệm)\s+(?:các\s+)?"
    r"(?:chức vụ|chức danh|chức|nhiệm vụ)(?: (?:này|nói trên|trên|hiện tại|hiện nay|đang đảm nhiệm|đang giữ"
    r"|đang đảm nhận|lãnh đạo|quản lý))*"
    rf"(?=\s*(?:[.,;]|$)|\s+(?:để|từ|kể từ|theo|do|vì|và|sau|nhằm|chuyển)(?!\w))(?![^.;]{{0,12}}[{POST}])"
)
"""`ông A, POST, được cho thôi giữ chức vụ để nghỉ hưu`."""
_ASKED_FOR = lazy(r"(?<!\w)(?:xin|đề nghị|nguyện vọng|đơn|mong|chưa|không|sẽ|dự kiến)(?!\w)")
_THEN = lazy(
    rf",?\s*(?:và )?(?:rồi|sau đó|tiếp đó|kế đó|tiếp theo|về sau)(?!\w)[^;.:{PERSON}]{{0,50}}?"
    r"(?<!\w)(?:làm|là|giữ chức|giữ chức vụ|giữ cương vị|đảm nhiệm|giữ)\s+$"
)
"""Between two posts of a life: `từng làm P, rồi ba năm luân chuyển làm Q`."""
_MYSELF = lazy(r"[^.;]{0,30}(?<!\w)tôi(?!\w)")
_AFTER = 260  # characters


def left(line: Outline, subject: str | None, given: list[Given]) -> list[Left]:
    """The posts that a sentence takes away. `subject` is whom a pronoun means, `given` what the sentence gives."""
    return [*_named(line, subject), *_moved(line, given), *_replaced(given), *_retired(line), *_let_go(line)]


def beside(line: Outline, person: str) -> list[Left]:
    """The posts that stand beside a person's name in a sentence, as of one who is moved away."""
    marks = [m for m in line.between(0, len(line.text), PERSON) if m.thing == person]
    return _beside(line, person, 0, len(line.text), set(), MOVED) if marks else []


# --- by the words before a post -----------------------------------------------------------------------------------


def _named(line: Outline, subject: str | None) -> list[Left]:
    """Posts right after `thôi giữ chức`, `miễn nhiệm`, `từng là`, and those that follow in the list."""
    found: list[Left] = []
    last: tuple[Mark, tuple[str, ...], str] | None = None
    open_: list[Mark] = []  # those of whom it is told after the next who leaves them
    for mark in posts_of(line):
        between = line.text[last[0].end : mark.start] if last is not None else ""
        joined = last is not None and JOINED.match(between)
        if last is not None and last[2] in _OF_OLD and _THEN.match(between):
            found += [_left(line, mark, who, DURING, clause_start(line, mark.start)) for who in last[1]]
            last = (mark, last[1], DURING)
            continue
        if last is not None and joined and (last[2] in _OF_OLD or not (mark.post and mark.post.beside)):
            people, rule = last[1], last[2]
        else:
            people, rule = _by_words(line, mark, subject)
        if people:
            last = (mark, people, rule)
            told = [m for m in open_ if not line.between(m.end, mark.start, PERSON)] if rule == LEFT else []
            found += [_left(line, m, who, rule, clause_start(line, m.start)) for m in (*told, mark) for who in people]
        open_ = [*open_, mark] if rule == LEFT and not people else []
    return found


def _by_words(line: Outline, mark: Mark, subject: str | None) -> tuple[tuple[str, ...], str]:
    """Who leaves a post by the words right before it, and by which rule; nobody where none does."""
    base = max(0, mark.start - BEFORE)
    leave = LEAVE.search(line.text, base, mark.start) or goes_on_leaving(line, mark.start)
    match = leave or PAST.search(line.text, base, mark.start)
    if match is None or _ASKS.search(line.text[base : match.start()]) or _is_draft(line, match.start()):
        return (), ""
    told = who_are(line, mark.end) if leave else []
    people = tuple(m.thing for m in told) or _leavers(line, mark, match.start(), subject)
    return people, LEFT if leave else DURING if _TIME.search(match[1]) else ONCE


def _is_draft(line: Outline, at: int) -> bool:
    """Whether what begins at an offset is only laid before a council: `tờ trình về việc miễn nhiệm`."""
    clause = clause_start(line, at)
    return _DRAFT.search(line.text, clause, at) is not None and _PASSED.search(line.text, clause, at) is None


def _left(line: Outline, mark: Mark, person: str, rule: str, start: int, sure: float = 0.9) -> Left:
    title, organization = (mark.post.title, mark.post.organization) if mark.post else ("", "")
    return Left(person, title, organization, start, mark.end, rule, sure, line.words[mark.start : mark.end])


def _leavers(line: Outline, mark: Mark, at: int, subject: str | None) -> tuple[str, ...]:
    """Who leave: named after it (`đối với ông A`), before it, after a comma, or meant by a pronoun."""
    people = named_after(line, mark.end) or _goes_on_from(line, at)[-1:]
    if people and people[-1].end <= at and _PROPOSES.match(line.text, people[-1].end):
        return ()  # `tờ trình của ông A về việc miễn nhiệm chức vụ P`
    if people:
        return tuple(m.thing for m in people)
    following = line.between(mark.end, mark.end + _AFTER, PERSON)
    if following and _NAMED_AFTER.fullmatch(line.text[mark.end : following[0].start]):
        return (following[0].thing,)
    meant = subject is not None and _PRONOUN_SUBJECT.search(line.text[max(0, at - _AFTER) : at]) is not None
    return (subject,) if subject and meant else ()


def _goes_on_from(line: Outline, at: int) -> list[Mark]:
    """The people named before an offset in its clause, or in the one it goes on from: `ông A thôi …; thôi giữ …`."""
    people, clause = named_before(line, at), clause_start(line, at)
    while not people and clause > 0 and not line.text[clause:at].strip(" và,"):
        at = clause - 1
        clause = clause_start(line, at)
        people = named_before(line, at)
        leaves = list(LEAVE_VERB.finditer(line.text, clause, at))
        if people and not leaves:
            return []
        at = leaves[0].start() if leaves and not people else at
    return people


# --- by a move, a successor, retirement ---------------------------------------------------------------------------


def _moved(line: Outline, given: list[Given]) -> list[Left]:
    """The posts beside the name of one who is moved away; seats in committees stay."""
    found: list[Left] = []
    for match in islice(MOVES.finditer(line.text), MOST):
        clause, end = clause_start(line, match.start()), clause_end(line, match.start())
        elsewhere = _ELSEWHERE.search(line.text, match.end(), end) or _arrives(line, match)
        if EXCLUDED.search(line.text, clause, match.start()) or not elsewhere:
            continue
        person = _who_moves(line, match, end)
        if person is not None:
            kept = {(g.title, g.organization) for g in given if person.thing in g.people}
            there = {
                m.thing for m in line.between(match.end(), end, ORG) if _THITHER.search(line.text, clause, m.start)
            }
            gone = _beside(line, person.thing, clause, end, kept, MOVED)
            found += [post for post in gone if post.organization not in there]
    return found


def _arrives(line: Outline, match: re.Match[str]) -> bool:
    """Whether the body stands right after the words that move somebody: `nhận nhiệm vụ tại HĐND tỉnh`."""
    return match.group().endswith(" tại") and line.text[match.end() : match.end() + 2].endswith(ORG)


def _who_moves(line: Outline, match: re.Match[str], end: int) -> Mark | None:
    before = named_before(line, match.start())
    after = line.between(match.end(), end, PERSON)
    if before and (not after or _PASSIVE.search(line.text[clause_start(line, match.start()) : match.start()])):
        return before[-1]
    return after[0] if after else None


def _beside(
    line: Outline, person: str, start: int, end: int, kept: set[tuple[str, str]], rule: str, *, seats: bool = False
) -> list[Left]:
    """The posts beside a name; `seats` tells whether those in committees go too."""
    posts = [m.post for m in line.between(start, end, POST) if m.post and m.post.beside and m.post.person == person]
    return [
        Left(person, p.title, p.organization, start, end, rule, 0.85)
        for p in posts
        if p.organization
        and not p.former
        and (p.title, p.organization) not in kept
        and (p.title not in MEMBERSHIPS or (seats and p.title != _DEPUTY))
    ]


def _replaced(given: list[Given]) -> list[Left]:
    """`giữ chức Trưởng ban, thay đồng chí A`: the post is A's no more."""
    return [
        Left(g.instead, g.title, g.organization, g.start, g.end, REPLACED, 0.85)
        for g in given
        if g.instead and g.organization and g.rule != SEAT
    ]


def _retired(line: Outline) -> list[Left]:
    found: list[Left] = []
    for match in islice(_RETIRES.finditer(line.text), MOST):
        person = line.by_start.get(match.start(1))
        if person is not None:
            let = "được " in match.group()  # `đã nghỉ hưu` of old: the text tells which seats are kept
            found += _beside(line, person.thing, match.start(), match.end(), set(), RETIRED, seats=let)
    for match in islice(_RETIRED_BY.finditer(line.text), MOST):
        person = line.by_start.get(match.start("who"))
        if person is not None:
            found += _beside(line, person.thing, match.start(), match.end(), set(), RETIRED, seats=True)
    return found


def _let_go(line: Outline) -> list[Left]:
    """The posts beside the name of one who is let go of `his post`, which no words name again."""
    found: list[Left] = []
    for match in islice(_LET_GO.finditer(line.text), MOST) if "thôi" in line.text or "miễn" in line.text else ():
        clause = clause_start(line, match.start())
        people = named_before(line, match.start())
        told = EXCLUDED.search(line.text, clause, match.start()) or _ASKED_FOR.search(line.text, clause, match.start())
        if people and not told:
            found += _beside(line, people[-1].thing, clause, match.start(), set(), LEFT)
    return found


def moves_speaker(line: Outline) -> bool:
    """Whether somebody tells that he himself is moved: `điều động, phân công tôi đến nhận công tác`."""
    return any(_MYSELF.match(line.text, m.end()) for m in islice(MOVES.finditer(line.text), MOST))
