"""Captions and credits of photographs that newspapers run into text: "… Hoàng Đăng. Ảnh: Lê Hà/TTXVN Phát biểu …".

The sentence before the credit is the caption. Where the credit ends nothing marks it: a person's name ends before the
last capital of its run, which begins the next sentence; a newsroom ends with its own name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from ingest.clean.furniture import Effect, is_a, squeezed
from ingest.patterns import lazy
from ingest.segment import sentences
from schema.document import Zone

_LONGEST_CREDIT = 90  # characters
_LONGEST_CAPTION = 260
_LONGEST_NAME = 4  # words
_PLAIN_NAME = 2
_OPENER = lazy(
    r"(?<![^\W\d_])(?:(?:[Nn]guồn )?[Ảả]nh(?: minh h(?:oạ|ọa)| tư liệu)?\s*:|Ảnh (?=(?:báo|Báo|VGP|TTXVN|VOV)\b)"
    r"|Ảnh minh h(?:oạ|ọa)\b)"
)
_LEAD_IN = lazy(r"[\s(–—-]+\Z")
_DESCRIBED = lazy(r"[Tt]rong\s+\Z")
_TOKEN = lazy(r"\S+")
_SLASH = lazy(r"[^\W\d_]\+?/[^\W\d_]")
_INITIALS = lazy(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]*\.?")
_DOMAIN = lazy(r"[\w-]+(?:\.[\w-]+)+")
_SENTENCE_OPENERS = frozenset({
    "ông", "bà", "đồng", "đ/c", "tại", "theo", "phát", "bí", "chủ", "phó", "sáng", "chiều", "tối", "ngày", "trước",
    "sau", "trong", "từ", "các", "ban", "đoàn", "cùng", "kết", "đại", "thủ", "tổng", "trung", "thiếu", "thượng",
    "hội", "cụ", "cũng", "về", "với", "như", "để", "tuy", "một", "hai", "nói", "đây", "đó", "người", "những",
    "lãnh",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a block: its offsets, and its zone where that is not the block's own."""

    start: int
    end: int
    zone: Zone | None


def parts(text: str, start: int, end: int) -> Iterator[Part]:
    """The block `text[start:end]` as prose, captions and credits, in order and without gaps."""
    done = start
    for opener in _OPENER.finditer(text, start, end):
        credit_end = _credit_end(text, opener, end)
        if opener.start() < done or credit_end is None:
            continue
        credit = _with_lead_in(text, done, opener.start())
        caption = credit if "minh h" in opener.group() else _caption(text, done, credit)
        yield from _part(done, caption, None)
        yield from _part(caption, credit, Zone.CAPTION)
        yield Part(credit, credit_end, Zone.BYLINE)
        done = credit_end
    yield from _part(done, end, None)


def _part(start: int, end: int, zone: Zone | None) -> Iterator[Part]:
    if start < end:
        yield Part(start, end, zone)


def _with_lead_in(text: str, floor: int, position: int) -> int:
    """Where the bracket or dash before a credit begins."""
    match = _LEAD_IN.search(text, max(floor, position - 6), position)
    return match.start() if match else position


def _caption(text: str, start: int, end: int) -> int:
    """Where the caption that ends at `end` begins: its last sentence, unless that is too long for one."""
    before = [*sentences(text, max(start, end - 2 * _LONGEST_CAPTION), end)]
    return before[-1][0] if before and end - before[-1][0] <= _LONGEST_CAPTION else end


def _credit_end(text: str, opener: re.Match[str], end: int) -> int | None:
    """Where the credit that `opener` begins ends; None where a description follows instead of a name."""
    start, stop = opener.end(), min(end, opener.end() + _LONGEST_CREDIT)
    if _DESCRIBED.search(text, max(0, opener.start() - 8), opener.start()):
        return None
    if opener.start() and text[opener.start() - 1] == "(":
        closing = text.find(")", start, stop)
        return _with_stop(text, closing + 1, end) if closing >= 0 else None
    if opener.group().startswith("Ảnh minh h"):
        return _with_stop(text, start, end)
    tokens = [*_TOKEN.finditer(text, start, stop)]
    count = _length([token.group() for token in tokens])
    return tokens[count - 1].end() if count else None


def _with_stop(text: str, position: int, end: int) -> int:
    return position + 1 if position < end and text[position] == "." else position


def _length(words: list[str]) -> int:
    """How many of `words`, which follow "Ảnh:", name the photographer; 0 where they do not name one."""
    if not words or words[0].lower() in {"ông", "bà", "đ/c"}:
        return 0
    if words[0].lower() == "báo":
        return _newspaper(words)
    if not words[0][0].isupper():
        return 1 if _DOMAIN.fullmatch(words[0]) else 0
    run = [*takewhile(lambda word: word[0].isupper(), words)]
    slash = next((i for i, word in enumerate(run, start=1) if _SLASH.search(word)), 0)
    if slash:
        return _past_slash(run, slash)
    stop = next((i for i, word in enumerate(run, start=1) if word.endswith(".")), 0)
    return stop or _newsroom(words) or (0 if _is_description(words, run) else _person(words, run))


def _is_description(words: list[str], run: list[str]) -> bool:
    """Whether words tell what a photograph shows: "Đoàn kiểm tra sổ sách …"."""
    return len(run) == 1 and len(words) > 1 and words[0].lower() in _SENTENCE_OPENERS


def _past_slash(run: list[str], slash: int) -> int:
    """Where "Lê Hà/TTXVN" ends: there. In "VGP/Quang Hiếu" the photographer's second name follows."""
    agency_first = slash == 1 and len(run) > 1 and run[0].partition("/")[0].isupper()
    return slash + 1 if agency_first else slash


def _newspaper(words: list[str]) -> int:
    """How many words a newspaper's name takes: "báo Khánh Hòa" three, "Báo QĐND" two."""
    stop = next((i for i, word in enumerate(words[:5], start=1) if word.endswith(".")), 0)
    return stop or min(len(words), 2 if len(words) > 1 and words[1].isupper() else 3)


def _newsroom(words: list[str]) -> int:
    """A newsroom of one word (TTXVN, Zing.vn, initials), or of more that the vocabulary knows."""
    first = words[0]
    alone = len(words) == 1 or not (words[1].isupper() and words[1].isalpha())
    if alone and (first.isupper() or _INITIALS.fullmatch(first) or _DOMAIN.fullmatch(first)):
        return 1
    known = (
        n for n in (3, 2, 1) if len(words) >= n and is_a(Effect.NEWSROOM, squeezed(" ".join(words[:n])).rstrip(".,"))
    )
    return next(known, 0)


def _person(words: list[str], run: list[str]) -> int:
    """A name: capitals only as long as they last, else up to the word that begins the next sentence."""
    capitals = len([*takewhile(lambda word: word.isupper() and word.isalpha(), words)])
    if capitals > 1:
        return capitals
    opener = next((i for i, w in enumerate(run) if i > 1 and w.strip(",.:").lower() in _SENTENCE_OPENERS), 0)
    if opener:
        return opener
    following = words[len(run)] if len(run) < len(words) else ""
    if not following or not following[0].isalnum() or following[0].isdigit():
        return min(len(run), _LONGEST_NAME) if not following[:1].isdigit() else max(1, min(len(run) - 1, _LONGEST_NAME))
    return len(run) - 1 if 1 < len(run) <= _LONGEST_NAME else min(len(run), _PLAIN_NAME)
