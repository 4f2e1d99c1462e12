"""A person's posts after a departure, a discipline or an appointment (contract rules 6 and 14)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.reading import Reading
from ingest.relate.appointments.held import Held
from ingest.relate.appointments.left import DURING, MOVED, Left
from ingest.relate.disciplines import Decided
from ingest.relate.outline import Outline
from schema.model import Appointment, Person, Post
from schema.spelling import identity

_CENTRE = frozenset({"Ban Chấp hành Trung ương", "Bộ Chính trị", "Ban Bí thư"})
_MOVES, _MEMBER = frozenset({MOVED}), "Ủy viên"
_IN_EXECUTIVE = "Ủy viên Ban Chấp hành"
_MEMBERS_OF_PLACES = frozenset({"Tỉnh ủy viên", "Thành ủy viên", "Huyện ủy viên", "Thị ủy viên", "Quận ủy viên"})
_HEADS = frozenset(
    {
        "Bí thư", "Chủ tịch", "Chủ nhiệm", "Trưởng ban", "Trưởng phòng", "Giám đốc", "Hiệu trưởng", "Chánh Văn phòng",
        "Chánh Thanh tra", "Tổng Biên tập", "Cục trưởng", "Chi cục trưởng", "Viện trưởng", "Chánh án", "Chỉ huy trưởng",
    }
)  # fmt: skip
"""Titles that one alone has in a body."""
TAKEN = "post taken by discipline"
"""The rule of posts that a dismissal takes by name."""


def leave(person: Person, departure: Left, line: Outline, reading: Reading) -> Person:
    """The person without a post that he left: it is former, and added where the article names it only so."""
    organization = departure.organization or _named_in(departure, person, reading)
    if departure.rule in _MOVES and departure.title == _MEMBER and _is_centre(reading, organization):
        return person
    same = [
        i
        for i, p in enumerate(person.posts)
        if p.organization == organization and (fuller(p.title, departure.title) or _is_same_seat(p, departure))
    ]
    if same and departure.rule == DURING:
        return person
    if same:
        posts = tuple(replace(p, former=True) if i in same else p for i, p in enumerate(person.posts))
        return replace(person, posts=posts)
    if not organization:
        return person
    post = Post(
        title=departure.title,
        organization=organization,
        former=True,
        as_of=reading.document.article.published,
        evidence=(reading.span(line.start + departure.start, line.start + departure.end),),
        confidence=departure.confidence,
        rule=departure.rule,
    )
    return replace(person, posts=(*person.posts, post))


def _is_same_seat(post: Post, departure: Left) -> bool:
    """Whether a seat left in a Ban Chấp hành is the post that its holder calls `Tỉnh ủy viên`, `Huyện ủy viên`."""
    return departure.title == _IN_EXECUTIVE and post.title in _MEMBERS_OF_PLACES


def hold(person: Person, item: Held, line: Outline, reading: Reading) -> Person:
    """The person with a post that a verb says he holds, unless that is known."""
    if any(_is(p, item.title, item.organization) or _is_said(p, item) for p in person.posts):
        return person
    post = Post(
        title=item.title,
        organization=item.organization,
        as_of=reading.document.article.published,
        evidence=(reading.span(line.start + item.start, line.start + item.end),),
        confidence=item.confidence,
        rule=item.rule,
    )
    return replace(person, posts=(*person.posts, post))


def make_room(people: dict[str, Person], appointments: Sequence[Appointment]) -> dict[str, Person]:
    """The people where nobody holds any longer the post at the head of a body that somebody else is given.

    `chuẩn y bà A, Trưởng ban Tổ chức, giữ chức Phó Bí thư; phân công ông B giữ chức Trưởng ban Tổ chức`.
    """
    heads = {(a.title, a.organization): a.person for a in appointments if a.title in _HEADS}
    new = {(a.person, a.title, a.organization) for a in appointments}
    changed = dict(people)
    for key, person in people.items():
        gone = [
            i
            for i, p in enumerate(person.posts if heads else ())
            if heads.get((p.title, p.organization), key) != key and (key, p.title, p.organization) not in new
        ]
        if gone:
            posts = tuple(replace(p, former=True) if i in gone else p for i, p in enumerate(person.posts))
            changed[key] = replace(person, posts=posts)
    return changed


def _is_said(post: Post, item: Held) -> bool:
    """Whether a post is the same told more fully."""
    return post.organization == item.organization and fuller(post.title, item.title)


def _is_centre(reading: Reading, organization: str) -> bool:
    """Whether a body is the Central Committee or an organ of it: a seat there is kept by who is moved."""
    body = reading.organizations.get(organization)
    return body is not None and body.name in _CENTRE


def lose(person: Person, decided: Decided, reading: Reading) -> Person:
    """The person without the posts that a dismissal names; some disciplines take every post in the Party."""
    decision = decided.decision
    for post in decision.posts:
        words = reading.words(post.start, post.end)
        body = _held_at(person, post.title, words) or post.organization
        taken = Left(person.id, post.title, body, decision.start, decision.end, TAKEN, 0.95)
        person = leave(person, taken, decided.line, reading)
    if not decision.all_posts:
        return person
    party = {p.organization for p in person.posts if reading.organizations[p.organization].kind.is_party}
    return replace(person, posts=tuple(replace(p, former=p.former or p.organization in party) for p in person.posts))


def gain(person: Person, appointment: Appointment, reading: Reading) -> Person:
    """The person with a post given as a current one; the fuller of two titles stays, a deputy's post is left for it."""
    here = [p for p in person.posts if p.organization == appointment.organization]
    posts = [p for p in person.posts if p not in here and not _is_understood_so(p, appointment)]
    held = next((p for p in here if fuller(p.title, appointment.title)), None)
    for post in here:
        if post is held:
            posts.append(replace(post, former=False))
        elif _is_deputy(post.title, appointment.title):
            posts.append(replace(post, former=True))
        elif not fuller(appointment.title, post.title):
            posts.append(post)
    if held is None:
        posts.append(_post(appointment, reading))
    return replace(person, posts=tuple(posts))


def _is_understood_so(post: Post, appointment: Appointment) -> bool:
    """Whether a post that its words tell without a body, by the sentence that gives it, is the one given."""
    told, given = post.evidence[:1], appointment.evidence[:1]
    inside = all(g.start <= t.start and t.end <= g.end for t in told for g in given)
    same = identity(post.title) == identity(appointment.title)
    return inside and same and all(identity(t.text).endswith(identity(post.title)) for t in told)


def _post(appointment: Appointment, reading: Reading) -> Post:
    return Post(
        title=appointment.title,
        organization=appointment.organization,
        as_of=reading.document.article.published,
        evidence=appointment.evidence,
        confidence=appointment.confidence,
        rule=appointment.rule,
    )


def _is(post: Post, title: str, organization: str) -> bool:
    return identity(post.title) == identity(title) and post.organization == organization


def _named_in(departure: Left, person: Person, reading: Reading) -> str:
    """The body that a post's own words name ("ủy viên Bộ Chính trị"), else that of the person's one post so titled."""
    words = f" {identity(departure.words)} "
    named = [o for o in reading.organizations.values() if f" {identity(o.name)} " in words]
    if named:
        return max(named, key=lambda o: len(o.name)).id
    return "" if departure.title == _MEMBER else _held_at(person, departure.title, departure.words)


def _held_at(person: Person, title: str, words: str) -> str:
    """Where the person holds the one post of a title that words name without its body; empty where that is not told."""
    held = {p.organization for p in person.posts if identity(p.title) == identity(title)}
    fuller_held = {p.organization for p in person.posts if fuller(p.title, title) and not p.former}
    held = held or fuller_held
    return held.pop() if len(held) == 1 and identity(words) == identity(title) else ""


def fuller(full: str, short: str) -> bool:
    """Whether a title is the other or its fuller form: `Phó Bí thư Thường trực` and `Phó Bí thư`."""
    return identity(full) in {identity(short), f"{identity(short)} thường trực"}


def _is_deputy(title: str, head: str) -> bool:
    """Whether a title is the deputy of another, so that who is given the one leaves the other."""
    return identity(title) in {f"phó {identity(head)}", f"phó {identity(head)} thường trực"}
