"""The genre's words as data: types of bodies, their own words, fields of agencies, titles of posts, words around names.

Each is a YAML file of this folder whose head tells its form; every entry has examples, and the tests read each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any

from schema.authority.files import read_yaml
from schema.authority.trie import Trie as Trie
from schema.errors import AuthorityError
from schema.model import OrganizationKind
from schema.spelling import words as words

_ACTING = "Quyền"
_OF_POWERS = frozenset({"thẩm", "chính", "ủy", "cầm", "nắm", "trao", "phân", "giao"})  # before it: no acting post


class Pattern(StrEnum):
    """How the name of a body goes on after the words of its type (ingest/recognise/bodies has a function for each)."""

    COMMITTEE = "committee"
    PARTY = "party"
    EXECUTIVE = "executive"
    STANDING = "standing"
    AGENCY = "agency"
    CENTRE = "centre"
    STEERING = "steering"
    TEAM = "team"
    DEPARTMENT = "department"
    OFFICE = "office"
    SECTOR = "sector"
    UNIT = "unit"


class Trait(StrEnum):
    """What a type of body has that the others of its pattern have not (bodies.yaml tells what each means)."""

    CENTRAL = "central"
    PLACED = "placed"
    NAMED = "named"
    TITLED = "titled"
    TRADE = "trade"
    HOSTED = "hosted"
    WORDLESS = "wordless"
    SMALL = "small"
    NUMBERED = "numbered"
    LOCAL = "local"
    FREE = "free"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class BodyType:
    """One type of body; `rank` is the rank of the unit that it governs, where the type itself tells it.

    `not_before` are the words that, right after its own, show that something else is meant, `not_after` those before.
    """

    id: str
    name: str
    kind: OrganizationKind
    pattern: Pattern
    forms: tuple[str, ...]
    rank: str = ""
    traits: frozenset[Trait] = frozenset()
    not_before: tuple[tuple[str, ...], ...] = ()
    not_after: frozenset[str] = frozenset()
    examples: tuple[str, ...] = ()

    @property
    def is_union_of_centre(self) -> bool:
        """Whether it is a mass organisation of the centre, which has boards of its own: `Trung ương Đoàn`."""
        return (self.kind, self.pattern) == (OrganizationKind.MASS_ORGANIZATION, Pattern.CENTRE)


@dataclass(frozen=True, slots=True)
class Title:
    """One title of posts.

    `at` is the id of the type of body that it is always at; `of` what it is at where no body is named (`party`,
    `committee`, `agency`, `board`, or `named`: the text must name one); `house` the types of body that it is of alone
    where the article names but one such (of an `agency`: the first, which is spoken of); `overlap` the words that it
    shares with a body's name; `unit` the type of body meant where a unit's name alone follows; `follows`
    tells that it is a title only before a body, `not_before` and `not_after` the words beside it that make something
    else of it.
    """

    title: str
    forms: tuple[str, ...]
    at: str | None = None
    of: str = "named"
    house: tuple[str, ...] = ()
    overlap: str = ""
    unit: str | None = None
    follows: bool = False
    not_before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    examples: tuple[str, ...] = ()

    def heads(self, body: BodyType) -> bool:
        """Whether it is the title of one who heads a body of this type: by its house, by the word they share."""
        shared = bool(self.overlap) and body.name.lower().startswith(f"{self.overlap} ")
        return shared or body.id in self.house

    @property
    def of_committee(self) -> bool:
        """Whether it is a post in a committee: a secretary's or a member's."""
        return self.of in {"party", "committee"}


@dataclass(frozen=True, slots=True)
class BodyPhrase:
    """A phrase inside names of bodies: its canonical words and how it is written."""

    name: str
    forms: tuple[str, ...]
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostRule:
    """A rule by which somebody is said to hold a post; `understood` is its confidence where no body is named."""

    rule: str
    confidence: float
    understood: float
    examples: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@cache
def post_rules() -> dict[str, PostRule]:
    """The rules of holding posts by name (holding.yaml)."""
    return {
        entry["rule"]: PostRule(
            entry["rule"], entry["confidence"], entry["understood"], tuple(entry["examples"]), tuple(entry["not"])
        )
        for entry in read_yaml("holding.yaml")
    }


@cache
def body_types() -> tuple[BodyType, ...]:
    """All types of bodies, in the file's order."""
    return tuple(
        BodyType(
            id=entry["id"],
            name=entry["name"],
            kind=OrganizationKind(entry["kind"]),
            pattern=Pattern(entry["pattern"]),
            forms=tuple(entry["forms"]),
            rank=entry.get("rank", ""),
            traits=frozenset(Trait(t) for t in entry.get("traits", ())),
            not_before=tuple(tuple(words(p)) for p in entry.get("not_before", ())),
            not_after=frozenset(entry.get("not_after", ())),
            examples=tuple(entry["examples"]),
        )
        for entry in read_yaml("bodies.yaml")
    )


@cache
def titles() -> tuple[Title, ...]:
    """All titles of posts, in the file's order."""
    return tuple(title for entry in read_yaml("titles.yaml") for title in _titles(entry))


def _titles(entry: dict[str, Any]) -> Iterator[Title]:
    """The title of an entry, and that of one who acts for its holder."""
    title = Title(
        title=entry["title"],
        forms=tuple(entry["forms"]),
        at=entry.get("at"),
        of=entry.get("of", "named"),
        house=tuple(entry.get("house", ())),
        overlap=entry.get("overlap", ""),
        unit=entry.get("unit"),
        follows=entry.get("follows", False),
        not_before=frozenset(entry.get("not_before", ())),
        not_after=frozenset(entry.get("not_after", ())),
        examples=tuple(entry["examples"]),
    )
    yield title
    if entry.get("acting", False):
        yield replace(
            title,
            title=f"{_ACTING} {title.title}",
            forms=tuple(f"{_ACTING.lower()} {form}" for form in title.forms),
            not_after=title.not_after | _OF_POWERS,
            examples=(f"{_ACTING} {title.examples[0]}",),
        )


@cache
def body_trie() -> Trie[BodyType]:
    """Every form of every type of body."""
    trie: Trie[BodyType] = Trie()
    for each in body_types():
        for form in each.forms:
            trie.add(form, each)
    return trie


def titled_type(words: Sequence[str], start: int, end: int) -> tuple[BodyType, int] | None:
    """The type at `start` whose words alone may mean the body spoken of, and where they end: `Sở` in `Giám đốc Sở`."""
    matched = body_trie().match(words, start, end)
    return matched if matched is not None and Trait.TITLED in matched[0].traits else None


@cache
def body_type(type_id: str) -> BodyType:
    """The type of body with this id. Raises AuthorityError where there is none."""
    for each in body_types():
        if each.id == type_id:
            return each
    raise AuthorityError(f"bodies.yaml has no type {type_id!r}")


@cache
def committee_type(rank: str) -> BodyType:
    """The Party committee of a unit of this rank: `Huyện ủy` of a huyện, `Đảng ủy` of a commune and what is below."""
    for each in body_types():
        if each.rank == rank and each.kind == OrganizationKind.CAP_UY:
            return each
    return body_type("dang_uy")


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
    for name, forms in read_yaml("sectors.yaml").items():
        for form in forms:
            trie.add(form, name)
    return trie


@cache
def sector_names() -> frozenset[str]:
    """The canonical names of the fields of agencies."""
    return frozenset(read_yaml("sectors.yaml"))


@cache
def body_phrases(group: str) -> tuple[BodyPhrase, ...]:
    """The phrases of one group of body_words.yaml (`centre`, `forces`, `blocs`, `offices`)."""
    return tuple(
        BodyPhrase(entry["name"], tuple(entry["forms"]), tuple(entry["examples"]))
        for entry in read_yaml("body_words.yaml")["phrases"][group]
    )


@cache
def body_phrase_trie(group: str) -> Trie[str]:
    """Every form of a group's phrases, to its canonical name."""
    trie: Trie[str] = Trie()
    for phrase in body_phrases(group):
        for form in phrase.forms:
            trie.add(form, phrase.name)
    return trie


@cache
def body_words(group: str) -> frozenset[str]:
    """The single words of one group of body_words.yaml (`unit_words`, `schools`, `function_words` …)."""
    return frozenset(read_yaml("body_words.yaml")["words"][group]["words"].split())


@cache
def body_pairs() -> dict[str, str]:
    """Small words that are part of a unit's name only before another, and that other word."""
    pairs: dict[str, str] = read_yaml("body_words.yaml")["pairs"]
    return pairs


@cache
def part_pairs() -> dict[str, str]:
    """Small words that begin a part with a chi bộ of its own only before another, and that other word."""
    pairs: dict[str, str] = read_yaml("body_words.yaml")["parts"]
    return pairs


@cache
def body_ends() -> dict[str, str]:
    """Small words with which a unit's name may end after others, and those words: `dạy nghề`."""
    ends: dict[str, str] = read_yaml("body_words.yaml")["ends"]
    return ends


@cache
def name_words(group: str) -> frozenset[str]:
    """The words of one group of names.yaml (`surnames`, `honorifics`, `ranks`, `never_names` …)."""
    return frozenset(str(word) for word in read_yaml("names.yaml")[group])


@cache
def name_trie(group: str) -> Trie[str]:
    """The phrases of one group of names.yaml."""
    trie: Trie[str] = Trie()
    for phrase in name_words(group):
        trie.add(phrase, phrase)
    return trie
