"""How well a thing fits a question. Spelling is forgiven, diacritics cost a little, a single certain one is a match."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final

from app.data.names import fold
from app.reconcile.questions import Constraint, Question
from app.reconcile.things import Thing, Things
from app.reconcile.types import TYPES
from schema.spelling import identity

_WHOLE, _FOLDED, _ALIKE, _LEAST = 100.0, 95.0, 90.0, 45.0
_OTHERWISE: Final = 30.0
"""What it costs that no property fits; in part where some do."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A thing and how well it fits: its name from 0 to 100, and each property that was asked for."""

    thing: Thing
    name: float
    properties: Mapping[str, bool]

    @property
    def score(self) -> float:
        """From 0 to 100."""
        missed = sum(not fits for fits in self.properties.values())
        return round(self.name - (_OTHERWISE * missed / len(self.properties) if self.properties else 0), 1)

    @property
    def certain(self) -> bool:
        """Whether nothing speaks against it."""
        return self.name == _WHOLE and all(self.properties.values())

    def document(self, *, match: bool) -> dict[str, Any]:
        """As the API writes a candidate."""
        kind = [self.thing.kind] if self.thing.kind in TYPES else []
        types = [{"id": one, "name": TYPES[one].name} for one in (*kind, self.thing.type)]
        features = [{"id": "name", "value": self.name}]
        features += [{"id": f"property_{name}", "value": fits} for name, fits in self.properties.items()]
        found = {"id": self.thing.id, "name": self.thing.name, "score": self.score, "match": match}
        return found | {"type": types, "features": features}


def candidates(things: Things, question: Question) -> list[dict[str, Any]]:
    """The things that the question may mean, the likeliest first. Raises StoreError."""
    asked = " ".join((question.query or " ".join(_words(question.properties))).split())
    found = [thing for thing in things.alike(asked) if _is_of(thing, question.types)]
    told = things.told([thing.id for thing in found]) if question.properties else {}
    fits = [_fit(thing, asked if question.query else None, question.properties, told) for thing in found]
    kept = sorted((f for f in fits if f.score >= _LEAST), key=lambda f: (-f.score, f.thing.id))
    certain = [f for f in kept if f.certain]
    return [f.document(match=len(certain) == 1 and f is certain[0]) for f in kept[: int(question.limit)]]


def _words(properties: Iterable[Constraint]) -> list[str]:
    return [text for constraint in properties for text in constraint.texts()]


def _is_of(thing: Thing, types: list[str]) -> bool:
    return not types or thing.type in types or thing.kind in types


def _fit(
    thing: Thing, asked: str | None, properties: Iterable[Constraint], told: Mapping[str, Mapping[str, list[Any]]]
) -> Fit:
    values = told.get(thing.id, {})
    name = _WHOLE if asked is None else max([_likeness(asked, said) for said in (thing.id, *thing.names)])
    known = {c.pid: _agrees(c, values[c.pid]) for c in properties if c.pid in values}
    return Fit(thing, name, known)


def _likeness(asked: str, said: str) -> float:
    if identity(asked) == identity(said):
        return _WHOLE
    one, other = fold(asked), fold(said)
    return _FOLDED if one == other else round(_ALIKE * SequenceMatcher(None, one, other).ratio(), 1)


def _agrees(constraint: Constraint, values: list[Any]) -> bool:
    """Whether a value has all the words of one that was asked for: "Khe Sâu" agrees with "huyện Khe Sâu, tỉnh …"."""
    said = [" ".join(map(str, value.values())) if isinstance(value, dict) else str(value) for value in values]
    return any(fold(text) in fold(value) for text in constraint.texts() for value in said)
