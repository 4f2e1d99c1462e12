"""Appointments: who was given which post, by whom; and what they and disciplines change in people's posts.

Source: contract rule 14.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.patterns import lazy
from ingest.reading import Reading
from ingest.relate.appointments.after import told_after
from ingest.relate.appointments.changes import fuller, gain, hold, leave, lose, make_room
from ingest.relate.appointments.days import day_given
from ingest.relate.appointments.deciders import (
    EXECUTIVE,
    congress_of,
    deciding_body,
    elector,
    elects,
    founded_of,
    meeting_of,
    own_decision,
    seats_given,
)
from ingest.relate.appointments.given import SEAT, Given, Setting, given
from ingest.relate.appointments.held import Held, chosen, held
from ingest.relate.appointments.house import told_beside
from ingest.relate.appointments.left import (
    LEFT,
    MEMBERSHIPS,
    Left,
    beside,
    left,
    moves_speaker,
)
from ingest.relate.appointments.listed import on_line
from ingest.relate.appointments.moved import (
    given_elsewhere,
    is_so_still,
    risen,
    seats_had,
    seats_left,
    succeeded,
    successors,
)
from ingest.relate.appointments.new import newly
from ingest.relate.appointments.past import is_long_ago, once, retired
from ingest.relate.appointments.replaced import replaced, went_on
from ingest.relate.appointments.vacant import Vacancy, filled, vacancy
from ingest.relate.appointments.words import decides
from ingest.relate.disciplines import Decided
from ingest.relate.outline import ORG, PERSON, Outline, outline
from ingest.relate.spoken_of import SpokenOf
from schema.authority.heads import root
from schema.document import Zone
from schema.model import Appointment, Organization, OrganizationKind, Person
from schema.spelling import identity

_SECRETARY = "bí thư"
_MEMBER, _CELL_SEAT = "Ủy viên", "Chi ủy viên"
_SEATS = {
    "ban chấp hành": "Ủy viên Ban Chấp hành",
    "bch": "Ủy viên Ban Chấp hành",
    "ban thường vụ": "Ủy viên Ban Thường vụ",
    "btv": "Ủy viên Ban Thường vụ",
    "chi ủy": _CELL_SEAT,
    "cấp ủy chi bộ": _CELL_SEAT,
    "ủy ban kiểm tra": _MEMBER,
}
_WITHOUT_COMMITTEES = frozenset(
    {OrganizationKind.CHI_BO, OrganizationKind.MASS_ORGANIZATION, OrganizationKind.PARTY_AGENCY}
)
"""Bodies whose seats are in themselves."""
_HEADS = lazy(r"(?:Phó )?(?:Bí thư|Chủ tịch)(?: Thường trực)?")
_MEMBERS = lazy(r"(?<!\w)(?:gồm|có)\s\d+ (?:đồng chí|ủy viên|thành viên|người|đảng viên)")
_UNION = frozenset({OrganizationKind.MASS_ORGANIZATION})
_CHOSEN_IN = frozenset(
    {OrganizationKind.CHI_BO, OrganizationKind.DANG_BO, OrganizationKind.CAP_UY, OrganizationKind.STANDING_BODY}
)
_COMMITTEE = "cấp ủy"
"""Of a cell's congress its chi ủy, of any other's its Ban Chấp hành."""
_MEMBERSHIP, _COMMITTEE_OF = "Đảng bộ ", "Đảng ủy "
"""How the names of a membership and of its committee begin."""
_FIRST = lazy(r"(?<!\w)lâm thời(?!\w)")
"""Told of the committee of a body founded now."""
_ALONE = lazy(r"(?:phó )?bí thư(?: thường trực)?(?: đảng ủy| chi bộ)?")
_NO_PLACES = lazy(r"(?<!\w)đảng ủy$")
_OF_PLACES = lazy(r"(?:Tỉnh|Thành|Huyện|Thị|Quận) ủy(?!\w)")
"""How a title ends that tells of a committee called Đảng ủy, and how those begin that nobody calls so."""
_NEAR = 2
"""Sentences after a decision in which what it says goes on."""


@dataclass(frozen=True, slots=True)
class Careers:
    """What an article says of posts: those given, each once; those left and held, with the outlines that say so."""

    appointments: tuple[Appointment, ...]
    departures: tuple[tuple[Left, Outline], ...]
    held: tuple[tuple[Held, Outline], ...] = ()


def read_careers(reading: Reading) -> Careers:
    """The posts that the article's decisions and elections give, and those that it tells to be left."""
    read = _Career(reading).read()
    return Careers(tuple(read.appointments), tuple(read.departures), tuple(read.held))


def with_changes(reading: Reading, careers: Careers, decided: Sequence[Decided]) -> dict[str, Person]:
    """The article's people with their posts as they stand after what it reports.

    A post given is a current post; one left, taken by a discipline (of those `decided`), or held once is `former`.
    """
    people, appointments = reading.people, careers.appointments
    changed = dict(people)
    for item, line in careers.held:
        if item.person in changed:
            changed[item.person] = hold(changed[item.person], item, line, reading)
    now = {(a.person, identity(a.title), a.organization) for a in appointments}
    for departure, line in careers.departures:
        again = (departure.person, identity(departure.title), departure.organization) in now
        if departure.person in changed and not again:
            changed[departure.person] = leave(changed[departure.person], departure, line, reading)
    for one in decided:
        for target in one.decision.targets:
            if target.thing in changed:
                changed[target.thing] = lose(changed[target.thing], one, reading)
    for appointment in appointments:
        if appointment.person in changed:
            changed[appointment.person] = gain(changed[appointment.person], appointment, reading)
    return make_room(changed, appointments)


class _Career:
    """What an article says of posts given and left. Used once: `_Career(reading).read()`."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.appointments: list[Appointment] = []
        self.departures: list[tuple[Left, Outline]] = []
        self.held: list[tuple[Held, Outline]] = []
        self._index: dict[tuple[str, str], list[int]] = {}
        self._by: str | None = None
        self._elector: str | None = None
        self._congress: str | None = None
        self._founded: str | None = None
        self._meets: str | None = None
        self._near = 0
        self._gave: list[Appointment] = []
        self._opened: list[Given] = []
        self._subject: str | None = None
        self._before: Outline | None = None
        self._vacant: Vacancy | None = None
        self._seats_at: str | None = None

    def read(self) -> _Career:
        """Read every sentence in order."""
        spoken_of = SpokenOf()
        lines = [spoken_of.hear(outline(self.reading, read)) for read in self.reading.sentences]
        for line in lines:
            self._sentence(line)
        self._same_decider()
        self._own_words(lines)
        return self

    def _sentence(self, line: Outline) -> None:
        life = line.read.of_life
        setting = Setting(known=self._near > 0, heading=line.read.sentence.zone == Zone.TITLE)
        self._listed(line)
        told_last, self._gave = self._gave, []
        recalled = life or is_long_ago(line.text, self.reading.year)
        found = [] if recalled else [*given(line, setting), *newly(line)]
        if not recalled and not found:
            found = told_after(line, told_last, self.reading.organizations)
        self._opened = [item for item in found if not item.people] or self._opened
        found = [item for item in found if item.people]
        before = [a for a in self.appointments if a.rule != SEAT]
        self._congress = self._congress or congress_of(self.reading, line)
        self._founded = founded_of(self.reading, line) or self._founded
        count = len(self.appointments)
        for item in found:
            self._give(line, item)
        self._gave = self.appointments[count:]
        self.held += [(item, line) for item in went_on(line) if item.organization]
        if not life and not found:
            told = [
                replace(item, organization=item.organization or self._house_held(line, item))
                for item in held(line, self.reading.year)
            ]
            self.held += [(item, line) for item in told if item.organization]
        self.held += [(item, line) for item in chosen(line, self.reading.organizations, self.reading.year)]
        whom = self._subject
        gone = left(line, whom, found)
        gone += given_elsewhere(line, found, self.reading.organizations) + self._seats_left(line, whom)
        if life and is_so_still(line):
            self.held += [
                (Held(one.people[0], title, body, one.start, one.end), line)
                for one in seats_had(line, whom)
                for title, body in [self._seat(one)]
                if title and body
            ]
        gone += [self._at_given(item) for item in once(line, None if life else self.reading.year)]
        if not life:
            gone += retired(line, self.reading.people) + replaced(line)
        gone += risen(line, found) + succeeded(line, before, told=bool(found))
        self.departures += [(item, line) for item in gone]
        for item in [] if life else successors(line, [departure for departure, _ in self.departures]):
            self._give(line, item)
        if not life and not found:
            self._fill(line)
        self._remember(line, life=life, gives=bool(found))

    def _at_given(self, item: Left) -> Left:
        """A post held once, at the body at which the article tells another to be given it where it tells none."""
        if item.organization:
            return item
        same = [a.organization for a in self.appointments if a.title == item.title and a.person != item.person]
        return replace(item, organization=same[-1]) if same else item

    def _listed(self, line: Outline) -> None:
        """Give the seats of a committee, told of before a list, to whom its lines name."""
        items = on_line(line, self._opened)
        for item in items:
            self._give(line, item)
        self._opened = self._opened if items else []

    def _remember(self, line: Outline, *, life: bool, gives: bool) -> None:
        """Keep whom a pronoun means in the next sentence, whose decisions are told of, and that there are any."""
        people = list(dict.fromkeys(m.thing for m in line.between(0, len(line.text), PERSON)))
        if people:
            self._subject = people[0] if len(people) == 1 else None
        self._before = line
        self._seats_at = seats_given(self.reading, line) or (self._seats_at if self._near else None)
        self._by = deciding_body(line) or self._by
        self._elector = elector(line) or self._elector
        self._meets = meeting_of(line) or self._meets
        self._near = _NEAR if gives or (decides(line) and not life) else max(0, self._near - 1)

    def _fill(self, line: Outline) -> None:
        """Give the post that is told to be open, here or shortly before, or that somebody left last."""
        told = vacancy(line)
        if told is not None:
            title = told.title
            body = told.organization or self._house_told(line, title, told.mark.start if told.mark else 0)
            self._vacant = replace(told, organization=body)
        left = [d for d, _ in self.departures if d.organization and d.title not in MEMBERSHIPS]
        last = Vacancy(left[-1].title, left[-1].organization) if left else None
        vacant = self._vacant or last
        gone = [d.person for d in left if vacant and (d.title, d.organization) == (vacant.title, vacant.organization)]
        for item in filled(line, vacant, gone):
            self._give(line, item)

    def _house_told(self, line: Outline, title: str, at: int) -> str:
        """The body that has a post of this title, of those named before it: `Đảng ủy xã A khuyết | Bí thư`."""
        if "Bí thư" not in title:
            return told_beside(line, self.reading.organizations, title, (), at)
        told = (self.reading.organizations[m.thing] for m in line.between(0, at, ORG)[::-1])
        body = next((o for o in told if o.kind in _CHOSEN_IN), None)
        return "" if body is None else self._seat_of_secretary(body)

    # --- given ----------------------------------------------------------------------------------------------------

    def _give(self, line: Outline, item: Given) -> None:
        told = (item.title, self._chosen_at(line, item) or item.organization or self._house(line, item))
        title, organization = self._seat(item) if item.rule == SEAT else told
        if not title or not organization or self._is_elsewhere(line, item, organization):
            return
        if self.reading.organizations[organization].name.startswith(EXECUTIVE) and title != _MEMBER:
            organization = self._committee(organization) or organization
        for person in item.people:
            if person in self.reading.people:
                self._once(self._appointment(line, item, person, title, organization))

    def _seats_left(self, line: Outline, whom: str | None) -> list[Left]:
        had = line.read.of_life and not is_so_still(line)
        told = seats_left(line, whom) + (seats_had(line, whom) if had else [])
        found = [(item, *self._seat(item)) for item in told]
        return [
            Left(item.people[0], title, organization, item.start, item.end, LEFT, item.confidence)
            for item, title, organization in found
            if title and organization
        ]

    def _seat(self, item: Given) -> tuple[str, str]:
        """The title of a seat and its committee: that of the post given with it, the body's own, the congress's."""
        chosen_at = self.reading.organizations.get(self._congress or "")
        of_congress = item.understood and chosen_at is not None and chosen_at.kind in _UNION
        body = chosen_at if of_congress else self.reading.organizations.get(item.organization)
        words = item.title or (identity(body.name) if body else "")
        if words == _COMMITTEE and body is None:
            body = self.reading.organizations.get(self._congress or "")
            words = "chi ủy" if body is not None and body.kind is OrganizationKind.CHI_BO else "ban chấp hành"
        title = next((t for w, t in _SEATS.items() if words.startswith(w)), "")
        if title == _MEMBER:
            return title, item.organization or item.with_post
        if body is None and not item.with_post:
            body = self.reading.organizations.get(self._congress or "")
        post_body = self.reading.organizations.get(item.with_post)
        if post_body is not None and post_body.kind is OrganizationKind.PARTY_AGENCY and post_body.part_of:
            post_body = self.reading.organizations.get(post_body.part_of)
        of_cell = post_body is not None and post_body.kind is OrganizationKind.CHI_BO
        of_cell = of_cell and (body is None or title == _CELL_SEAT)
        of_union = post_body is not None and post_body.kind in _UNION and (item.understood or body is None)
        if post_body is not None and (of_cell or of_union or post_body.kind is OrganizationKind.CAP_UY):
            return title, post_body.id
        return title, self._committee(body.id) if body is not None and title else ""

    def _chosen_at(self, line: Outline, item: Given) -> str:
        """The body of one chosen where the words are the title alone: the congress's, below that which is understood.

        The first committee of what is founded has its own: `Ban Chấp hành lâm thời, do ông A làm Bí thư Đảng ủy`.
        """
        mark, bodies = line.by_end.get(item.end), self.reading.organizations
        words = identity(line.words[mark.start : mark.end]) if mark is not None else ""
        if item.organization and self._founded and _FIRST.search(line.text) and _ALONE.fullmatch(words):
            return self._headed(line, item)
        if not (words == identity(item.title) and item.organization and elects(line, item.start, item.end)):
            return ""
        above = f", {bodies[item.organization].place}"
        return next((body for body in self._heads(line, item) if (bodies[body].place or "").endswith(above)), "")

    def _is_elsewhere(self, line: Outline, item: Given, organization: str) -> bool:
        """Whether a post cannot be in a body: it is above those who elect, or no `Đảng ủy` as the words are."""
        bodies, mark = self.reading.organizations, line.by_end.get(item.end)
        if mark is not None and mark.post is not None and _NO_PLACES.search(line.words, mark.start, mark.end):
            return _OF_PLACES.match(bodies[organization].name) is not None
        chooser = elector(line) if elects(line, item.start, item.end) else None
        return item.by in {None, chooser} and _is_above(bodies[organization], bodies.get(chooser or ""))

    def _house(self, line: Outline, item: Given) -> str:
        """The body of a title that is given without it."""
        return self._headed(line, item) or self._having(line, item) or self._of_seats(item)

    def _of_seats(self, item: Given) -> str:
        """The committee in which seats were given shortly before: `Theo đó, ông A giữ chức bí thư`."""
        body = self.reading.organizations.get(self._seats_at or "")
        return self._seat_of_secretary(body) if body is not None and root(item.title) == _SECRETARY else ""

    def _headed(self, line: Outline, item: Given | Held) -> str:
        """The body that a title heads: the committee chosen before it, that of those who choose, the congress's.

        `Đại hội bầu Chi ủy Chi bộ thôn A gồm 3 đồng chí, trong đó ông B làm Bí thư`.
        """
        return next(self._heads(line, item), "")

    def _heads(self, line: Outline, item: Given | Held) -> Iterator[str]:
        """The bodies that one of the title may head, the likeliest first; none above those who choose."""
        if not _HEADS.fullmatch(item.title):
            return
        told = [m.thing for m in line.between(0, item.end, ORG)][::-1] if _MEMBERS.search(line.text) else []
        choosing = [elector(line), self._met(line), self._congress] if elects(line, item.start, item.end) else []
        founded = [self._founded] if _FIRST.search(line.text) else []
        chooser = self.reading.organizations.get(next((c for c in (*founded, *choosing) if c), ""))
        for body in (*founded, *told, *choosing):
            organization = self.reading.organizations.get(body or "")
            if organization is None or _is_above(organization, chooser):
                continue
            if "Chủ tịch" in item.title and organization.kind in _UNION:
                yield organization.id
            elif (
                "Bí thư" in item.title
                and organization.kind in _CHOSEN_IN
                and (seat := self._seat_of_secretary(organization))
            ):
                yield seat

    def _seat_of_secretary(self, body: Organization) -> str:
        """The body that a secretary of such a one is at: a place's committee itself, else that of the body."""
        of_itself = body.kind is OrganizationKind.CAP_UY and _is_committee(body.name)
        of_itself = of_itself and not body.name.startswith("Chi ủy")
        return body.id if of_itself else self._committee(body.id)

    def _having(self, line: Outline, item: Given) -> str:
        """The body of the sentence that has such a post, or where the one named has one of the same root already."""
        organizations = self.reading.organizations
        beside = told_beside(line, organizations, item.title, item.people, item.end)
        if beside:
            return beside
        people = (self.reading.people[p] for p in item.people if p in self.reading.people)
        same = {h.organization for p in people for h in p.posts if not h.former and root(h.title) == root(item.title)}
        if not same and root(item.title) == _SECRETARY:
            seats = (h for p in item.people if p in self.reading.people for h in self.reading.people[p].posts)
            same = {h.organization for h in seats if not h.former and h.title in MEMBERSHIPS}
            same = {o for o in same if organizations[o].kind is OrganizationKind.CAP_UY}
        return next(iter(same)) if len(same) == 1 else ""

    def _house_held(self, line: Outline, item: Held) -> str:
        """The body of a title that somebody holds: told beside it, else in the sentence before."""
        organizations = self.reading.organizations
        beside = self._headed(line, item) or told_beside(line, organizations, item.title, (item.person,), item.end)
        before = self._before
        if beside or before is None:
            return beside
        return told_beside(before, organizations, item.title, (item.person,), len(before.text))

    def _committee(self, body: str) -> str:
        """The committee of a standing body, or of the đảng bộ whose Ban Chấp hành it is; a cell or union itself."""
        organization = self.reading.organizations[body]
        if organization.kind in _WITHOUT_COMMITTEES:
            return organization.id
        above = self.reading.organizations.get(organization.part_of or "")
        if above is not None and above.kind is OrganizationKind.CHI_BO:
            return above.id  # the seats of a chi ủy are in its cell
        if organization.kind is OrganizationKind.STANDING_BODY:
            return organization.part_of or ""
        called = organization.name.replace(_MEMBERSHIP, _COMMITTEE_OF, 1)
        alike = [o for o in self.reading.organizations.values() if f"{o.name} ".startswith(f"{called} ")]
        named = [o.id for o in alike if called != organization.name]
        same = named or [
            o.id
            for o in self.reading.organizations.values()
            if o.kind is OrganizationKind.CAP_UY and o.place and o.place == organization.place and _is_committee(o.name)
        ]
        return same[0] if len(same) == 1 else ""

    def _appointment(self, line: Outline, item: Given, person: str, title: str, organization: str) -> Appointment:
        return Appointment(
            person=person,
            title=title,
            organization=organization,
            by=item.by or self._context(line, item),
            date=day_given(self.reading, line, item.end),
            evidence=(self.reading.quote(line.read),),
            confidence=item.confidence,
            rule=item.rule,
        )

    def _context(self, line: Outline, item: Given) -> str | None:
        """Who decides where the clause does not say: the elector, or the body whose decisions were told of before."""
        if elects(line, item.start, item.end):
            return elector(line) or self._met(line) or self._elector
        return deciding_body(line) or (None if own_decision(line) else self._by)

    def _met(self, line: Outline) -> str | None:
        """Whose congress or conference it is that a sentence says to have elected: `Hội nghị đã bầu …`."""
        if "đại hội" in line.text:
            return self._congress
        return self._meets if line.text.lstrip().startswith("hội nghị") else None

    def _once(self, found: Appointment) -> None:
        """Keep an appointment that is not told yet; of two tellings the fuller title and the surer one stay."""
        mine = self._index.setdefault((found.person, found.organization), [])
        for index in mine:
            other = self.appointments[index]
            if fuller(found.title, other.title) and (other.title != found.title or other.confidence < found.confidence):
                self.appointments[index] = _merged(found, other)
                return
            if fuller(other.title, found.title):
                self.appointments[index] = _merged(other, found)
                return
        mine.append(len(self.appointments))
        self.appointments.append(found)

    def _same_decider(self) -> None:
        """One decision gives a person all his new posts: who decided on one decided on the others."""
        deciders: dict[str, set[str]] = {}
        for a in self.appointments:
            if a.by:
                deciders.setdefault(a.person, set()).add(a.by)
        for index, a in enumerate(self.appointments):
            if a.by is None and len(found := deciders.get(a.person, set())) == 1:
                self.appointments[index] = replace(a, by=next(iter(found)))

    def _own_words(self, lines: list[Outline]) -> None:
        """The one appointed who says himself that he is moved leaves the posts that stand beside his name."""
        people = {a.person for a in self.appointments}
        if len(people) != 1 or not any(moves_speaker(line) for line in lines):
            return
        now = {(a.title, a.organization) for a in self.appointments}
        for line in lines:
            gone = beside(line, next(iter(people)))
            self.departures += [(item, line) for item in gone if (item.title, item.organization) not in now]


def _merged(better: Appointment, other: Appointment) -> Appointment:
    return replace(better, by=better.by or other.by, date=better.date or other.date)


def _is_above(body: Organization, chooser: Organization | None) -> bool:
    """Whether a body is of a unit in which that of those who choose lies: they choose nobody there."""
    below = chooser.place if chooser is not None else None
    return below is not None and body.place is not None and below.endswith(f", {body.place}")


def _is_committee(name: str) -> bool:
    """Whether a name is that of a place's committee: `Huyện ủy …`, `Đảng ủy xã …`; no `Ban Chấp hành`, no cell's."""
    words = identity(name).split(" ")
    return words[1:2] == ["ủy"] and words[0] != "chi"
