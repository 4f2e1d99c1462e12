"""What the rules of events and inspections share of one article: its lines, its bodies, the days that its words give."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.reading import MentionKind, Reading
from ingest.recognise.dates import DateMention, article_year, resolve_date
from ingest.relate.signs.line import DAY, Line, lines_of
from ingest.relate.signs.words import alternation, groups
from schema.authority.places import Level, gazetteer
from schema.document import Zone
from schema.model import DirectiveKind, Organization, OrganizationKind, Person

_ORDER = re.compile(alternation(groups()["ordering"].forms))
_BULLET = re.compile(r"(?:[-+•*]|\d{1,2}[.)/]|[a-z]\)) ?")


class Scene:
    """One reading as the rules see it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.lines = lines_of(reading)
        self.published = reading.document.article.published
        self.year = reading.year or self._year()
        self.title = " ".join(line.text for line in self.lines if line.zone == Zone.TITLE)
        self._orders = self._ordered()

    def _year(self) -> int | None:
        dates = [m.date for s in self.reading.sentences for m in s.mentions if m.date is not None]
        return article_year(self.reading.tokens.view, dates, self.published)

    @property
    def prose(self) -> list[Line]:
        """The lines that are no title."""
        return [line for line in self.lines if line.zone != Zone.TITLE]

    def is_lead(self, line: Line, reach: int = 5) -> bool:
        """Whether the line is in the title or among the first lines of the prose, captions not counted."""
        if line.zone in {Zone.TITLE, Zone.LEAD}:
            return True
        before = [other for other in self.lines if other.zone in {Zone.LEAD, Zone.BODY} and other.number <= line.number]
        return len(before) <= reach

    def is_order(self, line: Line) -> bool:
        """Whether the line is an item of a list of orders ("đồng chí yêu cầu: - UBKT kiểm tra …")."""
        return line.number in self._orders

    def _ordered(self) -> set[int]:
        found: set[int] = set()
        ordering = False
        for line in self.lines:
            if _BULLET.match(line.text):
                if ordering:
                    found.add(line.number)
                continue
            ordering = line.text.rstrip().endswith(":") and _ORDER.search(line.text) is not None
        return found

    # --- days ---------------------------------------------------------------------------------------------------------

    def day(self, date: DateMention | None) -> str | None:
        """The ISO day of a date, in the article's year where it has none."""
        return resolve_date(date, self.published, self.year) if date is not None else None

    def days(self, line: Line, start: int, end: int) -> Iterable[tuple[int, DateMention]]:
        """The days named by the signs between `start` and `end` that are no limits, with their places in the line."""
        for index in range(max(0, start), min(end, len(line.units))):
            unit = line.units[index]
            if unit.char == DAY:
                date = next((m.date for m in unit.mentions if m.kind == MentionKind.DATE), None)
                if date is not None and not date.limit:
                    yield index, date

    def day_before(self, line: Line) -> str | None:
        """The day that the sentence before (or the one before that) gives."""
        for other in reversed(self.lines[max(0, line.number - 2) : line.number]):
            found = next((self.day(d) for _, d in self.days(other, 0, len(other.units))), None)
            if found is not None:
                return found
        return None

    # --- bodies and people --------------------------------------------------------------------------------------------

    def organization(self, thing: str) -> Organization | None:
        """The body with this id."""
        return self.reading.organizations.get(thing)

    def is_team(self, thing: str) -> bool:
        """Whether it is a delegation or an inspection team."""
        organization = self.organization(thing)
        return organization is not None and organization.kind == OrganizationKind.INSPECTION_TEAM

    def is_party(self, thing: str) -> bool:
        """Whether it is a body of the Party."""
        organization = self.organization(thing)
        return organization is not None and organization.kind.is_party

    def sender(self, team: str) -> str | None:
        """The body that sent a team, where its name tells."""
        organization = self.organization(team)
        return organization.part_of if organization is not None else None

    def committee_of(self, person: str) -> str | None:
        """The committee that a leader acts for: that of the Party post named first among those held now."""
        known: Person | None = self.reading.people.get(person)
        if known is None:
            return None
        held = [o for p in known.posts if not p.former and (o := self.organization(p.organization)) is not None]
        for kinds in ({OrganizationKind.CAP_UY, OrganizationKind.CHI_BO}, {OrganizationKind.PARTY_AGENCY}):
            for body in held:
                if body.kind in kinds:
                    return body.id
        return None

    def committee_at(self, words: str) -> str | None:
        """The committee of the article's own place, where `words` are that place's name ("Đắk Song tổ chức …")."""
        own, said = self.reading.place, _RANK.sub("", words.strip(" ,"))
        if own is None or not any(p.full_name == own for level in Level for p in gazetteer().find(level, said)):
            return None
        bodies = [
            o for o in self.reading.organizations.values() if o.place == own and o.kind == OrganizationKind.CAP_UY
        ]
        return next((o.id for o in bodies if _COMMITTEE.match(o.name)), None)

    def is_party_document(self, directive: str) -> bool:
        """Whether a document is the Party's: a state body's plan or circular is none."""
        known = self.reading.directives.get(directive)
        if known is None or known.kind == DirectiveKind.OTHER:
            return False
        issuers = [o for o in self.reading.organizations.values() if o.name == known.issuer]
        return all(o.kind.is_party or o.kind == OrganizationKind.MASS_ORGANIZATION for o in issuers)


_RANK = re.compile(r"^(?:huyện|tỉnh|thành phố|thị xã|quận|xã|phường|thị trấn) ")
_COMMITTEE = re.compile(r"(?:Tỉnh|Thành|Huyện|Thị|Quận) ủy |Đảng ủy (?:xã|phường|thị trấn|Thị trấn|đặc khu) ")
