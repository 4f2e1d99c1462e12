"""Which province, district and commune an article is about: every unit that it names votes for those it may mean."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.recognise.places import PlaceMention
from schema.authority.mergers import successors
from schema.authority.places import Gazetteer, Level, Place, Rank, former_districts, former_provinces, rank_called
from schema.spelling import view

_EXPLICIT = 3.0  # a province named by its rank counts as much as three of its units
_COMMUNE = 0.6  # a district by its commune, against one that is named itself
_LEAD = 1.15  # by how much the first province must lead
_ONE_PROVINCE = 0.6  # of the votes, in an article about one province
_DOMINANT = 0.5  # of the votes, in an article about one commune or one district
_SAME_NAMED = 3  # districts with a commune of the name: more tell nothing


@dataclass(frozen=True, slots=True)
class Anchor:
    """A unit named at a token; `weight` is more in the title and the lead.

    `block` is the token at which its paragraph begins; `strong` tells that it is named by itself or in a body's name,
    not on a list of units, `ranked` that the text tells what rank it has.
    """

    at: int
    mention: PlaceMention
    weight: float
    block: int = 0
    strong: bool = True
    ranked: bool = True


class Ballot:
    """Votes for places, told apart by their full names."""

    def __init__(self) -> None:
        self._votes: dict[str, float] = defaultdict(float)
        self._places: dict[str, Place] = {}

    def vote(self, place: Place, weight: float) -> None:
        """Add to the votes of a place."""
        name = place.full_name
        self._votes[name] += weight
        self._places[name] = place

    @property
    def winner(self) -> Place | None:
        """The place with the most votes, the first named of several; None without any votes."""
        return self._places[max(self._votes, key=self._votes.__getitem__)] if self._votes else None

    @property
    def score(self) -> float:
        """The winner's votes."""
        return max(self._votes.values(), default=0.0)

    @property
    def total(self) -> float:
        """All votes."""
        return sum(self._votes.values())

    @property
    def second(self) -> float:
        """The votes of the next place."""
        return sorted(self._votes.values())[-2] if len(self._votes) > 1 else 0.0


class Candidates:
    """The table's units that a mention may mean, at the time of the article."""

    def __init__(self, gazetteer: Gazetteer, *, two_levels: bool) -> None:
        self.gazetteer = gazetteer
        self.two_levels = two_levels
        self._seen: dict[tuple[str, str], list[Place]] = {}

    def of(self, mention: PlaceMention) -> list[Place]:
        """The units of the mention's name; those of the rank it names are preferred, then those of the time.

        In another province a unit of the name may have had that rank before it rose.
        """
        key = (mention.rank.word, mention.name or "")
        if key not in self._seen:
            self._seen[key] = self._find(mention.rank, mention.name or "")
        return self._seen[key]

    def _find(self, rank: Rank, name: str) -> list[Place]:
        found = [place for level in rank.levels for place in self.gazetteer.find(level, name)]
        ranked = [place for place in found if place.rank == rank.word]
        provinces = {place.parent for place in ranked}
        risen = [p for p in found if rank.word in rank_called(p.rank).was and p.parent not in provinces]
        return self._of_the_time([*ranked, *risen] if ranked else found)

    def _of_the_time(self, places: list[Place]) -> list[Place]:
        """Communes of two-level government lie right under a province; those of before under a district.

        A province that was renamed has its units twice: of each the one under the name of the time counts.
        """
        fit = [p for p in places if p.level != Level.COMMUNE or p.is_under_province == self.two_levels]
        fit = fit or places
        provinces = {_province(place) for place in fit}
        renamed = [pair for pair in former_provinces().items() if provinces.issuperset(pair)]
        untimely = {older if self.two_levels else newer for newer, older in renamed}
        return [place for place in fit if _province(place) not in untimely]

    def standing(self, province: Place) -> Place:
        """The province that stands at the time of the article: the one that it was merged into, where it has ended."""
        title = successors().get(view(province.title)) if self.two_levels else None
        return (self.gazetteer.titled(Level.PROVINCE, title) if title else None) or province

    def lies_in(self, place: Place, province: Place | None) -> bool:
        """Whether a unit may lie in the province as it now stands: nothing speaks against it where one is unknown."""
        own = place.ancestor(Level.PROVINCE)
        return province is None or own is None or self.standing(own).full_name == self.standing(province).full_name


def _province(place: Place) -> str:
    """The title of the province that a unit is or lies in, in view spelling; empty where it is unknown."""
    province = place.ancestor(Level.PROVINCE)
    return view(province.title) if province is not None else ""


def vote_province(anchors: Iterable[Anchor], candidates: Candidates) -> tuple[Place | None, bool]:
    """The province of most units named, and whether the article is about one; None where two are as likely."""
    ballot, unlisted = Ballot(), Counter[str]()
    for anchor in anchors:
        places = candidates.of(anchor.mention)
        named = (p for c in places if (p := c.ancestor(Level.PROVINCE)) is not None)
        provinces = list(dict.fromkeys(map(candidates.standing, named)))
        explicit = _EXPLICIT if anchor.mention.rank.levels[0] == Level.PROVINCE else 1.0
        for province in provinces:
            ballot.vote(province, anchor.weight * explicit / len(provinces))
        if not places and anchor.mention.rank.word == "tỉnh":
            unlisted[anchor.mention.name or ""] += 1
    single = ballot.score >= _ONE_PROVINCE * ballot.total
    if unlisted and max(unlisted.values()) * _EXPLICIT > ballot.score:
        return Place(Level.PROVINCE, "tỉnh", unlisted.most_common(1)[0][0]), single
    leads = not ballot.second or ballot.score > ballot.second * _LEAD
    return (ballot.winner if leads else None), single


def vote_district(
    anchors: Iterable[Anchor], candidates: Candidates, province: Place | None
) -> tuple[Place | None, bool]:
    """The district of most units named inside the province, and whether it has more votes than all others together."""
    ballot = Ballot()
    for anchor in anchors:
        own = Level.DISTRICT in anchor.mention.rank.levels
        districts = _districts(anchor.mention, candidates, province)
        for district in districts:
            ballot.vote(district, anchor.weight * (1.0 if own else _COMMUNE) / len(districts))
    return ballot.winner, ballot.score > _DOMINANT * ballot.total


def _districts(mention: PlaceMention, candidates: Candidates, province: Place | None) -> list[Place]:
    """The districts that a mention speaks for."""
    if mention.rank.levels[0] == Level.PROVINCE and candidates.gazetteer.find(Level.PROVINCE, mention.name or ""):
        return []
    own = Level.DISTRICT in mention.rank.levels
    places = [place for place in candidates.of(mention) if candidates.lies_in(place, province)]
    if province is None and len({place.parent for place in places}) > 1:
        return []
    districts = list(dict.fromkeys(d for p in places if (d := p.ancestor(Level.DISTRICT)) is not None))
    if not districts and own and mention.name and not candidates.of(mention):
        return [Place(Level.DISTRICT, mention.rank.word, mention.name, province)]
    return districts if own or len(districts) <= _SAME_NAMED else []


def vote_commune(named: Iterable[tuple[Place, float]]) -> tuple[Place | None, bool]:
    """The commune named most, and whether it is named more than all others together."""
    ballot = Ballot()
    for place, weight in named:
        if place.level == Level.COMMUNE:
            ballot.vote(place, weight)
    return ballot.winner, ballot.score > _DOMINANT * ballot.total


def as_ranked(district: Place, told: Iterable[tuple[str, float]]) -> Place:
    """A district under the rank that the text gives it most: a thị xã may have become a thành phố since."""
    ranks: dict[str, float] = defaultdict(float)
    for rank, weight in told:
        ranks[rank] += weight
    rank = max(ranks, key=ranks.__getitem__, default=district.rank)
    before = former_districts().get(view(district.title), "")
    name = before.removeprefix(f"{rank} ") if before.startswith(f"{rank} ") else district.name
    return Place(district.level, rank, name, district.parent)
