"""The canned queries: one .cypher file a question, its header saying title, parameters and result (queries/README.md).

Nothing is read at import: `catalog()` reads the files once, when it is first called.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from queries.errors import HeaderError, ParameterError, UnknownQueryError
from queries.parameters import Parameter, Value

RESERVED = frozenset({"all", "format", "bom", "limit", "cursor", "skip"})
"""What the service itself calls so: no query's parameter may."""
USUAL: Mapping[str, Mapping[str, Any]] = {
    "as_of": {"type": "date", "description": "Only what had happened by this day"},
    "known_at": {"type": "date", "description": "Only what articles published by this day say"},
}
"""What parameters of these names say of themselves where a header does not: it need only give an example."""
_FENCE = "// ---"


class ColumnType(StrEnum):
    """What a column's values are; any value may also be absent."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    LIST = "list"
    OBJECT = "object"


class Column(BaseModel):
    """One column of a result: its name, its type and what stands in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z][a-z_]*$")
    description: str = Field(min_length=5)
    type: ColumnType = ColumnType.STRING


EVIDENCE = (
    Column(name="article", description="Id of the article that says so"),
    Column(name="article_title", description="Title of that article"),
    Column(name="article_address", description="Address of that article, or the file that it was read from"),
    Column(name="article_published", description="Day on which that article was published"),
    Column(name="quotation", description="The words of the article that say so"),
)
"""The columns that close every row that is a fact."""


class Query(BaseModel):
    """One canned query. `evidence`: each row is a fact and closes with EVIDENCE; `graph`: each row is an edge.

    `together` are the parameters whose examples make one question, where these are not all of them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$")
    title: str = Field(min_length=5)
    description: str = Field(min_length=20)
    group: str
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[Column, ...]
    evidence: bool = False
    graph: bool = False
    together: tuple[str, ...] = ()
    cypher: str = Field(repr=False)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        names = [p.name for p in self.parameters]
        if clash := RESERVED & set(names):
            raise ValueError(f"parameter '{min(clash)}' is a word of the service itself")
        if strange := set(self.together) - set(names):
            raise ValueError(f"'together' names '{min(strange)}', which is no parameter")
        if not self.cypher.endswith("SKIP $skip LIMIT $limit"):
            raise ValueError("must end with SKIP $skip LIMIT $limit")
        return self

    @property
    def example(self) -> dict[str, Any]:
        """The examples of the parameters that together are a question which the sample articles answer."""
        return {p.name: p.example for p in self.parameters if not self.together or p.name in self.together}

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """The columns of a row in order, those of the evidence last."""
        return self.columns + EVIDENCE if self.evidence else self.columns

    def bind(self, given: Mapping[str, Sequence[str]]) -> dict[str, Value]:
        """`given` (for each parameter its texts) as typed values, one for every parameter of the query.

        Raises ParameterError.
        """
        known = {p.name: p for p in self.parameters}
        for name in given:
            if name not in known:
                raise ParameterError.unknown(name, known)
        return {name: parameter.parse(given.get(name, ())) for name, parameter in known.items()}


class Catalog:
    """All canned queries, in the order of their names."""

    def __init__(self, queries: Sequence[Query]) -> None:
        self._queries = {query.name: query for query in sorted(queries, key=lambda q: q.name)}

    def __getitem__(self, name: str) -> Query:
        """The query of that name. Raises UnknownQueryError."""
        if name not in self._queries:
            raise UnknownQueryError(name, self._queries)
        return self._queries[name]

    def __iter__(self) -> Iterator[Query]:
        return iter(self._queries.values())

    def __len__(self) -> int:
        return len(self._queries)


@cache
def catalog() -> Catalog:
    """The queries of this package. Raises HeaderError where a file is wrong."""
    return load(files("queries"))


def load(folder: Traversable) -> Catalog:
    """The queries of the .cypher files in `folder`. Raises HeaderError where one is wrong."""
    found = [f for f in folder.iterdir() if f.name.endswith(".cypher")]
    return Catalog([parse(f.name, f.read_text(encoding="utf-8")) for f in found])


def parse(file: str, text: str) -> Query:
    """The query that the .cypher file named `file` with this `text` holds. Raises HeaderError."""
    header, cypher = _split(file, text)
    try:
        query = Query.model_validate(header | {"cypher": cypher})
    except ValidationError as error:
        raise HeaderError(file, _first(error)) from error
    if file != f"{query.name}.cypher":
        raise HeaderError(file, f"its header calls it '{query.name}'")
    return query


def _split(file: str, text: str) -> tuple[dict[str, Any], str]:
    lines = text.splitlines()
    fences = [n for n, line in enumerate(lines) if line.rstrip() == _FENCE]
    if len(fences) < 2 or fences[0] != 0:
        raise HeaderError(file, f"must begin with a header between two lines '{_FENCE}'")
    try:
        header = yaml.safe_load("\n".join(line[3:] for line in lines[1 : fences[1]]))
    except yaml.YAMLError as error:
        raise HeaderError(file, f"its header is not YAML: {error}".replace("\n", " ")) from error
    if not isinstance(header, dict):
        raise HeaderError(file, "its header is not a mapping")
    for part in ("parameters", "columns"):
        header[part] = _named(file, part, header.get(part) or {})
    return header, "\n".join(lines[fences[1] + 1 :]).strip()


def _named(file: str, part: str, entries: object) -> list[dict[str, Any]]:
    """`{name: {…}}` or `{name: description}` as a list of mappings that hold their names."""
    if not isinstance(entries, dict):
        raise HeaderError(file, f"its {part} must be a mapping from name to description")
    usual = USUAL if part == "parameters" else {}
    return [
        {"name": name, **usual.get(name, {})} | (entry if isinstance(entry, dict) else {"description": entry})
        for name, entry in entries.items()
    ]


def _first(error: ValidationError) -> str:
    problem = error.errors()[0]
    where = ".".join(str(part) for part in problem["loc"])
    return f"{where}: {problem['msg']}" if where else problem["msg"]
