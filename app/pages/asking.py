"""A canned question on a page: its form, what the form was filled in with, and the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.pages.desk import Asked, Desk
from app.pages.site import Site
from app.pages.tables import QUOTATION, Column
from queries.catalog import ColumnType, Query
from queries.parameters import Parameter, ParameterType, as_text

_PERIOD: Final = frozenset({"from", "to"})
_HIDDEN: Final = frozenset({"article", "article_title", "article_address", "article_published", "quotation"})
_NAMED: Final = {"directive", "task", "event", "inspection", "thing", "source", "target", "outcome"}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form: the parameter, and what the address says for it."""

    parameter: Parameter
    value: str

    @property
    def name(self) -> str:
        """The parameter's name."""
        return self.parameter.name

    @property
    def kind(self) -> str:
        """How it is filled in: truth, choice, thing (with completion), date or text."""
        if self.parameter.type is ParameterType.BOOLEAN:
            return "truth"
        if self.parameter.choices:
            return "choice"
        if self.parameter.of:
            return "thing"
        return "date" if self.parameter.type is ParameterType.DATE else "text"

    @property
    def kinds(self) -> str:
        """The kinds of thing that it takes, for completion."""
        return " ".join(self.parameter.of)

    @property
    def example(self) -> str:
        """An example of what it takes."""
        return ", ".join(as_text(self.parameter.example))


def fields(query: Query, site: Site) -> list[Field]:
    """The fields of the query's form."""
    given = site.request.query_params
    return [Field(p, given.get(p.name, "").strip()) for p in query.parameters]


def asked(desk: Desk, query: Query, site: Site) -> Asked:
    """The answer to the query as the address asks it.

    Raises ParameterError, UnknownNameError, AmbiguousNameError, StoreError.
    """
    given = {name: site.request.query_params.getlist(name) for name in site.request.query_params}
    cursor = next(iter(given.pop("cursor", [])), None)
    given.pop("lang", None)
    parameters = {name: value for name, value in query.bind(given).items() if name in given and value is not None}
    return desk.ask(query.name, parameters, cursor=cursor)


def columns(query: Query) -> tuple[Column, ...]:
    """How the answer's columns are shown: an id stands behind its name as a link, evidence in one column."""
    names = {c.name for c in query.all_columns}
    told = (c for c in query.all_columns if c.name not in _HIDDEN and not _behind(c.name, names))
    shown = [_column(c.name, c.type, names) for c in told]
    if query.evidence:
        shown.append(QUOTATION)
    elif "article" in names:
        shown.insert(0, Column("", "title" if "title" in names else "article", "thing", "article"))
    return tuple(shown)


def _behind(name: str, names: set[str]) -> bool:
    """Whether the column is the id of another one that is shown."""
    return name == "id" or name.removesuffix("_id") in names - {name} or f"{name}_name" in names


def _column(name: str, of_type: ColumnType, names: set[str]) -> Column:
    for id_name in (f"{name}_id", name.removesuffix("_name")):
        if id_name in names and id_name != name:
            return Column("", name, "thing", id_name)
    if name == "name" and "id" in names:
        return Column("", name, "thing", "id")
    if name == "title" and "directive" in names:
        return Column("column.document_title", name)
    if name in _NAMED:
        return Column("", name, "thing", name)
    if name == "directives":
        return Column("", name, "ids")
    return Column("", name, _CELLS.get(name) or _TYPED.get(of_type, "text"))


_CELLS: Final = {
    "date": "date",
    "deadline": "date",
    "as_of": "date",
    "published": "date",
    "first_published": "date",
    "last_published": "date",
    "kind": "kind",
    "source_kind": "kind",
    "target_kind": "kind",
    "relation": "relation",
    "role": "detail",
    "purpose": "detail",
    "detail": "detail",
    "how": "detail",
}
_TYPED: Final = {ColumnType.LIST: "list", ColumnType.BOOLEAN: "truth"}
