"""What a sentence tells of the one whose place another takes: which post he left, and where he went.

`ông B được giới thiệu để HĐND bầu giữ chức P, thay ông A nghỉ hưu`; `thay ông A, đã chuyển sang làm Q`.
"""

from __future__ import annotations

from itertools import islice

from ingest.patterns import lazy
from ingest.relate.appointments.held import Held
from ingest.relate.appointments.left import MEMBERSHIPS, Left
from ingest.relate.appointments.words import CHAIN, DECIDES, MOST, MOVES, clause_start
from ingest.relate.outline import HOLDER, PERSON, POST, Outline
from ingest.relate.subjects import HONORIFIC
from schema.authority.one_of import one_of

REPLACED, WENT = "replaced by one who is proposed", "post of one replaced"
"""The rules of the post of one who is gone, and of that which he has now."""

_TAKES_PLACE = (
    rf"(?<!\w)(?:thay thế|thay|kế nhiệm)(?: (?:cho|vị trí của|vị trí))?\s+(?:{HONORIFIC}\s+)?"
    rf"(?P<who>[{PERSON}])[{PERSON}]*+{CHAIN}[\s,(]+"
)
_LATELY = one_of("người", "nay", "đã", "vừa", "mới", "hiện", "được", "có quyết định", "nhận quyết định", "trước đó")
_DONE = rf"(?:{_LATELY}\s+)*"
_GONE = lazy(
    rf"{_TAKES_PLACE}(?:{_DONE})(?:{DECIDES.pattern}|{MOVES.pattern}|"
    + one_of(
        "nghỉ hưu", "nghỉ chế độ", "nghỉ hưởng chế độ", "nghỉ công tác", "về hưu", "chuyển", "nhận nhiệm vụ",
        "nhận công tác",
        "thôi giữ chức", "thôi nhiệm vụ", "qua đời", "từ trần", "mất", "xin nghỉ", "từ chức", "về nhận",
        "sang nhận",
    )
    + ")"
)  # fmt: skip
_WENT = lazy(
    rf"{_TAKES_PLACE}{_DONE}(?:(?:{DECIDES.pattern}|{MOVES.pattern}|(?<!\w)(?:chuyển|sang|về|lên))"
    rf"(?!\w)[^;.:{PERSON}{POST}]{{0,60}}?)?(?<!\w)"
    rf"(?:làm|giữ chức vụ|giữ chức|giữ cương vị|giữ vị trí|đảm nhiệm|đảm nhận|nhận chức|nhận nhiệm vụ)"
    rf"\s+(?P<post>[{POST}])"
)
_PREDECESSOR = lazy(
    rf"(?<!\w)(?:thay thế|thay|kế nhiệm)(?: cho)? người tiền nhiệm(?: là)?,?\s+(?:{HONORIFIC}\s+)?(?P<who>[{PERSON}])"
)
_NOT_SURE = lazy(r"(?<!\w)(?:có thể|nếu|chưa|không|sẽ được thay|tạm thời)(?!\w)")
_WORDS = ("thay", "kế nhiệm")


def _by_holder(line: Outline) -> list[Left]:
    """The one post beside the name of who took a predecessor's place: `ông B, P, thay người tiền nhiệm A`."""
    match = _PREDECESSOR.search(line.text) if "người tiền nhiệm" in line.text else None
    who = line.by_start.get(match.start("who")) if match is not None else None
    if match is None or who is None or _NOT_SURE.search(line.text, 0, match.start()):
        return []
    beside = [m for m in line.between(clause_start(line, match.start()), match.start(), POST) if m.post is not None]
    told = [m for m in beside if m.post and m.post.beside and not m.post.former and m.post.title not in MEMBERSHIPS]
    post = told[0].post if len(told) == 1 else None
    if post is None or not post.organization or post.person == who.thing:
        return []
    return [Left(who.thing, post.title, post.organization, told[0].start, match.end(), REPLACED, 0.8)]


def replaced(line: Outline) -> list[Left]:
    """The post named before `thay ông A` of one who is told to be gone, though his successor is but proposed."""
    found = _by_holder(line)
    for match in islice(_GONE.finditer(line.text), MOST) if _is_told(line) else ():
        who = line.by_start.get(match.start("who"))
        clause = clause_start(line, match.start())
        posts = [
            m for m in line.between(clause, match.start(), POST, HOLDER) if m.post is not None and not m.post.beside
        ]
        if who is None or not posts or _NOT_SURE.search(line.text, clause, match.start()):
            continue
        post = posts[-1].post
        if post is not None and post.organization and post.title not in MEMBERSHIPS:
            start, end = posts[-1].start, match.end()
            found.append(Left(who.thing, post.title, post.organization, start, end, REPLACED, 0.8))
    return found


def went_on(line: Outline) -> list[Held]:
    """The post that somebody replaced is told to have now: `thay ông A, đã chuyển sang làm Q`."""
    found: list[Held] = []
    for match in islice(_WENT.finditer(line.text), MOST) if _is_told(line) else ():
        who, mark = line.by_start.get(match.start("who")), line.by_start.get(match.start("post"))
        if who is not None and mark is not None and mark.post is not None:
            found.append(Held(who.thing, mark.post.title, mark.post.organization, who.start, mark.end, WENT, 0.85))
    return found


def _is_told(line: Outline) -> bool:
    return any(word in line.text for word in _WORDS)
