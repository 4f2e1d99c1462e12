"""One specific body, and how it is called."""

from __future__ import annotations

from dataclasses import dataclass

from schema.authority.places import Level, Place
from schema.authority.vocabulary import BodyType, body_type, committee_type
from schema.model import OrganizationKind
from schema.spelling import standard, view

_SAIGON = frozenset({"hồ chí minh", "hcm"})


@dataclass(frozen=True, slots=True)
class NamedBody:
    """One specific body: its canonical name, kind, place and what it is part of. `bare` where the text leaves it open.

    `host` is the agency or unit that a đảng bộ, đảng ủy or chi bộ is of: named with it, and no part of the Party.
    """

    name: str
    kind: OrganizationKind
    type: BodyType
    place: Place | None = None
    part_of: NamedBody | None = None
    bare: bool = False
    host: NamedBody | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same body: its name and place in view spelling."""
        return view(self.name), view(self.place.full_name) if self.place else ""

    @property
    def own_words(self) -> str:
        """What stands in the name after the words of the type."""
        return self.name.removeprefix(self.type.name).strip()

    @property
    def is_of_unit(self) -> bool:
        """Whether it is named by its unit alone: `Đảng bộ huyện Mường Lát`."""
        return self.place is not None and self.own_words == self.place.title

    @property
    def is_above_communes(self) -> bool:
        """Whether it is a district's or a province's own: its committee is called by its rank and never `Đảng ủy`."""
        return self.is_of_unit and self.place is not None and self.place.level in {Level.DISTRICT, Level.PROVINCE}


def called(type_: BodyType, *words: str) -> str:
    """A canonical name: the type's words and what follows them."""
    return " ".join(filter(None, (type_.name, *words)))


def committee_at(place: Place, type_: BodyType | None = None) -> NamedBody:
    """A unit's Party committee: `Huyện ủy Mường Lát`, `Đảng ủy xã Tân Phú`; `type_` where its words are known."""
    kind = type_ or committee_type(place.rank)
    return NamedBody(called(kind, _in_committee(place) if kind.rank else place.title), kind.kind, kind, place)


def _in_committee(place: Place) -> str:
    """What a committee calls its unit: the name without its rank, save the city's that is called with it."""
    if place.name[:1].isdigit():
        return place.title  # `Quận ủy quận 2`
    return "Thành phố Hồ Chí Minh" if view(place.name) in _SAIGON else standard(place.name)


def committee_of_membership(body: NamedBody) -> NamedBody:
    """The đảng ủy of a đảng bộ, which members of its organs are of (contract 3.5); any other body itself."""
    if body.type.id != "dang_bo":
        return body
    if body.place is not None and body.is_of_unit:
        return committee_at(body.place)
    kind = committee_type(body.own_words) if body.bare and body.place is None else body_type("dang_uy")
    own = "" if kind.rank else body.own_words  # `Ủy viên Ban Chấp hành Đảng bộ tỉnh`: of the `Tỉnh ủy`, whichever
    return NamedBody(called(kind, own), kind.kind, kind, body.place, bare=body.bare)


def membership_of(committee: NamedBody) -> NamedBody:
    """The đảng bộ of a committee: a place-level executive is `Ban Chấp hành Đảng bộ huyện …` (contract 3.4)."""
    kind = body_type("dang_bo")
    if committee.type.rank and committee.kind == OrganizationKind.CAP_UY:
        words = committee.place.title if committee.place else committee.type.rank
    elif committee.type.id == "dang_uy":
        words = committee.own_words
    else:
        return committee
    return NamedBody(called(kind, words), kind.kind, kind, committee.place, bare=committee.bare)
