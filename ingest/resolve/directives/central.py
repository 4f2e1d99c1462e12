"""Which known central document a number or a plenum stands for; never a guess (CONTRACT section 3.8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.resolve.directives.context import DirectiveContext
from ingest.resolve.directives.titles import Pairs, agreement, clear_best, disagrees, other_congress, pairs
from schema.authority.directives import Document
from schema.authority.terms import terms
from schema.model import DirectiveKind

# decisions are numbered into the hundreds in few terms: such a number hardly comes again, nor does one with a letter
_RARE_NUMBER = 100
_AGREES = 0.3


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the article says of a document: its term, issuer, year and subject where told, and the words around."""

    term: str | None = None
    centre: str | None = None
    year: str | None = None
    date: str | None = None
    said: str = ""
    around: Pairs = frozenset()


@dataclass(frozen=True, slots=True)
class Choice:
    """The document, or those between which the article does not decide."""

    document: Document | None
    candidates: tuple[Document, ...] = ()


def choose(documents: Sequence[Document], evidence: Evidence, context: DirectiveContext) -> Choice:
    """The one of `documents` (which share a number, a name or a plenum) that the evidence and the article's date leave.

    A subject that agrees decides. Else it is the only one of the article's term, for a resolution (which guides for ten
    years) of that and the term before it, that has not been replaced. Where two are left, or the article's day is
    unknown, the choice stays open.
    """
    fitting = [d for d in documents if _fits(d, evidence, context)]
    if (
        len(fitting) > 1
        and (best := clear_best([d.title for d in fitting], evidence.said, evidence.around)) is not None
    ):
        return Choice(fitting[best])
    fitting = [d for d in fitting if _told(d, evidence) or not disagrees(d.title, evidence.said)]
    if not fitting:
        return Choice(None)
    if evidence.year or (len(fitting) == 1 and (evidence.term or _near(fitting[0], evidence, context))):
        return Choice(fitting[0]) if len(fitting) == 1 else Choice(None, tuple(fitting))
    recent = [d for d in fitting if d.term in _recent(context) and _in_force(d, context)] or fitting
    own = [d for d in recent if d.term in context.terms()]
    sure = own if all(d.kind is not DirectiveKind.NGHI_QUYET for d in recent) and own else recent
    return Choice(sure[0]) if len(sure) == 1 and context.latest else Choice(None, tuple(recent))


def _told(document: Document, evidence: Evidence) -> bool:
    """Whether the text tells the document by its term or its very day, so that its subject need not agree."""
    return evidence.term is not None or (evidence.date is not None and evidence.date == document.date)


def _fits(document: Document, evidence: Evidence, context: DirectiveContext) -> bool:
    if evidence.term and document.term != evidence.term:
        return False
    if other_congress(document.title, evidence.said):
        return False
    if evidence.centre and evidence.centre != "Trung ương" and evidence.centre not in document.issuers:
        return False
    if evidence.year:
        return (document.date or "")[:4] == evidence.year
    return context.latest is None or (document.date or "") <= context.latest


def _in_force(document: Document, context: DirectiveContext) -> bool:
    return document.valid_to is None or context.published is None or context.published < document.valid_to


def _recent(context: DirectiveContext) -> tuple[str, ...]:
    """The article's terms and the one before them, latest first; none without its date."""
    mine = context.terms()
    names = [t.name for t in terms()]
    before = names[names.index(mine[-1]) - 1 : names.index(mine[-1])] if mine else []
    return (*mine, *before)


def is_recent(document: Document, context: DirectiveContext) -> bool:
    """Whether the document is of the article's term or of the one before it."""
    return document.term in _recent(context)


def _near(document: Document, evidence: Evidence, context: DirectiveContext) -> bool:
    """Whether the only document of its number may be taken: it is recent, its number rare, or its subject agrees."""
    number = document.symbol.partition("-")[0]
    if (
        context.latest is None
        or document.term in _recent(context)
        or not number.isdigit()
        or int(number) >= _RARE_NUMBER
    ):
        return True
    return agreement(document.title, evidence.said, evidence.around) >= _AGREES


def evidence_of(sentences: Sequence[str], titles: Sequence[str], **told: str | None) -> Evidence:
    """Evidence from the sentences that name a document and the subjects that they give it."""
    said = max(titles, key=len, default="")
    return Evidence(**told, said=said, around=frozenset().union(*(pairs(s) for s in dict.fromkeys(sentences))))
