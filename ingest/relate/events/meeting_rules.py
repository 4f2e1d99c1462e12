"""The form that speaks of a meeting as of one that the reader knows."""

from __future__ import annotations

from ingest.relate.events.happening_forms import HappeningRule

SPOKEN_OF = HappeningRule(
    "meeting spoken of",
    r"\A(?:cũng )?(?:(?:phát biểu|kết luận|chỉ đạo|khai mạc|bế mạc|báo cáo|trao đổi|thảo luận)"
    r"(?: [^ ;:,<ORG><P>]{1,8})?(?: khai mạc| bế mạc| kết luận| chỉ đạo)? (?:tại |trong )?|(?:tham )?dự |chủ trì "
    r"|tại |trong )"
    r"(?P<noun>(?:hội nghị|đại hội|cuộc họp|kỳ họp|phiên họp|buổi làm việc|buổi lễ|buổi sinh hoạt)(?!\w))"
    r"(?=,|:| (?:có|<P>|<H>|<R>|đồng chí|các đại biểu)(?!\w))",
    0.6,
    ("tại hội nghị, các đại biểu đã nghe <P> truyền đạt <D>", "phát biểu chỉ đạo tại hội nghị, <P> nhấn mạnh"),
    ("tại hội nghị trước, <P> nhấn mạnh", "theo đề nghị của hội nghị, <P>"),
)
"""What an article without its opening is about: a meeting that its sentences speak of as known."""
