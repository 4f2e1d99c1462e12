"""What a verb of order orders: its complement, accepted or not by the verb's sort (schema/authority/tasks.yaml)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.patterns import lazy
from ingest.relate.outline import ORG, PERSON, Outline
from ingest.relate.subjects import HONORIFIC, POSTS
from ingest.relate.tasks.actors import Actors, actors_at, is_anybody, skip
from ingest.relate.tasks.demands import GIVES_POST, Demand, as_told, demand_of, list_start, opens, pieces_of
from ingest.relate.tasks.fronted import entrusted, fronted
from ingest.relate.tasks.orders import Order, Subject
from ingest.relate.tasks.standing import Standing
from schema.authority.phrases import alternation

_NUMBERED = lazy(r"\s*\d[\d.]*\s")
_ANNOUNCED = lazy(
    r"(?:nhiệm vụ|giải pháp|từng việc|công việc|đầu việc|phần việc|yêu cầu|cần|danh mục|danh sách|đầu mục"
    r"|gạch đầu dòng)(?!\w)"
    r"|(?:sau(?: đây)?|(?<!\w)việc)\s*$"
)
_FOUND = lazy(r"(?<!\w)(?:tồn tại|hạn chế|khuyết điểm|thiếu sót|vi phạm|sai phạm|bất cập|yếu kém|khó khăn)(?!\w)")
"""What a list may tell of without asking for anything: `chỉ rõ những tồn tại cần khắc phục, như: …`."""
_QUOTED = lazy(r'(?:"|^(?=[^"]*"[^"]*$))([^"]{8,400}?)[.,;]?"[\s,\-–]+[^".;:]{0,90}$')
"""A quotation before its speaker; of one of several sentences, what the last of them says."""
_BY_NOUN = rf"theo\s+(?:đúng\s+|sự\s+|tinh thần\s+)?{alternation('tasks', 'order_nouns')}\s+của\s+"
_PLAIN = lazy(rf"([^\"]{{8,400}}),\s+(?:{_BY_NOUN})?(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?$")
_ENDS = lazy(r"[\s.\"]*$|\s*(?:,|và|, và|đồng thời|, đồng thời)\s+(?:giao|đề nghị|yêu cầu|chỉ đạo)\s")
"""After the verb by which somebody's words are told: nothing, or what he does next: `…", ông A nói và giao …`."""
_FAVOUR = lazy(
    r"(?:tiếp tục |sớm )?(?:quan tâm|hỗ trợ|tạo điều kiện|bố trí|giúp|giúp đỡ|tháo gỡ|cho|xem xét|bổ sung|cấp|đầu tư"
    r"|tham mưu)(?!\w)"
)
"""What those below ask for; a body that asks a higher one formally for anything else hands it work."""
_NOT_DONE = lazy(rf",?\s+(?:nhưng|song|tuy nhiên)(?!\w)|\s*;|\s+(?:và|cùng)\s+[{ORG}]")
_ABOUT = lazy(r"[\s\-*+•]*(?:riêng |còn )?(?:đối với|với|về phía|riêng)\s")
_GROUP = lazy(
    rf"[\s\-*+•]*(?:riêng |còn )?(?:đối với|với)\s+((?:(?:các|từng)\s)?(?:lãnh đạo|cấp ủy|chính quyền|xã|huyện|phường"
    rf"|chi bộ|đảng bộ|đơn vị|địa phương|sở|ngành|phòng|ban|cơ quan)"
    rf"(?:\s(?!là|được|có)[^\s,;:.{ORG}{PERSON}]+){{1,6}}),\s"
)
"""Those of whom a sentence says first that it is about them, told by a group's words."""
_TELLS = frozenset({"cho biết", "nói", "nói thêm", "nói rõ", "nêu", "nhận định"})
"""Verbs after which somebody is more often told of than asked."""
_ONLY_TO_DO = frozenset({"cử"})
"""Verbs that send people to a course or a meeting as well: `cử ông A phụ trách …`, and not `cử ông A dự lớp …`."""
_ONLY_DUTIES = frozenset({"kết luận", "ghi nhận"})
"""Verbs after which only a duty of somebody named is ordered, no list: `kết luận các nội dung sau: …` tells."""
_WAS = lazy(r"[\s,:\"]*(?:rằng )?(?:trước đây|trước kia|ngày trước|hồi đó|lúc đó|khi đó)(?!\w)")
_DUTY_QUOTED = lazy(r"[\s,]*(?:rằng)?:?\s*\"\s*(?:phải|cần)(?: phải)?\s")
"""After a leader's verb of saying: `nhấn mạnh: "Phải khẩn trương thống kê lại …"`."""
_UNTIL_FILLED = lazy(r"(?<!\w)(?:đến khi|tới khi|trong thời gian|trong khi|trong lúc|chờ)\s")
_ASKED = frozenset({"yêu cầu", "đề nghị"})
_DISCIPLINE = lazy(
    r"\s+(?:sớm |tiếp tục )?(?:xem xét|xử lý|thi hành)(?:,| và)?\s+(?:[^\s;:.]+ ){0,6}?(?:kỷ luật|trách nhiệm)(?!\w)"
)
_NEAR, _LEAD, _FAR = 120, 160, 300  # characters
_PARALLEL = lazy(
    rf"(?!\s*(?:(?:cùng )?thời hạn|thời gian|hạn(?: chót| cuối)?|kinh phí|tiến độ)(?!\w))"
    rf"[\s\-*+•]*+(?:và |đồng thời |ngoài ra,? )?+(?!{alternation('tasks', 'speech')}"
    rf"|{alternation('tasks', 'narrative')}|{alternation('tasks', 'asides')}"
    r"|\d)(?!năm (?:ngoái|qua|trước)|trước (?:đây|đó))"
)
"""How a later piece of what is asked may begin: with nothing that tells what else somebody said, did or decided."""
_BY_WHEN = lazy(
    r"\s*(?:và )?(?:(?:hoàn tất|hoàn thành|xong|báo cáo kết quả|thực hiện)\s)?(?:trước|trong|chậm nhất|muộn nhất|vào)\s"
    r"(?:(?:ngày|tháng|quý|năm|tuần|đầu|cuối|giữa|là)\s)*[\d/.\-ivx]*[^\s,;:.]{0,6}(?:\s(?:tháng|quý|năm"
    r"|tuần)\s[\d/.\-ivx]+)?[\s.]*$"
)
"""A later piece that says only by when: `…; hoàn tất trong tuần đầu tháng 12`."""
_IS_MORE = lazy(
    r"[\s\-*+]*(?:và )?là (?!phải |cần )(?:(?:một |những )?(?:trung tâm|trọng điểm|nơi|đầu mối|động lực|cửa ngõ"
    r"|điểm|hạt nhân|cầu nối|đơn vị|địa phương|mô hình))"
)
"""A later piece that says what something named before is to be: `xây Khe Sâu thành thị xã; là trung tâm của tỉnh`."""
_OWN_SHARE = lazy(
    r"(?: cho)?\s+(?:từng|mỗi|các|\d+)\s(?:đồng chí(?!\s[^a-z]{0,3}(?:ở|tại))(?:\s(?:cấp ủy viên|cấp ủy"
    r"|đảng ủy viên|ủy viên|chi ủy viên|trong (?:ban chấp hành|cấp ủy|ban thường vụ)))?"
    r"|(?:cấp|đảng|chi|huyện|tỉnh|thành) ủy viên|cấp ủy|ủy viên|thành viên)\s(?![^;.]*(?:trước|chậm nhất|xong"
    r"|hoàn thành) )"
)
"""After `phân công` amid what a body has done: its daily share of work among its own, no order of the day."""
_DOES = lazy(rf"[\s\-*+]*(?:còn |riêng )?[{ORG}]++\s(?:sẽ|đã|đang|cũng)\s(?!phải |cần )")
"""A piece with a subject that tells: `…; UBKT Huyện ủy sẽ xin ý kiến …; ổn định tình hình`."""
_WHOLE = lazy(r"\s*(?:rằng\s*)?[,:]?\s*\"([^\"]{8,600})\"[\s.]*$")
"""All that follows a verb in one quotation, its pieces within: `nhấn mạnh: "Xã A phải …; đồng thời …"`."""
_AT_ONCE_TOO = lazy(r"[\s\-*+]*(?:và )?đồng thời,?\s")
_TOLD_NOW = lazy(
    r"(?<!\w)(?:đã|đang|sẽ|từng|vừa|chưa|còn|vẫn|bị|không thể|cho rằng|cho biết)(?!\w)|(?<!\w)(?!phải |cần "
    r"|không )\w+ được(?!\w)|[?\"]"
)
"""What tells that a piece is news, not work."""
_CONCLUDING = lazy(
    r"[\s\-*+\"]*(?:phát biểu |sau cùng,? |cuối cùng,? )?(?:kết luận|chỉ đạo|giao nhiệm vụ|giao việc"
    r"|chốt)(?!\w)(?![^,]* (?:kiểm tra|giám sát|thanh tra|số))"
)
"""How a sentence begins in which a leader hands out work, by any verb: `Kết luận buổi làm việc, ông A nói rõ: …`."""
_LONG_AGO = lazy(r"\s(?:từ|hồi)\s(?:năm (?:ngoái|trước|kia)|lâu|trước|trước đó|tháng trước|nhiều năm)[\s.\"]*$")
"""What tells that an order is old news: `huyện đã yêu cầu các xã rà soát từ năm ngoái`."""
_AT_SESSION = lazy(
    r"[\s\-*+]*(?:tại (?:buổi|cuộc|hội nghị|đây|phiên|chuyến|hiện trường)|sau khi|kết luận|phát biểu|kiểm tra"
    r"|trước (?:tình hình|thực trạng|mắt)|làm việc)(?!\w)"
)
"""How a sentence begins that tells what a leader said somewhere, and not what he does daily."""
_AT_ONCE = 12  # characters
_JUDGED = lazy(r"(?<!\w)(?:lắm|giỏi|quá|thế|vậy|rồi|hay không|là)[\s.,!]*(?:$|[;,])")
"""What praise or news ends with, and no order: `bảo Đảng ủy xã A làm tốt lắm`."""
_ABROAD = lazy(r"(?<!\w)(?:hai (?:bên|nước|đảng|dân tộc|quốc gia)|phía bạn|nước bạn|tỉnh bạn|hội đàm|hội kiến)(?!\w)")
"""What is talked of with those of another country, who are told nothing."""
_MUST = lazy(r"[^,;:.]{0,40}\s(?:phải|cần)\s")
_SOON = lazy(
    r"(?<!\w)(?:ngay|sớm|gấp|khẩn trương|dứt điểm|(?:trước|trong|chậm nhất|muộn nhất|hạn)(?: là)?(?: ngày| tháng"
    r"| quý| tuần)? (?:\d|này|quý|[ivx]+(?!\w)))"
    r"|(?<!\w)(?:không để|đừng|phải|tối thiểu|ít nhất)(?!\w)"
)
"""What tells that a bare verb says what is to be done: by when, or how urgent it is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a complement (offsets in the outline) and the demand that it makes."""

    start: int
    stop: int
    demand: Demand


@dataclass(frozen=True, slots=True)
class Complement:
    """What an order says: who gives it, whom its lead names, its pieces."""

    assigners: tuple[str, ...]
    lead: Actors | None
    pieces: tuple[Piece, ...]
    is_quoted: bool = False


def complement_of(
    line: Outline, order: Order, stop: int, assigners: tuple[str, ...], standing: Standing
) -> Complement | None:
    """What an order says up to an offset; None where the words order nothing."""
    if _NOT_DONE.match(line.text, order.end) or _LONG_AGO.search(line.text, order.end, stop):
        return None
    if (work := fronted(line, order)) is not None:
        return Complement(assigners, work[0], (Piece(work[2].start, *work[1:]),))
    if (does := entrusted(line, order)) is not None:
        return Complement(assigners, does.actors, (Piece(order.end, len(line.text), does),))
    told = _told_to(line, order)
    quoted = _said_before(line, order, told)
    listed = list_start(line, order.end, stop) if quoted is None else None
    start, lead = listed if listed is not None else (order.end, told if quoted is not None else None)
    whole = _WHOLE.match(line.text, start) if quoted is None else None
    said = whole.span(1) if whole is not None else quoted
    spans = pieces_of(line, start, stop) if said is None else _said(line, *said)
    first = demand_of(line, *spans[0], first=quoted is None) if spans else None
    if quoted is not None and first is not None and is_anybody(line, first.actors):
        return None
    first = first or (_discipline(line, order, spans[0], assigners, standing) if spans and quoted is None else None)
    if lead is None and first is not None and first.actors is None:
        lead = _told_of(line, order)
    later = [(a, b, _later(line, order, a, b)) for a, b in spans[1 : _others_begin(line, spans)]]
    if first is None and order.phrase.sort in {"any", "must"}:  # "yêu cầu ông A rút kinh nghiệm; Chi bộ B khắc phục …"
        asked = (d for _, _, d in later if d is not None and (d.duty or order.phrase.sort == "any"))
        first = next((d for d in asked if d.actors is not None and d.actors.marks), None)
    accepts = _ACCEPTS[order.phrase.sort]
    if _to_body(order) and not (first is not None and opens(line, first.start)):
        return None
    musts = any(d.duty and d.actors and d.actors.marks for _, _, d in later if d is not None)
    if not accepts(_Said(line, order, assigners, lead, first, listed is not None, bool(spans), musts), standing):
        return None
    own = first if first is not None and all(first is not d for _, _, d in later) else None
    pieces = [Piece(a, b, d) for a, b, d in ((*span, own) for span in spans[:1]) if d is not None]
    pieces += [
        Piece(a, b, d)
        for a, b, d in later
        if d is not None and (_goes_on(d) or _AT_ONCE_TOO.match(line.text, a, b) or not _only_duties(order, listed))
    ]
    if order.subject in {Subject.AGENT, Subject.UNSAID} and order.assignee is not None:
        lead = Actors(order.end, (order.assignee,))
    return Complement(assigners, lead, tuple(pieces), quoted is not None)


def _others_begin(line: Outline, spans: list[tuple[int, int]]) -> int:
    """The number of the piece in which it is told what somebody will do or did, and so of all after it."""
    own = (n for n, (a, b) in enumerate(spans) if n and _DOES.match(line.text, a, b))
    return next(own, len(spans))


def asks_nobody(complement: Complement) -> bool:
    """Whether nobody is told who shall do it, nor that anybody must."""
    demands = [piece.demand for piece in complement.pieces]
    return complement.lead is None and not any(d.actors or d.duty for d in demands)


def _discipline(
    line: Outline, order: Order, span: tuple[int, int], assigners: tuple[str, ...], standing: Standing
) -> Demand | None:
    """What a body below is told to do about a discipline: asked of one's own committee it is only proposed."""
    found = actors_at(line, skip(line, *span), span[1]) if order.phrase.id in _ASKED else None
    if found is None or len(found.marks) != 1 or not _DISCIPLINE.match(line.text, found.end):
        return None
    return as_told(line, found, span[1]) if standing.stands_above(assigners, found.marks[0].thing) else None


def _later(line: Outline, order: Order, start: int, end: int) -> Demand | None:
    """The demand of a later piece: one that shows it, or after a verb that hands out work any that tells no news."""
    if _BY_WHEN.match(line.text, start, end) or _IS_MORE.match(line.text, start, end):
        return None
    shown = demand_of(line, start, end, first=False)
    if shown is not None or order.phrase.sort == "must" or order.phrase.id in _ONLY_TO_DO:
        return shown
    if _PARALLEL.match(line.text, start, end) is None or _TOLD_NOW.search(line.text, start, end):
        return None
    return demand_of(line, start, end)


def _told_to(line: Outline, order: Order) -> Actors | None:
    """Those to whom a quotation before the verb is said, named at the end (`"…", ông A yêu cầu Đảng ủy B`)."""
    found = actors_at(line, skip(line, order.end, len(line.text)), len(line.text))
    return found if found is not None and not line.text[found.end :].strip(" .") else None


def _said_before(line: Outline, order: Order, told: Actors | None) -> tuple[int, int] | None:
    """The offsets of what is said before the verb: a quotation, or a duty: `Chi bộ A phải …, ông B yêu cầu`."""
    if told is None and not _ENDS.match(line.text, order.end):
        return None
    quoted = _QUOTED.search(line.text[: order.start])
    if quoted is not None:
        return quoted.span(1)
    if not order.assigners or order.phrase.sort == "actor" or order.subject is not Subject.NAMED:
        return None
    plain = _PLAIN.match(line.text, 0, order.assigners[0].start)
    first = demand_of(line, *plain.span(1), first=False) if plain is not None else None
    return plain.span(1) if plain is not None and first is not None and first.actors and first.duty else None


def _is_person(demand: Demand) -> bool:
    """Whether the one who shall act is a person by name."""
    return demand.actors is not None and any(mark.sign != ORG for mark in demand.actors.marks)


def _to_body(order: Order) -> bool:
    """Whether a body is told by another: `Đảng ủy xã A được Huyện ủy B giao …`."""
    return order.subject is Subject.AGENT and order.assignee is not None and order.assignee.sign == ORG


def _said(line: Outline, start: int, end: int) -> list[tuple[int, int]]:
    """The pieces of a quotation, between its semicolons."""
    cuts = [start, *(m.end() for m in re.finditer(";", line.text[:end]) if m.start() > start), end + 1]
    return [(a, b - 1) for a, b in pairwise(cuts)]


def _told_of(line: Outline, order: Order) -> Actors | None:
    """Those of whom a sentence says first that it is about them: `Đối với Đảng ủy xã A, đồng chí B yêu cầu …`."""
    if not _ABOUT.match(line.text):
        return None
    comma = line.text.find(", ", 0, order.start)
    found = actors_at(line, skip(line, 0, comma), comma) if comma > 0 else None
    if found is not None and found.end == comma:
        return found
    group = _GROUP.match(line.text)
    return Actors(group.end(1), (), group.span(1)) if group is not None else None


def _goes_on(demand: Demand) -> bool:
    """Whether a later piece shows by itself that it is demanded: it says that it must, or begins with a verb."""
    return demand.duty or demand.opened


def _only_duties(order: Order, listed: object) -> bool:
    """Whether only what must be done counts, not all that is said: after verbs of saying without a list."""
    return order.phrase.sort == "must" and listed is None


@dataclass(frozen=True, slots=True)
class _Said:
    """An order with what follows it: the lead's actors, the first demand, whether a list or anything follows."""

    line: Outline
    order: Order
    assigners: tuple[str, ...]
    lead: Actors | None
    first: Demand | None
    listed: bool
    told: bool
    musts: bool = False

    def named(self) -> bool:
        """Whether those who shall act are named right after the verb: only an adverbial stands between."""
        actors = self.first.actors if self.first is not None else None
        if actors is None:
            return False
        start = actors.marks[0].start if actors.marks else actors.group[0] if actors.group else actors.end
        says = self.line.text[self.order.start : self.order.end] not in _TELLS
        return start - self.order.end < (_FAR if says and actors.duty else _NEAR)


def _any(said: _Said, standing: Standing) -> bool:  # noqa: ARG001 - one signature for all sorts
    return said.first is not None if said.told else said.listed


def _upward(said: _Said, standing: Standing) -> bool:
    if not _any(said, standing):
        return False
    actors = said.lead or (said.first.actors if said.first else None)
    if _ABROAD.search(said.line.words) and not (actors and actors.marks):
        return False
    formal = standing.are_bodies(said.assigners) and actors is not None and bool(actors.marks)
    favour = said.first is not None and _FAVOUR.match(said.line.text, said.first.start) is not None
    return (formal and not favour) or not standing.goes_up(said.assigners, said.line, actors)


def _actor(said: _Said, standing: Standing) -> bool:
    order, text = said.order, said.line.text
    if not _any(said, standing) or _gives_post(text, order.end):
        return False
    if order.subject in {Subject.AGENT, Subject.UNSAID}:
        return order.assignee is not None
    by_body = order.subject is Subject.SHARED and any(m.sign == ORG for m in order.assigners)
    if order.phrase.id == "chỉ đạo" and by_body:
        return False
    if by_body and order.phrase.id == "phân công" and _OWN_SHARE.match(text, order.end):
        return False
    if order.phrase.id in _ONLY_TO_DO and not (said.first is not None and said.first.opened and _is_person(said.first)):
        return False
    actors = said.lead or (said.first.actors if said.first else None)
    opened = said.first is not None and said.first.opened
    if order.phrase.id == "gửi" and not (opened and not standing.goes_up(said.assigners, said.line, actors)):
        return False
    if order.subject is Subject.LEADERS and standing.goes_up(said.assigners, said.line, actors):
        return False
    ordered = said.first is not None and said.first.duty and said.first.opened
    by_person = order.subject is Subject.NAMED and all(m.sign != ORG for m in order.assigners)
    if order.phrase.id == "chỉ đạo" and by_person and _AT_SESSION.match(text):
        ordered = ordered or (said.first is not None and said.first.opened and text.startswith(" ", order.end))
    return (
        said.named() or said.listed or ordered or (order.phrase.id == "giao" and bool(_NUMBERED.match(text, order.end)))
    )


def _gives_post(text: str, at: int) -> bool:
    """Whether what is given is a post: not work until somebody else gets the post."""
    until = _UNTIL_FILLED.search(text, at, at + _FAR)
    return GIVES_POST.search(text, at, until.start() if until else at + _FAR) is not None


def _must(said: _Said, standing: Standing) -> bool:
    """A duty of somebody named, a leader's own words that begin with one, or a list that is announced as work."""
    first = said.first
    if not _may_ask(said, standing):
        return False
    if said.listed and (_is_work(said) or _is_list_of_duties(said)):
        return True
    if _DUTY_QUOTED.match(said.line.text, said.order.end):
        return first is not None and first.actors is None and first.duty and first.opened
    if first is not None and first.actors is not None and first.actors.duty and said.named():
        return True
    if said.order.phrase.id in _ONLY_DUTIES:
        return False
    asked = first is not None and (_is_reminded(said, first) or _is_listed_for(said, first))
    return asked or _is_announced(said)


def _may_ask(said: _Said, standing: Standing) -> bool:
    """Whether those who say something lead anybody; of one whose post is unknown only what names who shall act."""
    if _WAS.match(said.line.text, said.order.end):
        return False
    actors = said.first.actors if said.first is not None else None
    if any(map(standing.is_comrade, said.assigners)) and not (actors and actors.marks):
        return False
    return all(standing.leads(a) or not standing.has_post(a) for a in said.assigners)


def _is_reminded(said: _Said, first: Demand) -> bool:
    """Whether a verb of reminding is followed by what must be done, or by those who are told and what they shall do."""
    if said.order.phrase.id == "dặn":
        return _is_told_directly(said)
    if said.order.phrase.id != "lưu ý" or not first.opened:
        return False
    if first.actors is None:
        return first.duty and not _TOLD_NOW.search(said.line.text, first.start, first.end)
    return said.named()


def _is_listed_for(said: _Said, first: Demand) -> bool:
    """Whether a list follows those who are told, with a duty or after a verb of reminding."""
    if not said.listed or said.lead is None:
        return False
    if said.lead.marks and (first.duty or _MUST.match(said.line.text, first.start)):
        return True
    found = said.line.text.startswith("chỉ ra", said.order.start)
    return first.opened and said.order.phrase.id == "lưu ý" and not found


def _is_announced(said: _Said) -> bool:
    """Whether a list is announced as one of work."""
    lead = said.line.text[said.order.end : said.order.end + _LEAD].split(":")[0]
    if _FOUND.search(lead) and not (said.first is not None and said.first.opened):
        return False
    return said.listed and _ANNOUNCED.search(lead) is not None


def _is_told_directly(said: _Said) -> bool:
    """Whether a body or a person by name is told to do something right after the verb, no news and no praise."""
    first, text = said.first, said.line.text
    if first is None or first.actors is None or not first.actors.marks:
        return False
    news = _TOLD_NOW.search(text, first.start, first.end) or _JUDGED.search(text, first.start, len(text))
    return first.actors.marks[0].start - said.order.end < _AT_ONCE and news is None


def _is_list_of_duties(said: _Said) -> bool:
    """Whether a list tells first a body's work and later what another must: `Phòng A lo thuốc; Phòng B phải …`."""
    first, text = said.first, said.line.text
    if not said.musts or first is None or first.actors is None or not first.actors.marks:
        return False
    return _TOLD_NOW.search(text, first.start, first.end) is None


def _is_work(said: _Said) -> bool:
    """Whether a list after a leader's verb of saying is one of work: he concludes, and it says that it is urgent."""
    first, text = said.first, said.line.text
    if first is None or _CONCLUDING.match(text) is None or _TOLD_NOW.search(text, first.start, first.end):
        return False
    actors = first.actors or said.lead
    duty = first.duty or _MUST.match(text, first.start) is not None
    return bool(duty or (actors and first.opened)) and _SOON.search(text, first.start) is not None


_ACCEPTS = {"any": _any, "upward": _upward, "actor": _actor, "must": _must}
