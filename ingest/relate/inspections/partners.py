"""Who inspects together with another: "A phối hợp với B kiểm tra C", "C được A giám sát, có B tham gia"."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.inspections.findings import Finding
from ingest.relate.signs.line import ORG, Line, pattern

_TOGETHER = (
    r"(?:(?:trong )?phối hợp(?: chặt chẽ| đồng bộ| nhịp nhàng| liên ngành)?(?: (?:với|cùng))?(?: với)?|cùng(?: với)?"
    r"|liên kết với|liên tịch với|(?:có|với|cùng) sự (?:phối hợp|tham gia) của)"
)
_WITH = pattern(rf"(?<!\w){_TOGETHER} (?P<of><ORGS>)")
_JOINING = pattern(
    r"(?<!\w)(?:có|cùng|với) (?P<of><ORGS>),? (?:cùng )?(?:phối hợp|tham gia|cùng thực hiện)(?! (?:ý kiến|phát biểu"
    r"|góp))"
)
_CUE = lazy(r"phối hợp|cùng|tham gia|liên (?:kết|tịch)")
_ANOTHER_WORK = lazy(
    r"(?<!\w)(?:hội nghị|tập huấn|quyết định|kết luận|công bố|thông báo|họp|mở lớp|sơ kết|tổng kết|làm việc|trao đổi"
    r"|đón"
    r"|tiếp|chuẩn bị)(?!\w)"
)
_REACH = 80


def join_partners(line: Line, finding: Finding) -> None:
    """Add those who inspect together with the one found, said in the same clause before it or after."""
    if not finding.by or _CUE.search(line.text) is None:
        return
    start = max(line.text.rfind(";", 0, finding.start), line.text.rfind(":", 0, finding.start)) + 1
    end = min((n for c in ";:" if (n := line.text.find(c, finding.end)) >= 0), default=len(line.text))
    end = min(end, finding.end + _REACH)
    for form in (_WITH, _JOINING):
        for match in form.finditer(line.text, max(start, finding.start - _REACH), end):
            told = [t for t in line.listed(ORG, *match.span("of")) if t not in {*finding.by, *finding.inspected}]
            if told and not _ANOTHER_WORK.search(line.text, match.end(), max(match.end(), finding.verb)):
                finding.by += told
