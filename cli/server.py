"""`partygraph up`, `down`, `status`, `browser`, `logs`: the managed Neo4j, or the server that NEO4J_URI names."""

from __future__ import annotations

import json
import time
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from schema.errors import PartygraphError
from store.connection import Store, connect
from store.graph import open_graph
from store.managed import Condition, Server, stop, wait_for_browser
from store.managed import status as managed_status
from store.migrate import schema_version
from store.settings import Settings

_POLL_S = 0.3


class NoLogError(PartygraphError):
    """There is no log to show."""


class NotManagedError(PartygraphError):
    """NEO4J_URI names a server that partygraph does not manage."""


def up() -> None:
    """Start the managed Neo4j, or find it running.

    The graph's schema is brought up to date. With NEO4J_URI set nothing is started: that server is tried.
    """
    with open_graph(Settings()) as store:
        server = store.server
        if server is None:
            typer.echo(f"NEO4J_URI names a server: {store.address} answers; nothing was started")
            return
        typer.echo("Neo4j was started" if server.started else "Neo4j is running")
        for line in _addresses(server):
            typer.echo(line)
        typer.echo("`partygraph browser` opens it, `partygraph down` stops it")


def down() -> None:
    """Stop the managed Neo4j."""
    settings = Settings()
    typer.echo("Neo4j was stopped" if stop(settings) else "Neo4j was not running")


def status(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Tell how the graph database is. The exit status is 0 where it can be used, else 1."""
    settings = Settings()
    facts = _named_status(settings) if settings.neo4j_uri else _managed_status(settings)
    if as_json:
        typer.echo(json.dumps(facts))
    else:
        width = max(map(len, facts))
        for name, value in facts.items():
            typer.echo(f"{name:<{width}}  {value}")
    if facts["condition"] != Condition.RUNNING:
        raise typer.Exit(1)


def browser(
    show: Annotated[bool, typer.Option("--open/--no-open", help="Open it, or only say where it is.")] = True,
) -> None:
    """Open Neo4j Browser and show its login. The managed server is started where it is not running."""
    with open_graph(_managed_settings()) as store:
        server = store.server
    if server is None or not wait_for_browser(server):
        raise NotManagedError("Neo4j Browser does not answer: `partygraph logs` may tell why")
    typer.echo(f"Neo4j Browser  {server.browser}")
    typer.echo(f"user name      {server.username}")
    typer.echo(f"password       {server.password_file.read_text(encoding='utf-8').strip()}")
    if show:
        webbrowser.open(server.browser)


def logs(
    lines: Annotated[int, typer.Option("-n", "--lines", min=1, help="How many lines from the end.")] = 50,
    follow: Annotated[bool, typer.Option("-f", "--follow", help="Go on with what is added, until Ctrl-C.")] = False,
) -> None:
    """Show the managed Neo4j's log."""
    file = managed_status(_managed_settings()).log
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        raise NoLogError(f"there is no log at {file}: the managed Neo4j was never started") from None
    for line in text.splitlines()[-lines:]:
        typer.echo(line)
    for added in _added(file, len(text.encode())) if follow else ():
        typer.echo(added, nl=False)


def _addresses(server: Server) -> Iterator[str]:
    yield f"  Neo4j Browser  {server.browser}"
    yield f"  Bolt           {server.bolt}"
    yield f"  login          {server.username}, password in {server.password_file}"


def _managed_settings() -> Settings:
    settings = Settings()
    if settings.neo4j_uri:
        raise NotManagedError("NEO4J_URI names a server of your own: this command is for the managed one")
    return settings


def _named_status(settings: Settings) -> dict[str, Any]:
    with connect(settings) as store:
        return {"condition": Condition.RUNNING.value, "bolt": store.address, "managed": False} | _counts(store)


def _managed_status(settings: Settings) -> dict[str, Any]:
    found = managed_status(settings)
    facts: dict[str, Any] = {"condition": found.condition.value, "managed": True, "home": str(found.home)}
    if found.server is None:
        return facts
    facts |= {"bolt": found.server.bolt, "browser": found.server.browser, "process": found.server.pid}
    if found.condition is not Condition.RUNNING:
        return facts
    with connect(settings) as store:
        return facts | _counts(store)


def _counts(store: Store) -> dict[str, Any]:
    """The schema's version and what is in the graph; what is known of places, and what may be one, is no claim."""
    rows = store.read(
        "RETURN COUNT { (:Article) } AS articles, COUNT { (n) WHERE NOT n:SchemaVersion|Judgement|Merged } AS nodes, "
        "COUNT { ()-->() } - COUNT { (:Place)-->() } - COUNT { ()-[:POSSIBLY_SAME]->() } AS claims"
    ).rows
    return {"schema": schema_version(store)} | dict(rows[0])


def _added(file: Path, seen: int) -> Iterator[str]:
    while True:
        with file.open("rb") as log:
            log.seek(seen)
            added = log.read()
        seen += len(added)
        yield added.decode(errors="replace")
        time.sleep(_POLL_S)
