"""The schema brought forward: idempotent, in steps, never backward."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from schema.errors import StoreRefusedError
from store.connection import Store
from store.migrate import VERSION, migrate, schema_version, statements

pytestmark = pytest.mark.neo4j

_STEPS = {VERSION + 1: "// the first\nCREATE (:Step {number: 1});\n", VERSION + 2: "CREATE (:Step {number: 2});"}


@pytest.fixture
def versioned(store: Store) -> Iterator[Store]:
    """The store, with its schema's version put back afterwards."""
    yield store
    store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    store.run("MATCH (v:SchemaVersion) SET v.version = $version", {"version": VERSION})


def test_the_schema_has_this_version(store: Store) -> None:
    assert schema_version(store) == VERSION


def test_migrating_again_changes_nothing(store: Store) -> None:
    before = _schema(store)
    assert migrate(store) == VERSION
    assert _schema(store) == before


def test_every_constraint_and_index_may_be_applied_again(versioned: Store) -> None:
    before = _schema(versioned)
    versioned.run("MATCH (v:SchemaVersion) SET v.version = 0")
    assert migrate(versioned) == 0
    assert _schema(versioned) == before


def test_steps_are_taken_in_order_and_once(versioned: Store) -> None:
    migrate(versioned, _STEPS, VERSION + 2)
    migrate(versioned, _STEPS, VERSION + 2)
    assert versioned.read("MATCH (s:Step) RETURN s.number AS number ORDER BY number").rows == (
        {"number": 1},
        {"number": 2},
    )
    assert schema_version(versioned) == VERSION + 2


def test_steps_beyond_the_target_wait(versioned: Store) -> None:
    migrate(versioned, _STEPS, VERSION + 1)
    assert versioned.read("MATCH (s:Step) RETURN s.number AS number").rows == ({"number": 1},)


def test_a_newer_schema_is_refused_and_left_alone(versioned: Store) -> None:
    versioned.run("MATCH (v:SchemaVersion) SET v.version = $version", {"version": VERSION + 7})
    with pytest.raises(
        StoreRefusedError, match=f"schema version {VERSION + 7}, this partygraph knows {VERSION}: install"
    ):
        migrate(versioned)
    assert schema_version(versioned) == VERSION + 7


def test_a_graph_that_breaks_the_schema_is_refused(versioned: Store) -> None:
    versioned.run("DROP CONSTRAINT task_id IF EXISTS")
    versioned.run("CREATE (:Task {id: 'one'}), (:Task {id: 'one'})")
    versioned.run("MATCH (v:SchemaVersion) SET v.version = 0")
    try:
        with pytest.raises(StoreRefusedError, match="holds data of another kind"):
            migrate(versioned)
    finally:
        versioned.run("MATCH (t:Task) DELETE t")
        migrate(versioned)


@pytest.mark.parametrize("search", ["muong lat", "Mường Lát", "MUONG  LAT", "huyen uy muong", "mường lat"])
def test_names_are_found_without_their_marks(store: Store, search: str) -> None:
    store.run(
        "CREATE (:Organization {id: 'x', name: 'Huyện ủy Mường Lát'}), (:Organization {id: 'y', name: 'Sở Y tế'})"
    )
    found = store.read(
        "CALL db.index.fulltext.queryNodes('names', $search) YIELD node RETURN node.id AS id",
        {"search": search},
    )
    assert [row["id"] for row in found.rows] == ["x"]


def test_every_kind_of_claim_is_indexed_by_its_article(store: Store) -> None:
    from store.rows import CLAIMS

    indexed = store.read(
        "SHOW INDEXES YIELD entityType, labelsOrTypes, properties WHERE entityType = 'RELATIONSHIP' "
        "AND properties = ['article'] RETURN labelsOrTypes[0] AS type"
    )
    assert {row["type"] for row in indexed.rows} == set(CLAIMS)


def test_every_thing_is_unique_by_its_id(store: Store) -> None:
    from store.rows import THINGS

    unique = store.read(
        "SHOW CONSTRAINTS YIELD labelsOrTypes, properties WHERE properties = ['id'] RETURN labelsOrTypes[0] AS label"
    )
    assert {row["label"] for row in unique.rows} == {*THINGS, "SchemaVersion", "Judgement", "Merged"}


def test_statements_are_parted_at_line_ends() -> None:
    text = "// said; before\nCREATE (a {x: ';'}) ;\n\nMATCH (n)\nRETURN n;\n// after\n"
    assert statements(text) == ["CREATE (a {x: ';'})", "MATCH (n)\nRETURN n"]


def _schema(store: Store) -> set[str]:
    shown = ("SHOW INDEXES YIELD name RETURN name", "SHOW CONSTRAINTS YIELD name RETURN name")
    return {row["name"] for what in shown for row in store.read(what).rows}
