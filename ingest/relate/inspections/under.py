"""Under which documents an inspection stands: those whose carrying out is inspected, and the decision to inspect."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.patterns import lazy
from ingest.relate.signs.grounds import is_only_grounds, joined
from ingest.relate.signs.line import ALL_SIGNS, DIRECTIVE, ORG, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.model import DirectiveKind

DECISIONS = frozenset({DirectiveKind.QUYET_DINH, DirectiveKind.KE_HOACH})
"""Documents that set up an inspection."""

_GROUNDS = DECISIONS | {DirectiveKind.CHUONG_TRINH}
_NEVER = frozenset({DirectiveKind.THONG_BAO, DirectiveKind.BAO_CAO, DirectiveKind.TO_TRINH})
_MATTERS = frozenset(DirectiveKind) - _NEVER

_BREACHED = pattern(
    r"(?:(?:quy trình|trình tự|thủ tục|nguyên tắc)(?: [^ ,;<D>]{1,8}){0,2} (?:theo|tại|của)|chưa đúng|không đúng|sai"
    r"|trái"
    r"|đi ngược|không tuân thủ|"
    r"so với|(?:được )?lập đúng|vi phạm|thay thế|thay|sửa đổi|bổ sung|căn cứ|đã ban hành|ban hành|xây dựng|"
    r"chưa (?:[^ ,;<D>]{1,12} ){0,3}nghiêm(?: túc)?|theo tinh thần|nêu tại|bằng|thi hành kỷ luật)"
    r"(?: với| so với| quy định tại)? ?\Z"
)
_DECIDES = pattern(r" (?:về |về việc |để |của <ORG> )?(?:thành lập (?:đoàn|tổ) )?(?:kiểm tra|giám sát)")
ON_INSPECTION = lazy(
    r" (?:về |để |về việc )(?:(?:thành )?lập )?(?:(?:đoàn|tổ|cuộc|đợt) )?(?P<kind>kiểm tra|giám sát)"
    r"(?!(?:,| và) (?:kiểm|giám))"
)
_TITLE_OF_ANOTHER = pattern(
    r"<D>(?: (?!kiểm tra|giám sát)[^ ;<D>]+){0,3}? về (?!(?:việc )?(?:thành lập |lập )?(?:(?:đoàn |tổ )?(?:kiểm tra"
    r"|giám sát)(?!\w)|(?<=lập )<ORG>))[^;<D>]*"
    r"(?:thực hiện|triển khai|thi hành)[^;<D>]{0,12}\Z"
)
_OWN_GROUND = pattern(
    r"(?:kiểm tra|giám sát)[^;:]{0,200}? theo <D>[^;<D>]{0,20}? về (?:việc )?(?:lãnh đạo,? |chỉ đạo )*"
    r"(?:thực hiện|chấp hành|thi hành|triển khai) ?\Z"
)
"""Before the matter, said after the plan by which one inspects: "giám sát A theo <D> về việc thực hiện …"."""
_SET_UP = pattern(r"\((?:được )?(?:(?:thành )?lập |tiến hành |thực hiện )?theo ")
_ASKED_FOR = pattern(r"(?:yêu cầu|đề nghị|kiến nghị)(?:(?!kiểm tra|giám sát)[^;,<D>]){0,60}\Z")
_JOINED = pattern(
    r"(?:gắn với|cùng với|và|;|,)(?: việc| \d+ năm| <Y>)?(?: lãnh đạo| chỉ đạo| tổ chức)?(?:,? ?thực hiện)? ?\Z"
)
_OPENS = pattern(r"(?:\A|[.;-] )(?:[^;<D>]{0,60}?(?:thực hiện|theo|căn cứ|trên cơ sở)(?: các)? )(?P<doc><DIRECTIVES>)")
_CUE = pattern(
    r"(?:(?:thông báo|công bố)(?: dự thảo)? (?:kết luận|kết quả|quyết định)(?: kết quả)? (?:kiểm tra|giám sát)|"
    r"\A(?:các |những )?(?:trọng tâm|nội dung|mục tiêu|mục đích)[^;<D>]{0,80}? "
    r"(?:việc|tình hình|kết quả|chấp hành|thực hiện)|"
    r"\A(?:các |những )?nội dung(?: kiểm tra| giám sát)? ?:|nội dung (?:tập trung|kiểm tra|giám sát|đợt|cuộc|làm việc"
    r"|trọng tâm|là|gồm)|"
    r"(?:buổi|cuộc) (?:làm việc|họp|khảo sát)[^;<D>]{0,30}? (?:nhằm|để|là)[^;<D>]{0,20}? (?:kiểm tra|giám sát)|"
    r"\Amục đích[^;<D>]{0,60}? (?:kiểm tra|giám sát)|"
    r"(?:được|bị|chịu sự|thuộc diện|diện) (?:kiểm tra|giám sát)[^;<D>]{0,20}? "
    r"(?:về|trong|việc|nội dung)[^;<D>]{0,60}? (?:thực hiện|triển khai|chấp hành|quán triệt)|"
    r"đi sâu (?:vào )?(?:kiểm tra|giám sát|làm rõ|xem xét|đánh giá|tìm hiểu)|"
    r"tập trung (?:vào )?(?:kiểm tra|giám sát|làm rõ|xem xét|đánh giá|vào)|"
    r"\A(?:trong đợt này, )?<ORG>(?: (?:sẽ|đã|tiến hành|tập trung|triển khai))* (?:kiểm tra|giám sát) "
    r"(?:việc|công tác|tình hình|kết quả)|"
    r"\A(?:qua|sau)(?: đợt)? (?:kiểm tra|giám sát) (?:việc|công tác|tình hình) (?:thực hiện|triển khai|chấp hành)|"
    r"(?:đoàn|đợt kiểm tra|cuộc kiểm tra|đợt giám sát|cuộc giám sát|việc kiểm tra|việc giám sát|đợt này)[^;<D>]{0,90}?"
    r"(?:theo|kiểm tra|giám sát|(?:nhằm|để|tập trung)[^;<D>]{0,60} (?:việc|tình hình|kết quả|công tác|trách nhiệm)"
    r"|việc (?:lãnh đạo|thực hiện|chấp hành|quán triệt)))[^;<D>]{0,300}?(?P<doc><DIRECTIVES>)"
)
_CONTENTS = pattern(
    r"\A(?:các |những )?nội dung (?:theo |của |được |trong |mà )?[^;:<D>]{0,60}(?:kiểm tra|giám sát)[^;:<D>]{0,40}"
    r"(?:gồm|là|có|:)|(?:đoàn|tổ|<ORG>)[^;:<D>]{0,80} (?:kiểm tra|giám sát)[^;:<D>]{0,40}? "
    r"(?:\d{1,2}|các|những|hai|ba|bốn|năm) (?:nhóm )?(?:nội dung|việc|vấn đề|mặt)(?:,? (?:gồm|là|sau)|:)"
)
"""What a list of contents follows: "Các nội dung theo chương trình kiểm tra bao gồm: …; …"."""
_READ_OUT = pattern(r"(?:đọc|công bố|thông qua|trao|triển khai)(?: toàn văn)?(?: các)? (?P<doc><DIRECTIVES>)")
_CARRIES = pattern(r"(?: của <ORG>)?,? (?:về (?:việc )?)?(?:tổ chức )?(?:thực hiện|triển khai|cụ thể hóa) <D>")
"""After a plan to carry out another document, which is on no inspection."""
_READS_ON = lazy(
    r"(?:theo đó|theo quyết định|quyết định|nội dung quyết định)(?!\w)[^;.]{0,80}?(?<!\w)(?:kiểm tra|giám sát|đoàn"
    r"|tổ)(?!\w)"
)
_OF_INSPECTION = lazy(r"(?<!\w)(?:kiểm tra|giám sát|đoàn|tổ|trưởng đoàn)(?!\w)")
_BY_DECISION = pattern(r"(?<!\w)theo (?P<doc><DIRECTIVES>)")
_BY_RULE = lazy(
    r"(?<!\w)(?:phải|cần|đề nghị|yêu cầu|nhắc nhở)(?!\w)[^;]*\Z|(?:quy trình|thủ tục|trình tự|nguyên tắc"
    r"|quy định)[^;,]{0,12}\Z"
)
"""Before the rule by which the team works, or what others are told to do."""
_WORK = lazy(r"(?<!\w)(?:kiểm tra|giám sát|đoàn|tổ|làm việc)(?!\w)")
_DISCIPLINES = lazy(r"(?<!\w)(?:kỷ luật|khiển trách|cảnh cáo|cách chức|khai trừ)(?!\w)")
"""What is decided by a document on discipline is no inspection under it."""
ANOTHER_MATTER = lazy(
    r"(?<!\w)(?:kỷ luật|khiển trách|cảnh cáo|cách chức|khai trừ|điều động|bổ nhiệm|chỉ định|luân chuyển|chuẩn y"
    r"|phân công|khen thưởng|công tác kiểm tra|chương trình kiểm tra|thành lập (?:chi|đảng) bộ)(?!\w)"
)
"""What a decision is on that sets up no inspection."""
_TEAM_BY = pattern(
    r"(?:theo|thực hiện|căn cứ) (?P<doc><DIRECTIVES>),(?: [^;<D>]{0,40},)?(?: (?:sắp tới|tới đây|thời gian tới|cũng))?"
    r" (?:đoàn|tổ|cuộc|đợt)(?: (?:còn|sẽ|cũng|đã|tiếp tục)){0,2} (?:kiểm tra|giám sát)"
)
_SETS_UP = pattern(
    r"(?:ban hành|ra|ký|có|công bố|thông qua|triển khai)(?: ban hành)? (?P<doc><D>) (?:về |về việc |để |thành lập )"
    r"(?:(?:việc )?thành lập |lập )?(?:(?:\d{1,2}|hai|ba|bốn|năm|các) )?(?:đoàn|tổ)(?: kiểm tra| giám sát|(?= |,|\.|$))"
)
_BY_WHICH = pattern(
    r"(?P<doc><D>)(?: (?:về việc|của <ORG>))? (?:(?:thành )?lập|giao(?: cho)?) "
    r"(?:đoàn|tổ)(?: kiểm tra| giám sát)?(?!\w)"
)
_FOUNDED_BY = pattern(
    r"(?:(?:đoàn|tổ)(?: kiểm tra| giám sát)?|(?P<team><ORG>)),?(?: được| do)? (?:thành lập|lập|cử|ra đời|hoạt động"
    r"|làm việc|tiến hành)(?: ra)? (?:theo|bởi|bằng|trên cơ sở) (?P<doc><D>)"
)
_HEAD_BY = pattern(r"trưởng đoàn,? (?:theo|căn cứ) (?P<doc><DIRECTIVES>)")
_CHARTER = pattern(
    r"(?:(?:kiểm tra|giám sát|(?<=gồm)|(?<=gồm:)|(?<=là))(?: về)? (?:việc|công tác|tình hình)|kiểm tra|giám sát) "
    r"(?:thi hành|chấp hành) <D>"
    r"(?= theo <D>| tại | ở | đối với | ?\.?\Z|[,;] (?!(?:các |những )?(?:quy định|nghị quyết|chỉ thị|chủ trương"
    r"|chính sách|pháp luật|kết luận)))"
)
"""The Party's charter counts where its carrying out is the very matter, not where it heads a list of rules."""
_FOUNDING = pattern(r"(?P<doc><D>) (?:về )?(?:việc )?(?:để )?(?:thành )?lập \Z")
_SAYS = pattern(
    r"(?P<doc><D>),? (?:ghi rõ|nêu rõ|nêu|xác định|quyết định|cho phép|giao cho|giao|phân công|cử|yêu cầu|quy định)"
    r"(?: rõ| rằng)?[,:]? \Z"
)
"""The decision that says who inspects: "<D> giao UBKT giám sát A"."""
_GROUND_IS = pattern(
    r"\A(?:căn cứ|cơ sở|văn bản|quyết định)(?: [^;:.<D>]{0,60}?)? (?:là|gồm|nêu tại|ghi tại) (?P<doc><DIRECTIVES>)"
)
"""The ground told in a sentence of its own: "Căn cứ để tiến hành là <D>"."""
_MEANT = pattern(
    r"(?<!\w)(?:về|với|trong|việc)(?: cùng)? (?:(?:nội dung|vấn đề|chuyên đề|lĩnh vực|việc) (?:này|đó|trên|ấy)"
    r"|(?:(?:việc|tình hình|kết quả|công tác|lãnh đạo|chỉ đạo|tổ chức|,) ?){0,4}(?:thực hiện|triển khai|quán triệt) "
    r"(?P<word>nghị quyết|chỉ thị|kết luận|quy định)(?= này| đó| trên| nói trên| nêu trên| ấy| ?[.;,]| ?\Z))(?!\w)"
)
_KINDS = {
    "nghị quyết": DirectiveKind.NGHI_QUYET,
    "chỉ thị": DirectiveKind.CHI_THI,
    "kết luận": DirectiveKind.KET_LUAN,
    "quy định": DirectiveKind.QUY_DINH,
}
_CARRIED_OUT = lazy(r"(?<!\w)(?:thực hiện|triển khai|quán triệt|chấp hành|thi hành|học tập)(?: [^;:]{0,60})? \Z")
_ALL_INSPECT = pattern(
    r"(?:\A|, )(?:các |những )?nội dung (?:kiểm tra|giám sát)(?!\w)[^;<D>]{0,60}?(?:tập trung|gồm|là|về|:)"
)
_TEAM_AT_WORK = pattern(r"\A[-+*• ]*(?:đoàn|tổ|<ORG>)(?: (?:kiểm tra|giám sát|số \d+))*(?: do <P>)")
_REACH, _NEAR, _BEFORE = 360, 60, 2
_TEAMS = 5  # sentences


def directives_inspected(scene: Scene, line: Line, start: int, end: int, kind: str = "") -> list[str]:
    """The documents that the sentence of an inspection names as its matter or its ground, in order.

    A decision that is said to be on an inspection of the other `kind` is none: "… và triển khai <D> về giám sát".
    """
    before = [*grounds(scene, line, start), *_ground_is_for(scene, line, start), *_set_up_by(scene, line, start)]
    matters = _matters(scene, line, start, end, kind) or _meant(scene, line, start, end)
    return list(dict.fromkeys([*before, *matters]))


def _meant(scene: Scene, line: Line, start: int, end: int) -> list[str]:
    """The document that a word means which was named before: "… giám sát A về nội dung này", "về thực hiện chỉ thị"."""
    match = _MEANT.search(line.text, start, end)
    if match is None:
        return []
    kind = _KINDS.get(match["word"] or "")
    for other in (line, *reversed(scene.lines[max(0, line.number - _BEFORE) : line.number])):
        stop = match.start() if other is line else len(other.text)
        for index in sorted((i for i, s in other.signs.items() if s.char == DIRECTIVE and i < stop), reverse=True):
            told = scene.of_kinds(other.things(DIRECTIVE, index, index + 1), _MATTERS - DECISIONS)
            if (
                told
                and kind in {None, scene.reading.directives[told[0]].kind}
                and _CARRIED_OUT.search(other.text, 0, index)
            ):
                return told
    return []


def _ground_is_for(scene: Scene, line: Line, start: int) -> list[str]:
    """The matter that the title of the ground tells: "Căn cứ <D> về kiểm tra việc thực hiện <D>, sáng 8/6, Đoàn …"."""
    opening = _OPENS.match(line.text)
    if opening is None or opening.end() > start or not _DECIDES.match(line.text, opening.end()):
        return []
    return _matters(scene, line, opening.end(), start)


def _set_up_by(scene: Scene, line: Line, start: int) -> list[str]:
    """The decision right before the team that it sets up: "công bố <D> về việc thành lập Đoàn kiểm tra …"."""
    match = next((m for f in (_FOUNDING, _SAYS) if (m := f.search(line.text, max(0, start - _NEAR), start))), None)
    return scene.of_kinds(line.listed(DIRECTIVE, *match.span("doc")), DECISIONS) if match is not None else []


def grounds(scene: Scene, line: Line, end: int | None = None) -> list[str]:
    """The decisions and plans on which a sentence opens: "Căn cứ Kế hoạch số 45-KH/HU …, …"."""
    opening = _OPENS.match(line.text)
    if opening is None or (end is not None and opening.end() > end):
        return []
    found = line.listed(DIRECTIVE, opening.start("doc"), opening.end("doc"))
    for index in joined(line, opening.end("doc"), len(line.text) if end is None else end):
        found += line.things(DIRECTIVE, index, index + 1)
    return scene.of_kinds(found, _GROUNDS)


def grounds_before(scene: Scene, line: Line) -> list[str]:
    """The decisions and plans of a sentence before that says nothing else: "Thực hiện <D> và <D>. Ngày 5/6, Đoàn …"."""
    before = scene.lines[line.number - 1] if line.number else None
    return grounds(scene, before) if before is not None and is_only_grounds(before) else []


def contents_above(scene: Scene, line: Line) -> list[Line]:
    """The sentence before the teams at work that tells what all inspect: "Nội dung giám sát tập trung vào …"."""
    for other in reversed(scene.lines[max(0, line.number - _TEAMS) : line.number]):
        if _ALL_INSPECT.search(other.text):
            return [other]
        if not _TEAM_AT_WORK.match(other.text):
            return []
    return []


def reads_on(scene: Scene, line: Line) -> bool:
    """Whether the sentence after goes on with a decision on an inspection: "Theo đó, thời gian kiểm tra là 20 ngày"."""
    after = scene.lines[line.number + 1 : line.number + 2]
    return any(_READS_ON.match(other.text) for other in after)


def follow_up(scene: Scene, line: Line, inspector: str, *, next_to: bool = True) -> list[str]:
    """The documents that a later sentence gives as the inspection's matter ("Nội dung kiểm tra là …") or its ground.

    A decision that was merely read out belongs to it where the sentence is `next_to` the inspection's, or speaks of it.
    """
    found: list[str] = []
    cue = _CUE.search(line.text)
    if cue is not None:
        found += _matters(scene, line, cue.start(), len(line.text), since=cue.start())
    contents = _CONTENTS.search(line.text)
    if contents is not None:
        found += _matters(scene, line, contents.end(), len(line.text))
    read = _READ_OUT.search(line.text)
    if read is not None and (
        _CARRIES.match(line.text, read.end()) or ANOTHER_MATTER.search(line.text, read.end(), read.end() + _NEAR)
    ):
        read = None
    if read is not None and (next_to or _OF_INSPECTION.search(line.text)):
        found += scene.of_kinds(line.listed(DIRECTIVE, read.start("doc"), read.end("doc")), DECISIONS)
    found += _by_team(scene, line, (_TEAM_BY, _HEAD_BY, _SETS_UP, _BY_WHICH, _FOUNDED_BY))
    ground = _GROUND_IS.match(line.text) if next_to else None
    if ground is not None:
        found += scene.of_kinds(line.listed(DIRECTIVE, *ground.span("doc")), _GROUNDS)
    by = _BY_DECISION.search(line.text)
    if (
        by is not None
        and not _BY_RULE.search(line.text, 0, by.start())
        and (cue or _works_by(line, by.start(), inspector))
    ):
        found += scene.of_kinds(line.listed(DIRECTIVE, by.start("doc"), by.end("doc")), _MATTERS)
    return list(dict.fromkeys(found))


def set_up_by_it(scene: Scene, line: Line) -> list[str]:
    """The decision by which the team of a sentence goes: "theo <D>, đoàn kiểm tra …", "đoàn … lập theo <D>"."""
    return _by_team(scene, line, (_TEAM_BY, _HEAD_BY, _FOUNDED_BY))


def _by_team(scene: Scene, line: Line, forms: Sequence[re.Pattern[str]]) -> list[str]:
    """The decisions in the first of these forms that a sentence has; who is said to be founded is a team."""
    told = next((m for form in forms if (m := form.search(line.text))), None)
    named = line.things(ORG, *told.span("team")) if told is not None and told.groupdict().get("team") else []
    if told is None or not all(scene.is_team(t) for t in named):
        return []
    return scene.of_kinds(line.listed(DIRECTIVE, *told.span("doc")), DECISIONS)


def _works_by(line: Line, end: int, inspector: str) -> bool:
    """Whether a clause up to "theo <D>" tells of the inspector's work, and not by which rule it is done."""
    if _DISCIPLINES.search(line.text) or not _WORK.search(line.text):
        return False
    return inspector in line.things(ALL_SIGNS, line.text.rfind(";", 0, end) + 1, end)


def _matters(scene: Scene, line: Line, start: int, end: int, kind: str = "", since: int = 0) -> list[str]:
    """What is carried out in these words; `since` is where the words on it begin, after a decision's own title."""
    found: list[str] = []
    for index, sign in line.signs.items():
        if sign.char != DIRECTIVE or not start <= index < end or _in_brackets(line.text, index):
            continue
        other = ON_INSPECTION.match(line.text, index + 1) if kind else None
        if other is not None and other["kind"] != kind:
            continue
        if _DECIDES.match(line.text, index + 1) or is_matter(line.text[max(since, index - _REACH) : index]):
            found += line.things(DIRECTIVE, index, index + 1)
    known = scene.reading.directives
    charter = [d for d in found if d in known and known[d].kind is DirectiveKind.DIEU_LE]
    charter = charter if _CHARTER.search(line.text) else []
    letters = [d for d in found if d in known and known[d].kind is DirectiveKind.CONG_VAN]
    barred = [*charter, *(letters if not _BY_LETTER.search(line.text) else [])]
    return [*charter, *(d for d in scene.of_kinds(found, _MATTERS) if d not in barred)]


_BY_LETTER = pattern(r"(?<!\w)(?:theo|thực hiện|chấp hành|triển khai) <D>")
"""A letter counts where its carrying out is the very matter."""


def is_matter(before: str) -> bool:
    """Whether the document after these words is carried out: not breached, asked for, or in another one's title."""
    if _BREACHED.search(before) or _ASKED_FOR.search(before):
        return False
    if _OWN_GROUND.search(before):
        return True
    return not _TITLE_OF_ANOTHER.search(before) or _JOINED.search(before) is not None


def _in_brackets(text: str, index: int) -> bool:
    opened, closed, other = text.rfind("(", 0, index), text.find(")", index), text.find("(", index)
    if min(opened, closed) < 0 or ")" in text[opened:index] or 0 <= other < closed:  # a name took its end in
        return False
    return not _SET_UP.match(text, opened)
