"""A body's place in the tree: what it is part of, step by step, and what is part of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.data.answer import Row

_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Branch:
    """A body in a tree, with the bodies next to it (above or below, as the tree goes)."""

    id: str
    name: str
    kind: str
    branches: tuple[Branch, ...]


def above(rows: Iterable[Row], centre: str) -> tuple[Branch, ...]:
    """What `centre` is part of; each with what that is part of."""
    return _grown(list(rows), centre, "source", "target", ())


def below(rows: Iterable[Row], centre: str) -> tuple[Branch, ...]:
    """What is part of `centre`; each with what is part of that."""
    return _grown(list(rows), centre, "target", "source", ())


def _grown(rows: list[Row], centre: str, near: str, far: str, passed: tuple[str, ...]) -> tuple[Branch, ...]:
    way = (*passed, centre)
    if len(way) > _DEEPEST:
        return ()
    found = {row[far]: row for row in rows if row[near] == centre and row[far] not in way}
    return tuple(
        Branch(far_id, row[f"{far}_name"], row[f"{far}_kind"], _grown(rows, far_id, near, far, way))
        for far_id, row in sorted(found.items(), key=lambda item: item[1][f"{far}_name"] or "")
    )
