"""Whether a form of discipline is said to be decided, and neither asked for nor proposed (contract rule 14)."""

from __future__ import annotations

import re

from ingest.patterns import lazy
from ingest.relate.disciplines.deciders import clause_start
from ingest.relate.disciplines.forms import FORM
from ingest.relate.disciplines.meant import AWARDED
from ingest.relate.disciplines.targets import after_form
from ingest.relate.outline import DIRECTIVE, HOLDER, ORG, PERSON, Outline
from schema.authority.phrases import alternation

PROPOSED = lazy(alternation("disciplines", "proposals"))
FIRMLY = lazy(alternation("disciplines", "proposals", "proposal"))
_DECIDED = lazy(alternation("disciplines", "decided"))
_ASKED = lazy(
    rf"(?<!\w)(?:yêu cầu|trình|báo cáo|xin|xin ý kiến|kiến nghị|đề nghị)\s+"
    rf"(?:[{ORG}]++|{alternation('disciplines', 'unnamed')})[^,;:{PERSON}]*$"
)
"""Before a form: a body is asked to decide it: `yêu cầu Chi bộ A kỷ luật …`, `trình Huyện ủy B khai trừ …`."""
_SUBJECT_BEFORE = lazy(
    rf"[{ORG}]\s*(?:cũng\s+)?$|(?:ban hành|ra|ký|có|công bố)\s+[{DIRECTIVE}]++(?:,? ngày [\d/.\-]+)?,?\s*$"
)
_OTHER_DECIDES = lazy(
    rf"[,;]\s*(?:(?:song|nhưng|tuy nhiên|tuy vậy|còn|rồi|sau đó|cuối cùng"
    rf"|kết quả)[\s,]+)*[{ORG}]++[^,;]{{0,60}}?(?:quyết định|đã|thi hành|thống nhất)"
    rf"|(?<!\w)(?<!chưa )(?<!nếu )(?:được|(?:thì|và|nên) (?=[{ORG}]++ (?:đã|cũng|liền|đồng ý)))\s*"
    rf"[{ORG}]++[^;]{{0,80}}?"
    r"(?<!\w)(?:quyết định|thi hành|chấp thuận|đồng ý|nhất trí|thống nhất|chuẩn y|phê duyệt|phê chuẩn)"
)
LOOKED = lazy(r"(?<!đến mức )(?<!phải )(?<!cần )xem xét(?=.*(?:quyết định|(?:thi hành|xử lý) kỷ luật))", re.DOTALL)
_GROUND = lazy(
    r"(?:xét|theo|trên cơ sở|căn cứ|căn cứ vào|nghe|sau|sau khi có"
    r"|(?:thống nhất|nhất trí|đồng ý|tán thành|chấp thuận|đồng tình)(?: cao)? (?:với|theo)|chuẩn y|phê chuẩn|chấp thuận"
    r"|chấp nhận)\s+(?:các\s+)?$"
)
"""Before a proposal that a decision follows: `Xét đề nghị của Huyện ủy A, Ủy ban Kiểm tra khai trừ …`."""
_ADVISED = lazy(rf"(?:(?<!\w)đã|từ [^,;]{{1,30}} đến nay,?\s+[{ORG}]++(?: đã)?)\s+(?:chủ động |kịp thời )?tham mưu$")
"""A proposal that was followed: `Từ năm 2020 đến nay, UBKT đã tham mưu Đảng ủy thi hành kỷ luật …`."""
_LABEL = lazy(r"^[^;:]{1,160}:\s*(?:[^:]*;\s*)?(?:(?:thi hành )?kỷ luật\s+)?$")
_OPEN_LABEL = lazy(
    r"(?<!\w)(?:ý kiến|góp ý|hỏi|đơn|tố cáo|phát biểu|nói|cho rằng|mong|hình thức|mức|quy định|ví dụ|yêu cầu|nhiệm vụ"
    r"|phương hướng|chẳng hạn|như|tin đồn|bình luận|kể|phân tích|nguyên tắc|thẩm quyền|quy trình|dự thảo|giả sử)(?!\w)"
)
"""In a label after which a form is no decision."""
_CHOICE = lazy(r"[^;]*(?<!\w)(?:hoặc|hay|có (?:được|đúng|phải)|là quá|là đủ|đã đủ|chưa)(?!\w)")


_CHECKED_AND = lazy(r"(?:kiểm tra|giám sát)(?:\s[^;:,]{0,80}?)?\s(?:và|rồi)\s+(?:thi hành\s+)?(?:kỷ luật\s+)?$")
"""Before a form that came of an inspection: `kiểm tra khi có dấu hiệu vi phạm và khiển trách ông A`."""
_DONE_BY = lazy(
    rf"(?![^;:]*(?:chưa|sẽ|không)\s(?:do|được))[^;:]{{5,220}}?,?\s(?:do|được)\s+[{ORG}]++\s+(?:đã\s+)?"
    r"(?:quyết định|thi hành|ban hành|thông qua|ký)(?!\w)"
)
"""From a form on, where who decided is told last: `vụ khai trừ ông A, do Huyện ủy B quyết định`."""
_HEADING = 3  # characters before a form that opens a heading
_SUBJECT = 60  # characters
ITSELF = lazy(
    r"(?<!\w)(?<!đề nghị )(?<!chưa )quyết định(?: thi hành| xử lý)?(?: kỷ luật)?(?: bằng)?(?: hình thức| mức)?\s+$"
)
"""Before a form that an item decides itself, whatever the heading of its list only considers or asks for."""


def is_decided(line: Outline, at: int, *, told: bool) -> bool:
    """Whether a form is said to be decided: nothing of its clause proposes it, and something decides.

    `told` tells that something before it does.
    """
    clause = clause_start(line, at)
    if _ASKED.search(line.text, clause, at):
        return False
    proposals = [
        m
        for m in PROPOSED.finditer(line.text, clause, at)
        if not (_GROUND.search(line.text, clause, m.start()) or _ADVISED.search(line.text, clause, m.end()))
    ]
    if proposals and not _OTHER_DECIDES.search(line.text, proposals[-1].end(), at):
        words = line.text[clause:at]
        return not FIRMLY.search(words) and LOOKED.search(words) is not None
    said = (
        _DECIDED.search(line.text, 0, at)
        or AWARDED.search(line.text, 0, at)
        or _CHECKED_AND.search(line.text, 0, at)
        or _DONE_BY.match(line.text, at)
        or _SUBJECT_BEFORE.search(line.text[max(0, at - _SUBJECT) : at])
    )
    return told or said is not None or at < _HEADING or _is_labelled(line, at)


def _is_labelled(line: Outline, at: int) -> bool:
    """Whether a form opens a clause after a label, and names whom: `Đảng ủy xã A: khai trừ ông B`."""
    before = line.text[:at]
    if _LABEL.match(before) is None or _OPEN_LABEL.search(before) or _CHOICE.match(line.text, at):
        return False
    label = before[: before.rfind(":") + 1] if ":" in before else ""
    if any(m.sign in {PERSON, HOLDER} for m in line.between(0, len(label))):
        return False
    form = FORM.match(line.text, at)
    return form is not None and bool(after_form(line, form.end(), len(line.text))[0])
