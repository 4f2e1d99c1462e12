"""Under which documents an inspection stands: those whose carrying out is inspected, and the decision to inspect."""

from __future__ import annotations

from ingest.relate.signs.line import DIRECTIVE, Line, pattern
from ingest.relate.signs.scene import Scene
from ingest.relate.inspections.drafts import Draft
from schema.model import DirectiveKind

_DECIDING = {DirectiveKind.QUYET_DINH, DirectiveKind.KE_HOACH, DirectiveKind.CHUONG_TRINH}
_NEVER = {DirectiveKind.THONG_BAO, DirectiveKind.BAO_CAO, DirectiveKind.TO_TRINH, DirectiveKind.CONG_VAN}

_BREACHED = pattern(
    r"(?:chưa đúng|không đúng|sai|trái|vi phạm|thay thế|thay|sửa đổi|bổ sung|căn cứ|đã ban hành|ban hành|xây dựng|chưa nghiêm|theo tinh thần|nêu tại|thi hành kỷ luật)(?: với| so với| quy định tại)? ?\Z"
)
_DECIDES = pattern(r" (?:về |về việc |để |của <ORG> )?(?:thành lập (?:đoàn|tổ) )?(?:kiểm tra|giám sát)")
_TITLE_OF_ANOTHER = pattern(r"<D>(?: [^ ;<D>]+){0,3}? về [^;<D>]*(?:thực hiện|triển khai|thi hành)[^;<D>]{0,12}\Z")
_JOINED = pattern(r"(?:gắn với|cùng với|và|;|,)(?: việc)?(?: lãnh đạo| chỉ đạo| tổ chức)?(?:,? ?thực hiện)? ?\Z")
_OPENS = pattern(r"(?:\A|[.;-] )(?:[^;<D>]{0,60}?(?:thực hiện|theo|căn cứ|trên cơ sở)(?: các)? )(?P<doc><DIRECTIVES>)")
_CUE = pattern(
    r"(?:nội dung (?:kiểm tra|giám sát|đợt|cuộc|làm việc|trọng tâm|là|gồm)|tập trung (?:vào )?(?:kiểm tra|giám sát|làm rõ|xem xét|đánh giá|vào)|"
    r"(?:đoàn|đợt kiểm tra|cuộc kiểm tra|đợt giám sát|cuộc giám sát|việc kiểm tra|việc giám sát|đợt này)[^;<D>]{0,90}?(?:theo|kiểm tra|giám sát|việc (?:lãnh đạo|thực hiện|chấp hành|quán triệt)))[^;<D>]{0,300}?(?P<doc><DIRECTIVES>)"
)
_READ_OUT = pattern(r"(?:đọc|công bố|thông qua|trao|triển khai)(?: toàn văn)?(?: các)? (?P<doc><DIRECTIVES>)")
_BY_DECISION = pattern(r"(?<!\w)theo (?P<doc><DIRECTIVES>)")
_REACH = 90


def directives_inspected(scene: Scene, line: Line, start: int, end: int) -> list[str]:
    """The documents that the sentence of an inspection names as its matter or its ground, in order."""
    found = grounds(scene, line, start)
    found += _matters(scene, line, start, end)
    return list(dict.fromkeys(found))


def grounds(scene: Scene, line: Line, end: int | None = None) -> list[str]:
    """The decisions and plans on which a sentence opens: "Căn cứ Kế hoạch số 45-KH/HU …, …"."""
    opening = _OPENS.match(line.text)
    if opening is None or (end is not None and opening.end() > end):
        return []
    return _of_kinds(scene, line.listed(opening.start("doc"), opening.end("doc"), DIRECTIVE), _DECIDING)


def follow_up(scene: Scene, line: Line, draft: Draft) -> list[str]:
    """The documents that a later sentence says to be the inspection's matter ("Nội dung kiểm tra là …") or its ground."""
    found: list[str] = []
    cue = _CUE.search(line.text)
    if cue is not None:
        found += _matters(scene, line, cue.start(), len(line.units))
    read = _READ_OUT.search(line.text)
    if read is not None:
        found += _of_kinds(
            scene, line.listed(read.start("doc"), read.end("doc"), DIRECTIVE), {DirectiveKind.QUYET_DINH}
        )
    by = _BY_DECISION.search(line.text) if draft.inspectors[0] in line.things(0, len(line.units), _ANY) or cue else None
    if by is not None:
        things = line.listed(by.start("doc"), by.end("doc"), DIRECTIVE)
        found += [t for t in things if (d := scene.reading.directives.get(t)) is not None and d.kind not in _NEVER]
    return list(dict.fromkeys(found))


_ANY = "".join(chr(0xE000 + n) for n in range(8))


def _matters(scene: Scene, line: Line, start: int, end: int) -> list[str]:
    found: list[str] = []
    for index in range(max(start, 0), min(end, len(line.units))):
        if line.text[index] != DIRECTIVE or _in_brackets(line.text, index):
            continue
        before = line.text[max(0, index - _REACH * 4) : index]
        if _DECIDES.match(line.text, index + 1):
            found += line.listed(index, index + 1, DIRECTIVE)
            continue
        if _BREACHED.search(before) or (_TITLE_OF_ANOTHER.search(before) and not _JOINED.search(before)):
            continue
        for thing in line.things(index, index + 1, DIRECTIVE):
            directive = scene.reading.directives.get(thing)
            if directive is not None and directive.kind not in _NEVER:
                found.append(thing)
    return found


def _of_kinds(scene: Scene, things: list[str], kinds: set[DirectiveKind]) -> list[str]:
    return [t for t in things if (d := scene.reading.directives.get(t)) is not None and d.kind in kinds]


def _in_brackets(text: str, index: int) -> bool:
    opened = text.rfind("(", 0, index)
    return opened >= 0 and ")" not in text[opened:index]
