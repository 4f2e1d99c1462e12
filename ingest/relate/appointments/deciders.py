"""Whose decision gives a post: the agent of a passive, the issuer of the decision, the subject, the electing body."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.reading import Reading
from ingest.relate.appointments.words import BODY, DECIDES, clause_start, mark_of
from ingest.relate.outline import DIRECTIVE, ORG, PERSON, POST, Mark, Outline
from schema.model import OrganizationKind

_AGENT = lazy(rf"được\s+({BODY})\s")
_OF = lazy(rf"(?:quyết định|nghị quyết|[{DIRECTIVE}])[^;{PERSON}]{{0,60}}?\scủa\s+({BODY})")
_PROXY = lazy(rf"thừa ủy quyền của\s+([{ORG}{POST}]++)")
_OF_BEFORE = lazy(rf"\scủa\s+({BODY})\s+(?:về việc\s+)?$")
_DECIDING = lazy(rf"({BODY})\s+(?:đã\s+)?quyết định(?!\w)")
_AGAIN = lazy(r"\s*(?:(?:đồng thời|và|cũng|đã|tiếp tục),?\s+)*")
_DECIDED = lazy(
    rf"({BODY})(?:\s?\([^()]{{0,80}}\))?(?:\s(?:khóa|nhiệm kỳ)\s[^;:,{ORG}{PERSON}]{{1,20}})?,?"
    r"\s(?:(?:đã|vừa|cũng|họp|và)\s)*"
    r"(?:quyết định|miễn nhiệm|bãi nhiệm|bầu|chuẩn y|phê chuẩn|chỉ định|bổ nhiệm|điều động|phân công|luân chuyển"
    r"|biểu quyết|cho thôi|thông qua|công bố)(?!\w)"
)
_OWN = lazy(r"(?<!theo )(?<!theo các )quyết định")
_SUBJECT = lazy(rf"({BODY})(?:\s?\([^()]{{0,80}}\))?[^,;{PERSON}]{{0,70}}?$")
_ELECTS = lazy(r"(?<!\w)(?:bầu|tái cử|trúng cử|tái đắc cử|đắc cử|hiệp thương)(?!\w)")
_MET = rf"(?:\s(?:đã |vừa )?(?:tổ chức|họp|tiến hành|mở)[^,;{ORG}{PERSON}]{{0,80}},)?"
_MEETS = lazy(
    rf"[\s\-*]*(?:[^;:.{ORG}{PERSON}]{{0,40}},\s)?({BODY})\s(?:cũng |đã |vừa ){{0,3}}"
    r"(?:họp|(?:tổ chức|tiến hành)(?: phiên| kỳ)? họp|(?:tổ chức|tiến hành) hội nghị)(?!\w)"
)
_CONGRESS = lazy(
    rf"đại hội(?:\s(?:đại biểu|toàn thể|điểm|của))*\s({BODY})"
    rf"|({BODY})(?:\s?\([^()]{{0,80}}\))?[^;:.{ORG}{PERSON}]{{0,60}}?"
    rf"(?:tổ chức|tiến hành|khai mạc)[^;:.{ORG}{PERSON}]{{0,30}}?đại hội"
)
_FOUNDS = lazy(rf"(?<!\w)thành lập\s(?:[^;:.,{ORG}{PERSON}]{{0,40}}\s)?({BODY})")
_MEMBERSHIPS = frozenset({OrganizationKind.DANG_BO, OrganizationKind.CHI_BO, OrganizationKind.MASS_ORGANIZATION})
_ELECTOR = lazy(rf"({BODY})(?:\s?\([^()]{{0,80}}\))?{_MET}[^,;{ORG}{PERSON}]{{0,80}}?(?:bầu|hiệp thương)(?!\w)")
_INTO = lazy(r"(?<!\w)(?:vào|tham gia|trong|cho|thuộc|tại|với|từ|về|sang|đến)\s+$")
"""Before a body: somebody gets or leaves a seat in it, it does not decide."""
_SEATS_GIVEN = lazy(r"(?<!\w)(?:vào|tham gia|chỉ định|bầu)\s+$")
EXECUTIVE = "Ban Chấp hành Đảng bộ"
"""How the body is named that a committee's own secretary heads."""
_WINDOW = 160  # characters before the verb in which its subject stands
_BEFORE = 12  # characters


def decider(line: Outline, at: int) -> str | None:
    """The body whose decision gives what is said at an offset, as far as its clause says."""
    clause = clause_start(line, at)
    for pattern in (_AGENT, _OF, _PROXY):
        found = list(pattern.finditer(line.text, clause, at))
        mark = mark_of(line, found[-1]) if found else None
        if mark is not None:
            return mark.thing or None
    decision = DECIDES.search(line.text, clause, at)
    start = decision.start() if decision else at
    for pattern in (_OF_BEFORE, _SUBJECT):
        mark = mark_of(line, pattern.search(line.text, max(0, start - _WINDOW), start))
        if mark is not None and not _is_seat(line, mark):
            return mark.thing
    return _elided(line, clause, start)


def _elided(line: Outline, clause: int, decision: int) -> str | None:
    """Who decided in the clause before one that opens with its verb: `HĐND A miễn nhiệm ông B; bầu ông C làm …`."""
    if not clause or _AGAIN.fullmatch(line.text, clause, decision) is None:
        return None
    before = clause_start(line, clause - 1)
    mark = mark_of(line, _DECIDED.search(line.text, before, clause))
    return mark.thing if mark is not None and not _is_seat(line, mark) else None


def deciding_body(line: Outline) -> str | None:
    """The body whose decision a sentence speaks of, or that decides in it."""
    found = list(_OF.finditer(line.text)) or list(_DECIDING.finditer(line.text))
    mark = mark_of(line, found[-1]) if found else None
    return mark.thing if mark else None


def own_decision(line: Outline) -> bool:
    """Whether a sentence speaks of a decision of its own without saying whose; "theo quyết định này" is no own one."""
    return _OWN.search(line.text) is not None and deciding_body(line) is None


def elects(line: Outline, start: int, end: int) -> bool:
    """Whether a stretch of a sentence tells of an election."""
    return _ELECTS.search(line.text, start, end) is not None


def elector(line: Outline) -> str | None:
    """The body that elects in a sentence: a committee, a council, the đảng bộ of a congress."""
    if _ELECTS.search(line.text) and (meets := meeting_of(line)) is not None:
        return meets
    marks = (mark_of(line, match) for match in _ELECTOR.finditer(line.text))
    return next((mark.thing for mark in marks if mark is not None and not _is_seat(line, mark)), None)


def meeting_of(line: Outline) -> str | None:
    """The body that a sentence opens with saying that it met."""
    mark = mark_of(line, _MEETS.match(line.text))
    return mark.thing if mark is not None else None


def congress_of(reading: Reading, line: Outline) -> str | None:
    """The đảng bộ, chi bộ or mass organisation whose congress a sentence tells of."""
    match = _CONGRESS.search(line.text)
    mark = line.by_start.get(match.start(match.lastindex or 0)) if match is not None else None
    body = reading.organizations.get(mark.thing) if mark is not None else None
    return body.id if body is not None and body.kind in _MEMBERSHIPS else None


def founded_of(reading: Reading, line: Outline) -> str | None:
    """The đảng bộ, chi bộ or mass organisation that a sentence tells to be founded."""
    marks = (mark_of(line, match) for match in _FOUNDS.finditer(line.text)) if "lập" in line.text else ()
    bodies = (reading.organizations.get(mark.thing) for mark in marks if mark is not None)
    return next((body.id for body in bodies if body is not None and body.kind in _MEMBERSHIPS), None)


def seats_given(reading: Reading, line: Outline) -> str | None:
    """The executive of a đảng bộ in which a sentence gives seats: `21 người vào Ban Chấp hành Đảng bộ xã A`."""
    marks = [m for m in line.between(0, len(line.text), ORG) if _SEATS_GIVEN.search(line.text, 0, m.start)]
    return next((m.thing for m in marks if reading.organizations[m.thing].name.startswith(EXECUTIVE)), None)


def _is_seat(line: Outline, mark: Mark) -> bool:
    return _INTO.search(line.text, max(0, mark.start - _BEFORE), mark.start) is not None
