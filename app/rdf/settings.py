"""Where the graph's RDF lives: the one setting of this room."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from pyoxigraph import NamedNode

from schema.errors import PartygraphError

DEFAULT_BASE = "https://w3id.org/partygraph/"


def _base(value: str) -> str:
    """`value` as a base: an absolute http(s) address without query or fragment, ending in a slash."""
    if not value.startswith(("http://", "https://")) or "?" in value or "#" in value:
        raise ValueError(f"{value!r} is not an absolute http(s) address without query and fragment")
    NamedNode(value)
    return value if value.endswith("/") else value + "/"


class RdfSettings(BaseSettings):
    """What the environment says of the RDF, read when an instance is made.

    `partygraph_base` (`PARTYGRAPH_BASE`) is the address under which ids are IRIs: `{base}id/{id}`.
    Raises pydantic.ValidationError where it is no such address.
    """

    model_config = SettingsConfigDict(env_ignore_empty=True, frozen=True, extra="ignore")

    partygraph_base: Annotated[str, AfterValidator(_base)] = DEFAULT_BASE


class BaseAddressError(PartygraphError):
    """`PARTYGRAPH_BASE` is no address that ids can be IRIs under."""


def base_address() -> str:
    """The base that the environment names, else the default one. Raises BaseAddressError."""
    try:
        return RdfSettings().partygraph_base
    except ValidationError as error:
        reason = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise BaseAddressError(f"PARTYGRAPH_BASE: {reason}; set it to an address such as {DEFAULT_BASE}") from error
