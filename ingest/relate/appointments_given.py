"""Posts given, left and held once, as one sentence says (contract rule 14)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from ingest.relate.outline import DIRECTIVE, HOLDER, ORG, PERSON, POST, Mark, Outline
from schema.authority.phrases import alternation


@dataclass(frozen=True, slots=True)
class Given:
    """A post given in a sentence: to whom (marks), its title, its body's id (empty where not said), the decider's id."""

    people: tuple[str, ...]
    title: str
    organization: str
    start: int
    end: int
    by: str | None
    rule: str
    confidence: float
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """A post that a person no longer holds: by leaving, by a move, by a successor, or once long ago."""

    person: str
    title: str
    organization: str
    start: int
    end: int
    rule: str
    confidence: float = 0.9
    words: str = ""


_MOST = 40  # moves looked at in one sentence
_HONORIFIC = r"(?:(?:các |hai |ba )?(?:đồng chí|đ/c|đc|ông|bà|anh|chị)\s+)"
_GIVE = re.compile(rf"({alternation('appointments', 'gives')})[\s:,]*(?:tân\s+)?$")
_NOT = re.compile(r"(?:thôi|không|không còn|xin|thôi không)\s+$")
_SORTS = {sort: re.compile(alternation("appointments", "gives", sort)) for sort in ("sure", "plain", "object")}
_DECIDES = re.compile(alternation("appointments", "decisions"))
_MOVES = re.compile(alternation("appointments", "moves"))
_EXCLUDED = re.compile(alternation("appointments", "excluded"))
_NEVER = re.compile(alternation("appointments", "excluded", "never"))
_LEAVE = re.compile(rf"({alternation('appointments', 'leaves')})[\s:,]*(?:\d+ (?:chức vụ|chức danh)\s+)?$")
_PAST = re.compile(rf"({alternation('appointments', 'pasts')})[\s:,]*(?:của\s+)?$")
_JOINED = re.compile(r"^\s*(?:nhiệm kỳ \d{4}\s?-\s?\d{4}|khóa \w+)?[\s]*(?:,|và|kiêm|, kiêm|đồng thời là|, đồng thời là|, đồng thời|, rồi là|rồi|; )\s*(?:nguyên\s+)?$")
_TO = re.compile(rf"[^;]{{0,60}}?(?:cho|đối với|với)\s+{_HONORIFIC}?(?:[{POST}]++[\s,]+)*{_HONORIFIC}?([{PERSON}])")
_GIVER = re.compile(r"[\s,)\-]*(?:đã |vừa |cũng )?(?:trao|ký|công bố|đọc|chúc mừng|thay mặt|tặng|chủ trì)")
_PLURAL = re.compile(rf"([{PERSON}]++)(?:\s?\([^()]*\))?\s*(?:,|và|, và)\s+{_HONORIFIC}?$")
_INSTEAD = re.compile(rf"\s*(?:nhiệm kỳ[^,;]{{0,20}})?[\s,]*thay (?:thế )?(?:cho )?{_HONORIFIC}?([{PERSON}])")
_MEMBER = re.compile(r"(?<!\w)(?:tham gia|vào|bổ sung vào)\s+")
_COMMITTEE = re.compile(rf"(?:(?P<mark>[{ORG}]++)|(?P<words>ban chấp hành|ban thường vụ|bch|btv))(?:\s+(?:khóa|nhiệm kỳ)[^,;]{{0,16}})?(?P<next>\s*(?:,|và|, và)\s+)?")
_AT = re.compile(rf"(?:tại|đến|về|sang)\s+(?:nhận công tác tại\s+|công tác tại\s+)?([{ORG}]++)")
_BY_AGENT = re.compile(rf"được\s+([{ORG}]++)\s")
_BY_OF = re.compile(rf"(?:quyết định|nghị quyết|[{DIRECTIVE}])[^;{PERSON}]{{0,60}}?\scủa\s+([{ORG}]++)")
_BY_PROXY = re.compile(rf"thừa ủy quyền của\s+([{ORG}{POST}]++)")
_BY_OF_NAMED = re.compile(rf"\scủa\s+([{ORG}]++)\s+(?:về việc\s+)?$")
_SUBJECT = re.compile(rf"([{ORG}]++)(?:\s?\([^()]*\))?[^,;{PERSON}]{{0,70}}?$")
_OF_LIFE = re.compile(r"[\s+\-*•]*(?:từ |đến |sau |giai đoạn )?(?:tháng \d|năm \d{4}|\d{1,2}[/.-]\d{4}|\d{4}\s?-)")
_MEMBERSHIP = ("Tỉnh ủy viên", "Thành ủy viên", "Huyện ủy viên", "Thị ủy viên", "Quận ủy viên", "Đảng ủy viên", "Chi ủy viên",
               "Ủy viên Ban Thường vụ", "Ủy viên Ban Chấp hành", "Ủy viên dự khuyết", "Đại biểu")  # fmt: skip


def is_life(line: Outline, year: int | None) -> bool:
    """Whether a sentence tells a life and no news: `Tháng 7/2007, ông được bổ nhiệm …`."""
    if not _OF_LIFE.match(line.text):
        return False
    years = [int(y) for y in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", line.text[:40])]
    return not years or year is None or min(years) < year


_BORN = re.compile(r"(?<!\w)(?:sinh (?:năm|ngày|tháng)|sn \d{4}|quê (?:quán|ở|xã|huyện))")
_PRONOUN = re.compile(r"(?:trước đó, |sau đó, )?(?:ông|bà|đồng chí|anh|chị)\s")


def born(line: Outline) -> str | None:
    """Whose life a sentence begins to tell: `Ông A, sinh năm 1970, quê …`."""
    match = _BORN.search(line.text)
    people = line.between(0, match.start(), PERSON) if match else []
    return people[-1].thing if people else None


def goes_on_with_life(line: Outline) -> bool:
    """Whether a sentence goes on to tell a life: a pronoun does it, and nobody is named."""
    return bool(_PRONOUN.match(line.text)) and not line.between(0, len(line.text), PERSON)


def moves_speaker(line: Outline) -> bool:
    """Whether somebody tells that he himself is moved: `điều động, phân công tôi đến nhận công tác`."""
    return any(re.match(r"[^.;]{0,30}(?<!\w)tôi(?!\w)", line.text[m.end() :]) for m in _MOVES.finditer(line.text))


def beside(line: Outline, person: str) -> list[Left]:
    """The posts that stand beside a person's name in a sentence."""
    marks = [m for m in line.between(0, len(line.text), PERSON) if m.thing == person]
    return [item for m in marks[:1] for item in _beside(line, m, 0, len(line.text), set(), "moved away")]


def decides(line: Outline) -> bool:
    """Whether a sentence tells of a decision or an election of people."""
    return bool(_DECIDES.search(line.text))


def given(line: Outline, *, known: bool, heading: bool) -> list[Given]:
    """The posts that a sentence gives. `known` tells that the sentence before told of a decision; `heading` of a title."""
    found: list[Given] = []
    last: tuple[Mark, tuple[str, ...], int] | None = None
    for mark in line.between(0, len(line.text), POST, HOLDER):
        if mark.post is None:
            continue
        if last is not None and _JOINED.match(line.text[last[0].end : mark.start]) and not mark.post.beside:
            people, give = last[1], last[2]
            sort = "sure"
        else:
            match = _GIVE.search(line.text, max(0, mark.start - 60), mark.start)
            if match is None or match.end() != mark.start or _NOT.search(line.text[: match.start()]):
                continue
            if _LEAVE.search(line.text, max(0, mark.start - 60), mark.start):
                continue
            give, sort = match.start(), _sort(match[1])
            people = _people(line, mark, give, sort)
        if not people or not _is_given(line, give, mark.start, sort, known=known, heading=heading):
            continue
        last = (mark, people, give)
        found.append(_given(line, mark, people, give, sort, found, known=known, heading=heading))
    return found + _memberships(line, found, known=known)


def _sort(form: str) -> str:
    spelled = re.sub(r"\s+", " ", form)
    return next(sort for sort, pattern in _SORTS.items() if (m := pattern.fullmatch(spelled)))


def _given(
    line: Outline, mark: Mark, people: tuple[str, ...], give: int, sort: str, before: list[Given], *, known: bool, heading: bool
) -> Given:
    post = mark.post
    assert post is not None  # noqa: S101 - the caller has looked
    organization = post.organization or _place_of_work(line, give) or (before[-1].organization if before else "")
    instead = _INSTEAD.match(line.text, mark.end)
    replaced = line.by_start.get(instead.start(1)) if instead else None
    clause = _clause(line, give)
    sure = 0.95 if _DECIDES.search(line.text, clause, give) else 0.75 if heading else 0.85
    return Given(
        people, post.title, organization, clause, mark.end, decider(line, give), f"post given: {sort}", sure,
        replaced.thing if replaced else None,
    )  # fmt: skip


def _place_of_work(line: Outline, give: int) -> str:
    """`nhận nhiệm vụ tại Ban Dân vận Tỉnh ủy, giữ chức Phó Trưởng ban`: the body named before."""
    found = [m for m in _AT.finditer(line.text, _clause(line, give), give)]
    mark = line.by_start.get(found[-1].start(1)) if found else None
    return mark.thing if mark else ""


def _clause(line: Outline, at: int) -> int:
    return line.text.rfind(";", 0, at) + 1


def _is_given(line: Outline, give: int, end: int, sort: str, *, known: bool, heading: bool) -> bool:
    clause = _clause(line, give)
    decisions = list(_DECIDES.finditer(line.text, clause, end))
    excluded = list(_EXCLUDED.finditer(line.text, clause, give))
    if _NEVER.search(line.text, clause, give) or (not decisions and line.text[:give].endswith("đã ")):
        return False
    if excluded and not any(d.start() > excluded[-1].start() for d in decisions):
        return False
    if decisions or sort == "object":
        return True
    if sort == "plain":
        return heading or (known and "trong đó" in line.text[clause:give])
    return known or heading or bool(_DECIDES.search(line.text, 0, clause))


# --- to whom --------------------------------------------------------------------------------------------------------


def _people(line: Outline, mark: Mark, give: int, sort: str) -> tuple[str, ...]:
    """Who gets the post: those named last before the words, in a list together; else the one named after."""
    clause = _clause(line, give)
    if sort != "object":
        before = [m for m in line.between(clause, give, PERSON) if not _GIVER.match(_past_posts(line, m))]
        if before:
            return _together(line, before[-1])
        holder = [m for m in line.between(clause, give, HOLDER) if not line.text[m.end : give].strip(" ,")]
        if holder and holder[-1].post is not None:
            return (holder[-1].post.person,)
    to = _TO.match(line.text, mark.end)
    found = line.by_start.get(to.start(1)) if to else None
    return (found.thing,) if found else ()


def _past_posts(line: Outline, person: Mark) -> str:
    """What follows a name and its posts."""
    match = re.compile(rf"(?:[\s,\-()]{{1,4}}(?:nguyên |kiêm |và )?[{POST}]++)*").match(line.text, person.end)
    at = match.end() if match else person.end
    return line.text[at : at + 40]


def _together(line: Outline, last: Mark) -> tuple[str, ...]:
    marks = [last]
    while listed := _PLURAL.search(line.text, max(0, marks[0].start - 120), marks[0].start):
        previous = line.by_start.get(listed.start(1))
        if previous is None:
            break
        marks.insert(0, previous)
    return tuple(m.thing for m in marks)


def decider(line: Outline, at: int) -> str | None:
    """The body whose decision it is: the agent of a passive, whose decision is named, or the subject of the verb."""
    clause = _clause(line, at)
    for pattern in (_BY_AGENT, _BY_OF, _BY_PROXY):
        found = [m for m in pattern.finditer(line.text, clause, at)]
        if found and (mark := line.by_start.get(found[-1].start(1))):
            return mark.thing or None
    decision = _DECIDES.search(line.text, clause, at)
    for start in (decision.start() if decision else at,):
        for pattern in (_BY_OF_NAMED, _SUBJECT):
            match = pattern.search(line.text, max(0, start - 160), start)
            if match and (mark := line.by_start.get(match.start(1))):
                return mark.thing
    return None


def deciding_body(line: Outline) -> str | None:
    """The body whose decision a sentence speaks of."""
    found = [m for m in _BY_OF.finditer(line.text)]
    mark = line.by_start.get(found[-1].start(1)) if found else None
    return mark.thing if mark else None


_ELECTS = re.compile(r"(?<!\w)(?:bầu|tái cử|trúng cử|tái đắc cử|đắc cử|hiệp thương)(?!\w)")
_ELECTOR = re.compile(rf"([{ORG}]++)(?:\s?\([^()]*\))?[^,;{ORG}{PERSON}]{{0,80}}?(?:bầu|hiệp thương)(?!\w)")


def elects(line: Outline, start: int = 0, end: int | None = None) -> bool:
    """Whether a stretch of a sentence tells of an election."""
    return bool(_ELECTS.search(line.text, start, len(line.text) if end is None else end))


def elector(line: Outline) -> str | None:
    """The body that elects in a sentence: a committee, a council, the đảng bộ of a congress."""
    match = _ELECTOR.search(line.text)
    mark = line.by_start.get(match.start(1)) if match else None
    return mark.thing if mark else None


def own_decision(line: Outline) -> bool:
    """Whether a sentence speaks of a decision of its own without saying whose."""
    return "quyết định" in line.text and deciding_body(line) is None


# --- seats in a committee -------------------------------------------------------------------------------------------


def _memberships(line: Outline, posts: list[Given], *, known: bool) -> list[Given]:
    """`tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư`: a seat each; their committee is that of the post."""
    found: list[Given] = []
    for match in _MEMBER.finditer(line.text):
        people = _people(line, Mark(match.end(), match.end(), "", ""), match.start(), "sure")
        if not people or not _is_given(line, match.start(), match.start(), "sure", known=known, heading=False):
            continue
        at = match.end()
        after = next((g for g in posts if g.end > at and set(g.people) & set(people) and ";" not in line.text[at : g.end]), None)
        while item := _COMMITTEE.match(line.text, at):
            mark = line.by_start.get(item.start("mark")) if item["mark"] else None
            found.append(
                Given(people, item["words"] or "", mark.thing if mark else (after.organization if after else ""), _clause(line, match.start()), item.end(),
                      decider(line, match.start()), "seat in a committee", 0.9 if after else 0.8, after.organization if after else None)
            )  # fmt: skip
            at = item.end()
            if not item["next"]:
                break
    return found


def of_life(line: Outline, subject: str | None) -> list[Left]:
    """The posts that a sentence of somebody's life tells: `Tháng 7/2007, ông được bổ nhiệm Giám đốc Sở`."""
    found: list[Left] = []
    last: Mark | None = None
    for mark in line.between(0, len(line.text), POST, HOLDER):
        if mark.post is None or mark.post.beside:
            continue
        joined = last is not None and _JOINED.match(line.text[last.end : mark.start])
        match = _GIVE.search(line.text, max(0, mark.start - 60), mark.start)
        if not joined and (match is None or match.end() != mark.start or (match[1] == "là" and not _OF_LIFE.match(line.text))):
            continue
        people = line.between(0, mark.start, PERSON)
        person = people[-1].thing if people else subject
        if person:
            last = mark
            words = line.words[mark.start : mark.end]
            found.append(Left(person, mark.post.title, mark.post.organization, 0, mark.end, "post of a life", 0.7, words))
    return found


# --- what is left ---------------------------------------------------------------------------------------------------


def left(line: Outline, subject: str | None, *, moved: list[Given]) -> list[Left]:
    """The posts that a sentence takes away from somebody. `subject` is whom a pronoun means."""
    return [*_named(line, subject), *_moved(line, moved), *_replaced(moved), *_retired(line)]


def _named(line: Outline, subject: str | None) -> list[Left]:
    """Posts right after `thôi giữ chức`, `miễn nhiệm`, `từng là`, and those that follow in the list."""
    found: list[Left] = []
    last: tuple[Mark, str, str] | None = None
    for mark in line.between(0, len(line.text), POST, HOLDER):
        post = mark.post
        if post is None:
            continue
        if last is not None and _JOINED.match(line.text[last[0].end : mark.start]) and (not post.beside or last[2] == "post held once"):
            person, rule = last[1], last[2]
        else:
            leave = _LEAVE.search(line.text, max(0, mark.start - 60), mark.start)
            past = None if leave else _PAST.search(line.text, max(0, mark.start - 60), mark.start)
            match = leave or past
            if match is None or match.end() != mark.start or re.search(r"xin\s+$", line.text[: match.start()]):
                continue
            rule = "post left" if leave else "post held once"
            person = _leaver(line, mark, match.start(), subject)
        if not person:
            continue
        last = (mark, person, rule)
        words = line.words[mark.start : mark.end]
        found.append(Left(person, post.title, post.organization, _clause(line, mark.start), mark.end, rule, words=words))
    return found


def _leaver(line: Outline, mark: Mark, at: int, subject: str | None) -> str:
    to = _TO.match(line.text, mark.end)
    found = line.by_start.get(to.start(1)) if to else None
    people = [m for m in line.between(_clause(line, at), at, PERSON) if not _GIVER.match(_past_posts(line, m))]
    if people and found is None:
        return people[-1].thing
    if found is None:
        after = line.between(mark.end, min(len(line.text), mark.end + 260), PERSON)
        found = after[0] if after and re.match(rf"[\s,{POST}{HOLDER}]*(?:nhiệm kỳ[^,]{{0,16}})?,\s+{_HONORIFIC}?$", line.text[mark.end : after[0].start]) else None
    if found is not None:
        return found.thing
    pronoun = re.search(r"(?:^|[,;]\s*)(?:trước đó, )?(?:ông|bà|đồng chí|đ/c)\s[^,;]{0,60}$|,\s*(?:đồng chí|ông|bà)\s+$", line.text[:at])
    return subject or "" if pronoun else ""


def _moved(line: Outline, moved: list[Given]) -> list[Left]:
    """The posts beside the name of one who is moved away; seats in committees stay."""
    found: list[Left] = []
    for match in islice(_MOVES.finditer(line.text), _MOST):
        clause, end = _clause(line, match.start()), _clause_end(line, match.start())
        if _EXCLUDED.search(line.text, clause, match.start()) or not _goes_elsewhere(line, match.end(), end):
            continue
        after = [m for m in line.between(match.end(), end, PERSON)]
        before = [m for m in line.between(clause, match.start(), PERSON) if not _GIVER.match(_past_posts(line, m))]
        passive = re.search(r"được\s+(?:[^,;]{0,60}\s)?$", line.text[clause : match.start()])
        person = (before[-1] if passive and before else after[0] if after else before[-1] if before else None)
        if person is not None:
            given_titles = {(g.title, g.organization) for g in moved if person.thing in g.people}
            found += _beside(line, person, clause, end, given_titles, "moved away")
    return found


def _goes_elsewhere(line: Outline, start: int, end: int) -> bool:
    return bool(re.search(r"nhận công tác|nhận nhiệm vụ|công tác tại|giữ chức|giữ cương vị|làm\s|tham gia|sang\s|về\s|đến\s", line.text[start:end]))


def _clause_end(line: Outline, at: int) -> int:
    end = line.text.find(";", at)
    return end if end >= 0 else len(line.text)


def _beside(line: Outline, person: Mark, start: int, end: int, kept: set[tuple[str, str]], rule: str) -> list[Left]:
    posts = [m.post for m in line.between(start, end, POST) if m.post and m.post.beside and m.post.person == person.thing]
    return [
        Left(person.thing, p.title, p.organization, start, end, rule, 0.85)
        for p in posts
        if p.organization and not p.former and p.title not in _MEMBERSHIP and (p.title, p.organization) not in kept
    ]


def _replaced(moved: list[Given]) -> list[Left]:
    return [
        Left(g.instead, g.title, g.organization, g.start, g.end, "replaced by another", 0.85)
        for g in moved
        if g.instead and g.organization and g.rule != "seat in a committee"
    ]


_RETIRES = re.compile(rf"([{PERSON}]++)(?:[\s,\-()]{{1,4}}(?:nguyên |kiêm |và )?[{POST}]++)*[\s,]*(?:đã |được |vừa )?(?:nghỉ hưu|nghỉ chế độ|nghỉ công tác|nghỉ hưởng chế độ)")


def _retired(line: Outline) -> list[Left]:
    found: list[Left] = []
    for match in _RETIRES.finditer(line.text):
        person = line.by_start.get(match.start(1))
        if person is not None:
            found += _beside(line, person, match.start(), match.end(), set(), "retired")
    return found

