"""A body as a text names it."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.recognise.places import PlaceMention
from schema.authority.vocabulary import BodyType, Pattern, committee_type

CENTRE = "Trung ương"


@dataclass(frozen=True, slots=True)
class Body:
    """A body as the text names it, in token indices.

    `name` is what is its own in the canonical name ("Y tế", "3", "Khối các cơ quan"); `parent` the body named inside
    it; `place` the unit named inside it (perhaps a bare rank). `foreign` tells that it is another country's.
    """

    start: int
    end: int
    type: BodyType
    name: str = ""
    parent: Body | None = None
    place: PlaceMention | None = None
    foreign: bool = False

    @property
    def innermost(self) -> Body:
        """The body at the bottom of the chain of parents: `Huyện ủy` in `Ban Thường vụ Huyện ủy`."""
        return self.parent.innermost if self.parent else self

    @property
    def unit(self) -> PlaceMention | None:
        """The unit that it, or the body at the bottom of its chain, is named by."""
        return self.place or self.innermost.place

    @property
    def open(self) -> bool:
        """Whether nothing after the type's own words says which body it is."""
        return not self.name and self.parent is None and self.place is None and self.type.pattern != Pattern.CENTRE


def committee_of(place: PlaceMention) -> Body:
    """The Party committee of a unit: `huyện X` has `Huyện ủy X`, `xã Y` has `Đảng ủy xã Y`."""
    return Body(place.start, place.end, committee_type(place.rank.word), place=place)
