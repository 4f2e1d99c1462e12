"""The MCP server, spoken to as an assistant's program does: by the official client, over a process's own pipes."""

from __future__ import annotations

import json
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import pytest
from mcp import ClientSession, StdioServerParameters, stdio_client

from queries.catalog import catalog
from store.connection import Store
from store.settings import Settings
from tests.queries.world import THACH

pytestmark = pytest.mark.neo4j
Talk = Callable[[ClientSession], Awaitable[Any]]


@pytest.fixture
def speak(graph: Store, server_settings: Settings) -> Callable[[Talk], Any]:
    """What `talk` says to a server of its own over the small graph."""
    program = StdioServerParameters(
        command=sys.executable,
        args=["-c", "from cli.main import run; run(['mcp'])"],
        env={"PARTYGRAPH_HOME": str(server_settings.home)},
    )

    async def session(talk: Talk) -> Any:  # noqa: ANN401
        async with stdio_client(program) as (reading, writing), ClientSession(reading, writing) as client:
            await client.initialize()
            return await talk(client)

    return lambda talk: anyio.run(session, talk)


def test_a_session_lists_asks_and_is_told_what_is_wrong(speak: Callable[[Talk], Any]) -> None:
    async def talk(client: ClientSession) -> tuple[Any, ...]:
        tools = await client.list_tools()
        answer = await client.call_tool("inspections", {"unit": "dang uy xa ban may", "as_of": "2018-07-12"})
        page = await client.call_tool("person-timeline", {"person": THACH, "limit": 1})
        following = page.structured_content["next"]  # type: ignore[index]
        more = await client.call_tool("person-timeline", {"person": THACH, "limit": 1, "cursor": following})
        several = await client.call_tool("person-posts", {"person": "Lò Văn Thạch"})
        wrong = await client.call_tool("inspections", {"from": "yesterday"})
        unknown = await client.call_tool("drop-everything", {})
        return tools, answer, page, more, several, wrong, unknown

    tools, answer, page, more, several, wrong, unknown = speak(talk)
    assert {tool.name for tool in tools.tools} == {query.name for query in catalog()}
    assert all(tool.annotations.read_only_hint for tool in tools.tools)
    (row,) = answer.structured_content["rows"]
    assert (row["inspector"], answer.is_error) == ("Huyện ủy Khe Sâu", False)
    assert row["quotation"].startswith("Đoàn kiểm tra của Huyện ủy Khe Sâu")
    assert json.loads(answer.content[0].text) == answer.structured_content
    assert page.structured_content["rows"] != more.structured_content["rows"]
    assert several.is_error
    assert len(several.structured_content["candidates"]) == 2
    assert (wrong.is_error, "must be a date" in wrong.content[0].text) == (True, True)
    assert (unknown.is_error, "there is no query" in unknown.content[0].text) == (True, True)
