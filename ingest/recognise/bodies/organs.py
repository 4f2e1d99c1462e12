"""The organs of a committee: its executive (Ban Chấp hành), its standing body, its agencies, its steering boards."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies.body import CENTRE, Body, committee_of
from ingest.recognise.bodies.committees import committee
from ingest.recognise.bodies.head import Head
from schema.authority.vocabulary import Pattern, body_trie, body_type, body_words, committee_type, title_trie
from schema.model import OrganizationKind

_PARTY_KINDS = frozenset({OrganizationKind.CAP_UY, OrganizationKind.DANG_BO})
_EXECUTIVE_HOSTS = _PARTY_KINDS | {OrganizationKind.CHI_BO, OrganizationKind.MASS_ORGANIZATION}
_EXECUTIVE_PATTERNS = frozenset({Pattern.PARTY, Pattern.COMMITTEE, Pattern.OFFICE, Pattern.SECTOR})
_STANDING_HOSTS = _PARTY_KINDS | {OrganizationKind.MASS_ORGANIZATION, OrganizationKind.STATE_BODY}
_FRONTS = frozenset({"ubmttq", "mttq"})
_WITHOUT_STANDING = frozenset({"so", "phong"})
_LONGEST_MATTER = 14  # tokens between `Ban Chỉ đạo` and its unit
_IN_MATTERS = frozenset({"về", "thực", "hiện", "triển", "khai", "phát", "phòng", "tổ", "chức"})
_MINISTRIES = frozenset({"bo", "so"})
_WITH_OFFICES = frozenset({Pattern.SECTOR, Pattern.CENTRE, Pattern.AGENCY, Pattern.OFFICE})
_WITHOUT_AGENCIES = frozenset({"ban_can_su", "dang_doan"})


def executive(head: Head) -> Body | None:
    """`Ban Chấp hành Đảng bộ tỉnh`, `BCH Công đoàn …`, `BCH Trung ương`; `BCH lâm thời`, `BCH mới` say no more."""
    centre = head.past_centre(head.after)
    if centre > head.after:
        return replace(head.body(centre), type=body_type("ban_chap_hanh_trung_uong"))
    at = head.skip(head.after, "lâm", "mới")
    at = head.skip(at, "thời") if head.word(head.after) == "lâm" else at
    host = head.body_at(head.skip(at, "của"))
    if host is not None and host.type.pattern in _EXECUTIVE_PATTERNS and host.type.kind in _EXECUTIVE_HOSTS:
        return head.over(host)
    place = head.place_at(head.after)
    if place is not None and place.name is not None:
        return head.over(Body(place.start, place.end, body_type("dang_bo"), place=place))
    return head.body(head.after)


def standing(head: Head) -> Body | None:
    """`Ban Thường vụ Huyện ủy Mường Lát`, `Thường trực HĐND`, `BTV xã Tân Phú`; `Ban Thường vụ` alone stays open."""
    if head.type.rank:
        return _of_letters(head)
    host = head.body_at(head.skip(head.after, "của", "các"))
    if host is not None and _may_stand_for(host):
        several = head.word(head.after) == "các" and (host.unit is None or host.unit.name is None)
        return None if several else _of_front(head.over(_as_committee(host)))
    if head.type.id == "thuong_truc":
        return _beside_standing(head)
    if head.says(head.start, "thường"):
        return None
    place = head.place_at(head.after)
    if place is not None and place.name is not None:
        return head.over(committee_of(place))
    return head.body(head.after)


def _of_letters(head: Head) -> Body:
    """The standing body whose letters tell the rank of its committee: `BTVTU`, `Ban TVHU Than Uyên`."""
    own = replace(head, start=head.after - 1, type=committee_type(head.type.rank))
    return replace(head.over(committee(own) or own.body(head.after)), type=body_type("ban_thuong_vu"))


def _of_front(body: Body) -> Body:
    """The Front's committee calls its Thường trực so: `Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh`."""
    of_front = body.type.id == "thuong_truc" and body.parent is not None and body.parent.type.id in _FRONTS
    return replace(body, type=replace(body.type, name="Ban Thường trực")) if of_front else body


def _may_stand_for(host: Body) -> bool:
    if host.type.pattern == Pattern.EXECUTIVE or host.type.id in _WITHOUT_STANDING:
        return False
    return host.type.kind in _STANDING_HOSTS


def _beside_standing(head: Head) -> Body | None:
    """A Thường trực of the same committee as the body after it: `Thường trực, Ban Thường vụ Thành ủy`."""
    if not head.capital or head.word(head.after) not in {",", "và"}:
        return None
    beside = head.body_at(head.after + 1)
    shared = beside is not None and beside.type.id == "ban_thuong_vu" and beside.parent is not None
    return head.body(head.after) if shared else None


def _as_committee(body: Body) -> Body:
    """The committee whose organ is named by its đảng bộ: `Ban Thường vụ Đảng bộ xã X`."""
    return replace(body, type=body_type("dang_uy")) if body.type.id == "dang_bo" else body


def agency(head: Head) -> Body | None:
    """`Ban Tổ chức Huyện ủy Mường Lát`, `UBKT Trung ương`, `Ban Dân vận tỉnh Lai Châu`, `Văn phòng Sở Y tế`."""
    head = _past_further(head)
    is_office = head.type.id == "van_phong"
    centre = head.past_centre(head.after)
    if centre > head.after and not is_office:
        return head.body(centre, name=CENTRE)
    host = head.body_at(head.skip(head.after, "của", "-", "các"))
    if host is not None and host.type.kind in _PARTY_KINDS and host.type.pattern != Pattern.EXECUTIVE:
        several = head.word(head.after) == "các" and (host.unit is None or host.unit.name is None)
        return None if several or host.type.id in _WITHOUT_AGENCIES else head.over(_as_committee(host))
    if host is not None and host.type.is_union_of_centre and host.start == head.after:
        return head.over(host)
    if head.phrase("centre", head.after) is not None and not is_office:
        return None  # of a union of the centre that nobody knows
    return _office(head, host) if is_office else _agency_of_unit(head)


def _past_further(head: Head) -> Head:
    """Past the further fields of one agency: `Ban Tuyên giáo - Dân vận - Tổng hợp Đảng ủy …`."""
    further = head.phrase("further", head.after + 1) if head.word(head.after) == "-" else None
    if further is None or not head.is_capital(head.after + 1) or head.type.id == "van_phong":
        return head
    return replace(head, type=replace(head.type, name=f"{head.type.name} - {further[0]}"), after=further[1])


def _agency_of_unit(head: Head) -> Body | None:
    """An agency named by its unit and not by its committee: `Ban Tuyên giáo tỉnh Lai Châu`; else by nothing."""
    place = head.place_at(head.after)
    if place is None or place.name is None:
        place = head.placed(head.body(head.after)).place
    if place is not None and place.name is not None:
        return head.over(committee_of(place))
    return None if head.type.id == "ban_kinh_te" else head.body(head.after)


def _office(head: Head, host: Body | None) -> Body | None:
    """A Văn phòng of something else than a committee: of a Sở, or of nothing that is named."""
    if host is not None and host.type.pattern in _WITH_OFFICES and host.start == head.after:
        return head.over(host)
    agency_of = head.body_at(head.after + 1) if head.before_person and head.word(head.after) == "," else None
    if agency_of is not None and agency_of.type.pattern == Pattern.AGENCY and agency_of.parent is not None:
        return head.over(agency_of)  # `Phó Chánh Văn phòng, Ban Tuyên giáo Tỉnh ủy`
    ministry = body_trie().match(head.tokens.words, head.after, head.end) if head.before_person else None
    if ministry is not None and ministry[0].id in _MINISTRIES:
        return head.over(Body(head.after, ministry[1], ministry[0]))  # `Chánh Văn phòng Bộ`
    alone = head.capital and head.word(head.after) in {",", ".", ")", ""}
    return head.body(head.after) if alone else None


def steering(head: Head) -> Body | None:
    """A Ban Chỉ đạo: only one with a number or a committee right after its words is told apart here."""
    number = head.word(head.after) if head.word(head.after).isdigit() else ""
    at = head.after + 1 if number else head.after
    centre = head.past_centre(at)
    if centre > at:
        return head.body(centre, name=f"{CENTRE} {number}".strip())
    host = head.parse(head.skip(at, "của"), head.end, False)
    if host is not None and host.type.pattern == Pattern.COMMITTEE:
        return head.body(host.end, name=number, parent=host)
    return _steering_of_unit(head, at) if head.capital else None


def _steering_of_unit(head: Head, first: int) -> Body | None:
    """The board of a unit for a matter: `Ban Chỉ đạo phòng, chống tham nhũng tỉnh`; its words are its name."""
    for index in range(first, min(head.end, first + _LONGEST_MATTER)):
        if title_trie().match(head.tokens.words, index, head.end) is not None:
            return None  # `Trưởng Ban Chỉ đạo, Bí thư Huyện ủy`
        place = head.places.parse(index, head.end)
        if place is not None and not place.rank.of_hamlets and not head.names_kinds(place):
            name = head.tokens.between(head.after, index)
            return head.body(place.end, name=name, place=place) if name else None
        of_matter = head.tokens.is_word(index) or head.word(index) in {",", "-"} or head.word(index).isdigit()
        if not of_matter or (head.word(index) in body_words("function_words") and head.word(index) not in _IN_MATTERS):
            return None
    return None
