"""`/search`: things and articles by their words, with or without diacritics."""

from __future__ import annotations

from fastapi import APIRouter

from app.asking import add_query
from app.state import State


def router(state: State) -> APIRouter:
    """The search."""
    routes = APIRouter(tags=["search"])
    add_query(routes, "/search", state.catalog["search"], state, operation="search")
    return routes
