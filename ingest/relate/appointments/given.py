"""Posts given in one sentence: to whom, by whom (contract rule 14).

A post is given where words such as "giữ chức" stand right before it and a verb of decision stands in its clause; a seat
in a committee ("tham gia Ban Chấp hành, Ban Thường vụ") is given with the post that follows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.patterns import lazy
from ingest.relate.appointments.deciders import decider
from ingest.relate.appointments.recalled import is_of_life
from ingest.relate.appointments.words import (
    ASKED,
    BEFORE,
    BODY,
    COUNTED_IN,
    DECIDES,
    EXCLUDED,
    GIVE,
    JOINED,
    LEAVE,
    MOVES,
    NEVER,
    OLD_OFFICE,
    ONE_BY_ONE,
    OPENS,
    PAST,
    TERM,
    acts,
    clause_start,
    decided_on,
    goes_on_leaving,
    jointly,
    mark_of,
    named_after,
    posts_of,
    received_by,
    right_after,
    sort_of,
    who_are,
)
from ingest.relate.outline import DIRECTIVE, HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.signs.denials import is_denied_at
from ingest.relate.subjects import HONORIFIC, POSTS
from schema.authority.heads import root
from schema.authority.one_of import one_of
from schema.spelling import identity

SEAT = "seat in a committee"
"""The rule of memberships; their `title` is the committee's words where no body is recognised."""


@dataclass(frozen=True, slots=True)
class Given:
    """A post given: to whom (ids), its title, its body's id (empty where not said), the decider's id.

    `instead` is the person whom the new holder replaces; `with_post` the body of the post that a seat is given with;
    `understood` tells that the seat's words name no body.
    Nobody gets a seat whose holders the next lines name.
    """

    people: tuple[str, ...]
    title: str
    organization: str
    start: int
    end: int
    by: str | None
    rule: str
    confidence: float
    instead: str | None = None
    with_post: str = ""
    understood: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence stands in: `known` tells that a decision was told of before; `heading` that it is a title."""

    known: bool = False
    heading: bool = False


_ACTING = "giao quyền"
_HEADS = frozenset(
    {"bí thư", "chủ tịch", "chủ nhiệm", "giám đốc", "trưởng ban", "trưởng phòng", "chánh văn phòng", "hiệu trưởng"}
)
_ON_GROUNDS = lazy(r"(?<!\w)(?:theo|trên cơ sở|căn cứ)\s+(?:sự |kết quả )?$")
"""Before `giới thiệu`: what a decision goes by, and no proposal."""
_NOT = lazy(
    r"(?:(?:thôi|không|không còn|xin|thôi không|miễn nhiệm|bãi nhiệm|cách)|(?<!\w)từng(?:\s[^\W\d_]+){0,3})\s+$"
)
_ENDS = lazy(rf"{LEAVE.pattern}|{PAST.pattern}")
_GOES_ON = lazy(
    r"[\s\-+*]*(?:\d{1,2}[.)]\s*)?(?:"
    + one_of("theo đó", "cụ thể", "trong đó", "đồng thời", "ngoài ra", "bên cạnh đó", "cũng", "riêng")
    + "|"
    + one_of("đồng chí", "đ/c", "ông", "bà")
    + ")"
)
_PASSIVE = lazy(
    rf"(?<!không )(?<!chưa )(?<!chẳng )(?<!sẽ )(?<!\w)được\s+(?:[{ORG}{HOLDER}{POST}]++\s+)?(?:(?!đề nghị"
    rf"|kiến nghị|đề xuất|giới thiệu|xem xét)[^\W\d_]+\s+){{0,5}}$"
    rf"|(?<!\w)(?<!trao )nhận\s+(?:các\s+)?quyết định\s+(?:của\s+[{ORG}]++\s+)?(?:[^\W\d_]+\s+){{0,3}}$"
)
_INSTEAD = lazy(
    rf"\s*,?\s*\(?(?:(?:khóa \w+,? )?nhiệm kỳ[^,;]{{0,20}}?)?\)?(?: kể)?(?: từ ngày [^\s,]+)?[\s,]*"
    rf"thay (?:thế )?(?:cho )?(?:{HONORIFIC}\s+)?"
    rf"([{PERSON}])"
)
_ANOTHERS = lazy(rf"[^;:.,{PERSON}]{{0,20}}?\s(?:là|do|thuộc về|vẫn do)\s+(?:{HONORIFIC}\s+)?[{PERSON}]")
"""After a post: whose it is, so that it goes on with no list: `…; Chủ nhiệm vẫn là ông B`."""
_GONE = one_of("nghỉ hưu", "nghỉ chế độ", "chuyển công tác", "nghỉ", "đã", "vừa", "để", "được", "bầu", "tiếp tục")
_THITHER = ("đến ", "về ", "sang ", "chuyển ")
_REPLACED = lazy(
    rf"(?<!\w)(?:thay(?: thế)?|kế nhiệm)(?: cho| vị trí của| vị trí)?\s+(?:{HONORIFIC}\s+)?([{PERSON}])[{PERSON}]*+"
    rf"(?:[\s,\-–()]|[{POST}{ORG}]|{_GONE})*$"
)
"""Before words that give a post: whose it was, `B được chuẩn y thay ông A làm …`."""
_REPLACES = lazy(
    rf"[{PERSON}]\s(?:được\s|sẽ\s|vừa\s)?thay (?:thế )?(?:cho )?(?:{HONORIFIC}\s+)?[{PERSON}]++[^;:.{PERSON}]{{0,30}}$"
)
"""Before words that give a post: `ông A thay ông B làm …`."""
_CALLED = lazy(rf"\s*(?:{HONORIFIC}\s+)?")
_AT = lazy(rf"(?:tại|đến|về|sang)\s+(?:nhận công tác tại\s+|công tác tại\s+)?({BODY})")
_HEADED = lazy(
    rf"(?:(?P<body>[{ORG}])[{ORG}]*+\s(?:mới )?)?(?<!\w)(?:gồm|có)\s[^;.{PERSON}]{{0,60}}?"
    rf"(?<!\w)do\s+(?:{HONORIFIC}\s+)?{POSTS}[{PERSON}]++[^;.]{{0,120}}$"
)
"""Before words that give a post in a body told of with its members: `Chi ủy gồm 3 đồng chí, do ông A làm Bí thư`."""
_GAPPED = lazy(
    rf"{TERM}\s*(?:,|;|và|, và|còn|, còn)\s+(?:{HONORIFIC}\s+)?([{PERSON}])[{PERSON}]*+\s*(?:[,\-–]|là)?\s*"
    rf"(?P<post>[{POST}])[{POST}]*+{TERM}\s*(?=[.;]|$|,\s+(?:{HONORIFIC}\s+)[{PERSON}])"
)
"""After a post given: the next one is given another, without the verb: `A trúng cử Bí thư, đồng chí B Phó Bí thư`."""
_OPENING = lazy(rf"(?:[^{PERSON}]{{0,80}}?(?<!\w)bầu(?!\w)[^{PERSON}]{{0,60}}:)?[\s\-+*•]*(?:\d{{1,2}}[.)]\s*)?")
_COLON = lazy(rf"{TERM}\s*:")
"""Around a post at the head of its clause: `Kết quả bầu cử: Bí thư: đồng chí A; Phó Bí thư: đồng chí B`."""
_WERE_CHOSEN = lazy(
    r"(?<!\w)(?:đều|cùng)\s(?:đã\s)?(?:được\s(?:bầu|chỉ định|bổ nhiệm|phê chuẩn)|trúng cử|tái cử)(?!\w)"
)
_OF_NO_OFFICE = lazy(r"(?<!\w)(?:đại biểu|đoàn chủ tịch|chủ tịch đoàn|đoàn thư ký|kiểm phiếu|tổ bầu cử)(?!\w)")
"""Who is chosen to do something once, and holds the posts told of already."""
_CHOSEN = lazy(
    r"(?<!sau khi )(?<!trước khi )(?<!chuẩn bị )(?<!\w)"
    r"(?:bầu(?! cử(?!\w))|hiệp thương|kiện toàn|chỉ định|bổ nhiệm|phê chuẩn|trúng cử|tái cử|đắc cử)(?!\w)"
)
_HEAD = lazy(
    r"(?:[,;:]|(?<!\w)(?:và|còn|gồm|có|trong đó))\s*(?:và |còn |trong đó,? |theo đó,? )?"
    r"(?:(?:các|hai|ba|bốn|\d|tân|chức danh|chức vụ|chức|người giữ chức|người trúng cử|vị trí|cương vị)\s+){0,3}$"
)
"""Before a post that heads its part of a sentence in which others are chosen: `…; hai | Phó Bí thư là bà B`."""
_LISTED = lazy(
    rf"{_CHOSEN.pattern}[^;.{PERSON}{POST}]{{0,100}}(?:(?<!\w)(?:gồm|có|là)(?!\w)|:)"
    rf"(?:[\s,:{PERSON}{POST}{ORG}]|(?:và|còn|các|hai|ba|bốn|\d{{1,2}}|{HONORIFIC})(?!\w))*$"
)
"""Before a post of a list of those chosen: `bầu Thường trực Huyện ủy gồm Bí thư A và hai | Phó Bí thư B, C`."""
_BY_DECISION = lazy(
    rf"{TERM}[^;.{PERSON}]{{0,40}}?(?<!\w)"
    r"(?:phiếu bầu|\d+ phiếu|% (?:số |tổng số )?phiếu|phiếu (?:tán thành|tín nhiệm))"
    rf"|{TERM},?\s+theo (?:các |những )?(?:quyết định|[{DIRECTIVE}])"
)
_MEMBER = lazy(r"(?<!\w)(?:(?:tham gia|vào|bổ sung vào)|(?P<whole>(?:bầu(?: ra)?|bầu bổ sung|chỉ định|kiện toàn)))\s+")
"""Before a committee that people join, or of which the `whole` is chosen, who are named after it."""
_OF_COMMITTEE = {"chi bộ": "chi ủy", "đảng bộ": "ban chấp hành"}
"""What `cấp ủy` means before a membership: `bầu cấp ủy Chi bộ gồm …`."""
COMMITTEE_ALONE = lazy(r"ban chấp hành|ban thường vụ|chi ủy|bch|btv")
COMMITTEE = lazy(
    rf"(?:(?:ban\s+)?(?P<cell>cấp ủy\s+)?(?P<mark>{BODY})"
    r"|(?:ban\s+)?(?P<words>ban chấp hành|ban thường vụ|cấp ủy chi bộ|chi ủy|cấp ủy|bch|btv))(?:\s+mới(?!\w))?"
    r"(?:\s+(?:khóa|nhiệm kỳ)(?:(?!\s(?:gồm|có|với|là|bao gồm)\s)[^,;:]){0,16})?(?P<next>\s*(?:,|và|, và)\s+)?"
)


def given(line: Outline, setting: Setting) -> list[Given]:
    """The posts and seats that a sentence gives."""
    found: list[Given] = []
    last: tuple[Mark, tuple[str, ...], int] | None = None
    for mark in posts_of(line):
        words = None if mark.post is not None and mark.post.former else _words(line, mark, last)
        if words is None:
            continue
        give, sort, people = words
        if people and _is_given(line, give, mark.start, sort, setting):
            last = (mark, people, give)
            found.append(_given(line, mark, people, give, sort, found, setting))
            found += _gapped(line, mark, found[-1])
    found = _one_by_one(line, _with_bodies(found))
    return found + _seats(line, found, setting)


def _gapped(line: Outline, mark: Mark, item: Given) -> list[Given]:
    """The posts in the same body that others get after one, their verb left out."""
    found: list[Given] = []
    while (match := _GAPPED.match(line.text, mark.end)) is not None:
        person, after = line.by_start.get(match.start(1)), line.by_start.get(match.start("post"))
        if person is None or after is None or after.post is None or person.thing in item.people:
            break
        if after.post.organization not in {"", item.organization} or after.post.former:
            break
        title, end = after.post.title, after.end
        found.append(replace(item, people=(person.thing,), title=title, end=end, instead=None, confidence=0.8))
        mark = after
    return found


def _with_bodies(found: list[Given]) -> list[Given]:
    """`ông A làm Bí thư, bà B làm Phó Bí thư Chi bộ C`: who heads a body is told before its name."""
    named = list(found)
    for index in range(len(named) - 2, -1, -1):
        item, after = named[index], named[index + 1]
        alike = item.title == "Ủy viên" or f" {item.title.lower()} " in f" {after.title.lower()} "
        same = not item.organization and alike
        if same and item.start == after.start:
            named[index] = replace(item, organization=after.organization)
    return named


def _one_by_one(line: Outline, found: list[Given]) -> list[Given]:
    """`ông A và bà B lần lượt giữ chức P và Q`: to each the post in his turn."""
    if ONE_BY_ONE not in line.text:
        return found
    told = list(found)
    for index, item in enumerate(found):
        same = [at for at, other in enumerate(found) if other.people == item.people and other.start == item.start]
        if len(same) == len(item.people) > 1:
            told[index] = replace(item, people=(item.people[same.index(index)],))
    return told


def _words(
    line: Outline, mark: Mark, last: tuple[Mark, tuple[str, ...], int] | None
) -> tuple[int, str, tuple[str, ...]] | None:
    """Where the words that give a post begin, their sort, and who gets it; `last` is the post given before it."""
    beside = mark.post is not None and mark.post.beside
    joined = last is not None and not beside and JOINED.match(line.text[last[0].end : mark.start])
    if last is not None and joined and not _ANOTHERS.match(line.text, mark.end):
        return last[2], "sure", last[1]
    base = max(0, mark.start - BEFORE)
    match = GIVE.search(line.text, base, mark.start)
    if match is None and (opened := _opens(line, mark)):
        return mark.start, "sure", opened
    if match is None or _NOT.search(line.text[base : match.start()]) or _ENDS.search(line.text, base, mark.start):
        return None
    if goes_on_leaving(line, mark.start) is not None:
        return None
    sort = sort_of(match[1])
    return match.start(), sort, _people(line, mark, match.start(), sort)


def _opens(line: Outline, mark: Mark) -> tuple[str, ...]:
    """Who is told to be what a post at the head of its clause calls, in an account of an election or of a decision.

    `Kết quả bầu cử: Bí thư: đồng chí A; Phó Bí thư: đồng chí B`, `… bầu Ban Thường vụ; hai Phó Bí thư là B và C`.
    """
    clause = clause_start(line, mark.start)
    if _OPENING.fullmatch(line.text, clause, mark.start) and _COLON.match(line.text, mark.end):
        told = who_are(line, mark.end)
        return tuple(m.thing for m in told) if told and not acts(line, told[-1]) else ()
    listed = _LISTED.search(line.text, 0, mark.start) is not None
    chosen = listed or _CHOSEN.search(line.text, 0, mark.start) or _WERE_CHOSEN.search(line.text, mark.end)
    if not chosen or _HEAD.search(line.text, 0, mark.start) is None or _OF_NO_OFFICE.search(line.text, 0, mark.start):
        return ()
    told = who_are(line, mark.end, dashed=True) or (right_after(line, mark) if listed else [])
    return tuple(m.thing for m in told) if told and not acts(line, told[-1]) else ()


def _people(line: Outline, mark: Mark, give: int, sort: str) -> tuple[str, ...]:
    """Who gets a post: those named last before the words, in a list together; else the one named after."""
    if sort != "object":
        replaced = _replaced(line, give)
        before = [m for m in decided_on(line, give) if m is not replaced]
        if before:
            return tuple(m.thing for m in jointly(line, before[-1], give))
        holders = line.between(clause_start(line, give), give, HOLDER)
        if holders and holders[-1].post is not None and not line.text[holders[-1].end : give].strip(" ,"):
            return (holders[-1].post.person,)
    after = named_after(line, mark.end) or who_are(line, mark.end, dashed=sort == "object")
    after = after or received_by(line, give, mark.end)
    if not after and sort == "object" and _PASSIVE.search(line.text, clause_start(line, give), give):
        return tuple(m.thing for m in decided_on(line, give)[-1:])
    return tuple(m.thing for m in after)


def _replaced(line: Outline, give: int) -> Mark | None:
    """Whom somebody is said to replace before the words that give him the post; `đến nhận` is told of the one gone."""
    if line.text.startswith(_THITHER, give):
        return None
    return mark_of(line, _REPLACED.search(line.text, clause_start(line, give), give))


def _is_given(line: Outline, give: int, end: int, sort: str, setting: Setting) -> bool:
    """Whether words give a post now, by decision: not once, not by proposal, not in general."""
    clause = clause_start(line, give)
    if is_of_life(line, clause, give, end):
        return False
    if is_denied_at(line.text, give, end):
        return False
    decisions = [*DECIDES.finditer(line.text, clause, end), *MOVES.finditer(line.text, clause, end)]
    never = (m for m in NEVER.finditer(line.text, clause, give) if not _ON_GROUNDS.search(line.text, clause, m.start()))
    if next(never, None) is not None or (not decisions and line.text.endswith("đã ", 0, give)):
        return False
    asked = [m.end() for m in ASKED.finditer(line.text, clause, give)]
    excluded = asked + [
        m.start() for m in EXCLUDED.finditer(line.text, clause, give) if not OLD_OFFICE.search(line.text, 0, m.start())
    ]
    if excluded and not any(d.start() > max(excluded) for d in decisions):
        return False
    if decisions or sort == "object" or setting.heading or _is_decided_on(line, end):
        return True
    if sort == "plain" and _REPLACES.search(line.text, clause, give):
        return True
    if _replaced(line, give) is not None and who_are(line, line.by_start[end].end):
        return True
    if sort == "plain" and setting.known and line.text.startswith("trở thành", give):
        return True
    if sort == "plain":
        told = "trong đó" in line.text[clause:give] or _HEADED.search(line.text, clause, give) is not None
        return _goes_on_with_next(line, clause, give) or (setting.known and told)
    moved = line.text.startswith(_THITHER, give)
    told = give == end or moved or _GOES_ON.match(line.text) is not None or ";" in line.text
    goes_on = setting.known and told
    return goes_on or DECIDES.search(line.text, 0, clause) is not None


def _goes_on_with_next(line: Outline, clause: int, give: int) -> bool:
    """`ông A được chỉ định giữ chức Bí thư; B làm Phó Bí thư`: a clause of the same decision about the next person."""
    named = line.between(clause, give, PERSON)
    return (
        bool(named)
        and _CALLED.fullmatch(line.text, clause, named[0].start) is not None
        and DECIDES.search(line.text, 0, clause) is not None
    )


def _is_decided_on(line: Outline, post: int) -> bool:
    """Whether what follows the post that begins there tells of a decision: `… theo quyết định của Huyện ủy`.

    So does the one whom the new holder replaces: `… Trưởng ban thay đồng chí A`.
    """
    mark = line.by_start.get(post)
    after = (_BY_DECISION, _INSTEAD)
    return mark is not None and any(p.match(line.text, mark.end) for p in after)


def _given(
    line: Outline, mark: Mark, people: tuple[str, ...], give: int, sort: str, before: list[Given], setting: Setting
) -> Given:
    clause = clause_start(line, give)
    title, organization = (mark.post.title, mark.post.organization) if mark.post else ("", "")
    if line.text.startswith(_ACTING, give):
        title = f"Quyền {title}"
    replaced = mark_of(line, _INSTEAD.match(line.text, mark.end)) or _replaced(line, give)
    decided = DECIDES.search(line.text, clause, give) is not None
    last = before[-1].organization if before and _goes_with(title, before[-1].title) else ""
    organization = _of_the_same(line, mark, people, before) or organization
    return Given(
        people=people,
        title=title,
        organization=organization
        or _workplace(line, give)
        or _own_body(line, people, title, clause, give)
        or _counted(line, clause, give)
        or last,
        start=clause,
        end=mark.end,
        by=decider(line, give),
        rule=f"post given: {sort}",
        confidence=0.95 if decided else 0.75 if setting.heading else 0.85,
        instead=replaced.thing if replaced else None,
    )


def _goes_with(title: str, other: str) -> bool:
    """Whether posts of two titles may be of one body: a `Chủ nhiệm` after a `Phó Bí thư` is none of its committee."""
    heads = {root(title), root(other)}
    return len(heads) == 1 or not heads <= _HEADS


def _of_the_same(line: Outline, mark: Mark, people: tuple[str, ...], before: list[Given]) -> str:
    """The body of the post given before, of which one of those who get it has the same in another rank.

    `ông A và bà B giữ chức Phó Bí thư Huyện ủy, trong đó ông A là Phó Bí thư Thường trực`.
    """
    title = mark.post.title if mark.post else ""
    if identity(line.words[mark.start : mark.end]) != identity(title):
        return ""
    same = (g for g in reversed(before) if set(people) <= set(g.people) and root(g.title) == root(title))
    return next((g.organization for g in same), "")


def _own_body(line: Outline, people: tuple[str, ...], title: str, start: int, end: int) -> str:
    """`bầu ông A, Phó Chủ tịch UBND xã B giữ chức Chủ tịch`: the body of the lower post of the same kind."""
    posts = [m.post for m in line.between(start, end, POST) if m.post is not None]
    own = (p.organization for p in posts if p.person in people and p.title.lower().endswith(title.lower()))
    return next(own, "")


def _counted(line: Outline, clause: int, give: int) -> str:
    """The body whose members are counted before they are told who heads it."""
    match = _HEADED.search(line.text, clause, give)
    mark = line.by_start.get(match.start("body")) if match is not None and match["body"] else None
    return mark.thing if mark is not None else ""


def _workplace(line: Outline, give: int) -> str:
    """`nhận nhiệm vụ tại Ban Dân vận Tỉnh ủy, giữ chức Phó Trưởng ban`: the body named before."""
    found = list(_AT.finditer(line.text, clause_start(line, give), give))
    mark = mark_of(line, found[-1]) if found else None
    return mark.thing if mark else ""


# --- seats in a committee -----------------------------------------------------------------------------------------


def _seats(line: Outline, posts: list[Given], setting: Setting) -> list[Given]:
    """`tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư`: a seat each, in the committee of the post."""
    found: list[Given] = []
    for match in _MEMBER.finditer(line.text):
        item = COMMITTEE.match(line.text, match.end())
        if item is None or _NOT.search(line.text, max(0, match.start() - BEFORE), match.start()):
            continue
        if not _is_given(line, match.start(), match.end() if match["whole"] else match.start(), "sure", setting):
            continue
        items = committees(line, item)
        end = items[-1].start("next") if items[-1]["next"] else items[-1].end()
        people = _members(line, match, end)
        opens = not people and match["whole"] is not None and OPENS.match(line.text, end) is not None
        post = next((g for g in posts if g.end > match.end() and set(g.people) & set(people)), None)
        if post is not None and ";" in line.text[match.end() : post.end]:
            post = None
        own = own_committee(line, items)
        found += [_seat(line, match.start(), i, people, post, own) for i in items if people or opens]
    return found


def _members(line: Outline, match: re.Match[str], end: int) -> tuple[str, ...]:
    """Who gets the seats of a list that ends at an offset: those named after it as such, else those decided on."""
    named = tuple(m.thing for m in who_are(line, end))
    if named or match["whole"] or COUNTED_IN.search(line.text, 0, match.start()):
        return named
    return _people(line, Mark(match.end(), match.end(), "", ""), match.start(), "sure")


def committees(line: Outline, first: re.Match[str]) -> list[re.Match[str]]:
    """The committees of a list: `Ban Chấp hành, Ban Thường vụ Đảng ủy A`."""
    items: list[re.Match[str]] = []
    item: re.Match[str] | None = first
    while item is not None:
        items.append(item)
        item = COMMITTEE.match(line.text, item.end()) if item["next"] else None
    return items


def committee_mark(line: Outline, item: re.Match[str]) -> Mark | None:
    """The body that an item of the list names, where it is recognised as one."""
    mark = line.by_start.get(item.start("mark")) if item["mark"] else None
    return mark if mark is not None and mark.sign == ORG else None


def own_committee(line: Outline, items: list[re.Match[str]]) -> str:
    """The body whose seats a list means: the first that tells of what it is, else the first at all."""
    marks = [mark for item in items if (mark := committee_mark(line, item)) is not None]
    told = [mark for mark in marks if not COMMITTEE_ALONE.fullmatch(line.words, mark.start, mark.end)]
    return next((mark.thing for mark in told or marks), "")


def _seat(line: Outline, at: int, item: re.Match[str], people: tuple[str, ...], post: Given | None, own: str) -> Given:
    """A seat; `own` is the body that the list names, which is that of a committee named by its words alone, too."""
    mark, alone = committee_mark(line, item), COMMITTEE_ALONE.match(line.words, item.start())
    told = ""
    if mark is not None and item["cell"]:
        told = next((title for of, title in _OF_COMMITTEE.items() if line.words.startswith(of, mark.start)), "")
    bare = mark is None or (alone is not None and alone.end() == mark.end)
    return Given(
        people=people,
        title=told or (alone.group() if alone is not None and bare else item["words"] or ""),
        organization=mark.thing if mark is not None and not bare else own if post is None or mark is not None else "",
        start=clause_start(line, at),
        end=item.end(),
        by=decider(line, at),
        rule=SEAT,
        confidence=0.9 if post else 0.8,
        with_post=post.organization if post else "",
        understood=bare,
    )
