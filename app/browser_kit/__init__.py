"""What makes Neo4j Browser ready for this graph: a style file, a guide to `:play`, the canned questions to import."""
