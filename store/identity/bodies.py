"""Whether two bodies may be one: rules over what the graph has of both, each with its reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import Final

from schema.likeness import Nearness, nearness, unit_name, without_unit
from store.identity.doubt import Doubt

ONE_NAME, NEW_UNIT, RENAMED = "one name", "one name after a change of units", "renamed"
_AGREED: Final = {Nearness.FULLER: 0.7, Nearness.SUCCESSOR: 0.7}
_TOLD_THERE: Final = {Nearness.SAME: 0.5, Nearness.FULLER: 0.5, Nearness.SUCCESSOR: 0.4, Nearness.WITHIN: 0.3}
_UNPLACED, _CHANGED, _RENAMED, _LEAST_WORDS = 0.3, 0.6, 0.6, 3
_PROPER: Final = "Unit"  # a school or a firm has a name of its own; "Huyện ủy" alone is nobody's


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the graph; `told_in` are the places of the articles that name one which is bare or has no place."""

    id: str
    name: str
    kind: str
    place: str | None = None
    bare: bool = False
    told_in: tuple[str, ...] = ()


def alike(one: Body, other: Body) -> Doubt | None:
    """The doubt between two bodies of one kind, by their names and places."""
    if one.kind != other.kind:
        return None
    return _one_name(one, other) if one.name == other.name else _new_unit(one, other)


def renamed(evidence: str) -> Doubt:
    """The doubt between two bodies of which an article says, in the passage `evidence`, that one took a new name."""
    return Doubt(RENAMED, ("an article says that the one was renamed to the other",), _RENAMED, (evidence,))


def are_two(one: Body, other: Body) -> bool:
    """Whether kinds and places tell two bodies of one name apart, whatever the articles that name them say."""
    if one.place and other.place:
        return one.kind != other.kind or nearness(one.place, other.place) not in _AGREED
    return one.kind != other.kind or not (one.place or other.place or _is_proper(one))


def _one_name(one: Body, other: Body) -> Doubt | None:
    if are_two(one, other):
        return None
    if one.place and other.place:
        near = nearness(one.place, other.place)
        return _doubt(_AGREED[near], f"{near.value}: {_both(one.place, other.place)}")
    there = tuple(_nearest(one, other))
    if there:
        near, places = there[0]
        return _doubt(_TOLD_THERE.get(near), f"one is told of in an article about {near.value}: {places}")
    return _doubt(_UNPLACED if _is_proper(one) else None, "the place of one is not told")


def _doubt(weight: float | None, reason: str) -> Doubt | None:
    return Doubt(ONE_NAME, ("same name and kind", reason), weight) if weight else None


def _is_proper(body: Body) -> bool:
    return body.kind == _PROPER and len(body.name.split()) >= _LEAST_WORDS


def _nearest(one: Body, other: Body) -> Iterable[tuple[Nearness, str]]:
    """How the places of the two stand, those of articles in the place of what a body lacks; the nearest first."""
    mine, theirs = ((body.place,) if body.place else body.told_in for body in (one, other))
    order = list(Nearness)
    ranked = sorted((order.index(nearness(a, b)), _both(a, b)) for a, b in product(mine, theirs))
    return ((order[rank], places) for rank, places in ranked)


def _new_unit(one: Body, other: Body) -> Doubt | None:
    """Bodies of a unit and of the one in its place, whose names differ in nothing but the units' ranks."""
    if not one.place or not other.place or unit_name(one.place) != unit_name(other.place):
        return None
    if nearness(one.place, other.place) is not Nearness.SUCCESSOR:
        return None
    if without_unit(one.name, one.place) != without_unit(other.name, other.place):
        return None
    reasons = (
        "the names differ in the units' ranks alone",
        f"{Nearness.SUCCESSOR.value}: {_both(one.place, other.place)}",
    )
    return Doubt(NEW_UNIT, reasons, _CHANGED)


def _both(one: str, other: str) -> str:
    return " / ".join(sorted({one, other}))
