"""Who issued a document, where a sentence tells it by what the body does: decides by it, has it handed over, votes it.

Every reading asks that the document's symbol be one of that body (`fits`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.patterns import lazy
from ingest.recognise.directives import DirectiveMention, Form
from ingest.recognise.directives.patterns import WISHED
from ingest.relate.directives.own import does, is_done_by, is_signed_in_post, makes
from ingest.resolve.directives import ResolvedDirective
from schema.authority.directives import by_id
from schema.authority.phrases import alternation
from schema.model import DirectiveKind

_DECIDES = alternation("issues", "deciding")
_ADVERBS = (
    r"(?:\s*\([^()]{2,30}\))?"
    r"(?:\s+(?:đã|vừa|mới|cũng|còn|đồng thời|tiếp tục|thống nhất|nhất trí|họp|biểu quyết|bỏ phiếu|và|thảo luận"
    r"|(?:(?:vào )?(?:sáng|trưa|chiều|tối|ngày|hôm)\s+){1,2}\d[\d/.-]{2,9}),?)*"
)
_BY = r"(?:\(|(?<!\w)(?:theo|tại|bằng|qua|trong|ký|có)(?: các)?\s)\s*$"
_DECIDED_BY = lazy(rf"{_ADVERBS}\s+(?:{_DECIDES})(?!\w)[^.;]{{0,260}}?{_BY}")
_DONE_BY = lazy(
    rf"{_ADVERBS}(?:\s+(?:tự|trực tiếp|tiến hành|tổ chức|chủ động))*\s+(?:kiểm tra|giám sát|chọn|lựa chọn)(?!\w)"
    r"[^.;]{0,260}?(?<!\w)theo(?: các)?\s+$"
)
"""What a body does by a plan of its own: `kiểm tra A theo Kế hoạch số 1-KH/UBKT`."""
_PROCLAIMED = lazy(rf"{_ADVERBS}\s+(?:công bố|trao|công bố và trao)\s+(?:các\s+|toàn văn\s+)?$")
"""After a committee or its standing body: it announces a decision that is its own by the symbol."""
_HELD = lazy(
    rf"{_ADVERBS}\s+(?:tổ chức|mở)\s+(?:(?:hội nghị|buổi|lễ|cuộc họp|buổi làm việc)\s+)?(?:công bố|trao|triển khai)"
    r"(?: và (?:trao|công bố|triển khai))?\s+(?:các\s+|toàn văn\s+)?$"
)
"""The same of a meeting that it holds to announce its decision."""
_PLENUM = lazy(
    r"[\s,(]*(?:ngày [\d/.\-]+,?\s+)?(?:của\s+)?hội nghị\s+(?:lần thứ\s+[^\s.;,]+\s+|lần\s+\d+\s+)?(?:của\s+)?"
)
_VOTED = lazy(rf"{_ADVERBS}\s+(?:thông qua|ban hành|ra)\s+(?:các\s+|toàn văn\s+)?$")
_CHANGED = lazy(
    rf"(?:|.{{0,200}}?[;,]\s*(?:và |đồng thời )?){_ADVERBS}\s*{alternation('issues', 'changing')}\s"
    r"[^.;]{3,200}?\s(?:bằng|thành)\s+$",
    re.DOTALL,
)
_ON_BEHALF = lazy(rf"{alternation('issues', 'behalf')}\s+$")
_HANDED = lazy(rf"[^.;]{{0,220}}?{alternation('issues', 'handing')}\s+(?:các\s+|toàn văn\s+)?$")
_BY_IT = lazy(r"(?<!\w)(?:theo|tại|bằng|với|qua|trong)\s+$")
_THEN = lazy(r"[^.;]{0,160}?,\s*(?:ngày [\d/.\-]{1,10},?\s+)?$")
_DECIDES_NEXT = lazy(rf"{_ADVERBS}\s+(?:{_DECIDES})(?!\w)")
_ANNOUNCED = lazy(
    r"(?<!\w)(?:trao|công bố|nhận|đón nhận|triển khai)(?!\w)[^.;:]{0,40}?"
    r"(?<!\w)quyết định(?:\s[^\s.,;:]+){0,6}?\s+của\s+$"
)
_GOVERNED = lazy(r"(?<!\w)(?:theo|tại|bằng|thực hiện|căn cứ|triển khai|quán triệt|kế hoạch|dự thảo|trình)\s+$")
_DRAFT = lazy(r"(?<!\w)(?:dự thảo|trình|xin ý kiến)\s+$")
_SETS = lazy(rf"(?:\s+về(?: việc)?|,)?\s+{_DECIDES}")
_BY_WHICH_IS_SET = lazy(rf"[^.;]{{0,30}}?,\s+[^.;]{{3,220}}?(?:\sđược|,|\sthôi)\s+(?:{_DECIDES}|giữ chức)")
"""After `Theo Quyết định số 12-QĐ/HU`: who is put where, with no body that decides it."""
_AS_SET = lazy(rf"(?:^|[.;:,]\s|\svà\s){_DECIDES}(?!\w)[^.;]{{3,300}}?\s\((?:theo )?$")
"""Before a decision in brackets: what it sets."""
_NEXT_OF_LIST = lazy(r"[^.]{0,240}?[;,]\s*(?:và\s+|cùng\s+)?$")
_ITEM = lazy(r";\s*(?:và\s+|cùng\s+|\W\s*)?$")
_FIRST = lazy(r"[\W\d_]*")
_SETS_ITEM = lazy(rf"\s*:\s|(?:\s*,?\s*(?:về|v/v)(?: việc)?|,)?\s+{_DECIDES}")
_OF_CENTRE = "/TW"
_JOINED = lazy(r"\s*(?:,|và|, và)\s*")
_TEAM = r"(?<!\w)(?:đoàn|tổ)(?:\s(?:kiểm tra|giám sát|công tác|thẩm tra|xác minh))*(?:\s(?:số\s)?\d{1,5})?(?:\snày)?"
_TEAM_SET_UP = lazy(
    rf"{_TEAM}\s+(?:đã\s+)?(?:được\s+)?(?:thành lập|lập|lập ra|hoạt động|làm việc|kiểm tra|tiến hành|ra đời)"
    r"\s+(?:theo|bằng|tại)\s+$"
)
_TEAM_OF = lazy(rf"{_TEAM}\s+(?:của|do)\s+$")
_CITY = lazy(r"(?<!\w)(Thành ủy) (?:Thành phố|thành phố|TP\.?) ")
_COMMITTEES = ("Ban Thường vụ ", "Thường trực ")
_GROUNDS = frozenset({DirectiveKind.QUYET_DINH, DirectiveKind.KE_HOACH})
_OF_TEAM_BY = lazy(
    r"(?:\s\([^()]{0,40}\))?,?(?:\s+(?:được|đã|vừa))*(?:\s+(?:thành lập|lập|lập ra|cử|ra đời|hoạt động"
    r"|làm việc))?\s+theo\s+$"
)
_BY_WHICH_TEAM = lazy(
    r"[\s,]*(?:ngày [\d/.\-]+)?,\s+(?:ngày [\d/.\-]+,?\s+)?(?:một\s+|các\s+)?(?:đoàn|tổ)"
    r"(?:\s[^.;,]{0,30})?\s+(?:của|do)\s+"
)
"""Between a decision and the body whose team goes by it: `thực hiện X, một đoàn kiểm tra của | Huyện ủy A`."""
_PLENUMS = "Ban Chấp hành Trung ương"
_WHOLE = "Ban Chấp hành Đảng bộ "
_LOOK_BACK, _REACH, _ANNOUNCED_REACH, _LIST_REACH, _SENT_REACH = 60, 320, 1500, 700, 1200  # characters


@dataclass(frozen=True, slots=True)
class Body:
    """A mention of a body that itself does something, its organisation's id and name; `of_team` within its team's."""

    start: int
    end: int
    organization: str
    name: str = ""
    in_post: bool = False
    of_team: bool = False


def fits(one: ResolvedDirective, body: Body) -> bool:
    """Whether a document's symbol is that of the body, or of the committee whose standing body it is."""
    issuer, name = one.directive.issuer, body.name or body.organization
    if not issuer:
        return False
    issuer, name = (_CITY.sub(r"\1 ", words) for words in (issuer, name))
    if name == issuer or any(name == before + issuer for before in _COMMITTEES):
        return True
    return name.startswith(_WHOLE) and name.split()[-1] == issuer.split()[-1]


def numbered(one: ResolvedDirective) -> Iterator[DirectiveMention]:
    """The namings by number and symbol that do not themselves say who issued the document."""
    return (m for m in one.mentions if m.form is Form.NUMBER and not m.issuer)


class Frames:
    """The bodies of one text and the ways in which its sentences tell whose a document is."""

    def __init__(self, view: str, bodies: Sequence[Body]) -> None:
        self.view = view
        self.posts = [b for b in bodies if b.in_post]
        self.bodies = sorted((b for b in bodies if not b.in_post), key=lambda b: (b.start, b.end))
        self.starts = [b.start for b in self.bodies]

    def acting(self, one: ResolvedDirective) -> Iterator[tuple[DirectiveMention, Body]]:
        """The body that decides by the document, changes another by it, or passes it."""
        for mention in numbered(one):
            for body in reversed(self._between(mention.start - _REACH, mention.start)):
                if body.start >= mention.sentence[0] and fits(one, body) and self._acts(one, body, mention):
                    yield mention, body
            for body in self._between(mention.end, mention.end + _REACH):
                if body.end <= mention.sentence[1] and fits(one, body) and self._acts_next(one, body, mention):
                    yield mention, body

    def handed(self, one: ResolvedDirective) -> Iterator[tuple[DirectiveMention, Body]]:
        """The body on whose behalf the document is handed over, or whose decisions are announced before it."""
        for mention in numbered(one):
            for body in reversed(self._between(mention.start - _ANNOUNCED_REACH, mention.start)):
                if fits(one, body) and (self._on_behalf(body, mention) or self._announced(one, body, mention)):
                    yield mention, body

    def own(self, one: ResolvedDirective) -> Iterator[tuple[DirectiveMention, Body]]:
        """The body of the document's symbol that does with it what only its maker does, before or after it."""
        for mention in numbered(one):
            first, last = mention.sentence
            for body in reversed(self._between(max(first, mention.start - _REACH), mention.start)):
                if fits(one, body) and does(self.view, body.start, body.end, mention):
                    yield mention, body
            for body in self._between(mention.end, min(last, mention.end + _REACH)):
                if fits(one, body) and is_done_by(self.view, body.start, body.end, mention):
                    yield mention, body

    def near(self, one: ResolvedDirective) -> Iterator[tuple[DirectiveMention, Body]]:
        """The body of the document's symbol that stands next to it with a word of making, whatever the order."""
        for mention in numbered(one):
            first, last = mention.sentence
            around = self._between(max(first, mention.start - _REACH), min(last, mention.end + _REACH))
            for body in sorted(around, key=lambda b: max(b.start - mention.end, mention.start - b.end)):
                if not body.of_team and fits(one, body) and makes(self.view, body.start, body.end, mention):
                    yield mention, body

    def next_of_list(
        self, one: ResolvedDirective, said: Sequence[tuple[ResolvedDirective, DirectiveMention, Body]]
    ) -> Iterator[tuple[DirectiveMention, Body]]:
        """The body of the decision named before in a list: `Quyết định số 1-QĐ/HU của A …; Quyết định số 2-QĐ/HU …`."""
        for mention in numbered(one):
            for other, before, body in reversed(said):
                gap = mention.start - before.tail
                near = before.sentence == mention.sentence and 0 <= gap <= _REACH
                if near and self._is_next(one, mention, other, before):
                    yield mention, body
                if 0 <= gap <= _LIST_REACH and self._is_item(one, mention, other, before):
                    yield mention, body

    def linked(
        self, silent: Iterable[ResolvedDirective], said: Sequence[tuple[DirectiveMention, Body]]
    ) -> list[tuple[DirectiveMention, Body]]:
        """The documents of the centre of which a body is said, and those joined before them, however long the list."""
        links = list(said)
        central = [m for one in silent if _OF_CENTRE in one.directive.id for m in numbered(one)]
        for mention in sorted(central, key=lambda m: m.start, reverse=True):
            links += [(mention, body) for after, body in links if self._is_joined(mention, after)]
        return links

    def _is_joined(self, mention: DirectiveMention, after: DirectiveMention) -> bool:
        return after.start > mention.start and _JOINED.fullmatch(self.view, mention.tail, after.start) is not None

    def of_centre(
        self, one: ResolvedDirective, following: Sequence[tuple[DirectiveMention, Body]]
    ) -> Iterator[tuple[DirectiveMention, Body]]:
        """The central body told of the document joined after this one, where it is known to have issued both."""
        known = by_id().get(one.directive.id)
        for mention in numbered(one) if known is not None else ():
            for after, body in following:
                issuers = known.issuers if known is not None else ()
                if self._is_joined(mention, after) and (body.name or body.organization) in issuers:
                    yield mention, body

    def of_plenum(self, one: ResolvedDirective) -> Iterator[tuple[DirectiveMention, Body]]:
        """The committee of which a plenum is told to have passed what the article names by number, too."""
        for mention in numbered(one):
            for body in self._between(mention.end, mention.end + 2 * _LOOK_BACK):
                said = _PLENUM.fullmatch(self.view, mention.end, body.start)
                if said and (body.name or body.organization) == _PLENUMS:
                    yield mention, body
        for mention in one.mentions:
            if mention.form is Form.SESSION:
                for body in self._between(mention.start, mention.end):
                    if (body.name or body.organization) == _PLENUMS:
                        yield mention, body

    def signed(self, one: ResolvedDirective) -> Iterator[tuple[DirectiveMention, Body]]:
        """The body in which somebody has a post who signs the document, or hands it over."""
        for mention in numbered(one) if self.posts else ():
            last = min(mention.sentence[1], mention.end + _REACH)
            for body in self.posts:
                told = mention.end <= body.start <= last and fits(one, body)
                if told and is_signed_in_post(self.view, body.start, body.end, mention):
                    yield mention, body

    def sending(self, one: ResolvedDirective) -> Iterator[tuple[DirectiveMention, Body]]:
        """The body whose team was set up by the document: `Đoàn kiểm tra của A …. Đoàn lập theo X`."""
        for mention in numbered(one) if one.directive.kind is DirectiveKind.QUYET_DINH else ():
            yield from ((mention, body) for body in self._teams_of(one, mention))
        for mention in numbered(one):
            start = max(0, mention.start - _SENT_REACH)
            if not _TEAM_SET_UP.search(self.view, start, mention.start):
                continue
            for body in reversed(self._between(start, mention.start)):
                sender = self._sender(body)
                if sender is not None and fits(one, sender):
                    yield mention, sender

    def _teams_of(self, one: ResolvedDirective, mention: DirectiveMention) -> Iterator[Body]:
        """The body whose team the sentence says to go by the decision."""
        first, last = mention.sentence
        for body in self._between(max(first, mention.start - _REACH), min(last, mention.end + _REACH)):
            if not (fits(one, body) and _TEAM_OF.search(self.view, max(0, body.start - _LOOK_BACK), body.start)):
                continue
            before = body.end <= mention.start and _OF_TEAM_BY.match(self.view, body.end, mention.start)
            by_it = _GOVERNED.search(self.view, max(0, mention.start - _LOOK_BACK), mention.start)
            after = by_it and _BY_WHICH_TEAM.fullmatch(self.view, min(mention.tail, body.start), body.start)
            if before or after:
                yield body

    def _sender(self, body: Body) -> Body | None:
        """The body that sent a team: the one named after it, or in the team's own name."""
        if _TEAM_OF.search(self.view, max(0, body.start - _LOOK_BACK), body.start):
            return body
        team, _, sender = body.name.partition(" của ")
        named = (b for b in self.bodies if b.name == sender)
        return next(named, None) if team.startswith(("Đoàn ", "Tổ ")) else None

    # --- what stands between -----------------------------------------------------------------------------------

    def _between(self, start: int, end: int) -> Sequence[Body]:
        return self.bodies[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def _acts(self, one: ResolvedDirective, body: Body, mention: DirectiveMention) -> bool:
        if WISHED.search(self.view, max(0, body.start - _LOOK_BACK), body.start):
            return False
        decided = one.directive.kind is DirectiveKind.QUYET_DINH and _DECIDED_BY.match(
            self.view, body.end, mention.start
        )
        decided = decided or (one.directive.kind in _GROUNDS and _DONE_BY.match(self.view, body.end, mention.start))
        own = not (body.name or body.organization).startswith("Thường trực")
        ways = (_VOTED, _CHANGED, _PROCLAIMED) if own else (_VOTED, _CHANGED)
        ways = (*ways, _HELD) if own and one.directive.kind is DirectiveKind.QUYET_DINH else ways
        return bool(decided) or any(way.match(self.view, body.end, mention.start) for way in ways)

    def _acts_next(self, one: ResolvedDirective, body: Body, mention: DirectiveMention) -> bool:
        by_it = _BY_IT.search(self.view, max(0, mention.start - _LOOK_BACK), mention.start)
        then = by_it and _THEN.fullmatch(self.view, mention.end, body.start)
        decision = one.directive.kind is DirectiveKind.QUYET_DINH
        return bool(decision and then and _DECIDES_NEXT.match(self.view, body.end))

    def _on_behalf(self, body: Body, mention: DirectiveMention) -> bool:
        before = _ON_BEHALF.search(self.view, max(0, body.start - _LOOK_BACK), body.start)
        return before is not None and _HANDED.fullmatch(self.view, body.end, mention.start) is not None

    def _announced(self, one: ResolvedDirective, body: Body, mention: DirectiveMention) -> bool:
        if (
            one.directive.kind is not DirectiveKind.QUYET_DINH
            or _ANNOUNCED.search(self.view, max(0, body.start - _LOOK_BACK - 60), body.start) is None
        ):
            return False
        if _AS_SET.search(self.view, max(mention.sentence[0], mention.start - _REACH), mention.start):
            return self.view.find(")", mention.end, mention.tail + 1) >= 0
        governed = _GOVERNED.search(self.view, max(0, mention.start - _LOOK_BACK), mention.start)
        if governed is not None and governed.start() == mention.sentence[0]:
            return _BY_WHICH_IS_SET.match(self.view, mention.tail) is not None
        return governed is None and _SETS.match(self.view, mention.tail) is not None

    def _is_item(
        self, one: ResolvedDirective, mention: DirectiveMention, other: ResolvedDirective, before: DirectiveMention
    ) -> bool:
        """Whether both are items of a list: after semicolons in one sentence, or decisions that begin their own."""
        tail = one.directive.symbol.rpartition("/")[2]
        if one is other or tail != other.directive.symbol.rpartition("/")[2] or tail == "TW":
            return False
        if before.sentence == mention.sentence:
            return _ITEM.search(self.view, before.tail, mention.head) is not None
        first = _FIRST.fullmatch(self.view, mention.sentence[0], mention.head)
        decision = one.directive.kind is other.directive.kind is DirectiveKind.QUYET_DINH
        return decision and first is not None and _SETS_ITEM.match(self.view, mention.tail) is not None

    def _is_next(
        self, one: ResolvedDirective, mention: DirectiveMention, other: ResolvedDirective, before: DirectiveMention
    ) -> bool:
        tail = one.directive.symbol.rpartition("/")[2]
        same = one is not other and tail == other.directive.symbol.rpartition("/")[2]
        decision = one.directive.kind is other.directive.kind is DirectiveKind.QUYET_DINH
        listed = same and decision and _NEXT_OF_LIST.fullmatch(self.view, before.tail, mention.start)
        return bool(listed) and _SETS.match(self.view, mention.tail) is not None
