"""Committees that their own words place at a level: Tỉnh ủy, Huyện ủy …; the unions of youth called by their unit's."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies.body import Body
from ingest.recognise.bodies.head import Head
from ingest.recognise.places import PlaceMention
from schema.authority.places import rank_called
from schema.authority.vocabulary import Pattern, body_trie, body_type

_UNIONS = frozenset({"xa_doan", "phuong_doan", "doan_thi_tran"})
_PROVINCES = frozenset({"tinh_uy", "thanh_uy"})

_RANKS = frozenset({"tỉnh", "huyện", "quận", "thị", "xã"})


def committee(head: Head) -> Body | None:
    """`Huyện ủy Mường Lát`, `Thành ủy TP. Hồ Chí Minh`; `Huyện ủy` alone stays open."""
    if _is_of_ranks(head):
        return None
    if head.type.id in _UNIONS:
        return _union(head)
    head = _past_others(head)
    if head.word(head.after) == ":" and head.tokens.word(head.start - 1) == "các":
        head = replace(head, after=head.after + 1)  # `các huyện ủy: Khe Sâu, Nà Mạ`
    rank = rank_called(head.type.rank)
    place = head.place_at(head.after) or head.listed_at(head.after)
    if place is not None and place.rank.of_hamlets:
        place = None  # `Thị ủy Buôn Hồ`: a word of the name
    if place is not None and (place.name is not None or rank.word == "thành phố"):
        return head.body(place.end, place=place)
    stop = head.places.name(head.after, head.end, rank.levels, sure=False, before_person=head.before_person)
    if stop == head.after and rank.word == "quận" and head.word(stop).isdigit() and not head.counts(stop):
        stop += 1
    if stop == head.after:
        return head.body(head.after)
    named = PlaceMention(head.after, stop, rank, head.tokens.between(head.after, stop))
    return head.body(stop, place=named)


def _past_others(head: Head) -> Head:
    """Past the other committees of a list that two words head: `các Tỉnh ủy, Thành ủy Lai Châu và Hải Phòng`."""
    end = head.after
    while head.word(end) in {",", "-", "/", "và"}:
        further = body_trie().match(head.tokens.words, end + 1, head.end)
        if further is None or further[0].pattern != Pattern.COMMITTEE or further[0].kind != head.type.kind:
            break
        end = further[1]
    named = head.is_capital(head.skip(end, ":")) and (
        head.word(end) == ":" or head.tokens.word(head.start - 1) == "các"
    )
    if end == head.after or not named or head.type.id not in _PROVINCES:
        return head
    return replace(head, type=body_type("tinh_uy"), after=head.skip(end, ":"))


def _is_of_ranks(head: Head) -> bool:
    """Whether the committees of several ranks are meant, none by its name: `các tỉnh, thành ủy`."""
    before = [head.tokens.word(head.start - back) for back in (3, 2, 1)]
    small = not head.tokens.capital[head.start] and not head.is_capital(head.skip(head.after, ":"))
    return small and before[0] in {"các", ","} and before[1] in _RANKS and before[2] in {",", "và"}


def _union(head: Head) -> Body | None:
    """The Union of Youth of a commune, by its short name: `Xã đoàn Tân Phú`, `Đoàn xã Tân Phú`, `Đoàn xã` alone."""
    rank = rank_called(head.type.rank)
    stop = head.places.name(head.after, head.end, rank.levels, sure=False, before_person=head.before_person)
    name = head.tokens.between(head.after, stop) if stop > head.after else None
    if name is None and not head.capital:
        return None
    place = PlaceMention(head.after, stop, rank, name) if name else PlaceMention(head.start, head.after, rank, None)
    return Body(head.start, stop, body_type("doan_thanh_nien"), place=place)
