"""One article's facts as the rows of the graph that they are."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Container, Iterable, Mapping
from typing import Any

from ingest.load.claims import Sayer, claim_rows
from ingest.load.inspections import same_inspections
from ingest.load.places import canonical_place, place_ref, place_rows
from ingest.load.structure import article_place, structure_rows
from ingest.load.things import article_properties, thing_rows
from schema.errors import InputError
from schema.model import Facts
from store.rows import NAMED_BY_ARTICLES, EdgeRow, NodeRow, Ref, Rows

# Part of every content hash: raised when rows come to mean something else, so that all articles count as changed.
_LAYOUT = 1
_FOUND = frozenset({"confidence", "rule"})


def rows(facts: Facts) -> Rows:
    """All that an article puts into the graph: each node once, each claim once, in one order.

    A thing that no claim speaks of is left out. Raises InputError where a claim speaks of a thing that the facts lack,
    where an id is not of one thing only, or where the text holds half a character.
    """
    article = facts.article
    same = same_inspections(facts)
    nodes = {node.ref: node for node in reversed(list(thing_rows(facts, same)))}
    sayer = Sayer(Ref("Article", article.id), article.source, _by_id(facts, nodes, same), _names(nodes.values()))
    claims = list(claim_rows(facts, sayer))
    claims += structure_rows(facts.organizations, claims, article, sayer)
    claims += article_place(article, sayer)
    distinct = _without_doubles(_without_weaker_chairs(claims))
    used = {end for claim in distinct for end in (claim.source, claim.target)}
    places, reference = _places(facts, used)
    kept = (*sorted((node for ref, node in nodes.items() if ref in used), key=lambda node: node.ref), *places)
    properties = article_properties(article, canonical_place(article.place) if article.place else None)
    try:
        digest = _digest(properties, kept, distinct, reference)
    except UnicodeEncodeError as error:
        raise InputError(article.source, f"its text holds half a character at {error.start}") from error
    return Rows(article.id, article.source, digest, properties, kept, distinct, reference)


def _places(facts: Facts, used: Container[Ref]) -> tuple[tuple[NodeRow, ...], tuple[EdgeRow, ...]]:
    """The places that claims speak of, with the places around them and in their place."""
    events = (event.place for event in facts.events)
    names = {facts.article.place, *events, *(body.place for body in facts.organizations)}
    nodes: dict[Ref, NodeRow] = {}
    edges: dict[tuple[str, Ref, Ref], EdgeRow] = {}
    for name in sorted(name for name in names if name and place_ref(name) in used):
        found, within = place_rows(name)
        nodes |= {node.ref: node for node in found}
        edges |= {(edge.type, edge.source, edge.target): edge for edge in within}
    return tuple(nodes[ref] for ref in sorted(nodes)), tuple(edges[ends] for ends in sorted(edges))


def _by_id(facts: Facts, nodes: Iterable[Ref], same: Mapping[str, str]) -> dict[str, Ref]:
    found = {ref.id: ref for ref in nodes}
    if len(found) < len(list(nodes)):
        raise InputError(facts.article.source, "two things of different kinds have one id")
    found |= {event: found[record] for event, record in same.items()}
    return found | {facts.article.id: Ref("Article", facts.article.id)}


def _names(nodes: Iterable[NodeRow]) -> dict[Ref, str]:
    return {node.ref: str(node.properties["name"]) for node in nodes if node.ref.label in NAMED_BY_ARTICLES}


def _without_weaker_chairs(claims: Iterable[EdgeRow]) -> list[EdgeRow]:
    """Who leads an inspection does not also chair it: the event and the record say the same of one person."""
    claims = list(claims)
    leads = {(c.source, c.target) for c in claims if c.type == "CHAIRS" and c.properties.get("role") == "leads"}
    return [
        c
        for c in claims
        if not (c.type == "CHAIRS" and c.properties.get("role") == "chairs" and (c.source, c.target) in leads)
    ]


def _without_doubles(claims: Iterable[EdgeRow]) -> tuple[EdgeRow, ...]:
    """Of claims that differ only in how they were found, the surest; in one order."""
    surest: dict[tuple[str, ...], EdgeRow] = {}
    for claim in sorted(claims, key=_sureness):
        surest.setdefault(_said(claim), claim)
    return tuple(surest[said] for said in sorted(surest))


def _sureness(claim: EdgeRow) -> tuple[float, str]:
    return -claim.properties["confidence"], claim.properties["rule"]


def _said(edge: EdgeRow) -> tuple[str, ...]:
    told = sorted(item for item in edge.properties.items() if item[0] not in _FOUND)
    return edge.type, edge.source.id, edge.target.id, repr(told)


def _digest(
    article: Mapping[str, Any], nodes: Iterable[NodeRow], claims: Iterable[EdgeRow], reference: Iterable[EdgeRow]
) -> str:
    content = [
        _LAYOUT,
        dict(article),
        [[node.ref.label, *node.kinds, dict(node.properties)] for node in nodes],
        [[e.type, e.source.id, e.target.id, dict(e.properties)] for e in (*claims, *reference)],
    ]
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
