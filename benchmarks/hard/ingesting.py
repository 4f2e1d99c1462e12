"""An ingest in a process of its own, in small transactions, for somebody to kill: `HOME FILE`."""

from __future__ import annotations

import sys
from pathlib import Path

from ingest.load.loading import Limits
from ingest.load.stream import load_paths
from ingest.pipeline import Hands
from schema.errors import PartygraphError
from store.graph import open_graph
from store.settings import Settings


def main() -> None:
    """Ingest the file into the managed graph at the home. The exit status is 1 where the database fails."""
    home, file = sys.argv[1:]
    try:
        with open_graph(Settings(neo4j_uri=None, partygraph_home=Path(home))) as store:
            summary = load_paths(store, [file], Hands(workers=2), limits=Limits(articles=8))
    except PartygraphError as error:
        sys.exit(f"partygraph: {error}")
    print(f"{summary.new} new, {summary.unchanged} unchanged, {summary.rejected} set aside")


if __name__ == "__main__":
    main()
