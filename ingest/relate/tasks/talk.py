"""What a sentence without a verb of order is in a speech: more of a list, a duty, talk, a heading, or its end."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import HONORIFIC, is_oblique
from ingest.relate.tasks.actors import SAID, Actors, actors_at, begins_with_duty, connected, skip
from ingest.relate.tasks.demands import GIVES_POST, is_dismissed
from ingest.relate.tasks.narration import tells
from schema.authority.phrases import alternation

_SPEECH = lazy(alternation("tasks", "speech"))
_SPEAKING = lazy(
    r"\s*(?:phát biểu|kết luận|chỉ đạo|giao nhiệm vụ|giao việc|chốt lại|gút lại|định hướng)(?: chỉ đạo"
    r"| kết luận| giao nhiệm vụ)?"
    rf"(?:\s[^,;:.{ORG}{PERSON}{HOLDER}]{{0,60}})?,\s"
)
"""Before a name: that one speaks is told first: `Phát biểu chỉ đạo, bà A đi thẳng vào việc`."""
_OPENER = lazy(alternation("tasks", "openers"))
_NARRATIVE = lazy(rf"[\s\-*+\"]*(?:{alternation('tasks', 'narrative')}|theo\s+[{ORG}{PERSON}{HOLDER}{POST}])")
_DONE = lazy(
    r"(?<!\w)(?:đã(?! đề ra| đạt| nêu| được| ban hành| có| thông báo| xác định| chỉ ra)"
    r"|sẽ|vẫn còn|chưa|cũng|luôn)(?!\w)"
)
_LIST_FOLLOWS = lazy(
    r"(?:nhiệm vụ|giải pháp|việc|nội dung|yêu cầu|vấn đề|danh sách|danh mục|đầu mục|gạch đầu dòng)[^:;.]{0,60}:\s*$"
    r"|(?<!\w)(?:thực hiện|triển khai|làm|tập trung|chú ý|lưu ý|quán triệt)[^:;.]{0,40}\s(?:việc|nhiệm vụ"
    r"|nội dung|giải pháp"
    r"|vấn đề|yêu cầu|điểm)[^:;.]{0,30}\ssau(?: đây)?[.:]\s*$"
    r"|(?:để lại|giao|chốt)(?: lại)? (?:hai|ba|bốn|năm|sáu|\d) (?:việc|đầu việc)[^:;.]{0,40}\.\s*$"
    r"|(?:kết luận|chỉ đạo)(?: hội nghị| cuộc họp)?(?: như sau)?:\s*$"
)
_IS_SOMEBODY = lazy(rf"(?<!\w)là\s+(?:{HONORIFIC}\s+)?[{PERSON}{HOLDER}]")
"""`Điều hành xã khi đó là bà A` tells, and demands nothing."""
_RESULT = lazy(
    rf"kết quả [^;:.{ORG}]{{0,120}}?báo cáo (?:về )?[{ORG}][^;]{{0,90}}?(?:trước|trong|chậm nhất|muộn nhất)\s"
)
"""`Kết quả thực hiện báo cáo UBND tỉnh trước ngày 10/6`, said amid demands."""
_SECTION = lazy(r"\s*[ivx]{1,5}\s*[.\-)/–]\s*\w")
_PART = lazy(r"\s*\(?\d{1,2}[.)]\s*[^\W\d]")
_FIRST_PART = lazy(r"\s*\(?1[.)]\s")
_INSPECTED = lazy(r"(?:kiểm tra|giám sát)[^,;:]{0,50} đối với ")
"""A communiqué tells so of an inspection; what is to be inspected is asked for in other words."""
_ITEM = lazy(
    r"\s*(?:[-+*•●–]|\(?(?:\d{1,2}|[a-hđ])\)|\d{1,2}[.\-]|(?:việc )?thứ (?:nhất|hai|ba|tư|năm|sáu),"
    r"|việc (?:đầu tiên|cuối cùng),)\s*"
)
_NEWS_OF = lazy(
    r"[\s\-*+•●–]*[^:;.]{2,40}:\s+(?:cùng ngày|cũng trong|ngày \d|sáng|chiều|tối|hôm|mới đây|vừa qua)(?!\w)"
)
"""`* Thị xã A: Cùng ngày, Đảng ủy phường B tổ chức …` opens another item of a round-up."""
_FORBIDS = lazy(rf"{_ITEM.pattern}(?:tuyệt đối )?không (?!có |còn |phải |thể |đủ |ít |chỉ |những )")
"""An item that forbids: `3- Không vi phạm giờ làm việc`."""
_DETAIL = lazy(
    r"\s*(?:(?:các |những )?(?:nội dung|việc|công việc|nhiệm vụ|kết quả|báo cáo) (?:này|trên|nêu trên|nói trên|đó)"
    r"|(?:thời gian|thời hạn|tiến độ|kinh phí) )[^;]{0,200}?"
    r"(?<!\w)(?:hoàn thành|báo cáo|trình|gửi|thực hiện|xong)(?!\w)"
)
"""A sentence that says by when, or to whom to report, amid demands: `Nội dung này hoàn thành chậm nhất ngày 30/6`."""
_ORDINAL = lazy(
    r"\s*(?:(?P<first>một là|một(?=,)|thứ nhất|việc thứ nhất|việc đầu tiên)"
    r"|(?:hai|ba|bốn|năm|sáu|bảy|tám)(?: là|(?=,))|(?:việc )?thứ (?:hai|ba|tư|năm|sáu|bảy)|việc cuối cùng)\s*[,:]\s*"
    r"(?!(?:công tác|về|việc|do|nhận thức|kết quả|những|các|một số|còn|chưa|chất lượng|tình hình)\s)"
)
"""An item that its number marks, so that any verb may begin it; one of a list of findings begins with a noun."""
_LABEL = lazy(r"[\s\-*+•]*(?:việc|phần việc|đầu việc|phần|nhiệm vụ)\s(?:số\s)?(\d{1,2})\s*[\-–.:)/]\s*(?:giao\s)?")
_WORK_ASKED_FOR = lazy(
    r"(?<!\w)(?:ông|bà|đồng chí|anh|chị)\s(?:\w+\s){0,3}(?:giao|yêu cầu|chỉ đạo|phân công|đòi hỏi)(?!\w)"
    r"[^?]{0,60}?(?<!\w)(?:gì|nào|ra sao|thế nào)(?!\w)[^?]{0,40}\?\s*$"
)
"""A question after what work somebody gives: `Năm tới, ông giao việc gì cho các phòng?`."""
_SO_MANY = lazy(
    r"(?<!\w)(?:các|những|\d{1,2}|hai|ba|bốn|năm|sáu|bảy)(?: nhóm)? (?:nhiệm vụ|việc|nội dung|vấn đề|giải pháp|yêu cầu)"
    r"(?:(?: trọng tâm| cụ thể| lớn| chủ yếu| sau| sau đây| gồm)*)$"
)
_ENDS = (".", ";", ":", "!", "?", "…", '"', "/", ",")
_REPORTS = ("báo cáo", "kiến nghị")
_PASSIVE = (" được", " bị")
"""The last word of a group's, after which it is told what was done to it: `Hai đoàn được | thành lập`."""
_BRIEFLY = (
    r"\s+(?:rất |khá |thật |thẳng |luôn |chỉ )*(?:ngắn|ngắn gọn|gọn|gọn lỏn|nhanh|thẳng|thẳng thắn|rõ|rõ ràng|cụ thể"
    r"|dứt khoát|vắn tắt|mấy câu|vài câu|mấy ý|vài ý|vài lời|mấy việc|vài việc|từng việc"
    r"|đúng [^\s,;:.]+ (?:câu|việc|ý|phút)"
    r"|trong [^\s,;:.]+ phút|(?:hai|ba|bốn|năm|sáu|\d) (?:câu|việc|ý|đầu việc|nhiệm vụ))"
)
_TO_THE_POINT = lazy(
    r"(?<!\w)(?:(?:chỉ )?(?:nói|kết luận|chốt|chốt lại|gút lại|phát biểu|chỉ đạo|giao việc|giao nhiệm vụ"
    r"|phân việc|chia việc)"
    rf"(?:{_BRIEFLY}){{1,3}}|(?:đi|vào) (?:thẳng |ngay |luôn )?(?:vào )?(?:việc|vấn đề|công việc)|không vòng vo"
    r"|không nói dài|không dài dòng|giao việc|phân việc|chia việc)[.:]\s*$"
)
_TERM = lazy(
    r"(?<!\w)(?:xong |hoàn thành |báo cáo )?(?:trước|chậm nhất|muộn nhất|hạn chót"
    r"|hạn cuối)(?: là)?(?: vào)?(?: ngày)? \d"
)
_CARRIES = lazy(
    r"[\s\-+*•]*(?:(?:thi hành )?kỷ luật|khiển trách|cảnh cáo|cách chức|khai trừ|phê bình|đề nghị|yêu cầu|giao|chuyển|"
    r"về (?:tập thể|cá nhân)|đồng thời)(?!\w)"
)
_IN_CHARGE = lazy(r"(?:trực tiếp|phụ trách|theo dõi|chịu trách nhiệm|đôn đốc)\s")
"""After a person by name: what he is charged with, told amid a list of orders."""
_COUNTS = lazy(r"(?:có|gồm|tăng|giảm)\s(?:hơn |trên |gần |khoảng |tổng số )?\d")
"""After a body: what it has, not what it shall do: `Đảng bộ A có 46 chi bộ`."""
_RESULTED = lazy(r"(?<!\w)(?:kết luận không|không (?:phát hiện |có )?vi phạm|kết quả cho thấy|phát hiện \d)")
"""After a body: what its inspection came to, not what it shall do."""
_OPINION = lazy(r"(?<!\w)(?:tôi|mình|chúng tôi|chúng ta|theo tôi)(?!\w)")
"""What somebody thinks asks for nothing: `Tôi nghĩ cán bộ, công chức phải …`."""
_ADVERBIAL_LEAD = lazy(r"(?:trên|với|để|bên cạnh|ngoài|cùng với|từ|muốn|căn cứ|theo)\s")
_TELLS = lazy(rf"[{PERSON}{HOLDER}{ORG}\"?!.]|{alternation('tasks', 'speech')}")
_LEAD_IN = lazy(rf"{alternation('tasks', 'adverbials')}[^;:.\"{PERSON}{HOLDER}]{{1,90}}?,\s+(?=(?:cần|phải)\s)")
_LEAD_SOON = lazy(
    rf"{alternation('tasks', 'adverbials')}[^,;:.\"{PERSON}{HOLDER}{ORG}]{{1,60}}?,?\s+(?=(?:cần|phải)\s)"
)
_BARE_DUTY = lazy(
    rf"(?:rất |càng )?(?:cần phải|cần|phải)\s+(?:{alternation('tasks', 'openers')}|chọn|làm cho|giữ cho|đặt|lưu ý)"
)
_WORK_DUE = lazy(
    rf"(?:(?:để|muốn)\s[^,;:.]{{3,60}},\s)?(?:đòi hỏi\s)?(?P<work>việc|công tác)\s[^;:.\"?!{PERSON}{HOLDER}]{{3,110}}?"
    rf"(?<![{ORG}])\s(?:đều\s|cũng\s)?(?:cần phải|cần|phải)\s(?:được\s)?{alternation('tasks', 'openers')}"
)
"""What work must be like, as a leader goes on asking: `việc học tập nghị quyết phải gắn với …`."""
_APART = lazy(r"[\s\-*+•]*(?:với|đối với|riêng|riêng với|còn|còn với|về phía|phần)\s")
_COLON = lazy(r"\s*:\s")
_NEAR, _SOON, _ADVERBIAL = 120, 60, 90  # characters


def is_detail(line: Outline) -> bool:
    """Whether a sentence only says more of the demand before it, so that the list goes on after it."""
    return _DETAIL.match(line.text) is not None and not is_done(line, 0, len(line.text))


def is_heading(line: Outline) -> bool:
    """Whether a sentence is a heading or a caption amid a speech: it has no end, says nothing and ends nothing."""
    return not line.text.rstrip().endswith(_ENDS)


def is_section(line: Outline) -> bool:
    """Whether a heading opens another part of the article, so that whoever spoke has ended: `III. Kết quả giám sát`."""
    return _SECTION.match(line.text) is not None


def is_numbered_part(line: Outline) -> bool:
    """Whether a sentence begins with a number, as the parts of an article and of a list do: `2. Giải quyết đơn thư`."""
    return _PART.match(line.text) is not None


def is_first_part(line: Outline) -> bool:
    """Whether a sentence begins with the number one."""
    return _FIRST_PART.match(line.text) is not None


def is_item(line: Outline) -> bool:
    """Whether a sentence is marked as an item of a list (`- …`, `1. …`), and is no news of another place."""
    return _ITEM.match(line.text) is not None and _NEWS_OF.match(line.text) is None


def is_numbered(line: Outline) -> bool:
    """Whether a sentence is an item by its ordinal, and says what is to be done: `Ba là, sửa đường vào bản`."""
    return _ORDINAL.match(line.text) is not None and not is_done(line, 0, _NEAR)


def label_of(line: Outline) -> tuple[int, int] | None:
    """The number of a piece of work that a sentence begins with, and where its words begin: `Việc 2 - Văn phòng: …`."""
    match = _LABEL.match(line.text)
    return (int(match[1]), match.end()) if match is not None else None


def asks_for_work(line: Outline) -> bool:
    """Whether a sentence asks what work somebody gives."""
    return "?" in line.text and _WORK_ASKED_FOR.search(line.text) is not None


def opens_list(line: Outline) -> bool:
    """Whether a sentence is the first item of a list by its ordinal."""
    match = _ORDINAL.match(line.text)
    return match is not None and match["first"] is not None


def only_announces(words: str) -> bool:
    """Whether the words of a demand say only that so many will follow: `tập trung thực hiện ba việc sau`."""
    return _SO_MANY.search(words) is not None


def is_to_the_point(line: Outline) -> bool:
    """Whether a sentence only says that somebody speaks and is brief, so that what he asks follows: `… nói ngắn.`."""
    return _TO_THE_POINT.search(line.text) is not None


def has_term(line: Outline, at: int) -> bool:
    """Whether a sentence says from an offset by what day something is to be done."""
    return _TERM.search(line.text, at) is not None


def goes_on_deciding(line: Outline) -> bool:
    """Whether a sentence is another item of what a body has decided: `- Khiển trách Chi bộ A.`."""
    return is_item(line) or _CARRIES.match(line.text) is not None


def speaker(line: Outline) -> Mark | None:
    """The person who speaks in a sentence: its subject, where a verb of speech follows."""
    people = [m for m in line.between(0, len(line.text), PERSON, HOLDER) if not is_oblique(line, m)]
    if people and (_SPEECH.search(line.text, people[0].end) or _SPEAKING.match(line.text, 0, people[0].start)):
        return people[0]
    return None


def announces_list(line: Outline) -> bool:
    """Whether a list of work is to follow: `… nêu thẳng từng việc:`."""
    told = " sau" in line.text or "việc" in line.text or line.text.rstrip().endswith(":")
    return told and _LIST_FOLLOWS.search(line.text) is not None


def ends_speech(line: Outline, speaking: tuple[str, ...]) -> bool:
    """Whether a sentence tells what happened, or what somebody other than `speaking` did."""
    others = [m for m in line.between(0, len(line.text), PERSON, HOLDER) if m.thing not in speaking]
    return _NARRATIVE.match(line.text) is not None or any(not is_oblique(line, m) for m in others)


def is_done(line: Outline, start: int, end: int) -> bool:
    """Whether a stretch tells what was or will be done, and so asks for nothing."""
    return _DONE.search(line.text, start, end) is not None


def goes_on(line: Outline) -> bool:
    """Whether a sentence begins, after joining words, with a verb that orders: `Tiếp tục làm tốt …`."""
    at = connected(line, 0, len(line.text))
    if _RESULT.match(line.text, at) and not is_done(line, at, len(line.text)):
        return True
    if line.text.startswith('"') or line.text.rstrip().endswith("?") or _NARRATIVE.match(line.text):
        return False
    if _IS_SOMEBODY.search(line.text) or _INSPECTED.match(line.text, at) or is_dismissed(line, at):
        return False
    if not (_OPENER.match(line.text, at) or begins_with_duty(line, at) or _FORBIDS.match(line.text)):
        return False
    return not (is_done(line, at, at + _NEAR) or tells(line))


def is_bare_duty(line: Outline) -> bool:
    """Whether a sentence says what must be done and not by whom: `Do đó, phải …`."""
    at = connected(line, 0, len(line.text))
    at = match.end() if (match := _LEAD_IN.match(line.text, at)) is not None else at
    if _NARRATIVE.match(line.text) or '"' in line.text or "?" in line.text or _OPINION.search(line.text):
        return False
    return _BARE_DUTY.match(line.text, at) is not None and not (is_done(line, at, at + _NEAR) or tells(line))


def work_due(line: Outline) -> int | None:
    """Where a sentence begins to say how a piece of work must be done, and not by whom; None where it does not."""
    match = _WORK_DUE.match(line.text, past_joints(line))
    if match is None or _NARRATIVE.match(line.text) or '"' in line.text or _OPINION.search(line.text):
        return None
    return None if is_done(line, 0, match.end()) or tells(line) else match.start("work")


def quoted_duty(line: Outline, end: int) -> int | None:
    """Where what must be done begins in the words of a quotation before an offset: `Từ nay đến cuối năm | cần …`."""
    at = past_joints(line)
    at = match.end() if (match := _LEAD_SOON.match(line.text, at, end)) is not None else at
    return at if _BARE_DUTY.match(line.text, at, end) is not None and not is_done(line, 0, end) else None


def past_joints(line: Outline) -> int:
    """The offset after the joining words that begin a sentence."""
    return connected(line, 0, len(line.text))


def acts(line: Outline, actors: Actors) -> bool:
    """Whether a sentence begins with a body and a bare verb: `Ban Tổ chức tham mưu …`, said within a list."""
    at = skip(line, actors.end, len(line.text))
    if _NARRATIVE.match(line.text) or line.text.startswith('"'):
        return False
    if any(m.sign != ORG for m in actors.marks) and not _IN_CHARGE.match(line.text, at):
        return False
    if tells(line) and not has_term(line, actors.end):
        return False
    if actors.group is not None and line.text.endswith(_PASSIVE, 0, actors.group[1]):
        return False
    if (
        _COUNTS.match(line.text, at)
        or _RESULTED.search(line.text, at)
        or GIVES_POST.search(line.text, at)
        or line.text.startswith(_REPORTS, at)
        or not _OPENER.match(line.text, at)
    ):
        return False
    return not is_done(line, actors.group[0] if actors.group else actors.end, at + _SOON)


def is_apart(line: Outline, actors: Actors) -> bool:
    """Whether a sentence says after whom it is about what he shall do: `Với bà A: rà soát hồ sơ`."""
    if _APART.match(line.text) is None or _COLON.match(line.text, actors.end) is None:
        return False
    at = skip(line, actors.end, len(line.text))
    return (
        not is_done(line, at, at + _NEAR)
        and not _SPEECH.search(line.text, at, at + _SOON)
        and not is_dismissed(line, at)
    )


def first_actors(line: Outline) -> Actors | None:
    """The actors whose words begin a sentence, after joining words and an adverbial."""
    at = connected(line, 0, len(line.text))
    found = actors_at(line, at, len(line.text))
    comma = line.text.find(", ", at, at + _ADVERBIAL)
    if (
        found is None
        and comma > 0
        and not (_TELLS if _ADVERBIAL_LEAD.match(line.text, at) else SAID).search(line.text, at, comma)
        and not _OPINION.search(line.text, at, comma)
    ):
        found = actors_at(line, comma + 2, len(line.text))
    return found
