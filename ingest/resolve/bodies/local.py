"""State bodies, mass organisations and units: by their place, by the agency above them, by what was named before."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies import Body
from ingest.resolve.bodies.case import Case
from ingest.resolve.bodies.committees import committee_in
from ingest.resolve.bodies.history import FIRMS, may_be_spelled_otherwise
from ingest.resolve.bodies.named import NamedBody, called
from schema.authority.places import Level
from schema.authority.vocabulary import Pattern, Trait, body_words, sector_names
from schema.model import OrganizationKind
from schema.spelling import view

_OF_PROVINCES = frozenset({"so", "chi_cuc", "cuc"})
# the fields in which a province had a Cục of its own: any other is a ministry's
_CUC_OF_PROVINCES = frozenset({"Thống kê", "Thuế", "Hải quan", "Thi hành án dân sự", "Quản lý thị trường"})
_WITH_DEPARTMENTS = ("benh_vien", "trung_tam", "dai_hoc", "hoc_vien", "truong")  # those that have a Khoa
_COMMISSION = "ubkt"
_POLICE, _OF_POLICE = "cong_an", ("Cảnh sát", "An ninh", "PC", "PA", "PX")  # fields of the police's own rooms
_BOARDS = frozenset({"hdqt", "hdtv", "ban_kiem_soat"})
_ALSO = {
    "truong": ("truong_chinh_tri", "dai_hoc", "hoc_vien"),
    "trung_tam": ("trung_tam_chinh_tri", "trung_tam_boi_duong_chinh_tri"),
    "cong_ty": ("tong_cong_ty", "tap_doan"),
}
"""What the word alone may mean, too: `Đảng ủy Trường` of the Trường Chính trị."""
_BRANCHES = frozenset({"dien_luc", "vien_thong"})  # of firms of the country: called after a province without its rank
_OF_DISTRICTS = frozenset(
    {"hat_kiem_lam", "van_phong_hdnd_ubnd", "trung_tam_boi_duong_chinh_tri", "trung_tam_chinh_tri", "kho_bac"}
)


def local(case: Case) -> NamedBody | None:
    """The state body, mass organisation or unit; a unit spelled in two ways is one: `Công ty CP A`, `… cổ phần A`."""
    found = _local(case)
    if found is None or found.bare or not may_be_spelled_otherwise(found):
        return found
    return case.history.alike(found) or found


def _local(case: Case) -> NamedBody | None:
    """`UBND huyện Bắc Hà`, `Sở Nội vụ`, `Phòng Nghiệp vụ 2 Sở Tài chính`, `Trường Tiểu học Lê Lợi`."""
    body = case.body
    if body.open:
        return _open(case)
    if body.parent is not None:
        parent = case.resolve(body.parent, case.around)
        if parent is None:
            return None if body.parent.open else case.named(case.words)
        if body.type.kind == OrganizationKind.MASS_ORGANIZATION:
            return replace(case.part_of(parent), part_of=None, host=parent)
        return case.part_of(parent)
    if body.place is not None:
        place = case.place(body.place)
        if place is not None and body.type.id in _BRANCHES and not body.place.ranked:
            return case.named(f"{case.words} {place.name}", place)
        return case.at_place(place) if place else case.bare(body.place.rank.word)
    return _unplaced(case)


def _unplaced(case: Case) -> NamedBody:
    """`Sở Nội vụ` is the province's; `Phòng Nội vụ` the district's; a ministry and a unit are by their name."""
    kind = case.body.type
    if kind.id in _OF_PROVINCES and _is_at_gate(case.body):
        return case.named(case.words)
    if kind.id in _OF_PROVINCES and (kind.id != "cuc" or case.body.name in _CUC_OF_PROVINCES):
        province = case.bare_place("tỉnh")
        return case.at_place(province) if province else case.named(case.words)
    if kind.id == "phong":
        return _room(case)
    if kind.id == "khoa":
        house = case.history.only(_WITH_DEPARTMENTS)
        return case.part_of(house) if house is not None and not house.bare else case.bare()
    lettered = case.history.by_letters(case.body.name)
    if lettered is not None and lettered.type.id == kind.id:
        return lettered
    unit = kind.kind == OrganizationKind.UNIT
    longer = case.history.longer(kind.id, case.words) or case.history.fuller(case.body) if unit else None
    if longer is None and _is_local(case.body):
        return case.around_here()
    return longer or case.named(case.words)


def _is_at_gate(body: Body) -> bool:
    """Whether an office is called by the border gate or the airport where it is: one of many in the country."""
    field, _, gate = body.name.partition(" cửa khẩu ")
    if " khu vực " in body.name or " vùng " in body.name:
        return True
    return bool(gate or body.name.partition(" Sân bay ")[2]) and bool(field)


def _is_local(body: Body) -> bool:
    """Whether other places have one of the same name: a school, a station, a cooperative."""
    if body.type.id == "truong":
        return view(body.name).partition(" ")[0] in body_words("local_schools")
    return Trait.LOCAL in body.type.traits


def _room(case: Case) -> NamedBody:
    """A Phòng of the Sở spoken of, else of the article's district."""
    earlier = case.history.longer(case.body.type.id, case.words)
    if earlier is not None and earlier.part_of is not None:
        return earlier
    of_police = case.body.name.startswith(_OF_POLICE)
    host = case.history.last(_POLICE) if of_police else case.history.last_host()
    if host is not None:
        return case.part_of(host)
    beside = case.history.last(case.body.type.id)
    if beside is not None and beside.part_of is not None and beside.part_of.kind is OrganizationKind.UNIT:
        return case.part_of(beside.part_of)
    if of_police and (province := case.bare_place("tỉnh")) is not None:
        return case.at_place(province)
    if view(case.body.name).rpartition(" ")[2] in body_words("room_numbers"):
        return _of_commission(case)
    district = case.district if case.body.name in sector_names() else None
    return case.at_place(district) if district else case.bare()


def _of_commission(case: Case) -> NamedBody:
    """`Phòng Nghiệp vụ II`: of the Ủy ban Kiểm tra spoken of, where it is a province's: a district's has no rooms."""
    commission = case.history.main_part(_COMMISSION)
    of_province = commission is not None and commission.place is not None and commission.place.level is Level.PROVINCE
    return case.part_of(commission) if commission is not None and of_province else case.bare()


def _open(case: Case) -> NamedBody | None:
    """An open `Sở`, `UBND`, `Hạt Kiểm lâm`: by its neighbours, else the one named before, else the district's."""
    for donor in case.around.siblings:
        found = _from_donor(case, donor) if not donor.open or _is_union(case.body) else None
        if found is not None:
            return found
    kind = case.body.type.id
    earlier = case.history.last(kind) or _of_council(case) or case.history.only(_ALSO.get(kind, ()))
    firm = (
        (case.history.only(FIRMS) or case.history.only(FIRMS[:1]))
        if earlier is None and case.body.type.id in _BOARDS
        else None
    )
    if firm is not None:
        return case.part_of(firm)
    if earlier is None and case.body.type.id in _OF_DISTRICTS and case.district is not None:
        return case.at_place(case.district)
    return case.bare() if earlier is None and case.body.type.kind == OrganizationKind.PARTY_AGENCY else earlier


def _of_council(case: Case) -> NamedBody | None:
    """`HĐND huyện A bầu ông B làm Chủ tịch UBND`: of the unit whose council alone was named."""
    council = case.history.only(("hdnd",)) if case.body.type.id == "ubnd" else None
    return case.at_place(council.place) if council is not None and council.place is not None else None


def _is_union(body: Body) -> bool:
    """Whether it is the union of an agency or unit: `Công đoàn`, `Đoàn Thanh niên`."""
    return Trait.HOSTED in body.type.traits and body.type.kind is OrganizationKind.MASS_ORGANIZATION


def _from_donor(case: Case, donor: Body) -> NamedBody | None:
    """The open body as a body beside it tells: the same one, one of the same unit, one of the committee's unit."""
    body, apart = case.body, case.around.without(donor)
    if donor.type.id == body.type.id:
        return case.resolve(donor, apart)
    if _is_union(body) and donor.type.kind is OrganizationKind.UNIT:
        host = case.resolve(donor, apart)
        return case.part_of(host) if host is not None and not host.bare else None
    if Trait.HOSTED in body.type.traits and body.type.pattern != Pattern.OFFICE:
        hosts = donor.type.kind == body.type.kind and Trait.HOSTED not in donor.type.traits
        return case.resolve(replace(body, parent=donor), apart) if hosts else None
    if body.type.pattern != Pattern.OFFICE:
        return None
    if donor.place is not None:
        too_low = body.type.id in _OF_DISTRICTS and Level.COMMUNE in donor.place.rank.levels
        return None if too_low else case.resolve(replace(body, place=donor.place), apart)
    committee = committee_in(case, donor)
    if committee is None or committee.place is None:
        return None
    return case.named(called(body.type, committee.place.title), committee.place)
