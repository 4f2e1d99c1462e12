"""What a doubt is: why two things may be one, by which rule, and how likely it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Pair: TypeAlias = tuple[str, str]
"""The ids of two things, the smaller first."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why two things may be one. `confidence` (0-1) ranks doubts; `evidence` are passages `{article}#char=10,20`."""

    rule: str
    reasons: tuple[str, ...]
    confidence: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cleared:
    """The things of one label whose pairs are to be made anew: their names before the change, and their old pairs."""

    ids: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    pairs: frozenset[Pair] = frozenset()


def pair(one: str, other: str) -> Pair:
    """The two in one order."""
    return (one, other) if one <= other else (other, one)
