"""Against whom a discipline is: lists after a form or after `đối với`, and what stands between (contract rule 14)."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.disciplines.forms import FORM
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import POSTS, together
from schema.authority.one_of import one_of
from schema.authority.phrases import alternation

_CALLED = (
    r"(?:(?:(?:đối với )?(?:các|hai|ba|cả)\s+(?:ông, (?=bà:))?)?"
    + one_of("đồng chí", "đ/c", "đc", "ông", "bà", "tập thể", "cá nhân", "đảng viên", "đối với", "với", "cho",
             "thầy giáo", "cô giáo", "anh", "chị", "cán bộ")
    + r"[\s:]+)"
)  # fmt: skip
_SO_MANY = (
    r"(?:(?:\d{1,2}|hai|ba|bốn|các)\s+(?:tổ chức đảng|tổ chức|tập thể|đảng ủy|chi bộ|cán bộ|đảng viên|cá nhân|đồng chí"
    r"|người)"
    r"(?:(?: và|,) (?:các |\d{1,2} )?(?:đảng viên|cá nhân|cán bộ))?"
    r"(?:,? (?:gồm|bao gồm|là|sau|sau đây|gồm có|có tên sau|có tên sau đây))*\s*:\s*)?"
)
_NAME = rf"{_SO_MANY}{_CALLED}{{0,3}}{POSTS}{_CALLED}?([{ORG}{PERSON}{HOLDER}])"
_TO = lazy(rf"{one_of('đối với', 'với', 'cho')}\s+{_NAME}|(?<!\w)của\s+(?=[^{ORG}]{{0,40}}[{PERSON}{HOLDER}]){_NAME}")
_STARTS = lazy(rf"[\s:]*{_NAME}")
_DIRECT = lazy(
    r"[\s:]*(?:(?:ra khỏi|khỏi)?\s*đảng(?! ủy)|về mặt (?:đảng|chính quyền)"
    rf"|\d+ (?:(?:người|cán bộ|đảng viên|đồng chí|trường hợp|cá nhân|lãnh đạo)(?: khác)?(?!,\s*[{ORG}]),?\s*)?"
    r"(?:gồm|là|\()?)?"
    rf"[\s:,]*{_NAME}"
)
_TERMS = r"(?:(?:các )?nhiệm kỳ \d{4}\s?[-–]\s?\d{4}(?:(?:,| và|, và) \d{4}\s?[-–]\s?\d{4})*\s*)?"
_NEXT_BODY = lazy(
    rf"\s*(?:\([^()]{{0,80}}\)\s*)?,?\s*{_TERMS}(?:,|và|, và|;(?=\s+[{ORG}]++\s*(?:\([^()]{{0,80}}\)\s*)?,?\s*{_TERMS}"
    rf"(?:[;,.]|và\s)(?![^;]*\sbị\s)))\s+(?:(?:tập thể|đối với|với|cho)\s+){{0,2}}([{ORG}])"
)
_ACTS = lazy(r"\s+(?:đã|vừa|cũng|liền|sẽ|không|chưa|chuẩn y|đồng ý|nhất trí|yêu cầu|đề nghị|giao)(?!\w)(?! bị)")
"""After a body that goes on with a clause of its own: `khiển trách ông A, và Huyện ủy B đã chuẩn y`."""
_DISCIPLINED_BODY = lazy(r"chi bộ|chi ủy|đảng ủy|ban thường vụ|ban chấp hành|ban cán sự|đảng đoàn|ủy ban kiểm tra")
_DISCIPLINED = lazy(
    r"(?<!\w)kỷ luật(?: về (?:mặt )?(?:đảng|chính quyền)| đảng viên| đảng| hành chính| nghiêm)?"
    r"(?: theo (?:đúng )?(?:thẩm quyền|quy định|điều lệ đảng))?(?:\s+đối với|\s+với)?\s"
)
_SUFFERED = lazy(rf"(?<!\w)bị\s+(?:([{ORG}])[{ORG}]*\s+)?(?:(?:thi hành|xử lý|quyết định)\s+)?kỷ luật(?!\w)")
_SUFFERS, _PARTS = "bị", lazy(";")
"""Whoever stands after a semicolon before `bị` suffers something else: `cảnh cáo ông A; ông B bị khiển trách`."""
_END = lazy(alternation("disciplines", "ends"))
_NAMES = lazy(rf"[{POST}{HOLDER}{ORG}]++")
_BRACKETS = lazy(r"\([^()]{0,300}\)")
_KIN = lazy(
    r"(?<!đối )(?<!kỷ luật )(?<!\w)(?:của|với|cho|vợ|chồng|con(?: trai| gái| rể| dâu| ruột)?|cháu(?: ruột)?|bố|cha|mẹ"
    r"|(?:em|anh|chị) (?:ruột|trai|gái|rể|dâu|họ|vợ))\s+(?:(?:ông|bà|đồng chí)\s+)?$"
)
_RELATED = lazy(
    r"(?<!\w)(?:tiền nhiệm|kế nhiệm|cấp dưới|cấp phó|cấp trên|thư ký|trợ lý|lái xe|vợ|chồng|con trai|con gái|con rể"
    r"|em trai"
    r"|em gái|anh trai|cháu|bố|cha|mẹ|đồng nghiệp|thuộc cấp)\s+của\s+(?:(?:ông|bà|đồng chí)\s+)?$"
)
_NEXT_CLAUSE = lazy(
    rf";\s+(?:còn\s+|riêng\s+)?(?:[{ORG}]++|ủy ban|ubkt|ban thường vụ)\s[^;{PERSON}]*?(?:đang|sẽ|đã|vừa|đề nghị|yêu cầu"
    rf"|giao|chờ"
    r"|chưa|báo cáo|trình|kiến nghị|tiếp tục|quyết định|thống nhất|cũng)(?!\w)(?! bị)"
)
"""Where a clause begins with another body as its subject: `khai trừ ông A; Huyện ủy B đang xem xét ông C`."""
_NEXT_MATTER = lazy(
    r";\s+(?:đồng thời\s+|cũng\s+)?(?:xem xét|giải quyết|nghe|cho ý kiến|thảo luận|thông qua|xét|rà soát|đồng ý"
    r"|công nhận)\s"
)
"""Where another matter of the same meeting begins."""
_NEXT_FRONTED = lazy(
    rf";\s+(?:(?:còn|riêng)\s+)?(?:(?:đối )?với|trường hợp)\s+[^;]{{0,300}}?,\s*(?:[{ORG}]++|ủy ban|ubkt|ban)\s[^;]*?"
    r"(?:đề nghị|kiến nghị|báo cáo|trình|yêu cầu|chưa|không)(?!\w)"
)
"""Where another clause begins that is on another: `khiển trách A; với cá nhân ông B, UBKT đề nghị xem xét`."""
_NEXT = (_NEXT_FRONTED, _NEXT_CLAUSE, _NEXT_MATTER)
_OF = lazy(r"(?<!\w)của\s+(?:(?:ông|bà|đồng chí)\s+)?$")
"""Before one whom another is told by: `người tiền nhiệm của đồng chí A, đồng chí B bị …`."""
_WITH = lazy(
    rf"[\s,(\-–]+(?:nguyên |kiêm |là |cùng là )?[{POST}{ORG}{HOLDER}]"
    r"(?:(?!(?<!\w)(?:bị|đã|được|với|vợ|con|chồng|cho)\s)"
    rf"[^;:.{PERSON}]){{0,200}}?,?\s+và\s+(?:ông|bà|đồng chí)\s+"
)
"""Between two who suffer the same: the first one's posts, then `và bà`."""
_OF_SEVERAL = lazy(r"(?<!\w)(?:các|hai|ba|bốn|cả|\d{1,2})\s+(?:ông|bà|đồng chí|cán bộ|đảng viên|anh|chị)[\s,:]*$")
_IN_ROW = lazy(
    rf"[\s,(\-–]+(?:nguyên |kiêm |là )?[{POST}{ORG}{HOLDER}](?:(?!(?<!\w)(?:bị|đã|được|với|vợ|con|chồng|cho)\s)"
    rf"[^;:.{PERSON}]){{0,200}}?,?\s+(?:và\s+)?(?:(?:ông|bà|đồng chí)\s+)?"
    r"|\s*(?:,|và|, và)\s+(?:(?:ông|bà|đồng chí)\s+)?"
)
"""Between the people whom a word of the plural heads: their posts or none (`Các ông A, Giám đốc …, B, Phó …`)."""
_BODY_WITH = lazy(
    rf"(?:^|[,;:.]\s*|(?<!\w)(?:và|tập thể|cả)\s+)([{ORG}]++)\s*(?:\([^()]{{0,60}}\)\s*)?(?:,|và|, và|cùng|cùng với)\s+"
    r"(?:(?:hai|ba|bốn|các|\d{1,2})\s+)?(?:cá nhân|đảng viên|cán bộ)?(?:\s*(?:là|gồm|gồm có))?[\s:,]*"
    rf"(?:các\s+)?(?:(?:ông|bà|đồng chí)[\s,:]+)?{POSTS}$"
)
"""Before the people of a passive: the body that suffers the same, `Đảng ủy xã A cùng hai cá nhân là ông B và bà C`."""
NUMBER = r"(?:\d+(?:/\d+)?|một|hai|ba|bốn|năm|sáu|bảy|nhiều|các)"
_NAMED = lazy(
    rf"\s*(?:(?:cụ thể|đó|theo đó|danh sách|trong số này|(?:{NUMBER}|những|số)\s(?:người|cán bộ|đảng viên|cá nhân"
    rf"|tổ chức đảng|trường hợp)\s(?:này|trên|đó|nói trên|bị kỷ luật"
    rf"|vi phạm))[^;:.{PERSON}{ORG}{HOLDER}]{{0,90}}?(?:(?<!\w)(?:là|gồm|có)(?!\w)|:)"
    r"|gồm|bao gồm|cụ thể)[\s,:]*(?:các\s+)?"
)
_NEXT_ITEM = lazy(rf"[\s\-–+•*]*(?=(?:ông|bà|đồng chí)\s+[{PERSON}]++\s*[,(])")
_SAYS = lazy(r"(?<!\w)(?:đã|bị|được|cho|biết|nói|có|phải|sẽ|chịu|nhận|phát biểu|khẳng định|vì|do)(?!\w)")
_FAR, _POSTS_ONLY, _BEFORE = 400, 200, 24  # characters


def after_form(line: Outline, end: int, stop: int) -> tuple[tuple[Mark, ...], int]:
    """The targets that follow a form, and where the posts that it names end: right after it, or after `đối với`."""
    direct = _DIRECT.match(line.text, end, stop)
    to = _TO.search(line.text, end, min(stop, end + _FAR))
    if to is not None and _only_posts(line, end, to.start()):
        return targets_from(line, to.start(), stop), to.start()
    if direct is not None:
        return targets_from(line, end, stop), end
    if to is not None and not _END.search(line.text, end, to.start()):
        return targets_from(line, to.start(), stop), to.start()
    return (), end


def _only_posts(line: Outline, start: int, end: int) -> bool:
    """Whether nothing but posts and what goes with them (terms, joining words) stands between a form and `đối với`."""
    rest = _NAMES.sub("", line.text[start:end])
    return len(rest) < _POSTS_ONLY and ";" not in rest and not FORM.search(rest)


def before_form(line: Outline, at: int) -> tuple[Mark, ...]:
    """The targets in `kỷ luật (đối với) ông A và Chi bộ B bằng hình thức …`; `at` is where the form begins."""
    found = None
    for match in _DISCIPLINED.finditer(line.text, 0, at):
        found = match
    if found is None or not _STARTS.match(line.text, found.end() - 1, at):
        return ()
    return targets_from(line, found.end(), at)


def disciplined(line: Outline) -> tuple[tuple[Mark, ...], Mark | None]:
    """Those whom a sentence says are disciplined, where it gives no form, and the agent of its passive.

    `quyết định kỷ luật ông A và bà B`, `ông A bị Huyện ủy B kỷ luật`.
    """
    found = next((m for m in _DISCIPLINED.finditer(line.text) if _STARTS.match(line.text, m.end() - 1)), None)
    if found is not None:
        return targets_from(line, found.end(), len(line.text)), None
    passive = _SUFFERED.search(line.text)
    people = line.between(0, passive.start(), PERSON, HOLDER) if passive is not None else []
    if passive is None or not people:
        return (), None
    return subjects(line, people), line.by_start.get(passive.start(1)) if passive[1] else None


def targets_at(line: Outline, start: int, stop: int) -> tuple[Mark, ...]:
    """As `targets_from`, where somebody's name begins at the offset; nobody where none does."""
    return targets_from(line, start, stop) if _STARTS.match(line.text, start, stop) is not None else ()


def targets_from(line: Outline, start: int, stop: int) -> tuple[Mark, ...]:
    """The people and bodies of a list that begins at an offset and ends at the reason, the next form or `stop`."""
    named = line.between(start, stop, ORG, PERSON, HOLDER)
    first = next((m for m in named if m.sign == ORG or not _is_other(line, m)), None)
    if first is None:
        return ()
    ended = _END.search(_BRACKETS.sub(lambda m: "_" * len(m.group()), line.text), first.end, stop)
    end = ended.start() if ended else stop
    clauses = (form.search(line.text, first.end, end) for form in _NEXT)
    end = min([end, *(match.start() for match in clauses if match is not None)])
    targets = [first]
    while targets[-1].sign == ORG and (mark := _next_body(line, targets, end)) is not None:
        targets.append(mark)
    people = line.between(first.end, end, PERSON)
    people = people[:-1] if ended and ended[0] == _SUFFERS and _PARTS.search(line.text, first.end, end) else people
    targets += [m for m in people if not _KIN.search(line.text[max(0, m.start - _BEFORE) : m.start])]
    body = _NEXT_BODY.match(line.text, targets[-1].end, end) if targets[-1].sign == PERSON else None
    mark = line.by_start.get(body.start(1)) if body is not None else None
    targets += [mark] if mark is not None and not _ACTS.match(line.text, mark.end) else []
    return tuple({m.thing: m for m in reversed(targets)}.values())[::-1]


def _is_other(line: Outline, mark: Mark) -> bool:
    """Whether somebody is named only to tell who another is: `cảnh cáo người tiền nhiệm của ông A, ông B`."""
    return _RELATED.search(line.text, max(0, mark.start - _BEFORE - _BEFORE), mark.start) is not None


def _next_body(line: Outline, listed: list[Mark], end: int) -> Mark | None:
    """The next body of a list. After a comma alone stands what the one before belongs to, too: `Cục A, Bộ B`."""
    match = _NEXT_BODY.match(line.text, listed[-1].end, end)
    mark = line.by_start.get(match.start(1)) if match is not None else None
    mark = mark if mark is not None and not _ACTS.match(line.text, mark.end) else None
    if match is None or mark is None or "và" in match.group().split():
        return mark
    first, words = (line.words[m.start : m.end].lower() for m in (listed[0], mark))
    return mark if _DISCIPLINED_BODY.match(words) or words.split()[:1] == first.split()[:1] else None


def subjects(line: Outline, people: list[Mark]) -> tuple[Mark, ...]:
    """The people of a passive: the last named before it and those joined to him, their posts between them or not."""
    people = _outside(line, people)
    row = _headed(line, people) or _joined(line, people)
    row = (*(m for m in row[:-1] if not _OF.search(line.text[max(0, m.start - _BEFORE) : m.start])), row[-1])
    body = _BODY_WITH.search(line.text, 0, row[0].start)
    mark = line.by_start.get(body.start(1)) if body is not None else None
    return (mark, *row) if mark is not None else row


def _outside(line: Outline, people: list[Mark]) -> list[Mark]:
    """Those of the people who stand in no brackets, where any does: a remark in them is on another."""
    hidden = _BRACKETS.sub(lambda m: "_" * len(m.group()), line.text) if "(" in line.text else line.text
    return [m for m in people if hidden[m.start] != "_"] or people


def _joined(line: Outline, people: list[Mark]) -> tuple[Mark, ...]:
    """The last of the people and those joined to him, their posts between them or not."""
    found = list(together(line, people[-1]))
    for mark in reversed([m for m in people if m.end <= found[0].start]):
        if _WITH.fullmatch(line.text[mark.end : found[0].start]) is None:
            break
        found.insert(0, mark)
    return tuple(found)


def _headed(line: Outline, people: list[Mark]) -> tuple[Mark, ...]:
    """The people of a list that a word of the plural heads, up to the last one; none where no such list ends there."""
    row: list[Mark] = [people[-1]]
    for mark in reversed(people[:-1]):
        if _IN_ROW.fullmatch(line.text, mark.end, row[0].start) is None:
            break
        row.insert(0, mark)
    headed = _OF_SEVERAL.search(line.text, 0, row[0].start)
    return tuple(row) if len(row) > 1 and headed is not None else ()


def named(line: Outline) -> tuple[Mark, ...]:
    """Those whom a sentence names after another has counted them: `Cụ thể, 3 cán bộ bị xử lý là: ông A; bà B`."""
    match = _NAMED.match(line.text)
    return targets_at(line, match.end(), len(line.text)) if match is not None else ()


def named_next(line: Outline) -> tuple[Mark, ...]:
    """The one whom a sentence names as a further item of such a list, with nothing said of him but what he is."""
    match = _NEXT_ITEM.match(line.text)
    return targets_at(line, match.end(), len(line.text)) if match is not None and not _SAYS.search(line.text) else ()
