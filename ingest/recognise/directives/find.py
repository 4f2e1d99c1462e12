"""Finds the documents that a text names: one pass for the words where a naming may begin, then a small parser at each."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.recognise.directives import patterns
from ingest.recognise.directives.mention import DirectiveMention, Form
from ingest.recognise.directives.numbers import Number, read_number
from ingest.recognise.directives.patterns import ABBREVIATED, ABBREVIATIONS, ANCHOR, KIND_WORDS, NAMES, as_roman, ordinal
from ingest.recognise.directives.tail import Tail, body_end, read_tail, terms_of
from schema.authority.directives import by_name
from schema.authority.document_types import DocumentType, Side, document_types
from schema.document import Sentence
from schema.model import DirectiveKind
from schema.spelling import identity

_STRONG = {DirectiveKind.NGHI_QUYET, DirectiveKind.CHI_THI}
_SESSIONS = {DirectiveKind.NGHI_QUYET, DirectiveKind.KET_LUAN}
_DECISIONS = {DirectiveKind.QUY_DINH, DirectiveKind.QUYET_DINH, DirectiveKind.QUY_CHE}
# what a decision (QĐ) may promulgate, so that the document is cited by the decision's number
_PROMULGATED = _DECISIONS | {DirectiveKind.DE_AN, DirectiveKind.CHUONG_TRINH, DirectiveKind.KE_HOACH, DirectiveKind.DIEU_LE}
_BETWEEN = {"chuyên đề", "kèm theo", "hành động"}
_ISSUING_REACH = 80
_GENERIC = re.compile(r"\s+(?:các|mỗi|từng|cơ sở|cấp)\b")
_OTHER_PARTY = re.compile(r"\s+(?:của\s+)?(?:hội|đoàn|công đoàn|liên|mặt trận|mttq|cổ đông|thi đua)\b")


@dataclass(frozen=True, slots=True)
class _Head:
    """Where a naming begins: the word of its type, and how sure the type's word alone makes a following number."""

    start: int
    end: int
    type: DocumentType | None
    word: str
    capital: bool


class _Text:
    """The text in both spellings, and the end of the sentence that is being read."""

    def __init__(self, view: str, standard: str) -> None:
        self.view, self.standard, self.limit = view, standard, len(view)


def find_directives(view: str, standard: str, sentences: Sequence[Sentence]) -> list[DirectiveMention]:
    """The namings of documents in the given sentences, in order.

    `view` and `standard` are the text in `schema.spelling.view` and `.standard`. Quantities ("kế hoạch 6 tháng"), generic
    documents ("các nghị quyết của Đảng") and congresses of other organisations are none.
    """
    text, found, read = _Text(view, standard), [], 0
    ordered = iter(sorted(sentences, key=lambda s: s.start))
    sentence = next(ordered, None)
    for head in _heads(view, standard):
        while sentence and sentence.end <= head.start:
            sentence = next(ordered, None)
        if sentence is None:
            break
        if head.start < max(read, sentence.start):
            continue
        text.limit = sentence.end
        mentions = _read(text, head)
        if not mentions:
            continue
        subject = _subject(view, sentence.start, head.start)
        mentions = [replace(m, subject=subject, sentence=(sentence.start, sentence.end)) for m in mentions]
        found += mentions
        read = mentions[-1].end
    return _same_days(found)


def _subject(view: str, start: int, head: int) -> int | None:
    """Where the words of the body end that is said to issue what is named at `head`."""
    match = patterns.ISSUING.search(view, max(start, head - _ISSUING_REACH), head)
    return match.start() if match else None


def _heads(view: str, standard: str) -> Iterator[_Head]:
    words = (_Head(m.start(), m.end(), KIND_WORDS.get(m.group()), m.group(), standard[m.start()].isupper()) for m in ANCHOR.finditer(view))
    short = (
        _Head(m.start(), m.end() if m["word"] else m.start(), ABBREVIATIONS.get(m["word"] or ""), m["word"] or "", True)
        for m in ABBREVIATED.finditer(standard)
    )
    return heapq.merge(words, short, key=lambda head: head.start)


def _read(text: _Text, head: _Head) -> list[DirectiveMention]:
    if head.word in NAMES and head.type is None:
        return _named(text, head, NAMES[head.word], head.end)
    if not head.word:
        return _numbered(text, head, head.start, so=True)
    gap = patterns.HEAD_GAP.match(text.view, head.end, text.limit)
    if gap and (gap["twice"] is None or gap["twice"] in head.word.split() or gap["twice"] in _BETWEEN):
        return _numbered(text, head, gap.end(), so=bool(gap["so"]))
    if head.type is None:
        return []
    if head.type.kind in _SESSIONS:
        return _session(text, head) or _congress(text, head) or _antecedent(text, head)
    if head.type.kind is DirectiveKind.DIEU_LE and (match := patterns.CHARTER.match(text.view, head.end, text.limit)):
        return _named(text, head, "Điều lệ Đảng", match.end())
    return _antecedent(text, head)


def _named(text: _Text, head: _Head, name: str, end: int) -> list[DirectiveMention]:
    documents = by_name()[identity(name)]
    tail = read_tail(text.view, text.standard, end, text.limit)
    return [
        DirectiveMention(
            head.start, end, Form.NAME, documents[-1].kind, head.start, tail.end, date=tail.date, year=tail.year,
            issuer=tail.issuer, centre=tail.centre, term=tail.terms[0] if tail.terms else None, title=tail.title, name=name,
        )  # fmt: skip
    ]


def _antecedent(text: _Text, head: _Head) -> list[DirectiveMention]:
    match = patterns.ANTECEDENT.match(text.view, head.end, text.limit)
    if not match or head.type is None:
        return []
    return [DirectiveMention(head.start, match.end(), Form.ANTECEDENT, head.type.kind, head.start, match.end())]


# --- numbers -------------------------------------------------------------------------------------------------------------


def _numbered(text: _Text, head: _Head, at: int, *, so: bool) -> list[DirectiveMention]:
    first = read_number(text.view, text.standard, at, text.limit)
    if first is None or (first.counts and not so):
        return []
    groups = [_listed(text, first)]
    tails = [read_tail(text.view, text.standard, groups[0][-1].end, text.limit)]
    while more := _continued(text, tails[-1].end):
        groups.append(_listed(text, more))
        tails.append(read_tail(text.view, text.standard, groups[-1][-1].end, text.limit))
    mentions: list[DirectiveMention] = []
    for group, tail in zip(groups, tails, strict=True):
        sure = so or group[0].code is not None or group[0].symbol is not None or _is_sure(text, head, group[-1], tail)
        mentions += [m for number in _shared(group) for m in _of_number(head, number, tail, first=number.start == at, sure=sure)]
    return mentions


def _listed(text: _Text, first: Number) -> list[Number]:
    """The numbers of a list ("18 và 19-NQ/TW", "05, 07, 08") that begins with `first`."""
    numbers = [first]
    while gap := patterns.LIST_GAP.match(text.view, numbers[-1].end, text.limit):
        number = read_number(text.view, text.standard, gap.end(), text.limit)
        if number is None or number.counts or not _continues(text, number, so=bool(gap["so"])):
            break
        numbers.append(number)
    return numbers


def _continues(text: _Text, number: Number, *, so: bool) -> bool:
    return so or bool(number.code or number.symbol) or bool(patterns.AFTER_NUMBER.match(text.view, number.end, text.limit))


def _continued(text: _Text, at: int) -> Number | None:
    """A further number with a symbol of its own after the tail of the one before."""
    gap = patterns.LIST_GAP.match(text.view, at, text.limit)
    number = read_number(text.view, text.standard, gap.end(), text.limit) if gap else None
    return number if number and (number.code or number.symbol) else None


def _is_sure(text: _Text, head: _Head, last: Number, tail: Tail) -> bool:
    """Whether a number without "số" and symbol is a document's: its type's word is strong, or what follows is a tail."""
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


def _of_number(head: _Head, number: Number, tail: Tail, *, first: bool, sure: bool) -> list[DirectiveMention]:
    kind = _kind(head, number)
    mention = DirectiveMention(
        head.start if first else number.start, number.end, Form.NUMBER, kind, head.start, tail.end,
        number=number.number, code=number.code or _state_code(head, number), office=number.office, symbol=number.symbol,
        state=number.symbol is not None or _is_state(head, number), session=tail.session,
        date="" if tail.same_day else tail.date, year=tail.year or number.year,
        issuer=tail.issuer, centre=tail.centre, title=tail.title, sure=sure,
    )  # fmt: skip
    if tail.session and len(tail.terms) > 1:
        return [replace(mention, term=term) for term in tail.terms]
    return [replace(mention, term=tail.terms[0] if tail.terms else None)]


def _state_code(head: _Head, number: Number) -> str | None:
    """A type of the state alone tells the code: "Nghị định 35"."""
    return head.type.code or None if head.type and number.symbol is None and _is_state(head, number) else None


def _is_state(head: _Head, number: Number) -> bool:
    return number.code is None and head.type is not None and head.type.side is Side.STATE


def _kind(head: _Head, number: Number) -> DirectiveKind:
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


# --- plenums -------------------------------------------------------------------------------------------------------------


def _session(text: _Text, head: _Head) -> list[DirectiveMention]:
    match = patterns.SESSION.match(text.view, head.end, text.limit)
    said = match and (match["after"] or match["before"])
    if not match or not said or head.type is None:
        return []
    if patterns.COUNTED.match(text.view, match.end(), text.limit) and match["after"]:
        return []
    sessions, at = [said], match.end()
    while more := patterns.MORE_SESSIONS.match(text.view, at, text.limit):
        sessions.append(more["session"])
        at = more.end()
    terms = patterns.TERMS.match(text.view, at, text.limit)
    end = terms.end() if terms else at
    end -= len(text.view[head.start : end]) - len(text.view[head.start : end].rstrip())
    tail = read_tail(text.view, text.standard, end, text.limit)
    issuer, centre = tail.issuer, tail.centre
    if match["organ"] and match["of"]:
        issuer, centre = (match.start("organ"), match.end()), "Ban Chấp hành Trung ương"
    part = {"hai": "2"}.get(match["part"], match["part"])
    return [
        DirectiveMention(
            head.start, end, Form.SESSION, head.type.kind, head.start, tail.end, session=_session_name(session), part=part,
            term=term, date=tail.date, year=tail.year, issuer=issuer, centre=centre, title=tail.title or _quoted(text, tail.end),
        )  # fmt: skip
        for session in sessions
        for term in ((terms_of(terms) if terms else tail.terms) or (None,))
    ]


def _quoted(text: _Text, at: int) -> str:
    match = patterns.IN_TITLE.match(text.view, at, text.limit)
    return match["title"] if match else ""


def _session_name(word: str) -> str:
    digits = word.rstrip("ab") if word[:1].isdigit() else word
    return f"{ordinal(digits) or digits}{word[len(digits) :].upper()}"


# --- congresses ----------------------------------------------------------------------------------------------------------


def _congress(text: _Text, head: _Head) -> list[DirectiveMention]:
    found: list[DirectiveMention] = []
    at = head.end
    while mention := _one_congress(text, head, at):
        found.append(mention if not found else replace(mention, start=at))
        gap = patterns.NEXT_CONGRESS.match(text.view, mention.end, text.limit)
        if not gap:
            break
        at = gap.end()
    return found


def _one_congress(text: _Text, head: _Head, at: int) -> DirectiveMention | None:
    match = patterns.CONGRESS.match(text.view, at, text.limit)
    if not match or head.type is None or head.type.kind is not DirectiveKind.NGHI_QUYET:
        return None
    number, body, end, whole = match["first"], None, match.end(), bool(match["all"])
    if match["unit"] or match["party"] == "chi":
        end = body_end(text.view, text.standard, match.start("party"), text.limit)
        body = (match.start("party"), end)
        if _GENERIC.match(text.view, match.end(), text.limit):
            return None
    elif _GENERIC.match(text.view, end, text.limit) or (not match["party"] and _OTHER_PARTY.match(text.view, end, text.limit)):
        return None
    if number is None and (after := patterns.CONGRESS_NUMBER.match(text.view, end, text.limit)):
        number, whole, end = after["n"], whole or bool(after["all"]), after.end()
    national = body is None and (whole or match["party"] in {"đảng", "đcs"})
    if number is None and body is None:
        return None
    tail = read_tail(text.view, text.standard, end, text.limit)
    return DirectiveMention(
        head.start, end, Form.CONGRESS, head.type.kind, head.start, tail.end, congress=as_roman(number) if number else None,
        national=national, body=body, date=tail.date, year=tail.year, issuer=tail.issuer, centre=tail.centre, title=tail.title,
    )  # fmt: skip


def find_congresses(view: str, standard: str, sentences: Sequence[Sentence]) -> list[DirectiveMention]:
    """The numbered congresses that the given sentences name ("Đại hội Đảng bộ huyện lần thứ XXII"), whatever is said of them.

    They tell the number of a congress whose resolution is named without it.
    """
    text, found = _Text(view, standard), []
    kind = KIND_WORDS["nghị quyết"]
    for sentence in sentences:
        text.limit = sentence.end
        for match in patterns.A_CONGRESS.finditer(view, sentence.start, sentence.end):
            mention = _one_congress(text, _Head(match.start(), match.start(), kind, "", capital=False), match.start())
            if mention and mention.congress:
                found.append(mention)
    return found


def _same_days(mentions: list[DirectiveMention]) -> list[DirectiveMention]:
    """A document of "cùng ngày" has the date of the one named before it."""
    dated: list[DirectiveMention] = []
    last = None
    for mention in mentions:
        dated.append(replace(mention, date=last) if mention.date == "" else mention)
        last = dated[-1].date or last
    return dated
