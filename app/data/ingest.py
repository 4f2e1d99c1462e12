"""An article that came over HTTP: read, and put into the graph."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ingest.extract import extract
from ingest.load.loading import load
from ingest.read.articles import article_of_record
from schema.errors import InputError
from schema.model import Facts
from store.connection import Store
from store.migrate import migrate

_SOURCE = "http"


def facts_of(record: Mapping[str, object]) -> Facts:
    """The facts of the article that the record holds, under the keys of JSONL files. Raises InputError."""
    return extract(article_of_record("the article", _SOURCE, record))


def loaded(store: Store, facts: Facts) -> dict[str, Any]:
    """What the graph did with the facts: the article's id, whether it was new, and the claims written.

    Raises InputError where the database refuses the article, StoreError where it fails.
    """
    migrate(store)
    done = load(store, [facts])
    if done.rejects:
        raise InputError("the article", done.rejects[0].reason)
    outcome = "new" if done.new else "changed" if done.changed else "unchanged"
    return {"article": facts.article.id, "outcome": outcome, "claims": dict(done.claims)}
