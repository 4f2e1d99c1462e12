"""A directive's lineage as a drawing: earlier documents left, later ones right, an arrow for each stated relation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.data.answer import Row

WIDTH, HEIGHT, GAP_X, GAP_Y, MARGIN = 190, 46, 120, 18, 8
"""The size of a box and the room between boxes, in pixels."""
_LONGEST: Final = 24


@dataclass(frozen=True, slots=True)
class Box:
    """A document at its place."""

    id: str
    kind: str
    x: int
    y: int
    centre: bool

    @property
    def lines(self) -> tuple[str, str]:
        """Its id on two lines: the symbol, then the issuer where the id names one."""
        symbol, _, issuer = self.id.partition(" ")
        return _cut(symbol), _cut(issuer)


@dataclass(frozen=True, slots=True)
class Arrow:
    """A stated relation, from the later document to the earlier one."""

    relation: str
    path: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes and arrows, and the size of the whole."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def drawn(rows: Sequence[Row], centre: str, kind: str) -> Drawing | None:
    """The lineage of `centre`; None where nothing is told of it."""
    edges = list(dict.fromkeys((r["source"], r["relation"], r["target"]) for r in rows))
    if not edges:
        return None
    kinds = {r[end]: r[f"{end}_kind"] for r in rows for end in ("source", "target")} | {centre: kind}
    levels = _levels(edges, centre)
    boxes = _boxes(levels, kinds, centre)
    placed = {box.id: box for box in boxes}
    arrows = tuple(_arrow(relation, placed[s], placed[t]) for s, relation, t in edges)
    width = max(box.x for box in boxes) + WIDTH + MARGIN
    return Drawing(width, max(box.y for box in boxes) + HEIGHT + MARGIN, tuple(boxes), arrows)


def _levels(edges: Sequence[tuple[str, str, str]], centre: str) -> dict[str, int]:
    """How many steps later (or, negative, earlier) than `centre` each document stands."""
    levels = {centre: 0}
    waiting = [centre]
    while waiting:
        here = waiting.pop(0)
        near = [(s, 1) for s, _, t in edges if t == here] + [(t, -1) for s, _, t in edges if s == here]
        for other, step in near:
            if other not in levels:
                levels[other] = levels[here] + step
                waiting.append(other)
    return levels | {end: 0 for s, _, t in edges for end in (s, t) if end not in levels}


def _boxes(levels: dict[str, int], kinds: dict[str, str], centre: str) -> list[Box]:
    columns: dict[int, list[str]] = defaultdict(list)
    for name, level in sorted(levels.items(), key=lambda item: (item[0] != centre, item[0])):
        columns[level].append(name)
    first, tallest = min(columns), max(map(len, columns.values()))
    boxes = []
    for level, names in columns.items():
        x = MARGIN + (level - first) * (WIDTH + GAP_X)
        top = MARGIN + (tallest - len(names)) * (HEIGHT + GAP_Y) // 2
        boxes += [Box(n, kinds[n], x, top + i * (HEIGHT + GAP_Y), n == centre) for i, n in enumerate(names)]
    return boxes


def _arrow(relation: str, later: Box, earlier: Box) -> Arrow:
    if later.x == earlier.x:
        x, bend = later.x + WIDTH // 2, 0
        up = earlier.y < later.y
        start, end = (later.y, earlier.y + HEIGHT + 4) if up else (later.y + HEIGHT, earlier.y - 4)
        return Arrow(relation, f"M{x},{start} L{x},{end}", x + 4 + bend, (start + end) // 2 + 4)
    forward = later.x > earlier.x
    x1, x2 = (later.x, earlier.x + WIDTH + 5) if forward else (later.x + WIDTH, earlier.x - 5)
    y1, y2 = later.y + HEIGHT // 2, earlier.y + HEIGHT // 2
    middle = (x1 + x2) // 2
    return Arrow(relation, f"M{x1},{y1} C{middle},{y1} {middle},{y2} {x2},{y2}", middle, (y1 + y2) // 2 - 6)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
