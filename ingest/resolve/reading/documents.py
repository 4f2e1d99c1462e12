"""The documents that an article names, told by their issuers as the bodies were resolved."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from ingest.patterns import lazy
from ingest.recognise.directives import DirectiveMention, find_congresses
from ingest.resolve.directives import DirectiveContext, ResolvedDirective, committee, resolve_directives, signs
from ingest.resolve.focus import COMMITTEE_SYMBOLS, Focus, agency_of
from ingest.resolve.reading.draft import Draft
from schema.document import Document, Sentence

_STANDING = ("Ban Thường vụ ", "Thường trực ")
_COMMUNE = "ĐU"
_FAR_MORE = 2
_COMMUNES = lazy(r"Đảng ủy (?:xã|phường|thị trấn|đặc khu) .+$")


class BodyNames:
    """The names of the bodies that stand at given offsets. `bodies` are (start, end, id) in order."""

    def __init__(self, bodies: list[tuple[int, int, str]], names: dict[str, str]) -> None:
        self._bodies = bodies
        self._names = names
        self._by_end = {end: thing for _, end, thing in bodies}

    def within(self, start: int, end: int) -> str | None:
        """The name of the first body that begins between the offsets."""
        index = bisect_left(self._bodies, (start,))
        if index < len(self._bodies) and self._bodies[index][0] < end:
            return self._names[self._bodies[index][2]]
        return None

    def last(self, start: int, end: int, beginnings: tuple[str, ...]) -> str | None:
        """The name of the last body between the offsets whose name begins so."""
        first, stop = (bisect_left(self._bodies, (offset,)) for offset in (start, end))
        names = (self._names[thing] for _, _, thing in reversed(self._bodies[first:stop]))
        return next((name for name in names if name.startswith(beginnings)), None)

    def mostly(self, committees: re.Pattern[str], start: int = 0, end: int | None = None) -> str | None:
        """The committee of which most bodies between the offsets are, themselves or as its agencies."""
        within = (thing for at, _, thing in self._bodies if start <= at and (end is None or at < end))
        named = Counter(match.group() for thing in within if (match := committees.search(self._names[thing])))
        most = named.most_common(1)
        return most[0][0] if most and most[0][1] * 2 > named.total() else None

    def signing(self, office: str, start: int, at: int, end: int) -> str | None:
        """The name of the body between the offsets whose initials the symbol is: named last before `at`, else after.

        Unless the article names another such body far more often: its own commission, not one that it inspected.
        """
        first, here, stop = (bisect_left(self._bodies, (offset,)) for offset in (start, at, end))
        near = (*reversed(self._bodies[first:here]), *self._bodies[here:stop])
        names = (self._names[thing] for _, _, thing in near)
        nearest = next((name for name in names if signs(office, name)), None)
        if nearest is None:
            return None
        often = Counter(self._names[thing] for _, _, thing in self._bodies)
        most = max((name for name in often if signs(office, name)), key=lambda name: often[name])
        return most if often[most] > _FAR_MORE * often[nearest] else nearest

    def ending(self, end: int) -> str | None:
        """The name of the body whose words end at the offset."""
        thing = self._by_end.get(end)
        return self._names[thing] if thing else None


def documents_of(
    document: Document,
    prose: Sequence[Sentence],
    namings: list[DirectiveMention],
    draft: Draft,
    focus: Focus,
    year: int | None,
) -> tuple[ResolvedDirective, ...]:
    """The documents that `namings` mean. `year` is the article's, where one is known."""
    bodies = sorted((m.start, m.end, m.thing) for sentence in draft.sentences for m in sentence.bodies)
    names = BodyNames(bodies, {key: body.name for key, body in draft.organizations.items()})

    def committee_at(office: str, start: int) -> str | None:
        """The committee or agency that a symbol means in its paragraph: an agency is mostly named right there."""
        text = document.article.text
        paragraph = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", start)
        stop = stop if stop >= 0 else len(text)
        agency = agency_of(office)
        if agency is not None:
            beginnings = tuple(f"{agency[0]} {committee}" for committee in COMMITTEE_SYMBOLS[agency[1]])
            named = names.last(paragraph, start, beginnings) or names.last(start, stop, beginnings)
            if named is not None:
                return named
        own = focus.committee_for(office, draft.tokens.index_at(start), draft.tokens.index_at(paragraph))
        if office in COMMITTEE_SYMBOLS:
            clause = max(paragraph, *(text.rfind(mark, paragraph, start) + 1 for mark in ".;"))
            beginnings = tuple(f"{of}{c} " for c in COMMITTEE_SYMBOLS[office] for of in ("", *_STANDING))
            told = names.last(clause, start, beginnings) if own or office == _COMMUNE else None
            if own is None and office == _COMMUNE:
                told = told or names.mostly(_COMMUNES, paragraph, start) or names.mostly(_COMMUNES)
            return committee(told) if told else own
        if own is not None:
            return own
        anywhere = office.startswith("ĐU") and len(office) > len("ĐU")  # a bloc's or an army's committee
        return names.signing(office, paragraph, start, stop) or (
            names.signing(office, 0, start, len(text)) if anywhere else None
        )

    context = DirectiveContext(
        text=document.article.text,
        published=document.article.published,
        year=year,
        issuer_name=names.within,
        local_issuer=committee_at,
        congress_body=names.within,
        subject_name=names.ending,
    )
    congresses = find_congresses(draft.tokens.view, draft.tokens.standard, prose)
    return tuple(resolve_directives(namings, context, congresses))
