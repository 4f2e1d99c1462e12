"""The nodes of an article's facts. A node's properties are a function of its id, whichever article names it first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ingest.load.places import canonical_place
from ingest.patterns import lazy
from schema.authority.directives import by_id
from schema.model import Article, Directive, Event, Facts, Inspection, Organization, Person, Task
from store.rows import NodeRow, Ref

# `12-NQ/TU@2014 Tỉnh ủy Lai Châu`: a local document's id ends with its issuer (CONTRACT section 3.8).
_DIRECTIVE = lazy(r"\S*/[^\s@]+(?:@\d{4})?\s+(?P<issuer>.+)")
_YEAR = lazy(r"@(?P<year>\d{4})(?!\d)")
_NAME_LENGTH = 80


def thing_rows(facts: Facts, same: Mapping[str, str]) -> Iterator[NodeRow]:
    """The nodes of all things but places and the article; events that `same` tells to be inspections are left out."""
    yield from map(_organization, facts.organizations)
    yield from map(_person, facts.people)
    yield from map(_directive, facts.directives)
    yield from (_event(event) for event in facts.events if event.id not in same)
    names = {body.id: body.name for body in facts.organizations} | {one.id: one.name for one in facts.people}
    dates = {same[event.id]: event.date for event in facts.events if event.id in same and event.date}
    yield from (_inspection(record, names, dates.get(record.id)) for record in facts.inspections)
    yield from map(_task, facts.tasks)


def article_properties(article: Article, place: str | None) -> dict[str, Any]:
    """The Article's properties but for `content_hash`; `place` is its place in canonical spelling."""
    return {
        "id": article.id,
        "title": article.title,
        "url": article.url,
        "published": article.published,
        "byline": article.byline,
        "place": place,
        "text": article.text,
    }


def _organization(body: Organization) -> NodeRow:
    party = ("PartyOrganization",) if body.kind.is_party else ()
    place = canonical_place(body.place) if body.place else None
    properties = {"name": body.name, "kind": body.kind.value, "place": place, "bare": body.bare}
    return _node("Organization", body.id, properties, body.kind.value, *party)


def _person(person: Person) -> NodeRow:
    return _node("Person", person.id, {"name": person.name})


def _directive(directive: Directive) -> NodeRow:
    """Issuer, date and title come from the authority data, else the issuer from the id: articles do not decide them."""
    known = by_id().get(directive.id)
    year, local = _YEAR.search(directive.id), _DIRECTIVE.fullmatch(directive.id)
    properties = {
        "name": directive.id,
        "symbol": directive.symbol,
        "kind": directive.kind.value,
        "year": int(year["year"]) if year else None,
        "issuer": ", ".join(known.issuers) or None if known else local["issuer"] if local else None,
        "date": known.date if known else None,
        "title": known.title or None if known else None,
    }
    return _node("Directive", directive.id, properties, directive.kind.value)


def _event(event: Event) -> NodeRow:
    properties = {"name": event.name, "kind": event.kind.value, "date": event.date}
    return _node("Event", event.id, properties, event.kind.value)


def _inspection(record: Inspection, names: Mapping[str, str], event_date: str | None) -> NodeRow:
    """An inspection is named after what is done to whom; its date may come from the event that it is."""
    whom = ", ".join(sorted(names.get(side, side) for side in record.inspected))
    name = f"{record.kind[:1].upper()}{record.kind[1:]} {whom}".strip()
    date = record.date or event_date
    properties = {"name": name, "kind": "Inspection", "inspection_kind": record.kind, "date": date}
    return _node("Event", record.id, properties, "Inspection")


def _task(task: Task) -> NodeRow:
    properties = {
        "name": shortened(task.text),
        "text": task.text,
        "deadline": task.deadline,
        "quantity": task.quantity,
        "assignee_text": task.assignee_text,
    }
    return _node("Task", task.id, properties)


def shortened(text: str, length: int = _NAME_LENGTH) -> str:
    """`text` as a name: its first words, with `…` where there are more."""
    words = " ".join(text.split())
    return words if len(words) <= length else words[: length - 1].rsplit(" ", 1)[0] + "…"


def _node(label: str, key: str, properties: Mapping[str, Any], *kinds: str) -> NodeRow:
    return NodeRow(Ref(label, key), {"id": key, **properties}, tuple(sorted(kinds)))
