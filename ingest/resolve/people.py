"""Later mentions: "đồng chí Hưởng", "ông Y Thuyên", "Bí thư Đảng ủy Khối" are the people named in full elsewhere."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TypeVar

from schema.authority.vocabulary import name_words
from schema.spelling import identity

K = TypeVar("K")
_FULLER = "thường trực"  # `Phó Bí thư` is short for `Phó Bí thư Thường trực`
_SHORT_SYLLABLE = 5  # letters: two Vietnamese syllables that differ are two names
_ALIKE = 0.7
_SHORT_OF = {"phó ban trực": "phó trưởng ban"}


@dataclass(slots=True)
class Held:
    """A post of a person as resolved: title, the body's id, whether it is past, the offsets of the words, the rule."""

    title: str
    organization: str
    former: bool
    start: int
    end: int
    rule: str
    confidence: float


@dataclass(slots=True)
class Known:
    """A person of the article on the way: the fullest name, the posts, the mentions as offsets.

    `announced` tells that an honorific stands before a mention; `anchor` is the person's id once it is known;
    `meant` is the person whose name this one is a misprint of.
    """

    name: str
    posts: list[Held] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    announced: bool = False
    anchor: str = ""
    meant: Known | None = None

    _by_body: dict[str, list[Held]] = field(default_factory=lambda: defaultdict(list), init=False, repr=False)
    _titles: Counter[str] = field(default_factory=Counter, init=False, repr=False)

    def has_title(self, title: str) -> bool:
        """Whether a post of this title is held, wherever."""
        return self._titles[title] > 0

    def holds(self, held: Held) -> bool:
        """Whether the same post, or one with a fuller or shorter title, is held."""
        title = identity(held.title)
        titles = [identity(other.title) for other in self._by_body[held.organization]]
        return any(known == title or _is_short(title, known) for known in titles)

    def has_exactly(self, held: Held) -> bool:
        """Whether a post of the same title there is held."""
        return any(identity(held.title) == identity(other.title) for other in self._by_body[held.organization])

    def means(self, other: Known) -> None:
        """Give all that is known under this name, a misprint, to the person who is meant."""
        self.meant = other
        other.announced = other.announced or self.announced
        other.mentions += self.mentions
        for held in self.posts:
            other.hold(held)

    def joins(self, joined: Mapping[str, str]) -> None:
        """Hold the posts in bodies that are joined to others (their id: the other's) there."""
        if any(held.organization in joined for held in self.posts):
            posts, self.posts = self.posts, []
            self._by_body.clear()
            self._titles.clear()
            for held in posts:
                held.organization = joined.get(held.organization, held.organization)
                self.hold(held)

    def hold(self, held: Held, *, exactly: bool = False) -> None:
        """Add a post once; a short form of a post already held (`Phó Bí thư` of `… Thường trực`) adds nothing.

        `exactly` where it is no short form: `Phó Chủ tịch, rồi Phó Chủ tịch Thường trực`.
        """
        title = identity(held.title)
        for other in self._by_body[held.organization] if not exactly else ():
            known = identity(other.title)
            if known == title:
                other.former = other.former or held.former
                return
            if _is_short(title, known):
                return
            if _is_short(known, title):
                self._titles.subtract([other.title])
                self._titles[held.title] += 1
                other.title, other.start, other.end = held.title, held.start, held.end
                return
        self._titles[held.title] += 1
        self._by_body[held.organization].append(held)
        self.posts.append(held)


def _is_short(title: str, fuller: str) -> bool:
    return fuller == f"{title} {_FULLER}" or _SHORT_OF.get(fuller) == title


def unmarked(name: str) -> str:
    """The letters of a name without their marks, as the key of names that a misprint may join."""
    letters = unicodedata.normalize("NFD", identity(name))
    return unicodedata.normalize("NFC", "".join(letter for letter in letters if not unicodedata.combining(letter)))


class Cast:
    """The people of one article, by full name; short names and posts find them.

    First `add` every full name, then `settle`; then `short` and `by_post` find people.
    """

    def __init__(self) -> None:
        self._people: dict[str, Known] = {}
        self._ending: dict[str, Known | None] = {}
        self._inside: dict[str, Known | None] = {}

    def add(self, name: str) -> Known:
        """The person of this full name, made where it is new."""
        key = identity(name)
        if key not in self._people:
            self._people[key] = Known(_proper(name))
        return self._people[key]

    def settle(self) -> None:
        """When all names are in, tell which are short for others.

        `Đức Nhã` is the `Đỗ Đức Nhã` named elsewhere, `H'Nan` is `H'Nan Êban`, `Lê Văn An Theo` is `Lê Văn An`.
        """
        longer = self._longer()
        for key in sorted(self._people, key=len):
            fuller = longer.get(key, ())
            if len(fuller) == 1:
                self._people[key] = self._people[fuller[0]]
            elif (named := self._by_birth(key) or self._abroad(key)) is not None:
                self._people[key] = named
            elif key.count(" ") > 2 and (cut := key.rpartition(" ")[0]) in self._people:
                self._people[key] = self._people[cut]
        for key, person in self._people.items():
            _note(self._ending, _endings(key), person)
            _note(self._inside, _insides(key), person)

    def _by_birth(self, key: str) -> Known | None:
        """The one person of a full name who is called so by the order of birth: `Tư Nam` is `Trần Văn Nam`."""
        order, _, given = key.partition(" ")
        if order not in name_words("birth_order") or not given or " " in given:
            return None
        found = {id(p): p for other, p in self._people.items() if other.count(" ") > 1 and other.endswith(f" {given}")}
        return next(iter(found.values())) if len(found) == 1 else None

    def _abroad(self, key: str) -> Known | None:
        """The one person of another country who is called so elsewhere: `Pedro Alonso` is `Juan Pedro Alonsó`.

        Marks count for nothing in such a name, and one long syllable may be misspelled: `Martinez`, `Martines`.
        """
        if not name_words("surnames").isdisjoint(key.split()):
            return None
        own = unmarked(key)
        others = [other for other in self._people if other != key]
        found = {id(p): p for other in others for p in [self._people[other]] if unmarked(other).endswith(f" {own}")}
        if not found:  # the spelling that comes first stays
            before = others[: list(self._people).index(key)]
            found = {id(p): p for other in before for p in [self._people[other]] if _is_slip(own, unmarked(other))}
        return next(iter(found.values())) if len(found) == 1 else None

    def _longer(self) -> dict[str, list[str]]:
        """The full names that end in two syllables, or that begin with a highlander's given name."""
        longer: dict[str, list[str]] = defaultdict(list)
        for key, person in self._people.items():
            syllables = key.split()
            if len(syllables) > 2:
                longer[" ".join(syllables[-2:])].append(key)
                given = identity(person.name.split()[0])
                if given != syllables[0]:
                    longer[given].append(key)
        return longer

    def everyone(self) -> list[Known]:
        """The people, each once, in the order of their first mention."""
        return list({id(person): person for person in self._people.values()}.values())

    def short(self, name: str) -> Known | None:
        """The one person whose name ends in (else contains) these syllables; None where there is none or two."""
        key = identity(name)
        return self._ending[key] if key in self._ending else self._inside.get(key)

    def holders(self) -> Holders:
        """Who holds which post, as far as is known now."""
        return Holders(self.everyone())


def _is_slip(one: str, other: str) -> bool:
    """Whether two foreign names differ by the letters of one long syllable."""
    pairs = list(zip(one.split(), other.split(), strict=False))
    apart = [pair for pair in pairs if pair[0] != pair[1]]
    if len(one.split()) != len(other.split()) or len(apart) != 1 or len(pairs) < 2:
        return False
    return min(map(len, apart[0])) > _SHORT_SYLLABLE and SequenceMatcher(None, *apart[0]).ratio() > _ALIKE


class Holders:
    """The one person who holds a post, by its title and body, or by its title alone."""

    def __init__(self, people: Iterable[Known]) -> None:
        self._people: dict[tuple[str, str], Known | None] = {}
        for person in people:
            for held in person.posts:
                if not held.former:
                    title = identity(held.title)
                    _note(self._people, [(title, held.organization), (title, "")], person)

    def of(self, title: str, organization: str = "") -> Known | None:
        """The one person who holds the post; without a body, the one person of that title."""
        return self._people.get((identity(title), organization))


def _note(found: dict[K, Known | None], keys: Iterable[K], person: Known) -> None:
    """Let each key find the person; one that finds another already finds nobody."""
    for key in keys:
        found[key] = person if found.get(key, person) is person else None


def _endings(key: str) -> Iterator[str]:
    syllables = key.split()
    return (" ".join(syllables[start:]) for start in range(len(syllables)))


def _insides(key: str) -> Iterator[str]:
    """Every stretch of syllables that is not at the end of the name; a Kinh's one given name is always its end."""
    syllables = key.split()
    least = 2 if len(syllables[0]) > 1 and syllables[0] in name_words("common_surnames") else 1
    return (" ".join(syllables[a:b]) for b in range(least, len(syllables)) for a in range(b - least + 1))


def _proper(name: str) -> str:
    """A name in capitals as names are written: `NGUYỄN VĂN A` is `Nguyễn Văn A`."""
    if not name.isupper():
        return name
    return " ".join(word.capitalize() if len(word) > 1 else word for word in name.split())
