"""`/metrics`: figures for Prometheus."""

from __future__ import annotations

from fastapi import APIRouter
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.responses import Response

from app.watch.metrics import Metrics


def router(metrics: Metrics) -> APIRouter:
    """The address that Prometheus asks."""
    routes = APIRouter(tags=["health"])

    @routes.get(
        "/metrics",
        operation_id="metrics",
        summary="Figures for Prometheus: latency by route, freshness of the newest article",
        response_class=Response,
        responses={200: {"description": "The figures", "content": {"text/plain": {"schema": {"type": "string"}}}}},
    )
    def figures() -> Response:
        return Response(metrics.text(), media_type=CONTENT_TYPE_LATEST)

    return routes
