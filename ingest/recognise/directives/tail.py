"""What follows a document's number: its date, who issued it, the term, the plenum, and its subject, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.patterns import lazy
from ingest.recognise.dates import date_at
from ingest.recognise.days import resolve_date
from ingest.recognise.directives.patterns import (
    ANCHOR,
    BCHTW,
    NEXT_DOCUMENT,
    NUMERALS,
    SESSION_TAIL,
    TERMS,
    TITLE,
    TW,
    as_roman,
    ordinal,
)

_MOST_PARTS = 8
_MOST_WORDS = 16
_GAP = lazy(r"[\s,]*\(?\s*")
_DATED = lazy(
    r"(?:(?:đều|cùng|được)\s+){0,2}(?:ban hành|ký ban hành|ký|ra)?\s*(?:vào\s+)?"
    r"(?=ngày\s|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})"
)
_SAME_DAY = lazy(r"cùng ngày(?!\w)")
_YEAR = lazy(r"năm\s+(?P<year>(?:19|20)\d\d)(?![\d-])(?!\s?-\s?\d)")
_BY = lazy(r"(?:(?:đều|cùng)\s+)?(?:của|do)\s+")
_NEW_SUBJECT = lazy(r"\s+[^\W\d_a-zà-ỹ]")
"""After a day set off by a comma: who acts on it ("Để triển khai X, ngày 10/5 Huyện ủy …")."""
_NEW_CLAUSE = lazy(r",\s+[^\W\d_a-zà-ỹ]")
"""The same after the issuer, with a year or without: `Căn cứ X của Tỉnh ủy, ngày 10/5/2018, Huyện ủy …`."""
_HOLDS = lazy(
    r"(?<!ban)[,\s]+(?:đã\s+|vừa\s+)?(?:tổ chức|phối hợp|chủ trì|phát động|mở|đăng cai"
    r"|điều hành|trình bày|truyền đạt|phổ biến|giới thiệu|dẫn đầu|tiến hành|thực hiện|triển khai|kiểm tra|giám sát"
    r"|thành lập|sơ kết|tổng kết|quán triệt|phụ trách)(?!\w)"
)
"""Said of a body or a person: it holds the meeting at which the document is studied, and did not issue it."""
_BY_SOMEBODY = lazy(
    r"do\s+(?:(?:đồng chí|đ/c|ông|bà)(?!\w)|(?:phó )?(?:bí thư|chủ tịch|chủ nhiệm|trưởng)(?!\w)"
    r"(?![^.;:]{0,120}(?:ký|ban hành)(?!\w)))"
)
"""Whoever does something about it, and has not signed it: `tọa đàm về X do Bí thư A điều hành`."""
_VERB = 20  # characters after a body's words in which its verb begins
_PARTY_ITS = lazy(r"của\s+đảng(?!\s+(?:bộ|ủy|viên|đoàn))(?:\s+cộng sản việt nam)?(?!\w)")
_CENTRE = lazy(
    r"(?P<politburo>bộ chính (?:trị|chị)|bct)(?!\w)(?:\s+(?:trung ương\s+)?đảng(?!\s+(?:bộ|ủy)))?"
    rf"|(?P<secretariat>ban bí thư|bbt)(?!\w)(?:\s+{TW}(?:\s+đảng)?)?"
    rf"|(?P<committee>{BCHTW})(?!\w)|(?P<centre>{TW}(?:\s+đảng)?)(?!\w)(?!\s+(?:đoàn|hội|mttq|mặt trận))"
)
_CENTRES = {
    "politburo": "Bộ Chính trị",
    "secretariat": "Ban Bí thư",
    "committee": "Ban Chấp hành Trung ương",
    "centre": "Trung ương",
}
_WORD = lazy(r"\s*([^\s,;.:()\"/]+(?:[./&’'][^\s,;.:()\"]+)*)")
# words of bodies' types: they go on with a name though not capitalised
_CONNECTING = frozenset(
    """
    ban bộ ủy đảng chi thường vụ chấp hành trực bí thư tổ chức tuyên giáo dân vận kiểm tra nội chính văn phòng
    công an quân sự biên khối các cơ quan doanh nghiệp và trung ương cán đoàn tỉnh huyện thành phố quận thị xã
    phường trấn đặc khu thôn bản ấp buôn hội đồng nhân mặt trận quốc tổng cục viện sát tòa án bệnh đại học cao
    đẳng tập ty liên minh hợp tác lực lượng binh phủ thủ tướng chủ tịch sở trường thuộc xây dựng chỉ đạo uỷ bch
    btv ubkt
    """.split()  # noqa: SIM905 - a list of words reads better as words
)
# words that end a name even in capitals
_STOPPING = frozenset(
    """
    về ngày khóa đã được năm nhằm cho đối với là có trong tại kết số lần nhiệm nay
    """.split()  # noqa: SIM905 - a list of words reads better as words
)
_ROMAN = lazy(r"[ivxl]+")


@dataclass(frozen=True, slots=True)
class Tail:
    """What the words after a number say; `end` is where they end, the subject's own words not counted."""

    end: int
    date: str | None = None
    year: str | None = None
    same_day: bool = False
    issuer: tuple[int, int] | None = None
    centre: str | None = None
    terms: tuple[str, ...] = ()
    session: str | None = None
    title: str = ""


def read_tail(view: str, standard: str, at: int, end: int) -> Tail:
    """The tail that begins at `at`, before `end`."""
    found = Tail(at)
    for _ in range(_MOST_PARTS):
        gap = _GAP.match(view, found.end, end)
        start = gap.end() if gap else found.end
        part = _part(view, standard, found, start, end)
        if part is None:
            break
        found = part
    title = TITLE.match(view, found.end, end)
    return replace(found, title=own_subject(title["title"])) if title else found


def own_subject(words: str) -> str:
    """The words of one document's subject: to the closing quote, not on to the next document of a list."""
    opened = words.lstrip(' "')
    end = NEXT_DOCUMENT.search(opened)
    return opened[: end.start()].rstrip(" ,") if end else opened


def _part(view: str, standard: str, found: Tail, at: int, end: int) -> Tail | None:
    if found.session is None and (match := SESSION_TAIL.match(view, found.end, end)):
        number = ordinal(match["nth"] or match["n"])
        named = match["organ"] if match["of"] else None
        issuer, centre = (match.span("organ"), _CENTRES["committee"]) if named else (found.issuer, found.centre)
        return replace(found, end=match.end(), session=str(number) if number else None, issuer=issuer, centre=centre)
    if not found.terms and (match := TERMS.match(view, found.end, end)):
        return replace(found, end=match.end(), terms=terms_of(match))
    if found.date is None and found.year is None and (dated := _date(view, standard, found, at, end)):
        return dated
    if found.issuer is None:
        return _issued(view, standard, found, at, end)
    return None


def terms_of(match: re.Match[str]) -> tuple[str, ...]:
    """The Roman names of the terms that a match of TERMS names."""
    words = [match["first"], *NUMERALS.findall(match["more"] or "")]
    return tuple(t for t in map(as_roman, words) if t)


def _date(view: str, standard: str, found: Tail, at: int, end: int) -> Tail | None:
    if match := _SAME_DAY.match(view, at, end):
        return replace(found, end=match.end(), same_day=True)
    if match := _YEAR.match(view, at, end):
        return replace(found, end=match.end(), year=match["year"])
    opening = _DATED.match(view, at, end)
    mention = date_at(view, opening.end(), end) if opening else None
    if mention is None:
        return None
    iso = resolve_date(mention, None)
    apart = "," in view[found.end : at]
    if iso and apart and iso.startswith("-") and _NEW_SUBJECT.match(standard, mention.end, end):
        return None
    if apart and found.issuer is not None and _NEW_CLAUSE.match(standard, mention.end, end):
        return None
    closing = mention.end + 1 if view[mention.end : mention.end + 1] == ")" else mention.end
    return replace(found, end=closing, date=iso) if iso else None


def _issued(view: str, standard: str, found: Tail, at: int, end: int) -> Tail | None:
    if found.centre is None and (match := _PARTY_ITS.match(view, at, end)):
        return replace(found, end=match.end(), centre="Đảng")
    by = _BY.match(view, at, end)
    start = by.end() if by else at
    if match := _CENTRE.match(view, start, end):
        if by or match.lastgroup != "centre":
            return replace(found, end=match.end(), issuer=match.span(), centre=_CENTRES[match.lastgroup or "centre"])
        return None
    stop = body_end(view, standard, start, end) if by else start
    by_whom = by is not None and by.group().startswith("do")
    holds = by_whom and (_HOLDS.search(view, start, min(stop + _VERB, end)) or _BY_SOMEBODY.match(view, at, end))
    if stop > start and not holds:
        return replace(found, end=stop, issuer=(start, stop), centre=None)
    return None


def body_end(view: str, standard: str, at: int, end: int) -> int:
    """Where the words of a body that begin at `at` end: those of bodies' types and capitalised names."""
    stop = at
    for _ in range(_MOST_WORDS):
        match = _WORD.match(view, stop, end)
        if not match:
            break
        if _stops(view, standard, match, first=stop == at):
            break
        stop = match.end()
    while stop > at and view[at:stop].endswith((" và", " các", " thành")):
        stop = at + view[at:stop].rindex(" ")
    return stop


def _stops(view: str, standard: str, match: re.Match[str], *, first: bool) -> bool:
    """Whether a word can't belong to the body's name that goes before it."""
    word, at = match[1], match.start(1)
    if word in _STOPPING or ANCHOR.match(view, at) or (_ROMAN.fullmatch(word) and not first):
        return True
    return word not in _CONNECTING and not standard[at].isupper() and not word.isdigit()
