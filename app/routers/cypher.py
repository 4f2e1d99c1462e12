"""`POST /cypher`: ad-hoc Cypher that only reads, for holders of a key with the scope `cypher`."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict, Field

from app import problems
from app.access.gate import Gate
from app.access.keys import Scope
from app.data.cypher import LONGEST, run
from app.data.database import Database
from app.settings import ServiceSettings

_PROBLEMS = problems.responses(
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
)


class CypherAnswer(BaseModel):
    """What the query found."""

    columns: list[str]
    rows: list[dict[str, Any]]
    truncated: bool = Field(description="Whether there are more rows than the limits let through")


def router(database: Database, gate: Gate, settings: ServiceSettings) -> APIRouter:
    """The address of ad-hoc Cypher."""
    routes = APIRouter(tags=["cypher"])
    most = settings.partygraph_api_max_rows

    class CypherQuestion(BaseModel):
        """A query and its parameters."""

        model_config = ConfigDict(extra="forbid")

        query: str = Field(min_length=1, max_length=LONGEST, description="Cypher that only reads")
        parameters: dict[str, Any] = Field(default_factory=dict, description="The values of its $parameters")
        limit: Annotated[int, Field(ge=1, le=most, description="How many rows at most")] = min(
            settings.partygraph_api_rows, most
        )

    @routes.post(
        "/cypher",
        operation_id="cypher",
        summary="Ad-hoc Cypher that only reads",
        description="READ access, limits of time, rows and bytes; no LOAD CSV, no SHOW, few procedures. Unstable.",
        dependencies=[Depends(gate.needs(Scope.CYPHER))],
        responses=_PROBLEMS,
    )
    def cypher(question: CypherQuestion) -> CypherAnswer:
        found = run(
            database.opened(),
            question.query,
            question.parameters,
            seconds=settings.partygraph_api_seconds,
            limit=question.limit,
        )
        return CypherAnswer(columns=list(found.columns), rows=found.rows, truncated=found.truncated)

    # FastAPI reads annotations of a route as text, in which a class made here has no name.
    cypher.__annotations__["question"] = CypherQuestion
    return routes
