"""What has been tied so far: the article's bodies with their mentions, and each sentence's people and posts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.reading import Mention, MentionKind
from ingest.recognise.tokens import Tokens
from ingest.resolve.bodies import NamedBody
from ingest.resolve.people import Known
from schema.document import Sentence
from schema.identity import organization_id
from schema.model import Article, Organization, Span


@dataclass(frozen=True, slots=True)
class PersonSeen:
    """A person's name at these offsets; by a post alone where `title_only`."""

    start: int
    end: int
    person: Known
    title_only: bool = False


@dataclass(frozen=True, slots=True)
class PostSeen:
    """A post at these offsets: its title, its body's id (empty where none is named), the person beside it.

    `alone` tells that no name stands by it and that it may mean a person by itself.
    """

    start: int
    end: int
    title: str
    organization: str = ""
    person: Known | None = None
    former: bool = False
    alone: bool = False


@dataclass(slots=True)
class SentenceDraft:
    """The mentions of one sentence, in the order in which they were tied; `of_life` tells that it is no news."""

    bodies: list[Mention] = field(default_factory=list)
    people: list[PersonSeen] = field(default_factory=list)
    posts: list[PostSeen] = field(default_factory=list)
    of_life: bool = False


class Draft:
    """The bodies of one article and the drafts of its sentences."""

    def __init__(self, article: Article, tokens: Tokens, sentences: Sequence[Sentence]) -> None:
        self.article = article
        self.tokens = tokens
        self.prose = sentences
        self.sentences = [SentenceDraft() for _ in sentences]
        self._starts = [sentence.start for sentence in sentences]
        self.organizations: dict[str, Organization] = {}
        self.spans: dict[str, list[tuple[int, int]]] = {}
        self._ids: dict[tuple[str, str | None, bool], str] = {}

    def sentence_at(self, offset: int) -> int | None:
        """The index of the sentence in which an offset stands; None outside of all."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.prose[index].end else None

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """The offsets of the tokens `start` to `end` (exclusive)."""
        return self.tokens.starts[start], self.tokens.ends[end - 1]

    def quote(self, spans: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        """The quotations at these offsets, each once, in order."""
        return tuple(Span.of(self.article.text, start, end) for start, end in sorted(set(spans)))

    def thing(self, named: NamedBody) -> str:
        """The id of a body, which is noted with what it is part of."""
        parent = self.thing(named.part_of) if named.part_of is not None else None
        called = _called(named)
        if called not in self._ids:
            _, place, _ = called
            key = organization_id(named.name, place, self.article.id if named.bare else None)
            known = self.organizations.get(key)
            if known is None or _capitals(named.name) < _capitals(known.name):  # a headline's are no spelling
                self.organizations[key] = Organization(key, named.name, named.kind, place, parent, named.bare)
            self.spans.setdefault(key, [])
            self._ids[called] = key
        return self._ids[called]

    def known(self, named: NamedBody) -> str:
        """The id of a body that has been named before; empty for any other."""
        return self._ids.get(_called(named), "")

    def mention(
        self, sentence: SentenceDraft, offsets: tuple[int, int], named: NamedBody, *, post_of: str | None = None
    ) -> str:
        """Note that a body is named at these offsets, perhaps inside a post; its id."""
        key = self.thing(named)
        self.spans[key].append(offsets)
        sentence.bodies.append(Mention(*offsets, MentionKind.ORGANIZATION, key, post_of=post_of))
        return key


def _called(named: NamedBody) -> tuple[str, str | None, bool]:
    """By what a body is told from the others of the article."""
    return named.name, named.place.full_name if named.place else None, named.bare


def _capitals(name: str) -> int:
    """How many words of a name are all in capitals."""
    return sum(len(word) > 1 and word.isupper() for word in name.split())
