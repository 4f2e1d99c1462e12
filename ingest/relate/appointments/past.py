"""Posts that a sentence tells of another time, by words anywhere in the clause, and those left by retirement.

`Trước sáp nhập, ông A là P`, `ông A, P hồi những năm chín mươi`, `P khi ấy là ông A`, `ông A không tái cử`.
"""

from __future__ import annotations

from itertools import islice

from ingest.patterns import lazy
from ingest.relate.appointments.left import MEMBERSHIPS, RETIRED, Left
from ingest.relate.appointments.words import CHAIN, DECIDES, MOST
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import HONORIFIC, POSTS
from schema.authority.one_of import one_of
from schema.model import Person

PAST = "post of another time"
"""The rule of posts that somebody held when something else was so."""

_LONG_AGO = 10  # years
_EVENT = (
    r"(?:khi|lúc|thời điểm|ngày|kỳ|đại hội|hội nghị|sắp xếp|sáp nhập|hợp nhất|nhập|chia tách|tách|giải thể"
    r"|thành lập|cách mạng"
    r"|năm|tháng)"
)
_BEFORE = rf"(?<!\w)trước\s+(?:(?:đó|đây|kia)(?!\w)|{_EVENT}(?!\w)[^,;:()]{{0,80}}?)"
_THEN = (
    r"(?<!\w)(?:(?:khi|lúc|hồi|thời|ngày|dạo|thuở|bấy|thời điểm|thời gian|giai đoạn)\s(?:ấy|đó|này|bấy giờ"
    r"|giờ)(?<!lúc này)(?<!khi này)"
    r"(?<!thời điểm này)(?<!thời gian này)(?<!giai đoạn này)(?<!hồi này)(?<!dạo này)(?<!ngày này)"
    r"|bấy giờ|đương thời|năm xưa|ngày xưa|ngày trước|thuở trước|thời trước|thời chống (?:mỹ|pháp))(?!\w)"
)
_OF_OLD = (
    r"(?:(?:hồi|thời|thời kỳ|vào|trong|từ|giai đoạn|những|suốt)\s)*(?:(?:những năm|thập niên|thập kỷ)\s[^,;:.()]{1,24}"
    r"|thời (?:bao cấp|chiến tranh|kháng chiến|chống mỹ|chống pháp)[^,;:.()]{0,12}"
    r"|(?:khóa|nhiệm kỳ) (?:trước|cũ|vừa qua)|(?:các )?thời kỳ(?=[,.;)])|đầu tiên(?=[,.;)]))"
)
_HOLDS = one_of(
    "là", "làm", "giữ chức", "giữ chức vụ", "giữ cương vị", "giữ vị trí", "giữ chức danh", "đảm nhiệm", "đảm nhận",
    "đảm nhiệm chức", "đảm nhiệm chức vụ", "đảm nhận chức", "đảm nhận chức vụ", "đảm nhiệm cương vị", "đảm đương chức",
    "ngồi ghế", "ở cương vị", "trên cương vị", "công tác ở cương vị", "phụ trách",
)  # fmt: skip
_STILL = r"(?:(?:đã|đang|còn|vẫn|từng|cũng|mới|chỉ|vẫn còn|đã từng)\s+)*"
_WHEN = (
    rf"(?:{_BEFORE}|{_THEN}|(?<!\w)(?:khi|lúc|vào thời điểm|thời điểm|tại thời điểm)\s(?:xảy ra|để xảy ra|phát sinh"
    r"|diễn ra|có)\s[^,;:()]{1,60}?(?=,))"
)
_WAS = lazy(
    rf"(?:{_WHEN}[,\s]+(?:[^,;.:{PERSON}{POST}{ORG}]{{1,24}},\s)?(?:\w+\s)?(?:thì\s+)?(?:{HONORIFIC}\s+)?{POSTS}([{PERSON}]++){CHAIN}[\s,]+{_STILL}{_HOLDS}"
    rf"|([{PERSON}]++){CHAIN}(?:,\s[^,;:.{PERSON}{POST}{ORG}]{{1,30}}){{0,3}}?[\s,(\-–]+(?:người\s|vốn\s|mà\s)?{_WHEN},?\s+{_STILL}{_HOLDS})"
    r"\s+(?:chức vụ\s+|chức\s+)?$"
)
"""Before a post: who held it, and when: `trước khi nghỉ hưu, ông A làm | P`, `ông A, trước sáp nhập là | P`."""
_WHILE = lazy(
    r"(?<!\w)(?<!từ )(?<!trong )(?:khi|lúc|hồi|thời|thời điểm|dạo|thuở|thời gian)"
    rf"\s(?:{HONORIFIC}\s+)?([{PERSON}]++){CHAIN}[\s,]+(?:còn|đang|đương|vẫn)\s+(?:đang\s+)?{_HOLDS}"
    r"\s+(?:chức vụ\s+|chức\s+)?$"
    rf"|(?<!\w)(?:thời|hồi|thuở|dạo|thời gian|giai đoạn|thời kỳ|nhiệm kỳ)\s(?:{HONORIFIC}\s+)?([{PERSON}]++){CHAIN}"
    rf"[\s,]+{_STILL}{_HOLDS}\s+(?:chức vụ\s+|chức\s+)?$"
)
"""Before a post: who held it at the time that is told of: `khi bà A còn là | P`, `từ thời ông A làm | P`."""
_OLD = r"\s+(?:cũ|tiền nhiệm|vừa mãn nhiệm|mãn nhiệm|trước đây|thời kỳ trước)"
_OLD_IS = lazy(rf"{_OLD}\s*(?:,|là|:)?\s+(?:{HONORIFIC}\s+)?([{PERSON}])")
"""After a post: who had it before the one who has it now: `Chủ nhiệm | cũ, bà A`."""
_THEN_IS = lazy(rf"\s+{_THEN}\s+{_STILL}là\s+(?:{HONORIFIC}\s+)?([{PERSON}])")
_THEN_BEFORE = lazy(
    rf"(?:^|[;.]\s*|,\s+){_THEN},?\s+(?:{HONORIFIC}\s+)?(?:người\s+(?:đang\s+)?(?:giữ|nắm|ngồi|làm|đảm nhiệm)"
    r"\s+(?:các\s+)?(?:ghế|chức|chức vụ|cương vị|vị trí)?\s*)?$"
)
_IS = lazy(rf"\s+là\s+(?:{HONORIFIC}\s+)?([{PERSON}])")
_AFTER = lazy(rf",?\s*\(?(?:(?:vào |ở )?{_THEN}|{_OF_OLD}|cũ|tiền nhiệm)\s*(?:[,.;:)\"]|$)")
_IN_YEAR = lazy(
    rf"(?:^|[;.]\s*)(?:vào |từ |trong |đầu |cuối )*năm (\d{{4}}),\s+(?:{HONORIFIC}\s+)?{POSTS}([{PERSON}]++)"
    rf"\s+{_STILL}(?:là|làm|giữ chức|giữ cương vị)\s+$"
)
_UNTIL = lazy(
    r"(?:\s+nhiệm kỳ|\s+giai đoạn|\s+từ|\s+trong các năm|\s+suốt|\s*\()\s*(?:năm |tháng |đầu năm "
    r"|cuối năm )?(?:\d{1,2}[/.\-])?\d{4}"
    r"\s*(?:đến|tới|cho đến|-|–)\s*(?:năm |tháng |hết năm |đầu năm |cuối năm )?(?:\d{1,2}[/.\-])?(\d{4})(?!\w)"
)
_VERB = lazy(rf"([{PERSON}]++){CHAIN}[\s,][^;.:{PERSON}]{{0,60}}?(?<!\w){_HOLDS}\s+(?:chức vụ\s+|chức\s+)?$")
"""Before a post: whose verb of holding it is; `until` tells after it that its time is over."""
_OBJECT = lazy(
    rf"(?:{DECIDES.pattern}|(?<!\w)(?:giới thiệu|đề nghị|mời|giao|để|cho|nhờ|mong|của|với|về|gặp|thăm|thấy"
    rf"|biết|cùng|được))\s+(?:{HONORIFIC}\s+)?{POSTS}$"
)
_OPENS_YEAR = lazy(
    r"[\W_]*(?:(?:vào|từ|đến|trong|đầu|cuối|giữa|khoảng|trước đó|tới|tháng \d{1,2})[,\s]+)*"
    r"(?:năm\s+|\d{1,2}/)((?:19|20)\d\d)(?!\d)"
)
_TIMES = ("trước", "khi", "lúc", "hồi", "thời", "ngày", "dạo", "thuở", "bấy", "giai đoạn", "xưa")
_WINDOW = 240  # characters
_RETIRES = lazy(
    rf"([{PERSON}]++)(?:\s?\([^()]{{0,60}}\))?{CHAIN}(?:,? (?:khóa|nhiệm kỳ)\s[^,;:.]{{1,20}})?[\s,]*"
    r"(?:(?:đã|vừa|chính thức|cũng|xin|được|mới|thì|đến tuổi|do tuổi cao|theo nguyện vọng)\s+)*"
    r"(?:(?:có|nhận|được nhận|được trao)\s+(?:quyết định|thông báo|chế độ|sổ)\s+(?:cho\s+|để\s+)?)?"
    r"(?P<how>nghỉ chờ hưu|nghỉ chờ chế độ|nghỉ hưu|về hưu|nghỉ chế độ|nghỉ công tác|không tái cử|thôi không tái cử"
    r"|không tham gia (?:tái cử|cấp ủy|ban chấp hành|bch|nhân sự)|rút khỏi (?:cấp ủy|danh sách tái cử))(?!\w)"
)
_PLAN = lazy(r"(?<!\w)(?:phương án|dự kiến|đề án|tờ trình|trình|chuẩn bị|giới thiệu)(?!\w)")
"""Before one who does not stand again: it is still to come, and he holds his post until then."""
_RETIRING = ("nghỉ", "hưu", "tái cử", "không tham gia", "rút khỏi")
_NOT_YET = lazy(
    r"(?<!\w)(?:xin|sẽ|sắp|dự kiến|chưa|đề nghị|muốn|đơn|nếu|khi|trước khi|hứa|từ khi|sau khi|không được)(?!\w)"
)


def is_long_ago(words: str, year: int | None) -> bool:
    """Whether a sentence opens with a year before the last: what it decides is somebody's life and no news."""
    told = _OPENS_YEAR.match(words)
    return told is not None and year is not None and int(told[1]) < year - 1


def once(line: Outline, year: int | None) -> list[Left]:
    """The posts that a sentence tells somebody to have held at a time that is over."""
    found: list[Left] = []
    last: tuple[int, str] | None = None
    for mark in islice(line.between(0, len(line.text), POST, HOLDER), MOST):
        if mark.post is None:
            continue
        joined = last is not None and not line.text[last[0] : mark.start].strip(" ,") and bool(last[1])
        who = last[1] if joined and last is not None else _who_held(line, mark, year)
        if who:
            words = line.words[mark.start : mark.end]
            found.append(Left(who, mark.post.title, mark.post.organization, mark.start, mark.end, PAST, 0.85, words))
        last = (mark.end, who) if who and _AFTER.match(line.text, mark.end) is None else None
    return found


def _who_held(line: Outline, mark: Mark, year: int | None) -> str:
    """Who held a post at another time by the words around it; empty where they tell none."""
    base = max(0, line.text.rfind(";", 0, mark.start) + 1, mark.start - _WINDOW)
    timed = any(word in line.text for word in _TIMES)
    was = _WHILE.search(line.text, base, mark.start) if timed else None
    was = was or (_WAS.search(line.text, base, mark.start) if timed else None)
    if was is not None and (who := _subject(line, was.start(was.lastindex or 0))):
        return who
    then = _THEN_IS.match(line.text, mark.end) if timed else None
    if timed and then is None and _THEN_BEFORE.search(line.text, 0, mark.start) is not None:
        then = _IS.match(line.text, mark.end)
    then = then or _OLD_IS.match(line.text, mark.end)
    if then is not None:
        return line.by_start[then.start(1)].thing if then.start(1) in line.by_start else ""
    if _AFTER.match(line.text, mark.end) is not None and mark.post is not None:
        return mark.post.person or ""
    return _long_ago(line, mark, year)


def _subject(line: Outline, at: int) -> str:
    """The person at an offset, unless somebody decides on him there."""
    mark = line.by_start.get(at)
    return mark.thing if mark is not None and _OBJECT.search(line.text, 0, at) is None else ""


def _long_ago(line: Outline, mark: Mark, year: int | None) -> str:
    """Who held a post in a year long gone, or until one: `Năm 1998, ông A là P`, `ông A làm P từ 2005 đến 2010`."""
    if year is None:
        return ""
    until = _UNTIL.match(line.text, mark.end)
    if until is not None and int(until[1]) < year:
        base = max(0, line.text.rfind(";", 0, mark.start) + 1, mark.start - _WINDOW)
        held = _VERB.search(line.text, base, mark.start)
        return _subject(line, held.start(1)) if held is not None else ""
    told = _IN_YEAR.search(line.text, 0, mark.start) if "năm " in line.text else None
    if told is None or until is not None or year - int(told[1]) < _LONG_AGO:
        return ""
    return _subject(line, told.start(2))


def retired(line: Outline, people: dict[str, Person]) -> list[Left]:
    """All posts but memberships of those who retire or do not stand again, wherever the posts are told."""
    found: list[Left] = []
    if not any(word in line.text for word in _RETIRING):
        return found
    for match in islice(_RETIRES.finditer(line.text), MOST):
        mark = line.by_start.get(match.start(1))
        person = people.get(mark.thing) if mark is not None else None
        if person is None or _NOT_YET.search(line.text, match.end(1), match.end()):
            continue
        if "tái cử" in match["how"] and _PLAN.search(line.text, 0, match.start()):
            continue
        if _NOT_YET.search(line.text, line.text.rfind(",", 0, match.start()) + 1, match.start()):
            continue
        found += [
            Left(person.id, p.title, p.organization, match.start(), match.end(), RETIRED, 0.8)
            for p in person.posts
            if not p.former and p.title not in MEMBERSHIPS
        ]
    return found
