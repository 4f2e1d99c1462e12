"""A speech as it goes on: who speaks, what is asked of whom, and when it is over."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass

from ingest.reading import Reading, ReadSentence
from ingest.relate.outline import DIRECTIVE, HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import HONORIFIC, POSTS, is_oblique, subject_of
from ingest.relate.tasks_complements import Complement, Piece, complement_of
from ingest.relate.tasks_demands import CONNECTED, Actors, Demand, demand_of, pieces_of
from ingest.relate.tasks_orders import SAID_TO_BE, UNNAMED_BODIES, Order, Subject, orders
from ingest.relate.tasks_roles import Roles, heads_words_of
from ingest.relate.tasks_standing import Standing, is_team
from ingest.relate.tasks_talk import (
    acts,
    announces_list,
    ends_speech,
    first_actors,
    goes_on,
    goes_on_deciding,
    has_term,
    is_bare_duty,
    is_detail,
    is_done,
    is_first_part,
    is_heading,
    is_item,
    is_numbered,
    is_numbered_part,
    is_section,
    is_to_the_point,
    only_announces,
    opens_list,
    speaker,
)
from schema.authority.phrases import alternation
from schema.document import Zone

_ALONE = re.compile(
    rf"{CONNECTED.pattern}(?:(?:đối với|về|riêng|với|trên|trong|trước|liên quan đến)\s[^,;:.]{{0,80}}[,:]\s*)?"
)
_ALONE_ASKING = re.compile(rf"{CONNECTED.pattern}(?:đối với|về|liên quan đến)\s[^;:.{ORG}{PERSON}{HOLDER}]{{0,160}}\s$")
_SPLIT = re.compile(r"(?:;\s*|mặt khác[\s,]*|đồng thời[\s,]*|;\s*đồng thời[\s,]*|-\s*)$")
_ASKING = frozenset({"yêu cầu", "đề nghị"})
_AND_ASKS = re.compile(
    rf"{alternation('tasks', 'orders', 'must')}\s+(?:các |mỗi |toàn thể )?(?:đồng chí |cán bộ,? )?đảng viên"
    r"[^;:.]*\svà\s+$"
)
"""One who has reminded members asks next: `nhắc nhở đảng viên … và yêu cầu mỗi đồng chí …`."""
_ISSUES = re.compile(
    rf"([{ORG}]++)(?:\s(?:đã|vừa|mới|cũng|kịp thời))*\s(?:ký\s)?(?:ban hành|ra|có|gửi)\s+(?:các\s+)?[{DIRECTIVE}]"
    rf"|[{DIRECTIVE}]++(?:,? ngày [\d/.\-]+)?,?\s+của\s+([{ORG}]++)"
)
"""Whose document it is that orders in the sentences after it: `Nghị quyết yêu cầu các chi bộ …`."""
_DECIDES = re.compile(
    rf"([{ORG}]++)(?:\s(?:đã|vừa|mới|cũng|tổ chức))*,?\s+(?:[^;:.,{ORG}{PERSON}]{{0,30}}[\s,]+)?"
    rf"(?:ban hành|quyết định|thống nhất|bàn|kết luận|có (?:văn bản|công văn|kế hoạch)"
    rf"|xây dựng (?:kế hoạch|[{DIRECTIVE}])"
    rf"|ra [{DIRECTIVE}]|ra (?:nghị quyết|thông báo|văn bản)|họp|thông qua)(?!\w)"
)
"""The body that decides, whose orders the next sentence may go on with: `… quyết định lập tổ. Giao Ban A theo dõi`."""
_IN_IT = re.compile(r"\s*(?:trong đó|theo đó|qua đó|đồng thời),?\s+$")
_HANDS_OVER = frozenset({"giao", "yêu cầu", "đề nghị", "phân công"})
_MUST = re.compile(rf"(?<!không )(?<!chưa ){alternation('tasks', 'duties')}")
_IN_A_YEAR = re.compile(r"\s*(?:từ |vào |trong )?năm \d{4},")
_ACCORDING = re.compile(rf"\s*theo\s+(?:{HONORIFIC}\s+)?{POSTS}([{PERSON}]++)")
_ACCORDING_TO = re.compile(
    rf"\s*theo\s+(?:{HONORIFIC}\s+)?{POSTS}([{PERSON}]++)(?:[\s,\-()]{{1,4}}(?:và |kiêm )?[{POST}]++)*"
    r"\s*,\s+(?:thì\s+)?"
)
_ACCORDING_TO_HIM = re.compile(r"\s*(?:cũng )?theo\s+(đồng chí|đ/c|ông|bà|anh|chị|bí thư|chủ tịch|trưởng đoàn)(?: này)?,\s+")
_INTERVIEW = re.compile(r"(?<!\w)(?:phỏng vấn|trò chuyện với|trao đổi với|cuộc trao đổi|trả lời)(?!\w)")
_BY_ME = re.compile(r"(?<!\w)(?:tôi|chúng tôi)\s+(?:[^\s,;:.]+\s+){0,3}$")
_DIRECTS = re.compile(
    r"(?<!\w)(?:phát biểu chỉ đạo|kết luận(?! kiểm tra| giám sát| thanh tra| số)|chỉ đạo|giao nhiệm vụ|yêu cầu|đề nghị|lưu ý|quán triệt|định hướng|gợi mở)(?!\w)"
)
"""How a speech is told of in which a leader says what is to be done."""
_BY_BODY = re.compile(rf"\s*theo\s+([{ORG}]++),\s")
_AHEAD = re.compile(r"\s*(?:trong )?(?:thời gian tới|những tháng cuối năm|những tháng tới|trước mắt|từ nay đến)(?!\w)")
_SEMICOLON = re.compile(r";[^;,:.]{0,20}$")
_OPENS_WITH_POST = re.compile(rf"[\s\-*+\"]*(?:đồng chí |đ/c |ông |bà )?([{POST}]++)\s(?!.*[{POST}]\s*$)")
_OPENS_ITEMS = re.compile(r":\s*$|:\s*(?:1\s?[.)\-]|a\)|[-+*•]|một là|thứ nhất)\s*[^\W\d]")
_AMENDS = re.compile(
    r"(?:(?:nghiêm túc|sớm|khẩn trương|tự|tổ chức)\s)*(?:kiểm điểm|rút kinh nghiệm|khắc phục|chấn chỉnh|sửa chữa|thu hồi|hoàn trả|nộp|báo cáo|giải trình|xử lý)(?!\w)"
)
_WISHED = re.compile(r"\"[,\s–\-]+[^\"]{0,80}(?:mong muốn|mong|kêu gọi|tâm sự|chia sẻ|bày tỏ|nói vui|nói đùa)[\s.]*$")
"""Whose words before it are a wish: `"Phải gần dân hơn nữa", ông A mong muốn`."""
_ATTRIBUTED = re.compile(
    rf"\"([^\"]{{8,400}})\"[\s,–\-]+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?([{PERSON}{HOLDER}]++)(?:[\s,\-()]{{1,4}}[{POST}]++)*,?\s+([^\";]{{2,60}})$"
)
_NO_DEMAND = re.compile(r"(?:\w+ )?(?:mong|kêu gọi|tâm sự|kể|nói đùa|nói vui|hỏi|đề xuất|kiến nghị|ước|than|hứa|nhớ lại|bày tỏ|chia sẻ)")
_BY_ORDER_OF = re.compile(
    rf"[\s\-*+]*(?:theo|chấp hành)\s+(?:sự\s+)?(?:phân công|mệnh lệnh|lệnh|phân việc|giao việc)\s+của\s+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?"
    rf"([{ORG}{PERSON}{HOLDER}]++)(?:[\s,\-()]{{1,4}}[{POST}]++)*,\s+"
)
_URGENT = re.compile(r"(?<!\w)(?:ngay|sớm|gấp|khẩn trương|xong|trước|chậm nhất|trong (?:tháng|tuần|quý|đêm|ngày))(?!\w)")
_COMMA = re.compile(r",\s*$")
_TO_BODY = re.compile(rf"\s+[{ORG}]")
_TO_PERSON = re.compile(rf"\s+{HONORIFIC}\s+[{PERSON}]")
"""What a body gives somebody by name is told, amid demands too: `Tỉnh ủy giao ông A phụ trách …`."""
_SPEAKS_ON = re.compile(
    rf"[\s\-*+\"]*{alternation('tasks', 'pronouns')}\s+(?:cũng |đã |còn |rất )*{alternation('tasks', 'speech')}"
)
_SURE = {
    Subject.NAMED: 0.9,
    Subject.AGENT: 0.8,
    Subject.PRONOUN: 0.85,
    Subject.SHARED: 0.8,
    Subject.LEADERS: 0.6,
    Subject.UNSAID: 0.75,
    Subject.DOCUMENT: 0.75,
    Subject.BODY: 0.8,
    Subject.SESSION: 0.8,
    Subject.CELL: 0.75,
}
_SURE_OF_DUTY = 0.7
_OWN_PRONOUN = re.compile(r"(?<!\w)(ông|bà|anh|chị)\s+(?:[^\s,;:.]+\s+){0,2}$")
_STARTS_WITH_PRONOUN = re.compile(rf"[\s\-*+\"]*(?:(?:rồi|sau đó|đoạn|cuối buổi|trưa|chiều|tối),?\s+)?{alternation('tasks', 'pronouns')}\s")
_BY_PRONOUN = re.compile(
    rf"[\s\-*+\"]*(?:{alternation('tasks', 'joints')}[\s,]*)*{alternation('tasks', 'pronouns')}"
    rf"\s+(?![{PERSON}{HOLDER}{ORG}{POST}])"
)
_OWN_MEMBERS = re.compile(rf"\s*(?:từng |mỗi |các )?(?:đồng chí )?(?:đảng ủy viên|cấp ủy viên|chi ủy viên|[{POST}])")
"""What a body that is ordered assigns to its own members: `yêu cầu Đảng ủy A: …; phân công từng đảng ủy viên …`."""
_CHIEFS = frozenset({"Bí thư"})
_CONCLUDES = re.compile(r"(?<!\w)kết luận(?!\w)")
_SOON = 30  # characters
_PATIENCE = 8  # sentences of talk that a speaker may put before what is to be done
_LONGEST_QUOTATION = 5  # sentences
_OPENS_WITHIN = 200  # characters of a sentence
_LOOK_BACK = 60  # characters
_LONG_POST = 160  # characters: a firm's full name may stand in it


@dataclass(frozen=True, slots=True)
class Asked:
    """A demand found: its outline and piece, who orders, who shall act (and in which outline that is said).

    `ordered` is the sentence with the verb of order; `number` tells the demands of one speech.
    """

    line: Outline
    piece: Piece
    assigners: tuple[str, ...]
    actors: Actors | None
    actors_line: Outline | None
    ordered: ReadSentence
    rule: str
    confidence: float
    number: int


def _decider(line: Outline) -> tuple[str, ...]:
    """The body that a sentence says decided something, where it is no complement; else nobody."""
    match = _DECIDES.search(line.text)
    mark = line.by_start.get(match.start(1)) if match is not None else None
    return () if mark is None or is_oblique(line, mark) else (mark.thing,)


def _duty(line: Outline, start: int, end: int) -> Demand | None:
    """The demand of a piece that names who must do it."""
    demand = demand_of(line, start, end, first=False)
    return demand if demand is not None and demand.duty and demand.actors is not None else None


def _body_spoken_of(line: Outline) -> tuple[str, ...]:
    """The body that is the subject of a sentence or whose words it tells; nobody where there is none."""
    told = _BY_BODY.match(line.text)
    mark = line.by_start.get(told.start(1)) if told is not None else None
    found = mark or next((m for m in line.between(0, len(line.text), ORG) if not is_oblique(line, m)), None)
    return (found.thing,) if found is not None else ()


class Listener:
    """Hears an article sentence by sentence and keeps what is asked. Used once, in order."""

    def __init__(self, reading: Reading) -> None:
        self.asked: list[Asked] = []
        self._reading = reading
        self._standing = Standing(reading)
        self._speaker: tuple[str, ...] = ()
        self._before: tuple[str, ...] = ()
        self._roles = Roles()
        self._listing = False
        self._speaking = 0
        self._to_the_point = False
        self._items = False
        self._counts = False
        self._actors: Actors | None = None
        self._actors_line: Outline | None = None
        self._here: tuple[str, ...] = ()
        self._ordered: ReadSentence | None = None
        self._number = 0
        self._issuer: tuple[str, ...] = ()
        self._team: tuple[str, ...] = ()
        self._interviewed: tuple[str, ...] = ()
        self._directing = False
        self._decider: tuple[str, ...] = ()
        self._others = False
        self._body: tuple[str, ...] = ()
        self._heard: deque[Outline] = deque(maxlen=_LONGEST_QUOTATION)

    def hear(self, line: Outline) -> None:
        """Take in one sentence."""
        self._hear(line)
        self._heard.append(line)
        issued = _ISSUES.search(line.text)
        issuer = line.by_start.get(issued.start(1) if issued[1] else issued.start(2)) if issued else None
        self._issuer = (issuer.thing,) if issuer is not None else self._issuer
        decider = _decider(line)
        self._others = bool(decider and self._decider and decider != self._decider)
        self._decider = decider or (self._decider if goes_on_deciding(line) else ())
        self._body = _body_spoken_of(line) or self._body
        self._team = self._standing.team_of(line) or self._team
        self._roles.hear(line)
        self._to_the_point = bool(self._speaking) and is_to_the_point(line)
        if not self._interviewed and _INTERVIEW.search(line.words):
            self._interviewed = self._only_official(line)
        people = [m for m in line.between(0, len(line.text), PERSON) if not is_oblique(line, m)]
        according = _ACCORDING.match(line.text)
        said = line.by_start.get(according.start(1)) if according else None
        if _SPEAKS_ON.match(line.text) and not (self._speaking or self._listing):
            return
        if said is None and _STARTS_WITH_PRONOUN.match(line.text) and not people:
            return
        people = people or [m for m in line.between(0, len(line.text), HOLDER) if not is_oblique(line, m)]
        self._before = (said.thing,) if said is not None else (people[0].thing,) if len(people) == 1 else ()

    def _hear(self, line: Outline) -> None:
        if line.read.sentence.zone in {Zone.TITLE, Zone.CAPTION}:
            return
        if self._opens_part(line):
            return
        if self._speaking and announces_list(line) and not line.between(0, len(line.text), PERSON, HOLDER, ORG):
            self._listing = self._items = True
            self._ordered = line.read
            self._speaker = self._roles.speaks(line) or self._speaker
            return
        if self._is_said(line) or self._orders(line) or self._is_quoted(line) or (is_heading(line) and not (self._items and is_item(line))):
            return
        if (self._listing or self._speaking) and self._goes_on(line):
            return
        if self._is_according(line) or self._is_by_order(line) or self._is_decided(line) or (self._listing and is_detail(line)):
            return
        self._listing = False
        self._actors = self._actors_line = None
        speaks_on = _SPEAKS_ON.match(line.text) is not None
        person = speaker(line) if not speaks_on else None
        who = (person.thing,) if person is not None else self._roles.speaks(line) if not speaks_on else ()
        if who and self._standing.has_post(who[0]):
            self._number += who != self._speaker or not self._speaking
            self._directing = _DIRECTS.search(line.text) is not None or (self._directing and who == self._speaker)
            self._speaker, self._speaking = who, _PATIENCE
            self._listing = self._items = announces_list(line)
        elif ends_speech(line, self._speaker) and not speaks_on:
            self._speaking = 0
        self._speaking = max(0, self._speaking - 1)

    def _opens_part(self, line: Outline) -> bool:
        """Take in that another part of the article begins; tells whether its heading says whose words follow."""
        if is_numbered_part(line):
            self._counts = self._counts or self._items or bool(self._speaking and is_first_part(line))
        if is_section(line) or (is_numbered_part(line) and not self._counts):
            self._listing, self._speaking = False, 0
        headed = heads_words_of(line)
        if headed:
            self._number += 1
            self._speaker, self._speaking, self._listing = headed, _PATIENCE, False
        return bool(headed)

    def _only_official(self, line: Outline) -> tuple[str, ...]:
        """The only person with an office whom a sentence names."""
        found = dict.fromkeys(m.thing for m in line.marks if m.sign in {PERSON, HOLDER} and self._standing.leads(m.thing))
        return tuple(found) if len(found) == 1 else ()

    # --- verbs of order -------------------------------------------------------------------------------------------

    def _orders(self, line: Outline) -> bool:
        """Read the verbs of order of a sentence; tells whether there was one."""
        found = orders(line)
        self._here = ()
        done = 0
        any_order = False
        for index, order in enumerate(found):
            if order.start < done or self._is_demanded(line, order):
                continue
            stop = order.stop or next((o.start for o in found[index + 1 :] if self._splits(line, o)), len(line.text))
            complement = self._complement(line, order, stop)
            if order.subject in {Subject.NAMED, Subject.PRONOUN}:
                self._here = self._assigners(line, order)
            if complement is not None:
                self._take(line, order, complement)
                any_order, done = True, stop
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
        before = line.text[max(0, order.start - _LOOK_BACK) : order.start]
        if order.phrase.id in _ASKING and _AND_ASKS.search(line.text, 0, order.start):
            return self._complement(line, order, len(line.text)) is not None
        if order.phrase.id in {"chỉ đạo", "buộc"} and order.subject is Subject.SHARED and not _SPLIT.search(before):
            return False
        if order.phrase.id == "phân công" and _OWN_MEMBERS.match(line.text, order.end):
            return False
        if order.subject is Subject.SHARED:
            named = (
                order.phrase.id in {*_ASKING, "lưu ý", "dặn"}
                and (_COMMA.search(before) or _SPLIT.search(before))
                and (_TO_BODY.match(line.text, order.end) or _TO_PERSON.match(line.text, order.end))
            )
            gives = order.phrase.sort != "must" and order.phrase.id not in _ASKING
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

    def _assigners(self, line: Outline, order: Order) -> tuple[str, ...]:
        """The ids of who gives an order; nobody where that can't be told."""
        if order.subject is Subject.PRONOUN:
            named = [m for m in subject_of(line, order.start) if m.sign != ORG]
            return (named[0].thing,) if named else self._holding(line, order)
        if order.subject is Subject.UNSAID and _IN_A_YEAR.match(line.text):
            return ()
        if order.subject is Subject.UNSAID or (order.subject is Subject.SHARED and self._is_pronouns(line, order)):
            asks = self._speaking and (self._directing or order.subject is Subject.SHARED)
            return self._speaker if asks or self._listing else ()
        if order.subject in UNNAMED_BODIES:
            return self._unnamed_body(order.subject)
        if order.subject is Subject.LEADERS:
            told_by = line.between(0, order.start, ORG, POST) + line.between(0, order.start, PERSON, HOLDER)
            bodies = {thing for m in told_by for thing in (m.thing, *self._held(m.thing))}
            return self._leaders(line.text[max(0, order.start - _LOOK_BACK) : order.start], tuple(bodies))
        before = line.text[max(0, order.start - _LOOK_BACK) : order.start]
        if order.assigners:
            things = tuple(dict.fromkeys(m.thing for m in order.assigners))
            known = order.phrase.sort == "actor" or order.phrase.id == "lưu ý"
            return things if known or all(self._standing.has_post(t) for t in things) else ()
        if self._here and order.subject is Subject.SHARED and (order.phrase.id in _ASKING or _SEMICOLON.search(before)):
            return self._here
        alone = order.phrase.id in _ASKING and _ALONE_ASKING.match(line.text, 0, order.start)
        alone = alone or _ALONE.match(line.text, 0, order.start)
        if alone is None or alone.end() != order.start:
            return self._decider if _IN_IT.fullmatch(line.text, 0, order.start) else ()
        if self._speaking or self._listing:
            return self._speaker
        goes_on = order.phrase.id in _HANDS_OVER or _IN_IT.fullmatch(line.text, 0, order.start)
        return self._decider if goes_on else ()

    def _leaders(self, before: str, told_by: tuple[str, ...]) -> tuple[str, ...]:
        """The body that `lãnh đạo huyện` or `Đoàn` at the end of `before` means; of teams, the last one spoken of."""
        found = self._standing.leaders(before, (*told_by, *self._speaker))
        return found or ((self._roles.team_head or self._team) if is_team(before) else ())

    def _unnamed_body(self, subject: Subject) -> tuple[str, ...]:
        """The body that a subject tells by its kind or by its document alone."""
        if subject is Subject.DOCUMENT:
            return self._issuer
        if subject is Subject.SESSION:
            return self._roles.session
        return self._body if subject is Subject.BODY else self._standing.own_cell()

    def _holding(self, line: Outline, order: Order) -> tuple[str, ...]:
        """The one who speaks, unless a post stands before the verb that is not his: `Bí thư Huyện ủy yêu cầu`."""
        if told := self._roles.before(line, max(0, order.start - _LOOK_BACK), order.start):
            return told
        if (other := self._other_chief(line, order)) is not None:
            return other
        posts = line.between(max(0, order.start - _LONG_POST), order.start, POST)
        body = posts[-1].thing if posts and not line.text[posts[-1].end : order.start].strip() else ""
        people = (self._reading.people.get(thing) for thing in self._speaker)
        held = {post.organization for person in people if person for post in person.posts}
        if body:
            return self._speaker if body in held else self._of_chief(line, posts[-1])
        silent = not (self._speaking or self._listing or self._before)
        if silent and _BY_ME.search(line.text, 0, order.start):
            return self._interviewed
        found = self._speaker if self._speaking or self._listing or not self._before else self._before
        if self._before and all(thing in self._reading.organizations for thing in found):
            found = self._before
        found = self._not_other(line, order, found)
        return found if all(self._standing.has_post(thing) for thing in found) else ()

    def _other_chief(self, line: Outline, order: Order) -> tuple[str, ...] | None:
        """Nobody, where the sentence's subject is a post alone that is not the speaker's: `Bí thư A đi …, đồng chí giao`."""
        opens = _OPENS_WITH_POST.match(line.text, 0, order.start)
        post = line.by_start.get(opens.start(1)) if opens is not None else None
        if post is None or line.between(0, order.start, PERSON, HOLDER):
            return None
        return None if any(post.thing in self._held(thing) for thing in (*self._speaker, *self._before)) else ()

    def _held(self, thing: str) -> set[str]:
        person = self._reading.people.get(thing)
        return {post.organization for post in person.posts} if person is not None else set()

    def _not_other(self, line: Outline, order: Order, found: tuple[str, ...]) -> tuple[str, ...]:
        """Those whom a pronoun may mean: the one spoken of before where it can't be who speaks (`ông`: no `bà A`)."""
        said = _OWN_PRONOUN.search(line.text, 0, order.start)
        if said is None or not any(self._standing.is_other(thing, said[1]) for thing in found):
            return found
        return () if any(self._standing.is_other(thing, said[1]) for thing in self._before) else self._before

    def _of_chief(self, line: Outline, mark: Mark) -> tuple[str, ...]:
        """The committee whose secretary, named nowhere in the text, concludes: he speaks for it."""
        post, bodies = mark.post, self._reading.organizations
        if post is None or post.title not in _CHIEFS or not _CONCLUDES.search(line.text, 0, mark.start):
            return ()
        posts = (p for person in self._reading.people.values() for p in person.posts)
        held = any(p.organization == mark.thing and p.title == post.title for p in posts)
        return () if held or mark.thing not in bodies or bodies[mark.thing].bare else (mark.thing,)

    def _is_pronouns(self, line: Outline, order: Order) -> bool:
        """Whether a sentence's subject is a pronoun, not a body named after it: `Đồng chí ghi nhận …; giao …`."""
        return _BY_PRONOUN.match(line.text) is not None and all(m.sign == ORG for m in order.assigners)

    def _take(self, line: Outline, order: Order, complement: Complement) -> None:
        self._begin(line, complement.assigners)
        self._listing = not complement.is_quoted and order.phrase.id != "dặn"
        self._items = _OPENS_ITEMS.search(line.text) is not None
        self._actors, self._actors_line = (complement.lead, line) if complement.lead else (None, None)
        if complement.is_quoted:
            self._take_quoted(self._quotation(line))
        passive = order.subject in {Subject.AGENT, Subject.UNSAID}
        rule = "order, passive" if passive else f"order: {order.phrase.id}"
        doubtful = order.phrase.sort == "must" or order.phrase.id == "chỉ đạo"
        sure = min(_SURE[order.subject], _SURE_OF_DUTY) if doubtful else _SURE[order.subject]
        for piece in complement.pieces:
            self._ask(line, piece, rule, sure)

    def _is_said(self, line: Outline) -> bool:
        """Read what a sentence says is somebody's order: `"…" - đó là yêu cầu của ông A`, `Đây là chỉ đạo của B`."""
        match = SAID_TO_BE.search(line.text)
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
        match = _ACCORDING_TO.match(line.text) or _ACCORDING_TO_HIM.match(line.text)
        mark = line.by_start.get(match.start(1)) if match is not None else None
        who = (mark.thing,) if mark is not None else self._him(match[1]) if match is not None else ()
        if match is None or not who or not all(map(self._standing.leads, who)):
            return False
        pieces = [Piece(a, b, d) for a, b in pieces_of(line, match.end(), len(line.text)) if (d := _duty(line, a, b))]
        if not pieces or pieces[0].demand.actors is None or not pieces[0].demand.actors.marks:
            return False
        self._begin(line, who)
        self._listing, self._speaking = True, _PATIENCE
        self._actors = self._actors_line = None
        for piece in pieces:
            self._ask(line, piece, "leader says must", _SURE_OF_DUTY)
        return True

    def _him(self, pronoun: str) -> tuple[str, ...]:
        """Whom `theo ông` means: the one who speaks, else the one spoken of before."""
        for found in (self._speaker if self._speaking or self._listing else (), self._before):
            people = found and not any(thing in self._reading.organizations for thing in found)
            if people and not any(self._standing.is_other(thing, pronoun) for thing in found):
                return found
        return ()

    def _is_quoted(self, line: Outline) -> bool:
        """Read the duties of a quotation, by whatever verb its speaker is told after it: `"Xã A phải …", ông B gằn giọng`."""
        match = _ATTRIBUTED.match(line.text) if line.text.startswith('"') else None
        mark = line.by_start.get(match.start(2)) if match is not None else None
        if match is None or mark is None or not self._standing.leads(mark.thing) or _NO_DEMAND.match(match[3]):
            return False
        pieces = [Piece(a, b, d) for a, b in pieces_of(line, *match.span(1)) if (d := _duty(line, a, b))]
        named = [piece for piece in pieces if piece.demand.actors and piece.demand.actors.marks]
        if not named:
            return False
        self._begin(line, (mark.thing,))
        self._listing, self._actors, self._actors_line = False, None, None
        for piece in named:
            self._ask(line, piece, "said by", _SURE_OF_DUTY)
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
        if not (demand.opened or demand.duty) and _URGENT.search(line.text, demand.start) is None:
            return False
        self._begin(line, (mark.thing,))
        self._listing, self._actors, self._actors_line = True, None, None
        self._ask(line, Piece(match.end(), len(line.text), demand), "by order", _SURE_OF_DUTY)
        return True

    def _is_decided(self, line: Outline) -> bool:
        """Read what a body must do by a decision told before: `UBKT cảnh cáo ông A. Chi ủy B phải kiểm điểm`."""
        sure = self._decider and not (self._others or self._speaking or self._listing)
        found = first_actors(line) if sure else None
        if found is None or not found.duty or not found.marks or set(self._decider) & {m.thing for m in found.marks}:
            return False
        demand = _duty(line, 0, len(line.text))
        if demand is None or not _AMENDS.match(line.text, demand.start):
            return False
        self._begin(line, self._decider)
        self._speaking = 0
        self._actors = self._actors_line = None
        self._ask(line, Piece(0, len(line.text), demand), "body decides besides", _SURE_OF_DUTY)
        return True

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
                if demand is not None and shown and not is_done(other, a, a + _SOON):
                    self._ask(other, Piece(a, b, demand), "said by", _SURE_OF_DUTY)

    def _begin(self, line: Outline, assigners: tuple[str, ...]) -> None:
        if assigners != self._speaker or not (self._listing or self._speaking):
            self._number += 1
            self._counts = False
        self._speaker, self._speaking, self._ordered = assigners, _PATIENCE, line.read
        self._directing = True

    # --- what follows ---------------------------------------------------------------------------------------------

    def _goes_on(self, line: Outline) -> bool:
        """Read a sentence without a verb of order as part of the speech; tells whether it is."""
        if not all(self._standing.leads(thing) for thing in self._speaker):
            return False
        found = first_actors(line)
        if found is not None and any(m.thing in self._speaker for m in found.marks):
            return False
        rule = self._rule(line, found)
        if rule is None or _WISHED.search(line.text):
            return False
        if not self._listing:
            self._begin(line, self._speaker)
            self._listing = True
        self._replace_announced(line)
        for number, (a, b) in enumerate(pieces_of(line, 0, len(line.text))):
            demand = demand_of(line, a, b, first=number == 0 and not rule[0].endswith("later"))
            if demand is not None:
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
            and not is_done(line, 0, actors.end + _SOON)
        ):
            return "item of a list", 0.85
        if self._listing and is_numbered(line):
            return "item of a list", 0.7
        if self._speaking and actors is not None and self._is_ahead(line, actors):
            return "leader says what is ahead", 0.65
        if actors is None and self._directing and self._speaking and is_bare_duty(line):
            return "leader says must", 0.6
        if actors is not None and not actors.duty and any(
            _duty(line, a, b) for a, b in pieces_of(line, 0, len(line.text))[1:]
        ):
            return "leader says must, later", 0.65
        return ("leader says must", _SURE_OF_DUTY) if actors is not None and actors.duty else None

    def _is_ahead(self, line: Outline, actors: Actors) -> bool:
        """Whether a leader says what bodies below him do next: `Thời gian tới, Ban Dân vận xây dựng kế hoạch …`.

        So do what follows at once on words that only say that he is brief, and what has its day: `… trước 30/6`.
        """
        below = bool(actors.marks) and all(self._standing.is_below(m.thing, self._speaker) for m in actors.marks)
        ahead = self._to_the_point or _AHEAD.match(line.text) is not None or has_term(line, actors.end)
        return below and ahead and acts(line, actors)

    def _ask(self, line: Outline, piece: Piece, rule: str, confidence: float) -> None:
        if piece.demand.actors is not None:
            self._actors, self._actors_line = piece.demand.actors, line
        ordered = self._ordered or line.read
        self.asked.append(
            Asked(line, piece, self._speaker, self._actors, self._actors_line, ordered, rule, confidence, self._number)
        )
