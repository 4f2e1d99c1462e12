"""What is ordered of whom: the complement of an order, cut into demands, each with its actors (contract rule 13)."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.patterns import lazy
from ingest.relate.outline import DIRECTIVE, HOLDER, ORG, PERSON, POST, Outline
from ingest.relate.subjects import HONORIFIC
from ingest.relate.tasks.actors import (
    ADVERBIALS,
    CROWD,
    DUTY,
    DUTY_SOON,
    LONGEST_LEAD,
    MODAL,
    PAST,
    SAID,
    SHORT_CROWD,
    UNIT,
    Actors,
    actors_at,
    connected,
    duty_after,
    past,
    place_told,
    skip,
)
from schema.authority.phrases import alternation

WORDS = 30
"""A task's words are at most so many (corpus/ANNOTATION.md)."""
_LEAST = 2  # words: one is no piece of work


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


GIVES_POST = lazy(
    rf"giữ chức|giữ cương vị|giữ trọng trách|đảm nhận chức|nhận nhiệm vụ|làm\s+[{POST}{HOLDER}]"
    rf"|tham gia (?:ban chấp hành|ban thường vụ|đảng bộ|[{ORG}])"
)
"""Posts are given, not work: `phân công ông A giữ chức Bí thư`."""
_ONLY_CROWD = lazy(rf"(?:{CROWD.pattern})[\s.…]*")
"""A group's words after which nothing is asked: the text is cut."""
_EACH_ONE = lazy(r"(?:riêng )?(?:mỗi|từng) ")
_NEXT_ACTOR = lazy(
    rf"\svà\s+(?=(?:mỗi|từng|riêng)\s)|,\s+(?:còn\s+"
    rf"|và\s+)?(?={HONORIFIC}\s+[{PERSON}]++(?:[\s,\-]{{1,3}}[{POST}]++)*,?"
    rf"\s+(?!{alternation('tasks', 'speech')}){alternation('tasks', 'openers')})"
    rf"|,\s+(?:còn\s+|và\s+)?(?=[{ORG}]++\s+{DUTY})"
    rf"|(?<![{ORG}]),\s+(?:còn\s+|và\s+)?(?=[{ORG}]++\s+(?!{alternation('tasks', 'speech')})"
    rf"{alternation('tasks', 'openers', 'clear')})"
)
_ORG_MUST = lazy(rf"[{ORG}]++\s+{DUTY}")
_MUST = lazy(rf"{DUTY}|,\s+còn\s+$")
"""What a list of duties holds before its next body: `Thực hiện Kế hoạch B, Đảng ủy A cần …` is one duty, not two."""
_LED_TOO = lazy(rf"(?<!\w)(?:chỉ đạo|hướng dẫn|đôn đốc|phối hợp với|cùng với)\s+[{ORG}]++[^,;{ORG}]{{0,30}}$")
"""Before the next body of a list: it is directed by the one that gets the work, not told by the one who orders."""
_ADVERBIAL = lazy(
    rf"(?:{alternation('tasks', 'adverbials')}|thứ \w+)[^;:.]{{0,110}}?,\s*"
    rf"|(?:trong|từ|đến|hết|sau|thời gian)\s[^;:.,{ORG}{PERSON}]{{1,40}}?\s"
    rf"(?=[{ORG}]|(?:các|mỗi|từng|toàn thể)\s+{alternation('tasks', 'crowds')})"
)
_OPENER = lazy(alternation("tasks", "openers"))
_CLEAR = lazy(alternation("tasks", "openers", "clear"))
_OWN_LEVEL = lazy(r"\s(?:chi nhánh )?(?:xã|huyện|tỉnh|phường|thị trấn|thành phố|quận|thị xã)(?=\s)")
_OWN_NOUN = lazy(
    r"(?:tổng công ty|công ty|bệnh viện|nhà trường|trường|cơ quan|đơn vị|tập đoàn|học viện|trung tâm)\s+"
    rf"(?={alternation('tasks', 'openers', 'clear')}|{alternation('tasks', 'duties')}|sẽ\s)"
)
"""A word of the actor's name that stands after what is recognised of it: `Đảng ủy | Công ty kiểm điểm …`."""
_LINKS = lazy(rf"(?:{alternation('tasks', 'links')}[\s,]+)+")
_DISMISSED = lazy(
    rf"{alternation('tasks', 'dismissals')}|thông qua(?! [^,;:.]{{2,80}}, )|làm\s+[{POST}{HOLDER}]"
    rf"|[{DIRECTIVE}]|\d+ (?:chiếc|căn|suất|lô|xe)(?!\w)"
    rf"|(?:ký )?ban hành\s+[{DIRECTIVE}]|(?:thêm |kiêm )?(?:nhiệm vụ|chức danh|cương vị)\s+[{POST}{HOLDER}]"
    r"|nghiêm túc rút kinh nghiệm(?!\s*(?:,|và)\s*(?:kịp thời |sớm |nghiêm túc )?(?:khắc phục|chấn chỉnh|sửa chữa"
    r"|báo cáo)(?!\w))"
    r"|(?:(?:sáng|chiều|tối|ngày|hôm)\s[^,;:.]{1,20} )?như (?:trên|vậy|thế)[\s.]*$"
)
"""What begins no work: a wish, a document, also one that has been issued, a post, `như trên` for what was said."""
_THAT_IS = lazy(
    r"(?:(?:một |các |những )?(?:nhiệm vụ|việc|nội dung)[^,;:.]{0,20},\s*)?(?:đó là|cụ thể là)[\s,:]+"
    rf"|là\s+(?=(?:phải|cần)\s|{alternation('tasks', 'openers', 'clear')})"
)
_GIVEN = lazy(r"(?:sẽ )?được (?:giao|phân công)(?: nhiệm vụ| trách nhiệm)?(?=\s+[^\W\d])(?! từ| tại| vào)\s+")
"""Amid demands, before what is to be done: `các đoàn thể được giao nghiên cứu quy chế`."""
_WILL = lazy(r"sẽ\s+")
_TOLD = lazy(alternation("tasks", "told"))
_WORK_OF = lazy(
    rf"(?:việc|nhiệm vụ|nội dung|vấn đề|giải pháp)(?: mà)?\s+([{ORG}]++)\s+(?:cần|phải)\s[^:;{ORG}{PERSON}]{{0,40}}$"
)
_DUTY_LIES = lazy(
    rf"(?:trách nhiệm|vai trò|nhiệm vụ|phần việc|việc)\s[^,;:.{ORG}{PERSON}]{{0,40}}?của\s+([{ORG}]++)\s*$"
)
"""Before a colon, whose duty follows: `nhấn mạnh trách nhiệm của Công an huyện: phải …`."""
_WITH_TERM = lazy(
    r"(?!đã |được |sẽ )\w+ \w+[^;:.]*?[\s,](?:hoàn thành|hoàn tất|xong|báo cáo|gửi|trình|thực hiện)(?!\w)[^;:]{0,60}?"
    r"(?:trước|chậm nhất|muộn nhất|hạn chót)(?: là)?(?: ngày)? \d"
)
"""A piece that says by what day it is to be done: `đặt lại tên các chi bộ trùng nhau, hoàn tất trước 30-9`."""
_DUTY_OF = lazy(
    rf"(?:nhiệm vụ|trách nhiệm|việc)(?! mà)[^,;:.{ORG}{PERSON}{HOLDER}]{{0,60}} của (?P<who>[{ORG}{PERSON}{HOLDER}])"
    rf"[^,;:.]{{0,40}}? là\s+(?:phải |cần )?(?={alternation('tasks', 'openers', 'clear')})"
)
"""Whose duty it is, told first: `nhiệm vụ năm nay của Công an huyện là tập trung …`."""
_LEAD = lazy(rf"{alternation('tasks', 'leads')}[^:;]{{0,120}}$")
_BY_WHICH_DONE = lazy(
    rf"(?:thực hiện|triển khai|cụ thể hóa|quán triệt)\s[^;:.]*?[{DIRECTIVE}][^;:.]*?,\s+"
    rf"(?:[{ORG}]++|(?:đại hội|hội nghị|đảng bộ|chi bộ|xã|huyện|tỉnh)(?:\s[^,;:.]{{1,20}})?)\s+(?:đã|vừa)\s"
)
"""What was done by a document: `Thực hiện Nghị quyết số 1, Đại hội đã bầu …`."""
_AS_WHAT = lazy(
    rf"(?:vốn )?(?:là|với tư cách(?: là)?|với vai trò(?: là)?)\s[^,;:.{ORG}{PERSON}{HOLDER}]{{2,60}},\s(?=[{ORG}]"
    rf"|{UNIT.pattern})"
)
"""What somebody is who must do something: `Là xã biên giới, UBND xã A cần …`."""
_BY_PAPER = lazy(
    rf"(?:thực hiện|triển khai|chấp hành|quán triệt"
    rf"|cụ thể hóa)\s[^;:.{DIRECTIVE}]{{0,30}}[{DIRECTIVE}][^;:.]{{0,160}}?,\s"
)
"""By what document somebody named after it must do something: `Thực hiện Kết luận A, Đảng ủy B cần …`."""
_SETTING = lazy(
    rf"(?:(?:ngay|luôn|trực tiếp|công khai|thêm|cụ thể|rõ|vắn tắt|ngắn gọn|ngắn|gọn|gọn lỏn|dứt khoát|thẳng"
    rf"|từng việc|từng người|cho từng người|như sau|như vậy)[\s,]*)*"
    rf"(?:(?:tại|ở|trong|sau|vào|trước|cuối|giữa|ngay)\s[^,;:.{ORG}{PERSON}{HOLDER}]{{2,50}})?"
)
"""Between a verb of order and the colon of its list: where or how it is said (`phân công ngay tại hội nghị: …`)."""
_QUOTES = lazy(r":\s*\"[^\"]{0,80}\s(?:phải|cần)\s")
"""A colon before words that are quoted and say what must be done."""
_JOINT_LAST = lazy(r"[\s,]+(?:và|đồng thời)$")
"""What joins the next order to a demand: `…, đồng thời | yêu cầu`."""
_QUOTATION_ENDS = lazy(r"(?<=[^\s\"])\"\s*[,–\-]\s[^\"]*$")
"""Where a quotation ends and it is told who says it: `…", ông A nói`."""
_WORD = lazy(r"\S+")


def is_dismissed(line: Outline, at: int) -> bool:
    """Whether a wish, a result, a proposal or a document begins at an offset."""
    return _DISMISSED.match(line.text, at) is not None


def opens(line: Outline, at: int) -> bool:
    """Whether a verb that begins a demand stands at an offset."""
    return _OPENER.match(line.text, at) is not None


def demand_of(line: Outline, start: int, end: int, *, first: bool = True) -> Demand | None:
    """The demand of a piece of a complement, its lead words and actors stripped; None where it orders nothing.

    What follows a verb of order (`first`) is a demand in any words; a later piece has to show that it is one.
    """
    at = past(_AS_WHAT, line, connected(line, skip(line, start, end), end), end)
    duty = MODAL.match(line.text, at, end) is not None
    at = past(_LINKS, line, at, end)
    for _ in range(ADVERBIALS):
        if _DISMISSED.match(line.text, at, end) or _BY_WHICH_DONE.match(line.text, at, end):
            return None
        actors = _told_of(line, at, end) or actors_at(line, at, end) or (place_told(line, at, end) if first else None)
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
        duty = duty or MODAL.match(line.text, adverbial.end(), end) is not None
        at = past(_LINKS, line, adverbial.end(), end)
    later = duty_after(line, at, end)
    if later is not None:
        return _of_actors(line, later, end)
    if _ONLY_CROWD.fullmatch(line.text, at, end):
        return None
    told = first or duty or DUTY_SOON.match(line.text, at, end) or _EACH_ONE.match(line.text, at, end)
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
    return _WITH_TERM.match(line.text, at, end) is not None and PAST.search(line.text, at, end) is None


def _of_actors(line: Outline, actors: Actors, end: int, *, asked: bool = False) -> Demand | None:
    """The demand whose actors are named before it; None where the words tell what they did.

    `asked` tells that a verb of order stands right before them, so that what they will do is asked of them.
    """
    at = past(_OWN_LEVEL, line, actors.end, end) if actors.marks and not actors.duty else actors.end
    at = skip(line, at, end)
    at = past(_OWN_NOUN, line, at, end) if actors.marks else at
    at = past(_GIVEN, line, at, end)
    at = past(_THAT_IS, line, past(_WILL, line, at, end), end) if asked else at
    inner = past(_LINKS, line, at, end)
    if _DISMISSED.match(line.text, inner, end) or _TOLD.match(line.text, at, end):
        return None
    return _cut(line, inner, end, actors, duty=actors.duty)


def _cut(line: Outline, start: int, end: int, actors: Actors | None, *, duty: bool) -> Demand | None:
    """The demand from `start`, at most `WORDS` long, without the signs at its end."""
    quoted = _QUOTATION_ENDS.search(line.text, start, end)
    words = list(_WORD.finditer(line.text, start, quoted.start() if quoted is not None else end))
    if len(words) < _LEAST:
        return None
    last = words[:WORDS][-1].end()
    joint = _JOINT_LAST.search(line.text, start, last)
    last = joint.start() if joint is not None else last
    while last > start and line.text[last - 1] in ' ,;:.…-"/':
        last -= 1
    opened = _CLEAR.match(line.text, start, end) is not None
    return Demand(start, last, actors, duty, opened) if last > start else None


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
    colon = line.text.find(":", start, min(end, start + LONGEST_LEAD))
    if colon < 0 or ";" in line.text[start:colon]:
        return None
    at = past(_LINKS, line, skip(line, start, colon), colon)
    actors = actors_at(line, at, colon)
    while actors is None and (adverbial := _ADVERBIAL.match(line.text, at, colon)):
        at = past(_LINKS, line, adverbial.end(), colon)
        actors = actors_at(line, at, colon)
    rest = line.text[actors.end if actors else at : colon].strip(" ,-")
    work = (
        (_WORK_OF.search(line.text, at, colon) or _DUTY_LIES.search(line.text, at, colon)) if actors is None else None
    )
    if work is not None:
        mark = line.by_start.get(work.start(1))
        return (colon + 1, Actors(colon, (mark,))) if mark is not None else None
    if actors is None and len(rest) < SHORT_CROWD and CROWD.match(rest) and not SAID.search(rest):
        return colon + 1, Actors(colon, (), (at, at + len(rest)))
    return (
        (colon + 1, actors)
        if not rest or _QUOTES.match(line.text, colon) or _LEAD.search(rest) or _SETTING.fullmatch(rest)
        else None
    )
