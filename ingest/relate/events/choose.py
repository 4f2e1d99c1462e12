"""Which happenings are the article's own events: the main one, and others that it reports with their day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ingest.patterns import lazy
from ingest.relate.events.age import days_ago, days_between
from ingest.relate.events.day_elsewhere import goes_on, shifted_mention
from ingest.relate.events.frames import FRAME
from ingest.relate.events.happening_rules import CHAIRS
from ingest.relate.events.happenings import Happening, happenings_in, spoken_of
from ingest.relate.events.organizers import organizers_elsewhere, said_near, same_day
from ingest.relate.signs.days import days_from
from ingest.relate.signs.line import Line, pattern
from ingest.relate.signs.scene import Scene
from ingest.relate.signs.words import kind_of
from schema.authority.vocabulary import name_trie
from schema.document import Zone
from schema.model import EventKind
from schema.spelling import view

_STRONG, _SURE, _FAIR, _BARE = 0.9, 0.85, 0.8, 0.7
_LEAD_LINES, _NEXT = 4, 2
_RIGHT_AFTER = 12  # signs: "… do A tổ chức sáng 5/6"
_LONG_AGO, _FEW_DAYS, _WEEK = 60, 30, 7
_BEFORE = pattern(
    r"\A(?:[-*+•] ?)?(?:trước đó|trước đấy)(?: (?:chỉ )?(?:một|hai|ba|vài|mấy|ít|\d{1,2}) (?:ngày|hôm|tuần|tháng))?, "
    r"(?:(?:tại|trong) [^;:<T><P>]{1,120}?,? \(?(?:diễn ra |họp |tổ chức )?)?"
    r"(?:vào |hôm |ngày )?(?:sáng |chiều |tối )?<T>"
)
_RECALLED = pattern(r"\A(?:[^<T>]{0,30}?)<recalled>|<recalled>[^,;:]{0,30}\Z")
_OF_A_YEAR = pattern(r"(?:vào |trong |hồi |đầu |cuối |giữa )?<Y>, ")
_OWN_DAY = pattern(
    r"\A(?:\* ?|- ?|\()?(?:[^;:<T><P><ORG>]{2,30}(?::|\) -| -) )?(?:(?:cụ thể|theo đó|được biết|ngoài ra), )?"
    r"(?:(?:sáng |chiều |tối )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?: tuần (?:này|trước|qua))?,? \(?(?=<T>))?"
    r"(?:(?:(?:thực hiện|theo|tiếp tục|triển khai|trong khuôn khổ|nhân dịp|hưởng ứng|tại|trên cơ sở|căn cứ|ngay sau"
    r"|(?:trước|sau) (?!đó|đây)) ?[^;:<T>]{1,120}?, )?"
    r"(?:tại (?:hội nghị|kỳ họp|phiên họp|cuộc họp|đại hội)(?!\w)[^;:,<T><ORG><P>]{0,40} )?"
    r"(?:trước đó(?: (?:một|hai|ba|vài|mấy|\d{1,2}) (?:ngày|hôm|tuần))?, )?"
    r"(?:cũng )?(?:trong |vào |hôm |buổi )?(?:các |hai |ba )?(?:sáng |chiều |tối |trưa |đêm )?"
    r"(?:cùng ngày|(?:cùng )?<T>|nay|hôm (?:qua|kia|nay)))|\A\* ?[^;:<T><P><ORG>]{2,30}: [^;]{0,200}<T>"
)
_ALSO = lazy(r"(?:[-*+] ?)?cũng (?:trong|vào|sáng|chiều|tối|ngày|tại) ")
_FAR_TOLD = pattern(r"<T>[^;<T>]{160,}\Z")
"""A day far before what is told is of something else."""
_REPORTED = pattern(
    r"(?:cho biết|cho hay|thông tin)(?: rằng| thêm)?,? (?:vào |trong )?(?:sáng |chiều |tối |ngày )?<T>,? ?\Z"
)
_NOUN = pattern("<noun>")
_THERE = pattern(r"(?<!\w)(?:tại|trong|kết luận|kết thúc|khai mạc|bế mạc|dự|chủ trì|sau) (?P<noun><noun>)")
_SAID_SO = lazy(r'" ?[-,] ?(?:đó|đây) là ')
_SAID_WITH_DAY = pattern(r"(?<=: )(?:sáng |chiều |tối )?<T>,? <ORG>")
_TALK = lazy(
    r"(?:với|trả lời|của) (?:các |một số )?phóng viên|phóng viên(?: \([^()]*\))?(?=:| hỏi| đặt)"
    r"|p\.v:|pv:|hỏi:|trò chuyện"
)


def events_told(scene: Scene, *, undated: bool) -> list[Happening]:
    """The happenings that are events of this article, the main one first; none for a feature or an interview.

    `undated` takes one without a day where nothing else is told.
    """
    told = [
        happening
        for line in scene.lines
        if not scene.is_order(line)
        for happening in (happenings_in(scene, line) if not _is_talk(line) else _reported_in_talk(scene, line))
    ]
    _count_days(scene, told)
    main = _main(scene, told) or (_undated(scene, told) if undated else None)
    if main is None:
        return [h for h in told if _reported(scene, h) or (not undated and _lately_before(scene, h))]
    if not main.organizers:
        main.organizers = organizers_elsewhere(scene, main, told)
    main.organizers = _at_home(scene, main)
    beside = [h for h in told if h is not main and _stands_alone(scene, h, main)]
    for happening in beside:
        happening.organizers = happening.organizers or said_near(scene, happening)
        happening.organizers = _at_home(scene, happening)
    return [main, *beside]


def _at_home(scene: Scene, happening: Happening) -> list[str]:
    """The organisers without another country's: who comes from abroad visits, and holds nothing here."""
    return [o for o in happening.organizers if not _is_abroad(scene.name(o))]


def _is_abroad(name: str) -> bool:
    """Whether a body's name ends in another country's (`Quốc hội Lào`); `Hội Hữu nghị Việt - Lào` is ours."""
    words = view(name).split()
    ends = (name_trie("countries").match(words, at, len(words)) for at in range(1, len(words)))
    return "việt" not in words and any(found is not None and found[1] == len(words) for found in ends)


def _reported_in_talk(scene: Scene, line: Line) -> list[Happening]:
    """What somebody tells a reporter with its day: "Trả lời phóng viên, ông A nói: Ngày 5/6, B đã họp và …"."""
    told = _SAID_WITH_DAY.search(line.text) if ": " in line.text else None
    return [h for h in happenings_in(scene, line) if h.start >= told.start()] if told is not None else []


def _count_days(scene: Scene, told: list[Happening]) -> None:
    """Give a day to what is told so many days after what was told before it: "Hai hôm sau, …"."""
    for number, happening in enumerate(told):
        by = days_from(happening.line)
        dated = (h.date for h in reversed(told[:number]) if h.date is not None and h.line is not happening.line)
        before = next(dated, None)
        if happening.date is None and before is not None and by is not None and by > 0:
            happening.date = shifted_mention(scene, before, by)
            happening.near = happening.date is not None


def opens_with_its_day(line: Line) -> bool:
    """Whether the sentence begins by saying when: the mark of a report in its own right."""
    return _OWN_DAY.match(line.text) is not None or goes_on(line)


def _has_own_day(scene: Scene, happening: Happening) -> bool:
    """Whether the day stands with what happened: it opens the sentence, or the clause of the happening names it.

    A clause ends at a colon or semicolon: "Đồng chí A cho biết: sáng 5/6, B đã họp" tells B's day.
    """
    line = happening.line
    entry = scene.entry(line)
    if happening.near or opens_with_its_day(line) or (entry is not None and entry.day is happening.date is not None):
        return True
    start = max(line.text.rfind(sign, 0, happening.start) for sign in ";:") + 1
    return any(True for _ in scene.days(line, start, happening.end + _RIGHT_AFTER)) and not _FAR_TOLD.search(
        line.text, start, happening.start
    )


def _beside_main(scene: Scene, happening: Happening, main: Happening) -> bool:
    """Whether the main sentence itself tells it, and not as a second meeting with a host and a day of its own."""
    if happening.line is not main.line:
        return False
    known = happening.organizers and main.organizers and set(happening.organizers) != set(main.organizers)
    return not known or same_day(scene, happening, main)


def _main(scene: Scene, told: list[Happening]) -> Happening | None:
    own = [h for h in told if _is_own(scene, h)]
    if not own:
        return next((h for h in told if h.line.zone == Zone.TITLE and _told_below(scene, h)), None)
    first = own[0]
    later = next((h for h in own if h.date is not None and 0 < h.line.number - first.line.number <= _NEXT), None)
    if first.date is None and later is not None and later.kind == first.kind and later.confidence >= first.confidence:
        return later
    if first.confidence < _STRONG:
        near = [h for h in own if h.confidence >= _STRONG and h.line.number - first.line.number <= 2]
        if near and same_day(scene, near[0], first):
            return near[0]
    return first


def _undated(scene: Scene, told: list[Happening]) -> Happening | None:
    """What headline or lead tells without a day, where the article goes on to speak of it as of its own news."""
    there = _spoken_of_at(scene)
    for happening in told:
        if happening.line.zone == Zone.TITLE and happening.organizers and _is_spoken_of(happening, there):
            return happening
    for line in scene.lines:
        if line.zone != Zone.TITLE and scene.is_lead(line, _LEAD_LINES) and not _is_talk(line):
            for happening in happenings_in(scene, line, undated=True):
                who = happening.organizers or happening.people
                if who and not _recalled(happening) and _is_spoken_of(happening, there):
                    happening.confidence = min(happening.confidence, _BARE)
                    return happening
    met = (found for line in scene.prose if (found := spoken_of(scene, line)))
    return next((h for h in met if _is_spoken_of(h, there)), None)


def _spoken_of_at(scene: Scene) -> dict[EventKind, set[int]]:
    """The sentences that tell what was said or done at a happening, by its kind: `Phát biểu tại hội nghị, …`."""
    found: dict[EventKind, set[int]] = defaultdict(set)
    for line in scene.prose:
        for match in _THERE.finditer(line.text):
            found[kind_of(match["noun"], held=False)].add(line.number)
    return found


def _is_spoken_of(happening: Happening, there: Mapping[EventKind, set[int]]) -> bool:
    """Whether another sentence than its own speaks of such a happening."""
    lines = there.get(happening.kind, set())
    return len(lines) > (happening.line.number in lines)


def _told_below(scene: Scene, happening: Happening) -> bool:
    """Whether what only the headline tells took place: it is sure of it, or the prose speaks of it by its name."""
    noun = _NOUN.match(happening.line.text, happening.named)
    below = noun is not None and any(noun.group() in line.text for line in scene.prose)
    return happening.confidence >= _STRONG or below


def _is_own(scene: Scene, happening: Happening) -> bool:
    """Whether the article is about it: told in the lead or with its day, not recalled, not to come."""
    line = happening.line
    if line.zone == Zone.TITLE or _recalled(happening):
        return False
    if not _timely(scene, happening) and not _opens_the_text(scene, happening):
        return False
    if happening.rule.opening:
        return line in scene.prose[:1]
    if scene.is_lead(line, _LEAD_LINES):
        return True
    return happening.date is not None and happening.confidence >= _SURE and _has_own_day(scene, happening)


def _opens_the_text(scene: Scene, happening: Happening) -> bool:
    """Whether the first sentence is sure of it: a page's date may be not the article's.

    So it is where the year is open, or the day lies far after the page's: nobody tells so of what is planned.
    """
    sure = happening.confidence >= _STRONG and happening.line in scene.prose[:1]
    age = days_ago(scene, happening.date)
    return sure and happening.date is not None and (happening.date.year is None or (age or 0) < -_LONG_AGO)


def _stands_alone(scene: Scene, happening: Happening, main: Happening) -> bool:
    """Whether a happening beside the main one is reported in its own right: its sentence opens with its day."""
    line = happening.line
    if days_from(line) is not None and happening.organizers and line is not main.line:
        return line.zone not in {Zone.TITLE, Zone.CAPTION}
    known = happening.rule.elects or (happening.near and happening.organizers) or _BEFORE.match(line.text) is not None
    known = known or (bool(happening.organizers) and opens_with_its_day(line))
    noted = scene.entry(line) is not None and happening.rule.name != "checks on the spot"
    known = known or (noted and bool(happening.organizers))
    item = bool(happening.people) and _BULLET.match(line.text) is not None and opens_with_its_day(line)
    known = known or item
    least = _BARE if known else _FAIR
    if _beside_main(scene, happening, main) or line.zone in {Zone.TITLE, Zone.CAPTION} or happening.confidence < least:
        return False
    if happening.confidence >= _STRONG and _REPORTED.search(line.text, 0, happening.start):
        return _timely(scene, happening)
    own = _has_own_day(scene, happening) or _BEFORE.match(line.text) is not None
    if not own or not _timely(scene, happening):
        return False
    if happening.date is None or (_recalled(happening) and not _goes_before(scene, happening, main)):
        return False
    if _told_by_the_way(scene, happening, main):
        return False
    if not happening.organizers and (happening.near or (happening.rule is FRAME and happening.kind == main.kind)):
        return False
    other = set(happening.organizers) != set(main.organizers) or not same_day(scene, happening, main)
    return (
        other or item or goes_on(happening.line) or (happening.kind != main.kind and _ALSO.match(line.text) is not None)
    )


_BULLET = lazy(r"[*•►+-] ?(?=\w)")
"""Before an item of a round-up that tells what somebody did on a day of its own: `* Sáng 8/3, ông A kiểm tra …`."""


def _told_by_the_way(scene: Scene, happening: Happening, main: Happening) -> bool:
    """Whether it is told of what was done to others, more than a week before the main one: "A được B bầu hôm 3/6"."""
    age = days_between(scene.day(happening.date), scene.day(main.date))
    aside = happening.rule.passive and happening.rule is not FRAME and not opens_with_its_day(happening.line)
    return aside and age is not None and age > _WEEK


def _goes_before(scene: Scene, happening: Happening, main: Happening) -> bool:
    """`Trước đó, ngày 14/11, Tỉnh ủy B tổ chức hội nghị`: news of another body, a few days before the article's own."""
    named = happening.organizers or happening.rule.name == "there took place"
    if _BEFORE.match(happening.line.text) is None or not named:
        return False
    age = days_between(scene.day(happening.date), scene.day(main.date))
    return age is not None and 0 <= age <= _FEW_DAYS


def _reported(scene: Scene, happening: Happening) -> bool:
    """Whether a happening is news in an article that is about none: whose it is, on which day, not long ago."""
    day = scene.day(happening.date)
    led = bool(happening.people) and happening.rule.name == CHAIRS and opens_with_its_day(happening.line)
    if not (happening.organizers or led) or day is None or happening.confidence < _FAIR or _recalled(happening):
        return False
    year = happening.date.year if happening.date is not None else None
    near = year is None or scene.year is None or year == scene.year
    told = happening.line.zone not in {Zone.TITLE, Zone.CAPTION}
    return told and near and _timely(scene, happening) and _has_own_day(scene, happening)


def _lately_before(scene: Scene, happening: Happening) -> bool:
    """`Trước đó, ngày 14/11, A tổ chức hội nghị` beside other news than meetings: a few days before the article."""
    if _BEFORE.match(happening.line.text) is None or not happening.organizers:
        return False
    age = days_ago(scene, happening.date)
    return age is not None and 0 <= age <= _FEW_DAYS


def _recalled(happening: Happening) -> bool:
    text = happening.line.text
    of_a_year = happening.date is None and _OF_A_YEAR.match(text) is not None
    return of_a_year or _RECALLED.search(text, 0, happening.start + 1) is not None


def _timely(scene: Scene, happening: Happening) -> bool:
    """Neither to come nor long ago, as far as the day of publication tells."""
    age = days_ago(scene, happening.date)
    return age is None or 0 <= age <= _LONG_AGO


def _is_talk(line: Line) -> bool:
    return _TALK.search(line.text) is not None or (line.text.startswith('"') and not _SAID_SO.search(line.text))
