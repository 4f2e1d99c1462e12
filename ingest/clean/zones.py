"""What each block of an article is: title, lead, body, caption, byline or furniture; and what its edges tell of it.

A page that was copied as text begins with menus, its title, a date line, and ends with a byline, related news and
counters. The furniture vocabulary knows the words of these; the order of things tells the rest: nothing before the
title and nothing short after the byline is prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from ingest.clean.bylines import Credit, byline, is_source, trailing_byline
from ingest.clean.captions import parts
from ingest.clean.dates import DateLine, date_line, is_toolbar, iso_date
from ingest.clean.furniture import LONGEST_LINE, Effect, is_a, squeezed
from ingest.patterns import lazy
from ingest.segment import sentences, trimmed
from schema.document import Sentence, Zone

_LONG = 100  # characters from which a line is prose, whatever its end
_SHORTEST_SENTENCE = 40
_LONGEST_TITLE = 300
_LONGEST_CAPTION = 300
_KICKER = 4  # words; a title has as many at least ("Xây dựng Đảng" above it has fewer)
_DAY_HEADING = lazy(
    r"(?:(?:Thứ (?:hai|ba|tư|năm|sáu|bảy)|Chủ nhật)(?:,? (?:ngày )?\d{1,2}[/.-]\d{1,2})?"
    r"|(?:Ngày )?\d{1,2}[/.-]\d{1,2})[.:]?",
    re.IGNORECASE,
)
"""A day of a diary, above what it tells of that day; the article's own day has a year."""
_DATELINE = lazy(
    r"\(?[^\W\d_][^\W\d_ .]{0,12}(?: [^\W\d_]{1,8}){0,4}, ?(?:ngày )?(?P<day>\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\)? ?[-–—:(]"
)
_CREDITED = lazy(
    r"\(?(?:theo |nguồn:? )?(?:báo|tạp chí|đài|trang|cổng|bản tin|tuần báo)[^.;:]{2,60},[^.;:]{0,30}\d[^;:]{3,14}\)?"
    r"[. ]?",
    re.IGNORECASE,
)
_WORDS = lazy(r"[^\W\d_]+")
_BESIDE = 4  # words beside date and time: "bởi Admin", a section's name
_HEADER = 40  # lines in which a title is looked for
_STOPS = tuple('.!?…:;"”»')


class Hint(Enum):
    """What the markup of a page says of a block."""

    NONE = auto()
    TITLE = auto()
    CAPTION = auto()
    BYLINE = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a line: its offsets in the text, and what the markup says of it."""

    start: int
    end: int
    hint: Hint = Hint.NONE


@dataclass(frozen=True, slots=True)
class Layout:
    """An article laid out: its sentences with zones, and what stands at its edges."""

    sentences: tuple[Sentence, ...]
    title: str | None
    published: str | None
    byline: str | None


@dataclass(slots=True)
class _Line:
    """A block while its zone is being found; `key` is the line as the vocabulary sees it, "" where it is too long."""

    block: Block
    text: str
    key: str
    zone: Zone | None = None
    date: DateLine | None = None
    credit: Credit | None = None

    @property
    def prose(self) -> int:
        """How many characters of running text it holds; none in headlines and headings, however long."""
        return len(self.text) if len(self.text) >= _LONG and self.text.endswith(_STOPS) else 0

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text rather than as a heading, a caption or a name."""
        size = self.block.end - self.block.start
        return size >= _LONG or (size >= _SHORTEST_SENTENCE and self.text.endswith(_STOPS))


def lay_out(text: str, blocks: Iterable[Block], title: str | None = None) -> Layout:
    """The zones and sentences of `text`, whose lines or paragraphs are `blocks`; `title`: what its carrier calls it."""
    lines = [_line(text, block) for block in blocks]
    _mark_page(lines)
    head = _mark_title(lines, title)
    _mark_header(lines, head)
    _mark_ending(lines, head)
    _mark_captions(lines)
    found = [*_sentences(text, lines)]
    return Layout(tuple(found), _title(lines), _published(lines), _byline(lines))


def _line(text: str, block: Block) -> _Line:
    words = text[block.start : block.end]
    line = _Line(block, words, squeezed(words) if len(words) <= LONGEST_LINE else "")
    if line.key:
        line.date = date_line(words)
    return line


def _mark_page(lines: Sequence[_Line]) -> None:
    """Furniture by its words: heads with all that follows, boxes, single lines, toolbars."""
    rest = box = False
    seen, ahead = 0, sum(line.prose for line in lines)
    for number, line in enumerate(lines):
        seen, ahead = seen + line.prose, ahead - line.prose
        box = box and not line.prose
        if line.key and is_a(Effect.REST, line.key):
            line.zone, rest = Zone.FURNITURE, rest or seen > 0
        elif line.key and is_a(Effect.BOX, line.key):
            # a box in the first half of an article interrupts it; what comes late ends it
            line.zone, box, rest = Zone.FURNITURE, True, rest or (0 < ahead < seen)
        elif rest or box or (line.key and (is_a(Effect.LINE, line.key) or is_toolbar(line.text))):
            heads = not (rest or box) and number + 1 < len(lines) and _DAY_HEADING.fullmatch(line.text.strip())
            line.zone = None if heads and lines[number + 1].is_prose else Zone.FURNITURE


def _open(lines: Sequence[_Line], start: int = 0) -> Iterator[int]:
    """The numbers of the lines that have no zone yet."""
    return (i for i in range(start, len(lines)) if lines[i].zone is None)


def _mark_title(lines: Sequence[_Line], title: str | None) -> int:
    """Find the title; what stands before it is furniture. The number of the line after it (0 where there is none)."""
    number = _title_number(lines, title)
    if number is None:
        return 0
    for i in _open(lines[:number]):
        lines[i].zone = Zone.FURNITURE
    lines[number].zone = Zone.TITLE
    after = number + 1
    while after < len(lines) and _goes_on(lines[after]):
        lines[after].zone = Zone.TITLE
        after += 1
    for i in _open(lines[:_HEADER], after):
        if lines[i].key and lines[i].key == lines[number].key:
            lines[i].zone = Zone.TITLE
    return after


def _goes_on(line: _Line) -> bool:
    """Whether a line below a title is its second half."""
    return line.zone is None and line.text[:1].islower() and not line.is_prose


def _title_number(lines: Sequence[_Line], title: str | None) -> int | None:
    header = [i for i in _open(lines) if i < _HEADER and not _is_dated(lines[i])]
    named = [i for i in header if lines[i].block.hint is Hint.TITLE or (title and lines[i].key == squeezed(title))]
    if named:
        return named[0]
    prose = next((i for i in header if lines[i].is_prose), len(lines))
    above = [i for i in header if i <= prose]
    long_enough = [i for i in above if len(lines[i].text.split()) >= _KICKER]
    number = next(iter(long_enough or above), None)
    return number if number is not None and _can_be_title(lines[number], alone=len(header) == 1) else None


def _is_dated(line: _Line) -> bool:
    """Whether a line does nothing but date the article: beside the date is no word, a name, or few words and a time."""
    if line.date is None:
        return False
    beside = line.date.beside
    return not beside or byline(beside) is not None or (line.date.timed and len(_WORDS.findall(beside)) <= _BESIDE)


def _can_be_title(line: _Line, *, alone: bool) -> bool:
    size = len(line.text)
    return not alone and size <= _LONGEST_TITLE and not (size > _LONGEST_TITLE // 2 and line.text.endswith("."))


def _mark_header(lines: Sequence[_Line], head: int) -> None:
    """The date lines and bylines between the title and the first prose; the lead."""
    for i in _open(lines, head):
        line = lines[i]
        credit = byline(line.text) if line.key and not _is_dated(line) else None
        if _is_dated(line):
            line.zone = Zone.FURNITURE
            line.credit = byline(line.date.beside) if line.date and line.date.beside else None
        elif credit and (":" in line.text or line.block.hint is Hint.BYLINE):
            line.zone, line.credit = Zone.BYLINE, credit
        elif line.is_prose:
            if any(lines[j].is_prose for j in _open(lines, i + 1)):
                line.zone = Zone.LEAD
            return


def _mark_ending(lines: Sequence[_Line], head: int) -> None:
    """Bylines, and what stands after the last: photographs' captions, else furniture."""
    last = max((i for i in _open(lines, head) if lines[i].is_prose and not _credit_of(lines[i])), default=-1)
    for i in _open(lines, head):
        if i > last or _is_labelled(lines[i]) or lines[i].block.hint is Hint.BYLINE:
            credit = _credit_of(lines[i])
            lines[i].zone, lines[i].credit = (Zone.BYLINE if credit else None), credit
    named = next((i for i in range(last + 1, len(lines)) if lines[i].zone is Zone.BYLINE), None)
    for i in _open(lines, last + 1):
        line = lines[i]
        if line.text.isupper() or is_source(line.text) or (named is not None and i > named and not _is_caption(line)):
            line.zone = Zone.BYLINE if is_source(line.text) else Zone.FURNITURE


def _credit_of(line: _Line) -> Credit | None:
    return byline(line.text) if line.key else None


def _is_labelled(line: _Line) -> bool:
    return ":" in line.text


def _is_caption(line: _Line) -> bool:
    if line.block.hint is Hint.CAPTION:
        return True
    if not line.key or len(line.text) > _LONGEST_CAPTION or not is_a(Effect.CAPTION, line.key):
        return False
    return line.key.startswith(("ảnh", "trong ảnh")) or not line.text.endswith((".", ":", ";"))


def _mark_captions(lines: Sequence[_Line]) -> None:
    for i in _open(lines):
        lines[i].zone = Zone.CAPTION if _is_caption(lines[i]) else Zone.BODY


def _sentences(text: str, lines: Sequence[_Line]) -> Iterator[Sentence]:
    last = max((i for i, line in enumerate(lines) if line.zone in {Zone.BODY, Zone.LEAD}), default=-1)
    for number, line in enumerate(lines):
        zone = line.zone or Zone.BODY
        start, end = line.block.start, line.block.end
        if not zone.is_prose:
            yield Sentence(start, end, zone, number)
            continue
        trailing = trailing_byline(text, start, end) if number == last else None
        stop = trailing[0] if trailing else end
        for part in parts(text, start, stop):
            yield from _split(text, part.start, part.end, part.zone or zone, number)
        if trailing:
            line.credit = trailing[1]
            yield Sentence(stop, end, Zone.BYLINE, number)


def _split(text: str, start: int, end: int, zone: Zone, block: int) -> Iterator[Sentence]:
    if zone is Zone.BYLINE:
        start, end = trimmed(text, start, end)
        yield Sentence(start, end, zone, block)
        return
    for first, last in sentences(text, start, end):
        yield Sentence(first, last, zone, block)


def _title(lines: Sequence[_Line]) -> str | None:
    titles = {line.key or line.text: " ".join(line.text.split()) for line in reversed(lines) if line.zone is Zone.TITLE}
    return " ".join(reversed(titles.values())) or None


def _published(lines: Sequence[_Line]) -> str | None:
    """The first date line's day; one with a time is the article's where a banner gives today's day before it."""
    numbers = [i for i, line in enumerate(lines) if line.zone is Zone.FURNITURE and _is_dated(line)]
    title = next((i for i, line in enumerate(lines) if line.zone is Zone.TITLE), len(lines))
    dated = [(i, found) for i in numbers if (found := lines[i].date) is not None]
    below = [d for i, d in dated[1:2] if dated[0][0] < title < i and d.timed and d.day < dated[0][1].day]
    day = next((d.day for d in [*below, *(d for _, d in dated)]), None)
    return day or _in_dateline(lines) or _in_credit(lines)


def _in_dateline(lines: Sequence[_Line]) -> str | None:
    """The day of a dateline: "KHE SÂU, 28-12-2016 - Hôm nay, …" at the start of the running text."""
    first = next((line for line in lines if line.zone in {Zone.LEAD, Zone.BODY} and line.is_prose), None)
    match = _DATELINE.match(first.text) if first is not None else None
    return iso_date(match["day"]) if match is not None else None


def _in_credit(lines: Sequence[_Line]) -> str | None:
    """The day in a credit below the text: "(Báo Nậm Rốm, số ra ngày 27/12/2021)"."""
    last = max((i for i, line in enumerate(lines) if line.is_prose and line.zone in {Zone.LEAD, Zone.BODY}), default=0)
    below = (line for line in lines[last + 1 :] if line.zone is not Zone.FURNITURE)
    return next((line.date.day for line in below if line.date is not None and _CREDITED.fullmatch(line.text)), None)


def _byline(lines: Sequence[_Line]) -> str | None:
    return next((line.credit.name for line in lines if line.credit and line.credit.name), None)
