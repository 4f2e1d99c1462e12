"""The four formats: read back by two libraries, equal bytes for equal graphs, constant memory."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from app.rdf.claims import claim_triples
from app.rdf.formats import ExportFormat
from app.rdf.rows import ArticleClaims, Claim, Thing
from app.rdf.things import role_triples, thing_triples
from tests.app.rdf.graphs import BASE, graph_of, read_with_pyoxigraph, read_with_rdflib, triples, written

every_format = pytest.mark.parametrize("form", list(ExportFormat))
# what Neo4j stores (no lone surrogates); for RDF/XML what XML 1.0 has (no control characters)
unicode_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
xml_text = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff", include_characters="\t\n\r\x85"),
    min_size=1,
    max_size=20,
)


def plain(graph: rdflib.Graph) -> set[tuple[str, str, str]]:
    return {(str(s), str(p), str(o)) for s, p, o in graph}


@every_format
def test_rdflib_reads_the_same_graph(form: ExportFormat) -> None:
    assert isomorphic(read_with_rdflib(written(triples(), form), form), graph_of(triples()))


@every_format
def test_pyoxigraph_reads_the_same_triples(form: ExportFormat) -> None:
    assert read_with_pyoxigraph(written(triples(), form), form) == set(triples())


@every_format
@pytest.mark.parametrize(
    "base", ["http://localhost:8000/", "https://graph.example.org/a&b/'c'/", "http://xn--x.example/đ/"]
)
def test_any_base_is_read_back(form: ExportFormat, base: str) -> None:
    assert plain(read_with_rdflib(written(triples(base), form, base), form)) == plain(graph_of(triples(base)))


@every_format
def test_an_empty_graph_is_a_readable_document(form: ExportFormat) -> None:
    assert len(read_with_rdflib(written([], form), form)) == 0


def named(name: str) -> list[pyoxigraph.Triple]:
    """A graph in which `name` stands everywhere that text of an article can: name, id, title, quotation, property."""
    thing = Thing(name, frozenset({"Person"}), {"id": name, "name": name, "place": name})
    post = Claim(
        "HOLDS_POST", name, "org-1", {"start": 0, "end": len(name), "title": name, "rule": name, "confidence": 1.0}
    )
    return [
        *thing_triples(BASE, thing),
        *role_triples(BASE, name),
        *claim_triples(BASE, ArticleClaims(name, name, (post,))),
    ]


def values(graph: rdflib.Graph) -> set[str]:
    return {str(value) for value in graph.objects() if isinstance(value, rdflib.Literal)}


def survives(name: str, form: ExportFormat) -> bool:
    expected = set(named(name))
    data = written(named(name), form)
    literals = {t.object.value for t in expected if isinstance(t.object, pyoxigraph.Literal)}
    read = read_with_rdflib(data, form)
    return read_with_pyoxigraph(data, form) == expected and values(read) == literals and len(read) == len(expected)


@pytest.mark.parametrize("form", [form for form in ExportFormat if form is not ExportFormat.RDFXML])
@given(name=unicode_text)
def test_any_unicode_name_survives(form: ExportFormat, name: str) -> None:
    assert survives(name, form)


@given(name=xml_text)
def test_any_unicode_name_that_xml_has_survives_rdfxml(name: str) -> None:
    assert survives(name, ExportFormat.RDFXML)


@pytest.mark.parametrize(("name", "written_as"), [("a\x0bb", "a\ufffdb"), ("a\x00", "a\ufffd"), ("\uffff!", "\ufffd!")])
def test_rdfxml_replaces_what_xml_can_not_carry(name: str, written_as: str) -> None:
    graph = graph_of(role_triples(BASE, "x")) + read_with_rdflib(
        written(named(name), ExportFormat.RDFXML), ExportFormat.RDFXML
    )
    assert written_as in values(graph)


@every_format
def test_equal_graphs_are_equal_bytes_in_every_process(form: ExportFormat) -> None:
    code = (
        "import hashlib; from app.rdf.formats import ExportFormat; from tests.app.rdf.graphs import triples, written; "
        f"print(hashlib.sha256(written(triples(), ExportFormat({form.value!r}))).hexdigest())"
    )
    another = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.strip()
    assert another == hashlib.sha256(written(triples(), form)).hexdigest()


def test_memory_does_not_grow_with_the_graph() -> None:
    grown = subprocess.run([sys.executable, "-c", MEMORY], capture_output=True, check=True, text=True).stdout
    assert int(grown) < 8_000_000


# the most memory that the process ever held (Rust's too), before and after graphs a hundred times larger
MEMORY = """
import os, resource
from itertools import chain, islice
from app.rdf.formats import ExportFormat, write
from tests.app.rdf.graphs import BASE
from tests.app.rdf.test_formats import named

def write_all(count):
    with open(os.devnull, "wb") as nowhere:
        for form in ExportFormat:
            endless = chain.from_iterable(named(f"tên {number}") for number in range(count))
            write(islice(endless, count), nowhere, form, BASE)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

small = write_all(1_000)
print(write_all(100_000) - small)
"""


@every_format
def test_a_format_tells_its_media_type_and_extension(form: ExportFormat) -> None:
    kinds = {
        "turtle": ("text/turtle", "ttl"),
        "ntriples": ("application/n-triples", "nt"),
        "jsonld": ("application/ld+json", "jsonld"),
        "rdfxml": ("application/rdf+xml", "rdf"),
    }
    assert (form.media_type, form.extension) == kinds[form.value]
