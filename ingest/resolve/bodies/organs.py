"""Standing bodies, agencies, executives and boards of a committee; teams and who sent them."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies import CENTRE
from ingest.resolve.bodies.case import Case
from ingest.resolve.bodies.committees import committee_in
from ingest.resolve.bodies.named import NamedBody, committee_at, committee_of_membership, membership_of
from schema.authority.vocabulary import Pattern
from schema.model import OrganizationKind

_OF_COMMUNES = frozenset({"ban_xay_dung_dang"})  # agencies that only communes' committees have, since 2025-07-01


def organ(case: Case) -> NamedBody | None:
    """`Ban Tổ chức Huyện ủy …`: of the committee it names, of its chain's, of the one named before."""
    if case.body.type.pattern == Pattern.STEERING and (case.body.open or case.body.name.startswith(f"{CENTRE} ")):
        return case.history.only((case.body.type.id,)) if case.body.open else case.named(case.words)
    if case.body.name == CENTRE:
        return case.named(case.words)
    if case.body.place is not None:
        place = case.place(case.body.place)
        return case.at_place(place) if place else case.bare(case.body.place.rank.word)
    centre = case.history.main_part(case.body.type.id) if _may_be_centres(case) else None
    if centre is not None and centre.part_of is None:
        return centre
    parent = _committee(case)
    if parent is None and case.body.parent is not None and case.body.parent.type.pattern == Pattern.STEERING:
        return None
    if parent is None:
        return replace(case.bare(), name=case.body.type.name)
    if case.body.type.id == "ban_chap_hanh":
        parent = membership_of(parent)
    named = case.part_of(parent)
    of_state = parent.kind == OrganizationKind.STATE_BODY
    return replace(named, kind=OrganizationKind.STATE_BODY) if of_state else named


def _may_be_centres(case: Case) -> bool:
    """Whether an agency's words alone may mean the centre's: nothing beside it tells whose."""
    return case.body.open and case.body.type.pattern == Pattern.AGENCY and _beside(case) is None


def _beside(case: Case) -> NamedBody | None:
    """The committee that the bodies beside this one are of."""
    return next((found for donor in case.around.siblings if (found := committee_in(case, donor)) is not None), None)


def _committee(case: Case) -> NamedBody | None:
    if case.body.parent is not None:
        return case.resolve(case.body.parent, case.around)
    beside = _beside(case)
    if beside is not None:
        return beside
    commune = case.bare_place("xã") or case.focus.commune if case.body.type.id in _OF_COMMUNES else None
    if commune is not None:
        return committee_at(commune)
    if case.around.elected:  # whatever else of its type was named before, this one is new
        return case.history.committee(case.scope, case.focus.place)
    agency = case.body.type.pattern == Pattern.AGENCY
    here = case.history.committee_since(case.body.type.id, case.scope) if case.scope < case.around.sentence else None
    if here is not None:
        return here
    same = (case.history.main_part if agency else case.history.last_part)(case.body.type.id)
    if same is not None and same.part_of is not None:
        return committee_of_membership(same.part_of)
    return case.history.committee(case.scope, case.focus.place)


def team(case: Case) -> NamedBody | None:
    """A team by who sent it, else the one of its number (without one: of its type) named before."""
    if case.body.parent is not None:
        parent = case.resolve(case.body.parent, case.around)
        if parent is not None:
            return replace(case.part_of(parent), name=f"{case.words} của {parent.name}")
    earlier = case.history.team(case.words) if case.body.name else case.history.last(case.body.type.id)
    if earlier is not None or not case.body.name:
        return earlier
    return replace(case.bare(), place=case.focus.province)
