"""Tables on a page: which columns of an answer are shown, and how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.data.answer import Row
from app.pages.desk import Asked


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading (a key of the words), the field that is shown, and how.

    `cell` is text, date, thing (`of` names the field with its id), things (a list of id and name), ids (a list of ids
    that are also names), list, kind, detail, truth, or quotation (the words that say so, with their article).
    """

    heading: str
    field: str
    cell: str = "text"
    of: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One question on a page: its heading (a key), its name within the page's address, its answer and its columns."""

    heading: str
    anchor: str
    asked: Asked
    columns: tuple[Column, ...]
    rows: Sequence[Row]


def once(rows: Iterable[Row]) -> list[Row]:
    """Inspections' rows, those that differ in the inspecting side alone as one: `inspectors` are (id, name) pairs."""
    kept: dict[tuple[str, str, str], dict[str, Any]] = {}
    for row in rows:
        one = kept.setdefault((row["inspection"], row["unit_id"], row["article"]), {**row, "inspectors": []})
        if (side := (row["inspector_id"], row["inspector"])) not in one["inspectors"]:
            one["inspectors"].append(side)
    return list(kept.values())


def inspections(heading: str, anchor: str, asked: Asked, columns: tuple[Column, ...]) -> Section:
    """A section of inspections, one row for each inspected side and article."""
    return Section(heading, anchor, asked, columns, once(asked.rows))


def section(heading: str, anchor: str, asked: Asked, columns: tuple[Column, ...]) -> Section:
    """A section that shows all rows of the answer."""
    return Section(heading, anchor, asked, columns, asked.rows)


QUOTATION: Final = Column("table.quotation", "quotation", "quotation")
_DATE: Final = Column("column.date", "date", "date")
_UNIT: Final = Column("column.unit", "unit", "thing", "unit_id")
_INSPECTOR: Final = Column("column.inspector", "inspectors", "things")
_UNDER: Final = Column("column.directives", "directives", "ids")
_KIND: Final = Column("column.kind", "kind", "kind")

INSPECTIONS: Final = (
    Column("column.date", "date", "date"),
    Column("column.kind", "kind", "event"),
    _INSPECTOR,
    _UNIT,
    _UNDER,
    Column("column.leaders", "leaders", "list"),
    QUOTATION,
)
RECEIVED: Final = tuple(c for c in INSPECTIONS if c is not _UNIT)
GIVEN: Final = tuple(c for c in INSPECTIONS if c is not _INSPECTOR)
OFFICIALS: Final = (
    Column("column.person", "person", "thing", "person_id"),
    Column("column.title", "title"),
    Column("column.about", "as_of", "date"),
    QUOTATION,
)
POSTS: Final = (
    Column("column.title", "title"),
    Column("column.organization", "organization", "thing", "organization_id"),
    Column("column.about", "as_of", "date"),
    QUOTATION,
)
_TASK: Final = Column("column.task", "text", "thing", "task")
_DUE: Final = Column("column.deadline", "deadline", "date")
TASKS_RECEIVED: Final = (_TASK, Column("column.assigners", "assigners", "list"), _DUE, QUOTATION)
TASKS_GIVEN: Final = (_TASK, Column("column.assignees", "assignees", "doers"), _DUE, QUOTATION)
ISSUED: Final = (
    Column("column.directive", "directive", "thing", "directive"),
    _KIND,
    Column("column.document_title", "title"),
    _DATE,
    QUOTATION,
)
EVENTS: Final = (_DATE, Column("column.event", "name", "thing", "event"), _KIND, _UNDER, QUOTATION)
PERSON_EVENTS: Final = (
    _DATE,
    Column("column.event", "name", "thing", "event"),
    Column("column.role", "role", "detail"),
    QUOTATION,
)
OUTCOMES: Final = (
    _DATE,
    Column("column.kind", "what", "detail"),
    Column("column.name", "outcome", "thing", "outcome_id"),
    Column("column.role", "purpose", "detail"),
    QUOTATION,
)
CITED: Final = (
    Column("column.directive", "directive", "thing", "directive"),
    Column("column.document_title", "title"),
    Column("column.articles", "articles"),
)
ARTICLES: Final = (
    Column("column.published", "published", "date"),
    Column("column.article", "title", "thing", "article"),
    Column("column.place", "place"),
)
BODIES: Final = (Column("column.organization", "organization", "thing", "organization_id"), _KIND)
