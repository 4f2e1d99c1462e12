"""The graph of one moment: what had happened by a day, or what had been published by then.

As the canned questions mean it (`as_of`, `known_at`): a claim has the day that it tells of, else its event's, else its
article's; a claim or an article of no known day is of no moment. The names in the Cypher below are parameters of a
query: `r` is an edge from `s` to `t`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from queries.parameters import DATE_PATTERN
from schema.errors import PartygraphError

_DAY: Final = re.compile(DATE_PATTERN, re.ASCII)
_OF_ARTICLE: Final = "($known_at = '' OR '0' < {a}.published <= $known_at + '~')"
_OF_CLAIM: Final = (
    _OF_ARTICLE + " AND ($as_of = '' OR '0' < coalesce({r}.date, {r}.as_of, CASE WHEN {t}:Event THEN {t}.date END, "
    "CASE WHEN {s}:Event THEN {s}.date END, {a}.published) <= $as_of + '~')"
)


class MomentError(PartygraphError):
    """What was given as a day is none."""


@dataclass(frozen=True, slots=True)
class Moment:
    """`as_of`: only claims of a day by then; `known_at`: only articles published by then. A day may be a year.

    Raises MomentError for what is no day.
    """

    as_of: str | None = None
    known_at: str | None = None

    def __post_init__(self) -> None:
        for name, day in (("as_of", self.as_of), ("known_at", self.known_at)):
            if day is not None and not _DAY.match(day):
                raise MomentError(f"{name} must be a day such as 2018-07-10, 2018-07 or 2018; not '{day}'")

    @property
    def is_now(self) -> bool:
        """Whether nothing is left out."""
        return self.as_of is None and self.known_at is None

    @property
    def parameters(self) -> dict[str, str]:
        """The parameters of a query with `claimed` in it; always texts, so that one plan serves all moments."""
        return {"as_of": self.as_of or "", "known_at": self.known_at or ""}


NOW: Final = Moment()


def claimed(r: str, s: str, t: str, article: str) -> str:
    """The Cypher condition that the claim `r` from `s` to `t`, which the article `article` makes, is of the moment."""
    return _OF_CLAIM.format(r=r, s=s, t=t, a=article)


def claimed_by_some(r: str, s: str, t: str) -> str:
    """The same, its article sought by the id in the claim."""
    return f"EXISTS {{ MATCH (said:Article {{id: {r}.article}}) WHERE {claimed(r, s, t, 'said')} }}"
