"""`python -m scripts.pictures`: the pictures of the pages in docs/images/pages, of the sample articles.

Starts a service of its own over the managed server's graph, which is filled with the samples. Needs Debian's chromium.
tests/pages/test_browser.py drives the pages through the same functions.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from urllib.parse import quote

import uvicorn
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, sync_playwright
from playwright.sync_api import TimeoutError as TooLateError

from app.service import create_app
from app.settings import ServiceSettings
from scripts import screenshots
from scripts.screenshots import chromium
from store.connection import Store
from store.managed import Server

FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESKTOP, PHONE = (1280, 860), (390, 844)
FOLDER: Final = Path(__file__).parents[1] / "docs" / "images" / "pages"
INSPECTIONS: Final = "MATCH path = (i:Inspection)--(n) WHERE NOT n:Article RETURN path LIMIT 40"
_TALLEST: Final = 1500
_COLOURS: Final = 128
_SUBJECTS: Final = {
    "body": "MATCH (n:CapUy {name: 'Đảng ủy xã Sơn Khê'}) RETURN n.id AS id ORDER BY COUNT {(n)--()} DESC LIMIT 1",
    "official": "MATCH (n:Person {name: 'Vi Văn Thoại'}) RETURN n.id AS id ORDER BY COUNT {(n)--()} DESC LIMIT 1",
    "directive": "MATCH (n:Directive {id: '05-CT/TW@2016'}) RETURN n.id AS id",
    "event": "MATCH (n:Inspection)-[:TARGETS]->({name: 'Đảng ủy xã Sơn Khê'}) RETURN n.id AS id LIMIT 1",
    "task": "MATCH (n:Task) WHERE n.deadline IS NOT NULL RETURN n.id AS id ORDER BY id LIMIT 1",
    "place": "MATCH (n:Place) RETURN n.id AS id ORDER BY COUNT {(n)<-[:LOCATED_IN]-()} DESC, id LIMIT 1",
    "article": "MATCH (n:Article) WHERE n.title STARTS WITH 'Huyện ủy Vân Khê kiểm tra' RETURN n.id AS id",
}


def addresses(store: Store) -> dict[str, str]:
    """Where each page of the samples' graph is, by the page's name."""
    ids = {name: str(store.read(cypher).rows[0]["id"]) for name, cypher in _SUBJECTS.items()}
    things = {name: f"/view/things/{quote(thing, safe='')}" for name, thing in ids.items()}
    return {
        "home": "/",
        "inspections": "/view/inspections",
        "search": "/view/search?q=van+khe",
        **things,
        "graph": f"/view/graph/{quote(ids['body'], safe='')}?depth=2",
        "articles": "/view/articles",
        "questions": "/view/queries",
        "question": "/view/queries/most-cited-directives",
        "neo4j-browser": "/view/browser",
        "gone": "/view/things/org-0000000000000000",
        "english": "/view/inspections?lang=en",
    }


@contextmanager
def served(settings: ServiceSettings) -> Iterator[str]:
    """The service in a thread; its address."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(settings), log_level="error", server_header=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listening.close()


@contextmanager
def browsing() -> Iterator[Browser]:
    """Debian's chromium without a window, with a user's folder of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def opened(browser: Browser, address: str, size: tuple[int, int] = DESKTOP) -> Page:
    """The page at `address`, drawn."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.set_default_timeout(60_000)
    page.goto(address)
    drawn(page)
    return page


def drawn(page: Page) -> None:
    """Wait until letters have their shapes and a graph its places."""
    page.evaluate("document.fonts.ready.then(() => true)")
    if page.locator("#graph").count():
        page.locator("#graph[data-drawn]").wait_for()
        page.wait_for_timeout(400)


def pictured(page: Page, file: Path) -> None:
    """Write the page as a picture, its lower part cut where it is very tall."""
    height = min(_TALLEST, int(page.evaluate("document.documentElement.scrollHeight")))
    width = int(page.evaluate("innerWidth"))
    taken = page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
    _saved(taken, file)


def pictures(base: str, found: Mapping[str, str], folder: Path) -> None:
    """Write every page at both widths into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with browsing() as browser:
        for name, address in found.items():
            for size, mark in ((DESKTOP, ""), (PHONE, "-phone")):
                page = opened(browser, base + address, size)
                pictured(page, folder / f"{name}{mark}.png")
                page.close()


def typed(page: Page, command: str, settled_ms: int = 5_000) -> None:
    """Run a command in Neo4j Browser's editor and give it time."""
    page.locator(".monaco-editor textarea").first.focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(command)
    page.wait_for_timeout(300)
    page.keyboard.press("Control+Enter")
    page.wait_for_timeout(settled_ms)


def answered(page: Page, command: str, words: str) -> None:
    """Run a command until Browser shows these words: just after its login it may know no host yet.

    Raises TimeoutError where it never does.
    """
    for patience_ms in (5_000, 10_000, 20_000, 40_000):
        typed(page, command, 500)
        shown = page.get_by_text(words).first
        if _within(shown, patience_ms):
            return
    raise TimeoutError(f"{command} shows no {words!r}")


def _within(shown: Locator, patience_ms: int) -> bool:
    try:
        shown.wait_for(timeout=patience_ms)
    except TooLateError:
        return False
    return True


def kit_pictured(server: Server, base: str, file: Path) -> None:
    """Write what Neo4j Browser shows with the style that `base` serves, an inspection and the guide beside it."""
    with screenshots.opened(server, "RETURN 1") as page:
        page.set_viewport_size({"width": 1400, "height": 820})
        page.wait_for_load_state("networkidle")
        answered(page, f":style {base}/browser/style.grass", "node.Organization")
        typed(page, ":clear")
        typed(page, INSPECTIONS)
        answered(page, f":guide {base}/browser/guide", "1. Đồ thị này có gì")
        page.get_by_text("Next", exact=True).first.click()
        page.get_by_label("Collapse the node properties display").first.click()
        page.get_by_label("zoom-to-fit").first.click()
        page.wait_for_timeout(3_000)
        _saved(page.screenshot(), file)


def _saved(picture: bytes, file: Path) -> None:
    """Write a picture with few colours: a third of the bytes."""
    Image.open(BytesIO(picture)).convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


def main() -> None:
    """Write all pictures, from a managed server in a folder of its own."""
    from ingest.load.loading import load
    from ingest.pipeline import read_facts
    from samples import folder
    from store import managed
    from store.graph import open_graph

    with TemporaryDirectory() as home:
        settings = ServiceSettings(
            neo4j_uri=None, neo4j_password=None, partygraph_home=Path(home), partygraph_api_seconds=60
        )
        try:
            with open_graph(settings) as store:
                load(store, read_facts([str(folder())]))
                found = addresses(store)
                with served(settings) as base:
                    kit_pictured(managed.ensure_running(settings), base, FOLDER.parent / "neo4j-browser-kit.png")
                    pictures(base, found, FOLDER)
        finally:
            managed.stop(settings)


if __name__ == "__main__":
    main()
