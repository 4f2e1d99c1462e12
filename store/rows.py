"""One article as rows of the graph: what `ingest.load.rows` makes and `store.articles` writes.

Rows travel between processes: `__reduce__` names what they are made of, where a dataclass would look its fields up for
each of an article's fifty rows (half the time of pickling).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

Properties = Mapping[str, Any]

# The label that carries the unique id; a node has exactly one of them, and further ones for its kind.
THINGS: Final = ("Organization", "Person", "Directive", "Event", "Task", "Place", "Article")
# Things whose name is as articles have it: the id stands for all its spellings.
NAMED_BY_ARTICLES: Final = ("Organization", "Person", "Event")
# CONTRACT section 2. Each edge of these types that has an `article` is one claim of that article.
CLAIMS: Final = (
    "HOLDS_POST", "CHAIRS", "ATTENDS", "ORGANIZES", "INSPECTS", "TARGETS", "UNDER", "CITES", "ISSUES", "CONTINUES",
    "AMENDS", "REPLACES", "IMPLEMENTS", "GUIDES", "ASSIGNS_TASK", "ASSIGNED_BY", "ASSIGNED_TO", "DISCIPLINES",
    "APPOINTS", "SUCCEEDED_BY", "PART_OF", "LOCATED_IN", "MENTIONS",
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A node: its label of THINGS and its id."""

    label: str
    id: str

    def __reduce__(self) -> tuple[object, ...]:
        return Ref, (self.label, self.id)


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A thing. `properties` have its id; `kinds` are its further labels, sorted."""

    ref: Ref
    properties: Properties
    kinds: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[object, ...]:
        return NodeRow, (self.ref, self.properties, self.kinds)


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """A claim (its properties have `article`, `start`, `end`, `confidence`, `rule`), or reference data without them."""

    type: str
    source: Ref
    target: Ref
    properties: Properties = field(default_factory=dict)

    def __reduce__(self) -> tuple[object, ...]:
        return EdgeRow, (self.type, self.source, self.target, self.properties)


@dataclass(frozen=True, slots=True)
class Rows:
    """All that one article puts into the graph. `content_hash` is a function of everything but where it was read from.

    `article` are the Article's properties. `reference` are edges that no article claims (a place within its parent).
    `input_hash` tells the input that it was read from, and the program that read it, where somebody may ask again.
    """

    id: str
    source: str
    content_hash: str
    article: Properties
    nodes: tuple[NodeRow, ...]
    claims: tuple[EdgeRow, ...]
    reference: tuple[EdgeRow, ...]
    input_hash: str | None = None

    @property
    def size(self) -> int:
        """How many rows it writes."""
        return 1 + len(self.nodes) + len(self.claims) + len(self.reference)
