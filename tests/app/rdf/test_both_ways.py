"""Ten questions asked both ways: the canned Cypher of the live graph, and SPARQL of its dump in two libraries."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph
import pytest
import rdflib

from app.data.ask import ask
from app.rdf.formats import ExportFormat
from queries.catalog import catalog
from store.connection import Store
from tests.app.rdf.examples import pairs, prefixed
from tests.app.rdf.graphs import read_with_rdflib
from tests.app.rdf.live import dumped

PAIRS = pairs()
Rows = list[tuple[str, ...]]


@pytest.fixture(scope="module")
def by_rdflib(samples: Store) -> rdflib.Graph:
    """The dump as rdflib holds it."""
    return read_with_rdflib(dumped(samples, ExportFormat.TURTLE), ExportFormat.TURTLE)


@pytest.fixture(scope="module")
def by_pyoxigraph(samples: Store) -> pyoxigraph.Store:
    """The dump as pyoxigraph holds it."""
    store = pyoxigraph.Store()
    store.load(dumped(samples, ExportFormat.TURTLE), pyoxigraph.RdfFormat.TURTLE)
    return store


def test_there_are_ten_of_them() -> None:
    assert len({name for name, _given, _sparql in PAIRS}) >= 10


@pytest.mark.neo4j
@pytest.mark.parametrize(("name", "given", "sparql"), PAIRS, ids=[name for name, *_ in PAIRS])
def test_a_question_has_the_same_answer_both_ways(
    samples: Store,
    by_rdflib: rdflib.Graph,
    by_pyoxigraph: pyoxigraph.Store,
    name: str,
    given: dict[str, str],
    sparql: str,
) -> None:
    found = by_pyoxigraph.query(prefixed(sparql))
    assert isinstance(found, pyoxigraph.QuerySolutions)
    columns = [variable.value for variable in found.variables]
    expected = canned(samples, name, given, columns)
    assert expected, "a question without an answer shows nothing"
    assert told(tuple(solution) for solution in found) == expected
    answer = by_rdflib.query(prefixed(sparql))
    assert [str(variable) for variable in answer.vars or ()] == columns
    assert told(tuple(row) for row in answer) == expected  # type: ignore[arg-type]


def canned(store: Store, name: str, given: dict[str, str], columns: list[str]) -> Rows:
    """Those columns of the canned question's rows, each row once, in order."""
    query = catalog()[name]
    bound = query.bind({key: [value] for key, value in given.items()})
    rows = ask(store, query, bound, seconds=30, limit=10_000).rows
    return told(tuple(row[column] for column in columns) for row in rows)


def told(rows: Iterable[tuple[object, ...]]) -> Rows:
    """Rows as text, each once, in order."""
    return sorted({tuple(_text(value) for value in row) for row in rows})


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return (
        "" if value is None else str(getattr(value, "value", value) if not isinstance(value, rdflib.Literal) else value)
    )
