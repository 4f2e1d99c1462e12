"""Who speaks and who is meant: the subject of an order that no name tells."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from ingest.patterns import lazy
from ingest.reading import Reading, ReadSentence
from ingest.relate.outline import DIRECTIVE, HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import HONORIFIC, POSTS, is_oblique, subject_of
from ingest.relate.tasks.actors import CONNECTED, Actors
from ingest.relate.tasks.complements import Piece
from ingest.relate.tasks.orders import KIND_ALONE, UNNAMED_BODIES, Order, Subject
from ingest.relate.tasks.roles import Roles
from ingest.relate.tasks.standing import Standing, is_team
from ingest.relate.tasks.talk import (
    goes_on_deciding,
    is_to_the_point,
)
from schema.authority.phrases import alternation
from schema.document import Zone
from schema.spelling import view

_ALONE = lazy(
    rf"{CONNECTED.pattern}(?:(?:đối với|về|riêng|với|trên|trong|trước|liên quan đến)\s[^,;:.]{{0,80}}[,:]\s*)?"
)
_ALONE_ASKING = lazy(rf"{CONNECTED.pattern}(?:đối với|về|liên quan đến)\s[^;:.{ORG}{PERSON}{HOLDER}]{{0,160}}\s$")
ASKING = frozenset({"yêu cầu", "đề nghị"})
_ISSUES = lazy(
    rf"([{ORG}]++)(?:\s(?:đã|vừa|mới|cũng|kịp thời))*\s(?:ký\s)?(?:ban hành|ra|có|gửi)\s+(?:các\s+)?[{DIRECTIVE}]"
    rf"|[{DIRECTIVE}]++(?:,? ngày [\d/.\-]+)?,?\s+của\s+([{ORG}]++)"
)
"""Whose document it is that orders in the sentences after it: `Nghị quyết yêu cầu các chi bộ …`."""
_DECIDES = lazy(
    rf"([{ORG}]++)(?:\s(?:đã|vừa|mới|cũng|tổ chức))*,?\s+(?:[^;:.,{ORG}{PERSON}]{{0,30}}[\s,]+)?"
    rf"(?:ban hành|quyết định|thống nhất|bàn|kết luận|có (?:văn bản|công văn|kế hoạch)"
    rf"|xây dựng (?:kế hoạch|[{DIRECTIVE}])"
    rf"|ra [{DIRECTIVE}]|ra (?:nghị quyết|thông báo|văn bản)|họp|thông qua)(?!\w)"
)
"""The body that decides, whose orders the next sentence may go on with: `… quyết định lập tổ. Giao Ban A theo dõi`."""
_DECIDING = ("ban hành", "quyết", "thống nhất", "bàn", "kết luận", " có ", "xây dựng", " ra ", "họp", "thông qua")
_IN_IT = lazy(r"\s*(?:trong đó|theo đó|qua đó|đồng thời),?\s+$")
_HANDS_OVER = frozenset({"giao", "yêu cầu", "đề nghị", "phân công"})
_IN_A_YEAR = lazy(r"\s*(?:từ |vào |trong )?năm \d{4},")
_ACCORDING = lazy(rf"\s*theo\s+(?:{HONORIFIC}\s+)?{POSTS}([{PERSON}]++)")
_INTERVIEW = lazy(r"(?<!\w)(?:phỏng vấn|trò chuyện với|trao đổi với|cuộc trao đổi|trả lời)(?!\w)")
_BY_ME = lazy(r"(?<!\w)(?:tôi|chúng tôi)\s+(?:[^\s,;:.]+\s+){0,3}$")
_BY_BODY = lazy(rf"\s*theo\s+([{ORG}]++),\s")
_OPENS_WITH_POST = lazy(rf"[\s\-*+\"]*(?:đồng chí |đ/c |ông |bà )?([{POST}]++)\s(?!.*[{POST}]\s*$)")
SPEAKS_ON = lazy(
    rf"[\s\-*+\"]*{alternation('tasks', 'pronouns')}\s+(?:cũng |đã |còn |rất )*{alternation('tasks', 'speech')}"
)
_OWN_PRONOUN = lazy(r"(?<!\w)(ông|bà|anh|chị)\s+(?:[^\s,;:.]+\s+){0,2}$")
_STARTS_WITH_PRONOUN = lazy(
    rf"[\s\-*+\"]*(?:(?:rồi|sau đó|đoạn|cuối buổi|trưa|chiều|tối),?\s+)?{alternation('tasks', 'pronouns')}\s"
)
_BY_PRONOUN = lazy(
    rf"[\s\-*+\"]*(?:{alternation('tasks', 'joints')}[\s,]*)*{alternation('tasks', 'pronouns')}"
    rf"\s+(?![{PERSON}{HOLDER}{ORG}{POST}])"
)
_AS_LEADER = lazy(r"[\s\-*+\"]*(?:phát biểu )?(?:chỉ đạo|kết luận|giao nhiệm vụ)(?!\w)[^,;:.]{0,60},\s")
"""How a sentence tells that whoever speaks in it is one to give orders: `Phát biểu chỉ đạo, bà A yêu cầu …`."""
_CONCLUDES = lazy(r"(?<!\w)kết luận(?!\w)")
_LONGEST_QUOTATION = 5  # sentences
_WHEN = lazy(rf"[\s\-*+\"]*[^,;:.{ORG}{PERSON}{HOLDER}{POST}]{{1,40}},\s+")
_ALSO = lazy(r"\s+(?:(?:cũng|còn|đã)\s+)*")
_WORDS_OF = lazy(
    rf"(?<!\w)(?:phát biểu|trao đổi|ý kiến|chia sẻ|lời|bài nói|kết luận|chỉ đạo)"
    rf"[^,;:.{PERSON}{HOLDER}{ORG}{POST}]{{0,30}}"
    rf" của\s+(?:{HONORIFIC}\s+)?{POSTS}(?:{HONORIFIC}\s+)?([{PERSON}{HOLDER}]++)"
)
"""`Phần trao đổi của đồng chí A chỉ gọn bốn phút; đồng chí đề nghị …`."""
_OF_TEAM = lazy(r"(?<!\w)tổ trưởng(?: tổ (?:giám sát|kiểm tra))?(?:\s\w+){0,2}\s+$")
"""The head of a team, of whom the article tells no name: nobody else is meant."""
LOOK_BACK = 60  # characters
_LATELY = 2  # sentences
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
    decides = any(word in line.text for word in _DECIDING)
    match = _DECIDES.search(line.text) if decides else None
    mark = line.by_start.get(match.start(1)) if match is not None else None
    return () if mark is None or is_oblique(line, mark) else (mark.thing,)


def _body_spoken_of(line: Outline) -> tuple[str, ...]:
    """The body that is the subject of a sentence or whose words it tells; nobody where there is none."""
    told = _BY_BODY.match(line.text)
    mark = line.by_start.get(told.start(1)) if told is not None else None
    found = mark or next((m for m in line.between(0, len(line.text), ORG) if not is_oblique(line, m)), None)
    return (found.thing,) if found is not None else ()


def _is_before(mark: Mark, at: int) -> bool:
    """Whether a body stands before an offset, so that the subject of the order there is nearer to a later one."""
    return mark.sign == ORG and mark.start < at


def _opens_with_post(line: Outline, order: Order) -> bool:
    """Whether a post alone, its body unsaid, is the subject: `Đồng chí Chủ nhiệm cũng yêu cầu …`."""
    when = _WHEN.match(line.text, 0, order.start)
    opens = _OPENS_WITH_POST.match(line.text, when.end() if when is not None else 0, order.start)
    return opens is not None and _ALSO.fullmatch(line.text, opens.end(1), order.start) is not None


def _whose_words(line: Outline, order: Order) -> tuple[str, ...]:
    """Whose words the sentence tells of before a pronoun gives an order; nobody where it tells of none."""
    match = _WORDS_OF.search(line.text, 0, order.start) if " của " in line.text else None
    mark = line.by_start.get(match.start(1)) if match is not None else None
    return (mark.thing,) if mark is not None else ()


class Speakers:
    """Who speaks, as the sentences of an article go by, and whom an order means that tells its subject by no name."""

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
        self._here_at = 0
        self._ordered: ReadSentence | None = None
        self._number = 0
        self._issuer: tuple[str, ...] = ()
        self._team: tuple[str, ...] = ()
        self._committee: tuple[str, ...] = ()
        self._author: tuple[str, ...] = ()
        self._interviewed: tuple[str, ...] = ()
        self._reads_out: tuple[str, ...] = ()
        self._label = 0
        self._asked_for_work = False
        self._by_title: dict[str, str] = {}
        self._directing = False
        self._discussing = False
        self._decider: tuple[str, ...] = ()
        self._others = False
        self._body: tuple[str, ...] = ()
        self._heard: deque[Outline] = deque(maxlen=_LONGEST_QUOTATION)

    def _take_in(self, line: Outline) -> None:
        """Keep of a sentence who decided, issued, was spoken of or speaks: those whom the next ones may mean."""
        self._heard.append(line)
        issued = _ISSUES.search(line.text) if DIRECTIVE in line.text else None
        issuer = line.by_start.get(issued.start(1) if issued[1] else issued.start(2)) if issued else None
        self._issuer = (issuer.thing,) if issuer is not None else self._issuer
        decider = _decider(line)
        self._others = bool(decider and self._decider and decider != self._decider)
        self._decider = decider or (self._decider if goes_on_deciding(line) else ())
        self._body = _body_spoken_of(line) or self._body
        self._team = self._standing.team_of(line) or self._team
        self._committee = self._standing.committee_of(line) or self._committee
        self._author = self._committee if line.read.sentence.zone is Zone.TITLE else self._author
        self._roles.hear(line)
        self._to_the_point = bool(self._speaking) and is_to_the_point(line)
        if not self._interviewed and _INTERVIEW.search(line.words):
            self._interviewed = self._only_official(line)
        people = [m for m in line.between(0, len(line.text), PERSON) if not is_oblique(line, m)]
        for mark in people:
            self._by_title.update((post.title, mark.thing) for post in self._reading.people[mark.thing].posts)
        according = _ACCORDING.match(line.text)
        said = line.by_start.get(according.start(1)) if according else None
        if SPEAKS_ON.match(line.text) and not (self._speaking or self._listing):
            return
        if said is None and _STARTS_WITH_PRONOUN.match(line.text) and not people:
            return
        if not people and said is None and self._roles.new_head:
            self._before = self._roles.new_head
            return
        people = people or [m for m in line.between(0, len(line.text), HOLDER) if not is_oblique(line, m)]
        self._before = (said.thing,) if said is not None else (people[0].thing,) if len(people) == 1 else ()

    def _only_official(self, line: Outline) -> tuple[str, ...]:
        """The only person with an office whom a sentence names."""
        found = dict.fromkeys(
            m.thing for m in line.marks if m.sign in {PERSON, HOLDER} and self._standing.leads(m.thing)
        )
        return tuple(found) if len(found) == 1 else ()

    def _assigners(self, line: Outline, order: Order) -> tuple[str, ...]:
        """The ids of who gives an order; nobody where that can't be told."""
        if order.subject is Subject.PRONOUN:
            named = [m for m in subject_of(line, order.start) if m.sign != ORG]
            return (named[0].thing,) if named else _whose_words(line, order) or self._holding(line, order)
        if order.subject is Subject.UNSAID and _IN_A_YEAR.match(line.text):
            return ()
        if order.subject is Subject.UNSAID or (order.subject is Subject.SHARED and self._is_pronouns(line, order)):
            asks = self._speaking and (self._directing or order.subject is Subject.SHARED)
            decided = self._decider if order.subject is Subject.UNSAID else ()
            return self._speaker if asks or self._listing else decided
        if order.subject in UNNAMED_BODIES:
            return self._of_kind(line, order) or self._unnamed_body(order.subject)
        if order.subject is Subject.LEADERS:
            told_by = line.between(0, order.start, ORG, POST) + line.between(0, order.start, PERSON, HOLDER)
            bodies = {thing for m in told_by for thing in (m.thing, *self._held(m.thing))}
            return self._leaders(line.text[max(0, order.start - LOOK_BACK) : order.start], tuple(bodies))
        if self._shares(order):
            return self._here
        if order.assigners:
            return self._those_leading(line, order) or self._those_named(line, order)
        return self._goes_on_alone(line, order)

    def _goes_on_alone(self, line: Outline, order: Order) -> tuple[str, ...]:
        """Who speaks, or has just decided, where a verb opens a sentence without a subject: `Giao Ban A theo dõi`."""
        alone = order.phrase.id in ASKING and _ALONE_ASKING.match(line.text, 0, order.start)
        alone = alone or _ALONE.match(line.text, 0, order.start)
        if alone is None or alone.end() != order.start:
            return self._decider if _IN_IT.fullmatch(line.text, 0, order.start) else ()
        if self._speaking or self._listing:
            return self._speaker
        goes_on = order.phrase.id in _HANDS_OVER or _IN_IT.fullmatch(line.text, 0, order.start)
        return (self._decider or self._author) if goes_on else ()

    def _shares(self, order: Order) -> bool:
        """Whether a verb's subject is that of the order before it, no body being named since."""
        before = all(_is_before(m, self._here_at) for m in order.assigners)
        return bool(self._here) and order.subject is Subject.SHARED and before

    def _those_named(self, line: Outline, order: Order) -> tuple[str, ...]:
        """Those whom an order names as its subject, where they may give one."""
        things = tuple(dict.fromkeys(m.thing for m in order.assigners))
        known = order.phrase.sort == "actor" or order.phrase.id == "lưu ý" or _AS_LEADER.match(line.text)
        return things if known or all(self._standing.has_post(t) for t in things) else ()

    def _those_leading(self, line: Outline, order: Order) -> tuple[str, ...]:
        """Those told of just before who lead the bodies whose leaders order: `lãnh đạo UBND tỉnh đề nghị …`."""
        first = order.assigners[0]
        if first.sign != ORG or not line.text.endswith("lãnh đạo ", 0, first.start):
            return ()
        bodies = {m.thing for m in order.assigners}
        told = (
            m.thing for other in list(self._heard)[-_LATELY:] for m in other.between(0, len(other.text), PERSON, HOLDER)
        )
        return tuple(dict.fromkeys(thing for thing in told if bodies & self._held(thing)))

    def _of_kind(self, line: Outline, order: Order) -> tuple[str, ...]:
        """The last body spoken of that a kind alone means: `Sở đang chỉ đạo …`."""
        kind = KIND_ALONE.search(line.text, max(0, order.start - LOOK_BACK), order.start)
        if kind is None:
            return ()
        bodies = self._reading.organizations
        told = (m.thing for other in reversed(self._heard) for m in other.between(0, len(other.text), ORG))
        return tuple(dict.fromkeys(t for t in told if view(bodies[t].name).startswith(f"{kind[1]} ")))[:1]

    def _leaders(self, before: str, told_by: tuple[str, ...]) -> tuple[str, ...]:
        """The body that `lãnh đạo huyện` or `Đoàn` at the end of `before` means; of teams, the last one spoken of."""
        found = self._standing.leaders(before, (*told_by, *self._speaker))
        if not is_team(before):
            return found
        return self._standing.with_sender(found or self._team) or self._roles.team_head

    def _unnamed_body(self, subject: Subject) -> tuple[str, ...]:
        """The body that a subject tells by its kind or by its document alone."""
        if subject is Subject.DOCUMENT:
            return self._issuer
        if subject is Subject.SESSION:
            return self._roles.session
        if subject is Subject.TEAM:
            return self._leaders("đoàn ", ())
        if subject is Subject.COMMITTEE:
            return self._committee
        if subject is Subject.KIND:
            return ()
        return self._body if subject is Subject.BODY else self._standing.own_cell()

    def _holding(self, line: Outline, order: Order) -> tuple[str, ...]:
        """The one who speaks, unless a post stands before the verb that is not his: `Bí thư Huyện ủy yêu cầu`."""
        if told := self._roles.before(line, max(0, order.start - LOOK_BACK), order.start):
            return told
        if _OF_TEAM.search(line.words, max(0, order.start - LOOK_BACK), order.start):
            return ()
        if (other := self._other_chief(line, order)) is not None:
            return other
        posts = line.between(max(0, order.start - _LONG_POST), order.start, POST)
        body = posts[-1].thing if posts and not line.text[posts[-1].end : order.start].strip() else ""
        people = (self._reading.people.get(thing) for thing in self._speaker)
        held = {post.organization for person in people if person for post in person.posts}
        if body:
            return self._speaker if body in held else self._of_chief(line, posts[-1])
        if posts and posts[-1].post is not None and _opens_with_post(line, order):
            return self._of_title(posts[-1].post.title)
        silent = not (self._speaking or self._listing or self._before)
        if silent and _BY_ME.search(line.text, 0, order.start):
            return self._interviewed
        found = self._speaker if self._speaking or self._listing or not self._before else self._before
        if self._before and all(thing in self._reading.organizations for thing in found):
            found = self._before
        found = self._not_other(line, order, found)
        return found if all(self._standing.has_post(thing) for thing in found) else ()

    def _other_chief(self, line: Outline, order: Order) -> tuple[str, ...] | None:
        """Whom a post alone means that isn't the speaker's: `Bí thư A đi …, đồng chí giao`."""
        opens = _OPENS_WITH_POST.match(line.text, 0, order.start)
        post = line.by_start.get(opens.start(1)) if opens is not None else None
        if post is None or not post.thing or line.between(0, order.start, PERSON, HOLDER):
            return None
        his = any(post.thing in self._held(thing) for thing in (*self._speaker, *self._before))
        return None if his else self._of_chief(line, post)

    def _of_title(self, title: str) -> tuple[str, ...]:
        """Whom a title alone means: the one who speaks where he has it, else the last one told of who has."""
        if self._speaker and all(title in self._titles(thing) for thing in self._speaker):
            return self._speaker
        return (self._by_title[title],) if title in self._by_title else ()

    def _titles(self, thing: str) -> set[str]:
        person = self._reading.people.get(thing)
        return {post.title for post in person.posts} if person is not None else set()

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
        """The body whose unnamed head speaks for it: a secretary who concludes, a chairman of a UBND."""
        title, body = (mark.post.title if mark.post is not None else ""), self._reading.organizations.get(mark.thing)
        if body is None or body.bare:
            return ()
        concludes = title == "Bí thư" and _CONCLUDES.search(line.text, 0, mark.start)
        if not concludes and not (title == "Chủ tịch" and body.name.startswith("UBND ")):
            return ()
        posts = (p for person in self._reading.people.values() for p in person.posts)
        return () if any(p.organization == body.id and p.title == title for p in posts) else (body.id,)

    def _is_pronouns(self, line: Outline, order: Order) -> bool:
        """Whether a sentence's subject is a pronoun, not a body named after it: `Đồng chí ghi nhận …; giao …`."""
        return _BY_PRONOUN.match(line.text) is not None and all(m.sign == ORG for m in order.assigners)

    def _him(self, pronoun: str) -> tuple[str, ...]:
        """Whom `theo ông` means: the one who speaks, else the one spoken of before."""
        for found in (self._speaker if self._speaking or self._listing else (), self._before):
            people = found and not any(thing in self._reading.organizations for thing in found)
            if people and not any(self._standing.is_other(thing, pronoun) for thing in found):
                return found
        return ()
