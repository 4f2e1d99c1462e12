"""The settings of access: whether reading is open, where keys are kept, how often one may ask, which sites may."""

from __future__ import annotations

from pathlib import Path

from limits import parse_many
from pydantic import field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class AccessSettings(BaseSettings):
    """What the environment says of access, read when an instance is made.

    `partygraph_api_open` tells whether everybody may read, else only holders of a key; `…_keys` is the file of the
    keys' hashes (keys.json in the managed server's folder without it); `…_rate` is how often a key, or else an address,
    may ask ("20/second;1000/hour"; nothing is no limit), `…_work_rate` the same for POST /cypher and POST /articles;
    `…_cors` are the origins, separated by commas, whose pages may ask from a browser.
    """

    model_config = SettingsConfigDict(env_ignore_empty=True, frozen=True, extra="ignore")

    partygraph_api_open: bool = True
    partygraph_api_keys: Path | None = None
    partygraph_api_rate: str = ""
    partygraph_api_work_rate: str = "60/minute"
    partygraph_api_cors: str = ""

    @field_validator("partygraph_api_rate", "partygraph_api_work_rate")
    @classmethod
    def _rates(cls, value: str) -> str:
        if value:
            try:
                parse_many(value)
            except ValueError as error:
                raise ValueError('write rates such as "20/second;1000/hour"') from error
        return value

    @property
    def origins(self) -> list[str]:
        """The origins whose pages may ask from a browser."""
        return [origin.strip() for origin in self.partygraph_api_cors.split(",") if origin.strip()]
