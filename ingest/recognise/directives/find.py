"""Finds the documents that a text names: one pass for the words where a naming may begin, a small parser at each."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.patterns import lazy
from ingest.recognise.directives import patterns
from ingest.recognise.directives.congresses import of_congress, one_congress
from ingest.recognise.directives.heads import Head, Text
from ingest.recognise.directives.issuing import as_issued
from ingest.recognise.directives.mention import DirectiveMention, Form
from ingest.recognise.directives.numbered import numbered
from ingest.recognise.directives.patterns import ABBREVIATED, ABBREVIATIONS, ANCHOR, KIND_WORDS, NAMES
from ingest.recognise.directives.plenums import of_plenum
from ingest.recognise.directives.tail import read_tail
from schema.authority.directives import by_name
from schema.document import Sentence
from schema.model import DirectiveKind
from schema.spelling import identity

_SESSIONS = {DirectiveKind.NGHI_QUYET, DirectiveKind.KET_LUAN}
_BETWEEN = {"chuyên đề", "kèm theo", "hành động"}
_ISSUING_REACH, _LIST_REACH, _MANY_REACH = 80, 300, 12


def find_directives(view: str, standard: str, sentences: Sequence[Sentence]) -> list[DirectiveMention]:
    """The namings of documents in the given sentences, in order.

    `view` and `standard` are the text in `schema.spelling.view` and `.standard`. Quantities ("kế hoạch 6 tháng"),
    generic documents ("các nghị quyết của Đảng") and congresses of other organisations are none.
    """
    text, found, read = Text(view, standard), [], 0
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
        here = (sentence.start, sentence.end)
        mentions = [as_issued(text, replace(m, subject=subject, sentence=here)) for m in mentions]
        found += mentions
        read = mentions[-1].end
    return _same_days(_same_terms(view, _same_issuers(text, _of_both(text, _same_series(view, standard, found)))))


_CHANGES = lazy(r"(?<!\w)(?:thay|thay thế|thế chỗ|bãi bỏ|sửa đổi|bổ sung)(?: cho)?\s+$")
_BOTH = lazy(
    r"(?<!\w)(?:cả\s+)?(?P<many>hai|ba|bốn)(?:\s+(?:văn bản|\w+ \w+)(?:\s+(?:này|trên))?)?"
    r",?\s+(?:đều|cùng)\s+(?=do\s|của\s)"
)
_IN_WHICH = lazy(r"\s+của\s+(?:bộ chính trị|ban bí thư|ban chấp hành trung ương)\s+(?:tại|trong|theo|ở)\s+$")
"""Before a document: whose it is, told first: `ý kiến của Ban Bí thư tại Chỉ thị số 23`."""
_JOINED = lazy(r"[\s,;]*(?:và|,|;)\s*")
_NEXT_OF_TWO = lazy(rf"(?:\s+về\s+[^.;:]{{3,160}}?)?{_JOINED.pattern}")
_TWO_TELL = 60  # characters before a document that tell whose it is


def _same_issuers(text: Text, found: list[DirectiveMention]) -> list[DirectiveMention]:
    """The mentions, those of two joined numbers without issuer given that of the other.

    The one before takes only the centre, by which it is known: who issued it is not said of it in so many words.
    """
    shared = [_told_before(text, m) if _nobodys(m) else m for m in found]
    for i in range(1, len(shared)):
        one, two = shared[i - 1], shared[i]
        before = one.issuer is not None and one.issuer[1] <= one.start
        if before and _nobodys(two) and _NEXT_OF_TWO.fullmatch(text.view, one.tail, two.start):
            shared[i] = replace(two, issuer=one.issuer, centre=one.centre, sure=True)
    for i in range(len(shared) - 2, -1, -1):
        one, two = shared[i], shared[i + 1]
        joined = _JOINED.fullmatch(text.view, one.end, two.start) is not None
        if _nobodys(one) and joined and one.kind is two.kind and two.centre and two.issuer and two.office is None:
            shared[i] = replace(one, centre=two.centre, sure=True)
    return shared


def _of_both(text: Text, found: list[DirectiveMention]) -> list[DirectiveMention]:
    """Those of which it is then said whose they are: `A được B sửa đổi; cả hai đều do Ban Bí thư ban hành`."""
    told = found
    for match in _BOTH.finditer(text.view) if found and " đều " in text.view else ():
        tail = read_tail(text.view, text.standard, match.end(), min(match.end() + _TWO_TELL, len(text.view)))
        near = [i for i, m in enumerate(told) if match.start() - _LIST_REACH <= m.tail <= match.start()]
        meant = near[-(patterns.ordinal(match["many"]) or 0) :]
        if tail.issuer and len({told[i].number for i in meant}) == patterns.ordinal(match["many"]):
            told = [
                replace(m, issuer=tail.issuer, centre=tail.centre) if i in meant and _nobodys_said(m) else m
                for i, m in enumerate(told)
            ]
    return told


def _nobodys_said(mention: DirectiveMention) -> bool:
    return mention.form is Form.NUMBER and mention.issuer is None


def _nobodys(mention: DirectiveMention) -> bool:
    return mention.form is Form.NUMBER and not (mention.issuer or mention.centre or mention.office or mention.state)


def _told_before(text: Text, mention: DirectiveMention) -> DirectiveMention:
    start = max(mention.sentence[0], mention.start - _TWO_TELL)
    match = _IN_WHICH.search(text.view, start, mention.start)
    if match is None:
        return mention
    tail = read_tail(text.view, text.standard, match.start(), mention.start)
    return replace(mention, issuer=tail.issuer, centre=tail.centre, sure=True)


def _subject(view: str, start: int, head: int) -> int | None:
    """Where the words of the body end that is said to issue what is named at `head`."""
    match = patterns.ISSUING.search(view, max(start, head - _ISSUING_REACH), head)
    if match is None and view.endswith("là ", start, head):
        match = patterns.ALSO_ISSUING.search(view, max(start, head - _LIST_REACH), head)
    return match.start() if match else None


def _heads(view: str, standard: str) -> Iterator[Head]:
    words = (
        Head(m.start(), m.end(), KIND_WORDS.get(m.group()), m.group(), standard[m.start()].isupper())
        for m in ANCHOR.finditer(view)
    )
    short = (
        Head(m.start(), m.end() if m["word"] else m.start(), ABBREVIATIONS.get(m["word"] or ""), m["word"] or "", True)
        for m in ABBREVIATED.finditer(standard)
    )
    return heapq.merge(words, short, key=lambda head: head.start)


def find_congresses(view: str, standard: str, sentences: Sequence[Sentence]) -> list[DirectiveMention]:
    """The numbered congresses that the given sentences name ("Đại hội Đảng bộ huyện lần thứ XXII").

    They tell the number of a congress whose resolution is named without it.
    """
    text, found = Text(view, standard), []
    kind = KIND_WORDS["nghị quyết"]
    for sentence in sentences:
        text.limit = sentence.end
        for match in patterns.A_CONGRESS.finditer(view, sentence.start, sentence.end):
            mention = one_congress(text, Head(match.start(), match.start(), kind, "", capital=False), match.start())
            if mention and mention.congress:
                found.append(mention)
    return found


def _read(text: Text, head: Head) -> list[DirectiveMention]:
    if head.word in NAMES and head.type is None:
        return _named(text, head, NAMES[head.word], head.end)
    if not head.word:
        return numbered(text, head, head.start, so=True)
    gap = patterns.HEAD_GAP.match(text.view, head.end, text.limit)
    if gap and (gap["twice"] is None or gap["twice"] in head.word.split() or gap["twice"] in _BETWEEN):
        return numbered(text, head, gap.end(), so=bool(gap["so"]))
    if head.type is None:
        return []
    if head.type.kind in _SESSIONS:
        return of_plenum(text, head) or of_congress(text, head) or _antecedent(text, head)
    if head.type.kind is DirectiveKind.DIEU_LE and (match := patterns.CHARTER.match(text.view, head.end, text.limit)):
        return _named(text, head, "Điều lệ Đảng", match.end())
    return _antecedent(text, head)


def _named(text: Text, head: Head, name: str, end: int) -> list[DirectiveMention]:
    documents = by_name()[identity(name)]
    tail = read_tail(text.view, text.standard, end, text.limit)
    return [
        DirectiveMention(
            head.start,
            end,
            Form.NAME,
            documents[-1].kind,
            head.start,
            tail.end,
            date=tail.date,
            year=tail.year,
            issuer=tail.issuer,
            centre=tail.centre,
            term=tail.terms[0] if tail.terms else None,
            title=tail.title,
            name=name,
        )
    ]


def _antecedent(text: Text, head: Head) -> list[DirectiveMention]:
    nth = None
    many = patterns.MANY.search(text.view, max(0, head.start - _MANY_REACH), head.start)
    match = patterns.ANTECEDENT.match(text.view, head.end, text.limit)
    match = match or (patterns.ABOVE.match(text.view, head.end, text.limit) if many else None)
    if match is None and (match := patterns.NTH.match(text.view, head.end, text.limit)):
        nth = 1 if match["first"] else -1 if match["last"] else patterns.ordinal(match["nth"])
    match = match or _bare(text, head)
    if not match or head.type is None:
        return []
    count = None if many is None else 0 if many["many"] in {"các", "những"} else patterns.ordinal(many["many"])
    kind, end = head.type.kind, match.end()
    return [DirectiveMention(head.start, end, Form.ANTECEDENT, kind, head.start, end, count=count, nth=nth)]


def _bare(text: Text, head: Head) -> re.Match[str] | None:
    """`Văn bản đồng thời bãi bỏ …`, `Đề án nhằm …`, at the head of its sentence: what was spoken of before."""
    if head.capital and patterns.CARRIED_OUT.search(text.view, max(0, head.start - _MANY_REACH), head.start):
        return patterns.LISTED_KIND.match(text.view, head.end, text.limit)
    if head.word in patterns.BARE_KINDS:
        begins = patterns.BARE_BEGINS.search(text.view, max(0, head.start - _MANY_REACH), head.start)
        return patterns.BARE_KIND.match(text.view, head.end, text.limit) if begins else None
    if head.word != "văn bản" or not head.capital:
        return None
    if not patterns.BEGINS.search(text.view, max(0, head.start - _MANY_REACH), head.start):
        return None
    return patterns.BARE.match(text.view, head.end, text.limit)


def _same_series(view: str, standard: str, mentions: list[DirectiveMention]) -> list[DirectiveMention]:
    """A bare number whose place one of the same words takes has its symbol: `Quy chế số 9-QC/HU thay Quy chế số 4`."""
    told = mentions[:1]
    for mention in mentions[1:]:
        one, bare = told[-1], mention.form is Form.NUMBER and not (mention.code or mention.state)
        series = bare and _nobodys(mention) and one.code and one.office and one.kind is mention.kind
        same = series and _words(standard, one) == _words(standard, mention)
        changed = same and _CHANGES.search(view, one.tail, mention.head)
        told.append(replace(mention, code=one.code, office=one.office, sure=True) if changed else mention)
    return told


def _words(standard: str, mention: DirectiveMention) -> str:
    return re.split(r"\s+(?:số\s*)?\d", standard[mention.head : mention.end].lower(), maxsplit=1)[0]


def _same_terms(view: str, mentions: list[DirectiveMention]) -> list[DirectiveMention]:
    """Of two namings side by side the first has the second's term: "Nghị quyết 18 và Nghị quyết 19 khóa XII"."""
    told: list[DirectiveMention] = []
    for mention in reversed(mentions):
        after = told[-1] if told else None
        if after and after.term and not mention.term and not mention.date and _beside(view, mention, after):
            told.append(replace(mention, term=after.term, session=mention.session or after.session))
        else:
            told.append(mention)
    return told[::-1]


def _beside(view: str, one: DirectiveMention, other: DirectiveMention) -> bool:
    alike = (one.form, one.kind, one.office) == (other.form, other.kind, other.office)
    return alike and patterns.JOINED.fullmatch(view, min(one.tail, other.start), other.start) is not None


def _same_days(mentions: list[DirectiveMention]) -> list[DirectiveMention]:
    """A document of "cùng ngày" has the date of the one named before it."""
    dated: list[DirectiveMention] = []
    last = None
    for mention in mentions:
        dated.append(replace(mention, date=last) if mention.date == "" else mention)
        last = dated[-1].date or last
    return dated
