"""Figures for Prometheus: how long each route takes, how fresh the graph is."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Final

from prometheus_client import CollectorRegistry, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from app.data.ask import Reader
from schema.errors import StoreError

_PATIENCE, _FRESH_FOR = 2.0, 15.0
_BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_NEWEST: Final = (
    "MATCH (a:Article) WHERE '0' < a.published < ':' RETURN a.published AS day ORDER BY a.published DESC LIMIT 1"
)
_COUNT: Final = "MATCH (a:Article) RETURN count(a) AS articles"


class Metrics:
    """The figures of one service."""

    def __init__(self, reader: Reader) -> None:
        self.registry = CollectorRegistry()
        self._seconds = Histogram(
            "partygraph_request_seconds",
            "How long requests took, by route, method and status",
            ("route", "method", "status"),
            buckets=_BUCKETS,
            registry=self.registry,
        )
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        self.registry.register(_Freshness(reader))

    def observe(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count one request."""
        self._seconds.labels(route, method, str(status)).observe(seconds)

    def text(self) -> bytes:
        """All figures in Prometheus' own form."""
        return generate_latest(self.registry)


class _Freshness(Collector):
    """What the database says, asked at most every quarter of a minute; where it is away only that is told."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._lock = threading.Lock()
        self._at, self._told = -_FRESH_FOR, (0.0, 0, 0.0)

    def describe(self) -> Iterator[GaugeMetricFamily]:
        """Nothing is asked when this is registered."""
        return iter(())

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """The figures."""
        with self._lock:
            if time.monotonic() - self._at >= _FRESH_FOR:
                self._told, self._at = self._asked(), time.monotonic()
            up, articles, newest = self._told
        yield GaugeMetricFamily("partygraph_database_up", "Whether the graph database answers", up)
        if up:
            yield GaugeMetricFamily("partygraph_articles", "How many articles the graph has", articles)
        if newest:
            told = "Day on which the newest article was published, in seconds since 1970"
            yield GaugeMetricFamily("partygraph_newest_article_timestamp_seconds", told, newest)

    def _asked(self) -> tuple[float, int, float]:
        try:
            count = self._reader.read(_COUNT, timeout=_PATIENCE, limit=1).rows[0]["articles"]
            days = self._reader.read(_NEWEST, timeout=_PATIENCE, limit=1).rows
        except StoreError:
            return 0.0, 0, 0.0
        return 1.0, int(count), _seconds(str(days[0]["day"])) if days else 0.0


def _seconds(day: str) -> float:
    """The first moment of a day, a month or a year."""
    year, month, first, *_ = [*map(int, day.split("-")), 1, 1]
    return datetime.combine(date(year, month, first), datetime.min.time(), UTC).timestamp()
