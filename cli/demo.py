"""`partygraph demo`: the main job on the sample articles, from nothing to a served graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

if TYPE_CHECKING:
    from app.settings import ServiceSettings
    from store.connection import Store
    from store.managed import Server

_QUESTIONS = ("inspections", "tasks", "most-cited-directives")
_ROWS = 5

Output = Annotated[Path, typer.Option("-o", "--output", help="Where the graph is written as RDF.", dir_okay=False)]
Port = Annotated[
    int | None,
    typer.Option("--port", min=1, max=65535, help="The service's port; else 8000, or a free one.", show_default=False),
]


def demo(output: Output = Path("partygraph-demo.ttl"), port: Port = None) -> None:
    """Start Neo4j, ingest the sample articles, answer three questions, write RDF and serve the API until Ctrl-C.

    With NEO4J_URI set that server is used; else the managed one, which is stopped at the end if this started it.
    """
    from app.settings import from_environment
    from store.managed import ensure_running, stop

    console = Console()
    settings = from_environment()
    server = None if settings.neo4j_uri else ensure_running(settings)
    try:
        _run(console, settings, server, output, port)
    finally:
        if server is not None and server.started:
            console.print("Stopping Neo4j …")
            stop(settings)


def _run(console: Console, settings: ServiceSettings, server: Server | None, output: Path, port: int | None) -> None:
    from cli.graph import learn_judgements
    from cli.serve import HOST, address_of, listen, run
    from store.graph import open_graph

    with open_graph(settings) as store:
        learn_judgements(store, settings)
        _ingest(console, store)
        _answer(console, store)
        _export(console, store, output)
    listening = listen(HOST, port)
    address = address_of(listening)
    console.print(f"\nThe service       {address}")
    console.print(f"API documentation {address}/docs")
    if server is not None:
        login = f"user {server.username}, password {_password(server)}"
        console.print(f"Neo4j Browser     {server.browser}   {login}", soft_wrap=True)
    console.print("Ctrl-C ends it all.", style="bold")
    run(settings, listening)


def _ingest(console: Console, store: Store) -> None:
    from cli.graph import as_text
    from ingest.load.loading import load
    from ingest.pipeline import read_facts
    from samples import folder

    with console.status("reading the sample articles"):
        summary = load(store, read_facts([str(folder())]))
    console.print(as_text(summary), markup=False, highlight=False)


def _answer(console: Console, store: Store) -> None:
    from cli.query import answer, table

    for name in _QUESTIONS:
        console.print()
        console.print(table(answer(store, name, (), _ROWS), console.width))


def _export(console: Console, store: Store, output: Path) -> None:
    from app.rdf.dump import export
    from app.rdf.formats import ExportFormat
    from app.rdf.settings import base_address

    with output.open("wb") as sink:
        export(store, sink, ExportFormat.TURTLE, base_address())
    console.print(f"\nThe graph as RDF  {output} ({output.stat().st_size / 1e3:.0f} KB)")


def _password(server: Server) -> str:
    return server.password_file.read_text("utf-8").strip()
