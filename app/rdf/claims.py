"""Claims as triples: what an article says, where it says so, in which words. Pure, in one fixed order, no blank nodes.

A claim is `{base}claim/{hash of what it says}`: a statement (rdf:subject, rdf:predicate, rdf:object) derived from its
article and pointing at a passage, `{base}id/{article}#char=10,120` (RFC 5147), which holds the quotation and its
offsets as Web Annotation selectors.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from app.rdf.rows import ArticleClaims, Claim
from app.rdf.terms import decimal_literal, literals, role_iri, thing_iri
from app.rdf.vocabulary import (
    CLAIM_CLASSES,
    CLAIM_PROPERTIES,
    DATES,
    OA,
    ORG,
    PG,
    PROV,
    RDF,
    REFERENCES,
    conventional_property,
    edge_property,
)

_TYPE, _SUBJECT, _PREDICATE, _OBJECT = (NamedNode(RDF + part) for part in ("type", "subject", "predicate", "object"))
_CLAIM, _CONFIDENCE, _RULE = (NamedNode(PG + part) for part in ("Claim", "confidence", "rule"))
_DERIVED: Final = NamedNode(PROV + "wasDerivedFrom")
_TARGET, _SOURCE, _SELECTOR = (NamedNode(OA + part) for part in ("hasTarget", "hasSource", "hasSelector"))
_EXACT, _START, _END = (NamedNode(OA + part) for part in ("exact", "start", "end"))
_PASSAGE: Final = NamedNode(OA + "SpecificResource")
_QUOTE, _POSITION = NamedNode(OA + "TextQuoteSelector"), NamedNode(OA + "TextPositionSelector")
_MEMBER, _ORGANIZATION, _ROLE = (NamedNode(ORG + part) for part in ("member", "organization", "role"))
# told otherwise: as the derivation, as the passage, as confidence and rule
_TOLD: Final = frozenset({"article", "start", "end", "confidence", "rule"})
# what the article said before a person joined two things: the graph's own, for undoing it
_AS_READ: Final = "read_"


def claim_triples(base: str, article: ArticleClaims) -> Iterator[Triple]:
    """An article's claims in the order of its text, each passage described once, before the first claim on it.

    Edges that say the same thing in the same words are one claim, with the highest of their confidences.
    """
    source = thing_iri(base, article.id)
    passage = None
    for digest, claim in _distinct(article):
        start, end = _span(claim)
        words = NamedNode(f"{source.value}#char={start},{end}")
        if words != passage:
            yield from _passage_triples(source, words, start, end, article.text[start:end])
            passage = words
        yield from _one_claim(base, NamedNode(f"{base}claim/{digest}"), claim, source, words)


def claim_digest(article: str, claim: Claim) -> str:
    """The name of a claim: a hash of who says what of whom and where; not of how it was found or how sure it is."""
    further = {k: _unordered(claim.properties[k]) for k in _keys(claim) if claim.properties[k] is not None}
    content = [claim.edge, claim.source, claim.target, article, *_span(claim), further]
    return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()[:32]


def _keys(claim: Claim) -> list[str]:
    return sorted(key for key in claim.properties.keys() - _TOLD if not key.startswith(_AS_READ))


def _unordered(value: object) -> object:
    return sorted(map(str, value)) if isinstance(value, (list, tuple)) else value


def _span(claim: Claim) -> tuple[int, int]:
    """The claim's offsets; 0, 0 where it has none: such a passage has no words, and the shapes say so."""
    start, end = claim.properties.get("start"), claim.properties.get("end")
    return (start, end) if isinstance(start, int) and isinstance(end, int) else (0, 0)


def _distinct(article: ArticleClaims) -> list[tuple[str, Claim]]:
    kept: dict[str, Claim] = {}
    for claim in sorted(article.claims, key=lambda c: (-_confidence(c), str(c.properties.get("rule")))):
        kept.setdefault(claim_digest(article.id, claim), claim)
    return sorted(kept.items(), key=lambda item: (_span(item[1]), item[1].edge, item[0]))


def _confidence(claim: Claim) -> float:
    value = claim.properties.get("confidence")
    return float(value) if isinstance(value, (int, float)) else 0.0


def _passage_triples(source: NamedNode, words: NamedNode, start: int, end: int, text: str) -> Iterator[Triple]:
    quote, position = (NamedNode(f"{source.value}#{part}={start},{end}") for part in ("quote", "position"))
    yield Triple(words, _TYPE, _PASSAGE)
    yield Triple(words, _SOURCE, source)
    yield Triple(words, _SELECTOR, position)
    yield Triple(words, _SELECTOR, quote)
    yield Triple(position, _TYPE, _POSITION)
    yield Triple(position, _START, Literal(start))
    yield Triple(position, _END, Literal(end))
    yield Triple(quote, _TYPE, _QUOTE)
    yield Triple(quote, _EXACT, Literal(text))


def _one_claim(base: str, name: NamedNode, claim: Claim, source: NamedNode, words: NamedNode) -> Iterator[Triple]:
    subject, target = thing_iri(base, claim.source), thing_iri(base, claim.target)
    former = claim.properties.get("former") is True
    yield Triple(name, _TYPE, _CLAIM)
    if own := CLAIM_CLASSES.get(claim.edge):
        yield Triple(name, _TYPE, own)
    yield Triple(name, _SUBJECT, subject)
    yield Triple(name, _PREDICATE, edge_property(claim.edge, former=former))
    yield Triple(name, _OBJECT, target)
    yield Triple(name, _DERIVED, source)
    yield Triple(name, _TARGET, words)
    if claim.properties.get("confidence") is not None:
        yield Triple(name, _CONFIDENCE, decimal_literal(_confidence(claim)))
    for rule in literals(claim.properties.get("rule")):
        yield Triple(name, _RULE, rule)
    if claim.edge == "HOLDS_POST":
        yield Triple(name, _MEMBER, subject)
        yield Triple(name, _ORGANIZATION, target)
    yield from _further(base, name, claim)


def _further(base: str, name: NamedNode, claim: Claim) -> Iterator[Triple]:
    for key in _keys(claim):
        predicate = CLAIM_PROPERTIES.get((claim.edge, key)) or conventional_property(key)
        value = claim.properties[key]
        if key in REFERENCES:
            for identifier in _identifiers(value):
                yield Triple(name, predicate, thing_iri(base, identifier))
            continue
        for literal in literals(value, is_date=key in DATES):
            yield Triple(name, predicate, literal)
        if key == "title" and value:
            yield Triple(name, _ROLE, role_iri(base, str(value)))


def _identifiers(value: object) -> Iterable[str]:
    if isinstance(value, (list, tuple)):
        return sorted({str(part) for part in value})
    return [str(value)] if value else []
