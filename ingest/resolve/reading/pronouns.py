"""Who `ông này`, `bà ấy`, `vị cán bộ này` means: the one named last before it (contract rule 7)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from ingest.patterns import lazy
from ingest.resolve.reading.draft import Draft, PersonSeen

_PRONOUN = lazy(
    r"(?<!\w)(?:(?P<he>ông|anh)|(?P<she>bà|chị|cô)|đồng chí"
    r"|vị(?: (?:cán bộ|lãnh đạo|nguyên|quan chức|chủ tịch|bí thư)){0,3})"
    r"\s(?:này|ấy|(?<=ông )ta|(?<=bà )ta)(?!\w)"
)
_WOMAN = lazy(r"(?:(?<!\w)bà|(?<!\w)chị|(?<!\w)cô)\s+$")
_MAN = lazy(r"(?:(?<!\w)ông|(?<!\w)anh)\s+$")
_ANOTHER = lazy(r"(?<!\w)(?:một|1|vợ|chồng|con|em|cháu) (?:vị|ông|bà|người|cán bộ|đảng viên|đồng chí|trai|gái|rể|dâu)")
_NEAR, _BEFORE = 320, 6  # characters


def pronouns(draft: Draft) -> Iterator[tuple[int, PersonSeen]]:
    """The pronouns that mean somebody named shortly before, each with the index of its sentence, in order."""
    text = draft.tokens.view
    matches = list(_PRONOUN.finditer(text))
    if not matches:
        return
    seen = sorted(chain.from_iterable(sentence.people for sentence in draft.sentences), key=lambda one: one.start)
    starts = [one.start for one in seen]
    for match in matches:
        index = draft.sentence_at(match.start())
        near = seen[bisect_left(starts, match.start() - _NEAR) : bisect_left(starts, match.start())]
        person = _meant(text, match, near) if index is not None else None
        if person is not None and index is not None:
            yield index, PersonSeen(match.start(), match.end(), person.person)


def _meant(text: str, match: re.Match[str], near: Sequence[PersonSeen]) -> PersonSeen | None:
    """The one of those near who is named last before a pronoun and may be of its sex, where nobody else is told of."""
    at = match.start()
    for one in reversed([one for one in near if one.end <= at]):
        before = text[max(0, one.start - _BEFORE) : one.start]
        woman = _WOMAN.search(before) is not None or " thị " in one.person.name.lower()
        if (match["he"] and woman) or (match["she"] and not woman and _MAN.search(before)):
            continue
        return one if _ANOTHER.search(text, one.end, at) is None else None
    return None
