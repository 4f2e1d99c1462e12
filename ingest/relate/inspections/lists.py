"""What a sentence that ends in a colon says of all that is listed below it: who inspects, or of whom.

"UBKT kết thúc ba cuộc: - Kiểm tra A; - Giám sát B": the items tell the verb and who is inspected. "Các nơi được UBKT
giám sát: - A; - B": they tell only who is inspected.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.patterns import lazy
from ingest.relate.inspections.findings import GIAM_SAT, KIEM_TRA, Finding
from ingest.relate.inspections.rules import HEADING
from ingest.relate.inspections.unreal import is_not_told
from ingest.relate.signs.line import ORG, PERSON, Line, pattern
from ingest.relate.signs.scene import BULLET, Scene
from schema.model import OrganizationKind

_BY_PROGRAMME = lazy(r"theo (?:chương trình|kế hoạch|lịch)(?: [^,;:]{0,40}?)?(?=[,;:]|$)")
_CLOSED = lazy(
    r"(?<!\w)(?:đã|vừa|xong|kết thúc|hoàn thành|hoàn tất|khép lại|tiến hành|thực hiện|triển khai|điểm lại"
    r"|thông báo kết quả"
    r"|công bố|mở|tổ chức|kiểm tra|giám sát)(?!\w)"
)
_ROUNDS = lazy(
    r"(?<!\w)(?:cuộc|đợt|đoàn|tổ chức đảng|nơi|đơn vị|đảng viên|trường hợp|đối tượng|chi bộ|đảng ủy|cá nhân|địa phương"
    r"|nội dung|phần việc|việc|vụ|đồng chí)(?!\w)"
)
_OPEN = pattern(
    r"<ordering>|(?<!\w)(?:thảo luận|bàn|thông qua|thống nhất|chức năng|quyền hạn|dự thảo|gồm các bước|quy trình"
    r"|cho ý kiến|tập huấn)(?!\w)"
)
_ASIDE = pattern(
    r"(?<!\w)(?:tại|ở|với|đối với|cho|từ|theo báo cáo của|báo cáo của|gửi|trình)(?: [^ ,;:<ORG><P>]{1,12})? \Z"
)
_VERB = lazy(r"(?<!công tác )(?<!\w)(?P<verb>kiểm tra|giám sát)(?!\w)(?!,? (?:và )?(?:kiểm|giám))")
_PLACES = lazy(
    r"(?<!\w)(?:nơi|đơn vị|tổ chức đảng|đảng viên|đối tượng|chi bộ|đảng ủy|cá nhân|địa phương|đồng chí)(?!\w)"
)
_ITEM = pattern(
    r"(?:[-+•*●–]|\d{1,2}[.)/]|[a-hđ]\)) ?(?:(?:tại|đối với|ở|với) )?<THE>(?P<of><ACTORS>)(?= ?[,;.(]| về | trong "
    r"| từ | ngày |\Z)"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """Who inspects in a list, as the sentence above it tells, and in which sentence."""

    by: str
    line: Line


class Lists:
    """The lists of one article under the name of who inspects."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.heading: dict[int, Heading] = {}
        self._told: list[Finding] = []
        for line in scene.prose:
            if line.text.rstrip().endswith(":") and (items := self._items(line)):
                self._read(line, items)

    def told(self, line: Line) -> list[Finding]:
        """The inspections of a list whose verb stands above it, at the first sentence that tells them."""
        return [f for f in self._told if f.line is line]

    def _items(self, line: Line) -> list[Line]:
        """The items below a sentence, each with the sentences that go on with it in its paragraph."""
        items: list[Line] = []
        for other in self.scene.lines[line.number + 1 :]:
            goes_on = bool(items) and "\n" not in self.scene.reading.text[items[-1].end : other.start]
            if not BULLET.match(other.text) and not goes_on:
                break
            items.append(other)
        return items

    def _read(self, line: Line, items: list[Line]) -> None:
        said = _BY_PROGRAMME.sub("", line.text)
        last = said.rpartition(";")[2]
        said = last if _CLOSED.search(last) and _ROUNDS.search(last) else said
        if not (_CLOSED.search(said) and _ROUNDS.search(said)) or _OPEN.search(said) or is_not_told(said, 0, len(said)):
            return
        by = self._inspects(line)
        if by is None:
            return
        self.heading |= {item.number: Heading(by, line) for item in items}
        self._told += self._of_places(line, by, items)

    def _inspects(self, line: Line) -> str | None:
        """The one body of the sentence that acts in it, a commission of inspection before others."""
        found = []
        for index, sign in sorted(line.signs.items()):
            if sign.char == ORG and not _ASIDE.search(line.text, max(0, index - 40), index):
                found += [t for t in line.things(ORG, index, index + 1) if self._may_inspect(t)]
        commissions = [t for t in found if self.scene.is_commission(t)]
        return next(iter([*commissions, *found]), None)

    def _may_inspect(self, thing: str) -> bool:
        body = self.scene.organization(thing)
        return body is not None and body.kind is not OrganizationKind.UNIT

    def _of_places(self, line: Line, by: str, items: list[Line]) -> Iterator[Finding]:
        """The inspections of those listed without a verb: of all at once, or one each ("các cuộc giám sát sau")."""
        verb = next(iter(reversed(list(_VERB.finditer(line.text)))), None)
        if verb is None:
            return
        kind = GIAM_SAT if verb["verb"] == GIAM_SAT else KIEM_TRA
        named = [(item, match) for item in items if (match := _ITEM.match(item.text)) is not None]
        together = _PLACES.search(line.text) is not None
        found: Finding | None = None
        for item, match in named:
            inspected = [t for t in item.listed(ORG + PERSON, *match.span("of")) if t != by]
            if found is None or not together:
                found = Finding(item, kind, HEADING, 0, match.end(), [by], inspected, said=[line])
                found.apart = True
                yield found
            else:
                found.inspected += inspected
                found.said.append(item)
