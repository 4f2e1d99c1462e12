"""State bodies and mass organisations by their own words: UBND, HĐND, Công an, MTTQ …; the bodies of the centre."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies.body import Body
from ingest.recognise.bodies.head import Head
from schema.authority.vocabulary import Trait, body_words, sector_trie
from schema.model import OrganizationKind

_HOSTS = frozenset({OrganizationKind.STATE_BODY, OrganizationKind.UNIT, OrganizationKind.PARTY_AGENCY})
_BLOC = "doan_khoi"
_NATION = "Việt Nam"
_CALLED_AFTER_PEOPLE = "truong_chinh_tri"


def centre(head: Head) -> Body | None:
    """A body of which there is one in the country: `Bộ Chính trị`, `Chính phủ`."""
    return head.body(head.after)


def office(head: Head) -> Body | None:
    """`UBND huyện Bắc Hà`, `HĐND tỉnh khóa XIV`, `Hội Nông dân Việt Nam`; `UBND` alone stays open."""
    within = _bloc(head) if head.type.id == _BLOC else _hosted(head)
    if within is not None:
        return within
    if (head.has(Trait.PLACED) and not _is_placed(head)) or (head.has(Trait.NAMED) and not _is_named(head)):
        return None
    if head.word(head.after) in body_words("generic_scope") and head.listed_at(head.after) is None:
        return None
    namesake = head.phrase("namesakes", head.after) if head.type.id == _CALLED_AFTER_PEOPLE else None
    if namesake is not None and head.is_capital(head.after):
        return head.placed(head.body(namesake[1], name=namesake[0]))
    at = _past_term(head)
    national = head.says(at, "việt", "nam")
    body = head.placed(head.body(at + 2 if national else at))
    if body.place is not None:
        return body
    return head.body(at + 2, name=_NATION) if national else head.body(head.after)


def _hosted(head: Head) -> Body | None:
    """The union of an agency, a unit or a trade: `Đoàn Thanh niên Sở Y tế`, `Công đoàn ngành Giáo dục huyện`."""
    if not head.has(Trait.HOSTED):
        return None
    at = head.skip(head.after, "của")
    host = head.body_at(at)
    if host is not None:
        return head.over(host) if host.type.kind in _HOSTS and not host.open else None
    at = head.skip(head.after, "ngành")
    field = sector_trie().match(head.tokens.words, at, head.end) if head.is_capital(at) else None
    return head.placed(head.body(field[1], name=field[0])) if field is not None else None


def _bloc(head: Head) -> Body | None:
    """`Đoàn Khối các cơ quan tỉnh`."""
    bloc = head.phrase("blocs", head.after)
    return head.placed(head.body(bloc[1], name=bloc[0])) if bloc is not None else None


def _past_term(head: Head) -> int:
    """Past `khóa XIV` and `đơn vị` between a council's or delegation's name and its unit."""
    at = head.after
    if head.word(at) == "khóa" and at + 1 < head.end:
        at += 2
    return at + 2 if head.says(at, "đơn", "vị") else at


def _is_placed(head: Head) -> bool:
    """Whether a unit follows that makes a body of the word: `công an tỉnh`, and in capitals `Công an Lai Châu`."""
    if head.places.parse(head.after, head.end) is not None:
        return True
    return head.capital and _is_unit_unranked(head)


def _is_named(head: Head) -> bool:
    """The same for words that have another meaning: in small letters only with the unit's name."""
    place = head.places.parse(head.after, head.end)
    if place is not None:
        return head.capital or place.name is not None
    return head.capital and _is_unit_unranked(head)


def _is_unit_unranked(head: Head) -> bool:
    return replace(head, before_person=False).placed(head.body(head.after)).place is not None
