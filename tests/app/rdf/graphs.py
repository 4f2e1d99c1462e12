"""A small graph of rows, written for these tests: one inspection, told by one article, with a post, a task and more."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from io import BytesIO

import pyoxigraph
import rdflib

from app.rdf.claims import claim_triples
from app.rdf.dataset import dataset_triples
from app.rdf.formats import ExportFormat, write
from app.rdf.kinds import kind_triples
from app.rdf.rows import ArticleClaims, Claim, Link, Thing
from app.rdf.things import role_triples, thing_triples

BASE = "https://w3id.org/partygraph/"
PG = rdflib.Namespace("https://w3id.org/partygraph/ontology#")
TEXT = (
    "Ngày 10/7, Huyện ủy Mường Sơn kiểm tra Đảng ủy xã Hòa Khê việc thực hiện Chỉ thị 05-CT/TW. "
    "Đồng chí Lò Văn Thắm, Phó Bí thư Huyện ủy, trưởng đoàn, giao Đảng ủy xã sửa 3 việc trước 30/9. 𝄞"
)
HUYEN_UY, DANG_UY, THAM = "org-1", "org-2", "per-1"
CHI_THI, INSPECTION, TASK, PLACE, DISTRICT, ARTICLE = "05-CT/TW@2016", "ins-1", "tsk-1", "plc-1", "plc-2", "art-1"


def organization(identifier: str, name: str, *links: Link) -> Thing:
    properties = {"id": identifier, "name": name, "kind": "CapUy", "place": "huyện Mường Sơn", "bare": False}
    return Thing(identifier, frozenset({"Organization", "CapUy", "PartyOrganization"}), properties, frozenset(links))


def things() -> list[Thing]:
    """The graph's nodes, each with its distinct edges."""
    return [
        organization(HUYEN_UY, "Huyện ủy Mường Sơn", Link("INSPECTS", DANG_UY), Link("ASSIGNS_TASK", DANG_UY)),
        organization(DANG_UY, "Đảng ủy xã Hòa Khê", Link("PART_OF", HUYEN_UY), Link("LOCATED_IN", PLACE)),
        Thing(
            THAM,
            frozenset({"Person"}),
            {"id": THAM, "name": "Lò Văn Thắm"},
            frozenset(
                {Link("HOLDS_POST", HUYEN_UY), Link("HOLDS_POST", DANG_UY, former=True), Link("CHAIRS", INSPECTION)}
            ),
        ),
        Thing(
            CHI_THI,
            frozenset({"Directive", "ChiThi"}),
            {
                "id": CHI_THI,
                "name": "Chỉ thị 05-CT/TW",
                "symbol": "05-CT/TW",
                "kind": "ChiThi",
                "year": 2016,
                "date": "2016-05-15",
            },
        ),
        Thing(
            INSPECTION,
            frozenset({"Event", "Inspection"}),
            {
                "id": INSPECTION,
                "name": "Kiểm tra",
                "kind": "Inspection",
                "inspection_kind": "kiểm tra",
                "date": "--07-10",
            },
            frozenset(
                {
                    Link("TARGETS", DANG_UY),
                    Link("UNDER", CHI_THI),
                    Link("INSPECTS", HUYEN_UY, incoming=True),
                    Link("CHAIRS", THAM, incoming=True),
                }
            ),
        ),
        Thing(
            TASK,
            frozenset({"Task"}),
            {"id": TASK, "name": "sửa 3 việc", "text": "sửa 3 việc", "deadline": "2018-09-30", "quantity": None},
            frozenset({Link("ASSIGNED_BY", HUYEN_UY), Link("ASSIGNED_TO", DANG_UY)}),
        ),
        Thing(
            PLACE,
            frozenset({"Place"}),
            {"id": PLACE, "name": "xã Hòa Khê", "level": "xã"},
            frozenset({Link("WITHIN", DISTRICT)}),
        ),
        Thing(DISTRICT, frozenset({"Place"}), {"id": DISTRICT, "name": "huyện Mường Sơn", "level": "huyện"}),
        Thing(
            ARTICLE,
            frozenset({"Article"}),
            {
                "id": ARTICLE,
                "source": "news.txt",
                "title": "Kiểm tra tại Hòa Khê",
                "url": "https://news.example.org/a?b=1&c=ă",
                "published": "2018-07-11",
                "text": TEXT,
                "content_hash": "0" * 64,
            },
            frozenset({Link("MENTIONS", HUYEN_UY), Link("CITES", CHI_THI)}),
        ),
    ]


def claim(edge: str, source: str, target: str, quotation: str, **further: object) -> Claim:
    start = TEXT.index(quotation)
    own = {"article": ARTICLE, "start": start, "end": start + len(quotation), "confidence": 0.9, "rule": "test"}
    return Claim(edge, source, target, own | further)


def article(*more: Claim) -> ArticleClaims:
    """The article and what it says."""
    inspects = "Huyện ủy Mường Sơn kiểm tra Đảng ủy xã Hòa Khê"
    return ArticleClaims(
        ARTICLE,
        TEXT,
        (
            claim(
                "INSPECTS",
                HUYEN_UY,
                DANG_UY,
                inspects,
                kind="kiểm tra",
                event=INSPECTION,
                under=[CHI_THI],
                date="--07-10",
            ),
            claim("TARGETS", INSPECTION, DANG_UY, inspects),
            claim(
                "HOLDS_POST",
                THAM,
                HUYEN_UY,
                "Phó Bí thư Huyện ủy",
                title="Phó Bí thư",
                former=False,
                as_of="2018-07-11",
            ),
            claim("CHAIRS", THAM, INSPECTION, "trưởng đoàn", role="leads"),
            claim("ASSIGNS_TASK", HUYEN_UY, DANG_UY, "giao Đảng ủy xã sửa 3 việc", task=TASK, text="sửa 3 việc"),
            claim("MENTIONS", ARTICLE, HUYEN_UY, "Huyện ủy Mường Sơn"),
            *more,
        ),
    )


def triples(base: str = BASE) -> Iterator[pyoxigraph.Triple]:
    """The whole graph."""
    yield from dataset_triples(base)
    yield from kind_triples()
    yield from role_triples(base, "Phó Bí thư")
    for thing in things():
        yield from thing_triples(base, thing)
    yield from claim_triples(base, article())


def written(data: Iterable[pyoxigraph.Triple], form: ExportFormat, base: str = BASE) -> bytes:
    """`data` in the format `form`."""
    output = BytesIO()
    write(data, output, form, base)
    return output.getvalue()


def graph_of(data: Iterable[pyoxigraph.Triple]) -> rdflib.Graph:
    """`data` as rdflib holds it."""
    return read_with_rdflib(written(data, ExportFormat.NTRIPLES), ExportFormat.NTRIPLES)


def read_with_rdflib(data: bytes, form: ExportFormat) -> rdflib.Graph:
    """`data` as rdflib reads it."""
    names = {"turtle": "turtle", "ntriples": "nt", "jsonld": "json-ld", "rdfxml": "xml"}
    with warnings.catch_warnings():  # rdflib's own JSON-LD reader uses a class that rdflib deprecates
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
        return rdflib.Graph().parse(data=data, format=names[form.value])


def read_with_pyoxigraph(data: bytes, form: ExportFormat) -> set[pyoxigraph.Triple]:
    """`data` as pyoxigraph reads it."""
    library = pyoxigraph.RdfFormat.from_media_type(form.media_type)
    assert library is not None
    return {quad.triple for quad in pyoxigraph.parse(data, library)}
