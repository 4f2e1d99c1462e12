"""`/queries`: what can be asked, and each canned query at an address of its own."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from app.asking import add_query
from app.state import State
from queries.catalog import Query


def router(state: State) -> APIRouter:
    """The addresses of the canned queries, and the list of them."""
    routes = APIRouter(tags=["queries"])
    described = [_described(query) for query in state.catalog]

    @routes.get("/queries", operation_id="list_queries", summary="What can be asked")
    def list_queries() -> list[dict[str, Any]]:
        return described

    for query in state.catalog:
        add_query(routes, _address(query), query, state, operation=f"query_{query.name.replace('-', '_')}")

    @routes.get("/queries/{name:path}", include_in_schema=False)
    def unknown(name: str) -> None:
        state.catalog[name]

    return routes


def _address(query: Query) -> str:
    return f"/queries/{query.name}"


def _described(query: Query) -> dict[str, Any]:
    return {
        "name": query.name,
        "title": query.title,
        "description": query.description,
        "group": query.group,
        "graph": query.graph,
        "address": _address(query),
        "parameters": [p.model_dump(mode="json", exclude_defaults=True) for p in query.parameters],
        "columns": [c.model_dump(mode="json") for c in query.all_columns],
    }
