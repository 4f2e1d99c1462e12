"""The Ban of a council, a union or a front: `Ban Pháp chế HĐND tỉnh`, `Ban Nữ công Liên đoàn Lao động tỉnh`."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies.body import Body
from ingest.recognise.bodies.head import Head
from schema.authority.vocabulary import Pattern, body_type, title_trie
from schema.model import OrganizationKind

_COUNCIL = "hdnd"
_JOINS = frozenset({",", "và"})
_OF = frozenset({"của", "thuộc"})
_NO_AGENCIES = frozenset({"lãnh", "giám", "chỉ", "biên", "chấp", "thường", "cán", "vận"})
_LONGEST = 6  # tokens of the words between `Ban` and whose it is
_FIELDS_OF_COUNCILS = frozenset({"pháp", "kinh", "văn", "dân", "đô"})  # the first words of their Ban's fields
_OTHER_ORGANS = frozenset({Pattern.EXECUTIVE, Pattern.STANDING, Pattern.STEERING, Pattern.CENTRE})


def department(head: Head) -> Body | None:
    """The Ban whose council or organisation is named right after its field; None for any other Ban."""
    other = head.type.pattern in _OTHER_ORGANS or head.tokens.word(head.start - 1) == "ủy"
    small = not head.is_capital(head.start + 1)  # `Trưởng ban pháp chế HĐND tỉnh`
    if other or (small and head.word(head.start + 1) not in _FIELDS_OF_COUNCILS):
        return None
    host = _host(head)
    if small and (host is None or host.type.id != _COUNCIL or not (head.capital or head.before_person)):
        return None
    if host is None:
        return _listed(head)
    end = host.start - (head.word(host.start - 1) in _OF | {"-"})  # `Ban Pháp chế của HĐND tỉnh`
    field = head.tokens.between(head.start + 1, end)
    field = field[:1].upper() + field[1:]
    of_party = host.type.kind is OrganizationKind.CAP_UY
    if host.type.pattern is Pattern.COMMITTEE and not _may_be_of_committee(head):
        return None
    kind = replace(body_type("ban"), kind=OrganizationKind.PARTY_AGENCY if of_party else host.type.kind)
    return replace(head.over(host), type=kind, name=field)


def _may_be_of_committee(head: Head) -> bool:
    """Whether the Ban is none of those that are known by their own words: `Ban Nông nghiệp Tỉnh ủy` may be."""
    return head.type.pattern is Pattern.DEPARTMENT and head.word(head.start + 1) not in _NO_AGENCIES


def _listed(head: Head) -> Body | None:
    """One of a list whose last names the council: `Ban Pháp chế, Ban Kinh tế - Ngân sách HĐND tỉnh`."""
    for index in range(head.start + 2, min(head.end, head.start + 2 + _LONGEST)):
        if head.word(index) in _JOINS and head.word(index + 1) == "ban":
            last = head.parse(index + 1, head.end, False)
            if last is None or last.parent is None or last.parent.type.id != "hdnd":
                return None
            kind = replace(body_type("ban"), kind=last.parent.type.kind)
            return Body(head.start, index, kind, head.tokens.between(head.start + 1, index), last.parent)
        if not _may_be_field(head, index):
            return None
    return None


def _host(head: Head) -> Body | None:
    """The first body in the words after the type's, where it may have such a Ban; a sign before it parts the two."""
    for index in range(max(head.start + 2, head.after), min(head.end, head.start + 2 + _LONGEST)):
        inside = head.completes(index) and not head.tokens.capital[index]  # `Xã hội | Hội đồng nhân dân`
        host = head.parse(index, head.end, head.before_person) if not inside else None
        if host is not None:
            may = _may_host(host) or (head.type.pattern == Pattern.DEPARTMENT and host.type.is_union_of_centre)
            joined = head.tokens.is_word(index - 1) or (head.word(index - 1) == "-" and host.type.id == _COUNCIL)
            return host if may and joined and head.word(index - 1) != "và" else None
        if not _may_be_field(head, index):
            return None
    return None


def _may_be_field(head: Head, index: int) -> bool:
    if title_trie().match(head.tokens.words, index, head.end) is not None:
        return False
    return head.tokens.is_word(index) or head.word(index) in {"-", ","}


def _may_host(host: Body) -> bool:
    if host.type.pattern == Pattern.COMMITTEE:
        return True
    if host.type.pattern != Pattern.OFFICE:
        return False
    return host.type.id == "hdnd" or host.type.kind == OrganizationKind.MASS_ORGANIZATION
