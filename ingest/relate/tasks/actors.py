"""Who shall do what is ordered: bodies and people by name, a group's words, a place (contract rule 13)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.patterns import lazy
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import HONORIFIC
from schema.authority.phrases import alternation

LONGEST_LEAD = 260  # characters before the colon of a list
_LONGEST_CROWD = 140  # characters of a group's words
SHORT_CROWD = 60  # characters of a group's words before a colon
ADVERBIALS = 3  # that may stand before what is to be done


@dataclass(frozen=True, slots=True)
class Actors:
    """Who shall do it: the marks of bodies and people, or a group's words as offsets; `end` is where they end.

    `duty` tells that the words say that they must.
    """

    end: int
    marks: tuple[Mark, ...] = ()
    group: tuple[int, int] | None = None
    duty: bool = False


_SPACE = lazy(r"[\s,:\-.+*•\"…]*")
CONNECTED = lazy(
    rf"[\s\-*+•\".)(]*(?:(?:\d{{1,2}}(?:\.\d)?[.)\-]|[a-hđ]\)|(?:một|hai|ba|bốn|năm|sáu|bảy)(?=,))[\s,]*)?"
    rf"(?:{alternation('tasks', 'joints')}[\s,]*)*"
    r"(?:trong đó,?\s+(?=(?:cần|phải|tập trung|chú trọng|ưu tiên)\s))?"
)
_HEAD = r"(?:riêng |(?:đối )?với |về phía |cho |còn |cả |(?:các )?đồng chí cùng |cùng )?"
_CALLED = (
    rf"(?:(?:(?:các|hai|ba|cả)\s+)?(?:{HONORIFIC}|đảng viên(?: trẻ)?|tân|cán bộ|công an viên|chuyên viên)\s+){{0,3}}"
    rf"(?:[{POST}]++\s(?=[{PERSON}]))?"
)
_ITEM = (
    rf"{_CALLED}[{ORG}{PERSON}{HOLDER}]++(?:\s(?:nhà trường|công ty|bệnh viện|cơ quan|đơn vị)(?=\s+và\s|,))?"
    rf"(?:\s?\([^()]{{0,60}}\))?(?:[\s,\-]{{1,3}}(?:nguyên |kiêm |là )?[{POST}]++)*"
    r"(?:, (?:thành viên|ủy viên|thư ký|phó trưởng|tổ phó|phó) (?:đoàn|tổ|ban chỉ đạo)(?: kiểm tra| giám sát"
    r"| công tác)?(?=[,\s]))?"
)
_LISTED = lazy(
    rf"{_HEAD}(?:(?:các|hai|ba|cả|\d{{1,2}})\s+)?{_ITEM}(?:\s*(?:,|và|, và|cùng|cùng với|-|;)\s+{_ITEM}(?=[^;]))*"
)
_AND_OTHERS = lazy(
    rf"(?:\s*(?:,|và|, và|cùng|cùng với)\s+(?:các|từng|mỗi)\s+{alternation('tasks', 'crowds')}"
    rf"(?:,? (?:(?!được |đã |sẽ )[^,;:.{ORG}{PERSON}]){{2,40}}?)??)"
    rf"(?=\s*(?::|được (?:giao|phân công)|{alternation('tasks', 'duties')}|{alternation('tasks', 'openers', 'clear')}))"
)
"""After the bodies named: those told by a group's words who shall do the same: `Ủy ban MTTQ và các đoàn thể: …`."""
_GENERAL = lazy(
    r"\s+(?:các (?:huyện|quận|thị|thành|tỉnh|đảng) ủy(?:,? (?:và )?(?:các )?(?:huyện|quận|thị|thành|tỉnh|đảng) ủy)*"
    r"|các (?:cấp|huyện|xã|địa phương|đơn vị|phường)|hai cấp|cấp (?:huyện|xã|cơ sở|dưới))(?!\w)"
)
"""After a body's words: those of a level are meant, not the one (`Ủy ban Kiểm tra các cấp`)."""
_MARKS = lazy(f"[{ORG}{PERSON}{HOLDER}]++")
DUTY = r"(?<!không )(?<!chưa )" + alternation("tasks", "duties")
MODAL = lazy(rf"[\s,]*(?:{DUTY}[\s,]*)+")
DUTY_SOON = lazy(rf"(?:[^.:;,{PERSON}]{{0,90}}?|, [^.:;,{PERSON}]{{0,30}}? ){DUTY}")
_NOT_BUT = lazy(
    rf"\s+(?:không (?:nên|được(?! cấp| giao| hỗ trợ| bố trí| phân)|thể|để|chỉ|quá|vì)|chớ"
    rf"|đừng)\s[^.:;{PERSON}]{{1,80}}?,\s+(?:mà\s+)?(?:còn\s+)?(?={DUTY})"
)
"""Between an actor and its duty, what it must not do: `Thị ủy không nên chạy theo thành tích, cần quan tâm …`."""
CROWD = lazy(
    rf"{_HEAD}(?:đồng chí )?"
    rf"(?:tp\.\s?(?=\w)|(?:{alternation('tasks', 'counts')}|\d+%?)\s+(?:{alternation('tasks', 'crowds')}|[{POST}])"
    rf"|{alternation('tasks', 'crowds', 'alone')}|hội(?=\s+(?:cần|phải)\s)|[{POST}]++)"
)
_PLAIN_CROWD = lazy(
    rf"{_HEAD}(?:các|từng|mỗi)\s+(?:(?:cấp ủy(?: đảng)?|(?:đảng|chi|huyện|quận|thị|thành) ủy"
    rf"|xã|huyện|phường|quận|thị xã|thành phố|địa phương|đơn vị|chi bộ"
    r"|đảng bộ|tổ chức đảng|đảng viên|(?:sở|phòng|ban|ngành|cơ quan)(?: chức năng| chuyên môn| liên quan"
    r"| của (?:tỉnh|huyện|xã))?)(?:, | và )?)+(?: trực thuộc)?"
    rf"(?=\s+(?!có\s){alternation('tasks', 'openers', 'noun')}\s)"
)
"""A group after whose words a word that is as often a noun can but be what it shall do: `các chi bộ lãnh đạo …`."""
_HOLDS = (
    r"(?<!các )(?<!mỗi )(?<!từng )(?<!và )(?<!, )(?<!\w)tổ chức(?! đảng| cơ sở| chính trị| đoàn| hội| xã hội)(?!\w)"
)
_CLAUSE = lazy(r",\s+|\s(?:thì|nên|do đó|do vậy|vì vậy)\s+")
PAST = lazy(rf"(?<!\w)(?:đã|sẽ|từng|trước đây|trước đó|năm ngoái)(?!\w)|{alternation('tasks', 'speech')}|[:;]|đòi hỏi")
_APART = ("riêng ", "còn riêng ", "riêng đối với ")
"""Before one who has something left to do, whatever the others have done: `…, riêng Đảng ủy xã A cần …`."""
_TERRITORY = lazy(
    r"(?:(?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã|thị trấn)\s|(?P<city>tp\.?\s?))?"
    r"(\w[\w'’]*(?:[\s\-]\w[\w'’]*){0,3}?)"
    r"(?=\s+(?:cũng\s+)?(?:cần|phải)\s)",
    re.IGNORECASE,
)
"""A place that has a duty, told by its name as it is written: `Nà Sản cần …`, `quận 5 phải …`."""
_PLACE_TOLD = lazy(
    _TERRITORY.pattern.replace(r"(?:cũng\s+)?(?:cần|phải)\s", alternation("tasks", "openers", "clear")), re.IGNORECASE
)
_SO = (" nên ", " vậy ", " do đó ", " vì thế ")
_TOPIC = lazy(
    rf"(?P<who>[{ORG}]++|(?:quận|huyện|xã|phường|tỉnh|thành phố|thị xã|thị trấn|tp\.?)\s(?:[^\s,;:.]+\s?){{1,4}}?)"
    r"\s(?:là|có|đang|còn|vốn|nằm)\s[^;:.]{5,160}?\s(?:nên|do đó|do vậy|vì vậy|vì thế)\s(?:càng\s|cũng\s)?"
    r"(?P<duty>cần|phải)(?!\w)"
)
UNIT = lazy(r"(?:quận|huyện|xã|phường|tỉnh|thành phố|thị xã|thị trấn|tp\.?)\s\w")
_WHOLE_COUNTRY = "việt nam"
_LEAST_OF_NAME = 2  # words
_WHO = r"(?:phụ trách|tham gia|đứng điểm|phân công|trực tiếp phụ trách|theo dõi)[^,;:.]{1,40}?\s"
"""What tells which of a group are meant, before what they shall do: `các đồng chí phụ trách địa bàn trực tiếp …`."""
_END_OF_CROWD = lazy(
    rf"(?!{_WHO}(?:{DUTY}|{alternation('tasks', 'openers', 'clear')}))"
    rf"(?:{DUTY}|{alternation('tasks', 'openers', 'clear')}|[:;]|{_HOLDS})"
)
SAID = lazy(
    rf"{alternation('tasks', 'speech')}|{alternation('tasks', 'sayings')}|(?<!nhất )(?<!\w)là(?!\w)"
    rf"|(?<!chuẩn )(?<!trang )(?<!thiết )(?<!\w)bị(?!\w)|[{PERSON}\"?!.]"
)
"""What a group's words never hold: a verb of speech, what somebody did, a name, a quotation."""
_NOT_BETWEEN = lazy(rf"{SAID.pattern}|{DUTY}")
_ANYBODY = lazy(
    r"(?:người )?(?:cán bộ|đảng viên|công chức|viên chức|thanh niên|chúng ta)"
    r"(?:(?:,| và|, và) (?:cán bộ|đảng viên|công chức|viên chức))*|(?:mỗi|từng) (?:doanh nghiệp|người dân|gia đình|hộ)"
)
_NOT_DONE = (" chưa ", " không ")
"""The last words before a verb that tells what a group has not done: `2 chi bộ chưa | đăng ký`."""
_STILL = lazy(r"(?:[\s,]+(?:còn|thì|nên))+$")
_INTERPOSED = lazy(
    rf",\s+(?:{alternation('tasks', 'adverbials')}|thời gian tới|bên cạnh|ngoài)[^;:.]{{0,140}}?,\s+"
    rf"(?={alternation('tasks', 'openers')}|{alternation('tasks', 'duties')})"
)
"""Between an actor and what it shall do: `Đảng ủy xã A, bên cạnh việc phát triển đảng viên, cần …`."""
_TERM = lazy(r"\s+(?:khóa|nhiệm kỳ)(?: mới| này| tới| [ivxlc]+(?!\w)| \d{4}\s*[-–]\s*\d{4}|,)*(?=[\s,])")
"""The term of a committee that is told what to do: `Ban Chấp hành Đảng bộ A nhiệm kỳ 2020 - 2025 sớm …`."""


def connected(line: Outline, at: int, end: int) -> int:
    """The first offset after the marks and joining words that begin a sentence or a piece: `- Đồng thời, …`."""
    return past(CONNECTED, line, at, end)


def skip(line: Outline, at: int, end: int) -> int:
    """The first offset that is neither space nor a sign of a list."""
    return past(_SPACE, line, at, end)


def past(pattern: re.Pattern[str], line: Outline, at: int, end: int) -> int:
    """The first offset after what a pattern matches at an offset."""
    match = pattern.match(line.text, at, end)
    return match.end() if match else at


def begins_with_duty(line: Outline, at: int) -> bool:
    """Whether `cần` or `phải` stands at an offset."""
    return MODAL.match(line.text, at) is not None


def is_anybody(line: Outline, actors: Actors | None) -> bool:
    """Whether those who must act are all and sundry, whom an appeal tells nothing: `cán bộ phải gần dân`."""
    group = actors.group if actors is not None else None
    return group is not None and _ANYBODY.fullmatch(line.text, *group) is not None


def is_unit(line: Outline, actors: Actors) -> bool:
    """Whether those who must act are a unit told by its name: `quận 3`, `huyện Khe Sâu`."""
    return actors.group is not None and UNIT.match(line.text, *actors.group) is not None


def actors_at(line: Outline, at: int, end: int) -> Actors | None:
    """The actors whose words begin at an offset: bodies and people in a list, else a group's words."""
    listed = _LISTED.match(line.text, at, end)
    if listed is not None:
        general = _GENERAL.match(line.text, listed.end(), end)
        if general is not None:
            must = MODAL.match(line.text, general.end(), end)
            return Actors(must.end() if must else general.end(), (), (at, general.end()), must is not None)
        found = (line.by_start.get(m.start()) for m in _MARKS.finditer(line.text, at, listed.end()))
        after = past(_TERM, line, past(_AND_OTHERS, line, listed.end(), end), end)
        return _with_duty(line, after, end, tuple(mark for mark in found if mark is not None))
    territory = _territory(line, at, end) or _topic(line, at, end)
    if territory is not None:
        return territory
    if CROWD.match(line.text, at, end) is None:
        return None
    plain = _PLAIN_CROWD.match(line.text, at, end)
    if plain is not None:
        return Actors(plain.end(), (), plain.span())
    between = _interposed(line, at, end)
    if between is not None:
        duty = MODAL.match(line.text, between[1], end)
        return Actors(duty.end() if duty else between[1], (), (at, between[0]), duty is not None)
    stop = _END_OF_CROWD.search(line.text, at + 2, min(end, at + _LONGEST_CROWD))
    named = at + len("tp.") if line.text.startswith("tp.", at) else at
    if stop is None or stop.group() in ":;" or SAID.search(line.text, named, stop.start()):
        return None
    if line.text.endswith(_NOT_DONE, at, stop.start()):
        return None
    duty = MODAL.match(line.text, stop.start(), end)
    group = (at, at + len(_STILL.sub("", line.text[at : stop.start()].rstrip(" ,:"))))
    return Actors(duty.end() if duty else stop.start(), (), group, duty is not None)


def _interposed(line: Outline, at: int, end: int) -> tuple[int, int] | None:
    """Where a short group's words end and what it shall do begins, an adverbial between commas standing between."""
    comma = line.text.find(",", at, min(end, at + SHORT_CROWD))
    match = _INTERPOSED.match(line.text, comma, end) if comma > 0 else None
    if match is None or _END_OF_CROWD.search(line.text, at + 2, comma):
        return None
    if SAID.search(line.text, at, comma) or _NOT_BETWEEN.search(line.text, comma, match.end()):
        return None
    return comma, match.end()


def _territory(line: Outline, at: int, end: int) -> Actors | None:
    """The place that must do something, where its name begins at an offset: each word of it is written with a capital.

    One word alone may be the first of any sentence; two are a name.
    """
    match = _TERRITORY.match(line.cased, at, end)
    if match is None or match[2].lower() == _WHOLE_COUNTRY:
        return None
    if len(match.group().split()) < _LEAST_OF_NAME and not match["city"]:
        return None
    if not all(word[0].isupper() or word.isdigit() for word in re.split(r"[\s\-]", match[2])):
        return None
    must = MODAL.match(line.text, match.end(), end)
    return Actors(must.end(), (), match.span(), True) if must is not None else None


def place_told(line: Outline, at: int, end: int) -> Actors | None:
    """The place right after a verb of order and before what it shall do: `lưu ý Khe Sâu tiếp tục …`."""
    match = _PLACE_TOLD.match(line.cased, at, end)
    if match is None or len(match[0].split()) < _LEAST_OF_NAME or match[2].lower() == _WHOLE_COUNTRY:
        return None
    words = re.split(r"[\s\-]", match[2])
    return Actors(match.end(), (), match.span()) if all(w[0].isupper() or w.isdigit() for w in words) else None


def _topic(line: Outline, at: int, end: int) -> Actors | None:
    """What must do something for what it is: `huyện A là địa bàn rộng nên phải …`."""
    match = _TOPIC.match(line.text, at, end) if any(word in line.text for word in _SO) else None
    if match is None or PAST.search(line.text, at, match.start("duty")):
        return None
    duty = MODAL.match(line.text, match.start("duty"), end)
    mark = line.by_start.get(match.start("who"))
    group = None if mark is not None else match.span("who")
    return Actors(duty.end() if duty else match.end(), (mark,) if mark is not None else (), group, duty is not None)


def _with_duty(line: Outline, at: int, end: int, marks: tuple[Mark, ...]) -> Actors:
    """The actors named, with the duty that follows them at once or after a few words: `Còn UBKT, quý III phải …`."""
    between = _INTERPOSED.match(line.text, at, end)
    if between is not None and not _NOT_BETWEEN.search(line.text, at, between.end()):
        at = between.end()
    modal = MODAL.match(line.text, past(_NOT_BUT, line, at, end), end)
    if modal is None:
        soon = DUTY_SOON.match(line.text, at, end)
        modal = soon if soon is not None and not SAID.search(line.text, at, soon.end()) else None
    return Actors(modal.end() if modal else at, marks, None, modal is not None)


def duty_after(line: Outline, at: int, end: int) -> Actors | None:
    """Those who must do something, named after what is said first: `Vì dân đông, UBND xã phải …`.

    None where what stands before tells that something was done or is somebody's words.
    """
    for match in _CLAUSE.finditer(line.text, at, min(end, at + LONGEST_LEAD)):
        apart = line.text.startswith(_APART, match.end())
        if PAST.search(line.text, at, match.start()) and not apart:
            return None
        found = actors_at(line, match.end(), end)
        if found is not None and found.duty and found.end - match.end() < SHORT_CROWD + ADVERBIALS:
            last = found.marks[-1].end if found.marks else found.group[1] if found.group else match.end()
            return found if MODAL.fullmatch(line.text, last, found.end) else None
    return None
