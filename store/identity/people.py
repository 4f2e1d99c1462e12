"""Whether two officials may be one person: rules over what the graph has of both, each with its reasons.

People join only on name and body, or the body's place (`schema.identity.person_id`). What is left between namesakes,
and between names that slipped in one article, is doubt: told with its reasons, joined by nobody but a person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import Final

from schema.likeness import Nearness, nearness, slip
from store.identity.doubt import Doubt

NAMESAKES, SLIP = "namesakes", "slip in one article"
_CENTRE = "one is named at a body without a place, as the centre's are"
_CENTRAL: Final = frozenset({"CapUy", "StandingBody", "PartyAgency", "StateBody"})
_POSTED: Final = {
    Nearness.SAME: 0.8, Nearness.FULLER: 0.8, Nearness.SUCCESSOR: 0.7, Nearness.WITHIN: 0.7, Nearness.PROVINCE: 0.5,
}  # fmt: skip
_UNPOSTED: Final = {Nearness.SAME: 0.5, Nearness.FULLER: 0.5, Nearness.SUCCESSOR: 0.4, Nearness.WITHIN: 0.4}
_FROM_CENTRE, _SLIPPED, _LONG_GAP, _FAR = 0.4, 0.6, 10, 0.8


@dataclass(frozen=True, slots=True)
class PostAt:
    """All that is said of one person at one body, as current or as former: the body's place and the days of saying."""

    organization: str
    kind: str
    place: str | None = None
    bare: bool = False
    former: bool = False
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Official:
    """A person of the graph: the posts, and the places of the articles that name one who has none."""

    id: str
    name: str
    posts: tuple[PostAt, ...] = ()
    told_in: tuple[str, ...] = ()

    @property
    def central(self) -> bool:
        """Whether a post is at a body of the centre."""
        return any(post.place is None and not post.bare and post.kind in _CENTRAL for post in self.posts)

    @property
    def places(self) -> tuple[str, ...]:
        """The places of the posts; of one who has none anywhere, those of the articles."""
        return tuple(sorted({post.place for post in self.posts if post.place})) or self.told_in

    @property
    def is_posted(self) -> bool:
        """Whether a post tells where this person works."""
        return self.central or any(post.place for post in self.posts)


@dataclass(frozen=True, slots=True)
class Appearance:
    """One person in one article: the names and the posts (title, body) that it has there."""

    names: tuple[str, ...]
    posts: frozenset[tuple[str, str]]


def namesakes(one: Official, other: Official) -> Doubt | None:
    """The doubt between two of one name: their places must agree, and their days where the places are two."""
    posted = one.is_posted and other.is_posted
    if posted and (one.central or other.central):
        return Doubt(NAMESAKES, ("same name", _CENTRE, *_days(one, other)), _FROM_CENTRE)
    near, places = _nearest(one.places, other.places)
    weight = (_POSTED if posted else _UNPOSTED).get(near)
    if weight is None or (near is Nearness.PROVINCE and _at_two_places_at_once(one, other)):
        return None
    reasons = ["same name", f"{near.value}: {places}", *_days(one, other)]
    reasons += [] if posted else ["one has no post that tells where"]
    return Doubt(NAMESAKES, tuple(reasons), round(weight * (_FAR if _gap(one, other) > _LONG_GAP else 1), 2))


def slipped(one: Appearance, other: Appearance) -> Doubt | None:
    """The doubt between two names in one article: a slip of the pen, one post for both or none for one of them."""
    ways = (slip(a, b) for a, b in product(one.names, other.names))
    how = next((way for way in ways if way), None)
    shared = one.posts & other.posts
    if how is None or (one.posts and other.posts and not shared) or not (one.posts or other.posts):
        return None
    told = "both have one post" if shared else "one is named without a post"
    return Doubt(SLIP, (f"{how}, in one article", told), _SLIPPED)


def _nearest(some: Iterable[str], others: Iterable[str]) -> tuple[Nearness, str]:
    order = list(Nearness)
    ranked = sorted((order.index(nearness(a, b)), " / ".join(sorted({a, b}))) for a, b in product(some, others))
    return (order[ranked[0][0]], ranked[0][1]) if ranked else (Nearness.APART, "")


def _at_two_places_at_once(one: Official, other: Official) -> bool:
    """Whether a current post of the one is told of before and after a day on which one of the other is, or the same."""
    mine, theirs = (_in_office(official) for official in (one, other))
    return bool(mine and theirs) and mine[0] <= theirs[-1] and theirs[0] <= mine[-1]


def _in_office(official: Official) -> list[str]:
    return _sorted_days(post for post in official.posts if not post.former)


def _sorted_days(posts: Iterable[PostAt]) -> list[str]:
    return sorted(day for post in posts for day in (post.first, post.last) if day and day[0] != "-")


def _days(one: Official, other: Official) -> list[str]:
    """The days of which both are told, the earlier first."""
    spans = sorted((days[0], days[-1]) for o in (one, other) if (days := _sorted_days(o.posts)))
    told = [first if first == last else f"{first} to {last}" for first, last in spans]
    return [f"told of {' and '.join(told)}"] if len(told) > 1 else []


def _gap(one: Official, other: Official) -> int:
    """How many years lie between what is told of the two; none where the days are not known or meet."""
    spans = sorted((days[0], days[-1]) for o in (one, other) if (days := _sorted_days(o.posts)))
    return int(spans[1][0][:4]) - int(spans[0][1][:4]) if len(spans) > 1 else 0
