"""The service side by side with the bare driver: `python -m benchmarks.service [--articles N] [--home DIR] [--keep]`.

Over a graph of N generated articles, on a managed server: the inspections of one unit over HTTP and by the driver, one
client, turn by turn; the same with many clients at once; the search; the service's memory. The service runs as
`partygraph serve` does, in a process of its own with its usual settings; so do the many clients.
"""

from __future__ import annotations

import argparse
import http.client
import multiprocessing
import random
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from urllib.parse import quote, urlencode

import neo4j

from benchmarks.serving import Client, count_of, served
from benchmarks.table import Measure, Spread, report
from queries.catalog import catalog
from store.connection import Store

_UNITS, _WARM, _TURNS = 400, 100, 600
_QUERY = catalog()["inspections"]
_INSPECTED = "MATCH (u:Organization)<-[:INSPECTS]-() RETURN DISTINCT u.id AS id, u.name AS name LIMIT $most"


def measures(home: Path, count: int, clients: int, seconds: float) -> Iterator[Measure]:
    """All figures over the graph in `home`, which is filled where it is empty."""
    with served(home, count) as (store, port, process):
        yield Measure("articles in the graph", count_of(store, "(:Article)"), "")
        yield Measure("claims in the graph", count_of(store, "()-[]->()"), "")
        units = store.read(_INSPECTED, {"most": 20_000}).rows
        chosen = random.Random(1).sample(list(units), min(_UNITS, len(units)))  # noqa: S311
        yield from _one_client(store, port, [row["id"] for row in chosen])
        yield from _searches(port, [row["name"] for row in chosen])
        yield from _many_clients(port, [row["id"] for row in chosen], clients, seconds)
        yield Measure("memory of the service's process", process.memory_info().rss / 1e6, "MB")


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _address(unit: str) -> str:
    return f"/inspections?unit={quote(unit)}"


def _one_client(store: Store, port: int, units: Sequence[str]) -> Iterator[Measure]:
    """The driver and the service turn by turn, so that whatever else the machine does weighs on both."""
    client = Client(port)

    def bare(unit: str) -> object:
        values = _QUERY.bind({"unit": [unit]}) | {"skip": 0, "limit": 1001}
        return store.driver.execute_query(
            _QUERY.cypher, values, routing_=neo4j.RoutingControl.READ, database_=store.database
        )

    for number in range(_WARM):
        bare(units[number % len(units)])
        client.get(_address(units[number % len(units)]))
    driver, service = [], []
    for number in range(_TURNS):
        unit = units[number % len(units)]
        driver.append(_timed(partial(bare, unit)))
        service.append(_timed(partial(client.get, _address(unit))))
    theirs, ours = Spread.of(driver), Spread.of(service)
    told = "the bare driver's"
    yield Measure("inspections by the bare driver, p50", theirs.p50, "ms")
    yield Measure("inspections over HTTP, p50", ours.p50, "ms", ours.p50 / theirs.p50, told)
    yield Measure("inspections by the bare driver, p95", theirs.p95, "ms")
    yield Measure("inspections over HTTP, p95", ours.p95, "ms", ours.p95 / theirs.p95, told)


def _searches(port: int, names: Sequence[str]) -> Iterator[Measure]:
    client = Client(port)
    addresses = [f"/search?{urlencode({'q': name, 'limit': 20})}" for name in names]
    for address in addresses[:_WARM]:
        client.get(address)
    found = Spread.of([_timed(partial(client.get, address)) for address in addresses])
    yield Measure("search, 20 rows, p50", found.p50, "ms")
    yield Measure("search, 20 rows, p95", found.p95, "ms")


def _many_clients(port: int, units: Sequence[str], clients: int, seconds: float) -> Iterator[Measure]:
    """The clients share one further process; what it costs them is taken from the same cores."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        pool.apply(_asked, (port, units, clients, min(5.0, seconds)))
        times, errors = pool.apply(_asked, (port, units, clients, seconds))
    found = Spread.of(times)
    yield Measure(f"inspections, {clients} clients", len(times) / seconds, "requests/s")
    yield Measure(f"inspections, {clients} clients, p95", found.p95, "ms")
    yield Measure(f"inspections, {clients} clients, errors", errors, "")


def _asked(port: int, units: Sequence[str], clients: int, seconds: float) -> tuple[list[float], int]:
    """The times of all requests that ended within `seconds`, and how many failed."""
    times: list[float] = []
    errors = 0
    until = time.monotonic() + seconds

    def ask(seed: int) -> None:
        nonlocal errors
        chance, client = random.Random(seed), Client(port)  # noqa: S311
        while time.monotonic() < until:
            try:
                times.append(_timed(partial(client.get, _address(chance.choice(units)))))
            except (OSError, RuntimeError, http.client.HTTPException):
                errors += 1
                client = Client(port)

    threads = [threading.Thread(target=ask, args=(seed,)) for seed in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, errors


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("--articles", type=int, default=2_000, help="how many generated articles (default 2,000)")
    parser.add_argument("--clients", type=int, default=50, help="how many clients at once (default 50)")
    parser.add_argument("--seconds", type=float, default=20.0, help="how long they ask (default 20)")
    parser.add_argument("--home", type=Path, help="a folder for the graph, to be kept and used again")
    parser.add_argument("--keep", action="store_true", help="add the figures to benchmarks/history.csv")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = options.home or Path(folder)
        found = measures(home, options.articles, options.clients, options.seconds)
        report(found, options.articles, keeping=options.keep)


if __name__ == "__main__":
    main()
