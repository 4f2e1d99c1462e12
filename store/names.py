"""One name for a thing that articles spell differently: the most frequent, then the first in order.

Every article's first mention of a body, person or event carries the `name` that it knows it under. Where these differ,
the most frequent is the node's name and the others are its `aliases` (CONTRACT section 3.10); both depend on which
articles there are, not on when they came.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

import neo4j

from schema.judgements import Ruling
from store.rows import NAMED_BY_ARTICLES

_SETTLE: Final = """
MATCH (n:{label}) WHERE n.id IN $ids
OPTIONAL MATCH (n)<-[m:MENTIONS]-(:Article) WHERE m.name IS NOT NULL
WITH n, m.name AS name, m.read_target IS NULL AS own, count(DISTINCT m.article) AS times
ORDER BY own DESC, times DESC, name
WITH n, collect(CASE WHEN own THEN name END) AS own, collect(name) AS every
WITH n, coalesce(own[0], $told[n.id], n.name) AS best, every
WITH n, best,
     [i IN range(0, size(every) - 1) WHERE every[i] <> best AND NOT every[i] IN every[..i] | every[i]] AS others
WHERE n.name <> best OR n.aliases IS NOT NULL OR size(others) > 0
SET n.name = best, n.aliases = CASE WHEN size(others) > 0 THEN others END
"""


def settle_names(tx: neo4j.ManagedTransaction, things: Mapping[str, Collection[str]], ruling: Ruling) -> None:
    """Settle the names of those of `things` (ids by label) that have, or had, more than one.

    A thing that stands for others (`ruling`) keeps its own name; theirs are among its aliases.
    """
    told = {key: ruling.things[key].name for key in ruling.current.values()}
    for label in NAMED_BY_ARTICLES:
        if things.get(label):
            tx.run(_SETTLE.format(label=label), ids=sorted(things[label]), told=told).consume()
