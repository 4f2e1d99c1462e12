"""All speed figures side by side in one run: `python -m benchmarks [--articles N] [--no-database]`."""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
import time
from pathlib import Path

from benchmarks import extraction, loading
from store.managed import ensure_running, stop
from store.settings import Settings


def start_up() -> tuple[float, float]:
    """Seconds until a managed server answers: of a fresh home (jars already there), and again."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(partygraph_home=Path(folder))
        seconds = []
        for _ in range(2):
            started = time.perf_counter()
            ensure_running(settings)
            seconds.append(time.perf_counter() - started)
            stop(settings)
    return seconds[0], seconds[1]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("--articles", type=int, default=400, help="how many generated articles (default 400)")
    parser.add_argument("--no-database", action="store_true", help="extraction only")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {options.articles} generated articles")
    ours, theirs = extraction.compare(options.articles)
    print(f"{ours.name:<40}{ours.per_second:>12,.0f} characters/s of processor time")
    print(f"{theirs.name:<40}{theirs.per_second:>12,.0f}   ratio {ours.per_second / theirs.per_second:.1f}")
    for rate in extraction.growth():
        print(f"{rate.name:<40}{rate.per_second:>12,.0f}")
    if options.no_database:
        return
    mine, bare = loading.compare(options.articles)
    print(f"{mine.name:<40}{mine.per_second:>12,.0f} nodes and claims/s")
    print(f"{bare.name:<40}{bare.per_second:>12,.0f}   ratio {mine.per_second / bare.per_second:.2f}")
    first, warm = start_up()
    print(f"{'managed server, fresh home':<40}{first:>12.1f} s\n{'managed server, warm start':<40}{warm:>12.1f} s")


if __name__ == "__main__":
    main()
