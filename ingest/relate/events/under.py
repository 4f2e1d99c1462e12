"""Which documents a happening studies, reviews or carries out (UNDER)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.relate.signs.line import DIRECTIVE, Line, pattern
from ingest.relate.signs.scene import Scene
from ingest.relate.events.happenings import Happening
from schema.document import Zone
from schema.model import DirectiveKind, EventKind, Purpose, Under

_NEVER = {
    DirectiveKind.THONG_BAO,
    DirectiveKind.BAO_CAO,
    DirectiveKind.TO_TRINH,
    DirectiveKind.CONG_VAN,
    DirectiveKind.DIEU_LE,
}
_MATTER = pattern(
    r"(?P<verb><reviewing>|<studying>|<implementing>)[^;:<D>]{0,110}?(?P<doc><D>(?:<REMARK>(?:, | và |, và |; |; và | gắn với(?: việc)?(?: thực hiện)? |, gắn với(?: việc)?(?: thực hiện)? )(?:(?:các|việc|sơ kết|tổng kết|\d+ năm|triển khai|thực hiện|quán triệt|học tập) ){0,4}<D>){0,8})"
)
_OPENS = pattern(
    r"\A(?:[^;:<D>]{0,40}? - )?(?:thực hiện|triển khai thực hiện|triển khai|căn cứ)(?: các| theo)? (?P<doc><DIRECTIVES>)"
)
_TOLD = pattern(
    r"\A(?:(?:[^;:<D>]{0,30} )?(?:đại biểu|học viên|hội nghị|lớp học|lớp bồi dưỡng|lớp tập huấn|buổi học|buổi sinh hoạt|đại hội)[^;:<D>]{0,60}?(?:được|đã|nghe|được nghe)[^;:<D>]{0,60}?|nội dung (?:hội nghị|học tập|lớp)[^;:<D>]{0,40}?)"
    r"(?:nghe|học tập|quán triệt|nghiên cứu|truyền đạt|phổ biến|giới thiệu|triển khai|học|tập huấn|<reviewing>)"
)
_TOPICS = re.compile(r"chuyên đề\W{1,3}\"?học tập và làm theo tư tưởng, đạo đức, phong cách hồ chí minh")
_BEFORE_CONGRESS = pattern(
    r"(?:chuẩn bị|tiến hành|tổ chức)?[^;:<D>]{0,60}?(?:đại hội)[^;:<D>]{0,80}? (?:theo|thực hiện)(?: tinh thần)? (?P<doc><D>(?:(?: về [^;:<D>]{0,250}?)?(?:,| và) (?:kế hoạch )?<D>){0,4})"
)
_TITLE = re.compile(r"(?<!\w)(?:về|nêu tại|trong)\Z")
_ABOUT = pattern(r"<D>(?: [^ ;<D>]+){0,3}? về [^;]{0,400}?\Z")
_TITLE_LAST = 2
_HO_CHI_MINH = "05-CT/TW@2016"


def under_of(scene: Scene, happening: Happening, lines: list[Line]) -> list[tuple[Under, Line, float]]:
    """The documents of one happening with the sentence that says so; `lines` are those that speak of it after its own."""
    found: dict[str, tuple[Under, Line, float]] = {}
    sources = [_own(happening), _later(happening, lines), _title(scene, happening)]
    if happening.kind == EventKind.CONGRESS:
        sources.append(_congress(lines))
    for number, source in enumerate(sources):
        if number == _TITLE_LAST and found:
            continue
        for line, start, end, purpose, confidence in source:
            for thing in _documents(scene, line, start, end):
                found.setdefault(thing, (Under(thing, purpose), line, confidence))
    if not found and _HO_CHI_MINH in scene.reading.directives and _TOPICS.search(happening.line.text, happening.end):
        found[_HO_CHI_MINH] = (Under(_HO_CHI_MINH, Purpose.STUDIES), happening.line, 0.7)
    return list(found.values())


_Found = Iterator[tuple[Line, int, int, Purpose, float]]


def _own(happening: Happening) -> _Found:
    """What the sentence itself says after the happening's name, and the ground on which it opens."""
    line = happening.line
    opening = _OPENS.match(line.text)
    if opening is not None and opening.end() <= happening.start:
        yield line, opening.start("doc"), opening.end("doc"), Purpose.IMPLEMENTS, 0.85
    start = max(happening.start, line.text.rfind(" ", 0, happening.end - 1) if happening.end else 0)
    match = _MATTER.search(line.text, _verb_start(line, happening), len(line.text))
    if match is not None and match.start() - start < 260:
        yield (
            line,
            match.start("doc"),
            match.end("doc"),
            _purpose(match["verb"], line.text[match.start() : match.start("doc")]),
            0.95,
        )


def _verb_start(line: Line, happening: Happening) -> int:
    """Where what was done begins: in "tổ chức tổng kết 10 năm …" the name of the happening is the verb itself."""
    return max(happening.start, happening.end - 12)


def _title(scene: Scene, happening: Happening) -> _Found:
    for line in scene.lines:
        if (
            line.zone == Zone.TITLE
            and happening.line is not line
            and happening.kind in {EventKind.CONFERENCE, EventKind.WORKSHOP}
        ):
            match = _MATTER.search(line.text)
            if match is not None:
                yield (
                    line,
                    match.start("doc"),
                    match.end("doc"),
                    _purpose(match["verb"], line.text[: match.start("doc")]),
                    0.85,
                )


def _later(happening: Happening, lines: list[Line]) -> _Found:
    """`Tại hội nghị, các đại biểu được quán triệt …`."""
    for line in lines:
        match = _TOLD.search(line.text)
        if match is None:
            continue
        for index in range(match.end(), len(line.units)):
            if line.text[index] == DIRECTIVE and not _ABOUT.search(line.text, match.end(), index):
                yield line, index, index + 1, _purpose("", line.text[match.start() : index]) or Purpose.STUDIES, 0.8


def _congress(lines: list[Line]) -> _Found:
    for line in lines:
        match = _BEFORE_CONGRESS.search(line.text)
        if match is not None:
            yield line, match.start("doc"), match.end("doc"), Purpose.IMPLEMENTS, 0.75


def _documents(scene: Scene, line: Line, start: int, end: int) -> list[str]:
    known = scene.reading.directives
    return [t for t in line.listed(start, end, DIRECTIVE) if scene.is_party_document(t) and known[t].kind not in _NEVER]


def _purpose(verb: str, clause: str) -> Purpose:
    if _REVIEWS.search(verb) or _REVIEWS.search(clause):
        return Purpose.REVIEWS
    return Purpose.STUDIES if _STUDIES.search(clause) else Purpose.IMPLEMENTS


_REVIEWS = pattern("<reviewing>")
_STUDIES = pattern("<studying>")
