"""Lives that are recalled in the words that give posts: `từng làm P, rồi được luân chuyển làm Q`."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.outline import ORG, PERSON, POST, Outline

_NEW_WORK = lazy(
    r"(?<!\w)trước (?:khi|lúc|ngày|thời điểm) (?:được |đến |về )?(?:nhận|giữ|đảm nhận|đảm nhiệm|bổ nhiệm"
    r"|điều động|phân công"
    r"|chuyển|luân chuyển|nghỉ|bầu)[^;]{0,60}?\s(?:là|làm|giữ chức|giữ chức vụ|giữ cương vị)\s+$"
)
"""Before a post that somebody had before he got the new one: `trước khi nhận nhiệm vụ mới là`."""
_RECALLED = lazy(
    r"(?<!\w)(?:từng|kinh qua|trải qua)\s[^;]*(?<!\w)(?:rồi|sau đó|tiếp đó|kế đó|tiếp theo|về sau"
    r"|sau này)(?!\w)[^;]{0,60}$"
)
"""Before words that give a post: a life is recalled: `từng làm P, rồi được luân chuyển làm Q`."""
_THITHER = r"(?:được |lại )*(?:điều |chuyển |luân chuyển )?(?:về|sang|lên|ra|vào|đến)\s"
_AND_THEN = lazy(rf"[{POST}{ORG}]*\s+rồi {_THITHER}[^;.{PERSON}]{{0,40}}?(?:làm|giữ)(?!\w)")
_THEN = lazy(rf"[{POST}]\s+rồi {_THITHER}[^;.{PERSON}]{{0,40}}$")
"""One office after another, as a life is told: `được điều về làm P rồi về Khe Sâu làm Q`."""


def is_of_life(line: Outline, clause: int, give: int, end: int) -> bool:
    """Whether words that give a post at an offset of a clause recall somebody's life, and no decision of now."""
    if _NEW_WORK.search(line.text, clause, end) or _RECALLED.search(line.text, clause, give):
        return True
    return _AND_THEN.match(line.text, end) is not None or _THEN.search(line.text, clause, give) is not None
