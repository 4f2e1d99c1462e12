"""What tests share: one managed Neo4j for the whole session, an empty graph for each test.

The server's home is the session's own; the downloaded jars are the user's, so that they are fetched once.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import hypothesis
import pytest

from ingest.load.loading import load
from ingest.pipeline import read_facts
from samples import folder
from store import managed
from store.connection import Store
from store.graph import open_graph
from store.settings import Settings
from tests.app.relay import Relay

# Half the work at the start: a server that lives for a few minutes never earns what its second compiler costs.
QUICK_START = "-XX:TieredStopAtLevel=1"


def pytest_configure() -> None:
    """Examples of properties have no time limit: a busy machine is no fault of theirs.

    And let Ctrl-C reach the commands that tests start, also where pytest runs in the background and ignores it.
    """
    hypothesis.settings.register_profile("without a clock", deadline=None)
    hypothesis.settings.load_profile("without a clock")
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def settings_for(home: Path) -> Settings:
    """Settings of a managed server at `home`, whatever the environment says."""
    return Settings(
        neo4j_uri=None,
        neo4j_password=None,
        neo4j_username="neo4j",
        neo4j_database="neo4j",
        partygraph_home=home,
        partygraph_java_options=QUICK_START,
    )


@pytest.fixture(scope="session")
def server_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """The settings of the session's own running server."""
    settings = settings_for(tmp_path_factory.mktemp("home"))
    managed.start(settings)
    yield settings
    managed.stop(settings)


@pytest.fixture(scope="session")
def session_store(server_settings: Settings) -> Iterator[Store]:
    """A connection to the session's server, with the schema applied."""
    with open_graph(server_settings) as opened:
        yield opened


@pytest.fixture
def store(session_store: Store) -> Store:
    """An empty graph with the schema applied."""
    session_store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    return session_store


@pytest.fixture(scope="module")
def samples(session_store: Store) -> Store:
    """The graph of the sample articles, its indexes ready. For reading only."""
    session_store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    load(session_store, read_facts([str(folder())]))
    session_store.run("CALL db.awaitIndexes(60)")
    return session_store


@pytest.fixture
def relay(session_store: Store) -> Iterator[Relay]:
    """A wire to the session's server."""
    server = urlsplit(session_store.address)
    wire = Relay((str(server.hostname), int(server.port or 0)))
    yield wire
    wire.cut()


@pytest.fixture
def managed_environment(server_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The environment variables that make a command use the session's server."""
    for name in ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PARTYGRAPH_HOME", str(server_settings.home))
    return server_settings
