"""The words of appointments as patterns over an outline (the lists are schema/authority/appointments.yaml)."""

from __future__ import annotations

import re

from ingest.patterns import lazy
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import HONORIFIC, POSTS, is_oblique, together
from schema.authority.phrases import alternation, by_form

MOST = 40  # verbs of one kind looked at in one sentence
BEFORE = 60  # characters before a post in which the words that give or take it stand

_OFFICE = alternation("appointments", "offices")
_TAKES = (
    rf"{alternation('appointments', 'takes')}\s+(?:(?:thêm|các|những|lại)\s+)?{_OFFICE}(?:\s+mới)?(?:\s+là)?"
    rf"|(?<=[{PERSON}]\s)(?:ở\s+{_OFFICE}|kiêm(?: nhiệm)?(?: chức)?)"
)
GIVE = lazy(rf"({_TAKES}|{alternation('appointments', 'gives')})[\s:,]*(?:(?:tân|thêm|\d{{1,2}}|một|hai|ba|bốn)\s+)?$")
COUNTED_IN = lazy(
    rf"(?<!\w)(?:bầu|bầu ra|bầu bổ sung|chỉ định|chuẩn y|giới thiệu)\s(?:[^,;:.{PERSON}]{{0,20}}\s)?"
    rf"(?:\d{{1,3}}|một|hai|ba|bốn|năm) (?:đồng chí|đ/c|ủy viên|đại biểu|người|cán bộ"
    rf"|đảng viên)\s[^,;:.{PERSON}]{{0,20}}$"
    rf"|(?<!\w)(?:\d{{1,3}}|một|hai|ba|bốn|năm) (?:đồng chí|đ/c|người|ông|bà|cán bộ)(?: khác| nữa)?\s"
    rf"[^,;:.{PERSON}]{{0,20}}được\s[^,;:.{PERSON}]{{0,40}}$"
)
"""Before a seat: so many get it, and none of those named before: `bầu 11 đồng chí | vào Ban Thường vụ`."""
OLD_OFFICE = lazy(
    r"(?<!\w)thôi (?:giữ |đảm nhiệm |đảm nhận |làm )?"
    r"(?:các |những )?(?:chức vụ|chức danh|nhiệm vụ|cương vị|công việc)\s$"
)
"""Before `hiện tại`: what somebody leaves for the post that he is given."""
SAME_OFFICE = lazy(
    rf"(?:{alternation('appointments', 'takes')})\s+{_OFFICE}"
    r"\s+(?:này|ấy|đó|trên|nói trên|kể trên|còn trống|còn khuyết)(?!\w)"
)
"""Words that give the post told of before: `giữ chức vụ này`."""
LEAVE = lazy(
    rf"({alternation('appointments', 'leaves')})[\s:,]*"
    r"(?:\d+ (?:chức vụ|chức danh)\s+|(?:\d{1,2}|hai|ba|bốn)\s+)?$"
)
LEAVE_VERB = lazy(alternation("appointments", "leaves"))
_AND_POST = lazy(r"(?:và|,)\s+(?:các |những )?(?:chức vụ|chức danh|chức)\s+$")
_SIGNS = lazy(r"phê chuẩn|quyết định|thống nhất|biểu quyết")
_ONCE = (
    r"(?<!\w)trước (?:đại hội|hội nghị|kỳ họp|bầu cử|sáp nhập|hợp nhất|sắp xếp|đợt này),?"
    r" (?:(?:ông|bà|đồng chí|đ/c|anh|chị) )?(?:đã |từng |đang )*(?:là|làm|giữ chức|giữ chức vụ|đảm nhiệm)(?!\w)"
    r"|(?<!\w)trước (?:đó|đây|khi [^,;]{1,60}),?\s+(?:ông|bà|đồng chí|đ/c|anh|chị)(?: này| ấy)?"
    r"\s+(?:đã |từng |đang )*(?:là|làm|giữ chức|giữ chức vụ|giữ cương vị|đảm nhiệm|đảm nhiệm chức vụ)(?!\w)"
    r"|(?<!\w)(?:từng )?có (?:gần |hơn |trên )?(?:\d+|nhiều|mấy|chục|hàng chục|vài|hai|ba|bốn|năm"
    r"|mười)(?: năm)? (?:năm|tháng) "
    r"(?:làm|là|giữ chức|giữ chức vụ|đảm nhiệm|trên cương vị)(?!\w)"
)
"""Before a post of earlier times: `trước đó ông giữ chức`, `từng có 5 năm làm`."""
PAST = lazy(rf"({alternation('appointments', 'pasts')}|{_ONCE})[\s:,]*(?:(?:như|gồm|là)[\s:]+)?(?:của\s+)?$")
DECIDES = lazy(rf"{alternation('appointments', 'decisions')}(?!(?<=cử)\s(?:tri|nhân)(?!\w))")  # no `cử tri`
MOVES = lazy(alternation("appointments", "moves"))
EXCLUDED = lazy(alternation("appointments", "excluded"))
NEVER = lazy(alternation("appointments", "excluded", "never"))
ASKED = lazy(
    rf"{alternation('appointments', 'excluded', 'asked')}\s+(?:việc\s+|được\s+|để\s+|cho\s+)?"
    rf"(?:(?:[{ORG}]++|(?:ban thường vụ|ban chấp hành|thường trực|cấp trên|cấp có thẩm quyền|lãnh đạo"
    r"|cơ quan có thẩm quyền))\s+)?(?:(?:xem xét|quyết định|cho ý kiến|đồng ý|chấp thuận),?\s+(?:việc\s+|để\s+)?)*"
    rf"{DECIDES.pattern}(?:\s*(?:,|và)\s*{DECIDES.pattern})*"
)
"""Decisions that are only asked for, denied or of the past: `đề nghị điều động, bổ nhiệm`."""
_SEVERAL = r"(?P<several>(?:các|những|hai|ba|bốn|năm|\d{1,2})\s+)?"
_CALLED = rf"(?:{HONORIFIC}(?:(?:,\s|/|\s\(){HONORIFIC}\)?)?(?:\s(?:sau|sau đây|có tên))?[\s:]+)?"
_LIST = rf"{_SEVERAL}{_CALLED}{POSTS}{_CALLED}(?P<first>[{PERSON}])"
_WHO = lazy(r"(?:^|[,;.:]\s*)người (?:mới )?(?:được|trúng cử|đắc cử|nhận)\s[^,;.:]*$")
IS = lazy(rf"[^;.]{{0,30}}?\s(?:là|chính là)\s+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?([{PERSON}])")
_WHO_BEFORE = 120  # characters
_ONE_AFTER = lazy(rf"\s+(?:{HONORIFIC}\s+)?(?P<first>[{PERSON}])")
_ALL_AFTER = lazy(rf"(?P<several>){_ONE_AFTER.pattern}")
_COUNTED = lazy(r"(?<!\w)(?:các|hai|ba|bốn|năm|\d{1,2})\s+$")
TERM = r"(?:\s*(?:(?:nhiệm kỳ|giai đoạn) \d{4}\s?[-–]\s?\d{4}|khóa \w+))?"
_TERMS = r"(?:,?\s*(?:nhiệm kỳ (?:\d{4}\s?[-–]\s?\d{4}|mới)|khóa \w+|lần thứ \w+|\d{4}\s?[-–]\s?\d{4}))*"
TO = lazy(rf"(?:[^;]{{0,60}}?(?<!thay )(?<!thế )(?<!\w)(?:cho|đối với|với|thuộc về)|{_TERMS}\scủa)\s+{_LIST}")
ARE = lazy(
    rf"{_TERMS},?(?:\s(?:gồm(?: có)?|có|với|là)(?=\s(?:\d|các|hai|ba|bốn|năm)))?"
    r"(?P<counted>\s(?:\d{1,2}|các|hai|ba|bốn|năm)\s(?:đồng chí|đ/c|ủy viên|thành viên|người|cán bộ))?"
    rf"(?:\s?\([^()]{{0,40}}\))?(?:,?\s(?:gồm(?: có)?|bao gồm|là|đó là|cụ thể(?: là)?|có tên sau)|(?=:))[\s:]+{_LIST}"
)
"""After a post or a committee, who they are: `Ban Chấp hành gồm 3 đồng chí: A, B, C`, `Phó Chủ tịch UBND xã: ông A`."""
DASHED = lazy(rf"{_TERMS}\s?[-–]\s?{_LIST}")
OPENS = lazy(rf"{_TERMS}(?=[\s,(:])[^;.:{PERSON}{POST}{ORG}]{{0,60}}:\s*$")
"""After a committee: the lines that follow tell who they are."""
JOINED = lazy(
    rf"^{TERM}\s*(?:,|và|kiêm|, kiêm|đồng thời là|, đồng thời là|, đồng thời|, rồi là|rồi|;)\s*(?:nguyên\s+)?$"
)
_NO_DECISION = rf"(?!(?:{DECIDES.pattern}|(?<!\w)(?:thôi|bị|được|giữ chức|làm|trao|thay)(?!\w)))"
_NEXT = lazy(
    rf"(?:\s?\([^().;{PERSON}]{{0,80}}\))?"
    rf"(?:{_NO_DECISION}(?:[^.;{PERSON}]|\.(?=\d))){{0,200}}?\s*(?:[,;]|và|[,;] và|cùng)\s*"
    rf"(?:{HONORIFIC}\s+)?(?:[{POST}]++\s+)?"
)
_NO_MORE = lazy(
    rf"(?:[\s,\-–()]|nguyên|kiêm|và|đại tá|thượng tá|trung tá|thiếu tá|thiếu tướng|[{POST}{ORG}])*"
    r"(?:(?:để|do|vì)[^;.]*)?(?:[;.]|$)"
)
"""After a name, its posts alone: so an item of a list goes on over semicolons."""
_ACTS = lazy(
    r"(?!\s*(?:[,;.:)(\-–]|(?:và|cùng|do|vì|để|theo|kể từ|từ|khóa|nhiệm kỳ)\s|$))"
    r"|[^;.]{0,120}?(?<!\w)(?:được|bị|giữ chức|thôi|phát biểu|cho biết)(?!\w)"
)
"""After a name: its own verb goes on, so that it is none of the list."""
_TOLD_OF = rf"(?:[\s,\-–()]|nguyên|kiêm|đang|hiện|nay|là|sinh năm \d{{4}}|\d\d tuổi|[{POST}{ORG}])*+"
_JOINT = lazy(rf"{_TOLD_OF}(?:(?<=[\s,])(?P<and>và|cùng)|;)?\s*(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?")
"""Between two people of a list: what the first is, a sign or `và`, what announces the second."""
_OF_STAFF = lazy(
    r"(?<!\w)(?:bỏ phiếu|phiếu bầu|lá phiếu|kiểm phiếu|số phiếu|phiếu tín nhiệm)(?!\w)"
    r"|^[\s\-+*•]*(?:[^;.:]{0,40}\s)?(?:nhân sự (?:mới|chủ chốt|lãnh đạo)|công tác (?:cán bộ|nhân sự)"
    r"|kết quả bầu(?: cử)?|danh sách trúng cử)(?:\s[^;.:]{0,60})?[:.]?\s*$"
)
"""Votes told of, or a heading under which new posts are told: `Nhân sự mới`, `Về công tác cán bộ:`."""
ONE_BY_ONE = "lần lượt"
_SEVERAL_GET = lazy(r"(?<!\w)(?:cùng|đều|cùng được|đều được)(?!\w)")
_DECIDES_ON = lazy(rf"[\s,]*(?:và |đồng thời |nay )?(?:để )?(?:được )?(?:{DECIDES.pattern}|giữ chức|tham gia)")
_GIVER = lazy(rf"[\s,)\-]*(?:đã |vừa |cũng )?{alternation('appointments', 'givers')}")
CHAIN = rf"(?:[\s,\-()]{{1,4}}(?:nguyên |kiêm |và )?[{POST}]++)*"
"""The posts that stand beside a name before them, in a pattern over an outline."""
_CHAIN = lazy(CHAIN)


_ON_RECEIVING = lazy(rf"(?<!\w)(?:khi|lúc|vừa|đón)\s(?:đón )?nhận\s(?:các )?quyết định\s[^;.{PERSON}]{{0,160}}$")
_THEN = lazy(rf"{TERM}\s*,\s+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?([{PERSON}])")


def decides(line: Outline) -> bool:
    """Whether a sentence tells of a decision or an election of people, or announces some."""
    return DECIDES.search(line.text) is not None or _OF_STAFF.search(line.text) is not None


def sort_of(form: str) -> str:
    """The sort of a giving word: `sure`, `plain` or `object`; a verb with a word for a post is sure."""
    known = by_form("appointments", "gives").get(re.sub(r"\s+", " ", form))
    return known.sort if known is not None else "sure"


def clause_start(line: Outline, at: int) -> int:
    """Where the clause of an offset begins: after the last semicolon."""
    return line.text.rfind(";", 0, at) + 1


def clause_end(line: Outline, at: int) -> int:
    """Where the clause of an offset ends: at the next semicolon."""
    end = line.text.find(";", at)
    return end if end >= 0 else len(line.text)


def received_by(line: Outline, give: int, end: int) -> list[Mark]:
    """Whom a sentence names after the post that he got: `Sau khi nhận quyết định làm P, ông A …`."""
    got = _ON_RECEIVING.search(line.text, clause_start(line, give), give)
    mark = mark_of(line, _THEN.match(line.text, end)) if got is not None else None
    return [mark] if mark is not None else []


def goes_on_leaving(line: Outline, at: int) -> re.Match[str] | None:
    """The words of leaving with which a clause goes on: `miễn nhiệm chức vụ P của ông A và chức vụ | Q của bà B`."""
    start = clause_start(line, at)
    joint = _AND_POST.search(line.text, max(start, at - BEFORE), at)
    if joint is None:
        return None
    takes = list(LEAVE_VERB.finditer(line.text, start, joint.start()))
    gives = [m for m in DECIDES.finditer(line.text, start, joint.start()) if not _SIGNS.match(m.group())]
    return joint if takes and (not gives or gives[-1].start() < takes[-1].start()) else None


def named_before(line: Outline, at: int) -> list[Mark]:
    """The people of a clause named before an offset who do not themselves hand over, sign or announce."""
    return [m for m in line.between(clause_start(line, at), at, PERSON) if not _hands_over(line, m)]


def decided_on(line: Outline, at: int) -> list[Mark]:
    """The people whom an offset's clause decides on: its own, else those of the clause that it goes on from.

    `ông A thôi giữ chức Trưởng ban; điều động, chỉ định giữ chức Bí thư`: a clause that opens with a decision and names
    nobody before the offset.
    """
    people, clause = named_before(line, at), clause_start(line, at)
    while not people and clause > 0 and _DECIDES_ON.match(line.text, clause):
        at, clause = clause - 1, clause_start(line, clause - 1)
        people = named_before(line, at)
    return people


def jointly(line: Outline, last: Mark, at: int) -> tuple[Mark, ...]:
    """The people who get what follows at an offset with the last of them: `ông A, POST và bà B, POST được bầu …`.

    Each may be told with age and posts; a comma alone joins names alone.
    """
    marks = list(together(line, last))
    several = _SEVERAL_GET.search(line.text, last.end, at) is not None
    start = clause_start(line, last.start) if not several else 0
    for mark in reversed(line.between(start, marks[0].start, PERSON)):
        joint = _JOINT.fullmatch(line.text, mark.end, marks[0].start)
        if joint is None or is_oblique(line, mark) or not (several or len(marks) > 1 or joint["and"]):
            break
        marks.insert(0, mark)
    return tuple(marks)


def _hands_over(line: Outline, person: Mark) -> bool:
    chain = _CHAIN.match(line.text, person.end)
    return _GIVER.match(line.text, chain.end() if chain else person.end) is not None


def right_after(line: Outline, post: Mark) -> list[Mark]:
    """Who is named right after a post: one, or as many as the post is told to have: `hai Phó Bí thư | B, C`."""
    counted = _COUNTED.search(line.text, 0, post.start) is not None
    match = (_ALL_AFTER if counted else _ONE_AFTER).match(line.text, post.end)
    if match is None:
        return []
    first = line.by_start.get(match.start("first"))
    return _listed(line, match) if counted else [first] if first is not None else []


def acts(line: Outline, person: Mark) -> bool:
    """Whether a verb of the person's own goes on after the name: `ông A báo cáo`."""
    return _ACTS.match(line.text, person.end) is not None


def named_after(line: Outline, at: int) -> list[Mark]:
    """The people to whom a post goes, named after it: `cho ông A`, `đối với các đồng chí B, C`."""
    match = TO.match(line.text, at)
    if match is not None:
        return _listed(line, match)
    is_ = IS.match(line.text, at) if _WHO.search(line.text, max(0, at - _WHO_BEFORE), at) else None
    mark = line.by_start.get(is_.start(1)) if is_ else None
    return [mark] if mark is not None else []


def who_are(line: Outline, at: int, *, dashed: bool = False) -> list[Mark]:
    """The people whom a post or committee that ends at an offset is told to be: `gồm các đồng chí: A, B`.

    `dashed` where a dash may tell it, too: `Phó Chủ tịch - ông A`.
    """
    match = ARE.match(line.text, at) or (DASHED.match(line.text, at) if dashed else None)
    return _listed(line, match) if match is not None else []


def _listed(line: Outline, match: re.Match[str]) -> list[Mark]:
    """The people of a list from its first: to the end of what is told of several; over no semicolon of one."""
    first = line.by_start.get(match.start("first"))
    if first is None:
        return []
    several = match["several"] is not None or ":" in match.group() or match.groupdict().get("counted") is not None
    people = [first]
    for mark in line.between(first.end, len(line.text), PERSON):
        told = _NEXT.fullmatch(line.text, people[-1].end, mark.start)
        acts = _ACTS.match(line.text, mark.end) is not None
        alone = several or ";" not in line.text[people[-1].end : mark.start] or _NO_MORE.match(line.text, mark.end)
        if told is None or acts or not alone:
            break
        people.append(mark)
    return people


def posts_of(line: Outline) -> list[Mark]:
    """The posts of a sentence in order, those that mean their holder too."""
    return [m for m in line.between(0, len(line.text), POST, HOLDER) if m.post is not None]


def mark_of(line: Outline, match: re.Match[str] | None) -> Mark | None:
    """The mark at the first group of a match."""
    return line.by_start.get(match.start(1)) if match else None


BODY = rf"[{ORG}]++"
