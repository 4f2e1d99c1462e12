"""The words of an article as the grammars see them, each with its offsets in the stored text."""

from __future__ import annotations

from bisect import bisect_left

from schema.spelling import WORD, lower, standard


class Tokens:
    """A text cut into words, numbers and signs.

    `words` are in `view` spelling; `starts` and `ends` their offsets; `capital` tells a capital first letter.
    """

    __slots__ = ("capital", "ends", "standard", "starts", "text", "view", "words")

    def __init__(self, text: str) -> None:
        spelled = standard(text)
        lowered = lower(spelled)
        spans = [match.span() for match in WORD.finditer(spelled)]
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
        return " ".join(self.standard[self.starts[start] : self.ends[end - 1]].split()) if end > start else ""

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
