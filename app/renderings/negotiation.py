"""Which form of an answer a caller wants: `?format=` says it, else the `Accept` header."""

from __future__ import annotations

from typing import Final

from app.rdf.choice import FORMATS
from app.rdf.formats import ExportFormat
from app.rdf.negotiation import best
from app.renderings.formats import Format
from queries.errors import ParameterError

_OFFERS: Final = {form.media_type: form for form in Format} | {
    "application/ndjson": Format.NDJSON,
    "application/jsonl": Format.NDJSON,
    "application/csv": Format.CSV,
}


class NotAcceptableError(Exception):
    """The caller takes none of the forms that there are."""


def choose(given: str | None, accept: str | None) -> Format:
    """The form that is wanted; JSON where nothing is said.

    Raises ParameterError for an unknown `given`, NotAcceptableError where `accept` takes none.
    """
    if given:
        return _named(given)
    offer = best(accept or "*/*", list(_OFFERS))
    if offer is None:
        raise NotAcceptableError
    return _OFFERS[offer]


def as_triples(given: dict[str, list[str]], accept: str | None) -> ExportFormat | None:
    """The RDF format that is wanted of an answer whose rows are edges; its `format` is taken out of `given`.

    None where no RDF is wanted, or some other form more.
    """
    if named := given.get("format"):
        wanted = {form.value: form for form in ExportFormat}.get(named[-1].lower())
        if wanted:
            given.pop("format")
        return wanted
    return FORMATS.get(best(accept or "*/*", [*_OFFERS, *FORMATS]) or "")


def _named(given: str) -> Format:
    try:
        return Format(given.lower())
    except ValueError as error:
        raise ParameterError("format", f"must be one of {', '.join(Format)}; not '{given}'") from error
