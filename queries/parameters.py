"""The parameters of a canned query: typed, documented, read from the text that an address or a command line gives.

A parameter that stands for a thing says of which kinds (`of`): it takes the thing's id or its name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, model_validator

from queries.errors import ParameterError

Value: TypeAlias = str | int | bool | list[str] | None
"""What a parameter is handed to the database as."""

MAX_LENGTH = 500
"""The longest text that a parameter takes, in code points: no name in the graph comes near."""
MAX_ITEMS = 50
MAX_ITEM_LENGTH = 60
"""Of a list's item, the name of a kind, a title or an edge: a whole list, percent-encoded, fits into an address."""
"""The longest list that a parameter takes."""
DATE_PATTERN = (
    r"^\d{4}(-(0[1-9]|1[0-2])"
    r"|-(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|-(0[469]|11)-(0[1-9]|[12]\d|30)|-02-(0[1-9]|1\d|2\d))?$"
)
_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")
_DATE = re.compile(DATE_PATTERN, re.ASCII)
_TRUTH = {"true": True, "false": False}


class ParameterType(StrEnum):
    """What a parameter's text is read as. A date may leave out its day, or its month and day."""

    STRING = "string"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    LIST = "list"


class Kind(StrEnum):
    """The kinds of thing that a parameter can stand for; the values are Neo4j labels in lower case."""

    ORGANIZATION = "organization"
    PERSON = "person"
    DIRECTIVE = "directive"
    EVENT = "event"
    TASK = "task"
    PLACE = "place"
    ARTICLE = "article"

    @property
    def label(self) -> str:
        """The Neo4j label of such a thing."""
        return self.value.capitalize()


class Parameter(BaseModel):
    """One parameter: what it is for, what it takes, and an example that the demonstration data answers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z][a-z_]*$")
    description: str = Field(min_length=10)
    type: ParameterType = ParameterType.STRING
    of: tuple[Kind, ...] = ()
    required: bool = False
    default: str | int | bool | list[str] | None = None
    example: str | int | bool | list[str]
    choices: tuple[str, ...] = ()
    minimum: int | None = None
    maximum: int | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.required and self.default is not None:
            raise ValueError(f"parameter '{self.name}' is required and yet has a default")
        if self.of and self.type is not ParameterType.STRING:
            raise ValueError(f"parameter '{self.name}' stands for a thing, so it must be a string")
        for value in (self.default, self.example):
            if value is not None:
                self.parse(as_text(value))
        return self

    def parse(self, texts: Sequence[str]) -> Value:
        """The value that `texts` (one for each time the parameter was given) says; the default where none says any.

        Raises ParameterError.
        """
        given = [text for text in (self._clean(t) for t in texts) if text]
        if not given:
            return self._absent()
        if self.type is ParameterType.LIST:
            if len(given) > MAX_ITEMS:
                raise ParameterError(self.name, f"was given {len(given)} times; at most {MAX_ITEMS}")
            if any(len(text) > MAX_ITEM_LENGTH for text in given):
                raise ParameterError(self.name, f"has an item that is longer than {MAX_ITEM_LENGTH} characters")
            return given
        if len(given) > 1:
            raise ParameterError(self.name, "was given more than once")
        return _READERS[self.type](self, given[0])

    def json_schema(self) -> dict[str, Any]:
        """The parameter's JSON schema, as OpenAPI wants it."""
        schema = dict(_SCHEMAS[self.type])
        if self.choices:
            schema["enum"] = list(self.choices)
        if self.minimum is not None:
            schema["minimum"] = self.minimum
        if self.maximum is not None:
            schema["maximum"] = self.maximum
        if self.default is not None:
            schema["default"] = self.default
        return schema

    def _absent(self) -> Value:
        if self.required:
            raise ParameterError(self.name, f"is needed: {self.description.rstrip('.')}")
        return self.default

    def _clean(self, text: str) -> str:
        stripped = unicodedata.normalize("NFC", text).strip()
        if len(stripped) > MAX_LENGTH:
            raise ParameterError(self.name, f"is longer than {MAX_LENGTH} characters")
        if any(unicodedata.category(c) in {"Cc", "Cs"} for c in stripped):
            raise ParameterError(self.name, "has a control character")
        return stripped


def as_text(value: str | int | bool | list[str]) -> list[str]:
    """`value` as the texts that `Parameter.parse` reads back to it."""
    if isinstance(value, list):
        return value
    if isinstance(value, bool):
        return [str(value).lower()]
    return [str(value)]


def _string(parameter: Parameter, text: str) -> Value:
    if parameter.choices and text not in parameter.choices:
        raise ParameterError(parameter.name, f"must be one of {', '.join(parameter.choices)}; not '{text}'")
    return text


def _integer(parameter: Parameter, text: str) -> Value:
    if not _INTEGER.fullmatch(text):
        raise ParameterError(parameter.name, f"must be a whole number; not '{text}'")
    number = int(text)
    if parameter.minimum is not None and number < parameter.minimum:
        raise ParameterError(parameter.name, f"must be at least {parameter.minimum}; not {number}")
    if parameter.maximum is not None and number > parameter.maximum:
        raise ParameterError(parameter.name, f"must be at most {parameter.maximum}; not {number}")
    return number


def _boolean(parameter: Parameter, text: str) -> Value:
    if text.lower() not in _TRUTH:
        raise ParameterError(parameter.name, f"must be true or false; not '{text}'")
    return _TRUTH[text.lower()]


def _date(parameter: Parameter, text: str) -> Value:
    if not _DATE.match(text):
        raise ParameterError(parameter.name, f"must be a date such as 2018-07-10, 2018-07 or 2018; not '{text}'")
    return text


_READERS: dict[ParameterType, Callable[[Parameter, str], Value]] = {
    ParameterType.STRING: _string,
    ParameterType.INTEGER: _integer,
    ParameterType.BOOLEAN: _boolean,
    ParameterType.DATE: _date,
}
_TEXT: dict[str, Any] = {"type": "string", "maxLength": MAX_LENGTH}
_SCHEMAS: dict[ParameterType, dict[str, Any]] = {
    ParameterType.STRING: _TEXT,
    ParameterType.INTEGER: {"type": "integer"},
    ParameterType.BOOLEAN: {"type": "boolean"},
    ParameterType.DATE: {"type": "string", "pattern": DATE_PATTERN},
    ParameterType.LIST: {"type": "array", "items": {**_TEXT, "maxLength": MAX_ITEM_LENGTH}, "maxItems": MAX_ITEMS},
}
