"""Who orders: the verbs of order in a sentence and the subject of each (contract rule 13).

A subject is a body or a person right before the verb, a pronoun or nothing (then it is the sentence's subject, else the
one who speaks), the body spoken of last ("cơ quan này"), the body whose letter it is ("Công văn của Huyện ủy yêu cầu"),
the agent of a passive ("được Ban Tổ chức phân công"), or left unsaid by it ("Ban Tổ chức được giao"). A noun may order
too: "theo yêu cầu của Huyện ủy, Đảng ủy xã phải …".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ingest.patterns import lazy
from ingest.relate.outline import DIRECTIVE, HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import HONORIFIC, POSTS, is_agent, is_oblique, subject_of
from ingest.relate.tasks.roles import ALONE, BY_SESSION, CHAIR_ROLE, TOLD_AFTER
from schema.authority.one_of import one_of
from schema.authority.phrases import Phrase, alternation, by_form

_WINDOW = 300  # characters before a verb in which its subject stands
_MOST_VERBS = 40  # looked at in one sentence
_MOST_TOGETHER = 4  # bodies that order together


class Subject(StrEnum):
    """How the subject of an order is known."""

    NAMED = "named"
    PRONOUN = "pronoun"
    SHARED = "shared"
    AGENT = "agent"
    LEADERS = "leaders"
    UNSAID = "unsaid"
    DOCUMENT = "document"
    BODY = "body"
    KIND = "kind"
    SESSION = "session"
    CELL = "cell"
    COMMITTEE = "committee"
    TEAM = "team"


@dataclass(frozen=True, slots=True)
class Order:
    """A verb of order: its entry, its offsets in the outline, its subject's marks (empty for the one who speaks).

    `stop` is where its subject stands that is told after it.
    """

    phrase: Phrase
    start: int
    end: int
    subject: Subject
    assigners: tuple[Mark, ...] = ()
    assignee: Mark | None = None
    stop: int | None = None


_SO_MANY_ASKED = (
    r"(?<!\w)(?:nêu|nêu ra|đưa ra|đặt ra|đề ra|giao|gợi mở)\s+"
    r"(?:\d{1,2}|một số|các|những|hai|ba|bốn|năm|sáu)\s+(?:yêu cầu|nhiệm vụ"
    r"|đầu việc|việc|nhóm nhiệm vụ|vấn đề)(?:\s+(?:cụ thể|trọng tâm|lớn))?\s+(?:đối với|cho|với|để)(?=\s[^:;.]{2,120}:)"
    r"|(?<!\w)(?:đặt ra|giao|để lại|chốt|nhắc|dặn)\s+(?:\d{1,2}|một số|những|hai|ba|bốn|năm|sáu)\s+(?:đầu "
    r"|phần )?(?:việc|nhiệm vụ|yêu cầu)"
    r"(?:\s(?:cần|phải|cụ thể|trọng tâm|lớn|gấp|làm|thực hiện|ngay|trước mắt|sau)(?:\s(?:làm|thực hiện|ngay|sau|đây"
    r"|trước))*)*(?=:)"
)
_VERB = lazy(alternation("tasks", "orders"))
_VERB_OR_MANY = lazy(rf"{_SO_MANY_ASKED}|{_VERB.pattern}")
"""Where a colon stands, so many demands may be announced too: `giao ba việc: …`."""
_ASKS = "yêu cầu"
_NO_ORDER = lazy(
    r"\s+(?:rất )?(?:cao|khắt khe|nghiêm ngặt)(?!\w)|\s*(?:,|và)\s+(?:nội dung|nhiệm vụ|giải pháp|mục tiêu|mục đích)\s"
    r"(?![^,;:.]{0,100} là )|\s+(?:công tác|nhiệm vụ|công việc)(?: công tác)? (?:khác|mới)(?!\w)"
    r"|\s+\d[\d.]*\s+(?:nam |nữ )?(?:thanh niên|tân binh|công dân|quân nhân)(?!\w)"  # recruits handed over
    r"|\s+\d+\s+(?:nhiệm vụ|chỉ tiêu|đầu việc|việc)\s+cho\s[^:]*$"
)
_AGAINST = lazy(rf"(?<!\w)bị\s+(?:[{ORG}]++\s+)?(?:(?:đã|cũng|tiếp tục)\s+)*$")
_OTHERS = lazy(r"\s+(?:các )?(?:cấp|cơ quan)(?: có)? thẩm quyền(?!\w)")
"""Around `đề nghị`: others are asked to act against the subject: `ông A bị UBKT đề nghị cấp có thẩm quyền kỷ luật`."""
_FORCED = lazy(r"\s+phải(?!\w)")
"""After `buộc`: the subject must itself: `Đảng ủy xã A buộc phải dời lịch họp`."""
_OPENS_NOUN = lazy(r"\s+(?:này |chung )?(?:của|đặt ra(?! cho| với)|là|trên|nêu trên|được|đã)(?!\w)")
"""After an order's word that opens a sentence, a noun then: `Yêu cầu đặt ra là …`, `Đề nghị của các chi bộ được …`."""
_LISTED_NOUN = lazy(r"(?<!\w)(?:mục đích|ý nghĩa|mục tiêu|quan điểm|tinh thần|nguyên tắc),?(?: và)?\s+$")
"""Before `yêu cầu`, a noun among others: `quán triệt mục đích, yêu cầu của cuộc vận động`."""
_ADVERBS = lazy(rf"(?:{alternation('tasks', 'adverbs')}[\s,]*)+$")
_BY_LETTER = lazy(
    rf"{one_of('có', 'ban hành', 'ra', 'ký', 'gửi', 'ký ban hành')}\s+"
    rf"(?:{one_of('công văn', 'văn bản', 'thông báo', 'công điện')}[^,;.{DIRECTIVE}]{{0,40}}"
    rf"|[{DIRECTIVE}]++(?:\s+ngày [\d/.\-]+)?)\s*$"
)
_JOINT = lazy(
    rf"(?:(?:^|[;,:.\-\"])\s*|\s)(?:{alternation('tasks', 'joints')}[\s,]*)+$|[;,:\-\"]\s*$"
    r"|(?:^|,)\s*trong đó,?\s+$|^\W*(?:\d{1,2}[.)\-/]\s*)?$"
    rf"|^\s*(?:về|đối với|liên quan đến)\s(?:(?!(?<!\w)(?:ông|bà|đồng chí)\s)[^;:.{ORG}{PERSON}{HOLDER}]){{0,160}}\s$"
)
_PRONOUN = lazy(rf"(?:^|[;,:.\-\"(]\s*|\s){alternation('tasks', 'pronouns')}\s*$")
_CHAIN = rf"(?:[\s,\-()]{{1,4}}(?:nguyên |kiêm |và |đồng thời là |là )?[{POST}]++)*[\s,)\-]{{0,4}}"
_NAMED = lazy(rf"([{ORG}{PERSON}{HOLDER}]++)(?:\s?\([^()]{{0,80}}\))?{_CHAIN}$")
_DONE_TO = lazy(
    rf"([{ORG}{PERSON}{HOLDER}]++){_CHAIN}(?:(?:đã|vừa|cũng|còn|mới|thì|đều|lại)\s+)*(?:được"
    rf"|bị)\s+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?$"
)
_UNSAID = lazy(
    rf"([{ORG}{PERSON}{HOLDER}]++){_CHAIN}(?:(?:, |và )các [^\W\d_]+(?: [^\W\d_]+){{1,3}} )?"
    rf"(?:đã |vừa |cũng |còn |thì |đều |lại |luôn )*được\s+(?:(?:{alternation('tasks', 'pronouns')}(?: này"
    rf"| ấy)?|{CHAIR_ROLE})\s+)?$"
)
_LETTER_OF = lazy(
    rf"(?:{one_of('công văn', 'văn bản', 'thông báo', 'công điện', 'kết luận', 'chỉ thị', 'nghị quyết', 'kế hoạch')}"
    rf"[^,;.:]{{0,40}}|[{DIRECTIVE}]++(?:,? ngày [\d/.\-]+)?),?\s+của\s+$"
)
_OBJECT = lazy(
    rf"(?<!phát biểu )(?<!ý kiến )(?:{alternation('tasks', 'orders', 'actor')}|(?<!\w)(?:yêu cầu"
    rf"|đề nghị))\s+(?:(?:{one_of('ban giám đốc', 'các', 'ban lãnh đạo')}|{HONORIFIC})\s+)*{POSTS}$"
)
"""Before a body: it is ordered itself, and what it orders in turn is part of that."""
_HOUSE_OF = lazy(rf"(?<!\w)nhà\s+(?:{HONORIFIC}\s+)?$")
"""Before a person: it is his house that is spoken of: `ngay bên nhà ông A, giao …`."""
_NEAR = 60  # characters
_LEADS = lazy(r"(?<!\w)lãnh đạo(?:,\s+|\s+và\s+)$")
"""Before `chỉ đạo`: a committee's daily work, and no order: `lãnh đạo, chỉ đạo các chi bộ thực hiện nghị quyết`."""
_BY_NOUN_BEFORE = lazy(r"(?:^|[;,.\-\"]\s*|\s)theo\s+(?:sự\s+|các\s+)?$")
_BY_NOUN = lazy(
    rf"(?:\s+tại\s+[{DIRECTIVE}]++)?\s+của\s+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?"
    rf"([{ORG}{PERSON}{HOLDER}]++){_CHAIN},\s+"
    rf"(?=(?:(?:các|mỗi|từng|toàn thể)\s[^;:.]{{2,60}}?\s|(?:{HONORIFIC}\s+)?[{ORG}{PERSON}{HOLDER}]++{_CHAIN})"
    rf"(?:(?:trong|đến|từ|trước|ngay)\s[^,;.]{{0,40}},?\s+)?"
    rf"{one_of('phải', 'cần', 'chịu trách nhiệm', 'có trách nhiệm')})"
)
_BY_NOUN_LAST = lazy(
    rf"\s+của\s+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?([{ORG}{PERSON}{HOLDER}]++){_CHAIN}\s*(?=[.;]|$)"
)
"""The same after what must be done: `UBND xã phải …, theo yêu cầu của Huyện ủy`."""
_LISTED = lazy(rf"([{ORG}]++)\s*(?:,|-|và|,\s*và)\s*(?:{HONORIFIC}\s+)?$")
_HEAD_OF = lazy(r"(?<!\w)người đứng đầu\s+(?:của\s+)?$")
"""Before a body: the speaker told by what he heads."""
_SUFFERS = lazy(r"\s+(?:đã |vừa |cũng )?bị\s")
_AS = lazy(rf"(?<!\w)(?:như|hơn|so với|bằng|mà)\s+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?$")
_AS_TOLD = lazy(r"\s*(?:[,.;)]|$)")
"""Somebody's order that something is compared with: `đúng như Huyện ủy A yêu cầu, …`."""
_BY_AGENT = lazy(r"(?<!\w)bị\s+$")
_TOLD_BY = frozenset({"yêu cầu", "đề nghị", "buộc"})
"""What a body suffers from another and is still told to do by it: `bị Huyện ủy A yêu cầu kiểm điểm`."""
_ONCE = lazy(r"(?:^|[,;.]\s*)(?:phải |chỉ |mãi )?(?:đến khi|tới khi|khi|nếu|lúc|dù|vì|do|trước khi)\s[^,;:.]*$")
"""Before an order of which nothing is told but that it came: `Phải đến khi ông A yêu cầu, nhà thầu mới chịu làm`."""
_PROPOSES = lazy(r"(?<!\w)(?:kiến nghị|đề xuất|xin|đề đạt)\s[^;.:\"]{2,160}(?:,|\svà)\s+$")
"""Before a verb of order: it is asked of somebody that he give it: `kiến nghị huyện tăng vốn, giao cho xã …`."""
_PROPOSED = ("kiến nghị", "đề xuất", "xin ", "đề đạt")
_ASKS_AGAIN = frozenset({"yêu cầu", "đề nghị", "lưu ý", "chỉ đạo", "nhấn mạnh", "cho rằng"})
_KIN = lazy(r"\s+(?:cô|cậu|mợ|dì|em|cháu|vợ|chồng|bố|mẹ|anh ta|chị ta|cô ta|ông ta|bà ta)\s(?!giáo |trai |gái |họ )")
"""After a verb of order: somebody of private life: `tôi đã nhiều lần yêu cầu cô A trả lại tiền`."""
_CLOSES = lazy(rf"[^,;:.{ORG}{PERSON}{HOLDER}{POST}]{{1,50}},\s(?:{HONORIFIC}\s)?(?:[{POST}]++\s)?[{PERSON}{HOLDER}]")
"""`Chốt phiên họp, bà A …`, `Giao nhiệm vụ, ông B nói …` say when somebody spoke, not what."""
_LEVEL = one_of("tỉnh", "huyện", "thành phố", "thị xã", "quận", "xã", "phường", "thị trấn")
_LEADERS = lazy(
    rf"(?:(?:^|[,;.]\s*|\s)lãnh đạo |(?:^|[,;.–\-]\s*|(?<!\w)(?:hiện|nay|rằng|biết"
    rf"|hay)\s)){_LEVEL}(?:\s[^\W\d_]+){{0,3}}\s*$|(?:^"
    rf"|[,;.]\s*)(?:đoàn|tổ)(?: kiểm tra| giám sát| công tác)?\s*$"
)
_LEADING = ("tỉnh", "huyện", "thành phố", "thị", "quận", "xã", "phường", "đoàn", "tổ")
_BARE_POST = lazy(rf"(?:^|[,;.\"]\s*|\s)[{POST}]++(?:\s(?:kiểm tra|giám sát|công tác))?\s*$")
_SAYS_OF_SELF = lazy(
    rf"[{PERSON}{HOLDER}{POST}][\s,)]{{0,3}}(?:cũng |còn )?(?:cho biết|cho hay|thông tin)(?: thêm)?,?(?: rằng)?,?"
    r"\s+(?:mình |ông |bà )?đã\s+$"
)
"""Before what somebody tells that he has ordered: `ông A, Bí thư B cho biết đã phân công …`."""
_FAULT = lazy(r"(?:chịu trách nhiệm|vi phạm|khuyết điểm|sai phạm)(?!\w)[^;:]*(?<!\w)trong việc [^;:]*$")
"""Before a verb that goes on with what somebody's fault was: `chịu trách nhiệm trong việc … và đề nghị cấp …`."""
_TOLD_THAT = lazy(
    rf"[{PERSON}{HOLDER}{POST}][\s,)]{{0,3}}(?:cũng |còn )?(?:cho biết|cho hay|thông tin|nói|kể"
    rf"|báo cáo)(?: thêm)?,?(?: rằng| là)?:?\s+"
    rf"(?:[^,;:.{ORG}{PERSON}{HOLDER}{POST}]{{1,40}},\s+)?([{ORG}]++)\s+(?:đã|vừa|mới|cũng|có|họp|ban hành"
    rf"|quyết định"
    r"|giám sát|kiểm tra|thanh tra|làm việc)\s(?:[^;.\"]*|[^.\"]*;\s*qua đó[\s,]*)$"
)
"""The subject of what somebody tells, which goes on ordering: `ông A cho biết Huyện ủy B đã họp và giao …`."""
_WRITTEN = lazy(
    rf"(?<!\w)(?:nghị quyết|kết luận|biên bản|thông báo|tờ lịch|bảng phân công|sổ)[^;.:{ORG}{PERSON}]{{0,40}} của\s+"
    rf"([{ORG}]++)[^.:{ORG}{PERSON}]{{0,140}}\s(?:ghi|viết|nêu|chép)(?: rõ| gọn| ngắn)?:\s*\"?$"
)
"""The body in whose paper it is written: `Nghị quyết tháng của Chi bộ A có bốn dòng, dòng thứ ba ghi: …`."""
_SESSION_OF = lazy(
    rf"(?:phiên họp|kỳ họp|hội nghị|cuộc họp"
    rf"|đại hội)(?:\s(?!do )[^,;:.{ORG}{PERSON}{HOLDER}{POST}]{{1,40}}?)?\s(?:của\s)?"
    rf"([{ORG}]++)(?:\s(?:khóa (?:mới|này|\w+)|lần thứ \w+|nhiệm kỳ [\d \-–]+|tháng [\d/]+|quý \w+|mở rộng|thường kỳ"
    rf"|bất thường|\([^()]*\)))*"
    r"(?:\s(?:đã|cũng|vừa))*\s*$"
)
"""A session that orders is the body that meets: `Kỳ họp thứ nhất HĐND xã A khóa mới giao …`."""
_THIS_BODY = lazy(
    r"(?:^|[;,:.\-\"(]\s*|\s)(?:cơ quan|đơn vị|ủy ban|ban|cấp ủy|tổ chức(?: đảng)?|chi bộ|đảng ủy|tập thể)"
    r" (?:này|trên)\s*$"
)
"""The body spoken of last: `Tuy vậy, cơ quan này yêu cầu …`."""
KIND_ALONE = lazy(
    r"(?:^|[;,.\-\"]\s*)(sở|bộ|cục|viện|học viện|công ty|tổng công ty|tập đoàn|bệnh viện|ngân hàng)"
    r"(?:\s(?:cũng|đã|đang|vừa|còn|tiếp tục|có văn bản|có công văn))*\s*$"
)
"""A body told by its kind alone: `Sở đã yêu cầu …`."""
_BUT = lazy(r"(?<!\w)(?:song|nhưng|tuy nhiên|trong khi(?: đó)?)(?!\w),?\s")
_CELL = lazy(r"(?:^|[;,.\-\"]\s*)chi bộ(?:\s(?:cũng|còn|biểu quyết|thống nhất|nhất trí|quyết định|họp|bàn|và|,))*\s*$")
"""The cell that the article is of, by its kind alone: `Sau phần thảo luận, chi bộ phân công …`."""
_COMMITTEE = lazy(r"(?:^|[;,.\-\"]\s*)ủy ban(?:\s(?:cũng|còn|đã|thống nhất|quyết định|và|,))*\s*$")
"""The Party's inspecting committee that the article is of: `Ủy ban yêu cầu Đảng ủy A …`."""
UNNAMED_BODIES = frozenset(
    {Subject.DOCUMENT, Subject.BODY, Subject.KIND, Subject.SESSION, Subject.CELL, Subject.COMMITTEE, Subject.TEAM}
)
_BY_DOCUMENT = lazy(
    rf"(?:^|[;.\-]\s*|(?:theo đó|trong đó|ngoài ra|bên cạnh đó),?\s+)"
    rf"(?:[{DIRECTIVE}]++"
    rf"|{one_of('nghị quyết', 'chỉ thị', 'kế hoạch', 'công văn', 'thông báo', 'công điện', 'văn bản', 'quyết định')}"
    rf"(?:\s+(?!và |theo |của )[^\W\d]+(?![^;:.]{{0,50}}(?:đáp ứng|theo|các|những"
    rf"|được)\s+$)[^,;:.{ORG}{PERSON}{HOLDER}{POST}]{{0,50}}?)?)"
    r"\s+(?:(?:cũng|còn|đã|nêu rõ)[,:]?\s+)*$"
)
"""A document that orders, told by its kind: `Nghị quyết yêu cầu các chi bộ …`."""
_TEAM_DID = lazy(
    r"[\s\-*+•]*(?:đoàn|tổ)(?: kiểm tra| giám sát| công tác)?\s(?:đã |cũng )?"
    r"(?:ghi nhận|đánh giá|chỉ ra|chỉ rõ|biểu dương|nhận thấy|xét thấy|kết luận|thống nhất|khen|nhắc"
    r"|lưu ý|làm việc)(?!\w)"
)
"""The team is the subject of all that the sentence tells: `Đoàn ghi nhận …, đề nghị Đảng ủy A …`."""
_KINDS = {
    Subject.DOCUMENT: (
        (DIRECTIVE, "nghị", "chỉ thị", "kế hoạch", "công", "thông báo", "văn bản", "quyết định"),
        _BY_DOCUMENT,
    ),
    Subject.BODY: ((" này", " trên"), _THIS_BODY),
    Subject.SESSION: (("kỳ họp", "phiên họp", "hội nghị", "đại hội", "cuộc họp"), BY_SESSION),
    Subject.CELL: (("chi bộ",), _CELL),
    Subject.COMMITTEE: (("ủy ban",), _COMMITTEE),
}
"""The subjects told by their kind: words of which one stands in each, a cheap look before the pattern."""
_NOUN_BEFORE = lazy(rf"{alternation('tasks', 'nouns')}\s*$")
SAID_TO_BE = lazy(
    rf"(?:^|[\"\-–,.]\s*)(?:(?:đó|đây)(?: cũng)? (?:là|chính là) (?:một trong (?:những|các) )?|(?=(?:mệnh lệnh"
    rf"|yêu cầu|chỉ đạo) (?:ấy|đó|này|trên)\s))"
    rf"(?:(?:ý kiến|nội dung|lời|phát biểu|kết luận|điều|thông điệp|chỉ thị)\s+)?"
    rf"(?:chỉ đạo|yêu cầu|nhấn mạnh|lưu ý|đề nghị|kết luận|nhắc nhở|quán triệt|mệnh lệnh|lệnh|chỉ thị|phân công"
    rf"|nhiệm vụ|đầu bài|hạn)"
    rf"(?:\s[^,;:.{ORG}{PERSON}{HOLDER}{POST}]{{1,40}}?)?"
    rf"\s+(?:của|được)\s+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?([{ORG}{PERSON}{HOLDER}]++)"
)
"""Words before it are somebody's order: `Đây là chỉ đạo của ông A tại hội nghị`."""


def orders(line: Outline) -> list[Order]:
    """The orders of a sentence in order of their verbs."""
    found: list[Order] = []
    for match in (_VERB_OR_MANY if ":" in line.text else _VERB).finditer(line.text):
        order = _order(line, match)
        if order is not None:
            found.append(order)
        if len(found) == _MOST_VERBS:
            break
    return found


def _order(line: Outline, match: re.Match[str]) -> Order | None:
    forms = by_form("tasks", "orders")
    phrase = forms.get(re.sub(r"\s+", " ", match.group()), forms[_ASKS])
    if _orders_nothing(line, match, phrase):
        return None
    base = max(0, match.start() - _WINDOW)
    left = line.text[base : match.start()]
    if (told := _told_plainly(line, match, phrase, left)) is not None:
        return told
    bare = _ADVERBS.sub("", _BY_LETTER.sub("", left))
    named = _NAMED.search(bare)
    if named is not None and (mark := line.by_start.get(base + named.start(1))) is not None:
        return _by_mark(line, match, phrase, mark)
    after = TOLD_AFTER.search(line.text, match.end()) if ALONE.match(left) else None
    if after is not None:
        by = line.by_start[after.start(1)]
        return Order(phrase, match.start(), match.end(), Subject.NAMED, (by,), stop=after.start())
    return _without_name(line, match, phrase, left, bare)


def _orders_nothing(line: Outline, match: re.Match[str], phrase: Phrase) -> bool:
    """Whether a verb of order is a noun, denied, a body's daily work or what the subject itself must do."""
    if _NO_ORDER.match(line.text, match.end()) or _LISTED_NOUN.search(line.text, 0, match.start()):
        return True
    if phrase.id == "buộc" and _FORCED.match(line.text, match.end()):
        return True
    if _OTHERS.match(line.text, match.end()) and _AGAINST.search(line.text, 0, match.start()):
        return True
    if phrase.id == "chỉ đạo" and _LEADS.search(line.text, 0, match.start()):
        return True
    if _is_told_within(line, match) or _KIN.match(line.text, match.end()):
        return True
    if line.text.startswith(",", match.end()) and _ONCE.search(line.text, 0, match.start()):
        return True
    opens = not line.text[: match.start()].strip(' "-+*•.)(0123456789')
    closes = _CLOSES.match(line.text, match.start()) or _OPENS_NOUN.match(line.text, match.end())
    return opens and closes is not None


def _is_told_within(line: Outline, match: re.Match[str]) -> bool:
    """Whether a verb of order stands in brackets, or is the later part of what is asked of those above."""
    opened = line.text.rfind("(", 0, match.start())
    if line.text[: max(opened, 0)].strip() and ")" not in line.text[opened : match.start()]:
        return True
    proposed = any(word in line.text for word in _PROPOSED)
    return proposed and match.group() not in _ASKS_AGAIN and _PROPOSES.search(line.text, 0, match.start()) is not None


def _told_plainly(line: Outline, match: re.Match[str], phrase: Phrase, left: str) -> Order | None:
    """The order of a noun (`theo yêu cầu của A, …`), of a passive without an agent, or of a session."""
    base = match.start() - len(left)
    near = left[-_NEAR:]
    by_noun = ("theo" in near and _BY_NOUN_BEFORE.search(left)) and (
        _BY_NOUN.match(line.text, match.end()) or _BY_NOUN_LAST.match(line.text, match.end())
    )
    if by_noun:
        return Order(phrase, match.start(), by_noun.end(), Subject.NAMED, (line.by_start[by_noun.start(1)],))
    unsaid = _UNSAID.search(left) if "được" in near else None
    if unsaid is not None and not is_agent(line, done := line.by_start[base + unsaid.start(1)]):
        return Order(phrase, match.start(), match.end(), Subject.UNSAID, (), done)
    session = _SESSION_OF.search(left) if "họp" in left or "hội" in left else None
    by = line.by_start.get(base + session.start(1)) if session is not None else None
    return Order(phrase, match.start(), match.end(), Subject.NAMED, (by,)) if by is not None else None


def _without_name(line: Outline, match: re.Match[str], phrase: Phrase, left: str, bare: str) -> Order | None:
    """The order of a verb before which no name stands: by a pronoun, a kind of body, or the sentence's subject."""
    noun = _NOUN_BEFORE.search(left) and not _COMMITTEE.search(left)
    subject = None if noun else _unnamed(left, bare)
    if subject is None or (subject is Subject.LEADERS and phrase.sort == "must"):
        return None
    if subject in UNNAMED_BODIES:
        return Order(phrase, match.start(), match.end(), subject)
    shared: tuple[Mark, ...] = ()
    told_that = _TOLD_THAT.search(left) or _WRITTEN.search(left) if subject is Subject.SHARED else None
    if told_that is not None:
        shared = (line.by_start[match.start() - len(left) + told_that.start(1)],)
    elif subject is Subject.SHARED and _TEAM_DID.match(line.text):
        return Order(phrase, match.start(), match.end(), Subject.TEAM)
    elif subject is Subject.SHARED:
        shared = tuple(m for m in _shared(line, match.start()) if not _is_done_to(line, m))
    return Order(phrase, match.start(), match.end(), subject, shared)


def _shared(line: Outline, at: int) -> tuple[Mark, ...]:
    """The subject that a verb shares: that of its own clause, where `song` or `nhưng` opens one with a name."""
    but = max((m.end() for m in _BUT.finditer(line.text, 0, at)), default=0)
    return subject_of(line, at, but) or subject_of(line, at)


def _is_done_to(line: Outline, mark: Mark) -> bool:
    """Whether a body is ordered itself, or suffers what the sentence tells: `giao Sở A …`, `Huyện ủy B bị phê bình`."""
    ordered = _OBJECT.search(line.text, max(0, mark.start - _NEAR), mark.start)
    return ordered is not None or _SUFFERS.match(line.text, mark.end) is not None


def _unnamed(left: str, bare: str) -> Subject | None:
    """What subject a verb has before which no name stands; `bare` is `left` without adverbs."""
    if KIND_ALONE.search(left, max(0, len(left) - _NEAR)):
        return Subject.KIND
    for told, (words, way) in _KINDS.items():
        if any(word in left for word in words) and way.search(bare if told is Subject.BODY else left):
            return told
    if any(word in bare[-_NEAR:] for word in _LEADING) and _LEADERS.search(bare):
        return Subject.LEADERS
    if _PRONOUN.search(bare) or (POST in bare[-_NEAR:] and _BARE_POST.search(bare)):
        return Subject.PRONOUN
    if (joint := _JOINT.search(left) or _JOINT.search(bare)) is not None:
        return None if ";" not in joint[0] and _FAULT.search(left, 0, joint.start()) else Subject.SHARED
    return Subject.SHARED if _SAYS_OF_SELF.search(left) else None


def _by_mark(line: Outline, match: re.Match[str], phrase: Phrase, mark: Mark) -> Order | None:
    """The order of a verb that a name stands before: its subject, its agent, or a complement of what is said before."""
    if _AS.search(line.text, max(0, mark.start - _NEAR), mark.start) and _AS_TOLD.match(line.text, match.end()):
        return None
    suffered = _BY_AGENT.search(line.text, max(0, mark.start - _NEAR), mark.start) is not None
    if suffered and phrase.id not in _TOLD_BY:
        return None
    if suffered or is_agent(line, mark):
        base = max(0, mark.start - _WINDOW)
        done = _DONE_TO.search(line.text[base : mark.start])
        person = line.by_start.get(base + done.start(1)) if done else None
        if suffered and person is None:
            return None
        return Order(phrase, match.start(), match.end(), Subject.AGENT, (mark,), person)
    if _HEAD_OF.search(line.text, max(0, mark.start - _NEAR), mark.start):
        return Order(phrase, match.start(), match.end(), Subject.PRONOUN)
    letter = _LETTER_OF.search(line.text, max(0, mark.start - _WINDOW), mark.start)
    if _OBJECT.search(line.text, max(0, mark.start - _NEAR), mark.start):
        return None
    house = _HOUSE_OF.search(line.text, max(0, mark.start - _NEAR), mark.start)
    if (house is None and not is_oblique(line, mark)) or letter is not None:
        return Order(phrase, match.start(), match.end(), Subject.NAMED, _together(line, mark))
    shared = subject_of(line, mark.start) if _JOINT.search(line.text[mark.end : match.start()]) else ()
    return Order(phrase, match.start(), match.end(), Subject.SHARED, shared) if shared else None


def _together(line: Outline, last: Mark) -> tuple[Mark, ...]:
    """A body and those joined to it before: `Huyện ủy, UBND huyện yêu cầu`."""
    marks = [last]
    while last.sign == ORG and len(marks) < _MOST_TOGETHER:
        base = max(0, marks[0].start - _WINDOW)
        listed = _LISTED.search(line.text[base : marks[0].start])
        previous = line.by_start.get(base + listed.start(1)) if listed else None
        if previous is None or is_oblique(line, previous):
            break
        marks.insert(0, previous)
    return tuple(marks)
