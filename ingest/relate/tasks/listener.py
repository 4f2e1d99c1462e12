"""A speech as it goes on: who speaks, what is asked of whom, and when it is over."""

from __future__ import annotations

from ingest.patterns import lazy
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Outline
from ingest.relate.subjects import HONORIFIC, POSTS, is_oblique
from ingest.relate.tasks.actors import Actors, is_anybody
from ingest.relate.tasks.complements import Complement, Piece, asks_nobody, complement_of
from ingest.relate.tasks.demands import demand_of, pieces_of
from ingest.relate.tasks.narration import discusses
from ingest.relate.tasks.orders import Order, Subject, orders
from ingest.relate.tasks.roles import heads_words_of
from ingest.relate.tasks.speakers import ASKING, LOOK_BACK, SPEAKS_ON
from ingest.relate.tasks.talk import (
    acts,
    announces_list,
    asks_for_work,
    ends_speech,
    first_actors,
    goes_on,
    has_term,
    is_apart,
    is_bare_duty,
    is_detail,
    is_done,
    is_first_part,
    is_heading,
    is_item,
    is_numbered,
    is_numbered_part,
    is_section,
    only_announces,
    opens_list,
    speaker,
    work_due,
)
from ingest.relate.tasks.told import PATIENCE, SOON, SURE_OF_DUTY, Told, duty_of
from schema.authority.phrases import alternation
from schema.document import Zone

_SPLIT = lazy(r"(?:;\s*|mặt khác[\s,]*|đồng thời[\s,]*|;\s*đồng thời[\s,]*|-\s*)$")
_AND_ASKS = lazy(
    rf"{alternation('tasks', 'orders', 'must')}\s+(?:các |mỗi |toàn thể )?(?:đồng chí |cán bộ,? )?đảng viên"
    r"[^;:.]*\svà\s+$"
)
"""One who has reminded members asks next: `nhắc nhở đảng viên … và yêu cầu mỗi đồng chí …`."""
_DIRECTS = lazy(
    r"(?<!\w)(?:phát biểu chỉ đạo|kết luận(?! kiểm tra| giám sát| thanh tra| số)|chỉ đạo|giao nhiệm vụ|yêu cầu"
    r"|đề nghị|lưu ý|quán triệt|định hướng|gợi mở)(?!\w)"
)
"""How a speech is told of in which a leader says what is to be done."""
_AHEAD = lazy(r"\s*(?:trong )?(?:thời gian tới|những tháng cuối năm|những tháng tới|trước mắt|từ nay đến)(?!\w)")
_OPENS_ITEMS = lazy(r":\s*$|:\s*(?:1\s?[.)\-]|a\)|[-+*•]|một là|thứ nhất)\s*[^\W\d]")
_WISHED = lazy(
    rf"(?:\"[,\s–\-]+[^\"]{{0,80}}|,\s+(?:{HONORIFIC}\s+)?{POSTS}(?:[{PERSON}{HOLDER}{POST}]++"
    rf"|{alternation('tasks', 'pronouns')})"
    r"[^\",;:.]{0,20}?\s)(?:mong muốn|mong|mong mỏi|kỳ vọng|hy vọng|kêu gọi|tâm sự|chia sẻ|bày tỏ|nói vui"
    r"|nói đùa)[\s.]*$"
)
"""Whose words before it are a wish: `"Phải gần dân hơn nữa", ông A mong muốn`."""
_COMMA = lazy(r",\s*$")
_TO_BODY = lazy(rf"\s+[{ORG}]")
_TO_PERSON = lazy(rf"\s+{HONORIFIC}\s+[{PERSON}]")
"""What a body gives somebody by name is told, amid demands too: `Tỉnh ủy giao ông A phụ trách …`."""
_SURE = {
    Subject.NAMED: 0.9,
    Subject.AGENT: 0.8,
    Subject.PRONOUN: 0.85,
    Subject.SHARED: 0.8,
    Subject.LEADERS: 0.6,
    Subject.UNSAID: 0.75,
    Subject.DOCUMENT: 0.75,
    Subject.BODY: 0.8,
    Subject.KIND: 0.75,
    Subject.SESSION: 0.8,
    Subject.CELL: 0.75,
    Subject.COMMITTEE: 0.75,
    Subject.TEAM: 0.75,
}
_OWN_MEMBERS = lazy(rf"\s*(?:từng |mỗi |các )?(?:đồng chí )?(?:đảng ủy viên|cấp ủy viên|chi ủy viên|[{POST}])")
"""What a body that is ordered assigns to its own members: `yêu cầu Đảng ủy A: …; phân công từng đảng ủy viên …`."""
_ITS_OWN = lazy(
    rf"\s*(?:(?:\d+|các)\s+)?(?:đồng chí )?(?:[{POST}]|(?:đảng|cấp|chi) ủy viên|đảng viên)"
    rf"(?!\w| \w+ [{PERSON}]| ?[{PERSON}])"
)
"""Members of the body itself: that it shares its work among them is how it works, and no news of a task."""
_HANDS_OUT = frozenset({"giao", "phân công"})
_MUST_LATER = "leader says must, later"
_WORK_MUST = "leader says how work must be done"


class Listener(Told):
    """Hears an article sentence by sentence and keeps what is asked. Used once, in order."""

    def hear(self, line: Outline) -> None:
        """Take in one sentence."""
        self._hear(line)
        self._take_in(line)

    def _hear(self, line: Outline) -> None:
        self._discussing = discusses(line, discussing=self._discussing)
        if line.read.sentence.zone in {Zone.TITLE, Zone.CAPTION}:
            return
        if self._opens_part(line) or self._is_question(line):
            return
        if self._speaking and announces_list(line) and not line.between(0, len(line.text), PERSON, HOLDER, ORG):
            self._listing = self._items = True
            self._ordered = line.read
            self._speaker = self._roles.speaks(line) or self._speaker
            return
        if (
            self._is_labelled(line)
            or self._is_said(line)
            or self._orders(line)
            or self._is_quoted(line)
            or (is_heading(line) and not (self._items and is_item(line)))
        ):
            return
        if (self._listing or self._speaking) and self._goes_on(line):
            return
        if (
            self._is_according(line)
            or self._is_by_order(line)
            or self._is_decided(line)
            or (self._listing and is_detail(line))
        ):
            return
        self._listing = False
        self._actors = self._actors_line = None
        speaks_on = SPEAKS_ON.match(line.text) is not None
        self._resume(line, speaks_on=speaks_on)
        person = speaker(line) if not speaks_on else None
        who = (person.thing,) if person is not None else self._roles.speaks(line) if not speaks_on else ()
        who = who or self._according_to(line)[1]
        if who and self._standing.has_post(who[0]):
            self._number += who != self._speaker or not self._speaking
            self._directing = _DIRECTS.search(line.text) is not None or (self._directing and who == self._speaker)
            self._speaker, self._speaking = who, PATIENCE
            self._listing = self._items = announces_list(line)
        elif ends_speech(line, self._speaker) and not speaks_on:
            self._speaking = 0
        self._speaking = max(0, self._speaking - 1)

    def _is_question(self, line: Outline) -> bool:
        """Take in what an interviewer asks: after what work he gives, the one interviewed tells it."""
        if not self._interviewed or not line.text.rstrip().endswith("?"):
            return False
        self._asked_for_work = asks_for_work(line) and all(map(self._standing.leads, self._interviewed))
        if self._asked_for_work:
            self._number += 1
            self._speaker, self._speaking, self._directing = self._interviewed, PATIENCE, True
        return self._asked_for_work

    def _resume(self, line: Outline, *, speaks_on: bool) -> None:
        """Take in that the one spoken of before begins to speak by a pronoun: `Bà A chủ trì. Đồng chí cho rằng …`."""
        if not speaks_on or self._speaking or self._listing or not self._before:
            return
        people = all(thing in self._reading.people and self._standing.leads(thing) for thing in self._before)
        if people and self._him(line.text.strip(' -*+"').split(" ", 1)[0]) == self._before:
            self._number += 1
            self._speaker, self._speaking, self._directing = self._before, PATIENCE, False

    def _opens_part(self, line: Outline) -> bool:
        """Take in that another part of the article begins; tells whether its heading says whose words follow."""
        if is_numbered_part(line):
            self._counts = self._counts or self._items or bool(self._speaking and is_first_part(line))
        if is_section(line) or (is_numbered_part(line) and not self._counts):
            self._listing, self._speaking = False, 0
        headed = heads_words_of(line)
        if headed:
            self._number += 1
            self._speaker, self._speaking, self._listing = headed, PATIENCE, False
        return bool(headed)

    def _orders(self, line: Outline) -> bool:
        """Read the verbs of order of a sentence; tells whether there was one."""
        found = orders(line)
        self._here, self._here_at = (), 0
        done = 0
        any_order = False
        for index, order in enumerate(found):
            if order.start < done or self._is_demanded(line, order):
                continue
            stop = order.stop or next((o.start for o in found[index + 1 :] if self._splits(line, o)), len(line.text))
            complement = self._complement(line, order, stop)
            if order.subject in {Subject.NAMED, Subject.PRONOUN}:
                self._here, self._here_at = self._assigners(line, order), order.start
            if complement is not None:
                done = stop
                if not (self._discussing and order.phrase.id == "đề nghị" and asks_nobody(complement)):
                    self._take(line, order, complement)
                    any_order = True
        return any_order

    def _is_demanded(self, line: Outline, order: Order) -> bool:
        """Whether a body's order is itself demanded in a list: `Cùng với đó, UBND huyện chỉ đạo các phòng …`."""
        by_body = order.subject is Subject.NAMED and all(m.sign == ORG for m in order.assigners)
        if not (self._listing and by_body and order.phrase.id in {"chỉ đạo", "giao", "phân công"}):
            return False
        bare = not line.text[order.assigners[-1].end : order.start].strip()
        other = self._speaker != tuple(m.thing for m in order.assigners) and not _TO_PERSON.match(line.text, order.end)
        return bare and other and not is_done(line, 0, order.start)

    def _splits(self, line: Outline, order: Order) -> bool:
        """Whether a verb within a complement begins another order of the same or of another speaker."""
        before = line.text[max(0, order.start - LOOK_BACK) : order.start]
        if order.phrase.id in ASKING and _AND_ASKS.search(line.text, 0, order.start):
            return self._complement(line, order, len(line.text)) is not None
        if order.phrase.id in {"chỉ đạo", "buộc"} and order.subject is Subject.SHARED and not _SPLIT.search(before):
            return False
        if order.phrase.id == "phân công" and _OWN_MEMBERS.match(line.text, order.end):
            return False
        if order.subject is Subject.SHARED:
            named = (
                order.phrase.id in {*ASKING, "lưu ý", "dặn"}
                and (_COMMA.search(before) or _SPLIT.search(before))
                and (_TO_BODY.match(line.text, order.end) or _TO_PERSON.match(line.text, order.end))
            )
            gives = order.phrase.sort != "must" and order.phrase.id not in ASKING
            starts = bool(gives or named or (order.phrase.sort != "must" and _SPLIT.search(before)))
        else:
            by_person = any(m.sign != ORG for m in order.assigners)
            starts = order.subject is Subject.NAMED and by_person and order.phrase.sort in {"any", "upward"}
        return starts and self._complement(line, order, len(line.text)) is not None

    def _complement(self, line: Outline, order: Order, stop: int) -> Complement | None:
        assigners = self._assigners(line, order)
        found = complement_of(line, order, stop, assigners, self._standing) if assigners else None
        if found is None or all(map(self._standing.has_post, assigners)):
            return found
        told = [found.lead, *(piece.demand.actors for piece in found.pieces)]
        return found if any(m.sign == ORG for actors in told if actors for m in actors.marks) else None

    def _take(self, line: Outline, order: Order, complement: Complement) -> None:
        self._begin(line, complement.assigners)
        self._listing = not complement.is_quoted and order.phrase.id != "dặn"
        self._items = _OPENS_ITEMS.search(line.text) is not None
        self._actors, self._actors_line = (complement.lead, line) if complement.lead else (None, None)
        if complement.is_quoted:
            self._take_quoted(self._quotation(line))
        if order.phrase.id in _HANDS_OUT and self._is_its_own(line, order):
            return
        passive = order.subject in {Subject.AGENT, Subject.UNSAID}
        rule = "order, passive" if passive else f"order: {order.phrase.id}"
        doubtful = order.phrase.sort == "must" or order.phrase.id == "chỉ đạo"
        sure = min(_SURE[order.subject], SURE_OF_DUTY) if doubtful else _SURE[order.subject]
        for piece in complement.pieces:
            self._ask(line, piece, rule, sure)

    def _is_its_own(self, line: Outline, order: Order) -> bool:
        """Whether bodies share their work among their own members, by no day: `phân công 17 đảng ủy viên phụ trách`."""
        bodies = order.subject is Subject.NAMED and all(
            m.sign == ORG and not is_oblique(line, m) for m in order.assigners
        )
        return bodies and _ITS_OWN.match(line.text, order.end) is not None and not has_term(line, order.end)

    def _goes_on(self, line: Outline) -> bool:
        """Read a sentence without a verb of order as part of the speech; tells whether it is."""
        if not all(self._standing.leads(thing) for thing in self._speaker):
            return False
        found = first_actors(line)
        if found is not None and any(m.thing in self._speaker for m in found.marks):
            return False
        lists = self._listing and not line.text.startswith('"')
        rule = self._rule(line, found) if lists or not is_anybody(line, found) else None
        if rule is None or _WISHED.search(line.text):
            return False
        if not self._listing:
            self._begin(line, self._speaker)
            self._listing = True
        self._replace_announced(line)
        mixed = rule[0] == _MUST_LATER
        start = (work_due(line) or 0) if rule[0] == _WORK_MUST else 0
        for number, (a, b) in enumerate(pieces_of(line, start, len(line.text))):
            demand = demand_of(line, a, b, first=number == 0 and not mixed)
            if demand is not None and (demand.duty or demand.opened or not mixed):
                self._ask(line, Piece(a, b, demand), *rule)
        return True

    def _replace_announced(self, line: Outline) -> None:
        """A list takes the place of the demand that only announced it: `… thực hiện ba việc. Một là, …`."""
        last = self.asked[-1] if self.asked else None
        if last is not None and last.ordered is self._ordered and last.number == self._number and opens_list(line):
            demand = last.piece.demand
            if only_announces(last.line.text[demand.start : demand.end]):
                self.asked.pop()

    def _rule(self, line: Outline, actors: Actors | None) -> tuple[str, float] | None:
        """As what a sentence goes on with a speech, and how surely; None where it does not."""
        if self._listing and goes_on(line):
            return "list goes on", 0.75
        if self._listing and actors is not None and not actors.duty and acts(line, actors):
            return "body acts in a list", 0.7
        if (
            self._items
            and is_item(line)
            and actors is not None
            and actors.marks
            and not is_done(line, 0, actors.end + SOON)
        ):
            return "item of a list", 0.85
        if self._listing and is_numbered(line):
            return "item of a list", 0.7
        if actors is not None and actors.marks and is_apart(line, actors):
            return "told apart", 0.7
        if self._speaking and actors is not None and self._is_ahead(line, actors):
            return "leader says what is ahead", 0.65
        if actors is None and self._directing and self._speaking and is_bare_duty(line):
            return "leader says must", 0.6
        if actors is None and self._directing and work_due(line) is not None:
            return _WORK_MUST, 0.6
        if (
            actors is not None
            and not actors.duty
            and any(duty_of(line, a, b) for a, b in pieces_of(line, 0, len(line.text))[1:])
        ):
            return _MUST_LATER, 0.65
        return ("leader says must", SURE_OF_DUTY) if actors is not None and actors.duty else None

    def _is_ahead(self, line: Outline, actors: Actors) -> bool:
        """Whether a leader says what bodies below him do next: `Thời gian tới, Ban Dân vận xây dựng kế hoạch …`.

        So do what follows at once on words that only say that he is brief, and what has its day: `… trước 30/6`.
        """
        below = bool(actors.marks) and all(self._standing.is_below(m.thing, self._speaker) for m in actors.marks)
        ahead = self._to_the_point or _AHEAD.match(line.text) is not None or has_term(line, actors.end)
        ahead = ahead or self._asked_for_work
        return below and ahead and acts(line, actors)
