"""Who wrote an article: "Tin, ảnh: Tuấn Bình", "Thúy Vân - Văn phòng Tỉnh ủy", "Đức Thọ (TTXVN)", a name alone.

A byline is LABEL? NAMES AGENCY?, the names a few capitalised words each, joined by dashes, commas or "và". What names
only a newspaper ("Theo VGP", "TTXVN") is a credit without a name. Authors are no officials: nothing is claimed of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from ingest.clean.furniture import Effect, is_a, squeezed

LONGEST = 120  # characters of a byline
_FEWEST_OF_OFFICE = 3  # words of an office that follows a name without a mark: "Trí Song Đài TT Huyện"

_PART = r"\p{Lu}[\p{L}\p{M}]*(?:['’‘ʼ`.]\p{L}[\p{L}\p{M}]*)*\.?"  # Dương, H’Hương, Th.Dương, L.N, K.
_NAME = rf"(?:(?i:nhóm (?:pv|phóng viên))|{_PART}(?: {_PART}){{0,4}})"
_NAMES = regex.compile(rf"{_NAME}(?:(?:\s*[-–—,;&/]\s*|\s+và\s+){_NAME}){{0,5}}")
_JOIN = regex.compile(r"\s*[-–—,;&/]\s*|\s+và\s+")
_BREAK = regex.compile(r"\s*[-–—/,.]\s*|\s+")
_DASH = regex.compile(r"\s*([-–—])\s*")
_BRACKETS = regex.compile(r"\s*\([^()]{1,80}\)$")
_WRAPPED = regex.compile(r"\((.*)\)")
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
_SENTENCE_END = regex.compile(r"(?:[.!?…/][”\"»)]*|[”\"»)])\s+")
_EDGES = " .,;:-–—\t\xa0*|"
# words that open the name of a body or a way of naming an official, never an author's name
_NO_NAMES = frozenset(
    "ông bà đồng đ/c anh chị ủy tỉnh huyện thành thị quận xã phường ban đảng ubnd hđnd ubkt mttq bộ sở chi công tm kt t/m "
    "hội đoàn trường cục phòng tòa viện ngày sáng chiều tối bí phó chủ trưởng quyết nghị".split()
)


@dataclass(frozen=True, slots=True)
class Credit:
    """A byline: the author's name as a reader would write it, or None where only a source is named."""

    name: str | None


def byline(fragment: str) -> Credit | None:
    """What `fragment` (a line, the end of a text) says of its author, or None where it is no byline."""
    text = " ".join(fragment.split()).strip(_EDGES)
    wrapped = _WRAPPED.fullmatch(text)
    text = wrapped.group(1).strip() if wrapped else text
    if not text or len(text) > LONGEST:
        return None
    label, colon, rest = text.partition(":")
    if colon and is_a(Effect.CREDIT, squeezed(label)):
        return _labelled(rest)
    if colon and is_a(Effect.PHOTO, squeezed(label)):
        return Credit(None) if _name(rest) else None
    if is_source(text):
        return Credit(None)
    name = _name(text)
    return Credit(name) if name and _is_plain(name) else None


def is_source(text: str) -> bool:
    """Whether `text` only says which newspaper or office an article comes from: "Theo VGP", "TTXVN/Báo Tin tức"."""
    line = squeezed(text).strip(" .()")
    first, colon, _ = line.partition(":")
    if is_a(Effect.AGENCY, line):
        return not text[:1].islower()
    return (line.startswith("theo ") and len(line.split()) <= 8) or (bool(colon) and is_a(Effect.SOURCE, first.strip()))


def trailing_byline(text: str, start: int, end: int) -> tuple[int, Credit] | None:
    """Where in `text[start:end]` a byline that ends it begins, after the last sentence: (offset, credit), or None."""
    window = max(start, end - LONGEST)
    for match in _SENTENCE_END.finditer(text, window, end):
        credit = byline(text[match.end() : end])
        if credit:
            return match.end(), credit
    return None


def _labelled(rest: str) -> Credit:
    return Credit(_name(rest))


def _name(text: str) -> str | None:
    """The authors' names at the beginning of `text`, or None where it is anything but names and their newsroom."""
    text = _without_photographer(text.strip(_EDGES))
    while _BRACKETS.search(text):
        text = _BRACKETS.sub("", text).strip(_EDGES)
    text = _without_office(text).strip(_EDGES)
    return _written(text) if _NAMES.fullmatch(text) else None


def _without_photographer(text: str) -> str:
    label = regex.search(r"[-–—,]?\s*(?i:ảnh)\s*:", text)
    return text[: label.start()].strip(_EDGES) if label and label.start() else text


def _without_office(text: str) -> str:
    """`text` up to the newsroom or office that ends it."""
    for left, mark, right in _splits(text):
        if is_a(Effect.AGENCY, squeezed(right)) and (mark or _stands_apart(right)):
            return left
    return text


def _splits(text: str) -> Iterator[tuple[str, str, str]]:
    for match in _BREAK.finditer(text):
        yield text[: match.start()], match.group().strip(), text[match.end() :]


def _stands_apart(office: str) -> bool:
    """Whether an office needs no mark before it to be told from a name: "ĐTT", "Đài TT Huyện"; not "Ban Mai"."""
    words = office.split()
    return words[0].isupper() or (len(words) >= _FEWEST_OF_OFFICE and words[0] in {"Đài", "Báo", "Văn", "Trung", "Cổng"})


def _is_plain(name: str) -> bool:
    """Whether names without a label are surely names: two words each at least, or initials, and no words of bodies."""
    names = _JOIN.split(name)
    if names[0].split()[0].lower() in _NO_NAMES:
        return False
    short = [n for n in names if len(n.split()) == 1 and "." not in n and not (n.isupper() and len(n) <= 3)]  # noqa: PLR2004
    return not short or (len(names) > 1 and len(short) == len(names))


def _written(names: str) -> str:
    """Names with single spaces around dashes, and not in capitals only."""
    spaced = _DASH.sub(r" \1 ", names).strip()
    if spaced.isupper() and " " in spaced and max(map(len, _LETTERS.findall(spaced))) > 2:  # noqa: PLR2004
        return _LETTERS.sub(lambda m: m.group().capitalize(), spaced)
    return spaced
