"""The service's settings: where the database is, under which address ids are IRIs, and the service's own limits."""

from __future__ import annotations

from pydantic import Field, ValidationError

from app.access.settings import AccessSettings
from app.pages.settings import PagesSettings
from app.rdf.settings import RdfSettings
from app.watch.log import LogForm
from schema.errors import PartygraphError
from store.settings import Settings


class SettingsError(PartygraphError):
    """A setting in the environment is not of its kind."""


class ServiceSettings(Settings, RdfSettings, PagesSettings, AccessSettings):
    """What the environment says of the database and of the service, read when an instance is made, never at import.

    `partygraph_api_rows` is how many rows an answer has where nobody asks for another number, `…_max_rows` the most
    that one may ask for; `…_seconds` how long the database may work on one question; `…_patience` for how many seconds
    a question is tried again while the database is away, and `…_retry_after` what the caller is then told to wait;
    `…_stream_seconds` how long the database may work on one answer that is streamed whole; `…_log` how the log of
    `partygraph serve` is written.
    """

    partygraph_api_rows: int = Field(default=1_000, ge=1)
    partygraph_api_max_rows: int = Field(default=10_000, ge=1)
    partygraph_api_seconds: float = Field(default=10.0, gt=0)
    partygraph_api_stream_seconds: float = Field(default=600.0, gt=0)
    partygraph_api_patience: float = Field(default=2.0, ge=0)
    partygraph_api_retry_after: int = Field(default=5, ge=1)
    partygraph_api_log: LogForm = LogForm.AUTO


def from_environment() -> ServiceSettings:
    """The settings that the environment names. Raises SettingsError with the first that is wrong."""
    try:
        return ServiceSettings()
    except ValidationError as error:
        wrong = error.errors()[0]
        name = "_".join(map(str, wrong["loc"])).upper()
        raise SettingsError(f"{name}: {wrong['msg'].removeprefix('Value error, ')}; mend or unset it") from error
