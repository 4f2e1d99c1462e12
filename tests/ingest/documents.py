"""Reads the documents of a made-up text as the pipeline does, with bodies told by a table instead of the grammar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.recognise.dates import find_dates
from ingest.recognise.days import article_year
from ingest.recognise.directives import DirectiveMention, find_congresses, find_directives
from ingest.relate.directives import Body, directive_relations, issues
from ingest.resolve.directives import DirectiveContext, ResolvedDirective, resolve_directives
from schema.document import Sentence, Zone
from schema.model import DirectiveRelation, Issue
from schema.spelling import compose, standard, view


@dataclass(frozen=True, slots=True)
class Documents:
    """What was read of a text, each line of which is one sentence."""

    text: str
    mentions: list[DirectiveMention]
    directives: list[ResolvedDirective]
    relations: list[DirectiveRelation]
    issues: list[Issue]

    def ids(self) -> list[str]:
        """The ids of the documents in order."""
        return [d.directive.id for d in self.directives]

    def words(self) -> list[str]:
        """The words of the mentions in order."""
        return [self.text[m.start : m.end] for m in self.mentions]


def lines(text: str) -> list[Sentence]:
    """One sentence of body a line."""
    sentences, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line:
            sentences.append(Sentence(at, at + len(line), Zone.BODY, number))
        at += len(line) + 1
    return sentences


def read(
    text: str,
    published: str | None = None,
    names: Mapping[str, str] | None = None,
    offices: Mapping[str, str] | None = None,
) -> Documents:
    """The documents of a text. `names` gives the full name of each body's words; it also finds their mentions.

    `offices` names the article's own body of a symbol; without it `names` does.
    """
    text = compose(text)
    seen, spelled, sentences, named = view(text), standard(text), lines(text), names or {}
    mentions = find_directives(seen, spelled, sentences)
    dates = [d for s in sentences for d in find_dates(seen, s.start, s.end)]
    bodies = _bodies(text, named)
    context = DirectiveContext(
        text,
        published,
        article_year(seen, dates, published),
        issuer_name=lambda start, end: named.get(text[start:end]),
        local_issuer=lambda office, _: (named if offices is None else offices).get(office),
        congress_body=lambda start, end: named.get(text[start:end]),
        subject_name=lambda end: next((b.organization for b in bodies if b.end == end), None),
    )
    directives = resolve_directives(mentions, context, find_congresses(seen, spelled, sentences))
    return Documents(
        text,
        mentions,
        directives,
        directive_relations(text, seen, sentences, directives),
        issues(text, seen, directives, bodies),
    )


def _bodies(text: str, named: Mapping[str, str]) -> list[Body]:
    """Where the words of the table stand, a longer name before a shorter one at the same place."""
    found: dict[int, Body] = {}
    for words, name in sorted(named.items(), key=lambda n: len(n[0])):
        at = text.find(words)
        while at >= 0:
            found[at] = Body(at, at + len(words), name, in_post=text.endswith("Bí thư ", 0, at))
            at = text.find(words, at + 1)
    return sorted(found.values(), key=lambda b: b.start)
