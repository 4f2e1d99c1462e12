"""Phrases by their words, so that the longest one at a place is found at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from schema.errors import AuthorityError
from schema.spelling import words

T = TypeVar("T")
_VALUE = ""  # the key of a node's value: no word is empty


class Trie(Generic[T]):
    """Phrases and what each stands for. A word said twice in a slip (`Ban Ban Tổ chức`) counts once."""

    __slots__ = ("_root",)

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, phrase: str, value: T) -> None:
        """Make `phrase` (in view spelling) stand for `value`; raises AuthorityError where it already has another."""
        node = self._root
        for word in words(phrase):
            node = node.setdefault(word, {})
        if node.get(_VALUE, value) != value:
            raise AuthorityError(f"two entries share the form {phrase!r}")
        node[_VALUE] = value

    @property
    def first_words(self) -> frozenset[str]:
        """The words that phrases begin with."""
        return frozenset(self._root)

    def match(self, tokens: Sequence[str], start: int, end: int) -> tuple[T, int] | None:
        """The value of the longest phrase that begins at `start`, and the index after its last word."""
        if start >= end:
            return None
        node = self._root.get(tokens[start])
        return None if node is None else self._longest(node, tokens, start + 1, end)

    def _longest(self, node: dict[str, Any], tokens: Sequence[str], index: int, end: int) -> tuple[T, int] | None:
        found: tuple[T, int] | None = (node[_VALUE], index) if _VALUE in node else None
        slipped = False
        while index < end:
            following = node.get(tokens[index])
            if following is not None:
                node, slipped = following, False
                if _VALUE in node:
                    found = (node[_VALUE], index + 1)
            elif slipped or tokens[index] != tokens[index - 1]:
                break
            else:
                slipped = True
            index += 1
        return found
