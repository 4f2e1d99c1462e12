"""Facts into the graph: the only step of `ingest` that knows Neo4j."""

from ingest.load.loading import Extracted, Limits, Reject, Summary, dry_run, load
from ingest.load.rows import rows
from ingest.load.stream import load_paths, try_paths

__all__ = ["Extracted", "Limits", "Reject", "Summary", "dry_run", "load", "load_paths", "rows", "try_paths"]
