"""Who holds which post, in one sentence: chains of posts before a name or after it, and lists that share one post.

"Phó Bí thư, Chủ tịch UBND huyện Nguyễn Văn A" - before; "A, Bí thư Đảng ủy, Chủ tịch HĐND xã" - after;
"các ông: A, B, Phó Giám đốc Sở" and "các Phó Chủ tịch UBND tỉnh: A, B" - shared.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.recognise.bodies import Body
from ingest.recognise.people import Honorific, PersonMention
from ingest.recognise.posts import PostMention
from ingest.recognise.scan import Item
from ingest.recognise.tokens import Tokens
from schema.authority.vocabulary import name_trie

_SIGNS = {",", "-", "(", ")", ":", "/", "&"}
_JOINING = {
    "kiêm",
    "và",
    "đồng",
    "thời",
    "là",
    "cùng",
    "còn",
    "khóa",
    "nhiệm",
    "kỳ",
    "trước",
    "sắp",
    "xếp",
    "sáp",
    "nhập",
    "cũ",
    "đây",
}
_OBLIQUE = {"cho", "của", "với", "cùng", "tân", "về", "là", "làm"}
_PLURAL = {"các", "hai", "ba", "bốn", "những"}


@dataclass(slots=True)
class Holding:
    """A person and the posts of one chain; `former` goes with each post by position."""

    person: PersonMention
    posts: list[PostMention] = field(default_factory=list)
    former: list[bool] = field(default_factory=list)


@dataclass(slots=True)
class Holders:
    """What one sentence says of who holds what. `loose` are posts that no name stands by; `past` where those begin that
    their words call former ("từng là Trưởng phòng …")."""

    holdings: list[Holding] = field(default_factory=list)
    loose: list[PostMention] = field(default_factory=list)
    past: set[int] = field(default_factory=set)


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
        self._headings(items, by_index, taken)
        result.loose = [i.value for n, i in enumerate(items) if n not in taken and isinstance(i.value, PostMention)]
        edge = -1
        for post in result.loose:
            follows = edge >= 0 and self._separates(self.tokens.words[edge : post.start], allow_empty=False)
            if self._mode(post.start) == "former" or follows:
                result.past.add(post.start)
                edge = post.end
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
            if not chain and gap and gap not in ([","], ["là"], [":"], ["-"]):
                break
            if not chain and gap == ["-"] and (holding.person.announced or self._belongs_before(items, position)):
                break
            if not chain and gap == [","] and not holding.person.announced:
                break
            chain.append(position)
            edge = items[position].start
            position -= 1
        if (
            chain
            and self.tokens.words[items[chain[0]].end : items[index].start] == [","]
            and self._belongs_before(items, chain[-1])
        ):
            return
        apart = chain and self.tokens.words[items[chain[0]].end : items[index].start] == [","]
        if apart and self._word(items[chain[-1]].start - 1) in _OBLIQUE:
            return
        announced_apart = holding.person.announced and chain and self._word(items[chain[-1]].start - 1) == "của"
        if announced_apart:
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
        while position < len(items) and isinstance(items[position].value, (PostMention, Body)):
            gap = self.tokens.words[edge : items[position].start]
            if isinstance(items[position].value, Body):
                if gap[-2:] != ["đảng", "viên"] or not self._separates(gap[:-2], allow_empty=True):
                    break
                edge = items[position].end
                position += 1
                continue
            if not self._separates(gap, allow_empty=True):
                break
            if self._touches_next(items, position) or (
                self._leads_to_next(items, position) and ("và" in gap or holding.posts)
            ):
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

    def _leads_to_next(self, items: list[Item], position: int) -> bool:
        """Whether the chain of posts that begins here ends at the next name: `… và Phó Bí thư, Chủ tịch UBND huyện B`."""
        while not self._touches_next(items, position):
            following = position + 1
            if following >= len(items) or not isinstance(items[following].value, PostMention):
                return False
            if not self._separates(self.tokens.words[items[position].end : items[following].start], allow_empty=False):
                return False
            position = following
        return True

    def _word(self, index: int) -> str:
        return self.tokens.words[index] if 0 <= index < len(self.tokens) else ""

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
                word = gap[index]
                if word not in _SIGNS and word not in _JOINING and not word.isdigit() and not set(word) <= set("ivx"):
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

    def _headings(self, items: list[Item], by_index: dict[int, Holding], taken: set[int]) -> None:
        """Give the post that heads a list to all on it: "các đồng chí Ủy viên Trung ương Đảng: A, chức vụ; B, chức vụ"."""
        heads = [
            n for n, item in enumerate(items) if isinstance(item.value, PostMention) and self._is_heading(items, n)
        ]
        for number, head in enumerate(heads):
            grand = self._is_plural(items, head - 1)
            following = [h for h in heads[number + 1 :] if not grand or self._is_plural(items, h - 1)]
            stop = following[0] if following else len(items)
            for index in sorted(by_index):
                if not head < index < stop or (
                    not grand and ";" in self.tokens.words[items[head].end : items[index].start]
                ):
                    continue
                holding, post = by_index[index], items[head].value
                taken.add(head)
                if isinstance(post, PostMention) and post not in holding.posts:
                    holding.posts.insert(0, post)
                    holding.former.insert(0, False)

    def _is_heading(self, items: list[Item], index: int) -> bool:
        """Whether a post stands in the plural with a colon after it."""
        after = items[index].end
        if self._word(after) != ":" or after >= len(self.tokens):
            return False
        return self._is_plural(items, index - 1) or self._word(items[index].start - 1) in _PLURAL

    def _is_plural(self, items: list[Item], index: int) -> bool:
        return index >= 0 and isinstance(items[index].value, Honorific) and items[index].value.plural

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
