"""What the database does for each query: an index opens the way, nothing is multiplied, a scan reads nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import neo4j
import pytest

from queries.catalog import EVIDENCE, Query, catalog
from queries.parameters import as_text
from store.connection import Store
from tests.queries.asking import ALL

pytestmark = pytest.mark.neo4j
QUERIES = list(catalog())
SCANS = ("AllNodesScan", "NodeByLabelScan", "RelationshipTypeScan", "AllRelationshipsScan")


def operators(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for child in plan.get("children", []):
        yield from operators(child)


def examples(query: Query) -> dict[str, Any]:
    return query.bind({p.name: as_text(p.example) for p in query.parameters}) | ALL


def is_indexed(operator: dict[str, Any]) -> bool:
    kind = operator["operatorType"]
    return (
        "IndexSeek" in kind or "CountFromCountStore" in kind or "fulltext" in str(operator["args"].get("Details", ""))
    )


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_its_plan_uses_an_index_and_multiplies_nothing(graph: Store, query: Query) -> None:
    found = list(operators(graph.explain(query.cypher, examples(query))))
    assert any(map(is_indexed, found))
    assert not [o["operatorType"] for o in found if "CartesianProduct" in o["operatorType"]]
    assert not [o["operatorType"] for o in found if o["operatorType"].startswith("AllNodes")]


@pytest.mark.slow
@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_asked_with_its_examples_it_scans_nothing(graph: Store, query: Query) -> None:
    read = [o["operatorType"] for o in operators(profile(graph, query)) if o.get("dbHits", 0) > 0]
    assert not [kind for kind in read if any(scan in kind for scan in SCANS)]


@pytest.mark.slow
@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_its_columns_are_those_of_its_header(graph: Store, query: Query) -> None:
    found = graph.read(query.cypher, examples(query))
    assert list(found.columns) == [c.name for c in query.all_columns]


@pytest.mark.parametrize("query", [q for q in QUERIES if q.evidence], ids=lambda q: q.name)
def test_its_evidence_stands_last(query: Query) -> None:
    assert query.all_columns[-len(EVIDENCE) :] == EVIDENCE


def profile(graph: Store, query: Query) -> dict[str, Any]:
    with graph.driver.session(database=graph.database, default_access_mode=neo4j.READ_ACCESS) as session:
        summary = session.run("PROFILE " + query.cypher, examples(query)).consume()
        return dict(summary.profile or {})
