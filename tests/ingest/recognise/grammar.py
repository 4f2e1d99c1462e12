"""The grammars of names over one made-up text, and a short form in which a table tells what is read.

A text marks with `[…]` the words that a name is expected to take up: `họp với [Huyện ủy Khe Sâu] sáng nay`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ingest.recognise.bodies import Body
from ingest.recognise.places import PlaceMention
from ingest.recognise.scan import Item, Scanner
from ingest.recognise.tokens import Tokens
from schema.authority.places import gazetteer
from schema.spelling import compose


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, cut into tokens, and the token range that was marked (None where nothing was)."""

    tokens: Tokens
    scanner: Scanner
    range: tuple[int, int] | None


def grammar(text: str) -> Scanner:
    """All grammars over a text."""
    return Scanner(Tokens(compose(text)), gazetteer())


def marked(text: str) -> Marked:
    """The text with one stretch marked by square brackets."""
    before, opened, rest = compose(text).partition("[")
    inside, _, after = rest.partition("]")
    scanner = grammar(before + inside + after)
    tokens = scanner.tokens
    span = (tokens.index_at(len(before)), tokens.index_at(len(before) + len(inside))) if opened else None
    return Marked(tokens, scanner, span)


def scan(text: str) -> list[Item]:
    """What the text, taken for one sentence, names."""
    scanner = grammar(text)
    return scanner.sentence(0, len(scanner.tokens))


def told_place(place: PlaceMention) -> str:
    """`xã Tân Phú, huyện Khe Sâu`; `xã` for a bare rank."""
    own = f"{place.rank.word} {place.name or ''}".strip()
    return f"{own}, {told_place(place.outer)}" if place.outer else own


def told_body(body: Body) -> str:
    """`chi_bo[3] < dang_bo @xã Tân Phú`: the type, its own words, its place, the body that it is named by."""
    parts = [body.type.id + (f"[{body.name}]" if body.name else "")]
    if body.place is not None:
        parts.append("@" + told_place(body.place))
    if body.parent is not None:
        parts.append("< " + told_body(body.parent))
    return " ".join(parts)
