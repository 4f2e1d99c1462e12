"""Sample articles, written for this project about places and people that do not exist: see README.md beside them."""

from __future__ import annotations

from pathlib import Path


def folder() -> Path:
    """Where the sample articles lie: a folder that `partygraph ingest` can be given."""
    return Path(__file__).parent
