"""`partygraph mcp`: the canned queries for assistants, over the Model Context Protocol."""

from __future__ import annotations

from functools import partial
from importlib.util import find_spec

import anyio

from app.settings import from_environment
from queries.catalog import catalog
from schema.errors import PartygraphError
from store.graph import open_graph


class NoProtocolError(PartygraphError):
    """The protocol's SDK is not installed."""


def mcp() -> None:
    """Serve the canned queries to an assistant as read-only tools (MCP, over standard input and output)."""
    if find_spec("mcp") is None:
        raise NoProtocolError("the protocol's own library is missing: pip install 'partygraph[mcp]'")
    from app.mcp.server import serve
    from app.mcp.tools import Tools

    settings = from_environment()
    with open_graph(settings) as store:
        anyio.run(partial(serve, Tools(store, catalog(), settings.partygraph_api_seconds)))
