"""An article as read: its sentences with all that they mention, each mention tied to the thing that it means.

This is what the claims are made from (ingest/relate): no rule of relation looks at a name again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from ingest.recognise.dates import DateMention
from ingest.recognise.tokens import Tokens
from ingest.resolve.directives import ResolvedDirective
from schema.document import Document, Sentence
from schema.model import Directive, Organization, Person, Span


class MentionKind(StrEnum):
    """What a mention is a mention of."""

    ORGANIZATION = "organization"
    PERSON = "person"
    DIRECTIVE = "directive"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a sentence that means a thing: `thing` is its id (empty for a date).

    `title_only` tells that a person is meant by a post alone ("đồng chí Bí thư Huyện ủy"); `post_of` that a body is
    named inside somebody's post (its title), so that it does nothing itself here.
    """

    start: int
    end: int
    kind: MentionKind
    thing: str = ""
    title_only: bool = False
    post_of: str | None = None
    date: DateMention | None = None


@dataclass(frozen=True, slots=True)
class PostRead:
    """A post that a sentence names, held or not, by the offsets of its words.

    `organization` is the id of its body (empty where the text names none), `person` of the one who stands beside it or
    is known to hold it (empty where nobody does). `beside` tells that the person's name stands by it, `former` that it
    is said to be past.
    """

    start: int
    end: int
    title: str
    organization: str = ""
    person: str = ""
    beside: bool = False
    former: bool = False


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """One sentence of prose and its mentions in order; `posts` are all posts that it names, given or held.

    `of_life` tells that it tells of somebody's life and no news.
    """

    sentence: Sentence
    mentions: tuple[Mention, ...]
    posts: tuple[PostRead, ...] = ()
    of_life: bool = False

    def of_kind(self, *kinds: MentionKind) -> tuple[Mention, ...]:
        """The mentions of these kinds, in order."""
        return tuple(m for m in self.mentions if m.kind in kinds)

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie within the offsets."""
        return tuple(m for m in self.mentions if start <= m.start and m.end <= end)


@dataclass(frozen=True, slots=True)
class Reading:
    """What an article names. Claims are read from `sentences`; ids point into the three mappings.

    `documents` are the directives with what the recogniser saw of each naming; `year` is the article's year where one
    is known; `place` the unit that the article is about.
    """

    document: Document
    tokens: Tokens
    sentences: tuple[ReadSentence, ...]
    organizations: dict[str, Organization] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    directives: dict[str, Directive] = field(default_factory=dict)
    documents: tuple[ResolvedDirective, ...] = ()
    year: int | None = None
    place: str | None = None

    @property
    def text(self) -> str:
        """The stored text."""
        return self.document.article.text

    def span(self, start: int, end: int) -> Span:
        """The quotation from `start` to `end`."""
        return Span.of(self.text, start, end)

    def quote(self, read: ReadSentence) -> Span:
        """The quotation of a whole sentence."""
        return self.span(read.sentence.start, read.sentence.end)

    def words(self, start: int, end: int) -> str:
        """The text between two offsets in view spelling, as rules match it."""
        return self.tokens.view[start:end]
