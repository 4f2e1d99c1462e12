"""The pages' addresses: `/`, and everything under `/view`."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from importlib.resources import files
from typing import Final
from urllib.parse import quote

from fastapi import APIRouter, FastAPI
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from app.browser_kit import kit
from app.browser_kit.router import GUIDE, SCRIPTS, STYLE
from app.browser_kit.router import router as kit_router
from app.data.answer import Row
from app.data.names import Candidate
from app.pages import asking, claims, faults, marking
from app.pages.addresses import ROOT
from app.pages.cypher import around
from app.pages.desk import Asked, Desk
from app.pages.faults import GoneError, PageRoute
from app.pages.site import LABELS, STATIC, Site
from app.pages.tables import ARTICLES, CITED, INSPECTIONS, inspections, section
from app.pages.things import thing_page
from app.pages.words import Language, table
from app.state import State
from queries.errors import ParameterError
from queries.parameters import Parameter

_FEW: Final = 6
_CLAIMS: Final = 600
_DRAWN: Final = 600
_MOVED: Final = HTTPStatus.PERMANENT_REDIRECT
_OF_TIME: Final = ("as_of", "known_at")  # for analysts: the page of every question has them
_EDGE: Final = ("source", "source_name", "source_kind", "relation", "target", "target_name", "target_kind", "detail")
_ID: Final = Parameter(name="id", description="The id of a thing", example="org-1")


def install(app: FastAPI, state: State) -> None:
    """Give `app` its pages."""
    app.mount(STATIC, StaticFiles(directory=str(files("app.pages") / "static")), name="pages-static")
    app.include_router(kit_router(state.catalog))
    app.include_router(router(state))


def router(state: State) -> APIRouter:
    """The addresses of the pages; OpenAPI tells of none, they are for people."""
    routes = APIRouter(route_class=PageRoute, include_in_schema=False)
    pages: dict[str, Callable[[Site, Desk], Response]] = {
        "/": _home,
        f"{ROOT}/search": _search,
        f"{ROOT}/inspections": _inspections,
        f"{ROOT}/articles": _articles,
        f"{ROOT}/queries": _questions,
        f"{ROOT}/queries/{{name}}": _question,
        f"{ROOT}/browser": _kit,
        f"{ROOT}/things/{{id:path}}": _thing,
        f"{ROOT}/graph/{{id:path}}": _graph,
        f"{ROOT}/{{rest:path}}": _nothing,
    }
    for address, made in pages.items():
        routes.add_api_route(address, _endpoint(made, Desk, state), response_class=Response)
    return routes


def _endpoint(
    made: Callable[[Site, Desk], Response], desk: Callable[[State], Desk], state: State
) -> Callable[[Request], Response]:
    def answered(request: Request) -> Response:
        return made(Site.of(request), desk(state))

    return answered


def _home(site: Site, desk: Desk) -> Response:
    counts = desk.ask("overview")
    if not any(row["kind"] == "Article" for row in counts.rows):
        return site.page("empty.html")
    sections = (
        inspections("home.inspections", "inspections", desk.ask("inspections", limit=2 * _FEW), INSPECTIONS),
        section("home.cited", "cited", desk.ask("most-cited-directives", limit=_FEW), CITED),
        section("home.articles", "articles", desk.ask("articles", limit=_FEW), ARTICLES),
    )
    return site.page("home.html", counts=counts, sections=sections, browser=desk.browser)


def _search(site: Site, desk: Desk) -> Response:
    words = site.request.query_params.get("q", "").strip()
    kinds = [kind for kind in site.request.query_params.getlist("kinds") if kind.capitalize() in LABELS]
    found = desk.ask("search", {"q": words, "kinds": kinds or None}, limit=50) if words else None
    return site.page("search.html", q=words, kinds=kinds, found=found, browser=desk.browser)


def _inspections(site: Site, desk: Desk) -> Response:
    found, fields = _filtered(site, desk, "inspections")
    shown = inspections("inspections.title", "inspections", found, INSPECTIONS)
    return site.page("inspections.html", fields=fields, section=shown, browser=desk.browser)


def _articles(site: Site, desk: Desk) -> Response:
    found, fields = _filtered(site, desk, "articles")
    shown = section("articles.title", "articles", found, ARTICLES)
    return site.page("articles.html", fields=fields, section=shown, browser=desk.browser)


def _filtered(site: Site, desk: Desk, name: str) -> tuple[Asked, list[asking.Field]]:
    """The answer of the question `name` under the page's filters, and these; those of time only where they are used."""
    query = desk.state.catalog[name]
    fields = [f for f in asking.fields(query, site) if f.value or f.name not in _OF_TIME]
    return asking.asked(desk, query, site), fields


def _questions(site: Site, desk: Desk) -> Response:
    groups: dict[str, list[object]] = {}
    for query in desk.state.catalog:
        groups.setdefault(query.group, []).append(query)
    return site.page("questions.html", groups=groups)


def _question(site: Site, desk: Desk) -> Response:
    query = desk.state.catalog[site.request.path_params["name"]]
    ready = all(site.request.query_params.get(p.name, "").strip() for p in query.parameters if p.required)
    found = asking.asked(desk, query, site) if ready else None
    fields = asking.fields(query, site)
    shown = section("", query.name, found, asking.columns(query)) if found else None
    return site.page("question.html", query=query, fields=fields, section=shown, browser=desk.browser)


def _thing(site: Site, desk: Desk) -> Response:
    thing_id = site.request.path_params["id"]
    thing = _known(desk, thing_id)
    if thing is None:
        return _elsewhere(site, desk, thing_id)
    label = _label(thing)
    if label == "Article":
        return _article(site, desk, thing_id)
    page = thing_page(desk, thing, label)
    was = site.request.query_params.get("was")
    return site.page("thing.html", page=page, was=was, drawn=around(label, thing_id), browser=desk.browser, **page.more)


def _elsewhere(site: Site, desk: Desk, asked: str) -> Response:
    """The thing that has the name, where `asked` is one; else that there is none, and what may be meant."""
    near: tuple[Candidate, ...] = ()
    if _sane(asked):
        current = desk.state.names.successor(asked)
        if current:
            return RedirectResponse(f"{site.addresses.to('things/' + quote(current, safe=''), {'was': asked})}", _MOVED)
        found = desk.ask("completions", {"q": asked}, limit=5).rows
        named = [row for row in found if row["name"] == asked]
        if len(named) == 1:
            return RedirectResponse(site.addresses.thing(named[0]["id"]), _MOVED)
        near = tuple(Candidate(row["id"], row["name"] or row["id"], row["kind"]) for row in found)
    raise GoneError(asked, near)


def _article(site: Site, desk: Desk, article_id: str) -> Response:
    (article,) = desk.ask("article", {"article": article_id}).rows
    facts = desk.ask("article-facts", {"article": article_id}, limit=_CLAIMS)
    mentions = desk.ask("article-mentions", {"article": article_id}, limit=5_000)
    text = marking.marked(article["text"], mentions.rows, facts.rows, site.request.query_params.get("mark"))
    address = article["url"] or ""
    link = address if address.startswith(("http://", "https://")) else None
    return site.page(
        "article.html",
        article=article,
        facts=facts,
        text=text,
        link=link,
        drawn=around("Article", article_id),
        browser=desk.browser,
    )


def _graph(site: Site, desk: Desk) -> Response:
    thing_id = site.request.path_params["id"]
    thing = _known(desk, thing_id)
    if thing is None:
        current = desk.state.names.successor(thing_id) if _sane(thing_id) else None
        if current:
            return RedirectResponse(site.addresses.graph(current), _MOVED)
        raise GoneError(thing_id)
    label = _label(thing)
    depth = 2 if site.request.query_params.get("depth") == "2" else 1
    asked = desk.ask("neighbourhood", {"thing": thing_id, "depth": depth}, limit=_DRAWN)
    return site.page(
        "graph.html",
        thing=thing,
        label=label,
        depth=depth,
        asked=asked,
        edges=[{name: row[name] for name in _EDGE} for row in asked.rows],
        spoken=_spoken(site),
        groups=claims.groups(asked.rows, thing_id) if depth == 1 else [],
        quotations=claims.quotations(asked.rows) if depth == 1 else [],
        drawn=around(label, thing_id),
        browser=desk.browser,
    )


def _spoken(site: Site) -> dict[str, str]:
    """The words that the drawing needs: relations and kinds."""
    families = ("relation.", "kind.", "detail.")
    return {key: site.words(key) for key in table() if key.startswith(families)}


def _kit(site: Site, desk: Desk) -> Response:
    base = str(site.request.base_url).rstrip("/")
    spoken = "?lang=en" if site.words.language is Language.ENGLISH else ""
    return site.page(
        "kit.html",
        steps=kit.steps(site.words.language),
        style=f"{base}{STYLE}",
        guide=f"{base}{GUIDE}{spoken}",
        scripts=f"{SCRIPTS}{spoken}",
        host=site.request.url.hostname,
        browser=desk.browser,
    )


def _nothing(site: Site, _desk: Desk) -> Response:
    return faults.missing(site.request)


def _known(desk: Desk, thing_id: str) -> Row | None:
    """The thing that has the id itself; None where there is none."""
    rows = desk.ask("thing", {"thing": thing_id}).rows if _sane(thing_id) else ()
    return next((row for row in rows if row["id"] == thing_id), None)


def _label(thing: Row) -> str:
    return next(label for label in LABELS if label in thing["labels"])


def _sane(thing_id: str) -> bool:
    """Whether the text can be an id at all."""
    try:
        return bool(_ID.parse([thing_id]))
    except ParameterError:
        return False
