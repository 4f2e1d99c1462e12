"""Đảng bộ, đảng ủy, chi bộ and the like: of a unit, of what hosts them, of a bloc, by a number."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies import CENTRE, Body
from ingest.recognise.places import PlaceMention
from ingest.resolve.bodies.case import Case
from ingest.resolve.bodies.history import FIRMS, MEMBERSHIPS
from ingest.resolve.bodies.named import NamedBody, called, committee_at
from schema.authority.places import Level, Place, rank_called, rank_trie
from schema.authority.vocabulary import Pattern, committee_type
from schema.model import OrganizationKind
from schema.spelling import view, words

_GOVERNING = frozenset({"ubnd", "hdnd", "mttq", "ubmttq", "thuong_truc_hdnd"})
_AT_AGENCIES = frozenset({"ban_can_su", "dang_doan"})  # never of a unit
_FORCES = {
    "bo_chqs": "Quân sự",
    "ban_chqs": "Quân sự",
    "cong_an": "Công an",
    "bo_chbp": "Bộ đội Biên phòng",
    "bdbp": "Bộ đội Biên phòng",
}
_HOSTS = frozenset({OrganizationKind.UNIT, OrganizationKind.STATE_BODY, OrganizationKind.MASS_ORGANIZATION})
_OFFICES = _HOSTS - {OrganizationKind.UNIT}
_UNITS = frozenset(
    {"lu_doan", "trung_doan", "su_doan", "tieu_doan", "dai_doi", "don_bien_phong", "quan_doan", "binh_doan", "quan_khu"}
)
"""Those of the army that a word alone tells, and that have a Party organisation each."""
_BOARDS = frozenset({"hdqt", "hdtv"})
_AGENCY_ALONE = "cơ quan"  # `Đảng bộ cơ quan`: of the agency whose đảng bộ was named so
_WITHOUT_PARTY = frozenset({"phong", "khoa"})  # parts of an agency: who heads one is in the agency's committee
_OF_DISTRICTS = frozenset({"Khối Đảng", "Khối Chính quyền", "Khối Mặt trận - Đoàn thể", "Khối Đảng - Đoàn thể"})


def party(case: Case) -> NamedBody | None:
    """The đảng bộ, đảng ủy, chi bộ … that the words mean; None where they mean none in particular."""
    firm = (_firm_beside(case) or _unit_beside(case)) if case.body.open else None
    if firm is not None:
        return replace(case.part_of(firm), part_of=None, host=firm)
    body = _filled(case) if case.body.open else case.body
    if body.open:
        return _recent(case) or _of_the_commune(case)
    body = _with_force(case, body)
    case = case.over(body)
    if body.parent is not None:
        return _hosted(case, body.parent)
    if (unit := case.history.by_letters(body.name)) is not None:
        return replace(case.over(replace(body, name="")).part_of(unit), part_of=None, host=unit)
    if (short := case.history.by_initials(body.name)) is not None:
        same = short.type.id == body.type.id
        return short if same else replace(case.named(called(body.type, short.own_words), short.place), bare=short.bare)
    if body.name == _AGENCY_ALONE and body.parent is None and (named := case.history.at_agency()) is not None:
        return replace(case.named(called(case.body.type, named.own_words), named.place), host=named.host)
    if body.name.startswith("Khối") and (body.name == "Khối" or body.place is None):
        return _bloc(case)
    if _is_cell(body) and body.name and body.place is None:
        return _cell(case)
    return _placed(case)


def _with_force(case: Case, body: Body) -> Body:
    """`Đảng ủy Quân sự, Chỉ huy trưởng Ban CHQS huyện`: the Party body of a force is where its office beside is."""
    if body.place is not None or body.name not in _FORCES.values():
        return body
    alike = (d.place for d in case.around.siblings if _FORCES.get(d.type.id) == body.name and d.place is not None)
    return replace(body, place=next(alike, None))


def _is_cell(body: Body) -> bool:
    return body.type.kind == OrganizationKind.CHI_BO


# --- open names ---------------------------------------------------------------------------------------------------


def _firm_beside(case: Case) -> NamedBody | None:
    """The firm spoken of, whose board the next post is in: `Bí thư Đảng ủy, Chủ tịch Hội đồng thành viên`."""
    beside = case.around.siblings[:1]
    open_ = bool(beside) and (beside[0].open or (beside[0].parent is not None and beside[0].parent.open))
    of_board = open_ and beside[0].type.id in _BOARDS
    return case.history.only(FIRMS) if of_board else None


def _unit_beside(case: Case) -> NamedBody | None:
    """The unit spoken of whose head the next post is, told by its type alone: `Bí thư Đảng ủy, Chính ủy Lữ đoàn`."""
    beside = next((b for b in case.around.siblings if b is not case.body), None)
    if beside is None or not beside.open:
        return None
    if beside.type.id not in _UNITS and (beside.type.kind != OrganizationKind.UNIT or beside.type.id in _BOARDS):
        return None
    unit = case.resolve(beside, case.around.without(beside).without(case.body))
    return unit if unit is not None and (beside.type.id in _UNITS or not unit.bare) else None


def _filled(case: Case) -> Body:
    """`Bí thư Đảng ủy, Giám đốc Sở Y tế` is of the Sở's đảng ủy; `…, Chủ tịch HĐND xã` of the commune's."""
    for donor in case.around.siblings:
        if donor.open or donor is case.body:
            continue
        filled = _by_office(case.body, donor) or _by_party(case.body, donor) or _by_committee(case.body, donor)
        if filled is not None:
            return filled
    return case.body


def _by_office(body: Body, donor: Body) -> Body | None:
    """The Party body of a force, of the unit that a council governs, of an agency or firm."""
    if not _is_cell(body) and _is_communes(donor):  # its police, militia and unions have cells alone
        return replace(body, place=donor.place)
    if donor.type.id in _FORCES:
        return replace(body, name=_FORCES[donor.type.id], place=donor.place)
    if donor.type.id == "ubnd" and donor.place is not None and donor.place.rank.word == "tỉnh" and not _is_cell(body):
        return replace(body, parent=donor)  # the province's own committee is no đảng ủy
    if donor.type.id in _GOVERNING and donor.place is not None and body.type.id not in _AT_AGENCIES:
        return None if _is_cell(body) else replace(body, place=donor.place)
    if donor.type.id in _BOARDS:  # a firm's board has no Party organisation of its own
        of_firm = donor.parent is not None or donor.name.isupper()  # `Chủ tịch HĐQT PVN`
        return replace(body, parent=donor.parent, name=donor.name) if of_firm else None
    hosts = donor.type.kind in _HOSTS or (_is_cell(body) and donor.type.kind == OrganizationKind.PARTY_AGENCY)
    return replace(body, parent=donor) if hosts and donor.type.id not in _WITHOUT_PARTY else None


def _is_communes(donor: Body) -> bool:
    """Whether it is an office of a commune, whose one đảng ủy is the commune's own."""
    place = donor.place
    return place is not None and place.rank.levels == (Level.COMMUNE,) and donor.type.kind in _OFFICES


def _by_party(body: Body, donor: Body) -> Body | None:
    """The Party body of what another is of: `Phó Bí thư Đảng ủy, Chủ nhiệm UBKT Đảng ủy Khối …`."""
    if _is_cell(body) or donor.type.kind in _HOSTS:
        return None
    inner = donor if donor.type.pattern == Pattern.PARTY else donor.innermost
    twice = inner is donor and inner.type.id == body.type.id  # nobody is secretary twice in one committee
    if inner.type.pattern != Pattern.PARTY or twice or inner.open:
        return None
    # what has a cell alone has no committee: `Phó Bí thư Đảng ủy, Bí thư Chi bộ Văn phòng`
    if _is_cell(inner) and body.type.id != "chi_uy":
        return replace(body, place=inner.place) if inner.place is not None else None
    return replace(body, name=inner.name, parent=inner.parent, place=inner.place)


def _by_committee(body: Body, donor: Body) -> Body | None:
    """The đảng bộ whose committee's organ stands beside: `Ban Chấp hành Đảng bộ, Ban Thường vụ Huyện ủy X`."""
    inner = donor.innermost
    if body.type.id != "dang_bo" or inner.type.pattern != Pattern.COMMITTEE or not inner.type.rank:
        return None
    unit = inner.place or PlaceMention(inner.start, inner.end, rank_called(inner.type.rank), None)
    return replace(body, place=unit)


def _recent(case: Case) -> NamedBody | None:
    """An open `Đảng ủy` is one named in its sentence, else what the text is about; a `đảng bộ` the committee's."""
    kind = case.body.type
    if kind.id not in MEMBERSHIPS:
        return case.history.last(kind.id)
    if kind.id == "dang_uy" and (commune := _commune_beside(case)) is not None:
        return committee_at(commune)
    earlier = case.history.main_membership(case.around.sentence) or case.history.last_membership(kind.id)
    if kind.id == "dang_uy" and earlier is not None and earlier.is_above_communes:
        earlier = case.history.last_in_district() or earlier
    if earlier is None or earlier.type.id == kind.id:
        return earlier
    if kind.id == "dang_uy" and earlier.place is not None and earlier.is_of_unit:
        of_province = earlier.place.level == Level.PROVINCE  # whose committee nobody calls so
        return case.history.last(kind.id) if of_province else committee_at(earlier.place)
    return replace(case.named(called(kind, earlier.own_words), earlier.place), part_of=earlier.part_of)


def _commune_beside(case: Case) -> Place | None:
    """The commune that the sentence has named before, where the article tells of its đảng ủy: `Xã A có ông B, …`."""
    commune = case.focus.commune_in(case.around.sentence, case.around.at)
    return commune if commune is not None and case.history.has_committee(commune) else None


def _of_the_commune(case: Case) -> NamedBody | None:
    """An open `Đảng ủy` before any is named, in an article about one commune of two-level government: the commune's."""
    unit = case.focus.unit if case.focus.two_levels else None
    if unit is None or unit.level != Level.COMMUNE or case.body.type.id not in {"dang_uy", "dang_bo"}:
        return None
    if case.history.main_membership(case.around.sentence) or case.history.last_membership(case.body.type.id):
        return None
    return committee_at(unit) if case.body.type.id == "dang_uy" else case.at_place(unit)


# --- names that say of what ---------------------------------------------------------------------------------------


def _hosted(case: Case, parent: Body) -> NamedBody | None:
    """Of an agency or unit that hosts it and is no part of the Party; a cell of its own name is part of the đảng bộ."""
    host = case.resolve(parent, case.around)
    if host is None:
        return _recent(case) or _of_unnamed(case, parent) if parent.open else None
    if case.body.type.id == "chi_uy" and _is_cell_named(host):
        return case.part_of(host)
    if not _is_cell(case.body) or not case.body.name or case.body.name == "cơ quan":
        return replace(case.part_of(host), part_of=None, host=host)
    if host.type.id == "dang_bo" and host.place is not None and host.is_of_unit:
        return replace(_cell_at(case, host.place), part_of=host)
    return case.part_of(host)


def _of_unnamed(case: Case, parent: Body) -> NamedBody | None:
    """`Đảng ủy Trường` where the text names no school: what the words tell (contract 3.1).

    The first sentence, a headline mostly, is short for what the text then names in full.
    """
    return case.bare(parent.type.name) if case.body.type.id in MEMBERSHIPS and case.around.sentence else None


def _is_hamlets(body: Body) -> bool:
    """Whether it is told by its hamlet: `Chi bộ thôn 3`."""
    own = words(view(body.name))
    matched = rank_trie().match(own, 0, len(own))
    return body.name[:1].islower() and matched is not None and matched[0].of_hamlets


def _is_cell_named(body: NamedBody) -> bool:
    return body.kind == OrganizationKind.CHI_BO


def _bloc(case: Case) -> NamedBody:
    """`Đảng ủy Khối` is the bloc named before, else the only one named after, or the province's agencies (3.1)."""
    body = case.body
    earlier = case.history.bloc(body.name)
    if earlier is not None:
        return replace(case.named(called(body.type, earlier.own_words), earlier.place), bare=earlier.bare)
    if body.name.endswith(CENTRE):
        return case.named(case.words)
    name = (case.history.only_bloc or "Khối các cơ quan") if body.name == "Khối" and not _is_cell(body) else body.name
    of_district = _is_cell(body) or name in _OF_DISTRICTS
    place = (case.district or case.bare_place("huyện")) if of_district else case.bare_place("tỉnh")
    return _of_unit(case.over(replace(body, name=name)), place, "" if of_district else "tỉnh")


def _of_unit(case: Case, place: Place | None, rank: str) -> NamedBody:
    return case.at_place(place) if place else case.bare(rank)


def _cell(case: Case) -> NamedBody:
    """A chi bộ by number or name lies in the commune where it was named before, else in that spoken of."""
    known = case.history.cell(case.words) if not case.body.name[:1].isdigit() else None
    if known is not None:
        return known
    commune = case.bare_place("xã") or case.focus.commune
    return _cell_at(case, commune) if commune else case.bare()


def _cell_at(case: Case, place: Place) -> NamedBody:
    """A cell of a unit: one told by a number or a hamlet is called with the unit, which may have namesakes.

    `Chi bộ 3 xã Tân Phú`, `Chi bộ thôn 1 xã Tân Phú`, but `Chi bộ Trường Tiểu học Lê Lợi`.
    """
    told = case.body.name[:1].isdigit() or _is_hamlets(case.body)
    return case.at_place(place) if told else case.named(case.words, place)


def _placed(case: Case) -> NamedBody:
    body = case.body
    if body.place is None:
        return case.named(case.words) if body.name.endswith(CENTRE) else case.around_here()
    place = (case.focus.commune_called(body.place) if body.place.outer is None else None) or case.place(body.place)
    if place is None:
        return case.bare(body.place.rank.word)
    if body.type.id == "dang_uy" and not body.name and committee_type(place.rank).rank:
        return committee_at(place)
    return case.at_place(place)
