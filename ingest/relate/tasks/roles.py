"""Who is meant by the part that he plays: the head of the team, the chair of the meeting, the body that meets."""

from __future__ import annotations

import re

from ingest.patterns import lazy
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import HONORIFIC, POSTS
from schema.authority.one_of import one_of

_HEAD = "trưởng đoàn"
_ALSO = (
    r"(?:\s+(?:thống nhất|nhất trí|quyết định|quyết nghị|biểu quyết|cũng|còn|đã|vừa|lại|thì|đồng thời|tiếp tục"
    r"|trực tiếp))*\s*$"
)
_TEAM_HEAD = lazy(
    rf"([{PERSON}]++)[^;.{PERSON}]{{0,120}}?(?:,|-|–|làm|là)\s*(?:{_HEAD}|tổ trưởng(?! tổ| khu| dân))"
    rf"|(?<!phó ){_HEAD}(?: kiểm tra| giám sát)?:?\s+"
    rf"(?:là\s+)?(?:đồng chí\s+|ông\s+|bà\s+)?([{PERSON}]++)"
)
"""Who heads a team by his title: `đồng chí A, Trưởng đoàn`."""
_AT_ITS_HEAD = lazy(
    rf"(?<!\w)(?:đoàn|tổ)(?!\w)[^.;{PERSON}]{{0,120}}(?:"
    rf"([{PERSON}]++)[^;.{PERSON}]{{0,120}}?(?:đứng đầu|dẫn đầu)(?!\w)"
    rf"|(?:đứng đầu|dẫn đầu)(?: đoàn)? là (?:{HONORIFIC}\s+)?{POSTS}([{PERSON}]++))"
    rf"|(?<!\w)(?:cầm|dẫn|chỉ huy|phụ trách)\s(?:đoàn|tổ)(?:\s[^,;:.{PERSON}]{{1,40}}?)??\s(?:lần này "
    rf"|đợt này )?là (?:{HONORIFIC}\s+)?{POSTS}([{PERSON}]++)"
    rf"|([{PERSON}]++)[^;.{PERSON}]{{0,80}}?\s(?:cầm|dẫn|chỉ huy) (?:đoàn|tổ)(?!\w)"
)
"""Who heads a team without the title: `Tổ giám sát do bà A dẫn đầu`."""
_TEAM = lazy(r"(?:đoàn|tổ) ")
_LEADS_IT = ("đứng đầu", "dẫn đầu", "cầm đoàn", "dẫn đoàn", "cầm tổ", "dẫn tổ", "chỉ huy đoàn", "phụ trách đoàn")
_BY_TEAM_HEAD = lazy(rf"(?<!phó )(?:{_HEAD}|tổ trưởng)(?: tổ)?(?: kiểm tra| giám sát| công tác)?{_ALSO}")
_CHAIRS = one_of("chủ trì", "chủ tọa", "điều hành", "chủ trì hội nghị")
_CHAIR_WORDS = ("chủ trì", "chủ tọa", "điều hành")
_CHAIN = rf"(?:[\s,\-()]{{1,4}}(?:nguyên |kiêm |và )?[{POST}]++)*[\s,)\-]*"
_CHAIR = lazy(rf"([{PERSON}{HOLDER}]++)(?:\s?\([^()]{{0,60}}\))?{_CHAIN}(?:(?:đã|trực tiếp|cùng)\s+)*{_CHAIRS}")
CHAIR_ROLE = (
    r"(?:người|vị|đồng chí)\s+(?:chủ trì|chủ tọa|điều hành)(?: hội nghị| buổi họp| cuộc họp| buổi làm việc| phiên họp)?"
    r"|chủ tọa"
)
_BY_CHAIR = lazy(rf"(?<!\w)(?:{CHAIR_ROLE}){_ALSO}")
_CHAIR_SPEAKS = lazy(rf"(?:^|[,;.\-\"]\s*)(?:{CHAIR_ROLE})\s+[^,;:.{PERSON}{HOLDER}{ORG}]")
_TEAM_HEAD_SPEAKS = lazy(
    rf"(?:^|[,;.\-\"]\s*)(?:đồng chí |ông |bà )?(?<!phó ){_HEAD}(?: kiểm tra| giám sát| công tác)?\s+"
    r"(?:đã |cũng |còn )*(?:nói|kết luận|nhấn mạnh|phát biểu|chỉ đạo|ghi nhận|đánh giá|nêu|cho rằng|khẳng định"
    r"|biểu dương|chốt|công bố)(?!\w)"
)
_MEETS = lazy(
    rf"([{ORG}]++)(?:\s(?:đã|vừa|tiến hành|tổ chức))*\s(?:họp kỳ|họp phiên|kỳ họp|phiên họp|họp lần|họp để|họp xem xét)"
    rf"|(?:kỳ|phiên) họp (?:thứ \w+,? )?(?:của|do) ([{ORG}]++)"
    rf"|(?:^|[,;.\-\"]\s*|tại )(?:hội nghị|đại hội) (?:lần thứ \w+,? )?(?:của )?([{ORG}]++)"
    rf"|([{ORG}]++)(?:\s(?:đã|vừa|tiến hành|long trọng))*\s(?:tổ chức|khai mạc|mở|triệu tập) (?:hội nghị|đại hội)"
)
_MEET = lazy("họp|hội nghị|đại hội")
_SESSION = one_of("kỳ họp", "phiên họp", "hội nghị", "đại hội", "cuộc họp")
BY_SESSION = lazy(rf"(?:^|[,;.\-\"]\s*){_SESSION}(?:\s[^,;:.{ORG}{PERSON}{HOLDER}]{{1,60}}\s(?:mà|và))?{_ALSO}")
"""Before a verb of order: a session is its subject: `kỳ họp (biểu quyết không kỷ luật mà) yêu cầu …`."""

_PART_BY = lazy(
    rf"\s*(?:[\divx]{{1,4}}[.)/]\s*|[-*+]\s*)?(?:ý kiến|kết luận|phát biểu|chỉ đạo|phần|nội dung|phần phát biểu)"
    rf"[^{PERSON}{HOLDER}.;:]{{0,40}}?(?<!\w)của\s+(?:đồng chí\s+|ông\s+|bà\s+)?(?:[{POST}]++[\s,]*){{0,3}}"
    rf"([{PERSON}{HOLDER}])"
)
"""A heading that says whose words follow: `3. Kết luận của đồng chí Bí thư Tỉnh ủy`."""
_SAYS = one_of(
    "kết luận", "chốt", "chốt lại", "chỉ đạo", "quyết định", "nhấn mạnh", "yêu cầu", "nói", "gút lại", "khẳng định",
    "lưu ý", "nhắc"
)  # fmt: skip
TOLD_AFTER = lazy(
    rf",?\"?,?\s+(?:{HONORIFIC}\s+)?(?:chủ trì [^,;:.{ORG}{PERSON}{HOLDER}]{{2,30}}\s)?{POSTS}(?:{HONORIFIC}\s+)?"
    rf"([{PERSON}{HOLDER}]++)"
    rf"(?:[\s,\-()]{{1,4}}[{POST}]++)*,?\s+(?:đã |cũng )?{_SAYS}(?:\s[^,;:{PERSON}{HOLDER}]{{0,80}})?[\s.]*$"
)
"""After an order without a subject, who gives it: `Việc này giao Sở A xử lý, ông B kết luận`."""
ALONE = lazy(
    rf"[\s\-*+•\"]*(?:(?:(?:nhiệm vụ|việc|chuyện|công việc|phần việc|đầu việc|khâu)|nội dung|vấn đề"
    rf"|điều)[^,;:.{ORG}{PERSON}{HOLDER}]{{0,40}}?,?)?\s*$"
)
"""Before such an order: nothing, or that this is it."""


def _team_head(line: Outline) -> str:
    """Who heads a team by a sentence, the words of posts among it: `đồng chí A, Trưởng đoàn`; else empty."""
    if _HEAD not in line.words and "tổ trưởng" not in line.words:
        return ""
    letters = list(line.text)
    for mark in line.between(0, len(line.text), POST):
        words = line.words[mark.start : mark.end]
        if words.startswith((_HEAD, "tổ trưởng")):
            letters[mark.start : mark.end] = words
    return _thing(line, _TEAM_HEAD.search("".join(letters)))


def _at_its_head(line: Outline) -> str:
    """Who stands at the head of a team by a sentence that gives him no title; else empty."""
    if not any(word in line.words for word in _LEADS_IT):
        return ""
    letters = list(line.text)
    for mark in line.between(0, len(line.text), ORG):
        if (team := _TEAM.match(line.words, mark.start, mark.end)) is not None:
            letters[mark.start : team.end()] = team[0]
    return _thing(line, _AT_ITS_HEAD.search("".join(letters)))


def _thing(line: Outline, match: re.Match[str] | None) -> str:
    mark: Mark | None = line.by_start.get(match.start(match.lastindex or 0)) if match is not None else None
    return mark.thing if mark is not None else ""


class Roles:
    """The parts that an article's people and bodies play, as its sentences tell them one after the other."""

    def __init__(self) -> None:
        self.team_head: tuple[str, ...] = ()
        self.new_head: tuple[str, ...] = ()
        self._titled = False
        self.session: tuple[str, ...] = ()
        self._chair: tuple[str, ...] = ()

    def hear(self, line: Outline) -> None:
        """Take in one sentence."""
        titled, meets = _team_head(line), _thing(line, _MEETS.search(line.text)) if _MEET.search(line.text) else ""
        self._titled = self._titled or bool(titled)
        head = titled or _at_its_head(line)
        self.new_head = (head,) if head else ()
        self.team_head = self.team_head if self._titled and not titled else self.new_head or self.team_head
        self.session = (meets,) if meets else self.session
        chairs = list(_CHAIR.finditer(line.text)) if any(word in line.text for word in _CHAIR_WORDS) else []
        if len(chairs) == 1 and (chair := _thing(line, chairs[0])):
            self._chair = (chair,)

    def before(self, line: Outline, start: int, at: int) -> tuple[str, ...]:
        """Whom the words before a verb mean by his part; nobody where they tell none."""
        words = line.words[start:at]
        if self.team_head and _BY_TEAM_HEAD.search(words):
            return self.team_head
        return self._chair if _BY_CHAIR.search(words) else ()

    def speaks(self, line: Outline) -> tuple[str, ...]:
        """The chair, where a sentence has him as its subject by no name: `người chủ trì chốt lại …`."""
        if self.team_head and "trưởng đoàn" in line.words and _TEAM_HEAD_SPEAKS.search(line.words):
            return self.team_head
        return self._chair if _CHAIR_SPEAKS.search(line.text) is not None else ()


def heads_words_of(line: Outline) -> tuple[str, ...]:
    """Whose words a heading without an end announces; nobody where it announces none."""
    match = _PART_BY.match(line.text) if not line.text.rstrip().endswith((".", "!", "?")) else None
    thing = _thing(line, match)
    return (thing,) if thing else ()
