"""Gathers the mentions of numbered documents that name the same one: same number and type, nothing in disagreement."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.recognise.directives import DirectiveMention
from ingest.resolve.directives.context import DirectiveContext
from schema.authority.directives import by_number
from schema.authority.document_types import Side, document_types, symbol_of, symbol_spellings
from schema.model import DirectiveKind

_ABBREVIATIONS = {
    "btv": "ban thường vụ",
    "bch": "ban chấp hành",
    "ubkt": "ủy ban kiểm tra",
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "đb": "đảng bộ",
}
_DECISIONS = {DirectiveKind.QUY_DINH, DirectiveKind.QUYET_DINH, DirectiveKind.QUY_CHE}
_CENTRE = {"Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương"}
_LOCAL = {"tỉnh", "huyện", "cơ sở"}
_COMMITTEES = {"TU", "HU", "ThU", "TXU", "QU", "ĐU"}
_FAMILIES = {
    "QĐi": "QĐ",
    "QyĐ": "QĐ",
    "QĐNS": "QĐ",
    "QC": "QĐ",
    "QCPH": "QĐ",
    "QCLV": "QĐ",
    "KHPH": "KH",
    "CTrPH": "CTr",
    "CTPH": "CTr",
    "CTHĐ": "CTr",
    "CTHD": "CTr",
    "DA": "ĐA",
    "TBKL": "TB",
    "TB-KL": "TB",
}


@dataclass(slots=True)
class Cluster:
    """The mentions of one numbered document and all that they say of it."""

    number: str
    code: str
    mentions: list[DirectiveMention] = field(default_factory=list)
    office: str | None = None
    issuer: str | None = None
    centre: str | None = None
    term: str | None = None
    date: str | None = None
    year: str | None = None
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.starts = [m.start for m in self.mentions]

    def last_before(self, at: int) -> int:
        """Where the document was named last before an offset, -1 where it was not."""
        place = bisect_left(self.starts, at)
        return self.starts[place - 1] if place else -1

    def accepts(self, said: Cluster) -> bool:
        """Whether what `said` tells agrees with what is known."""
        return (
            self._same_office(said)
            and _agree(self.year, said.year)
            and _agree(self.term, said.term)
            and (_agree(self.centre, said.centre) or "Trung ương" in {self.centre, said.centre})
        )

    def _same_office(self, said: Cluster) -> bool:
        return _agree(self.office, said.office) and (self.office == "TW" or _agree(self.issuer, said.issuer))

    def take(self, said: Cluster) -> None:
        """Adds mentions and what they tell."""
        self.mentions += said.mentions
        for start in said.starts:
            insort(self.starts, start)
        for name in ("office", "issuer", "centre", "term", "date", "year"):
            if getattr(self, name) is None:
                setattr(self, name, getattr(said, name))


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def gather(mentions: Sequence[DirectiveMention], context: DirectiveContext) -> list[Cluster]:
    """The clusters of numbered mentions, in the order of their first mention.

    Mentions that tell who issued the document come first; a bare number joins the nearest before it, else after it.
    """
    said = [_said(m, context) for m in sorted(mentions, key=lambda m: m.start)]
    clusters: dict[str, list[Cluster]] = {}
    for one in [s for s in said if s.office]:
        _join(clusters.setdefault(_key(one), []), one)
    for one in [s for s in said if not s.office]:
        group = clusters.setdefault(_key(one), [])
        if group or one.mentions[0].sure:
            _join(group, one)
    found = [c for group in clusters.values() for c in group if any(m.sure for m in c.mentions)]
    for cluster in found:
        cluster.mentions.sort(key=lambda m: m.start)
    return sorted(found, key=lambda c: c.mentions[0].start)


def _key(said: Cluster) -> str:
    return f"{said.number.lstrip('0')}-{_FAMILIES.get(said.code, said.code)}"


def _join(group: list[Cluster], said: Cluster) -> None:
    """Adds a mention to the fitting cluster that was named last before it, else to the first, else to a new one."""
    fitting = [c for c in group if c.accepts(said)]
    if not fitting:
        group.append(said)
        return
    at = said.mentions[0].start
    nearest = max(fitting, key=lambda c: (c.last_before(at), -c.starts[0]))
    nearest.take(said)


def _said(mention: DirectiveMention, context: DirectiveContext) -> Cluster:
    """What one mention tells, as a cluster of its own."""
    issuer = context.issuer_name(*mention.issuer) if mention.issuer and not mention.centre else None
    if mention.issuer is None and mention.subject is not None and not is_joint(mention.code, mention.office):
        issuer = context.subject_name(mention.subject)
    office, date = _office(mention, issuer, context), _dated(mention, context)
    year = (date[:4] if date and not date.startswith("-") else None) or _year(mention, office)
    return Cluster(
        mention.number or "",
        mention.code or code_of(mention.kind),
        [mention],
        office=office,
        issuer=issuer,
        centre=mention.centre if mention.centre != "Đảng" else None,
        term=mention.term if office is None or is_central(office) else None,
        date=date,
        year=year,
    )


def _year(mention: DirectiveMention, office: str | None) -> str | None:
    """The year said after the number; "Chỉ thị 05 năm 2018" is that year's work, unless a document is of the year."""
    if mention.year is None or office not in {"TW", None}:
        return mention.year
    code = mention.code or code_of(mention.kind)
    known = by_number().get(f"{(mention.number or '').lstrip('0')}-{_FAMILIES.get(code, code)}", ())
    return mention.year if not known or any((d.date or "").startswith(mention.year) for d in known) else None


def _dated(mention: DirectiveMention, context: DirectiveContext) -> str | None:
    """The document's day; without a year it is that of the article, if it can be told."""
    if not mention.date or not mention.date.startswith("-"):
        return mention.date
    return with_year(mention.date, context)


def with_year(date: str, context: DirectiveContext) -> str:
    """`--11-16` in the article's year, the latest day before its publication."""
    if context.published:
        year = int(context.published[:4])
        same = f"{year}{date[1:]}"
        return same if same <= context.published else f"{year - 1}{date[1:]}"
    return f"{context.year}{date[1:]}" if context.year else date


def _office(mention: DirectiveMention, issuer: str | None, context: DirectiveContext) -> str | None:
    """The issuer's symbol: as printed, unless the issuer named is of another level; else that of the issuer's words.

    Newspapers print "NQ/TW" for a province's resolution and "NQ-TU" for the Politburo's.
    """
    if mention.office == "TU" and mention.centre in _CENTRE:
        return "TW"
    if (
        mention.office == "TW"
        and issuer
        and not mention.centre
        and (known := symbol_of(issuer))
        and known.level in _LOCAL
    ):
        return known.symbol
    if mention.office:
        return mention.office
    if mention.centre and mention.centre != "Đảng":
        return "TW"
    if mention.session and mention.term:
        return "TW"
    words = context.text[slice(*mention.issuer)] if mention.issuer else ""
    known = (symbol_of(issuer) if issuer else None) or symbol_of(_written_out(words))
    return known.symbol if known else None


def _written_out(words: str) -> str:
    return re.sub(r"\w+", lambda m: _ABBREVIATIONS.get(m.group().lower(), m.group()), words)


def code_of(kind: DirectiveKind) -> str:
    """The code that a document of the kind is signed with."""
    if kind in _DECISIONS:
        return "QĐ"
    return next((t.code for t in document_types() if t.kind is kind and t.side is Side.PARTY), "")


def is_state_office(office: str | None) -> bool:
    """Whether the symbol is of a body of the state."""
    known = symbol_spellings().get((office or "").lower())
    return known is not None and known.side is Side.STATE


def is_joint(code: str | None, office: str | None) -> bool:
    """Whether the symbol is of several bodies together: `04-CTrPH/HU-ĐU`, `03-QC/LN`."""
    first, _, second = (office or "").partition("-")
    return (code or "").endswith(("PH", "LT", "LN")) or first in {"LN", "LT"} or (first in _COMMITTEES and bool(second))


def is_central(office: str | None) -> bool:
    """Whether the symbol is of one body of the centre, so that it needs no issuer's name."""
    known = symbol_spellings().get((office or "").lower())
    return known is not None and known.level == "Trung ương"
