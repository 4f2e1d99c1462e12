"""Neo4j Browser on the managed server, in a real browser: it logs in and draws the answer to a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scripts.screenshots import asked, chromium, opened
from store import managed
from store.settings import Settings
from tests.end_to_end.user import User

if TYPE_CHECKING:
    from store.connection import Store

pytestmark = [
    pytest.mark.neo4j,
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(chromium() is None, reason="Debian's chromium is not installed"),
]
INSPECTION = """\
MATCH (i:Inspection)-[:TARGETS]->(:Organization {name: 'Đảng ủy xã Sơn Khê'})
MATCH path = (i)--(n) WHERE NOT n:Article RETURN path"""


def test_an_inspection_is_drawn_with_its_neighbours(
    reader: User, session_store: Store, server_settings: Settings
) -> None:
    neighbours = session_store.read(INSPECTION.replace("RETURN path", "RETURN count(DISTINCT n) AS n")).rows[0]["n"]
    server = managed.ensure_running(server_settings)
    with opened(server, " ".join(INSPECTION.split())) as page:
        nodes = asked(page)
        assert nodes.count() == neighbours + 1
        assert page.get_by_text("Vi Văn").count() > 0
