"""What one sentence says to have taken place: a body holds something, meets, hands over a decision, works with another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ingest.reading import MentionKind
from ingest.recognise.dates import DateMention
from ingest.relate.signs.line import ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import Scene
from ingest.relate.signs.words import is_noun, kind_of
from schema.document import Zone
from schema.model import EventKind

_BETWEEN = r"(?P<mid>(?:<REMARK>)(?:[ ,]{0,2}(?:<adverbs>|phối hợp(?: chặt chẽ)? (?:với|cùng|cùng với)(?: các)? (?P<with><ORGS>)(?: và các [^;:.,<ORG><P>]{1,60})?|phối hợp|<T>|(?:tại|ở)(?: [^ ;:<ORG><P>]{1,12}){1,5},|sáng|chiều|nhiệm kỳ <Y>)){0,8}+)"
_HOLDS = rf"(?P<by><ORGS>){_BETWEEN}[ ,]{{1,2}}(?:phối hợp )?<organising>"


@dataclass(frozen=True, slots=True)
class HappeningRule:
    """One form. `text` has groups: `by` (who holds it), `with` (who joins in), `noun` or `held` (what it is called).

    `kind` where the form itself tells; `person` where `by` is somebody who acts for no named body; `dated` where the form
    counts only with a day in the sentence.
    """

    name: str
    text: str
    confidence: float
    matches: tuple[str, ...]
    never: tuple[str, ...]
    kind: EventKind | None = None
    dated: bool = False


RULES = (
    HappeningRule(
        "body holds",
        rf"{_HOLDS}(?: <manner>| trực tiếp| trực tuyến)* (?P<noun><noun>)",
        0.95,
        ("sáng <T>, <ORG> tổ chức hội nghị sơ kết", "<ORG> phối hợp với <ORG> tổ chức lễ công bố", "<ORG> vừa tổ chức trọng thể lễ kỷ niệm"),
        ("<ORG> sẽ tổ chức hội nghị", "<ORG> tổ chức thực hiện nghị quyết", "<ORG> đã tổ chức 6 hội nghị"),
    ),
    HappeningRule(
        "body holds a review",
        rf"{_HOLDS}(?: <manner>)* (?P<held><held>)",
        0.9,
        ("<T>, <ORG> tổ chức sơ kết công tác", "<ORG> đã tổ chức khai giảng lớp"),
        ("<ORG> sẽ tổ chức sơ kết", "<ORG> triển khai nghị quyết"),
        dated=True,
    ),
    HappeningRule(
        "body meets",
        r"(?P<by><ORGS>)(?P<mid><REMARK>(?: <adverbs>){0,3}),? (?P<noun>họp)(?= kỳ| phiên| giao ban| thường kỳ| bất thường| bàn| cho| để| đánh giá| xem xét| chuyên đề|,|\.|$| <D>| rà| về| mở rộng| lần)",
        0.95,
        ("<T>, <ORG> đã họp kỳ thứ 15.", "<ORG> họp bàn công tác cán bộ"),
        ("<ORG> sẽ họp", "kỳ họp của <ORG> họp báo"),
        dated=True,
    ),
    HappeningRule(
        "at a meeting, the body",
        r"(?:\A|(?<=[-:.] )|(?<=\) - )|<T>, )(?:tại )?(?P<noun><noun>)[^;:<ORG><P>]{0,70}?(?:<T>)?, (?P<by><ORG>)(?= (?:đã )?(?:chốt|thống nhất|quyết định|bầu|bỏ phiếu|thông qua|xem xét|cho ý kiến|biểu quyết|bàn|đã ))",
        0.8,
        ("họp giao ban với các xã <T>, <ORG> chốt một loạt việc", "tại hội nghị lần thứ 10, <ORG> đã bầu"),
        ("tại hội nghị, <P> cho biết",),
        dated=True,
    ),
    HappeningRule(
        "held by",
        r"(?P<noun><noun>)[^;:]{0,240}? do (?P<by><ORGS>)(?:,? phối hợp (?:với|cùng) (?P<with><ORGS>))?,? (?:<adverbs> )?tổ chức(?! cơ sở| đảng)",
        0.85,
        ("hội nghị tổng kết công tác do <ORG> tổ chức diễn ra sáng <T>",),
        ("hội nghị do <P> chủ trì",),
        dated=True,
    ),
    HappeningRule(
        "body's meeting takes place",
        r"(?P<noun><noun>)(?: [^;:.,<ORG><P>]{0,60}?)?(?: của)? (?P<by><ORG>)[^;:<ORG>]{0,160}?,? (?:đã |được )?(?:chính thức |long trọng |trọng thể )?(?:diễn ra|khai mạc|được tổ chức|tiến hành phiên)",
        0.85,
        ("sáng <T>, đại hội đại biểu <ORG> lần thứ iii khai mạc", "hội nghị của <ORG> đã diễn ra"),
        ("đại hội <ORG> sẽ diễn ra",),
        dated=True,
    ),
    HappeningRule(
        "held that day",
        r"(?:\A|(?<=[-:.)] )|(?<=[-:.)]))(?:[^;:.<T>]{0,40} )?<T>,? ?(?P<place>[^;:.<T>]{2,150}?),? (?:<adverbs> ){0,2}(?:phối hợp )?(?:tổ chức|tiến hành|khai mạc)(?: <manner>)* (?P<noun><noun>|<held>)",
        0.7,
        ("ngày <T>, khe sâu tổ chức hội nghị tổng kết", "sáng <T> trung tâm của huyện đã tổ chức lớp bồi dưỡng"),
        ("sáng <T>, huyện sẽ tổ chức hội nghị", "<T>, xã đã tổ chức 6 hội nghị"),
        dated=True,
    ),
    HappeningRule(
        "takes place",
        r"(?P<noun><noun>)[^;:]{0,200}? (?:đã )?(?:chính thức |long trọng |trọng thể )?(?:diễn ra|khai mạc|được tổ chức)",
        0.7,
        ("lễ đón diễn ra chiều <T>", "<T>, đã diễn ra hội nghị được tổ chức"),
        ("hội nghị sẽ diễn ra",),
        dated=True,
    ),
    HappeningRule(
        "decision handed over",
        r"(?P<by><ORGS>|<PEOPLE>|<R>(?: [^ ,;:<ORG><P>]{1,12}){0,4})(?P<mid>(?:[ ,]{0,2}(?:<adverbs>|sáng|chiều|nay|<T>|thay mặt <ORG>)){0,6}(?: [^ ;:,<ORG><P>]{1,12}){0,2}),? (?:công bố(?: và trao| các| toàn văn)*|trao(?: các)?) (?:các )?(?:quyết định|<D>)(?! (?:thi hành )?kỷ luật| kiểm tra| giám sát| về việc kiểm tra| về việc giám sát| thành lập đoàn| khen thưởng)",
        0.8,
        ("chiều <T>, <P> đã trao quyết định điều động <P>", "<ORG> công bố các quyết định về công tác cán bộ"),
        ("<ORG> đã công bố quyết định kỷ luật", "<ORG> công bố quyết định kiểm tra đối với <ORG>"),
        kind=EventKind.CEREMONY,
    ),
    HappeningRule(
        "award given",
        r"(?P<by><ORGS>|<PEOPLE>|<R>(?: [^ ,;:<ORG><P>]{1,12}){0,4})(?: [^;:<ORG><P>]{0,60}?)? (?:trao tặng|trao|gắn)(?: các)? (?:huy hiệu|danh hiệu|huân chương|phần thưởng)[^;]{0,30}(?:đảng|nhà nước|độc lập|lao động|cao quý)",
        0.7,
        ("sáng <T>, <P> đã đến thăm và trao tặng các danh hiệu cao quý của nhà nước", "<P> trao huy hiệu 70 năm tuổi đảng"),
        ("<P> được trao tặng huy hiệu",),
        kind=EventKind.CEREMONY,
        dated=True,
    ),
    HappeningRule(
        "works with",
        r"(?P<by><ORGS>|<PEOPLE>|<R>(?: [^ ,;:<ORG><P>]{1,12}){0,4})(?P<mid>(?:[ ,]{0,2}(?:<adverbs>|cùng đoàn công tác|cùng <PEOPLE>|cùng <ORGS>|sáng|chiều|<T>|đến|có|buổi|đi|tới|về|thăm và|và đoàn công tác|dẫn đầu đoàn công tác|dẫn đầu <ORG>)){0,8}),? làm việc (?:với|tại) ",
        0.8,
        ("chiều <T>, <P> đã có buổi làm việc với <ORG>", "<ORG> có buổi làm việc với <ORG>"),
        ("<P> sẽ làm việc với <ORG>",),
        kind=EventKind.WORKING_SESSION,
        dated=True,
    ),
    HappeningRule(
        "checks on the spot",
        r"(?P<by><ORGS>|<PEOPLE>|<R>(?: [^ ,;:<ORG><P>]{1,12}){0,4})(?P<mid>(?:[ ,]{0,2}(?:<adverbs>|cùng (?:đoàn công tác|lãnh đạo <ORG>|<PEOPLE>|<ORGS>)|sáng|chiều|<T>|đến|đi|tới|về|có mặt tại [^;:<ORG><P>]{1,40})){0,8}),? (?:kiểm tra(?! khi có| chuyên đề| đối với|,? giám sát)|khảo sát|thị sát) ",
        0.7,
        ("sáng <T>, <P>, <P> đã kiểm tra công tác phòng chống bão lụt",),
        ("<P> sẽ kiểm tra tiến độ", "<P> nghe báo cáo"),
        kind=EventKind.WORKING_SESSION,
        dated=True,
    ),
    HappeningRule(
        "visits",
        r"(?P<by><ORGS>|<PEOPLE>|<R>(?: [^ ,;:<ORG><P>]{1,12}){0,4})(?P<mid>(?:[ ,]{0,2}(?:<adverbs>|cùng (?:đoàn công tác|<PEOPLE>|<ORGS>)|sáng|chiều|<T>|đến|đi|tới|về)){0,8}),? (?:thăm|tiếp xúc cử tri|gặp gỡ|đối thoại với|tiếp công dân|chúc mừng|tặng quà|dâng hương|viếng)(?=[ ,])",
        0.75,
        ("chiều <T>, <P> đã đi thăm, tặng quà các cơ sở", "<P> cùng đoàn công tác đến thăm"),
        ("<P> sẽ đi thăm",),
        kind=EventKind.MEETING,
        dated=True,
    ),
)  # fmt: skip

_COMPILED = tuple((rule, pattern(rule.text)) for rule in RULES)
_CUES = re.compile(
    r"tổ chức|tiến hành|khai mạc|khai giảng|triệu tập|họp|hội nghị|diễn ra|trao|công bố|làm việc|kiểm tra|khảo sát|thị sát|thăm|tiếp xúc|gặp|đối thoại|"
    r"tiếp công|chúc mừng|tặng|dâng hương|viếng| mở | có "
)
_UNREAL = pattern(r"<planned>|<denied>[^,;:]*\Z|<demanded>(?: cho)? (?:<ORG>,? (?:và )?){0,3}\Z")
_MANY = re.compile(r"(?:các|những|nhiều|mỗi|từng|\d+|hàng|hằng|\w*chục) \Z")
_COMPLEMENT = pattern(
    r"(?:(?<!\w)(?:của|tại|ở|với|từ|cho|đến|trong|thuộc|được|bị|đạo|ủy quyền của|theo)(?: [^ ;:<ORG><P>,]{1,12}){0,3} )\Z"
)
_GOVERNED = re.compile(r"(?<!\w)(?:của|với|cho|được|bị|theo|cùng|do) \Z")
_ABOUT_INSPECTION = pattern(
    r"[^;:.]{0,40}?(?:công bố|triển khai|thông qua|kết luận|thông báo|đánh giá)[^;:.]{0,60}?(?<!công tác )(?:kiểm tra|giám sát|kết quả của <ORG>)(?!, giám sát năm)"
)
_REACH = 140


@dataclass(slots=True)
class Happening:
    """One statement that something took place. `end` is where what it was about begins; `date` the day beside it."""

    line: Line
    rule: HappeningRule
    kind: EventKind
    start: int
    end: int
    confidence: float
    organizers: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    date: DateMention | None = None
    about_inspection: bool = False


def happenings_in(scene: Scene, line: Line) -> Iterator[Happening]:
    """The happenings that one sentence tells of, by the first rule that reads each."""
    if not _CUES.search(line.text):
        return
    taken: list[tuple[int, int]] = []
    for rule, compiled in _COMPILED:
        for match in compiled.finditer(line.text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if found := _read(scene, line, rule, match):
                taken.append((match.start(), match.end()))
                yield found


def _read(scene: Scene, line: Line, rule: HappeningRule, match: re.Match[str]) -> Happening | None:
    groups = match.groupdict()
    has_by = groups.get("by") is not None
    if has_by and not _subject(line, match.start("by")):
        return None
    if _unreal(line, match):
        return None
    kind = _kind(rule, match)
    if kind is None:
        return None
    date = _date(scene, line, match)
    if rule.dated and date is None and line.zone != Zone.TITLE:
        return None
    found = Happening(line, rule, kind, match.start(), match.end(), rule.confidence, date=date)
    if has_by:
        start = _own(line, match.start("by"), match.end("by"))
        found.organizers = line.listed(start, match.end("by"), ORG)
        found.people = line.listed(start, match.end("by"), PERSON)
    if groups.get("with"):
        found.organizers += [
            o for o in line.listed(match.start("with"), match.end("with"), ORG) if o not in found.organizers
        ]
    if groups.get("place") and (held := scene.committee_at(groups["place"])):
        found.organizers = [held]
    found.about_inspection = _ABOUT_INSPECTION.match(line.text, match.end()) is not None
    return found


def _subject(line: Line, start: int) -> bool:
    """Whether what stands first may be who acts: "của A tổ chức" has another subject, "tại Hòa Phú, ông A" has not."""
    before = _GOVERNED if line.text[start] != ORG else _COMPLEMENT
    return not before.search(line.text, max(0, start - _REACH // 2), start) or "," in line.text[start : start + 3]


def _own(line: Line, start: int, end: int) -> int:
    """Where the acting bodies begin: "tại hội trường A, B tổ chức" is B's."""
    while _COMPLEMENT.search(line.text, max(0, start - _REACH // 2), start):
        following = next((n for n in range(start + 1, end) if line.text[n] in ORG + PERSON), None)
        if following is None:
            break
        start = following
    return start


def _unreal(line: Line, match: re.Match[str]) -> bool:
    """Planned, denied or demanded; or many of a kind ("đã tổ chức 6 hội nghị")."""
    clause = re.split(r"[;:]", line.text[: match.start()])[-1][-_REACH:]
    inside = match.group()
    if _UNREAL.search(clause) or _PLANNED_INSIDE.search(inside):
        return True
    noun = match.start("noun") if "noun" in match.re.groupindex and match["noun"] else -1
    return noun >= 0 and _MANY.search(line.text, max(0, noun - 12), noun) is not None


_PLANNED_INSIDE = pattern(r"(?<!\w)(?:sẽ|dự kiến|sắp|chuẩn bị|chưa|không)(?!\w)")


def _kind(rule: HappeningRule, match: re.Match[str]) -> EventKind | None:
    if rule.kind is not None:
        return rule.kind
    if "held" in match.re.groupindex and match["held"]:
        return kind_of(match["held"], held=True)
    return kind_of(match["noun"], held=rule.name == "held that day" and not is_noun(match["noun"]))


def _date(scene: Scene, line: Line, match: re.Match[str]) -> DateMention | None:
    """The day said nearest before the happening, else the first one in or after it."""
    before = list(scene.days(line, 0, match.start()))
    if before:
        return before[-1][1]
    inside: Callable[[], list[tuple[int, DateMention]]] = lambda: list(scene.days(line, match.start(), match.end() + 1))  # noqa: E731
    found = inside() or [d for d in scene.days(line, match.end(), len(line.units)) if _told(line, d[0])]
    return found[0][1] if found else None


def _told(line: Line, index: int) -> bool:
    """Whether a day after the happening is its own: "diễn ra sáng 5-6", "tại Hà Nội, chiều 7/6", not "từ ngày …"."""
    return (
        re.search(r"(?:sáng|chiều|tối|trưa|vào|diễn ra|trong|,|khai mạc|hôm) \Z", line.text[max(0, index - 12) : index])
        is not None
    )


__all__ = ["RULES", "Happening", "HappeningRule", "MentionKind", "happenings_in"]
