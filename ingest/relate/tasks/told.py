"""What is asked without a verb of order by its subject: a quotation, `theo ông A`, a decision's other demands."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Outline
from ingest.relate.subjects import HONORIFIC, POSTS
from ingest.relate.tasks.actors import actors_at, connected, is_unit
from ingest.relate.tasks.complements import Piece
from ingest.relate.tasks.demands import Demand, as_told, demand_of, opens, pieces_of
from ingest.relate.tasks.orders import SAID_TO_BE
from ingest.relate.tasks.speakers import Asked, Speakers
from ingest.relate.tasks.talk import (
    first_actors,
    is_done,
    label_of,
    quoted_duty,
)
from schema.authority.phrases import alternation
from schema.document import Zone

_MUST = lazy(rf"(?<!không )(?<!chưa ){alternation('tasks', 'duties')}")
_ACCORDING_TO = lazy(
    rf"\s*(?:cũng )?theo\s+(?:{HONORIFIC}\s+)?{POSTS}([{PERSON}{HOLDER}]++)(?:[\s,\-()]{{1,4}}(?:và "
    rf"|kiêm )?[{POST}]++)*"
    r"\s*,\s+(?:thì\s+)?"
)
_ACCORDING_TO_HIM = lazy(r"\s*(?:cũng )?theo\s+(đồng chí|đ/c|ông|bà|anh|chị|bí thư|chủ tịch|trưởng đoàn)(?: này)?,\s+")
_POINTING = ("đó", "đây", " ấy ", " này ", " trên ")
_AMENDS = lazy(
    r"(?:(?:nghiêm túc|sớm|khẩn trương|tự|tổ chức)\s)*(?:kiểm điểm|rút kinh nghiệm|khắc phục|chấn chỉnh|sửa chữa"
    r"|thu hồi|hoàn trả|nộp|báo cáo|giải trình|xử lý|bổ sung|củng cố|hoàn chỉnh|trình|làm lại|bố trí lại)(?!\w)"
)
_HANDLED = lazy(r"[\s\-*+•]*(?:\d{1,2}[.)/]\s*)?(?:xử lý|hình thức xử lý|biện pháp xử lý|yêu cầu|kiến nghị)\s*:\s")
"""A heading after which it is told who puts what right: `3. Xử lý: Đảng ủy A kiểm điểm`."""
_ATTRIBUTED = lazy(
    rf"\"([^\"]{{8,400}})\"[\s,–\-]+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?([{PERSON}{HOLDER}]++)"
    rf"(?:[\s,\-()]{{1,4}}[{POST}]++)*,?\s+([^\";]{{2,60}})$"
)
_QUOTATION_LAST = lazy(_ATTRIBUTED.pattern.replace(r"\"(", "(", 1))
"""The last sentence of a quotation, its speaker after it: `Từ nay đến cuối năm cần …", ông B nói`."""
_NO_DEMAND = lazy(
    r"(?:\w+ )?(?:mong|kêu gọi|tâm sự|kể|nói đùa|nói vui|hỏi|đề xuất|kiến nghị|ước|than|hứa|nhớ lại|bày tỏ|chia sẻ)"
)
_BY_ORDER_OF = lazy(
    rf"[\s\-*+]*(?:theo|chấp hành)\s+(?:sự\s+)?(?:phân công|mệnh lệnh|lệnh|phân việc"
    rf"|giao việc)\s+của\s+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?"
    rf"([{ORG}{PERSON}{HOLDER}]++)(?:[\s,\-()]{{1,4}}[{POST}]++)*,\s+"
)
_URGENT = lazy(r"(?<!\w)(?:ngay|sớm|gấp|khẩn trương|xong|trước|chậm nhất|trong (?:tháng|tuần|quý|đêm|ngày))(?!\w)")
_COLON = lazy(r"\s*[:–-]\s")
SURE_OF_DUTY = 0.7
SOON = 30  # characters
PATIENCE = 8  # sentences of talk that a speaker may put before what is to be done
_OPENS_WITHIN = 200  # characters of a sentence


def duty_of(line: Outline, start: int, end: int) -> Demand | None:
    """The demand of a piece that names who must do it."""
    demand = demand_of(line, start, end, first=False)
    return demand if demand is not None and demand.duty and demand.actors is not None else None


class Told(Speakers):
    """The orders that are told without a verb of order whose subject stands by it, and all that is asked."""

    def _begin(self, line: Outline, assigners: tuple[str, ...]) -> None:
        if assigners != self._speaker or not (self._listing or self._speaking):
            self._number += 1
            self._counts = False
        self._speaker, self._speaking, self._ordered = assigners, PATIENCE, line.read
        self._directing = True

    def _ask(self, line: Outline, piece: Piece, rule: str, confidence: float) -> None:
        if piece.demand.actors is not None:
            self._actors, self._actors_line = piece.demand.actors, line
        ordered = self._ordered or line.read
        self.asked.append(
            Asked(line, piece, self._speaker, self._actors, self._actors_line, ordered, rule, confidence, self._number)
        )

    def _is_said(self, line: Outline) -> bool:
        """Read what a sentence says is somebody's order: `"…" - đó là yêu cầu của ông A`, `Đây là chỉ đạo của B`."""
        points = any(word in line.text for word in _POINTING)
        match = SAID_TO_BE.search(line.text) if points else None
        mark = line.by_start.get(match.start(1)) if match is not None else None
        if match is None or mark is None or not self._standing.has_post(mark.thing):
            return False
        before = line.text[: match.start()].strip(' "-–,.')
        told = [*self._quotation(line), (line, match.start())] if before else self._before_it()
        self._begin(line, (mark.thing,))
        self._listing, self._actors, self._actors_line = False, None, None
        self._take_quoted(told, any_duty=True)
        return True

    def _before_it(self) -> list[tuple[Outline, int]]:
        """The sentence before, where the text goes on from it."""
        last = self._heard[-1] if self._heard else None
        return [(last, len(last.text))] if last is not None and last.read.sentence.zone is not Zone.TITLE else []

    def _is_according(self, line: Outline) -> bool:
        """Read what bodies must do by a leader's words: `Theo ông A, Bí thư B, Đảng ủy xã C cần …`, `Theo ông, …`."""
        start, who = self._according_to(line)
        pieces = [
            Piece(a, b, d) for a, b in pieces_of(line, start, len(line.text)) if who and (d := duty_of(line, a, b))
        ]
        actors = pieces[0].demand.actors if pieces else None
        if actors is None or not (actors.marks or is_unit(line, actors)):
            return False
        self._begin(line, who)
        self._listing, self._speaking = True, PATIENCE
        self._actors = self._actors_line = None
        for piece in pieces:
            self._ask(line, piece, "leader says must", SURE_OF_DUTY)
        return True

    def _according_to(self, line: Outline) -> tuple[int, tuple[str, ...]]:
        """Whose words a sentence tells by `theo`, of one who leads somebody, and where they begin."""
        match = _ACCORDING_TO.match(line.text) or _ACCORDING_TO_HIM.match(line.text)
        mark = line.by_start.get(match.start(1)) if match is not None else None
        who = (mark.thing,) if mark is not None else self._him(match[1]) if match is not None else ()
        leads = bool(who) and all(map(self._standing.leads, who))
        return (match.end(), who) if match is not None and leads else (0, ())

    def _is_labelled(self, line: Outline) -> bool:
        """Read a numbered piece of work and whose it is, as the leader told of before it reads them out.

        `Việc 2 - Văn phòng: số hóa hồ sơ.`
        """
        label = label_of(line) or ((self._label, 0) if self._label else None)
        if label is not None and label[0] == 1 and label[1]:
            self._reads_out = self._speaker if self._speaking or self._listing else self._before
        self._label = label[0] if label is not None and not line.text[label[1] :].strip() else 0
        actors = actors_at(line, label[1], len(line.text)) if label is not None else None
        if label is None or actors is None or not actors.marks or not _COLON.match(line.text, actors.end):
            return False
        who = self._reads_out
        if not who or not all(m.sign != ORG or self._standing.is_below(m.thing, who) for m in actors.marks):
            return False
        demand = as_told(line, actors, len(line.text))
        if demand is None or not opens(line, demand.start) or is_done(line, actors.end, actors.end + SOON):
            return False
        self._begin(line, who)
        self._listing = True
        self._ask(line, Piece(actors.end, len(line.text), demand), "labelled work", SURE_OF_DUTY)
        return True

    def _is_quoted(self, line: Outline) -> bool:
        """Read the duties of a quotation, its speaker told after it by any verb: `"Xã A phải …", ông B gằn giọng`."""
        if self._is_last_quoted(line):
            return True
        match = _ATTRIBUTED.match(line.text) if line.text.startswith('"') else None
        mark = line.by_start.get(match.start(2)) if match is not None else None
        if match is None or mark is None or not self._standing.leads(mark.thing) or _NO_DEMAND.match(match[3]):
            return False
        pieces = [Piece(a, b, d) for a, b in pieces_of(line, *match.span(1)) if (d := duty_of(line, a, b))]
        named = [piece for piece in pieces if piece.demand.actors and piece.demand.actors.marks]
        if not named:
            return False
        self._begin(line, (mark.thing,))
        self._listing, self._actors, self._actors_line = False, None, None
        for piece in named:
            self._ask(line, piece, "said by", SURE_OF_DUTY)
        return True

    def _is_last_quoted(self, line: Outline) -> bool:
        """Read the duty with which a quotation ends, of one who has ordered something before it."""
        match = _QUOTATION_LAST.match(line.text) if line.text.count('"') == 1 else None
        mark = line.by_start.get(match.start(2)) if match is not None else None
        if match is None or mark is None or (mark.thing,) != self._speaker or not self._directing:
            return False
        start = quoted_duty(line, match.end(1)) if self._quotation(line) and not _NO_DEMAND.match(match[3]) else None
        demand = demand_of(line, start, match.end(1), first=False) if start is not None else None
        if start is None or demand is None:
            return False
        self._begin(line, self._speaker)
        self._ask(line, Piece(start, match.end(1), demand), "said by", SURE_OF_DUTY)
        return True

    def _is_by_order(self, line: Outline) -> bool:
        """Read what somebody does by another's order: `Theo phân công của ông A, mỗi đảng viên giúp một hộ`."""
        match = _BY_ORDER_OF.match(line.text)
        mark = line.by_start.get(match.start(1)) if match is not None else None
        if match is None or mark is None or not self._standing.has_post(mark.thing):
            return False
        demand = demand_of(line, match.end(), len(line.text), first=False)
        if demand is None or demand.actors is None or is_done(line, match.end(), len(line.text)):
            return False
        group = demand.actors.group
        each = group is not None and line.text.startswith(("mỗi ", "từng "), group[0])
        if not (each or demand.duty) and _URGENT.search(line.text, demand.start) is None:
            return False
        self._begin(line, (mark.thing,))
        self._listing, self._actors, self._actors_line = True, None, None
        self._ask(line, Piece(match.end(), len(line.text), demand), "by order", SURE_OF_DUTY)
        return True

    def _is_decided(self, line: Outline) -> bool:
        """Read what a body must do by a decision told before: `UBKT cảnh cáo ông A. Chi ủy B phải kiểm điểm`."""
        by = (self._decider or self._author) if not (self._others or self._speaking or self._listing) else ()
        spans = pieces_of(line, 0, len(line.text)) if by else []
        pieces = [Piece(a, b, d) for a, b in spans if (d := self._amends(line, a, b, by)) is not None]
        if not pieces:
            return False
        self._begin(line, by)
        self._speaking = 0
        self._actors = self._actors_line = None
        for piece in pieces:
            self._ask(line, piece, "body decides besides", SURE_OF_DUTY)
        return True

    def _amends(self, line: Outline, start: int, end: int, by: tuple[str, ...]) -> Demand | None:
        """The demand of a piece that those named in it must put something right, as a body above them decides."""
        handled = _HANDLED.match(line.text, start, end)
        start = handled.end() if handled is not None else start
        found = actors_at(line, connected(line, start, end), end) or first_actors(line)
        if found is None or not found.marks or not (found.duty or handled) or set(by) & {m.thing for m in found.marks}:
            return None
        demand = duty_of(line, start, end) if found.duty else as_told(line, found, end)
        if demand is None or not _AMENDS.match(line.text, demand.start) or is_done(line, found.end, demand.end):
            return None
        below = by == self._decider or all(self._standing.is_below(m.thing, by) for m in found.marks if m.sign == ORG)
        return demand if below else None

    def _quotation(self, line: Outline) -> list[tuple[Outline, int]]:
        """The sentences before this one that belong to the quotation that ends in it, each with its end."""
        if line.text.count('"') % 2 == 0:
            return []
        found: list[tuple[Outline, int]] = []
        for other in reversed(self._heard):
            found.insert(0, (other, len(other.text)))
            if other.text.count('"') % 2:
                return found if other.text.rfind('"') < _OPENS_WITHIN else []
        return []

    def _take_quoted(self, told: list[tuple[Outline, int]], *, any_duty: bool = False) -> None:
        """What sentences that are somebody's words demand, shown by a duty or a verb; nobody else has said it then."""
        lines = {other.start for other, _ in told}
        self.asked = [asked for asked in self.asked if asked.line.start not in lines]
        for other, end in told:
            for a, b in pieces_of(other, 0, end):
                demand = demand_of(other, a, b, first=False)
                shown = demand is not None and (
                    demand.duty or demand.opened or (any_duty and _MUST.search(other.text, a, b))
                )
                if demand is not None and shown and not is_done(other, a, a + SOON):
                    self._ask(other, Piece(a, b, demand), "said by", SURE_OF_DUTY)
