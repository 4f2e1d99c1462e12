"""`/healthz` and `/readyz`: whether the service lives, and whether it can answer."""

from __future__ import annotations

from http import HTTPStatus
from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel

from app import problems
from app.state import State

_PATIENCE = 2.0


class Health(BaseModel):
    """That all is well."""

    status: Literal["ok"] = "ok"


def router(state: State) -> APIRouter:
    """The two addresses that a supervisor asks."""
    routes = APIRouter(tags=["health"])

    @routes.get("/healthz", operation_id="healthz", summary="Whether the service lives")
    def healthz() -> Health:
        return Health()

    @routes.get(
        "/readyz",
        operation_id="readyz",
        summary="Whether the service can answer: the graph database does",
        responses=problems.responses(HTTPStatus.SERVICE_UNAVAILABLE),
    )
    def readyz() -> Health:
        state.reader.read("RETURN 1 AS ready", timeout=_PATIENCE, limit=1)
        return Health()

    return routes
