"""The organs of a committee: its executive (Ban Chấp hành), its standing body, its agencies, its steering boards."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies.body import CENTRE, Body, committee_of
from ingest.recognise.bodies.committees import committee
from ingest.recognise.bodies.head import Head
from schema.authority.vocabulary import Pattern, body_trie, body_type, body_words, committee_type, title_trie
from schema.model import OrganizationKind

_COMMISSION = "ubkt"
_PARTY_KINDS = frozenset({OrganizationKind.CAP_UY, OrganizationKind.DANG_BO})
_EXECUTIVE_HOSTS = _PARTY_KINDS | {OrganizationKind.CHI_BO, OrganizationKind.MASS_ORGANIZATION}
_EXECUTIVE_PATTERNS = frozenset({Pattern.PARTY, Pattern.COMMITTEE, Pattern.OFFICE, Pattern.SECTOR})
_STANDING_HOSTS = _PARTY_KINDS | {OrganizationKind.MASS_ORGANIZATION, OrganizationKind.STATE_BODY}
_FRONTS = frozenset({"ubmttq", "mttq", "ubmttq_trung_uong"})
_PRESIDIUM = "doan_chu_tich"  # a congress has one, too
_WITH_PRESIDIA = _FRONTS | {"tong_ldld", "trung_uong_hoi_phu_nu", "lien_minh_htx", "trung_uong_hoi_thanh_nien"}
_OF_FRONT = frozenset({"thuong_truc", _PRESIDIUM})
_LISTING = frozenset({",", "và"})
_LETTERS = {"hu": "huyện", "tu": "tỉnh"}
_WITHOUT_STANDING = frozenset({"so", "phong"})
_LONGEST_MATTER = 14  # tokens between `Ban Chỉ đạo` and its unit
_IN_MATTERS = frozenset({"về", "thực", "hiện", "triển", "khai", "phát", "phòng", "tổ", "chức"})
_RANKS = frozenset({"tỉnh", "huyện", "thị xã", "quận"})
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
    if head.type.id == _PRESIDIUM:
        return _presidium(head)
    if head.type.id == "thuong_truc" and (board := _of_board(head)) is not None:
        return board
    host = head.body_at(head.skip(head.after, "của", "các")) or _lettered(head)
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


def _presidium(head: Head) -> Body | None:
    """The presidium of the Front or of a union of the centre, named right after it or next on a list."""
    host = head.body_at(head.skip(head.skip(head.after, *_LISTING), "của"))
    if host is None or host.type.id not in _WITH_PRESIDIA:
        return None
    return head.body(head.after, parent=host) if head.word(head.after) in _LISTING else head.over(host)


def _of_board(head: Head) -> Body | None:
    """`Thường trực Ban Chỉ đạo`, which does the board's work between its meetings."""
    matched = body_trie().match(head.tokens.words, head.after, head.end)
    if matched is None or matched[0].pattern != Pattern.STEERING or not head.is_capital(head.after):
        return None
    if not head.capital or head.tokens.word(head.start - 1) == "quan":
        return None  # `Cơ quan Thường trực Ban Chỉ đạo` is an agency
    return head.over(head.body_at(head.after) or Body(head.after, matched[1], matched[0]))


def _of_letters(head: Head) -> Body:
    """The standing body whose letters tell the rank of its committee: `BTVTU`, `Ban TVHU Than Uyên`."""
    own = replace(head, start=head.after - 1, type=committee_type(head.type.rank))
    return replace(head.over(committee(own) or own.body(head.after)), type=body_type("ban_thuong_vu"))


def _lettered(head: Head) -> Body | None:
    """The committee that two capitals after its organ mean: `UBKT HU Khe Sâu`, `Trưởng Ban Tổ chức TU`."""
    rank = _LETTERS.get(head.word(head.after))
    if rank is None or not head.tokens.between(head.after, head.after + 1).isupper():
        return None
    return committee(replace(head, start=head.after, after=head.after + 1, type=committee_type(rank)))


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
    if not head.capital or head.word(head.after) not in _LISTING:
        return None
    beside = head.body_at(head.after + 1)
    if beside is not None and _of_one_front(beside):
        front = beside.parent or beside
        return _of_front(head.body(head.after, parent=front))
    shared = beside is not None and beside.type.id == "ban_thuong_vu" and beside.parent is not None
    return head.body(head.after) if shared else None


def _of_one_front(beside: Body) -> bool:
    """Whether the next on a list is the Front's own committee at the centre, or an organ of it."""
    return beside.type.id == "ubmttq_trung_uong" or beside.type.id == _PRESIDIUM


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
    host = head.body_at(head.skip(head.after, "của", "-", "các")) or _lettered(head)
    if host is not None and host.type.kind in _PARTY_KINDS and host.type.pattern != Pattern.EXECUTIVE:
        several = head.word(head.after) == "các" and (host.unit is None or host.unit.name is None)
        return None if several or host.type.id in _WITHOUT_AGENCIES else head.over(_as_committee(host))
    of_union = host is not None and host.type.kind is OrganizationKind.MASS_ORGANIZATION and head.type.id == _COMMISSION
    if host is not None and (host.type.is_union_of_centre or of_union) and host.start == head.after:
        return head.over(host)  # unions have commissions of their own: `UBKT Tỉnh đoàn`, `UBKT LĐLĐ tỉnh`
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
    if place is None and (bare := head.place_at(head.after)) is not None and bare.rank.word in _RANKS:
        place = None if head.names_kinds(bare) else bare
    if place is not None:
        return head.over(committee_of(place))
    return None if head.type.id == "ban_kinh_te" else head.body(head.after)


def _office(head: Head, host: Body | None) -> Body | None:
    """A Văn phòng of something else than a committee: of a Sở, or of nothing that is named."""
    of_union = host is not None and host.type.pattern == Pattern.COMMITTEE
    if host is not None and (host.type.pattern in _WITH_OFFICES or of_union) and host.start == head.after:
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
        return _of_centre(head, centre, f"{CENTRE} {number}".strip())
    host = head.parse(head.skip(at, "của"), head.end, False)
    if host is not None and host.type.pattern == Pattern.COMMITTEE:
        return head.body(host.end, name=number, parent=host)
    of_unit = _steering_of_unit(head, at) if head.capital else None
    alone = of_unit is None and not number and head.capital and _stands_alone(head)
    return head.body(head.after) if alone else of_unit


def _stands_alone(head: Head) -> bool:
    """Whether no words after `Ban Chỉ đạo` tell what it is for, so that it may be the one named before."""
    following = head.word(head.after)
    of_sentence = following in body_words("function_words") and following not in _IN_MATTERS
    return following in {".", ")", ";", ""} or (of_sentence and not head.before_person)


def _of_centre(head: Head, centre: int, name: str) -> Body:
    """A board of the centre, with what it is for: `Ban Chỉ đạo Trung ương về phòng, chống tham nhũng`."""
    at = head.skip(centre, "về")
    matter = head.phrase("matters", at)
    if matter is None:
        return head.body(centre, name=name)
    return head.body(matter[1], name=f"{name} về {matter[0]}")


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
