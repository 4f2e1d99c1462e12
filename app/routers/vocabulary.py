"""`/ontology`, `/shapes` and `/dataset`: the words of the RDF, what must hold of it, and what the whole of it is.

`/.well-known/void` leads to the dataset, as VoID says. The terms' own IRIs are under w3id.org, whatever the service's
address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from http import HTTPStatus
from importlib import resources
from typing import Final

from fastapi import APIRouter
from pyoxigraph import RdfFormat, Triple, parse
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from app import problems
from app.rdf.choice import FORMATS, alternates, chosen
from app.rdf.dataset import dataset_triples
from app.rdf.formats import write
from app.rdf.kinds import ontology_triples
from app.rdf.reading import Graph, figures
from app.rdf.settings import CC_BY
from app.routers.export import Format, PiecesResponse, accepted

_STATUSES: Final = (HTTPStatus.NOT_ACCEPTABLE, HTTPStatus.SERVICE_UNAVAILABLE)


def router(graph: Graph, base: str, license_address: str = CC_BY) -> APIRouter:
    """The addresses of the vocabulary and of the dataset; `base` is the address under which ids are IRIs."""
    routes = APIRouter(tags=["linked data"])

    def described() -> Iterable[Triple]:
        return dataset_triples(base, figures(graph), license_address)

    _add(routes, base, "ontology", "The vocabulary (OWL, SKOS): each term, named and explained", ontology_triples)
    _add(routes, base, "shapes", "What must hold of the graph (SHACL)", _shape_triples)
    _add(routes, base, "dataset", "What the graph is (DCAT, VoID): files, licence, provenance, figures", described)

    @routes.get("/.well-known/void", include_in_schema=False)
    def void() -> Response:
        return RedirectResponse("../dataset", HTTPStatus.SEE_OTHER)

    return routes


def _add(routes: APIRouter, base: str, name: str, summary: str, triples: Callable[[], Iterable[Triple]]) -> None:
    """`/{name}`, in the format that the caller asks for."""

    def answered(request: Request, wanted: Format = None) -> Response:
        form = chosen(wanted, accepted(request))
        links = ", ".join([f'<{name}>; rel="canonical"', *alternates(name)])
        return PiecesResponse(lambda sink: write(triples(), sink, form, base), form, {"Link": links})

    routes.add_api_route(
        f"/{name}",
        answered,
        operation_id=name,
        summary=summary,
        response_class=StreamingResponse,
        responses={
            200: {"description": summary, "content": {media_type: {} for media_type in FORMATS}},
            **problems.responses(*_STATUSES),
        },
    )


def _shape_triples() -> Iterable[Triple]:
    text = resources.files("schema").joinpath("shapes.ttl").read_bytes()
    return (quad.triple for quad in parse(text, RdfFormat.TURTLE))
