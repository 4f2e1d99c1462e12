"""Who is plainly meant by an order that names nobody (contract rule 13): `with_meant`.

The order of who inspects is meant for the one inspected, that of a working session's guest for the body worked with,
that of who praises or blames a body for this body, that of who hands over decisions for those appointed. Nothing is
taken where two could be meant. The words of a group stay in `assignee_text` only where no body is meant.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.patterns import lazy
from ingest.reading import Reading
from ingest.relate.outline import HOLDER, ORG, PERSON, Outline, outline
from ingest.relate.subjects import is_oblique
from ingest.relate.tasks.standing import Standing
from schema.authority.phrases import alternation
from schema.model import Appointment, Inspection, OrganizationKind, Task
from schema.spelling import view

_SURE = 0.6
_FIRST = 5  # sentences that say who works with whom
_MOST_APPOINTED = 3
_BEGINNING = 30  # characters of a task's words that tell where they stand
_RULING = frozenset(
    {
        OrganizationKind.CAP_UY,
        OrganizationKind.CHI_BO,
        OrganizationKind.STANDING_BODY,
        OrganizationKind.PARTY_AGENCY,
        OrganizationKind.STATE_BODY,
    }
)
_PLACE = lazy(r"(?:cấp ủy )?(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|địa phương|đơn vị)")
_INSPECTED = lazy(r"(?<!\w)được (?:kiểm tra|giám sát)$")
_WITHIN = lazy(r"(?:các đồng chí|tập thể|lãnh đạo)(?: lãnh đạo| trong| của){1,2} $")
_WORKS_WITH = lazy(rf"làm việc (?:với|tại) (?:tập thể )?(?:lãnh đạo )?([{ORG}]++)(?!\s*(?:,|và|;|-)\s*[{ORG}])")
_PRAISED = lazy(
    r"(?<!\w)(?:ghi nhận|đánh giá cao|biểu dương|đánh giá|đánh gia cao|chỉ rõ|chỉ ra)(?!\w)"
    rf"[^:;.{ORG}{PERSON}]{{0,120}}([{ORG}]++)"
)
_ORDER = lazy(alternation("tasks", "orders"))
_NEW_POST = lazy(r"(?:cương vị|nhiệm vụ|vị trí|trọng trách)(?: công tác)?(?: được)? mới")
_APPOINTED = lazy(r"(?:(?:các|hai|2|ba|3|cả hai|những) )?đồng chí(?: (?:được|vừa được|nhận|mới)\s.{0,60})?")


@dataclass(frozen=True, slots=True)
class _Article:
    """What of an article tells who is meant."""

    reading: Reading
    standing: Standing
    inspections: Sequence[Inspection]
    appointments: Sequence[Appointment]
    works_with: dict[str, str]


def with_meant(
    reading: Reading,
    tasks: Sequence[Task],
    inspections: Sequence[Inspection],
    appointments: Sequence[Appointment],
) -> tuple[Task, ...]:
    """The tasks, those that name no assignee with the one plainly meant, where there is one."""
    if all(task.assignees for task in tasks):
        return tuple(tasks)
    article = _Article(reading, Standing(reading), inspections, appointments, _worked_with(reading))
    return tuple(task if task.assignees else _completed(article, task) for task in tasks)


def _completed(article: _Article, task: Task) -> Task:
    meant = tuple(dict.fromkeys(_meant(article, task)))
    meant = tuple(m for m in meant if m not in task.assigners)
    if not meant:
        return task
    return replace(
        task,
        assignees=meant,
        assignee_text=None,
        confidence=min(task.confidence, _SURE),
        rule=f"{task.rule}, assignee meant",
    )


def _meant(article: _Article, task: Task) -> Sequence[str]:
    said = view(task.assignee_text or "")
    ordered = _ordered(article.reading, task)
    if ordered is None:
        return ()
    if (appointed := _appointed(article, said, ordered)) or (said and (within := _within(ordered, said))):
        return appointed or within
    if _INSPECTED.search(said):
        return _inspected(article, task, several=True)
    if said and not _PLACE.fullmatch(said):
        return ()
    found = _inspected(article, task, several=False) or _partner(article, task, ordered) or ()
    return found or ([] if said else _praised(article, task, ordered))


def _ordered(reading: Reading, task: Task) -> Outline | None:
    """The sentence in which the order is given."""
    start = task.evidence[-1].start
    number = _number(reading, start)
    read = reading.sentences[number] if number >= 0 else None
    return outline(reading, read) if read is not None and start < read.sentence.end else None


def _number(reading: Reading, offset: int) -> int:
    """The number of the last sentence that begins at or before an offset; -1 where none does."""
    return bisect_right(reading.sentences, offset, key=lambda read: read.sentence.start) - 1


# --- inspections and working sessions -----------------------------------------------------------------------------


def _inspected(article: _Article, task: Task, *, several: bool) -> list[str]:
    """The bodies that the assigner's side inspected: those of the only inspection, or of the last one told before."""
    start = task.evidence[-1].start
    own = [i for i in article.inspections if _inspects(article, task, i)]
    told = [i for i in own if min(e.start for e in i.evidence) <= start]
    bodies = [b for i in (told[-1:] if several else told) for b in i.inspected if b in article.reading.organizations]
    return bodies if several or len(set(bodies)) == 1 else []


def _inspects(article: _Article, task: Task, inspection: Inspection) -> bool:
    return all(
        a in inspection.leaders
        or a in inspection.inspectors
        or (not inspection.leaders and _is_of(article, a, inspection))
        for a in task.assigners
    )


def _is_of(article: _Article, person: str, inspection: Inspection) -> bool:
    known = article.reading.people.get(person)
    return known is not None and any(p.organization in inspection.inspectors for p in known.posts if not p.former)


def _worked_with(reading: Reading) -> dict[str, str]:
    """The only body that each person (or body) who came worked with, by the first sentences."""
    found: dict[str, set[str]] = {}
    for read in reading.sentences[:_FIRST]:
        line = outline(reading, read)
        for match in _WORKS_WITH.finditer(line.text):
            partner = line.by_start.get(match.start(1))
            for mark in line.between(0, match.start(), PERSON, HOLDER, ORG):
                if partner is not None:
                    found.setdefault(mark.thing, set()).add(partner.thing)
    return {who: next(iter(bodies)) for who, bodies in found.items() if len(bodies) == 1}


def _partner(article: _Article, task: Task, ordered: Outline) -> list[str]:
    """The body worked with, where the sentence of the order names no other body before what is to be done."""
    partners = {article.works_with.get(a) for a in task.assigners}
    body = partners.pop() if len(partners) == 1 else None
    if body is None or not article.standing.is_below(body, task.assigners):
        return []
    known = article.reading.organizations[body]
    at = view(ordered.words).find(view(task.text)[:_BEGINNING])
    others = [m for m in ordered.between(0, max(at, 0), ORG) if m.thing != body]
    return [body] if known.kind in _RULING and not others else []


# --- words of the sentence ----------------------------------------------------------------------------------------


def _within(ordered: Outline, said: str) -> list[str]:
    """`đề nghị các đồng chí trong Ban Thường vụ Tỉnh ủy …`: the body that they are."""
    at = view(ordered.words).find(said)
    marks = ordered.between(at, at + len(said), ORG) if at >= 0 else []
    if len(marks) != 1 or not _WITHIN.fullmatch(ordered.text[at : marks[0].start]):
        return []
    return [marks[0].thing] if marks[0].end == at + len(said) else []


def _praised(article: _Article, task: Task, ordered: Outline) -> list[str]:
    """The only body that the same speech praises or blames before it orders."""
    found: set[str] = set()
    for line in _speech(article.reading, ordered):
        order = next((m.start() for m in _ORDER.finditer(line.text) if _PRAISED.search(line.text, 0, m.start())), None)
        end = len(line.text) if order is None else order
        marks = (line.by_start.get(m.start(1)) for m in _PRAISED.finditer(line.text, 0, end))
        found |= {m.thing for m in marks if m is not None}
    bodies = [b for b in found if article.standing.is_below(b, task.assigners)]
    return bodies if len(found) == 1 else []


def _speech(reading: Reading, ordered: Outline) -> Iterator[Outline]:
    """The sentence of an order and the one before it, where that has no other speaker."""
    yield ordered
    speakers = {m.thing for m in ordered.between(0, len(ordered.text), PERSON, HOLDER)}
    number = _number(reading, ordered.start)
    if number:
        before = outline(reading, reading.sentences[number - 1])
        others = [m for m in before.between(0, len(before.text), PERSON, HOLDER) if not is_oblique(before, m)]
        if others and all(m.thing in speakers for m in others):
            yield before


def _appointed(article: _Article, said: str, ordered: Outline) -> list[str]:
    """Those whose appointment is reported, where the speech hands them their new office."""
    people = dict.fromkeys(a.person for a in article.appointments)
    if not people or len(people) > _MOST_APPOINTED:
        return []
    if not said or _APPOINTED.fullmatch(said):
        return list(people) if _NEW_POST.search(view(ordered.words)) else []
    titles = {view(a.title) for a in article.appointments}
    return list(people) if len(people) == 1 and any(said.startswith(t) for t in titles) else []
