"""Đảng bộ, đảng ủy, chi bộ, chi ủy, ban cán sự đảng and đảng đoàn: of a unit, a bloc, a force, an agency, a firm."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies.body import CENTRE, Body
from ingest.recognise.bodies.cells import cell
from ingest.recognise.bodies.head import Head
from ingest.recognise.bodies.lists import heads_list
from ingest.recognise.bodies.people import with_people
from schema.authority.terms import from_roman
from schema.authority.vocabulary import (
    Pattern,
    body_trie,
    body_type,
    body_words,
    name_trie,
    name_words,
    sector_trie,
    title_trie,
)
from schema.model import OrganizationKind

_HOSTS = frozenset({OrganizationKind.STATE_BODY, OrganizationKind.MASS_ORGANIZATION, OrganizationKind.UNIT})
_OF_CELL = ("cấp", "ủy", "chi", "bộ")  # `Cấp ủy Chi bộ thôn 3`: the committee of the cell named so
_BASIC = ("cơ", "sở")
_BOARDS = (
    ("ban", "giám", "đốc"),
    ("ban", "giám", "hiệu"),
    ("ban", "tổng", "giám", "đốc"),
    ("ban", "lãnh", "đạo"),
    ("ban", "chủ", "nhiệm"),
)  # who manages a house, told in one row with its Party body
_BESIDE = frozenset({",", "-", "và", "&"})
_UNION = "đoàn"
_BY_LETTERS = frozenset({"dang_uy", "dang_bo"})
_LETTERS = range(3, 7)
_IN_AGENCIES = frozenset({"chi_bo", "dang_bo", "chi_uy", "dang_uy"})  # the Party's own agencies have these


def party(head: Head) -> Body | None:
    """`Đảng ủy xã Hòa Phú`, `Đảng bộ Khối các cơ quan tỉnh`, `Chi bộ 3`, `Đảng đoàn Hội …`; `Đảng ủy` alone."""
    if head.says(head.start, *_OF_CELL):
        head = replace(head, after=head.start + 2)
    if head.word(head.after) == ":" and heads_list(head.tokens, head.start, head.after):
        head = replace(head, after=head.after + 1)  # `các đảng ủy: xã Nà Mạ, xã Nà Pen`
    if head.says(head.after, *_BASIC):
        return _basic(head)
    offices = _bloc(head) or _offices(head)
    if offices is not None:
        return offices
    listed = _listed(head)
    if listed is not None or head.word(head.after) in body_words("generic_scope"):
        return listed
    if _names_kinds(head):
        return None
    for reading in (with_people, _with_board, _force, _agency, cell, _unit, _host, _titled, _centre, _of_agency):
        found = reading(head)
        if found is not None:
            return found
    return _unranked(head)


def _basic(head: Head) -> Body | None:
    """One of the lowest level, where words after that say which: `Đảng bộ cơ sở Phòng Tham mưu`, `… cơ sở xã A`."""
    found = party(replace(head, after=head.after + len(_BASIC)))
    return found if found is not None and not found.open else None


def _listed(head: Head) -> Body | None:
    """The first of a list that one type heads: `Đảng ủy các xã A và B`, `Đảng ủy ba xã: A, B và C`."""
    place = head.listed_at(head.after)
    return head.body(place.end, place=place) if place is not None else None


def _bloc(head: Head) -> Body | None:
    """`Đảng ủy Khối Doanh nghiệp tỉnh`, `ĐUK tỉnh`; `Khối` alone is told apart by what was named before."""
    if head.type.id != "duk" and head.word(head.after) != "khối":
        return None
    at = head.skip(head.after, "khối")
    found = head.phrase("blocs", at)
    if found is None and head.type.kind == OrganizationKind.CHI_BO and (head.is_capital(at) or _is_hamlet(head, at)):
        return None  # `Chi bộ Khối Mầm non`, `Chi bộ khối 6`
    name, end = found or ("", at)
    bloc = head.placed(head.body(end, name=f"Khối {name}".strip()))
    return replace(bloc, type=body_type("dang_uy")) if head.type.id == "duk" else bloc


def _is_hamlet(head: Head, at: int) -> bool:
    """Whether the words after `khối` make a hamlet of it."""
    return head.word(at).isdigit() or head.word(at) in {"phố", "số"}


def _offices(head: Head) -> Body | None:
    """`Đảng ủy các cơ quan Đảng tỉnh`, `Đảng bộ cơ quan chính quyền xã Tân Phú`."""
    found = head.phrase("offices", head.after)
    return head.placed(head.body(found[1], name=found[0])) if found else None


def _with_board(head: Head) -> Body | None:
    """`Đảng ủy, Ban Giám đốc Công an tỉnh`: of the house whose managers stand in one row with it."""
    if head.word(head.after) not in _BESIDE or heads_list(head.tokens, head.start, head.after):
        return None
    board = next((b for b in _BOARDS if head.says(head.after + 1, *b)), None)
    host = head.body_at(head.skip(head.after + 1 + len(board), "của")) if board is not None else None
    return head.body(head.after, parent=host) if host is not None and _may_host(head, host) else None


def _names_kinds(head: Head) -> bool:
    """Whether kinds of unit stand after the type or its force: `đảng bộ xã, phường`, `chi bộ công an xã, thị trấn`."""
    force = head.phrase("forces", head.after)
    place = head.place_at(force[1] if force else head.after)
    return place is not None and head.names_kinds(place)


def _force(head: Head) -> Body | None:
    """`Chi bộ Quân sự xã Tân Phú`; without a unit both words need their capital: `Đảng ủy Công an`."""
    found = head.phrase("forces", head.after)
    if found is None:
        return None
    name, end = found
    body = head.body(end, name=name)
    if head.places.parse(end, head.end) is not None or head.past_centre(end) > end:
        placed = head.placed(body)
        return placed if placed != body else None
    written = head.capital and head.tokens.capital[head.after] and not head.word(end).isalpha()
    return body if written else None


def _unit(head: Head) -> Body | None:
    """`Đảng bộ xã Tân Phú`, `Đảng ủy xã`; the union of `Chi bộ Huyện đoàn` is no unit."""
    place = head.place_at(head.after)
    if place is None or (head.word(place.end) == _UNION and _host(head) is not None):
        return None
    return head.body(place.end, place=place)


def _agency(head: Head) -> Body | None:
    """`Chi bộ cơ quan UBND xã`: the agency's own cell, not that of the unit."""
    if not head.says(head.after, "cơ", "quan"):
        return None
    host = head.body_at(head.after + 2)
    if host is None or not (_may_host(head, host) or host.type.pattern == Pattern.COMMITTEE):
        return None
    return head.body(host.end, name="cơ quan", parent=host)


def _of_agency(head: Head) -> Body | None:
    """`Đảng ủy cơ quan` of an agency that is not named: it is none that was named before."""
    at_office = head.type.id in {"dang_uy", "dang_bo"} and head.says(head.after, "cơ", "quan")
    return head.body(head.after + 2, name="cơ quan") if at_office else None


def _host(head: Head) -> Body | None:
    """`Đảng ủy Sở Y tế`, `Chi bộ Trường Tiểu học Lê Lợi`, `Đảng ủy của Công ty …`."""
    host = head.body_at(head.skip(head.after, "của", "thuộc"))
    return head.over(host) if host is not None and _may_host(head, host) else None


def _titled(head: Head) -> Body | None:
    """`Đảng ủy Sở`, `Chi bộ Trung tâm`: of the one that is spoken of."""
    host = head.titled_at(head.after)
    return head.over(host) if host is not None and host.type.kind in _HOSTS else None


def _may_host(head: Head, host: Body) -> bool:
    if host.type.kind in _HOSTS or (head.type.id == "chi_uy" and host.type.id == "chi_bo"):
        return True
    return head.type.id in _IN_AGENCIES and host.type.kind == OrganizationKind.PARTY_AGENCY


def _centre(head: Head) -> Body | None:
    """`Đảng đoàn Trung ương …`: of the centre, where it is written out."""
    centre = head.past_centre(head.after)
    spelled_out = centre > head.after and head.word(head.after) == "trung"
    return head.body(centre, name=CENTRE) if spelled_out else None


def _unranked(head: Head) -> Body:
    """`Đảng bộ Lai Châu`: a province or district of the table without its rank; else the type's words alone."""
    stop = head.places.run(head.after, head.end)
    place = head.places.known_unit(head.after, stop) if stop > head.after else None
    if place is not None:
        return head.body(stop, place=place)
    return _of_trade(head) or _of_letters(head) or head.body(head.after)


def _of_letters(head: Head) -> Body | None:
    """`Đảng ủy TKV`, `Đảng bộ PVN`: of a firm by the letters of its name; in a headline any word may be capitals."""
    at = head.after
    if head.type.id not in _BY_LETTERS or not head.capital or not head.is_capital(at) or not head.tokens.is_word(at):
        return None
    letters = head.tokens.between(at, at + 1)
    numbered = head.word(at + 1).isdigit() and " " not in head.tokens.between(at, at + 2)  # `CCTQ4`: no firm's letters
    of_name = letters.isupper() and letters.isascii() and len(letters) in _LETTERS and not numbered
    shouted = head.tokens.between(head.start, head.after).isupper()
    slogan = head.word(at) in body_words("slogans") or from_roman(letters) is not None
    if not of_name or shouted or slogan or head.places.parse(at + 1, head.end) is not None:
        return None
    words = head.tokens.words
    tries = (body_trie(), title_trie(), name_trie("ranks"), sector_trie())
    if any(trie.match(words, at, head.end) for trie in tries) or head.places.begins(at, head.end):
        return None
    return head.body(at + 1, name=letters)


def _of_trade(head: Head) -> Body | None:
    """`Đảng ủy Than Quảng Ninh`, `Đảng bộ Cao su Điện Biên`: of a trade's firms in a province."""
    first = head.after
    if not head.capital or head.type.kind == OrganizationKind.CHI_BO or not head.is_capital(first):
        return None
    two = head.word(first + 1) != "" and head.completes(first + 1) and not head.tokens.capital[first + 1]
    if not two and head.word(first) in name_words("surnames"):
        return None
    at = first + 1 + two
    stop = head.places.run(at, head.end)
    region = head.places.known_unit(at, stop) if stop > at else None
    return head.body(stop, name=head.tokens.between(first, stop)) if region is not None else None
