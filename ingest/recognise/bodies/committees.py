"""Committees that their own words place at a level: Tỉnh ủy, Huyện ủy …; the unions of youth called by their unit's."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies.body import Body
from ingest.recognise.bodies.head import Head
from ingest.recognise.places import PlaceMention
from schema.authority.places import rank_called


def committee(head: Head) -> Body | None:
    """`Huyện ủy Mường Lát`, `Thành ủy TP. Hồ Chí Minh`; `Huyện ủy` alone stays open."""
    if head.word(head.after) == ":" and head.tokens.word(head.start - 1) == "các":
        head = replace(head, after=head.after + 1)  # `các huyện ủy: Khe Sâu, Nà Mạ`
    rank = rank_called(head.type.rank)
    place = head.place_at(head.after) or head.listed_at(head.after)
    if place is not None and place.rank.of_hamlets:
        place = None  # `Thị ủy Buôn Hồ`: a word of the name
    if place is not None and (place.name is not None or rank.word == "thành phố"):
        return head.body(place.end, place=place)
    stop = head.places.name(head.after, head.end, rank.levels, sure=False, before_person=head.before_person)
    if stop == head.after:
        return head.body(head.after)
    named = PlaceMention(head.after, stop, rank, head.tokens.between(head.after, stop))
    return head.body(stop, place=named)
