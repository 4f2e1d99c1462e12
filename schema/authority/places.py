"""Viet Nam's administrative units before and after 2025-07-01, from the table that ships with underthesea.

Three levels: province (`tỉnh`, `thành phố`), district (`huyện`, `quận`, `thị xã`, `thành phố`; ended on 2025-07-01) and
commune (`xã`, `phường`, `thị trấn`, `đặc khu`); hamlets below are in no table. Names are matched in
`schema.spelling.view`, never without diacritics; what else is data (ranks, the spellings that one place has in print)
is in places.yaml.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Any

from schema.authority import tables
from schema.authority.files import read_yaml
from schema.authority.trie import Trie
from schema.authority.underthesea import underthesea_file
from schema.errors import AuthorityError
from schema.spelling import standard, view

END_OF_DISTRICTS = "2025-07-01"


class Level(IntEnum):
    """The levels of administration, from the top."""

    PROVINCE = 1
    DISTRICT = 2
    COMMUNE = 3
    HAMLET = 4


@dataclass(frozen=True, slots=True)
class Rank:
    """A word for a sort of unit. `levels` are those that it may stand for (a `thành phố` is a province or a district).

    `numbered` tells that a number may be the whole name (`thôn 11`), `only` that nothing else may; `was` are the ranks
    that a unit of this one may have had before it rose.
    """

    word: str
    levels: tuple[Level, ...]
    numbered: bool = False
    only: bool = False
    was: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()

    @property
    def of_hamlets(self) -> bool:
        """Whether such units lie below the communes, in no table."""
        return self.levels == (Level.HAMLET,)


@dataclass(frozen=True, slots=True)
class Place:
    """One administrative unit. `rank` is its word (`huyện`), `parent` the unit that it lies in."""

    level: Level
    rank: str
    name: str
    parent: Place | None = None

    @property
    def title(self) -> str:
        """Rank and name: `huyện Mường Lát`."""
        return f"{self.rank} {self.name}"

    @property
    def full_name(self) -> str:
        """The title and those of all units around it: `huyện Mường Lát, tỉnh Thanh Hóa`."""
        return f"{self.title}, {self.parent.full_name}" if self.parent else self.title

    @property
    def is_under_province(self) -> bool:
        """Whether it lies right under a province: a district, or a commune of two-level government."""
        return self.parent is not None and self.parent.level == Level.PROVINCE

    def ancestor(self, level: Level) -> Place | None:
        """The unit of `level` that this one is or lies in."""
        place: Place | None = self
        while place is not None and place.level != level:
            place = place.parent
        return place


@cache
def ranks() -> tuple[Rank, ...]:
    """All ranks, from the province down."""
    return tuple(
        Rank(
            word=entry["word"],
            levels=tuple(Level[level.upper()] for level in entry["levels"]),
            numbered=entry.get("numbered", False),
            only=entry.get("only", False),
            was=tuple(entry.get("was", ())),
            forms=tuple(entry["forms"]),
            examples=tuple(entry["examples"]),
        )
        for entry in read_yaml("places.yaml")["ranks"]
    )


@cache
def rank_trie() -> Trie[Rank]:
    """Every form of every rank."""
    trie: Trie[Rank] = Trie()
    for rank in ranks():
        for form in rank.forms:
            trie.add(form, rank)
    return trie


@cache
def rank_called(word: str) -> Rank:
    """The rank of this word. Raises AuthorityError where there is none."""
    for rank in ranks():
        if rank.word == word:
            return rank
    raise AuthorityError(f"places.yaml has no rank {word!r}")


@cache
def place_words(group: str) -> frozenset[str]:
    """The words or phrases of one group of places.yaml (`no_name`, `untitled`, `dashed`)."""
    return frozenset(read_yaml("places.yaml")[group])


@cache
def place_trie(group: str) -> Trie[str]:
    """The phrases of one group of places.yaml."""
    trie: Trie[str] = Trie()
    for phrase in place_words(group):
        trie.add(phrase, phrase)
    return trie


class Gazetteer:
    """Look-up of places by level and name."""

    def __init__(self, places: Iterable[Place], names: dict[str, list[str]], syllables: list[list[str]]) -> None:
        """`names` has the print spellings of names, `syllables` groups of syllables printed one for another."""
        self._places: dict[Key, tuple[Place, ...]] = {}
        self._spelled: Mapping[Key, str] = {}
        for place in places:
            key = (place.level, view(place.name))
            self._places[key] = (*self._places.get(key, ()), place)
        spelled: dict[Key, set[Key]] = {}
        for other, key in _spellings(self._places, names, syllables):
            if key in self._places and other not in self._places:
                spelled.setdefault(other, set()).add(key)
        for other, keys in spelled.items():
            self._places[other] = tuple(place for key in sorted(keys) for place in self._places[key])

    def find(self, level: Level, name: str) -> tuple[Place, ...]:
        """The places of `level` called `name` (any print spelling); several where the name is not unique."""
        found = self._places.get((level, name)) or self._places.get((level, view(name)), ())
        return tuple(map(self._written, found)) if self._spelled else found

    def titled(self, level: Level, title: str) -> Place | None:
        """The unit of `level` with this rank and name (`thành phố Huế`); None where there is none."""
        rank, name = _split(title, level)
        return next((place for place in self.find(level, name) if place.rank == rank), None)

    def as_written(self, names: Iterable[tuple[Level, str]]) -> Gazetteer:
        """The table in the spelling of a text that names units so: `Phú Quý` where the table has `Phú Quí`.

        Of two spellings of one unit the one that `names` has more often counts (contract 3.10); the table's own where
        they are even. Provinces keep theirs: other tables tell of them by it.
        """
        told: dict[Key, Counter[str]] = defaultdict(Counter)
        for level, name in names:
            keys = {view(place.name) for place in self.find(level, name)} if level != Level.PROVINCE else set()
            if len(keys) == 1:
                told[level, keys.pop()][standard(name)] += 1
        spelled = {key: form for key, forms in told.items() if (form := _other_spelling(key[1], forms))}
        if not spelled:
            return self
        table = copy(self)
        table._spelled = spelled  # noqa: SLF001 - a copy of its own
        return table

    def _written(self, place: Place) -> Place:
        name = self._spelled.get((place.level, view(place.name)), place.name)
        parent = self._written(place.parent) if place.parent is not None else None
        same = name == place.name and parent == place.parent
        return place if same else Place(place.level, place.rank, name, parent)

    def listed(self, key: str, *levels: Level) -> bool:
        """Whether a unit of one of the levels is called `key`, a name in `view` spelling."""
        return any((level, key) in self._places for level in levels)

    def knows_large(self, key: str) -> bool:
        """Whether a province or district is called `key`, a name in `view` spelling."""
        return self.listed(key, Level.PROVINCE, Level.DISTRICT)

    def knows(self, key: str) -> bool:
        """Whether any unit of any level is called `key`, a name in `view` spelling."""
        return self.listed(key, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)


Key = tuple[Level, str]


def _other_spelling(key: str, forms: Counter[str]) -> str | None:
    """The form that is written more often than the table's own; none in capitals alone."""
    own = sum(count for form, count in forms.items() if view(form) == key)
    form, count = max(forms.items(), key=lambda item: (item[1], item[0]))
    return form if view(form) != key and count > own and not form.isupper() else None


def _spellings(
    keys: Iterable[Key], names: dict[str, list[str]], syllables: list[list[str]]
) -> Iterator[tuple[Key, Key]]:
    """From each print spelling of a unit's name (level, `view` spelling) to the table's: `đak nông` is `đắk nông`."""
    for name, aliases in names.items():
        for alias in aliases:
            for level in (Level.PROVINCE, Level.DISTRICT):
                yield (level, view(alias)), (level, view(name))
    for level, name in keys:
        for variant in _variants(name, syllables):
            yield (level, variant), (level, name)


def _variants(name: str, syllables: list[list[str]]) -> Iterator[str]:
    """The name with one of its syllables in another print spelling."""
    parts = name.split()
    for group in syllables:
        for index, syllable in enumerate(parts):
            if syllable in group:
                yield from (" ".join([*parts[:index], other, *parts[index + 1 :]]) for other in group)


_UNITS = ("old_province", "old_district", "old_ward", "new_province", "new_ward")


class _Table:
    """Collects the units of the table's rows, each once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, int], Place] = {}
        self._written: dict[tuple[str, int], Place] = {}  # the same, by the letters of the table: most rows repeat them

    def add(self, level: Level, text: str, parent: Place | None) -> Place | None:
        """The unit written as rank and name (`Huyện Mường Lát`) under `parent`; the parent itself for an empty cell."""
        if not text:
            return parent
        written = (text, id(parent))
        if written not in self._written:
            key = (view(text), id(parent))
            if key not in self._found:
                self._found[key] = Place(level, *_split(text, level), parent)
            self._written[written] = self._found[key]
        return self._written[written]

    def row(self, row: dict[str, str]) -> None:
        """Take a row: a commune before and after 2025-07-01, with the units around it."""
        province = self.add(Level.PROVINCE, row["old_province"], None)
        district = self.add(Level.DISTRICT, row["old_district"], province)
        self.add(Level.COMMUNE, row["old_ward"], district)
        self.add(Level.COMMUNE, row["new_ward"], self.add(Level.PROVINCE, row["new_province"], None))

    def places(self) -> list[Place]:
        """All units, in the order in which they came."""
        return list(self._found.values())


def _split(text: str, level: Level) -> tuple[str, str]:
    """Rank and name: `Huyện Mường Lát` is `huyện` and `Mường Lát`. Raises AuthorityError where no rank is written."""
    spelled = standard(text).strip()
    for rank in ranks():
        if level in rank.levels and spelled.lower().startswith(rank.word + " "):
            return rank.word, spelled[len(rank.word) + 1 :]
    raise AuthorityError(f"the administrative table: {text!r} begins with no rank of its level")


def _former_rows(rows: list[dict[str, str]], renamed: dict[str, str]) -> Iterator[dict[str, str]]:
    """The rows of provinces that had another name before, under that name; their capital as a city of the province."""
    for newer, older in renamed.items():
        own = [row | {"old_province": older} for row in rows if row["old_province"] == newer]
        yield from own
        yield from (row | {"old_district": newer} for row in own[:1])


def _places(rows: list[dict[str, str]], extra: dict[str, Any], ended: Iterable[Mapping[str, str]]) -> list[Place]:
    table = _Table()
    respelled: dict[str, str] = extra["respelled"]
    for row in [*rows, *_former_rows(rows, extra["former_provinces"])]:
        table.row({column: respelled.get(row[column], row[column]) for column in _UNITS})
    for province, districts in extra["ended_districts"].items():
        for district in districts:
            table.add(Level.DISTRICT, district, table.add(Level.PROVINCE, province, None))
    for unit in ended:
        province = table.add(Level.PROVINCE, unit["province"], None)
        table.add(Level.COMMUNE, unit["commune"], table.add(Level.DISTRICT, unit["district"], province))
    return table.places()


@cache
def former_provinces() -> dict[str, str]:
    """The titles of provinces that had another name before 2025, each with the older one, in `view` spelling."""
    return {view(newer): view(older) for newer, older in read_yaml("places.yaml")["former_provinces"].items()}


@cache
def former_districts() -> Mapping[str, str]:
    """The titles (in `view` spelling) of districts that rose under a new name, each with the title before."""
    return {view(newer): older for newer, older in read_yaml("places.yaml")["former_districts"].items()}


@cache
def gazetteer() -> Gazetteer:
    """The table of all units, read once."""
    rows = json.loads(underthesea_file("address", "data", "mapping.json").read_text("utf-8"))["ward_mapping"]
    extra = read_yaml("places.yaml")
    ended = tables.rows(tables.FOLDER / "ended_communes.tsv", ("province", "district", "commune"))
    return Gazetteer(_places(rows, extra, ended), extra["names"], extra["syllables"])
