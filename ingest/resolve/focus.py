"""Where an article is: its province, district and commune, and which unit a bare rank means at each point of it.

The province of a district comes from the administrative table, the article's own units voting; same-named units are
told apart by the others that the article names. The unit that a bare `xã` means is the one named last before it; a
bare `huyện` or `tỉnh` is the article's own, unless its sentence has just named another (in a round-up of news from
several districts, its paragraph).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.recognise.places import PlaceMention
from ingest.resolve.votes import Anchor, Candidates, as_ranked, vote_commune, vote_district, vote_province
from schema.authority.places import END_OF_DISTRICTS, Gazetteer, Level, Place, place_words, rank_called
from schema.authority.vocabulary import committee_type
from schema.spelling import view

_CITY = "thành phố"
_PROVINCE = "tỉnh"
_COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
_SHARE = 0.5  # of what is said of its district, in an article about one commune
_LONGEST_SYMBOL = 3  # letters: a name in capitals of more is shouted, `HCM` is written so


@dataclass(frozen=True, slots=True)
class _Named:
    """A place as the text named it: at which token, in the paragraph that begins where."""

    at: int
    block: int
    place: Place


@dataclass(slots=True)
class _Trail:
    """Places in the order of the text."""

    entries: list[_Named] = field(default_factory=list)

    def before(self, at: int) -> _Named | None:
        """The place named last before the token."""
        index = bisect_left(self.entries, at, key=lambda entry: entry.at)
        return self.entries[index - 1] if index else None


class Focus:
    """The places of one article. Build it with every unit that the article names."""

    def __init__(self, gazetteer: Gazetteer, anchors: list[Anchor], published: str | None) -> None:
        mentions = [anchor.mention for anchor in anchors]
        written = [(level, one.name) for one in mentions if one.name is not None for level in one.rank.levels]
        self.gazetteer = gazetteer = gazetteer.as_written(written)
        self.two_levels = bool(published and published >= END_OF_DISTRICTS)
        self._candidates = Candidates(gazetteer, two_levels=self.two_levels)
        self._located: dict[tuple[int, str], Place | None] = {}
        named = sorted((a for a in anchors if a.mention.name is not None), key=lambda a: a.at)
        self.province, self._one_province = vote_province(named, self._candidates)
        district, self._one_district = vote_district(named, self._candidates, self.province)
        self.district = None if self.two_levels else district
        self._provinces = _Trail()
        self._districts = _Trail()
        self._ranked: dict[str, _Trail] = defaultdict(_Trail)
        places = [(place, anchor.weight) for anchor in named if (place := self._read(anchor)) is not None]
        self.commune, self._one_commune = vote_commune(places)
        self._drop_ended()
        if self.district is not None:
            self.district = None if self._is_within(anchors) else as_ranked(self.district, self._ranks(anchors))
            self._one_commune = self._one_commune and not self._is_of_district(anchors, places)

    def _read(self, anchor: Anchor) -> Place | None:
        """The place of an anchor, put on the trails: what is named later may be told by it."""
        place = self.locate(anchor.mention)
        if place is not None:
            self._note(anchor, place)
        return place

    def _note(self, anchor: Anchor, place: Place) -> None:
        """Put a place on the trails that bare ranks follow; a commune on a list of communes is not spoken of."""
        entry = _Named(anchor.at, anchor.block, place)
        if place.level == Level.DISTRICT:
            self._districts.entries.append(entry)
        if place.level == Level.DISTRICT or (place.level == Level.COMMUNE and anchor.strong):
            self._ranked[place.rank].entries.append(entry)
        if place.level == Level.PROVINCE and place.rank == _CITY:
            self._ranked[_CITY].entries.append(entry)
        province = place.ancestor(Level.PROVINCE)
        if province is not None and place.level in {Level.PROVINCE, Level.DISTRICT}:
            self._provinces.entries.append(_Named(anchor.at, anchor.block, province))

    def _ranks(self, anchors: list[Anchor]) -> Iterator[tuple[str, float]]:
        """The ranks that the text gives the article's district, with their weights: written with its name, else bare.

        A bare rank may be what the district was before it rose to the one that it has in the table.
        """
        written = [a for a in anchors if a.ranked and a.weight and self._is_district(self.locate(a.mention))]
        before = rank_called(self.district.rank).was if self.district is not None else ()
        bare = (a for a in anchors if a.mention.name is None and a.mention.rank.word in before)
        return ((anchor.mention.rank.word, anchor.weight) for anchor in written or bare)

    def _is_within(self, anchors: list[Anchor]) -> bool:
        """Whether the article's own district is one that the city of its communes has taken in since.

        Its bare words are of a huyện then, and it names no city: `huyện Hoành Bồ` is in the thành phố Hạ Long.
        """
        if self.district is None or self.district.rank != _CITY:
            return False
        named = any(self._is_district(self.locate(a.mention)) for a in anchors if a.mention.name is not None)
        bare = {a.mention.rank.word for a in anchors if a.mention.name is None}
        return not named and "huyện" in bare and _CITY not in bare

    def _is_district(self, place: Place | None) -> bool:
        """Whether a place is the article's district, whatever its rank."""
        own = self.district
        return (
            place is not None
            and own is not None
            and (place.level, place.name, place.parent) == (own.level, own.name, own.parent)
        )

    def _is_of_district(self, anchors: list[Anchor], places: list[tuple[Place, float]]) -> bool:
        """Whether the article speaks much more of the district than of the one commune that it names."""
        bare = [anchor for anchor in anchors if anchor.mention.name is None]
        spoken = {level: sum(a.weight for a in bare if a.mention.rank.levels[-1] == level) for level in Level}
        for place, weight in places:
            spoken[place.level] += weight * (place in (self.district, self.commune))
        return spoken[Level.COMMUNE] < _SHARE * spoken[Level.DISTRICT]

    def _drop_ended(self) -> None:
        """Where communes of today are named, a bare rank means none of those that have gone into them."""
        for trail in self._ranked.values() if self.two_levels else ():
            standing = [entry for entry in trail.entries if entry.place.is_under_province]
            trail.entries = standing or trail.entries

    # --- one mention ----------------------------------------------------------------------------------------------

    def locate(self, mention: PlaceMention) -> Place | None:
        """The unit that a mention with a name means, with all the units around it as far as they are known."""
        if mention.name is None:
            return None
        key = (mention.start, mention.rank.word)
        if key not in self._located:
            self._located[key] = self._locate(mention, mention.name)
        return self._located[key]

    def _locate(self, mention: PlaceMention, name: str) -> Place:
        province = self._as_province(mention, name)
        if province is not None:
            return province
        outer = self.locate(mention.outer) if mention.outer is not None else None
        candidates = [place for place in self._candidates.of(mention) if place.level != Level.PROVINCE]
        chosen = self._choose([place for place in candidates if self._inside(place, outer)])
        chosen = chosen or (self._elsewhere(candidates, mention.start) if outer is None else None)
        if chosen is not None:
            return _as_written(chosen, mention)
        if mention.rank.of_hamlets:
            return Place(Level.HAMLET, mention.rank.word, name, outer)
        level = mention.rank.levels[-1]
        around = outer or self._default_parent(level, known=bool(candidates))
        return Place(level, mention.rank.word, _proper(name), around)

    def _as_province(self, mention: PlaceMention, name: str) -> Place | None:
        """The province of the name, where the rank may be a province's and no district is meant."""
        if Level.PROVINCE not in mention.rank.levels:
            return None
        found = self.gazetteer.find(Level.PROVINCE, name)
        if not found or _is_ended(found[0], mention):
            return None
        if found[0].name == "Huế" and mention.rank.word == _CITY and not self.two_levels:
            return None  # the city was a province's capital before 2025
        meant = found[0].rank == mention.rank.word or not self.gazetteer.find(Level.DISTRICT, name)
        return found[0] if meant else None

    def _elsewhere(self, candidates: list[Place], at: int) -> Place | None:
        """The unit of a name outside the article's province: in the one named last, else the only one of the country.

        Communes of one name are too many to be told so in an article about one province.
        """
        last = self._provinces.before(at)
        if last is not None and not self._one_province:
            near = [place for place in candidates if self._candidates.lies_in(place, last.place)]
            if len(near) == 1:
                return near[0]
        districts = [place for place in candidates if place.level == Level.DISTRICT]
        return districts[0] if len(districts) == 1 == len(candidates) and self.province is not None else None

    def _inside(self, place: Place, outer: Place | None) -> bool:
        if outer is None:
            return self._candidates.lies_in(place, self.province)
        around = place.ancestor(outer.level)
        return around is not None and view(around.name) == view(outer.name)

    def _choose(self, places: list[Place]) -> Place | None:
        """The one unit of several of a name: the one of the article's district, or of two-level government."""
        if len(places) <= 1:
            return places[0] if places else None
        if self.district is not None:
            own = self.district.full_name
            near = [p for p in places if (d := p.ancestor(Level.DISTRICT)) is not None and d.full_name == own]
            if len(near) == 1:
                return near[0]
        direct = [place for place in places if place.is_under_province]
        return direct[0] if self.two_levels and len(direct) == 1 else None

    def _default_parent(self, level: Level, *, known: bool) -> Place | None:
        """What lies around a unit that the table does not tell: the article's district or province."""
        if level == Level.COMMUNE and self.district is not None and not known:
            return self.district
        return self.province if level != Level.PROVINCE else None

    def commune_called(self, mention: PlaceMention) -> Place | None:
        """The commune of two-level government of a name without a rank, whatever district was called so once."""
        name = mention.name or ""
        if not self.two_levels or not name or len(name.split()) < mention.end - mention.start:
            return None
        found = [place for place in self.gazetteer.find(Level.COMMUNE, name) if place.is_under_province]
        return self._choose([place for place in found if self._inside(place, None)])

    # --- bare ranks -----------------------------------------------------------------------------------------------

    def bare(self, rank: str, at: int, sentence_start: int, block_start: int = 0) -> Place | None:
        """The unit that a rank without a name means at token `at` of a sentence and a paragraph that begin there."""
        level = rank_called(rank).levels[-1]
        if rank == _CITY and self.province is not None and self.province.rank == _CITY:
            return self.province
        if level == Level.PROVINCE:
            return self._bare_province(at)
        if level == Level.DISTRICT:
            return self._bare_district(rank, at, self.scope(sentence_start, block_start))
        return self._bare_commune(rank, at, block_start)

    def scope(self, sentence_start: int, block_start: int) -> int:
        """Where what is spoken of begins: in the sentence; in a round-up of several districts, in the paragraph."""
        return sentence_start if self._one_district or self.two_levels or not block_start else block_start

    def district_at(self, at: int, sentence_start: int, block_start: int) -> Place | None:
        """The district spoken of at token `at`: the article's; in a round-up the one named last in the paragraph."""
        last = None if self._one_district or self.two_levels else self._districts.before(at)
        near = last is not None and last.at >= self.scope(sentence_start, block_start)
        return last.place if last is not None and near else self.district

    def _bare_province(self, at: int) -> Place | None:
        """The article's province; in an article about several, the one named last."""
        last = None if self._one_province else self._provinces.before(at)
        return last.place if last else self.province

    def tinh_beside_city(self, at: int) -> Place | None:
        """The `tỉnh` named last before token `at`, in an article about a city that is none."""
        last = self._provinces.before(at)
        of_city = self.province is not None and self.province.rank == _CITY
        return last.place if of_city and last is not None and last.place.rank == _PROVINCE else None

    def _bare_district(self, rank: str, at: int, scope: int) -> Place | None:
        """The one of the rank named in what is spoken of; the article's own; the one of the rank named last."""
        last = self._ranked[rank].before(at)
        if last is not None and last.at >= scope:
            return last.place
        if self.district is not None and self.district.rank == rank:
            return self.district
        if last is not None:
            return last.place
        return self.district if self._districts.before(at) is None else None

    def commune_in(self, sentence_start: int, at: int) -> Place | None:
        """The commune that a sentence has named last before token `at`."""
        named = [last for rank in _COMMUNES if (last := self._ranked[rank].before(at)) is not None]
        last = max(named, key=lambda entry: entry.at, default=None)
        return last.place if last is not None and last.at >= sentence_start else None

    def _bare_commune(self, rank: str, at: int, block_start: int) -> Place | None:
        """The commune named last in the paragraph; the article's own where it has one; the one named last of all."""
        last = self._ranked[rank].before(at)
        if last is not None and last.block >= block_start > 0:
            return last.place
        if self.commune is not None and self.commune.rank == rank and (self._one_commune or last is None):
            return self.commune
        return last.place if last else None

    # --- the whole ------------------------------------------------------------------------------------------------

    def committee_for(self, office: str, at: int = 0, block_start: int = 0) -> str | None:
        """The article's own committee for the symbol of a document's issuer: `TU` is the province's.

        In a round-up of several districts, the one spoken of at token `at` of the paragraph that begins there.
        """
        if office == "TU":
            return _committee(self._bare_province(at))
        if office in {"HU", "ThU", "TXU", "QU"}:
            return _committee(self.district_at(at, block_start, block_start))
        if office == "ĐU" and self.commune is not None and self._one_commune:
            return f"Đảng ủy {self.commune.title}"
        return self._agency_for(office, at, block_start)

    def _agency_for(self, office: str, at: int, block_start: int) -> str | None:
        """The agency of the article's own committee for a symbol that tells both: `UBKTHU`."""
        told = agency_of(office)
        committee = self.committee_for(told[1], at, block_start) if told is not None else None
        return f"{told[0]} {committee}" if told is not None and committee else None

    @property
    def unit(self) -> Place | None:
        """The article's place: the smallest unit that all of it is about."""
        if self.commune is not None and self._one_commune:
            return self.commune
        return self.district or self.province

    @property
    def place(self) -> str | None:
        """The full name of the article's place."""
        return self.unit.full_name if self.unit else None


COMMITTEE_SYMBOLS = {
    "TU": ("Tỉnh ủy", "Thành ủy", "Thị ủy"),
    "HU": ("Huyện ủy",),
    "ThU": ("Thành ủy", "Thị ủy"),
    "TXU": ("Thị ủy",),
    "QU": ("Quận ủy",),
    "ĐU": ("Đảng ủy",),
}
"""Which committees a symbol may be of."""
_AGENCIES = {
    "UBKT": "Ủy ban Kiểm tra",
    "BTC": "Ban Tổ chức",
    "BTGDV": "Ban Tuyên giáo và Dân vận",
    "BTG": "Ban Tuyên giáo",
    "BDV": "Ban Dân vận",
    "BNC": "Ban Nội chính",
    "VP": "Văn phòng",
}
"""The agencies of a committee by the beginnings of their symbols."""


def agency_of(office: str) -> tuple[str, str] | None:
    """The agency and the committee's symbol that the symbol of an agency tells: of `UBKTHU` the UBKT, and `HU`."""
    parts = ((name, office.removeprefix(short)) for short, name in _AGENCIES.items() if office.startswith(short))
    return next(((name, of) for name, of in parts if of in COMMITTEE_SYMBOLS), None)


def _committee(place: Place | None) -> str | None:
    return f"{committee_type(place.rank).name} {place.name}" if place else None


def _proper(name: str) -> str:
    """A name in all capitals as it is written elsewhere: `AN GIANG` is `An Giang`."""
    return name.title() if name.isupper() and len(name) > _LONGEST_SYMBOL else name


def _is_ended(city: Place, mention: PlaceMention) -> bool:
    """Whether the text tells of the province that a city of the centre was before: `HĐND tỉnh Cần Thơ`."""
    written = mention.end - mention.start > len((mention.name or "").split())
    return (
        city.rank == _CITY
        and mention.rank.word == _PROVINCE
        and written
        and view(city.name) in place_words("ended_provinces")
    )


def _as_written(place: Place, mention: PlaceMention) -> Place:
    """The table's unit under the rank that the article gives it (a huyện may have become a thị xã since)."""
    if place.rank == mention.rank.word or mention.rank.levels[0] == Level.PROVINCE:
        return place
    return Place(place.level, mention.rank.word, place.name, place.parent)
