"""A sentence as recognised: what it names, before any of it is tied to a thing."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.recognise.holders import Holders
from ingest.recognise.people import Honorific
from ingest.recognise.scan import Item
from schema.document import Sentence


@dataclass(frozen=True, slots=True)
class Scanned:
    """One sentence, its tokens (`first` to `last`, exclusive), and the token at which its paragraph begins (`block`).

    `items` are what it names, `held` who holds what.
    """

    sentence: Sentence
    first: int
    last: int
    block: int
    items: list[Item]
    held: Holders

    def announcing(self, index: int) -> Item | None:
        """The honorific right before an item ("đồng chí Bí thư")."""
        if index == 0:
            return None
        before = self.items[index - 1]
        touches = before.end == self.items[index].start
        return before if touches and isinstance(before.value, Honorific) else None
