"""A speech as it goes on: who speaks, whom the demands address, and when it is over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.reading import MentionKind, Reading, ReadSentence
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.tasks_demands import CONNECTED, SAID, Actors, Demand, actors_at, connected, demand_of, is_dismissed, list_start, pieces_of, skip
from ingest.relate.tasks_details import level_of, level_of_words
from ingest.relate.tasks_orders import Order, Subject, is_oblique, orders, subject_of
from schema.authority.phrases import alternation
from schema.document import Zone
from schema.model import OrganizationKind


@dataclass(slots=True)
class Asked:
    """A demand found: its outline, the offsets of its piece and of its words, who orders, who shall act, by which rule."""

    line: Outline
    start: int
    stop: int
    demand: Demand
    assigners: tuple[str, ...]
    actors: Actors | None
    actors_line: Outline | None
    ordered: ReadSentence
    rule: str
    confidence: float
    number: int


_SPEECH = re.compile(alternation("tasks", "speech"))
_OPENER = re.compile(alternation("tasks", "openers"))
_ALONE = re.compile(CONNECTED.pattern + r"(?:(?:đối với|về|riêng|với|trên|trong|trước)\s[^,;:.]{0,80},\s*)?")
_NARRATIVE = re.compile(rf"[\s\-*+\"]*(?:{alternation('tasks', 'narrative')}|theo\s+[{ORG}{PERSON}{HOLDER}{POST}])")
_DONE = re.compile(
    r"(?<!\w)(?:đã(?! đề ra| đạt| nêu| được| ban hành| có| thông báo| xác định| chỉ ra)|sẽ|vẫn còn|chưa|cũng|luôn)(?!\w)"
)
_LIST_FOLLOWS = re.compile(r"(?:nhiệm vụ|giải pháp|việc|nội dung|yêu cầu|vấn đề)[^:;.]{0,60}:\s*$")
_SPLIT = re.compile(r"(?:;\s*|đồng thời[\s,]*|;\s*đồng thời[\s,]*|-\s*)$")
_LEADERS = re.compile(r"(?<!\w)lãnh đạo (tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn)\s[^,;.]{0,30}$")
_LED = {
    "tỉnh": ("Tỉnh ủy", "UBND tỉnh"), "huyện": ("Huyện ủy", "UBND huyện"), "quận": ("Quận ủy", "UBND quận"),
    "thị xã": ("Thị ủy", "UBND thị xã"), "thành phố": ("Thành ủy", "UBND thành phố"), "xã": ("Đảng ủy xã", "UBND xã"),
    "phường": ("Đảng ủy phường", "UBND phường"), "thị trấn": ("Đảng ủy thị trấn", "UBND thị trấn"),
}  # fmt: skip
_NUMBERED = re.compile(r"\s*\d[\d.]*\s")
_GIVES_POST = re.compile(rf"giữ chức|giữ cương vị|giữ trọng trách|đảm nhận chức|nhận nhiệm vụ|làm\s+[{POST}{HOLDER}]|tham gia (?:ban chấp hành|ban thường vụ|đảng bộ|[{ORG}])")
_REVERSED = re.compile(rf"\s(?:cho|đối với)\s+(?=[{ORG}{PERSON}{HOLDER}]|các|những|từng|\d|đồng chí|ông|bà)")

_SURE = {Subject.NAMED: 0.9, Subject.AGENT: 0.8, Subject.PRONOUN: 0.85, Subject.SHARED: 0.8, Subject.LEADERS: 0.6}
_PATIENCE = 8  # sentences of talk that a speaker may put before what is to be done


@dataclass(frozen=True, slots=True)
class Complement:
    """What an order says: who gives it, whom its lead names, its pieces (offsets) with their demands."""

    assigners: tuple[str, ...]
    lead: Actors | None
    demands: list[tuple[int, int, Demand]]


class Listener:
    """Hears an article sentence by sentence and keeps what is asked. Used once, in order."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.asked: list[Asked] = []
        self._speaker: tuple[str, ...] = ()
        self._listing = False
        self._speaking = 0
        self._actors: Actors | None = None
        self._actors_line: Outline | None = None
        self._ordered: ReadSentence | None = None
        self._number = 0

    def hear(self, line: Outline) -> None:
        """Take in one sentence."""
        if line.read.sentence.zone in {Zone.TITLE, Zone.CAPTION}:
            return
        if self._orders(line) or _is_heading(line):
            return
        if (self._listing or self._speaking) and self._goes_on(line):
            return
        self._listing = False
        self._actors = self._actors_line = None
        person = _speaks(line)
        if person is not None:
            self._number += (person.thing,) != self._speaker or not self._speaking
            self._speaker, self._speaking = (person.thing,), _PATIENCE
            self._listing = bool(_LIST_FOLLOWS.search(line.text))
        elif self._ends_speech(line):
            self._speaking = 0
        self._speaking = max(0, self._speaking - 1)

    def _ends_speech(self, line: Outline) -> bool:
        """Whether a sentence tells what happened, or what somebody else did."""
        others = [m for m in line.between(0, len(line.text), PERSON, HOLDER) if m.thing not in self._speaker]
        return bool(_NARRATIVE.match(line.text)) or any(not is_oblique(line, m) for m in others)

    # --- orders ---------------------------------------------------------------------------------------------------

    def _orders(self, line: Outline) -> bool:
        """Read the verbs of order of a sentence; tells whether there was one."""
        found = orders(line)
        done = 0
        any_order = False
        for index, order in enumerate(found):
            if order.start < done:
                continue
            stop = next((o.start for o in found[index + 1 :] if self._splits(line, o)), len(line.text))
            complement = self._complement(line, order, stop)
            if complement is not None:
                self._take(line, order, complement)
                any_order, done = True, stop
        return any_order

    def _splits(self, line: Outline, order: Order) -> bool:
        """Whether a verb of order within a complement begins another order of the same or another speaker."""
        before = line.text[max(0, order.start - 40) : order.start]
        if order.subject is Subject.SHARED:
            starts = bool(_SPLIT.search(before)) and order.phrase.sort in {"any", "upward", "actor"}
        else:
            by_person = any(m.sign != ORG for m in order.assigners)
            starts = order.subject is Subject.NAMED and by_person and order.phrase.sort in {"any", "upward"}
        return starts and self._complement(line, order, len(line.text)) is not None

    def _complement(self, line: Outline, order: Order, stop: int) -> Complement | None:
        """What an order says up to an offset; None where the words order nothing."""
        assigners = self._assigners(line, order)
        if not assigners:
            return None
        listed = list_start(line, order.end, stop)
        start, lead = listed if listed is not None else (order.end, None)
        pieces = pieces_of(line, start, stop)
        found = [(a, b, demand_of(line, a, b, first=n == 0)) for n, (a, b) in enumerate(pieces)]
        if not self._accepts(
            line, order, assigners, listed is not None, lead, found[0][2] if found else None, bool(found)
        ):
            return None
        demands = [(a, b, d) for a, b, d in found if d is not None]
        if order.phrase.sort == "must" and listed is None:
            demands = [(a, b, d) for n, (a, b, d) in enumerate(demands) if n == 0 or d.duty]
        if order.subject is Subject.AGENT and order.assignee is not None:
            lead = Actors(order.end, (order.assignee,))
        return Complement(assigners, lead, demands)

    def _take(self, line: Outline, order: Order, complement: Complement) -> None:
        self._begin(line, complement.assigners)
        self._listing = True
        self._actors, self._actors_line = (complement.lead, line) if complement.lead else (None, None)
        rule = f"order: {order.phrase.id}" if order.subject is not Subject.AGENT else "order, passive"
        for a, b, demand in complement.demands:
            self._ask(line, a, b, demand, rule, _SURE[order.subject] - (0.2 if order.phrase.sort == "must" else 0))

    def _assigners(self, line: Outline, order: Order) -> tuple[str, ...]:
        if order.assigners and order.subject is not Subject.PRONOUN:
            things = tuple(dict.fromkeys(m.thing for m in order.assigners))
            return things if all(t in self.reading.organizations or self.reading.people[t].posts for t in things) else ()
        if order.subject is Subject.PRONOUN:
            named = [m for m in subject_of(line, order.start) if m.sign != ORG]
            return (named[0].thing,) if named else self._speaker
        if order.subject is Subject.LEADERS:
            return self._leaders(line.text[max(0, order.start - 60) : order.start])
        alone = _ALONE.match(line.text, 0, order.start)
        return self._speaker if alone and alone.end() == order.start and (self._speaking or self._listing) else ()

    def _leaders(self, before: str) -> tuple[str, ...]:
        """`lãnh đạo huyện`: the committee and the UBND of that level which the article's first sentences name."""
        match = _LEADERS.search(before)
        names = _LED[match[1]] if match else ()
        named = [
            m.thing
            for read in self.reading.sentences[:4]
            for m in read.of_kind(MentionKind.ORGANIZATION)
            if m.post_of is None
        ]
        return tuple(dict.fromkeys(t for t in named if self.reading.organizations[t].name.startswith(names)))

    def _begin(self, line: Outline, assigners: tuple[str, ...]) -> None:
        if assigners != self._speaker or not (self._listing or self._speaking):
            self._number += 1
        self._speaker, self._speaking, self._ordered = assigners, _PATIENCE, line.read

    def _accepts(
        self, line: Outline, order: Order, assigners: tuple[str, ...], listed: bool, lead: Actors | None,
        first: Demand | None, told: bool,
    ) -> bool:  # fmt: skip
        """Whether what follows the verb is something ordered, as the verb's sort has it."""
        if order.phrase.sort == "must":
            must = first is not None and first.actors is not None and first.actors.duty and _near(line, order, first)
            return must or (listed and _announces(line, order))
        if not told:
            return listed
        if first is None:
            return False
        if order.phrase.sort == "actor":
            at = skip(line, order.end, len(line.text))
            if (
                order.phrase.id == "chỉ đạo"
                and order.subject is Subject.SHARED
                and any(m.sign == ORG for m in order.assigners)
            ):
                return False
            if _GIVES_POST.search(line.text, order.end, order.end + 300):
                return False
            if order.subject is Subject.AGENT:
                return order.assignee is not None
            named = (
                first is not None
                and first.actors is not None
                and first.actors.end - at < 260
                and _near(line, order, first)
            )
            return named or listed or (order.phrase.id == "giao" and bool(_NUMBERED.match(line.text, order.end)))
        if order.phrase.sort == "upward":
            return not self._goes_up(assigners, line, lead or (first.actors if first else None))
        return True

    def _goes_up(self, assigners: tuple[str, ...], line: Outline, actors: Actors | None) -> bool:
        """Whether a request goes to a body above the one who makes it."""
        mine = max((self._level(a) or 0 for a in assigners), default=0)
        if not mine or actors is None:
            return False
        if actors.marks:
            theirs = self._level(actors.marks[0].thing)
        else:
            theirs = level_of_words(line.text[actors.group[0] : actors.group[1]]) if actors.group else None
        return theirs is not None and theirs > mine

    def _level(self, thing: str) -> int | None:
        organization = self.reading.organizations.get(thing)
        if organization is not None:
            return level_of(organization)
        person = self.reading.people.get(thing)
        bodies = (
            [self.reading.organizations.get(p.organization) for p in person.posts if not p.former] if person else []
        )
        ruling = [b for b in bodies if b and b.kind not in {OrganizationKind.MASS_ORGANIZATION, OrganizationKind.UNIT}]
        return max((level for body in ruling if (level := level_of(body))), default=None)

    def _leads(self, thing: str) -> bool:
        """Whether a body, or a person by one of the posts, may tell others what to do: no mere firm, expert or deputy."""
        if thing in self.reading.organizations:
            return True
        bodies = [self.reading.organizations.get(p.organization) for p in self.reading.people[thing].posts]
        return any(b.kind not in {OrganizationKind.UNIT, OrganizationKind.MASS_ORGANIZATION} and b.name != "Quốc hội" for b in bodies if b)

    # --- what follows ---------------------------------------------------------------------------------------------

    def _goes_on(self, line: Outline) -> bool:
        """Read a sentence without a verb of order as part of the speech; tells whether it is."""
        if not all(self._leads(thing) for thing in self._speaker):
            return False
        found = _first_actors(line)
        if found is not None and any(m.thing in self._speaker for m in found.marks):
            return False
        bare = self._listing and _goes_on(line)
        acts = self._listing and found is not None and _acts(line, found)
        if not (bare or acts or (found is not None and found.duty)):
            return False
        if not self._listing:
            self._begin(line, self._speaker)
            self._listing = True
        rule, sure = (
            ("list goes on", 0.75) if bare else ("body acts in a list", 0.7) if acts else ("leader says must", 0.7)
        )
        for number, (a, b) in enumerate(pieces_of(line, 0, len(line.text))):
            demand = demand_of(line, a, b, first=number == 0)
            if demand is not None:
                self._ask(line, a, b, demand, rule, sure)
        return True

    def _ask(self, line: Outline, start: int, stop: int, demand: Demand, rule: str, confidence: float) -> None:
        if demand.actors is not None:
            self._actors, self._actors_line = demand.actors, line
        self.asked.append(
            Asked(line, start, stop, demand, self._speaker, self._actors, self._actors_line, self._ordered or line.read,
                  rule, confidence, self._number)
        )  # fmt: skip


def _announces(line: Outline, order: Order) -> bool:
    """Whether a verb of saying announces work: `nêu một số nhiệm vụ trọng tâm:`, `nêu thẳng từng việc:`."""
    return bool(
        re.search(
            r"(?:nhiệm vụ|giải pháp|từng việc|công việc|đầu việc|yêu cầu|cần)(?!\w)|sau(?: đây)?\s*$",
            line.text[order.end : order.end + 160].split(":")[0],
        )
    )


def _near(line: Outline, order: Order, demand: Demand) -> bool:
    """Whether the actors of a demand begin near the verb: only an adverbial stands between."""
    actors = demand.actors
    if actors is None:
        return False
    start = actors.marks[0].start if actors.marks else actors.group[0] if actors.group else actors.end
    return start - order.end < 120


def _is_heading(line: Outline) -> bool:
    """Whether a sentence is a caption or a heading amid a speech: it says nothing and ends nothing."""
    return not line.text.rstrip().endswith((".", ";", ":", "!", "?", "…", '"', "/", ","))


def _speaks(line: Outline) -> Mark | None:
    """The person who speaks in a sentence: its subject, where a verb of speech follows."""
    people = [m for m in line.between(0, len(line.text), PERSON, HOLDER) if not is_oblique(line, m)]
    return people[0] if people and _SPEECH.search(line.text, people[0].end) else None


def _goes_on(line: Outline) -> bool:
    """Whether a sentence begins, after joining words, with a verb that orders: `Tiếp tục làm tốt …`."""
    at = connected(line, 0, len(line.text))
    if line.text.startswith('"') or line.text.rstrip().endswith("?") or _NARRATIVE.match(line.text) or is_dismissed(line, at) or not _OPENER.match(line.text, at):
        return False
    return not _DONE.search(line.text, at, min(len(line.text), at + 120))


def _acts(line: Outline, actors: Actors) -> bool:
    """Whether a sentence begins with a body and a bare verb: `Ban Tổ chức tham mưu …`, said within a list."""
    at = skip(line, actors.end, len(line.text))
    if _NARRATIVE.match(line.text) or any(m.sign == PERSON for m in actors.marks) or line.text.startswith(("báo cáo", "kiến nghị"), at):
        return False
    start = actors.group[0] if actors.group else actors.end
    return bool(_OPENER.match(line.text, at)) and not _DONE.search(line.text, start, min(len(line.text), at + 60))


def _first_actors(line: Outline) -> Actors | None:
    """The actors whose words begin a sentence, after joining words and an adverbial."""
    at = connected(line, 0, len(line.text))
    found = actors_at(line, at, len(line.text))
    if found is None and (comma := line.text.find(", ", at, at + 90)) > 0 and not SAID.search(line.text, at, comma):
        found = actors_at(line, comma + 2, len(line.text))
    return found
