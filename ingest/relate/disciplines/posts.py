"""Which posts a dismissal or an expulsion takes."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.reading import PostRead
from ingest.relate.disciplines.forms import Form
from ingest.relate.outline import HOLDER, POST, Outline

_ALL = lazy(
    r"\s*(?:tất cả|hết|mọi|toàn bộ|hết mọi|các)?\s*(?:các )?chức vụ(?: trong| về)? đảng"
    r"|\s*(?:tất cả|hết|mọi|toàn bộ|hết mọi) (?:các )?chức vụ"
)
_BRACKET = lazy(r"\(\s*(?:bao gồm|gồm|kể cả)[^()]{0,400}\)")
_SPELLED = lazy(rf"[^()]{{0,60}}?\(\s*(?=[{POST}{HOLDER}])[^()]{{0,400}}\)")
"""After all posts, those meant: `cách tất cả chức vụ trong Đảng nhiệm kỳ 2015 - 2020 (Bí thư Tỉnh ủy …)`."""
_ROW = lazy(
    rf"\s+(?:(?:các |những )?(?:chức vụ|chức danh|chức)[\s:]+)?[{POST}{HOLDER}]++"
    rf"(?:\s*(?:,|và|, và|kiêm)\s*[{POST}{HOLDER}]++)*"
)
"""The posts right after a dismissal: `bị cách chức Phó Bí thư, Ủy viên Ban Thường vụ Đảng ủy`."""
_BRACKET_AFTER = 600  # characters


def taken(line: Outline, form: Form, named_end: int) -> tuple[tuple[PostRead, ...], bool]:
    """The posts that a dismissal names, and whether it (or an expulsion) takes all in the Party."""
    if form.name == "khai trừ":
        return (), True
    if form.name != "cách chức":
        return (), False
    everything = _ALL.match(line.text, form.end) is not None
    row = _ROW.match(line.text, form.end)
    marks = [] if everything else line.between(form.end, max(named_end, row.end() if row else 0), POST, HOLDER)
    bracket = _BRACKET.search(line.text, form.end, form.end + _BRACKET_AFTER)
    if bracket is None and everything:
        bracket = _SPELLED.match(line.text, form.end)
    if bracket is not None:
        marks += line.between(bracket.start(), bracket.end(), POST, HOLDER)
    return tuple(m.post for m in marks if m.post is not None), everything
