"""The forms that speak of a meeting as of one that the reader knows: by its chairs, its second day, what was said."""

from __future__ import annotations

from ingest.relate.events.happening_forms import AS_HEAD, HappeningRule

MEETINGS = (
    HappeningRule(
        "meeting goes on",
        r"\A(?:tiếp tục|bước vào|bước sang|trong)(?: chương trình| (?:ngày|phiên) (?:làm việc|họp)| thứ \w+| đầu tiên"
        r"| cuối cùng)*(?: của)? (?P<noun>(?:đại hội|hội nghị|kỳ họp)(?!\w))[^;:<ORG><T>]{0,40} ?(?P<host><ORG>)"
        r"[^;:<T>]{0,80}<T>[^;:<T><P>]{0,12}?,? (?:các )?(?:đại biểu|đại hội|hội nghị|kỳ họp)(?!\w)",
        0.85,
        (
            "tiếp tục chương trình đại hội đại biểu <ORG> lần thứ xxii, chiều nay (<T>), các đại biểu bầu <ORG>",
            "bước sang ngày làm việc thứ hai của đại hội <ORG>, sáng <T>, đại hội đã bầu <ORG> khóa mới",
        ),
        ("trong đại hội <ORG> năm ngoái, các đại biểu đã bầu", "tiếp tục chương trình của <ORG>, <T>, đại biểu về dự"),
        dated=True,
    ),
    HappeningRule(
        "meeting and its chairs",
        r"\A(?P<noun>(?:hội nghị|đại hội|cuộc họp|phiên họp|kỳ họp|buổi làm việc|buổi sinh hoạt|lễ)(?!\w))"
        r"(?: [^;:.,<ORG><P>]{0,60}?)? (?:do|(?:có|với|dưới) sự (?:chủ trì|điều hành) của) (?P<led><PEOPLE>)"
        r"(?:,? <chairing>|(?<=của <P>))",
        0.7,
        ("hội nghị do <P> và <P> đồng chủ trì", "buổi làm việc do <P> chủ trì."),
        ("hội nghị sẽ do <P> chủ trì", "trước đó, hội nghị do <P> chủ trì", "đề án do <P> chủ trì"),
    ),
    HappeningRule(
        "somebody chairs and teaches",
        rf"\A(?P<by><PEOPLE>){AS_HEAD}(?:,? đã)? <chairing>(?:,| và)(?: trực tiếp)? "
        r"(?P<held>quán triệt|truyền đạt|phổ biến|triển khai)(?=[^;:]{0,60}<D>)",
        0.7,
        ("<P> đã chủ trì và trực tiếp truyền đạt những nội dung của <D>",),
        ("<P> sẽ chủ trì và quán triệt <D>", "<P> chủ trì và triển khai xây dựng đề án"),
    ),
)

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
