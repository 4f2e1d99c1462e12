"""The đảng bộ that is named with its government and its people: `Đảng bộ, chính quyền và nhân dân tỉnh Lai Châu`."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies.body import Body
from ingest.recognise.bodies.head import Head
from ingest.recognise.places import PlaceMention
from schema.authority.places import rank_called
from schema.authority.vocabulary import body_phrase_trie

_DANG_BO = "dang_bo"
_LONGEST = 20  # tokens between the đảng bộ and the unit of them all
_SIGNS = frozenset({",", "và", "-", "&", "cùng", "các"})
_CIVIL = frozenset({"chính", "dân", "bào", "hệ"})
_CAPITAL = ("thủ", "đô")
_HANOI, _CITY = "Hà Nội", "thành phố"


def with_people(head: Head) -> Body | None:
    """The đảng bộ of the unit whose government, forces or people stand in one row with it; None for any other."""
    if head.type.id != _DANG_BO or not head.capital:
        return None
    end = _row_end(head)
    if end == head.after:
        return capital_city(head)
    if _CIVIL.isdisjoint(head.tokens.words[head.after : end]):
        return None  # `Đảng bộ và lực lượng vũ trang tỉnh`: the forces' own
    place = _unit(head, end)
    return head.body(head.after, place=place) if place is not None and not head.names_kinds(place) else None


def _row_end(head: Head) -> int:
    """The index after the government, the forces and the people that stand in a row after the type."""
    index = head.after
    while index < min(head.end, head.after + _LONGEST):
        at = index
        while head.word(at) in _SIGNS:
            at += 1
        group = body_phrase_trie("people").match(head.tokens.words, at, head.end)
        if group is None or (at == index and index == head.after):
            return index
        index = group[1]
    return index


def _unit(head: Head, index: int) -> PlaceMention | None:
    capital = capital_city(replace(head, after=index))
    if capital is not None:
        return capital.place
    place = head.place_at(head.skip(index, "của"))
    return place if place is not None else head.placed(head.body(index)).place


def capital_city(head: Head) -> Body | None:
    """`Đảng bộ Thủ đô`: of Hà Nội."""
    if not head.says(head.after, *_CAPITAL) or not head.is_capital(head.after):
        return None
    end = head.after + len(_CAPITAL)
    named = head.says(end, "hà", "nội")
    if not named and head.places.run(end, head.end) > end:
        return None  # another country's
    end += len(_CAPITAL) if named else 0
    return head.body(end, place=PlaceMention(head.after, end, rank_called(_CITY), _HANOI))
