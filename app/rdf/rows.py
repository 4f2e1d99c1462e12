"""The graph's rows as the RDF room reads them: a thing with its links, an article with its claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """One distinct edge of a thing, whoever claims it: its type, the other end's id, and which way it points."""

    edge: str
    other: str
    incoming: bool = False
    former: bool = False


@dataclass(frozen=True, slots=True)
class Thing:
    """A node: its id, labels, properties and distinct links."""

    id: str
    labels: frozenset[str]
    properties: Mapping[str, object]
    links: frozenset[Link] = frozenset()


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim edge: its type, the ids of its ends and its properties (`start`, `end`, `confidence`, `rule`, others)."""

    edge: str
    source: str
    target: str
    properties: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ArticleClaims:
    """All that one article says: its id, its stored text (code points) and its claim edges."""

    id: str
    text: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Of the graph: how many things of each label, the days of its first and last article, an id of each label."""

    things: Mapping[str, int] = field(default_factory=dict)
    first: str | None = None
    last: str | None = None
    examples: Mapping[str, str] = field(default_factory=dict)
