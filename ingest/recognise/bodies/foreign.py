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


def is_foreign(tokens: Tokens, body: Body, end: int) -> bool:
    """Whether a body is another country's: by the party or the country named after it, or by its province."""
    if body.type.kind == OrganizationKind.UNIT:
        return False
    place = body.unit
    if place is not None and place.rank.word in _PROVINCES and (place.name or "").lower() in place_words("foreign"):
        return True
    return past_foreign(tokens, body.end, end) > body.end


def past_foreign(tokens: Tokens, index: int, end: int) -> int:
    """The index after the foreign party, country or province that is named at `index`; `index` where none is."""
    if index + 1 < end and tokens.capital[index] and tokens.key(index, index + 2) in place_words("foreign"):
        return index + 2
    at = index
    while at < min(end, index + _LONGEST) and tokens.words[at] in _PAST:
        at += 1
    start = at - 1 if at > 0 and tokens.words[at - 1] == "đảng" else at
    party = body_phrase_trie("foreign_parties").match(tokens.words, start, end)
    country = name_trie("countries").match(tokens.words, party[1] if party else at, end)
    named = country is not None and tokens.key(country[1] - len(country[0].split()), country[1]) != _OWN
    if party is not None:
        if country is not None and named:
            return country[1]
        return party[1] if party[0] == _ITSELF_FOREIGN else index
    if country is None or not named or not tokens.capital[at] or _goes_on(tokens, country[1], country[0], end):
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
