"""Posts that go without a word of it: what one was who is given a post elsewhere; and seats in committees left.

Source: contract rule 14: a post left by the reported decision is `former`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ingest.patterns import lazy
from ingest.relate.appointments.deciders import elects
from ingest.relate.appointments.given import COMMITTEE, SEAT, Given, committee_mark, committees, own_committee
from ingest.relate.appointments.left import MEMBERSHIPS, Left
from ingest.relate.appointments.words import DECIDES, clause_end, clause_start, decided_on, named_after
from ingest.relate.outline import HOLDER, PERSON, POST, Mark, Outline
from ingest.relate.subjects import HONORIFIC, POSTS
from schema.authority.phrases import alternation, by_form
from schema.model import Appointment, Organization, OrganizationKind

GIVEN_ELSEWHERE, SUCCEEDED, ROSE = "given a post elsewhere", "succeeded by another", "rose from it"
"""The rules of posts that a new one leaves no room for, that a successor was given, that one rose from."""

FOLLOWS = "post given: successor"
"""The rule of posts that one is given who is said to follow another."""

_KEEPS = lazy(alternation("appointments", "keeps"))
_LEAVES_SEAT = lazy(
    r"(?<!xin )(?<!xin được )(?<!đề nghị )(?<!đề nghị cho )(?<!muốn )(?<!\w)thôi (?:không )?tham gia\s+"
)
_BEFORE_HIM = lazy(
    rf"(?<!\w)người tiền nhiệm(?:(?!{DECIDES.pattern})[^;.{PERSON}{POST}{HOLDER}]){{0,40}}?([{PERSON}])"
    r"|(?<!\w)(?:kế nhiệm|thay thế|thay)(?: (?:cho|vị trí của|vị trí|người tiền nhiệm))?\s+"
    rf"(?:{HONORIFIC}\s+)?([{PERSON}])"
)
_BEFORE_WHOM = lazy(
    rf"(?<!\w)người tiền nhiệm của\s+(?:{HONORIFIC}\s+)?(?P<after>[{PERSON}])[{PERSON}]*+(?:\s(?:tại|ở"
    rf"|trên)\s[^,;.]{{1,40}})?"
    rf"\s*(?:,|là|-|–)\s*(?:{HONORIFIC}\s+)?{POSTS}(?P<before>[{PERSON}])"
)
"""`Người tiền nhiệm của ông B ở huyện C, ông A`."""
_FOLLOWS_ON = lazy(
    rf"(?P<after>[{PERSON}])[{PERSON}]*+(?:[\s,\-–()]|[{POST}]|nguyên |kiêm )*+(?:được |sẽ |vừa |đã )*"
    r"(?:(?:đến|về|sang|lên) )?(?:nhận|đảm nhận|đảm nhiệm|giữ) (?:chức vụ|nhiệm vụ|chức danh|chức|vị trí)(?: này)? "
    rf"(?:thay thế|thay|kế nhiệm)(?: cho)?\s+(?:{HONORIFIC}\s+)?(?P<before>[{PERSON}])"
)
"""`ông B, POST, đến nhận chức vụ thay ông A`."""
_FOLLOWS = lazy(
    r"(?<!\w)(?:thay thế|thay|kế nhiệm)(?: (?:cho|vị trí của|vị trí|chức vụ của))?\s+"
    rf"(?:{HONORIFIC}\s+)?(?P<before>[{PERSON}])[{PERSON}]*+\s+là\s+(?:{HONORIFIC}\s+)?(?P<after>[{PERSON}])"
)
_FOLLOWING = ("tiền nhiệm", "thay", "kế nhiệm")
_FROM = lazy(
    rf"(?<!\w)từ\s+(?:(?:chức vụ|chức danh|chức|vị trí|cương vị)\s+)?([{POST}{HOLDER}]++)"
    rf"[^;.{POST}{HOLDER}{PERSON}]{{0,30}}?(?<!\w)(?:lên|sang|về)(?!\w)"
)
_TERM = lazy(r",?\s*\(?(?:khóa|nhiệm kỳ)\s+(\d{4}\s?[-–]\s?\d{4}|\w+)")
_COMMUNES = ("xã ", "phường ", "thị trấn ", "đặc khu ")
_BESIDES = ("Ban Chỉ đạo", "Hội đồng", "HĐND", "Thường trực HĐND", "Tổ ", "Đoàn ", "Trung tâm Chính trị", "Đại biểu")
"""How the names of bodies begin in which one sits beside one's work."""
_COUNCILS = ("UBND", "HĐND")
_CHAIRS = frozenset({"Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực"})
_CLERKS = frozenset(by_form("appointments", "clerks"))
"""Titles of those who head nothing."""
_OF_PLACE = lazy(r"(?:Tỉnh|Thành|Huyện|Thị|Quận) ủy|Đảng ủy (?:xã|phường|thị trấn|đặc khu)(?!\w)", re.IGNORECASE)
"""How the names of committees of whole places begin."""
_AGENCIES = frozenset({OrganizationKind.PARTY_AGENCY, OrganizationKind.STATE_BODY, OrganizationKind.UNIT})
_WORK = _AGENCIES | {OrganizationKind.CAP_UY, OrganizationKind.MASS_ORGANIZATION}


def given_elsewhere(line: Outline, given: list[Given], bodies: Mapping[str, Organization]) -> list[Left]:
    """The posts beside the names of those whom a decision gives a post that leaves no room for them."""
    found: list[Left] = []
    for item in given:
        new = line.by_end.get(item.end)
        is_left = _is_left_by_vote if elects(line, item.start, item.end) else _is_left
        for old in line.between(item.start, new.start if new else item.end, POST):
            if old.post is not None and is_left(line, old, new, item, bodies):
                post = old.post
                found.append(
                    Left(post.person, post.title, post.organization, item.start, item.end, GIVEN_ELSEWHERE, 0.85)
                )
    return found


def _is_left(line: Outline, old: Mark, new: Mark | None, item: Given, bodies: Mapping[str, Organization]) -> bool:
    if _KEEPS.search(line.text, old.start, new.start if new else item.end):
        return False
    if new is None or item.rule == SEAT:
        return item.rule == SEAT and _sits_below(old, item, bodies)
    post = old.post
    if post is None or not post.beside or post.former or post.person not in item.people:
        return False
    here, there = bodies.get(post.organization), bodies.get(item.organization)
    if here is None or there is None or _is_seat(item.title) or _is_seat(post.title):
        return False
    rises = _rises(post.title, item.title, same=here.id == there.id)
    return rises or _excludes(here, there) or _leads_council(here, there, item)


def _leads_council(here: Organization, there: Organization, item: Given) -> bool:
    """Whether somebody of an agency comes to lead a council or its committee: nobody does both."""
    agency = here.kind in _AGENCIES and not here.name.startswith(_COUNCILS) and not _is_besides(here)
    return agency and there.name.startswith(_COUNCILS) and item.title in _CHAIRS


def _rises(old: str, new: str, *, same: bool) -> bool:
    """Whether one title leads to the other, so that nobody has both: a deputy's to the head's, a clerk's to either."""
    if old.lower() in _CLERKS:
        return new.lower() not in _CLERKS
    return (
        same
        and old.startswith("Phó ")
        and new != old
        and new.split()[-1:] == old.removesuffix(" Thường trực").split()[-1:]
    )


def _is_left_by_vote(
    line: Outline, old: Mark, new: Mark | None, item: Given, bodies: Mapping[str, Organization]
) -> bool:
    """Whether one elected leaves what he was: with its term, as a deputy, or as head of an agency for the council's."""
    if _ends_with_term(line, old, new, item, bodies):
        return True
    if item.rule == SEAT:
        return False  # whoever is elected to a committee keeps what he was
    post = old.post
    here, there = (bodies.get(post.organization), bodies.get(item.organization)) if post is not None else (None, None)
    if post is None or here is None or there is None or not post.beside or post.former or new is None:
        return False
    if post.person not in item.people or _is_seat(post.title) or _KEEPS.search(line.text, old.start, new.start):
        return False
    if _rises(post.title, item.title, same=here.id == there.id):
        return True
    return _leads_council(here, there, item)


def _ends_with_term(
    line: Outline, old: Mark, new: Mark | None, item: Given, bodies: Mapping[str, Organization]
) -> bool:
    """Whether one elected for a term is told what he was in another: `Chủ nhiệm khóa I, đắc cử Phó Bí thư khóa II`."""
    post, was = old.post, _TERM.match(line.text, old.end)
    now = _TERM.match(line.text, new.end) if new is not None else None
    if post is None or not post.beside or post.person not in item.people or was is None or now is None:
        return False
    here, there = bodies.get(post.organization), bodies.get(item.organization)
    if here is None or there is None or not (here.kind.is_party and there.kind.is_party) or _is_seat(post.title):
        return False
    return was.group(1) != now.group(1) and (post.title, here.id) != (item.title, there.id)


def _sits_below(old: Mark, item: Given, bodies: Mapping[str, Organization]) -> bool:
    """Whether a seat is given to one who goes to work there: in a commune's committee to one of an agency above."""
    post = old.post
    here = bodies.get(post.organization) if post and post.beside and not post.former else None
    there = bodies.get(item.organization)
    if post is None or here is None or there is None or post.person not in item.people or _is_besides(here):
        return False
    if post.title.lower() in _CLERKS and here.place and there.place:
        return here.place != there.place  # whoever is no head goes to work where the committee is
    below = (there.place or "").startswith(_COMMUNES) and not (here.place or "").startswith(_COMMUNES)
    return below and here.kind in _AGENCIES and not _is_seat(post.title)


def _is_seat(title: str) -> bool:
    return title in MEMBERSHIPS or title.startswith(("Ủy viên", "Đại biểu"))


def _excludes(here: Organization, there: Organization) -> bool:
    """Whether nobody works in both: they are of different places, or two agencies; no committees one over the other."""
    if here.id == there.id or not {here.kind, there.kind} <= _WORK or _is_besides(here) or _is_besides(there):
        return False
    if here.place and there.place and here.place != there.place:
        both = here.kind is there.kind is OrganizationKind.CAP_UY
        return not (both and _is_over(here, there))
    if bool(here.place) != bool(there.place):
        return False
    return {here.kind, there.kind} <= _AGENCIES and not any(b.name.startswith("UBND") for b in (here, there))


def _is_besides(body: Organization) -> bool:
    return body.name.startswith(_BESIDES)


def _is_over(one: Organization, other: Organization) -> bool:
    """Whether one of two committees is that of a whole place in which the other's lies.

    A secretary below may sit in it, who cannot head the committee of a sector too (`Đảng ủy các cơ quan tỉnh`).
    """
    below, above = sorted((one, other), key=lambda body: len(body.place or ""), reverse=True)
    return (below.place or "").endswith(f", {above.place}") and _OF_PLACE.match(above.name) is not None


def succeeded(line: Outline, appointed: Sequence[Appointment], *, told: bool) -> list[Left]:
    """The post of whom the one appointed last follows: `Người tiền nhiệm, ông A, nghỉ hưu`, `Ông B thay ông A`.

    `appointed` are the appointments told before, but for seats; `told` tells that the sentence gives posts: whom their
    new holders replace is told with these.
    """
    if "tiền nhiệm" in line.text and (of := _BEFORE_WHOM.search(line.text)) is not None:
        return _followed(line, of, appointed)
    last = appointed[-1] if appointed else None
    match = _BEFORE_HIM.search(line.text) if any(word in line.text for word in _FOLLOWING) else None
    if match is None or last is None:
        return []
    mark = line.by_start.get(match.start(match.lastindex or 0))
    if mark is None or mark.thing == last.person:
        return []
    if match[2] and line.between(clause_start(line, mark.start), mark.start, POST, HOLDER):
        return []  # whom another replaces in the post that is told here
    if match[2] and (told or last.person not in {m.thing for m in line.between(0, mark.start, PERSON)}):
        return []
    return [Left(mark.thing, last.title, last.organization, mark.start, mark.end, SUCCEEDED, 0.85)]


def _followed(line: Outline, match: re.Match[str], appointed: Sequence[Appointment]) -> list[Left]:
    """`Người tiền nhiệm của ông B, ông A`: A left the post that B was given last."""
    after, before = (line.by_start.get(match.start(name)) for name in ("after", "before"))
    given = [a for a in appointed if after is not None and a.person == after.thing]
    if before is None or not given:
        return []
    return [Left(before.thing, given[-1].title, given[-1].organization, before.start, before.end, SUCCEEDED, 0.85)]


def successors(line: Outline, departures: list[Left]) -> list[Given]:
    """`Người thay thế ông A là ông B`: the one post that A is told to have left is B's."""
    found: list[Given] = []
    for match in (*_FOLLOWS.finditer(line.text), *_FOLLOWS_ON.finditer(line.text)):
        before, after = (line.by_start.get(match.start(name)) for name in ("before", "after"))
        if before is None or after is None or before.thing == after.thing:
            continue
        posts = {(d.title, d.organization): d for d in departures if d.person == before.thing and d.organization}
        posts = {post: d for post, d in posts.items() if post[0] not in MEMBERSHIPS}
        if len(posts) == 1:
            ((title, organization),) = posts
            found.append(Given((after.thing,), title, organization, match.start(), match.end(), None, FOLLOWS, 0.8))
    return found


def risen(line: Outline, given: list[Given]) -> list[Left]:
    """The posts from which those rise who are given others: `bổ nhiệm ông A từ Phó Giám đốc lên Giám đốc Sở`."""
    found: list[Left] = []
    for match in _FROM.finditer(line.text):
        mark = line.by_start.get(match.start(1))
        new = next((g for g in given if g.start <= match.start() < g.end and g.rule != SEAT), None)
        if mark is None or mark.post is None or new is None:
            continue
        body = mark.post.organization or new.organization
        found += [Left(who, mark.post.title, body, match.start(), mark.end, ROSE, 0.85) for who in new.people if body]
    return found


_HAS_SEAT = lazy(
    r"(?<!thôi )(?<!không )(?<!không còn )(?<!\w)"
    r"(?:tham gia|(?:trúng|tái) cử(?: vào)?|được bầu(?: bổ sung)? vào)\s+"
)
_OF_A_LIFE_NOW = lazy(r"(?<!\w)(?:đến|tới) (?:nay|hiện nay|hôm nay)(?!\w)|(?<!\w)hiện(?!\w)")


def seats_left(line: Outline, subject: str | None) -> list[Given]:
    """The seats that somebody leaves: `thôi tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy`."""
    return _seats(line, _LEAVES_SEAT, subject)


def seats_had(line: Outline, subject: str | None) -> list[Given]:
    """The seats that a life tells somebody to have had: `ông tham gia Ban Thường vụ Huyện ủy từ tháng 5/2003`."""
    told = any(word in line.text for word in ("tham gia ", "cử ", "bầu "))
    return _seats(line, _HAS_SEAT, subject) if told else []


def is_so_still(line: Outline) -> bool:
    """Whether a life's sentence says that what it tells is so still."""
    return _OF_A_LIFE_NOW.search(line.text) is not None


def _seats(line: Outline, pattern: re.Pattern[str], subject: str | None) -> list[Given]:
    found: list[Given] = []
    for match in pattern.finditer(line.text):
        first = COMMITTEE.match(line.text, match.end())
        person = _leaver(line, match.start(), subject)
        if first is None or not person:
            continue
        items = committees(line, first)
        own = own_committee(line, items)
        post = _post_left(line, items[-1].end())
        found += [_seat(line, i, person, own, post) for i in items]
    return found


def _leaver(line: Outline, at: int, subject: str | None) -> str:
    people = decided_on(line, at)
    after = [] if people else named_after(line, at)
    return people[-1].thing if people else after[0].thing if after else subject or ""


def _post_left(line: Outline, at: int) -> str:
    """The body of the post that is left with the seats: it says whose they are."""
    posts = line.between(at, clause_end(line, at), POST, HOLDER)
    return posts[0].post.organization if posts and posts[0].post else ""


def _seat(line: Outline, item: re.Match[str], person: str, own: str, post: str) -> Given:
    mark = committee_mark(line, item)
    return Given(
        people=(person,),
        title=item["words"] or "",
        organization=mark.thing if mark is not None else own,
        start=clause_start(line, item.start()),
        end=item.end(),
        by=None,
        rule=SEAT,
        confidence=0.85,
        with_post=post,
    )
