"""What is ordered of whom: the complement of an order, cut into demands, each with its actors (contract rule 13)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.relate.outline import DIRECTIVE, HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import HONORIFIC
from schema.authority.phrases import alternation

WORDS = 30
"""A task's words are at most so many (corpus/ANNOTATION.md)."""
_LEAST = 2  # words: one is no piece of work
_LONGEST_LEAD = 260  # characters before the colon of a list
_LONGEST_CROWD = 140  # characters of a group's words
_SHORT_CROWD = 60  # characters of a group's words before a colon
_ADVERBIALS = 3  # that may stand before what is to be done


@dataclass(frozen=True, slots=True)
class Actors:
    """Who shall do it: the marks of bodies and people, or a group's words as offsets; `end` is where they end.

    `duty` tells that the words say that they must.
    """

    end: int
    marks: tuple[Mark, ...] = ()
    group: tuple[int, int] | None = None
    duty: bool = False


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing to be done: the offsets of its words in the outline, who shall do it (None: as before), if it must.

    `opened` tells that it begins with a verb that orders.
    """

    start: int
    end: int
    actors: Actors | None = None
    duty: bool = False
    opened: bool = False


_SPACE = re.compile(r"[\s,:\-.+*•\"…]*")
CONNECTED = re.compile(
    rf"[\s\-*+•\".)(]*(?:(?:\d{{1,2}}(?:\.\d)?[.)\-]|[a-hđ]\)|(?:một|hai|ba|bốn|năm|sáu|bảy)(?=,))[\s,]*)?"
    rf"(?:{alternation('tasks', 'joints')}[\s,]*)*"
    r"(?:trong đó,?\s+(?=(?:cần|phải|tập trung|chú trọng|ưu tiên)\s))?"
)
GIVES_POST = re.compile(
    rf"giữ chức|giữ cương vị|giữ trọng trách|đảm nhận chức|nhận nhiệm vụ|làm\s+[{POST}{HOLDER}]"
    rf"|tham gia (?:ban chấp hành|ban thường vụ|đảng bộ|[{ORG}])"
)
"""Posts are given, not work: `phân công ông A giữ chức Bí thư`."""
_HEAD = r"(?:riêng |(?:đối )?với |về phía |cho |còn |cả |(?:các )?đồng chí cùng |cùng )?"
_CALLED = (
    rf"(?:(?:(?:các|hai|ba|cả)\s+)?(?:{HONORIFIC}|đảng viên(?: trẻ)?|tân|cán bộ|công an viên|chuyên viên)\s+){{0,3}}"
    rf"(?:[{POST}]++\s(?=[{PERSON}]))?"
)
_ITEM = (
    rf"{_CALLED}[{ORG}{PERSON}{HOLDER}]++(?:\s(?:nhà trường|công ty|bệnh viện|cơ quan|đơn vị)(?=\s+và\s|,))?"
    rf"(?:\s?\([^()]{{0,60}}\))?(?:[\s,\-]{{1,3}}(?:nguyên |kiêm |là )?[{POST}]++)*"
    r"(?:, (?:thành viên|ủy viên|thư ký|phó trưởng|tổ phó|phó) (?:đoàn|tổ|ban chỉ đạo)(?: kiểm tra| giám sát| công tác)?(?=[,\s]))?"
)
_LISTED = re.compile(
    rf"{_HEAD}(?:(?:các|hai|ba|cả|\d{{1,2}})\s+)?{_ITEM}(?:\s*(?:,|và|, và|cùng|cùng với|-|;)\s+{_ITEM}(?=[^;]))*"
)
_AND_OTHERS = re.compile(
    rf"(?:\s*(?:,|và|, và|cùng|cùng với)\s+(?:các|từng|mỗi)\s+{alternation('tasks', 'crowds')}"
    rf"(?:,? (?:(?!được |đã |sẽ )[^,;:.{ORG}{PERSON}]){{2,40}}?)??)"
    rf"(?=\s*(?::|được (?:giao|phân công)|{alternation('tasks', 'duties')}|{alternation('tasks', 'openers', 'clear')}))"
)
"""After the bodies named: those told by a group's words who shall do the same: `Ủy ban MTTQ và các đoàn thể: …`."""
_GENERAL = re.compile(
    r"\s+(?:các (?:huyện|quận|thị|thành|tỉnh|đảng) ủy(?:,? (?:và )?(?:các )?(?:huyện|quận|thị|thành|tỉnh|đảng) ủy)*"
    r"|các (?:cấp|huyện|xã|địa phương|đơn vị|phường)|hai cấp|cấp (?:huyện|xã|cơ sở|dưới))(?!\w)"
)
"""After a body's words: those of a level are meant, not the one (`Ủy ban Kiểm tra các cấp`)."""
_MARKS = re.compile(f"[{ORG}{PERSON}{HOLDER}]++")
_DUTY = r"(?<!không )(?<!chưa )" + alternation("tasks", "duties")
_MODAL = re.compile(rf"[\s,]*(?:{_DUTY}[\s,]*)+")
_DUTY_SOON = re.compile(rf"(?:[^.:;,{PERSON}]{{0,90}}?|, [^.:;,{PERSON}]{{0,30}}? ){_DUTY}")
_NOT_BUT = re.compile(
    rf"\s+(?:không (?:nên|được(?! cấp| giao| hỗ trợ| bố trí| phân)|thể|để|chỉ|quá|vì)|chớ"
    rf"|đừng)\s[^.:;{PERSON}]{{1,80}}?,\s+(?:mà\s+)?(?:còn\s+)?(?={_DUTY})"
)
"""Between an actor and its duty, what it must not do: `Thị ủy không nên chạy theo thành tích, cần quan tâm …`."""
_CROWD = re.compile(
    rf"{_HEAD}(?:đồng chí )?"
    rf"(?:tp\.\s?(?=\w)|(?:{alternation('tasks', 'counts')}|\d+%?)\s+(?:{alternation('tasks', 'crowds')}|[{POST}])"
    rf"|{alternation('tasks', 'crowds', 'alone')}|hội(?=\s+(?:cần|phải)\s)|[{POST}]++)"
)
_ONLY_CROWD = re.compile(rf"(?:{_CROWD.pattern})[\s.…]*")
"""A group's words after which nothing is asked: the text is cut."""
_PLAIN_CROWD = re.compile(
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
_CLAUSE = re.compile(r",\s+|\s(?:thì|nên|do đó|do vậy|vì vậy)\s+")
_PAST = re.compile(
    rf"(?<!\w)(?:đã|sẽ|từng|trước đây|trước đó|năm ngoái)(?!\w)|{alternation('tasks', 'speech')}|[:;]|đòi hỏi"
)
_APART = ("riêng ", "còn riêng ", "riêng đối với ")
"""Before one who has something left to do, whatever the others have done: `…, riêng Đảng ủy xã A cần …`."""
_TERRITORY = re.compile(
    r"(?:(?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã|thị trấn)\s|(?P<city>tp\.?\s?))?"
    r"(\w[\w'’]*(?:[\s\-]\w[\w'’]*){0,3}?)"
    r"(?=\s+(?:cũng\s+)?(?:cần|phải)\s)",
    re.IGNORECASE,
)
"""A place that has a duty, told by its name as it is written: `Nà Sản cần …`, `quận 5 phải …`."""
_PLACE_TOLD = re.compile(
    _TERRITORY.pattern.replace(r"(?:cũng\s+)?(?:cần|phải)\s", alternation("tasks", "openers", "clear")), re.IGNORECASE
)
_TOPIC = re.compile(
    rf"(?P<who>[{ORG}]++|(?:quận|huyện|xã|phường|tỉnh|thành phố|thị xã|thị trấn|tp\.?)\s(?:[^\s,;:.]+\s?){{1,4}}?)"
    r"\s(?:là|có|đang|còn|vốn|nằm)\s[^;:.]{5,160}?\s(?:nên|do đó|do vậy|vì vậy|vì thế)\s(?:càng\s|cũng\s)?"
    r"(?P<duty>cần|phải)(?!\w)"
)
_UNIT = re.compile(r"(?:quận|huyện|xã|phường|tỉnh|thành phố|thị xã|thị trấn|tp\.?)\s\w")
_WHOLE_COUNTRY = "việt nam"
_LEAST_OF_NAME = 2  # words
_WHO = r"(?:phụ trách|tham gia|đứng điểm|phân công|trực tiếp phụ trách|theo dõi)[^,;:.]{1,40}?\s"
"""What tells which of a group are meant, before what they shall do: `các đồng chí phụ trách địa bàn trực tiếp …`."""
_END_OF_CROWD = re.compile(
    rf"(?!{_WHO}(?:{_DUTY}|{alternation('tasks', 'openers', 'clear')}))"
    rf"(?:{_DUTY}|{alternation('tasks', 'openers', 'clear')}|[:;]|{_HOLDS})"
)
SAID = re.compile(
    rf"{alternation('tasks', 'speech')}|{alternation('tasks', 'sayings')}|(?<!nhất )(?<!\w)là(?!\w)"
    rf"|(?<!chuẩn )(?<!trang )(?<!thiết )(?<!\w)bị(?!\w)|[{PERSON}\"?!.]"
)
"""What a group's words never hold: a verb of speech, what somebody did, a name, a quotation."""
_NOT_BETWEEN = re.compile(rf"{SAID.pattern}|{_DUTY}")
_ANYBODY = re.compile(
    r"(?:người )?(?:cán bộ|đảng viên|công chức|viên chức|thanh niên|chúng ta)"
    r"(?:(?:,| và|, và) (?:cán bộ|đảng viên|công chức|viên chức))*|(?:mỗi|từng) (?:doanh nghiệp|người dân|gia đình|hộ)"
)
_STILL = re.compile(r"(?:[\s,]+(?:còn|thì|nên))+$")
_EACH_ONE = re.compile(r"(?:riêng )?(?:mỗi|từng) ")
_NEXT_ACTOR = re.compile(
    rf"\svà\s+(?=(?:mỗi|từng|riêng)\s)|,\s+(?:còn\s+"
    rf"|và\s+)?(?={HONORIFIC}\s+[{PERSON}]++(?:[\s,\-]{{1,3}}[{POST}]++)*,?"
    rf"\s+(?!{alternation('tasks', 'speech')}){alternation('tasks', 'openers')})"
    rf"|,\s+(?:còn\s+|và\s+)?(?=[{ORG}]++\s+{_DUTY})"
    rf"|(?<![{ORG}]),\s+(?:còn\s+|và\s+)?(?=[{ORG}]++\s+(?!{alternation('tasks', 'speech')})"
    rf"{alternation('tasks', 'openers', 'clear')})"
)
_ORG_MUST = re.compile(rf"[{ORG}]++\s+{_DUTY}")
_MUST = re.compile(rf"{_DUTY}|,\s+còn\s+$")
"""What a list of duties holds before its next body: `Thực hiện Kế hoạch B, Đảng ủy A cần …` is one duty, not two."""
_LED_TOO = re.compile(rf"(?<!\w)(?:chỉ đạo|hướng dẫn|đôn đốc|phối hợp với|cùng với)\s+[{ORG}]++[^,;{ORG}]{{0,30}}$")
"""Before the next body of a list: it is directed by the one that gets the work, not told by the one who orders."""
_ADVERBIAL = re.compile(
    rf"(?:{alternation('tasks', 'adverbials')}|thứ \w+)[^;:.]{{0,110}}?,\s*"
    rf"|(?:trong|từ|đến|hết|sau|thời gian)\s[^;:.,{ORG}{PERSON}]{{1,40}}?\s"
    rf"(?=[{ORG}]|(?:các|mỗi|từng|toàn thể)\s+{alternation('tasks', 'crowds')})"
)
_INTERPOSED = re.compile(
    rf",\s+(?:{alternation('tasks', 'adverbials')}|thời gian tới|bên cạnh|ngoài)[^;:.]{{0,140}}?,\s+"
    rf"(?={alternation('tasks', 'openers')}|{alternation('tasks', 'duties')})"
)
"""Between an actor and what it shall do: `Đảng ủy xã A, bên cạnh việc phát triển đảng viên, cần …`."""
_TERM = re.compile(r"\s+(?:khóa|nhiệm kỳ)(?: mới| này| tới| [ivxlc]+(?!\w)| \d{4}\s*[-–]\s*\d{4}|,)*(?=[\s,])")
"""The term of a committee that is told what to do: `Ban Chấp hành Đảng bộ A nhiệm kỳ 2020 - 2025 sớm …`."""
_OPENER = re.compile(alternation("tasks", "openers"))
_CLEAR = re.compile(alternation("tasks", "openers", "clear"))
_OWN_LEVEL = re.compile(r"\s(?:chi nhánh )?(?:xã|huyện|tỉnh|phường|thị trấn|thành phố|quận|thị xã)(?=\s)")
_OWN_NOUN = re.compile(
    r"(?:tổng công ty|công ty|bệnh viện|nhà trường|trường|cơ quan|đơn vị|tập đoàn|học viện|trung tâm)\s+"
    rf"(?={alternation('tasks', 'openers', 'clear')}|{alternation('tasks', 'duties')}|sẽ\s)"
)
"""A word of the actor's name that stands after what is recognised of it: `Đảng ủy | Công ty kiểm điểm …`."""
_LINKS = re.compile(rf"(?:{alternation('tasks', 'links')}[\s,]+)+")
_DISMISSED = re.compile(
    rf"{alternation('tasks', 'dismissals')}|thông qua(?! [^,;:.]{{2,80}}, )|làm\s+[{POST}{HOLDER}]"
    rf"|[{DIRECTIVE}]|\d+ (?:chiếc|căn|suất|lô|xe)(?!\w)"
)
_THAT_IS = re.compile(
    r"(?:(?:một |các |những )?(?:nhiệm vụ|việc|nội dung)[^,;:.]{0,20},\s*)?(?:đó là|cụ thể là)[\s,:]+"
    rf"|là\s+(?=(?:phải|cần)\s|{alternation('tasks', 'openers', 'clear')})"
)
_GIVEN = re.compile(r"(?:sẽ )?được (?:giao|phân công)(?: nhiệm vụ| trách nhiệm)?(?=\s+[^\W\d])(?! từ| tại| vào)\s+")
"""Amid demands, before what is to be done: `các đoàn thể được giao nghiên cứu quy chế`."""
_WILL = re.compile(r"sẽ\s+")
_TOLD = re.compile(alternation("tasks", "told"))
_WORK_OF = re.compile(
    rf"(?:việc|nhiệm vụ|nội dung|vấn đề|giải pháp)(?: mà)?\s+([{ORG}]++)\s+(?:cần|phải)\s[^:;{ORG}{PERSON}]{{0,40}}$"
)
_DUTY_LIES = re.compile(
    rf"(?:trách nhiệm|vai trò|nhiệm vụ|phần việc|việc)\s[^,;:.{ORG}{PERSON}]{{0,40}}?của\s+([{ORG}]++)\s*$"
)
"""Before a colon, whose duty follows: `nhấn mạnh trách nhiệm của Công an huyện: phải …`."""
_WITH_TERM = re.compile(
    r"(?!đã |được |sẽ )\w+ \w+[^;:.]*?[\s,](?:hoàn thành|hoàn tất|xong|báo cáo|gửi|trình|thực hiện)(?!\w)[^;:]{0,60}?"
    r"(?:trước|chậm nhất|muộn nhất|hạn chót)(?: là)?(?: ngày)? \d"
)
"""A piece that says by what day it is to be done: `đặt lại tên các chi bộ trùng nhau, hoàn tất trước 30-9`."""
_DUTY_OF = re.compile(
    rf"(?:nhiệm vụ|trách nhiệm|việc)(?! mà)[^,;:.{ORG}{PERSON}{HOLDER}]{{0,60}} của (?P<who>[{ORG}{PERSON}{HOLDER}])"
    rf"[^,;:.]{{0,40}}? là\s+(?:phải |cần )?(?={alternation('tasks', 'openers', 'clear')})"
)
"""Whose duty it is, told first: `nhiệm vụ năm nay của Công an huyện là tập trung …`."""
_LEAD = re.compile(rf"{alternation('tasks', 'leads')}[^:;]{{0,120}}$")
_BY_WHICH_DONE = re.compile(
    rf"(?:thực hiện|triển khai|cụ thể hóa|quán triệt)\s[^;:.]*?[{DIRECTIVE}][^;:.]*?,\s+"
    rf"(?:[{ORG}]++|(?:đại hội|hội nghị|đảng bộ|chi bộ|xã|huyện|tỉnh)(?:\s[^,;:.]{{1,20}})?)\s+(?:đã|vừa)\s"
)
"""What was done by a document: `Thực hiện Nghị quyết số 1, Đại hội đã bầu …`."""
_AS_WHAT = re.compile(
    rf"(?:vốn )?(?:là|với tư cách(?: là)?|với vai trò(?: là)?)\s[^,;:.{ORG}{PERSON}{HOLDER}]{{2,60}},\s(?=[{ORG}]|{_UNIT.pattern})"
)
"""What somebody is who must do something: `Là xã biên giới, UBND xã A cần …`."""
_BY_PAPER = re.compile(
    rf"(?:thực hiện|triển khai|chấp hành|quán triệt|cụ thể hóa)\s[^;:.{DIRECTIVE}]{{0,30}}[{DIRECTIVE}][^;:.]{{0,160}}?,\s"
)
"""By what document somebody named after it must do something: `Thực hiện Kết luận A, Đảng ủy B cần …`."""
_SETTING = re.compile(
    rf"(?:(?:ngay|luôn|trực tiếp|công khai|thêm|cụ thể|rõ|vắn tắt|ngắn gọn|ngắn|gọn|gọn lỏn|dứt khoát|thẳng"
    rf"|từng việc|từng người|cho từng người|như sau|như vậy)[\s,]*)*"
    rf"(?:(?:tại|ở|trong|sau|vào|trước|cuối|giữa|ngay)\s[^,;:.{ORG}{PERSON}{HOLDER}]{{2,50}})?"
)
"""Between a verb of order and the colon of its list: where or how it is said (`phân công ngay tại hội nghị: …`)."""
_QUOTES = re.compile(r":\s*\"[^\"]{0,80}\s(?:phải|cần)\s")
"""A colon before words that are quoted and say what must be done."""
_WORD = re.compile(r"\S+")


def connected(line: Outline, at: int, end: int) -> int:
    """The first offset after the marks and joining words that begin a sentence or a piece: `- Đồng thời, …`."""
    return _past(CONNECTED, line, at, end)


def skip(line: Outline, at: int, end: int) -> int:
    """The first offset that is neither space nor a sign of a list."""
    return _past(_SPACE, line, at, end)


def _past(pattern: re.Pattern[str], line: Outline, at: int, end: int) -> int:
    match = pattern.match(line.text, at, end)
    return match.end() if match else at


def is_dismissed(line: Outline, at: int) -> bool:
    """Whether a wish, a result, a proposal or a document begins at an offset."""
    return _DISMISSED.match(line.text, at) is not None


def opens(line: Outline, at: int) -> bool:
    """Whether a verb that begins a demand stands at an offset."""
    return _OPENER.match(line.text, at) is not None


def begins_with_duty(line: Outline, at: int) -> bool:
    """Whether `cần` or `phải` stands at an offset."""
    return _MODAL.match(line.text, at) is not None


# --- who shall act ------------------------------------------------------------------------------------------------


def is_anybody(line: Outline, actors: Actors | None) -> bool:
    """Whether those who must act are all and sundry, whom an appeal tells nothing: `cán bộ phải gần dân`."""
    group = actors.group if actors is not None else None
    return group is not None and _ANYBODY.fullmatch(line.text, *group) is not None


def is_unit(line: Outline, actors: Actors) -> bool:
    """Whether those who must act are a unit told by its name: `quận 3`, `huyện Khe Sâu`."""
    return actors.group is not None and _UNIT.match(line.text, *actors.group) is not None


def actors_at(line: Outline, at: int, end: int) -> Actors | None:
    """The actors whose words begin at an offset: bodies and people in a list, else a group's words."""
    listed = _LISTED.match(line.text, at, end)
    if listed is not None:
        general = _GENERAL.match(line.text, listed.end(), end)
        if general is not None:
            must = _MODAL.match(line.text, general.end(), end)
            return Actors(must.end() if must else general.end(), (), (at, general.end()), must is not None)
        found = (line.by_start.get(m.start()) for m in _MARKS.finditer(line.text, at, listed.end()))
        after = _past(_TERM, line, _past(_AND_OTHERS, line, listed.end(), end), end)
        return _with_duty(line, after, end, tuple(mark for mark in found if mark is not None))
    territory = _territory(line, at, end) or _topic(line, at, end)
    if territory is not None:
        return territory
    if _CROWD.match(line.text, at, end) is None:
        return None
    plain = _PLAIN_CROWD.match(line.text, at, end)
    if plain is not None:
        return Actors(plain.end(), (), plain.span())
    between = _interposed(line, at, end)
    if between is not None:
        duty = _MODAL.match(line.text, between[1], end)
        return Actors(duty.end() if duty else between[1], (), (at, between[0]), duty is not None)
    stop = _END_OF_CROWD.search(line.text, at + 2, min(end, at + _LONGEST_CROWD))
    named = at + len("tp.") if line.text.startswith("tp.", at) else at
    if stop is None or stop.group() in ":;" or SAID.search(line.text, named, stop.start()):
        return None
    duty = _MODAL.match(line.text, stop.start(), end)
    group = (at, at + len(_STILL.sub("", line.text[at : stop.start()].rstrip(" ,:"))))
    return Actors(duty.end() if duty else stop.start(), (), group, duty is not None)


def _interposed(line: Outline, at: int, end: int) -> tuple[int, int] | None:
    """Where a short group's words end and what it shall do begins, an adverbial between commas standing between."""
    comma = line.text.find(",", at, min(end, at + _SHORT_CROWD))
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
    must = _MODAL.match(line.text, match.end(), end)
    return Actors(must.end(), (), match.span(), True) if must is not None else None


def _place_told(line: Outline, at: int, end: int) -> Actors | None:
    """The place right after a verb of order and before what it shall do: `lưu ý Khe Sâu tiếp tục …`."""
    match = _PLACE_TOLD.match(line.cased, at, end)
    if match is None or len(match[0].split()) < _LEAST_OF_NAME or match[2].lower() == _WHOLE_COUNTRY:
        return None
    words = re.split(r"[\s\-]", match[2])
    return Actors(match.end(), (), match.span()) if all(w[0].isupper() or w.isdigit() for w in words) else None


def _topic(line: Outline, at: int, end: int) -> Actors | None:
    """What must do something for what it is: `huyện A là địa bàn rộng nên phải …`."""
    match = _TOPIC.match(line.text, at, end) if "nên" in line.text or "vậy" in line.text or "do đó" in line.text else None
    if match is None or _PAST.search(line.text, at, match.start("duty")):
        return None
    duty = _MODAL.match(line.text, match.start("duty"), end)
    mark = line.by_start.get(match.start("who"))
    group = None if mark is not None else match.span("who")
    return Actors(duty.end() if duty else match.end(), (mark,) if mark is not None else (), group, duty is not None)


def _with_duty(line: Outline, at: int, end: int, marks: tuple[Mark, ...]) -> Actors:
    """The actors named, with the duty that follows them at once or after a few words: `Còn UBKT, quý III phải …`."""
    between = _INTERPOSED.match(line.text, at, end)
    if between is not None and not _NOT_BETWEEN.search(line.text, at, between.end()):
        at = between.end()
    modal = _MODAL.match(line.text, _past(_NOT_BUT, line, at, end), end)
    if modal is None:
        soon = _DUTY_SOON.match(line.text, at, end)
        modal = soon if soon is not None and not SAID.search(line.text, at, soon.end()) else None
    return Actors(modal.end() if modal else at, marks, None, modal is not None)


def duty_after(line: Outline, at: int, end: int) -> Actors | None:
    """Those who must do something, named after what is said first: `Vì dân đông, UBND xã phải …`.

    None where what stands before tells that something was done or is somebody's words.
    """
    for match in _CLAUSE.finditer(line.text, at, min(end, at + _LONGEST_LEAD)):
        apart = line.text.startswith(_APART, match.end())
        if _PAST.search(line.text, at, match.start()) and not apart:
            return None
        found = actors_at(line, match.end(), end)
        if found is not None and found.duty and found.end - match.end() < _SHORT_CROWD + _ADVERBIALS:
            last = found.marks[-1].end if found.marks else found.group[1] if found.group else match.end()
            return found if _MODAL.fullmatch(line.text, last, found.end) else None
    return None


# --- what is to be done -------------------------------------------------------------------------------------------


def demand_of(line: Outline, start: int, end: int, *, first: bool = True) -> Demand | None:
    """The demand of a piece of a complement, its lead words and actors stripped; None where it orders nothing.

    What follows a verb of order (`first`) is a demand in any words; a later piece has to show that it is one.
    """
    at = _past(_AS_WHAT, line, connected(line, skip(line, start, end), end), end)
    duty = _MODAL.match(line.text, at, end) is not None
    at = _past(_LINKS, line, at, end)
    for _ in range(_ADVERBIALS):
        if _DISMISSED.match(line.text, at, end) or _BY_WHICH_DONE.match(line.text, at, end):
            return None
        actors = _told_of(line, at, end) or actors_at(line, at, end) or (_place_told(line, at, end) if first else None)
        if actors is not None:
            return _of_actors(line, actors, end, asked=first)
        if _OPENER.match(line.text, at, end):
            noun = not _CLEAR.match(line.text, at, end) or _BY_PAPER.match(line.text, at, end)
            if noun and (later := duty_after(line, at, end)) is not None:
                return _of_actors(line, later, end)
            return _cut(line, at, end, None, duty=duty)
        adverbial = _ADVERBIAL.match(line.text, at, end)
        if adverbial is None:
            break
        if (later := duty_after(line, at, adverbial.end())) is not None:
            return _of_actors(line, later, end)
        duty = duty or _MODAL.match(line.text, adverbial.end(), end) is not None
        at = _past(_LINKS, line, adverbial.end(), end)
    later = duty_after(line, at, end)
    if later is not None:
        return _of_actors(line, later, end)
    if _ONLY_CROWD.fullmatch(line.text, at, end):
        return None
    told = first or duty or _DUTY_SOON.match(line.text, at, end) or _EACH_ONE.match(line.text, at, end)
    return _cut(line, at, end, None, duty=duty) if told or _is_due(line, at, end) else None


def _told_of(line: Outline, at: int, end: int) -> Actors | None:
    """Whose duty a piece tells first that it is: `nhiệm vụ của Công an huyện là …`."""
    match = _DUTY_OF.match(line.text, at, end)
    mark = line.by_start.get(match.start("who")) if match is not None else None
    return Actors(match.end(), (mark,), None, duty=True) if match is not None and mark is not None else None


def as_told(line: Outline, actors: Actors, end: int) -> Demand | None:
    """The demand of all that follows its actors, whatever its words."""
    return _cut(line, skip(line, actors.end, end), end, actors, duty=actors.duty)


def _is_due(line: Outline, at: int, end: int) -> bool:
    """Whether a piece tells of nothing past and says by what day it is to be done."""
    return _WITH_TERM.match(line.text, at, end) is not None and _PAST.search(line.text, at, end) is None


def _of_actors(line: Outline, actors: Actors, end: int, *, asked: bool = False) -> Demand | None:
    """The demand whose actors are named before it; None where the words tell what they did.

    `asked` tells that a verb of order stands right before them, so that what they will do is asked of them.
    """
    at = _past(_OWN_LEVEL, line, actors.end, end) if actors.marks and not actors.duty else actors.end
    at = skip(line, at, end)
    at = _past(_OWN_NOUN, line, at, end) if actors.marks else at
    at = _past(_GIVEN, line, at, end)
    at = _past(_THAT_IS, line, _past(_WILL, line, at, end), end) if asked else at
    inner = _past(_LINKS, line, at, end)
    if _DISMISSED.match(line.text, inner, end) or _TOLD.match(line.text, at, end):
        return None
    return _cut(line, inner, end, actors, duty=actors.duty)


def _cut(line: Outline, start: int, end: int, actors: Actors | None, *, duty: bool) -> Demand | None:
    """The demand from `start`, at most `WORDS` long, without the signs at its end."""
    words = list(_WORD.finditer(line.text, start, end))
    if len(words) < _LEAST:
        return None
    words = words[:-1] if words[-1].group() == "và" else words
    last = words[:WORDS][-1].end()
    while last > start and line.text[last - 1] in ' ,;:.…-"/':
        last -= 1
    opened = _CLEAR.match(line.text, start, end) is not None
    return Demand(start, last, actors, duty, opened) if last > start else None


# --- pieces and lists ---------------------------------------------------------------------------------------------


def pieces_of(line: Outline, start: int, end: int) -> list[tuple[int, int]]:
    """The pieces of a complement: between semicolons, before `và mỗi …`, before the next person who gets work."""
    found = []
    for a, b in line.pieces(start, end):
        cut = a
        for match in _NEXT_ACTOR.finditer(line.text, a, b):
            if not _OPENER.search(line.text, cut, match.start()) and match.group().startswith(","):
                continue
            joined = match.group().rstrip().endswith("và")
            if not joined and _ORG_MUST.match(line.text, match.end()) and not _MUST.search(line.text, cut, match.end()):
                continue
            if _LED_TOO.search(line.text, cut, match.start()) or line.text[: match.start()].endswith(" chủ trì"):
                continue
            found.append((cut, match.start()))
            cut = match.end()
        found.append((cut, b))
    return [(a, b) for a, b in found if line.text[a:b].strip(" .,…/")]


def list_start(line: Outline, start: int, end: int) -> tuple[int, Actors | None] | None:
    """Where a list begins after its colon ("Đảng ủy xã: …", "một số nhiệm vụ như: …") and who its lead names.

    None where the colon, if any, stands inside a demand ("theo hướng: gần dân, trọng dân").
    """
    colon = line.text.find(":", start, min(end, start + _LONGEST_LEAD))
    if colon < 0 or ";" in line.text[start:colon]:
        return None
    at = _past(_LINKS, line, skip(line, start, colon), colon)
    actors = actors_at(line, at, colon)
    while actors is None and (adverbial := _ADVERBIAL.match(line.text, at, colon)):
        at = _past(_LINKS, line, adverbial.end(), colon)
        actors = actors_at(line, at, colon)
    rest = line.text[actors.end if actors else at : colon].strip(" ,-")
    work = (
        (_WORK_OF.search(line.text, at, colon) or _DUTY_LIES.search(line.text, at, colon)) if actors is None else None
    )
    if work is not None:
        mark = line.by_start.get(work.start(1))
        return (colon + 1, Actors(colon, (mark,))) if mark is not None else None
    if actors is None and len(rest) < _SHORT_CROWD and _CROWD.match(rest) and not SAID.search(rest):
        return colon + 1, Actors(colon, (), (at, at + len(rest)))
    return (
        (colon + 1, actors)
        if not rest or _QUOTES.match(line.text, colon) or _LEAD.search(rest) or _SETTING.fullmatch(rest)
        else None
    )
