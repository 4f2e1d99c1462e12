"""Patterns that are compiled when they are first used: one article needs fewer than half of the grammar's.

Compiling them all takes longer than importing the rest; a command that reads one article would pay for all.
"""

from __future__ import annotations

import re
from typing import cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "groups", "groupindex")


class _Lazy:
    """Stands for a compiled pattern; its methods become the compiled one's own as soon as one of them is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(f"a pattern has no {name!r}")
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled at its first use. Raises re.error there, not here, where it is none."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


def is_of(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether it was this pattern that matched; `match.re` is the compiled one, never a lazy one."""
    return match.re.pattern == pattern.pattern
