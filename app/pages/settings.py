"""The pages' one setting: where Neo4j Browser is."""

from __future__ import annotations

from urllib.parse import urlsplit

from pydantic_settings import BaseSettings, SettingsConfigDict

from store import managed
from store.settings import Settings


class PagesSettings(BaseSettings):
    """What the environment says of the pages, read when an instance is made.

    `partygraph_neo4j_browser` (`PARTYGRAPH_NEO4J_BROWSER`) is the address of Neo4j Browser as the reader reaches it;
    without it the managed server's own is used, or port 7474 of the host that `NEO4J_URI` names.
    """

    model_config = SettingsConfigDict(env_ignore_empty=True, frozen=True, extra="ignore")

    partygraph_neo4j_browser: str | None = None


def browser_of(settings: Settings, chosen: str | None) -> str:
    """The address of Neo4j Browser, as well as it is known now."""
    if chosen:
        return chosen
    if settings.neo4j_uri:
        parts = urlsplit(settings.neo4j_uri)
        secure = parts.scheme.endswith(("+s", "+ssc"))
        return f"https://{parts.hostname}:7473/browser/" if secure else f"http://{parts.hostname}:7474/browser/"
    server = managed.status(settings).server
    return server.browser if server else "http://127.0.0.1:7474/browser/"
