"""Facts for the live graph: those of tests.builders, each claim with a rule, as the extraction gives them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from typing import Any

from app.rdf.dump import export
from app.rdf.formats import ExportFormat
from schema.model import Claim, Facts
from store.connection import Store
from tests.app.rdf.graphs import BASE


def ruled(all_facts: Iterable[Facts]) -> list[Facts]:
    """The same facts; a claim that names no rule gets one."""
    return [_ruled(facts) for facts in all_facts]


def dumped(store: Store, form: ExportFormat) -> bytes:
    """The whole graph in that format."""
    output = BytesIO()
    export(store, output, form, BASE)
    return output.getvalue()


def _ruled(value: Any) -> Any:  # noqa: ANN401 - any record or value of the model
    if isinstance(value, tuple):
        return tuple(_ruled(part) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {field.name: _ruled(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Claim) and not value.rule:
        changed["rule"] = "test"
    return replace(value, **changed)
