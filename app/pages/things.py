"""The pages of single things: a body, an official, a directive, any other kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app.data.answer import Row
from app.pages import chart, claims, lineage, posts, tables, tree
from app.pages.desk import Asked, Desk
from app.pages.tables import Section, section

CLAIMS: Final = 400
"""How many claims of one thing a page takes in; the rest stand in the CSV."""


@dataclass(frozen=True, slots=True)
class ThingPage:
    """What the page of one thing shows: its sections, and what is drawn for its kind (`more`)."""

    thing: Row
    label: str
    asked: Asked
    sections: tuple[Section, ...]
    more: Mapping[str, Any]


def thing_page(desk: Desk, thing: Row, label: str) -> ThingPage:
    """All that the page of `thing` (a row of the query `thing`) shows. Raises StoreError."""
    asked = desk.ask("neighbourhood", {"thing": thing["id"]}, limit=CLAIMS)
    sections, more = _MAKERS.get(label, _other)(desk, thing, asked)
    return ThingPage(thing, label, asked, tuple(s for s in sections if s.rows), more)


Made = tuple[list[Section], dict[str, Any]]


def _body(desk: Desk, thing: Row, asked: Asked) -> Made:
    body = thing["id"]
    officials = desk.ask("officials", {"organization": body})
    rows = desk.ask("organization-tree", {"organization": body}, limit=CLAIMS).rows
    sections = [
        section("body.successions", "successions", desk.ask("successions", {"organization": body}), _SUCCESSIONS),
        _posts("body.officials.now", "officials", officials, tables.OFFICIALS, former=False),
        _posts("body.officials.before", "former-officials", officials, tables.OFFICIALS, former=True),
        tables.inspections("body.received", "received", desk.ask("inspections", {"unit": body}), tables.RECEIVED),
        tables.inspections("body.given", "given", desk.ask("inspections", {"inspector": body}), tables.GIVEN),
        section("body.tasks.received", "tasks", desk.ask("tasks", {"assignee": body}), tables.TASKS_RECEIVED),
        section("body.tasks.given", "assigned", desk.ask("tasks", {"assigner": body}), tables.TASKS_GIVEN),
        section("body.issued", "issued", desk.ask("issued-documents", {"organization": body}), tables.ISSUED),
        section("body.events", "events", desk.ask("events", {"organizer": body}), tables.EVENTS),
    ]
    return sections, {
        "above": tree.above(rows, body),
        "below": tree.below(rows, body),
        "moments": claims.timeline(asked.rows, body),
        "became": [s for s in sections[0].rows if s["before_id"] == body and _went(s)],
    }


def _person(desk: Desk, thing: Row, asked: Asked) -> Made:
    person = thing["id"]
    held = desk.ask("person-posts", {"person": person})
    sections = [
        _posts("person.posts.now", "posts", held, tables.POSTS, former=False),
        _posts("person.posts.before", "former-posts", held, tables.POSTS, former=True),
        section("person.events", "events", desk.ask("person-events", {"person": person}), tables.PERSON_EVENTS),
        section("person.tasks", "assigned", desk.ask("tasks", {"assigner": person}), tables.TASKS_GIVEN),
    ]
    return sections, {"moments": claims.timeline(asked.rows, person)}


def _directive(desk: Desk, thing: Row, _asked: Asked) -> Made:
    directive = thing["id"]
    led = desk.ask("directive-lineage", {"directive": directive})
    spread = desk.ask("directive-spread", {"directive": directive})
    outcomes = desk.ask("directive-outcomes", {"directive": directive})
    done = [row for row in outcomes.rows if row["relation"] != "CITES"]
    cited = [row for row in outcomes.rows if row["relation"] == "CITES"]
    sections = [
        Section("directive.outcomes", "outcomes", outcomes, tables.OUTCOMES, done),
        Section("directive.cited", "cited", outcomes, _CITED_BY, cited),
    ]
    return sections, {
        "lineage": led,
        "drawing": lineage.drawn(led.rows, directive, thing["kind"]),
        "spread": spread,
        "years": chart.by_year(spread.rows),
        "provinces": chart.by_province(spread.rows),
    }


def _place(desk: Desk, thing: Row, asked: Asked) -> Made:
    place = thing["id"]
    bodies = desk.ask("organizations-of-place", {"place": place})
    once = list({row["organization_id"]: row for row in bodies.rows}.values())
    sections = [
        Section("place.bodies", "bodies", bodies, tables.BODIES, once),
        section("place.articles", "articles", desk.ask("articles", {"place": place}), tables.ARTICLES),
    ]
    within = [row for row in asked.rows if row["relation"] == "WITHIN"]
    return sections, {"groups": claims.groups(within, place), "quotations": []}


def _other(_desk: Desk, thing: Row, asked: Asked) -> Made:
    return [], {"groups": claims.groups(asked.rows, thing["id"]), "quotations": claims.quotations(asked.rows)}


def _posts(heading: str, anchor: str, asked: Asked, columns: tuple[tables.Column, ...], *, former: bool) -> Section:
    return Section(heading, anchor, asked, columns, posts.last_statements(asked.rows, former=former))


def _went(row: Row) -> bool:
    """Whether the body before is no more: a body founded, or one that a part was split from, still is."""
    return row["how"] in {"merged", "renamed", "ended"} and (row["date"] or "") <= date.today().isoformat()


_SUCCESSIONS: Final = (
    tables.Column("column.date", "date", "date"),
    tables.Column("column.organization", "before", "thing", "before_id"),
    tables.Column("column.role", "how", "detail"),
    tables.Column("column.organization", "after", "thing", "after_id"),
    tables.QUOTATION,
)
_CITED_BY: Final = (
    tables.Column("column.date", "date", "date"),
    tables.Column("column.kind", "what", "detail"),
    tables.Column("column.name", "outcome", "thing", "outcome_id"),
    tables.QUOTATION,
)
_MAKERS: Final[Mapping[str, Callable[[Desk, Row, Asked], Made]]] = {
    "Organization": _body,
    "Person": _person,
    "Directive": _directive,
    "Place": _place,
}
