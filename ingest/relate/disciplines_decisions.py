"""Decisions of discipline in one sentence: the form, against whom, by whom, and which posts it takes (contract rule 14).

Four orders of words are read, each only where the form is decided and not proposed:
active "khiển trách ông A và Chi bộ B", "cách chức Bí thư đối với ông A"; by form "kỷ luật ông A bằng hình thức cảnh cáo";
passive "ông A bị (Huyện ủy) khiển trách"; upheld "giữ nguyên hình thức khiển trách do Thành ủy B quyết định".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from ingest.reading import PostRead
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import is_oblique
from schema.authority.phrases import alternation, by_form


@dataclass(frozen=True, slots=True)
class Decision:
    """One form against its targets: offsets of the form in the outline, the decider's mark (None where not said there).

    `posts` are those that it takes by name; `all_posts` that it takes every post in the Party.
    """

    form: str
    start: int
    end: int
    targets: tuple[Mark, ...]
    by: Mark | None
    rule: str
    posts: tuple[PostRead, ...] = ()
    all_posts: bool = False


_MOST = 40  # forms looked at in one sentence
_FORM = re.compile(alternation("disciplines", "forms"))
_PROPOSED = re.compile(alternation("disciplines", "proposals"))
_DECIDED = re.compile(alternation("disciplines", "decided"))
_SUBJECT_BEFORE = re.compile(rf"[{ORG}]\s*(?:cũng\s+)?$")
_DECIDES = re.compile(rf"[,;]\s*[{ORG}]++[^,;]{{0,60}}?(?:quyết định|đã|thi hành|thống nhất)")
_END = re.compile(alternation("disciplines", "ends"))
_HONORIFIC = r"(?:(?:các |hai |ba |cả )?(?:đồng chí|đ/c|đc|ông|bà|tập thể|cá nhân|đảng viên|đối với|với|đối với các|cho)[\s:]+)"
_POSTS = rf"(?:[{POST}]++[\s,]+)*"
_TO = re.compile(rf"(?<!\w)(?:đối với|với|cho|của)\s+{_HONORIFIC}{{0,3}}{_POSTS}{_HONORIFIC}?[{ORG}{PERSON}{HOLDER}]")
_STARTS = re.compile(rf"[\s:]*{_HONORIFIC}{{0,3}}{_POSTS}{_HONORIFIC}?([{ORG}{PERSON}{HOLDER}])")
_DIRECT = re.compile(
    rf"[\s:]*(?:(?:ra khỏi|khỏi)?\s*đảng(?! ủy)|về mặt (?:đảng|chính quyền)|\d+ (?:người|cán bộ|đảng viên|đồng chí)(?: khác)?,?\s*(?:gồm|là)?)?[\s:,]*"
    rf"{_HONORIFIC}{{0,3}}{_POSTS}{_HONORIFIC}?([{ORG}{PERSON}{HOLDER}])"
)
_LIST_ORG = re.compile(rf"(?:nhiệm kỳ \d{{4}}\s?-\s?\d{{4}}\s*)?(?:,|và|, và)\s+{_HONORIFIC}{{0,2}}([{ORG}])")
_BY_FORM = re.compile(r"(?:bằng|với|theo)?\s*hình thức\s*(?:kỷ luật\s*)?$")
_KEPT = re.compile(r"giữ nguyên[^;]{0,60}$|y án[^;]{0,40}$")
_BY_AFTER = re.compile(rf"(?:do|theo (?:các )?quyết định(?: số [^\s]+)?(?: ngày [^\s]+)? của)\s+([{ORG}])")
_PASSIVE = re.compile(rf"(?<!\w)bị\s+(?:([{ORG}]++)\s+)?(?:(?:kỷ luật|thi hành kỷ luật|xử lý kỷ luật|tạm)\s+)*(?:(?:bằng|với|ở)\s+)?(?:hình thức\s+)?(?:kỷ luật\s+)?$")
_SELF = re.compile(r"tự phê bình|phê bình và tự|tự\s+$")
_CHANGED = re.compile(r"từ\s+(?:hình thức\s+)?$")
_ALL = re.compile(r"\s*(?:tất cả|hết|các)?\s*(?:các )?chức vụ(?: trong)? đảng|\s*(?:tất cả|hết) (?:các )?chức vụ")
_BRACKET = re.compile(r"\(\s*(?:bao gồm|gồm|kể cả)[^()]{0,400}\)")
_TASKED = re.compile(rf"(?:đề nghị|yêu cầu)\s+{_HONORIFIC}?([{PERSON}])[^;]{{0,60}}$")


def tells_of_forms(words: str) -> bool:
    """Whether a sentence's words hold any form of discipline."""
    return _FORM.search(words) is not None


def decisions(line: Outline) -> list[Decision]:
    """The decisions that a sentence reports, in order."""
    found: list[Decision] = []
    forms = list(islice(_FORM.finditer(line.text), _MOST))
    for number, match in enumerate(forms):
        entry = by_form("disciplines", "forms").get(re.sub(r"\s+", " ", match.group()))
        if entry is None:
            continue
        stop = forms[number + 1].start() if number + 1 < len(forms) else len(line.text)
        decision = _decision(line, match, entry.id, stop, found) if entry.sort == "form" else _weak(line, match, entry.id, found)
        if decision is not None and decision.targets:
            found.append(decision)
    return found


def _decision(line: Outline, match: re.Match[str], form: str, stop: int, before: list[Decision]) -> Decision | None:
    left = line.text[max(0, match.start() - 400) : match.start()]
    if _CHANGED.search(left[-30:]) or _SELF.search(left[-16:]):
        return None
    if _KEPT.search(left):
        return _kept(line, match, form, stop)
    if not _is_decided(line, match.start(), before):
        return None
    passive = _PASSIVE.search(left)
    if passive is not None:
        base = match.start() - len(left)
        return _passive(line, match, form, base + passive.start(), _mark(line, base + passive.start(1)) if passive[1] else None, stop)
    if _BY_FORM.search(left) and (targets := _before_form(line, match.start())):
        return Decision(form, match.start(), match.end(), targets, decider(line, targets[0].start), "discipline by form", *_taken(line, match, form, stop, stop))
    return _active(line, match, form, stop)


def _is_decided(line: Outline, at: int, before: list[Decision]) -> bool:
    """Whether the form is said to be decided: nothing of its clause proposes it, and something decides."""
    clause = _clause_start(line, at)
    proposals = list(_PROPOSED.finditer(line.text, clause, at))
    if proposals and not _DECIDES.search(line.text, proposals[-1].end(), at):
        return bool(_weak_proposal(line, proposals, at))
    return bool(before) or bool(_SUBJECT_BEFORE.search(line.text[max(0, at - 60) : at])) or bool(_DECIDED.search(line.text, 0, at)) or at < 3  # noqa: PLR2004 - a heading begins with it


def _weak_proposal(line: Outline, proposals: list[re.Match[str]], at: int) -> bool:
    """`đã xem xét, quyết định thi hành kỷ luật`: looking into it is no proposal where a decision follows."""
    if any(p.group() != "xem xét" for p in proposals):
        return False
    return bool(re.search(r"(?:quyết định|thi hành kỷ luật)", line.text[proposals[-1].end() : at])) and not re.search(
        r"(?:đến mức|phải|cần)\s+xem xét", line.text[max(0, proposals[-1].start() - 12) : at]
    )


def _clause_start(line: Outline, at: int) -> int:
    return max(line.text.rfind(";", 0, at), line.text.rfind(". ", 0, at)) + 1


# --- who ----------------------------------------------------------------------------------------------------------


def _active(line: Outline, match: re.Match[str], form: str, stop: int) -> Decision | None:
    """The targets after the form: right after it, or after `đối với`."""
    direct = _DIRECT.match(line.text, match.end(), stop)
    to = _TO.search(line.text, match.end(), min(stop, match.end() + 400))
    if to is not None and _END.search(line.text, match.end(), to.start()) and not _only_posts(line, match.end(), to.start()):
        to = None
    if to is not None and (direct is None or _only_posts(line, match.end(), to.start())):
        start = to.start()
        posts_end = to.start()
    elif direct is not None:
        start = match.end()
        posts_end = match.end()
    else:
        return None
    targets, last = _targets(line, start, stop)
    if not targets:
        return None
    posts, everything = _taken(line, match, form, posts_end, max(last, stop if stop < len(line.text) else last))
    return Decision(form, match.start(), match.end(), targets, decider(line, match.start()), "discipline", posts, everything)


def _only_posts(line: Outline, start: int, end: int) -> bool:
    """Whether nothing but posts and what goes with them stands between a form and `đối với`."""
    rest = re.sub(rf"[{POST}{HOLDER}{ORG}]++", "", line.text[start:end])
    return not _FORM.search(rest) and ";" not in rest and len(rest) < 200  # noqa: PLR2004 - terms, joining words


def _targets(line: Outline, start: int, stop: int) -> tuple[tuple[Mark, ...], int]:
    """The people and bodies of a list that begins at an offset, and where it ends."""
    first = next((m for m in line.marks if m.start >= start and m.sign in {ORG, PERSON, HOLDER}), None)
    if first is None or first.start >= stop:
        return (), start
    ended = _END.search(_without_brackets(line.text), first.end, stop)
    end = ended.start() if ended else stop
    targets = [first]
    if first.sign == ORG:
        while listed := _LIST_ORG.match(line.text, _after(line, targets[-1].end), end):
            mark = line.by_start.get(listed.start(1))
            if mark is None:
                break
            targets.append(mark)
    targets += [m for m in line.between(first.end, end, PERSON) if not _of_another(line, m)]
    return tuple(dict.fromkeys(targets)), end


def _after(line: Outline, at: int) -> int:
    while at < len(line.text) and line.text[at] == " ":
        at += 1
    return at


def _of_another(line: Outline, mark: Mark) -> bool:
    """Whether a name belongs to another's description: `vợ của ông A`."""
    return bool(re.search(r"(?:của|vợ|chồng|con|với|cho)\s+(?:(?:ông|bà|đồng chí)\s+)?$", line.text[max(0, mark.start - 24) : mark.start])) and not re.search(
        r"(?:đối với|kỷ luật với)\s+(?:(?:ông|bà|đồng chí)\s+)?$", line.text[max(0, mark.start - 28) : mark.start]
    )


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^()]{0,300}\)", lambda m: "_" * len(m.group()), text)


def _before_form(line: Outline, at: int) -> tuple[Mark, ...]:
    """`kỷ luật (đối với) ông A và Chi bộ B bằng hình thức …`: the targets between the two."""
    found = None
    for match in re.finditer(r"kỷ luật(?: về đảng| đảng| hành chính)?(?:\s+đối với|\s+với)?\s", line.text[:at]):
        found = match
    if found is None or not _STARTS.match(line.text, found.end() - 1, at):
        return ()
    targets, _ = _targets(line, found.end(), at)
    return targets


def _passive(line: Outline, match: re.Match[str], form: str, at: int, agent: Mark | None, stop: int) -> Decision | None:
    """`ông A (chức vụ) bị Huyện ủy khiển trách`: the nearest person before, else the nearest body."""
    people = line.between(_sentence_clause(line, at), at, PERSON, HOLDER)
    bodies = [m for m in line.between(_sentence_clause(line, at), at, ORG) if agent is not None or not is_oblique(line, m)]
    targets = people[-1:] or bodies[-1:]
    if not targets:
        return None
    after = _BY_AFTER.search(line.text, match.end(), min(len(line.text), match.end() + 200))
    by = agent or (_mark(line, after.start(1)) if after else None)
    return Decision(form, match.start(), match.end(), tuple(targets), by, "discipline, passive", *_taken(line, match, form, match.end(), stop))


def _sentence_clause(line: Outline, at: int) -> int:
    return line.text.rfind(";", 0, at) + 1


def _kept(line: Outline, match: re.Match[str], form: str, stop: int) -> Decision | None:
    """An appeal refused: the discipline is the first decider's, against the one who appealed."""
    people = line.between(0, match.start(), PERSON, HOLDER)
    after = _BY_AFTER.search(line.text, match.end(), stop)
    by = _mark(line, after.start(1)) if after else None
    return Decision(form, match.start(), match.end(), tuple(people[:1]), by, "discipline upheld")


def _weak(line: Outline, match: re.Match[str], form: str, before: list[Decision]) -> Decision | None:
    """Forms that are mostly talk: only what a body does to somebody in so many words."""
    left = line.text[max(0, match.start() - 200) : match.start()]
    base = match.start() - len(left)
    if _SELF.search(left[-16:]) or line.text.startswith(" và tự", match.end()):
        return None
    passive = _PASSIVE.search(left)
    if passive is not None and passive[1]:
        return _passive(line, match, form, base + passive.start(), _mark(line, base + passive.start(1)), match.end())
    tasked = _TASKED.search(left)
    if form == "rút kinh nghiệm" and before and tasked is not None and (person := _mark(line, base + tasked.start(1))):
        return Decision(form, match.start(), match.end(), (person,), decider(line, person.start), "discipline, mild")
    return None


def _mark(line: Outline, at: int) -> Mark | None:
    return line.by_start.get(at)


def decider(line: Outline, at: int) -> Mark | None:
    """The body that decides: the last before the form that is its sentence's subject; a person decides for a body."""
    clause = _clause_start(line, at)
    for start in (clause, 0):
        for mark in reversed(line.between(start, at, ORG, PERSON, HOLDER)):
            tail = line.text[mark.end : at]
            if mark.sign == ORG and _acts(line, mark, tail):
                return mark
            if mark.sign != ORG and re.search(r"ký (?:ban hành )?(?:các )?quyết định|ra quyết định", tail):
                return mark
    return None


_SUBJECT_TAIL = re.compile(r"[\s,(]*(?:khóa|họp|đã|vừa|cũng|quyết định|kỷ luật|thi hành|ban hành|công bố|ra |có quyết|thống nhất|xem xét|tiếp tục|họp|ký|biểu quyết|khai trừ|cảnh cáo|khiển trách|cách chức|[^\w\s]|$)")
_OBLIQUE = re.compile(r"(?<!\w)(?:thuộc|tại|với|cho|ở|là|đảng viên|cán bộ|lãnh đạo)\s+(?:tập thể\s+)?$")


def _acts(line: Outline, mark: Mark, tail: str) -> bool:
    if _OBLIQUE.search(line.text[max(0, mark.start - 20) : mark.start]):
        return False
    return bool(_SUBJECT_TAIL.match(tail)) or bool(re.match(r"[^;]{0,80}(?:quyết định|thi hành kỷ luật|kỷ luật)", tail))


# --- what it takes --------------------------------------------------------------------------------------------------


def _taken(line: Outline, match: re.Match[str], form: str, named_end: int, stop: int) -> tuple[tuple[PostRead, ...], bool]:
    """The posts that a dismissal or an expulsion takes: those named after the form, else all in the Party."""
    if form == "khai trừ":
        return (), True
    if form != "cách chức":
        return (), False
    if _ALL.match(line.text, match.end()):
        return (), True
    named = [m.post for m in line.between(match.end(), named_end, POST, HOLDER) if m.post]
    bracket = _BRACKET.search(line.text, match.end(), min(len(line.text), match.end() + 600))
    if bracket is not None:
        named += [m.post for m in line.between(bracket.start(), bracket.end(), POST, HOLDER) if m.post]
    return tuple(named), False

