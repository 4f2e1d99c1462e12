"""An article on its way from bytes to facts: what each step of `ingest` hands to the next.

read -> Source -> clean -> Document (zones, sentences) -> recognise -> Mention -> resolve, relate -> schema.model.Facts
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from schema.model import Article


class Format(StrEnum):
    """What a source's content is."""

    TEXT = "text"
    HTML = "html"


class Zone(StrEnum):
    """What a stretch of an article is. Claims are read from title, lead, body and caption; never from furniture."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    FURNITURE = "furniture"

    @property
    def is_prose(self) -> bool:
        """Whether claims may be read from it."""
        return self in {Zone.TITLE, Zone.LEAD, Zone.BODY, Zone.CAPTION}


@dataclass(frozen=True, slots=True)
class Source:
    """One article as it came in: decoded content and what its carrier (file, JSONL line, page) says of it.

    `name` is where it came from, in words for a person ("news.jsonl line 12"); `source` goes to the article's record.
    """

    name: str
    source: str
    content: str
    format: Format
    url: str | None = None
    title: str | None = None
    published: str | None = None

    @property
    def record(self) -> dict[str, str]:
        """It as a record of a JSONL file, from which it can be read again."""
        told = {"url": self.url, "title": self.title, "published": self.published}
        key = "html" if self.format is Format.HTML else "text"
        return {name: value for name, value in told.items() if value} | {key: self.content}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: offsets into the stored text, its zone, and the number of its block (paragraph, line)."""

    start: int
    end: int
    zone: Zone
    block: int


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned article and its sentences in order. Only sentences of prose zones say anything."""

    article: Article
    sentences: tuple[Sentence, ...]

    @property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences that claims may be read from."""
        return tuple(s for s in self.sentences if s.zone.is_prose)
