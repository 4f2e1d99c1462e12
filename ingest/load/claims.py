"""The claims of an article's facts as edges: CONTRACT section 2, one function a record type.

Where a claim has several evidence spans the first gives `start` and `end`. A discipline or an appointment whose decider
the text does not name starts at the article itself: it is not lost, and no body is made up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from ingest.load.places import place_ref
from schema.errors import InputError
from schema.model import (
    Appointment,
    BodySuccession,
    Claim,
    Discipline,
    Event,
    Facts,
    Inspection,
    Person,
    Purpose,
    Span,
    Succession,
    Task,
)
from store.rows import EdgeRow, Ref

_MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Sayer:
    """The article that says it all, the nodes that its facts may speak of by id, and the names that may vary.

    `names` are those of bodies, people and events as this article has them: other articles may spell them otherwise.
    """

    article: Ref
    source: str
    nodes: Mapping[str, Ref]
    names: Mapping[Ref, str]

    def node(self, key: str) -> Ref:
        """The node with this id. Raises InputError where the facts do not have it: a claim about nothing."""
        try:
            return self.nodes[key]
        except KeyError:
            raise InputError(
                self.source, f"a claim speaks of {key!r}, which is not among the article's things"
            ) from None

    def says(self, kind: str, source: Ref, target: Ref, claim: Claim, /, **more: Any) -> EdgeRow:  # noqa: ANN401 - a property
        """A claim as an edge, with the further properties that are not empty."""
        return self.edge(kind, source, target, claim.evidence[0], claim.confidence, claim.rule, **more)

    def edge(
        self,
        kind: str,
        source: Ref,
        target: Ref,
        span: Span,
        confidence: float,
        rule: str,
        /,
        **more: Any,  # noqa: ANN401
    ) -> EdgeRow:
        """An edge that quotes `span`."""
        told = {
            "article": self.article.id,
            "start": span.start,
            "end": span.end,
            "confidence": confidence,
            "rule": rule,
        }
        further = {key: list(value) if isinstance(value, tuple) else value for key, value in more.items()}
        return EdgeRow(kind, source, target, told | {k: v for k, v in further.items() if v is not None and v != []})


def claim_rows(facts: Facts, sayer: Sayer) -> Iterator[EdgeRow]:
    """All claims but those that stand in bodies' names (PART_OF, LOCATED_IN of an organisation)."""
    yield from _mentions(facts, sayer)
    for person in facts.people:
        yield from _posts(person, sayer)
    for event in facts.events:
        yield from _event(event, sayer)
    for record in facts.inspections:
        yield from _inspection(record, sayer)
    for task in facts.tasks:
        yield from _task(task, sayer)
    yield from _documents(facts, sayer)
    for discipline in facts.disciplines:
        yield _discipline(discipline, sayer)
    for succession in facts.successions:
        yield from _succession(succession, sayer)
    for appointment in facts.appointments:
        yield _appointment(appointment, sayer)


def _mentions(facts: Facts, sayer: Sayer) -> Iterator[EdgeRow]:
    """One a mention; the first tells under which `name` the article knows the thing."""
    for body in facts.organizations:
        yield from _mentioned(sayer, body.id, body.mentions)
    for person in facts.people:
        yield from _mentioned(sayer, person.id, person.mentions)
    for directive in facts.directives:
        yield from _mentioned(sayer, directive.id, directive.mentions, directive.candidates)
    for event in facts.events:
        yield from _mentioned(sayer, event.id, event.evidence)
    for record in facts.inspections:
        yield from _mentioned(sayer, record.id, record.evidence)
    for task in facts.tasks:
        yield from _mentioned(sayer, task.id, task.evidence)


def _mentioned(sayer: Sayer, key: str, spans: Iterable[Span], candidates: tuple[str, ...] = ()) -> Iterator[EdgeRow]:
    target = sayer.node(key)
    name = sayer.names.get(target)
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        further = {"name": name, "candidates": candidates}
        yield sayer.edge("MENTIONS", sayer.article, target, span, 1.0, _MENTION, **further)
        name = None


def _posts(person: Person, sayer: Sayer) -> Iterator[EdgeRow]:
    for post in person.posts:
        at = sayer.node(post.organization)
        held = {"title": post.title, "former": post.former, "as_of": post.as_of}
        yield sayer.says("HOLDS_POST", sayer.node(person.id), at, post, **held)


def _event(event: Event, sayer: Sayer) -> Iterator[EdgeRow]:
    node = sayer.node(event.id)
    for key in event.organizers:
        who = sayer.node(key)
        if who.label == "Organization":
            yield sayer.says("ORGANIZES", who, node, event)
        else:
            yield sayer.says("CHAIRS", who, node, event, role="chairs")
    for key in event.chairs:
        yield sayer.says("CHAIRS", sayer.node(key), node, event, role="chairs")
    for key in event.attendees:
        yield sayer.says("ATTENDS", sayer.node(key), node, event, role="attends")
    for under in event.under:
        yield sayer.says("UNDER", node, sayer.node(under.directive), event, purpose=under.purpose.value)
    if event.place:
        yield sayer.says("LOCATED_IN", node, place_ref(event.place), event)


def _inspection(record: Inspection, sayer: Sayer) -> Iterator[EdgeRow]:
    node = sayer.node(record.id)
    inspectors, inspected = ([sayer.node(key) for key in keys] for keys in (record.inspectors, record.inspected))
    for who, whom in product(inspectors, inspected):
        more = {"kind": record.kind, "event": record.id, "date": record.date, "under": tuple(sorted(record.under))}
        yield sayer.says("INSPECTS", who, whom, record, **more)
    for who in inspectors:
        if who.label == "Organization":
            yield sayer.says("ORGANIZES", who, node, record)
    for whom in inspected:
        yield sayer.says("TARGETS", node, whom, record)
    for key in record.leaders:
        yield sayer.says("CHAIRS", sayer.node(key), node, record, role="leads")
    for key in record.under:
        yield sayer.says("UNDER", node, sayer.node(key), record, purpose=Purpose.INSPECTS.value)


def _task(task: Task, sayer: Sayer) -> Iterator[EdgeRow]:
    node = sayer.node(task.id)
    assigners, assignees = ([sayer.node(key) for key in keys] for keys in (task.assigners, task.assignees))
    for who, whom in product(assigners, assignees):
        more = {"task": task.id, "text": task.text, "deadline": task.deadline, "quantity": task.quantity}
        yield sayer.says("ASSIGNS_TASK", who, whom, task, **more)
    for who in assigners:
        yield sayer.says("ASSIGNED_BY", node, who, task)
    for whom in assignees:
        yield sayer.says("ASSIGNED_TO", node, whom, task)
    for key in task.under:
        yield sayer.says("UNDER", node, sayer.node(key), task, purpose=Purpose.IMPLEMENTS.value)


def _documents(facts: Facts, sayer: Sayer) -> Iterator[EdgeRow]:
    for citation in facts.citations:
        yield sayer.says("CITES", sayer.node(citation.by), sayer.node(citation.directive), citation)
    for issue in facts.issues:
        yield sayer.says("ISSUES", sayer.node(issue.issuer), sayer.node(issue.directive), issue, date=issue.date)
    for relation in facts.directive_relations:
        yield sayer.says(relation.type.value, sayer.node(relation.source), sayer.node(relation.target), relation)


def _discipline(discipline: Discipline, sayer: Sayer) -> EdgeRow:
    by = sayer.node(discipline.by) if discipline.by else sayer.article
    more = {"form": discipline.form, "date": discipline.date}
    return sayer.says("DISCIPLINES", by, sayer.node(discipline.target), discipline, **more)


def _appointment(appointment: Appointment, sayer: Sayer) -> EdgeRow:
    by = sayer.node(appointment.by) if appointment.by else sayer.article
    at = sayer.node(appointment.organization)
    more = {"title": appointment.title, "organization": at.id, "date": appointment.date}
    return sayer.says("APPOINTS", by, sayer.node(appointment.person), appointment, **more)


def _succession(succession: BodySuccession, sayer: Sayer) -> Iterator[EdgeRow]:
    """A body that began or ended with no other named stands on both sides."""
    before = [sayer.node(key) for key in succession.sources]
    after = [sayer.node(succession.to)] if succession.to else []
    pairs = product(before, after) if before and after else ((alone, alone) for alone in before or after)
    more = {"how": succession.how.value, "date": succession.date, "by": succession.by}
    for one, other in pairs:
        how = more if one != other else more | {"how": _alone(succession.how, ended=bool(before))}
        yield sayer.says("SUCCEEDED_BY", one, other, succession, **how)


def _alone(how: Succession, *, ended: bool) -> str:
    """What befell a body with no other named: it was founded or it ended, unless it was renamed or split."""
    if how is Succession.MERGED:
        return (Succession.ENDED if ended else Succession.FOUNDED).value
    return how.value
