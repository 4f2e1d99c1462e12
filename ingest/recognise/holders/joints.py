"""The words that stand between names and posts: signs that join them, words that tell a post's time."""

from __future__ import annotations

from enum import StrEnum

from ingest.recognise.scan import Item
from ingest.recognise.tokens import Tokens
from schema.authority.vocabulary import name_trie, name_words

_SIGNS = frozenset({",", "-", "(", ")", ":", "/", "&"})
_BEFORE_LISTS = frozenset({":", "như", "gồm"})  # after "từng giữ các chức vụ"
_LONGEST_MODE = 6
_TERM = frozenset("ivx")  # of a term of office: "khóa XII"


class Mode(StrEnum):
    """What the words before a post say of its time."""

    FORMER = "former"
    DURING = "during"
    CURRENT = "current"
    ACTING = "acting"


class Joints:
    """Reads the words between the items of a sentence."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._modes = {mode: name_trie(mode.value) for mode in Mode}
        self._joining = name_words("joining")

    def gap(self, before: Item, after: Item) -> list[str]:
        """The words from the end of one item to the beginning of another."""
        return self.tokens.words[before.end : after.start]

    def separates(self, gap: list[str], *, or_empty: bool = False) -> bool:
        """Whether the words between two posts (or a name and a post) are signs and joining words only."""
        index = 0
        while index < len(gap):
            after = self._past_mode(gap, index)
            if after == index and not self._joins(gap[index]):
                return False
            index = max(after, index + 1)
        return bool(gap) or or_empty

    def _past_mode(self, gap: list[str], index: int) -> int:
        for trie in self._modes.values():
            matched = trie.match(gap, index, len(gap))
            if matched is not None:
                return matched[1]
        return index

    def _joins(self, word: str) -> bool:
        return word in _SIGNS or word in self._joining or word.isdigit() or _TERM.issuperset(word)

    def mode(self, start: int) -> Mode | None:
        """What the words right before the token say of the time of the post that begins there: the longest counts."""
        while start > 0 and self.tokens.words[start - 1] in _BEFORE_LISTS:
            start -= 1
        for at in range(max(0, start - _LONGEST_MODE), start):
            for mode, trie in self._modes.items():
                matched = trie.match(self.tokens.words, at, start)
                if matched is not None and matched[1] == start:
                    return mode
        return None
