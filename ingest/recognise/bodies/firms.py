"""What names of firms and works are made of beside capitals: legal forms, trades in small letters, days, numbers."""

from __future__ import annotations

from ingest.recognise.bodies.head import Head
from schema.authority.vocabulary import Trait, body_trie, body_words, name_trie, title_trie
from schema.model import OrganizationKind

_LONGEST = 8  # small words between a firm's form and the name that is its own
_NO_FORMS = frozenset({"một", "thành", "viên", "hai"})  # never without one that is a form by itself
_BRANCH, _CENTRAL_BANK = "chi_nhanh", "ngan_hang_nha_nuoc"
_CENTRES = frozenset({"trung_tam", "vien"})
_IN_DATES = frozenset({"/", "-"})  # between day and month: `Dệt may 29/3`
_LAST_DAY, _LAST_MONTH = 31, 12


def form_end(head: Head) -> int:
    """The index after the words of a legal form: `Công ty | TNHH một thành viên | Nà Mạ`."""
    index = head.after
    while head.word(index) in body_words("firm_forms"):
        index += 1
    return head.after if _NO_FORMS.issuperset(head.tokens.words[head.after : index]) else index


def is_form_alone(head: Head, end: int) -> bool:
    """Whether no more than a legal form is named: "Công ty TNHH", "công ty cổ phần"."""
    return head.has(Trait.TRADE) and head.after < end <= form_end(head)


def past_unit(head: Head, index: int) -> int:
    """Past the type of the unit that a firm is called by: `Công ty TNHH | Nhà máy | bia …`; `index` where none is."""
    branch = head.type.id == _BRANCH and index == head.after
    formed = head.has(Trait.TRADE) and head.after < index == form_end(head)
    if not (formed or branch) or not head.is_capital(index):
        return index
    matched = body_trie().match(head.tokens.words, index, head.end)
    firm = matched is not None and (matched[0].kind is OrganizationKind.UNIT or matched[0].id == _CENTRAL_BANK)
    return matched[1] if matched is not None and firm else index


def leads_to_name(head: Head, index: int) -> bool:
    """Whether small words that tell a trade go on from here to the firm's own name: `Công ty CP giống bò sữa Nà Mạ`.

    After a legal form any may; right after the type those alone that are known for trades.
    """
    first = past_unit(head, form_end(head))
    if (
        index < first
        or not (head.has(Trait.TRADE) or head.type.id in _CENTRES)
        or any(head.tokens.capital[at] for at in range(first + _opens_trade(head, first), index))
    ):
        return False
    known = body_words("centre_trades" if head.type.id in _CENTRES else "firm_trades")
    if first == head.after and head.word(first) not in known:
        return False
    if not (head.capital or head.before_person or first > head.after):
        return False
    stop = _small_end(head, index, min(head.end, first + _LONGEST))
    placed = head.type.id in _CENTRES and head.places.parse(stop, head.end) is not None
    return stop > index and (placed or _is_named(head, stop))


def _opens_trade(head: Head, index: int) -> bool:
    """Whether a trade begins here in capitals that goes on in small letters: `Công ty | Vận tải biển Nà Mạ`."""
    known = head.word(index) in body_words("unit_words") or head.word(index) in body_words("firm_trades")
    return known and head.has(Trait.TRADE) and head.is_capital(index) and not head.is_capital(index + 1)


def _small_end(head: Head, index: int, last: int) -> int:
    """The index after the small words that may tell a trade; `index` where they go on too long."""
    at = index
    while at < last:
        trade = head.phrase("trades", at)
        if trade is None and not _is_small(head, at):
            return at
        at = trade[1] if trade is not None else at + 1
    return index


def _is_small(head: Head, index: int) -> bool:
    if not head.tokens.is_word(index) or head.tokens.capital[index] or head.word(index) == "số":
        return False
    of_sentence = head.word(index) in body_words("function_words") or head.word(index) in body_words("no_trade")
    honorific = name_trie("honorifics").match(head.tokens.words, index, head.end)
    return not of_sentence and honorific is None and not head.places.begins(index, head.end)


def _is_named(head: Head, index: int) -> bool:
    """Whether a name of capitals or a number begins here that is no other body's, no title and no person."""
    if head.word(index) == "số":
        return head.word(index + 1).isdigit()
    if not head.is_capital(index) or not head.tokens.is_word(index) or head.places.begins(index, head.end):
        return False
    words = head.tokens.words
    found = body_trie().match(words, index, head.end) or title_trie().match(words, index, head.end)
    return found is None and not head.person_at(index) and head.word(index) not in body_words("function_words")


def day_end(head: Head, index: int) -> int:
    """The index after the day that a firm or school is called by (`Dệt may 29/3`, `Mầm non 8-3`); `index` without one.

    The word before it is of the trade: after a name of its own a date is when something happened.
    """
    may = head.has(Trait.TRADE) or head.type.id == "truong"
    if not may or (index == head.after and not head.has(Trait.TRADE)):
        return index
    day, sign, month = (head.word(at) for at in range(index, index + 3))
    joined = head.tokens.joined(index + 1) and head.tokens.joined(index + 2) if index + 2 < head.end else False
    if not (day.isdigit() and sign in _IN_DATES and month.isdigit() and joined):
        return index
    dated = int(day) <= _LAST_DAY and int(month) <= _LAST_MONTH and head.word(index + 3) not in {"/", "-", "."}
    return index + 3 if dated and _of_trade(head, index - 1) else index


def _of_trade(head: Head, index: int) -> bool:
    return index < head.after or not head.tokens.capital[index] or head.word(index) in body_words("schools")


def follows_trade(head: Head, index: int) -> bool:
    """Whether a number here follows a word of the trade begun by a capital: `Xây dựng Công trình 723`."""
    return head.has(Trait.TRADE) and index - 2 >= head.after and head.completes(index - 1)
