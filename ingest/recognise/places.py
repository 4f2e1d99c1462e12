"""Administrative units in a text: RANK + NAME (`huyện Mường Lát`, `phường 5`) or RANK alone, and the larger unit.

A name is a run of capitalised words. Where it ends is decided by the administrative table, then by the names that this
very article writes apart, then by where a person's name begins ("xã Bản Mây Chu Văn Tủa").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.recognise.beside_people import HIGHLANDERS, before_highlander, lies_in
from ingest.recognise.place_numbers import closes_name, ends_commune, number_end
from ingest.recognise.tokens import Tokens
from schema.authority.places import Gazetteer, Level, Rank, place_trie, place_words, rank_called, rank_trie
from schema.authority.vocabulary import Pattern, body_trie, name_trie, name_words, title_trie

LISTED_LEVELS = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
_LONGEST_UNKNOWN = 3
_LONGEST_RUN = 7
_BEFORE_HAMLETS = frozenset({"bộ", "tại", "ở"})  # `Chi bộ thôn Nà Mạ`: no holder's name follows
_SHORT_NAME = 2  # syllables of most districts' names
_FULL_NAME = 3  # and of most people's
_MIDDLE = frozenset({"văn", "thị"})  # of people's names
_OF_WOMEN = "thị"  # a middle name that no place has
_COMMITTEE_HEADS = frozenset({"tỉnh", "huyện", "thị", "quận", "thành"})
_LARGE_HEADS = _COMMITTEE_HEADS - {"thị"}  # first words of ranks whose units are all in the table
_CITIES = frozenset({"tp", "thành"})
_MEMBER_BEFORE = ["viên", "ban", "thường", "vụ"]  # a title before a committee, not its standing body
_GOVERNING = frozenset({"ubnd", "hđnd"})  # offices between a title and its unit
_COUNT = 2  # digits of the number of units on a list
_BRACKETED, _LONGEST_AGENCY = 3, 6  # tokens of `(UBKT)`; of an agency's words
_PARTING = frozenset({".", ";", ":", "và", "cùng"})  # between one official and the next
_LONGEST_CHAIN = 30  # tokens from a name to its last post
_ONE_WORD_NAMES = frozenset({"hcm", "tphcm"})


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A unit as the text names it, in token indices. `name` is None where the rank stands alone."""

    start: int
    end: int
    rank: Rank
    name: str | None
    outer: PlaceMention | None = None

    @property
    def ranked(self) -> bool:
        """Whether the text says its rank: `tỉnh Lai Châu`, not `Lai Châu`."""
        return self.name is None or self.end - self.start > len(self.name.split())


class PlaceParser:
    """Reads units from the tokens of one article.

    `known` holds the names (in view spelling) that the article itself writes apart, `ranks_of` the ranks it gives them.
    """

    def __init__(self, tokens: Tokens, gazetteer: Gazetteer) -> None:
        self.tokens = tokens
        self.gazetteer = gazetteer
        self.known: set[str] = set()
        self.ranks_of: dict[str, str] = {}
        self._ranks = rank_trie()
        self._heads = self._ranks.first_words
        self._surnames = name_words("common_surnames")
        self._families = name_words("surnames")
        self._no_name = place_trie("no_name")
        self._name_heads = place_trie("name_heads")
        self._not_ranks = place_trie("not_ranks")
        self._foreign = place_words("foreign")
        self._seen: dict[tuple[int, int, bool], PlaceMention | None] = {}
        self._learn()

    # --- what the article tells of its own places -----------------------------------------------------------------

    def _learn(self) -> None:
        """Collect the names that stand after a rank or a committee and end by themselves: no capital follows."""
        words = self.tokens.words
        heads = self._heads | _COMMITTEE_HEADS
        for index in range(len(words) - 1):
            if words[index] in heads and (after := self._after_head(index)) is not None:
                self._learn_name(index, after)

    def _learn_name(self, head: int, start: int) -> None:
        stop = self._before_titles(start, self.run(start, len(self.tokens)))
        name = self.tokens.key(start, stop)
        if stop - start != _SHORT_NAME and self.tokens.words[head] in _CITIES and not self._is_city_name(name):
            return  # cities are all in the table: "Thành ủy TP Lò Văn Tủa", "thành phố Hoa phượng đỏ"
        of_committee = self.tokens.words[head] in _COMMITTEE_HEADS and self.tokens.words[start - 1] == "ủy"
        longest = _LONGEST_UNKNOWN - 1 if of_committee else _LONGEST_UNKNOWN
        large, untitled = self.tokens.words[head] in _LARGE_HEADS, self._untitled(head)
        person = self._person_like(start, stop, any_family=large, holder=not untitled)
        if person and not (stop - start == _SHORT_NAME and (untitled or self._is_held(head))):
            return
        if 0 < stop - start <= longest and not self._holds_listed(start, stop):
            self.known.add(name)
        rank = self._ranks.match(self.tokens.words, head, len(self.tokens))
        if rank is not None and 1 < stop - start <= _LONGEST_UNKNOWN:
            self.ranks_of.setdefault(name, rank[0].word)

    def _is_city_name(self, name: str) -> bool:
        return name in _ONE_WORD_NAMES or self.gazetteer.knows(name)

    def _untitled(self, head: int) -> bool:
        """Whether no title and no office stands before a rank: a name of two syllables after it is the unit's."""
        words = self.tokens.words
        head = self._agency_start(head - (head > 0 and words[head - 1] in _GOVERNING))
        member = words[max(0, head - 4) : head] == _MEMBER_BEFORE
        return head == 0 or (words[head - 1] in place_words("untitled") and not member)

    def _agency_start(self, head: int) -> int:
        """Where the agency right before a committee begins: `Ủy ban Kiểm tra (UBKT) Tỉnh ủy`; else `head`."""
        words = self.tokens.words
        end = head - _BRACKETED if head >= _BRACKETED and words[head - 1] == ")" and words[head - 3] == "(" else head
        for start in range(max(0, end - _LONGEST_AGENCY), end):
            matched = body_trie().match(words, start, end)
            if matched is not None and matched[1] == end and matched[0].pattern == Pattern.AGENCY:
                return start
        return head

    def _is_held(self, head: int) -> bool:
        """Whether somebody named before holds the post that names the unit: `đồng chí A, Bí thư Tỉnh ủy Lâm Khê`."""
        words, capital = self.tokens.words, self.tokens.capital
        for at in range(head - 1, max(0, head - _LONGEST_CHAIN), -1):
            if words[at] in _PARTING:
                return False
            announced = name_trie("honorifics").match(words, at, head)
            if announced is not None:
                return announced[1] < head and capital[announced[1]]
        return False

    def _after_head(self, index: int) -> int | None:
        """The index after a rank, or after a committee that no title stands before; None where neither is here.

        A full stop leaves open whether the rank is short (`TP. Sơn La`) or the sentence is at its end.
        """
        words = self.tokens.words
        if words[index] in _COMMITTEE_HEADS and words[index + 1] == "ủy":
            is_unit = self._untitled(index)
            if self.tokens.word(index + 2) in self._surnames:
                two = self.run(index + 2, len(words)) == index + 2 + _SHORT_NAME
                listed = words[index] in {"tỉnh", "thành"}  # all in the table: a family name begins a person's
                is_unit = two and not listed and (is_unit or self._is_held(index))
            elif not is_unit:
                is_unit = self._is_held(index)
            return index + 2 if is_unit else None
        matched = self._ranks.match(words, index, len(words))
        if matched is None or words[matched[1] - 1] == ".":
            return None
        if matched[0].of_hamlets and words[index - 1] not in _BEFORE_HAMLETS:
            return None
        return None if self.tokens.word(index - 1) in place_words("compounds") else matched[1]

    def _holds_listed(self, start: int, stop: int) -> bool:
        """Whether a shorter name at `start` is in the table: then the longer run is that name and something else."""
        shortest = 1 if self.tokens.words[start] in _ONE_WORD_NAMES else 2
        return any(self.gazetteer.knows(self.tokens.key(start, cut)) for cut in range(start + shortest, stop))

    # --- names ----------------------------------------------------------------------------------------------------

    def run(self, start: int, end: int) -> int:
        """The index after the capitalised words that begin at `start` (a dash inside a known name goes with them)."""
        index = start
        last = min(end, start + _LONGEST_RUN)
        while index < last and (self._goes_on(index) or (index > start and self._dash_inside(start, index, end))):
            index += 1
        return index

    def _goes_on(self, index: int) -> bool:
        """Whether a capitalised word stands here, and none that belongs to the sentence (`Đồng chí`, `Nhiệm kỳ`)."""
        tokens = self.tokens
        if not tokens.capital[index] or not tokens.is_word(index):
            return False
        return not self.of_sentence(index)

    def of_sentence(self, index: int) -> bool:
        """Whether words that no name goes on over begin here, whatever their capitals: `Nhiệm kỳ`, `TỔ CHỨC`."""
        return self._no_name.match(self.tokens.words, index, len(self.tokens)) is not None

    def _dash_inside(self, start: int, index: int, end: int) -> bool:
        """Whether a dash here joins the two halves of one name (`Bà Rịa - Vũng Tàu`)."""
        if self.tokens.words[index] != "-" or index + 1 >= end or not self.tokens.capital[index + 1]:
            return False
        return self.tokens.key(start, index) in place_words("dashed")

    def _before_titles(self, start: int, stop: int) -> int:
        """Where a run of capitals ends: before a title or the name of a body ("UBND tỉnh Yên Bái Thứ trưởng …")."""
        return next((index for index in range(start + 1, stop) if self._office_begins(index)), stop)

    def _office_begins(self, index: int) -> bool:
        for trie in (title_trie(), body_trie()):
            matched = trie.match(self.tokens.words, index, len(self.tokens))
            if matched is not None and matched[1] - index > 1:
                return True
        return False

    def _person_like(self, start: int, stop: int, *, any_family: bool = False, holder: bool = False) -> bool:
        """Whether a run reads as a person's name and as no place of the table; by a common family name, or by any.

        Where the holder of a post may stand, a middle name tells enough, or any family name of a full name.
        """
        full = stop - start == _FULL_NAME
        families = self._families if any_family or (holder and full) else self._surnames
        if holder and stop - start > 1 and self.tokens.words[start][:2] in HIGHLANDERS:
            return not self.gazetteer.knows(self.tokens.key(start, stop))  # `Bí thư Đảng ủy xã | K'Văn Tủa`
        middle = full and (any_family or holder) and self.tokens.words[start + 1] in _MIDDLE
        woman = stop - start >= _FULL_NAME and self.tokens.words[start + 1] == _OF_WOMEN
        if stop - start < 2 or not (middle or woman or self.tokens.words[start] in families):
            return False
        return not self.gazetteer.knows(self.tokens.key(start, stop))

    def name(self, start: int, end: int, levels: tuple[Level, ...], *, sure: bool, before_person: bool) -> int:
        """The index after the place name at `start`, or `start` where there is none.

        `sure` tells that a rank stands before, so that an unknown name is a place's; `before_person` that a person's
        name may follow without a sign between.
        """
        if start < end and self._office_begins(start):
            return start  # "con dấu đảng ủy xã Công an huyện tìm thấy"
        stop = before_highlander(self.tokens, start, self._before_titles(start, self.run(start, end)))
        known = self._small_end(start, stop, levels) or self._known_end(start, stop, levels)
        if before_person and self._is_person(start, known, stop):
            return start
        if known > start or stop == start:
            return known
        large = before_person and levels[-1] <= Level.DISTRICT
        if (before_person or stop - start > 2) and self._person_like(
            start, stop, any_family=large, holder=before_person
        ):
            return start
        if not sure and before_person and self._full_name_follows(start, stop, levels):
            return start + _SHORT_NAME
        if not sure and (
            not self._may_be_unknown(start, stop)
            if not before_person
            else not self._short_unit(start, stop - start, levels)
        ):
            return start
        return self._before_person(start, stop) if before_person else min(stop, start + _LONGEST_UNKNOWN)

    def _is_person(self, start: int, known: int, stop: int) -> bool:
        """Whether a unit's name would leave one syllable of a person's: `Bí thư Đảng ủy xã | Triệu Tài Phúc`."""
        words = self.tokens.words
        leaves_one = stop - known == 1 and known - start == _SHORT_NAME
        return leaves_one and words[start] in self._families and words[known] not in place_words("parts")

    def _full_name_follows(self, start: int, stop: int, levels: tuple[Level, ...]) -> bool:
        """Whether a full name with its middle name stands after an unknown district: `Khe Sâu | Lò Văn Tủa`."""
        person = start + _SHORT_NAME
        if stop - person != _FULL_NAME or not self._short_unit(start, _SHORT_NAME, levels):
            return False
        words = self.tokens.words
        return words[person] in self._families and words[person + 1] in _MIDDLE

    def _short_unit(self, start: int, length: int, levels: tuple[Level, ...]) -> bool:
        """Whether an unknown name where a person's may stand is a unit's: a district's, or by its first syllable."""
        if length != _SHORT_NAME:
            return False
        return Level.PROVINCE not in levels or self.tokens.words[start] not in self._families

    def _known_end(self, start: int, stop: int, levels: tuple[Level, ...]) -> int:
        """The index after the longest name at `start` that the article or the table knows; `start` for none."""
        least = start + 1 if stop - start >= _FULL_NAME and self._person_like(start, stop) else start
        for cut in range(stop, least, -1):  # `xã | Hồ Văn Páo` is not the one of the name `Hồ`
            key = self.tokens.key(start, cut)
            ended = levels == (Level.PROVINCE,) and key in place_words("ended_provinces")
            if ended or key in self.known or key in self._foreign or self.gazetteer.listed(key, *levels):
                # `Pả Vi Hạ` is not `Pả Vi`
                return stop if cut == stop - 1 and self.tokens.words[cut] in place_words("parts") else cut
        return start

    def _small_end(self, start: int, stop: int, levels: tuple[Level, ...]) -> int:
        """The index after a name of the table whose second syllable is printed small: `Đô lương`; 0 for none."""
        small = stop + 1 if stop == start + 1 and stop < len(self.tokens) else start
        if small == start or not self.tokens.is_word(stop) or self.tokens.capital[stop]:
            return 0
        return small if self.gazetteer.listed(self.tokens.key(start, small), *levels) else 0

    def _may_be_unknown(self, start: int, stop: int) -> bool:
        return self.tokens.words[start] not in self._surnames and stop - start <= _LONGEST_UNKNOWN

    def _before_person(self, start: int, stop: int) -> int:
        """Where an unknown place's name ends because a person's begins: at a family name."""
        for cut in range(start + 1, stop - 1):
            if self.tokens.words[cut] in self._surnames and stop - cut <= 4 and cut - start <= _LONGEST_UNKNOWN:
                return cut
        person = stop - _FULL_NAME
        if person == start + _SHORT_NAME and self.tokens.words[person] in self._families:
            return person  # `bản Huồi Mới | Thò Bá Rê`
        return min(stop, start + _LONGEST_UNKNOWN)

    # --- units ----------------------------------------------------------------------------------------------------

    def begins(self, index: int, end: int) -> bool:
        """Whether a rank stands here."""
        return self._ranks.match(self.tokens.words, index, end) is not None

    def is_plural(self, index: int) -> bool:
        """Whether a word here tells that several units follow: `các xã`, `ba xã`, `3 xã`."""
        word = self.tokens.word(index)
        return word == "các" or word in name_words("number_words") or (word.isdigit() and len(word) <= _COUNT)

    def begins_bare(self, index: int, end: int) -> bool:
        """Whether a rank stands here without a capitalised name after it."""
        matched = self._ranks.match(self.tokens.words, index, end)
        return matched is not None and self.run(matched[1], end) == matched[1]

    def parse(self, start: int, end: int, *, before_person: bool = False) -> PlaceMention | None:
        """The unit that begins with a rank at `start`: with a name, or the rank alone."""
        if start >= end or self.tokens.words[start] not in self._heads:
            return None
        key = (start, end, before_person)
        if key not in self._seen:
            self._seen[key] = self._parse(start, end, before_person)
        return self._seen[key]

    def _parse(self, start: int, end: int, before_person: bool) -> PlaceMention | None:
        matched = self._ranks.match(self.tokens.words, start, end)
        if matched is None:
            return None
        rank, after = matched
        before_person = before_person and not lies_in(self.tokens, after, self.run(after, end), end, rank)
        listed = self._listed_end(after, end, rank)
        if before_person and self._is_person(after, listed, self.run(after, end)):
            listed = after
        small = listed > after and not self.tokens.capital[start]
        if not small and self._not_ranks.match(self.tokens.words, start, end) is not None:
            return None  # `Xã hội`, but `xã Hội An`
        if rank.of_hamlets and self.of_sentence(start):
            return None  # `TRƯỜNG TIỂU HỌC … TỔ CHỨC`
        if rank.word == "thành phố" and self.tokens.word(after) in place_words("city_words"):
            after += self._known_end(after + 1, self.run(after + 1, end), rank.levels) > after + 1
        if self.tokens.word(after) == ":" and self.is_plural(start - 1) and after + 1 < end:
            after += self.tokens.capital[after + 1]  # `các xã: Khe Sâu, Nà Mạ`
        stop = number_end(self.tokens, after, end) if rank.numbered else after
        if stop == after and rank.only:
            return None
        if stop == after:
            stop = max(listed, self._name_end(self._past_farm(after, end), end, rank, before_person))
        stop = self._with_number(after, stop, end, rank)
        if stop == after:
            return None if rank.of_hamlets else PlaceMention(start, after, rank, None)
        outer = self._outer(stop, end, rank)
        return PlaceMention(start, outer.end if outer else stop, rank, self.tokens.between(after, stop), outer)

    def _listed_end(self, start: int, end: int, rank: Rank) -> int:
        """The index after the table's name of two syllables or more that stands here, whatever else its words mean.

        `xã Viên An`, `phường Thành Công`, `phường Cam Ly - Đà Lạt`; `start` for none.
        """
        tokens, stop = self.tokens, start
        while stop < min(end, start + _LONGEST_RUN) and (
            tokens.capital[stop] or (tokens.words[stop] == "-" and stop > start)
        ):
            stop += 1
        cuts = (
            cut for cut in range(stop, start + 1, -1) if self.gazetteer.listed(tokens.key(start, cut), *rank.levels)
        )
        return next(cuts, start)

    def _past_farm(self, after: int, end: int) -> int:
        """Past the small-lettered words that many a name begins with: `thị trấn Nông trường Mộc Châu`."""
        matched = self._name_heads.match(self.tokens.words, after, end)
        goes_on = matched is not None and matched[1] < end and self.tokens.capital[matched[1]]
        return matched[1] if matched is not None and goes_on else after

    def _name_end(self, after: int, end: int, rank: Rank, before_person: bool) -> int:
        """The index after the name that follows a rank; after a full stop only a known name is sure to be one."""
        stop = self.name(after, end, rank.levels, sure=True, before_person=before_person)
        if rank.word == "thành phố" and stop - after == 1 and self._goes_on_small(after, stop, end):
            return after  # "thành phố Hoa phượng đỏ"
        doubtful = stop > after and self.tokens.words[after - 1] == "."
        return self._known_end(after, stop, rank.levels) if doubtful else stop

    def _goes_on_small(self, start: int, stop: int, end: int) -> bool:
        """Whether a small word completes a name of one syllable that neither the article nor the table knows."""
        key = self.tokens.key(start, stop)
        unknown = key not in self.known and not self.gazetteer.knows(key) and key not in _ONE_WORD_NAMES
        return unknown and stop < end and self.tokens.is_word(stop) and not self.tokens.capital[stop]

    def _with_number(self, after: int, stop: int, end: int, rank: Rank) -> int:
        """Past the number that belongs to a name: by the table (`phường 1 Bảo Lộc`), else by the looks of it.

        A hamlet may have one (`bản Nà Pen 1`), and one of the communes of one name (`xã Đam Rông 2`).
        """
        tokens = self.tokens
        if not after < stop < end:
            return stop
        if tokens.words[after].isdigit() and tokens.capital[stop]:
            listed = (cut for cut in range(self.run(stop, end), stop, -1)
                      if self.gazetteer.listed(tokens.key(after, cut), *rank.levels))  # fmt: skip
            return next(listed, stop)
        if not tokens.words[stop].isdigit() or tokens.word(stop + 1) in place_words("counted"):
            return stop
        if self.gazetteer.listed(tokens.key(after, stop + 1), *rank.levels):
            return stop + 1
        told = rank.of_hamlets or (rank.levels == (Level.COMMUNE,) and ends_commune(tokens, stop))
        return stop + 1 if told and not tokens.words[after].isdigit() and closes_name(tokens, stop) else stop

    def _outer(self, index: int, end: int, inner: Rank) -> PlaceMention | None:
        """The larger unit named right after: `, huyện Chiêm Hóa`, `huyện Chiêm Hóa`; `(Mường Tè)` stays apart.

        A hamlet's commune may stand in brackets: `ấp Cái Dầy (thị trấn Châu Hưng)`.
        """
        at = index + 1 if index < end and self.tokens.words[index] == "," else index
        if inner.of_hamlets and index < end and self.tokens.words[index] == "(":
            return self._bracketed(index, end, inner)
        matched = self._ranks.match(self.tokens.words, at, end)
        if matched is None or min(matched[0].levels) >= min(inner.levels):
            return None
        outer = self.parse(at, end)
        if outer is None or (outer.name is None and at != index):
            return None
        larger = max(outer.rank.levels) < min(inner.levels) or self._is_city(outer)
        return outer if larger else None

    def _bracketed(self, index: int, end: int, inner: Rank) -> PlaceMention | None:
        """The larger unit whose name fills the brackets that open here, its end past them."""
        found = self.parse(index + 1, end)
        if found is None or found.name is None or self.tokens.word(found.end) != ")":
            return None
        return replace(found, end=found.end + 1) if max(found.rank.levels) < min(inner.levels) else None

    def _is_city(self, place: PlaceMention) -> bool:
        """Whether it is a province by the rank that it is named with: `TP.HCM` around `quận 3`."""
        found = self.gazetteer.find(Level.PROVINCE, place.name or "")
        return any(province.rank == place.rank.word for province in found)

    def known_unit(self, start: int, end: int) -> PlaceMention | None:
        """The province (else the district) of the table that the words from `start` to `end` name without a rank."""
        key = self.tokens.key(start, end)
        rank = self._listed_rank(key, Level.PROVINCE, Level.DISTRICT)
        return PlaceMention(start, end, rank_called(rank), self.tokens.between(start, end)) if rank else None

    def unranked(self, start: int, end: int, taken: set[int], *, heading: bool = False) -> PlaceMention | None:
        """The unit that a run of capitals names without a rank: one that the article or the table knows.

        One that heads a paragraph of a round-up is a large one, whatever else bears its name (`Than Uyên: Ngày …`).
        """
        stop = self.run(start, end)
        key = self.tokens.key(start, stop)
        if stop - start < 2 or key == "hồ chí minh" or not taken.isdisjoint(range(start, stop)):
            return None
        listed = self._listed_rank(key, Level.PROVINCE, Level.DISTRICT)
        rank = (listed if heading and self.tokens.word(stop) == ":" else None) or self.ranks_of.get(key) or listed
        return PlaceMention(start, stop, rank_called(rank), self.tokens.between(start, stop)) if rank else None

    def _listed_rank(self, key: str, *levels: Level) -> str | None:
        """The rank of the unit of this name in the table, at the first of the levels that has one."""
        found = (place for level in levels for place in self.gazetteer.find(level, key))
        return next((place.rank for place in found), None)

    def further(self, place: PlaceMention, end: int) -> Iterator[PlaceMention]:
        """The other units of a list that one rank heads: `các xã Ga Ri, Ch'Ơm và Tr'Hy`."""
        at = place.end
        while place.name is not None and at + 1 < end and self.tokens.words[at] in {",", "và"}:
            if self._office_begins(at + 1):
                return
            stop = self._before_titles(at + 1, self.run(at + 1, end))
            if not self._listed_name(at + 1, stop, end) or self._around(place.rank, at + 1, stop):
                return
            yield PlaceMention(at + 1, stop, place.rank, self.tokens.between(at + 1, stop))
            at = stop

    def _around(self, rank: Rank, start: int, stop: int) -> bool:
        """Whether the name is a larger unit's and none of the rank: `huyện Khe Sâu, Lai Châu`."""
        key = self.tokens.key(start, stop)
        larger = [level for level in LISTED_LEVELS if level < min(rank.levels)]
        alike = (place for level in rank.levels for place in self.gazetteer.find(level, key))
        return self.gazetteer.listed(key, *larger) and not any(place.rank == rank.word for place in alike)

    def _listed_name(self, start: int, stop: int, end: int) -> bool:
        """Whether the words may be a unit's name on a list: short, and neither a person, a body nor a rank."""
        if not 0 < stop - start <= _LONGEST_UNKNOWN or self._person_like(start, stop):
            return False
        rank = self._ranks.match(self.tokens.words, start, end)
        if rank is not None and not (rank[0].of_hamlets and self.tokens.capital[start]):
            return False  # but `các xã Nà Mạ, Bản Mây`
        return body_trie().match(self.tokens.words, start, end) is None
