"""Where a sentence tells something only to deny it: rumours, what is false, what was refuted."""

from __future__ import annotations

import re

RUMOUR = r"(?:tin đồn|lời đồn|đồn đoán|đồn thổi|đồn rằng|tin giả|tin thất thiệt)"
SPREAD = r"(?:mạng xã hội|facebook|zalo|văn bản giả|thông báo giả)[^;.]{0,120}?(?:viết|nói|cho|đồn|đăng) rằng"
"""Where something is told on that nobody answers for: `nhiều tài khoản Facebook chia sẻ "thông báo" viết rằng …`."""
_REFUTED = re.compile(
    r"(?<!\w)là (?:thông tin |tin )?(?:hoàn toàn )?(?:không (?:chính xác|đúng|phải|có cơ sở|có thật|có căn cứ)"
    rf"|chưa chính xác|sai(?: sự thật)?|bịa đặt|{RUMOUR}|thất thiệt|vô căn cứ|thiếu căn cứ)(?!\w)"
    r"|(?<!\w)(?:bị|được) (?:bác bỏ|phủ nhận|đính chính)(?!\w)"
)


def is_refuted(text: str, at: int, end: int | None = None) -> bool:
    """Whether what is told before an offset is false by the words after it: `Tin rằng … là không chính xác`."""
    return _REFUTED.search(text, at, len(text) if end is None else end) is not None
