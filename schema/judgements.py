"""What people judged of two things: they are the same, or they are different, or an earlier judgement is undone.

A judgement is never changed or deleted: it is one line of a file that only grows, and `undo` is a line too. What holds
is a function of the set of lines alone, read in the order of their times: `rule_on` makes it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final, Self

from schema.errors import PartygraphError

JUDGED: Final = ("Organization", "Person", "Directive", "Event")
"""The things that can be judged. A place follows from the administrative table, a task and an article from a text."""


class Verdict(StrEnum):
    """What a judgement says."""

    SAME = "same"
    DIFFERENT = "different"
    UNDO = "undo"


class JudgementError(PartygraphError):
    """A judgement that can't be taken: it says nothing new, contradicts another, or is of things that have none."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as it was when it was judged: its id, its label of JUDGED, its further labels and its own properties.

    From these its node can be made again where a judgement is undone, and where no article is left that names it.
    """

    id: str
    label: str
    kinds: tuple[str, ...] = ()
    properties: Mapping[str, Any] = field(default_factory=dict, compare=False)

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.properties.get("name") or self.id)

    def as_json(self) -> dict[str, Any]:
        """For a line of the file: id, labels, then the properties."""
        return {"id": self.id, "labels": [self.label, *self.kinds], **dict(self.properties)}

    @classmethod
    def from_json(cls, value: object) -> Self:
        """The thing that `as_json` wrote. Raises ValueError."""
        if not isinstance(value, dict) or not isinstance(value.get("id"), str) or not value["id"]:
            raise ValueError("a thing needs an id")
        labels = value.get("labels")
        if not isinstance(labels, list) or not labels or labels[0] not in JUDGED:
            raise ValueError(f"a thing's first label must be one of {', '.join(JUDGED)}")
        properties = {key: kept for key, kept in value.items() if key != "labels"}
        if not all(isinstance(kept, (str, int, float, bool)) for kept in (*properties.values(), *labels[1:])):
            raise ValueError("a thing's properties must be texts, numbers or truths")
        return cls(value["id"], labels[0], tuple(str(label) for label in labels[1:]), properties)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement. `at` is its time (UTC, ISO 8601, microseconds): it gives the order. `undoes` is another's id."""

    id: str
    at: str
    verdict: Verdict
    one: Thing | None = None
    other: Thing | None = None
    undoes: str | None = None
    note: str | None = None

    @classmethod
    def of(cls, at: str, verdict: Verdict, one: Thing, other: Thing, note: str | None = None) -> Self:
        """A judgement of two things."""
        return cls(_key(at, verdict, one.id, other.id), at, verdict, one, other, None, note)

    @classmethod
    def undoing(cls, at: str, judgement: str, note: str | None = None) -> Self:
        """The judgement with the id `judgement` undone."""
        return cls(_key(at, Verdict.UNDO, judgement, ""), at, Verdict.UNDO, undoes=judgement, note=note)

    def line(self) -> str:
        """As one line of the file, without its end."""
        told: dict[str, Any] = {"id": self.id, "at": self.at, "judgement": self.verdict.value}
        for key, thing in (("a", self.one), ("b", self.other)):
            told |= {key: thing.as_json()} if thing is not None else {}
        told |= {key: text for key, text in (("undoes", self.undoes), ("note", self.note)) if text}
        return json.dumps(told, ensure_ascii=False)

    @classmethod
    def read(cls, line: str) -> Self:
        """The judgement of a line. Raises ValueError with the reason where it is none."""
        try:
            value = json.loads(line)
        except ValueError as error:
            raise ValueError("no JSON") from error
        if not isinstance(value, dict):
            raise ValueError("no JSON object")  # noqa: TRY004 - the caller tells what is wrong with the line
        if not all(isinstance(value.get(key), str) and value[key] for key in ("id", "at", "judgement")):
            raise ValueError("needs the keys id, at and judgement")
        if value["judgement"] not in list(Verdict):
            raise ValueError(f"{value['judgement']!r} is no judgement: same, different or undo")
        return cls._from({**value, "at": _moment(value["at"])}, Verdict(value["judgement"]))

    @classmethod
    def _from(cls, value: Mapping[str, Any], verdict: Verdict) -> Self:
        note = str(value["note"]) if value.get("note") else None
        if verdict is Verdict.UNDO:
            if not isinstance(value.get("undoes"), str):
                raise ValueError("an undo needs the key undoes")
            return cls(value["id"], value["at"], verdict, undoes=value["undoes"], note=note)
        one, other = Thing.from_json(value.get("a")), Thing.from_json(value.get("b"))
        if one.label != other.label:
            raise ValueError(f"{one.id} is of another kind than {other.id}")
        return cls(value["id"], value["at"], verdict, one, other, note=note)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What all judgements together say.

    `current` leads from each id that was judged the same as another to the one id that stands for both; `things` has
    every judged thing; `apart` the pairs of current ids that are different; `standing` tells of each judgement how it
    stands: None where it holds, else why not.
    """

    current: Mapping[str, str] = field(default_factory=dict)
    things: Mapping[str, Thing] = field(default_factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()
    standing: Mapping[str, str | None] = field(default_factory=dict)

    def now(self, key: str) -> str:
        """The id that stands for `key`: itself where nobody judged otherwise."""
        return self.current.get(key, key)

    def are_apart(self, one: str, other: str) -> bool:
        """Whether the two current ids were judged different."""
        return frozenset((one, other)) in self.apart

    def merged_into(self, key: str) -> tuple[str, ...]:
        """The ids that `key` stands for beside itself, sorted."""
        return tuple(sorted(old for old, now in self.current.items() if now == key))


def rule_on(judgements: Iterable[Judgement]) -> Ruling:
    """What the judgements say, read in the order of their times.

    Of two that contradict each other the earlier holds; the later is set aside until the earlier is undone.
    """
    ordered = sorted({j.id: j for j in judgements}.values(), key=lambda j: (j.at, j.id))
    court = _Court()
    undone = court.undo(ordered)
    for judgement in ordered:
        if judgement.verdict is not Verdict.UNDO:
            court.hear(judgement, undone.get(judgement.id))
    return court.ruling()


class _Court:
    """The state of one `rule_on`."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._joined: list[Judgement] = []
        self._apart: list[Judgement] = []
        self._things: dict[str, Thing] = {}
        self._standing: dict[str, str | None] = {}

    def undo(self, ordered: Iterable[Judgement]) -> dict[str, str]:
        """Which judgements are undone, and by which."""
        undone: dict[str, str] = {}
        known: set[str] = set()
        for judgement in ordered:
            if judgement.verdict is not Verdict.UNDO:
                known.add(judgement.id)
            elif judgement.undoes not in known:
                self._standing[judgement.id] = f"undoes nothing: no judgement {judgement.undoes} before it"
            elif judgement.undoes in undone:
                self._standing[judgement.id] = f"undoes nothing: {judgement.undoes} is undone already"
            else:
                undone[judgement.undoes] = judgement.id
                self._standing[judgement.id] = None
        return undone

    def hear(self, judgement: Judgement, undone_by: str | None) -> None:
        """Take a judgement into account, or set it aside."""
        if judgement.one is None or judgement.other is None:
            return
        self._things.setdefault(judgement.one.id, judgement.one)
        self._things.setdefault(judgement.other.id, judgement.other)
        reason = f"undone by {undone_by}" if undone_by else self._objection(judgement)
        self._standing[judgement.id] = reason
        if reason is None and judgement.verdict is Verdict.SAME:
            self._joined.append(judgement)
            self._parent[self._root(judgement.other.id)] = self._root(judgement.one.id)
        elif reason is None:
            self._apart.append(judgement)

    def _objection(self, judgement: Judgement) -> str | None:
        one, other = self._ends(judgement)
        differing = next((j.id for j in self._apart if {*self._ends(j)} == {one, other}), None)
        if one == other and judgement.verdict is Verdict.SAME:
            return f"says nothing new: the two are one by {self._made_one(one)}"
        if one == other:
            return f"contradicts {self._made_one(one)}: the two are one"
        if differing and judgement.verdict is Verdict.DIFFERENT:
            return f"says nothing new: the two are different by {differing}"
        return f"contradicts {differing}: the two are different" if differing else None

    def _ends(self, judgement: Judgement) -> tuple[str, str]:
        one, other = judgement.one, judgement.other
        return (self._root(one.id) if one else "", self._root(other.id) if other else "")

    def _made_one(self, root: str) -> str:
        """The judgements by which the things of one root are one."""
        return ", ".join(j.id for j in self._joined if self._ends(j)[0] == root) or "their id"

    def _root(self, key: str) -> str:
        while key in self._parent:
            key = self._parent[key]
        return key

    def ruling(self) -> Ruling:
        """What was heard."""
        current = {key: self._root(key) for key in self._parent}
        apart = frozenset(frozenset(self._ends(j)) for j in self._apart)
        return Ruling(current, self._things, apart, self._standing)


def _moment(text: str) -> str:
    """A time as all judgements have it, so that they can be put in order. Raises ValueError."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"{text!r} is no time") from error
    if moment.tzinfo is None:
        raise ValueError(f"{text!r} is a time without its zone: add Z")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _key(*parts: str) -> str:
    return f"j-{hashlib.sha256(chr(31).join(parts).encode()).hexdigest()[:10]}"
