"""Where a sentence tells something only to deny it: rumours, what is false, what was refuted."""

from __future__ import annotations

from ingest.patterns import lazy

RUMOUR = r"(?:tin đồn|lời đồn|đồn đoán|đồn thổi|đồn rằng|tin giả|tin thất thiệt)"
SPREAD = r"(?:mạng xã hội|facebook|zalo|văn bản giả|thông báo giả)[^;.]{0,120}?(?:viết|nói|cho|đồn|đăng) rằng"
"""Where something is told on that nobody answers for: `nhiều tài khoản Facebook chia sẻ "thông báo" viết rằng …`."""
_REFUTED = lazy(
    r"(?<!\w)là (?:thông tin |tin )?(?:hoàn toàn )?(?:không (?:chính xác|đúng|phải|có cơ sở|có thật|có căn cứ)"
    rf"|chưa chính xác|sai(?: sự thật)?|bịa đặt|{RUMOUR}|thất thiệt|vô căn cứ|thiếu căn cứ)(?!\w)"
    r"|(?<!\w)(?:bị|được) (?:bác bỏ|phủ nhận|đính chính)(?!\w)"
)


_DENIED = lazy(
    rf"(?<!\w)(?:{RUMOUR}|{SPREAD}|không (?:hề )?có (?:chuyện|việc)|chưa (?:hề )?có (?:chuyện|việc)"
    r"|(?:bác|bác bỏ|phủ nhận|cải chính) (?:tin|thông tin|việc|chuyện))(?!\w)[^;]*$"
)
_TOLD_OF = lazy(
    r"(?:^|[;:\"]\s*|(?:khẳng định|cho rằng|cho biết|rằng|nói|xác nhận)\s+)"
    r"(?:thông tin|tin|việc|chuyện|nói rằng|nói)\s[^;]*$"
)
"""Before what a sentence only tells of: `Thông tin ông A bị cách chức là không chính xác`."""


_ASKED_ABOUT = lazy(
    r"(?<!\w)(?:(?:câu hỏi|hỏi|thắc mắc|nghi vấn|băn khoăn|nghi ngờ)(?: lại| rằng| là)?[:,]? (?:\"|rằng |là )?"
    r"(?:[^;:,\"]{0,40} )?(?:có phải|phải chăng|liệu|có đúng|có thật|có hay không)|phải chăng|có phải là"
    r"|(?<![^\s,;:\"] )liệu)(?!\w)[^;]*$"
)
"""Before what is only asked: `Trước câu hỏi có phải ông A vừa bị cách chức, …`."""
_HEARD = lazy(
    r"(?<!theo )(?<!nguồn )(?<!\w)(?:thông tin|tin|tin tức|tin báo|dư luận|lan truyền|đồn|rộ lên|câu hỏi|hỏi|chuyện"
    r"|nghi vấn)"
    r"(?!\w)(?! (?:với|cho|từ|thêm|tới|tưởng|cậy|học|nhắn|đăng|phản ánh))[^;]*$"
)
"""Before what others say or ask, true or not."""
_FALSE = lazy(
    r"(?<!\w)(?:bác bỏ|bác tin|bác thông tin|phủ nhận|cải chính|đính chính|lắc đầu|thực ra|thực chất|sự thật là)(?!\w)"
    r"(?! (?:vi phạm|hành vi|cáo buộc|trách nhiệm|khuyết điểm|sai phạm|kết luận|đơn))"
    r"|(?:khẳng định|nói|cho biết|trả lời|đáp|cho hay|rằng|là|tại sao)(?: ngay| luôn| rõ)?[:,]? ?\"?(?:là )?"
    r"(?:chưa|không)(?: hề)? (?:(?:có (?:cuộc|việc|chuyện|đợt|vụ)|phải|đúng)(?!\w)|có ?[\",.;])"
)
"""After it, where somebody says that it is not so."""


_MISPRINT = lazy(
    r"(?<!\w)(?:(?:in|ghi|viết|đăng|đưa tin|thông tin|gọi|hiểu) (?:nhầm|sai)|đính chính[^;.]{0,80}?(?:đưa tin|viết"
    r"|ghi|in|đăng))"
    r"(?!\w)[^;]*$"
)
"""Before what was told by mistake: `Đính chính: Số báo trước đưa tin A kiểm tra B`."""


def is_hearsay(text: str, start: int, end: int) -> bool:
    """Whether what stands from an offset to another is only asked, or what people say and somebody denies after it."""
    if _ASKED_ABOUT.search(text, 0, start) is not None or _MISPRINT.search(text, 0, start) is not None:
        return True
    stop = text.find(";", end)
    stop = len(text) if stop < 0 or text.startswith("thực", stop + 2) else stop
    return _FALSE.search(text, end, stop) is not None and _HEARD.search(text, 0, start) is not None


def is_denied_at(text: str, start: int, end: int) -> bool:
    """Whether what is told from an offset to another is a rumour, denied before or refuted after it."""
    stop = text.find(";", end)
    if _DENIED.search(text, 0, start) is not None or is_hearsay(text, start, end):
        return True
    return is_refuted(text, end, stop if stop >= 0 else None) and _TOLD_OF.search(text, 0, start) is not None


def is_refuted(text: str, at: int, end: int | None = None) -> bool:
    """Whether what is told before an offset is false by the words after it: `Tin rằng … là không chính xác`."""
    return _REFUTED.search(text, at, len(text) if end is None else end) is not None
