"""Decisions of discipline in one sentence: the form, against whom, by whom, and which posts it takes.

These orders of words are read, each only where the form is decided and not proposed (contract rule 14):
active "khiển trách ông A và Chi bộ B", "cách chức Bí thư đối với ông A";
by form "kỷ luật ông A bằng hình thức cảnh cáo", "hình thức kỷ luật đối với ông A là cảnh cáo";
passive "ông A bị (Huyện ủy) khiển trách", "ông A nhận mức cảnh cáo";
noted "ông A (cảnh cáo)", "- Ông A: cảnh cáo" where what goes before says that somebody is disciplined;
upheld "giữ nguyên hình thức khiển trách do Thành ủy B quyết định".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.patterns import is_of, lazy
from ingest.reading import PostRead
from ingest.relate.disciplines.decided import FIRMLY, ITSELF, LOOKED, PROPOSED, is_decided
from ingest.relate.disciplines.deciders import (
    announcer,
    clause_start,
    decider,
    decider_after,
    decider_told,
    is_alone,
    passed_by,
)
from ingest.relate.disciplines.doubts import is_denied, is_of_anybody
from ingest.relate.disciplines.forms import Form, forms_of, tells_of_forms
from ingest.relate.disciplines.meant import (
    falls_to,
    is_not_so,
    is_unknown,
    last_body,
    of_same_kind,
    this_body,
    unsaid,
)
from ingest.relate.disciplines.posts import taken
from ingest.relate.disciplines.targets import NUMBER, after_form, before_form, subjects, targets_at, targets_from
from ingest.relate.outline import DIRECTIVE, HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import POSTS, is_oblique, together
from schema.authority.phrases import alternation


@dataclass(frozen=True, slots=True)
class Decision:
    """One form against its targets: offsets of the form in the outline, the decider's mark (None where not said there).

    `posts` are those that it takes by name; `all_posts` tells that it takes every post in the Party; `alone` that no
    body named in another sentence decided it: it is recalled, or who decided is told without a name.
    """

    form: str
    start: int
    end: int
    targets: tuple[Mark, ...]
    by: Mark | None
    rule: str
    posts: tuple[PostRead, ...] = ()
    all_posts: bool = False
    alone: bool = False


PASSIVE, NOTED, BY_FORM = "discipline, passive", "discipline, noted", "discipline by form"
_LEAST_TURNS = 2
_AFTER = 200  # characters
_KEPT = lazy(r"(?:giữ nguyên|y án|bảo lưu|không thay đổi|không hạ|không giảm)[^;]{0,60}$")
_REFUSED = lazy(r"(?:khiếu nại|khiếu tố).*(?:bác|không (?:được )?chấp nhận)")
_KEPT_AFTER = lazy(r"[^;]{0,140}(?:giữ nguyên|vẫn (?:có )?hiệu lực)")
_UPHELD_AFTER = lazy(
    r"(?!(?:[^;]*\s)?(?:xóa|hủy|thay đổi hình thức|giảm|hạ|nâng)\s)[^;]{0,240}?(?<!\w)(?:giữ nguyên|chuẩn y|y án"
    r"|không thay đổi|(?:thỏa đáng|phù hợp|có căn cứ|đúng (?:mức|người|quy định))|bác (?:đơn|khiếu nại))(?!\w)"
)
BEFORE_PASSIVE = lazy(
    rf"(?:(?<!\w)bị\s+(?:(?:chính|cả|tập thể|hội nghị)\s+)?"
    rf"(?:([{ORG}]++)(?:\s(?!kỷ luật|xử lý|thi hành)[^\W\d_]+){{0,3}}?\s+"
    r"(?:\((?:cũ|mới|trước đây)\)\s+)?)?"
    rf"(?:{alternation('disciplines', 'unnamed')}(?:\s(?!kỷ luật|xử lý)[^\W\d_]+){{0,4}}?\s+)?"
    r"(?:(?:quyết định\s+)?(?:cho thôi|bãi nhiệm|miễn nhiệm|đình chỉ)[^,;:]{0,50}?(?: và|, đồng thời)\s+(?:bị\s+)?)?"
    r"|không còn (?:là đảng viên|(?:đứng )?trong hàng ngũ (?:của )?đảng),? (?:sau|theo|bởi|vì|do)\s+"
    r"|(?<!tự )(?<!xin )(?<!\w)(?:nhận|lĩnh|lãnh|chịu)\s+(?=(?:hình thức|mức|án|quyết định|kỷ luật)\s))"
    rf"(?:(?:(?:ra |ban hành )?quyết định|số \S+|[{DIRECTIVE}]++|kỷ luật|thi hành kỷ luật|xử lý kỷ luật|xử lý|tạm)\s+"
    r"(?:(?:về\s+)?(?:mặt\s+)?đảng\s+)?)*"
    r"(?:(?:hồi|vào|trong|từ)\s+[^,;]{1,25}?\s+(?=bằng|với|ở))?"
    r"(?:(?:bằng|với|ở)\s+)?(?:(?:hình thức|mức|án)\s+)?(?:(?:xử lý )?kỷ luật\s+)?"
    r"(?:(?:(?:ở )?mức )?(?:cao|nặng|nghiêm khắc) nhất\s*(?:[:,–-]|là|đó là)+\s*)?$"
)
_IS_FORM = lazy(
    r"(?:hình thức|mức|án)\s+(?:xử lý\s+)?kỷ luật\s+"
    r"(?:mà|(?:được\s+)?(?:(?:áp dụng\s+)?(?:đối với|với|cho)|dành cho|của))"
    r"\s+([^;]{1,200}?)\s+(?:(?:đã|phải|bị)\s+)*(?:(?:nhận|chịu|lĩnh|áp dụng)\s+)?là\s+$"
)
_NOTED = lazy(
    rf"[{PERSON}{ORG}{POST}{HOLDER}][^;:()]{{0,40}}(?:\([^()]{{0,120}}\)\s*)?(?:\(|[:\-–]\s*(?:hình thức\s+)?)\s*$"
)
_FRONTED = lazy(
    r"(?:^|[;:,.]\s+)(?:\w+(?: \w+)?,? )?(?:đối với|với|riêng|trường hợp|còn)(?: với)?\s+(?P<who>[^;:]{1,300}?)"
    r"\s*(?P<mark>:\s*|,\s*(?P<is>(?:hình thức|mức|án)(?:\s+xử lý)?(?:\s+kỷ luật)?"
    r"(?:\s+(?:mà \S+ \S+|được|bị|phải|đã))?"
    rf"(?:\s+(?:áp dụng|quyết định|chọn|đưa ra|nhận|chịu))?\s+là\s+)"
    rf"|,\s*[{ORG}]++(?:\s\([^()]{{0,60}}\))?\s(?![^;:]*[{PERSON}{HOLDER}])[^;:]{{0,90}}?)"
    r"(?:(?:thi hành|xử lý)\s+)?(?:kỷ luật\s+)?(?:bằng\s+)?(?:hình thức\s+)?$"
)
_REASON = lazy(r"(?<!\w)(?:vì|do|về việc|bởi|liên quan)(?!\w)")
_NOTED_ITEM = lazy(
    rf"^\s*(?:(?:[-–+*•●]|\d{{1,2}}[.)])\s*)?(?:(?:theo đó|cụ thể|trong đó|tiếp đó|còn|riêng"
    r"|(?:người|trường hợp|cá nhân) (?:thứ \w+|đầu tiên|còn lại|sau cùng)(?: là)?),?\s+)?"
    rf"(?:(?:đối )?với\s+)?(?:(?:ông|bà|đồng chí|đ/c)\s+)?{POSTS}[{PERSON}{ORG}]"
    r"[^;:]{3,380}?(?P<mark>:|\s[–-]|,)\s*(?:hình thức\s+)?(?:kỷ luật\s+)?$"
)
"""An item of a list: who, what he has done, however long, and after a colon his form."""
_ONLY = lazy(r"(?:\s+(?:ra )?(?:khỏi )?đảng)?\s*[.;]?\s*")
_SPEAKS = lazy(rf"(?<!\w)(?:{alternation('disciplines', 'speaking')}|{alternation('disciplines', 'proposals')})")
_NOTE_END = lazy(rf"(?:\s+(?:ra )?(?:khỏi )?đảng|(?:[\s,]+[{POST}{HOLDER}]++)+)?\s*(?:[).;,]|$|(?:do|vì|về)\s)")
_RULED = lazy(r"(?:quyết định|kết luận|biểu quyết|thống nhất)(?: như sau| sau| các nội dung sau)?\s*:\s*$")
_GROUNDED = lazy(r"\s*(?:sau khi|căn cứ|trên cơ sở|xét|theo|qua|từ|thực hiện|nghe)(?!\w)")
_NOTED_OF = lazy(r"(?:kỷ luật|xử lý)(?!\w)")
_ARE = lazy(
    r"(?:\s+(?:ra )?khỏi đảng|\s+về mặt đảng)?(?:\s(?:đợt|lần|dịp) này)?,?\s+(?:còn\s+)?"
    r"(?:là|gồm|gồm có|có|bao gồm|đó là):?\s+(?:các\s+)?"
)
COUNT = rf"{NUMBER} (?:cán bộ|đảng viên|đồng chí|người|cá nhân|lãnh đạo|công chức|tổ chức đảng|tập thể|trường hợp)"
_SO_MANY = lazy(
    rf"(?<!\w)kỷ luật(?: đảng)?(?: và chính quyền)?(?: đối với| gồm| gồm có| là)? "
    rf"(?:{COUNT}|(?:một số|nhiều|hàng loạt) (?:cán bộ|đảng viên|cá nhân|lãnh đạo|tổ chức đảng|tập thể)(?!\w))"
)
_IN_TURN = lazy(r"(?<!\w)lần lượt(?!\w)")
_BESIDES = lazy(r"(?:cùng với|ngoài|bên cạnh)(?: việc)?(?: bị)?(?: nhận)?(?: kỷ luật)?(?: hình thức)?(?: kỷ luật)?\s*$")
_JOINT = lazy(r"(?:\s+(?:(?:ra )?khỏi đảng|về (?:mặt )?đảng))?[^;,.]{0,20}?\s*(?:;|,|và|, và|; và|\. |còn|riêng)+\s+")
_BY_FORM = lazy(r"(?:hình thức|mức)\s*(?:(?:xử lý\s+)?kỷ luật\s*)?$")
_RAISES = r"(?<!\w)(?:nâng|tăng|giảm|hạ|thay đổi|thay thế|thay|chuyển|đổi|điều chỉnh)\s"
_TO = r"\s(?:lên|xuống|sang|thành|còn|bằng)(?: còn| thành| mức)?\s"
RAISED = lazy(
    rf"{_RAISES}(?:[^;]{{0,300}}?{_TO}|(?:lên|xuống|còn|thành|bằng)\s)\s*(?:(?:hình thức|mức)\s+)?(?:kỷ luật\s+)?$"
)
"""Before a form that takes the place of another: `nâng mức kỷ luật đối với ông A từ khiển trách lên …`."""
_IS_RAISED = lazy(rf"{_RAISES}(?:hình thức|mức)\s+(?:kỷ luật\s+)?$"), lazy(rf"[^;]{{0,200}}?{_TO}")
_APPEALED = lazy(rf"khiếu nại (?:kỷ luật )?của\s+(?:(?:đồng chí|đ/c|ông|bà|đảng viên)\s+)?{POSTS}([{PERSON}])")
_SELF = lazy(r"(?:tự phê bình|phê bình và tự|tự)\s*$")
_OF_DEPUTY = lazy(r"\s+(?:của )?(?:một )?đại biểu(?!\w)")
"""After `xóa tư cách`: a seat of the people's is no post."""
_CHANGED = lazy(r"(?<!\w)từ\s+(?:hình thức\s+)?$")
_MILD = lazy(rf"(?:đề nghị|yêu cầu)\s+(?:đồng chí |ông |bà )?([{PERSON}])[^;]{{0,60}}$")
_WITH_FORM = (
    r"(?:\s+(?:ra khỏi|khỏi|về mặt|về|hết|tất cả|các|mọi|chức vụ|trong|đảng|chính quyền)"
    rf"|[\s,]*[{POST}{HOLDER}]++)*"
)
_NEXT_FORM = lazy(
    rf"{_WITH_FORM}\s*(?:,|và|, và|đồng thời|, đồng thời)\s*"
    r"(?:(?:thi hành )?kỷ luật\s+)?(?:bằng\s+)?(?:hình thức\s+)?"
)


_HEADING = lazy(
    r"\s*(?:[\divx]{1,4}\s?[./)-]+\s*|[-+*•]\s*)?(?:về )?(?:việc |công tác |kết quả )?(?:thi hành |xử lý )?kỷ luật"
    r"(?: trong đảng| đảng viên| tổ chức đảng| đảng| về đảng| cán bộ|,| và|đối với)*\s*\.?\s*"
)
_BY_WORD_OF = lazy(
    rf"(?:^|[,;:]\s*)theo (?:lời |thông tin (?:từ|của) |xác nhận của |chia sẻ của |phát biểu của )?(?:(?:ông|bà"
    rf"|đồng chí)\s+)?"
    rf"{POSTS}$"
)


def announces(words: str) -> bool:
    """Whether a sentence may announce disciplines: it ends in a colon, is their heading, or says how many there are."""
    if _HEADING.fullmatch(words):
        return True
    return words.rstrip().endswith(":") or (_SO_MANY.search(words) is not None and not tells_of_forms(words))


def announced(line: Outline) -> bool | None:
    """Whether a sentence that announces tells of disciplines: True decided ones, False proposed ones."""
    if not (_NOTED_OF.search(line.text) or _RULED.search(line.text)):
        return None
    start = _ruling(line)
    return PROPOSED.search(line.text, start) is None or (
        not FIRMLY.search(line.text, start) and LOOKED.search(line.text, start) is not None
    )


def _ruling(line: Outline) -> int:
    """Where the clause begins that rules, past its grounds: `Sau khi xem xét tờ trình …, BODY thống nhất:`."""
    ruled = _RULED.search(line.text)
    body = line.text.rfind(ORG, 0, ruled.start()) if ruled is not None else -1
    grounded = body >= 0 and _GROUNDED.match(line.text) is not None
    return body + 1 if grounded else 0


def decisions(line: Outline, listed: bool | None = None) -> list[Decision]:
    """The decisions that a sentence reports, in order; `listed` tells of what list it is an item (see `announced`)."""
    found: list[Decision] = []
    waiting: list[Decision] = []
    for form in forms_of(line):
        decision = _of_form(line, form, found + waiting, listed)
        if decision is None:
            waiting = []
        elif decision.targets:
            found += [replace(w, targets=decision.targets) for w in waiting]
            found.append(decision)
            waiting = []
        elif found and _follows(line, found[-1], form):
            found.append(replace(decision, targets=found[-1].targets, by=found[-1].by, rule=found[-1].rule))
        else:
            waiting = [*waiting, decision] if _goes_on(line, form) else []
    return [replace(d, alone=is_alone(line, d.start)) for d in _by_others(_in_turn(line, found))]


def _by_others(found: list[Decision]) -> list[Decision]:
    """Who was disciplined earlier in the sentence decides nothing in it: the one who did, does so again."""
    told: dict[str, Mark | None] = {}
    mended: list[Decision] = []
    for decision in found:
        by = decision.by
        mended.append(replace(decision, by=told[by.thing]) if by is not None and by.thing in told else decision)
        told |= {target.thing: mended[-1].by for target in decision.targets}
    return mended


def _of_form(line: Outline, form: Form, before: list[Decision], listed: bool | None) -> Decision | None:
    if is_denied(line, form):
        return None
    decision = _weak(line, form, before) if form.sort == "weak" else _decision(line, form, before, listed)
    if decision is None:
        return None
    targets = tuple(m for m in decision.targets if not _is_former(line, m))
    if form.sort == "personal":
        targets = tuple(m for m in targets if m.sign != ORG)
    return replace(decision, targets=targets)


def _is_former(line: Outline, mark: Mark) -> bool:
    """Whether somebody told by his post alone is told by one that another holds now: `nguyên Chủ tịch xã`."""
    return mark.sign == HOLDER and line.text.endswith(("nguyên ", "cựu "), 0, mark.start)


def _goes_on(line: Outline, form: Form) -> bool:
    """Whether those disciplined are yet to be named: `khiển trách và cảnh cáo …`, `ngoài hình thức cảnh cáo, …`."""
    joined = _NEXT_FORM.fullmatch(line.text, form.end, form.stop) is not None
    return joined or (_BESIDES.search(form.left) is not None and ";" not in line.text[form.end : form.stop])


def _in_turn(line: Outline, found: list[Decision]) -> list[Decision]:
    """`lần lượt khiển trách và cảnh cáo A, B`: to each his own, where there are as many forms as targets."""
    told = _IN_TURN.search(line.text)
    turns = [d for d in found if told is not None and d.start > told.start()]
    if len(turns) < _LEAST_TURNS or any(d.targets != turns[0].targets for d in turns):
        return found
    if len(turns) != len(turns[0].targets):
        return found
    own = {d: replace(d, targets=(target,)) for d, target in zip(turns, turns[0].targets, strict=True)}
    return [own.get(d, d) for d in found]


def _follows(line: Outline, before: Decision, form: Form) -> bool:
    """Whether a form goes on with the one before: `bị cách chức và khai trừ khỏi Đảng`."""
    return before.rule == PASSIVE and _NEXT_FORM.fullmatch(line.text, before.end, form.start) is not None


def _decision(line: Outline, form: Form, before: list[Decision], listed: bool | None) -> Decision | None:
    if (
        _CHANGED.search(form.left)
        or _is_raised(line, form)
        or _SELF.search(form.left)
        or _OF_DEPUTY.match(line.words, form.end)
    ):
        return None
    if _is_kept(line, form):
        return _kept(line, form)
    if (named := _IS_FORM.search(form.left)) is not None:
        return _is_form(line, form, named)
    passive = BEFORE_PASSIVE.search(form.left)
    told = before or listed or _is_own_item(line, form) or passive is not None or _BESIDES.search(form.left) is not None
    apart = _told_apart(line, form.base + passive.start()) if passive is not None else False
    asked = listed is False and ITSELF.search(form.left) is None
    if asked or not (apart or is_decided(line, form.start, told=bool(told))):
        return None
    if passive is not None:
        return None if is_not_so(line, form.base + passive.start()) else passive_of(line, form, passive)
    if fallen := falls_to(line, form):
        return Decision(form.name, form.start, form.end, fallen, decider(line, form.start), BY_FORM)
    if (raised := RAISED.search(form.left)) is not None:
        return _raised(line, form, form.base + raised.start())
    noted = _fronted(line, form) or _noted(line, form, listed=bool(listed), noted=_is_noted(before))
    if noted is not None:
        return noted
    same = of_same_kind(line, form)
    named_after = (same, form.end) if same else after_form(line, form.end, form.stop)
    by_form = _BY_FORM.search(form.left) or (not named_after[0] and form.left.endswith(", "))
    if by_form and (targets := _next_by_form(line, form, before) or before_form(line, form.start)):
        posts, everything = taken(line, form, form.stop)
        by = decider(line, targets[0].start)
        return Decision(form.name, form.start, form.end, targets, by, BY_FORM, posts, everything)
    targets, named_end = named_after
    targets = targets or unsaid(line, form)
    posts, everything = taken(line, form, named_end)
    by = decider(line, form.start) or passed_by(line, form.end, form.stop)
    return Decision(form.name, form.start, form.end, targets, by, "discipline", posts, everything)


def _told_apart(line: Outline, at: int) -> bool:
    """Whether a passive at an offset stands with its subject after a colon: what was looked into, and then came of it.

    `Vi phạm của ba ông được xem xét: ông A bị cảnh cáo`.
    """
    colon = line.text.rfind(": ", clause_start(line, at), at)
    if colon < 0 or not line.between(colon, at, PERSON, HOLDER, ORG):
        return False
    return not FIRMLY.search(line.text, clause_start(line, at), at)


def _is_raised(line: Outline, form: Form) -> bool:
    """Whether another form takes the place of this one: `nâng hình thức khiển trách ông A lên cảnh cáo`."""
    before, after = _IS_RAISED
    return before.search(form.left) is not None and after.match(line.text, form.end) is not None


def _raised(line: Outline, form: Form, at: int) -> Decision | None:
    """A form in the place of another, against those named after `kỷ luật`, after it, or before: `ông A bị nâng …`."""
    if "kỷ luật" not in line.text:
        return None
    people = line.between(clause_start(line, at), at, PERSON, HOLDER)
    said = line.between(at, form.start, PERSON, HOLDER)
    suffers = line.text[:at].endswith(("bị ", "được "))
    targets = before_form(line, form.start) or (together(line, said[-1]) if said else ())
    targets = targets or after_form(line, form.end, form.stop)[0]
    targets = targets or (subjects(line, people) if people and suffers else _who_appealed(line, at))
    posts, everything = taken(line, form, form.stop)
    by = decider(line, at) or decider_after(line, form.end, form.end + _AFTER)
    return Decision(form.name, form.start, form.end, targets, by, BY_FORM, posts, everything)


def _who_appealed(line: Outline, at: int) -> tuple[Mark, ...]:
    """Whose complaint a sentence says was looked into, before its form is changed."""
    match = _APPEALED.search(line.text, 0, at)
    mark = line.by_start.get(match.start(1)) if match is not None else None
    return (mark,) if mark is not None else ()


def _next_by_form(line: Outline, form: Form, before: list[Decision]) -> tuple[Mark, ...]:
    """`… kỷ luật ông A bằng hình thức cảnh cáo; ông B bằng hình thức khiển trách`: those named since the last form."""
    if not before or before[-1].rule != BY_FORM:
        return ()
    joint = _JOINT.match(line.text, before[-1].end, form.start)
    return targets_at(line, joint.end(), form.start) if joint is not None else ()


# --- the other orders of words ------------------------------------------------------------------------------------


def passive_of(line: Outline, form: Form, match: re.Match[str]) -> Decision:
    """`ông A (chức vụ) bị Huyện ủy khiển trách`: the people named together before, else the nearest body."""
    at = form.base + match.start()
    agent = line.by_start.get(form.base + match.start(1)) if match[1] else None
    clause = max(line.text.rfind(";", 0, at), _quotation(line, at), _colon(line, at)) + 1
    people = [m for m in line.between(clause, at, PERSON, HOLDER) if not _tells(line, m, at)]
    bodies = [m for m in line.between(clause, at, ORG) if agent is not None or not is_oblique(line, m)]
    last = max((*people, *bodies), key=lambda m: m.end, default=None)
    if (kind := this_body(line, at)) is not None:
        mark = last_body(line, kind, at)
        people, bodies = [], [mark] if mark is not None else []
    elif is_of_anybody(line, at) or is_unknown(line, last, at):
        people, bodies = [], []
    row = tuple(m for m in subjects(line, people) if not _tells(line, m, at)) if people else ()
    targets = row or _are(line, form) or tuple(bodies[-1:])
    by = agent or decider_told(line, form.end, match.group()) or decider_after(line, form.end, form.end + _AFTER)
    by = by or announcer(line, at)
    posts, everything = taken(line, form, form.end)
    return Decision(form.name, form.start, form.end, targets, by, PASSIVE, posts, everything)


def _tells(line: Outline, mark: Mark, at: int) -> bool:
    """Whether somebody is who tells of it: `Theo Chánh Văn phòng A, ông B đã bị …`."""
    return _BY_WORD_OF.search(line.text, 0, mark.start) is not None and bool(line.between(mark.end, at, PERSON, HOLDER))


def _colon(line: Outline, at: int) -> int:
    """The colon before an offset after which somebody is named: who stands before it only speaks; else -1."""
    colon = line.text.rfind(": ", 0, at)
    return colon if colon >= 0 and line.between(colon, at, PERSON, HOLDER, ORG) else -1


def _quotation(line: Outline, at: int) -> int:
    """Where the quotation begins in which an offset stands: its subject is in it, not the one who speaks; else -1."""
    start = line.text.rfind(': "', 0, at)
    return start if start >= 0 and '"' not in line.text[start + 3 : at] else -1


def _are(line: Outline, form: Form) -> tuple[Mark, ...]:
    """`Đảng viên bị khai trừ là ông A`: those told after."""
    match = _ARE.match(line.text, form.end)
    return targets_at(line, match.end(), form.stop) if match is not None else ()


def _is_form(line: Outline, form: Form, match: re.Match[str]) -> Decision | None:
    """`hình thức kỷ luật đối với ông A là cảnh cáo`: those whom it names."""
    start, end = form.base + match.start(1), form.base + match.end(1)
    if PROPOSED.search(line.text, clause_start(line, start), form.base + match.start()):
        return None
    targets = targets_from(line, start, end)
    return Decision(form.name, form.start, form.end, targets, decider_after(line, start, end), BY_FORM)


def _fronted(line: Outline, form: Form) -> Decision | None:
    """`đối với ông A: kỷ luật cảnh cáo`; `Đối với ông A, Huyện ủy B quyết định khiển trách`: those named first."""
    match = _FRONTED.search(form.left)
    if match is None:
        return None
    targets = targets_at(line, form.base + match.start("who"), form.base + match.end("who"))
    if not targets:
        return None
    by_colon = match["mark"].startswith(":")
    if by_colon and FIRMLY.search(line.text, 0, line.text.find(":")):
        return None
    if not by_colon and not match["is"] and _named_after(line, form):
        return None
    posts, everything = taken(line, form, form.stop)
    by = None if by_colon else decider(line, form.start)
    return Decision(form.name, form.start, form.end, targets, by, BY_FORM, posts, everything)


def _named_after(line: Outline, form: Form) -> bool:
    """Whether a form's own object follows it, before any reason is told."""
    after = after_form(line, form.end, form.stop)[0]
    return bool(after) and _REASON.search(line.text, form.end, after[0].start) is None


def _is_noted(before: list[Decision]) -> bool:
    return bool(before) and before[-1].rule == NOTED


def _noted(line: Outline, form: Form, *, listed: bool, noted: bool) -> Decision | None:
    """`kỷ luật đối với ông A (cảnh cáo)`; in a list, `- Ông A và ông B: cảnh cáo`.

    `noted` tells that the form before it is noted so, too.
    """
    own = not listed and _is_own_item(line, form)
    match = _NOTED.search(form.left) or (_NOTED_ITEM.search(form.left) if listed or own else None)
    if match is None or not _NOTE_END.match(line.text, form.end):
        return None
    at = form.base + match.start()
    if not (listed or noted or own) and not _NOTED_OF.search(line.text, clause_start(line, at), at):
        return None
    named = line.between(clause_start(line, at), form.start, ORG, PERSON, HOLDER)
    people = [m for m in named if m.sign != ORG]
    targets = tuple(people[-1:] or named[-1:])
    if is_of(match, _NOTED_ITEM):
        targets = tuple(people[:1] or named[:1])
    elif listed and people:
        targets = together(line, people[-1])
    by = None if listed else decider(line, targets[0].start) if targets else None
    posts, everything = taken(line, form, form.end)
    return Decision(form.name, form.start, form.end, targets, by, NOTED, posts, everything)


def _is_own_item(line: Outline, form: Form) -> bool:
    """Whether a sentence is a note by itself: who, what he has done, and at its end the only form."""
    match = _NOTED_ITEM.match(line.text, 0, form.start) if form.base == 0 and form.sort != "weak" else None
    if match is None or match["mark"] == "," or not _ONLY.fullmatch(line.text, form.end) or len(forms_of(line)) > 1:
        return False
    people = line.between(0, form.start, PERSON, HOLDER)
    return len(people) == 1 and not _SPEAKS.search(line.text, people[0].end, form.start)


def _is_kept(line: Outline, form: Form) -> bool:
    """Whether a form stays as it was first decided: an appeal against it was refused."""
    refused = _REFUSED.search(form.left) is not None and _KEPT_AFTER.match(line.text, form.end) is not None
    appealed = (
        _APPEALED.search(line.text, 0, form.start) is not None and _UPHELD_AFTER.match(line.text, form.end) is not None
    )
    return refused or appealed or _KEPT.search(form.left) is not None


def _kept(line: Outline, form: Form) -> Decision:
    """An appeal refused: the discipline is the first decider's, against the one who appealed."""
    clause = clause_start(line, form.start)
    people = line.between(clause, form.start, PERSON, HOLDER) or line.between(0, form.start, PERSON, HOLDER)
    people = people or line.between(form.end, form.stop, PERSON, HOLDER)
    targets = _who_appealed(line, form.start) or tuple(people[:1])
    by = decider_after(line, form.end, form.stop)
    return Decision(form.name, form.start, form.end, targets, by, "discipline upheld")


def _weak(line: Outline, form: Form, before: list[Decision]) -> Decision | None:
    """Forms that are mostly talk: only what a body does to somebody in so many words."""
    if _SELF.search(form.left) or line.text.startswith(" và tự", form.end):
        return None
    passive = BEFORE_PASSIVE.search(form.left)
    if passive is not None and passive[1]:
        return passive_of(line, form, passive)
    mild = _MILD.search(form.left) if before and form.name == "rút kinh nghiệm" else None
    person = line.by_start.get(form.base + mild.start(1)) if mild else None
    if person is None:
        return None
    return Decision(form.name, form.start, form.end, (person,), decider(line, person.start), "discipline, mild")
