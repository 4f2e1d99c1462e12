"""Captions and credits of photographs that newspapers run into their text: "… Hoàng Đăng. Ảnh: Lê Hà/TTXVN Phát biểu tại …".

The sentence before the credit is the caption. Where the credit ends nothing marks it: a person's name ends before the
last capital of the run, which begins the next sentence; an agency ends with its own name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.clean.furniture import Effect, is_a, squeezed
from ingest.segment import sentences, trimmed
from schema.document import Zone

_LONGEST_CREDIT = 90  # characters
_LONGEST_CAPTION = 260
_OPENER = re.compile(
    r"(?<![^\W\d_])(?:(?:[Nn]guồn )?[Ảả]nh(?: minh h(?:oạ|ọa)| tư liệu)?\s*:|Ảnh (?=(?:báo|Báo|VGP|TTXVN|VOV)\b)|Ảnh minh h(?:oạ|ọa)\b)"
)
_LEAD_IN = re.compile(r"[\s(–—-]+\Z")
_DESCRIBED = re.compile(r"[Tt]rong\s+\Z")
_TOKEN = re.compile(r"\S+")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]*\.?")
_SENTENCE_OPENERS = frozenset(
    "ông bà đồng đ/c tại theo phát bí chủ phó sáng chiều tối ngày trước sau trong từ các ban đoàn cùng trao kết đại thủ tổng "
    "trung thiếu thượng hội cụ cũng về với như để tuy một hai nói đây đó".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a block: its offsets, and its zone where that is not the block's own."""

    start: int
    end: int
    zone: Zone | None


def parts(text: str, start: int, end: int) -> Iterator[Part]:
    """The block `text[start:end]` as prose, captions and credits, in order."""
    done = start
    for opener in _OPENER.finditer(text, start, end):
        credit = _credit(text, opener, end)
        if opener.start() < done or credit is None:
            continue
        credit_start = _with_lead_in(text, done, opener.start())
        caption = _caption(text, done, credit_start)
        yield from _prose(done, caption, None)
        yield from _prose(caption, credit_start, Zone.CAPTION)
        yield Part(credit_start, credit, Zone.BYLINE)
        done = credit
    yield from _prose(done, end, None)


def _prose(start: int, end: int, zone: Zone | None) -> Iterator[Part]:
    if start < end:
        yield Part(start, end, zone)


def _with_lead_in(text: str, floor: int, position: int) -> int:
    """Where the bracket or dash before a credit begins."""
    match = _LEAD_IN.search(text, max(floor, position - 6), position)
    return match.start() if match else position


def _caption(text: str, start: int, end: int) -> int:
    """Where the caption that ends at `end` begins: its last sentence, unless that is too long for one."""
    last = None
    for last in sentences(text, max(start, end - 2 * _LONGEST_CAPTION), end):
        pass
    return last[0] if last and end - last[0] <= _LONGEST_CAPTION else end


def _credit(text: str, opener: re.Match[str], end: int) -> int | None:
    """Where the credit that `opener` begins ends; None where a description follows instead of a name."""
    if _DESCRIBED.search(text, max(0, opener.start() - 8), opener.start()):
        return None
    if "minh h" in opener.group():
        return _with_stop(text, opener.end(), end)
    if text[: opener.start()].endswith("(") if opener.start() else False:
        closing = text.find(")", opener.end(), min(end, opener.end() + _LONGEST_CREDIT))
        return _with_stop(text, closing + 1, end) if closing >= 0 else None
    tokens = list(_TOKEN.finditer(text, opener.end(), min(end, opener.end() + _LONGEST_CREDIT)))
    count = _length([t.group() for t in tokens])
    return tokens[count - 1].end() if count else None


def _with_stop(text: str, position: int, end: int) -> int:
    return position + 1 if position < end and text[position] == "." else position


def _length(words: list[str]) -> int:
    """How many of `words`, which follow "Ảnh:", name the photographer; 0 where they do not name one."""
    if not words or not (words[0][0].isupper() or words[0] in {"báo"} or "." in words[0]):
        return 0
    stop = next((i for i, w in enumerate(words[:6], start=1) if w.endswith(".") and (i > 1 or _INITIALS.fullmatch(w) or True)), None)
    slash = next((i for i, w in enumerate(words[:6], start=1) if "/" in w), None)
    if slash and (stop is None or slash <= stop):
        return _after_slash(words, slash)
    if stop and all(w[0].isupper() or w in {"báo"} for w in words[:stop]) or (stop and words[0].lower() == "báo"):
        return stop
    return _agency(words) or _person(words)


def _after_slash(words: list[str], slash: int) -> int:
    """"Lê Hà/TTXVN" ends there; after "VGP/Quang" the photographer's second name follows."""
    left = words[slash - 1].partition("/")[0]
    more = left.isupper() and slash < len(words) and words[slash][0].isupper() and len(left) > 1 and slash == 1
    return slash + 1 if more else slash


def _agency(words: list[str]) -> int:
    for count in (3, 2, 1):
        name = squeezed(" ".join(words[:count])).rstrip(".,")
        if len(words) >= count and words[0].lower() != "báo" and is_a(Effect.AGENCY, name):
            return count
    if words[0].lower() == "báo" and len(words) > 1:
        return 2 if words[1].isupper() else min(3, len(words))
    return 1 if words[0].isupper() and (len(words) == 1 or not words[1].isupper()) or _INITIALS.fullmatch(words[0]) else 0


def _person(words: list[str]) -> int:
    """A name: words in capitals as long as they last, else up to the capital that begins the next sentence."""
    capitals = next((i for i, w in enumerate(words) if not (w.isupper() and w.isalpha())), len(words))
    if capitals > 1:
        return capitals
    run = next((i for i, w in enumerate(words) if not w[0].isupper()), len(words))
    opener = next((i for i, w in enumerate(words[1:run], start=1) if i > 1 and w.strip(",.:").lower() in _SENTENCE_OPENERS), None)
    if opener:
        return opener
    if run == len(words):
        return min(run, 4)
    return run - 1 if 2 <= run <= 4 else min(run, 2)  # noqa: PLR2004
