"""`python -m scripts.screenshots CYPHER FILE`: what Neo4j Browser draws for a question to the managed server's graph.

Needs Debian's chromium. tests/end_to_end/test_neo4j_browser.py drives Browser with the same steps.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Locator, Page, sync_playwright

from store.managed import Server, ensure_running, wait_for_browser
from store.settings import Settings

_SIZE = {"width": 1200, "height": 720}
_TIMEOUT_MS = 30_000
_SETTLED_MS = 3_000  # for the drawn nodes to find their places


def chromium() -> str | None:
    """The program, where it is installed."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def opened(server: Server, cypher: str) -> Iterator[Page]:
    """Neo4j Browser with this question in its editor, logged in to `server`."""
    wait_for_browser(server)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        try:
            page = browser.new_page(viewport=_SIZE)  # type: ignore[arg-type]  # a plain dict will do
            page.set_default_timeout(_TIMEOUT_MS)
            page.goto(f"{server.browser}?cmd=edit&arg={quote(cypher)}")
            page.get_by_test_id("username").fill(server.username)
            page.get_by_test_id("password").fill(server.password_file.read_text("utf-8").strip())
            page.get_by_test_id("connect").click()
            page.get_by_text(f"You are connected as user {server.username}").wait_for()
            yield page
        finally:
            browser.close()


def asked(page: Page) -> Locator:
    """The nodes that are drawn for the question in the editor."""
    page.get_by_test_id("editor-Run").click()
    nodes = page.locator("svg.neod3viz g.node")
    nodes.first.wait_for()
    return nodes


def main(cypher: str, file: Path) -> None:
    """Write a picture of the frame that answers `cypher`, over the whole window, to `file`."""
    with opened(ensure_running(Settings()), cypher) as page:
        asked(page)
        page.get_by_title("Fullscreen", exact=True).first.click()
        page.wait_for_timeout(_SETTLED_MS)
        page.get_by_label("zoom-to-fit").click()
        page.get_by_label("Collapse the node properties display").click()
        page.wait_for_timeout(_SETTLED_MS)
        page.screenshot(path=file)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
