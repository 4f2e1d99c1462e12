"""A dump made a store that can be asked: `python -m app.rdf.sparql.build DUMP.nt FOLDER`, a process of its own.

Loading takes memory that the service itself should not hold.
"""

from __future__ import annotations

import sys

from pyoxigraph import RdfFormat, Store


def main(dump: str, folder: str) -> None:
    """Load the N-Triples in `dump` into a new store in `folder`."""
    store = Store(folder)
    store.bulk_load(path=dump, format=RdfFormat.N_TRIPLES)
    store.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
