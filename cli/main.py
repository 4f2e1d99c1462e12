"""The command line's door: which commands there are, and what a person sees when one fails.

Only the module of the command that was asked for is imported, so that each starts as fast as it can.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.metadata import version
from typing import Annotated, Final

import typer

from schema.errors import PartygraphError

_Command = Callable[..., None]

# Command: where its function is, and what the overview says of it (the first sentence of the function's docstring).
COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "demo": ("cli.demo:demo", "Start Neo4j, ingest the sample articles, answer three questions."),
    "ingest": ("cli.graph:ingest", "Read articles and load their facts into the graph."),
    "extract": ("cli.extract:extract", "Print the facts of every article as JSON."),
    "explain": ("cli.explain:explain", "Show an article's text with what it names in colour."),
    "query": ("cli.query:query", "Ask the graph one of the canned questions; without a name, list them."),
    "serve": ("cli.serve:serve", "Serve the canned queries, things and search over HTTP until Ctrl-C."),
    "mcp": ("cli.mcp:mcp", "Serve the canned queries to an assistant as read-only tools."),
    "key": ("cli.key:key", "Make, list or revoke keys for the HTTP interface."),
    "export": ("cli.export:export", "Write the whole graph as RDF."),
    "check": ("cli.export:check", "Check the graph against the shapes of schema/shapes.ttl."),
    "backup": ("cli.backup:backup", "Write the whole graph into a file, for any version of Neo4j."),
    "restore": ("cli.backup:restore", "Fill an empty graph from a backup."),
    "forget": ("cli.graph:forget", "Remove an article's claims and whatever nothing else mentions."),
    "same": ("cli.judge:same", "Judge that two things are one."),
    "different": ("cli.judge:different", "Judge that two things are two."),
    "undo": ("cli.judge:undo", "Undo a judgement: the last one, or the one with this id."),
    "judgements": ("cli.judge:judgements", "List the judgements, in their order, with how each stands."),
    "fingerprint": ("cli.graph:fingerprint", "Print a hash of the graph, the same for the same facts."),
    "up": ("cli.server:up", "Start the managed Neo4j, or find it running."),
    "down": ("cli.server:down", "Stop the managed Neo4j."),
    "status": ("cli.server:status", "Tell how the graph database is."),
    "browser": ("cli.server:browser", "Open Neo4j Browser and show its login."),
    "logs": ("cli.server:logs", "Show the managed Neo4j's log."),
}
_DEBUG = "--debug"


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command line. An error of partygraph's own is one line on standard error and its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        application(given)(args=given, prog_name="partygraph")
    except PartygraphError as error:
        if _DEBUG in given:
            raise
        sys.stderr.write(f"partygraph: {error}\n")
        sys.exit(error.exit_code)


def application(arguments: Sequence[str]) -> typer.Typer:
    """The command line for these arguments: the command that they name, or the overview of all."""
    result = typer.Typer(pretty_exceptions_enable=False, no_args_is_help=True, add_completion=False)
    result.callback()(options)
    wanted = next((word for word in arguments if not word.startswith("-")), None)
    chosen = {wanted: COMMANDS[wanted]} if wanted in COMMANDS else COMMANDS
    for name, (place, summary) in chosen.items():
        if name == wanted:
            result.command(name)(command(place))
        else:
            result.command(name, help=summary)(_listed)
    return result


def command(place: str) -> _Command:
    """The function at `module:function`."""
    module, _, name = place.partition(":")
    found: _Command = getattr(import_module(module), name)
    return found


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"partygraph {version('partygraph')}")
        raise typer.Exit


def options(
    debug: Annotated[bool, typer.Option(_DEBUG, help="Show where an error comes from.")] = False,
    shown: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", is_eager=True, callback=_show_version)
    ] = False,
) -> None:
    """Vietnamese local Party news in, a knowledge graph in Neo4j out: each fact with its sentence."""


def _listed() -> None:
    """Stands in the overview for a command that was not asked for."""
