"""People's names: a run of capitalised syllables, and what shows that it is a person.

The shape alone is never enough ("Chi bộ Xuân Thành"): an honorific, a rank or a post stands before it, a post stands
after it, or it goes on a list of people. One syllable after an honorific ("đồng chí Hưởng") is a later mention.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest.recognise.tokens import Tokens
from schema.authority.places import Gazetteer, place_words
from schema.authority.vocabulary import BodyType, Pattern, body_trie, name_trie, name_words, title_trie
from schema.model import OrganizationKind

_LONGEST_RUN = 6
_LONGEST_NAME = 5
_LONGEST_PLACE = 3
_FULL = 3
_SHORTEST_FULL = 2
_PLACE_TAIL = 2  # syllables of most provinces' names
_NAMING = 4  # tokens
_NAMES = frozenset({",", ":", "gồm", "là", "sau", "có"})  # between a word for people and their names
_NEEDS_SIGN = frozenset({"người", "hợp"})  # `3 người: A, B`, but not `người Lê Chân`
_CASE = "hợp"  # after which a full name needs no sign: `trường hợp Lê Văn Tủa`
_OF_NO_WORK = frozenset({"đối với", "người", "trường hợp", "cá nhân", "các cá nhân"})  # callings of no work
_WORK = 2  # small words that tell what an official works at: `công chức hải quan A`
_MIDDLE = frozenset({"a", "văn", "thị"})  # middle names that no word of the language is spelled like
_MIDDLES = _MIDDLE | {"đình", "hữu", "bá", "viết", "trọng", "doãn"}  # after which a given name is due
_PLACING = frozenset({"ở", "tại"})  # before a place, whatever post stands after it: `Ở Nà Mạ, Bí thư … cho biết`
_BEFORE_ONE = frozenset({"ông", "bà", "anh", "chị", "chí"})  # what only people are called by
_ALSO_NAMES = frozenset({"anh"})  # honorifics that people are called by
_ONE_LETTER_ENDS = frozenset({"á", "ý", "y"})  # the only names of one letter: others are initials of something else


@dataclass(frozen=True, slots=True)
class Honorific:
    """Words that announce a person, in token indices; `plural` where a list may follow."""

    start: int
    end: int
    words: str
    plural: bool


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person's name in token indices. `announced` tells that an honorific stands before it."""

    start: int
    end: int
    name: str
    announced: bool

    @property
    def is_full(self) -> bool:
        """Whether it is more than a given name: several syllables, or a highlander's like `K'Thanh`."""
        return self.end - self.start > 1 or "'" in self.name


class NameParser:
    """Reads names and honorifics from the tokens of one article."""

    def __init__(self, tokens: Tokens, gazetteer: Gazetteer) -> None:
        self.tokens = tokens
        self.gazetteer = gazetteer
        self._honorifics = name_trie("honorifics")
        self._plural = name_trie("plural_honorifics")
        self._ranks = name_trie("ranks")
        self._callings = name_trie("callings")
        self._never = name_trie("never_names")
        self._countries = name_trie("countries")
        self._measures = name_trie("measures")
        self._surnames = name_words("surnames")
        self._foreign = place_words("foreign")
        self._common_surnames = name_words("common_surnames")
        tries = (self._honorifics, self._plural, self._ranks)
        self._heads = frozenset().union(*(trie.first_words for trie in tries))

    # --- honorifics -----------------------------------------------------------------------------------------------

    def honorific(self, start: int, end: int) -> Honorific | None:
        """The honorifics that begin at `start`: several in a row count as one (`Đại tá, PGS.TS.`)."""
        index, after, plural = start, start, False
        while index < end and self.tokens.words[index] in self._heads:
            one, many = self._one(index, end), self._plural.match(self.tokens.words, index, end)
            counted = index == start and self.tokens.word(start - 1).isdigit()  # `3 đồng chí: A, B, C`
            if index > start and self._is_given_name(index, end):
                break
            if many is not None and (many[1] > one or counted):
                plural, after = True, many[1]
            elif one > index:
                after = one
            else:
                break
            index = self._past_signs(after, end)
        if index == start:
            return None
        return Honorific(start, index, self.tokens.key(start, index), plural)

    def _is_given_name(self, index: int, end: int) -> bool:
        """Whether a word that announces people is somebody's name after another one: `bà Anh`."""
        alone = index + 1 >= end or not self.tokens.capital[index + 1]
        return alone and self.tokens.capital[index] and self.tokens.words[index] in _ALSO_NAMES

    def _one(self, index: int, end: int) -> int:
        """The index after one honorific or rank at `index`, or `index` where there is none."""
        words = self.tokens.words
        matched = self._honorifics.match(words, index, end) or self._ranks.match(words, index, end)
        return matched[1] if matched else index

    def _past_signs(self, index: int, end: int) -> int:
        """Past the full stops and commas between titles of rank (`GS.TS. `, `Trung tá, `), past the stop of `TS. `."""
        words = self.tokens.words
        at = index
        while at < end and words[at] in {".", ","}:
            at += 1
        if index < at < end and self._one(at, end) > at:
            return at
        return index + 1 if index < end and words[index] == "." and self.tokens.joined(index) else index

    # --- names ----------------------------------------------------------------------------------------------------

    def name_end(self, start: int, end: int) -> int:
        """The index after the run of name syllables at `start`: it stops where a title, a body or a sign begins."""
        index = self._past_letter(start, end)
        while index < min(end, start + _LONGEST_RUN) and self._syllable(index):
            if index > start and (self._office_begins(index, end) or self._sentence_begins(start, index, end)):
                break
            index += 1
        return index - _PLACE_TAIL if self._ends_in_place(start, index) else index

    def _sentence_begins(self, start: int, index: int, end: int) -> bool:
        """Whether a new sentence begins where the text lost a full stop: "Lê Thử | Nhưng nếu có"."""
        tokens = self.tokens
        if tokens.words[index] not in name_words("sentence_starts") or index - start < _SHORTEST_FULL:
            return False
        small = index + 1 < end and tokens.is_word(index + 1) and not tokens.capital[index + 1]
        return small and tokens.words[index - 1] not in _MIDDLES and not self._shouted(index)

    def _ends_in_place(self, start: int, stop: int) -> bool:
        """Whether a province goes on after a full name with no sign between: "Lê Đình Nhã | Hà Tĩnh cũng"."""
        if stop - start < _FULL + _PLACE_TAIL or self.tokens.words[start] not in self._common_surnames:
            return False
        return self.gazetteer.knows_large(self.tokens.key(stop - _PLACE_TAIL, stop))

    def _past_letter(self, index: int, end: int) -> int:
        """Past the letter and its mark that begin a highlander's name printed apart: `K' Mák`, `H' Nan Êban`."""
        tokens = self.tokens
        apart = index + 2 < end and len(tokens.words[index]) == 1 and tokens.words[index + 1] == "'"
        return index + 2 if apart and tokens.capital[index] and self._syllable(index + 2) else index

    def _name(self, start: int, stop: int) -> str:
        """The name as it is written elsewhere: without the gap of `K' Mák`."""
        return self.tokens.between(start, stop).replace("' ", "'")

    def _office_begins(self, index: int, end: int) -> bool:
        """Whether a title or the name of a body (of two words or more) begins here."""
        if title_trie().match(self.tokens.words, index, end) is not None:
            return True
        matched = body_trie().match(self.tokens.words, index, end)
        return matched is not None and matched[1] - index > 1 and not self._is_of_name(matched[0], matched[1])

    def _is_of_name(self, kind: BodyType, after: int) -> bool:
        """Whether capitals that end a name are written as a unit's type, of which none is named: `Vi Nông Trường`."""
        capital = self.tokens.capital
        goes_on = after < len(capital) and (capital[after] or self.tokens.words[after].isdigit())
        return (
            kind.kind is OrganizationKind.UNIT and kind.pattern is Pattern.UNIT and capital[after - 1] and not goes_on
        )

    def _syllable(self, index: int) -> bool:
        """Whether a token may be of a name: it has a capital, and is no abbreviation among other words (`UB`, `TƯ`)."""
        tokens = self.tokens
        if not tokens.is_word(index) or not tokens.capital[index]:
            return False
        return not self._shouted(index) or self._beside_shouted(index, 1) or self._beside_shouted(index, -1)

    def _beside_shouted(self, index: int, step: int) -> bool:
        """Whether the next word that way is in capitals too, past a middle name of one letter: `GIÀNG A PÁO`."""
        at = index + step
        letter = len(self.tokens.word(at)) == 1 and self.tokens.capital[at] and self.tokens.is_word(at)
        return self._shouted(at + step if letter else at)

    def _shouted(self, index: int) -> bool:
        """Whether a token is two capitals or more."""
        tokens = self.tokens
        if not 0 <= index < len(tokens.words) or not tokens.capital[index] or len(tokens.words[index]) < 2:
            return False
        return tokens.standard[tokens.starts[index] : tokens.ends[index]].isupper()

    def past_place(self, start: int, end: int) -> int:
        """The index after a province, district or country that stands before a name (`Hà Nội Hoàng Trung Nhã`)."""
        stop = self.name_end(start, end)
        country = self._countries.match(self.tokens.words, start, stop)
        if country is not None:
            return country[1]
        for cut in range(min(stop, start + _LONGEST_PLACE), start, -1):
            if self.gazetteer.knows_large(self.tokens.key(start, cut)) and (cut == stop or self._named(cut, stop)):
                return cut
        return start

    def _named(self, start: int, stop: int) -> bool:
        """Whether the syllables begin with a common family name and go on."""
        return self.tokens.words[start] in self._common_surnames and stop - start > 1

    def _begins(self, index: int, end: int) -> bool:
        """Whether a name may begin here."""
        if index >= end or not self._syllable(index) or self._office_begins(index, end):
            return False
        return self._never.match(self.tokens.words, index, end) is None

    def parse(self, start: int, end: int, *, announced: bool) -> PersonMention | None:
        """The name at `start`. Unannounced, it needs a family name and two syllables at least."""
        if not self._begins(start, end):
            return None
        stop = self.name_end(start, end)
        if stop - start > _LONGEST_NAME or (stop - start > 1 and self._ends_in_initial(stop)):
            return None
        if self._is_foreign(start, stop):
            return None
        if not announced and (stop - start < 2 or self.tokens.words[start] not in self._surnames):
            return None
        return PersonMention(start, stop, self._name(start, stop), announced)

    def _is_foreign(self, start: int, stop: int) -> bool:
        """Whether another country's province is named, and nobody called so: `Bí thư Vân Nam`."""
        return self.tokens.key(start, stop) in self._foreign and self.tokens.word(start - 1) not in _BEFORE_ONE

    def _ends_in_initial(self, stop: int) -> bool:
        last = self.tokens.words[stop - 1]
        return len(last) == 1 and last not in _ONE_LETTER_ENDS

    def called(self, index: int, end: int) -> PersonMention | None:
        """The person whom a word for people in general announces: `đảng viên Lò A Tủa`, but not `đại biểu Hà Nội`."""
        matched = self._callings.match(self.tokens.words, index, end)
        if matched is None:
            return None
        work = self._work(matched[1], end) if matched[0] not in _OF_NO_WORK else 0
        start = matched[1] + work
        while start < min(end, matched[1] + _NAMING) and self.tokens.words[start] in _NAMES:
            start += 1
        told = start > matched[1] or self.tokens.words[matched[1] - 1] not in _NEEDS_SIGN
        case = self.tokens.words[matched[1] - 1] == _CASE
        if start >= end or not (told or case) or not self._is_family(start):
            return None
        if work or not told:
            return self.full(start, end)
        person = self.parse(start, end, announced=False)
        place = person is not None and self.gazetteer.knows(self.tokens.key(person.start, person.end))
        return None if person is None or place else replace(person, announced=True)

    def _work(self, start: int, end: int) -> int:
        """How many small words between a calling and a name with a capital tell what the called works at."""
        tokens = self.tokens
        for count in range(min(_WORK, end - start - 1) + 1):
            at = start + count
            if (
                tokens.words[at] in self._heads
                or not tokens.is_word(at)
                or body_trie().match(tokens.words, at, end) is not None
            ):
                return 0
            if tokens.capital[at]:
                return count
        return 0

    def _is_family(self, index: int) -> bool:
        """Whether a family name stands here: a common one, or any that a middle name follows (`Mùa A Tủa`)."""
        word, following = self.tokens.words[index], self.tokens.word(index + 1)
        return word in self._common_surnames or (word in self._surnames and following in _MIDDLE)

    def full(self, start: int, end: int) -> PersonMention | None:
        """The name of three syllables or more, the first a common family name: it needs little else to be one."""
        person = self.parse(start, end, announced=False)
        if person is None or person.end - start < _FULL or not self._is_family(start):
            return None
        known = self.gazetteer.knows(self.tokens.key(start, person.end))
        return None if known else replace(person, announced=True)

    def charged(self, start: int, end: int) -> PersonMention | None:
        """The full name of somebody to whom a measure is told to have happened: `Lò Văn Tủa bị khởi tố`."""
        if not self._is_family(start):
            return None
        person = self.full(start, end)
        if person is None or self.tokens.word(person.end) != "bị":
            return None
        return person if self._measures.match(self.tokens.words, person.end + 1, end) is not None else None

    def loose(self, start: int, end: int) -> PersonMention | None:
        """A run that may be a name because a post stands right before or after it, whatever its first syllable."""
        if not self._begins(start, end) or self.tokens.word(start - 1) in _PLACING:
            return None
        start = self.past_place(start, end)
        stop = self.name_end(start, end)
        person = PersonMention(start, stop, self._name(start, stop), announced=False)
        if not person.is_full or stop - start > _LONGEST_NAME:
            return None
        if self._is_headline(start, stop) or self._is_foreign(start, stop):
            return None
        return person

    def _is_headline(self, start: int, stop: int) -> bool:
        """Whether words all in capitals, none a family name before them, are of a headline: `VÀ TRAO HUY HIỆU`."""
        return self.tokens.words[start] not in self._surnames and self.tokens.between(start, stop).isupper()
