"""Chi bộ by number, by hamlet, and by the part of an agency that has one of its own."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies.body import Body
from ingest.recognise.bodies.head import Head
from ingest.recognise.place_numbers import number_end
from ingest.recognise.places import PlaceMention
from schema.authority.places import Level
from schema.authority.vocabulary import (
    Pattern,
    body_trie,
    body_words,
    name_trie,
    name_words,
    part_pairs,
    sector_trie,
    title_trie,
)
from schema.model import OrganizationKind

_JOINING = frozenset({"và", "-"})
_SYMBOL = 3  # letters: a longer name in capitals is shouted
_LONGEST_PART = 6
_LONGEST_SMALL = 4
_WORD = 2  # syllables
_FULL_NAME = (3, 4)  # syllables of a person's name
_MAY_BEGIN = frozenset({"tổ", "chức"})  # words of the sentence, but not in `Chi bộ tổ chức khiếu tố`
_NUMBERED = frozenset(
    {"phân", "tổ", "đội", "sinh", "học", "hưu", "khu", "cụm"}
)  # the first words of parts that a number tells apart: `Chi bộ Phân xưởng Khai thác 1`
_COUNTED = frozenset({"%", "đồng", "tuổi", "năm", "người", "hộ"})  # what a number after `chi bộ` counts
_MODELS = frozenset({"tốt"})  # after a number, they make a campaign's name of it: "Chi bộ 4 tốt"


def cell(head: Head) -> Body | None:
    """`Chi bộ 3`, `Chi bộ thôn 11`, `Chi bộ bản Đán Đăm, xã …`, `Chi bộ Khoa Sản`; None for any other chi bộ."""
    if head.type.kind != OrganizationKind.CHI_BO:
        return None
    at = head.skip(head.after, "số")
    if _is_number(head, at):
        return _numbered(head, at)
    return _hamlet(head) or _part(head)


def _is_number(head: Head, at: int) -> bool:
    number = head.word(at)
    return number.isdigit() and len(number) <= 2 and not _counts(head, at) and head.word(at + 1) not in _MODELS


def _counts(head: Head, at: int) -> bool:
    """Whether the number counts something: "chi bộ 15 đảng viên", "bí thư chi bộ 28 tuổi", "chi bộ 15 trực thuộc"."""
    if head.word(at + 1) in _COUNTED or head.says(at + 1, "đảng", "viên"):
        return True
    under = _past_under(head, at + 1)
    return at == head.after and under > at + 1 and not head.says(under, "đảng", "bộ")


def _past_under(head: Head, index: int) -> int:
    """Past `thuộc` and `trực thuộc`."""
    return head.skip(head.skip(index, "trực"), "thuộc")


def _numbered(head: Head, at: int) -> Body:
    end = number_end(head.tokens, at, head.end)
    return _with_parent(head, head.body(end, name=head.tokens.between(at, end)))


def _hamlet(head: Head) -> Body | None:
    """The cell of a hamlet: the hamlet is its name, the larger unit named after it its place."""
    place = head.places.parse(head.after, head.end, before_person=head.before_person)
    if place is None or not place.rank.of_hamlets:
        return None
    name = place.name.title() if place.name and place.name.isupper() and len(place.name) > _SYMBOL else place.name
    body = head.body(place.end, name=f"{place.rank.word} {name}", place=place.outer)
    return body if place.outer is not None else _with_parent(head, body)


def _part(head: Head) -> Body | None:
    end = _part_end(head)
    while end > head.after and head.word(end - 1) in _JOINING:
        end -= 1
    if end == head.after or head.word(head.after) == "đảng":
        return None
    end = _past_number(head, end)
    return _with_parent(head, head.body(end, name=head.tokens.between(head.after, end)))


def _past_number(head: Head, end: int) -> int:
    """Past the number that tells one part from others: `Đội Quản lý | số 2`, `Sinh viên | 2`, `Kho K | 15`."""
    if head.word(end) == "số" and _is_number(head, end + 1):
        return end + 2
    symbol = head.tokens.between(end - 1, end)
    joined = end < head.end and head.tokens.joined(end) and symbol.isupper() and len(symbol) <= _SYMBOL
    numbered = _is_number(head, end) and head.word(head.after) in _NUMBERED
    return end + (numbered or (joined and head.word(end).isdigit()))


def _part_end(head: Head) -> int:
    """The index after the name of a part with its own cell: `Khoa Sản`, `Tổ chức khiếu tố`, `cơ quan xã`."""
    first, words = head.after, head.tokens.words
    if first >= head.end or not head.tokens.is_word(first):
        return first
    if not _heads_part(head, first):
        named = head.tokens.capital[first] and body_trie().match(words, first, head.end) is None
        return _named_end(head, first) if named and not _secretary_at(head, first) else first
    other = body_trie().match(words, first, head.end) is not None and words[first] not in body_words("cell_types")
    inner = head.parse(first, head.end, False)
    if other or (inner is not None and not inner.open):
        return first
    return _small_end(head, _words_end(head))


def _secretary_at(head: Head, first: int) -> bool:
    """Whether the name of the cell's secretary begins here: `Bí thư Chi bộ | Thò Bá Nhã`, `Bí thư Chi bộ | Thị Sa`."""
    if head.holder_at(first) or not head.before_person:
        return head.holder_at(first)
    stop = first
    while head.is_capital(stop) and head.tokens.is_word(stop):
        stop += 1
    return stop - first in _FULL_NAME and head.word(first) in name_words("surnames") | {"thị"}


def _heads_part(head: Head, first: int) -> bool:
    """Whether the word begins the name of a part: `cơ` does in `cơ quan`, not in "cơ bản"."""
    word = head.word(first)
    return word in body_words("cell_heads") and head.word(first + 1) == part_pairs().get(word, head.word(first + 1))


def _named_end(head: Head, first: int) -> int:
    """The index after a name of capitals (`Xuân Thành`), or of a field (`Hành chính - Tổng hợp`)."""
    field = sector_trie().match(head.tokens.words, first, head.end)
    end = max(_run_end(head, first), field[1] if field else first)
    if head.word(end) == "-" and head.is_capital(end + 1):
        further = sector_trie().match(head.tokens.words, end + 1, head.end)
        return further[1] if further else _further_part(head, end)
    return end


def _further_part(head: Head, end: int) -> int:
    """The index after a dash and the second part of a cell of two, where nothing else begins: `Ngoại - Chuyên khoa`."""
    words, at = head.tokens.words, end + 1
    office = body_trie().match(words, at, head.end) or title_trie().match(words, at, head.end)
    stop = _run_end(head, at)
    unit = head.places.begins(at, head.end) or head.places.known_unit(at, stop) is not None
    person = words[at] in name_words("common_surnames") and stop - at > _WORD
    return end if office is not None or unit or person else stop


def _run_end(head: Head, first: int) -> int:
    """The index after a run of capitals, with the small syllables that complete its words (`Lý luận Chính trị`)."""
    end = head.places.run(first, head.end)
    end = next((at for at in range(first + 1, end) if head.person_at(at)), end)
    while first < end < head.end and head.tokens.is_word(end) and head.completes(end):
        end = head.places.run(end + 1, head.end)
    return end


def _words_end(head: Head) -> int:
    """The index after the words that may name a part: up to a word of the sentence, a sign or another body."""
    index = head.after
    while index < min(head.end, head.after + _LONGEST_PART) and head.tokens.is_word(index):
        word = head.tokens.words[index]
        written = head.tokens.capital[index] and not head.tokens.between(index, index + 1).isupper()  # `Khai thác`
        of_sentence = word in body_words("function_words") and word not in _MAY_BEGIN and not written
        if of_sentence or (index > head.after and _another_begins(head, index)):
            break
        index += 1
        if head.word(index) == "-" and head.is_capital(index + 1):
            index += 1
    return index


def _another_begins(head: Head, index: int) -> bool:
    if name_trie("ranks").match(head.tokens.words, index, head.end) is not None:
        return True
    matched = body_trie().match(head.tokens.words, index, head.end)
    return matched is not None and matched[1] - index > 1


def _small_end(head: Head, end: int) -> int:
    """Where the part's name ends before `end`: after its last capital, or there where small words may name it."""
    for index in range(end - 1, head.after, -1):
        if head.tokens.capital[index]:
            goes_on = index + 1 < end and head.completes(index + 1) and not _another_begins(head, index + 1)
            field = sector_trie().match(head.tokens.words, index, head.end)
            return max(index + 1 + goes_on, field[1] if field else 0)
    if end - head.after == _WORD and head.is_capital(head.after) and head.completes(head.after + 1):
        return end  # `Chi bộ Phòng khám`
    small = head.says(head.after, "tổ", "chức") or head.tokens.words[end - 1] == "xã"
    return end if small and 1 < end - head.after <= _LONGEST_SMALL else head.after


def _with_parent(head: Head, body: Body) -> Body:
    """The cell with the đảng bộ, agency, firm or unit named after it: `Chi bộ thôn 1 (Đảng bộ xã Tân Phú)`."""
    index = _past_under(head, head.skip(body.end, "(", ",", "của"))
    parent = head.parse(index, head.end, False)
    if parent is not None and _may_hold(parent, touches=index == body.end):
        end = head.skip(parent.end, ")") if head.word(body.end) == "(" else parent.end
        return replace(body, end=end, parent=parent)
    place = _place(head, body)
    return body if place is None else replace(body, end=place.end, place=place)


def _place(head: Head, body: Body) -> PlaceMention | None:
    """The unit named right after the cell, a commune after a comma too: `Chi bộ 3, xã Tân Phú`."""
    apart = head.word(body.end) == ","
    place = head.places.parse(body.end + apart, head.end)
    if place is None or place.name is None:
        return None
    return None if apart and place.rank.levels != (Level.COMMUNE,) else place


def _may_hold(parent: Body, *, touches: bool) -> bool:
    if parent.type.id == "dang_bo":
        return True
    return touches and parent.type.pattern in {Pattern.SECTOR, Pattern.UNIT}
