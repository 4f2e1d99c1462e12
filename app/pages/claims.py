"""A thing's claims as a reader takes them in: grouped by what they say, and along time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from app.data.answer import Row

_STANDING: Final = frozenset(
    {"PART_OF", "LOCATED_IN", "WITHIN", "CITES", "MENTIONS", "ASSIGNED_BY", "ASSIGNED_TO", "TARGETS"}
)
"""What no timeline tells: what stands, and what another claim of the same sentence says better."""


@dataclass(frozen=True, slots=True)
class Other:
    """The thing at a claim's other end, with every statement that joins the two."""

    id: str
    name: str
    kind: str
    statements: tuple[Row, ...]

    @property
    def details(self) -> tuple[str, ...]:
        """The posts, roles, forms … that the statements tell, each once."""
        return tuple(dict.fromkeys(s["detail"] for s in self.statements if s["detail"]))


@dataclass(frozen=True, slots=True)
class Group:
    """All claims of one relation that leave (`outward`) or enter a thing."""

    relation: str
    outward: bool
    others: tuple[Other, ...]

    @property
    def key(self) -> str:
        """The relation's name among the words."""
        return self.relation if self.outward else f"{self.relation}.in"


@dataclass(frozen=True, slots=True)
class Moment:
    """One claim on a timeline."""

    key: str
    other: Other


@dataclass(frozen=True, slots=True)
class Day:
    """What one article tells of one day: the claim's own day, or (where it has none) the article's."""

    day: str
    moments: tuple[Moment, ...]


def groups(rows: Iterable[Row], centre: str) -> list[Group]:
    """The claims that `centre` takes part in, by relation and direction."""
    keyed = sorted((_key(row, centre) for row in rows), key=lambda pair: pair[0])
    found = []
    for (relation, inward), pairs in groupby(keyed, key=lambda pair: pair[0]):
        found.append(Group(relation, not inward, _others([row for _, row in pairs], outward=not inward)))
    return found


def timeline(rows: Iterable[Row], centre: str) -> list[Day]:
    """The claims of `centre` that happened, newest first; those on a day of no known year last."""
    days: dict[tuple[str, str], dict[tuple[str, str], Moment]] = {}
    for row in rows:
        day = row["date"] or row["article_published"]
        if day and row["relation"] not in _STANDING:
            moment = _moment(row, centre)
            days.setdefault((day, row["article"] or ""), {}).setdefault((moment.key, moment.other.id), moment)
    told = [Day(day, tuple(moments.values())) for (day, _), moments in days.items()]
    return sorted(told, key=lambda one: one.day.replace("--", "0000-"), reverse=True)


def quotations(rows: Iterable[Row]) -> list[Row]:
    """The words of articles that the rows quote, each once."""
    return list({(row["article"], row["quotation"]): row for row in rows if row["article"]}.values())


def _key(row: Row, centre: str) -> tuple[tuple[str, bool], Row]:
    return (row["relation"], row["source"] != centre), row


def _others(rows: Sequence[Row], *, outward: bool) -> tuple[Other, ...]:
    end = "target" if outward else "source"
    by_id: dict[str, list[Row]] = {}
    for row in rows:
        by_id.setdefault(row[end], []).append(row)
    return tuple(_other(end, statements) for statements in by_id.values())


def _other(end: str, statements: Sequence[Row]) -> Other:
    first = statements[0]
    return Other(first[end], first[f"{end}_name"] or first[end], first[f"{end}_kind"], tuple(statements))


def _moment(row: Row, centre: str) -> Moment:
    outward = row["source"] == centre
    key = row["relation"] if outward else f"{row['relation']}.in"
    return Moment(key, _other("target" if outward else "source", [row]))
