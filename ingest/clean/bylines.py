"""Who wrote an article: "Tin, ảnh: Tuấn Bình", "Thúy Vân - Văn phòng Tỉnh ủy", "Đức Thọ (TTXVN)", a name alone.

A byline is LABEL? NAMES OFFICE?, the names a few capitalised words each, joined by dashes, commas or "và". What names
only a newspaper ("Theo VGP", "TTXVN") is a credit without a name. Authors are no officials: nothing is claimed of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from ingest.clean.furniture import Effect, is_a, squeezed

LONGEST = 120  # characters of a byline
_LONGEST_SENTENCELESS = 80  # characters of a name and its office; what is longer and ends in a full stop is prose
_OFFICE_WORDS = 3  # words, at least, of an office that follows a name without a mark: "Trí Song Đài TT Huyện"
_INITIALS = 3  # letters, at most, of initials: "PV", "CTV"

_PART = r"\p{Lu}[\p{L}\p{M}]*(?:['’‘ʼ`.]\p{L}[\p{L}\p{M}]*)*\.?"  # Dương, H’Hương, Th.Dương, L.N, K.
_NAME = rf"(?:(?i:nhóm (?:pv|phóng viên))|{_PART}(?: {_PART}){{0,4}})"
_NAMES = regex.compile(rf"{_NAME}(?:(?:\s*[-–—,;&/]\s*|\s+và\s+){_NAME}){{0,5}}")
_JOIN = regex.compile(r"\s*[-–—,;&/]\s*|\s+và\s+")
_BREAK = regex.compile(r"\s*[-–—/,.]\s*|\s+")
_DASH = regex.compile(r"\s*([-–—])\s*")
_BRACKETS = regex.compile(r"\s*\([^()]{1,80}\)$")
_WRAPPED = regex.compile(r"\(([^()]*)\)")
_PHOTOGRAPHER = regex.compile(r"[-–—,]\s*(?i:ảnh)\s*:")
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
_SENTENCE_END = regex.compile(r"(?:[.!?…/][”\"»)]*|[”\"»)])\s+")
_TOLD_OF = regex.compile(
    rf"(?i:anh|chị|cô|thầy|bác|em) {_PART}(?: {_PART}){{1,4}}\s*[,(–-]\s*"
    r"(?i:nguyên |phó )?(?i:bí thư|chủ tịch|trưởng|giám đốc|hiệu trưởng|đảng viên|cán bộ|đoàn viên|chi hội trưởng)"
)
"""Somebody of whom the last sentence tells: `Anh Vàng A Chứ, Bí thư Đoàn xã …`."""
_SAYS = regex.compile(
    r"\s(?:cho biết|cho hay|chia sẻ|tâm sự|bày tỏ|khẳng định|phát biểu|nói|đã|sẽ|được|vừa|bị)\s"
    r"|(?<!(?i:ảnh|tin|bài)):\s"
)
_ROLES = frozenset({"PV", "CTV"})  # reporter, contributor: abbreviations
_DEGREE = regex.compile(r"(?i:(?:pgs|gs|ts|ths|bs|ks|cn|ckii?|đ/c|đc))\.\s+$")
"""Before the name of somebody of whom the text tells: `…; TS. Lò Văn Tủa - Giám đốc Sở`."""
_EDGES = " .,;:-–—\t\xa0*|"


@dataclass(frozen=True, slots=True)
class Credit:
    """A byline: the author's name as a reader would write it, or None where only a source is named."""

    name: str | None


def byline(fragment: str) -> Credit | None:
    """What `fragment` (a line, the end of a text) says of its author, or None where it is no byline."""
    text = " ".join(fragment[: 4 * LONGEST].split()).strip(_EDGES)
    wrapped = _WRAPPED.fullmatch(text)
    text = wrapped.group(1).strip() if wrapped else text
    if not text or len(text) > LONGEST:
        return None
    labelled = _labelled(text)
    if labelled or is_source(text):
        return labelled or Credit(None)
    sentence = fragment.rstrip().endswith(".") and len(text) > _LONGEST_SENTENCELESS
    told = sentence or is_a(Effect.OFFICE, squeezed(text)) or _TOLD_OF.match(text) or _SAYS.search(text)
    name = None if told else _name(text)
    return Credit(name) if name and _is_plain(name) else None


def _labelled(text: str) -> Credit | None:
    label, colon, rest = text.partition(":")
    key = squeezed(label)
    if is_a(Effect.CREDIT, key) and (colon or not text.isupper()):
        return Credit(_name(rest))
    if colon and is_a(Effect.PHOTO, key) and _name(rest):
        return Credit(None)
    return None


def is_source(text: str) -> bool:
    """Whether `text` only says which newspaper an article comes from: "Theo VGP", "TTXVN/Báo Tin tức"."""
    line = squeezed(text).strip(" .()")
    label, colon, _ = line.partition(":")
    if colon and is_a(Effect.SOURCE, label.strip()):
        return True
    if line.startswith("theo "):
        rest = text.strip(" .()")[len("theo ") :]
        return is_a(Effect.NEWSROOM, squeezed(rest)) or _name(rest) is not None
    return is_a(Effect.NEWSROOM, line)


def trailing_byline(text: str, start: int, end: int) -> tuple[int, Credit] | None:
    """Where in `text[start:end]` a byline that ends it begins, after the last sentence: (offset, credit), or None."""
    window = max(start, end - LONGEST)
    for match in _SENTENCE_END.finditer(text, window, end):
        told_of = _DEGREE.search(text, max(start, match.end() - LONGEST), match.end())
        credit = None if told_of else byline(text[match.end() : end])
        if credit:
            return match.end(), credit
    return None


def _name(text: str) -> str | None:
    """The authors' names at the beginning of `text`, or None where it is anything but names and their newsroom."""
    label = _PHOTOGRAPHER.search(text)
    text = (text[: label.start()] if label else text).strip(_EDGES)
    while _BRACKETS.search(text):
        text = _BRACKETS.sub("", text).strip(_EDGES)
    text = _without_office(text).strip(_EDGES)
    return _written(text) if _NAMES.fullmatch(text) else None


def _without_office(text: str) -> str:
    """`text` up to the newsroom or office that ends it."""
    for left, mark, right in _splits(text):
        key = squeezed(right)
        newsroom = is_a(Effect.NEWSROOM, key)
        office = is_a(Effect.OFFICE, key) and not text.isupper()
        if (newsroom or office) and (mark or _stands_apart(right)):
            return left
    return text


def _splits(text: str) -> Iterator[tuple[str, str, str]]:
    for match in _BREAK.finditer(text):
        if match.start():
            yield text[: match.start()], match.group().strip(), text[match.end() :]


def _stands_apart(office: str) -> bool:
    """Whether an office needs no mark before it to be told from a name: "ĐTT", "Đài TT Huyện"; not "Ban Mai"."""
    words = office.split()
    return words[0].isupper() or (len(words) >= _OFFICE_WORDS and words[0] in {"Đài", "Báo", "Văn", "Trung", "Cổng"})


def _is_plain(name: str) -> bool:
    """Whether names without a label are surely names: two words each at least, or initials, and no body or post."""
    if is_a(Effect.OFFICE, squeezed(name)):
        return False
    names = _JOIN.split(name)
    short = [n for n in names if " " not in n and "." not in n and not (n.isupper() and len(n) <= _INITIALS)]
    return not short or (len(names) > 1 and len(short) == len(names))


def _written(names: str) -> str:
    """Names with single spaces around dashes, and not in capitals only."""
    spaced = _DASH.sub(r" \1 ", names).strip()
    if spaced.isupper() and " " in spaced and max(map(len, _LETTERS.findall(spaced))) >= _INITIALS:
        return _LETTERS.sub(lambda m: m.group() if m.group() in _ROLES else m.group().capitalize(), spaced)
    return spaced
