"""Which media type an Accept header takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rdf.negotiation import best

OFFERS = ["text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"]


@pytest.mark.parametrize(
    ("accept", "offer"),
    [
        ("", "text/turtle"),
        ("*/*", "text/turtle"),
        ("application/ld+json", "application/ld+json"),
        ("APPLICATION/LD+JSON", "application/ld+json"),
        ("application/*", "application/n-triples"),
        ("text/*", "text/turtle"),
        ("application/rdf+xml, text/turtle", "text/turtle"),
        ("application/rdf+xml;q=0.9, text/turtle;q=0.8", "application/rdf+xml"),
        ("application/rdf+xml;charset=utf-8;q=0.9, text/turtle;q=0.8", "application/rdf+xml"),
        ("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", "text/turtle"),
        ("*/*, text/turtle;q=0", "application/n-triples"),
        ("application/*;q=0.5, application/n-triples;q=0.1", "application/ld+json"),
        ("text/turtle;q=0.001, */*;q=0", "text/turtle"),
        ("text/turtle;q=0", None),
        ("text/html", None),
        ("application/json", None),
        ("*/*;q=0", None),
        ("text/turtle;q=high", None),
        ("text/turtle;q=nan", None),
        ("text/turtle;q=2", None),
    ],
)
def test_an_accept_header_takes(accept: str, offer: str | None) -> None:
    assert best(accept, OFFERS) == offer


@given(st.text())
def test_any_header_takes_an_offer_or_none(accept: str) -> None:
    assert best(accept, OFFERS) in {*OFFERS, None}


def test_of_nothing_nothing_is_taken() -> None:
    assert best("*/*", []) is None
