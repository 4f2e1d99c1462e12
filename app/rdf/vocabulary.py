"""The words of the RDF: namespaces, and which property stands for which label, edge and property of the graph.

By convention a label `CapUy` is the class `pg:CapUy`, an edge `HOLDS_POST` the property `pg:holdsPost` and a property
`as_of` the property `pg:asOf`. The tables here hold only what departs from the convention or is written in a standard
vocabulary as well. `schema/ontology.ttl` declares every term; a test compares.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from pyoxigraph import NamedNode

from store.rows import CLAIMS

PG: Final = "https://w3id.org/partygraph/ontology#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
ORG: Final = "http://www.w3.org/ns/org#"
PROV: Final = "http://www.w3.org/ns/prov#"
OA: Final = "http://www.w3.org/ns/oa#"
ELI: Final = "http://data.europa.eu/eli/ontology#"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"
SCHEMA: Final = "https://schema.org/"
VOID: Final = "http://rdfs.org/ns/void#"
DCAT: Final = "http://www.w3.org/ns/dcat#"
SH: Final = "http://www.w3.org/ns/shacl#"
WD: Final = "http://www.wikidata.org/entity/"

PREFIXES: Final[Mapping[str, str]] = {
    "pg": PG, "rdf": RDF, "rdfs": RDFS, "xsd": XSD, "org": ORG, "prov": PROV, "oa": OA, "eli": ELI,
    "foaf": FOAF, "skos": SKOS, "dcterms": DCTERMS, "schema": SCHEMA, "void": VOID, "dcat": DCAT, "sh": SH, "wd": WD,
}  # fmt: skip

# the edges that are written: what articles claim, the places' own tree, and pairs that a person may judge
EDGES: Final = (*CLAIMS, "WITHIN", "POSSIBLY_SAME")

# a thing's first label -> its class in a standard vocabulary
STANDARD_CLASSES: Final[Mapping[str, NamedNode]] = {
    "Organization": NamedNode(ORG + "Organization"),
    "Person": NamedNode(FOAF + "Person"),
    "Directive": NamedNode(ELI + "LegalResource"),
    "Event": NamedNode(SCHEMA + "Event"),
    "Place": NamedNode(SCHEMA + "Place"),
    "Article": NamedNode(SCHEMA + "NewsArticle"),
}

# a thing's first label -> the property that names its kind (a SKOS concept)
KIND_PROPERTIES: Final[Mapping[str, NamedNode]] = {
    "Organization": NamedNode(ORG + "classification"),
    "Directive": NamedNode(ELI + "type_document"),
    "Event": NamedNode(DCTERMS + "type"),
}

# (a thing's first label, a property of the graph) -> a standard property in place of the conventional one
STANDARD_PROPERTIES: Final[Mapping[tuple[str, str], NamedNode]] = {
    ("Directive", "symbol"): NamedNode(ELI + "id_local"),
    ("Directive", "date"): NamedNode(ELI + "date_document"),
    ("Directive", "title"): NamedNode(DCTERMS + "title"),
    ("Article", "title"): NamedNode(DCTERMS + "title"),
    ("Article", "source"): NamedNode(DCTERMS + "source"),
    ("Article", "sources"): NamedNode(DCTERMS + "source"),
    ("Article", "published"): NamedNode(DCTERMS + "issued"),
    ("Article", "url"): NamedNode(SCHEMA + "url"),
}

ALIASES: Final = NamedNode(SKOS + "altLabel")

# an edge -> the standard property that is written beside the conventional one
STANDARD_EDGES: Final[Mapping[str, NamedNode]] = {
    "PART_OF": NamedNode(ORG + "subOrganizationOf"),
    "HOLDS_POST": NamedNode(ORG + "memberOf"),
    "LOCATED_IN": NamedNode(SCHEMA + "location"),
    "WITHIN": NamedNode(SCHEMA + "containedInPlace"),
    "MENTIONS": NamedNode(SCHEMA + "mentions"),
    "CONTINUES": NamedNode(ELI + "related_to"),
    "AMENDS": NamedNode(ELI + "amends"),
    "REPLACES": NamedNode(ELI + "repeals"),
    "IMPLEMENTS": NamedNode(ELI + "based_on"),
    "GUIDES": NamedNode(ELI + "related_to"),
}

# (a thing's first label, an edge) -> the standard property that is written beside the conventional one
STANDARD_EDGES_OF: Final[Mapping[tuple[str, str], NamedNode]] = {
    ("Article", "CITES"): NamedNode(SCHEMA + "citation"),
    ("Directive", "CITES"): NamedNode(ELI + "cites"),
}

# an edge -> the property by which its target points back, so that a thing's description is whole
INVERSE_EDGES: Final[Mapping[str, NamedNode]] = {
    "ISSUES": NamedNode(ELI + "passed_by"),
    "ORGANIZES": NamedNode(SCHEMA + "organizer"),
    "ATTENDS": NamedNode(SCHEMA + "attendee"),
    "CHAIRS": NamedNode(PG + "chairedBy"),
    "INSPECTS": NamedNode(PG + "inspector"),
}

# an edge -> the class that its claims belong to beside pg:Claim
CLAIM_CLASSES: Final[Mapping[str, NamedNode]] = {
    "HOLDS_POST": NamedNode(ORG + "Membership"),
    "INSPECTS": NamedNode(PG + "InspectionClaim"),
    "ASSIGNS_TASK": NamedNode(PG + "TaskClaim"),
    "DISCIPLINES": NamedNode(PG + "DisciplineClaim"),
    "APPOINTS": NamedNode(PG + "AppointmentClaim"),
    "SUCCEEDED_BY": NamedNode(PG + "SuccessionClaim"),
}

# (an edge, a property of its claims) -> the property in place of the conventional one
CLAIM_PROPERTIES: Final[Mapping[tuple[str, str], NamedNode]] = {
    ("INSPECTS", "kind"): NamedNode(PG + "inspectionKind"),
    ("INSPECTS", "under"): NamedNode(PG + "underDirective"),
    ("APPOINTS", "organization"): NamedNode(ORG + "organization"),
    ("SUCCEEDED_BY", "by"): NamedNode(PG + "decidedBy"),
    ("MENTIONS", "candidates"): NamedNode(PG + "candidate"),
}

DATES: Final = frozenset({"date", "as_of", "deadline", "published", "founded", "ended", "year"})
# claim properties that hold ids of things
REFERENCES: Final = frozenset({"event", "under", "task", "organization", "by", "candidates"})


@lru_cache(maxsize=1024)
def edge_property(edge: str, *, former: bool = False) -> NamedNode:
    """The property of an edge: `HOLDS_POST` is `pg:holdsPost`, and `pg:heldPost` where the post is a former one."""
    if edge == "HOLDS_POST" and former:
        return NamedNode(PG + "heldPost")
    return NamedNode(PG + camel(edge))


@lru_cache(maxsize=1024)
def conventional_property(name: str) -> NamedNode:
    """The property of a property: `as_of` is `pg:asOf`."""
    return NamedNode(PG + camel(name))


@lru_cache(maxsize=1024)
def label_class(label: str) -> NamedNode:
    """The class of a label: `CapUy` is `pg:CapUy`."""
    return NamedNode(PG + label)


def camel(name: str) -> str:
    """`HOLDS_POST` and `holds_post` as `holdsPost`."""
    first, *rest = name.lower().split("_")
    return first + "".join(word.capitalize() for word in rest)
