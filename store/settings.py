"""Where the graph database is: what the environment names, else the managed server and its folders."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

APP = "partygraph"


class Settings(BaseSettings):
    """What the environment says, read when an instance is made and never at import.

    With `neo4j_uri` set, that server is used and nothing is started. `partygraph_home` is the managed server's folder
    (data, logs, password); `partygraph_maven` the Maven repository of Neo4j's jars, fetched once, where it is
    not to be Maven Central; `partygraph_java_options` go to the managed server's Java after its own ("-Xmx4g").
    """

    model_config = SettingsConfigDict(env_ignore_empty=True, frozen=True, extra="ignore")

    neo4j_uri: str | None = None
    neo4j_username: str = "neo4j"
    neo4j_password: SecretStr | None = None
    neo4j_database: str = "neo4j"
    partygraph_home: Path | None = None
    partygraph_java_options: str = ""
    partygraph_judgements: Path | None = None
    partygraph_maven: str | None = None

    @property
    def home(self) -> Path:
        """The managed server's folder, absolute."""
        chosen = self.partygraph_home or platformdirs.user_data_path(APP, appauthor=False)
        return chosen.expanduser().absolute()

    @property
    def judgements(self) -> Path:
        """The file of people's judgements, absolute: beside the managed server's data, whatever server is used."""
        chosen = self.partygraph_judgements or self.home / "judgements.ndjson"
        return chosen.expanduser().absolute()

    @property
    def maven(self) -> str:
        """The address of the Maven repository that Neo4j's jars are fetched from."""
        from jgo.constants import MAVEN_CENTRAL_URL  # slow to import, and needed once in a machine's life

        return self.partygraph_maven or str(MAVEN_CENTRAL_URL)

    @property
    def cache(self) -> Path:
        """Where downloaded jars are kept: one folder for every home of this user."""
        return platformdirs.user_cache_path(APP, appauthor=False)
