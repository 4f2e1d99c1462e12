"""By when and how much: the deadline and the quantity of a demand, and the levels between which requests go up."""

from __future__ import annotations

import re

from ingest.reading import MentionKind, Reading, ReadSentence
from ingest.recognise.dates import Anchor, DateKind, DateMention, deadline_of, resolve_date
from schema.model import Organization
from schema.spelling import view

_START = re.compile(
    r"(?:từ|ngay từ|kể từ|tồn đọng từ|đầu|từ trước|so với|cuộc|\d tháng|những tháng|các tháng|của|khóa|nhiệm kỳ)\s+(?:ngày\s+|đầu\s+|cuối\s+)?$"
)
_RECURRING = re.compile(r"\s*(?:hằng|hàng|mỗi)\s+(?:tháng|năm|quý|tuần)|\s*và\s+\d{1,2}\s+(?:hằng|hàng)")
_UNTIL = re.compile(
    r"(?:trước|đến hết|hết|đến|trong|chậm nhất|muộn nhất|kết thúc|xong|cuối|hoàn thành)\s+(?:là\s+|khi kết thúc\s+|ngày\s+|vào\s+)?$"
)
_SAME = re.compile(r"(?<!\w)cùng thời hạn(?!\w)")
_LEVELS = (
    (5, re.compile(r"trung ương|bộ chính trị|ban bí thư|chính phủ|quốc hội|thủ tướng")),
    (2, re.compile(r"(?<!\w)(?:xã|phường|thị trấn|đặc khu)(?!\w)(?! hội)")),
    (3, re.compile(r"(?<!\w)(?:huyện|quận|thị xã|huyện ủy|quận ủy|thị ủy)(?!\w)")),
    (4, re.compile(r"(?<!\w)(?:tỉnh|tỉnh ủy|thành ủy|thành phố)(?!\w)")),
    (1, re.compile(r"(?<!\w)(?:chi bộ|thôn|bản|khu phố)(?!\w)")),
)
_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)"
_QUANTITY = re.compile(
    rf"(?<![\w/.,-])(?:(?:ít nhất|tối thiểu|trên|hơn|khoảng|thêm|đủ)\s+)*(?:mỗi (?:quý|tháng|năm|tuần|nơi)\s+(?:ít nhất\s+)?)?(?:từ\s+{_NUMBER}\s+đến\s+)?"
    rf"{_NUMBER}\s?%?(?![\d/.-])(?:\s+[^\W\d_]+){{1,2}}"
)
_NOT_COUNTED = re.compile(
    r"^(?:giờ|ngày|h|tháng|năm|của|và|về|từ|đến|khóa|nhiệm kỳ|trong|hằng|hàng|trước|là|cho|do|theo|đã|học|tại|ban|bộ|gắn|điều|với|học tập)(?!\w)"
)
_TAIL = re.compile(
    r"\s+(?:còn|về|của|cho|theo|trong|trước|và|ở|tại|vào|đối|dôi|tồn|để|do|là|được|đã|sẽ|thuộc|khi|chưa|với|nhận|ngay|nữa|chốt|vùng|tăng)(?!\w).*$"
)


def deadline(reading: Reading, read: ReadSentence, start: int, end: int, previous: str | None) -> str | None:
    """The ISO day by which a demand of these offsets is to be done; `previous` is that of the demand before it."""
    dates = [m.date for m in read.of_kind(MentionKind.DATE) if m.date and start <= m.start and m.end <= end]
    for date in sorted(dates, key=lambda d: not d.limit):
        found = _limit(reading, date)
        if found is not None:
            return found
    return previous if _SAME.search(reading.words(start, end)) else None


def _limit(reading: Reading, date: DateMention) -> str | None:
    before = reading.words(max(0, date.start - 30), date.start)
    if _START.search(before) or _RECURRING.match(reading.words(date.end, min(len(reading.text), date.end + 20))):
        return None
    if date.term or (date.kind in {DateKind.YEAR, DateKind.PERIOD} and not (date.limit or _UNTIL.search(before))):
        return None
    if date.kind is DateKind.DAY and _of_document(before):
        return None
    event = event_day(reading) if date.anchor is Anchor.EVENT else None
    return deadline_of(date, reading.document.article.published, reading.year, event)


def _of_document(before: str) -> bool:
    return bool(re.search(r"(?:[-/][a-zđư.]{1,12}|\d|\))[\s,]*$", before))


def event_day(reading: Reading) -> str | None:
    """The day of what the article reports: the first that its prose gives."""
    for read in reading.sentences:
        for mention in read.of_kind(MentionKind.DATE):
            if (
                mention.date is not None
                and mention.date.kind in {DateKind.DAY, DateKind.RELATIVE}
                and not mention.date.limit
            ):
                day = resolve_date(mention.date, reading.document.article.published, reading.year)
                if day is not None:
                    return day
    return None


def quantity(words: str, text: str) -> str | None:
    """The words of how much is asked for: `ít nhất 10 đảng viên`, `765 việc`. `words` are `text` in view spelling."""
    for match in _QUANTITY.finditer(words):
        counted = re.sub(r"^.*\d\s?%?\s*", "", match.group(), flags=re.DOTALL)
        if _NOT_COUNTED.match(counted) or _dated(words, match.start()):
            continue
        tail = _TAIL.search(match.group())
        return text[match.start() : match.start() + tail.start() if tail else match.end()]
    return None


def _dated(words: str, at: int) -> bool:
    return bool(
        re.search(
            r"(?:ngày|tháng|năm|số|quyết|thị|luận|định|hoạch|quý|khóa|kỳ|lần thứ|điều|quận|phường|thôn|tổ|khu|chi bộ|bộ|đoàn|khoản|mục|phần|-|\bán|mẫu)\s*$",
            words[max(0, at - 12) : at],
        )
    )


def level_of(organization: Organization) -> int | None:
    """How high a body stands: 5 the centre, 4 a province, 3 a district, 2 a commune, 1 a chi bộ; None where unknown."""
    for text in (organization.name, organization.place or ""):
        spelled = view(text)
        for level, pattern in _LEVELS:
            if pattern.search(spelled.split(",")[0] if text == organization.place else spelled):
                return level
    return None


def level_of_words(words: str) -> int | None:
    """The level that a group's words name: `cấp trên`, `tỉnh`, `thành phố`."""
    if words.startswith(("cấp trên", "trung ương")):
        return 6
    first = words.split(" ")[0] if words else ""
    return {"tỉnh": 4, "huyện": 3}.get(first)
