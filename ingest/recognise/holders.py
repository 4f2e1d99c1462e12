"""Who holds which post, in one sentence: chains of posts before a name or after it, and lists that share one post.

"Phó Bí thư, Chủ tịch UBND huyện Nguyễn Văn A" - before; "A, Bí thư Đảng ủy, Chủ tịch HĐND xã" - after;
"các ông: A, B, Phó Giám đốc Sở" and "các Phó Chủ tịch UBND tỉnh: A, B" - shared.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.recognise.people import Honorific, PersonMention
from ingest.recognise.posts import PostMention
from ingest.recognise.scan import Item
from ingest.recognise.tokens import Tokens
from schema.authority.vocabulary import name_trie

_SIGNS = {",", "-", "(", ")", ":", "/", "&"}
_JOINING = {"kiêm", "và", "đồng", "thời", "là", "cùng", "còn"}
_PLURAL = {"các", "hai", "ba", "bốn", "những"}


@dataclass(slots=True)
class Holding:
    """A person and the posts of one chain; `former` goes with each post by position."""

    person: PersonMention
    posts: list[PostMention] = field(default_factory=list)
    former: list[bool] = field(default_factory=list)


@dataclass(slots=True)
class Holders:
    """What one sentence says of who holds what. `loose` are posts that no name stands by."""

    holdings: list[Holding] = field(default_factory=list)
    loose: list[PostMention] = field(default_factory=list)


class Associator:
    """Ties the posts of a sentence to its people."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._former = name_trie("former")
        self._current = name_trie("current")
        self._acting = name_trie("acting")

    def sentence(self, items: list[Item]) -> Holders:
        """The holdings among the items of one sentence."""
        result = Holders()
        taken: set[int] = set()
        by_index: dict[int, Holding] = {}
        for index, item in enumerate(items):
            if isinstance(item.value, PersonMention):
                holding = Holding(item.value)
                self._before(items, index, taken, holding)
                self._after(items, index, taken, holding)
                by_index[index] = holding
                result.holdings.append(holding)
        self._share(items, by_index)
        result.loose = [i.value for n, i in enumerate(items) if n not in taken and isinstance(i.value, PostMention)]
        return result

    # --- chains ---------------------------------------------------------------------------------------------------

    def _before(self, items: list[Item], index: int, taken: set[int], holding: Holding) -> None:
        """The posts before the name: the nearest touches it (or its honorific), the others touch by signs."""
        chain: list[int] = []
        edge = items[index].start
        position = index - 1
        if position >= 0 and isinstance(items[position].value, Honorific) and items[position].end == edge:
            edge, position = items[position].start, position - 1
        while position >= 0 and position not in taken and isinstance(items[position].value, PostMention):
            gap = self.tokens.words[items[position].end : edge]
            if chain and not self._separates(gap, allow_empty=False):
                break
            if not chain and gap and gap not in ([","], ["là"], [":"]):
                break
            if not chain and gap == [","] and not holding.person.announced:
                break
            chain.append(position)
            edge = items[position].start
            position -= 1
        if chain and self.tokens.words[items[chain[0]].end : items[index].start] == [","] and self._belongs_before(items, chain[-1]):
            return
        chain.reverse()
        former = bool(chain) and self._mode(items[chain[0]].start) == "former"
        for at in chain:
            mode = self._mode(items[at].start)
            former = mode == "former" or (former and mode != "current")
            taken.add(at)
            self._add(holding, items[at].value, former)

    def _belongs_before(self, items: list[Item], first: int) -> bool:
        """Whether the chain that begins at item `first` follows another name and so is that one's."""
        previous = first - 1
        if previous < 0 or not isinstance(items[previous].value, PersonMention):
            return False
        return self._separates(self.tokens.words[items[previous].end : items[first].start], allow_empty=True)

    def _after(self, items: list[Item], index: int, taken: set[int], holding: Holding) -> None:
        """The posts after the name, up to a word that is no sign; a post that touches the next name is that one's."""
        former = False
        edge = items[index].end
        position = index + 1
        while position < len(items) and isinstance(items[position].value, PostMention):
            gap = self.tokens.words[edge : items[position].start]
            if not self._separates(gap, allow_empty=True):
                break
            if self._touches_next(items, position):
                break
            mode = self._mode(items[position].start)
            if mode == "former":
                former = True
            elif mode == "current" or "(" in gap or ")" in gap:
                former = False
            taken.add(position)
            self._add(holding, items[position].value, former)
            edge = items[position].end
            position += 1

    def _touches_next(self, items: list[Item], position: int) -> bool:
        if position + 1 >= len(items):
            return False
        following = items[position + 1]
        if isinstance(following.value, PersonMention):
            return following.start == items[position].end
        if isinstance(following.value, Honorific) and position + 2 < len(items):
            return following.start == items[position].end and isinstance(items[position + 2].value, PersonMention)
        return False

    def _add(self, holding: Holding, post: object, former: bool) -> None:
        if isinstance(post, PostMention):
            holding.posts.append(post)
            holding.former.append(former)

    def _separates(self, gap: list[str], *, allow_empty: bool) -> bool:
        """Whether the words between two posts (or a name and a post) are signs and joining words only."""
        index = 0
        while index < len(gap):
            for trie in (self._former, self._current, self._acting):
                matched = trie.match(gap, index, len(gap))
                if matched is not None:
                    index = matched[1]
                    break
            else:
                if gap[index] not in _SIGNS and gap[index] not in _JOINING:
                    return False
                index += 1
        return bool(gap) or allow_empty

    def _mode(self, start: int) -> str | None:
        """What the words right before a post say of its time: `former`, `current`, `acting` or nothing."""
        for length in (5, 4, 3, 2, 1):
            at = start - length
            if at < 0:
                continue
            for name, trie in (("former", self._former), ("current", self._current), ("acting", self._acting)):
                matched = trie.match(self.tokens.words, at, start)
                if matched is not None and matched[1] == start:
                    return name
        return None

    # --- lists ----------------------------------------------------------------------------------------------------

    def _share(self, items: list[Item], by_index: dict[int, Holding]) -> None:
        """Give the post of a list's head or end to all its people."""
        order = sorted(by_index)
        run: list[int] = []
        for position, index in enumerate(order):
            run.append(index)
            following = order[position + 1] if position + 1 < len(order) else None
            if following is None or not self._same_list(items, index, following):
                self._share_run(items, run, by_index)
                run = []

    def _same_list(self, items: list[Item], index: int, following: int) -> bool:
        """Whether only a comma or `và` stands between two names."""
        gap = self.tokens.words[items[index].end : items[following].start]
        return following == index + 1 and gap in ([","], ["và"], [",", "và"], ["cùng"])

    def _share_run(self, items: list[Item], run: list[int], by_index: dict[int, Holding]) -> None:
        if len(run) < 2:
            return
        first, last = by_index[run[0]], by_index[run[-1]]
        plural_head = self._plural_post(items, run[0], first)
        source = first if plural_head else last if self._plural_people(items, run[0]) else None
        if source is None or not source.posts:
            return
        for index in run:
            holding = by_index[index]
            if not holding.posts:
                holding.posts, holding.former = list(source.posts), list(source.former)

    def _plural_post(self, items: list[Item], first: int, holding: Holding) -> bool:
        if not holding.posts or holding.posts[0].start > items[first].start:
            return False
        before = holding.posts[0].start - 1
        return before >= 0 and self.tokens.words[before] in _PLURAL

    def _plural_people(self, items: list[Item], first: int) -> bool:
        words = self.tokens.words[max(0, items[first].start - 3) : items[first].end]
        return any(w in _PLURAL for w in words)
