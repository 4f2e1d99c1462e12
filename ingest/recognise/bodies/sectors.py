"""Agencies of a field: Sở, Phòng, Bộ, Cục, Chi cục, Vụ, Hội + `Y tế`, `Nội vụ` … (schema/authority/sectors.yaml)."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies.body import CENTRE, Body
from ingest.recognise.bodies.head import Head
from ingest.recognise.bodies.rooms import second_field_end, up_to_host
from ingest.recognise.bodies.societies import NO_FIELD, society
from ingest.recognise.place_numbers import number_end
from schema.authority.terms import from_roman
from schema.authority.vocabulary import Pattern, Trait, body_trie, body_words, sector_trie
from schema.model import OrganizationKind

_HOST_KINDS = frozenset({OrganizationKind.STATE_BODY, OrganizationKind.PARTY_AGENCY})
_IN_HOSTS = frozenset({"phong", "chi_cuc", "doi"})
_HOST_HEADS = frozenset({"ban", "ubkt", "ủy", "cơ", "bệnh"})  # first words of those named after a comma
_NEEDS_CAPITAL = frozenset({"bo", "vu", "hoi", "hiep_hoi", "phong", "doi"})
_LISTED_ONLY = frozenset({"bo", "vu", "doi"})
_NO_FIRST = frozenset({"với", "của", "cho", "trong", "theo", "tại", "về", "khi", "từ", "và", "là", "đã", "được"})
_SHORTEST = 3  # letters of an agency's short name: `Vụ Địa bàn | UBKT Trung ương`
_LONGEST_FIELD = 8
_OFFICE = "cuc"
_WITH_LONG_FIELDS = frozenset({"cuc", "vu", "tong_cuc"})
_ARMY = frozenset({"quan_khu", "quan_doan", "quan_chung", "binh_chung", "bo_tong_tham_muu", "bo_tu_lenh"})
_NO_AGENCIES = {
    "so": frozenset({"Công an", "Tổng hợp", "Tham mưu", "Hậu cần", "Nghiệp vụ", "Kế toán", "Đào tạo", "Hành chính"}),
    "vu": frozenset({"Công an"}),
}
"""Fields of which there is no such agency: "Văn phòng Sở tổng hợp"."""
_JOINING = frozenset({"và", "-"})
_REGIONS = frozenset({"khu", "vùng"})
_SIGNS = frozenset({",", ".", ";", ")", "(", "-", ""})
_BEFORE = {
    "hoi": frozenset({"đại", "quốc", "xã", "lễ", "chi", "thôn", "ấp", "bản", "xóm", "làng", "phường"}),
    "phong": frozenset({"quốc", "biên", "xung"}),
    "vu": frozenset({"nhiệm"}),
}
"""What makes another word of a type: "đại hội", "quốc phòng"."""


def sector(head: Head) -> Body | None:
    """`Sở Y tế tỉnh Lai Châu`, `Phòng Nội vụ huyện`, `Bộ Tài chính`, `Phòng Nghiệp vụ 2 Sở Tài chính`."""
    if head.word(head.after) == ":" and head.tokens.word(head.start - 1) == "các":
        head = replace(head, after=head.after + 1)  # `các Sở: Y tế, Nội vụ`
    if head.tokens.word(head.start - 1) in _BEFORE.get(head.type.id, ()):
        return None
    field = sector_trie().match(head.tokens.words, head.after, head.end)
    if field is not None and field[0] in _NO_AGENCIES.get(head.type.id, ()):
        return None
    found = _unlisted(head)
    if field is not None and _is_written(head) and (head.before_person or _fits(head)):
        found = _listed(head, *field)
    whole = society(head) or up_to_host(head)
    if whole is None or (found is not None and found.unit is not None and found.end >= whole.end):
        return found
    return whole


def _is_written(head: Head) -> bool:
    """Whether capitals show a name; a title before it shows the Phòng, its field the Bộ."""
    if head.is_capital(head.after) or head.capital:
        return True
    return head.type.id == "bo" or (head.before_person and head.type.id == "phong")


def _fits(head: Head) -> bool:
    """Whether small letters may name it: "sở y tế" may, "bộ phận" and "cán bộ tài chính" may not."""
    if head.type.id == "bo":
        return head.capital or head.tokens.word(head.start - 1) not in body_words("before_bo")
    return head.type.id not in _NEEDS_CAPITAL or head.capital or head.is_capital(head.after)


def _listed(head: Head, field: str, end: int) -> Body:
    numbered = head.type.id == "phong" and head.word(end) in body_words("room_numbers")
    if head.type.id == "hoi" and head.says(end, "việt", "nam"):
        return head.body(end + 2, name=f"{field} Việt Nam")
    if (gate := _gate_end(head, end)) > end:
        return head.body(gate, name=f"{field} {head.tokens.between(end, gate)}")
    if (whole := _long_end(head, end)) > end:
        return _placed(head, head.body(whole, name=head.tokens.between(head.after, whole)))
    name = f"{field} {head.tokens.between(end, end + 1)}" if numbered else field
    further = second_field_end(head, end)
    if further > end:
        return _placed(head, head.body(further, name=f"{field} - {head.tokens.between(end + 1, further)}"))
    region = _to_region(head, end)
    if region > end:
        return head.placed(head.body(region, name=f"{field} {head.tokens.between(end, region)}"))
    return _placed(head, head.body(end + 1 if numbered else end, name=name))


def _long_end(head: Head, end: int) -> int:
    """The end of an office's field that goes on after a known one: `Cục Di sản | Văn hóa`; else `end`."""
    goes_on = head.type.id in _WITH_LONG_FIELDS and head.is_capital(end)
    goes_on = goes_on and sector_trie().match(head.tokens.words, end, head.end) is not None
    if not goes_on or head.place_at(end) is not None or head.holder_at(end) or _something_begins(head, end):
        return end
    return max(end, _field_end(head))


def _gate_end(head: Head, index: int) -> int:
    """The index after the gate or the field of arms that an office has for its name: `Hải quan | cửa khẩu Nà Mạ`."""
    gate = head.phrase("gates", index)
    stop = head.places.run(gate[1], head.end) if gate is not None else index
    return stop if gate is not None and stop > gate[1] else index


def _unlisted(head: Head) -> Body | None:
    """An agency of a field that is on no list, where both words have their capitals: `Phòng Nghiệp vụ hồ sơ`."""
    of_title = head.type.id == "vu" and head.before_person and head.capital  # `Vụ trưởng Vụ Địa phương I`
    if (head.type.id in _LISTED_ONLY and not of_title and not _before_ministry(head)) or not (
        head.capital or _after_title(head)
    ):
        return None
    if _holder_begins(head):
        return None
    end = _field_end(head)
    end = second_field_end(head, end) if end > head.after else end
    return _placed(head, head.body(end, name=head.tokens.between(head.after, end))) if end > head.after else None


def _before_ministry(head: Head) -> bool:
    """Whether the ministry or Ban that a Vụ is in stands right after its field: `Vụ Pháp chế (Bộ Tài chính)`."""
    if head.type.id != "vu" or not head.capital or not head.is_capital(head.after):
        return False
    end = _field_end(head)
    at = end + (head.word(end) in {"(", ",", "-"})
    return end > head.after and head.is_capital(at) and head.word(at) in {"bộ", "ban", "tổng", "văn", "ủy"}


def _holder_begins(head: Head) -> bool:
    """Whether the name of the head follows at once: "Giám đốc Sở Lê Thị Vân", "Trưởng phòng Nông Văn Tài"."""
    return head.holder_at(head.after)


def _after_title(head: Head) -> bool:
    """Whether a title shows the Phòng in small letters: "Trưởng phòng Quản lý xây dựng", not "Phó phòng Phòng …"."""
    return head.before_person and head.type.id == "phong" and head.word(head.after) != "phòng"


def _field_end(head: Head) -> int:
    """The index after capitalised words and the small words inside them."""
    first = head.after
    if not head.is_capital(first) or head.word(first) in NO_FIELD | _NO_FIRST:
        return first
    index = first
    while index < min(head.end, first + _LONGEST_FIELD) and head.tokens.is_word(index):
        inside = index == first or head.tokens.capital[index] or _goes_on(head, index)
        if not inside or (index > first and (_something_begins(head, index) or _person_begins(head, index))):
            break
        index += 1
    lettered = index == first + 1 and head.tokens.between(first, index).isupper()
    if lettered and head.word(index).isdigit() and head.tokens.joined(index):
        return index + 1  # `Phòng PC47`
    if head.type.id == "vu" and index > first + 1 and not head.counts(index):
        index = number_end(head.tokens, index, head.end)  # `Vụ Địa bàn 5A`
    while index > first + 1 and head.word(index - 1) in _JOINING:
        index -= 1
    return _to_sign(head, index) if head.type.id in {"cuc", "vu"} else index


def _person_begins(head: Head, index: int) -> bool:
    """Whether the head's name stands after the number of his agency: `Vụ Địa phương VII | Uông Văn Nhã`."""
    return _is_numeral(head, index - 1) and head.holder_at(index)


def _to_sign(head: Head, index: int) -> int:
    """The end of a long field at the next sign: `Cục Kiểm soát hoạt động bảo vệ môi trường, …`; else `index`."""
    at = index
    while at < min(head.end, index + _LONGEST_FIELD) and head.tokens.is_word(at) and not head.tokens.capital[at]:
        if head.word(at) in body_words("function_words"):
            return index
        at += 1
    ends = head.word(at) in _SIGNS or head.person_at(at)
    region = head.word(index) in _REGIONS and at > index and _is_numeral(head, at)
    if region:
        return at + 1
    ministry = head.word(at) in {"bộ", "tổng"} or (head.word(at) == "(" and head.word(at + 1) in {"bộ", "tổng"})
    return at if (head.before_person and ends) or (ministry and head.is_capital(at + (head.word(at) == "("))) else index


def _to_region(head: Head, end: int) -> int:
    """The index after the region that an office serves: `Chi cục Hải quan | khu vực VII`; `end` without one."""
    at = end + (2 if head.says(end, "khu", "vực") else 1)
    ranked = head.word(end) in _REGIONS and head.type.id in {"cuc", "chi_cuc"}
    return at + 1 if ranked and _is_numeral(head, at) else end


def _is_numeral(head: Head, index: int) -> bool:
    return head.word(index).isdigit() or (head.is_capital(index) and from_roman(head.word(index).upper()) is not None)


def _something_begins(head: Head, index: int) -> bool:
    """Whether a unit's rank or another body stands here: `Phòng Khám | bệnh viện`."""
    matched = body_trie().match(head.tokens.words, index, head.end)
    if head.is_capital(index) and head.places.known_unit(index, head.places.run(index, head.end)) is not None:
        return True
    lettered = (
        matched is not None and len(head.word(index)) > _SHORTEST and head.tokens.between(index, index + 1).isupper()
    )
    longer = matched is not None and (matched[1] - index > 1 or lettered or _is_agency(head, index))
    return longer or head.places.begins(index, head.end)


def _is_agency(head: Head, index: int) -> bool:
    """Whether a ministry or a Sở is named here: `Vụ Pháp chế | Bộ Tài chính`."""
    if head.word(index) not in {"bộ", "sở"} or not head.is_capital(index):
        return False
    return sector_trie().match(head.tokens.words, index + 1, head.end) is not None


def _goes_on(head: Head, index: int) -> bool:
    if head.word(index) == "và" and body_trie().match(head.tokens.words, index + 1, head.end) is not None:
        return False
    return head.word(index) in body_words("unit_words") or head.completes(index)


def _placed(head: Head, body: Body) -> Body:
    """The agency with its unit, else with the agency that it is a part of: `Phòng Nội vụ (Sở …)`."""
    if head.has(Trait.CENTRAL):
        return _in_centre(head, body)
    placed = head.placed(body)
    if placed.place is not None or head.type.id not in _IN_HOSTS | {_OFFICE}:
        return placed
    host = head.body_at(_host_at(head, body.end))
    if host is None and head.is_capital(body.end) and head.word(body.end) not in {"sở", "phòng"}:
        host = _titled_host(head, body.end)
    if host is None or host.type.id == "phong" or not _may_host(head, host):
        return placed
    end = head.skip(host.end, ")") if head.word(body.end) == "(" else host.end
    return replace(body, end=end, parent=host)


def _in_centre(head: Head, body: Body) -> Body:
    """The Vụ of one of the Party's central agencies: `Vụ Địa bàn VII UBKT Trung ương`."""
    host = head.body_at(head.skip(body.end, ",")) if head.type.id == "vu" else None
    if host is not None and head.word(body.end) == "," and not head.person_at(host.end):
        return body  # the office of somebody named before: he is told of again by the agency alone
    if host is None or host.type.kind is not OrganizationKind.PARTY_AGENCY or host.name != CENTRE:
        return body
    return replace(body, end=host.end, parent=host)


def _titled_host(head: Head, index: int) -> Body | None:
    """The unit of the forces that its word alone means: `Phòng Chính trị Lữ đoàn`."""
    host = head.titled_at(index)
    return host if host is not None and host.type.pattern is Pattern.UNIT and _is_force(host) else None


def _is_force(host: Body) -> bool:
    return host.type.kind is OrganizationKind.STATE_BODY and Trait.HOSTED not in host.type.traits


def _may_host(head: Head, host: Body) -> bool:
    """Whether such an agency may be a part of the body: a Phòng of an agency or a unit, a Chi cục of an agency."""
    if head.type.id == _OFFICE:
        return host.type.id in _ARMY
    if head.type.id == "doi":
        return host.type.kind == OrganizationKind.STATE_BODY
    return host.type.kind in _HOST_KINDS or (head.type.id == "phong" and host.type.kind == OrganizationKind.UNIT)


def _host_at(head: Head, index: int) -> int:
    index = head.past_letters(index)
    at = head.skip(index, "thuộc", "của", "-", "(")
    agency_follows = head.word(at) == "," and head.word(at + 1) in _HOST_HEADS
    return at + 1 if agency_follows and (head.before_person or _is_room(head, index)) else at


def _is_room(head: Head, index: int) -> bool:
    """Whether a room of an agency by its number was read up to here: `Phòng Nghiệp vụ II`."""
    return head.word(index - 1) in body_words("room_numbers")
