"""People's names: a run of capitalised syllables, and what shows that it is a person.

The shape alone is never enough ("Chi bộ Xuân Thành"): an honorific, a rank or a post stands before it, a post stands after
it, or it goes on a list of people. One syllable after an honorific ("đồng chí Hưởng") is a later mention.
"""

from __future__ import annotations

from dataclasses import dataclass

from ingest.recognise.tokens import Tokens
from schema.authority.places import Gazetteer
from schema.authority.vocabulary import body_trie, name_trie, name_words, title_trie

_LONGEST = 6
_JOINING = {"thị", "văn", "đức", "xuân", "ngọc", "minh", "hữu", "quang", "thanh", "kim"}


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
        """Whether it is more than a given name."""
        return self.end - self.start > 1


class NameParser:
    """Reads names and honorifics from the tokens of one article."""

    def __init__(self, tokens: Tokens, gazetteer: Gazetteer) -> None:
        self.tokens = tokens
        self.gazetteer = gazetteer
        self._honorifics = name_trie("honorifics")
        self._plural = name_trie("plural_honorifics")
        self._ranks = name_trie("ranks")
        self._never = name_trie("never_names")
        self._countries = name_trie("countries")

    def honorific(self, start: int, end: int) -> Honorific | None:
        """The honorifics that begin at `start`: several in a row count as one (`Đại tá, PGS.TS.`)."""
        index, plural, count = start, False, 0
        while index < end:
            many = self._plural.match(self.tokens.words, index, end)
            one = self._honorifics.match(self.tokens.words, index, end) or self._ranks.match(
                self.tokens.words, index, end
            )
            if many and (not one or many[1] > one[1]):
                plural, index, count = True, many[1], count + 1
            elif one:
                index, count = one[1], count + 1
            else:
                break
            index = self._signs(index, end)
        if not count:
            return None
        while index > start and not self.tokens.is_word(index - 1) and self.tokens.words[index - 1] == ",":
            index -= 1
        return Honorific(start, index, " ".join(self.tokens.words[start:index]), plural)

    def _signs(self, index: int, end: int) -> int:
        """Past the full stops and commas between titles of rank (`GS.TS. `, `Trung tá, `)."""
        at = index
        while at < end and self.tokens.words[at] in {".", ","}:
            at += 1
        if (
            at > index
            and at < end
            and (self._honorifics.match(self.tokens.words, at, end) or self._ranks.match(self.tokens.words, at, end))
        ):
            return at
        return index + 1 if index < end and self.tokens.words[index] == "." and self.tokens.joined(index) else index

    def name_end(self, start: int, end: int) -> int:
        """The index after the run of name syllables at `start`: it stops where a title, a body or a sign begins."""
        index = start
        while index < min(end, start + _LONGEST):
            if not self._syllable(index):
                break
            if index > start and (title_trie().match(self.tokens.words, index, end) or self._body_begins(index, end)):
                break
            index += 1
        return index

    def _syllable(self, index: int) -> bool:
        """Whether a token may be a syllable of a name: a capital, and no abbreviation among other words (`UB`, `TƯ`)."""
        tokens = self.tokens
        if not tokens.is_word(index) or not tokens.capital[index]:
            return False
        return not (self._shouted(index) and not self._shouted(index + 1) and not self._shouted(index - 1))

    def _shouted(self, index: int) -> bool:
        """Whether a token is two capitals or more."""
        if not 0 <= index < len(self.tokens):
            return False
        word = self.tokens.standard[self.tokens.starts[index] : self.tokens.ends[index]]
        return len(word) > 1 and word.isupper()

    def _is_place(self, start: int, stop: int) -> bool:
        return self.gazetteer.knows_large(" ".join(self.tokens.words[start:stop]))

    def past_place(self, start: int, end: int) -> int:
        """The index after a province, district or country that stands before a name (`Hà Nội Hoàng Trung Hải`)."""
        stop = self.name_end(start, end)
        country = self._countries.match(self.tokens.words, start, stop)
        if country is not None:
            return country[1]
        for cut in range(min(stop, start + 3), start, -1):
            rest = self.tokens.words[cut] if cut < stop else ""
            if self._is_place(start, cut) and (
                cut == stop or (rest in name_words("common_surnames") and stop - cut > 1)
            ):
                return cut
        return start

    def _body_begins(self, index: int, end: int) -> bool:
        matched = body_trie().match(self.tokens.words, index, end)
        return matched is not None and matched[1] - index > 1

    def parse(self, start: int, end: int, *, announced: bool) -> PersonMention | None:
        """The name at `start`. Unannounced, it needs a family name and two syllables at least."""
        if start >= end or not self._syllable(start) or self._never.match(self.tokens.words, start, end):
            return None
        stop = self.name_end(start, end)
        if stop - start > 5:
            return None
        if (
            stop - start > 1
            and len(self.tokens.words[stop - 1]) == 1
            and self.tokens.words[stop - 1] not in {"á", "ý", "y"}
        ):
            return None
        if not announced and (stop - start < 2 or self.tokens.words[start] not in name_words("surnames")):
            return None
        return PersonMention(start, stop, self.tokens.between(start, stop), announced)

    def loose(self, start: int, end: int) -> PersonMention | None:
        """A run that may be a name because a post stands right before or after it, whatever its first syllable."""
        if start >= end or not self._syllable(start) or self._never.match(self.tokens.words, start, end):
            return None
        start = self.past_place(start, end)
        stop = self.name_end(start, end)
        if not 2 <= stop - start <= 5:
            return None
        return PersonMention(start, stop, self.tokens.between(start, stop), False)
