"""Where sentences begin and end in a stretch of text: exact offsets, in time linear in its length.

A sentence ends at a newline, at "./.", and at a full stop, question or exclamation mark or ellipsis that is followed by
the start of another: a capital letter, a digit or an opening mark. A line of a career begins
one ("; + Từ 5/2008: …"). A full stop ends none inside a number (10.7), after
an abbreviation (TP., PGS.TS.), after an initial that the sentence goes on from (Nguyễn Thị L. điều dưỡng), after the
number of a list's item (1. Xem xét). Newspapers lose marks: "Đoàn.Theo đó" is two sentences, and so is a line that has
a gap before a capital ("chưa rõ nguồn gốc  Bệnh viện …"), or none before words that only begin one ("… cho công nhân
Chiều 10.2, …"). ";" and ":" end none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.patterns import lazy

Offsets = tuple[int, int]

LONGEST = (
    4_000  # characters; no sentence of the genre is longer, and what reads sentences may take more than linear time
)

_NEWLINES = "\r\n\v\f\x85\u2028\u2029"
_GAP = " \t\xa0"
_QUOTES = "\"'”’»"
_CLOSERS = _QUOTES + ")]"
_DASHES = "-–—"
_OPENERS = "\"'“‘«([+*•" + _DASHES
# the time with which a line of a career begins: "+ Tháng 7/1994 - 12/2005:", "- Từ năm 2010 đến nay:"
_DAY_OR_YEAR = r"(?:(?:[Nn]gày|[Tt]háng|[Nn]ăm) )?(?:\d{1,2}[./-]){0,2}\d{4}"
_PERIOD = (
    rf"[{_GAP}]*(?:[+*•\-–][{_GAP}]*(?:Từ |Đến )?|Từ ){_DAY_OR_YEAR}"
    rf"(?:[{_GAP}]?(?:[-–]|đến)[{_GAP}]?(?:nay|{_DAY_OR_YEAR}))?[{_GAP}]?:"
)
# words that begin a sentence and stand inside none, so written: before them a full stop was lost, or a caption's line
_OPENS = (
    r"(?:Sáng|Trưa|Chiều|Tối) (?:(?:ngày )?\(?\d{1,2}[-/.]\d|(?:nay|cùng ngày)[ ,(])"
    r"|Về (?:giá|hoạt động|việc|công tác|vấn đề|nội dung|tình hình|phía|phần)\b"
    r"|Theo (?:báo cáo|đó,|ông|bà|đồng chí|thông tin|kế hoạch|quyết định)\b"
    r"|Tại (?:hội nghị|buổi|cuộc|đây,|lễ|đại hội|kỳ họp|phiên)\b|Phát biểu (?:tại|chỉ đạo|kết luận|khai mạc|bế mạc)\b"
    r"|(?:Trước đó|Sau đó|Tuy nhiên|Ngoài ra|Bên cạnh đó|Đồng thời|Cùng ngày|Được biết|Dịp này),|Liên quan đến\b"
)
_CANDIDATE = lazy(
    rf"[{_NEWLINES}]+"
    rf"|[.!?…][.!?…/]*[{re.escape(_CLOSERS)}]*"
    rf"|(?<=[^\W_])[{_GAP}]{{2,}}(?=[^\W\d_])"
    rf"|(?<=[^\W_])[{_GAP}](?={_OPENS})"
    rf"|[;:,](?={_PERIOD})"
)
_AHEAD = lazy(rf"(\s*)([{re.escape(_OPENERS)}]*)(\s*)(.?)", re.DOTALL)
_WORDS_AHEAD = lazy(r"\s*([^\W\d_]+)(\W?\s*)([^\W\d_]?)")
_BREAK = lazy(r"[;,]\s|\s")

_TITLES = frozenset({
    "ths", "th", "ts", "gs", "pgs", "ks", "bs", "cn", "cvc", "bscki", "bsckii", "nxb", "tr", "stt", "vd", "st",
    "bck", "cki", "ckii", "ck", "mr", "mrs", "ms", "dr", "no", "pv", "ng", "đ/c", "đc",
})  # fmt: skip
_UNITS = frozenset({
    "tp", "tx", "tt", "q", "h", "p", "x", "t", "k", "kp", "tdp",
})  # fmt: skip
_NUMBERED_BY = frozenset({"thứ", "khóa", "khoá", "lần"})
_NUMBERED = 4  # characters of a list's number and of what stands before it
# what begins a sentence and no place's name
_SENTENCE_OPENERS = frozenset(
    ["ông", "theo", "tại", "trong", "trước", "ngày", "bí", "phó", "chủ", "các", "với", "từ", "để", "video", "nhiều"]
)
_ONE_SYLLABLE_TOWNS = frozenset({
    "huế", "vinh",
})  # fmt: skip
_HONORIFICS = frozenset({
    "chị", "anh", "ông", "bà", "em", "cháu", "cô", "chú", "bác",
})  # fmt: skip
# a gap after one of these words is a slip of the typist: the sentence goes on
_GOES_ON = frozenset({
    "chí", "ông", "bà", "thư", "tịch", "trưởng", "viên", "nhiệm", "đốc", "ủy", "uỷ", "đ/c", "đc", "là", "với",
    "của", "và", "tại", "cho", "do", "ở", "từ", "về", "huyện", "xã", "tỉnh", "phường", "phố", "thị", "bộ", "ban",
    "phòng", "sở", "số", "các", "phó", "đoàn", "trấn", "quận", "thôn", "khóa", "khoá", "vụ", "hành", "chức", "giáo",
    "vận", "tra", "sát", "trì", "theo", "hiện", "khai", "triệt", "tập", "dự", "gồm", "được", "cùng", "đối", "trên",
    "trong", "đến", "bởi", "hoặc", "thuộc", "làm", "giữ", "bầu", "nghị", "quyết", "hội", "xây", "gặp", "giao", "yêu",
    "cầu", "đề", "mặt", "trận", "hợp", "kiện", "toàn", "kỷ", "luật",
})  # fmt: skip
# after one of these words even a word that begins a sentence is inside one: "vào Sáng 10-2"
_LEADS_ON = frozenset(
    {"của", "và", "với", "tại", "cho", "do", "ở", "từ", "về", "các", "theo", "trong", "vào", "đến", "là"}
)
# words with which a post or a body begins: after a name they tell of it, whatever the gap
_OFFICE = lazy(
    r"(?:Phó |Nguyên )?(?:Bí thư|Chủ tịch|Chủ nhiệm|Trưởng|Giám đốc|Ủy viên|Uỷ viên|Chánh|Tỉnh ủy|Huyện ủy|Thành ủy|"
    r"Thị ủy|Quận ủy|Đảng ủy|UBND|HĐND|UBKT|MTTQ|Ủy ban|Hội đồng|Ban Thường vụ|Đảng bộ)\b"
)
_LAST_PART = lazy(r"[.,]")
_CENTRE = frozenset({"Ư", "W"})  # the second letter of Trung ương: "UVT.Ư"
_DAY = lazy(r"(?:ngày|sáng|chiều|tối|trưa|hôm|trong)\b[^,;]{0,30}\d\Z", re.IGNORECASE)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Offsets]:
    """The sentences of `text[start:end]` in order, without the white space around them; all else is in one of them."""
    stop = len(text) if end is None else end
    begin = start
    for match in _CANDIDATE.finditer(text, start, stop):
        if _ends(text, match, begin, stop):
            yield from _pieces(text, begin, match.end())
            begin = match.end()
    yield from _pieces(text, begin, stop)


def trimmed(text: str, start: int, end: int) -> Offsets:
    """The stretch without the white space at its two ends; `start == end` where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _pieces(text: str, start: int, end: int) -> Iterator[Offsets]:
    """The stretch trimmed, cut where it is longer than any sentence; nothing if it is blank."""
    start, end = trimmed(text, start, end)
    while end - start > LONGEST:
        breaks = [m.end() for m in _BREAK.finditer(text, start + LONGEST // 2, start + LONGEST)]
        cut = breaks[-1] if breaks else start + LONGEST
        yield trimmed(text, start, cut)
        start, _ = trimmed(text, cut, end)
    if start < end:
        yield start, end


def _ends(text: str, match: re.Match[str], begin: int, stop: int) -> bool:
    """Whether a sentence that began at `begin` ends with this mark."""
    mark = match.group()
    if mark[0] in _NEWLINES or mark in ";:,":
        return True
    if mark[0] in _GAP:
        return _gap_ends(text, match, begin)
    core = mark.rstrip(_CLOSERS)
    if core.endswith("/.") or (len(core) > 1 and core[-1] == "/"):
        return True
    ahead = _AHEAD.match(text, match.end(), stop)
    gap, openers, _, following = ahead.groups() if ahead else ("", "", "", "")
    if not following or any(c in _NEWLINES for c in gap):
        return True
    if following.islower():
        return mark == "." and gap != "" and not openers and _is_plain_word(_word_before(text, begin, match.start()))
    if mark[-1] in _QUOTES and openers != "" and openers[0] in _DASHES:
        return False
    if not gap:
        return _glued_ends(text, match.start(), core, following, openers)
    if not (following.isalnum() or openers):
        return following not in ",;:%/)"
    return core != "." or not _is_abbreviation(text, begin, match.start(), stop)


def _is_plain_word(word: str) -> bool:
    """Whether a word in lower case is no abbreviation: a full stop after it ends a sentence, whatever follows."""
    return len(word) > 1 and word.isalpha() and word.islower() and word not in _TITLES and word not in _UNITS


def _gap_ends(text: str, match: re.Match[str], begin: int) -> bool:
    if not text[match.end()].isupper():
        return False
    before = _word_before(text, begin, match.start())
    if len(match.group()) == 1:
        return before.lower() not in _LEADS_ON
    if before.lower() in _GOES_ON or (before[:1].isupper() and _OFFICE.match(text, match.end()) is not None):
        return False
    return _DAY.match(text, begin, match.start()) is None


def _word_before(text: str, begin: int, position: int) -> str:
    """What stands before `position` without a space between, at most 12 characters of it."""
    words = text[max(begin, position - 12) : position].split()
    if not words or text[position - 1].isspace():
        return ""
    return words[-1].lstrip(_OPENERS)


_SYMBOL = lazy(r"\d(?:/\d{4})?\s?[/-]\s?[A-ZĐ]{2,4}\Z")
_CAPITALS = lazy(r"[A-ZĐƯ]{2}")


def _glued_ends(text: str, position: int, core: str, following: str, openers: str) -> bool:
    """Whether a mark without a space after it ends a sentence: "của Đoàn.Theo đó", but not "TP.HCM" or "Th.Dương"."""
    if core[0] in "!?":
        return following.isupper() or bool(openers)
    if not following.isupper() or openers[:1] in {"-", "–"}:
        return False
    if _SYMBOL.search(text, max(0, position - 16), position) and _CAPITALS.match(text, position + len(core)):
        return False  # "1600/QĐ.TTg": the symbol of a document
    last = _word_before(text, 0, position).rpartition(".")[2]
    ahead = _WORDS_AHEAD.match(text, position + len(core) + len(openers))
    first = ahead.group(1) if ahead else ""
    if len(last) < 2 or last.lower() in _TITLES or last.lower() in _UNITS:
        return False
    if _SYMBOL.fullmatch(last) and first[:2].isupper():
        return False  # `1600/QĐ.TTg`
    return not (last.isupper() and first.isupper() and (len(first) > 1 or first in _CENTRE))


def _is_abbreviation(text: str, begin: int, position: int, stop: int) -> bool:
    """Whether the full stop at `position`, before a space and a capital or a digit, belongs to the word before it."""
    word = _word_before(text, begin, position)
    start = position - len(word)
    if _is_item_number(text, begin, start, word):
        return True
    last = _LAST_PART.split(word)[-1]  # "PGS.TS", "GS,TS"
    if last.lower() in _TITLES or _is_acting(text, begin, start, last):
        return True
    if len(last) == 1 and last.isupper():
        if _is_initial_of_name(text, begin, start) or _is_ordinal(text, begin, start, last):
            return False
        return last.lower() not in _UNITS or _names_a_place(text, position, stop)
    return last.lower() in _UNITS and _names_a_place(text, position, stop)


def _is_item_number(text: str, begin: int, start: int, word: str) -> bool:
    """Whether `word` numbers an item of a list: it opens the sentence or comes after ":" or ";"."""
    before = text[max(begin, start - _NUMBERED) : start].strip().strip(_OPENERS)
    opens = not before and start - begin <= _NUMBERED
    if not opens and before[-1:] not in {":", ";"}:
        return False
    bare = word.replace(".", "")
    if not bare or bare.isdigit():
        return bare != "" and len(word) <= _NUMBERED + 1
    return (opens or before[-1:] == ":") and len(word) <= _NUMBERED and (len(bare) == 1 or set(bare) <= set("IVX"))


def _is_acting(text: str, begin: int, start: int, word: str) -> bool:
    """Whether "Q." is short for `quyền` before somebody's post: "ông A, Q. Giám đốc Sở"."""
    return word.lower() == "q" and text[begin:start].rstrip()[-1:] in {",", "-", "–", "("}


def _is_initial_of_name(text: str, begin: int, start: int) -> bool:
    """Whether a capital with a full stop hides a name: "chị L.", "Nguyễn Văn B."."""
    before = _word_before(text, begin, _skip_back(text, begin, start))
    return before.lower() in _HONORIFICS or (before.isalpha() and before.istitle() and len(before) > 1)


def _is_ordinal(text: str, begin: int, start: int, letter: str) -> bool:
    """Whether a capital is a Roman number: "Đại hội lần thứ I.", "khóa X."."""
    return letter in "IVX" and _word_before(text, begin, _skip_back(text, begin, start)).lower() in _NUMBERED_BY


def _skip_back(text: str, begin: int, position: int) -> int:
    while position > begin and text[position - 1].isspace():
        position -= 1
    return position


def _names_a_place(text: str, position: int, stop: int) -> bool:
    """Whether what follows "TP." is a place and not the next sentence: "Hải Phòng", "Huế", a number."""
    ahead = _WORDS_AHEAD.match(text, position + 1, stop)
    if ahead is None:
        return True
    word, between, second = ahead.groups()
    if word.lower() in _SENTENCE_OPENERS:
        return False
    return second.isupper() or not second or between.strip() != "" or word.lower() in _ONE_SYLLABLE_TOWNS
