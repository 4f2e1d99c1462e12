"""The documents that the numbered headings of a meeting's report name: "1. Cho ý kiến về 5 năm thực hiện <D>"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.patterns import lazy
from ingest.relate.signs.line import Line, pattern

_HEADING = pattern(
    r"\A(?:\d{1,2}|[ivx]{1,4}) ?[.)/-] ?(?:(?:cho ý kiến|thảo luận|nghe|xem xét|đánh giá|thông qua|thống nhất|báo cáo"
    r"|kết quả|tình hình|kiểm điểm|nhìn lại|việc|về|công tác)(?!\w)(?P<what>[^;:.<D>]{0,80}?) ?)?"
    r"(?<!\w)(?:thực hiện|triển khai|quán triệt|phổ biến|học tập|sơ kết|tổng kết)"
    r"(?:(?: và|,)? (?:thực hiện|triển khai|quán triệt|tổng kết|sơ kết))*(?: các)? (?P<doc><DIRECTIVES>)[^.;]*\Z"
)
_OTHERS = lazy(r"(?<!\w)(?:kiểm tra|giám sát|kỷ luật|dự thảo|ban hành|kế hoạch|chương trình|đề án|tờ trình)(?!\w)")
"""An inspection, or a document of the meeting's own that carries out the one named."""


def on_agenda(lines: Sequence[Line]) -> Iterator[tuple[Line, int, int]]:
    """Each heading's documents: the sentence, where they begin and end."""
    for line in lines:
        heading = _HEADING.match(line.text)
        if heading is not None and not _OTHERS.search(heading["what"] or ""):
            yield line, *heading.span("doc")
