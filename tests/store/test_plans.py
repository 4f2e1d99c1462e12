"""Statements that keep their first plan read along indexes, in whatever state the graph was when it was made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import neo4j
import pytest

from ingest.load.loading import load
from ingest.pipeline import read_facts
from samples import folder
from store.connection import Store
from store.plans import KEEP_PLAN

_ANEW = "CYPHER replan=force "
_EMPTY = "MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n"


@pytest.fixture
def kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, Mapping[str, Any]]:
    """The statements with KEEP_PLAN that loading the samples runs, each with parameters."""
    seen: dict[str, Mapping[str, Any]] = {}
    run = neo4j.ManagedTransaction.run

    def noting(tx: neo4j.ManagedTransaction, query: str, **parameters: object) -> neo4j.Result:
        if query.startswith(KEEP_PLAN):
            seen.setdefault(query, parameters)
        return run(tx, query, **parameters)

    monkeypatch.setattr(neo4j.ManagedTransaction, "run", noting)
    load(store, read_facts([str(folder())]))
    monkeypatch.undo()
    return seen


@pytest.mark.parametrize("state", ["filled", "emptied", "emptied but for one thing"])
def test_what_keeps_its_plan_never_reads_all_of_a_kind(
    state: str, store: Store, kept: Mapping[str, Mapping[str, Any]]
) -> None:
    if state != "filled":
        store.run(_EMPTY)
    if state == "emptied but for one thing":
        store.run("CREATE (:Organization {id: 'o', name: 'n'})<-[:MENTIONS]-(:Article {id: 'a'})")

    scans = {
        query: found
        for query, parameters in kept.items()
        if (found := _scans(store, _ANEW + query.removeprefix(KEEP_PLAN), parameters))
    }

    assert {"CREATE (s)-[r:$(row.type)]->(t)", "MERGE (a:Article"} <= {
        part for part in ("CREATE (s)-[r:$(row.type)]->(t)", "MERGE (a:Article") for query in kept if part in query
    }
    assert scans == {}


def _scans(store: Store, query: str, parameters: Mapping[str, Any]) -> list[str]:
    return [operator for operator in _operators(store.explain(query, parameters)) if "Scan" in operator]


def _operators(plan: Mapping[str, Any]) -> Iterator[str]:
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from _operators(child)
