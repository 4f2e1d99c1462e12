"""The genre's words as data: types of bodies, fields of agencies, titles of posts, words around names (the YAML files here)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, Generic, TypeVar

import yaml

from schema.errors import AuthorityError
from schema.model import OrganizationKind

T = TypeVar("T")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|\n|[^\w\s]|_")


def words(text: str) -> tuple[str, ...]:
    """The words, numbers and signs of a text in `view` spelling, as the grammars see them."""
    return tuple(_WORD.findall(text))


class Pattern(StrEnum):
    """How the name of a body goes on after the words of its type (ingest/recognise/bodies.py)."""

    COMMITTEE = "committee"
    PARTY = "party"
    EXECUTIVE = "executive"
    STANDING = "standing"
    AGENCY = "agency"
    CENTRE = "centre"
    STEERING = "steering"
    TEAM = "team"
    OFFICE = "office"
    SECTOR = "sector"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class BodyType:
    """One type of body; `level` is `province`, `city`, `district` or `centre` where the type itself tells it."""

    id: str
    name: str
    kind: OrganizationKind
    pattern: Pattern
    forms: tuple[str, ...]
    level: str | None = None
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Title:
    """One title of posts. `at` is the fixed body or type of body; `overlap` the words shared with a body's name."""

    title: str
    forms: tuple[str, ...]
    at: str | None = None
    of: str = "named"
    overlap: str = ""
    follows: bool = False
    examples: tuple[str, ...] = ()


class Trie(Generic[T]):
    """Phrases by their words; `match` finds the longest at a place. A word said twice in a slip counts once."""

    __slots__ = ("_root",)

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, phrase: str, value: T) -> None:
        """Make `phrase` (in view spelling) stand for `value`; raises AuthorityError where it already has another."""
        node = self._root
        for word in words(phrase):
            node = node.setdefault(word, {})
        if node.get("", value) != value:
            raise AuthorityError(f"two entries share the form {phrase!r}")
        node[""] = value

    def match(self, tokens: list[str], start: int, end: int) -> tuple[T, int] | None:
        """The value of the longest phrase that begins at `start`, and the index after its last word."""
        node = self._root.get(tokens[start]) if start < end else None
        if node is None:
            return None
        found: tuple[T, int] | None = (node[""], start + 1) if "" in node else None
        index = start + 1
        while index < end:
            following = node.get(tokens[index])
            if following is None:
                if tokens[index] != tokens[index - 1]:
                    break
                index += 1
                continue
            node = following
            index += 1
            if "" in node:
                found = (node[""], index)
        return found


def _read(name: str) -> Any:  # noqa: ANN401 - YAML
    return yaml.load((files("schema.authority") / name).read_text("utf-8"), Loader=_LOADER)


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def body_types() -> tuple[BodyType, ...]:
    """All types of bodies, in the file's order."""
    return tuple(
        BodyType(
            id=e["id"],
            name=e["name"],
            kind=OrganizationKind(e["kind"]),
            pattern=Pattern(e["pattern"]),
            forms=tuple(e["forms"]),
            level=e.get("level"),
            examples=tuple(e["examples"]),
        )
        for e in _read("bodies.yaml")
    )


@cache
def titles() -> tuple[Title, ...]:
    """All titles of posts, in the file's order."""
    return tuple(
        Title(
            title=e["title"],
            forms=tuple(e["forms"]),
            at=e.get("at"),
            of=e.get("of", "named"),
            overlap=e.get("overlap", ""),
            follows=e.get("follows", False),
            examples=tuple(e["examples"]),
        )
        for e in _read("titles.yaml")
    )


@cache
def body_trie() -> Trie[BodyType]:
    """Every form of every type of body."""
    trie: Trie[BodyType] = Trie()
    for body_type in body_types():
        for form in body_type.forms:
            trie.add(form, body_type)
    return trie


@cache
def body_type(type_id: str) -> BodyType:
    """The type of body with this id."""
    return next(t for t in body_types() if t.id == type_id)


@cache
def title_trie() -> Trie[Title]:
    """Every form of every title."""
    trie: Trie[Title] = Trie()
    for title in titles():
        for form in title.forms:
            trie.add(form, title)
    return trie


@cache
def sector_trie() -> Trie[str]:
    """Every spelling of every field of agencies, to its canonical name."""
    trie: Trie[str] = Trie()
    for name, forms in _read("sectors.yaml").items():
        for form in forms:
            trie.add(form, name)
    return trie


@cache
def name_words(group: str) -> frozenset[str]:
    """The words of one group of names.yaml (`surnames`, `honorifics`, `ranks`, `never_names` …)."""
    return frozenset(str(w) for w in _read("names.yaml")[group])


@cache
def name_trie(group: str) -> Trie[str]:
    """The phrases of one group of names.yaml."""
    trie: Trie[str] = Trie()
    for phrase in name_words(group):
        trie.add(phrase, phrase)
    return trie
