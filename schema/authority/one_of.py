"""Phrases as one piece of pattern, the words that several begin with written once.

`buổi họp`, `buổi họp báo` and `buổi lễ` are `buổi (?:họp(?: báo)?|lễ)`: the same matches in the same order as the whole
phrases one after the other, the longest first, in a pattern that is shorter and sooner compiled.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from schema.errors import AuthorityError

_Branches: TypeAlias = "dict[str, _Branches]"
_END = ""


def one_of(*forms: str, space: str = r"\s+") -> str:
    """A piece of pattern that matches any of the phrases as whole words, the longest first.

    `space` is what stands between two words. Raises AuthorityError where there is no phrase.
    """
    branches: _Branches = {}
    for form in forms:
        branch = branches
        for word in form.split(" "):
            branch = branch.setdefault(word, {})
        branch[_END] = {}
    if not branches:
        raise AuthorityError("a pattern of no phrases: the group or the sort is misspelt")
    return rf"(?<!\w)(?:{_written(branches, space)})(?!\w)"


def _written(branches: _Branches, space: str) -> str:
    """The words of `branches`, each with what may follow it; a longer word before one that it begins with."""
    words = sorted((word for word in branches if word != _END), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + _rest(branches[word], space) for word in words)


def _rest(branches: _Branches, space: str) -> str:
    """What may follow a word: nothing, further words, or either."""
    more, ends = _written(branches, space), _END in branches
    if not more:
        return ""
    rest = space + (more if len(branches) - ends == 1 else f"(?:{more})")
    return f"(?:{rest})?" if ends else rest
