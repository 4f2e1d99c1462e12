"""What a dump is, told by itself: VoID and DCAT, its licence, where it comes from. Pure.

The dataset is `{base}dataset`. Its description has no hour of writing in it: the same graph gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from app.rdf.formats import ExportFormat
from app.rdf.moment import NOW, Moment
from app.rdf.rows import Figures
from app.rdf.settings import CC_BY
from app.rdf.terms import date_literal, thing_iri
from app.rdf.vocabulary import DCAT, DCTERMS, FOAF, PG, PREFIXES, PROV, RDF, RDFS, SKOS, VOID, WD, label_class

_ONTOLOGY: Final = NamedNode(PG.removesuffix("#"))
_TYPE: Final = NamedNode(RDF + "type")
_TITLES: Final = (("Đồ thị tri thức tổ chức Đảng địa phương", "vi"), ("Knowledge graph of local Party news", "en"))
_DESCRIPTIONS: Final = (
    ("Ai giữ chức vụ gì, ai kiểm tra ai, theo văn bản nào: mỗi dữ kiện kèm câu văn và bài báo đã nêu.", "vi"),
    ("Who held which post, who inspected whom, under which directive: each fact with its sentence and article.", "en"),
)
_RIGHTS: Final = (
    "The licence is for the collection of facts. Each quotation is its publisher's and is cited with its source.",
    "en",
)
_MEDIA_TYPES: Final = "https://www.iana.org/assignments/media-types/"
_KEYWORDS: Final = (("tổ chức Đảng", "vi"), ("kiểm tra, giám sát", "vi"), ("Communist Party of Vietnam", "en"))


NONE: Final = Figures()


def dataset_triples(
    base: str, figures: Figures = NONE, license_address: str = CC_BY, moment: Moment = NOW
) -> Iterator[Triple]:
    """The description of the dataset (dcat:Dataset, void:Dataset), of its files, and of the program that made it."""
    dataset = NamedNode(base + "dataset")
    for kind in (VOID + "Dataset", DCAT + "Dataset", PROV + "Entity"):
        yield Triple(dataset, _TYPE, NamedNode(kind))
    yield from _texts(dataset)
    yield Triple(dataset, NamedNode(DCTERMS + "license"), NamedNode(license_address))
    yield Triple(dataset, NamedNode(DCTERMS + "conformsTo"), _ONTOLOGY)
    yield from _moment(dataset, moment)
    yield from _provenance(base, dataset)
    yield from _extent(base, dataset, figures)
    yield from _addresses(base, dataset, figures)
    for form in ExportFormat:
        yield from _distribution(base, dataset, form, license_address)


def _texts(dataset: NamedNode) -> Iterator[Triple]:
    for name, texts in (("title", _TITLES), ("description", _DESCRIPTIONS), ("rights", (_RIGHTS,))):
        for text, language in texts:
            yield Triple(dataset, NamedNode(DCTERMS + name), Literal(text, language=language))
    for text, language in _KEYWORDS:
        yield Triple(dataset, NamedNode(DCAT + "keyword"), Literal(text, language=language))
    for language in ("vi", "en"):
        yield Triple(dataset, NamedNode(DCTERMS + "language"), Literal(language))


def _moment(dataset: NamedNode, moment: Moment) -> Iterator[Triple]:
    """A dump of a moment says which."""
    if moment.as_of is not None:
        yield Triple(dataset, NamedNode(PG + "asOf"), date_literal(moment.as_of))
    if moment.known_at is not None:
        yield Triple(dataset, NamedNode(PG + "knownAt"), date_literal(moment.known_at))


def _provenance(base: str, dataset: NamedNode) -> Iterator[Triple]:
    """The dataset was read from articles by a program; each claim says from which article (`prov:wasDerivedFrom`)."""
    reading, program = NamedNode(base + "dataset#reading"), NamedNode(base + "dataset#partygraph")
    yield Triple(dataset, NamedNode(PROV + "wasGeneratedBy"), reading)
    yield Triple(dataset, NamedNode(PROV + "wasAttributedTo"), program)
    yield Triple(reading, _TYPE, NamedNode(PROV + "Activity"))
    yield Triple(reading, NamedNode(RDFS + "label"), Literal("Reading facts from news articles", language="en"))
    yield Triple(reading, NamedNode(PROV + "wasAssociatedWith"), program)
    yield Triple(program, _TYPE, NamedNode(PROV + "SoftwareAgent"))
    yield Triple(program, NamedNode(FOAF + "name"), Literal("partygraph"))


def _extent(base: str, dataset: NamedNode, figures: Figures) -> Iterator[Triple]:
    """How much there is, of what, and of which days."""
    if figures.things:
        yield Triple(dataset, NamedNode(VOID + "entities"), Literal(sum(figures.things.values())))
    for label, count in figures.things.items():
        part = NamedNode(f"{base}dataset#{label}")
        yield Triple(dataset, NamedNode(VOID + "classPartition"), part)
        yield Triple(part, NamedNode(VOID + "class"), label_class(label))
        yield Triple(part, NamedNode(VOID + "entities"), Literal(count))
    if figures.first and figures.last:
        period = NamedNode(base + "dataset#period")
        yield Triple(dataset, NamedNode(DCTERMS + "temporal"), period)
        yield Triple(period, _TYPE, NamedNode(DCTERMS + "PeriodOfTime"))
        yield Triple(period, NamedNode(DCAT + "startDate"), date_literal(figures.first))
        yield Triple(period, NamedNode(DCAT + "endDate"), date_literal(figures.last))


def _addresses(base: str, dataset: NamedNode, figures: Figures) -> Iterator[Triple]:
    yield Triple(dataset, NamedNode(VOID + "uriSpace"), Literal(base + "id/"))
    yield Triple(dataset, NamedNode(VOID + "sparqlEndpoint"), NamedNode(base + "sparql"))
    yield Triple(dataset, NamedNode(VOID + "uriLookupEndpoint"), NamedNode(base + "id/"))
    for identifier in figures.examples.values():
        yield Triple(dataset, NamedNode(VOID + "exampleResource"), thing_iri(base, identifier))
    for namespace in sorted(set(PREFIXES.values()) - {WD}):
        yield Triple(dataset, NamedNode(VOID + "vocabulary"), NamedNode(namespace))
    links = NamedNode(base + "dataset#wikidata")
    yield Triple(links, _TYPE, NamedNode(VOID + "Linkset"))
    yield Triple(links, NamedNode(VOID + "subjectsTarget"), dataset)
    yield Triple(links, NamedNode(VOID + "linkPredicate"), NamedNode(SKOS + "exactMatch"))
    yield Triple(links, NamedNode(VOID + "objectsTarget"), NamedNode("http://www.wikidata.org/entity/Q2013"))


def _distribution(base: str, dataset: NamedNode, form: ExportFormat, license_address: str) -> Iterator[Triple]:
    address = NamedNode(f"{base}export?format={form.value}")
    file = NamedNode(f"{base}dataset#{form.value}")
    yield Triple(dataset, NamedNode(DCAT + "distribution"), file)
    yield Triple(dataset, NamedNode(VOID + "dataDump"), address)
    yield Triple(file, _TYPE, NamedNode(DCAT + "Distribution"))
    yield Triple(file, NamedNode(DCTERMS + "license"), NamedNode(license_address))
    yield Triple(file, NamedNode(DCAT + "downloadURL"), address)
    yield Triple(file, NamedNode(DCAT + "accessURL"), NamedNode(base + "export"))
    yield Triple(file, NamedNode(DCAT + "mediaType"), NamedNode(_MEDIA_TYPES + form.media_type))
