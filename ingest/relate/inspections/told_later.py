"""Documents of an inspection that a later sentence tells by the way: whose decision it is, what was found carried out.

`follow_up` (under.py) reads the sentences that say so outright; here the issuer tells the ground ("theo Quyết định 55
của Huyện ủy, Đoàn sẽ báo cáo …") and the outcome the matter ("Qua kiểm tra, đoàn ghi nhận xã thực hiện tốt <D>").
"""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.reading import MentionKind
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.under import ANOTHER_MATTER, DECISIONS, is_matter
from ingest.relate.signs.line import DIRECTIVE, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.model import DirectiveKind

ROUND = (
    r"(?:(?:đoàn|tổ)(?!\w| (?:viên|thanh|thể|kết|dân|công tác|chức|hợp|phụ|đại|trưởng|tự)(?!\w))"
    r"|(?:cuộc|đợt|việc|buổi) (?:kiểm tra|giám sát)"
    r"|(?:kiểm tra|giám sát)(?!,? (?:và )?(?:kiểm|giám))(?! năm| <Y>))"
)
ON_IT = pattern(rf"<REMARK>(?: [^;:.<D>]{{0,40}})?? (?:về|để|thành lập|lập|cử|tổ chức)(?: việc| tiến hành)? {ROUND}")
BY_IT = pattern(
    rf"(?<!\w)(?:theo|thực hiện|căn cứ|trên cơ sở|tại|bằng)(?: nội dung| tinh thần)? <D><REMARK>,?[^;:.<D>]{{0,60}}?"
    rf"(?<!\w){ROUND}"
)
_OUTCOME = pattern(
    r"(?<!\w)(?:kết luận|kết thúc|tại|qua|sau|trong)(?: (?:các|mỗi|từng))?(?: buổi| cuộc| đợt| thời gian| quá trình)? "
    r"(?:(?<!\w)(?:kiểm tra|giám sát)(?! viên)|làm việc(?!\w))(?! với)"
    r"|(?:báo cáo|trình bày|giải trình) (?:với|trước|cho) (?:đoàn|tổ)(?!\w)"
    r"|\A(?:phần việc|nội dung|trọng tâm|vấn đề|mảng|khâu|điều|mục tiêu|yêu cầu)(?: [^;:.<D>]{0,60}?)? (?:là|gồm)(?!\w)"
    r"|(?<!\w)(?:đoàn|tổ|<ORG>)(?: kiểm tra| giám sát)?(?:,? (?:đã|cũng|còn|đi sâu|tiếp tục|trực tiếp|yêu cầu))* "
    r"(?:nhận thấy|ghi nhận|đánh giá|tập trung|xem xét|làm rõ|rà soát|thẩm tra|chỉ ra|chỉ rõ|nghe|soi)(?!\w)"
)
_CARRIED_OUT = pattern(
    r"(?:thực hiện|quán triệt|triển khai|chấp hành|thi hành|cụ thể hóa|học tập|vận dụng|tuân thủ|đưa)"
    r"(?:(?:,| và)? (?:thực hiện|tổ chức|tốt|nghiêm|nghiêm túc|đầy đủ|kịp thời|hiệu quả|có|học tập|quán triệt"
    r"|triển khai|các|những|nội dung|chưa|đúng|khá|bài bản|quả|kết))* (?P<docs><DIRECTIVES>)"
)
_AT_FAULT = pattern(
    r"\A(?:những |các )?(?:tồn tại|hạn chế|thiếu sót|khuyết điểm|ưu điểm|sai sót|vướng mắc|bất cập|điểm yếu)(?!\w)"
    r"[^;:.<D>]{0,80}? (?:theo|thực hiện|chấp hành|quán triệt|triển khai) (?P<docs><DIRECTIVES>)"
)
"""Where those inspected fell short: "Những tồn tại về sinh hoạt chi bộ theo <D> được nêu hết"."""
_ASKED = pattern(
    r"(?<!\w)(?:đề nghị|yêu cầu|cần|phải|giao|chỉ đạo|kiến nghị|tiếp tục|tăng cường|mong|hứa|sớm|nhắc|lưu ý"
    r"|quyết tâm|gợi ý|<planned>)(?!\w)[^;]*\Z"
)
_ORDERED = lazy(r"(?<!\w)(?:đề nghị|yêu cầu|phải|cần) (?:[^ ;]+ ){0,4}?(?:thực hiện|chấp hành)(?!\w)[^;]*\Z")
"""Before a decision that others are told to keep to."""
_REACH = 12


def told_later(scene: Scene, line: Line, draft: Draft) -> list[str]:
    """The documents of an inspection that a sentence after it tells by the way."""
    if DIRECTIVE not in line.text:
        return []
    found = _grounds(scene, line, draft)
    if not has_matter(scene, draft) and line.number - draft.lines[0].number <= _REACH:
        found += _carried_out(scene, line)
    return list(dict.fromkeys(found))


def _grounds(scene: Scene, line: Line, draft: Draft) -> list[str]:
    """Decisions and plans on this inspection, or by which its team goes, where their issuer does not tell otherwise."""
    found: list[str] = []
    for index in (i for i, sign in line.signs.items() if sign.char == DIRECTIVE):
        on_it = ON_IT.match(line.text, index + 1)
        by_it = next((m for m in BY_IT.finditer(line.text) if m.start() < index < m.end()), None)
        match = on_it or by_it
        if (
            match is None
            or _ORDERED.search(line.text, 0, index)
            or ANOTHER_MATTER.search(line.text, match.start(), min(len(line.text), match.end() + 40))
        ):
            continue
        if issued_by(scene, line, index, draft):
            found += scene.of_kinds(line.things(DIRECTIVE, index, index + 1), DECISIONS)
    return found


def issued_by(scene: Scene, line: Line, index: int, draft: Draft) -> bool:
    """Whether one of the inspecting side issued the document, as it is said, or its symbol does not tell otherwise."""
    own = {*draft.inspectors, *(scene.sender(i) or "" for i in draft.inspectors)}
    own |= {scene.sender(i) or "" for i in list(own) if i}
    said = [m.thing for m in line.mentions(index) if m.kind == MentionKind.ORGANIZATION and m.thing]
    if said:
        return said[0] in own or scene.sender(said[0]) in own
    known = [scene.reading.directives.get(t) for t in line.things(DIRECTIVE, index, index + 1)]
    issuers = {d.issuer for d in known if d is not None and d.issuer}
    return not issuers or bool(issuers & {scene.name(i) for i in own if i})


def has_matter(scene: Scene, draft: Draft) -> bool:
    """Whether a document is known whose carrying out is inspected."""
    known = scene.reading.directives
    return any(known[d].kind not in DECISIONS for d in draft.under if d in known)


def _carried_out(scene: Scene, line: Line) -> list[str]:
    """What the outcome says was carried out, well or not."""
    fault = _AT_FAULT.match(line.text)
    if fault is not None:
        return scene.of_kinds(line.listed(DIRECTIVE, *fault.span("docs")), _MATTERS)
    outcome = _OUTCOME.search(line.text)
    if outcome is None:
        return []
    found: list[str] = []
    for match in _CARRIED_OUT.finditer(line.text):
        before = line.text[: match.start()]
        if not _ASKED.search(before) and is_matter(line.text[: match.start("docs")]):
            found += line.listed(DIRECTIVE, *match.span("docs"))
    return scene.of_kinds(found, _MATTERS)


_MATTERS = frozenset(
    {
        DirectiveKind.NGHI_QUYET, DirectiveKind.CHI_THI, DirectiveKind.KET_LUAN, DirectiveKind.QUY_DINH,
        DirectiveKind.CHUONG_TRINH, DirectiveKind.HUONG_DAN, DirectiveKind.DE_AN,
    }
)  # fmt: skip
