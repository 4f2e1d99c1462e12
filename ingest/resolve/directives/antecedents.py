"""Which documents "Nghị quyết này", "hai nghị quyết trên", "Nghị quyết thứ hai" and "văn bản này" mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ingest.patterns import lazy
from ingest.recognise.directives import DirectiveMention
from ingest.recognise.directives.patterns import ANY, JOINED

Named = Sequence[tuple[int, int, DirectiveMention]]
"""Where a document is named, its place among the article's documents, and the naming; in order."""
_OF_WHICH = lazy(r"(?:,\s+(?:là\s+)?văn bản|,)?\s+mà(?:\s+(?:chính|nay))?\s+")
"""Between a document and "Quy định này", which is then another: `Quy định số 7-QĐ/HU mà Quy định này thay thế`."""
_REACH, _MANY_REACH = 4000, 1500  # characters


def meant_by(antecedent: DirectiveMention, named: Named, text: str) -> list[int]:
    """The places of the documents meant: the last named of the kind, or of those named together in one sentence."""
    before = named[: bisect_left(named, (antecedent.start, -1))]
    if before and _OF_WHICH.fullmatch(text, before[-1][2].tail, antecedent.start):
        before = [n for n in before if n[1] != before[-1][1]]
    same = [n for n in before if antecedent.kind in {n[2].kind, ANY} and n[0] >= antecedent.start - _REACH]
    if not same:
        return []
    together = [n for n in same if n[2].sentence == same[-1][2].sentence]
    if antecedent.nth is not None:
        return _nth([*dict.fromkeys(place for _, place, _ in together)], antecedent.nth)
    if antecedent.count is not None:
        return _many(antecedent, same, together, text)
    return [same[-1][1]] if antecedent.kind is not ANY else _one(together, text)


def _nth(places: list[int], nth: int) -> list[int]:
    if len(places) < 2 or nth > len(places):
        return []
    return [places[nth - 1] if nth > 0 else places[nth]]


def _many(antecedent: DirectiveMention, same: Named, together: Named, text: str) -> list[int]:
    """As many as are counted, named last; without a count all of a sentence, where no others are spoken of since."""
    if antecedent.count:
        near = [place for start, place, _ in reversed(same) if start >= antecedent.start - _MANY_REACH]
        last = [*dict.fromkeys(near)][: antecedent.count]
        return sorted(last) if len(last) == antecedent.count else []
    word = " ".join(text[antecedent.start : antecedent.end].lower().split()[:2])
    between = text[together[-1][2].end : antecedent.start].lower()
    others = re.search(rf"(?<!\w)(?:các|những|nhiều|một số)\s+{re.escape(word)}", between)
    places = [*dict.fromkeys(place for _, place, _ in together)]
    return places if len(places) > 1 and others is None else []


def _one(together: Named, text: str) -> list[int]:
    """Of the documents of one sentence the only one, the one that is issued there, or the one that it is about."""
    places = [*dict.fromkeys(place for _, place, _ in together)]
    issued = [*dict.fromkeys(place for _, place, mention in together if mention.subject is not None)]
    if len(places) == 1 or len(issued) == 1:
        return places if len(places) == 1 else issued
    return places[:1] if _opens(together, text) else []


def _opens(together: Named, text: str) -> bool:
    """Whether a sentence begins with its first document, alone."""
    (_, _, first), (_, _, second) = together[:2]
    begins = re.search(r"[^\W\d_]", text[first.sentence[0] : first.head]) is None
    return begins and JOINED.fullmatch(text.lower(), min(first.tail, second.start), second.start) is None
