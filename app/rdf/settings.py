"""Where the graph's RDF lives: the one setting of this room."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import AfterValidator, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from pyoxigraph import NamedNode

from schema.errors import PartygraphError

CC_BY: Final = "https://creativecommons.org/licenses/by/4.0/"
DEFAULT_BASE = "https://w3id.org/partygraph/"


def _base(value: str) -> str:
    """`value` as a base: an absolute http(s) address without query or fragment, ending in a slash."""
    if not value.startswith(("http://", "https://")) or "?" in value or "#" in value:
        raise ValueError(f"{value!r} is not an absolute http(s) address without query and fragment")
    NamedNode(value)
    return value if value.endswith("/") else value + "/"


def _address(value: str) -> str:
    """`value` as an absolute http(s) address."""
    if not value.startswith(("http://", "https://")):
        raise ValueError(f"{value!r} is not an absolute http(s) address")
    NamedNode(value)
    return value


class RdfSettings(BaseSettings):
    """What the environment says of the RDF, read when an instance is made.

    `partygraph_base` (`PARTYGRAPH_BASE`) is the address under which ids are IRIs: `{base}id/{id}`;
    `partygraph_license` (`PARTYGRAPH_LICENSE`) the address of the licence under which the collection of facts is given.
    Raises pydantic.ValidationError where it is no such address.
    """

    model_config = SettingsConfigDict(env_ignore_empty=True, frozen=True, extra="ignore")

    partygraph_base: Annotated[str, AfterValidator(_base)] = DEFAULT_BASE
    partygraph_license: Annotated[str, AfterValidator(_address)] = CC_BY


class BaseAddressError(PartygraphError):
    """`PARTYGRAPH_BASE` is no address that ids can be IRIs under, or `PARTYGRAPH_LICENSE` no address."""


def rdf_settings() -> RdfSettings:
    """What the environment says of the RDF. Raises BaseAddressError."""
    try:
        return RdfSettings()
    except ValidationError as error:
        first = error.errors()[0]
        reason, name = first["msg"].removeprefix("Value error, "), str(first["loc"][0]).upper()
        example = DEFAULT_BASE if name == "PARTYGRAPH_BASE" else CC_BY
        raise BaseAddressError(f"{name}: {reason}; set it to an address such as {example}") from error


def base_address() -> str:
    """The base that the environment names, else the default one. Raises BaseAddressError."""
    return rdf_settings().partygraph_base
