"""What an official of a commission says that it did: "Chúng tôi đã kiểm tra A", in a quotation or an interview.

Who "chúng tôi" are, the speaker's post tells (senders.py): who is named nearest to the quotation, after it or before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.relate.inspections.findings import GIAM_SAT, KIEM_TRA, Finding
from ingest.relate.inspections.rules import SPOKEN
from ingest.relate.inspections.sides import inspected_side, listed_end
from ingest.relate.inspections.unreal import is_not_told
from ingest.relate.signs.line import ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene

_WE = r"(?<!\w)(?<!của )(?<!với )(?<!cho )(?:(?:đoàn|ủy ban|đơn vị|cơ quan|ban|bên) )?(?:chúng tôi|chúng em|tôi|anh em)"
_BETWEEN = (
    r"(?:,? (?:<adverbs>|<T>|<Y>|<acts>|đã|vừa|mới|từng|tiến hành|tổ chức|thực hiện|trực tiếp|hồi|tháng|đầu|cuối|năm"
    r"|rồi"
    r"|về|xuống|xong|cũng|có|cuộc|mở|hoàn thành|kết thúc|khép lại|cho|đột xuất|ngay|lại))*"
)
_VERB = r" (?P<verb>kiểm tra|giám sát)(?!\w)(?!,? (?:và )?(?:kiểm|giám))"
_ACTIVE = pattern(rf"{_WE}(?P<mid>{_BETWEEN}){_VERB}")
_FRONTED = pattern(
    rf"(?P<of><ACTORS>)(?: [^;:.<ORG><P>]{{0,20}}?)?,?(?: (?:thì|đã|vừa|mới|cũng|được|bị))* (?:đoàn )?(?:chúng tôi|tôi)"
    rf"(?P<mid>{_BETWEEN}){_VERB}"
)
_PAST = pattern(
    r"(?<!\w)(?:đã|về|xuống|vừa|mới|từng|xong|rồi|hồi|vừa qua|vừa rồi|năm ngoái|tháng trước|tuần trước|hôm|<T>"
    r"|<Y>)(?!\w)"
)
_TALKS_WITH = pattern(
    r"(?:trao đổi|trò chuyện|phỏng vấn|đối thoại|hỏi chuyện|ghi lại ý kiến)(?: [^;.<P>]{0,60}?)? (?:với|cùng"
    r"|của)?(?: [^;.<P><ORG>]{0,20})?<P>"
    r"|phỏng vấn <P>"
)
_CLOSER = '"'
_REACH, _LEAD = 3, 8


def spoken(line: Line) -> Iterator[Finding]:
    """The inspections that a sentence has somebody tell of as their own."""
    if "tôi" not in line.text and "anh em" not in line.text:
        return
    for form in (_ACTIVE, _FRONTED):
        for match in form.finditer(line.text):
            if (found := _told(line, match, fronted=form is _FRONTED)) is not None:
                yield found
                return


def _told(line: Line, match: re.Match[str], *, fronted: bool) -> Finding | None:
    clause = max(line.text.rfind(c, 0, match.start()) for c in ';:".') + 1
    after = line.text[match.end() : match.end() + 40]
    if not _PAST.search(line.text, clause, match.end()) and not _PAST.match(after.lstrip()):
        return None
    kind = GIAM_SAT if match["verb"] == GIAM_SAT else KIEM_TRA
    if fronted:
        end = match.end()
        inspected = line.listed(ORG + PERSON, match.start("of"), listed_end(line, *match.span("of")))
    else:
        target = inspected_side(line, match.end())
        if target is None:
            return None
        end, inspected = target.end, list(target.actors)
    if not inspected or is_not_told(line.text, clause, match.end()):
        return None
    return Finding(
        line, kind, SPOKEN, match.start(), end, [], inspected, team_words="chúng tôi", verb=match.start("verb")
    )


def speaker_of(scene: Scene, finding: Finding) -> tuple[Line, int] | None:
    """Where the one who speaks is named: after the quotation, before it, in a sentence beside it, as interviewed."""
    line = finding.line
    closed = line.text.find(_CLOSER, finding.end)
    if closed >= 0 and (after := line.text.find(PERSON, closed)) >= 0:
        return line, after
    opened = max(line.text.rfind(_CLOSER, 0, finding.start), line.text.rfind(":", 0, finding.start))
    if opened >= 0 and (before := line.text.rfind(PERSON, 0, opened)) >= 0:
        return line, before
    return _beside(scene, line) if _quoted(scene, line) else _interviewed(scene)


def _quoted(scene: Scene, line: Line) -> bool:
    """Whether the sentence stands in a quotation that another one opens: its paragraph has more of them."""
    start = scene.reading.text.rfind("\n", 0, line.start) + 1
    before = scene.reading.text[start : line.start]
    return sum(before.count(c) for c in '"“”') > 0 or ":" in before


def _beside(scene: Scene, line: Line) -> tuple[Line, int] | None:
    """Who is named last before the quotation, in the same paragraph."""
    for other in reversed(scene.lines[max(0, line.number - _REACH) : line.number]):
        opened = max(other.text.find(c) for c in '":')
        if (place := other.text.rfind(PERSON, 0, opened if opened > 0 else len(other.text))) >= 0:
            return other, place
    return None


def _interviewed(scene: Scene) -> tuple[Line, int] | None:
    """Who is interviewed, as one of the first sentences tells."""
    for line in scene.lines[:_LEAD]:
        match = _TALKS_WITH.search(line.text)
        if match is not None:
            return line, match.end() - 1
    return None
