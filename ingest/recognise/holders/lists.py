"""Lists of people that share a post: at the head of the list, or at its end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from ingest.recognise.holders.chains import Chains
from ingest.recognise.holders.joints import Joints
from ingest.recognise.holders.records import Holding
from ingest.recognise.people import Honorific
from ingest.recognise.posts import PostMention
from ingest.recognise.scan import Item

_PLURAL = frozenset({"các", "hai", "ba", "bốn", "những"})
_NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_NEW = frozenset({"tân"})
_KINDS_OF_HOLDER = frozenset({"kiêm", "nhiệm", "chuyên", "trách", "khác", "mới", "hiện", "nay"})
_SEAT = "viên"  # in the titles of memberships
_NAMED: tuple[list[str], ...] = ([], [":"], ["có"], ["có", ":"])  # after `gồm`
_LEADS_LIST = (
    [":"],
    ["là"],
    ["là", ":"],
    *(["gồm", *more] for more in _NAMED),
    *([",", "gồm", *more] for more in _NAMED),
)
_JOINS = ([","], ["và"], [",", "và"], ["cùng"])
_SUBJECT = 8  # tokens before a post in which its subject stands in the plural
_PLURAL_REACH = 3  # tokens between the word of the plural and the first name: "các ông (bà)"


class Lists:
    """Shares the posts of lists among the people of one sentence; `holdings` are by the position of the person."""

    def __init__(self, joints: Joints, chains: Chains, holdings: dict[int, Holding]) -> None:
        self.joints = joints
        self.items: list[Item] = chains.items
        self.taken = chains.taken
        self.holdings = holdings
        self._order = sorted(holdings)

    # --- one post for a run of names ------------------------------------------------------------------------------

    def share(self) -> None:
        """Give the post of a list's head or end to all its people: "các ông A và B, Phó Giám đốc Sở"."""
        run = self._order[:1]
        for position, following in pairwise(self._order):
            if not self._same_list(position, following):
                self._share(run)
                run = []
            run.append(following)
        self._share(run)

    def _same_list(self, position: int, following: int) -> bool:
        """Whether only a comma or `và` stands between two names."""
        return following == position + 1 and self.joints.gap(self.items[position], self.items[following]) in _JOINS

    def _share(self, run: list[int]) -> None:
        if len(run) < 2:
            return
        source = self._source(self.items[run[0]], self.holdings[run[0]], self.holdings[run[-1]])
        if source is None:
            return
        for position in run:
            holding = self.holdings[position]
            if not holding.posts:
                holding.share(source)

    def _source(self, item: Item, first: Holding, last: Holding) -> Holding | None:
        """Whose posts are all's: the first's where that post is in the plural, the last's where the people are."""
        words = self.joints.tokens.words
        if first.posts and first.posts[0].start <= item.start:
            before = first.posts[0].start - 1
            if before >= 0 and words[before] in _PLURAL:
                return first
            named = words[first.posts[0].end : item.start] == ["là"]
            if named and not _PLURAL.isdisjoint(words[max(0, before - _SUBJECT) : before]):
                return first  # "hai người từng giữ chức Bí thư là ông A và ông B"
        if last.posts and self._of_all(words[max(0, last.posts[0].start - 2) : last.posts[0].start]):
            return last  # "ông A và B (đều là Phó Giám đốc Sở)"
        if last.posts and words[last.posts[0].start - 1] == "(" and last.posts[0].start > last.person.start:
            return None  # "các ông A, B, C (Phó Giám đốc Sở)": the last alone
        plural = not _PLURAL.isdisjoint(words[max(0, item.start - _PLURAL_REACH) : item.end])
        return last if plural else None

    @staticmethod
    def _of_all(before: list[str]) -> bool:
        """Whether the words before a post give it to all who are named: `đều là`, `cùng là`, `cùng giữ chức`."""
        return "đều" in before or (before[:1] == ["cùng"] and before[1:] in (["là"], ["làm"]))

    # --- a heading ------------------------------------------------------------------------------------------------

    def headings(self) -> None:
        """Give the post that heads a list to all on it: "các đồng chí Ủy viên Trung ương Đảng: A, chức vụ; B, chức vụ".

        A heading of people in the plural reaches to the next of its sort; one of a post in the plural to the next
        heading or semicolon.
        """
        for head, stop in self._reaches():
            self._head(head, stop)

    def _reaches(self) -> list[tuple[int, int]]:
        """Each heading and the position before which its list ends, in order."""
        next_head = next_grand = len(self.items)
        reaches: list[tuple[int, int]] = []
        for head in reversed(self._heads()):
            grand = self._is_plural(head - 1)
            stop = self._grand_stop(head, next_grand) if grand else self._counted_stop(head, next_head)
            reaches.append((head, stop))
            next_head = head
            next_grand = head if grand else next_grand
        return reaches[::-1]

    def _grand_stop(self, head: int, stop: int) -> int:
        """Where the list of people ends: at a semicolon where commas part its people, else where another list opens."""
        semicolon = self._before_semicolon(head, stop)
        if bisect_left(self._order, semicolon) - bisect_right(self._order, head) > 1:
            return semicolon
        return self._before_opening(head, stop)

    def _counted_stop(self, head: int, stop: int) -> int:
        """Where the list of a post's holders ends: after as many as are counted, else at a semicolon."""
        number = _NUMBERS.get(self._counting(head), 0)
        after = self._order[bisect_right(self._order, head) : bisect_left(self._order, stop)]
        if 0 < number <= len(after):
            return after[number - 1] + 1
        semicolon = self._before_semicolon(head, stop)
        alone = bisect_left(self._order, semicolon) - bisect_right(self._order, head) == 1
        return stop if alone and self._is_of_people(head) else semicolon  # `các Ủy viên Trung ương: A, …; B, …`

    def _is_of_people(self, head: int) -> bool:
        """Whether a heading in the plural calls its people by what they all are, beside their own posts."""
        value = self.items[head].value
        if self.joints.tokens.word(self.items[head].start - 1) not in _PLURAL or not isinstance(value, PostMention):
            return False
        return _SEAT in value.title.title or "gồm" in self._led_by(head)[:2]

    def _before_opening(self, head: int, stop: int) -> int:
        """The position of the first person after the heading with whom a list of its own begins: `các đồng chí: B`."""
        after = self._order[bisect_right(self._order, head) : bisect_left(self._order, stop)]
        return next((at for at in after if self._opens(at)), stop)

    def _opens(self, position: int) -> bool:
        item, words = self.items[position], self.joints.tokens.words
        person = self.holdings[position].person
        return person.start > item.start and words[item.start] in _PLURAL and words[person.start - 1] == ":"

    def _heads(self) -> list[int]:
        return [at for at, item in enumerate(self.items) if isinstance(item.value, PostMention) and self._is_head(at)]

    def _is_head(self, position: int) -> bool:
        """Whether the post stands in the plural or is counted and a list follows: `Ba Phó ban kiêm nhiệm gồm:`."""
        item, tokens = self.items[position], self.joints.tokens
        if tokens.word(item.end) == ":":
            return self._is_plural(position - 1) or tokens.word(item.start - 1) in _PLURAL
        if self._counting(position) not in _NUMBERS.keys() | _PLURAL or position + 1 >= len(self.items):
            return False
        return self._led_by(position) in _LEADS_LIST

    def _led_by(self, position: int) -> list[str]:
        """The words between a post in the plural and its first holder, but for what tells what sort they are."""
        gap = self.joints.gap(self.items[position], self.items[position + 1]) if position + 1 < len(self.items) else []
        return [word for word in gap if word not in _KINDS_OF_HOLDER]

    def _counting(self, position: int) -> str:
        """The word that may count the holders of a post: `2 Phó Bí thư`, `hai tân Phó Bí thư`."""
        start = self.items[position].start
        before = self.joints.tokens.word(start - 1)
        return self.joints.tokens.word(start - 2) if before in _NEW else before

    def _is_plural(self, position: int) -> bool:
        value = self.items[position].value if position >= 0 else None
        return isinstance(value, Honorific) and value.plural

    def _before_semicolon(self, head: int, stop: int) -> int:
        """The position of the first item after the first semicolon between the heading and the item at `stop`."""
        words = self.joints.tokens.words
        try:
            sign = words.index(";", self.items[head].end, self.items[stop - 1].end)
        except ValueError:
            return stop
        return bisect_left(self.items, sign, hi=stop, key=lambda item: item.start)

    def _head(self, head: int, stop: int) -> None:
        value = self.items[head].value
        for position in self._order[bisect_right(self._order, head) : bisect_left(self._order, stop)]:
            if isinstance(value, PostMention):
                self.taken.add(head)
                if not _tells_more(self.holdings[position], value):
                    self.holdings[position].head(value)


def _tells_more(holding: Holding, head: PostMention) -> bool:
    """Whether a person's own post is what the heading says, and more: `Phó Trưởng ban Thường trực`."""
    longer = f"{head.title.title} "
    return any(post.title.title.startswith(longer) and post.body is None for post in holding.posts)
