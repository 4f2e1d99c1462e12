"""The vocabulary of page furniture (schema/authority/furniture.yaml) as one compiled pattern for each effect."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from schema.authority.files import read_yaml
from schema.errors import AuthorityError
from schema.spelling import view

LONGEST_LINE = 260  # characters; furniture comes in short lines


class Effect(StrEnum):
    """What an entry of the vocabulary does; the file itself tells what each means."""

    REST = "rest"
    BOX = "box"
    LINE = "line"
    PIECE = "piece"
    CREDIT = "credit"
    PHOTO = "photo"
    SOURCE = "source"
    NEWSROOM = "newsroom"
    OFFICE = "office"
    CAPTION = "caption"
    ELEMENT = "element"
    OTHERS = "others"
    PRINTED = "printed"
    ARTICLE = "article"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the vocabulary: patterns over a line in `schema.spelling.view`, each with examples."""

    name: str
    effect: Effect
    patterns: tuple[str, ...]
    examples: tuple[str, ...]
    never: tuple[str, ...] = ()

    def matches(self, line: str) -> bool:
        """Whether one of its patterns is the whole of `line`."""
        return re.fullmatch("|".join(f"(?:{p})" for p in self.patterns), squeezed(line)) is not None


@cache
def vocabulary() -> tuple[Entry, ...]:
    """All entries. Raises AuthorityError where the file breaks its own form."""
    records = read_yaml("furniture.yaml")
    return tuple(_entry(record) for record in records)


def _entry(record: dict[str, Any]) -> Entry:
    try:
        lists = {key: tuple(str(item) for item in record.get(key, ())) for key in ("patterns", "examples", "never")}
        return Entry(name=record["name"], effect=Effect(record["effect"]), **lists)
    except (KeyError, TypeError, ValueError) as error:
        raise AuthorityError(f"furniture.yaml: a bad entry: {record} ({error})") from error


@cache
def alternatives(effect: Effect) -> str:
    """The patterns of all entries of one effect as the source of one regular expression."""
    return "|".join(f"(?:{p})" for entry in vocabulary() if entry.effect is effect for p in entry.patterns)


@cache
def _whole(effect: Effect) -> re.Pattern[str]:
    return re.compile(alternatives(effect))


def squeezed(line: str) -> str:
    """`line` as patterns see it: `view`, single spaces, no bullet at its start, nothing around it; arrows are "›"."""
    return " ".join(view(line.replace("»", "›")).split()).lstrip("•*·-+ ").rstrip()


def is_a(effect: Effect, line: str) -> bool:
    """Whether `line` (squeezed) is, as a whole, what the entries of `effect` describe."""
    return _whole(effect).fullmatch(line) is not None
