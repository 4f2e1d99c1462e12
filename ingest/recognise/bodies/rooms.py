"""Rooms and squads of an agency by any name: of two fields (`Phòng Kế hoạch - Tài chính`), or up to whose they are."""

from __future__ import annotations

from ingest.recognise.bodies.body import Body
from ingest.recognise.bodies.head import Head
from schema.authority.underthesea import two_syllable_words
from schema.authority.vocabulary import body_trie, body_words, name_trie, name_words, sector_trie, title_trie
from schema.model import OrganizationKind

_WITH_TWO = frozenset({"phong", "chi_cuc", "cuc", "vu", "doi"})
_ROOMS = frozenset({"phong", "doi"})
_LONGEST = 12  # tokens of a room's own words
_SIGNS = frozenset({",", "-", "&"})
_JOINING = frozenset({",", "-", "&", "và", "của", "thuộc"})
_GOVERNING = frozenset(
    {"ubnd", "hdnd", "mttq", "ubmttq", "chinh_phu", "quoc_hoi"}
)  # their rooms are told by their unit
_ACTS = frozenset(
    {
        ("tham", "mưu"), ("kiểm", "tra"), ("giám", "sát"), ("đề", "xuất"), ("làm", "việc"), ("phối", "hợp"),
        ("hỗ", "trợ"),        ("thanh", "tra"),
        ("hướng", "dẫn"), ("điều", "động"), ("tiếp", "nhận"), ("bàn", "giao"), ("đề", "nghị"),
        ("yêu", "cầu"), ("chuyển", "giao"), ("liên", "hệ"), ("chủ", "trì"), ("xử", "lý"),
    }
)  # fmt: skip
"""What a room does to another body, in small letters: "Phòng Nội vụ tham mưu Công an huyện"."""


def second_field_end(head: Head, end: int) -> int:
    """The index after a dash and the second field of a room or office: `Kế hoạch | - Tài chính`; `end` without one."""
    at, words = end + 1, head.tokens.words
    if head.word(end) != "-" or not head.is_capital(at) or head.type.id not in _WITH_TWO or head.person_at(at):
        return end
    field = sector_trie().match(words, at, head.end)
    stop = max(field[1] if field else at, head.places.run(at, head.end))
    while stop < head.end and head.tokens.is_word(stop) and head.completes(stop) and not head.tokens.capital[stop]:
        stop = head.places.run(stop + 1, head.end)
    other = body_trie().match(words, at, head.end) or title_trie().match(words, at, head.end)
    person = words[at] in name_words("common_surnames") and stop - at > 2
    unit = head.places.begins(at, head.end) or head.places.known_unit(at, stop) is not None
    return end if unit or person or (field is None and other is not None) else _before_body(head, at, stop)


def _before_body(head: Head, at: int, stop: int) -> int:
    """The first index at which another body begins inside the field, else its end."""
    return next((i for i in range(at + 1, stop) if _begins(head, i)), stop)


def _begins(head: Head, index: int) -> bool:
    matched = body_trie().match(head.tokens.words, index, head.end)
    return matched is not None and head.tokens.capital[index] and head.parse(index, head.end, False) is not None


def up_to_host(head: Head) -> Body | None:
    """The room or squad whose own words run to the agency that it is a part of; None for any other words.

    `Đội Vận động quần chúng Đồn Biên phòng Nà Mạ`, `Phòng An ninh mạng và phòng, chống tội phạm … Công an tỉnh`.
    """
    first = head.after
    if head.type.id not in _ROOMS or not (head.capital or head.before_person) or not head.is_capital(first):
        return None
    for index in range(first + 1, min(head.end, first + _LONGEST)):
        host = head.parse(index, head.end, head.before_person) if head.tokens.capital[index] else None
        if host is not None and not head.completes(index):
            return _part_of(head, host, index)
        if not _is_own(head, index):
            return None
    return None


def _part_of(head: Head, host: Body, index: int) -> Body | None:
    if host.open or host.type.kind is not OrganizationKind.STATE_BODY or host.type.id in _GOVERNING | _ROOMS:
        return None
    end = index - (head.word(index - 1) in {"của", "thuộc"})
    if head.word(end - 1) in _JOINING:
        return None
    return head.body(host.end, name=head.tokens.between(head.after, end), parent=host)


def _is_own(head: Head, index: int) -> bool:
    """Whether the token may be of a room's name: no sign but before small words, no act, no title, no person."""
    words, tokens = head.tokens.words, head.tokens
    if not tokens.is_word(index):
        return (
            words[index] in _SIGNS and index + 1 < head.end and (words[index] == "-" or not tokens.capital[index + 1])
        )
    if words[index] in {"của", "thuộc"}:
        return head.is_capital(index + 1)
    compound = tokens.key(index - 1, index + 1) in two_syllable_words()
    if words[index] in body_words("function_words") and not compound:
        return False
    small = not tokens.capital[index]
    if small and (words[index], head.word(index + 1)) in _ACTS:
        return False
    tries = (title_trie(), name_trie("honorifics"))
    begun = any((found := trie.match(words, index, head.end)) is not None and found[1] - index > 1 for trie in tries)
    return not begun and not head.places.begins(index, head.end)
