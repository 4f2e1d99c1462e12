"""What resolving needs to know of the article, and what it gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ingest.recognise.directives import DirectiveMention
from schema.authority.terms import term_at
from schema.model import Directive


def _unknown(*_: object) -> None:
    """The answer of an article that tells nothing."""


@dataclass(frozen=True, slots=True)
class DirectiveContext:
    """The article as the documents' resolver sees it.

    `text` is the stored text; `published` its day (ISO) and `year` its year (`article_year`), None where unknown.
    `issuer_name(start, end)` names the body whose words stand there in full; `local_issuer(office, start)` the
    committee that a symbol's issuer means there ("TU" is "Tỉnh ủy Lai Châu"); `congress_body(start, end)` names the
    đảng bộ; `subject_name(end)` the body whose words end there and that issues what follows.
    """

    text: str
    published: str | None = None
    year: int | None = None
    issuer_name: Callable[[int, int], str | None] = _unknown
    local_issuer: Callable[[str, int], str | None] = _unknown
    congress_body: Callable[[int, int], str | None] = _unknown
    subject_name: Callable[[int], str | None] = _unknown

    @property
    def latest(self) -> str | None:
        """The last day on which a document that the article names can be dated."""
        return self.published or (f"{self.year}-12-31" if self.year else None)

    def terms(self) -> tuple[str, ...]:
        """The terms in which the article may lie, the later first; none where its year is unknown."""
        days = (self.published, self.published) if self.published else (f"{self.year}-12-31", f"{self.year}-01-01")
        found = (term_at(day) for day in days if day and self.latest)
        return tuple(dict.fromkeys(t.name for t in found if t))


@dataclass(frozen=True, slots=True)
class ResolvedDirective:
    """A document of the article and the mentions that name it, in order."""

    directive: Directive
    mentions: tuple[DirectiveMention, ...]
