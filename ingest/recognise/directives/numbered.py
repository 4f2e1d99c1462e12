"""Documents named by number: one, or a list that shares its head ("Nghị quyết số 18 và 19-NQ/TW")."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.directives import patterns
from ingest.recognise.directives.heads import Head, Text
from ingest.recognise.directives.mention import DirectiveMention, Form
from ingest.recognise.directives.numbers import Number, read_number
from ingest.recognise.directives.tail import Tail, read_tail
from schema.authority.document_types import Side
from schema.model import DirectiveKind

_STRONG = {DirectiveKind.NGHI_QUYET, DirectiveKind.CHI_THI}
_DECISIONS = {DirectiveKind.QUY_DINH, DirectiveKind.QUYET_DINH, DirectiveKind.QUY_CHE}
# what a decision (QĐ) may promulgate, so that the document is cited by the decision's number
_PROMULGATED = _DECISIONS | {
    DirectiveKind.DE_AN,
    DirectiveKind.CHUONG_TRINH,
    DirectiveKind.KE_HOACH,
    DirectiveKind.DIEU_LE,
}


def numbered(text: Text, head: Head, at: int, *, so: bool) -> list[DirectiveMention]:
    """The documents of one head whose number begins at `at`; `so` tells that "số" stands before it."""
    first = read_number(text.view, text.standard, at, text.limit)
    if first is None or (first.counts and not so) or (_is_vague(head) and not (first.code or first.symbol)):
        return []
    groups = [_listed(text, first)]
    tails = [read_tail(text.view, text.standard, groups[0][-1].end, text.limit)]
    while more := _continued(text, tails[-1].end):
        groups.append(_listed(text, more))
        tails.append(read_tail(text.view, text.standard, groups[-1][-1].end, text.limit))
    mentions: list[DirectiveMention] = []
    for group, tail in zip(groups, tails, strict=True):
        sure = so or group[0].code is not None or group[0].symbol is not None or _is_sure(text, head, group[-1], tail)
        mentions += [
            m for number in _shared(group) for m in _of_number(head, number, tail, first=number.start == at, sure=sure)
        ]
    return mentions


def _is_vague(head: Head) -> bool:
    """Whether the word before the number tells no kind, so that only a symbol makes a document: `Văn bản số 12`."""
    return head.word == "văn bản"


def _listed(text: Text, first: Number) -> list[Number]:
    """The numbers of a list ("18 và 19-NQ/TW", "05, 07, 08") that begins with `first`."""
    numbers = [first]
    while gap := patterns.LIST_GAP.match(text.view, numbers[-1].end, text.limit):
        number = read_number(text.view, text.standard, gap.end(), text.limit)
        if number is None or number.counts or not _continues(text, number, so=bool(gap["so"])):
            break
        numbers.append(number)
    return numbers


def _continues(text: Text, number: Number, *, so: bool) -> bool:
    return (
        so or bool(number.code or number.symbol) or bool(patterns.AFTER_NUMBER.match(text.view, number.end, text.limit))
    )


def _continued(text: Text, at: int) -> Number | None:
    """A further number with a symbol of its own after the tail of the one before."""
    gap = patterns.LIST_GAP.match(text.view, at, text.limit)
    number = read_number(text.view, text.standard, gap.end(), text.limit) if gap else None
    return number if number and (number.code or number.symbol) else None


def _is_sure(text: Text, head: Head, last: Number, tail: Tail) -> bool:
    """Whether a number without "số" and symbol is a document's: its type's word is strong, or a tail follows."""
    if head.type and head.type.kind in _STRONG:
        return True
    if tail.issuer or tail.date or tail.terms or tail.session or tail.title:
        return True
    return head.capital and bool(patterns.AFTER_NUMBER.match(text.view, last.end, text.limit))


def _shared(numbers: list[Number]) -> list[Number]:
    """The numbers of a list, those without a symbol given that of the next one that has one, else of the one before."""
    shared: list[Number] = []
    giver = None
    for number in reversed(numbers):
        giver = number if number.code else giver
        lacks = giver and not number.code and not number.symbol
        shared.append(replace(number, code=giver.code, office=giver.office) if lacks and giver else number)
    shared.reverse()
    for i, number in enumerate(shared[1:], start=1):
        if not number.code and not number.symbol and shared[i - 1].code and not shared[i - 1].symbol:
            shared[i] = replace(number, code=shared[i - 1].code, office=shared[i - 1].office)
    return shared


def _of_number(head: Head, number: Number, tail: Tail, *, first: bool, sure: bool) -> list[DirectiveMention]:
    kind, code = _kind(head, number), number.code or _state_code(head, number)
    terms = tail.terms if tail.session else tail.terms[:1]
    return [
        DirectiveMention(
            head.start if first else number.start,
            number.end,
            Form.NUMBER,
            kind,
            head.start,
            tail.end,
            number=number.number,
            code=code,
            office=number.office,
            symbol=number.symbol,
            state=number.symbol is not None or _is_state(head, number),
            session=tail.session,
            term=term,
            date="" if tail.same_day else tail.date,
            year=tail.year or number.year,
            issuer=tail.issuer,
            centre=tail.centre,
            title=tail.title,
            sure=sure,
        )
        for term in terms or (None,)
    ]


def _state_code(head: Head, number: Number) -> str | None:
    """A type of the state alone tells the code: "Nghị định 35"."""
    return head.type.code or None if head.type and number.symbol is None and _is_state(head, number) else None


def _is_state(head: Head, number: Number) -> bool:
    return number.code is None and head.type is not None and head.type.side is Side.STATE


def _kind(head: Head, number: Number) -> DirectiveKind:
    """The kind: as the code tells, for it is surer than the word; "QĐ" is either, so the word decides there."""
    said = head.type.kind if head.type else None
    if number.symbol and number.code is None and head.type:
        return head.type.kind
    told = number.type
    if told is None:
        return said or DirectiveKind.OTHER
    if told.kind in _DECISIONS and said in _PROMULGATED:
        return said
    if told.kind in _DECISIONS:
        return DirectiveKind.QUY_DINH if number.code in {"QĐi", "QyĐ"} else DirectiveKind.QUYET_DINH
    if head.type and head.type.side is Side.STATE and said is DirectiveKind.OTHER:
        return said
    return told.kind
