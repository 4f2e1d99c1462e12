"""Ties the posts of a sentence to its people."""

from __future__ import annotations

from ingest.recognise.bodies import Body
from ingest.recognise.holders.chains import Chains
from ingest.recognise.holders.joints import Joints, Mode
from ingest.recognise.holders.lists import Lists
from ingest.recognise.holders.records import Holders
from ingest.recognise.people import PersonMention
from ingest.recognise.posts import PostMention
from ingest.recognise.scan import Item
from ingest.recognise.tokens import Tokens


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

    def _past(self, loose: list[PostMention], bodies: set[int]) -> set[int]:
        """Where the posts begin that are called former, or that follow such a one by signs and its bodies alone."""
        past: set[int] = set()
        edge: int | None = None
        words = self._joints.tokens.words
        for post in loose:
            gap = [] if edge is None else [words[at] for at in range(edge, post.start) if at not in bodies]
            follows = self._joints.separates([word for word in gap if word != ";"], or_empty=bool(gap))
            edge = None
            if follows or self._joints.mode(post.start) is Mode.FORMER:
                past.add(post.start)
                edge = post.end
        return past
