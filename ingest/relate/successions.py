"""Bodies founded, merged, renamed, split and ended, as decided (CONTRACT section 2, SUCCEEDED_BY)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ingest.patterns import lazy
from ingest.reading import MentionKind, Reading
from ingest.recognise.dates import DateKind
from ingest.recognise.days import resolve_date
from ingest.relate.appointments.deciders import decider
from ingest.relate.outline import ORG, Outline, outline
from ingest.relate.subjects import subject_of
from schema.authority.phrases import alternation
from schema.model import BodySuccession, OrganizationKind, Succession

_BODY = rf"(?:các\s+)?[{ORG}]++(?:\s?\([^()]{{0,60}}\))?"
_LIST = rf"{_BODY}(?:\s*(?:,|và|với|, và|vào với)\s+{_BODY})*"
_TERM = (
    r"(?:\s+(?:cũ|trước đây|hiện nay|khóa \w+|nhiệm kỳ \d{4}\s?-\s?\d{4}|mới))?"
    rf"(?:,?\s+(?:là tổ chức đảng\s+)?(?:trực thuộc|thuộc)\s+[{ORG}]++)?"
)
_ON = r"(?:trên cơ sở|từ việc|từ)\s+(?:sáp nhập|hợp nhất|nhập)"
_WORDS = rf"[^;.{ORG}]{{0,60}}?"
_PLANNED = lazy(alternation("successions", "planned"))
_FIRMLY = lazy(alternation("successions", "planned", "planned"))
_JUBILEE = lazy(r"(?<!\w)(?:ngày|năm|năm ngày|lần thứ \w+)\s+$")
_DECIDED = lazy(alternation("successions", "decided"))


@dataclass(frozen=True, slots=True)
class Form:
    """One way of saying it: `find` matches the outline with the groups `old` and `new` as far as they are said.

    It reads `example` and not `other`; bodies stand there in brackets.
    """

    name: str
    how: Succession
    find: re.Pattern[str]
    example: str
    other: str


FORMS = (
    Form(
        "founded by merging", Succession.MERGED,
        lazy(rf"(?P<new>{_BODY}){_TERM}{_WORDS}(?:thành lập|hình thành|lập)\s+{_ON}\s+(?P<old>{_LIST})"),
        "[Đảng bộ xã An Bình] được thành lập trên cơ sở hợp nhất [Đảng bộ xã An Lạc] và [Đảng bộ xã Bình Yên]",
        "[Đảng bộ xã An Bình] tổ chức đại hội",
    ),
    Form(
        "founding by merging", Succession.MERGED,
        lazy(rf"thành lập\s+(?:mới\s+)?(?P<new>{_BODY}){_TERM}{_WORDS}{_ON}\s+(?P<old>{_LIST})"),
        "quyết định thành lập [Đảng bộ xã An Bình] trên cơ sở sáp nhập [Đảng bộ xã An Lạc] và [Đảng bộ xã Bình Yên]",
        "quyết định thành lập [Đảng bộ xã An Bình]",
    ),
    Form(
        "merged into one", Succession.MERGED,
        lazy(
            rf"(?:sáp nhập|hợp nhất|nhập)\s+(?P<old>{_LIST}){_TERM}\s+"
            rf"(?:vào|thành|để thành lập|thành lập)\s+(?P<new>{_BODY})"
        ),
        "hợp nhất [Ban Tuyên giáo Huyện ủy] và [Ban Dân vận Huyện ủy] thành [Ban Tuyên giáo và Dân vận Huyện ủy]",
        "sáp nhập [Trạm Y tế phường An Thạnh] còn vướng quy định",
    ),
    Form(
        "renamed", Succession.RENAMED,
        lazy(rf"(?:đổi tên\s+(?P<old>{_BODY}){_TERM}\s+thành\s+(?P<new>{_BODY}))"),
        "đổi tên [Đảng bộ thị trấn An Lạc] thành [Đảng bộ phường An Lạc]",
        "[Đảng bộ thị trấn An Lạc] đổi mới phương thức lãnh đạo",
    ),
    Form(
        "renames itself", Succession.RENAMED,
        lazy(rf"(?P<old>{_BODY}){_TERM}\s+(?:được |chính thức |đã )*đổi tên thành\s+(?P<new>{_BODY})"),
        "[Đảng bộ thị trấn An Lạc] được đổi tên thành [Đảng bộ phường An Lạc]",
        "[Đảng bộ thị trấn An Lạc] thành lập thêm hai chi bộ",
    ),
    Form(
        "split", Succession.SPLIT,
        lazy(
            rf"(?:chia tách|tách|chia)\s+(?P<old>{_BODY}){_TERM}\s+thành\s+"
            rf"(?:hai |ba |\d+ [^,;{ORG}]{{0,20}})?(?P<new>{_LIST})"
        ),
        "chia tách [Chi bộ Trường An Lạc] thành [Chi bộ Trường Tân An] và [Chi bộ Trường Lạc Hòa]",
        "[Chi bộ thôn 1] tách sinh hoạt riêng",
    ),
    Form(
        "founded", Succession.FOUNDED,
        lazy(rf"(?:thành lập|ra mắt)\s+(?:mới\s+)?(?P<new>{_LIST})(?!\s*(?:trên cơ sở|từ))"),
        "công bố quyết định thành lập [Đảng bộ xã An Bình]",
        "kỷ niệm ngày thành lập [Đảng bộ xã An Bình]",
    ),
    Form(
        "is founded", Succession.FOUNDED,
        lazy(
            rf"(?P<new>{_BODY}){_TERM}\s+(?:đã |chính thức |vừa |mới )*được\s+(?:quyết định\s+)?(?:thành lập|lập)"
            r"(?!\s*(?:trên cơ sở|từ việc|từ sáp))"
        ),
        "[Đảng bộ UBND xã An Bình] được thành lập từ tháng 7/2025",
        "[Đảng bộ xã An Bình] được khen thưởng",
    ),
    Form(
        "ended", Succession.ENDED,
        lazy(rf"(?:kết thúc hoạt động|chấm dứt hoạt động|giải thể)\s+(?:của\s+|đối với\s+)?(?P<old>{_LIST})"),
        "quyết định kết thúc hoạt động của [Đảng bộ huyện An Lạc]",
        "kết thúc hội nghị của [Đảng bộ huyện An Lạc]",
    ),
    Form(
        "ends", Succession.ENDED,
        lazy(
            rf"(?P<old>{_BODY}){_TERM}\s+(?:đã |chính thức |được |sau đó )*"
            r"(?:kết thúc hoạt động|chấm dứt hoạt động|giải thể)"
        ),
        "[Đảng bộ huyện An Lạc] chính thức kết thúc hoạt động",
        "[Đảng bộ huyện An Lạc] kết thúc nhiệm kỳ",
    ),
)  # fmt: skip
"""In this order: what an earlier form has read no later one reads again."""

_MAYBE = lazy(r"lập|nhập|hợp nhất|đổi tên|tách|chia|ra mắt|hoạt động|giải thể")
_NO_BODIES = {OrganizationKind.INSPECTION_TEAM}
_ORG = lazy(f"[{ORG}]++")


def read_successions(reading: Reading) -> tuple[BodySuccession, ...]:
    """What the article says of bodies that came to be, became another or ended, each once."""
    found: dict[tuple[object, ...], BodySuccession] = {}
    for read in reading.sentences:
        if not _MAYBE.search(reading.words(read.sentence.start, read.sentence.end)):
            continue
        for succession in _of_sentence(reading, outline(reading, read)):
            key = (succession.how, succession.sources, succession.to)
            found.setdefault(key, succession)
    merged = {s.to for s in found.values() if s.how is not Succession.FOUNDED and s.to}
    return tuple(s for s in found.values() if not (s.how is Succession.FOUNDED and s.to in merged))


def _of_sentence(reading: Reading, line: Outline) -> Iterator[BodySuccession]:
    taken: list[tuple[int, int]] = []
    for form in FORMS:
        for match in form.find.finditer(line.text):
            if any(start < match.end() and match.start() < end for start, end in taken) or not _is_decided(line, match):
                continue
            taken.append(match.span())
            yield from _successions(reading, line, form, match)


def _is_decided(line: Outline, match: re.Match[str]) -> bool:
    if _JUBILEE.search(line.text[max(0, match.start() - 20) : match.start()]):
        return False
    clause = line.text.rfind(";", 0, match.start()) + 1
    planned = list(_PLANNED.finditer(line.text, max(clause, match.start() - 120), match.end()))
    if not planned:
        return True
    if _FIRMLY.search(line.text, planned[0].start(), match.end()):
        return False
    return _DECIDED.search(line.text, clause, planned[0].start()) is not None


def _successions(reading: Reading, line: Outline, form: Form, match: re.Match[str]) -> Iterator[BodySuccession]:
    groups = form.find.groupindex
    old = _bodies(reading, line, match, "old") if "old" in groups else ()
    new = _bodies(reading, line, match, "new") if "new" in groups else ()
    make = _maker(reading, line, form, match)
    if form.how is Succession.SPLIT:
        yield from (make(old[:1], body) for body in new)
    elif form.how is Succession.FOUNDED:
        yield from (make((), body) for body in new)
    elif form.how is Succession.ENDED:
        yield from (make((body,), None) for body in old)
    elif new and (sources := tuple(body for body in old if body != new[0])):
        yield make(sources, new[0])


def _maker(
    reading: Reading, line: Outline, form: Form, match: re.Match[str]
) -> Callable[[tuple[str, ...], str | None], BodySuccession]:
    by = decider(line, match.start()) or _subject(line, match.start())
    sure = 0.9 if _DECIDED.search(line.text) else 0.75

    def make(sources: tuple[str, ...], to: str | None) -> BodySuccession:
        return BodySuccession(
            how=form.how, sources=sources, to=to, by=by if by not in {*sources, to} else None, date=_day(reading, line),
            evidence=(reading.quote(line.read),), confidence=sure, rule=f"succession: {form.name}",
        )  # fmt: skip

    return make


def _subject(line: Outline, end: int) -> str | None:
    """The body that decides on all of a sentence's clauses: `Ban Thường vụ quyết định …; thành lập …`."""
    marks = [m for m in subject_of(line, end) if m.sign == ORG and "quyết định" in line.text[m.end : end]]
    return marks[0].thing if marks else None


def _bodies(reading: Reading, line: Outline, match: re.Match[str], group: str) -> tuple[str, ...]:
    found = (line.by_start.get(m.start()) for m in _ORG.finditer(line.text, *match.span(group)))
    marks = [mark for mark in found if mark is not None]
    return tuple(dict.fromkeys(m.thing for m in marks if reading.organizations[m.thing].kind not in _NO_BODIES))


def _day(reading: Reading, line: Outline) -> str | None:
    for mention in line.read.of_kind(MentionKind.DATE):
        if mention.date is not None and mention.date.kind in {DateKind.DAY, DateKind.RELATIVE}:
            return resolve_date(mention.date, reading.document.article.published, reading.year)
    return None
