"""Several teams of one sender: what a sentence tells of them all is each one's own.

"Hai đoàn kiểm tra của X làm việc với A và B về <D>. Đoàn số 1 làm việc với A. Đoàn số 2 kiểm tra B với nội dung tương
tự": the first sentence sums up, and is no inspection beside the two.
"""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.rules import AT_VENUE
from ingest.relate.inspections.told_later import has_matter
from ingest.relate.inspections.under import DECISIONS, directives_inspected
from ingest.relate.signs.line import DIRECTIVE, ORG, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone

STANDING = lazy(r"^(?:Ban Thường vụ|Thường trực|Ban Chấp hành) ")
_MANY = lazy(r"(?<!\w)(?:hai|ba|bốn|năm|sáu|các|những|\d{1,2}) (?:đoàn (?:của )?|tổ (?:của )?)?\Z")
_COUNTED = lazy(
    r"(?<!\w)(?:hai|ba|bốn|năm|sáu|các|\d{1,2}) (?:đoàn|tổ) (?:kiểm tra|giám sát|công tác)(?!\w)(?! (?:chỉ|chưa))"
)
_NUMBERED = lazy(r"(?<!\w)\d")
_SAME = lazy(
    r"(?:nội dung|vấn đề|chuyên đề|yêu cầu)(?: kiểm tra| giám sát)? (?:tương tự|như (?:trên|vậy|thế)|nói trên|nêu trên"
    r"|ấy|giống)|(?<!\w)cùng (?:một )?(?:nội dung|chuyên đề|vấn đề)(?!\w)|tương tự, "
    r"|(?:các|hai|ba|những) (?:đoàn|tổ)(?: kiểm tra| giám sát)? (?:còn lại|khác|kia)(?!\w)"
)
_THIS = lazy(r"(?<!\w)(?:về|với|theo|trong) (?:nội dung|vấn đề|chuyên đề|lĩnh vực|việc) (?:này|đó|ấy|trên)(?!\w)")
_AGAIN = lazy(
    r"(?<!\w)(?:cũng|tiếp tục|trước đó|trước đấy|sau đó|tiếp đó|tiếp theo|(?:ngày )?hôm sau|(?:hai|ba|bốn|mấy) hôm sau"
    r"|hôm trước|cùng (?:ngày|đợt|dịp|thời gian|thời điểm)|lần lượt|(?:buổi )?chiều|chặng (?:tiếp|sau))(?!\w)"
)
"""One team goes on: "Trước đó, Đoàn cũng đã giám sát B"."""
_BESIDE = lazy(r"(?<!\w)(?:song song|đồng thời|cùng (?:ngày|đợt|dịp|thời gian|thời điểm)|trong khi đó)(?!\w)")
"""Another team of the same sender at the same time: "Song song đó, Đoàn số 1 …"."""
_ABOUT = pattern(
    r"(?<!\w)(?P<verb>kiểm tra|giám sát)(?: chuyên đề)? (?:việc|công tác|tình hình|kết quả|<D>|về|lãnh đạo|thực hiện)"
)
_TOP = 3  # lines
_TEAM_NUMBER = lazy(r"(?<!\w)(?:đoàn|tổ)(?: kiểm tra| giám sát)? số \d")
_OPENING = 8  # sentences in which the headline's own inspection is told
_ON, _UNSURE = 20, 0.75


def is_apart(scene: Scene, draft: Draft, team: str | None) -> bool:
    """Whether a numbered team is one of those of which a draft tells together."""
    if team is None or team == draft.team or not _is_numbered(scene, team):
        return False
    return _is_sum(scene, draft) or (draft.team is not None and _is_numbered(scene, draft.team))


def settle(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts without such as only sum others up, each with what those told and what is said to be the same."""
    for draft in drafts:
        if _is_sum(scene, draft):
            _hand_on(scene, draft, [d for d in drafts if d is not draft and d.team and _is_numbered(scene, d.team)])
        elif draft.team is None and not draft.days and draft.confidence <= _UNSURE:
            _join(scene, draft, drafts)
        if draft.rule == AT_VENUE.name:
            draft.inspected = _most_exactly(scene, draft.inspected)
    _join_seats(scene, [draft for draft in drafts if draft.inspected])
    left = [draft for draft in drafts if draft.inspected]
    for number, draft in enumerate(left):
        if not has_matter(scene, draft) and draft.lines:
            _of_headline(scene, draft, left) if number == 0 else _of_another(scene, draft, left[:number])
    return left


def _of_another(scene: Scene, draft: Draft, before: list[Draft]) -> None:
    """What an inspection is about of which it is only told that it is as another's, or the same team's next."""
    said = draft.lines[0].text
    like = [d for d in before if has_matter(scene, d)]
    by_same = [d for d in like if {*d.inspectors} & {*draft.inspectors}]
    if _THIS.search(said):
        _take_over(scene, draft, by_same[-1:] or (like[-1:] if DIRECTIVE in said else []))
    elif _SAME.search(said):
        _take_over(scene, draft, by_same[-1:])
    else:
        rounds = [d for d in like if d.kind == draft.kind and _is_of_round(scene, draft, d, said)]
        _take_over(scene, draft, rounds[-1:])


def _is_of_round(scene: Scene, draft: Draft, other: Draft, said: str) -> bool:
    """Whether the same team, or the same head, goes on, or one more numbered team of the sender works beside."""
    same = (draft.team is not None and draft.team == other.team) or bool({*draft.leaders} & {*other.leaders})
    if same:
        return _AGAIN.search(said) is not None
    numbered = _TEAM_NUMBER.search(said) or (draft.team is not None and _is_numbered(scene, draft.team))
    return bool(numbered) and draft.inspectors[:1] == other.inspectors[:1] and _BESIDE.search(said) is not None


def _of_headline(scene: Scene, draft: Draft, drafts: list[Draft]) -> None:
    """What the headline says that the article's own inspection is about."""
    if draft.recalled or draft.lines[0].number > _OPENING:
        return
    others = {i for d in drafts if d is not draft for i in d.inspected}
    for line in (x for x in scene.lines if x.zone == Zone.TITLE or _is_head(x)):
        about = _ABOUT.search(line.text)
        if about is not None and about["verb"] in draft.kind and not others & {*line.things(ORG)}:
            draft.add(under=directives_inspected(scene, line, about.start(), len(line.text), draft.kind))


def _most_exactly(scene: Scene, inspected: list[str]) -> list[str]:
    """Those inspected without a committee that only its place told, where its standing body is named."""
    standing = {STANDING.sub("", scene.name(i)) for i in inspected if STANDING.match(scene.name(i))}
    return [i for i in inspected if scene.name(i) not in standing]


def _join(scene: Scene, loose: Draft, drafts: list[Draft]) -> None:
    """Leave nothing of what is told loosely of a team that another draft names: "Đoàn kiểm tra làm việc với A"."""
    own = {STANDING.sub("", scene.name(i)) for i in loose.inspectors}
    for draft in drafts:
        named = draft.team is not None and draft.kind == loose.kind and {*loose.inspected} <= {*draft.inspected}
        if named and own & {STANDING.sub("", scene.name(i)) for i in draft.inspectors}:
            draft.add(leaders=loose.leaders, under=loose.under)
            loose.inspected = []
            return


def _join_seats(scene: Scene, drafts: list[Draft]) -> None:
    """Leave one of two inspections that differ but in this, that one names the committee, one its standing body."""
    for number, draft in enumerate(drafts):
        for other in drafts[:number]:
            names = [[scene.name(i) for i in d.inspected] for d in (draft, other)]
            seats = [{STANDING.sub("", name) for name in of} for of in names]
            alike = draft.kind == other.kind and draft.inspectors[:1] == other.inspectors[:1] and seats[0] == seats[1]
            if alike and names[0] != names[1] and not (draft.date and other.date and draft.date != other.date):
                exact, loose = (draft, other) if any(map(STANDING.match, names[0])) else (other, draft)
                exact.add(leaders=loose.leaders, under=loose.under, line=loose.lines[0] if loose.lines else None)
                exact.date = exact.date or loose.date
                loose.inspected = []
                break


def _is_sum(scene: Scene, draft: Draft) -> bool:
    """Whether a draft tells of several teams without a number at once."""
    if not draft.lines:
        return False
    line = draft.lines[0]
    if draft.team is None:
        return _COUNTED.search(line.text) is not None
    if _is_numbered(scene, draft.team):
        return False
    at = (i for i, sign in line.signs.items() if sign.char == ORG and draft.team in line.things(ORG, i, i + 1))
    return any(_MANY.search(line.text, max(0, i - _ON), i) for i in at)


def _is_numbered(scene: Scene, team: str) -> bool:
    return _NUMBERED.search(scene.name(team)) is not None


def _hand_on(scene: Scene, whole: Draft, parts: list[Draft]) -> None:
    """Give each of the teams what is told of them all, and leave to the whole only those whom none of them inspects."""
    seats = {i: STANDING.sub("", scene.name(i)) for draft in (whole, *parts) for i in draft.inspected}
    for part in parts:
        covered = {seats[i] for i in part.inspected} & {seats[i] for i in whole.inspected}
        if part.kind == whole.kind and covered:
            part.add(under=whole.under)
            part.inspectors[:0] = [i for i in whole.inspectors if i != whole.team and i not in part.inspectors]
            whole.inspected = [i for i in whole.inspected if seats[i] not in covered]


def _is_head(line: Line) -> bool:
    """Whether a line at the top stands as a headline does, without its full stop."""
    return line.number < _TOP and not line.text.rstrip().endswith((".", ":", ";"))


def _take_over(scene: Scene, draft: Draft, told_of: list[Draft]) -> None:
    """Add what another inspection is about, its ground left out."""
    for told in told_of:
        decided = scene.of_kinds(told.under, DECISIONS)
        draft.add(under=[d for d in told.under if d not in decided])
