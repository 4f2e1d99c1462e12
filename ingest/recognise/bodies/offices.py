"""State bodies and mass organisations by their own words: UBND, HĐND, Công an, MTTQ …; the bodies of the centre."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies.body import Body
from ingest.recognise.bodies.head import Head
from schema.authority.terms import from_roman
from schema.authority.vocabulary import Pattern, Trait, body_words, sector_trie
from schema.model import OrganizationKind

_NATION = "Việt Nam"
_CALLED_AFTER_PEOPLE = "truong_chinh_tri"
_OWN_BLOC = "doan_khoi"
_OF_BLOCS = frozenset({_OWN_BLOC, "doan_thanh_nien", "hoi_cuu_chien_binh", "hoi_phu_nu"})
_OF_UNITS = frozenset({"doan_thanh_nien", "hoi_cuu_chien_binh", "hoi_phu_nu", "cong_doan", "chi_doan"})
_HOSTS = frozenset({OrganizationKind.STATE_BODY, OrganizationKind.UNIT})
_FRONTS = frozenset({"ubmttq", "mttq"})
_HOSTING = frozenset({Pattern.UNIT, Pattern.SECTOR})
_FORCES = frozenset(
    {"cong_an", "bo_chqs", "ban_chqs", "bo_chbp", "bdbp", "toa_an", "vien_kiem_sat", "kho_bac", "cuc_thue"}
)
_OF_MATTERS = frozenset({"đạo", "tác", "tra", "quan", "ngành"})  # `Ban Chỉ đạo Thi hành án dân sự`
_AUDIT = "kiem_toan"
_REGIONS = frozenset({("khu", "vực"), ("cơ", "sở")})
_SHORT_REGIONS = frozenset({"vùng"})
_INSPECTED = frozenset({"so", "bo"})  # agencies with a Thanh tra of their own


def centre(head: Head) -> Body | None:
    """A body of which there is one in the country: `Bộ Chính trị`, `Chính phủ`."""
    end = _region_end(head) if head.type.id == _AUDIT else head.after
    return head.body(end, name=head.tokens.between(head.after, end))


def office(head: Head) -> Body | None:
    """`UBND huyện Bắc Hà`, `HĐND tỉnh khóa XIV`, `Hội Nông dân Việt Nam`; `UBND` alone stays open."""
    if head.has(Trait.WRITTEN) and (not head.capital or head.tokens.word(head.start - 1) in _OF_MATTERS):
        return None
    if (region := _region_end(head)) > head.after and head.capital:
        return head.placed(head.body(region, name=head.tokens.between(head.after, region)))
    if head.type.id in _OF_BLOCS and (bloc := _bloc(head)) is not None:
        return bloc
    if head.type.id in _OF_UNITS and head.capital and (hosted := _of_unit(head)) is not None:
        return hosted
    may_be_of = head.has(Trait.HOSTED) and (head.capital or head.is_capital(head.after))  # `thanh tra Bộ Nội vụ`
    host = head.body_at(head.after) if may_be_of else None
    if host is not None and host.type.id in _INSPECTED:
        return head.over(host)
    if (head.has(Trait.PLACED) and not _is_placed(head)) or (head.has(Trait.NAMED) and not _is_named(head)):
        return None
    if head.word(head.after) in body_words("generic_scope") and head.listed_at(head.after) is None:
        return None
    namesake = head.phrase("namesakes", head.after) if head.type.id == _CALLED_AFTER_PEOPLE else None
    if namesake is not None and head.is_capital(head.after):
        return head.placed(head.body(namesake[1], name=namesake[0]))
    at = _past_unions(head, _past_term(head))
    at = at + 1 if head.word(at) == "của" and head.place_at(at + 1) is not None else at
    national = head.says(at, "việt", "nam")
    body = head.placed(head.body(at + 2 if national else at))
    if body.place is not None:
        return body
    return head.body(at + 2, name=_NATION) if national else head.body(head.after)


def _region_end(head: Head) -> int:
    """The index after the number of the region that an office serves: `Tòa án nhân dân | khu vực 3 - Lai Châu`."""
    first = head.after
    ranked = (head.word(first), head.word(first + 1)) in _REGIONS
    at = first + 2 if ranked else first + 1
    if not (ranked or head.word(first) in _SHORT_REGIONS) or not _is_numeral(head, at):
        return first
    stop = head.places.run(at + 2, head.end) if head.word(at + 1) == "-" else at
    return stop if stop > at + 2 else at + 1


def _is_numeral(head: Head, index: int) -> bool:
    word = head.word(index)
    return word.isdigit() or (head.is_capital(index) and from_roman(word.upper()) is not None)


def _of_unit(head: Head) -> Body | None:
    """A union or a branch of an agency, a unit or a trade: `Công đoàn Công ty`, `Công đoàn ngành Giáo dục huyện`."""
    host = head.body_at(head.skip(head.after, "của"))
    known = (
        host is not None
        and not host.open
        and (host.type.pattern in _HOSTING or _is_unit(host) or host.type.id in _FORCES)
    )
    if host is not None and known:
        return head.over(host)
    titled = head.titled_at(head.after)
    if titled is not None:
        return head.over(titled) if titled.type.kind in _HOSTS else None
    at = head.skip(head.after, "ngành")
    trade = sector_trie().match(head.tokens.words, at, head.end) if head.is_capital(at) else None
    if trade is not None and head.says(trade[1], "việt", "nam"):
        return head.body(trade[1] + 2, name=f"{trade[0]} {_NATION}")
    return head.placed(head.body(trade[1], name=trade[0])) if trade is not None else None


def _is_unit(host: Body) -> bool:
    """Whether an office is a unit that works in a place: `Bưu điện tỉnh`."""
    return host.type.pattern == Pattern.OFFICE and host.type.kind == OrganizationKind.UNIT


def _bloc(head: Head) -> Body | None:
    """The organisation of a bloc: `Đoàn Khối Doanh nghiệp tỉnh`, `Hội Cựu chiến binh Khối các cơ quan tỉnh`."""
    own = head.type.id == _OWN_BLOC
    if not own and head.word(head.after) != "khối":
        return None
    found = head.phrase("blocs", head.after if own else head.after + 1)
    if found is None:
        return None
    return head.placed(head.body(found[1], name=found[0] if own else f"Khối {found[0]}"))


def _past_term(head: Head) -> int:
    """Past `khóa XIV` and `đơn vị` between a council's or delegation's name and its unit."""
    at = head.after
    if head.word(at) == "khóa" and at + 1 < head.end:
        at += 2
    return at + 2 if head.says(at, "đơn", "vị") else at


def _past_unions(head: Head, at: int) -> int:
    """Past the unions that the Front is named together with, before their unit: `Ủy ban MTTQ và các đoàn thể huyện`."""
    unions = head.phrase("unions", at) if head.type.id in _FRONTS else None
    if unions is None:
        return at
    place = head.places.parse(unions[1], head.end)
    return unions[1] if place is not None and not head.names_kinds(place) else at


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
