"""Committees by their level, and the committee that a body beside this one belongs to."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies import Body, committee_of
from ingest.resolve.bodies.case import Case
from ingest.resolve.bodies.named import NamedBody, committee_at
from schema.authority.places import Level
from schema.authority.vocabulary import Pattern, body_type
from schema.model import OrganizationKind


def committee(case: Case) -> NamedBody | None:
    """`Huyện ủy Mường Lát`; an open one is of the unit of its rank that the chain or the article tells."""
    kind = case.body.type
    named = case.body.place
    place = case.focus.locate(named) if named is not None and named.name is not None else None
    place = place or case.sibling_place(kind.rank)
    if place is None and kind.kind == OrganizationKind.MASS_ORGANIZATION and case.body.open:
        earlier = case.history.last(kind.id)
        if earlier is not None and not earlier.bare:
            return earlier
    if place is None and kind.id == "tinh_uy" and case.body.open:
        place = case.focus.tinh_beside_city(case.around.at)
    place = place or case.bare_place(kind.rank)
    if place is None:
        return case.bare()
    if kind.id == "tinh_uy" and place.level == Level.PROVINCE and place.rank == "thành phố":
        kind = body_type("thanh_uy")
    return committee_at(place, kind)


def committee_in(case: Case, donor: Body) -> NamedBody | None:
    """The committee that a body beside this one is or belongs to; the committee of its unit for a state body."""
    told = donor.type.pattern == Pattern.COMMITTEE and donor.type.kind == OrganizationKind.CAP_UY
    if donor.open and not told:
        return None
    inner = donor if donor.type.pattern == Pattern.PARTY else donor.innermost
    if inner.type.pattern == Pattern.COMMITTEE or inner.type.id == "dang_uy":
        return case.resolve(inner, case.around.without(donor))
    if inner.type.id == "dang_bo" and inner.place is not None:
        return case.resolve(replace(inner, type=body_type("dang_uy")), case.around.without(donor))
    if donor.type.pattern == Pattern.OFFICE and donor.place is not None and donor.type.kind != OrganizationKind.UNIT:
        return case.resolve(committee_of(donor.place), case.around)
    return None
