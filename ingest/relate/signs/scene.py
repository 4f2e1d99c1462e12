"""What the rules of events and inspections share of one article: its lines, its bodies, the days that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate

from ingest.patterns import lazy
from ingest.reading import MentionKind, Reading
from ingest.recognise.dates import DateMention
from ingest.recognise.days import article_year, resolve_date
from ingest.recognise.directives import Form
from ingest.relate.signs.entries import Entry, entries_of
from ingest.relate.signs.line import DAY, Line, pattern
from ingest.relate.signs.masking import lines_of
from ingest.relate.signs.words import alternation, groups
from schema.authority.places import Level, gazetteer
from schema.document import Zone
from schema.model import DirectiveKind, Organization, OrganizationKind

_ORDER = lazy(alternation(groups()["ordering"].forms))
_TO_DO = lazy(
    r"(?<!\w)(?:nêu|nhấn mạnh|đề ra|xác định|tập trung)(?!\w)[^:]{0,80}?(?<!\w)(?:việc|nhiệm vụ|giải pháp)(?!\w)"
    r"[^:]{0,40}: ?\Z"
)
"""A heading of what is to be done: "Bí thư nêu chín việc của quý II, trong đó nhấn mạnh mấy việc sau:"."""
_PROGRAMME = lazy(r"\A(?:chương trình|kế hoạch|lịch)(?: công tác)? (?:kiểm tra|giám sát)(?!\w)[^.;]*\Z")
BULLET = lazy(r"(?:[-+•*]|\d{1,2}[.)/]|[a-z]\)|(?:một|hai|ba|bốn|năm|sáu|bảy|tám) là[,:]) ?")
_OF_STATE = lazy(r"\d+/(?:\d{4}/)?[A-ZĐ]+-(?:UBTVQH|QH|UBND|HĐND|CP|TTG)", re.IGNORECASE)
"""Symbols whose number a slash sets off: of the National Assembly, the government, a people's committee or council."""
_RANK = lazy(r"^(?:huyện|tỉnh|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu) ")
_COMMITTEE = lazy(r"(?:Tỉnh|Thành|Huyện|Thị|Quận) ủy |Đảng ủy (?:xã|phường|thị trấn|đặc khu) ", re.IGNORECASE)
_COMMITTEES = (
    {OrganizationKind.CAP_UY, OrganizationKind.CHI_BO},
    {OrganizationKind.STANDING_BODY},
    {OrganizationKind.PARTY_AGENCY},
)


_WITHIN = lazy(
    r"(?:[^;:,]{1,40} - )?(?:cũng |.*(?:tổ chức|diễn ra|khai mạc) )?trong "
    r"|.*(?<!\w)trong (?:các |cả |hai |ba )"
    r"|.*(?<!\w)(?:biết|hay|tin|báo)(?: rằng)?,? trong "
    r"|(?:[^;:,]{1,20} )?(?:khai mạc|bắt đầu) từ (?:sáng |chiều )?"
    r"|(?:có mặt|đến) [^;:]{1,60}? từ (?:rất )?(?:sáng |sớm |chiều ){0,2}"
    r"|[^;:]{1,60}, cũng trong "
)
"""What makes no limit of a day: "Cũng trong ngày 15/4, Huyện ủy tổ chức hội nghị", "được tổ chức trong ngày 15/4"."""


_OF_DOCUMENT = pattern(r"<D>,? ?\(?\Z")
"""Before the day of a document: "Quyết định số 5-QĐ/HU, ngày 2/3 …"; a comma after it gives it to what comes."""
_FEW = 5
"""Sentences and captions among which the two before one are looked for."""


class Scene:
    """One reading as the rules see it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.lines = lines_of(reading)
        self.published = reading.document.article.published
        self.year = reading.year or self._year()
        self.title = " ".join(line.text for line in self.lines if line.zone == Zone.TITLE)
        self.prose = [line for line in self.lines if line.zone != Zone.TITLE]
        self._orders = self._ordered()
        self._entries = entries_of(self.lines, self.day, self.published)
        self._told = self._counted()
        self._unnumbered = {d.directive.id for d in reading.documents if all(m.form is Form.NAME for m in d.mentions)}

    def _year(self) -> int | None:
        dates = [m.date for s in self.reading.sentences for m in s.mentions if m.date is not None]
        return article_year(self.reading.tokens.view, dates, self.published)

    def is_lead(self, line: Line, reach: int) -> bool:
        """Whether the line is in the title or among the first `reach` lines of the prose, captions not counted."""
        if line.zone in {Zone.TITLE, Zone.LEAD}:
            return True
        return self._told[line.number] <= reach

    def _counted(self) -> list[int]:
        """For each line, how many of the text proper stand up to it."""
        return list(accumulate(int(line.zone in {Zone.LEAD, Zone.BODY}) for line in self.lines))

    def is_order(self, line: Line) -> bool:
        """Whether the line is an item of a list of orders ("đồng chí yêu cầu: - UBKT kiểm tra …"), or still ahead."""
        return line.number in self._orders or self._is_ahead(line)

    def entry(self, line: Line) -> Entry | None:
        """The entry of a diary or round-up under whose heading the line stands."""
        return next((e for e in self._entries if e.start <= line.number < e.end), None)

    def _is_ahead(self, line: Line) -> bool:
        """Whether the line stands under a heading of what is still to come: "Tuần tới (dự kiến): …"."""
        entry = self.entry(line)
        return entry is not None and entry.ahead

    def _ordered(self) -> set[int]:
        found: set[int] = set()
        ordering = False
        for line in self.lines:
            if not BULLET.match(line.text):
                orders = _ORDER.search(line.text) or _TO_DO.search(line.text)
                ordered = line.text.rstrip().endswith(":") and orders is not None
                ordering = ordered or _PROGRAMME.search(line.text) is not None
            elif ordering:
                found.add(line.number)
        return found

    # --- days -------------------------------------------------------------------------------------------------------

    def day(self, date: DateMention | None) -> str | None:
        """The ISO day of a date, in the article's year where it has none."""
        return resolve_date(date, self.published, self.year) if date is not None else None

    def days(self, line: Line, start: int, end: int) -> Iterable[tuple[int, DateMention]]:
        """The days that the signs between `start` and `end` name and that are no limits, with their places."""
        for index, sign in line.signs.items():
            if start <= index < end and sign.char == DAY:
                date = next((m.date for m in sign.mentions if m.kind == MentionKind.DATE), None)
                if date is None or (date.limit and not _WITHIN.fullmatch(line.text, 0, index)):
                    continue
                if (
                    not _OF_DOCUMENT.search(line.text, max(0, index - 4), index)
                    or line.text[index + 1 : index + 2] == ","
                ):
                    yield index, date

    def day_in(self, line: Line, start: int = 0, end: int | None = None) -> str | None:
        """The first day that the line names between `start` and `end`."""
        found = (self.day(d) for _, d in self.days(line, start, len(line.text) if end is None else end))
        return next((d for d in found if d is not None), None)

    def before(self, line: Line) -> list[Line]:
        """The two sentences before, captions not counted."""
        told = [other for other in self.lines[max(0, line.number - _FEW) : line.number] if other.zone != Zone.CAPTION]
        return told[-2:]

    def day_before(self, line: Line) -> str | None:
        """The day that the sentence before (or the one before that) gives."""
        found = (self.day_in(other) for other in reversed(self.before(line)))
        return next((d for d in found if d is not None), None)

    # --- bodies and documents -----------------------------------------------------------------------------------------

    def organization(self, thing: str) -> Organization | None:
        """The body with this id."""
        return self.reading.organizations.get(thing)

    def name(self, thing: str) -> str:
        """The name of the body with this id; empty where it is none."""
        organization = self.organization(thing)
        return organization.name if organization is not None else ""

    def is_team(self, thing: str) -> bool:
        """Whether it is a delegation or an inspection team."""
        organization = self.organization(thing)
        return organization is not None and organization.kind == OrganizationKind.INSPECTION_TEAM

    def is_commission(self, thing: str) -> bool:
        """Whether it is the inspection commission of a committee: "Ủy ban Kiểm tra Huyện ủy A"."""
        return self.name(thing).startswith("Ủy ban Kiểm tra ")

    def sender(self, team: str) -> str | None:
        """The body that sent a team, where its name tells."""
        organization = self.organization(team)
        return organization.part_of if organization is not None else None

    def committee_of(self, person: str) -> str | None:
        """The committee that a leader acts for: that of the Party post named first among those held now."""
        known = self.reading.people.get(person)
        posts = [p for p in known.posts if not p.former] if known is not None else []
        held = [o for p in posts if (o := self.organization(p.organization)) is not None]
        return next((o.id for kinds in _COMMITTEES for o in held if o.kind in kinds), None)

    def committee_at(self, words: str) -> str | None:
        """The committee of the article's own place, where `words` are that place's name ("Đắk Song tổ chức …")."""
        own, said = self.reading.place, _RANK.sub("", words.strip(" ,"))
        if own is None or not _is_called(own, said):
            return None
        bodies = [o for o in self.reading.organizations.values() if o.place == own]
        return next((o.id for o in bodies if o.kind == OrganizationKind.CAP_UY and _COMMITTEE.match(o.name)), None)

    def is_party_document(self, directive: str) -> bool:
        """Whether a document is the Party's: a state body's plan or circular is none."""
        known = self.reading.directives.get(directive)
        if known is None or known.kind == DirectiveKind.OTHER or _OF_STATE.match(known.symbol):
            return False
        issuers = [o for o in self.reading.organizations.values() if o.name == known.issuer]
        return all(o.kind.is_party or o.kind == OrganizationKind.MASS_ORGANIZATION for o in issuers)

    def of_kinds(self, directives: Iterable[str], kinds: frozenset[DirectiveKind]) -> list[str]:
        """Those of the documents that are of one of the kinds; one known by its subject alone is none of them."""
        known = self.reading.directives
        return [d for d in directives if d in known and known[d].kind in kinds and d not in self._unnumbered]


def _is_called(place: str, name: str) -> bool:
    """Whether a place, by its full name, has that name, in any of its spellings."""
    title, _, around = place.partition(", ")
    own = {(level, p.rank, p.name) for level in Level for p in gazetteer().find(level, _RANK.sub("", title))}
    found = (p for level in Level for p in gazetteer().find(level, name) if (level, p.rank, p.name) in own)
    return any(title.startswith(p.rank) and (p.parent.full_name if p.parent else "") == around for p in found)
