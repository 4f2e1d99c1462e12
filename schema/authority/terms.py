"""The terms (khóa) of the Central Committee: which term a day lies in and what a term is called. Source: terms.tsv.

The numbers of documents restart with each term, which for numbering runs from the day after one congress closes to the
close of the next (CONTRACT section 3.8).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from schema.authority.tables import FOLDER, rows, values, yes
from schema.errors import AuthorityError

_COLUMNS = (
    "term",
    "number",
    "congress_from",
    "congress_to",
    "documents_from",
    "documents_to",
    "variations",
    "examples",
    "confirmed",
)
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LARGEST = 89
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its Roman name, the days of its congress and of its documents (ISO; the last None while it runs)."""

    name: str
    number: int
    congress_from: str
    congress_to: str
    documents_from: str
    documents_to: str | None
    variations: tuple[str, ...]
    examples: tuple[str, ...]
    confirmed: bool

    def covers(self, day: str) -> bool:
        """Whether documents of the ISO day belong to this term."""
        return self.documents_from <= day and (self.documents_to is None or day <= self.documents_to)


def roman(number: int) -> str:
    """A number (1 to 89) in Roman letters."""
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (number // value)
        number %= value
    return letters


def from_roman(word: str) -> int | None:
    """The number of a Roman (`XII`, any case) or Arabic (`12`) numeral of 1 to 89, else None."""
    if word.isascii() and word.isdigit():
        number = int(word) if len(word) <= len(str(_LARGEST)) else 0
        return number if 1 <= number <= _LARGEST else None
    return _romans().get(word.upper())


@cache
def _romans() -> dict[str, int]:
    return {roman(number): number for number in range(1, _LARGEST + 1)}


@cache
def terms(path: Path = FOLDER / "terms.tsv") -> tuple[Term, ...]:
    """All terms in order. Raises AuthorityError where the table breaks its rules."""
    found = tuple(_term(row, f"{path.name}: term {row['term']}") for row in rows(path, _COLUMNS))
    for earlier, later in itertools.pairwise(found):
        if earlier.documents_to is None or earlier.documents_to >= later.documents_from:
            raise AuthorityError(f"{path.name}: term {later.name} begins before term {earlier.name} ends")
    return found


def _term(row: Mapping[str, str], where: str) -> Term:
    days = [row[c] for c in ("congress_from", "congress_to", "documents_from", "documents_to")]
    if not all(_ISO.fullmatch(day) for day in days if day) or not all(days[:3]):
        raise AuthorityError(f"{where}: days are written as YYYY-MM-DD")
    if from_roman(row["term"]) != from_roman(row["number"]):
        raise AuthorityError(f"{where}: is not number {row['number']}")
    return Term(
        name=row["term"],
        number=int(row["number"]),
        congress_from=row["congress_from"],
        congress_to=row["congress_to"],
        documents_from=row["documents_from"],
        documents_to=row["documents_to"] or None,
        variations=values(row["variations"]),
        examples=values(row["examples"]),
        confirmed=yes(row["confirmed"], where),
    )


def term_at(day: str) -> Term | None:
    """The term to which documents of an ISO day (or month, or year: its first day) belong."""
    whole = (day + "-01-01")[: len("YYYY-MM-DD")]
    return next((t for t in reversed(terms()) if t.covers(whole)), None)


def term_named(word: str) -> Term | None:
    """The term of a numeral: `XII`, `xii`, `12`."""
    number = from_roman(word)
    return next((t for t in terms() if t.number == number), None)
