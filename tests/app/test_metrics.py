"""Figures for Prometheus."""

import pytest
from fastapi.testclient import TestClient

from app.service import create_app
from app.settings import ServiceSettings
from app.watch.metrics import _seconds


@pytest.mark.neo4j
def test_figures_tell_latency_by_route_and_how_fresh_the_graph_is(client: TestClient) -> None:
    client.get("/inspections?limit=1")
    client.get("/people/nobody-at-all")
    response = client.get("/metrics")
    assert response.headers["content-type"].startswith("text/plain; version=")
    lines = response.text.splitlines()
    assert 'partygraph_request_seconds_count{method="GET",route="/inspections",status="200"} ' in response.text
    assert 'route="/people/{id:path}",status="404"' in response.text
    assert "partygraph_database_up 1.0" in lines
    assert "partygraph_articles 7.0" in lines
    newest = next(line for line in lines if line.startswith("partygraph_newest_article_timestamp_seconds "))
    assert float(newest.split()[1]) == _seconds("2025-07-02")
    assert "process_resident_memory_bytes" in response.text


def test_figures_tell_that_the_database_is_away() -> None:
    with TestClient(create_app(ServiceSettings(neo4j_uri="bolt://127.0.0.1:1"))) as client:
        text = client.get("/metrics").text
    assert "partygraph_database_up 0.0" in text
    assert "partygraph_articles" not in text


@pytest.mark.parametrize("day", ["2025", "2025-01", "2025-01-01"])
def test_a_day_may_be_told_in_part(day: str) -> None:
    assert _seconds(day) == 1735689600
