"""A happening's day where another sentence gives it: a heading, the scene before it, one that speaks of it later."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.recognise.dates import DateKind, DateMention
from ingest.relate.events.age import is_recent
from ingest.relate.events.same import named_in, same_meeting
from ingest.relate.events.unreal import is_unreal
from ingest.relate.signs.days import days_from, shifted
from ingest.relate.signs.entries import is_day
from ingest.relate.signs.line import DAY, ORG, TIME, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone

Days = list[tuple[int, DateMention]]
"""Days of a sentence with their places in it."""

_MEETING_BEFORE = (
    r"(?:hội nghị|đại hội|cuộc họp|buổi họp|phiên họp|kỳ họp|giao ban|buổi giao ban|buổi lễ|lễ \w+|buổi làm việc"
    r"|buổi sinh hoạt|phiên bế mạc|cuộc làm việc|buổi gặp mặt|hội thảo|tọa đàm|kết thúc|bế mạc)"
)
_SAME_DAY = pattern(
    r"(?:[-*+•] ?)?(?:(?:được biết|ngoài ra|bên cạnh đó|nhân dịp này|dịp này|còn|(?:chị|anh|ông|bà) \w+ kể),? )?"
    r"(?:(?:theo|tiếp|sau|ngay sau) đó,? )?(?:cũng )?(?:"
    r"(?:tại|trong) (?:phiên|hội nghị|kỳ họp|cuộc họp|buổi)[^,;:]{0,60}? "
    r"(?=(?:ngay )?(?:sáng|chiều|tối|trưa|đêm) cùng ngày))?(?:"
    r"(?:trong |vào |buổi |ngay |diễn ra ){0,4}(?:sáng |chiều |tối |trưa |đêm )?cùng ngày,? "
    r"|(?:(?:sang|đến|vào|đầu|cuối|ngay|ngay trong) )?(?:buổi )?(?:sáng|chiều|tối)(?:, | là | cùng ngày)"
    r"|(?:sang|đến) (?:buổi )?(?:sáng|chiều|tối) "
    r"|(?:ngay |cũng |trong |vào |buổi ){0,3}(?:sáng|chiều|tối|trưa|đêm|hôm|ngày)(?: hôm)? (?:đó|ấy)(?!\w),? ?"
    rf"|ngay sau (?:khi )?(?:kết thúc )?{_MEETING_BEFORE}(?: này| trên)?(?: (?:kết thúc|khép lại|bế mạc))?, "
    r"|(?:cùng|vào cùng) (?:thời điểm|thời gian|lúc|giờ)(?: này| đó| ấy)?,? "
    r"|(?<=\A)(?:tiếp đó|tiếp theo|sau đó|ngay sau đó),? (?=<P>[^;:]{0,160}? <chairing> <noun>[^,;:]{0,40} <ORG>)"
    r"|(?<=\A)(?:[-*+•] ?)?(?:tiếp đó|tiếp theo|ngay sau đó),? ?(?=<ORG><REMARK>(?: <adverbs>)* <organising> <noun>))"
)
_AFTER_THAT = lazy(rf"(?:cũng )?ngay sau (?:khi )?(?:kết thúc )?({_MEETING_BEFORE})")
_CLOSED = dict.fromkeys(("bế mạc", "phiên bế mạc", "kết thúc"), ("đại hội", "hội nghị", "kỳ họp"))
"""What ends by "bế mạc"."""
_LIMIT = lazy(
    r"(?<!\w)(?:từ|kể từ|trước|đến|hết|sau|chậm nhất|sinh|vào đảng|kết nạp|chính thức|thành lập)"
    r"(?: ngày| hết ngày)?:? \Z"
)
_CEREMONY = lazy(r"\A(?:buổi )?(?:lễ|hội nghị) (?:công bố|trao)[^;:]{0,60}? diễn ra tại ")
"""Where what the lead tells with its day took place: "Buổi lễ trao quyết định diễn ra tại hội trường"."""
_SESSIONS = pattern(
    r"(?<!sẽ )(?<!để )(?<!lịch )(?<!tục )(?<!\w)(?:(?:(?:buổi|cuộc|phiên|ngày|biên bản) )?làm việc"
    r"(?: (?!sẽ)[^ ;:,.<T>]{1,14}){0,8}?,?"
    r" \(?(?:(?:vào|hôm|ngày|sáng|chiều|trong|trưa|tối|diễn ra) ){1,3}|(?:buổi|cuộc|biên bản) làm việc )\(?<T>"
)
"""A session of a team of inspection with its day, in any sentence."""
_MEETING = pattern(r"<noun>|<organising>")
_NEAR_OPENING, _EARLY = 3, 16
_HERE = lazy(
    r"(?<!\w)(?:không khí|phòng họp|hội trường|trụ sở|nhà văn hóa|sân|nhà sàn|phòng khách|khán phòng|giảng đường|ghế"
    r"|nhà sinh hoạt|nhà cộng đồng|nhà rông|hội quán|sân vận động|quảng trường|tiếng (?:vỗ tay|trống|cồng|khèn|loa"
    r"|nhạc)|cờ|phòng)(?!\w)"
)
"""What sets the scene of a meeting before anybody tells who met: the room, the mood."""
_IT_IS = pattern(
    r"\A(?:(?:đó|đây|ấy) (?:chính )?là |(?:tại|ở) (?:đây|đó|nơi ấy)(?!\w)|(?:hội nghị|cuộc|buổi|phiên|lớp)"
    r"(?: [^ ;:,<ORG><P>]{1,10}){0,4} (?:ấy|này|đó|hôm ấy|hôm đó)(?!\w)|làm việc với )"
)
"""How a sentence goes on from a scene to what took place there."""
_ANOTHER = pattern(
    r"(?<!\w)(?:tổ chức|khai mạc|công bố|ban hành|ký|trao|kiểm tra|giám sát|thăm|khởi tố|kỷ luật|bầu|họp|quyết định"
    r"|đồng ý|phê duyệt|yêu cầu|đề nghị|giao|bắt đầu|theo|trả lời|cho biết|tiến hành|diễn ra|sẽ|dự kiến|sắp)(?!\w)"
    r"|<recalled>|<D>|<noun>"
)
"""In a sentence with a day, what says that the day is of something else."""
_TOLD_THEN = pattern(
    r"\A(?:(?:(?:đó|đấy|ấy|hôm đó|hôm ấy|hôm này|lúc ấy|lúc đó|lúc này|khi ấy|khi đó|ngày ấy|ngày đó|bấy giờ"
    r"|bữa ấy|tối ấy|đêm ấy|chiều ấy|sáng ấy|tối đó|đêm đó|chiều đó|sáng đó)(?!\w))"
    r"(?: (?:đã|là|mới|vừa|cũng|nhằm|đúng|vào|một|buổi|sáng|chiều|tối|trưa|đêm|hôm|ngày|thứ|hai|ba|tư|năm|sáu|bảy|chủ"
    r"|nhật|khoảng|gần|\d{1,2}|giờ|phút|rạng|sớm|cuối|tuần),?|,){0,10} ?\(?<T>)"
)
"""A later sentence that gives the day alone: "Đó là ngày 26/5", "Lúc ấy đã là 18 giờ ngày 9/6"."""
_SPOKEN_OF = pattern(
    r"\A(?:(?:tại|trong|dự) )?(?P<noun><noun>)(?! trước| sau| tới| lần tới| kế)"
    r"(?: (?!sẽ|dự|chưa|không|hoãn)[^ ;:,<T><P>]{1,12}){0,8}?,? "
    r"(?:(?:vừa |đã |được )*(?:diễn ra|tổ chức|khai mạc|khai giảng|bắt đầu|mở|họp|tiến hành|kéo dài|bế mạc|kết thúc"
    r"|khép lại|là|hôm|vào|trong)(?: (?!sẽ|dự)[^ ;:,<T><P>]{1,12}){0,6},? ?\(?|\(|hôm |sáng |chiều |tối )<T>"
)
"""A later sentence that tells of the meeting as of what is known: "Đại hội được tổ chức ngày 18/6"."""
_FAR_BACK = 30
"""Sentences before "cùng ngày" in which that day may stand."""
_OPENING = 40
"""Signs within which a sentence tells its own day; later ones may be of history ("… (25/8/1983)")."""
_UNDER, _BEFORE, _AFTER = 8, 3, 4
"""Sentences that a heading governs; those that a scene does; those in which a day may follow."""
_RECENT, _LATELY = 20, 60
"""Days before the article within which a scene is of now; those within which something told later is."""


def day_before(scene: Scene, line: Line) -> Days:
    """The day that sentences before give to one that gives none."""
    if line.text.startswith(TIME):  # "Năm ngoái, …" under a day's heading
        return []
    entry = scene.entry(line)
    found: Days = [(0, entry.day)] if entry is not None and entry.day is not None else []
    found = found or (_day_of_before(scene, line) if goes_on(line) else [])
    if not found and line.number and _of_day_before(scene, line):
        found = _own_days(scene, scene.lines[line.number - 1])[-1:]
    if not found and line.number and _CEREMONY.match(line.text):
        found = _own_days(scene, scene.lines[line.number - 1])[:1]
    return found or _scene_set(scene, line)


def goes_on(line: Line) -> bool:
    """Whether the sentence begins with a later hour of a day told before: "Chiều cùng ngày, …", "Sang chiều, …"."""
    return _SAME_DAY.match(line.text) is not None


def day_near(scene: Scene, line: Line, noun: str) -> DateMention | None:
    """The day of a meeting called `noun` whose sentence has none: of a heading, a scene or a sentence after it."""
    if line.zone is Zone.TITLE or days_from(line) is not None or line.text.startswith(TIME) or _own_days(scene, line):
        return None
    return _of_heading(scene, line) or _of_scene(scene, line, noun) or _told_after(scene, line, noun)


def _of_heading(scene: Scene, line: Line) -> DateMention | None:
    """The day that stands alone at the head of what the sentence is part of: "Thứ Hai, 31/5. Sân trụ sở chật xe …"."""
    if (entry := scene.entry(line)) is not None and entry.day is not None:
        return entry.day
    for other in reversed(scene.lines[max(0, line.number - _UNDER) : line.number]):
        if days := _own_days(scene, other):
            return days[0][1] if is_day(other) and is_recent(scene, days[0][1], _LATELY) else None
        if other.zone is Zone.TITLE or days_from(other) is not None:
            return None
    return None


def _of_scene(scene: Scene, line: Line, noun: str) -> DateMention | None:
    """The day of the scene that sentences just before paint: "Hội trường kín chỗ tối 5/6. Đây là buổi …".

    So it is where they name the meeting with its day and the sentence goes on from its name.
    """
    for other in reversed(scene.lines[max(0, line.number - _BEFORE) : line.number]):
        if other.zone in {Zone.TITLE, Zone.CAPTION}:
            return None
        days = _own_days(scene, other)
        if not days:
            continue
        if line.text.startswith(noun) and len(days) == 1 and next(named_in(other, noun), None) is not None:
            return days[0][1]
        scenic = _HERE.search(other.text) is not None or _IT_IS.match(line.text) is not None
        own = len(days) == 1 and is_recent(scene, days[0][1], _RECENT) and not _ANOTHER.search(other.text)
        return days[0][1] if scenic and own else None
    return None


def _told_after(scene: Scene, line: Line, noun: str) -> DateMention | None:
    """The day that a later sentence gives to it: "Đó là ngày 26/5", "Buổi lễ diễn ra tối 17/5", "Hôm sau, 2/6, …"."""
    for other in scene.lines[line.number + 1 : line.number + 1 + _AFTER]:
        days = list(scene.days(other, 0, len(other.text)))
        if not days:
            continue
        day = days[0][1]
        if (by := days_from(other)) is not None:
            return shifted_mention(scene, day, -by) if days[0][0] < _OPENING else None
        spoken = _SPOKEN_OF.match(other.text)
        own = spoken is not None and same_meeting(other, spoken.start("noun"), noun)
        return day if is_recent(scene, day, _LATELY) and (own or _TOLD_THEN.match(other.text)) else None
    return None


def shifted_mention(scene: Scene, day: DateMention, by: int) -> DateMention | None:
    """A mention that stands where `day` does and means the day that lies `by` days from it; None where that is open."""
    at = shifted(scene.day(day), by)
    if at is None:
        return None
    year, month, number = (int(part) for part in at.split("-"))
    return DateMention(day.start, day.end, DateKind.DAY, day=number, month=month, year=year)


def session_day(scene: Scene) -> str | None:
    """The day of the one session that a team of inspection had, as some sentence tells it; None where several are told.

    `… chủ trì buổi làm việc hôm <T>`, `biên bản làm việc ngày <T>`, `khi làm việc tại Nà Mạ hôm <T>`.
    """
    found = {
        iso
        for line in scene.prose
        for match in _SESSIONS.finditer(line.text)
        if not is_unreal(line, match)
        for _, day in scene.days(line, match.end() - 1, match.end())
        if is_recent(scene, day, _RECENT) and (iso := scene.day(day)) is not None
    }
    return found.pop() if len(found) == 1 else None


def _of_day_before(scene: Scene, line: Line) -> bool:
    """Whether the sentence before gives nothing but the day, or opens the article with it ("Phòng họp sáng 7/6 …")."""
    before = scene.lines[line.number - 1]
    first = before in scene.prose[:1] and _HERE.search(before.text) is not None and not line.things(DAY)
    return first or is_day(before)


def _scene_set(scene: Scene, line: Line) -> Days:
    """The day on which the article opens with a scene and no happening: "Chiều 5/6, sân đình đông người. … Ông A …"."""
    first = next(iter(scene.prose), None)
    if first is None or not 0 < line.number - first.number <= _NEAR_OPENING or _MEETING.search(first.text):
        return []
    days = _own_days(scene, first)
    return days[:1] if days and days[0][0] < _EARLY and not first.things(ORG) else []


def _day_of_before(scene: Scene, line: Line) -> Days:
    """The day that "cùng ngày" means: the last on which a sentence before opens, else the last told of this year.

    One that sets a scene comes before others of the year.
    """
    before = reversed(scene.lines[max(0, line.number - _FAR_BACK) : line.number])
    told = [(other, days) for other in before if (days := _own_days(scene, other))]
    if (after := _AFTER_THAT.match(line.text)) is not None:
        own = (
            days[:1] for other, days in told if any(noun in other.text for noun in _CLOSED.get(after[1], (after[1],)))
        )
        if days := next(own, []):
            return days
    opening = next((days[:1] for _, days in told if days[0][0] < _OPENING), [])
    year = [(other, days[-1:]) for other, days in told if days[-1][1].year in {None, scene.year}]
    scenic = (days for other, days in year if _HERE.search(other.text) or _MEETING.search(other.text))
    return opening or next(scenic, []) or next((days for _, days in year), [])


def _own_days(scene: Scene, line: Line) -> Days:
    """The days on which something is said to happen, not those from or until which something holds, or of history."""
    days = [(at, day) for at, day in scene.days(line, 0, len(line.text)) if not _LIMIT.search(line.text, 0, at)]
    return [(at, day) for at, day in days if day.year is None or scene.year is None or day.year >= scene.year - 1]
