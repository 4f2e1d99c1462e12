"""Where the pages ask: the API's own questions, each answer with its CSV and its Cypher."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from app.data.answer import Answer, Row
from app.data.ask import ask
from app.data.cursor import decode
from app.pages import addresses
from app.pages.cypher import standing
from app.pages.settings import browser_of
from app.state import State
from queries.catalog import Query
from queries.parameters import Value, as_text

ROWS = 200
"""How many rows a page shows of one answer; the CSV has them all."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question's answer: its rows, and the same question as CSV and as Cypher."""

    query: Query
    given: Mapping[str, Value]
    settled: Mapping[str, Value]
    answer: Answer

    @property
    def rows(self) -> Sequence[Row]:
        """The rows of the answer."""
        return self.answer.rows

    @property
    def truncated(self) -> bool:
        """Whether there are more rows."""
        return self.answer.truncated

    @property
    def csv(self) -> str:
        """The address of the whole table."""
        return addresses.csv(self.query.name, self.given)

    @property
    def cypher(self) -> str:
        """The question as Cypher that stands by itself."""
        return standing(self.query.cypher, self.settled)


@dataclass(frozen=True)
class Desk:
    """Asks for one page. Every method raises StoreError where the graph can't answer."""

    state: State
    rows: int = field(default=ROWS)

    def ask(
        self,
        name: str,
        parameters: Mapping[str, Value] | None = None,
        *,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> Asked:
        """The answer to the canned question `name`; a parameter that is None counts as not given.

        Raises ParameterError, UnknownNameError, AmbiguousNameError.
        """
        query = self.state.catalog[name]
        given = {key: value for key, value in (parameters or {}).items() if value is not None}
        asked = query.bind({key: as_text(value) for key, value in given.items()})
        settled = self.state.names.settle(query, asked)
        skip = decode(cursor, name, asked) if cursor else 0
        seconds = self.state.settings.partygraph_api_seconds
        most = min(limit or self.rows, self.state.settings.partygraph_api_max_rows)
        answer = ask(self.state.reader, query, settled, seconds=seconds, limit=most, skip=skip, asked=asked)
        return Asked(query, given, settled, answer)

    @cached_property
    def browser(self) -> str:
        """The address of Neo4j Browser."""
        return browser_of(self.state.settings, self.state.settings.partygraph_neo4j_browser)
