"""An answer: the rows of one question, and whether there are more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from queries.catalog import Query
from queries.parameters import Value

Row: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows that answer `query` for `parameters`. `next` is the cursor of the page after them, if there is one."""

    query: Query
    parameters: Mapping[str, Value]
    rows: Sequence[Row]
    next: str | None = None

    @property
    def truncated(self) -> bool:
        """Whether there are more rows than these."""
        return self.next is not None

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.query.all_columns)
