"""Disciplines: who was disciplined, in which form, by whom; decided, never proposed (contract rule 14)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.patterns import lazy
from ingest.reading import MentionKind, Reading, ReadSentence
from ingest.recognise.dates import DateKind
from ingest.recognise.days import resolve_date
from ingest.relate.disciplines.before import accused, holders_told, those_told
from ingest.relate.disciplines.deciders import decider
from ingest.relate.disciplines.decisions import (
    PASSIVE,
    Decision,
    announced,
    announces,
    decisions,
)
from ingest.relate.disciplines.doubts import is_abroad
from ingest.relate.disciplines.forms import tells_of_forms
from ingest.relate.disciplines.meant import bodies_before, person_before, wrongdoer
from ingest.relate.disciplines.targets import named, named_next
from ingest.relate.disciplines.unnamed import bare, counted, of_holders, of_this, of_those, without_object
from ingest.relate.outline import DIRECTIVE, ORG, POST, Mark, Outline, outline
from ingest.relate.spoken_of import heard
from schema.authority.phrases import alternation
from schema.document import Zone
from schema.model import Discipline, OrganizationKind

_SURE = {
    "discipline": 0.95,
    "discipline by form": 0.95,
    PASSIVE: 0.9,
    "discipline, noted": 0.9,
    "discipline upheld": 0.9,
    "discipline, mild": 0.6,
}
_ITEM = lazy(
    rf"\s*(?:[-+*•●]|\d{{1,2}}[.)])|\s*{alternation('disciplines', 'forms')}"
    r"|\s*(?:(?:theo đó|cụ thể|trong đó|tiếp đó|còn|riêng|(?:người|trường hợp|cá nhân) (?:thứ \w+|đầu tiên"
    r"|còn lại)(?: là)?)"
    r",?\s+)?(?:đồng chí|đ/c|ông|bà|anh|chị)\s"
)
_GOES_ON = lazy(
    r"\s*(?:(?:về|đối với)(?: phía)? (?:các )?(?:cá nhân|tập thể|chính quyền)|đồng thời|ngoài ra|cùng với đó"
    rf"|bên cạnh đó|riêng),?\s+(?:(?:thi hành )?kỷ luật\s+)?(?:bằng hình thức\s+)?{alternation('disciplines', 'forms')}"
)
"""A sentence that goes on with what the one before has decided: `Về cá nhân, cách chức …`."""
_DECIDES_ALONE = lazy(
    r"[^,;:]{0,80}?(?:quyết định|thống nhất|biểu quyết|đã)(?: thi hành)?(?: kỷ luật)?(?: bằng)?(?: hình thức| mức)? "
    rf"{alternation('disciplines', 'forms')}[^,;:]{{0,40}}$"
)
"""What goes on with an item of a list: who decided which form, and no more."""
_AMONG = lazy(r"\s*(?:trong đó|cụ thể|gồm|bao gồm)(?!\w)")
_BY_ORDER = lazy(rf"theo (?:quyết định(?: số \S+)?|[{DIRECTIVE}]++),?\s+(?:ký )?(?=ngày)")
_OPEN = lazy(
    r"(?:tuy nhiên|song|nhưng)(?!\w).*(?:xin ý kiến|(?:chờ|đợi) (?:ý kiến|quyết định|kết luận|phê chuẩn|cấp trên))"
)
"""What a sentence tells as decided is not yet, where the next one says so: `Tuy nhiên, Huyện ủy còn xin ý kiến …`."""
_DATED = lazy(rf"(?<!theo )[{DIRECTIVE}]++,?\s+(?:ban hành |ký )?(?:ngày )?$")
_DOCUMENT = 160  # characters
_SEVERAL = 2
"""Where so many bodies decide, a discipline without a decider has none: which of them it was, nothing says."""
_SOON = 800  # characters
_LESS_WITHOUT_DECIDER, _LESS_IN_TITLE = 0.15, 0.1


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision with the outline that it stands in and the id of the body that made it (None where nothing says).

    `named` is the sentence that names those disciplined, where it is another one.
    """

    line: Outline
    decision: Decision
    by: str | None
    named: ReadSentence | None = None


def disciplines_of(reading: Reading, decided: Sequence[Decided]) -> tuple[Discipline, ...]:
    """The disciplines that an article reports, each once; `decided` are its decisions (`decided_disciplines`)."""
    kept: dict[tuple[str, str], list[Discipline]] = {}
    for one in decided:
        for target in one.decision.targets:
            found = _discipline(reading, one, target)
            _add(reading, kept.setdefault((found.target, found.form), []), found)
    return tuple(d for others in kept.values() for d in others)


def decided_disciplines(reading: Reading) -> list[Decided]:
    """Every decision of an article that does not tell of another country's officials, in the order of the text."""
    return [] if is_abroad(reading) else _decided(reading)


def _decided(reading: Reading) -> list[Decided]:
    """Every decision in the order of the text; the decider of a list goes on into the sentences after it."""
    found: list[Decided] = []
    last: str | None = None
    deciders: set[str] = set()
    listed: bool | None = None
    waiting: Decided | None = None
    before: list[ReadSentence] = []
    for read in reading.sentences:
        words = reading.words(read.sentence.start, read.sentence.end)
        if _OPEN.match(words):
            while found and before and found[-1].line.read is before[0]:
                found.pop()
        earlier, before = before, [read, *before[:2]]
        if waiting is not None and (after := _named(reading, waiting, read)) is not None:
            found.append(after)
            waiting = after
            continue
        heads = announces(words)
        decided = bool(earlier and found) and found[-1].line.read is earlier[0]
        listed = _still_listed(words, listed, decided=decided) if not heads else None
        if not heads and not tells_of_forms(words):
            continue
        line = heard(reading, earlier, read)
        if heads and (listed := announced(line)) and (head := decider(line, len(line.text))):
            last = _body(reading, line, head)
        for decision in decisions(line, listed):
            by = _body(reading, line, decision.by) if decision.by else None
            last = by or last
            deciders |= {by} if by else set()
            lent = read.sentence.zone != Zone.TITLE and not decision.alone and (listed or len(deciders) < _SEVERAL)
            by = by or _decider_before(reading, earlier, decision)
            found.append(Decided(line, decision, by or (last if lent else None)))
        if (told := _told_before(reading, earlier, line)) is not None:
            found.append(told)
        of = (
            _of_holders(reading, earlier, line)
            or _of_those(reading, earlier, line)
            or _of_this(reading, earlier, line)
            or (_of_last(reading, earlier, line) if told is None else None)
        )
        if of is not None:
            found.append(of)
        waiting = _counted(reading, line)
    return found


def _of_holders(reading: Reading, before: Sequence[ReadSentence], line: Outline) -> Decided | None:
    """The form that a sentence gives so many who hold a post, against those whom one before it lists with that post."""
    told = of_holders(line)
    targets = holders_told(reading, before, *told[1:]) if told is not None else ()
    if told is None or not targets:
        return None
    decision = replace(told[0], targets=targets)
    return Decided(line, decision, _body(reading, line, decision.by) if decision.by else None)


def _of_those(reading: Reading, before: Sequence[ReadSentence], line: Outline) -> Decided | None:
    """The form that so many people suffer whom the sentences before name."""
    told = of_those(line)
    targets = those_told(reading, before, told[1]) if told is not None else ()
    if told is None or not targets:
        return None
    decision = replace(told[0], targets=targets)
    return Decided(line, decision, _body(reading, line, decision.by) if decision.by else None)


def _of_this(reading: Reading, before: Sequence[ReadSentence], line: Outline) -> Decided | None:
    """The form that one suffers whom a pronoun tells, as a sentence before names him: `Chi bộ này từng bị …`."""
    told = of_this(line)
    if told is None:
        return None
    decision, kind = told
    targets = bodies_before(reading, before, kind) if kind is not None else person_before(reading, before)
    if not targets:
        return None
    by = _body(reading, line, decision.by) if decision.by else None
    return Decided(line, replace(decision, targets=targets), by)


def _of_last(reading: Reading, before: Sequence[ReadSentence], line: Outline) -> Decided | None:
    """The form that a sentence gives without an object, against him of whom the one before it tells what he did."""
    decision = without_object(line) if line.read.sentence.zone == Zone.BODY else None
    targets = wrongdoer(reading, before[0], line.read) if decision is not None and before else ()
    if decision is None or not targets:
        return None
    by = _body(reading, line, decision.by) if decision.by else None
    return Decided(line, replace(decision, targets=targets), by, before[0])


def _still_listed(words: str, listed: bool | None, *, decided: bool) -> bool | None:
    """Of what list a sentence is an item still; `decided` tells that the one before has told of a decision."""
    if decided and _GOES_ON.match(words):
        return True
    return listed if _ITEM.match(words) or _AMONG.match(words) or _DECIDES_ALONE.match(words) else None


def _told_before(reading: Reading, before: Sequence[ReadSentence], line: Outline) -> Decided | None:
    """The form that a sentence gives alone, against those of whom one before it tells."""
    decision = bare(line) if line.read.sentence.zone != Zone.TITLE else None
    told = accused(reading, before) if decision is not None else None
    if decision is None or told is None:
        return None
    own = _body(reading, line, decision.by) if decision.by else None
    by = own or (_body(reading, told.line, told.by) if told.by else None)
    return Decided(line, replace(decision, targets=told.targets), by, told.line.read)


def _decider_before(reading: Reading, before: Sequence[ReadSentence], decision: Decision) -> str | None:
    """Who decided, as a sentence just before tells: `UBND xã đã kỷ luật ông A. Theo đó, ông A bị cảnh cáo`."""
    if decision.alone:
        return None
    told = accused(reading, before[:1])
    if told is None or not told.is_decided or told.by is None:
        return None
    things = {target.thing for target in told.targets}
    return _body(reading, told.line, told.by) if {t.thing for t in decision.targets} <= things else None


def _named(reading: Reading, waiting: Decided, read: ReadSentence) -> Decided | None:
    """The decision with those whom a sentence soon after it names."""
    words = reading.words(read.sentence.start, read.sentence.end)
    if read.sentence.start - waiting.line.start > _SOON or tells_of_forms(words):
        return None
    line = outline(reading, read)
    targets = named_next(line) if waiting.named is not None else named(line)
    return replace(waiting, decision=replace(waiting.decision, targets=targets), named=read) if targets else None


def _counted(reading: Reading, line: Outline) -> Decided | None:
    """A decision against so many whom the sentence does not name: the next one may."""
    decision = counted(line) if line.read.sentence.zone != Zone.TITLE else None
    if decision is None:
        return None
    return Decided(line, decision, _body(reading, line, decision.by) if decision.by else None)


def _body(reading: Reading, line: Outline, mark: Mark) -> str | None:
    """The body of a decider: itself, or that of the post by which a person decides."""
    if mark.sign in {ORG, POST}:
        return mark.thing or None
    posts = [m.post for m in line.marks if m.post is not None and m.post.person == mark.thing]
    beside = [p.organization for p in posts if p.organization]
    held = [p.organization for p in reading.people[mark.thing].posts if not p.former]
    return next(iter(beside or held), None)


def _discipline(reading: Reading, decided: Decided, target: Mark) -> Discipline:
    decision = decided.decision
    sure = _SURE[decision.rule] - (_LESS_WITHOUT_DECIDER if decided.by is None else 0)
    sure -= _LESS_IN_TITLE if decided.line.read.sentence.zone == Zone.TITLE else 0
    return Discipline(
        target=target.thing,
        form=decision.form,
        by=decided.by,
        date=_date(reading, decided),
        evidence=tuple(reading.quote(r) for r in (decided.line.read, decided.named) if r is not None),
        confidence=round(sure, 2),
        rule=decision.rule,
    )


def _date(reading: Reading, decided: Decided) -> str | None:
    """The day that the sentence gives before the form, else that of the decision that it names after it."""
    line = decided.line
    end = line.start + decided.decision.start
    order = _BY_ORDER.search(line.text, decided.decision.end)
    ordered = line.start + order.end() if order is not None else -1
    for mention in line.read.of_kind(MentionKind.DATE):
        day = mention.date
        told = (mention.end <= end and not _of_document(line, mention.start)) or mention.start == ordered
        if day is not None and told and day.kind in {DateKind.DAY, DateKind.RELATIVE}:
            return resolve_date(day, reading.document.article.published, reading.year)
    return None


def _of_document(line: Outline, start: int) -> bool:
    """Whether a day is that of the document named before it: `Quy định số 1-QĐ/TW, ngày 2/3/2014`."""
    before = line.text[max(0, start - line.start - _DOCUMENT) : start - line.start]
    return _DATED.search(before) is not None


def _add(reading: Reading, kept: list[Discipline], found: Discipline) -> None:
    """Add a discipline that is not told yet; of two tellings the one that says more stays."""
    for index, other in enumerate(kept):
        if other.by is None or found.by is None or _is_party(reading, other.by) == _is_party(reading, found.by):
            if (found.by and not other.by) or (found.date and not other.date):
                kept[index] = found
            return
    kept.append(found)


def _is_party(reading: Reading, body: str) -> bool:
    """Whether a decider is on the Party's side; the same form by the state is another discipline."""
    kind = reading.organizations[body].kind
    return kind.is_party or kind is OrganizationKind.MASS_ORGANIZATION
