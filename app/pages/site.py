"""One page of HTML: the templates, what every page has, and the policy under which a browser shows it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from app.pages.addresses import Addresses
from app.pages.cypher import browser_address
from app.pages.words import Language, Words, table

STATIC: Final = "/view/static"
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""No script and no style but our own files: whatever an article's text holds, nothing in it runs."""
LABELS: Final = ("Organization", "Person", "Directive", "Event", "Task", "Place", "Article")
"""The first labels of things, in the order of legends; the style sheet and the GraSS file colour them alike."""
_ID_LABELS: Final = {"org": 0, "per": 1, "evt": 3, "ins": 3, "tsk": 4, "plc": 5, "art": 6}


@dataclass(frozen=True, slots=True)
class Site:
    """What a page is made with: who reads it, in which language, at which address."""

    request: Request
    words: Words
    addresses: Addresses

    @classmethod
    def of(cls, request: Request) -> Site:
        """The site as the request's address asks for it."""
        language = Language.of(request.query_params.get("lang"))
        return cls(request, Words(language), Addresses(language))

    def page(self, template: str, status: HTTPStatus = HTTPStatus.OK, **values: Any) -> Response:  # noqa: ANN401
        """The template filled in. Every value is text until the template says otherwise: markup is shown, not run."""
        body = _environment().get_template(template).render(site=self, t=self.words, at=self.addresses, **values)
        headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-cache", "Vary": "Accept"}
        return HTMLResponse(body, status, headers=headers)

    @property
    def switched(self) -> str:
        """The same page in the other language."""
        other = self.words.language.other
        url = self.request.url.remove_query_params("lang")
        if other is Language.ENGLISH:
            url = url.include_query_params(lang=other.value)
        return f"{url.path}?{url.query}" if url.query else url.path


def label_of(thing_id: str) -> str:
    """The first label of the thing with this id: most ids tell it, and a directive's is its symbol."""
    return LABELS[_ID_LABELS.get(thing_id[:3], 2) if thing_id[3:4] == "-" else 2]


@cache
def _environment() -> Environment:
    folder = str(files("app.pages") / "templates")
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(static=STATIC, labels=LABELS, label_of=label_of, browser_address=browser_address, known=table())
    made.globals["unbroken"] = lambda name: name.replace("-", "\u2011", 2) if "/" in name.split(" ")[0] else name
    made.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
    return made
