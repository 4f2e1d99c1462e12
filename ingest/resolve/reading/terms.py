"""Terms of office told by number: "Ủy viên Trung ương Đảng khóa X, XI", "đại biểu Quốc hội khóa XIII"."""

from __future__ import annotations

import re

from ingest.patterns import lazy
from schema.authority.terms import from_roman, term_named

_NUMBERS = lazy(r"[\s(]*(?:các |của )?khóa ((?:[ivx]+|\d{1,2})(?:(?:[,;] ?| và )(?:[ivx]+|\d{1,2}))*)(?![\w])")
_PERIOD = lazy(r"[\s(,]*(?:giai đoạn|nhiệm kỳ)\s+\d{4}\s?[-–]\s?(\d{4})")
_FAR, _NEAR = 60, 40  # characters after a post in which its terms, its years may be told
_ASSEMBLY = "Đại biểu"
_FIRST_ASSEMBLY = (12, 2007)  # a National Assembly with the year it began; the next four years later, then each five
_LONG = 5
_FIRST_LONG = (13, 2011)


def terms_ended(view: str, at: int, title: str, year: int | None) -> bool | None:
    """Whether the terms told right after a seat of the centre had ended before the year; None where none is told.

    `view` is the text in view spelling, `at` the offset after the seat's words.
    """
    match = _NUMBERS.match(view[at : at + _FAR])
    if match is None or year is None:
        return None
    numbers = [n for n in (from_roman(word) for word in re.split(r"[,;] ?| và ", match[1])) if n is not None]
    last = max(numbers, default=None)
    end = None if last is None else _assembly_end(last) if title == _ASSEMBLY else _congress_end(last)
    return None if end is None else end < year


def period_ended(view: str, at: int, year: int | None) -> bool:
    """Whether the years told right after a post (`nhiệm kỳ 2011 - 2016`) had ended before the article's year."""
    match = _PERIOD.match(view[at : at + _NEAR])
    return match is not None and year is not None and int(match[1]) < year


def _congress_end(number: int) -> int | None:
    """The year in which a term of the Central Committee ended or ends."""
    term = term_named(str(number))
    if term is None:
        return None
    return int(term.documents_to[:4]) if term.documents_to else int(term.congress_to[:4]) + _LONG


def _assembly_end(number: int) -> int | None:
    """The year in which a National Assembly ended or ends: the twelfth sat four years, those since five."""
    if number < _FIRST_ASSEMBLY[0]:
        return _FIRST_ASSEMBLY[1]
    return _FIRST_LONG[1] + (number - _FIRST_LONG[0] + 1) * _LONG
