"""Viet Nam's administrative units before and after 2025-07-01, from the table that ships with underthesea.

Three levels: province (`tỉnh`, `thành phố`), district (`huyện`, `quận`, `thị xã`, `thành phố`; ended on 2025-07-01) and
commune (`xã`, `phường`, `thị trấn`, `đặc khu`). Names are matched in `schema.spelling.view`, never without diacritics;
the spellings that one place has in print (Đắk, Đăk, Đak) are listed in places.yaml.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from schema.authority.underthesea import underthesea_file
from schema.spelling import standard, view

END_OF_DISTRICTS = "2025-07-01"


class Level(IntEnum):
    """The levels of administration, from the top."""

    PROVINCE = 1
    DISTRICT = 2
    COMMUNE = 3
    HAMLET = 4


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

    def ancestor(self, level: Level) -> Place | None:
        """The unit of `level` that this one is or lies in."""
        place: Place | None = self
        while place is not None and place.level != level:
            place = place.parent
        return place


_RANKS = {
    Level.PROVINCE: ("thành phố", "tỉnh"),
    Level.DISTRICT: ("thành phố", "thị xã", "huyện", "quận"),
    Level.COMMUNE: ("thị trấn", "đặc khu", "phường", "xã"),
}


def _split(text: str, level: Level) -> tuple[str, str]:
    spelled = standard(text).strip()
    for rank in _RANKS[level]:
        if spelled.lower().startswith(rank + " "):
            return rank, spelled[len(rank) + 1 :]
    return "", spelled


class Gazetteer:
    """Look-up of places by level and name. Names are keys of `view` spelling."""

    def __init__(self, places: list[Place], extra: dict[str, Any]) -> None:
        self._places: dict[tuple[Level, str], list[Place]] = {}
        for place in places:
            self._places.setdefault((place.level, view(place.name)), []).append(place)
        self._spellings = _spellings(set(self._places), extra)

    def find(self, level: Level, name: str) -> tuple[Place, ...]:
        """The places of `level` called `name` (any print spelling); several where the name is not unique."""
        key = (level, view(name))
        return tuple(self._places.get(key) or self._places.get(self._spellings.get(key, key), ()))

    def knows_large(self, name: str) -> bool:
        """Whether a province or district is called `name`."""
        return bool(self.find(Level.PROVINCE, name) or self.find(Level.DISTRICT, name))

    def knows(self, name: str) -> bool:
        """Whether any unit of any level is called `name`."""
        return any(self.find(level, name) for level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE))


def _places(table: dict[str, Any], extra: dict[str, Any]) -> list[Place]:
    found: dict[tuple[str, int], Place] = {}

    def add(level: Level, text: str, parent: Place | None) -> Place | None:
        if not text:
            return parent
        key = (text, id(parent))
        if key not in found:
            rank, name = _split(text, level)
            found[key] = Place(level, rank, name, parent)
        return found[key]

    for row in [*table["ward_mapping"], *_former_rows(table, extra)]:
        province = add(Level.PROVINCE, row["old_province"], None)
        district = add(Level.DISTRICT, row["old_district"], province)
        add(Level.COMMUNE, row["old_ward"], district)
        add(Level.COMMUNE, row["new_ward"], add(Level.PROVINCE, row["new_province"], None))
    for province_name, districts in extra["ended_districts"].items():
        for district_name in districts:
            add(Level.DISTRICT, district_name, add(Level.PROVINCE, province_name, None))
    return list(found.values())


def _former_rows(table: dict[str, Any], extra: dict[str, Any]) -> list[dict[str, str]]:
    """The rows of provinces that had another name before, under that name; their capital as a city of the province."""
    renamed = extra["former_provinces"]
    rows = [
        r | {"old_province": renamed[r["old_province"]]} for r in table["ward_mapping"] if r["old_province"] in renamed
    ]
    capitals = [
        r | {"old_district": name} for name, older in renamed.items() for r in rows[:1] if r["old_province"] == older
    ]
    return [*rows, *capitals]


Key = tuple[Level, str]


def _spellings(known: set[Key], extra: dict[str, Any]) -> dict[Key, Key]:
    """From each print spelling of a unit's name (level, `view` spelling) to the table's: `đak nông` is `đắk nông`."""
    result = {
        (level, view(alias)): (level, view(name))
        for name, aliases in extra["names"].items()
        for alias in aliases
        for level in (Level.PROVINCE, Level.DISTRICT)
    }
    for level, name in known:
        words = name.split()
        for group in extra["syllables"]:
            for index, word in enumerate(words):
                if word in group:
                    for other in group:
                        variant = " ".join([*words[:index], other, *words[index + 1 :]])
                        if (level, variant) not in known:
                            result.setdefault((level, variant), (level, name))
    return result


@cache
def gazetteer() -> Gazetteer:
    """The table of all units, read once."""
    table = json.loads(underthesea_file("address", "data", "mapping.json").read_text("utf-8"))
    extra = yaml.safe_load((files("schema.authority") / "places.yaml").read_text("utf-8"))
    places = _places(table, extra)
    return Gazetteer(places, extra)
