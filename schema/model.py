"""The things and claims of the graph as immutable records: one article's facts (docs/graph.md tells what they mean).

A *thing* is an organisation, an official, a directive, an event, a task, a place or an article. A *claim* is something
that one article says of things; it carries the words that say so (`evidence`), how sure the reader is (`confidence`)
and which rule read it (`rule`). A claim without evidence can't be made: the constructors refuse it.

Offsets count Unicode code points of the article's stored text (NFC), so that `text[span.start:span.end] == span.text`.
Dates are ISO 8601; `--05-18` is a day of an unknown year.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from schema.errors import UnsupportedClaimError


class OrganizationKind(StrEnum):
    """What sort of body an organisation is; the value is its second Neo4j label."""

    DANG_BO = "DangBo"
    CHI_BO = "ChiBo"
    CAP_UY = "CapUy"
    STANDING_BODY = "StandingBody"
    PARTY_AGENCY = "PartyAgency"
    INSPECTION_TEAM = "InspectionTeam"
    STATE_BODY = "StateBody"
    MASS_ORGANIZATION = "MassOrganization"
    UNIT = "Unit"

    @property
    def is_party(self) -> bool:
        """Whether such a body also carries the label `PartyOrganization`."""
        return self not in {OrganizationKind.STATE_BODY, OrganizationKind.MASS_ORGANIZATION, OrganizationKind.UNIT}


class DirectiveKind(StrEnum):
    """The type of a document; the value is its second Neo4j label."""

    NGHI_QUYET = "NghiQuyet"
    CHI_THI = "ChiThi"
    KET_LUAN = "KetLuan"
    QUY_DINH = "QuyDinh"
    QUYET_DINH = "QuyetDinh"
    QUY_CHE = "QuyChe"
    HUONG_DAN = "HuongDan"
    KE_HOACH = "KeHoach"
    CHUONG_TRINH = "ChuongTrinh"
    DE_AN = "DeAn"
    THONG_BAO = "ThongBao"
    THONG_TRI = "ThongTri"
    BAO_CAO = "BaoCao"
    CONG_VAN = "CongVan"
    TO_TRINH = "ToTrinh"
    DIEU_LE = "DieuLe"
    CUONG_LINH = "CuongLinh"
    OTHER = "OtherDirective"


class EventKind(StrEnum):
    """What sort of happening an event is; the value is its second Neo4j label."""

    INSPECTION = "Inspection"
    CONFERENCE = "Conference"
    CONGRESS = "Congress"
    MEETING = "Meeting"
    WORKING_SESSION = "WorkingSession"
    WORKSHOP = "Workshop"
    CEREMONY = "Ceremony"


class Purpose(StrEnum):
    """What an event, an inspection or a task does with the directive that it stands under."""

    INSPECTS = "inspects"
    STUDIES = "studies"
    REVIEWS = "reviews"
    IMPLEMENTS = "implements"


class RelationType(StrEnum):
    """How one directive stands to another; the value is the edge's type."""

    CONTINUES = "CONTINUES"
    AMENDS = "AMENDS"
    REPLACES = "REPLACES"
    IMPLEMENTS = "IMPLEMENTS"
    GUIDES = "GUIDES"


class Succession(StrEnum):
    """How a body came to be another, began or ended."""

    FOUNDED = "founded"
    MERGED = "merged"
    RENAMED = "renamed"
    SPLIT = "split"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's stored text and its words."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` from `start` to `end`."""
        return cls(start, end, text[start:end])


@dataclass(frozen=True, slots=True)
class Article:
    """A source text. `source` is where it was read from; `url` its address where it has one; `text` the stored text."""

    id: str
    source: str
    title: str
    text: str
    url: str | None = None
    published: str | None = None
    byline: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What every claim carries: the words that say so, how sure (0-1), and the name of the rule that read it.

    Raises UnsupportedClaimError where there are no words.
    """

    evidence: tuple[Span, ...]
    confidence: float = 1.0
    rule: str = ""

    def __post_init__(self) -> None:
        if not self.evidence:
            raise UnsupportedClaimError(f"a {type(self).__name__} that quotes nothing (rule {self.rule!r})")


@dataclass(frozen=True, slots=True)
class Organization:
    """One specific body. `name` is its full official name, `place` the administrative unit it is of.

    `bare` tells that the text does not say which one: such a body is never joined to another article's.
    """

    id: str
    name: str
    kind: OrganizationKind
    place: str | None = None
    part_of: str | None = None
    bare: bool = False
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Post(Claim):
    """`title` at an organisation (its id); `former` where no longer held; `as_of` the day it was said of."""

    title: str
    organization: str
    former: bool = False
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """One human, an official in almost every case; `name` is without honorific."""

    id: str
    name: str
    posts: tuple[Post, ...] = ()
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Directive:
    """One document; `id` is its canonical symbol with the year where known (`05-CT/TW@2016`).

    `candidates` holds the ids it may be where the text does not decide; then `id` has no year.
    """

    id: str
    kind: DirectiveKind
    symbol: str
    issuer: str | None = None
    date: str | None = None
    title: str | None = None
    candidates: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Under:
    """The directive (its id) that an event or a task stands under, and what it does with it."""

    directive: str
    purpose: Purpose = Purpose.IMPLEMENTS


@dataclass(frozen=True, slots=True)
class Event(Claim):
    """Something that took place. Organisers, chairs and attendees are ids of organisations or people."""

    id: str
    kind: EventKind
    name: str
    date: str | None = None
    organizers: tuple[str, ...] = ()
    chairs: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()
    under: tuple[Under, ...] = ()
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Inspection(Claim):
    """Who inspected whom, under which directives. `kind` is `kiểm tra` or `giám sát`; `leaders` head the team."""

    id: str
    kind: str
    inspectors: tuple[str, ...]
    inspected: tuple[str, ...]
    leaders: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Task(Claim):
    """A piece of work that somebody was told to do.

    `assignee_text` has the group's words where no specific body is named; `quantity` the words of how much.
    """

    id: str
    assigners: tuple[str, ...]
    text: str
    assignees: tuple[str, ...] = ()
    assignee_text: str | None = None
    deadline: str | None = None
    quantity: str | None = None
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation(Claim):
    """An article, event or directive (`by`, its id) names a directive."""

    by: str
    directive: str


@dataclass(frozen=True, slots=True)
class Issue(Claim):
    """An organisation (its id) issued a directive."""

    issuer: str
    directive: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class DirectiveRelation(Claim):
    """One directive continues, amends, replaces, carries out or guides another."""

    source: str
    type: RelationType
    target: str


@dataclass(frozen=True, slots=True)
class Discipline(Claim):
    """A decided discipline: by whom (None where not said), against whom, in which form (`cảnh cáo`)."""

    target: str
    form: str
    by: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class BodySuccession(Claim):
    """Bodies became another (`to`), began or ended."""

    how: Succession
    sources: tuple[str, ...] = ()
    to: str | None = None
    by: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Appointment(Claim):
    """A person was given a post by a reported decision or election."""

    person: str
    title: str
    organization: str
    by: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one article says."""

    article: Article
    organizations: tuple[Organization, ...] = ()
    people: tuple[Person, ...] = ()
    directives: tuple[Directive, ...] = ()
    events: tuple[Event, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    tasks: tuple[Task, ...] = ()
    citations: tuple[Citation, ...] = ()
    issues: tuple[Issue, ...] = ()
    directive_relations: tuple[DirectiveRelation, ...] = ()
    disciplines: tuple[Discipline, ...] = ()
    successions: tuple[BodySuccession, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    warnings: tuple[str, ...] = field(default=(), compare=False)
