"""The types of documents and the symbols of their issuers (document_types.tsv, document_types_issuers.tsv).

A Party document is signed `NN-TYPE/ISSUER` (`05-CT/TW`), one of the state `NN/[YEAR/]TYPE-ISSUER` (`911/QĐ-UBND`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from schema.authority.tables import FOLDER, rows, values, yes
from schema.errors import AuthorityError
from schema.model import DirectiveKind
from schema.spelling import identity

_TYPE_COLUMNS = (
    "kind",
    "name",
    "code",
    "codes",
    "variations",
    "side",
    "levels",
    "valid_from",
    "valid_to",
    "examples",
    "confirmed",
)
_ISSUER_COLUMNS = (
    "symbol",
    "names",
    "level",
    "side",
    "variations",
    "valid_from",
    "valid_to",
    "examples",
    "confirmed",
)


class Side(StrEnum):
    """Whose documents they are."""

    PARTY = "party"
    STATE = "state"
    MASS = "mass"


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document: the graph's kind, its name, its code in a symbol (none for Điều lệ) and other spellings.

    `variations` are other words for it, in lower case, and abbreviations, in capitals.
    """

    kind: DirectiveKind
    name: str
    code: str
    codes: tuple[str, ...]
    variations: tuple[str, ...]
    side: Side
    levels: str
    valid_from: str | None
    valid_to: str | None
    examples: tuple[str, ...]
    confirmed: bool


@dataclass(frozen=True, slots=True)
class IssuerSymbol:
    """The part of a symbol that tells the issuer (`TU`), the names of those who use it, and its other spellings."""

    symbol: str
    names: tuple[str, ...]
    level: str
    side: Side
    variations: tuple[str, ...]
    valid_from: str | None
    valid_to: str | None
    examples: tuple[str, ...]
    confirmed: bool


@cache
def document_types(path: Path = FOLDER / "document_types.tsv") -> tuple[DocumentType, ...]:
    """All types of documents. Raises AuthorityError where the table breaks its rules."""
    return tuple(_document_type(row, f"{path.name}: {row['name']}") for row in rows(path, _TYPE_COLUMNS))


def _document_type(row: Mapping[str, str], where: str) -> DocumentType:
    try:
        kind, side = DirectiveKind(row["kind"]), Side(row["side"])
    except ValueError as error:
        raise AuthorityError(f"{where}: {error}") from error
    return DocumentType(
        kind,
        row["name"],
        row["code"],
        values(row["codes"]),
        values(row["variations"]),
        side,
        row["levels"],
        row["valid_from"] or None,
        row["valid_to"] or None,
        values(row["examples"]),
        yes(row["confirmed"], where),
    )


@cache
def issuer_symbols(path: Path = FOLDER / "document_types_issuers.tsv") -> tuple[IssuerSymbol, ...]:
    """All symbols of issuers. Raises AuthorityError where the table breaks its rules or two rows share a spelling."""
    found = tuple(_issuer_symbol(row, f"{path.name}: {row['symbol']}") for row in rows(path, _ISSUER_COLUMNS))
    spellings = [s for row in found for s in (row.symbol, *row.variations)]
    if twice := {s for s in spellings if spellings.count(s) > 1}:
        raise AuthorityError(f"{path.name}: {', '.join(sorted(twice))} stands for two issuers")
    return found


def _issuer_symbol(row: Mapping[str, str], where: str) -> IssuerSymbol:
    try:
        side = Side(row["side"])
    except ValueError as error:
        raise AuthorityError(f"{where}: {error}") from error
    return IssuerSymbol(
        row["symbol"],
        values(row["names"]),
        row["level"],
        side,
        values(row["variations"]),
        row["valid_from"] or None,
        row["valid_to"] or None,
        values(row["examples"]),
        yes(row["confirmed"], where),
    )


@cache
def type_codes() -> dict[str, DocumentType]:
    """The type of each code, spelled in lower case; a code that Party and state share is the Party's."""
    return {code.lower(): t for t in reversed(document_types()) for code in (t.code, *t.codes) if code}


@cache
def code_spellings() -> dict[str, str]:
    """Each code in lower case as it is printed (`ctr` is `CTr`, `qđi` is `QĐi`)."""
    return {code.lower(): code for t in reversed(document_types()) for code in (*reversed(t.codes), t.code) if code}


@cache
def symbol_spellings() -> dict[str, IssuerSymbol]:
    """The issuer of each symbol and of its other spellings, in lower case."""
    return {s.lower(): issuer for issuer in issuer_symbols() for s in (issuer.symbol, *issuer.variations)}


@cache
def symbol_of(name: str) -> IssuerSymbol | None:
    """The symbol that a body (`Ban Thường vụ Huyện ủy Tân Hồng`) signs with: its own, else its committee's.

    The Standing Committee and the Permanent Members sign with the committee's symbol (document_types_issuers.tsv).
    """
    words = identity(name)
    for prefix in ("ban thường vụ ", "thường vụ ", "thường trực "):
        words = words.removeprefix(prefix)
    best = max((n for n in _by_name() if words == n or words.startswith(n + " ")), key=len, default=None)
    return _by_name()[best] if best else None


@cache
def _by_name() -> dict[str, IssuerSymbol]:
    return {identity(name): issuer for issuer in issuer_symbols() for name in issuer.names}
