"""Facts into the graph: the only step of `ingest` that knows Neo4j."""

from ingest.load.loading import Limits, Reject, Summary, dry_run, load
from ingest.load.rows import rows

__all__ = ["Limits", "Reject", "Summary", "dry_run", "load", "rows"]
