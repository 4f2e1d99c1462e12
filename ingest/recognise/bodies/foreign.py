"""Bodies of other countries: `Bộ Chính trị Đảng Cộng sản Cuba`, `Tỉnh ủy Vân Nam (Trung Quốc)`, `Bộ Ngoại giao Lào`.

They are called by the words of the text: none of them is a body of this country, of its units or of its committees.
"""

from __future__ import annotations

from ingest.recognise.bodies.body import Body
from ingest.recognise.tokens import Tokens
from schema.authority.places import place_words
from schema.authority.vocabulary import body_phrase_trie, name_trie
from schema.model import OrganizationKind

_OWN = "việt nam"
_ITSELF_FOREIGN = "Đảng Nhân dân Cách mạng"  # there is one of this name
_PROVINCES = frozenset({"tỉnh", "thành phố"})
_STATE = ("nước", "cộng", "hòa", "chdcnd", "dân", "chủ", "nhân", "xã", "hội", "nghĩa")  # what a country calls itself
_PAST = frozenset({"của", "trung", "ương", "(", *_STATE})
_LONGEST = 9
_OF_STATES = frozenset({"quoc_hoi", "chinh_phu", "bo_chinh_tri", "ban_bi_thu", "ban_chap_hanh_trung_uong"})
"""Bodies of which each country has one."""
_AND_PEOPLE = ["và", "nhân", "dân"]


def foreign_end(tokens: Tokens, body: Body, end: int) -> int:
    """The index after the party or country told after a body: that of a state's one body needs nothing else."""
    return past_foreign(tokens, body.end, end, alone=body.type.id in _OF_STATES)


def country_shared(tokens: Tokens, body: Body, end: int) -> tuple[int, int]:
    """Where the country stands that a body is told to be of with its people, an empty span where it does not."""
    if body.type.id not in _OF_STATES:
        return (body.end, body.end)
    index = body.end + len(_AND_PEOPLE)
    told = tokens.words[body.end : index] == _AND_PEOPLE
    return (index, past_foreign(tokens, index, end)) if told else (body.end, body.end)


def is_foreign(tokens: Tokens, body: Body, end: int) -> bool:
    """Whether a body is another country's: by the party or the country named after it, or by its province."""
    if body.type.kind == OrganizationKind.UNIT:
        return False
    first, last = country_shared(tokens, body, end)
    if last > first:
        return True
    place = body.unit
    if place is not None and place.rank.word in _PROVINCES and (place.name or "").lower() in place_words("foreign"):
        return True
    return foreign_end(tokens, body, end) > body.end


def foreign_party(tokens: Tokens, start: int, end: int) -> int:
    """The index after another country's party whose name begins at `start`; `start` where none does."""
    party = body_phrase_trie("foreign_parties").match(tokens.words, start, end)
    if party is None or not tokens.capital[start]:
        return start
    country = name_trie("countries").match(tokens.words, party[1], end)
    named = country is not None and tokens.capital[party[1]] and country[0] != _OWN
    return country[1] if country is not None and named else start


def past_foreign(tokens: Tokens, index: int, end: int, *, alone: bool = False) -> int:
    """The index after the foreign party, country or province that is named at `index`; `index` where none is.

    `alone` where a country's name of one syllable begins no other: `Quốc hội Lào`.
    """
    if index + 1 < end and tokens.capital[index] and tokens.key(index, index + 2) in place_words("foreign"):
        return index + 2
    at = index
    while at < min(end, index + _LONGEST) and tokens.words[at] in _PAST:
        at += 1
    start = at - 1 if at > 0 and tokens.words[at - 1] == "đảng" else at
    parties = body_phrase_trie("foreign_parties")
    party = parties.match(tokens.words, index - 1, end) if tokens.word(index - 1) == "đảng" else None
    party = party or parties.match(tokens.words, start, end)
    country = name_trie("countries").match(tokens.words, party[1] if party else at, end)
    named = country is not None and tokens.key(country[1] - len(country[0].split()), country[1]) != _OWN
    if party is not None:
        if country is not None and named:
            return country[1]
        return party[1] if party[0] == _ITSELF_FOREIGN else index
    if country is None or not named or not tokens.capital[at]:
        return index
    if not alone and _goes_on(tokens, country[1], country[0], end):
        return index
    return country[1]


def country_start(tokens: Tokens, index: int, end: int) -> int:
    """The index of the party or country after the words that lead to it: `nước Cộng hòa | Cuba`."""
    while index < end and tokens.words[index] in {"của", *_STATE}:
        index += 1
    return index


def _goes_on(tokens: Tokens, after: int, country: str, end: int) -> bool:
    """Whether the word of one syllable begins another name: `Lào Cai`, `Mỹ Đức`, `Nga Sơn`."""
    if " " in country or after >= end:
        return False
    return tokens.is_word(after) and tokens.capital[after]
