"""Where the graph's RDF lives: the one setting of this room."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator
from pydantic_settings import BaseSettings, SettingsConfigDict
from pyoxigraph import NamedNode

DEFAULT_BASE = "https://w3id.org/partygraph/"


def _base(value: str) -> str:
    """`value` as a base: an absolute http(s) address without query or fragment, ending in a slash."""
    if not value.startswith(("http://", "https://")) or "?" in value or "#" in value:
        raise ValueError(f"{value!r} is not an absolute http(s) address without query and fragment")
    try:
        NamedNode(value)
    except ValueError as error:
        raise ValueError(f"{value!r} is not an IRI: {error}") from error
    return value if value.endswith("/") else value + "/"


class RdfSettings(BaseSettings):
    """`PARTYGRAPH_BASE`: the address under which the ids of things and claims are IRIs (`{base}id/…`)."""

    model_config = SettingsConfigDict(env_prefix="PARTYGRAPH_")

    base: Annotated[str, AfterValidator(_base)] = DEFAULT_BASE


@lru_cache(maxsize=1)
def rdf_settings() -> RdfSettings:
    """The settings of this process, read once when first asked for. Raises pydantic.ValidationError for a bad base."""
    return RdfSettings()
