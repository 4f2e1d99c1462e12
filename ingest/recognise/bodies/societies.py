"""Societies and associations of any name: `Hiệp hội bệnh viện tư nhân Việt Nam`, `Hội Bảo vệ người tiêu dùng tỉnh`."""

from __future__ import annotations

from ingest.recognise.bodies.body import Body
from ingest.recognise.bodies.head import Head
from schema.authority.vocabulary import body_trie, body_words, name_trie, title_trie

NO_FIELD = frozenset({"đồng", "nghị", "thao", "thi", "thảo", "trại", "trường", "chợ", "diễn", "làng", "viên"})
"""After `Hội`: "Hội đồng", "Hội nghị", "Hội thao" are no societies."""
_SOCIETIES = frozenset({"hoi", "hiep_hoi"})
_ANY_CASE = "hiep_hoi"  # its first word may be small: no sentence begins with the type alone
_LONGEST = 12
_NATION = (("việt", "nam"), ("vn",))
_INSIDE = frozenset({"các", "vừa", "thực"})  # words of the sentence, but not in `nhỏ và vừa`, `thực phẩm`
_JOINS = frozenset({",", "-", "&"})


def society(head: Head) -> Body | None:
    """The society whose name runs from its type to the country or the unit that it is of; None for any other words."""
    first = head.after
    named = head.is_capital(first) or (head.type.id == _ANY_CASE and head.word(first) not in NO_FIELD)
    if head.type.id not in _SOCIETIES or not head.capital or not named or head.word(first) in NO_FIELD:
        return None
    for index in range(first, min(head.end, first + _LONGEST)):
        after = next((index + len(n) for n in _NATION if index > first and head.says(index, *n)), None)
        if after is not None and head.is_capital(index):
            return head.body(after, name=head.tokens.between(first, after))
        place = head.place_at(index) if index > first and not head.completes(index) else None
        if place is not None:
            if not head.tokens.is_word(index - 1):
                return None
            own = head.tokens.between(first, index)
            return None if head.names_kinds(place) else head.placed(head.body(index, name=own))
        if not _is_own(head, index, first):
            return None
    return None


def _is_own(head: Head, index: int, first: int) -> bool:
    """Whether the token may be of a society's name: no word of the sentence, no title, no other body."""
    words = head.tokens.words
    if not head.tokens.is_word(index):
        return head.word(index) in _JOINS and index > first
    inside = head.word(index) in _INSIDE and head.word(index + 1) != "hiện"
    if not inside and head.word(index) in body_words("function_words") | body_words("no_trade"):
        return False
    office = body_trie().match(words, index, head.end) or title_trie().match(words, index, head.end)
    person = name_trie("honorifics").match(words, index, head.end)
    return person is None and not (office is not None and office[1] - index > 1 and head.is_capital(index))
