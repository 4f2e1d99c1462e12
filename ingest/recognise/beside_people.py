"""What shows, where a person's name may follow a unit's, which of the two the words are."""

from __future__ import annotations

from ingest.recognise.tokens import Tokens
from schema.authority.places import Rank, rank_trie

HIGHLANDERS = frozenset({"k'", "h'"})  # with which names of people begin in the Central Highlands
_SHORT_NAME = 2  # syllables


def before_highlander(tokens: Tokens, start: int, stop: int) -> int:
    """Before a highlander's name that follows two syllables: `xã Khe Sâu | K'Thương`; else `stop`."""
    return next((at for at in range(start + _SHORT_NAME, stop) if tokens.words[at][:2] in HIGHLANDERS), stop)


def lies_in(tokens: Tokens, start: int, stop: int, end: int, rank: Rank) -> bool:
    """Whether two syllables are told to lie in a larger unit, and so are nobody's name: `thôn Đồng Nhã, xã A`."""
    if stop - start != _SHORT_NAME or tokens.word(stop) != "," or stop + 1 >= end:
        return False
    larger = rank_trie().match(tokens.words, stop + 1, end)
    named = larger is not None and larger[1] < end and tokens.capital[larger[1]]
    return larger is not None and named and max(larger[0].levels) < max(rank.levels)
