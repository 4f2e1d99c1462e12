"""Appointments: who was given which post, by whom; and what that and disciplines change in people's posts (contract rule 14)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.reading import MentionKind, Reading, ReadSentence
from ingest.recognise.dates import DateKind, resolve_date
from ingest.relate.appointments_given import (
    Given,
    Left,
    beside,
    born,
    decides,
    deciding_body,
    elector,
    elects,
    given,
    goes_on_with_life,
    is_life,
    left,
    moves_speaker,
    of_life,
    own_decision,
)
from ingest.relate.disciplines import Decided, decided_disciplines
from ingest.relate.outline import PERSON, Outline, outline
from schema.document import Zone
from schema.model import Appointment, Discipline, OrganizationKind, Person, Post
from schema.spelling import identity

_SEATS = {"ban chấp hành": "Ủy viên Ban Chấp hành", "bch": "Ủy viên Ban Chấp hành",
          "ban thường vụ": "Ủy viên Ban Thường vụ", "btv": "Ủy viên Ban Thường vụ"}  # fmt: skip
_NEAR = 2  # sentences after a decision in which what it says goes on


class _Career:
    """What an article says of posts given and left. Used once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.appointments: list[Appointment] = []
        self.departures: list[tuple[Left, Outline]] = []
        self._index: dict[tuple[str, str], list[int]] = {}
        self._by: str | None = None
        self._elector: str | None = None
        self._near = 0
        self._subject: str | None = None
        self._life: str | None = None

    def read(self) -> _Career:
        """Read every sentence in order."""
        lines = [outline(self.reading, read) for read in self.reading.sentences]
        for line in lines:
            self._sentence(line)
        self._same_decider()
        appointed = {a.person for a in self.appointments}
        if len(appointed) == 1 and any(moves_speaker(line) for line in lines):
            given_posts = {(a.title, a.organization) for a in self.appointments}
            for line in lines:
                gone = beside(line, next(iter(appointed)))
                self.departures += [(item, line) for item in gone if (item.title, item.organization) not in given_posts]
        return self

    def _same_decider(self) -> None:
        """One decision gives a person all his new posts: who decided on one decided on the others."""
        deciders: dict[str, set[str]] = {}
        for a in self.appointments:
            if a.by:
                deciders.setdefault(a.person, set()).add(a.by)
        for index, a in enumerate(self.appointments):
            if a.by is None and len(found := deciders.get(a.person, set())) == 1:
                self.appointments[index] = replace(a, by=next(iter(found)))

    def _sentence(self, line: Outline) -> None:
        life = is_life(line, self.reading.year) or (self._life is not None and goes_on_with_life(line))
        heading = line.read.sentence.zone == Zone.TITLE
        found = [] if life else given(line, known=self._near > 0, heading=heading)
        for item in found:
            self._give(line, item)
        whom = self._life or self._subject
        gone = left(line, whom, moved=found) + (of_life(line, whom) if life else [])
        self.departures += [(item, line) for item in gone]
        self._remember(line, life=life)

    def _remember(self, line: Outline, *, life: bool) -> None:
        """Keep whom a pronoun means in the next sentence, and that a decision was told of."""
        people = list(dict.fromkeys(m.thing for m in line.between(0, len(line.text), PERSON)))
        if people:
            self._subject = people[0] if len(people) == 1 else None
        self._life = born(line) or (self._life if life else None)
        self._by = deciding_body(line) or self._by
        self._elector = elector(line) or self._elector
        self._near = _NEAR if decides(line) and not life else max(0, self._near - 1)

    def _give(self, line: Outline, item: Given) -> None:
        title, organization = item.title, item.organization
        if item.rule == "seat in a committee":
            title, organization = self._seat(item)
        if not title or not organization:
            return
        for person in item.people:
            if person in self.reading.people:
                self._once(self._appointment(line, item, person, title, organization))

    def _seat(self, item: Given) -> tuple[str, str]:
        """The title of a seat in a committee and the committee: that of the post given with it, else the body's own."""
        body = self.reading.organizations.get(item.organization)
        words = item.title or (identity(body.name) if body else "")
        title = next((t for w, t in _SEATS.items() if words.startswith(w)), "")
        post_body = self.reading.organizations.get(item.instead or "")
        if post_body is not None and post_body.kind is OrganizationKind.CAP_UY:
            return title, post_body.id
        return title, self._committee(item.organization) if body and item.title == "" else ""

    def _committee(self, body: str) -> str:
        """The committee of a standing body, or of the đảng bộ whose Ban Chấp hành it is."""
        organization = self.reading.organizations[body]
        if organization.kind is OrganizationKind.STANDING_BODY:
            return organization.part_of or ""
        same = [
            o.id
            for o in self.reading.organizations.values()
            if o.kind is OrganizationKind.CAP_UY and o.place == organization.place and o.place and identity(o.name).split(" ")[1:2] == ["ủy"]
        ]
        return same[0] if len(same) == 1 else ""

    def _appointment(self, line: Outline, item: Given, person: str, title: str, organization: str) -> Appointment:
        return Appointment(
            person=person,
            title=title,
            organization=organization,
            by=item.by or self._context(line, item),
            date=_date(self.reading, line, item.end),
            evidence=(self.reading.quote(line.read),),
            confidence=round(item.confidence, 2),
            rule=item.rule,
        )

    def _context(self, line: Outline, item: Given) -> str | None:
        """Who decides where the clause does not say: the elector, or the body whose decisions were told of before."""
        if elects(line, item.start, item.end):
            return elector(line) or self._elector
        return deciding_body(line) or (None if own_decision(line) else self._by)

    def _once(self, found: Appointment) -> None:
        mine = self._index.setdefault((found.person, found.organization), [])
        for index in mine:
            other = self.appointments[index]
            if _covers(other.title, found.title) or _covers(found.title, other.title):
                better = found if _covers(found.title, other.title) and (other.title != found.title or other.confidence < found.confidence) else other
                self.appointments[index] = replace(better, by=better.by or other.by or found.by, date=better.date or other.date or found.date)
                return
        mine.append(len(self.appointments))
        self.appointments.append(found)


def _covers(full: str, short: str) -> bool:
    """Whether a title is the other or its fuller form: `Phó Bí thư Thường trực` and `Phó Bí thư`."""
    return identity(full) in {identity(short), f"{identity(short)} thường trực"}


def _date(reading: Reading, line: Outline, end: int) -> str | None:
    for mention in line.read.of_kind(MentionKind.DATE):
        if mention.end <= line.start + end and mention.date is not None and mention.date.kind in {DateKind.DAY, DateKind.RELATIVE}:
            return resolve_date(mention.date, reading.document.article.published, reading.year)
    return None


def read_appointments(reading: Reading) -> tuple[Appointment, ...]:
    """The posts that the article's decisions and elections give, each once."""
    return tuple(_Career(reading).read().appointments)


# --- what changes in people's posts ---------------------------------------------------------------------------------


def with_changes(
    people: Mapping[str, Person], appointments: Sequence[Appointment], disciplines: Sequence[Discipline], reading: Reading
) -> dict[str, Person]:
    """The people with their posts as they stand after what the article reports.

    A post given is a current post; one left, taken by a discipline, or held once is `former`.
    """
    changed = dict(people)
    given_posts = {(a.person, identity(a.title), a.organization) for a in appointments}
    for departure, line in _Career(reading).read().departures:
        again = (departure.person, identity(departure.title), departure.organization) in given_posts
        if departure.person in changed and not again:
            changed[departure.person] = _leave(changed[departure.person], departure, line, reading)
    if disciplines:
        for decided in decided_disciplines(reading):
            for target in decided.decision.targets:
                if target.thing in changed:
                    changed[target.thing] = _lose(changed[target.thing], decided, reading)
    for appointment in appointments:
        if appointment.person in changed:
            changed[appointment.person] = _gain(changed[appointment.person], appointment, reading)
    return changed


def _leave(person: Person, departure: Left, line: Outline, reading: Reading) -> Person:
    organization = departure.organization or _named_in(departure, person, reading)
    posts, found = [], False
    for post in person.posts:
        same = identity(post.title) == identity(departure.title) and post.organization == organization
        found = found or same
        posts.append(replace(post, former=True) if same and departure.rule != "post of a life" else post)
    if not found and organization:
        evidence = (reading.span(line.start + departure.start, line.start + departure.end),)
        posts.append(
            Post(title=departure.title, organization=organization, former=True, evidence=evidence,
                 as_of=reading.document.article.published, confidence=departure.confidence, rule=departure.rule)
        )  # fmt: skip
    return replace(person, posts=tuple(posts))


def _named_in(departure: Left, person: Person, reading: Reading) -> str:
    """The body that the words of a post name ("ủy viên Bộ Chính trị"), else that of the person's one post of the title."""
    words = f" {identity(departure.words)} "
    named = [o for o in reading.organizations.values() if f" {identity(o.name)} " in words]
    if named:
        return max(named, key=lambda o: len(o.name)).id
    held = [p.organization for p in person.posts if identity(p.title) == identity(departure.title)]
    return held[0] if len(held) == 1 and words.strip() == identity(departure.title) else ""


def _lose(person: Person, decided: Decided, reading: Reading) -> Person:
    """The person without the posts that a dismissal names; an expulsion takes every post in the Party."""
    decision = decided.decision
    for post in decision.posts:
        taken = Left(person.id, post.title, post.organization, decision.start, decision.end, "post taken by discipline", 0.95)
        person = _leave(person, taken, decided.line, reading)
    if not decision.all_posts:
        return person
    posts = tuple(replace(p, former=True) if _is_party(reading, p) else p for p in person.posts)
    return replace(person, posts=posts)


def _is_party(reading: Reading, post: Post) -> bool:
    return reading.organizations[post.organization].kind.is_party


def _is_deputy(title: str, head: str) -> bool:
    """Whether a title is the deputy of another, so that who is given the one leaves the other."""
    return identity(title) in {f"phó {identity(head)}", f"phó {identity(head)} thường trực"}


def _gain(person: Person, appointment: Appointment, reading: Reading) -> Person:
    """The person with the post as a current one; the fuller of two titles stays."""
    posts = []
    found = False
    for post in person.posts:
        same = post.organization == appointment.organization
        if same and _covers(post.title, appointment.title):
            found = True
            posts.append(replace(post, former=False))
        elif same and _is_deputy(post.title, appointment.title):
            posts.append(replace(post, former=True))
        elif not (same and _covers(appointment.title, post.title)):
            posts.append(post)
    if not found:
        posts.append(
            Post(title=appointment.title, organization=appointment.organization, evidence=appointment.evidence,
                 as_of=reading.document.article.published, confidence=appointment.confidence, rule="post given")
        )  # fmt: skip
    return replace(person, posts=tuple(posts))
