"""Inspections as events: those that the article is about, on the days of their work or of their conference."""

from __future__ import annotations

from datetime import date

from ingest.patterns import lazy
from ingest.relate.events.choose import opens_with_its_day
from ingest.relate.events.day_elsewhere import session_day
from ingest.relate.events.happenings import Happening
from ingest.relate.events.part_rules import THAT_MEETING
from ingest.relate.events.told import Told
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.rules import BY_ROLE, ELIDED
from ingest.relate.inspections.under import DECISIONS, ON_INSPECTION
from ingest.relate.signs.days import days_from, shifted
from ingest.relate.signs.entries import Entry
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import DIRECTIVE, ORG, TIME, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone
from schema.model import DirectiveKind, EventKind, Purpose, Under

OF_INSPECTION = frozenset({"works with", "checks on the spot", "decision handed over", "visits"})
"""Rules of happenings that read an inspection's own sentence too."""

INSPECTING = lazy(r"(?<!công tác )(?<!\w)(?:kiểm tra|giám sát)(?!\w)")
_DONE = pattern(
    r"\A(?:vừa qua, |mới đây, )?<ORG><REMARK> (?:đã|vừa)(?: tiến hành)?[^;:<Y><T>]{0,60}? (?:kiểm tra|giám sát)"
)
_JUST = lazy(r"(?<!\w)(?:vừa|mới đây|hôm nay|mới)(?!\w)")
_LEAD_LINES = 3
_THEN = pattern(r"\A(?:trước đó|trước đấy|sau đó|tiếp đó|cùng ngày)[^;:<ORG><P>]{0,30}<T>")
_EARLIER = lazy(r"trước (?:đó|đấy)(?!\w)")
"""The opening of a sentence of what went before, be it the only happening that is told as one."""
_BACK = lazy(r"(?<!\w)trước (?:đó|đấy|(?:buổi|cuộc|hội nghị)(?: làm việc| giám sát| kiểm tra)? này)(?!\w)")
"""In a sentence of what a team had done before what is reported."""
_ASIDE = lazy(r"(?:cũng )?(?:theo tìm hiểu|được biết|ngoài ra),? (?:trước (?:đó|đấy)|hồi)(?!\w)")
"""The opening of a sentence that adds what others inspected before."""
_NOT_THEN = pattern(r"<planned>|(?<!\w)từ (?:ngày )?<T>")
_TELLING = pattern(r"<T>,? [^;:<T>]{0,40}?(?:cho biết|cho hay|xác nhận|tiết lộ|thông tin)(?!\w)")
"""On the day of telling it."""
_BESIDE = 24
_EXAMINED = lazy(r"(?:[-+*] ?|[ivx\d]{1,5}[-.)/] ?)?(?:xem xét|nghe|cho ý kiến|thảo luận|thông qua)(?!\w)")
"""A sentence in which a session goes through the outcome of an inspection that is past."""
_SESSION = lazy(r"họp(?: phiên| kỳ)|kỳ họp|phiên họp")
_LONG_AGO = 60
"""Days."""
_LIST = 10
_LISTED = pattern(r"(?:\d{1,2}[.)/]|[-+*•]|[a-z]\)) ?<D>")
_MOST = 0.9
_CONCLUDED = 0.85


def inspections_told(scene: Scene, drafts: list[Draft], main: Happening | None) -> list[Told]:
    """The events of kind Inspection: the drafts that the article is about. `main` is its main happening."""
    if main is not None and _is_session(scene, main) and scene.is_lead(main.line, _LEAD_LINES):
        return []
    own = [d for d in drafts if _is_main(scene, d, main)] or _listed_then(drafts, main)
    if own and main is not None and (main.about_inspection or _heard_then(own[0], main)):
        return [_concluded(scene, own, main)]
    told: list[Told] = []
    for draft in own:
        if (held := _report_day(scene, draft)) is not None:
            told.append(_reported(scene, draft, held))
            continue
        alone = [d for d in drafts if not d.recalled and d.date is None] == [draft]
        days: list[str | None] = [*_days_of_work(scene, draft)]
        for day in days or [_only_day(scene, draft, alone=alone)]:
            same = next((t for t in told if t.date == day and t.organizers == _senders(scene, draft)), None)
            if same is None:
                told.append(_event(scene, draft, day))
            else:
                _join(scene, same, draft)
    return told


def _listed_then(drafts: list[Draft], main: Happening | None) -> list[Draft]:
    """The inspections whose decisions a meeting about them made known one by one, in a list after it."""
    if main is None or not main.about_inspection:
        return []
    items = [d for d in drafts if _LISTED.match(_first(d).text) is not None]
    return [d for d in items if 0 < _first(d).number - main.line.number <= _LIST]


def _days_of_work(scene: Scene, draft: Draft) -> list[str]:
    """The days on which the team worked: an event for each, also for one more place told in a later sentence.

    What it had done before at other places is recalled, and no event: "Trước đó, Tổ đã làm việc với A (ngày 19/7)".
    """
    first = _first(draft)
    known = {*first.things(ORG)}
    back = [line for line in draft.lines if line is not first and _BACK.search(line.text)]
    days = [day for day in draft.days if not any(day in _all_days(scene, line) for line in back)]
    later = [line for line in draft.lines if line.number > first.number and line not in back]
    for line in later if days else ():
        new = [
            n for n, sign in line.signs.items() if sign.char == ORG and not known.issuperset(line.things(ORG, n, n + 1))
        ]
        at = next((n for n in new if {*line.things(ORG, n, n + 1)} & {*draft.inspected}), None)
        days += [day for day in ([] if at is None else _days_there(scene, draft, line, at)) if day not in days]
    return list(dict.fromkeys(days))


def _days_there(scene: Scene, draft: Draft, line: Line, at: int) -> list[str]:
    """The day on which the team was at the further place that a sentence names at `at`."""
    if (by := days_from(line)) is not None:
        return [day] if (day := shifted(draft.date, by)) is not None else []
    if _NOT_THEN.search(line.text):
        return []
    return [iso for _, said in scene.days(line, 0, at + _BESIDE) if (iso := scene.day(said)) is not None][:1]


def _all_days(scene: Scene, line: Line) -> set[str | None]:
    return {scene.day(said) for _, said in scene.days(line, 0, len(line.text))}


def _only_day(scene: Scene, draft: Draft, *, alone: bool) -> str | None:
    """The day of an inspection, of its sentence, or, where it is the only one without a day, of its team's session."""
    if draft.days:  # of what is recalled alone
        return scene.day_in(_first(draft))
    told = None if _TELLING.search(draft.lines[0].text) else scene.day_in(draft.lines[0])
    return _news_day(scene, draft) or told or (session_day(scene) if alone else None)


def _news_day(scene: Scene, draft: Draft) -> str | None:
    """The day on which its sentence opens, where another tells when it began: "Ngày 5/6, đoàn … kết thúc đợt …".

    Else that of the heading right above it.
    """
    first, entry = _first(draft), scene.entry(_first(draft))
    own = scene.day_in(first) if draft.date is not None and opens_with_its_day(first) else None
    return own or draft.date or (scene.day(entry.day) if entry is not None and _opens(entry, first) else None)


def _opens(entry: Entry, first: Line) -> bool:
    """Whether it is what an entry of a diary begins with, of no other time."""
    return first.number - entry.start <= 1 and TIME not in first.text


def _report_day(scene: Scene, draft: Draft) -> str | None:
    """The day on which an inspection's outcome was told, told first in its sentence: "Ngày 5/6, A thông báo …"."""
    first = _first(draft)
    if not draft.concluded or draft.days or not (opens_with_its_day(first) or _THEN.match(first.text)):
        return None
    return scene.day_in(first)


def _reported(scene: Scene, draft: Draft, day: str) -> Told:
    """The meeting at which an inspection's outcome was told; the head of the team chairs it where nobody else does."""
    one = _event(scene, draft, day)
    near = scene.lines[_first(draft).number : _first(draft).number + _LEAD_LINES + 1]
    if any(not lead.rule.leads for line in near for lead in leads_in(line)):
        one.chairs = [c for c in one.chairs if c not in draft.leaders]
    return one


def _heard_then(draft: Draft, main: Happening) -> bool:
    """Whether the sentence before the meeting's tells that it heard of it: "A đã nghe báo cáo của đoàn …"."""
    return main.rule.name == THAT_MEETING and main.line.number == _first(draft).number + 1


def _decided(scene: Scene, draft: Draft) -> dict[str, Under]:
    decided = scene.of_kinds(draft.under, frozenset({DirectiveKind.QUYET_DINH}))
    return {d: Under(d, Purpose.INSPECTS) for d in decided}


def _is_session(scene: Scene, main: Happening) -> bool:
    """Whether it is a session of an inspection commission: the inspections that it hears of are past."""
    return _by_commission(scene, main) and _SESSION.match(main.line.text, main.named) is not None


def also_told(scene: Scene, drafts: list[Draft], main: Told | None) -> list[Told]:
    """Inspections of a known day that are reported beside the main event, none that is recalled from long ago.

    One whose sentence does not open with its day is under its decision alone; its matter belongs to the inspection. One
    without a day counts where its head and documents are told, unless a meeting hears of it.
    """
    found: list[Told] = []
    for draft in drafts:
        first = _first(draft)
        if (draft.rule == BY_ROLE.name and not opens_with_its_day(first)) or _ASIDE.match(first.text):
            continue  # told by the way
        held = _report_day(scene, draft)
        if held is not None and _in_turn(scene, first, main) and not (draft.recalled and _long_before(held, main)):
            found.append(_reported(scene, draft, held))
            continue
        day = _news_day(scene, draft)
        if day is not None and _is_ahead(scene, day):
            continue
        if day is None:
            timed = TIME in first.text
            if draft.leaders and draft.under and not draft.recalled and not timed and not _is_heard(scene, draft, main):
                found.append(_event(scene, draft, None))
            continue
        past = (draft.recalled and _long_before(day, main)) or _is_reviewed(scene, draft, main)
        if past or not _in_turn(scene, first, main):
            continue
        event = _event(scene, draft, day)
        if not opens_with_its_day(first) and draft.date is not None:
            event.under = _decided(scene, draft)
        found.append(event)
    return found


def _is_ahead(scene: Scene, day: str) -> bool:
    """Whether the day lies after the article's: what is announced with its first day is still to come."""
    return scene.published is not None and not day.startswith("--") and day > scene.published[:10]


def _is_reviewed(scene: Scene, draft: Draft, main: Told | None) -> bool:
    """Whether a meeting looks back on it: it went on for days or weeks, and had begun before the meeting."""
    if main is None or main.kind is EventKind.INSPECTION or (main.date or "") < (draft.date or ""):
        return False
    return _news_day(scene, draft) == draft.date and any(
        scene.day(day) == draft.date and day.end_day is not None
        for line in draft.lines
        for _, day in scene.days(line, 0, len(line.text))
    )


def _is_heard(scene: Scene, draft: Draft, main: Told | None) -> bool:
    """Whether a meeting may only have heard of it: no sentence of its own begins with the team and what it did."""
    if main is None or main.kind is EventKind.INSPECTION:
        return False
    return draft.team is None or _first(draft).text[:1] != ORG or _by_commission(scene, main)


def _by_commission(scene: Scene, main: Happening | Told) -> bool:
    return any(scene.is_commission(o) for o in main.organizers)


def _long_before(day: str, main: Told | None) -> bool:
    """Whether the day of something recalled lies more than some weeks before the main event, or nobody can tell."""
    if main is None or main.date is None or day.startswith("--") or main.date.startswith("--"):
        return True
    return (date.fromisoformat(main.date) - date.fromisoformat(day)).days > _LONG_AGO


def only_told(scene: Scene, drafts: list[Draft]) -> list[Told]:
    """The inspections of an article that tells of no other event, where documents and a team or the opening do."""
    acted = [d for d in drafts if d.team is not None or d.leaders or _opens_article(scene, d)]
    own = [d for d in acted if d.under and not d.recalled and not _EXAMINED.match(_first(d).text)]
    alone = session_day(scene) if len(drafts) == 1 else None
    return [_event(scene, draft, draft.date or alone) for draft in own if not _first(draft).text.startswith('"')]


def _opens_article(scene: Scene, draft: Draft) -> bool:
    """Whether the first sentence of all tells it as done, of no year or month: "UBKT đã tiến hành giám sát …"."""
    first = _first(draft)
    return first in scene.prose[:1] and _DONE.match(first.text) is not None


def _in_turn(scene: Scene, first: Line, main: Told | None) -> bool:
    """Whether it is told after the main event, or close before it as the first step of one story, with its day."""
    if main is None or first.number > main.line.number or _EARLIER.match(main.line.text):
        return True
    if scene.entry(first) is not None:
        return True
    return 0 < main.line.number - first.number <= 2 and opens_with_its_day(first)


def _is_main(scene: Scene, draft: Draft, main: Happening | None) -> bool:
    """Whether the article is about the inspection: told in the lead, as news, with no other happening before it."""
    first = _first(draft)
    in_lead = first.zone == Zone.TITLE or scene.is_lead(first, _LEAD_LINES)
    announced = main is not None and main.about_inspection and main.line is first
    news = announced or _is_news(scene, draft, first)
    if draft.rule == ELIDED.name:  # one of a report's results
        return False
    if draft.recalled or first.text.startswith('"') or not in_lead or not news:
        return False
    if main is None or main.about_inspection:
        return True
    if main.line is first:  # "HĐND tổ chức kỳ họp, xem xét báo cáo giám sát của …" is the session of another body
        sides = {*draft.inspectors, *draft.inspected}
        return main.rule.name in OF_INSPECTION or not main.organizers or bool(sides & {*main.organizers})
    if main.line.number < first.number:
        return first.zone == Zone.TITLE and main.rule.name in OF_INSPECTION
    return True


def _first(draft: Draft) -> Line:
    prose = [line for line in draft.lines if line.zone != Zone.TITLE]
    return min(prose or draft.lines, key=lambda line: line.number)


def _is_news(scene: Scene, draft: Draft, first: Line) -> bool:
    """Whether it has a day, or the headline is of it, or the first sentences say "vừa"."""
    if draft.date is not None or scene.day_in(draft.lines[0]) is not None or INSPECTING.search(scene.title):
        return True
    return any(_JUST.search(line.text) for line in [first, *scene.prose[:2]])


def _senders(scene: Scene, draft: Draft) -> list[str]:
    return [i for i in draft.inspectors if not scene.is_team(i)] or draft.inspectors


def _event(scene: Scene, draft: Draft, day: str | None) -> Told:
    rule = f"event: inspection, {draft.rule}"
    one = Told(EventKind.INSPECTION, draft.lines[0], rule, min(draft.confidence, _MOST), day)
    one.organizers = list(_senders(scene, draft))
    _join(scene, one, draft)
    one.attended(scene.lines)
    return one


def _join(scene: Scene, one: Told, draft: Draft) -> None:
    """Add an inspection's heads and documents; rules of the state and the charter are the inspection's matter alone."""
    one.chairs += [c for c in draft.leaders if c not in one.chairs]
    known = scene.reading.directives
    charter = {d for d in draft.under if d in known and known[d].kind is DirectiveKind.DIEU_LE}
    for directive in (d for d in draft.under if d not in charter and scene.is_party_document(d)):
        one.under.setdefault(directive, Under(directive, Purpose.INSPECTS))
    for line in draft.lines:
        one.say(line)


def _concluded(scene: Scene, drafts: list[Draft], main: Happening) -> Told:
    """A conference that announces or concludes inspections is one event of that kind, on its own day."""
    one = Told(EventKind.INSPECTION, main.line, "event: inspection concluded", _CONCLUDED, scene.day(main.date))
    one.say(main.line)
    held = next((d for d in drafts if d.inspectors[0] in main.organizers), drafts[0])
    sent = [(scene.sender(o) or "") if scene.is_team(o) else o for o in main.organizers]
    own = [o for o in dict.fromkeys(sent) if o]
    one.organizers = own or list(_senders(scene, held))
    leaders = held.leaders
    for draft in (d for d in drafts if d is held or (_first(d) is _first(held) and d.inspectors == held.inspectors)):
        _join(scene, one, draft)
    for directive in _announced(scene, main):
        one.under.setdefault(directive, Under(directive, Purpose.INSPECTS))
    if any(not lead.rule.leads for line in scene.lines for lead in leads_in(line)):
        one.chairs = [c for c in one.chairs if c not in leaders]  # the conference has a chair of its own
    one.attended(scene.lines)
    return one


def _announced(scene: Scene, main: Happening) -> list[str]:
    """The decisions on inspections of any kind that the conference makes known, also one by one in a list after it."""
    found = [(main.line, n) for n in main.line.signs if n > main.start]
    after = scene.lines[main.line.number + 1 : main.line.number + 1 + _LIST]
    found += [(line, match.end() - 1) for line in after if (match := _LISTED.match(line.text)) is not None]
    told = [t for line, n in found if ON_INSPECTION.match(line.text, n + 1) for t in line.things(DIRECTIVE, n, n + 1)]
    return scene.of_kinds(told, DECISIONS)
