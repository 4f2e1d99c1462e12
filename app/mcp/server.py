"""The MCP server itself, by the protocol's official SDK."""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import Any, Final

import anyio.to_thread
from mcp.server import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp_types import (
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    Tool,
    ToolAnnotations,
)

from app.mcp.tools import Tools, description, input_schema

_INSTRUCTIONS: Final = """\
A knowledge graph of Vietnamese local news about the organisations of the Communist Party of Vietnam: who inspected whom
under which directive, who held which post, what a directive led to. Each fact comes with the sentence that says so and
its article: quote them. A thing goes by its id or its name; where a name means several things the answer lists them,
and one asks again with an id. Dates are 2018, 2018-07 or 2018-07-10; as_of asks for what held on a day, known_at for
what had been published by then. Everything only reads.
"""


def server(tools: Tools) -> Server[Any]:
    """The server of these tools."""
    listed = [
        Tool(
            name=query.name,
            title=query.title,
            description=description(query),
            input_schema=input_schema(query),
            annotations=ToolAnnotations(
                title=query.title,
                read_only_hint=True,
                destructive_hint=False,
                idempotent_hint=True,
                open_world_hint=False,
            ),
        )
        for query in tools.catalog
    ]

    async def list_tools(_context: ServerRequestContext[Any], _asked: PaginatedRequestParams | None) -> ListToolsResult:
        return ListToolsResult(tools=listed)

    async def call_tool(_context: ServerRequestContext[Any], asked: CallToolRequestParams) -> CallToolResult:
        told = await anyio.to_thread.run_sync(tools.call, asked.name, asked.arguments or {})
        text = json.dumps(told.document, ensure_ascii=False)
        return CallToolResult(
            content=[TextContent(type="text", text=text)], structured_content=told.document, is_error=told.failed
        )

    return Server(
        "partygraph",
        version=version("partygraph"),
        instructions=_INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


async def serve(tools: Tools) -> None:
    """Answer on standard input and output until the client goes."""
    async with stdio_server() as (reading, writing):
        served = server(tools)
        await served.run(reading, writing, served.create_initialization_options())
