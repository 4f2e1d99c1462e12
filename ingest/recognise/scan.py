"""One pass over a sentence: which bodies, posts, people and places it names, from left to right, none over another."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field, replace
from functools import cache

from ingest.recognise.bodies import Body, BodyParser
from ingest.recognise.bodies.lists import further_cells
from ingest.recognise.people import Honorific, NameParser, PersonMention
from ingest.recognise.places import PlaceMention, PlaceParser
from ingest.recognise.posts import HEAD_OF_HAMLET, PostMention, PostParser
from ingest.recognise.tokens import Tokens
from schema.authority.places import Gazetteer, rank_trie
from schema.authority.vocabulary import body_trie, name_trie, name_words, title_trie

Named = Body | PostMention | PersonMention | PlaceMention | Honorific
_BARE_RANKS = frozenset(
    {"tỉnh", "huyện", "xã", "thành", "phường", "quận", "thị"}
)  # the first words of ranks told alone
_SHORT_NAME = 2  # syllables: without a family name rather a place's that nobody knows
_TITLE_ITEMS = 3  # items back to the title before a name
_TITLE_REACH = 10  # tokens
_BEFORE_NAMES = frozenset({"trưởng", "phó", "viên"})  # last words of titles that are on no list
_NAMING = frozenset({"là", "gồm"})
_TOLD = (["là"], ["gồm"], [":"])  # before the names of those spoken of before
_MEMBER = (["(", "đảng", "viên"], ["-", "đảng", "viên"])
_NOTE_SIGNS = frozenset({"(", "-", ":", ",", "bị"})
_NOTES = frozenset({"khiển", "cảnh", "cách", "khai", "hình", "mức", "bị", "bằng"})
"""First words of the discipline that stands by each name of a list."""
_SHORTEST_NOTE, _LONGEST_NOTE = 3, 11  # tokens
_BOARD = ("ban", "chỉ", "đạo")
_HEADS_OF_TEAMS = frozenset({("tổ", "trưởng"), ("nhóm", "trưởng"), ("đội", "trưởng"), ("đoàn", "trưởng")})
_AGES = (["(", "sn"], ["(", "sinh"], [",", "sn"], [",", "sinh"], ["sinh", "năm"], ["sn", "19"])
_GONE = "cũ"
_LISTING = ([","], ["và"], [";"], [",", "và"], ["cùng"], ["-"])


@dataclass(frozen=True, slots=True)
class Item:
    """Something named in a sentence, in token indices."""

    start: int
    end: int
    value: Named


@cache
def first_words() -> frozenset[str]:
    """The small words at which something may begin."""
    names = (name_trie(group).first_words for group in ("honorifics", "plural_honorifics", "ranks", "callings"))
    return body_trie().first_words.union(title_trie().first_words, rank_trie().first_words, *names)


@dataclass(slots=True)
class _Found:
    """What a sentence has named so far."""

    items: list[Item] = field(default_factory=list)
    person: PersonMention | None = None  # the one named last

    def add(self, item: Item) -> None:
        self.items.append(item)
        if isinstance(item.value, PersonMention):
            self.person = item.value

    @property
    def last(self) -> Item | None:
        return self.items[-1] if self.items else None


class Scanner:
    """Reads the sentences of one article. `masked` are tokens that belong to dates and directives."""

    def __init__(self, tokens: Tokens, gazetteer: Gazetteer, masked: Container[int] = frozenset()) -> None:
        self.tokens = tokens
        self.masked = masked
        self.places = PlaceParser(tokens, gazetteer)
        self.bodies = BodyParser(tokens, self.places)
        self.posts = PostParser(tokens, self.bodies)
        self.names = NameParser(tokens, gazetteer)
        self._modes = [name_trie("former"), name_trie("current"), name_trie("acting")]

    def sentence(self, start: int, end: int) -> list[Item]:
        """The items between the tokens `start` and `end`, in order and disjoint."""
        words, capital, heads, masked = self.tokens.words, self.tokens.capital, first_words(), self.masked
        found = _Found()
        index = start
        while index < end:
            item = None
            if (capital[index] or words[index] in heads) and index not in masked:
                item = self._at(index, end, found)
            if item is None:
                index += 1
            else:
                found.add(item)
                index = item.end
                if isinstance(item.value, Body):
                    for cell in further_cells(self.tokens, self.places, item.value, end):
                        found.add(Item(cell.start, cell.end, cell))
                        index = cell.end
        return found.items

    def _at(self, index: int, end: int, found: _Found) -> Item | None:
        """What begins at the token: a post, an honorific, a body, a person or a place, in this order."""
        named: Named | None = self.posts.parse(index, end)
        if named is None:
            honorific = self.names.honorific(index, end)
            if honorific is not None:
                return self._announced(honorific, end)
            called = self.names.called(index, end)
            if called is not None:
                return Item(index, called.end, called)
            named = self.bodies.parse(index, end) or self._person(index, end, found) or self._place(index, end)
        return None if named is None else Item(named.start, named.end, named)

    def _announced(self, honorific: Honorific, end: int) -> Item:
        """The person whom an honorific announces; else the honorific alone ("đồng chí Bí thư")."""
        at = honorific.end
        if honorific.plural and at < end and self.tokens.words[at] == ":":
            at += 1
        if honorific.plural and at < end and self.tokens.words[at] in _NAMING:
            return self._told(honorific, at + 1, end)
        person = self.names.parse(at, end, announced=True)
        if person is not None and not self._is_office(at, end):
            return Item(honorific.start, person.end, person)
        return Item(honorific.start, honorific.end, honorific)

    def _told(self, honorific: Honorific, at: int, end: int) -> Item:
        """The first of the people whose names a verb tells ("hai cấp phó là A và B"); else the honorific alone."""
        person = self.names.parse(at, end, announced=False)
        if person is not None and not self._is_office(at, end):
            return Item(honorific.start, person.end, replace(person, announced=True))
        return Item(honorific.start, honorific.end, honorific)

    def _is_office(self, index: int, end: int) -> bool:
        return self.posts.parse(index, end) is not None or self.bodies.parse(index, end) is not None

    def _place(self, index: int, end: int) -> PlaceMention | None:
        """A unit with its name, or the word for a common rank alone."""
        place = self.places.parse(index, end)
        told = place is not None and (place.name is not None or self.tokens.words[index] in _BARE_RANKS)
        return place if told else None

    # --- names that no honorific announces ------------------------------------------------------------------------

    def _person(self, index: int, end: int, found: _Found) -> PersonMention | None:
        """A name after a post, on a list, or before a post."""
        if not self.tokens.capital[index] or self._names_landmark(index):
            return None
        last = found.last
        if last is not None:
            if last.end == index and isinstance(last.value, PostMention):
                return self._holder(last.value, index, end)
            if self._continues_list(last, index, found):
                further = self.names.parse(index, end, announced=False) or self._before_post(index, end)
                return self._further(further, self._gap(last, index)[:1] == [";"], found)
            if self._heads(last, index) or self._heads(self._before_note(found, index), index):
                return self.names.parse(index, end, announced=False) or self._before_post(index, end)
            named = isinstance(last.value, PostMention) and self._gap(last, index) == ["là"]
            if named or self._follows_title(found, index) or self._is_counted(found, index):
                return self.names.full(index, end) or self._before_post(index, end)
        return self._before_post(index, end) or self.names.charged(index, end) or self._told_of(index, end)

    def _names_landmark(self, index: int) -> bool:
        """Whether a small word before a name tells that it is a bridge's, a river's, a street's: `cầu Trà Lý`."""
        return self.tokens.word(index - 1) in name_words("landmarks") and not self.tokens.capital[index - 1]

    def _told_of(self, index: int, end: int) -> PersonMention | None:
        """A full name that the sentence tells of: who a small word or a note of age shows to be a person."""
        words, before = self.tokens.words, self.tokens.word(index - 1)
        if before not in name_words("kin") and not self._is_head(index):
            person = self.names.full(index, end)
            after = words[person.end : person.end + 2] if person is not None else []
            noted = after in _AGES or (after[-1:] == ["tuổi"] and after[0].isdigit())
            return person if noted else None
        return self.names.full(index, end)

    def _is_head(self, index: int) -> bool:
        """Whether who is named here heads a team or a board told by a word: `Tổ trưởng | A`, `Ban Chỉ đạo 35 | A`."""
        at = index - 1 if self.tokens.word(index - 1).isdigit() else index
        before = tuple(self.tokens.words[max(0, at - 3) : at])
        return before == _BOARD or (at == index and before[-2:] in _HEADS_OF_TEAMS)

    def _further(self, person: PersonMention | None, apart: bool, found: _Found) -> PersonMention | None:
        """A further person of a list: announced as the one before is, or by a full name after a semicolon (`apart`).

        So is a full name after that of a holder of a post.
        """
        if person is None:
            return None
        told = (apart or self._has_post(found)) and self.names.full(person.start, person.end) is not None
        return replace(person, announced=told or (found.person is not None and found.person.announced))

    @staticmethod
    def _has_post(found: _Found) -> bool:
        """Whether the name before stands right after a post: `nguyên Bí thư Huyện ủy A, B, C`."""
        last, before = found.items[-1], found.items[-2:-1]
        return bool(before) and isinstance(before[0].value, PostMention) and before[0].end == last.start

    def _holder(self, post: PostMention, index: int, end: int) -> PersonMention | None:
        """The name right after a post; after a hamlet's head, whose hamlet may follow too, it needs a family name."""
        if post.cell is not None:
            return self.names.full(index, end) or self.names.parse(index, end, announced=False)
        if post.body is None and post.title.title == HEAD_OF_HAMLET:
            return self.names.parse(index, end, announced=False)
        person = self.names.loose(index, end)
        short = person is not None and person.end - person.start == _SHORT_NAME
        unlikely = short and self.tokens.words[index] not in name_words("surnames")
        small = post.body is not None and post.body.place is None and not self.tokens.capital[post.body.start]
        return None if unlikely and small else person

    def _before_post(self, index: int, end: int) -> PersonMention | None:
        person = self.names.loose(index, end)
        if person is None or person.end + 1 >= end or self.tokens.words[person.end] not in {",", "-", "("}:
            return None
        if self._is_called_so(person):
            return None
        if self.tokens.words[person.end : person.end + 3] in _MEMBER:
            return self.names.full(index, end)
        return person if self.posts.parse(self._past_modes(person.end + 1, end), end) is not None else None

    def _is_called_so(self, person: PersonMention) -> bool:
        """Whether a small noun before it shows that two capitals name a thing: "bến xe Thượng Khê, Bí thư … nói"."""
        tokens, start = self.tokens, person.start
        unlikely = person.end - start == _SHORT_NAME and tokens.words[start] not in name_words("surnames")
        before = start > 0 and tokens.is_word(start - 1) and not tokens.capital[start - 1]
        return unlikely and before and tokens.words[start - 1] not in _BEFORE_NAMES | name_words("joining")

    def _past_modes(self, index: int, end: int) -> int:
        """Past the words that tell a post's time: `nguyên`, `hiện là`, `quyền`."""
        for mode in self._modes:
            matched = mode.match(self.tokens.words, index, end)
            index = matched[1] if matched else index
        return index

    def _continues_list(self, last: Item, index: int, found: _Found) -> bool:
        """Whether the word goes on a list of people: after a name, or after a name's posts and a semicolon."""
        if isinstance(last.value, PersonMention):
            return self._gap(last, index) in _LISTING or self._is_noted(last, index)
        if found.person is None or not isinstance(last.value, (PostMention, Body)):
            return False
        if self._is_noted(last, index):
            return True
        gap = self._gap(last, index)
        if gap[:1] == [")"] and gap[1:] in _LISTING and found.person.announced:
            return True  # `các đồng chí: A, B (nguyên Bí thư Huyện ủy) và C`
        return gap in ([";"], [";", "và"]) or (gap == ["và"] and isinstance(last.value, PostMention))

    def _is_noted(self, last: Item, index: int) -> bool:
        """Whether what one of a list has got stands before the next: `A (cảnh cáo), B`, `A - khiển trách; B`."""
        words = self.tokens.words[last.end : min(index, last.end + _LONGEST_NOTE)]
        told = len(words) > _SHORTEST_NOTE and words[0] in _NOTE_SIGNS and words[1] in _NOTES
        return told and last.end + len(words) == index and words[-1] in {",", ";", "và"}

    def _before_note(self, found: _Found, index: int) -> Item | None:
        """The post before a unit in brackets, drawn on past it: `Bí thư Đảng ủy phường A (tỉnh B) | C`."""
        if len(found.items) < 2 or not isinstance(found.items[-1].value, PlaceMention):
            return None
        post, place = found.items[-2:]
        opened, closed = self.tokens.word(place.start - 1), self.tokens.word(place.end)
        touches = post.end == place.start - 1 and place.end + 1 == index and (opened, closed) == ("(", ")")
        return Item(post.start, index, post.value) if touches and isinstance(post.value, PostMention) else None

    def _heads(self, last: Item | None, index: int) -> bool:
        """Whether a post or an honorific announces the name: `Phó Bí thư Huyện ủy - A`, `Các Phó Thủ tướng: A, B`."""
        if last is None:
            return False
        if isinstance(last.value, PostMention):
            noted = self._is_abbreviation(last.end, index) or self._is_region(last, index)
            return noted or self._gap(last, index) in ([":"], [], ["-"])
        return isinstance(last.value, Honorific) and self._gap(last, index) in ([":"], [])

    def _is_abbreviation(self, start: int, stop: int) -> bool:
        """Whether an abbreviation in brackets stands from `start` to `stop`: "(UBKTQH)"; or "(cũ)": a unit is gone."""
        tokens = self.tokens
        if stop - start != 3 or (tokens.words[start], tokens.words[stop - 1]) != ("(", ")"):
            return False
        word = tokens.between(start + 1, stop - 1)
        return (len(word) > 1 and word.isupper()) or word.lower() == _GONE

    def _is_region(self, last: Item, index: int) -> bool:
        """Whether a province in brackets stands after the body of a post: `Chủ tịch UBND huyện A (Lai Châu) B`."""
        tokens = self.tokens
        if index - last.end < _SHORTEST_NOTE or (tokens.words[last.end], tokens.words[index - 1]) != ("(", ")"):
            return False
        return self.places.gazetteer.knows_large(tokens.key(last.end + 1, index - 1))

    def _follows_title(self, found: _Found, index: int) -> bool:
        """Whether a title, the name of a body that nobody knows and no sign stand before: `Chủ tịch UBNDN tỉnh A`."""
        post = next((i for i in found.items[: -_TITLE_ITEMS - 1 : -1] if isinstance(i.value, PostMention)), None)
        if post is None or not 0 < index - post.end <= _TITLE_REACH or not self._ends_name(index - 1):
            return False
        between = range(post.end, index)
        return all(self.tokens.is_word(at) or self.tokens.words[at].isdigit() for at in between)

    def _is_counted(self, found: _Found, index: int) -> bool:
        """Whether the names follow of people spoken of before: `Hai đồng chí được bầu làm Phó Bí thư là A và B`."""
        if self.tokens.words[index - 1 : index] not in _TOLD or found.person is not None:
            return False
        return any(isinstance(item.value, Honorific) and item.value.plural for item in found.items)

    def _ends_name(self, index: int) -> bool:
        """Whether a word may be the last of a body's name: with a capital, or a rank alone."""
        return self.tokens.capital[index] or self.tokens.words[index] in _BARE_RANKS

    def _gap(self, last: Item, index: int) -> list[str]:
        """The words between the item named last and the token: more than three are as good as any."""
        return self.tokens.words[last.end : min(index, last.end + 3)]
