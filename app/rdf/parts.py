"""The graph's triples in batches of whole things or whole articles' claims: what is written, and what is checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

from pyoxigraph import Triple

from app.rdf import reading
from app.rdf.claims import claim_triples
from app.rdf.moment import Moment
from app.rdf.things import role_triples, thing_triples

T = TypeVar("T")
_ROLES_A_BATCH: Final = 1_000
_THINGS_A_BATCH: Final = 500
_ARTICLES_A_BATCH: Final = 20


def parts(graph: reading.Graph, base: str, moment: Moment) -> Iterator[list[Triple]]:
    """The roles, the things, then what each article claims. Raises StoreError."""
    for titles in _batches(reading.roles(graph, moment), _ROLES_A_BATCH):
        yield [triple for title in titles for triple in role_triples(base, title)]
    for things in _batches(reading.things(graph, moment), _THINGS_A_BATCH):
        yield [triple for thing in things for triple in thing_triples(base, thing)]
    for articles in _batches(reading.claims(graph, moment), _ARTICLES_A_BATCH):
        yield [triple for article in articles for triple in claim_triples(base, article)]


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
