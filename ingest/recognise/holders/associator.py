"""Ties the posts of a sentence to its people."""

from __future__ import annotations

from ingest.recognise.bodies import Body
from ingest.recognise.holders.chains import Chains
from ingest.recognise.holders.joints import Joints, Mode
from ingest.recognise.holders.lists import Lists
from ingest.recognise.holders.records import Holders, How
from ingest.recognise.people import PersonMention
from ingest.recognise.posts import PostMention
from ingest.recognise.scan import Item
from ingest.recognise.tokens import Tokens

_PAST: dict[Mode | None, How] = {Mode.FORMER: How.PAST, Mode.DURING: How.DURING}
"""The rules of posts that no name stands by, by what their words tell of their time."""


class Associator:
    """Ties the posts of one article's sentences to their people."""

    def __init__(self, tokens: Tokens) -> None:
        self._joints = Joints(tokens)

    def sentence(self, items: list[Item]) -> Holders:
        """The holdings among the items of one sentence."""
        chains = Chains(self._joints, items)
        by_position = {
            at: chains.around(at, item.value) for at, item in enumerate(items) if isinstance(item.value, PersonMention)
        }
        lists = Lists(self._joints, chains, by_position)
        lists.share()
        lists.headings()
        loose = [i.value for at, i in enumerate(items) if at not in chains.taken and isinstance(i.value, PostMention)]
        bodies = {at for i in items if isinstance(i.value, Body) for at in range(i.start, i.end)}
        return Holders(list(by_position.values()), loose, self._past(loose, bodies))

    def _past(self, loose: list[PostMention], bodies: set[int]) -> dict[int, How]:
        """Where the posts begin that are called former, or that follow such a one by signs and its bodies alone."""
        past: dict[int, How] = {}
        last: PostMention | None = None
        words = self._joints.tokens.words
        for post in loose:
            gap = [] if last is None else [words[at] for at in range(last.end, post.start) if at not in bodies]
            follows = self._joints.separates([word for word in gap if word != ";"], or_empty=bool(gap))
            how = _PAST.get(self._joints.mode(post.start)) or (past[last.start] if last and follows else None)
            last = None
            if how is not None:
                past[post.start] = how
                last = post
        return past
