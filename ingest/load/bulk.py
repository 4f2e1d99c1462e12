"""The first load of very many articles: extracted as ever, gathered on disk, filled in by Neo4j's offline importer."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ingest.load.loading import OTHER_VERSION, Progress, Reject, Summary, rank_of
from ingest.load.work import rows_of
from ingest.pipeline import Hands, worked
from ingest.read import read
from schema.errors import InputError, StoreRefusedError
from store.bulk import Gathering
from store.graph import open_graph
from store.identity.doubts import settle_all_doubts
from store.managed import while_stopped
from store.managed.importing import fill
from store.rows import Rows
from store.settings import Settings

# What Neo4j's indexes hold of one value, in bytes of UTF-8; the article's text stands in a full-text index only.
_LARGEST_INDEXED, _NOT_INDEXED = 8_000, "text"


def bulk_load(settings: Settings, paths: Iterable[str], hands: Hands, progress: Progress) -> Summary:
    """Put the articles under `paths` into the empty graph of the managed server: the graph that `load_paths` makes.

    The server is stopped meanwhile. Raises StoreRefusedError where there is a graph or another server is named, and
    StoreUnavailableError where the importer fails; the graph is empty then.
    """
    started = time.monotonic()
    _verify(settings)
    folder = Path(tempfile.mkdtemp(prefix="bulk-", dir=settings.home))
    try:
        with Gathering(folder) as gathering:
            rejects = _gathered(gathering, worked(rows_of, read(paths), hands), progress)
            claims, new = _counted(gathering)
            nodes, edges = gathering.written()
        if new:
            while_stopped(settings, lambda home, jars: fill(home, jars, nodes, edges))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    with open_graph(settings) as store:
        settle_all_doubts(store)
    again = Counter(reject.reason for reject in rejects)[""]
    kept = tuple(reject for reject in rejects if reject.reason)
    return Summary(new, 0, again, kept, dict(sorted(claims.items())), time.monotonic() - started)


def _verify(settings: Settings) -> None:
    """Raises StoreRefusedError."""
    if settings.neo4j_uri:
        raise StoreRefusedError(
            "--bulk fills the managed server; NEO4J_URI names another one: unset it, or leave --bulk out"
        )
    with open_graph(settings) as store:
        if store.read("RETURN EXISTS { (:Article) } AS has").rows[0]["has"]:
            raise StoreRefusedError(f"the graph at {store.address} has articles: --bulk is for the first load only")


def _gathered(gathering: Gathering, items: Iterable[Rows | InputError], progress: Progress) -> list[Reject]:
    """Gather everything; what was set aside, and with no reason what was read twice."""
    rejects: list[Reject] = []
    for item in items:
        if isinstance(item, InputError):
            rejects.append(Reject(item.source, item.reason, item.given))
        else:
            rejects += _put(gathering, item)
        progress(item.source)
    return rejects


def _put(gathering: Gathering, rows: Rows) -> list[Reject]:
    refusal = _refusal(rows)
    if refusal:
        return [Reject(rows.source, refusal)]
    before, rank = gathering.rank(rows.id), rank_of(rows)
    if before is not None and rank < before:
        return [Reject(rows.source, OTHER_VERSION)]
    if before == rank:
        gathering.note(rows)
        return [Reject(rows.source, "")]
    return [Reject(source, OTHER_VERSION) for source in gathering.put(rows, rank)]


def _refusal(rows: Rows) -> str:
    """Why the database would refuse the rows, if so."""
    parts = (rows.article, *(node.properties for node in rows.nodes), *(edge.properties for edge in rows.claims))
    for part in parts:
        for key, value in part.items():
            if key != _NOT_INDEXED and isinstance(value, str) and len(value.encode()) > _LARGEST_INDEXED:
                return f"the database refused the data: its {key} is too large to index"
    return ""


def _counted(gathering: Gathering) -> tuple[Counter[str], int]:
    claims, articles = Counter[str](), 0
    for rows in gathering.articles():
        articles += 1
        claims.update(edge.type for edge in rows.claims)
    return claims, articles
