"""The graph as RDF.

`reading` (Neo4j -> rows) -> `things`, `claims` (rows -> triples) -> `formats` (triples -> bytes); `check` validates.
"""
