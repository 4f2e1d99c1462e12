"""Facts into the graph: the only step of `ingest` that knows Neo4j."""
