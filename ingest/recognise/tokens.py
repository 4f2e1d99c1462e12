"""The words of an article as the grammars see them, each with its offsets in the stored text."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from ingest.patterns import lazy
from schema.spelling import WORD, lower, standard

_ABBREVIATED = lazy(
    r"(?:UBND|HĐND|UBKT|UBMTTQ|MTTQ|BTV|BCH)(?=(?:TP|TX|TT|tỉnh|thành|huyện|quận|thị|xã|phường)\Z)|TP(?=HCM\Z)"
)
"""An abbreviation that another goes on right after: `UBND|TP`, `HĐND|huyện`, `TP|HCM`."""


class Tokens:
    """A text cut into words, numbers and signs.

    `words` are in `view` spelling; `starts` and `ends` their offsets; `capital` tells a capital first letter. Two words
    between which a space was lost are two.
    """

    __slots__ = ("_glued", "capital", "ends", "standard", "starts", "text", "view", "words")

    def __init__(self, text: str) -> None:
        spelled = standard(text)
        lowered = lower(spelled)
        spans, self._glued = _cut(spelled, lowered)
        self.text = text
        self.standard = spelled
        self.view = lowered
        self.starts: list[int] = [start for start, _ in spans]
        self.ends: list[int] = [end for _, end in spans]
        self.words: list[str] = [lowered[start:end] for start, end in spans]
        self.capital: list[bool] = [spelled[start] != lowered[start] for start in self.starts]

    def __len__(self) -> int:
        return len(self.words)

    def index_at(self, offset: int) -> int:
        """The index of the first token that begins at or after `offset`."""
        return bisect_left(self.starts, offset)

    def between(self, start: int, end: int) -> str:
        """The tokens `start` to `end` (exclusive) in standard spelling, single spaces where the text has any."""
        if end <= start:
            return ""
        cuts = [index for index in range(start + 1, end) if index in self._glued] if self._glued else []
        pieces = pairwise((start, *cuts, end))
        said = (self.standard[self.starts[first] : self.ends[last - 1]] for first, last in pieces)
        return " ".join(" ".join(said).split())

    def key(self, start: int, end: int) -> str:
        """The words `start` to `end` (exclusive) in view spelling, with single spaces: a name to look up."""
        return " ".join(self.words[start:end])

    def word(self, index: int) -> str:
        """The word at `index`; empty before the first and after the last."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def is_word(self, index: int) -> bool:
        """Whether the token is made of letters."""
        return self.words[index][0].isalpha()

    def joined(self, index: int) -> bool:
        """Whether no space stands between this token and the one before."""
        return index > 0 and self.starts[index] == self.ends[index - 1]


def _cut(spelled: str, lowered: str) -> tuple[list[tuple[int, int]], set[int]]:
    """The spans of the words, and the indices of those before which a space was lost: `NôngTrang` is two words.

    The words of other languages (`VietNamNet`) have no marks and stay whole.
    """
    spans: list[tuple[int, int]] = []
    glued: set[int] = set()
    for match in WORD.finditer(spelled):
        start, end = match.span()
        if (short := _ABBREVIATED.match(spelled, start, end)) is not None:
            spans.append(short.span())
            glued.add(len(spans))
            start = short.end()
        for at in range(start + 2, end - 1) if spelled[start + 1 : end] != lowered[start + 1 : end] else ():
            if spelled[at].isupper() and _is_lost(spelled, at, start, end):
                spans.append((start, at))
                glued.add(len(spans))
                start = at
        spans.append((start, end))
    return spans, glued


def _is_lost(text: str, at: int, start: int, end: int) -> bool:
    """Whether a space is missing before a capital inside a word with marks."""
    return text[at - 1].islower() and text[at + 1].islower() and not text[start:end].isascii()
