"""An article's text cut into pieces, so that each piece knows what it names and which claims it is the evidence of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from app.data.answer import Row
from app.pages.addresses import mark

_NAMED: Final = frozenset({"Organization", "Person", "Directive", "Place"})
"""The kinds that are named by some words; an event's or a task's mention is a whole sentence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, the numbers of the claims that quote them, and whether the address of the page points at them."""

    text: str
    claims: tuple[int, ...]
    pointed: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces that name one thing together, or (without a thing) what stands between such."""

    pieces: tuple[Piece, ...]
    thing: str | None = None
    label: str | None = None
    name: str | None = None


def marked(text: str, mentions: Sequence[Row], claims: Sequence[Row], pointed: str | None) -> list[Stretch]:
    """`text` as stretches in order: nothing added, nothing left out.

    `mentions` and `claims` carry start, end in code points; the n-th claim is number n. `pointed` is the mark of the
    words that the page's address points at.
    """
    spans = [(min(c["start"], len(text)), min(c["end"], len(text))) for c in claims]
    lit = [span for span in spans if pointed and mark(text[slice(*span)]) == pointed][:1]
    cuts = sorted({0, len(text), *(edge for span in spans for edge in span)})
    stretches, at = [], 0
    for mention in _apart(mentions, len(text)):
        stretches += _between(text, at, mention["start"], cuts, spans, lit)
        pieces = _pieces(text, mention["start"], mention["end"], cuts, spans, lit)
        stretches.append(Stretch(pieces, mention["thing"], mention["label"], mention["name"]))
        at = mention["end"]
    return stretches + _between(text, at, len(text), cuts, spans, lit)


def _apart(mentions: Sequence[Row], length: int) -> list[Row]:
    """Mentions that name, none within another: where two overlap the one that begins first, then the longer."""
    kept: list[Row] = []
    naming = (m for m in mentions if m["label"] in _NAMED and 0 <= m["start"] < m["end"] <= length)
    for mention in sorted(naming, key=lambda m: (m["start"], -m["end"])):
        if not kept or mention["start"] >= kept[-1]["end"]:
            kept.append(mention)
    return kept


def _between(
    text: str, start: int, end: int, cuts: list[int], spans: list[tuple[int, int]], lit: list[tuple[int, int]]
) -> list[Stretch]:
    pieces = _pieces(text, start, end, cuts, spans, lit)
    return [Stretch(pieces)] if pieces else []


def _pieces(
    text: str, start: int, end: int, cuts: list[int], spans: list[tuple[int, int]], lit: list[tuple[int, int]]
) -> tuple[Piece, ...]:
    edges = [start, *cuts[bisect_right(cuts, start) : bisect_left(cuts, end)], end]
    return tuple(
        Piece(
            text[a:b],
            tuple(n for n, span in enumerate(spans) if _covers(span, a, b)),
            any(_covers(s, a, b) for s in lit),
        )
        for a, b in pairwise(edges)
        if a < b
    )


def _covers(span: tuple[int, int], start: int, end: int) -> bool:
    return span[0] <= start and end <= span[1]
