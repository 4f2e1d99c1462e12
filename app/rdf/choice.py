"""In which form a caller gets a thing: the one place where `?format=` and the `Accept` header are weighed."""

from __future__ import annotations

from enum import Enum
from http import HTTPStatus
from typing import Final

from starlette.exceptions import HTTPException

from app.rdf.formats import ExportFormat
from app.rdf.negotiation import best

HTML: Final = "text/html"


class Page(Enum):
    """The form that is no RDF: a page for people."""

    PAGE = "html"


FORMATS: Final = {form.media_type: form for form in ExportFormat}
_PAGES: Final = {HTML: Page.PAGE, "application/xhtml+xml": Page.PAGE}
_NAMED: Final = {form.value: form for form in ExportFormat}


def chosen(wanted: str | None, accept: str) -> ExportFormat:
    """The RDF format that `?format=`, else the Accept header, asks for.

    Raises HTTPException: 406, with the list of all formats.
    """
    if wanted is not None:
        found = _NAMED.get(wanted.lower())
    else:
        offer = best(accept, list(FORMATS))
        found = None if offer is None else FORMATS[offer]
    if found is None:
        raise _not_acceptable([f"{form.media_type} (?format={form.value})" for form in ExportFormat])
    return found


def chosen_or_page(wanted: str | None, accept: str) -> ExportFormat | Page:
    """As `chosen`, where a page is there too (`?format=html`): Turtle to who takes anything, a page to a browser.

    Raises HTTPException: 406, with the list of all.
    """
    if wanted is not None:
        found = (_NAMED | {Page.PAGE.value: Page.PAGE}).get(wanted.lower())
    else:
        offer = best(accept, [*FORMATS, *_PAGES])
        found = None if offer is None else (FORMATS | _PAGES)[offer]
    if found is None:
        forms = [f"{form.media_type} (?format={form.value})" for form in ExportFormat]
        raise _not_acceptable([*forms, f"{HTML} (?format={Page.PAGE.value})"])
    return found


def alternates(path: str) -> list[str]:
    """Links to the same in each RDF format, for a `Link` header (RFC 8288); `path` is the address without a query."""
    return [f'<{path}?format={form.value}>; rel="alternate"; type="{form.media_type}"' for form in ExportFormat]


def _not_acceptable(forms: list[str]) -> HTTPException:
    detail = f"it is written as {', '.join(forms)}; ask for one of them"
    return HTTPException(HTTPStatus.NOT_ACCEPTABLE, detail, {"Vary": "Accept"})
