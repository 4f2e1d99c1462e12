"""Ids, dates and figures as RDF terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Final
from urllib.parse import quote, unquote

from pyoxigraph import Literal, NamedNode

from app.rdf.vocabulary import XSD

DECIMAL: Final = NamedNode(XSD + "decimal")
ANY_URI: Final = NamedNode(XSD + "anyURI")
_DATE_TYPES: Final = (
    (re.compile(r"\d{4}-\d\d-\d\d"), NamedNode(XSD + "date")),
    (re.compile(r"--\d\d-\d\d"), NamedNode(XSD + "gMonthDay")),
    (re.compile(r"\d{4}-\d\d"), NamedNode(XSD + "gYearMonth")),
    (re.compile(r"\d{4}"), NamedNode(XSD + "gYear")),
    (re.compile(r"--\d\d"), NamedNode(XSD + "gMonth")),
)
_DATE_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?")
_LEAP_YEAR: Final = "2000"
_REMEMBERED: Final = 20_000  # names: a thing is named in each of its triples


@lru_cache(maxsize=_REMEMBERED)
def escaped(name: str) -> str:
    """`name` as one segment of an IRI's path: all but ASCII letters, digits and `-._~` percent-encoded (UTF-8)."""
    return quote(name, safe="")


def thing_iri(base: str, identifier: str) -> NamedNode:
    """The IRI of the thing with this id: `05-CT/TW@2016` is `{base}id/05-CT%2FTW%402016`."""
    return NamedNode(f"{base}id/{escaped(identifier)}")


def thing_id(base: str, iri: str) -> str | None:
    """The id of the thing that `iri` names; None for an IRI that is no thing's."""
    start = f"{base}id/"
    if not iri.startswith(start) or "#" in iri:
        return None
    return unquote(iri.removeprefix(start))


def role_iri(base: str, title: str) -> NamedNode:
    """The IRI of the role with this title."""
    return NamedNode(f"{base}role/{escaped(title)}")


def date_literal(value: str) -> Literal:
    """`value` typed by its form: a day, a day of no year, a month, a year; a plain string where it is none of them."""
    kind = next((kind for form, kind in _DATE_TYPES if form.fullmatch(value)), None)
    if kind is not None and _exists(value):
        return Literal(value, datatype=kind)
    if _DATE_TIME.fullmatch(value) and _is_moment(value):
        return Literal(value, datatype=NamedNode(XSD + "dateTime"))
    return Literal(value)


def _exists(value: str) -> bool:
    """Whether the calendar has such a day, month or year (29 February exists where the year is unknown)."""
    whole = value.replace("--", _LEAP_YEAR + "-", 1) if value.startswith("--") else value
    try:
        date.fromisoformat((whole + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _is_moment(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def decimal_literal(value: float) -> Literal:
    """A figure as xsd:decimal, in its shortest form without an exponent."""
    return Literal(format(Decimal(repr(float(value))), "f"), datatype=DECIMAL)


def literals(value: object, *, is_date: bool = False) -> Iterator[Literal]:
    """The literals of one property of the graph: none for nothing, one for a value, several for a list."""
    if value is None or value == "":
        return
    if isinstance(value, (list, tuple)):
        for part in value:
            yield from literals(part, is_date=is_date)
    elif is_date:
        yield date_literal(str(value))
    elif isinstance(value, float):
        yield decimal_literal(value)
    else:
        yield Literal(value if isinstance(value, (bool, int)) else str(value))
