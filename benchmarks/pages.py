"""The pages in Chromium: `python -m benchmarks.pages [--articles N] [--home DIR] [--keep]`.

Over a graph of N generated articles: how long until a page can be seen, until the box completes, until a neighbourhood
of some 200 things is drawn; what ten open sessions add to the service's memory. Needs Debian's chromium.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import psutil
from playwright.sync_api import Browser

from benchmarks.serving import Client, count_of, served
from benchmarks.table import Measure, Spread, report
from scripts.pictures import DESKTOP, browsing
from store.connection import Store

_SEEN = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"
_TYPED, _SESSIONS, _TIMES, _DRAWN = "huyen uy van khe", 10, 5, 200
_BUSY = """
MATCH (n:Organization) WITH n, COUNT { (n)--() } AS degree WHERE 20 < degree < 4000
WITH n ORDER BY degree DESC LIMIT 400
MATCH (n)-[r]-(m) WHERE NOT type(r) IN ['MENTIONS', 'POSSIBLY_SAME']
RETURN n.id AS id, count(DISTINCT m) AS near
ORDER BY abs(near - $wanted), id LIMIT 1
"""


def measures(home: Path, count: int) -> Iterator[Measure]:
    """All figures over the graph in `home`, which is filled where it is empty."""
    with served(home, count) as (store, port, process), browsing() as browser:
        yield Measure("articles in the graph", count_of(store, "(:Article)"), "")
        base = f"http://127.0.0.1:{port}"
        Client(port).get("/inspections")
        before = _memory(process)
        yield from _first_page(browser, base)
        yield from _completion(browser, base)
        yield from _drawing(browser, base, store)
        yield from _sessions(browser, base, store, process, before)


def _first_page(browser: Browser, base: str) -> Iterator[Measure]:
    seen = []
    for _ in range(_TIMES):
        page = browser.new_page(viewport={"width": DESKTOP[0], "height": DESKTOP[1]})
        page.goto(base)
        while (painted := page.evaluate(_SEEN)) is None:  # the page's own rules forbid a script that waits
            page.wait_for_timeout(10)
        seen.append(float(painted))
        page.close()
    yield Measure("first page seen, of a service just started", seen[0], "ms")
    yield Measure("first page seen, afterwards", statistics.median(seen[1:]), "ms")


def _completion(browser: Browser, base: str) -> Iterator[Measure]:
    """From a key to its answer's arrival in the page: while the service still warms, and afterwards."""
    rounds = [_typing(browser, base) for _ in range(_TIMES)]
    yield Measure("completion of a key, service just started, p95", Spread.of(rounds[0]).p95, "ms")
    spread = Spread.of([took for later in rounds[1:] for took in later])
    yield Measure("completion of a key, afterwards, p50", spread.p50, "ms")
    yield Measure("completion of a key, afterwards, p95", spread.p95, "ms")


def _typing(browser: Browser, base: str) -> list[float]:
    page = browser.new_page()
    page.goto(base)
    page.get_by_role("combobox").first.focus()
    took = []
    for letter in _TYPED:
        with page.expect_response(lambda answer: "completions" in answer.url) as coming:
            started = time.perf_counter()
            page.keyboard.press("Space" if letter == " " else letter)
        coming.value.finished()
        took.append(time.perf_counter() - started)
    page.close()
    return took


def _drawing(browser: Browser, base: str, store: Store) -> Iterator[Measure]:
    (row,) = store.read(_BUSY, {"wanted": _DRAWN}).rows
    took = []
    for _ in range(_TIMES):
        page = browser.new_page(viewport={"width": DESKTOP[0], "height": DESKTOP[1]})
        started = time.perf_counter()
        page.goto(f"{base}/view/graph/{quote(row['id'], safe='')}")
        page.locator("#graph[data-drawn]").wait_for()
        took.append(1000 * (time.perf_counter() - started))
        page.close()
    yield Measure("things beside the one that is drawn", row["near"], "")
    yield Measure("neighbourhood drawn, from the address on", statistics.median(took), "ms")


def _sessions(browser: Browser, base: str, store: Store, process: psutil.Process, before: float) -> Iterator[Measure]:
    (row,) = store.read(_BUSY, {"wanted": 50}).rows
    tabs = [browser.new_page() for _ in range(_SESSIONS)]
    for tab in tabs:
        for address in ("/", "/view/inspections", f"/view/things/{quote(row['id'], safe='')}"):
            tab.goto(base + address)
    yield Measure("memory that ten sessions add to the service", _memory(process) - before, "MB")


def _memory(process: psutil.Process) -> float:
    return float(process.memory_info().rss / 1e6)


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("--articles", type=int, default=2_000, help="how many generated articles (default 2,000)")
    parser.add_argument("--home", type=Path, help="a folder for the graph, to be kept and used again")
    parser.add_argument("--keep", action="store_true", help="add the figures to benchmarks/history.csv")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report(measures(options.home or Path(folder), options.articles), options.articles, keeping=options.keep)


if __name__ == "__main__":
    main()
