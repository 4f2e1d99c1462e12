"""The words of an article as the grammars see them, each with its offsets in the stored text."""

from __future__ import annotations

import re
from bisect import bisect_left

from schema.spelling import standard, view

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|\n|[^\w\s]|_")


class Tokens:
    """A text cut into words, numbers and signs. `words` are in `view` spelling; `capital` tells a capital first letter."""

    __slots__ = ("capital", "ends", "standard", "starts", "text", "view", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.standard = standard(text)
        self.view = view(text)
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.capital: list[bool] = []
        lowered, spelled = self.view, self.standard
        for match in _TOKEN.finditer(spelled):
            start, end = match.span()
            self.starts.append(start)
            self.ends.append(end)
            self.words.append(lowered[start:end])
            self.capital.append(spelled[start] != lowered[start])

    def __len__(self) -> int:
        return len(self.words)

    def index_at(self, offset: int) -> int:
        """The index of the first token that begins at or after `offset`."""
        return bisect_left(self.starts, offset)

    def between(self, start: int, end: int) -> str:
        """The standard spelling of the tokens `start` to `end` (exclusive), as it stands in the text."""
        return self.standard[self.starts[start] : self.ends[end - 1]] if end > start else ""

    def is_word(self, index: int) -> bool:
        """Whether the token is made of letters."""
        return self.words[index][0].isalpha()

    def joined(self, index: int) -> bool:
        """Whether no space stands between this token and the one before."""
        return index > 0 and self.starts[index] == self.ends[index - 1]
