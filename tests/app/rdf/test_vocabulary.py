"""The vocabulary that the mapping uses, the ontology that declares it and the shapes that constrain it agree."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, Namespace
from rdflib.collection import Collection
from rdflib.term import Node

from app.rdf import vocabulary
from app.rdf.formats import ExportFormat
from app.rdf.vocabulary import edge_property
from schema.model import DirectiveKind, EventKind, OrganizationKind, RelationType
from store.rows import CLAIMS
from tests.app.rdf.graphs import PG, graph_of, read_with_rdflib, triples, written

SCHEMA = Path(__file__).parents[3] / "schema"
ONTOLOGY = rdflib.Graph().parse(SCHEMA / "ontology.ttl")
SHAPES = rdflib.Graph().parse(SCHEMA / "shapes.ttl")
SH = Namespace("http://www.w3.org/ns/shacl#")
EDGES = [*CLAIMS, "WITHIN"]
SCHEMES = [(OrganizationKind, PG.organizationKinds), (DirectiveKind, PG.directiveKinds), (EventKind, PG.eventKinds)]


def own(terms: set[Node]) -> set[str]:
    return {str(term) for term in terms if str(term).startswith(str(PG))}


def declared() -> set[str]:
    return own(set(ONTOLOGY.subjects(RDF.type)))


def test_every_term_of_the_mapping_is_declared() -> None:
    graph = graph_of(triples())
    tables = [
        vocabulary.KIND_PROPERTIES, vocabulary.STANDARD_PROPERTIES, vocabulary.STANDARD_EDGES, vocabulary.INVERSE_EDGES,
        vocabulary.CLAIM_CLASSES, vocabulary.CLAIM_PROPERTIES,
    ]  # fmt: skip
    in_tables = {term.value for table in tables for term in table.values() if term.value.startswith(str(PG))}
    assert own({*graph.predicates(), *graph.objects(None, RDF.type)}) | in_tables <= declared()


@pytest.mark.parametrize("edge", EDGES)
def test_every_edge_of_the_contract_is_a_declared_property(edge: str) -> None:
    properties = {str(term) for term in ONTOLOGY.subjects(SKOS.notation, rdflib.Literal(edge))}
    assert edge_property(edge).value in properties


def test_the_models_relations_are_edges() -> None:
    assert {relation.value for relation in RelationType} <= set(CLAIMS)


@pytest.mark.parametrize(("kinds", "scheme"), SCHEMES)
def test_a_scheme_has_every_kind_of_the_model(kinds: type[OrganizationKind], scheme: Node) -> None:
    assert own(set(ONTOLOGY.subjects(SKOS.inScheme, scheme))) == {str(PG[kind.value]) for kind in kinds}


def test_party_kinds_are_party_organizations() -> None:
    party = {str(term) for term in ONTOLOGY.subjects(RDFS.subClassOf, PG.PartyOrganization)}
    assert party == {str(PG[kind.value]) for kind in OrganizationKind if kind.is_party}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_declared_term_has_a_label(language: str) -> None:
    labelled = {str(s) for s, label in ONTOLOGY.subject_objects(RDFS.label) if label.language == language}
    assert declared() <= labelled


def test_own_superclasses_and_superproperties_are_declared() -> None:
    superior = {*ONTOLOGY.objects(None, RDFS.subClassOf), *ONTOLOGY.objects(None, RDFS.subPropertyOf)}
    superior |= {
        *ONTOLOGY.objects(None, RDFS.domain),
        *ONTOLOGY.objects(None, RDFS.range),
        *ONTOLOGY.objects(None, OWL.inverseOf),
    }
    assert own(superior) <= declared()


def test_the_shapes_use_declared_terms_only() -> None:
    assert own(set(SHAPES.objects())) <= declared()


@pytest.mark.parametrize(("kinds", "scheme"), SCHEMES)
def test_the_shapes_allow_the_kinds_of_the_model(kinds: type[OrganizationKind], scheme: Node) -> None:
    lists = [own(set(Collection(SHAPES, values))) for values in SHAPES.objects(None, SH["in"])]
    assert {str(PG[kind.value]) for kind in kinds} in lists


def test_every_shape_says_what_is_wrong() -> None:
    properties = set(SHAPES.objects(None, SH.property))
    assert properties
    assert {shape for shape in properties if not SHAPES.value(shape, SH.message)} == set()


def test_the_prefixes_stand_for_no_two_namespaces() -> None:
    assert len(set(vocabulary.PREFIXES.values())) == len(vocabulary.PREFIXES)


def test_every_namespace_of_the_mapping_has_a_prefix() -> None:
    turtle = written(triples(), ExportFormat.TURTLE)
    assert read_with_rdflib(turtle, ExportFormat.TURTLE)
    assert b"<http" not in turtle.split(b"<dataset>", 1)[1]
