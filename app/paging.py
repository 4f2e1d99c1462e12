"""The parameters that every query takes beside its own: the answer's form, how many rows, and where to go on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app import described
from app.renderings.formats import Format
from app.renderings.negotiation import choose
from app.settings import ServiceSettings
from queries.errors import ParameterError
from queries.parameters import Parameter, ParameterType

_FORMAT = Parameter(
    name="format", description="The answer's form, before the Accept header", choices=tuple(Format), example="csv"
)
_BOM = Parameter(
    name="bom",
    type=ParameterType.BOOLEAN,
    description="Whether CSV begins with a byte order mark, so that Excel reads it as UTF-8",
    default=False,
    example=True,
)
_ALL = Parameter(
    name="all",
    type=ParameterType.BOOLEAN,
    description="Whether all rows are wanted at once, streamed without a ceiling: with format=csv or format=ndjson",
    default=False,
    example=True,
)
_CURSOR = Parameter(
    name="cursor", description="Where to go on: 'next' of an answer to the same question has it", example="MTAwLjAx"
)


@dataclass(frozen=True, slots=True)
class Wish:
    """How a caller wants an answer: its form, how many rows at most, and from which cursor on."""

    form: Format
    bom: bool
    limit: int
    cursor: str | None
    everything: bool = False


class Paging:
    """The common parameters under the service's limits."""

    def __init__(self, settings: ServiceSettings) -> None:
        most = settings.partygraph_api_max_rows
        limit = Parameter(
            name="limit",
            type=ParameterType.INTEGER,
            description="How many rows at most; 'truncated' tells that there are more",
            minimum=1,
            maximum=most,
            default=min(settings.partygraph_api_rows, most),
            example=min(100, most),
        )
        self.parameters = (_FORMAT, _BOM, limit, _CURSOR, _ALL)

    def described(self) -> list[dict[str, Any]]:
        """The common parameters as OpenAPI wants them."""
        return [described.parameter(p, shown=False) for p in self.parameters]

    def take(self, given: dict[str, list[str]], accept: str | None) -> Wish:
        """The wish in `given` and the Accept header; its parameters are taken out of `given`.

        Raises ParameterError, NotAcceptableError.
        """
        values: Mapping[str, Any] = {p.name: p.parse(given.pop(p.name, ())) for p in self.parameters}
        form = choose(values["format"], accept)
        if values["all"] and form is Format.JSON:
            raise ParameterError("all", "needs format=csv or format=ndjson: JSON is one object of limited size")
        return Wish(form, values["bom"], values["limit"], values["cursor"], values["all"])
