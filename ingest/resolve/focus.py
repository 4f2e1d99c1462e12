"""Where an article is: its province, district and commune, and which unit a bare rank means at each point of it.

The province of a district comes from the administrative table, the article's own units voting; same-named units are told
apart by the others that the article names. The unit that a bare `xã` means is the one named last before it; a bare `huyện`
or `tỉnh` is the article's own, unless its sentence has just named another.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from ingest.recognise.places import PlaceMention
from ingest.recognise.tokens import Tokens
from schema.authority.places import END_OF_DISTRICTS, Gazetteer, Level, Place
from schema.spelling import view

_TITLE_WEIGHT = 3.0
_NEWSPAPER_WEIGHT = 1.5


@dataclass(frozen=True, slots=True)
class Anchor:
    """A unit named at a token; `weight` is more in the title and the lead.

    `block` is the token at which its paragraph begins; `strong` tells that it is named by itself or in a body's name, not
    on a list of units.
    """

    at: int
    mention: PlaceMention
    weight: float
    block: int = 0
    strong: bool = True


class Focus:
    """The places of one article. Build it with every unit that the article names, in order."""

    def __init__(self, tokens: Tokens, gazetteer: Gazetteer, anchors: list[Anchor], published: str | None) -> None:
        self.tokens = tokens
        self.gazetteer = gazetteer
        self.two_levels = bool(published and published >= END_OF_DISTRICTS)
        self._located: dict[int, Place | None] = {}
        self.dominant = False  # whether one commune is named more than all others together
        self.single = True  # whether the article is about one province
        self._anchors = sorted((a for a in anchors if a.mention.name is not None), key=lambda a: a.at)
        self.province = self._vote_province()
        self.district = self._vote_district()
        self._communes: list[tuple[int, int, Place]] = []
        self._history: dict[Level, list[tuple[int, Place]]] = {level: [] for level in Level}
        for anchor in self._anchors:
            place = self.locate(anchor.mention, anchor.at)
            if place is not None:
                self._history[place.level].append((anchor.at, place))
                if anchor.strong and place.level == Level.COMMUNE:
                    self._communes.append((anchor.at, anchor.block, place))
        self.commune = self._vote_commune()

    # --- votes ----------------------------------------------------------------------------------------------------

    def _candidates(self, mention: PlaceMention) -> list[Place]:
        """The table's units that a mention may mean; those of the rank it names are preferred."""
        if mention.name is None:
            return []
        found = [p for level in mention.rank.levels for p in self.gazetteer.find(level, mention.name)]
        ranked = [p for p in found if p.rank == mention.rank.word]
        return self._of_the_time(ranked or found)

    def _of_the_time(self, places: list[Place]) -> list[Place]:
        """Communes of two-level government lie right under a province; those of before under a district."""
        fit = [p for p in places if p.level != Level.COMMUNE or (_under_province(p) == self.two_levels)]
        return fit or places

    def _vote_province(self) -> Place | None:
        votes: Counter[str] = Counter()
        by_name: dict[str, Place] = {}
        unlisted: Counter[str] = Counter()
        for anchor in self._anchors:
            candidates = self._candidates(anchor.mention)
            provinces = {p.full_name: p for c in candidates if (p := c.ancestor(Level.PROVINCE)) is not None}
            for name, province in provinces.items():
                explicit = 3.0 if anchor.mention.rank.levels[0] == Level.PROVINCE else 1.0
                votes[name] += anchor.weight * explicit / len(provinces)
                by_name[name] = province
            if not candidates and anchor.mention.rank.word == "tỉnh":
                unlisted[anchor.mention.name or ""] += 1
        if not votes and unlisted:
            name = unlisted.most_common(1)[0][0]
            return Place(Level.PROVINCE, "tỉnh", name)
        if not votes:
            return None
        best, score = votes.most_common(1)[0]
        self.single = score >= 0.6 * sum(votes.values())
        rest = [s for n, s in votes.items() if n != best]
        if unlisted and max(unlisted.values()) * 3 > score:
            return Place(Level.PROVINCE, "tỉnh", unlisted.most_common(1)[0][0])
        return by_name[best] if not rest or score > max(rest) * 1.15 else None

    def _vote_district(self) -> Place | None:
        votes: Counter[str] = Counter()
        by_name: dict[str, Place] = {}
        for anchor in self._anchors:
            if anchor.mention.rank.levels[0] == Level.PROVINCE and self._is_province(anchor.mention):
                continue
            places = [p for p in self._candidates(anchor.mention) if self._in_province(p)]
            if self.province is None and len({p.parent for p in places}) > 1:
                continue
            districts = {d.full_name: d for p in places if (d := p.ancestor(Level.DISTRICT)) is not None}
            own = Level.DISTRICT in anchor.mention.rank.levels
            if not districts and own and anchor.mention.name and not self._candidates(anchor.mention):
                place = Place(Level.DISTRICT, anchor.mention.rank.word, anchor.mention.name, self.province)
                districts = {place.full_name: place}
            if len(districts) > 1 and not own and len(districts) > 3:
                continue
            for name, district in districts.items():
                votes[name] += anchor.weight * (1.0 if own else 0.6) / len(districts)
                by_name[name] = district
        if not votes or self.two_levels:
            return None
        best = votes.most_common(1)[0][0]
        return by_name[best]

    def _vote_commune(self) -> Place | None:
        votes: Counter[str] = Counter()
        by_name: dict[str, Place] = {}
        for anchor in self._anchors:
            place = self.locate(anchor.mention, anchor.at)
            if place is not None and place.level == Level.COMMUNE:
                votes[place.full_name] += anchor.weight
                by_name[place.full_name] = place
        if not votes:
            return None
        best, score = votes.most_common(1)[0]
        self.dominant = score > 0.5 * sum(votes.values())
        return by_name[best]

    def _is_province(self, mention: PlaceMention) -> bool:
        return bool(mention.name and self.gazetteer.find(Level.PROVINCE, mention.name))

    def _in_province(self, place: Place) -> bool:
        own = place.ancestor(Level.PROVINCE)
        return self.province is None or own is None or own.full_name == self.province.full_name

    # --- one mention ----------------------------------------------------------------------------------------------

    def locate(self, mention: PlaceMention, at: int) -> Place | None:
        """The unit that a mention with a name means, with all the units around it as far as they are known."""
        if mention.name is None:
            return None
        if mention.start not in self._located:
            self._located[mention.start] = self._locate(mention, at)
        return self._located[mention.start]

    def _locate(self, mention: PlaceMention, at: int) -> Place | None:
        name = mention.name or ""
        outer = self.locate(mention.outer, at) if mention.outer and mention.outer.name else None
        if mention.rank.word in {"tỉnh", "thành phố"}:
            provinces = self.gazetteer.find(Level.PROVINCE, name)
            if provinces and self._takes_province(mention, provinces[0]):
                return provinces[0]
        candidates = [c for c in self._candidates(mention) if c.level != Level.PROVINCE]
        inside = [c for c in candidates if self._inside(c, outer)]
        chosen = self._choose(inside)
        level = mention.rank.levels[-1]
        if chosen is not None:
            return _as_written(chosen, mention)
        if level == Level.HAMLET:
            return Place(level, mention.rank.word, name, outer)
        return Place(
            level, mention.rank.word, _proper(name), outer or self._default_parent(level, known=bool(candidates))
        )

    def _takes_province(self, mention: PlaceMention, province: Place) -> bool:
        if province.name == "Huế" and mention.rank.word == "thành phố" and not self.two_levels:
            return False  # the city was a province's capital before 2025
        return province.rank == mention.rank.word or not self.gazetteer.find(Level.DISTRICT, mention.name or "")

    def _inside(self, place: Place, outer: Place | None) -> bool:
        if outer is None:
            return self._in_province(place)
        around = place.ancestor(outer.level)
        return around is not None and view(around.name) == view(outer.name)

    def _choose(self, places: list[Place]) -> Place | None:
        if len(places) <= 1:
            return places[0] if places else None
        if self.district is not None:
            near = [p for p in places if (d := p.ancestor(Level.DISTRICT)) and d.full_name == self.district.full_name]
            if len(near) == 1:
                return near[0]
        direct = [p for p in places if _under_province(p)]
        if self.two_levels and len(direct) == 1:
            return direct[0]
        return None

    def _default_parent(self, level: Level, *, known: bool) -> Place | None:
        """What lies around a unit that the table does not tell: the article's district or province."""
        if level == Level.COMMUNE and not self.two_levels and self.district is not None and not known:
            return self.district
        return self.province if level != Level.PROVINCE else None

    # --- bare ranks -----------------------------------------------------------------------------------------------

    def bare(self, rank: str, at: int, sentence_start: int, block_start: int = 0) -> Place | None:
        """The unit that a rank without a name means at token `at`."""
        level = {"tỉnh": Level.PROVINCE, "thành phố": Level.DISTRICT, "thị xã": Level.DISTRICT, "huyện": Level.DISTRICT,
                 "quận": Level.DISTRICT}.get(rank, Level.COMMUNE)  # fmt: skip
        if rank == "thành phố" and self.province is not None and self.province.rank == "thành phố":
            return self.province
        if level == Level.PROVINCE:
            return self._bare_province(at, sentence_start)
        if level == Level.DISTRICT:
            return self._bare_district(rank, at, sentence_start)
        return self._bare_commune(rank, at, block_start)

    def _bare_province(self, at: int, sentence_start: int) -> Place | None:
        """The article's province; in an article about several, the one named last."""
        if self.single:
            return self.province
        recent = [p for _, p in self._provinces_before(at)]
        return recent[-1] if recent else self.province

    def _provinces_before(self, at: int) -> list[tuple[int, Place]]:
        named = [
            (where, province)
            for level in (Level.PROVINCE, Level.DISTRICT)
            for where, place in self._before(level, at)
            if (province := place.ancestor(Level.PROVINCE)) is not None
        ]
        return sorted(named, key=lambda entry: entry[0])

    def _bare_district(self, rank: str, at: int, sentence_start: int) -> Place | None:
        recent = self._before(Level.DISTRICT, at)
        same = [p for p in recent if p[1].rank == rank]
        if same and same[-1][0] >= sentence_start:
            return same[-1][1]
        if self.district is not None and (self.district.rank == rank or not same):
            return self.district if self.district.rank == rank or not recent else None
        return same[-1][1] if same else None

    def _bare_commune(self, rank: str, at: int, block_start: int) -> Place | None:
        """The commune named last in the paragraph; the article's own where it has one; the one named last of all."""
        recent = [(block, place) for where, block, place in self._communes if where < at and place.rank == rank]
        if recent and recent[-1][0] >= block_start and block_start:
            return recent[-1][1]
        if self.commune is not None and self.commune.rank == rank and (self.dominant or not recent):
            return self.commune
        return recent[-1][1] if recent else None

    def _before(self, level: Level, at: int) -> list[tuple[int, Place]]:
        history = self._history[level]
        return history[: bisect_left(history, at, key=lambda entry: entry[0])]

    def committee_for(self, office: str) -> str | None:
        """The article's own committee for the symbol of a document's issuer: `TU` is the province's."""
        if office == "TU":
            province = self.province
            city = province is not None and province.rank == "thành phố"
            return f"{'Thành ủy' if city else 'Tỉnh ủy'} {province.name}" if province else None
        if office in {"HU", "ThU", "TXU", "QU"}:
            heads = {"huyện": "Huyện ủy", "thị xã": "Thị ủy", "quận": "Quận ủy", "thành phố": "Thành ủy"}
            return f"{heads[self.district.rank]} {self.district.name}" if self.district else None
        if office == "ĐU" and self.commune is not None and self.dominant:
            return f"Đảng ủy {self.commune.title}"
        return None

    @property
    def place(self) -> str | None:
        """The article's place: the smallest unit that all of it is about."""
        if self.commune is not None and self._dominant():
            return self.commune.full_name
        if self.district is not None:
            return self.district.full_name
        return self.province.full_name if self.province else None

    def _dominant(self) -> bool:
        return bool(self.commune) and self.dominant


def _under_province(place: Place) -> bool:
    return place.parent is not None and place.parent.level == Level.PROVINCE


def _proper(name: str) -> str:
    """A name in all capitals as it is written elsewhere: `AN GIANG` is `An Giang`."""
    return name.title() if name.isupper() and len(name) > 3 else name


def _as_written(place: Place, mention: PlaceMention) -> Place:
    """The table's unit under the rank that the article gives it (a huyện may have become a thị xã since)."""
    if place.rank == mention.rank.word or mention.rank.levels[0] == Level.PROVINCE:
        return place
    return Place(place.level, mention.rank.word, place.name, place.parent)
