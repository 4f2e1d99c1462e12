"""What a client asks, as the specification's schemas have it."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from queries.errors import ParameterError
from queries.parameters import MAX_LENGTH

BATCH = 100
"""The most questions in one batch."""
_Text = Annotated[str, Field(max_length=MAX_LENGTH)]


class Entity(BaseModel):
    """A value that is itself a thing."""

    id: _Text
    name: _Text | None = None


_Value = _Text | bool | float | Entity


class Constraint(BaseModel):
    """A property and the values that a candidate's may have."""

    pid: _Text
    v: _Value | Annotated[list[_Value], Field(max_length=50)]

    def texts(self) -> list[str]:
        """The values as words; of a thing its id and its name."""
        values = self.v if isinstance(self.v, list) else [self.v]
        return [word for value in values for word in _words(value)]


class Question(BaseModel):
    """One name to be reconciled."""

    model_config = ConfigDict(extra="forbid")

    query: _Text | None = None
    type: _Text | Annotated[list[_Text], Field(max_length=50)] | None = None
    limit: Annotated[float, Field(ge=1, le=100)] = 10
    properties: Annotated[list[Constraint], Field(max_length=50)] = []
    type_strict: Literal["any", "should", "all"] = "any"

    @model_validator(mode="after")
    def _asks(self) -> Self:
        if not (self.query and self.query.strip()) and not self.properties:
            raise ValueError("needs 'query' or 'properties'")
        return self

    @property
    def types(self) -> list[str]:
        """The types that a candidate may have; none says anything."""
        return [self.type] if isinstance(self.type, str) else self.type or []


class Wanted(BaseModel):
    """A property to be fetched."""

    id: _Text
    settings: dict[str, Any] = {}


class Extension(BaseModel):
    """Things, and the properties to be fetched of them."""

    ids: Annotated[list[_Text], Field(max_length=1000)]
    properties: Annotated[list[Wanted], Field(max_length=50)]


_BATCH: TypeAdapter[dict[str, Question]] = TypeAdapter(Annotated[dict[str, Question], Field(max_length=BATCH)])


def batch(text: str) -> dict[str, Question]:
    """The questions that `queries` holds. Raises ParameterError."""
    try:
        return _BATCH.validate_json(_whole("queries", text))
    except ValidationError as error:
        raise ParameterError("queries", _first(error)) from error


def extension(text: str) -> Extension:
    """What `extend` asks for. Raises ParameterError."""
    try:
        return Extension.model_validate_json(_whole("extend", text))
    except ValidationError as error:
        raise ParameterError("extend", _first(error)) from error


def _whole(name: str, text: str) -> str:
    """`text`, unless it holds half a character, which no database takes. Raises ParameterError."""
    try:
        json.dumps(json.loads(text), ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise ParameterError(name, "is not JSON") from error
    return text


def _words(value: str | bool | float | Entity) -> list[str]:
    if isinstance(value, Entity):
        return [value.id, *([value.name] if value.name else [])]
    return [f"{value:g}" if isinstance(value, float) else str(value)]


def _first(error: ValidationError) -> str:
    problem = error.errors()[0]
    where = ".".join(str(part) for part in problem["loc"])
    return f"is not as the reconciliation API has it: {where}: {problem['msg']}"
