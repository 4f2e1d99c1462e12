"""Which documents the article cites, and which a document's own title cites."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ingest.recognise.directives import Form
from ingest.resolve.directives import ResolvedDirective
from schema.model import Citation, DirectiveRelation, Span

ARTICLE_RULE, TITLE_RULE = "cites: the article names it", "cites: in the document's subject"


def citations(
    text: str, article: str, directives: Sequence[ResolvedDirective], relations: Sequence[DirectiveRelation] = ()
) -> list[Citation]:
    """The article (its id) cites each of its documents; a document those of its subject ("về 5 năm thực hiện Y").

    Pairs that `relations` already join are left out of the latter. The evidence are the naming words.
    """
    found = [
        Citation(
            by=article, directive=d.directive.id, evidence=d.directive.mentions, confidence=0.95, rule=ARTICLE_RULE
        )
        for d in directives
        if d.directive.mentions
    ]
    joined = {(r.source, r.target) for r in relations} | {(r.target, r.source) for r in relations}
    named = sorted(
        ((m.start, m, d.directive.id) for d in directives for m in d.mentions), key=lambda n: (n[0], n[1].end)
    )
    for (_, first, source), (start, second, target) in itertools.pairwise(named):
        inside = first.title and start < first.tail + len(first.title) + 8 and second.head != first.head
        if inside and second.form is not Form.ANTECEDENT and source != target and (source, target) not in joined:
            joined.add((source, target))
            span = Span.of(text, first.start, second.end)
            found.append(Citation(by=source, directive=target, evidence=(span,), confidence=0.7, rule=TITLE_RULE))
    return found
