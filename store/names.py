"""One name for a thing that articles spell differently: the most frequent, then the first in order.

Every article's first mention of a body, person or event carries the `name` that it knows it under. Where these differ,
the most frequent is the node's name and the others are its `aliases` (CONTRACT section 3.10); both depend on which
articles there are, not on when they came.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import neo4j

from store.rows import NAMED_BY_ARTICLES


def settle_names(tx: neo4j.ManagedTransaction, things: Mapping[str, Collection[str]]) -> None:
    """Settle the names of those of `things` (ids by label) that have, or had, more than one."""
    for label in NAMED_BY_ARTICLES:
        if things.get(label):
            tx.run(
                f"MATCH (n:{label}) WHERE n.id IN $ids "
                "MATCH (n)<-[m:MENTIONS]-(:Article) WHERE m.name IS NOT NULL "
                "WITH n, m.name AS name, count(DISTINCT m.article) AS times ORDER BY times DESC, name "
                "WITH n, collect(name) AS names WHERE n.name <> names[0] OR n.aliases IS NOT NULL OR size(names) > 1 "
                "SET n.name = names[0], n.aliases = CASE WHEN size(names) > 1 THEN names[1..] END",
                ids=sorted(things[label]),
            ).consume()
