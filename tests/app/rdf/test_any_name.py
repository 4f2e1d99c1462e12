"""Any name goes round: from the live graph into each format, through two libraries, and back as it was."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from io import BytesIO

import httpx
import pyoxigraph
import pytest
import rdflib
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import RDFS

from app import faults
from app.rdf.formats import ExportFormat, write
from app.rdf.moment import NOW
from app.rdf.parts import parts
from app.rdf.terms import escaped, thing_id
from app.routers import linked
from app.settings import ServiceSettings
from store.connection import Store
from tests.app.rdf.graphs import BASE, read_with_pyoxigraph, read_with_rdflib

pytestmark = pytest.mark.neo4j
LABEL = pyoxigraph.NamedNode(str(RDFS.label))
# what Neo4j stores (no lone surrogates); XML 1.0 has no control characters: one format can't carry them
anything = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
xml_has = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=12
)
HARD = [
    '<>"{}|^`\\',
    "a b%20c",
    "../..",
    "?x=1#y",
    "Đảng ủy",
    "Ðảng",
    "e\u0301",
    "é",
    "𝄞🏳️‍🌈",
    "\u202eRTL",
    "'",
    "@vi",
    "a;b,c",
]
Reader = Callable[[bytes, ExportFormat], dict[str, str]]


def by_rdflib(data: bytes, form: ExportFormat) -> dict[str, str]:
    """The names in `data` by the ids of their things."""
    found = read_with_rdflib(data, form).subject_objects(rdflib.RDFS.label)
    return {str(thing_id(BASE, str(subject))): str(name) for subject, name in found}


def by_pyoxigraph(data: bytes, form: ExportFormat) -> dict[str, str]:
    """The same."""
    named = (t for t in read_with_pyoxigraph(data, form) if t.predicate == LABEL)
    return {str(thing_id(BASE, t.subject.value)): t.object.value for t in named}  # type: ignore[union-attr]


def graph_of(store: Store, names: dict[str, str]) -> None:
    """People with these ids and names, and nothing else."""
    store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    rows = [{"id": key, "name": name} for key, name in names.items()]
    store.run("UNWIND $rows AS row CREATE (p:Person) SET p = row", {"rows": rows})


def dumped(store: Store, form: ExportFormat) -> bytes:
    """The graph's things."""
    output = BytesIO()
    write((triple for part in parts(store, BASE, NOW) for triple in part), output, form, BASE)
    return output.getvalue()


@pytest.mark.parametrize("read", [by_rdflib, by_pyoxigraph])
@pytest.mark.parametrize("form", list(ExportFormat))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_names_and_ids_come_back_as_they_were(
    session_store: Store, form: ExportFormat, read: Reader, data: st.DataObject
) -> None:
    text = xml_has if form is ExportFormat.RDFXML else anything
    names = data.draw(st.dictionaries(anything, text, min_size=1, max_size=30)) | {name: name for name in HARD}
    graph_of(session_store, names)
    assert read(dumped(session_store, form), form) == names


async def fetched(app: FastAPI, address: str) -> httpx.Response:
    """What is at the address, or where it leads. The test client of the framework decodes an address twice."""
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://here", follow_redirects=True) as client:
        return await client.get(address, headers={"Accept": "text/turtle"})


@pytest.mark.parametrize("identifier", [*HARD, "100%", "%41", "a\u0000b", "\r\nSet-Cookie: x", " ", "~._-"])
def test_a_thing_with_any_id_has_its_address(session_store: Store, identifier: str) -> None:
    graph_of(session_store, {identifier: "Tên"})
    app = FastAPI()
    faults.install(app, ServiceSettings())
    app.include_router(linked.router(session_store, BASE))
    answer = asyncio.run(fetched(app, f"/id/{escaped(identifier)}"))
    assert answer.status_code == 200
    assert by_rdflib(answer.content, ExportFormat.TURTLE) == {identifier: "Tên"}
