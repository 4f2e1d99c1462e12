"""What stands in the bodies' names: which body is part of which, and where it is (PART_OF, LOCATED_IN).

The quotation is the body's first mention; of a body that the text implies but does not name (the committee of a named
agency), the words that imply it: the first claim about it, else the mention of a body that is part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.load.claims import Sayer
from ingest.load.places import place_ref, proper_name
from schema.model import Article, Organization, Span
from store.rows import EdgeRow

PART_RULE, PLACE_RULE, ARTICLE_RULE = "part of a body", "place of a body", "place of an article"


def structure_rows(
    bodies: Iterable[Organization], claims: Iterable[EdgeRow], article: Article, sayer: Sayer
) -> Iterator[EdgeRow]:
    """PART_OF and LOCATED_IN of each body that the text speaks of, directly or by a part of it."""
    ordered = tuple(bodies)
    said = _words(ordered, claims, article.text)
    for body in ordered:
        span = said.get(body.id)
        if span is None:
            continue
        node = sayer.node(body.id)
        if body.part_of and body.part_of != body.id:
            yield sayer.edge("PART_OF", node, sayer.node(body.part_of), span, 1.0, PART_RULE)
        if body.place:
            yield sayer.edge("LOCATED_IN", node, place_ref(body.place), span, 1.0, PLACE_RULE)


def article_place(article: Article, sayer: Sayer) -> Iterator[EdgeRow]:
    """The article's mention of its own place, where the text has the place's name."""
    name = proper_name(article.place) if article.place else ""
    start = article.text.find(name) if name else -1
    if article.place and start >= 0:
        span = Span.of(article.text, start, start + len(name))
        yield sayer.edge("MENTIONS", sayer.article, place_ref(article.place), span, 1.0, ARTICLE_RULE)


def _words(bodies: tuple[Organization, ...], claims: Iterable[EdgeRow], text: str) -> dict[str, Span]:
    said = {body.id: min(body.mentions, key=lambda s: (s.start, s.end)) for body in bodies if body.mentions}
    for claim in claims:
        start, end = claim.properties["start"], claim.properties["end"]
        for node in (claim.source, claim.target):
            said.setdefault(node.id, Span.of(text, start, end))
    unsettled = [body for body in bodies if body.part_of]
    while unsettled:  # upwards: each round settles at least one more body, or ends it
        implied = [body for body in unsettled if body.id in said]
        for body in implied:
            said.setdefault(str(body.part_of), said[body.id])
        rest = [body for body in unsettled if body.id not in said]
        if len(rest) == len(unsettled):
            break
        unsettled = rest
    return said
