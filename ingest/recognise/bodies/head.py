"""The words of a type at the head of a body's name, and what a pattern may ask of the words that follow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ingest.recognise.bodies.body import CENTRE, Body
from ingest.recognise.places import PlaceMention, PlaceParser
from ingest.recognise.tokens import Tokens
from schema.authority.places import Level, place_words
from schema.authority.underthesea import two_syllable_words
from schema.authority.vocabulary import BodyType, Trait, body_phrase_trie, name_words, titled_type
from schema.model import OrganizationKind

Parse = Callable[[int, int, bool], Body | None]
MIDDLE_NAMES = frozenset({"văn", "thị"})
_FULL_NAME = (3, 4)  # syllables
_LONGEST_LETTERS = 8  # tokens of a short form and its brackets
_UNIONS = frozenset({"hội", "đoàn", "công", "hiệp"})
_PARTY_WORDS = frozenset({"ủy", "bộ", "đoàn"})  # that make another word of `Đảng`


@dataclass(frozen=True, slots=True)
class Head:
    """A type's words, from token `start` to `after`, in a sentence that ends at `end`.

    `before_person` tells that a person's name may follow the body's at once. `parse` reads a body at a token.
    """

    tokens: Tokens
    places: PlaceParser
    parse: Parse
    type: BodyType
    start: int
    after: int
    end: int
    before_person: bool

    # --- the words ------------------------------------------------------------------------------------------------

    @property
    def capital(self) -> bool:
        """Whether the name begins with a capital."""
        return self.tokens.capital[self.start]

    def word(self, index: int) -> str:
        """The word at `index`; empty after the sentence's last."""
        return self.tokens.words[index] if index < self.end else ""

    def says(self, index: int, *words: str) -> bool:
        """Whether these words stand at `index`."""
        return self.tokens.words[index : index + len(words)] == list(words)

    def skip(self, index: int, *fillers: str) -> int:
        """The index after one of the fillers, or `index` where none stands there."""
        return index + 1 if self.word(index) in fillers else index

    def is_capital(self, index: int) -> bool:
        """Whether a capital begins the token at `index`, inside the sentence."""
        return index < self.end and self.tokens.capital[index]

    def has(self, trait: Trait) -> bool:
        """Whether the type has the trait."""
        return trait in self.type.traits

    def completes(self, index: int) -> bool:
        """Whether a small syllable completes the word that the capital before it begins (`Dầu khí`)."""
        tokens = self.tokens
        return tokens.capital[index - 1] and tokens.key(index - 1, index + 1) in two_syllable_words()

    def counts(self, index: int) -> bool:
        """Whether the number at `index` counts something, or is half of a date: "Quận ủy 2 lần"."""
        return self.word(index + 1) in place_words("counted") or self.word(index + 1) in {"/", "%", "lần"}

    def person_at(self, index: int) -> bool:
        """Whether a person's full name begins here where one may follow: a family name and two or three syllables."""
        medical = (self.word(index - 1), self.word(index)) == ("học", "y")  # `Hiệu trưởng Đại học Y Nà Sản`
        if not self.before_person or medical or self.word(index) not in name_words("common_surnames"):
            return False
        stop = index
        while self.is_capital(stop) and self.tokens.is_word(stop):
            stop += 1
        return stop - index in _FULL_NAME

    def holder_at(self, index: int) -> bool:
        """The same, or a family name and a middle name that no unit has, wherever they stand: `Lò Văn`, `Hà Thị`."""
        middle = self.word(index + 1) in MIDDLE_NAMES and self.word(index) in name_words("surnames")
        return middle or self.person_at(index)

    # --- what they name -------------------------------------------------------------------------------------------

    def phrase(self, group: str, index: int) -> tuple[str, int] | None:
        """The canonical name of the group's phrase at `index`, and the index after it."""
        return body_phrase_trie(group).match(self.tokens.words, index, self.end)

    def past_letters(self, index: int) -> int:
        """The index after the short form that brackets tell after a name: `(BVSK & KHHGĐ)`; `index` without one."""
        if self.word(index) != "(":
            return index
        at = index + 1
        while at < min(self.end, index + _LONGEST_LETTERS) and self.word(at) != ")":
            if self.tokens.is_word(at) and not self.tokens.between(at, at + 1).isupper():
                return index
            at += 1
        return at + 1 if self.word(at) == ")" and self.is_capital(index + 1) else index

    def past_centre(self, index: int) -> int:
        """The index after `Trung ương (Đảng)` at `index`, or `index` where it is not there."""
        matched = self.phrase("centre", index)
        if matched is None:
            return index
        after = matched[1]
        if self.word(after) in _UNIONS and self.is_capital(after):
            return index  # `Ủy ban Kiểm tra Trung ương Đoàn` is not the Party's
        party = self.word(after) == "đảng" and self.word(after + 1) not in _PARTY_WORDS
        return after + 1 if party else after

    def body_at(self, index: int) -> Body | None:
        """The body named at `index`, before a person where this one is."""
        return self.parse(index, self.end, self.before_person)

    def place_at(self, index: int) -> PlaceMention | None:
        """The unit named at `index`, before a person where this body is."""
        return self.places.parse(index, self.end, before_person=self.before_person)

    def listed_at(self, index: int) -> PlaceMention | None:
        """The first unit of a list with one rank in the plural: `các tỉnh Lai Châu, Yên Bái`; None without names.

        After a number of units others must follow: `hai xã Nà Mạ và Nà Pen`.
        """
        place = self.place_at(index + 1) if self.places.is_plural(index) else None
        if place is None or place.name is None:
            return None
        if self.word(index) != "các" and not self._goes_on(place):
            return None
        regional = place.rank.word == "tỉnh" and not self.places.gazetteer.find(Level.PROVINCE, place.name)
        return None if regional else place

    def _goes_on(self, place: PlaceMention) -> bool:
        """Whether a unit is the first of several; a number before a cell's unit is the cell's own."""
        if self.type.kind is OrganizationKind.CHI_BO or place.rank.of_hamlets:
            return False
        return self.word(place.end) in {",", "và"} and self.is_capital(place.end + 1)

    def names_kinds(self, place: PlaceMention) -> bool:
        """Whether a bare rank is a list of kinds ("đảng bộ xã, phường, thị trấn") and so no one place."""
        if place.name is not None:
            return False
        index = place.end
        if self.word(index) not in {",", "/", "-", "và"}:
            return self.word(index) == "viên" or (
                self.word(index) == "trực" and self.type.kind != OrganizationKind.UNIT
            )
        return self.places.begins_bare(index + 1, self.end)

    # --- what it is -----------------------------------------------------------------------------------------------

    def body(self, end: int, *, name: str = "", parent: Body | None = None, place: PlaceMention | None = None) -> Body:
        """The body of this type whose name ends at `end`."""
        return Body(self.start, end, self.type, name, parent, place)

    def titled_at(self, index: int) -> Body | None:
        """The open agency or unit that a word in capitals alone names: `Sở`, `Trung tâm` in `Đảng ủy Trung tâm`."""
        matched = titled_type(self.tokens.words, index, self.end)
        if matched is None or not self.is_capital(index):
            return None
        found, after = matched
        goes_on = self.places.run(after, self.end) > after or self.word(after).isdigit()
        return None if goes_on else Body(index, after, found)

    def over(self, parent: Body) -> Body:
        """The body of this type that belongs to the one named to the end of its name."""
        return self.body(parent.end, parent=parent)

    def placed(self, body: Body) -> Body:
        """The body with the unit that stands right after it; `tỉnh` alone is a bare rank."""
        centre = self.past_centre(body.end)
        if centre > body.end:
            return replace(body, end=centre, name=f"{body.name} {CENTRE}".strip())
        at = self.past_letters(body.end)
        place = self.place_at(at) or self.listed_at(at)
        if place is None or self.names_kinds(place):
            place = self._unranked(at)
        return body if place is None else replace(body, end=place.end, place=place)

    def _unranked(self, index: int) -> PlaceMention | None:
        """The province or district of the table that the capitals at `index` name without its rank."""
        for cut in range(self.places.run(index, self.end), index, -1):
            known = self.places.known_unit(index, cut)
            if known is not None:
                return known
        return None
