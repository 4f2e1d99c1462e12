"""What may stand between a verb of relation and the document that is its object, by relation and sort of verb."""

from __future__ import annotations

import re

from ingest.patterns import lazy
from schema.model import RelationType

_PLACE = (
    r"(?:(?:mục|phần|điểm|điều|khoản|chương|tiết|ý|dòng)\s[\w, ]{1,16}?\s(?:của\s+)?|phụ lục\s(?:\d\s)?(?:của\s+)?)?"
)
_OBJECT = {
    (RelationType.IMPLEMENTS, ""): (
        r"(?:\s+(?:tốt|hiệu quả|có hiệu quả|nghiêm túc|nghiêm|thắng lợi|kịp thời|đầy đủ|thành công|chính|đúng"
        r"|ngay|các|những|toàn bộ"
        r"|(?:các )?(?:nội dung|nhiệm vụ|mục tiêu|yêu cầu|tinh thần|chủ trương)(?: trong| của| nêu trong"
        r"| nêu tại| theo)?))*\s+"
        r"(?:hai\s|ba\s|bốn\s|cả hai\s|của\s)?"
    ),
    (RelationType.REPLACES, ""): (
        r"(?:\s+(?:cho|hoàn toàn|hẳn|toàn bộ|các|những|một phần|dần|bản))*\s+(?:cả\s+)?(?:hai\s|ba\s)?"
    ),
    (
        RelationType.AMENDS,
        "",
    ): rf"(?:\s+[^.;:]{{2,90}}?\s(?:của|trong|tại|ở|theo))?(?:\s+(?:lại|các|một phần))*\s+{_PLACE}",
    (RelationType.AMENDS, "part"): (
        r"[\s:]+[^.;]{2,130}?\s(?:(?:đã |được |vừa )*(?:nêu|quy định|ghi|in|thành lập|lập|ban hành|công bố"
        r"|kiện toàn|đề ra|đặt ra"
        r"|xác định|phê duyệt|có)\s+(?:tại|trong|theo|ở|từ)|(?:vào|của|trong)(?=\s+(?:phần|mục|điểm|điều|khoản"
        r"|phụ lục)\s))"
        rf"\s+{_PLACE}"
    ),
    (RelationType.GUIDES, ""): r"(?:\s+[^.;,]{2,60}?)?\s+(?:các\s+)?",
    (RelationType.CONTINUES, "direct"): r"\s+",
    (RelationType.CONTINUES, ""): (
        r"(?:\s+(?:của|từ|tinh thần|và phát triển|(?:[^.;,\d]{2,40}?\s)?(?:của|từ|trong)))?\s+"
    ),
}
_OBJECTS = {key: lazy(words) for key, words in _OBJECT.items()}


def object_of(relation: RelationType, sort: str) -> re.Pattern[str]:
    """All the words between a verb of this sort and its object: `sửa đổi | một số điều của | X`."""
    return _OBJECTS.get((relation, sort)) or _OBJECTS[relation, ""]
