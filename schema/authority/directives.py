"""The central documents that are known: canonical ids, dates, terms, issuers, titles and names (directives.tsv).

Numbers restart with each congress term, so that a symbol stands for several documents: `documents` gives them all, and
who asks must choose by date, term, issuer or title (CONTRACT section 3.8).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from schema.authority.tables import FOLDER, rows, values, yes
from schema.authority.terms import from_roman
from schema.errors import AuthorityError
from schema.model import DirectiveKind
from schema.spelling import identity

_COLUMNS = (
    "id",
    "kind",
    "issuer",
    "date",
    "valid_to",
    "term",
    "session",
    "title",
    "variations",
    "examples",
    "confirmed",
)
_RELATION_COLUMNS = ("subject", "relation", "object", "confirmed")
_RELATIONS = {"CONTINUES", "AMENDS", "REPLACES", "IMPLEMENTS", "GUIDES", "CITES"}
_ID = re.compile(r"(?P<number>\d+[AB]?)-(?P<code>[^/@]+)/(?P<issuer>[^@]+)@(?P<year>\d{4})")
_SAME_CODE = {"QĐi": "QĐ", "QyĐ": "QĐ", "QĐI": "QĐ", "QC": "QĐ", "QĐNS": "QĐ"}
_SAME_ISSUER = {"HNTW": "TW"}


@dataclass(frozen=True, slots=True)
class Document:
    """One known document. `date` and `valid_to` (the day it was replaced) are ISO; `session` the plenum that passed it.

    `variations` are names of its own ("Khoán 10"); a session's name ("Nghị quyết Trung ương 4 khóa XI") among them
    tells that the name means this document first where the session passed several.
    """

    id: str
    kind: DirectiveKind
    symbol: str
    issuers: tuple[str, ...]
    date: str | None
    valid_to: str | None
    term: str | None
    session: str | None
    title: str
    variations: tuple[str, ...]
    examples: tuple[str, ...]
    confirmed: bool

    @property
    def key(self) -> str:
        """What all spellings of its symbol share: `symbol_key` of it."""
        return symbol_key(self.symbol)

    @property
    def leads_session(self) -> bool:
        """Whether its session's bare name means it."""
        return any(_BARE_SESSION.fullmatch(v) for v in self.variations)


_BARE_SESSION = re.compile(r"(?:Nghị quyết|Kết luận|Quy định) Trung ương \d+B?(?: \(lần \d\))? khóa [IVX]+")


@dataclass(frozen=True, slots=True)
class KnownRelation:
    """How one known document stands to another; background knowledge, no article's claim."""

    subject: str
    relation: str
    object: str
    confirmed: bool


@cache
def documents(path: Path = FOLDER / "directives.tsv") -> tuple[Document, ...]:
    """All known documents. Raises AuthorityError where the table breaks its rules."""
    found = tuple(_document(row, f"{path.name}: {row['id']}") for row in rows(path, _COLUMNS))
    if len({d.id for d in found}) != len(found):
        raise AuthorityError(f"{path.name}: an id stands twice")
    return found


def _document(row: Mapping[str, str], where: str) -> Document:
    symbol, _, year = row["id"].partition("@")
    if year and not row["date"].startswith(year):
        raise AuthorityError(f"{where}: the year of the id is not that of the date {row['date']!r}")
    if row["term"] and from_roman(row["term"]) is None:
        raise AuthorityError(f"{where}: {row['term']!r} is no term")
    if "/" in symbol and not _ID.fullmatch(row["id"]):
        raise AuthorityError(f"{where}: the id is not of the form 05-CT/TW@2016")
    try:
        kind = DirectiveKind(row["kind"])
    except ValueError as error:
        raise AuthorityError(f"{where}: {error}") from error
    return Document(
        row["id"],
        kind,
        symbol,
        values(row["issuer"]),
        row["date"] or None,
        row["valid_to"] or None,
        row["term"] or None,
        row["session"] or None,
        row["title"],
        values(row["variations"]),
        values(row["examples"]),
        yes(row["confirmed"], where),
    )


@cache
def symbol_key(symbol: str) -> str:
    """One key for all spellings of a Party symbol: `5-QĐi/TW` and `05-QĐ/TW` are `5-QĐ/TW`."""
    number, _, rest = symbol.partition("-")
    code, _, issuer = rest.partition("/")
    return f"{number.lstrip('0')}-{_SAME_CODE.get(code, code)}/{_SAME_ISSUER.get(issuer, issuer)}"


@cache
def by_id() -> dict[str, Document]:
    """Each known document by its id."""
    return {d.id: d for d in documents()}


@cache
def by_symbol() -> dict[str, tuple[Document, ...]]:
    """The known documents of each `symbol_key`, oldest first."""
    return _grouped(lambda d: [d.key] if "/" in d.symbol else [])


@cache
def by_number() -> dict[str, tuple[Document, ...]]:
    """The known documents of each number and type (`5-CT`), whoever issued them, oldest first."""
    return _grouped(lambda d: [d.key.partition("/")[0]] if "/" in d.symbol else [])


@cache
def by_session() -> dict[tuple[DirectiveKind, str, str], tuple[Document, ...]]:
    """The known documents of each kind, plenum and term (`NghiQuyet`, `4`, `XII`)."""
    found: dict[tuple[DirectiveKind, str, str], list[Document]] = {}
    for d in documents():
        if d.session and d.term:
            found.setdefault((d.kind, d.session, d.term), []).append(d)
    return {key: tuple(group) for key, group in found.items()}


@cache
def by_name() -> dict[str, tuple[Document, ...]]:
    """The known documents of each name of their own (its `identity`), oldest first."""
    return _grouped(lambda d: [identity(v) for v in d.variations])


def _grouped(keys: Callable[[Document], list[str]]) -> dict[str, tuple[Document, ...]]:
    found: dict[str, list[Document]] = {}
    for document in sorted(documents(), key=lambda d: d.date or ""):
        for key in keys(document):
            found.setdefault(key, []).append(document)
    return {key: tuple(group) for key, group in found.items()}


@cache
def known_relations(path: Path = FOLDER / "directives_relations.tsv") -> tuple[KnownRelation, ...]:
    """How known documents stand to each other. Raises AuthorityError on an unknown document or relation."""
    return tuple(_relation(row, path.name) for row in rows(path, _RELATION_COLUMNS))


def _relation(row: Mapping[str, str], where: str) -> KnownRelation:
    unknown = {row["subject"], row["object"]} - by_id().keys()
    if unknown or row["relation"] not in _RELATIONS:
        raise AuthorityError(
            f"{where}: {row['subject']} {row['relation']} {row['object']}: unknown document or relation"
        )
    return KnownRelation(row["subject"], row["relation"], row["object"], yes(row["confirmed"], where))
