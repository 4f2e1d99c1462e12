"""One article's facts: the whole way from a decoded source to the contract's records."""

from __future__ import annotations

from dataclasses import replace

from ingest.clean import clean
from ingest.reading import Reading
from ingest.resolve.reading import Reader
from schema.document import Document, Source
from schema.model import Facts


def extract(source: Source) -> Facts:
    """The facts of one source. Raises InputError where it holds no article."""
    return extract_document(clean(source))


def extract_document(document: Document) -> Facts:
    """The facts of one cleaned article."""
    return facts_of(Reader(document).read())


def facts_of(reading: Reading) -> Facts:
    """What a reading says, as records."""
    article = replace(reading.document.article, place=reading.place)
    return Facts(
        article=article,
        organizations=tuple(reading.organizations.values()),
        people=tuple(reading.people.values()),
    )
