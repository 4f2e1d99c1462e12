"""What OpenAPI says of a canned query: its parameters and its answer, from its header."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, Final

from app import problems
from app.rdf.formats import ExportFormat
from app.renderings.formats import Format
from queries.catalog import Column, ColumnType, Query
from queries.parameters import Parameter, ParameterType, as_text

_PROBLEMS: Final = (
    HTTPStatus.MULTIPLE_CHOICES,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.NOT_ACCEPTABLE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
)
_HEADERS: Final = {
    "X-Truncated": {"description": "Whether there are more rows", "schema": {"type": "boolean"}},
    "Link": {"description": "The address of the rows after these", "schema": {"type": "string"}},
    "ETag": {"description": "The answer's mark, for If-None-Match", "schema": {"type": "string"}},
}


def parameter(described: Parameter, *, shown: bool = True, path: str | None = None) -> dict[str, Any]:
    """One parameter, in the address's `path` under that name, else behind it.

    A page to try it out fills in what is needed, and only tells of an example for the rest.
    """
    example = ", ".join(as_text(described.example))
    told = f"{described.description.rstrip('.')}. For example: {example}" if shown else described.description
    document: dict[str, Any] = {
        "name": path or described.name,
        "in": "path" if path else "query",
        "required": described.required,
        "description": told,
        "schema": described.json_schema(),
    }
    if described.required:
        document["example"] = described.example
    return document | ({"explode": True} if described.type is ParameterType.LIST else {})


def also_as_triples(parameters: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The common parameters of a query whose rows are edges: `format` takes the RDF formats too."""
    for each in parameters:
        if each["name"] == "format":
            each["schema"]["enum"] = [*each["schema"]["enum"], *(form.value for form in ExportFormat)]
    return parameters


def responses(query: Query) -> dict[int | str, dict[str, Any]]:
    """All that an address of this query answers with."""
    not_modified: dict[int | str, dict[str, Any]] = {
        HTTPStatus.NOT_MODIFIED.value: {"description": "As If-None-Match has it"}
    }
    success = {
        "description": "The rows that answer the question",
        "content": {
            Format.JSON.media_type: {"schema": _answer(query)},
            Format.CSV.media_type: {"schema": {"type": "string"}},
            Format.NDJSON.media_type: {"schema": {"type": "string"}},
            **({form.media_type: {"schema": _document(form)} for form in ExportFormat} if query.graph else {}),
        },
        "headers": _HEADERS,
    }
    return {HTTPStatus.OK.value: success, **not_modified, **problems.responses(*_PROBLEMS)}


def _document(form: ExportFormat) -> dict[str, Any]:
    """JSON-LD is JSON of several shapes; what is written in the other formats is text."""
    return {"type": ["array", "object"]} if form is ExportFormat.JSONLD else {"type": "string"}


def _answer(query: Query) -> dict[str, Any]:
    row = {
        "type": "object",
        "required": [c.name for c in query.all_columns],
        "properties": {c.name: _column(c) for c in query.all_columns},
    }
    properties = {
        "query": {"type": "string", "const": query.name},
        "parameters": {"type": "object", "description": "The question as it was asked"},
        "columns": {"type": "array", "items": {"type": "string"}},
        "rows": {"type": "array", "items": row},
        "truncated": {"type": "boolean", "description": "Whether there are more rows than these"},
        "next": {"type": ["string", "null"], "description": "The address of the rows after these"},
    }
    return {"type": "object", "required": list(properties), "properties": properties}


def _column(column: Column) -> dict[str, Any]:
    if column.type is ColumnType.LIST:
        return {"type": ["array", "null"], "items": {"type": "string"}, "description": column.description}
    return {"type": [column.type.value, "null"], "description": column.description}
