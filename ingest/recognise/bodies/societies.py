"""Societies, boards and funds of any name: `Hiệp hội bệnh viện tư nhân Việt Nam`, `Quỹ Bảo vệ rừng tỉnh`."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies.body import Body
from ingest.recognise.bodies.head import Head
from schema.authority.vocabulary import Trait, body_phrase_trie, body_trie, body_type, body_words, name_trie, title_trie
from schema.model import OrganizationKind

NO_FIELD = frozenset({"đồng", "nghị", "thao", "thi", "thảo", "trại", "trường", "chợ", "diễn", "làng", "viên"})
"""After `Hội`: "Hội đồng", "Hội nghị", "Hội thao" are no societies."""
_SOCIETIES = frozenset({"hoi", "hiep_hoi"})
_ANY_CASE = "hiep_hoi"  # its first word may be small: no sentence begins with the type alone
_LONGEST = 12
_NATION = (("việt", "nam"), ("vn",))
_INSIDE = frozenset({"các", "vừa", "thực", "em", "cô"})  # words of the sentence, but not in `nhỏ và vừa`, `thực phẩm`
_JOINS = frozenset({",", "-", "&"})
_JOINING = frozenset({"và", "của", "các"})
_SEVERAL = frozenset({"các", "những", "một", "toàn", "lãnh", "đại"})
_HOUSES = frozenset({OrganizationKind.UNIT, OrganizationKind.STATE_BODY})


def society(head: Head) -> Body | None:
    """The society whose name runs from its type to the country, unit or house that it is of; None for other words."""
    if head.type.id == "hoi" and head.word(head.after) == "đồng" and head.is_capital(head.after + 1):
        head = replace(head, type=body_type("hoi_dong"), after=head.after + 1)
    first = head.after
    if not head.has(Trait.FREE) or not head.capital or not _may_begin(head, first):
        return None
    for index in range(first + 1, min(head.end, first + _LONGEST)):
        found = _ends_at(head, first, index)
        if found is not None or head.place_at(index) is not None or not _is_own(head, index):
            return found
    return None


def _may_begin(head: Head, first: int) -> bool:
    other_word = head.type.id in _SOCIETIES and head.word(first) in NO_FIELD
    if other_word or first >= head.end or not head.tokens.is_word(first):
        return False
    if not head.is_capital(first):
        return head.type.id == _ANY_CASE
    office = body_trie().match(head.tokens.words, first, head.end)
    return office is None or office[1] - first == 1  # `Ban Chỉ huy Phòng chống thiên tai`: no Phòng


def _ends_at(head: Head, first: int, index: int) -> Body | None:
    """The society whose own words end before `index`, where the country, the unit or the house that it is of stands."""
    own = head.tokens.between(first, index)
    after = next((index + len(nation) for nation in _NATION if head.says(index, *nation)), None)
    if after is not None and head.is_capital(index):
        return head.body(after, name=head.tokens.between(first, after))
    if not head.tokens.is_word(index - 1) or head.word(index - 1) in _JOINING:
        return None
    place = head.place_at(index) if not head.completes(index) else None
    if place is not None:
        return None if head.names_kinds(place) else head.placed(head.body(index, name=own))
    written = all(head.tokens.capital[at] or head.completes(at) for at in range(first, index))
    house = head.body_at(index) if written and head.is_capital(index) else None
    if house is None or house.open or house.type.kind not in _HOUSES:
        return None
    return head.body(house.end, name=own, parent=house)


def _joins_own(head: Head, index: int) -> bool:
    """Whether `và` goes on in the name: neither another body, a title nor people stand after it."""
    words = head.tokens.words
    tries = (body_trie(), title_trie(), name_trie("honorifics"), body_phrase_trie("people"))
    return head.word(index) not in _SEVERAL and all(trie.match(words, index, head.end) is None for trie in tries)


def _is_own(head: Head, index: int) -> bool:
    """Whether the token may be of a society's name: no word of the sentence, no title, no other body."""
    words = head.tokens.words
    if not head.tokens.is_word(index):
        return head.word(index) in _JOINS
    inside = (head.word(index) in _INSIDE and head.word(index + 1) != "hiện") or head.completes(index)
    if head.word(index) == "và":
        return _joins_own(head, index + 1)
    if not inside and head.word(index) in body_words("function_words") | body_words("no_trade"):
        return False
    office = body_trie().match(words, index, head.end) or title_trie().match(words, index, head.end)
    person = name_trie("honorifics").match(words, index, head.end) if words[index] not in _INSIDE else None
    return person is None and not (office is not None and office[1] - index > 1 and head.is_capital(index))
