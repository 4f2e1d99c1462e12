"""Reads the names of bodies: finds the type, and lets its pattern read on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ingest.recognise.bodies.body import Body
from ingest.recognise.bodies.committees import committee
from ingest.recognise.bodies.departments import department
from ingest.recognise.bodies.foreign import country_shared, country_start, foreign_end, foreign_party, is_foreign
from ingest.recognise.bodies.head import MIDDLE_NAMES, Head
from ingest.recognise.bodies.offices import centre, office
from ingest.recognise.bodies.organs import agency, executive, standing, steering
from ingest.recognise.bodies.party import party
from ingest.recognise.bodies.sectors import sector
from ingest.recognise.bodies.teams import team
from ingest.recognise.bodies.units import unit
from ingest.recognise.places import PlaceParser
from ingest.recognise.tokens import Tokens
from schema.authority.vocabulary import Pattern, body_trie

_PATTERNS: dict[Pattern, Callable[[Head], Body | None]] = {
    Pattern.COMMITTEE: committee,
    Pattern.PARTY: party,
    Pattern.EXECUTIVE: executive,
    Pattern.STANDING: standing,
    Pattern.AGENCY: agency,
    Pattern.CENTRE: centre,
    Pattern.STEERING: steering,
    Pattern.TEAM: team,
    Pattern.DEPARTMENT: department,
    Pattern.OFFICE: office,
    Pattern.SECTOR: sector,
    Pattern.UNIT: unit,
}
_BAN = "ban"
_FOREIGN_PARTY = "dang_nuoc_ngoai"
_ANNOUNCING = frozenset({"chí", "ông", "bà", "anh", "chị"})  # the last words of honorifics
_ARMY = (["qđnd", "việt", "nam"], ["qđnd", "vn"], ["quân", "đội", "nhân", "dân", "việt", "nam"])
_OF_ARMY = frozenset({"tong_cuc", "bo_tong_tham_muu", "cuc", "vien", "hoc_vien"})
_DEEPEST = 12  # bodies within bodies: no name of the genre nests half as deep, a mangled text may nest without end


class BodyParser:
    """Reads the names of bodies from the tokens of one article."""

    def __init__(self, tokens: Tokens, places: PlaceParser) -> None:
        self.tokens = tokens
        self.places = places
        self._types = body_trie()
        self._heads = self._types.first_words
        self._seen: dict[tuple[int, int, bool], Body | None] = {}
        self._depth = 0

    def parse(self, start: int, end: int, *, before_person: bool = False) -> Body | None:
        """The body whose name begins at token `start`, or None. `before_person`: a person's name may follow at once."""
        return self._at(start, end, before_person)

    def _at(self, start: int, end: int, before_person: bool) -> Body | None:
        if start >= end or self.tokens.words[start] not in self._heads:
            return None
        key = (start, end, before_person)
        if key not in self._seen:
            if self._depth >= _DEEPEST:
                return None
            self._depth += 1
            self._seen[key] = self._read(start, end, before_person)
            self._depth -= 1
        return self._seen[key]

    def _read(self, start: int, end: int, before_person: bool) -> Body | None:
        words = self.tokens.words
        matched = self._types.match(words, start, end)
        if matched is None:
            return None
        found, after = matched
        if self.tokens.word(start - 1) in found.not_after or self._is_announced(start, after):
            return None
        if start + 1 < end and words[start + 1] == words[start] and self._begins_name(start):
            return None  # `Đại hội | Hội Nông dân`
        if any(words[after : min(end, after + len(phrase))] == [*phrase] for phrase in found.not_before):
            return None
        if found.id == _FOREIGN_PARTY:
            stop = foreign_party(self.tokens, start, end)
            return (
                Body(start, stop, found, name=self.tokens.between(after, stop), foreign=True) if stop > start else None
            )
        after = self._past_abbreviation(start, after, end)
        head = Head(self.tokens, self.places, self._at, found, start, after, end, before_person)
        own = department(head) if words[start] == _BAN and found.pattern != Pattern.DEPARTMENT else None
        body = own or _PATTERNS[found.pattern](head)
        if body is not None and not body.foreign and is_foreign(self.tokens, body, end):
            return self._foreign(body, after, end)
        return replace(body, end=self._past_army(body, end)) if body is not None else None

    def _past_army(self, body: Body, end: int) -> int:
        """The index after `QĐND Việt Nam`, which tells no more of a body of the army's: `Tổng cục Hậu cần | …`."""
        words = self.tokens.words
        army = next((a for a in _ARMY if words[body.end : min(end, body.end + len(a))] == a), None)
        return body.end + len(army) if army is not None and body.type.id in _OF_ARMY else body.end

    def _is_announced(self, start: int, after: int) -> bool:
        """Whether a person is called so: `đồng chí Báo Văn Nhã`, `bà Trường Thị Lả`."""
        middle = after - start == 1 and self.tokens.word(after) in MIDDLE_NAMES and self.tokens.capital[after]
        return middle and self.tokens.word(start - 1) in _ANNOUNCING

    def _begins_name(self, start: int) -> bool:
        """Whether the first of two like words is another's end: a small one before a capital."""
        return self.tokens.capital[start + 1] and not self.tokens.capital[start]

    def _foreign(self, body: Body, after: int, end: int) -> Body:
        """The body of another country, called by its own words: the country in brackets is none of them."""
        first, last = country_shared(self.tokens, body, end)
        if last > first:
            whose = self.tokens.between(country_start(self.tokens, first, last), last)
            return replace(body, foreign=True, name=" ".join(filter(None, (body.name, whose))), parent=None, place=None)
        last = foreign_end(self.tokens, body, end)
        told = body.end if self.tokens.word(body.end) == "(" else last
        country = country_start(self.tokens, body.end, told)
        own = [self.tokens.between(*span) for span in ((after, body.end), (country, told)) if span[0] < span[1]]
        last += last > told and self.tokens.word(last) == ")"
        return replace(body, foreign=True, end=last, name=" ".join(own), parent=None, place=None)

    def _past_abbreviation(self, start: int, after: int, end: int) -> int:
        """The index after `(BCH)` in "Ban Chấp hành (BCH) Đảng bộ tỉnh": the initials of the words before it."""
        words = self.tokens.words
        if after + 2 >= end or words[after] != "(" or words[after + 2] != ")":
            return after
        initials = "".join(word[0] for word in words[start:after])
        return after + 3 if words[after + 1] == initials else after
