"""What a meeting was about, as later sentences or the rest of its own tell in any order."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.patterns import lazy
from ingest.relate.signs.line import DIRECTIVE, Line, pattern

_STUDY = (
    r"(?:học tập|học|quán triệt|nghiên cứu|tìm hiểu|phổ biến|truyền đạt|giới thiệu|thông tin|tập huấn|tiếp thu"
    r"|thảo luận|bàn|góp ý|cho ý kiến|trình bày|tổng kết|sơ kết|nhìn lại|kiểm điểm|đúc kết|thông báo nhanh"
    r"|mổ xẻ|trao đổi|chia sẻ|hướng dẫn|triển khai|nghe|chuyển tải|giảng giải|báo cáo chuyên đề)"
)
_NOT_YET = r"(?:cần|phải|sẽ|nên|hãy|chưa|không|yêu cầu|đề nghị|giao|chỉ đạo|tiếp tục|mong|nhấn mạnh|từng|nếu|để)"
_FEW = rf"(?:,? (?!{_NOT_YET}(?!\w))[^ ,;:<D>]{{1,12}}){{0,6}}?"
_WHO = (
    r"(?:<P>|<H>|<R>|<ORG>|(?:hội nghị|đại hội|đại biểu|học viên|lớp học|chi bộ|báo cáo viên|cuộc họp|phiên họp)(?!\w))"
)
_ACTED = pattern(
    rf"\A(?:[^;:<D><P><ORG><T>]{{1,60}}?,? )?{_WHO}{_FEW},? {_STUDY}(?!\w)"
    rf"(?: (?!thực hiện tốt|yêu cầu|đề nghị)[^ ;:.<D><P>]{{1,12}}){{0,8}}? (?P<doc><DIRECTIVES>)"
)
_FRONTED = pattern(
    rf"\A(?:[^;:<D><P><ORG><T>]{{1,40}}?, )?{_STUDY}(?:(?! đề nghị| yêu cầu)[^;:.<D><P>]){{0,60}}? "
    r"(?P<doc><DIRECTIVES>)[^;:.<D><P>]{0,120}?, (?:<P>|<R>|<H>|đồng chí|báo cáo viên)(?!\w)"
)
"""`Truyền đạt nội dung <D> và <D>, Chủ nhiệm A lưu ý …`"""
_IS_ABOUT = pattern(
    r"(?:\A|, )(?:[^;:<D><T>]{0,30} )?(?:nội dung|vấn đề|chuyên đề|chủ đề|trọng tâm|tâm điểm|tài liệu|thời lượng|phần"
    r"|đề tài|thời gian)(?!\w)[^;.<D>]{0,80}?(?: là|gồm|về|dành|cho|xoay quanh|liên quan|bàn|:|nghe)"
    r"(?: [^;.<D>]{0,60}?)? (?P<doc><DIRECTIVES>)"
)
_UNDERGOES = pattern(
    rf"\A(?:[^;:<D><T>]{{0,60}} )?(?P<doc><DIRECTIVES>)(?:(?! (?:cần|phải|sẽ|chưa|không) )[^;.<D>]){{0,120}}? được"
    rf"{_FEW} (?:đưa ra )?(?:quán triệt|phổ biến|truyền đạt|giới thiệu|thảo luận|bàn|thông qua|học tập|trình bày"
    r"|mổ xẻ|góp ý|cho ý kiến|sơ kết|tổng kết|trao đổi|triển khai (?:tại|ngay|trong|tới|đến))(?!\w)"
)
_TAUGHT_BY = pattern(
    r"\A(?:[^;:<D>]{0,60}[ ,])?(?P<doc><DIRECTIVES>)(?:(?! (?:cần|phải|sẽ|chưa|không) )[^;.<D>]){0,80}? do "
    r"(?:<P>|<H>|<R>|<ORG>|(?:đồng chí|báo cáo viên|giảng viên|lãnh đạo)(?!\w))[^;:.<D>]{0,90}? "
    r"(?:đảm nhiệm|đảm nhận|phụ trách|truyền đạt|giới thiệu|trình bày|quán triệt|phổ biến|giảng|hướng dẫn|báo cáo)"
    r"(?=[ ,.;]|\Z)(?! viên| thực hiện)"
)
"""`Ngày thứ hai, phần <D> và <D> do đồng chí A đảm nhiệm`."""
_DEMANDED = pattern(
    r"(?<!\w)(?:hạn chế|yếu kém|tồn tại|khuyết điểm|thiếu sót)(?!\w)|<demanded>|<planned>"
    r"|<recalled>|<denied>|(?<!\w)(?:vận dụng|khóa mới|tích cực|thường xuyên|đã ban hành"
    r"|kiểm tra|giám sát|dự thảo|cần|phải|nên)(?!\w)"
)
_TOO = pattern(
    r"(?:học tập|quán triệt|nghiên cứu|phổ biến|truyền đạt|giới thiệu|sơ kết|tổng kết|thông báo nhanh|tập huấn)"
    r"(?: (?!thực hiện)[^ ;:.<D><P>]{1,12}){0,6}? \Z"
)
_LISTS = lazy(
    r"(?:gồm(?: có)?|là|sau)(?: (?:các|hai|ba|bốn|năm|\d{1,2}) [^;:]{1,30})?: \Z|(?<!\w)gồm(?: có)?:? (?:các )?\Z"
)
"""Before the first of a list: "Nội dung gồm: <D>; <D> về công tác đại hội; <D> và <D> của A"."""
_NEAR = 60


def told_after(lines: list[Line]) -> Iterator[tuple[Line, int, int]]:
    """The documents that later sentences say to have been studied, talked over or reviewed there."""
    for line in lines:
        for form in (_ACTED, _FRONTED, _IS_ABOUT, _UNDERGOES, _TAUGHT_BY):
            match = form.search(line.text)
            if match is not None and not _DEMANDED.search(line.text, 0, match.end()):
                listed = form is _IS_ABOUT and _LISTS.search(line.text, 0, match.start("doc")) is not None
                yield line, match.start("doc"), len(line.text) if listed else match.end("doc")
                break


def further(line: Line, start: int) -> Iterator[int]:
    """Where the meeting's own sentence names one more document after a verb of study: "…; kết hợp phổ biến lại <D>"."""
    for index, sign in sorted(line.signs.items()):
        if sign.char == DIRECTIVE and index >= start and _TOO.search(line.text, max(start, index - _NEAR), index):
            yield index
