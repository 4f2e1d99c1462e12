"""`partygraph serve`: the query service over HTTP."""

from __future__ import annotations

import socket
from typing import Annotated

import typer
import uvicorn
from rich.console import Console

from app.pages.warming import warm
from app.service import create_app
from app.settings import ServiceSettings, from_environment
from app.watch.log import configure
from schema.errors import PartygraphError, StoreUnavailableError
from store.graph import open_graph

HOST, PORT = "127.0.0.1", 8000

Port = Annotated[
    int | None,
    typer.Option("--port", min=1, max=65535, help=f"The port; else {PORT}, or a free one.", show_default=False),
]
Host = Annotated[str, typer.Option("--host", help="The address to listen on; 0.0.0.0 for every one.")]


class ListenError(PartygraphError):
    """The service can't listen where it was told to."""


def serve(port: Port = None, host: Host = HOST) -> None:
    """Serve the canned queries, things and search over HTTP until Ctrl-C."""
    settings = from_environment()
    listening = listen(host, port)
    console = Console(stderr=True)
    try:
        open_graph(settings).close()
    except StoreUnavailableError as error:
        console.print(f"[yellow]serving without a database for now: {error}", soft_wrap=True)
    address = address_of(listening)
    console.print(f"Serving {address}, documented at {address}/docs. Ctrl-C ends it.", soft_wrap=True)
    run(settings, listening)


def listen(host: str, port: int | None) -> socket.socket:
    """A socket that listens on that port; without one on the usual port, or a free one where that is taken.

    Raises ListenError.
    """
    try:
        return _bound(host, PORT if port is None else port)
    except OSError as error:
        if port is not None:
            raise ListenError(f"can't listen on {host} port {port}: {error.strerror}; choose another --port") from error
    try:
        return _bound(host, 0)
    except OSError as error:
        raise ListenError(f"can't listen on {host}: {error.strerror}; choose another --host") from error


def address_of(listening: socket.socket) -> str:
    """The address that reaches the service from this machine."""
    host, port = listening.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{shown}:{port}"


def run(settings: ServiceSettings, listening: socket.socket) -> None:
    """Serve on that socket until the process is told to stop."""
    configure(settings.partygraph_api_log)
    warm(settings)
    config = uvicorn.Config(create_app(settings), log_level="warning", server_header=False)
    uvicorn.Server(config).run(sockets=[listening])


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(128)
    except OSError:
        listening.close()
        raise
    return listening
