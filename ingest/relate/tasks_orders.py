"""Who orders: the verbs of order in a sentence and the subject of each (contract rule 13).

A subject is a body or a person right before the verb, a pronoun or nothing (then it is the sentence's subject, else the
one who speaks), or the agent of a passive ("được Ban Tổ chức phân công").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Mark, Outline
from schema.authority.phrases import Phrase, alternation, by_form, one_of

_WINDOW = 300  # characters before a verb in which its subject stands
_MOST = 40  # verbs of order looked at in one sentence


class Subject(StrEnum):
    """How the subject of an order is known."""

    NAMED = "named"
    PRONOUN = "pronoun"
    SHARED = "shared"
    AGENT = "agent"
    LEADERS = "leaders"


@dataclass(frozen=True, slots=True)
class Order:
    """A verb of order: its entry, its offsets in the outline, its subject's marks (empty for the one who speaks)."""

    phrase: Phrase
    start: int
    end: int
    subject: Subject
    assigners: tuple[Mark, ...] = ()
    assignee: Mark | None = None


_VERB = re.compile(alternation("tasks", "orders"))
_ADVERBS = re.compile(rf"(?:{alternation('tasks', 'adverbs')}[\s,]*)+$")
_JOINT = re.compile(rf"(?:(?:^|[;,:.\-\"])\s*|\s)(?:{alternation('tasks', 'joints')}[\s,]*)+$|[;,:\-\"]\s*$|^\W*$")
_PRONOUN = re.compile(rf"(?:^|[;,:.\-\"(]\s*|\s){alternation('tasks', 'pronouns')}\s*$")
_HONORIFIC = r"(?:đồng chí|đ/c|đc|ông|bà|anh|chị|lãnh đạo|tập thể|đại diện|thường trực|cá nhân)"
_NAMED = re.compile(
    rf"([{ORG}{PERSON}{HOLDER}]+)(?:\s?\([^()]{{0,80}}\))?"
    rf"(?:[\s,\-()]{{1,4}}(?:nguyên |kiêm |và |đồng thời là |là )?[{POST}]+)*[\s,)\-]{{0,4}}$"
)
_OBLIQUE = re.compile(
    r"(?<!\w)(?:của|với|cho|tại|theo|từ|về|trước|trong|ở|vào|đến|tới|cùng|gửi|thuộc|đối với|bởi|trình|giúp|quyết định|văn bản|thay mặt|của các|lên)"
    rf"\s+(?:(?:{_HONORIFIC}\s+)?(?:[{POST}]+[\s,]+)*)?(?:{_HONORIFIC}\s+)?$"
)
_AGENT = re.compile(r"(?<!\w)(?:được|do)\s+(?:(?:đồng chí|đ/c|ông|bà)\s+)?$")
_DONE_TO = re.compile(
    rf"([{PERSON}{HOLDER}]+)(?:[\s,\-()]{{1,4}}(?:nguyên |kiêm |và )?[{POST}]+)*[\s,)\-]{{0,4}}(?:đã |vừa |cũng )?được\s+$"
)
_LISTED = re.compile(rf"([{ORG}]+)\s*(?:,|-|và|,\s*và)\s*(?:{_HONORIFIC}\s+)?$")
_LEADERS = re.compile(r"(?:^|[,;.]\s*|\s)lãnh đạo (?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn)\s*$")
_BARE_POST = re.compile(rf"(?:^|[,;.\"]\s*|\s)[{POST}]+\s*$")
_OPENS = re.compile(
    rf"(?:^|[,;:.\-\"(]\s*|{one_of('và', 'do', 'thì')}\s+)(?:(?:[{POST}]+[\s,]*)*{_HONORIFIC}?\s*(?:[{POST}]+[\s,]*)*)$"
)
_NOUN_BEFORE = re.compile(
    r"(?<!\w)(?:đáp ứng|các|những|theo|mọi|một số|tất cả|đúng|đạt|được|nội dung|phát biểu|lãnh đạo|sự|công tác|việc|ý kiến|văn bản|vượt"
    r"|so với|do|bảo đảm|đảm bảo|trước|lời|có|ban|quyền|bị|không|chưa|sẽ|dự kiến|hình|người|cử tri|dự và|là|đến dự và|đến|thầm|tờ trình)[\s,]*$"
)


def orders(line: Outline) -> list[Order]:
    """The orders of a sentence in order of their verbs."""
    found: list[Order] = []
    for match in _VERB.finditer(line.text):
        order = _order(line, match)
        if order is not None:
            found.append(order)
        if len(found) == _MOST:
            break
    return found


def subject_of(line: Outline, end: int) -> tuple[Mark, ...]:
    """The subject of a sentence up to an offset: the first person, else the first body, that is no complement."""
    candidates = [m for m in line.between(0, end, PERSON, HOLDER, ORG) if not is_oblique(line, m)]
    people = [m for m in candidates if m.sign != ORG and _OPENS.search(line.text[max(0, m.start - 60) : m.start])]
    return tuple((people or candidates)[:1])


def is_oblique(line: Outline, mark: Mark) -> bool:
    """Whether a body or person is a complement of what stands before it: `của Huyện ủy`, `cho đồng chí A`."""
    before = line.text[max(0, mark.start - 120) : mark.start]
    return bool(_OBLIQUE.search(before) or _AGENT.search(before))


def _order(line: Outline, match: re.Match[str]) -> Order | None:
    phrase = by_form("tasks", "orders").get(re.sub(r"\s+", " ", match.group()))
    if phrase is None:
        return None
    base = max(0, match.start() - _WINDOW)
    left = line.text[base : match.start()]
    bare = _ADVERBS.sub("", left)
    named = _NAMED.search(bare)
    if named is not None and (mark := line.by_start.get(base + named.start(1))) is not None:
        return _by_mark(line, match, phrase, mark)
    if _NOUN_BEFORE.search(left):
        return None
    if _LEADERS.search(bare):
        return Order(phrase, match.start(), match.end(), Subject.LEADERS)
    if _PRONOUN.search(bare) or _BARE_POST.search(bare):
        return Order(phrase, match.start(), match.end(), Subject.PRONOUN)
    if _JOINT.search(left) or _JOINT.search(bare):
        return Order(phrase, match.start(), match.end(), Subject.SHARED, subject_of(line, match.start()))
    return None


def _by_mark(line: Outline, match: re.Match[str], phrase: Phrase, mark: Mark) -> Order | None:
    before = line.text[max(0, mark.start - 40) : mark.start]
    if _AGENT.search(before):
        done = _DONE_TO.search(line.text[max(0, mark.start - _WINDOW) : mark.start])
        person = line.by_start.get(max(0, mark.start - _WINDOW) + done.start(1)) if done else None
        return Order(phrase, match.start(), match.end(), Subject.AGENT, (mark,), person)
    if not _OBLIQUE.search(before):
        return Order(phrase, match.start(), match.end(), Subject.NAMED, _coordinated(line, mark))
    if not _JOINT.search(line.text[mark.end : match.start()]):
        return None
    shared = subject_of(line, mark.start)
    return Order(phrase, match.start(), match.end(), Subject.SHARED, shared) if shared else None


def _coordinated(line: Outline, last: Mark) -> tuple[Mark, ...]:
    """A body and those joined to it before: `Huyện ủy, UBND huyện yêu cầu`."""
    marks = [last]
    while last.sign == ORG and len(marks) < 4:  # noqa: PLR2004 - nobody lists more who order together
        base = max(0, marks[0].start - 80)
        listed = _LISTED.search(line.text[base : marks[0].start])
        previous = line.by_start.get(base + listed.start(1)) if listed else None
        if previous is None or is_oblique(line, previous):
            break
        marks.insert(0, previous)
    return tuple(marks)
