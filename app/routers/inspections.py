"""`/inspections`: who inspected which unit under which directive, as an address of its own."""

from __future__ import annotations

from fastapi import APIRouter

from app.asking import add_query
from app.state import State


def router(state: State) -> APIRouter:
    """The headline question."""
    routes = APIRouter(tags=["inspections"])
    add_query(routes, "/inspections", state.catalog["inspections"], state, operation="inspections")
    return routes
