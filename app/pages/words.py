"""What the pages say, in Vietnamese or English: `words.tsv`, and dates as each language writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

_DATE: Final = re.compile(r"(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?")


class Language(StrEnum):
    """The languages that the pages speak; Vietnamese is what an address without a word of it means."""

    VIETNAMESE = "vi"
    ENGLISH = "en"

    @classmethod
    def of(cls, code: str | None) -> Language:
        """The language of that code; Vietnamese for any other."""
        return cls.ENGLISH if code == cls.ENGLISH else cls.VIETNAMESE

    @property
    def other(self) -> Language:
        """The language to switch to."""
        return Language.VIETNAMESE if self is Language.ENGLISH else Language.ENGLISH


@cache
def table() -> Mapping[str, tuple[str, str]]:
    """Every key with its Vietnamese and its English words."""
    lines = (files("app.pages") / "words.tsv").read_text(encoding="utf-8").splitlines()
    entries = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {key: (vietnamese, english) for key, vietnamese, english in entries}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    language: Language

    def __call__(self, key: str) -> str:
        """The words for `key`. Raises KeyError where there are none."""
        return table()[key][list(Language).index(self.language)]

    def of(self, family: str, name: str | None) -> str:
        """The words for `family.name`; the name itself where there are none: it came from the graph."""
        key = f"{family}.{name}"
        return self(key) if key in table() else (name or "")

    def side(self, key: str) -> str:
        """How a group of things at a relation's other end is headed."""
        said = self.of("side", key)
        return said if said != key else self.of("relation", key)

    def date(self, iso: str | None) -> str:
        """An ISO date as one writes it: 20/5/2020 or 2020-05-20; parts that are not known are left out."""
        found = _DATE.fullmatch(iso or "")
        if found is None:
            return iso or ""
        if self.language is Language.ENGLISH:
            return found[0].removeprefix("--")
        year, month, day = found.groups()
        known = [part.lstrip("0") for part in (day, month) if part]
        return "/".join([*known, *([year] if year != "-" else [])])
