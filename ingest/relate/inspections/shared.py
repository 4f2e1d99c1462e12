"""What one sentence says of several inspections at once: the matter of them all, who heads their teams."""

from __future__ import annotations

from itertools import pairwise

from ingest.patterns import lazy
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.findings import GIAM_SAT, KIEM_TRA, Finding
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import Line, pattern

_OF_KIND = pattern(
    r"(?<!\w)(?:bắt đầu|tiến hành|triển khai|chuyển sang|tiếp tục) (kiểm tra|giám sát)"
    r"(?: chuyên đề)?(?: đối với)? <ACTOR>"
)
_MATTER = lazy(
    r"(?<!\w)(?:về|việc|tình hình|trong (?:thực hiện|lãnh đạo|chỉ đạo|quản lý|thi hành|chấp hành)|thi hành kỷ luật"
    r"|tài chính|thu chi|thu, chi|đảng phí|dấu hiệu vi phạm)(?!\w)|;"
)
"""What an inspection is about, said of it alone; a semicolon parts it from the next."""


_OF_TEAM = lazy(r"(?<!\w)(?:đoàn|tổ) (kiểm tra|giám sát)[ ,]*\Z")
"""Before the head of a team that is told by what it does."""
_OF_ALL = lazy(
    r"[;,] (?:(?:cả )?(?:hai|ba|các) (?:đoàn|cuộc|tổ) )?(?:đều|cùng) (?:về|là|với nội dung|nhằm|có nội dung)(?!\w)"
)


def share(touched: list[Draft], findings: list[Finding]) -> None:
    """`kiểm tra A và giám sát B về việc thực hiện …`: what is said last is said of a first without a matter."""
    last = touched[-1]
    if _OF_ALL.search(findings[-1].line.text, findings[-1].end):
        for draft in touched[:-1]:
            draft.add(under=last.under)
    for draft in touched[:-1]:
        if draft is not last and draft.inspectors == last.inspectors:
            draft.date = draft.date or last.date
            if not _has_matter(draft, findings):
                draft.add(under=last.under)


def _has_matter(draft: Draft, findings: list[Finding]) -> bool:
    """Whether the sentence says of one of several inspections what it was about, before it goes on to the next."""
    for finding, following in pairwise(findings):
        if set(finding.inspected) & set(draft.inspected):
            return _MATTER.search(finding.line.text, finding.start, following.start) is not None
    return False


def heads(drafts: list[Draft], line: Line) -> None:
    """Who heads the team, said in a sentence of its own."""
    waiting = [d for d in drafts if not d.leaders]
    known = {p for d in drafts for p in d.leaders}
    for lead in leads_in(line) if waiting else ():
        for draft in waiting if not known & {*lead.people} else ():
            other = _OF_TEAM.search(line.text, 0, lead.start)
            if other is not None and other[1] != draft.kind and len({d.kind for d in drafts}) > 1:
                continue
            if lead.rule.leads and not draft.leaders and not any(p in draft.inspected for p in lead.people):
                draft.add(leaders=lead.people, line=line)


def of_another_kind(draft: Draft, line: Line) -> bool:
    """Whether a sentence goes on to an inspection of the other kind: "… tổ giám sát bắt đầu giám sát Chi bộ C"."""
    other = GIAM_SAT if draft.kind == KIEM_TRA else KIEM_TRA
    return draft.kind not in line.text and any(m[1] == other for m in _OF_KIND.finditer(line.text))
