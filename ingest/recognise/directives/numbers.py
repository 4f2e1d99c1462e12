"""A document's number and symbol: "05-CT/TW", "số 5 -CT/ TW", "352/QĐ-HU", "168/2018/NĐ-CP", "05"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.recognise.directives.patterns import CODED_NUMBER, COUNTED, PLAIN_NUMBER, STATE_SYMBOL, SYMBOL
from schema.authority.document_types import DocumentType, Side, code_spellings, symbol_spellings, type_codes

_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed from `start` to `end`; `symbol` is the whole of a document of the state, else None."""

    start: int
    end: int
    number: str
    code: str | None = None
    office: str | None = None
    year: str | None = None
    symbol: str | None = None

    @property
    def type(self) -> DocumentType | None:
        """The type that the code tells."""
        return type_codes().get(self.code.lower()) if self.code else None

    @property
    def counts(self) -> bool:
        """Whether it could be a year ("Kế hoạch 2017")."""
        return self.code is None and self.symbol is None and self.number.isdigit() and int(self.number) in _YEARS


def read_number(view: str, standard: str, at: int, end: int) -> Number | None:
    """The number that begins at `at`, with as much of its symbol as is printed. A quantity ("6 tháng") is none."""
    if (match := SYMBOL.match(view, at, end)) and (number := _symbol(standard, match)):
        return number
    if (match := STATE_SYMBOL.match(view, at, end)) and standard[match.start("office")].isupper():
        symbol = standard[match.start() : match.end()]
        return Number(at, match.end(), padded(match["number"]), year=match["year"], symbol=symbol)
    if match := CODED_NUMBER.match(view, at, end):
        return Number(at, match.end(), padded(match["number"]), code=code_spellings()[match["code"]])
    match = PLAIN_NUMBER.match(view, at, end)
    if match and not COUNTED.match(view, match.end(), end):
        return Number(at, match.end(), padded(match["number"]), year=match["year"])
    return None


def _symbol(standard: str, match: re.Match[str]) -> Number | None:
    office, stop = _office(standard, *match.span("office"))
    if office is None or (match["second"] == "." and office.lower() not in symbol_spellings()):
        return None  # "05-CT.Các đảng viên" is of two sentences, "1600/QĐ.TTg" a symbol
    code, number = code_spellings()[match["code"]], padded(match["number"])
    if _is_state(match, office):
        year = f"/{match['year']}" if match["year"] else ""
        symbol = f"{match['number']}{year}/{code}-{office}"
        return Number(match.start(), stop, number, code, office, match["year"], symbol)
    return Number(match.start(), stop, number, code, office, match["year"])


def _office(standard: str, start: int, stop: int) -> tuple[str | None, int]:
    """The issuer's symbol in canonical spelling and where it ends; None where the letters are no symbol."""
    words = standard[start:stop]
    whole = words.replace(" ", "")
    if known := symbol_spellings().get(whole.lower()):
        return known.symbol, stop
    parts = words.split("-")
    kept = parts[:1]
    for part in parts[1:]:
        if not part[:1].isupper() or (not part[-1:].isupper() and not part[-1:].isdigit()):
            break
        kept.append(part)
    office = "-".join(kept)
    known = symbol_spellings().get(office.replace(" ", "").lower())
    if known is None and not office[0].isupper():
        return None, start
    return known.symbol if known else office, start + len(office)


def _is_state(match: re.Match[str], office: str) -> bool:
    """Whether the symbol is of the state's form: by its issuer where known, else by its slash, year and hyphen."""
    known = symbol_spellings().get(office.lower()) or symbol_spellings().get(office.rstrip("0123456789").lower())
    known = known or symbol_spellings().get(office.partition("-")[0].lower())
    if known and known.side is not Side.MASS:
        return known.side is Side.STATE
    kind = type_codes().get(match["code"])
    return bool(
        match["year"] or (kind and kind.side is Side.STATE) or ("/" in match["first"] and "-" in match["second"])
    )


def padded(number: str) -> str:
    """A number in two digits at least, its letter in capitals: "5" is "05", "8b" is "08B", "1.204" is "1204"."""
    digits = number.replace(".", "").rstrip("ab")
    return f"{int(digits):02d}{number[len(number.rstrip('ab')) :].upper()}"
